/** The writer's key to a provider: asked for as a password, handed to the server, kept nowhere here. */

import * as vscode from "vscode";
import { reason, Method, request, type KeyInfo } from "@flowstory/client";
import type { Reader } from "./reader";

type Sender = NonNullable<Reader["conversation"]>;

/** Ask for a key and give it to the server, which puts it into the key store of this computer. */
export async function enterKey(reader: Reader): Promise<void> {
  await withKeys(reader, vscode.l10n.t("Whose key?"), async (info, sender) => {
    const key = await vscode.window.showInputBox({
      title: vscode.l10n.t("Your key for {0}", info.title),
      prompt:
        info.store === ""
          ? vscode.l10n.t(
              "It goes to {0} only. There is no safe place for it here: it is forgotten when FlowStory ends.",
              info.origin,
            )
          : vscode.l10n.t("It goes to {0} only, and is kept in {1}.", info.origin, info.store),
      password: true,
      ignoreFocusOut: true,
      validateInput: (value) => (value.trim() === "" ? " " : undefined),
    });
    if (key === undefined) {
      return;
    }
    const { last4 } = await request(sender, Method.setKey, {
      provider: info.provider,
      key: key.trim(),
      session_only: info.store === "",
    });
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        "FlowStory has your key for {0} (…{1}). Nothing is sent before you ask for it.",
        info.title,
        last4,
      ),
    );
  });
}

/** Delete a key that there is. */
export async function deleteKey(reader: Reader): Promise<void> {
  await withKeys(
    reader,
    vscode.l10n.t("Delete which key?"),
    async (info, sender) => {
      const yes = vscode.l10n.t("Delete");
      const sure = await vscode.window.showWarningMessage(
        vscode.l10n.t("Delete the key for {0} from this computer?", info.title),
        { modal: true },
        yes,
      );
      if (sure === yes) {
        await request(sender, Method.deleteKey, { provider: info.provider });
      }
    },
    (info) => info.configured && info.source !== "environment",
  );
}

/** Show what was asked of models this month, and what it cost. */
export async function showSpending(reader: Reader): Promise<void> {
  const sender = reader.conversation;
  if (sender === undefined) {
    return;
  }
  const { calls, spending } = await request(sender, Method.usage, {});
  const budgets = spending.map(({ period, spent, limit, percent, level }) => ({
    label: `$(${level === "fine" ? "check" : "warning"}) ${period === "day" ? vscode.l10n.t("Today") : vscode.l10n.t("This month")}`,
    description: vscode.l10n.t("${0} of ${1} ({2} %)", spent, limit, percent),
  }));
  const rows = calls.map(({ day, provider, model, feature, book, calls: count, dollars }) => ({
    label: `$(circle-small) ${day}  ${feature}`,
    description: `${provider} ${model} · ${book} · ${count}× · $${dollars}`,
  }));
  const nothing = { label: vscode.l10n.t("Nothing was asked of a model this month."), description: "" };
  await vscode.window.showQuickPick(rows.length === 0 ? [...budgets, nothing] : [...budgets, ...rows], {
    title: vscode.l10n.t("What models cost"),
  });
}

async function withKeys(
  reader: Reader,
  title: string,
  work: (info: KeyInfo, sender: Sender) => Promise<void>,
  fits: (info: KeyInfo) => boolean = ({ needed }) => needed,
): Promise<void> {
  const sender = reader.conversation;
  if (sender === undefined) {
    return;
  }
  try {
    const { keys } = await request(sender, Method.keyStatus, {});
    const items = keys.filter(fits).map((info) => ({
      label: info.title,
      description: info.configured ? (info.last4 === "" ? "✓" : `…${info.last4}`) : "",
      detail: info.problem === "" ? info.origin : info.problem,
      info,
    }));
    if (items.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t("There is no key here. FlowStory works without one."),
      );
      return;
    }
    const picked = await vscode.window.showQuickPick(items, { title });
    if (picked !== undefined) {
      await work(picked.info, sender);
    }
  } catch (problem) {
    void vscode.window.showWarningMessage(reason(problem));
  }
}
