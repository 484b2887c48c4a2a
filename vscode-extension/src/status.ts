/** The status bar: whether FlowStory reads, and how much asks for a second look. */

import * as vscode from "vscode";
import { tally, tell } from "@flowstory/client";
import { locale } from "./client";
import { shown } from "./findings";
import type { Reader } from "./reader";

export function showStatus(reader: Reader): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("flowstory.status", vscode.StatusBarAlignment.Right, 90);
  item.name = "FlowStory";
  item.command = "flowstory.menu";
  const refresh = (): void => {
    show(item, reader);
  };
  refresh();
  return vscode.Disposable.from(
    item,
    reader.onDidChange(refresh),
    vscode.languages.onDidChangeDiagnostics(refresh),
  );
}

function show(item: vscode.StatusBarItem, { condition }: Reader): void {
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
      say(item, findings === 0 ? "$(book) FlowStory" : `$(book) FlowStory ${findings}`, said);
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
