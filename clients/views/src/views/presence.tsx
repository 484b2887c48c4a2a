/** Who is in which chapter: a grid of which only what is seen is drawn. */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useBook } from "../context.ts";
import { Choice, Empty, fold, Search } from "../parts/small.tsx";
import { useSeen } from "../parts/virtual.tsx";
import type { Figure } from "../told.ts";

type Kind = "character" | "place" | "group" | "thing" | "all";
type Order = "presence" | "arrival";

const ROW = 28;
const HEAD = 34;
const NAME = 190;
const SPARE = 4;

export function Presence() {
  const { told, words } = useBook();
  const [kind, setKind] = useState<Kind>("character");
  const [order, setOrder] = useState<Order>("presence");
  const [query, setQuery] = useState("");
  const figures = useMemo(() => {
    const wanted = fold(query.trim());
    const found = told.figures.filter(
      (figure) =>
        figure.cells.length > 0 &&
        (kind === "all" || figure.entity.kind === kind) &&
        [figure.name, ...figure.aliases].some((name) => fold(name).includes(wanted)),
    );
    return order === "presence" ? found : found.sort((one, other) => first(one) - first(other));
  }, [told, kind, order, query]);
  return (
    <div class="fs-page">
      <div class="fs-tools fs-tools-wide">
        <Search label={words.searchFor} value={query} onChange={setQuery} />
        <Choice
          label={words.filter}
          value={kind}
          onChange={setKind}
          options={(["character", "place", "group", "thing", "all"] as const).map((one) => [
            one,
            words.kinds[one],
          ])}
        />
        <Choice
          label={words.sort}
          value={order}
          onChange={setOrder}
          options={[
            ["presence", words.byPresence],
            ["arrival", words.byArrival],
          ]}
        />
        <p class="fs-soft">{words.presenceHint}</p>
      </div>
      {figures.length === 0 ? <Empty title={words.noPresence} /> : <Grid figures={figures} />}
    </div>
  );
}

function first(figure: Figure): number {
  return figure.cells[0]?.[0] ?? 0;
}

