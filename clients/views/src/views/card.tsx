/** The card of somebody or something: names, facts with their places, ties, presence, and what to put right. */

import { useMemo, useState } from "preact/hooks";
import { useBook } from "../context.ts";
import type { Fact } from "../data.ts";
import { bonds, type Figure } from "../told.ts";

const NEAREST = 8;

export function Card({ figure }: { readonly figure: Figure }) {
  const book = useBook();
  const { told, words } = book;
  const { entity } = figure;
  const first = figure.cells[0];
  const chapterName = (chapter: number) => told.chapters[chapter]?.title ?? words.chapterN(chapter + 1);
  const about = [
    words.kind[entity.kind],
    words.gender[entity.gender],
    words.mentions(figure.mentions),
    figure.lines > 0 ? words.lines(figure.lines) : "",
  ].filter(Boolean);
  return (
    <article class="fs-card" aria-labelledby={book.id("card-name")}>
      <button
        type="button"
        class="fs-back"
        onClick={() => {
          book.select(undefined);
        }}
      >
        ← {entity.kind === "character" ? words.wholeCast : words.view.places}
      </button>
      <h2 id={book.id("card-name")}>{figure.name}</h2>
      <p class="fs-soft">{about.join(" · ")}</p>
      {figure.aliases.length > 0 ? (
        <p class="fs-aliases">
          <span class="fs-soft">{words.also}</span>{" "}
          {figure.aliases.map((alias) => (
            <span key={alias} class="fs-chip">
              {alias}
            </span>
          ))}
        </p>
      ) : null}
      <p class="fs-actions">
        {first === undefined ? null : (
          <button
            type="button"
            class="fs-button"
            onClick={() => {
              book.open(first[3]);
            }}
          >
            {words.firstMention} · {chapterName(first[0])}
          </button>
        )}
        {entity.note === null || !told.whole ? null : (
          <button
            type="button"
            class="fs-button fs-quiet"
            onClick={() => {
              book.open(entity.note ?? 0);
            }}
          >
            {words.openNote}
          </button>
        )}
      </p>
      <Facts figure={figure} />
      <Relations figure={figure} />
      <section aria-labelledby={book.id("card-where")}>
        <h3 id={book.id("card-where")}>{words.appearances}</h3>
        <ol class="fs-cells">
          {figure.cells.map(([chapter, mentions, lines, passage]) => (
            <li key={chapter}>
              <button
                type="button"
                title={chapterName(chapter)}
                aria-label={`${chapter + 1}: ${words.presenceCell(figure.name, chapterName(chapter), mentions, lines)}`}
                onClick={() => {
                  book.open(passage);
                }}
              >
                {chapter + 1}
              </button>
            </li>
          ))}
        </ol>
      </section>
      <Mend figure={figure} />
    </article>
  );
}

