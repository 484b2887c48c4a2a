/** Versions of chapters: kept, compared in the diff editor, brought back by an edit that can be undone. */

import * as vscode from "vscode";
import { reason, Method, request, type Snapshot } from "@flowstory/client";
import { locale } from "./client";
import type { Reader } from "./reader";

const SCHEME = "flowstory-version";

/** The chapters as they once were, for the left side of the diff editor. */
export class Versions implements vscode.TextDocumentContentProvider {
  readonly #reader: Reader;
  readonly #texts = new Map<string, string>();

  private constructor(reader: Reader) {
    this.#reader = reader;
  }

  static register(context: vscode.ExtensionContext, reader: Reader): Versions {
    const versions = new Versions(reader);
    context.subscriptions.push(vscode.workspace.registerTextDocumentContentProvider(SCHEME, versions));
    return versions;
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? "";
  }

  /** Keep the chapter as it stands in the editor, saved or not. */
  async keep(): Promise<void> {
    await this.#withChapter(async (uri, sender) => {
      const note = await vscode.window.showInputBox({
        title: vscode.l10n.t("Keep this chapter as it is now"),
        placeHolder: vscode.l10n.t("A note to yourself, if you like"),
      });
      if (note === undefined) {
        return;
      }
      await request(sender, Method.takeSnapshot, { uri: uri.toString(), note });
      void vscode.window.showInformationMessage(
        vscode.l10n.t("FlowStory keeps this version of the chapter."),
      );
    });
  }

  /** Show what has changed since a version. */
  async compare(): Promise<void> {
    await this.#withVersion(vscode.l10n.t("Compare with which version?"), async (uri, version, sender) => {
      const { text } = await request(sender, Method.diffSnapshot, {
        uri: uri.toString(),
        version: version.id,
      });
      const left = vscode.Uri.from({ scheme: SCHEME, path: uri.path, query: version.id });
      this.#texts.set(left.toString(), text);
      const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
      await vscode.commands.executeCommand(
        "vscode.diff",
        left,
        uri,
        vscode.l10n.t("{0}: {1} and now", name, when(version)),
      );
    });
  }

  /** Bring a version back; the chapter as it is now is kept first. */
  async restore(): Promise<void> {
    await this.#withVersion(vscode.l10n.t("Bring back which version?"), async (uri, version, sender) => {
      const { applied } = await request(sender, Method.restoreSnapshot, {
        uri: uri.toString(),
        version: version.id,
      });
      void vscode.window.showInformationMessage(
        applied
          ? vscode.l10n.t(
              "The chapter is as it was. Undo takes you back; the text you had is kept as a version too.",
            )
          : vscode.l10n.t("The chapter is already as it was then."),
      );
    });
  }

  async #withVersion(
    title: string,
    work: (uri: vscode.Uri, version: Snapshot, sender: NonNullable<Reader["conversation"]>) => Promise<void>,
  ): Promise<void> {
    await this.#withChapter(async (uri, sender) => {
      const { snapshots } = await request(sender, Method.snapshots, { uri: uri.toString() });
      if (snapshots.length === 0) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t(
            "No version of this chapter is kept yet. “Keep a Version of This Chapter” keeps one.",
          ),
        );
        return;
      }
      const items = [...snapshots].reverse().map((version) => ({
        label: when(version),
        description: labelOf(version),
        detail: version.note,
        version,
      }));
      const picked = await vscode.window.showQuickPick(items, { title, matchOnDetail: true });
      if (picked !== undefined) {
        await work(uri, picked.version, sender);
      }
    });
  }

  async #withChapter(
    work: (uri: vscode.Uri, sender: NonNullable<Reader["conversation"]>) => Promise<void>,
  ): Promise<void> {
    const { conversation } = this.#reader;
    const uri = vscode.window.activeTextEditor?.document.uri;
    if (conversation === undefined || uri?.scheme !== "file") {
      void vscode.window.showInformationMessage(vscode.l10n.t("Open a chapter of a book first."));
      return;
    }
    try {
      await work(uri, conversation);
    } catch (problem) {
      // The server's own sentence says what is wrong and what to do.
      void vscode.window.showWarningMessage(reason(problem));
    }
  }
}

function when({ taken }: Snapshot): string {
  return new Date(taken).toLocaleString(locale(), { dateStyle: "medium", timeStyle: "short" });
}

function labelOf({ label }: Snapshot): string {
  const labels = {
    draft: vscode.l10n.t("draft"),
    revised: vscode.l10n.t("revised"),
    final: vscode.l10n.t("final"),
  };
  return labels[label];
}
