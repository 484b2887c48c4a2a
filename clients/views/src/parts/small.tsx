/** Small things that several views show. */

import type { ComponentChildren } from "preact";
import { useBook } from "../context.ts";
import type { Figure } from "../told.ts";

/** A passage as a line that opens it: the words, and where they stand. */
export function Quote({ passage, plain = false }: { readonly passage: number; readonly plain?: boolean }) {
  const book = useBook();
  const spot = book.spot(passage);
  return (
    <button
      type="button"
      class={plain ? "fs-where" : "fs-quote"}
      title={book.words.openLine(spot.path, spot.line + 1)}
      onClick={() => {
        book.open(passage);
      }}
    >
      {plain ? null : <q>{spot.quote}</q>}
      <span class="fs-path">
        {spot.path}:{spot.line + 1}
      </span>
    </button>
  );
}

/** How an entity is present, chapter by chapter, in a strip. */
export function Strip({ figure }: { readonly figure: Figure }) {
  const { told } = useBook();
  const count = told.data.chapters.length;
  const most = Math.max(1, ...figure.cells.map((cell) => cell[1]));
  const wide = Math.max(count, 1);
  const bar = Math.max(0.9, count / 110);
  const path = figure.cells
    .map(([chapter, mentions]) => {
      const tall = 3 + (mentions / most) * 13;
      return `M${chapter} ${(16 - tall).toFixed(1)}h${bar}v${tall.toFixed(1)}h-${bar}z`;
    })
    .join("");
  return (
    <svg
      class="fs-strip"
      viewBox={`0 0 ${wide} 16`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path d={`M0 15.5h${wide}`} class="fs-strip-base" />
      <path d={path} />
    </svg>
  );
}

export function Empty({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class="fs-empty">
      <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
        <path d="M24 13c-4-3-9-4-15-4v26c6 0 11 1 15 4 4-3 9-4 15-4V9c-6 0-11 1-15 4zm0 0v26" />
      </svg>
      <h2>{title}</h2>
      {children === undefined ? null : <p>{children}</p>}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <label class="fs-choice">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value as Value);
        }}
      >
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface SearchProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function Search({ label, value, onChange }: SearchProps) {
  return (
    <input
      type="search"
      class="fs-search"
      aria-label={label}
      placeholder={label}
      value={value}
      onInput={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

/** Make a text comparable: without case and accents. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
