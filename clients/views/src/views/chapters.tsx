/** The chapters: how long, how finished, seen by whom, when, and what was found in each. */

import { useMemo } from "preact/hooks";
import { useBook } from "../context.ts";
import { Empty } from "../parts/small.tsx";
import { Rows } from "../parts/virtual.tsx";
import { dateText } from "../story-time.ts";

const ROW = 46;

export function Chapters() {
  const book = useBook();
  const { told, words } = book;
  const found = useMemo(() => {
    const counts = new Map<number, number>();
    for (const finding of told.findings) {
      counts.set(finding.chapter, (counts.get(finding.chapter) ?? 0) + 1);
    }
    return counts;
  }, [told]);
  const named = useMemo(
    () =>
      new Map(
        told.figures.flatMap((figure) =>
          [figure.entity.name, ...figure.aliases].map((name) => [name, figure]),
        ),
      ),
    [told],
  );
  const most = useMemo(() => Math.max(1, ...told.data.chapters.map((chapter) => chapter.words)), [told.data]);
  if (told.chapters.length === 0) {
    return <Empty title={words.nothingYet}>{words.nothingYetMore}</Empty>;
  }
  return (
    <div class="fs-page">
      <div class="fs-chapter fs-chapter-head" aria-hidden="true">
        <span>{words.column.chapter}</span>
        <span>{words.column.status}</span>
        <span>{words.column.words}</span>
        <span>{words.column.pov}</span>
        <span>{words.column.when}</span>
        <span>{words.column.findings}</span>
      </div>
      <Rows
        count={told.chapters.length}
        height={ROW}
        label={words.view.chapters}
        class="fs-chapters"
        row={(index) => {
          const chapter = told.chapters[index];
          if (chapter === undefined) {
            return null;
          }
          const findings = found.get(index) ?? 0;
          const pov = named.get(chapter.pov)?.name ?? (told.whole ? chapter.pov : "");
          return (
            <button
              type="button"
              class="fs-chapter"
              onClick={() => {
                book.open(chapter.passage);
              }}
            >
              <span class="fs-name">{chapter.title}</span>
              <span class={`fs-key fs-is-${chapter.status}`}>{words.status[chapter.status]}</span>
              <span class="fs-chapter-words" title={words.words(chapter.words)}>
                <span class="fs-meter" aria-hidden="true">
                  <span
                    class={`fs-is-${chapter.status}`}
                    style={{ width: `${(chapter.words / most) * 100}%` }}
                  />
                </span>
                {words.number(chapter.words)}
                <span class="fs-unseen"> {words.column.words}</span>
              </span>
              <span>{pov}</span>
              <span class="fs-soft">
                {chapter.when === null ? "" : dateText(chapter.when, words)}
                {chapter.frame === "" ? "" : ` ${words.frame[chapter.frame] ?? chapter.frame}`}
              </span>
              <span>
                {findings === 0 ? "" : <span class="fs-count">{words.number(findings)}</span>}
                {findings === 0 ? null : <span class="fs-unseen"> {words.column.findings}</span>}
              </span>
            </button>
          );
        }}
      />
    </div>
  );
}
