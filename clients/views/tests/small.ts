/** A book of three chapters whose end must not be given away. */

import type { BookMemory, When } from "../src/data.ts";

function when(year: number, passage: number): When {
  return { at: year, year, month: null, day: null, text: String(year), basis: "declared", passage };
}

function chapter(title: string, at: number): BookMemory["chapters"][number] {
  return {
    title,
    file: 0,
    words: 100,
    status: "draft",
    pov: "",
    place: "",
    frame: "",
    when: null,
    scenes: [[0]],
    passage: at,
  };
}

export const small: BookMemory = {
  version: 1,
  uri: "file:///book/01.md",
  title: "Small",
  up_to: null,
  files: [{ path: "01.md", uri: "file:///book/01.md" }],
  passages: [
    [0, 0, 0, 3, "One."],
    [0, 4, 0, 3, "Two, in 1931."],
    [0, 8, 2, 9, "Three <script>alert(1)</script>."],
  ],
  chapters: [
    { ...chapter("One", 0), when: when(1950, 0) },
    { ...chapter("Two", 1), frame: "flashback", when: when(1931, 1), scenes: [[0, 1]] },
    chapter("Three", 2),
  ],
  entities: [
    {
      name: "Ana Brandt",
      kind: "character",
      gender: "female",
      names: [
        { form: "Ana", since: 0, count: 5 },
        { form: "Ana Brandt", since: 1, count: 1 },
        { form: "the heir", since: -1, count: 0 },
      ],
      since: 0,
      mentions: 6,
      note: 0,
      facts: [
        { attribute: "eyes.colour", label: "eyes", value: "brown", chapter: -1, passage: 0 },
        { attribute: "eyes.colour", label: "eyes", value: "green", chapter: 0, passage: 0 },
        { attribute: "eyes.colour", label: "eyes", value: "grey", chapter: 1, passage: 1 },
      ],
      presence: [
        [0, 3, 1, 0],
        [1, 2, 2, 1],
        [2, 1, 0, 2],
      ],
    },
    {
      name: "Rui",
      kind: "character",
      gender: "male",
      names: [{ form: "Rui", since: 1, count: 2 }],
      since: 1,
      mentions: 2,
      note: null,
      facts: [],
      presence: [[1, 2, 2, 1]],
    },
  ],
  ties: [{ one: 1, other: 0, label: "sister", chapter: 1, passage: 1 }],
  talk: [
    [1, 0, 1, 2, 1],
    [1, 1, 0, 2, 1],
  ],
  dates: [
    { chapter: 0, when: when(1950, 0), doubt: "", frame: "" },
    { chapter: 1, when: when(1931, 1), doubt: "", frame: "flashback" },
    { chapter: 2, when: when(1950, 2), doubt: "spoken", frame: "" },
  ],
  threads: [{ name: "The letter", named: 1, state: "paid", setup: 1, payoff: 2, note: 0, beats: [[1, 1]] }],
  findings: [
    {
      code: "eye-colour",
      title: "Eyes stay the same",
      severity: "warning",
      message: "eyes differ",
      chapter: 1,
      since: 1,
      passage: 1,
      fingerprint: "f",
      verdicts: ["intentional"],
      evidence: [{ message: "here", passage: 0 }],
    },
  ],
};
