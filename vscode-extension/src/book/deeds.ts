/** What the writer does from a tree or from Book Memory: go there, rule, merge, rename. */

import * as vscode from "vscode";
import type { Message, Spot } from "@flowstory/views/types";
import { ask, type Commands } from "@flowstory/client";
import type { Reader } from "../reader";
import type { Row } from "./nodes";
import type { BookStore } from "./store";

/** Carries out what a view asks for. */
export class Deeds {
  readonly #reader: Reader;
  readonly #store: BookStore;

  constructor(reader: Reader, store: BookStore) {
    this.#reader = reader;
    this.#store = store;
  }

  async carryOut(message: Message): Promise<void> {
    switch (message.type) {
      case "open":
        await openSpot(message.spot);
        return;
      case "rename":
        await this.rename(message.spot);
        return;
      case "merge":
        await this.#do("flowstory.people", message.uri, "same", message.keep, message.other);
        return;
      case "apart":
        await this.#do("flowstory.people", message.uri, "apart", message.one, message.other);
        return;
      case "canon":
        await this.#do("flowstory.canon", message.uri, message.name, message.attribute, message.value);
        return;
      case "rule":
        await this.#do("flowstory.rule", message.uri, message.fingerprint, message.verdict);
        return;
      case "refresh":
        await this.#store.refresh();
    }
  }

  /** Start the editor's own rename where a name stands. */
  async rename(spot: Spot | undefined): Promise<void> {
    if (spot !== undefined && (await openSpot(spot))) {
      await vscode.commands.executeCommand("editor.action.rename");
    }
  }

  /** Ask with whom somebody is the same, or with whom not, and say so to the book. */
  async people(verdict: "same" | "apart", { entity }: Row): Promise<void> {
    const { book } = this.#store;
    if (book === undefined || entity === undefined) {
      return;
    }
    const others =
      verdict === "same"
        ? book.entities.filter((one) => one !== entity && one.kind === entity.kind).map(({ name }) => name)
        : entity.names.map(({ form }) => form).filter((form) => form !== entity.name);
    const title =
      verdict === "same"
        ? vscode.l10n.t("Who is {0} as well?", entity.name)
        : vscode.l10n.t("Which of these is not {0}?", entity.name);
    const picked = await vscode.window.showQuickPick(others, { title });
    if (picked !== undefined) {
      await this.#do("flowstory.people", book.uri, verdict, entity.name, picked);
    }
  }

  /** Rule on a finding as its quick fixes do. */
  async rule({ finding }: Row, verdict: string): Promise<void> {
    const { book } = this.#store;
    if (book !== undefined && finding !== undefined) {
      await this.#do("flowstory.rule", book.uri, finding.fingerprint, verdict);
    }
  }

  /** Take a ruling back: the finding is shown again. */
  async withdraw({ ruling }: Row): Promise<void> {
    const { book } = this.#store;
    if (book !== undefined && ruling !== undefined) {
      await this.#do("flowstory.withdraw", book.uri, ruling.rule, ruling.fingerprint);
    }
  }

  async #do<Name extends keyof Commands>(
    command: Name,
    ...parameters: Commands[Name]["params"]
  ): Promise<void> {
    const { conversation } = this.#reader;
    if (conversation === undefined) {
      return;
    }
    if (!(await ask(conversation, command, ...parameters))) {
      void vscode.window.showWarningMessage(vscode.l10n.t("FlowStory could not do that; its log says why."));
    }
    await this.#store.refresh();
  }
}

/** Show a place in the editor; true if it is there. Only files of the workspace are opened. */
export async function openSpot(spot: Spot): Promise<boolean> {
  const uri = vscode.Uri.parse(spot.uri);
  if (uri.scheme !== "file" || vscode.workspace.getWorkspaceFolder(uri) === undefined) {
    return false;
  }
  const selection = new vscode.Range(spot.line, spot.start, spot.line, spot.end);
  const column = vscode.window.tabGroups.all.find(
    ({ activeTab }) => activeTab?.input instanceof vscode.TabInputText,
  )?.viewColumn;
  const editor = await vscode.window.showTextDocument(uri, {
    selection,
    ...(column === undefined ? {} : { viewColumn: column }),
  });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}
