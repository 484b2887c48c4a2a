import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { looksLikeManuscript } from "../src/index.ts";

const root = new URL("../../../", import.meta.url);

test.each(["examples/lot-nineteen", "examples/no-ar"])("the example %s is a manuscript", (folder) => {
  expect(looksLikeManuscript(readdirSync(new URL(folder, root)))).toBe(true);
});

test.each(["", "server", "clients/core"])("our own folder /%s is none", (folder) => {
  expect(looksLikeManuscript(readdirSync(new URL(folder, root)))).toBe(false);
});

test.each<[boolean, string, string[]]>([
  [true, "numbered chapters", ["1. Rain.md", "2. Snow.md", "map.png"]],
  [true, "Brazilian chapters", ["Capítulo 1.txt", "Capítulo 2.txt"]],
  [true, "decomposed letters, as macOS has them", ["Capi\u0301tulo 1.md", "Capi\u0301tulo 2.md"]],
  [true, "notes on people", ["Personagens", "livro.md"]],
  [true, "a manuscript's folder", ["Manuscript", "ideas.txt"]],
  [true, "our settings, even among code", ["flowstory.toml", "package.json"]],
  [false, "a program with numbered pages", ["package.json", "01-intro.md", "02-usage.md"]],
  [false, "a program that has places", ["pyproject.toml", "places", "README.md"]],
  [false, "notes of every day", ["2026-11-23.md", "2026-11-24.md", "shopping.txt"]],
  [false, "a README and a licence", ["README.md", "LICENSE.txt"]],
  [false, "nothing", []],
])("%s: %s", (expected, _, names) => {
  expect(looksLikeManuscript(names)).toBe(expected);
});
