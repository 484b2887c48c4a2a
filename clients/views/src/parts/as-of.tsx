/** The slider: the book as it is told up to a chapter. */

import { useEffect, useRef } from "preact/hooks";
import { useBook } from "../context.ts";

interface Props {
  readonly count: number;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

export function AsOf({ count, value, onChange }: Props) {
  const { words, told, id } = useBook();
  const frame = useRef(0);
  const wanted = useRef<number | undefined>(undefined);
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current);
    },
    [],
  );
  if (count < 2) {
    return null;
  }
  const now = value ?? count;
  const title = told.data.chapters[now - 1]?.title ?? "";
  const whole = value === undefined || value >= count;
  // However fast the slider is dragged, the book is told at most once a frame.
  const move = (to: number) => {
    wanted.current = to;
    frame.current ||= requestAnimationFrame(() => {
      frame.current = 0;
      const at = wanted.current ?? count;
      onChange(at >= count ? undefined : at);
    });
  };
  return (
    <div class={`fs-as-of ${whole ? "" : "fs-as-of-cut"}`}>
      <label for={id("as-of")}>
        <span class="fs-as-of-label">{words.asOf}</span>
        <output class="fs-as-of-now" for={id("as-of")}>
          {whole ? words.wholeBook : words.asOfChapter(now, count)}
          {whole ? null : <span class="fs-as-of-title">{title}</span>}
        </output>
      </label>
      <input
        id={id("as-of")}
        type="range"
        min={1}
        max={count}
        value={now}
        aria-valuetext={whole ? words.wholeBook : `${words.asOfChapter(now, count)}: ${title}`}
        title={words.asOfHint}
        onInput={(event) => {
          move(Number(event.currentTarget.value));
        }}
      />
    </div>
  );
}
