import { describe, expect, test } from "vitest";
import { bonds, tell } from "../src/told.ts";
import { storyTime } from "../src/story-time.ts";
import { en } from "../src/words/en.ts";
import { pt } from "../src/words/pt.ts";
import { small } from "./small.ts";

describe("the book as of a chapter", () => {
  test("gives away no later name, fact, tie, date, thread or finding", () => {
    const told = tell(small, 1);
    const shown = JSON.stringify([
      told.chapters,
      told.figures.map(({ name, aliases, facts, cells }) => [name, aliases, facts, cells]),
      told.ties,
      told.dates,
      told.threads,
      told.findings,
    ]);
    for (const later of ["Ana Brandt", "the heir", "grey", "sister", "1931", "The letter", "eyes differ"]) {
      expect(shown).not.toContain(later);
    }
    expect(told.figures.map((figure) => figure.name)).toEqual(["Ana"]);
  });

  test("leaves out what only notes say until the whole book is shown", () => {
    expect(tell(small, 2).figures[0]?.facts.map((fact) => fact.value)).toEqual(["green", "grey"]);
    expect(tell(small).figures[0]?.facts.map((fact) => fact.value)).toEqual(["brown", "green", "grey"]);
  });

  test("has everything at its end", () => {
    const told = tell(small, small.chapters.length);
    expect(told.whole).toBe(true);
    expect(told.figures.map((figure) => figure.name)).toEqual(["Ana Brandt", "Rui"]);
    expect(told.words).toBe(300);
  });

  test("only grows from chapter to chapter", () => {
    const counts = [1, 2].map((count) => {
      const told = tell(small, count);
      return [told.figures.length, told.findings.length, told.words];
    });
    expect(counts).toEqual([
      [1, 0, 100],
      [2, 1, 200],
    ]);
  });
});

describe("ties", () => {
  test("count shared scenes, lines and kin", () => {
    const [bond] = bonds(tell(small), () => true);
    expect(bond).toMatchObject({
      one: 0,
      other: 1,
      scenes: 1,
      said: [2, 2],
      lines: 4,
      kin: { label: "sister" },
    });
  });

  test("are only those told so far", () => {
    expect(bonds(tell(small, 1), () => true)).toEqual([]);
  });
});

test("story time puts a flashback before what it was read after", () => {
  const { moments, undated } = storyTime(tell(small));
  expect(moments.map((moment) => [moment.when.year, moment.chapter, moment.happens, moment.doubt])).toEqual([
    [1931, 1, true, ""],
    [1950, 0, true, ""],
    [1950, 2, false, "spoken"],
  ]);
  expect(undated).toBe(1);
});

test("every sentence is said in both languages", () => {
  const keys = (words: object): string[] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === "object" && value !== null && key !== "frame"
        ? keys(value as object).map((inner) => `${key}.${inner}`)
        : [key],
    );
  expect(keys(pt)).toEqual(keys(en));
});
