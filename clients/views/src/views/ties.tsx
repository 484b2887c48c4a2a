/** Who is close to whom: kin, shared scenes, talk. The most present, or the circle of one. */

import { useMemo, useRef, useState } from "preact/hooks";
import { useBook } from "../context.ts";
import { draw, type Drawing } from "../graph.ts";
import { Choice, Empty } from "../parts/small.tsx";
import { useSeen } from "../parts/virtual.tsx";
import { bonds, weight, type Bond, type Told } from "../told.ts";

const COUNTS = ["12", "24", "40"] as const;
const CIRCLE = 16;
const LISTED = 60;

export function Ties() {
  const book = useBook();
  const { told, words } = book;
  const [count, setCount] = useState<(typeof COUNTS)[number]>(globalThis.innerWidth < 700 ? "12" : "24");
  const [focus, setFocus] = useState<number>();
  const isPerson = (id: number) => told.data.entities[id]?.kind === "character";
  const all = useMemo(() => bonds(told, isPerson), [told]);
  const people = useMemo(
    () => told.figures.filter((figure) => figure.entity.kind === "character" && figure.mentions > 0),
    [told],
  );
  const centre = focus !== undefined && told.byId.has(focus) ? focus : undefined;
  const shown = useMemo(
    () =>
      chosen(
        told,
        people.map((one) => one.id),
        all,
        Number(count),
        centre,
      ),
    [told, people, all, count, centre],
  );
  const stood = useRef(new Map<number, { x: number; y: number }>());
  const drawing = useMemo(() => {
    const between = all.filter((bond) => shown.has(bond.one) && shown.has(bond.other));
    const labels = new Map([...shown.keys()].map((id) => [id, told.byId.get(id)?.name ?? ""]));
    const made = draw(shown, labels, between, stood.current);
    stood.current = new Map(made.nodes.map((node) => [node.id, { x: node.x, y: node.y }]));
    return made;
  }, [all, shown]);
  if (all.length === 0) {
    return <Empty title={words.noTies}>{words.noTiesMore}</Empty>;
  }
  const listed = (centre === undefined ? drawing.bonds : all.filter((bond) => touches(bond, centre)))
    .toSorted((one, other) => weight(other) - weight(one))
    .slice(0, LISTED);
  return (
    <div class="fs-split fs-ties">
      <div class="fs-graph-side">
        <div class="fs-tools fs-tools-wide">
          <Choice
            label={words.focusOn}
            value={centre === undefined ? "" : String(centre)}
            onChange={(value) => {
              stood.current = new Map();
              setFocus(value === "" ? undefined : Number(value));
            }}
            options={[
              ["", words.everybody],
              ...people.map((figure) => [String(figure.id), figure.name] as const),
            ]}
          />
          {centre === undefined && people.length > Number(COUNTS[0]) ? (
            <Choice
              label={words.howMany}
              value={count}
              onChange={setCount}
              options={COUNTS.map((one) => [one, words.show(Number(one))])}
            />
          ) : null}
          <p class="fs-legend">
            <span class="fs-key-line fs-edge-kin">{words.legendKin}</span>
            <span class="fs-key-line fs-edge-talk">{words.legendTalk}</span>
            <span class="fs-key-line fs-edge">{words.legendTogether}</span>
          </p>
        </div>
        <Graph
          drawing={drawing}
          centre={centre}
          onFocus={(id) => {
            stood.current = new Map();
            setFocus(id === centre ? undefined : id);
          }}
        />
      </div>
      <section class="fs-detail fs-bond-list" aria-labelledby={book.id("bonds")}>
        <h2 id={book.id("bonds")}>
          {centre === undefined ? words.tiesList : words.tiesOf(told.byId.get(centre)?.name ?? "")}
        </h2>
        <ul class="fs-plain">
          {listed.map((bond) => (
            <li key={`${bond.one}-${bond.other}`}>
              <BondLine bond={bond} centre={centre} onFocus={setFocus} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function BondLine(props: {
  readonly bond: Bond;
  readonly centre: number | undefined;
  readonly onFocus: (id: number) => void;
}) {
  const book = useBook();
  const { words } = book;
  const { bond, centre } = props;
  const { kin } = bond;
  const name = (id: number) => book.told.byId.get(id)?.name ?? "";
  const said = (one: Bond, first: number | undefined) => {
    const back = first === one.other;
    const [there, here] = back ? [one.said[1], one.said[0]] : one.said;
    return words.speaksTo(name(back ? one.other : one.one), there, name(back ? one.one : one.other), here);
  };
  const ends = [bond.one, bond.other].filter((id) => id !== centre);
  return (
    <div class="fs-bond">
      <span>
        {ends.map((id, at) => (
          <span key={id}>
            {at > 0 ? " · " : ""}
            <button
              type="button"
              class="fs-link fs-name"
              onClick={() => {
                book.select(id);
              }}
            >
              {name(id)}
            </button>
          </span>
        ))}
      </span>
      <span class="fs-bond-what">
        {kin === undefined ? null : (
          <button
            type="button"
            class="fs-chip fs-chip-kin"
            title={book.spot(kin.passage).quote}
            onClick={() => {
              book.open(kin.passage);
            }}
          >
            {words.kinOf(name(kin.one), kin.label, name(kin.other))}
          </button>
        )}
        {bond.scenes > 0 ? <span class="fs-soft">{words.together(bond.scenes)}</span> : null}
        {bond.lines > 0 && bond.passage !== undefined ? (
          <button
            type="button"
            class="fs-link fs-soft"
            onClick={() => {
              book.open(bond.passage ?? 0);
            }}
          >
            {said(bond, centre)}
          </button>
        ) : null}
      </span>
    </div>
  );
}

function touches(bond: Bond, id: number): boolean {
  return bond.one === id || bond.other === id;
}

/** Give who is drawn, with how often each is named. */
function chosen(
  told: Told,
  people: readonly number[],
  all: readonly Bond[],
  count: number,
  centre: number | undefined,
): ReadonlyMap<number, number> {
  const near = all.filter((bond) => centre !== undefined && touches(bond, centre)).slice(0, CIRCLE);
  const ids =
    centre === undefined
      ? people.slice(0, count)
      : [centre, ...near.map((bond) => (bond.one === centre ? bond.other : bond.one))];
  return new Map(ids.map((id) => [id, told.byId.get(id)?.mentions ?? 0]));
}

/** Give what is seen of a drawing; one of few people is not blown up. */
function frameOf({ nodes }: Drawing, least: number, tall: number): string {
  const xs = nodes.map((node) => node.x);
  const ys = nodes.map((node) => node.y);
  const width = Math.max(least, Math.max(...xs) - Math.min(...xs) + 170);
  const height = Math.max(tall, Math.max(...ys) - Math.min(...ys) + 110);
  const left = (Math.min(...xs) + Math.max(...xs) - width) / 2;
  const top = (Math.min(...ys) + Math.max(...ys) - height) / 2;
  return [left, top, width, height].map((value) => value.toFixed(0)).join(" ");
}

interface GraphProps {
  readonly drawing: Drawing;
  readonly centre: number | undefined;
  readonly onFocus: (id: number) => void;
}

function Graph({ drawing, centre, onFocus }: GraphProps) {
  const book = useBook();
  const { told, words } = book;
  const at = new Map(drawing.nodes.map((node) => [node.id, node]));
  const drawn = useRef<SVGSVGElement>(null);
  const seen = useSeen(drawn);
  const box = frameOf(drawing, seen.width, seen.height);
  const heaviest = Math.max(1, ...drawing.bonds.map(weight));
  return (
    <svg ref={drawn} class="fs-graph" viewBox={box} role="group" aria-label={words.view.ties}>
      <g aria-hidden="true">
        {drawing.bonds.map((bond) => {
          const one = at.get(bond.one);
          const other = at.get(bond.other);
          const kind = bond.kin !== undefined ? "fs-edge-kin" : bond.lines > 0 ? "fs-edge-talk" : "";
          return one === undefined || other === undefined ? null : (
            <line
              key={`${bond.one}-${bond.other}`}
              class={`fs-edge ${kind}`}
              x1={one.x}
              y1={one.y}
              x2={other.x}
              y2={other.y}
              stroke-width={0.75 + 4 * Math.sqrt(weight(bond) / heaviest)}
            />
          );
        })}
      </g>
      {drawing.nodes.map((node) => {
        const name = told.byId.get(node.id)?.name ?? "";
        const act = () => {
          onFocus(node.id);
        };
        return (
          <g
            key={node.id}
            class={node.id === centre ? "fs-node fs-node-centre" : "fs-node"}
            role="button"
            tabIndex={0}
            aria-pressed={node.id === centre}
            aria-label={words.tiesOf(name)}
            transform={`translate(${node.x.toFixed(1)} ${node.y.toFixed(1)})`}
            onClick={act}
            onKeyDown={(event) => {
              if (event.key === "Enter" || event.key === " ") {
                event.preventDefault();
                act();
              }
            }}
          >
            <circle r={node.radius} />
            <text y={node.radius + 13}>{name}</text>
          </g>
        );
      })}
    </svg>
  );
}
