/** FlowMemory asked from the editor: passages that answer, or that are like the one at the cursor. */

import * as vscode from "vscode";
import { reason, Method, request, type Passage, type Range } from "@flowstory/client";
import type { Reader } from "./reader";

/** How long the writer has to rest before a question is asked, in milliseconds. */
const REST = 250;
const MOST = 20;

const LATER = (): string => vscode.l10n.t("Show what is told later as well");

interface Item extends vscode.QuickPickItem {
  readonly passage?: Passage;
  /** Choosing it looks further: at what is told later as well. */
  readonly further?: boolean;
}

/** Ask the book while the writer types the question. Nothing told after the cursor is shown unless asked for. */
export function search(reader: Reader): void {
  const { conversation } = reader;
  if (conversation === undefined) {
    return;
  }
  const editor = vscode.window.activeTextEditor;
  const here = editor?.document.uri.scheme === "file" ? editor : undefined;
  const pick = vscode.window.createQuickPick<Item>();
  const all: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon("telescope"),
    tooltip: LATER(),
  };
  pick.title = vscode.l10n.t("Search the book");
  pick.placeholder = vscode.l10n.t("Words or a question; “in quotes” as they stand");
  pick.buttons = here === undefined ? [] : [all];
  let whole = here === undefined;
  let asked = 0;
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    const query = pick.value.trim();
    const turn = (asked += 1);
    if (query === "") {
      pick.items = [];
      return;
    }
    pick.busy = true;
    try {
      const { passages } = await request(conversation, Method.search, {
        query,
        k: MOST,
        uri: here?.document.uri.toString() ?? null,
        position: here?.selection.active ?? null,
        whole,
      });
      if (turn === asked) {
        const further = whole ? [] : [{ label: `$(telescope) ${LATER()}`, alwaysShow: true, further: true }];
        pick.items = passages.length === 0 ? [nothing(), ...further] : passages.map(itemOf);
      }
    } catch (problem) {
      if (turn === asked) {
        pick.items = [{ label: reason(problem), alwaysShow: true }];
      }
    } finally {
      pick.busy = turn !== asked;
    }
  };
  pick.onDidChangeValue(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), REST);
  });
  const lookFurther = (): void => {
    whole = true;
    pick.buttons = [];
    void look();
  };
  pick.onDidTriggerButton(lookFurther);
  pick.onDidAccept(() => {
    const { passage, further } = pick.selectedItems[0] ?? {};
    if (further === true) {
      lookFurther();
    } else if (passage !== undefined) {
      pick.hide();
      void show(passage);
    }
  });
  pick.onDidHide(() => {
    clearTimeout(timer);
    pick.dispose();
  });
  pick.show();
}

/** Show passages like the one at the cursor. */
export async function likeThis(reader: Reader): Promise<void> {
  const { conversation } = reader;
  const editor = vscode.window.activeTextEditor;
  if (conversation === undefined || editor?.document.uri.scheme !== "file") {
    return;
  }
  try {
    const { passages } = await request(conversation, Method.likeThis, {
      uri: editor.document.uri.toString(),
      position: editor.selection.active,
      k: MOST,
    });
    const items = passages.length === 0 ? [nothing()] : passages.map(itemOf);
    const title = vscode.l10n.t("Passages like this one");
    const picked = await vscode.window.showQuickPick(items, { title, matchOnDetail: true });
    if (picked?.passage !== undefined) {
      await show(picked.passage);
    }
  } catch (problem) {
    void vscode.window.showWarningMessage(reason(problem));
  }
}

function nothing(): Item {
  return { label: vscode.l10n.t("No passage answers."), alwaysShow: true };
}

function itemOf(passage: Passage): Item {
  const line = passage.text.replace(/\s+/gu, " ").trim();
  return { label: passage.chapter, detail: line.slice(0, 300), alwaysShow: true, passage };
}

async function show({ uri, range }: Passage): Promise<void> {
  const selection = rangeOf(range);
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function rangeOf({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
