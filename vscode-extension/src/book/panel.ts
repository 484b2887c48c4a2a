/** Book Memory: the view of `clients/views` in a panel of its own. */

import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import { locale } from "../client";
import type { FromPage, ToPage } from "../page/messages";
import type { Deeds } from "./deeds";
import type { BookStore } from "./store";

const KIND = "flowstory.bookMemory";

export class BookPanel implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #store: BookStore;
  readonly #deeds: Deeds;
  #panel: vscode.WebviewPanel | undefined;
  #watching: vscode.Disposable | undefined;

  constructor(context: vscode.ExtensionContext, store: BookStore, deeds: Deeds) {
    this.#context = context;
    this.#store = store;
    this.#deeds = deeds;
    context.subscriptions.push(
      this,
      store.onDidChange(() => {
        this.#tell();
      }),
      vscode.window.registerWebviewPanelSerializer(KIND, {
        deserializeWebviewPanel: (panel: vscode.WebviewPanel) => {
          this.#adopt(panel);
          return Promise.resolve();
        },
      }),
    );
  }

  /** Show the whole book beside the text. */
  show(): void {
    if (this.#panel !== undefined) {
      this.#panel.reveal();
      return;
    }
    const column =
      vscode.window.activeTextEditor === undefined ? vscode.ViewColumn.One : vscode.ViewColumn.Beside;
    this.#adopt(
      vscode.window.createWebviewPanel(KIND, "Book Memory", column, { retainContextWhenHidden: false }),
    );
  }

  dispose(): void {
    this.#watching?.dispose();
    this.#panel?.dispose();
  }

  #adopt(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    const dist = vscode.Uri.joinPath(this.#context.extensionUri, "dist");
    panel.iconPath = vscode.Uri.joinPath(this.#context.extensionUri, "media", "icon.png");
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist], enableForms: false };
    panel.webview.onDidReceiveMessage((message: FromPage) => void this.#heard(message));
    panel.onDidChangeViewState(() => {
      this.#watch();
    });
    panel.onDidDispose(() => {
      this.#watching?.dispose();
      this.#watching = undefined;
      this.#panel = undefined;
    });
    panel.webview.html = page(panel.webview, dist);
    this.#watch();
  }

  async #heard(said: FromPage): Promise<void> {
    if (said.type === "ready") {
      this.#tell();
    } else {
      await this.#deeds.carryOut(said);
    }
  }

  #tell(): void {
    const data = this.#store.book;
    const said: ToPage = { language: locale(), ...(data === undefined ? {} : { data }) };
    void this.#panel?.webview.postMessage(said);
  }

  #watch(): void {
    if (this.#panel?.visible === true) {
      this.#watching ??= this.#store.watch();
    } else {
      this.#watching?.dispose();
      this.#watching = undefined;
    }
  }
}

/** The page: our script and our style, and nothing else from anywhere. */
function page(webview: vscode.Webview, dist: vscode.Uri): string {
  const nonce = randomBytes(16).toString("base64");
  const at = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; font-src ${webview.cspSource}; img-src ${webview.cspSource} data:`;
  return `<!doctype html>
<html lang="${locale()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${at("view.css")}">
<title>Book Memory</title>
</head>
<body>
<div id="book"></div>
<script nonce="${nonce}" src="${at("view.js")}"></script>
</body>
</html>`;
}
