/** What the extension does in a real extension host, asked through VS Code's own interface. */

import { strict as assert } from "node:assert";
import { setTimeout as pause } from "node:timers/promises";
import * as vscode from "vscode";

const PATIENCE = 60_000;
const EXTENSION = "flowstory.flowstory";
/** How many fixes are to be given with what they do, not their titles alone. */
const ALL = 20;
const CHAPTER = "05-viewing-day.md";

/** Run by the extension host; a rejection fails the run. */
export async function run(): Promise<void> {
  for (const [name, check] of Object.entries(checks)) {
    await check();
    // eslint-disable-next-line no-console -- The run reads the names off the host's console.
    console.log(`api ok  ${name}`);
  }
}

const checks: Record<string, () => Promise<void>> = {
  "is activated by a chapter": async () => {
    await chapter();
    await until("the extension", () => vscode.extensions.getExtension(EXTENSION)?.isActive === true);
  },
  "registers every command that its manifest has": async () => {
    const manifest = vscode.extensions.getExtension(EXTENSION)?.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const there = new Set(await vscode.commands.getCommands());
    for (const { command } of manifest.contributes.commands) {
      assert.ok(there.has(command), `${command} is in the manifest and not registered`);
    }
  },
  "underlines a contradiction, with its rule and the other end": async () => {
    const { uri } = await chapter();
    const found = await until("a finding", () =>
      vscode.languages
        .getDiagnostics(uri)
        .find(({ source, code }) => source === "FlowStory" && nameOf(code) === "eye-colour"),
    );
    assert.ok((found.relatedInformation ?? []).length > 0, "no evidence at the other end");
  },
  "knows a person by name": async () => {
    const document = await chapter();
    const place = placeOf(document, "Nesta");
    const cards = await until("a card", async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        place,
      );
      return hovers.length > 0 ? hovers : undefined;
    });
    const text = cards.flatMap(({ contents }) =>
      (contents as vscode.MarkdownString[]).map(({ value }) => value),
    );
    assert.match(text.join("\n"), /Nesta Brough/u);
  },
  "offers fixes at a finding, and none elsewhere": async () => {
    const document = await chapter();
    const actions = async (passage: string): Promise<vscode.CodeAction[]> => {
      const start = placeOf(document, passage);
      const range = new vscode.Range(start, start.translate(0, passage.length));
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
        ALL,
      );
      return found;
    };
    const fixes = await until("fixes", async () => {
      const found = await actions("brown eyes");
      return found.length > 0 ? found : undefined;
    });
    assert.ok(
      fixes.some(({ edit }) => edit !== undefined),
      "no fix edits the text",
    );
  },
  "keeps a version and compares with it": async () => {
    await chapter();
    // The note is asked for in a box: it is answered by the keyboard of the command that accepts it.
    const kept = vscode.commands.executeCommand("flowstory.keepVersion");
    await pause(500);
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    await kept;
    const compared = vscode.commands.executeCommand("flowstory.compareVersion");
    await pause(1500);
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    await compared;
    await until(
      "the diff editor",
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff,
    );
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
  },
};

async function chapter(): Promise<vscode.TextDocument> {
  const [uri] = await vscode.workspace.findFiles(`**/${CHAPTER}`);
  assert.ok(uri, "the chapter is not in the workspace");
  return (await vscode.window.showTextDocument(uri)).document;
}

function nameOf(code: vscode.Diagnostic["code"]): string {
  return String(typeof code === "object" ? code.value : code);
}

function placeOf(document: vscode.TextDocument, passage: string): vscode.Position {
  const offset = document.getText().indexOf(passage);
  assert.ok(offset >= 0, `${passage} is not in the chapter`);
  return document.positionAt(offset);
}

async function until<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) {
      return found;
    }
    assert.ok(Date.now() < end, `waited in vain for ${what}`);
    await pause(100);
  }
}
