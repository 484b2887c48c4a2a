/** The book at a glance. */

import { useBook } from "../context.ts";
import { Strip } from "../parts/small.tsx";
import { Severity } from "./findings.tsx";

const SHOWN = 8;
const RANK = ["error", "warning", "information", "hint"];

export function Overview() {
  const book = useBook();
  const { told, words } = book;
  const people = told.figures.filter((figure) => figure.entity.kind === "character");
  const places = told.figures.filter((figure) => figure.entity.kind === "place");
  const open = told.threads.filter((thread) => thread.state === "open");
  const grave = [...told.findings].sort(
    (one, other) => RANK.indexOf(one.severity) - RANK.indexOf(other.severity),
  );
  const tiles = [
    ["chapters", words.chaptersLabel, told.count],
    ["chapters", words.wordsLabel, told.words],
    ["cast", words.peopleLabel, people.length],
    ["places", words.placesLabel, places.length],
    ["threads", words.threadsOpen, open.length],
    ["findings", words.findingsLabel, told.findings.length],
  ] as const;
  return (
    <div class="fs-scroll fs-overview">
      <ul class="fs-tiles">
        {tiles.map(([view, label, count]) => (
          <li key={label}>
            <button
              type="button"
              onClick={() => {
                book.go(view);
              }}
            >
              <strong>{words.number(count)}</strong>
              <span>{label}</span>
            </button>
          </li>
        ))}
      </ul>
      <WordsByChapter />
      <div class="fs-columns">
        <section aria-labelledby={book.id("most")}>
          <h2 id={book.id("most")}>{words.mostPresent}</h2>
          {people.length === 0 ? <p class="fs-soft">{words.noCastMore}</p> : null}
          <ul class="fs-plain">
            {people.slice(0, SHOWN).map((figure) => (
              <li key={figure.id}>
                <button
                  type="button"
                  class="fs-figure"
                  onClick={() => {
                    book.select(figure.id);
                  }}
                >
                  <span class="fs-name">{figure.name}</span>
                  <Strip figure={figure} />
                  <span class="fs-figure-count">{words.number(figure.mentions)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby={book.id("attention")}>
          <h2 id={book.id("attention")}>{words.attention}</h2>
          {grave.length === 0 ? (
            <p class="fs-soft">
              {words.noFindings}. {words.noFindingsMore}
            </p>
          ) : null}
          <ul class="fs-plain">
            {grave.slice(0, SHOWN).map((finding) => (
              <li key={finding.fingerprint + String(finding.passage)}>
                <button
                  type="button"
                  class="fs-brief"
                  onClick={() => {
                    book.open(finding.passage);
                  }}
                >
                  <Severity severity={finding.severity} />
                  <span>
                    {finding.message}
                    <small>
                      {finding.chapter < 0
                        ? words.inNotes
                        : (told.chapters[finding.chapter]?.title ?? words.chapterN(finding.chapter + 1))}
                    </small>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

function WordsByChapter() {
  const book = useBook();
  const { told, words } = book;
  const all = told.data.chapters;
  const most = Math.max(1, ...all.map((chapter) => chapter.words));
  const dense = all.length > 120;
  return (
    <section aria-labelledby={book.id("words")}>
      <h2 id={book.id("words")}>{words.wordsByChapter}</h2>
      <div class={dense ? "fs-bars fs-bars-dense" : "fs-bars"}>
        {told.chapters.map((chapter, at) => (
          <button
            key={at}
            type="button"
            class={`fs-bar fs-is-${chapter.status}`}
            tabIndex={dense ? -1 : 0}
            style={{ width: `${100 / all.length}%` }}
            aria-label={`${chapter.title}: ${words.words(chapter.words)}, ${words.status[chapter.status]}`}
            title={`${chapter.title}\n${words.words(chapter.words)} · ${words.status[chapter.status]}`}
            onClick={() => {
              book.open(chapter.passage);
            }}
          >
            <span style={{ height: `${Math.max(2, (chapter.words / most) * 100)}%` }} />
          </button>
        ))}
      </div>
      <p class="fs-legend">
        {(["draft", "revised", "final"] as const).map((status) => (
          <span key={status} class={`fs-key fs-is-${status}`}>
            {words.status[status]}
          </span>
        ))}
      </p>
    </section>
  );
}
