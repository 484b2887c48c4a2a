/** The status bar: whether FlowStory reads, and how much asks for a second look. */

import * as vscode from "vscode";
import { Method, request, tally, tell, type Spending } from "@flowstory/client";
import { locale } from "./client";
import { shown } from "./findings";
import type { Reader } from "./reader";

/** How often what models cost is asked for, in milliseconds: it changes with the writer's own acts alone. */
const ASK_EVERY = 60_000;

export function showStatus(reader: Reader): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("flowstory.status", vscode.StatusBarAlignment.Right, 90);
  item.name = "FlowStory";
  item.command = "flowstory.menu";
  let today: Spending | undefined;
  const refresh = (): void => {
    show(item, reader, today);
  };
  const askSpent = async (): Promise<void> => {
    const { conversation } = reader;
    if (conversation !== undefined) {
      const told = await request(conversation, Method.usage, {}).catch(() => undefined);
      today = told?.spending.find(({ period }) => period === "day");
      refresh();
    }
  };
  const asking = setInterval(() => void askSpent(), ASK_EVERY);
  refresh();
  return vscode.Disposable.from(
    item,
    new vscode.Disposable(() => {
      clearInterval(asking);
    }),
    reader.onDidChange((condition) => {
      refresh();
      if (condition === "running") {
        void askSpent();
      }
    }),
    vscode.languages.onDidChangeDiagnostics(refresh),
  );
}

function show(item: vscode.StatusBarItem, { condition }: Reader, today: Spending | undefined): void {
  switch (condition) {
    case "off":
      item.hide();
      return;
    case "starting":
    case "restarted":
      say(item, "$(loading~spin) FlowStory", vscode.l10n.t("FlowStory is starting"));
      return;
    case "running": {
      const { findings, files } = tally(shown());
      const said =
        findings === 0
          ? vscode.l10n.t("Nothing in this book asks for a second look.")
          : findings === 1
            ? vscode.l10n.t("One passage asks for a second look.")
            : vscode.l10n.t("{0} passages in {1} files ask for a second look.", findings, files);
      const spent = today !== undefined && Number(today.spent) > 0 ? today : undefined;
      const text = findings === 0 ? "$(book) FlowStory" : `$(book) FlowStory ${findings}`;
      say(
        item,
        spent === undefined ? text : `${text} · $${spent.spent}`,
        spent === undefined
          ? said
          : `${said}\n${vscode.l10n.t("Models cost ${0} of ${1} today.", spent.spent, spent.limit)}`,
      );
      return;
    }
    case "missing":
    case "wrong-path":
    case "old":
    case "crashed":
      say(item, "$(warning) FlowStory", tell(condition, locale()).replace(/[ (:]*\{.*$/u, ""), true);
  }
}

function say(item: vscode.StatusBarItem, text: string, tooltip: string, warning = false): void {
  item.text = text;
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: `FlowStory: ${tooltip}` };
  item.backgroundColor = warning ? new vscode.ThemeColor("statusBarItem.warningBackground") : undefined;
  item.show();
}
