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
  const end = entity.presence.findIndex((cell) => cell[0] >= count);
  const cells = end < 0 ? entity.presence : entity.presence.slice(0, end);
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

/** Give what is between people, the closest first. */
export function bonds(told: Told, isShown: (id: number) => boolean): Bond[] {
  // Told anew at each step of the slider: counted in plain tables of those shown, the lower number first.
  const ids = told.data.entities.map((_, id) => id).filter((id) => isShown(id) && told.byId.has(id));
  const place = new Map(ids.map((id, at) => [id, at]));
  const size = ids.length;
  const scenes = new Uint16Array(size * size);
  const said = new Uint32Array(size * size);
  const passages = new Map<number, number>();
  const kin = new Map<number, Tie>();
  const pairs = new Set<number>();
  const pair = (one: number, other: number) => {
    const key = one < other ? one * size + other : other * size + one;
    pairs.add(key);
    return key;
  };
  for (const chapter of told.chapters) {
    for (const scene of chapter.scenes) {
      const there = scene.map((id) => place.get(id)).filter((at) => at !== undefined);
      there.forEach((one, at) => {
        for (let next = at + 1; next < there.length; next += 1) {
          const key = pair(one, there[next] ?? one);
          scenes[key] = (scenes[key] ?? 0) + 1;
        }
      });
    }
  }
  for (const [chapter, speaker, listener, lines, passage] of told.data.talk) {
    const one = place.get(speaker);
    const other = place.get(listener);
    if (chapter < told.count && one !== undefined && other !== undefined) {
      const key = pair(one, other);
      said[one * size + other] = (said[one * size + other] ?? 0) + lines;
      if (!passages.has(key)) {
        passages.set(key, passage);
      }
    }
  }
  for (const tie of told.ties) {
    const one = place.get(tie.one);
    const other = place.get(tie.other);
    if (one !== undefined && other !== undefined && !kin.has(pair(one, other))) {
      kin.set(pair(one, other), tie);
    }
  }
  const found = [...pairs].map((key): Bond => {
    const one = Math.floor(key / size);
    const other = key % size;
    const there = said[key] ?? 0;
    const back = said[other * size + one] ?? 0;
    return {
      one: ids[one] ?? 0,
      other: ids[other] ?? 0,
      scenes: scenes[key] ?? 0,
      said: [there, back],
      lines: there + back,
      passage: passages.get(key),
      kin: kin.get(key),
    };
  });
  return found.sort((one, other) => weight(other) - weight(one));
}

/** How close two people are: a tie of kin counts as ten scenes, a line as a tenth of one. */
export function weight(bond: Bond): number {
  return bond.scenes + bond.lines / 10 + (bond.kin === undefined ? 0 : 10);
}
