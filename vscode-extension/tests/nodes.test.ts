import type { BookMemory } from "@flowstory/views/types";
import { expect, test } from "vitest";
import { cast, findings, places, rulings, spotOf, threads, timeline, type Row } from "../src/book/nodes";

const BOOK: BookMemory = {
  version: 1,
  uri: "file:///book/01.md",
  title: "A Book",
  up_to: null,
  files: [
    { path: "01.md", uri: "file:///book/01.md" },
    { path: "Characters/Ana.md", uri: "file:///book/Characters/Ana.md" },
  ],
  passages: [
    [0, 0, 0, 5, "The [ferry](command:evil)"],
    [0, 4, 2, 7, "Ana had brown eyes"],
    [1, 2, 0, 4, "eyes: green"],
  ],
  chapters: [
    {
      title: "The Ferry",
      file: 0,
      words: 900,
      status: "draft",
      pov: "",
      place: "",
      frame: "flashback",
      when: null,
      scenes: [[0]],
      passage: 0,
    },
  ],
  entities: [
    {
      name: "Ana",
      kind: "character",
      gender: "female",
      names: [
        { form: "Ana", since: 0, count: 3 },
        { form: "Aninha", since: 0, count: 1 },
      ],
      since: 0,
      mentions: 4,
      note: 2,
      facts: [{ attribute: "eyes.colour", label: "eyes", value: "green", chapter: -1, passage: 2 }],
      presence: [[0, 4, 0, 1]],
    },
    {
      name: "Porto",
      kind: "place",
      gender: "unknown",
      names: [],
      since: 0,
      mentions: 1,
      note: null,
      facts: [],
      presence: [],
    },
  ],
  ties: [],
  talk: [],
  dates: [],
  threads: [
    { name: "The lost key", named: 0, state: "open", setup: 0, payoff: null, note: 2, beats: [[0, 1]] },
  ],
  findings: [
    {
      code: "eye-colour",
      title: "Eye colour",
      severity: "warning",
      message: "Ana has “brown” eyes here",
      chapter: 0,
      since: 0,
      passage: 1,
      fingerprint: "f1",
      verdicts: ["intentional"],
      evidence: [{ message: "green here", passage: 2 }],
    },
  ],
};

const all = (rows: readonly Row[]): Row[] => rows.flatMap((row) => [row, ...all(row.rows ?? [])]);

test("somebody is a row with what is said of them, each leading to where it is said", () => {
  const [ana, ...others] = cast(BOOK);
  expect(others).toEqual([]);
  expect(ana?.label).toBe("Ana");
  expect(ana?.spot?.path).toBe("Characters/Ana.md");
  expect(ana?.rows?.map(({ label }) => label)).toEqual(["eyes: green", "Aninha", "The Ferry", "The Ferry"]);
  expect(ana?.rows?.[0]?.spot).toMatchObject({ uri: "file:///book/Characters/Ana.md", line: 2 });
});

test("a place is among the places, and a thing without a passage leads nowhere", () => {
  expect(places(BOOK).map(({ label, spot }) => [label, spot])).toEqual([["Porto", undefined]]);
  expect(spotOf(BOOK, 99)).toBeUndefined();
});

test("a finding stands in its chapter, with the other end below it", () => {
  const [chapter] = findings(BOOK);
  expect(chapter?.label).toBe("The Ferry");
  expect(chapter?.rows?.[0]).toMatchObject({ kind: "finding", icon: "warning", spot: { line: 4, start: 2 } });
  expect(chapter?.rows?.[0]?.rows?.[0]?.label).toBe("green here");
});

test("a thread says how it stands, a flashback looks like one", () => {
  expect(threads(BOOK)[0]).toMatchObject({ label: "The lost key", description: "open" });
  expect(timeline(BOOK)[0]?.icon).toBe("history");
});

test("a ruling opens the file that keeps it", () => {
  const kept = {
    rule: "eye-colour",
    fingerprint: "f",
    verdict: "intentional",
    subject: "Ana",
    attribute: "eyes.colour",
    reason: "",
    date: "",
  };
  const [row] = rulings({ uri: "file:///book/.flowstory/decisions.toml", decisions: [kept] });
  expect(row).toMatchObject({ label: "Ana: eyes colour", description: "intentional", kind: "ruling" });
  expect(row?.spot?.uri).toBe("file:///book/.flowstory/decisions.toml");
});

test("rows have ids of their own, and the writer's words are no Markdown in a tooltip", () => {
  const rows = [...cast(BOOK), ...places(BOOK), ...threads(BOOK), ...timeline(BOOK), ...findings(BOOK)];
  const ids = all(rows).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const evil = { ...BOOK, entities: BOOK.entities.map((one) => ({ ...one, name: "[x](command:evil)" })) };
  expect(cast(evil)[0]?.tooltip).toContain("\\[x\\]\\(command:evil\\)");
});
