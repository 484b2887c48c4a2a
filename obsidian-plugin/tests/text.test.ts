import { ChangeSet, Text } from "@codemirror/state";
import { expect, test } from "vitest";
import { harmless } from "../src/markdown.ts";
import { changeBetween, edited, offsetOf, positionOf } from "../src/text.ts";
import { Uris } from "../src/uris.ts";
import { words, WORDS, type Word } from "../src/words.ts";

const of = (text: string): Text => Text.of(text.split("\n"));

test("positions count UTF-16 units, as LSP does, and stop at a line's end", () => {
  const text = of("😀 não\nfim");
  expect(offsetOf(text, { line: 0, character: 3 })).toBe(3);
  expect(offsetOf(text, { line: 0, character: 99 })).toBe(6);
  expect(offsetOf(text, { line: 9, character: 0 })).toBe(text.length);
  expect(positionOf(text, 8)).toEqual({ line: 1, character: 1 });
});

test.each([
  ["", "a"],
  ["abc", "abc"],
  ["aaa", "aa"],
  ["one\ntwo\nthree", "one\nTWO\nthree"],
  ["😀é", "😀"],
  ["abab", "ababab"],
])("one change leads from %j to %j", (before, after) => {
  const change = changeBetween(of(before), of(after));
  expect(change.apply(of(before)).toString()).toBe(after);
  expect(change).toBeInstanceOf(ChangeSet);
});

test("edits of a file are all meant for the text as it is, whatever its line ends", () => {
  const range = (line: number, from: number, to: number): Parameters<typeof edited>[1][number]["range"] => ({
    start: { line, character: from },
    end: { line, character: to },
  });
  const edits = [
    { range: range(0, 0, 3), newText: "Nesta" },
    { range: range(1, 4, 9), newText: "grey" },
  ];
  expect(edited("Ana had\r\nhas brown eyes", edits)).toBe("Nesta had\r\nhas grey eyes");
});

test.each([
  ["/home/ana/My vault", "Part 1/não é.md", "file:///home/ana/My%20vault/Part%201/n%C3%A3o%20%C3%A9.md"],
  ["C:\\Users\\Ana", "1.md", "file:///C:/Users/Ana/1.md"],
  ["//server/books", "it's (1).md", "file://server/books/it%27s%20%281%29.md"],
])("in %s the note %s is %s, there and back", (base, path, uri) => {
  const uris = new Uris(base);
  expect(uris.of(path)).toBe(uri);
  expect(uris.path(uri)).toBe(path);
});

test("a URI is known however it is encoded, and one outside the vault is none", () => {
  const uris = new Uris("C:\\Vault");
  expect(uris.path("file:///c%3A/vault/a.md")).toBe("a.md");
  expect(uris.path("file:///C:/Vault2/a.md")).toBeUndefined();
  expect(new Uris("/v").path("file:///v/../etc/passwd")).toBeUndefined();
  expect(uris.path("https://example.org/a.md")).toBeUndefined();
});

test("nothing that stands in a manuscript runs, loads or embeds", () => {
  expect(harmless('<img src=x onerror="alert(1)">')).not.toContain("<");
  expect(harmless("![[secret]] and ![x](http://y/z.png)")).toBe("\\![[secret]] and \\![x](http://y/z.png)");
  expect(harmless("```dataviewjs\nalert(1)\n```")).toBe("```\nalert(1)\n```");
  expect(harmless("> ~~~js\n> x\n> ~~~")).toBe("> ~~~\n> x\n> ~~~");
  expect(harmless("`$= evil()`")).not.toContain("`");
  expect(harmless("`= this.file`")).not.toContain("`");
  expect(harmless("write `<!-- flowstory: ignore -->` above")).toBe(
    "write `<!-- flowstory: ignore -->` above",
  );
  expect(harmless("**Nesta**, *74*")).toBe("**Nesta**, *74*");
});

test("every word is there in both languages, with the same gaps", () => {
  const gaps = (text: string): string[] => (text.match(/\{\w+\}/gu) ?? []).sort();
  expect(Object.keys(WORDS.pt)).toEqual(Object.keys(WORDS.en));
  for (const [word, english] of Object.entries(WORDS.en)) {
    const portuguese = WORDS.pt[word as Word];
    expect(portuguese).not.toBe(english);
    expect(gaps(portuguese)).toEqual(gaps(english));
  }
  expect(words("en")("count", { findings: 3, files: 2 })).toBe(
    "3 passages in 2 notes ask for a second look.",
  );
});
