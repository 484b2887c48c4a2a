import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { forEachDiagnostic } from "@codemirror/lint";
import { expect, test } from "vitest";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { Bindings } from "../src/binding.ts";
import { Session } from "../src/session.ts";
import { draw } from "../src/squiggles.ts";
import { Uris } from "../src/uris.ts";
import { FakeServer, settle } from "./fake-server.ts";

interface World {
  readonly session: Session;
  readonly servers: FakeServer[];
  readonly said: string[];
  readonly open: (text: string) => EditorView;
}

const URI = "file:///vault/1.md";

/** A vault with one note, in as many panes as are opened. */
function world(found = true, version = "0.1.0"): World {
  const uris = new Uris("/vault");
  const servers: FakeServer[] = [];
  const said: string[] = [];
  const bindings = new Bindings(
    () => (session.client === undefined ? undefined : { client: session.client, uri: URI }),
    () => undefined,
  );
  const session: Session = new Session({
    uris,
    folder: () => "",
    locale: () => "pt-BR",
    wished: () => "",
    find: () => Promise.resolve(found ? { command: "/x/flowstory", origin: "path" as const } : undefined),
    launch: () => {
      const server = new FakeServer(version);
      servers.push(server);
      return server;
    },
    answer: () => undefined,
    say: (trouble) => {
      said.push(trouble);
    },
    changed: () => {
      bindings.refresh();
    },
    published: (path) => {
      for (const view of bindings.viewsOf(uris.of(path))) {
        draw(view, session.notes?.note(URI), session.findings.get(path) ?? [], () => createDiv());
      }
    },
  });
  const open = (text: string): EditorView =>
    new EditorView({ state: EditorState.create({ doc: text, extensions: [bindings.extension] }) });
  return { session, servers, said, open };
}

function finding(from: number, to: number): Diagnostic {
  const range = { start: { line: 0, character: from }, end: { line: 0, character: to } };
  return { range, message: "brown in 01", severity: 2, code: "eye-colour", source: "FlowStory" };
}

function squiggles(view: EditorView): string[] {
  const found: string[] = [];
  forEachDiagnostic(view.state, (_, from, to) => found.push(view.state.sliceDoc(from, to)));
  return found;
}

test("a note in two panes is one document, and both show its findings, mapped through what is typed", async () => {
  const { session, servers, open } = world();
  const [one, other] = [open("😀 By then Ana had green eyes."), open("😀 By then Ana had green eyes.")];
  await session.start();
  await settle();
  const server = servers[0] ?? new FakeServer();
  expect(server.params("textDocument/didOpen")).toHaveLength(1);
  server.say({
    method: "textDocument/publishDiagnostics",
    params: { uri: URI, version: 0, diagnostics: [finding(19, 29)] },
  });
  await settle();
  expect([squiggles(one), squiggles(other)]).toEqual([["green eyes"], ["green eyes"]]);

  one.dispatch({ changes: { from: 0, insert: "Well. " } });
  expect(squiggles(one)).toEqual(["green eyes"]);
  await settle(100);
  expect(server.params("textDocument/didChange")).toMatchObject([
    {
      textDocument: { uri: URI, version: 1 },
      contentChanges: [{ text: "Well. 😀 By then Ana had green eyes." }],
    },
  ]);
  // Said of the text before: a newer word is under way.
  server.say({
    method: "textDocument/publishDiagnostics",
    params: { uri: URI, version: 0, diagnostics: [] },
  });
  await settle();
  expect(squiggles(one)).toEqual(["green eyes"]);

  one.destroy();
  await settle();
  expect(server.params("textDocument/didClose")).toHaveLength(0);
  other.destroy();
  await settle();
  expect(server.params("textDocument/didClose")).toHaveLength(1);
});

test("the server is told the language, pushes, and gets its questions answered", async () => {
  const { session, servers } = world();
  await session.start();
  await settle();
  const server = servers[0] ?? new FakeServer();
  expect(server.params("initialize")[0]).toMatchObject({
    rootUri: "file:///vault",
    initializationOptions: { locale: "pt-BR", diagnostics: "push" },
  });
  server.say({ id: 900, method: "workspace/configuration", params: { items: [{ section: "flowstory" }] } });
  server.say({ id: 901, method: "some/thing", params: {} });
  await settle();
  expect(server.heard.find(({ id }) => id === 900)?.result).toEqual([{ locale: "pt-BR" }]);
  expect(server.heard.find(({ id }) => id === 901)?.error?.code).toBe(-32601);
});

test("a server that dies is started again once, gets the text as it is now, and then rests", async () => {
  const { session, servers, said, open } = world();
  const view = open("Ana had brown eyes.");
  await session.start();
  await settle();
  view.dispatch({ changes: { from: 19, insert: " Really." } });
  servers[0]?.die();
  await settle();
  expect(said).toEqual(["restarted"]);
  expect(session.condition).toBe("running");
  expect(servers[1]?.params("textDocument/didOpen")).toMatchObject([
    { textDocument: { text: "Ana had brown eyes. Really." } },
  ]);
  servers[1]?.die();
  await settle();
  expect(said).toEqual(["restarted", "crashed"]);
  expect(session.condition).toBe("crashed");
  expect(squiggles(view)).toEqual([]);
  await session.restart();
  await settle();
  expect(session.condition).toBe("running");
});

test.each([
  [false, "0.1.0", "missing"],
  [true, "0.0.9", "old"],
])("found: %s, version %s: %s is said, once", async (found, version, expected) => {
  const { session, said } = world(found, version);
  await session.start();
  await settle();
  expect(said).toEqual([expected]);
  expect(session.condition).toBe(expected);
  expect(session.client).toBeUndefined();
});
