/** Cast and places: a list to search, and the card of whoever is chosen. */

import { useMemo, useState } from "preact/hooks";
import { useBook } from "../context.ts";
import type { Entity } from "../data.ts";
import { Choice, Empty, fold, Search, Strip } from "../parts/small.tsx";
import { Rows } from "../parts/virtual.tsx";
import type { Figure } from "../told.ts";
import { Card } from "./card.tsx";

type Order = "presence" | "arrival" | "name";
type Filter = "all" | "known" | "noted" | Entity["kind"];

const ROW = 52;

interface Props {
  readonly kinds: readonly Entity["kind"][];
}

export function Cast({ kinds }: Props) {
  const book = useBook();
  const { told, words } = book;
  const [query, setQuery] = useState("");
  const [order, setOrder] = useState<Order>("presence");
  const [filter, setFilter] = useState<Filter>("all");
  const people = kinds.includes("character");
  const all = useMemo(
    () => told.figures.filter((figure) => kinds.includes(figure.entity.kind)),
    [told, kinds],
  );
  const found = useMemo(() => {
    const wanted = fold(query.trim());
    const fits = (figure: Figure) =>
      [figure.name, ...figure.aliases].some((name) => fold(name).includes(wanted)) && passes(figure, filter);
    return sorted(all.filter(fits), order, words.locale);
  }, [all, query, order, filter, words]);
  if (all.length === 0) {
    return people ? (
      <Empty title={words.noCast}>{words.noCastMore}</Empty>
    ) : (
      <Empty title={words.noPlaces}>{words.noPlacesMore}</Empty>
    );
  }
  const chosen = book.entity === undefined ? undefined : all.find((figure) => figure.id === book.entity);
  const kindsHere =
    kinds.length > 1 ? kinds.filter((kind) => all.some((one) => one.entity.kind === kind)) : [];
  return (
    <div class={chosen === undefined ? "fs-split" : "fs-split fs-chosen"}>
      <div class="fs-side">
        <div class="fs-tools">
          <Search label={words.searchFor} value={query} onChange={setQuery} />
          <Choice
            label={words.filter}
            value={filter}
            onChange={setFilter}
            options={[
              ["all", words.kinds.all],
              ["known", words.known],
              ["noted", words.noted],
              ...kindsHere.map((kind) => [kind, words.kinds[kind]] as const),
            ]}
          />
          <Choice
            label={words.sort}
            value={order}
            onChange={setOrder}
            options={[
              ["presence", words.byPresence],
              ["arrival", words.byArrival],
              ["name", words.byName],
            ]}
          />
        </div>
        {found.length === 0 ? (
          <p class="fs-soft fs-padded">{words.nobodyFits}</p>
        ) : (
          <Rows
            count={found.length}
            height={ROW}
            label={people ? words.view.cast : words.view.places}
            at={chosen === undefined ? undefined : found.indexOf(chosen)}
            row={(index) => {
              const figure = found[index];
              return figure === undefined ? null : (
                <Item figure={figure} chosen={figure.id === book.entity} />
              );
            }}
          />
        )}
      </div>
      <div class="fs-detail">
        {chosen === undefined ? (
          <Empty title={people ? words.pickOne : words.pickPlace} />
        ) : (
          <Card key={chosen.id} figure={chosen} />
        )}
      </div>
    </div>
  );
}

function Item({ figure, chosen }: { readonly figure: Figure; readonly chosen: boolean }) {
  const book = useBook();
  const { words } = book;
  return (
    <button
      type="button"
      class="fs-item"
      aria-pressed={chosen}
      onClick={() => {
        book.select(figure.id);
      }}
    >
      <span class="fs-name">{figure.name}</span>
      <span class="fs-figure-count">{figure.mentions === 0 ? "" : words.number(figure.mentions)}</span>
      <Strip figure={figure} />
    </button>
  );
}

function passes(figure: Figure, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "known":
      return figure.mentions > 0;
    case "noted":
      return figure.entity.note !== null;
    case "character":
    case "place":
    case "group":
    case "thing":
      return figure.entity.kind === filter;
  }
}

function sorted(figures: readonly Figure[], order: Order, locale: string): readonly Figure[] {
  switch (order) {
    case "presence":
      return figures;
    case "arrival":
      return [...figures].sort((one, other) => arrival(one) - arrival(other));
    case "name": {
      const { compare } = new Intl.Collator(locale);
      return [...figures].sort((one, other) => compare(one.name, other.name));
    }
  }
}

function arrival(figure: Figure): number {
  return figure.entity.since < 0 ? Number.MAX_SAFE_INTEGER : figure.entity.since;
}
