/** Threads from setup to payoff, with every place that speaks of them. */

import { useBook } from "../context.ts";
import type { Thread } from "../data.ts";
import { Empty } from "../parts/small.tsx";
import { place } from "./timeline.tsx";

export function Threads() {
  const { told, words } = useBook();
  if (told.threads.length === 0) {
    return (
      <Empty title={words.noThreads}>
        {told.whole && told.data.up_to === null ? words.noThreadsMore : words.noThreadsReader}
      </Empty>
    );
  }
  return (
    <div class="fs-scroll">
      <ul class="fs-plain fs-threads">
        {told.threads.map((thread) => (
          <li key={thread.note}>
            <Lane thread={thread} />
          </li>
        ))}
      </ul>
      <p class="fs-legend">
        <span class="fs-key-mark">
          <i class="fs-dot" /> {words.setup}
        </span>
        <span class="fs-key-mark">
          <i class="fs-dot fs-tick" /> {words.beat}
        </span>
        <span class="fs-key-mark">
          <i class="fs-dot fs-diamond" /> {words.payoff}
        </span>
      </p>
    </div>
  );
}

function Lane({ thread }: { readonly thread: Thread }) {
  const book = useBook();
  const { told, words } = book;
  const total = told.data.chapters.length;
  const isTold = (chapter: number | null): chapter is number =>
    chapter !== null && (told.whole || chapter < told.count);
  const paid = isTold(thread.payoff) ? thread.payoff : null;
  const begun = isTold(thread.setup) ? thread.setup : null;
  // A name may give away what only the end tells; until then the thread goes by its first words.
  const named = told.whole || thread.named < told.count;
  const state = thread.state === "paid" && paid === null ? "open" : thread.state;
  const beats = thread.beats.filter(([chapter]) => isTold(chapter));
  const marks = new Map<number, number>();
  for (const [chapter, passage] of beats) {
    if (!marks.has(chapter)) {
      marks.set(chapter, passage);
    }
  }
  for (const end of [begun, paid]) {
    const chapter = end === null ? undefined : told.data.chapters[end];
    if (end !== null && chapter !== undefined && !marks.has(end)) {
      marks.set(end, chapter.passage);
    }
  }
  const from = begun ?? Math.min(...marks.keys(), total - 1);
  const to = paid ?? told.count - 1;
  const title = (chapter: number) => told.data.chapters[chapter]?.title ?? words.chapterN(chapter + 1);
  return (
    <article class={`fs-thread fs-thread-${state}`}>
      <header>
        {named && told.whole ? (
          <button
            type="button"
            class="fs-link fs-name"
            onClick={() => {
              book.open(thread.note);
            }}
          >
            {thread.name}
          </button>
        ) : (
          <span class="fs-name">{named ? thread.name : words.unnamed}</span>
        )}
        <span class="fs-chip">{words.threadState[state]}</span>
        <span class="fs-soft">
          {begun === null ? "" : `${words.setup}: ${title(begun)}`}
          {paid === null ? "" : ` · ${words.payoff}: ${title(paid)}`}
        </span>
      </header>
      <div class="fs-lane">
        <span
          class="fs-span"
          style={{
            left: `${place(from, total)}%`,
            width: `${Math.max(0, place(to, total) - place(from, total))}%`,
          }}
        />
        {[...marks]
          .sort(([one], [other]) => one - other)
          .map(([chapter, passage]) => {
            const kind = chapter === paid ? "fs-diamond" : chapter === begun ? "" : "fs-tick";
            const what = chapter === paid ? words.payoff : chapter === begun ? words.setup : words.beat;
            return (
              <button
                key={chapter}
                type="button"
                class={`fs-dot ${kind}`}
                style={{ left: `${place(chapter, total)}%` }}
                title={`${title(chapter)}: ${what}\n${book.spot(passage).quote}`}
                aria-label={`${what}, ${title(chapter)}`}
                onClick={() => {
                  book.open(passage);
                }}
              />
            );
          })}
      </div>
    </article>
  );
}