function Grid({ figures }: { readonly figures: readonly Figure[] }) {
  const book = useBook();
  const { told, words } = book;
  const box = useRef<HTMLDivElement>(null);
  const seen = useSeen(box);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const moved = useRef(false);
  const columns = told.chapters.length;
  // Few chapters share the width; many get as little as a square needs, and scroll.
  const column = Math.min(150, Math.max(22, Math.floor((seen.width - NAME - 12) / Math.max(columns, 1))));
  const firstRow = Math.max(0, Math.floor(seen.top / ROW) - SPARE);
  const lastRow = Math.min(figures.length, Math.ceil((seen.top + seen.height) / ROW) + SPARE);
  const firstColumn = Math.max(0, Math.floor(seen.left / column) - SPARE);
  const lastColumn = Math.min(columns, Math.ceil((seen.left + seen.width - NAME) / column) + SPARE);
  const row = Math.min(at.row, figures.length - 1);
  const here = Math.min(at.column, columns - 1);

  useEffect(() => {
    if (!moved.current || box.current === null) {
      return;
    }
    moved.current = false;
    const element = box.current;
    const top = row * ROW;
    const left = here * column;
    element.scrollTop = Math.min(top, Math.max(element.scrollTop, top + ROW + HEAD - element.clientHeight));
    element.scrollLeft = Math.min(
      left,
      Math.max(element.scrollLeft, left + column + NAME - element.clientWidth),
    );
    element.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, [row, here, column]);

  const key = (event: KeyboardEvent) => {
    const steps: Record<string, [number, number]> = {
      ArrowDown: [row + 1, here],
      ArrowUp: [row - 1, here],
      ArrowRight: [row, here + 1],
      ArrowLeft: [row, here - 1],
      Home: [row, 0],
      End: [row, columns - 1],
      PageDown: [row + 10, here],
      PageUp: [row - 10, here],
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      moved.current = true;
      setAt({
        row: Math.min(Math.max(to[0], 0), figures.length - 1),
        column: Math.min(Math.max(to[1], 0), columns - 1),
      });
    } else if (event.key === "Enter" || event.key === " ") {
      const cell = figures[row]?.cells.find(([chapter]) => chapter === here);
      if (cell !== undefined) {
        event.preventDefault();
        book.open(cell[3]);
      }
    }
  };
  const step = Math.max(1, Math.ceil(34 / column));
  const heads = [];
  for (let chapter = firstColumn; chapter < lastColumn; chapter += 1) {
    heads.push(
      <span
        key={chapter}
        role="columnheader"
        aria-colindex={chapter + 2}
        class="fs-grid-head"
        title={told.chapters[chapter]?.title}
        style={{ left: `${NAME + chapter * column}px`, width: `${column}px` }}
      >
        {chapter % step === 0 ? chapter + 1 : <span class="fs-unseen">{chapter + 1}</span>}
      </span>,
    );
  }
  const rows = [];
  for (let index = firstRow; index < lastRow; index += 1) {
    const figure = figures[index];
    if (figure !== undefined) {
      rows.push(
        <Line
          key={figure.id}
          figure={figure}
          index={index}
          column={column}
          from={firstColumn}
          to={lastColumn}
          focus={index === row ? here : -1}
        />,
      );
    }
  }
  return (
    <div
      ref={box}
      class="fs-grid"
      role="grid"
      aria-label={words.view.presence}
      aria-rowcount={figures.length + 1}
      aria-colcount={columns + 1}
      onKeyDown={key}
      onClick={(event) => {
        const cell = (event.target as HTMLElement).closest<HTMLElement>("[data-passage]");
        if (cell !== null) {
          book.open(Number(cell.dataset["passage"]));
        }
      }}
    >
      <div
        class="fs-grid-all"
        role="presentation"
        style={{ width: `${NAME + columns * column}px`, height: `${HEAD + figures.length * ROW}px` }}
      >
        <div class="fs-grid-heads" role="row" aria-rowindex={1}>
          <span role="columnheader" aria-colindex={1} class="fs-grid-corner">
            {words.column.chapter}
          </span>
          {heads}
        </div>
        {rows}
      </div>
    </div>
  );
}

interface LineProps {
  readonly figure: Figure;
  readonly index: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly focus: number;
}

function Line({ figure, index, column, from, to, focus }: LineProps) {
  const book = useBook();
  const { told, words } = book;
  const cells = figure.cells.filter(([chapter]) => chapter >= from && chapter < to);
  const has = focus >= 0 && cells.some(([chapter]) => chapter === focus);
  const title = (chapter: number) => told.chapters[chapter]?.title ?? words.chapterN(chapter + 1);
  return (
    <div class="fs-grid-row" role="row" aria-rowindex={index + 2} style={{ top: `${HEAD + index * ROW}px` }}>
      <span role="rowheader" aria-colindex={1} class="fs-grid-name">
        <button
          type="button"
          class="fs-link fs-name"
          tabIndex={-1}
          onClick={() => {
            book.select(figure.id);
          }}
        >
          {figure.name}
        </button>
      </span>
      {cells.map(([chapter, mentions, lines, passage]) => {
        const said = words.presenceCell(figure.name, title(chapter), mentions, lines);
        return (
          <span
            key={chapter}
            role="gridcell"
            aria-colindex={chapter + 2}
            tabIndex={chapter === focus ? 0 : -1}
            data-passage={passage}
            class="fs-cell"
            aria-label={said}
            title={said}
            style={{ left: `${NAME + chapter * column}px`, width: `${column}px` }}
          >
            <i class={`fs-size-${size(mentions)}`} />
          </span>
        );
      })}
      {focus >= 0 && !has ? (
        <span
          role="gridcell"
          aria-colindex={focus + 2}
          tabIndex={0}
          class="fs-cell fs-cell-empty"
          aria-label={words.presenceCell(figure.name, title(focus), 0, 0)}
          style={{ left: `${NAME + focus * column}px`, width: `${column}px` }}
        />
      ) : null}
    </div>
  );
}

function size(mentions: number): number {
  return mentions >= 20 ? 5 : mentions >= 10 ? 4 : mentions >= 5 ? 3 : mentions >= 2 ? 2 : 1;
}