function Facts({ figure }: { readonly figure: Figure }) {
  const book = useBook();
  const { words } = book;
  const groups = useMemo(() => {
    const found = new Map<string, Fact[]>();
    for (const fact of figure.facts) {
      const held = found.get(fact.label);
      if (held === undefined) {
        found.set(fact.label, [fact]);
      } else {
        held.push(fact);
      }
    }
    return [...found];
  }, [figure]);
  return (
    <section aria-labelledby={book.id("card-facts")}>
      <h3 id={book.id("card-facts")}>{words.facts}</h3>
      {groups.length === 0 ? <p class="fs-soft">{words.noFacts}</p> : null}
      <dl class="fs-facts">
        {groups.map(([label, facts]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {byValue(facts).map(([value, told]) => (
                <div key={value} class="fs-fact">
                  <strong>{value}</strong>
                  {told.map((fact) => (
                    <button
                      key={fact.passage}
                      type="button"
                      class="fs-place"
                      title={book.spot(fact.passage).quote}
                      onClick={() => {
                        book.open(fact.passage);
                      }}
                    >
                      {fact.chapter < 0 ? words.yourNote : words.shortChapter(fact.chapter + 1)}
                      <span class="fs-unseen">: {value}</span>
                    </button>
                  ))}
                  {byValue(facts).length > 1 &&
                  !told.some((fact) => fact.chapter < 0) &&
                  book.can("canon") ? (
                    <button
                      type="button"
                      class="fs-link"
                      aria-label={words.canonOf(label, value)}
                      onClick={() => {
                        book.post({
                          type: "canon",
                          uri: book.told.data.uri,
                          name: figure.entity.name,
                          attribute: told[0].attribute,
                          value,
                        });
                      }}
                    >
                      {words.canon}
                    </button>
                  ) : null}
                </div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Give facts by what they say, each with every place that says so. */
function byValue(facts: readonly Fact[]): [string, [Fact, ...Fact[]]][] {
  const found = new Map<string, [Fact, ...Fact[]]>();
  for (const fact of facts) {
    const held = [...found.values()].find(
      ([first]) => first.value.toLowerCase() === fact.value.toLowerCase(),
    );
    if (held === undefined) {
      found.set(fact.value, [fact]);
    } else {
      held.push(fact);
    }
  }
  return [...found];
}

function Relations({ figure }: { readonly figure: Figure }) {
  const book = useBook();
  const { told, words } = book;
  const near = useMemo(() => {
    const isPerson = (id: number) => told.data.entities[id]?.kind === "character";
    if (!isPerson(figure.id)) {
      return [];
    }
    return bonds(told, isPerson)
      .filter((bond) => bond.one === figure.id || bond.other === figure.id)
      .slice(0, NEAREST);
  }, [told, figure.id]);
  if (near.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby={book.id("card-ties")}>
      <h3 id={book.id("card-ties")}>{words.relations}</h3>
      <ul class="fs-plain fs-near">
        {near.map((bond) => {
          const id = bond.one === figure.id ? bond.other : bond.one;
          const other = told.byId.get(id);
          const { kin } = bond;
          return other === undefined ? null : (
            <li key={id}>
              <button
                type="button"
                class="fs-link fs-name"
                onClick={() => {
                  book.select(id);
                }}
              >
                {other.name}
              </button>
              {kin === undefined ? null : (
                <button
                  type="button"
                  class="fs-chip fs-chip-kin"
                  title={book.spot(kin.passage).quote}
                  onClick={() => {
                    book.open(kin.passage);
                  }}
                >
                  {kin.label}
                </button>
              )}
              <span class="fs-soft">
                {[
                  bond.scenes > 0 ? words.together(bond.scenes) : "",
                  bond.lines > 0 ? words.lines(bond.lines) : "",
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Mend({ figure }: { readonly figure: Figure }) {
  const book = useBook();
  const { told, words } = book;
  const [other, setOther] = useState("");
  const { uri } = told.data;
  const keep = figure.entity.name;
  const first = figure.cells[0];
  if (!["merge", "apart", "rename"].some((what) => book.can(what as "merge"))) {
    return null;
  }
  const others = told.figures.filter((one) => one.id !== figure.id && one.entity.kind === figure.entity.kind);
  return (
    <section class="fs-mend" aria-labelledby={book.id("card-mend")}>
      <h3 id={book.id("card-mend")}>{words.mend}</h3>
      {book.can("rename") && first !== undefined ? (
        <button
          type="button"
          class="fs-button fs-quiet"
          onClick={() => {
            book.post({ type: "rename", spot: book.spot(first[3]), name: keep });
          }}
        >
          {words.rename}
        </button>
      ) : null}
      {book.can("merge") ? (
        <form
          class="fs-merge"
          onSubmit={(event) => {
            event.preventDefault();
            if (other !== "") {
              book.post({ type: "merge", uri, keep, other });
            }
          }}
        >
          <label class="fs-choice">
            <span>{words.sameAs}</span>
            <select
              value={other}
              onChange={(event) => {
                setOther(event.currentTarget.value);
              }}
            >
              <option value="">{words.choose}</option>
              {others.map((one) => (
                <option key={one.id} value={one.entity.name}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" class="fs-button fs-quiet" disabled={other === ""}>
            {words.merge}
          </button>
        </form>
      ) : null}
      {book.can("apart")
        ? figure.aliases.map((alias) => (
            <button
              key={alias}
              type="button"
              class="fs-button fs-quiet"
              onClick={() => {
                book.post({ type: "apart", uri, one: keep, other: alias });
              }}
            >
              {words.apart(alias)}
            </button>
          ))
        : null}
    </section>
  );
}
