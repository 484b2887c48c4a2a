/** Where VS Code comes in. */

import * as vscode from "vscode";
import { Command } from "@flowstory/client";
import type { Spot } from "@flowstory/views/types";
import { askAbout, suggestSteps } from "./assisting";
import { Deeds, openSpot } from "./book/deeds";
import type { Row } from "./book/nodes";
import { BookPanel } from "./book/panel";
import { BookStore } from "./book/store";
import { registerTrees } from "./book/trees";
import { QuietChannel } from "./channel";
import { checkBook, menu, openDecisions, showRule, walk } from "./commands";
import { findingsAt } from "./findings";
import { deleteKey, enterKey, showSpending } from "./keys";
import { Pages } from "./pages";
import { Reader } from "./reader";
import { likeThis, search } from "./searching";
import { setUp } from "./setup";
import { Spokesman } from "./spokesman";
import { showStatus } from "./status";
import { Versions } from "./versions";

let reader: Reader | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const channel = new QuietChannel(vscode.window.createOutputChannel("FlowStory", { log: true }));
  const opened = new Reader(channel, new Spokesman(), context.globalStorageUri);
  const pages = Pages.register(context);
  const versions = Versions.register(context, opened);
  const store = new BookStore(opened);
  const deeds = new Deeds(opened, store);
  const panel = new BookPanel(context, store, deeds);
  reader = opened;
  const commands: Record<string, (...parameters: never[]) => unknown> = {
    "flowstory.nextFinding": () => walk(1),
    "flowstory.previousFinding": () => walk(-1),
    "flowstory.checkBook": () => checkBook(opened),
    "flowstory.showRule": () => showRule(opened, pages),
    "flowstory.openDecisions": () => openDecisions(opened),
    "flowstory.restart": () => opened.restart(),
    "flowstory.setUp": () => setUpAndStart(context, opened),
    "flowstory.showLog": () => {
      channel.show();
    },
    "flowstory.menu": () => menu(opened),
    "flowstory.bookMemory": () => {
      panel.show();
    },
    "flowstory.searchBook": () => {
      search(opened);
    },
    "flowstory.suggestSteps": () => suggestSteps(opened, pages),
    "flowstory.critiqueChapter": () => askAbout(opened, Command.critique),
    "flowstory.dismissRemarks": () => askAbout(opened, Command.dismissCritique),
    "flowstory.summariseChapter": () => askAbout(opened, Command.summarise),
    "flowstory.readDeeper": () => askAbout(opened, Command.deep),
    "flowstory.likeThis": () => likeThis(opened),
    "flowstory.keepVersion": () => versions.keep(),
    "flowstory.compareVersion": () => versions.compare(),
    "flowstory.restoreVersion": () => versions.restore(),
    "flowstory.refresh": () => store.refresh(),
    "flowstory.openSpot": (spot: Spot) => openSpot(spot),
    "flowstory.renameEntity": (row: Row) => deeds.rename(row.spot),
    "flowstory.samePerson": (row: Row) => deeds.people("same", row),
    "flowstory.notSamePerson": (row: Row) => deeds.people("apart", row),
    "flowstory.withdrawRuling": (row: Row) => deeds.withdraw(row),
    "flowstory.enterKey": () => enterKey(opened),
    "flowstory.deleteKey": () => deleteKey(opened),
    "flowstory.spending": () => showSpending(opened),
    "flowstory.ruleIntentional": (row: Row) => deeds.rule(row, "intentional"),
  };
  context.subscriptions.push(
    channel,
    opened,
    showStatus(opened),
    store,
    registerTrees(store),
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)),
    vscode.workspace.onDidChangeWorkspaceFolders(() => opened.lookAgain()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => opened.begin()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (["serverPath", "pythonPath"].some((name) => change.affectsConfiguration(`flowstory.${name}`))) {
        void opened.restart();
      } else if (change.affectsConfiguration("flowstory.enable")) {
        void opened.lookAgain();
      }
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const position = selections[0]?.active;
      const on = position !== undefined && findingsAt(textEditor.document.uri, position).length > 0;
      void vscode.commands.executeCommand("setContext", "flowstory.onFinding", on);
    }),
  );
  void opened.begin();
}

export async function deactivate(): Promise<void> {
  await reader?.end();
}

async function setUpAndStart(context: vscode.ExtensionContext, opened: Reader): Promise<void> {
  const outcome = await setUp(context.extensionUri, context.globalStorageUri);
  if (outcome === "made") {
    await opened.restart();
  }
  if (outcome !== "failed") {
    return;
  }
  void vscode.window.showWarningMessage(
    vscode.l10n.t("FlowStory could not be set up: it needs Python 3.11 or newer, and the network this once."),
  );
}
