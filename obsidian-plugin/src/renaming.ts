/** A rename as the server plans it: its places one by one, and the edit with those that the writer keeps. */

import type { LSPClient } from "@codemirror/lsp-client";
import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  Position,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import type { Change } from "./rename-modal.ts";

/** Where a name stands that may be changed, and the name; undefined where there is none. */
export async function nameAt(
  client: LSPClient,
  uri: string,
  position: Position,
): Promise<string | undefined> {
  client.sync();
  const found = await client.request<object, { placeholder?: string } | null>("textDocument/prepareRename", {
    textDocument: { uri },
    position,
  });
  return found?.placeholder;
}

/** Ask what a new name would change. `textOf` gives a file's text, to show what stands there now. */
export async function planOf(
  client: LSPClient,
  uri: string,
  position: Position,
  newName: string,
  pathOf: (uri: string) => string | undefined,
  textOf: (path: string) => Promise<string>,
): Promise<{ readonly changes: readonly Change[]; readonly edit: () => WorkspaceEdit }> {
  client.sync();
  const plan = await client.request<object, WorkspaceEdit | null>("textDocument/rename", {
    textDocument: { uri },
    position,
    newName,
  });
  const annotations = plan?.changeAnnotations ?? {};
  const left = new Set<TextEdit>();
  const changes: Change[] = [];
  for (const part of plan?.documentChanges ?? []) {
    const path = "textDocument" in part ? pathOf(part.textDocument.uri) : undefined;
    if (!("textDocument" in part) || path === undefined) {
      continue;
    }
    const lines = (await textOf(path)).split(/\r\n|\n|\r/u);
    for (const edit of part.edits) {
      if ("newText" in edit) {
        changes.push(changeOf(edit, path, lines, annotationOf(edit, annotations), left));
      }
    }
  }
  return { changes, edit: () => without(plan ?? {}, left) };
}

function changeOf(
  edit: TextEdit,
  path: string,
  lines: readonly string[],
  annotation: ChangeAnnotation | undefined,
  left: Set<TextEdit>,
): Change {
  const { start, end } = edit.range;
  return {
    path,
    line: start.line,
    before: start.line === end.line ? (lines[start.line] ?? "").slice(start.character, end.character) : "…",
    after: edit.newText,
    doubtful: annotation?.needsConfirmation === true,
    group: annotation?.label ?? "",
    leaveOut: (out) => {
      if (out) {
        left.add(edit);
      } else {
        left.delete(edit);
      }
    },
  };
}

function annotationOf(
  edit: TextEdit,
  annotations: Readonly<Record<string, ChangeAnnotation>>,
): ChangeAnnotation | undefined {
  return "annotationId" in edit ? annotations[(edit as AnnotatedTextEdit).annotationId] : undefined;
}

/** Give an edit without those places that the writer leaves as they are. */
function without(edit: WorkspaceEdit, left: ReadonlySet<TextEdit>): WorkspaceEdit {
  const kept = (edit.documentChanges ?? []).map((part) =>
    "textDocument" in part
      ? ({
          ...part,
          edits: part.edits.filter((one) => !("newText" in one) || !left.has(one)),
        } satisfies TextDocumentEdit)
      : part,
  );
  return { ...edit, documentChanges: kept };
}
