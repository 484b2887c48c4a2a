/** The writer's own model, asked from the editor: the server tells the cost, and nothing is sent without a yes. */

import * as vscode from "vscode";
import { reason, ask, Method, request, type AssistResult, type Command, type Cost } from "@flowstory/client";
import type { Pages } from "./pages";
import type { Reader } from "./reader";

/** Propose next steps for the scene at the cursor, and show them beside it. */
export async function suggestSteps(reader: Reader, pages: Pages): Promise<void> {
  const here = placeOf(reader);
  if (here === undefined) {
    return;
  }
  const { sender, editor } = here;
  const wish = { uri: editor.document.uri.toString(), position: editor.selection.active };
  await telling(async () => {
    const { cost } = await request(sender, Method.suggest, wish);
    if (!(await agreed(cost))) {
      return;
    }
    const title = vscode.l10n.t("Asking {0}", cost.origin);
    const result = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title },
      () => request(sender, Method.suggest, { ...wish, agreed: true }),
    );
    await pages.show(`${vscode.l10n.t("Next steps")} ${new Date().toISOString()}`, pageOf(result));
  });
}

/** Have the server carry out one of its commands on the chapter that is open; it asks about the cost itself. */
export async function askAbout(
  reader: Reader,
  command: (typeof Command)["critique" | "dismissCritique" | "summarise" | "deep"],
): Promise<void> {
  const here = placeOf(reader);
  if (here !== undefined) {
    await telling(() => ask(here.sender, command, here.editor.document.uri.toString()));
  }
}

function placeOf(
  reader: Reader,
): { sender: NonNullable<Reader["conversation"]>; editor: vscode.TextEditor } | undefined {
  const sender = reader.conversation;
  const editor = vscode.window.activeTextEditor;
  return sender === undefined || editor?.document.uri.scheme !== "file" ? undefined : { sender, editor };
}

async function agreed(cost: Cost): Promise<boolean> {
  if (cost.known) {
    return true;
  }
  const most = cost.dollars ?? "?";
  const send = vscode.l10n.t("Send");
  const said = vscode.l10n.t(
    "To {0}, model {1}: about {2} tokens, at most ${3}. Send it?",
    cost.origin,
    cost.model,
    cost.tokens,
    most,
  );
  return (await vscode.window.showInformationMessage(said, { modal: true }, send)) === send;
}

function pageOf({ remarks }: AssistResult): string {
  if (remarks.length === 0) {
    return vscode.l10n.t("Nothing came back that rests on what the book says.");
  }
  const parts = remarks.map(({ title, text, places }) => {
    const links = places.map(({ uri, range }) => {
      const line = String(range.start.line + 1);
      return `[${uri.slice(uri.lastIndexOf("/") + 1)}:${line}](${uri}#L${line})`;
    });
    return `## ${title}\n\n${text}\n\n${links.join(" · ")}`;
  });
  return [`# ${vscode.l10n.t("Next steps")}`, ...parts].join("\n\n");
}

async function telling(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (problem) {
    void vscode.window.showWarningMessage(reason(problem));
  }
}
