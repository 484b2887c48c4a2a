import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Command } from "@flowstory/client";
import type { LogOutputChannel } from "vscode";
import { books } from "../src/books";
import { QuietChannel } from "../src/channel";
import { environments } from "../src/environments";
import { pageIn } from "../src/pages";
import { open, workspace } from "./vscode";

const here = new URL("../", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, here), "utf8");
const sources = (): string[] =>
  readdirSync(new URL("src/", here), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
const json = (name: string): Record<string, unknown> => JSON.parse(read(name)) as Record<string, unknown>;

test("every word of the manifest is there in English and in Brazilian Portuguese, and none is left over", () => {
  const used = [...read("package.json").matchAll(/%([\w.]+)%/gu)].map((match) => match[1]).sort();
  expect(Object.keys(json("package.nls.json")).sort()).toEqual([...new Set(used)]);
  expect(Object.keys(json("package.nls.pt-br.json"))).toEqual(Object.keys(json("package.nls.json")));
});

test("every sentence of the code has its Brazilian Portuguese, and none is left over", () => {
  const said = sources().flatMap((name) =>
    [...read(`src/${name}`).matchAll(/l10n\.t\(\s*"([^"]+)"/gu)].map((match) => match[1]),
  );
  const bundle = json("l10n/bundle.l10n.pt-br.json");
  expect(Object.keys(bundle).sort()).toEqual([...new Set(said)].sort());
  for (const [english, portuguese] of Object.entries(bundle)) {
    expect(String(portuguese).match(/\{\d\}/gu)).toEqual(english.match(/\{\d\}/gu));
  }
});

test("no command has the name of one of the server's own, which VS Code registers by itself", () => {
  const manifest = json("package.json") as { contributes: { commands: { command: string }[] } };
  const ours = manifest.contributes.commands.map(({ command }) => command);
  expect(ours.filter((name) => (Object.values(Command) as string[]).includes(name))).toEqual([]);
});

test("a folder can name no program to run, and the restricted settings are those that do", () => {
  const manifest = json("package.json") as {
    capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
    contributes: { configuration: { properties: Record<string, { scope: string }> } };
  };
  const paths = Object.entries(manifest.contributes.configuration.properties).filter(([name]) =>
    name.endsWith("Path"),
  );
  expect(paths.map(([name]) => name)).toEqual(
    manifest.capabilities.untrustedWorkspaces.restrictedConfigurations,
  );
  expect(paths.map(([, { scope }]) => scope)).toEqual(["machine", "machine"]);
});

test("a folder that is not trusted brings no Python along", () => {
  open({ "/book": "auto" });
  const book = workspace.workspaceFolders as unknown as Parameters<typeof environments>[0];
  expect(environments(book).filter((folder) => folder.startsWith("/book"))).toEqual([
    "/book/.venv",
    "/book/venv",
  ]);
  workspace.isTrusted = false;
  expect(environments(book).filter((folder) => folder.startsWith("/book"))).toEqual([]);
  workspace.isTrusted = true;
});

test("books are the folders that look so, or are said to be, a level deep; code is none", async () => {
  const root = mkdtempSync(join(tmpdir(), "flowstory-"));
  const folder = (name: string, ...files: string[]): string => {
    for (const file of files) {
      mkdirSync(join(root, name, file, ".."), { recursive: true });
      writeFileSync(join(root, name, file), "");
    }
    return join(root, name);
  };
  open({
    [folder("novel", "1 Rain.md", "2 Snow.md")]: "auto",
    [folder("vault", "ideas.md", "My novel/1 Rain.md", "My novel/2 Snow.md")]: "auto",
    [folder("program", "package.json", "docs/1-start.md", "docs/2-more.md")]: "auto",
    [folder("diary", "monday.md")]: "auto",
    [folder("one file", "book.md")]: "on",
    [folder("private", "1 Rain.md", "2 Snow.md")]: "off",
  });
  expect((await books()).map(({ name }) => name)).toEqual(["novel", "vault", "one file"]);
});

test("the output channel passes on no prose, and never asks for whole messages", () => {
  const written: string[] = [];
  const write = (line: string): void => {
    written.push(line);
  };
  const channel = new QuietChannel({
    name: "FlowStory",
    info: write,
    warn: write,
    error: write,
  } as LogOutputChannel);
  channel.trace();
  channel.debug();
  channel.append('{"text":"Nesta had brown eyes"}');
  channel.appendLine("Nesta had brown eyes");
  channel.error("Request textDocument/hover failed.\n  Message: Nesta had brown eyes\n  Code: -32603 ");
  channel.error(new TypeError("Nesta had brown eyes"));
  channel.info("2026-11-23 18:00:00,123 INFO flowstory.lsp.session: 7 files read");
  expect(written).toEqual([
    "Request textDocument/hover failed.",
    "TypeError",
    "2026-11-23 18:00:00,123 INFO flowstory.lsp.session: 7 files read",
  ]);
  expect(channel.logLevel).toBe(3);
});

test("a rule's page is picked out of what the server says of a place", () => {
  const said = "# eye-colour\n\nEyes.\n\n## Why\n\n---\n\n# kinship\n\nKin.\n\n---\n\n**Nesta**";
  expect(pageIn(said, "kinship")).toBe("# kinship\n\nKin.");
  expect(pageIn(said, "hair-colour")).toBeUndefined();
});
