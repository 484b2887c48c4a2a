/** The notes that are open, each in as many panes as the writer likes, as one document to the server. */

import { LSPPlugin, Workspace, type WorkspaceFile } from "@codemirror/lsp-client";
import type { ChangeSet, Text } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { changeBetween } from "./text.ts";

/** An open note. `doc` is the text that the server has, `views` its panes, the one last typed in first. */
export class OpenNote implements WorkspaceFile {
  readonly views: EditorView[] = [];
  readonly uri: string;
  readonly languageId: string;
  version: number;
  doc: Text;

  constructor(uri: string, languageId: string, version: number, doc: Text) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.doc = doc;
  }

  getView(main?: EditorView): EditorView | null {
    return (main !== undefined && this.views.includes(main) ? main : this.views[0]) ?? null;
  }

  /** Put the pane first that the writer types in. */
  prefer(view: EditorView): void {
    const at = this.views.indexOf(view);
    if (at > 0) {
      this.views.splice(at, 1);
      this.views.unshift(view);
    }
  }
}

interface Update {
  file: WorkspaceFile;
  prevDoc: Text;
  changes: ChangeSet;
}

export class OpenNotes extends Workspace {
  files: OpenNote[] = [];
  readonly #versions = new Map<string, number>();

  note(uri: string): OpenNote | undefined {
    return this.files.find((file) => file.uri === uri);
  }

  override openFile(uri: string, languageId: string, view: EditorView): void {
    const open = this.note(uri);
    if (open !== undefined) {
      open.views.push(view);
      return;
    }
    const note = new OpenNote(uri, languageId || "markdown", this.#next(uri), view.state.doc);
    note.views.push(view);
    this.files.push(note);
    this.client.didOpen(note);
  }

  override closeFile(uri: string, view: EditorView): void {
    const note = this.note(uri);
    if (note?.views.includes(view) !== true) {
      return;
    }
    note.views.splice(note.views.indexOf(view), 1);
    if (note.views.length === 0) {
      this.files = this.files.filter((file) => file !== note);
      this.client.didClose(uri);
    }
  }

  /** Take the text of the pane last typed in; the others follow it, since Obsidian keeps them alike. */
  override syncFiles(): readonly Update[] {
    const updates: Update[] = [];
    for (const file of this.files) {
      const view = file.getView();
      if (view === null) {
        continue;
      }
      const [prevDoc, doc] = [file.doc, view.state.doc];
      const plugin = LSPPlugin.get(view);
      const changes =
        plugin !== null && plugin.syncedDoc === prevDoc
          ? plugin.unsyncedChanges
          : changeBetween(prevDoc, doc);
      if (!changes.empty) {
        file.doc = doc;
        file.version = this.#next(file.uri);
        updates.push({ file, prevDoc, changes });
      }
      plugin?.clear();
    }
    return updates;
  }

  #next(uri: string): number {
    const version = (this.#versions.get(uri) ?? -1) + 1;
    this.#versions.set(uri, version);
    return version;
  }
}
