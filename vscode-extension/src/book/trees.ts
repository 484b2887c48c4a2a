/** The native trees of the side bar: one provider for all, each with its rows of the book. */

import * as vscode from "vscode";
import { cast, findings, places, rulings, things, threads, timeline, type Row } from "./nodes";
import type { BookStore } from "./store";

type Rows = (store: BookStore) => Row[];

/** Rows of the book, none before it was told. */
function ofBook(rows: (book: NonNullable<BookStore["book"]>) => Row[]): Rows {
  return ({ book }) => (book === undefined ? [] : rows(book));
}

const TREES: Readonly<Record<string, Rows>> = {
  "flowstory.findings": ofBook(findings),
  "flowstory.cast": ofBook(cast),
  "flowstory.places": ofBook(places),
  "flowstory.things": ofBook(things),
  "flowstory.threads": ofBook(threads),
  "flowstory.timeline": ofBook(timeline),
  "flowstory.rulings": ({ rulings: kept }) => (kept === undefined ? [] : rulings(kept)),
};

/** Put the trees into the side bar. */
export function registerTrees(store: BookStore): vscode.Disposable {
  return vscode.Disposable.from(...Object.entries(TREES).map(([id, rows]) => new Tree(id, store, rows)));
}

class Tree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #parents = new Map<string, Row>();
  readonly #store: BookStore;
  readonly #rows: Rows;
  readonly #view: vscode.TreeView<Row>;
  readonly #listening: vscode.Disposable;
  #watching: vscode.Disposable | undefined;

  constructor(id: string, store: BookStore, rows: Rows) {
    this.#store = store;
    this.#rows = rows;
    this.#view = vscode.window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
    this.#listening = vscode.Disposable.from(
      this.#view.onDidChangeVisibility(() => {
        this.#watch();
      }),
      store.onDidChange((book) => {
        this.#changed.fire(undefined);
        if (id === "flowstory.findings") {
          const value = book?.findings.length ?? 0;
          this.#view.badge =
            value === 0
              ? undefined
              : { value, tooltip: vscode.l10n.t("Passages that ask for a second look") };
        }
      }),
    );
    this.#watch();
  }

  getChildren(row?: Row): Row[] {
    const rows = row === undefined ? this.#rows(this.#store) : [...(row.rows ?? [])];
    for (const one of rows) {
      if (row === undefined) {
        this.#parents.delete(one.id);
      } else {
        this.#parents.set(one.id, row);
      }
    }
    return rows;
  }

  getParent(row: Row): Row | undefined {
    return this.#parents.get(row.id);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const state = vscode.TreeItemCollapsibleState;
    const holds = (row.rows?.length ?? 0) > 0;
    const item = new vscode.TreeItem(
      row.label,
      holds ? (row.open === true ? state.Expanded : state.Collapsed) : state.None,
    );
    item.id = row.id;
    item.iconPath = new vscode.ThemeIcon(
      row.icon,
      row.colour === undefined ? undefined : new vscode.ThemeColor(row.colour),
    );
    item.tooltip = new vscode.MarkdownString(row.tooltip ?? "");
    if (row.tooltip === undefined) {
      item.tooltip = row.label;
    }
    if (row.description !== undefined) {
      item.description = row.description;
    }
    if (row.spoken !== undefined) {
      item.accessibilityInformation = { label: row.spoken };
    }
    if (row.kind !== undefined) {
      item.contextValue = `flowstory.${row.kind}`;
    }
    if (row.spot !== undefined) {
      item.command = { command: "flowstory.openSpot", title: "", arguments: [row.spot] };
    }
    return item;
  }

  dispose(): void {
    this.#watching?.dispose();
    this.#listening.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }

  #watch(): void {
    if (this.#view.visible) {
      this.#watching ??= this.#store.watch();
    } else {
      this.#watching?.dispose();
      this.#watching = undefined;
    }
  }
}
