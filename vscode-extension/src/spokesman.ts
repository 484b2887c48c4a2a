/** Says to the writer what is wrong: one plain message a trouble, with one button. */

import * as vscode from "vscode";
import { tell, type Trouble } from "@flowstory/client";
import { locale } from "./client";
import { findPython } from "./setup";

const PYTHON_PAGE = "https://www.python.org/downloads/";

export class Spokesman {
  readonly #said = new Set<string>();

  /** Say it, once until the writer acts: the same message again would help nobody. */
  say(trouble: Trouble, details: Readonly<Record<string, string>> = {}): void {
    const sentence = tell(trouble, locale(), details);
    if (trouble === "restarted") {
      void vscode.window.showInformationMessage(sentence);
      return;
    }
    if (!this.#said.has(sentence)) {
      this.#said.add(sentence);
      void this.#ask(trouble, sentence).finally(() => this.#said.delete(sentence));
    }
  }

  async #ask(trouble: Exclude<Trouble, "restarted">, sentence: string): Promise<void> {
    switch (trouble) {
      case "crashed":
        await offer(sentence, vscode.l10n.t("Start Again"), "flowstory.restart");
        return;
      case "wrong-path":
        await offer(
          sentence,
          vscode.l10n.t("Open the Setting"),
          "workbench.action.openSettings",
          "flowstory.serverPath",
        );
        return;
      case "missing":
      case "old":
        await this.#offerSetUp(sentence);
    }
  }

  async #offerSetUp(sentence: string): Promise<void> {
    if ((await findPython()) === undefined) {
      await offer(
        vscode.l10n.t("FlowStory needs Python 3.11 or newer, which is not on this computer."),
        vscode.l10n.t("Get Python"),
        "vscode.open",
        vscode.Uri.parse(PYTHON_PAGE),
      );
      return;
    }
    const what = vscode.l10n.t(
      "Setting it up makes a Python environment of its own and downloads what it needs from the Python Package Index.",
    );
    await offer(`${sentence} ${what}`, vscode.l10n.t("Set It Up"), "flowstory.setUp");
  }
}

async function offer(
  sentence: string,
  button: string,
  command: string,
  ...parameters: unknown[]
): Promise<void> {
  if ((await vscode.window.showWarningMessage(sentence, button)) === button) {
    await vscode.commands.executeCommand(command, ...parameters);
  }
}
