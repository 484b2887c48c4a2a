/** Story time downwards, reading order across: a book told in order runs like a staircase. */

import { useMemo } from "preact/hooks";
import { useBook } from "../context.ts";
import { Empty } from "../parts/small.tsx";
import { Rows } from "../parts/virtual.tsx";
import { dateText, storyTime, type Moment } from "../story-time.ts";

const ROW = 58;
const FAR = 1.5; // years that are worth a word

export function Timeline() {
  const book = useBook();
  const { told, words } = book;
  const { moments, undated } = useMemo(() => storyTime(told), [told]);
  if (moments.length === 0) {
    return <Empty title={words.noDates}>{words.noDatesMore}</Empty>;
  }
  return (
    <div class="fs-page">
      <div class="fs-time fs-time-head" aria-hidden="true">
        <span>{words.storyTime}</span>
        <span>{words.readingOrder} →</span>
        <span />
      </div>
      <Rows
        count={moments.length}
        height={ROW}
        label={words.view.timeline}
        class="fs-times"
        row={(index) => {
          const moment = moments[index];
          return moment === undefined ? null : <Row moment={moment} before={moments[index - 1]} />;
        }}
      />
      <p class="fs-legend">
        <span class="fs-key-mark">
          <i class="fs-dot" /> {words.happens}
        </span>
        <span class="fs-key-mark">
          <i class="fs-dot fs-hollow" /> {words.mentioned}
        </span>
        <span class="fs-key-mark">
          <i class="fs-dot fs-diamond" /> {words.flashback}
        </span>
        <span class="fs-key-mark">
          <i class="fs-dot fs-doubtful" /> {words.doubtful}
        </span>
        {undated === 0 ? null : <span>{words.undated(undated)}</span>}
      </p>
    </div>
  );
}

function Row({ moment, before }: { readonly moment: Moment; readonly before: Moment | undefined }) {
  const book = useBook();
  const { told, words } = book;
  const { when, chapter } = moment;
  const spot = book.spot(when.passage);
  const isOut = moment.frame !== "";
  const gap = before === undefined ? 0 : Math.floor((when.at ?? 0) - (before.when.at ?? 0));
  const mark = [
    "fs-dot",
    moment.happens ? "" : "fs-hollow",
    isOut ? "fs-diamond" : "",
    moment.doubt === "" ? "" : "fs-doubtful",
  ]
    .filter(Boolean)
    .join(" ");
  const title = told.chapters[chapter]?.title ?? words.chapterN(chapter + 1);
  return (
    <button
      type="button"
      class="fs-time"
      onClick={() => {
        book.open(when.passage);
      }}
    >
      <span class="fs-time-when">
        <strong>{dateText(when, words)}</strong>
        {gap >= FAR ? <small>{words.yearsLater(gap)}</small> : null}
      </span>
      <span class="fs-lane" aria-hidden="true">
        <i class={mark} style={{ left: `${place(chapter, told.data.chapters.length)}%` }} title={title} />
      </span>
      <span class="fs-time-what">
        <span>
          <b>{title}</b>{" "}
          <span class="fs-soft">
            {[
              moment.happens ? "" : words.mentioned,
              isOut ? (words.frame[moment.frame] ?? words.flashback) : "",
              moment.doubt === "" ? "" : `${words.doubtful}: ${words.doubt[moment.doubt]}`,
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </span>
        <q>{spot.quote}</q>
      </span>
    </button>
  );
}

/** Give where a chapter stands across, in percent. */
export function place(chapter: number, count: number): number {
  return count < 2 ? 50 : 2 + (chapter / (count - 1)) * 96;
}
