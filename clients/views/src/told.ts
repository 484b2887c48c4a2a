/** The book as it is told up to a chapter: what a reader of so much knows, and nothing else. */

import type { BookMemory, Chapter, DateMark, Entity, Finding, Thread, Tie } from "./data.ts";

/** An entity under the names that are known so far. */
export interface Figure {
  /** Its place in the data's list. */
  readonly id: number;
  readonly entity: Entity;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: number;
  readonly lines: number;
  /** How many chapters name it. */
  readonly chapters: number;
  readonly cells: Entity["presence"];
  readonly facts: Entity["facts"];
}

export interface Told {
  readonly data: BookMemory;
  /** How many chapters. */
  readonly count: number;
  readonly whole: boolean;
  readonly chapters: readonly Chapter[];
  /** The most mentioned first. */
  readonly figures: readonly Figure[];
  readonly byId: ReadonlyMap<number, Figure>;
  readonly ties: readonly Tie[];
  readonly dates: readonly DateMark[];
  readonly threads: readonly Thread[];
  readonly findings: readonly Finding[];
  readonly words: number;
}

/** Give what is told in the first chapters; everything, notes too, where `told` is left out. */
export function tell(data: BookMemory, told?: number): Told {
  const whole = told === undefined || told >= data.chapters.length;
  const count = whole ? data.chapters.length : told;
  const figures: Figure[] = [];
  data.entities.forEach((entity, id) => {
    const figure = whole ? complete(entity, id) : partial(entity, id, count);
    if (figure !== undefined) {
      figures.push(figure);
    }
  });
  if (!whole) {
    figures.sort((one, other) => other.mentions - one.mentions);
  }
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const chapters = whole ? data.chapters : data.chapters.slice(0, count);
  const isTold = (one: { readonly chapter: number }) => whole || (one.chapter >= 0 && one.chapter < count);
  return {
    data,
    count,
    whole,
    chapters,
    figures,
    byId,
    ties: data.ties.filter((tie) => isTold(tie) && byId.has(tie.one) && byId.has(tie.other)),
    dates: data.dates.filter(isTold),
    threads: whole ? data.threads : data.threads.filter((thread) => (thread.setup ?? count) < count),
    findings: whole ? data.findings : data.findings.filter((finding) => finding.since < count),
    words: chapters.reduce((sum, chapter) => sum + chapter.words, 0),
  };
}

function complete(entity: Entity, id: number): Figure {
  return {
    id,
    entity,
    name: entity.name,
    aliases: entity.names.map((name) => name.form).filter((form) => form !== entity.name),
    mentions: entity.mentions,
    lines: entity.presence.reduce((sum, cell) => sum + cell[2], 0),
    chapters: entity.presence.length,
    cells: entity.presence,
    facts: entity.facts,
  };
}

function partial(entity: Entity, id: number, count: number): Figure | undefined {
  const cells = entity.presence.filter((cell) => cell[0] < count);
  const known = entity.names.filter((name) => name.since >= 0 && name.since < count);
  const first = known[0];
  if (cells.length === 0 || first === undefined) {
    return undefined;
  }
  // Its usual full name once a reader has met it, until then the fullest of those they have.
  const name = known.some((one) => holds(one.form, entity.name))
    ? entity.name
    : known.reduce((best, one) => (parts(one.form) > parts(best.form) ? one : best), first).form;
  return {
    id,
    entity,
    name,
    aliases: known.map((one) => one.form).filter((form) => form !== name),
    mentions: cells.reduce((sum, cell) => sum + cell[1], 0),
    lines: cells.reduce((sum, cell) => sum + cell[2], 0),
    chapters: cells.length,
    cells,
    facts: entity.facts.filter((fact) => fact.chapter >= 0 && fact.chapter < count),
  };
}

/** Whether a form says a whole name, say with a title before it. */
function holds(form: string, name: string): boolean {
  const words = new Set(form.split(" "));
  return name.split(" ").every((word) => words.has(word));
}

function parts(form: string): number {
  return form.split(" ").length;
}

/** What is between two people: scenes they share, lines they say to each other. */
export interface Bond {
  readonly one: number;
  readonly other: number;
  readonly scenes: number;
  /** How many lines `one` says to `other`, and `other` to `one`. */
  readonly said: readonly [number, number];
  /** Both together. */
  readonly lines: number;
  /** Where they first speak to each other, as a passage. */
  readonly passage: number | undefined;
  readonly kin: Tie | undefined;
}

interface Between {
  scenes: number;
  readonly said: [number, number];
  passage?: number;
  kin?: Tie;
}

/** Give what is between people, the closest first. */
export function bonds(told: Told, isShown: (id: number) => boolean): Bond[] {
  const found = new Map<number, Between>();
  const size = told.data.entities.length;
  const bond = (one: number, other: number) => {
    const key = one < other ? one * size + other : other * size + one;
    let held = found.get(key);
    if (held === undefined) {
      found.set(key, (held = { scenes: 0, said: [0, 0] }));
    }
    return held;
  };
  for (const chapter of told.chapters) {
    for (const scene of chapter.scenes) {
      const there = scene.filter((id) => isShown(id) && told.byId.has(id));
      for (const [at, one] of there.entries()) {
        for (const other of there.slice(at + 1)) {
          bond(one, other).scenes += 1;
        }
      }
    }
  }
  for (const [chapter, speaker, listener, lines, passage] of told.data.talk) {
    if (chapter < told.count && isShown(speaker) && isShown(listener)) {
      const held = bond(speaker, listener);
      held.said[speaker < listener ? 0 : 1] += lines;
      held.passage ??= passage;
    }
  }
  for (const tie of told.ties) {
    if (isShown(tie.one) && isShown(tie.other)) {
      bond(tie.one, tie.other).kin ??= tie;
    }
  }
  return [...found]
    .map(([key, held]) => ({
      one: Math.floor(key / size),
      other: key % size,
      scenes: held.scenes,
      said: held.said,
      lines: held.said[0] + held.said[1],
      passage: held.passage,
      kin: held.kin,
    }))
    .sort((one, other) => weight(other) - weight(one));
}

/** How close two people are: a tie of kin counts as ten scenes, a line as a tenth of one. */
export function weight(bond: Bond): number {
  return bond.scenes + bond.lines / 10 + (bond.kin === undefined ? 0 : 10);
}
