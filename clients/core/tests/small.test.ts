import { expect, test } from "vitest";
import {
  ask,
  cleanLine,
  Command,
  findings,
  isTooOld,
  Patience,
  tally,
  tell,
  neighbour,
} from "../src/index.ts";

test.each([
  ["0.1.0", "0.1.0", false],
  ["0.2.0.dev3", "0.1.0", false],
  ["0.9.9", "0.10.0", true],
  ["1.0", "1.0.0", false],
  ["v2.1.0", "2.1.1", true],
  ["", "0.1.0", true],
  [undefined, "0.1.0", true],
  ["who knows", "0.1.0", true],
])("version %s, where %s is needed: too old is %s", (version, oldest, expected) => {
  expect(isTooOld(version, oldest)).toBe(expected);
});

test("a server that stops is started again once; long after, that is forgotten", () => {
  let now = 0;
  const patience = new Patience(() => now, 1000);
  expect(patience.stopped()).toBe(true);
  now += 500;
  expect(patience.stopped()).toBe(false);
  now += 1001;
  expect(patience.stopped()).toBe(true);
  patience.renew();
  expect(patience.stopped()).toBe(true);
});

test("every trouble has one plain sentence in both languages, its gaps filled", () => {
  for (const trouble of ["missing", "wrong-path", "old", "restarted", "crashed"] as const) {
    const details = { path: "/x", version: "0.0.1", needed: "0.1.0" };
    const [english, portuguese] = [tell(trouble, "en", details), tell(trouble, "pt-br", details)];
    expect(english).not.toBe(portuguese);
    expect(english + portuguese).not.toMatch(/[{}]/u);
  }
  expect(tell("missing", "pt-BR")).toContain("verificado");
  expect(tell("missing", "de")).toContain("nothing is checked");
});

test("no prose passes into a log", () => {
  expect(cleanLine("2026-11-23 18:00:00,123 INFO flowstory.lsp.session: 7 files read")).toContain("7 files");
  expect(cleanLine('  File "/x/hover.py", line 31, in hover')).toContain("hover.py");
  expect(cleanLine("Ivor said that he would never sell the house.")).toBeUndefined();
  expect(cleanLine('    raise ValueError("Nesta had brown eyes")')).toBeUndefined();
  expect(cleanLine("ValueError: Nesta had brown eyes")).toBe("ValueError");
  expect(cleanLine("pydantic.errors.ValidationError: 'brown eyes'")).toBe("pydantic.errors.ValidationError");
  expect(cleanLine("KeyboardInterrupt")).toBe("KeyboardInterrupt");
});

interface At {
  range: { start: { line: number; character: number } };
  message: string;
  code: string;
}

function at(line: number, character: number): At {
  return { range: { start: { line, character } }, message: "", code: "eye-colour" };
}

test("findings are walked through in the order of the pages, round and round", () => {
  const all = findings([
    ["file:///b/10.md", [at(0, 3)]],
    ["file:///b/2.md", [at(7, 1), at(2, 5)]],
  ]);
  expect(all.map(({ uri, line }) => `${uri.slice(10)}:${line}`)).toEqual(["2.md:2", "2.md:7", "10.md:0"]);
  expect(tally(all)).toEqual({ findings: 3, files: 2 });
  const here = { uri: "file:///b/2.md", line: 2, character: 5 };
  expect(neighbour(all, here, 1)).toBe(all[1]);
  expect(neighbour(all, here, -1)).toBe(all[2]);
  expect(neighbour(all, { uri: "file:///b/3.md", line: 0, character: 0 }, 1)).toBe(all[2]);
  expect(neighbour(all, { uri: "file:///b/3.md", line: 0, character: 0 }, -1)).toBe(all[1]);
  expect(neighbour(all, undefined, 1)).toBe(all[0]);
  expect(neighbour(findings([]), here, 1)).toBeUndefined();
});

test("a command is sent as LSP has it, and only `true` is a yes", async () => {
  const sent: unknown[] = [];
  const sender = (answer: unknown): Parameters<typeof ask>[0] => ({
    sendRequest: (...all) => {
      sent.push(all);
      return Promise.resolve(answer);
    },
  });
  expect(await ask(sender(true), Command.rule, "file:///b/1.md", "abc", "intentional")).toBe(true);
  expect(await ask(sender(null), Command.show, "file:///b/1.md", 3, 8)).toBe(false);
  expect(sent[0]).toEqual([
    "workspace/executeCommand",
    { command: "flowstory.rule", arguments: ["file:///b/1.md", "abc", "intentional"] },
  ]);
});
