/** The rules' manual pages, shown as Markdown beside the text. */

import * as vscode from "vscode";

const SCHEME = "flowstory-rule";

/** Gives VS Code the pages that were asked for. */
export class Pages implements vscode.TextDocumentContentProvider {
  readonly #pages = new Map<string, string>();

  static register(context: vscode.ExtensionContext): Pages {
    const pages = new Pages();
    context.subscriptions.push(vscode.workspace.registerTextDocumentContentProvider(SCHEME, pages));
    return pages;
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#pages.get(uri.path) ?? "";
  }

  /** Show a page beside the text. */
  async show(rule: string, text: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
    this.#pages.set(uri.path, text);
    await vscode.commands.executeCommand("markdown.showPreviewToSide", uri);
  }
}

/** Pick the page of a rule out of what the server says of a place: pages and cards, with rules between. */
export function pageIn(said: string, rule: string): string | undefined {
  return said.split("\n\n---\n\n").find((part) => part.startsWith(`# ${rule}`));
}
