/** What can be done about a finding: the server's offers, and carrying them out in the vault. */

import type { LSPClient } from "@codemirror/lsp-client";
import type { App, TFile } from "obsidian";
import type {
  ApplyWorkspaceEditParams,
  CodeAction,
  Range,
  ShowDocumentParams,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { Command } from "@flowstory/client";
import { edited, spanOf } from "./text.ts";
import type { Uris } from "./uris.ts";
import type { OpenNote, OpenNotes } from "./workspace.ts";

/** Ask the server what can be done at a place of a note. */
export async function offers(client: LSPClient, uri: string, range: Range): Promise<CodeAction[]> {
  client.sync();
  const found = await client.request<object, CodeAction[] | null>("textDocument/codeAction", {
    textDocument: { uri },
    range,
    context: { diagnostics: [], only: ["quickfix"] },
  });
  return found ?? [];
}

/** Say whether an offer keeps a ruling that all is meant so. */
export function isRuling({ command }: CodeAction): boolean {
  return command?.command === Command.rule && command.arguments?.[2] === "intentional";
}

/** Carries out edits and shows passages, in the vault. */
export class Desk {
  readonly #app: App;
  readonly #uris: Uris;
  readonly #notes: () => OpenNotes | undefined;

  constructor(app: App, uris: Uris, notes: () => OpenNotes | undefined) {
    this.#app = app;
    this.#uris = uris;
    this.#notes = notes;
  }

  /** Carry out an offer. Gives whether it was done: not if the text is another by now. */
  async carryOut(client: LSPClient, action: CodeAction): Promise<boolean> {
    if (action.edit !== undefined && !(await this.apply(action.edit))) {
      return false;
    }
    client.sync();
    if (action.command !== undefined) {
      const { command, arguments: parameters } = action.command;
      await client.request("workspace/executeCommand", { command, arguments: parameters });
    }
    return true;
  }

  /** Answer what the server asks of the vault; undefined for what is none of ours. */
  answer(method: string, params: unknown): Promise<unknown> | undefined {
    if (method === "workspace/applyEdit") {
      return this.apply((params as ApplyWorkspaceEditParams).edit).then((applied) => ({ applied }));
    }
    if (method === "window/showDocument") {
      const { uri, selection } = params as ShowDocumentParams;
      return this.show(uri, selection).then((success) => ({ success }));
    }
    return undefined;
  }

  /** Apply an edit: in the editor where a note is open, so that undo works, else in its file. */
  async apply(edit: WorkspaceEdit): Promise<boolean> {
    const parts = this.#partsOf(edit);
    const moves = this.#movesOf(edit);
    if (parts.some(({ note, version }) => note !== undefined && !isFresh(note, version))) {
      return false;
    }
    for (const { file, note, edits } of parts) {
      const view = note?.getView();
      if (note !== undefined && view) {
        const changes = edits.map(({ range, newText }) => ({ ...spanOf(note.doc, range), insert: newText }));
        view.dispatch({ changes, userEvent: "input.complete" });
      } else if (file !== null) {
        await this.#app.vault.process(file, (text) => edited(text, edits));
      }
    }
    // A note takes its new name last: links to it are Obsidian's to follow, as in every rename.
    for (const { from, to, text } of moves) {
      const file = from === undefined ? null : this.#app.vault.getFileByPath(from);
      if (file !== null) {
        await this.#app.fileManager.renameFile(file, to);
      } else if (text !== undefined && this.#app.vault.getFileByPath(to) === null) {
        await this.#create(to, text);
      }
    }
    return parts.length + moves.length > 0;
  }

  /** Give the text of a note as the writer sees it. */
  async textOf(path: string): Promise<string> {
    const note = this.#notes()?.note(this.#uris.of(path));
    const file = this.#app.vault.getFileByPath(path);
    return note?.doc.toString() ?? (file === null ? "" : await this.#app.vault.cachedRead(file));
  }

  /** Show a passage of a note. */
  async show(uri: string, selection?: Range): Promise<boolean> {
    const path = this.#uris.path(uri);
    const file = path === undefined ? null : this.#app.vault.getFileByPath(path);
    if (file === null) {
      return false;
    }
    await this.#app.workspace.getLeaf(false).openFile(file);
    const editor = this.#app.workspace.activeEditor?.editor;
    if (editor !== undefined && selection !== undefined) {
      const [from, to] = [selection.start, selection.end].map(({ line, character }) => ({
        line,
        ch: character,
      }));
      if (from !== undefined && to !== undefined) {
        editor.setSelection(from, to);
        editor.scrollIntoView({ from, to }, true);
        editor.focus();
      }
    }
    return true;
  }

  async #create(path: string, text: string): Promise<void> {
    const folder = path.slice(0, Math.max(path.lastIndexOf("/"), 0));
    if (folder !== "" && this.#app.vault.getFolderByPath(folder) === null) {
      await this.#app.vault.createFolder(folder);
    }
    await this.#app.vault.create(path, text);
  }

  /** Notes that an edit renames or makes; a new note's text comes with it. */
  #movesOf(edit: WorkspaceEdit): Move[] {
    return (edit.documentChanges ?? []).flatMap((change): Move[] => {
      if (!("kind" in change)) {
        return [];
      }
      if (change.kind === "rename") {
        const [from, to] = [this.#uris.path(change.oldUri), this.#uris.path(change.newUri)];
        return from === undefined || to === undefined ? [] : [{ from, to }];
      }
      const to = change.kind === "create" ? this.#uris.path(change.uri) : undefined;
      const fresh = (edit.documentChanges ?? []).flatMap((other) =>
        "textDocument" in other && change.kind === "create" && other.textDocument.uri === change.uri
          ? other.edits.flatMap((one) => ("newText" in one ? [one.newText] : []))
          : [],
      );
      return to === undefined ? [] : [{ to, text: fresh.join("") }];
    });
  }

  #partsOf(edit: WorkspaceEdit): Part[] {
    const parts: [uri: string, version: number | null, edits: readonly TextEdit[]][] = [
      ...Object.entries(edit.changes ?? {}).map(([uri, edits]): [string, null, TextEdit[]] => [
        uri,
        null,
        edits,
      ]),
      ...(edit.documentChanges ?? []).flatMap((change): [string, number | null, TextEdit[]][] =>
        "textDocument" in change
          ? [
              [
                change.textDocument.uri,
                change.textDocument.version,
                change.edits.filter((one): one is TextEdit => "newText" in one),
              ],
            ]
          : [],
      ),
    ];
    return parts.flatMap(([uri, version, edits]) => {
      const path = this.#uris.path(uri);
      if (path === undefined) {
        return []; // Nothing outside the vault is touched.
      }
      const note = this.#notes()?.note(this.#uris.of(path));
      return [{ file: this.#app.vault.getFileByPath(path), note, version, edits }];
    });
  }
}

interface Move {
  readonly from?: string;
  readonly to: string;
  readonly text?: string;
}

interface Part {
  readonly file: TFile | null;
  readonly note: OpenNote | undefined;
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/** Say whether an editor still holds the text that an edit was made for. */
function isFresh(note: OpenNote, version: number | null): boolean {
  const view = note.getView();
  return (version === null || version === note.version) && view?.state.doc.eq(note.doc) === true;
}
