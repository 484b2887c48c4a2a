/** Findings as squiggles in an editor, mapped through what was typed since. */

import { setDiagnostics, type Diagnostic as Squiggle } from "@codemirror/lint";
import type { EditorView } from "@codemirror/view";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { plain } from "@flowstory/client";
import { changeBetween, spanOf } from "./text.ts";
import type { OpenNote } from "./workspace.ts";

const SEVERITIES = { 1: "error", 2: "warning", 3: "info", 4: "hint" } as const;

/** Draw the findings of a note, which are those of the text that the server has, into one of its panes. */
export function draw(
  view: EditorView,
  note: OpenNote | undefined,
  findings: readonly Diagnostic[],
  render: (finding: Diagnostic) => Node,
): void {
  const squiggles =
    note === undefined ? [] : findings.map((finding) => squiggle(view, note, finding, render));
  squiggles.sort((one, other) => one.from - other.from || one.to - other.to);
  view.dispatch(setDiagnostics(view.state, squiggles));
}

function squiggle(
  view: EditorView,
  note: OpenNote,
  finding: Diagnostic,
  render: (finding: Diagnostic) => Node,
): Squiggle {
  const { from, to } = spanOf(note.doc, finding.range);
  const since = changeBetween(note.doc, view.state.doc);
  return {
    from: since.mapPos(from, 1),
    to: Math.max(since.mapPos(from, 1), since.mapPos(to, -1)),
    severity: SEVERITIES[finding.severity ?? 2],
    source: "FlowStory",
    markClass: "flowstory-finding",
    message: plain(finding.message),
    renderMessage: () => render(finding),
  };
}
