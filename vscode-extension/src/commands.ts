/** What the writer can ask for by name. */

import * as vscode from "vscode";
import type { Hover, MarkupContent, WorkspaceDiagnosticReport } from "vscode-languageclient/node";
import { neighbour, tally, type Place } from "@flowstory/client";
import { bookOf } from "./books";
import { findingsAt, ruleOf, shown } from "./findings";
import { pageIn, type Pages } from "./pages";
import type { Reader } from "./reader";

/** Go to the next finding, or the one before, and say what it is. */
export async function walk(step: 1 | -1): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const here: Place | undefined = editor && {
    uri: editor.document.uri.toString(),
    line: editor.selection.active.line,
    character: editor.selection.active.character,
  };
  const found = neighbour(shown(), here, step);
  if (found === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Nothing in this book asks for a second look."));
    return;
  }
  const position = new vscode.Position(found.line, found.character);
  const opened = await vscode.window.showTextDocument(vscode.Uri.parse(found.uri), {
    selection: new vscode.Range(position, position),
  });
  opened.revealRange(
    new vscode.Range(position, position),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  );
  await vscode.commands.executeCommand("editor.action.showHover");
}

/** Have the whole book looked at, say what came out, and show it. */
export async function checkBook(reader: Reader): Promise<void> {
  const { conversation } = reader;
  if (conversation === undefined) {
    return;
  }
  const report = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t("FlowStory reads the book") },
    async () =>
      conversation.sendRequest<WorkspaceDiagnosticReport>("workspace/diagnostic", { previousResultIds: [] }),
  );
  const found = report.items.flatMap((item) =>
    item.kind === "full"
      ? item.items.map(({ range }) => ({
          uri: item.uri,
          line: range.start.line,
          character: range.start.character,
        }))
      : [],
  );
  const { findings, files } = tally(found);
  if (findings === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Nothing in this book asks for a second look."));
    return;
  }
  await vscode.commands.executeCommand("workbench.panel.markers.view.focus");
  void vscode.window.showInformationMessage(
    findings === 1
      ? vscode.l10n.t("One passage asks for a second look.")
      : vscode.l10n.t("{0} passages in {1} files ask for a second look.", findings, files),
  );
}

/** Show the manual page of the rule that speaks at the cursor, or of one of those that speak in the book. */
export async function showRule(reader: Reader, pages: Pages): Promise<void> {
  const { conversation } = reader;
  if (conversation === undefined) {
    return;
  }
  const place = await placeOfRule();
  if (place === undefined) {
    return;
  }
  const said = await conversation.sendRequest<Hover | null>("textDocument/hover", {
    textDocument: { uri: place.uri },
    position: { line: place.line, character: place.character },
  });
  const text = said && (said.contents as MarkupContent).value;
  const page = pageIn(text ?? "", place.rule);
  if (page === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("There is no page on this; its message says it all."),
    );
    return;
  }
  await pages.show(place.rule, page);
}

async function placeOfRule(): Promise<(Place & { readonly rule: string }) | undefined> {
  const editor = vscode.window.activeTextEditor;
  const here = editor && findingsAt(editor.document.uri, editor.selection.active)[0];
  if (editor !== undefined && here !== undefined) {
    const { line, character } = here.range.start;
    return { uri: editor.document.uri.toString(), line, character, rule: ruleOf(here) };
  }
  const byRule = new Map(shown().map((finding) => [finding.rule, finding]));
  if (byRule.size === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Nothing in this book asks for a second look."));
    return undefined;
  }
  const items = [...byRule].map(([label, { message }]) => ({ label, detail: message }));
  const placeHolder = vscode.l10n.t("Which finding do you want explained?");
  const picked = await vscode.window.showQuickPick(items, { placeHolder });
  return picked && byRule.get(picked.label);
}

/** Open the rulings of the book at hand. */
export async function openDecisions(reader: Reader): Promise<void> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const book = (active && bookOf(active, reader.books)) ?? reader.books[0];
  if (book === undefined) {
    return;
  }
  const uri = await decisionsOf(book, active);
  if (uri === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("You have not ruled on anything in this book yet. Ctrl+. on a finding lets you."),
    );
    return;
  }
  await vscode.window.showTextDocument(uri);
}

/** A series keeps each book's rulings in the book's folder: the nearest above the open file counts. */
async function decisionsOf(
  book: vscode.WorkspaceFolder,
  active: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  const found = await vscode.workspace.findFiles(
    new vscode.RelativePattern(book, "**/.flowstory/decisions.toml"),
    null,
    50,
  );
  const above = found.filter((uri) => active?.path.startsWith(uri.path.replace(/\.flowstory\/[^/]*$/u, "")));
  return (above.length > 0 ? above : found).sort((one, other) => other.path.length - one.path.length)[0];
}

/** Show what can be done here, from the status bar. */
export async function menu(reader: Reader): Promise<void> {
  const running = reader.conversation !== undefined;
  const entries: [icon: string, label: string, command: string, always: boolean][] = [
    ["arrow-down", vscode.l10n.t("Next finding"), "flowstory.nextFinding", false],
    ["checklist", vscode.l10n.t("Check the book"), "flowstory.checkBook", false],
    ["book", vscode.l10n.t("Open Book Memory"), "flowstory.bookMemory", false],
    ["search", vscode.l10n.t("Search the book"), "flowstory.searchBook", false],
    ["save", vscode.l10n.t("Keep a version of this chapter"), "flowstory.keepVersion", false],
    ["question", vscode.l10n.t("Explain a finding"), "flowstory.showRule", false],
    ["law", vscode.l10n.t("Open your rulings"), "flowstory.openDecisions", false],
    ["debug-restart", vscode.l10n.t("Restart"), "flowstory.restart", true],
    ["output", vscode.l10n.t("Show the log"), "flowstory.showLog", true],
  ];
  const items = entries
    .filter(([, , , always]) => always || running)
    .map(([icon, label, command]) => ({ label: `$(${icon}) ${label}`, command }));
  const picked = await vscode.window.showQuickPick(items, { title: "FlowStory" });
  if (picked !== undefined) {
    await vscode.commands.executeCommand(picked.command);
  }
}
