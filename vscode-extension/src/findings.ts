/** The findings that VS Code shows, as the writer walks through them. */

import * as vscode from "vscode";
import { findings, type Finding } from "@flowstory/client";

const SOURCE = "FlowStory";

/** Give all findings of ours, in the order of the book. */
export function shown(): Finding[] {
  return findings(
    vscode.languages.getDiagnostics().map(([uri, diagnostics]) => [
      uri.toString(),
      diagnostics
        .filter(({ source }) => source === SOURCE)
        .map(({ range, severity, message, code }) => ({
          range,
          severity: severity + 1,
          message,
          code: typeof code === "object" ? code.value : code,
        })),
    ]),
  );
}

/** Give the findings of ours at a place of a document. */
export function findingsAt(uri: vscode.Uri, position: vscode.Position): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source, range }) => source === SOURCE && range.contains(position));
}

/** Give the name of a finding's rule. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : (code ?? ""));
}
