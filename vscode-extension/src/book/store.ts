/** The book as the side views and Book Memory show it: asked for while somebody looks, and again when it changes. */

import * as vscode from "vscode";
import type { BookMemory } from "@flowstory/views/types";
import { Method, request, type DecisionsResult } from "@flowstory/client";
import { bookOf } from "../books";
import type { Reader } from "../reader";

/** How long the writer has to rest before the views are drawn anew, in milliseconds. */
const REST = 800;
/** A book that takes long to tell is told less often: the rest is at least so many times what the last one took. */
const SHARE = 5;

/** Holds the one book that is looked at: that of the file at hand, else the first. */
export class BookStore implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<BookMemory | undefined>();
  readonly onDidChange = this.#changed.event;
  readonly #reader: Reader;
  readonly #listening: vscode.Disposable;
  #book: BookMemory | undefined;
  #rulings: DecisionsResult | undefined;
  #onlookers = 0;
  #stale = true;
  #took = 0;
  #timer: NodeJS.Timeout | undefined;
  #asked = 0;
  #file: vscode.Uri | undefined;

  constructor(reader: Reader) {
    this.#reader = reader;
    this.#listening = vscode.Disposable.from(
      reader.onDidChange((condition) => {
        if (condition === "running") {
          this.#soon();
        }
      }),
      vscode.languages.onDidChangeDiagnostics(() => {
        this.#soon();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (bookOf(document.uri, reader.books) !== undefined) {
          this.#soon();
        }
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        const before = this.#book?.uri;
        if (this.#look(editor) && before !== undefined) {
          this.#soon();
        }
      }),
    );
    this.#look(vscode.window.activeTextEditor);
  }

  /** What was told last; undefined before the first time. */
  get book(): BookMemory | undefined {
    return this.#book;
  }

  /** The writer's rulings on the book. */
  get rulings(): DecisionsResult | undefined {
    return this.#rulings;
  }

  /** Somebody looks from now on, until they say otherwise. */
  watch(): vscode.Disposable {
    this.#onlookers += 1;
    if (this.#stale) {
      void this.refresh();
    }
    return new vscode.Disposable(() => {
      this.#onlookers -= 1;
    });
  }

  /** Ask for the book again, now. */
  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { conversation } = this.#reader;
    if (conversation === undefined) {
      return;
    }
    const asked = (this.#asked += 1);
    this.#stale = false;
    const start = performance.now();
    const uri = this.#file?.toString() ?? null;
    try {
      const book = await conversation.sendRequest<BookMemory>("flowstory/bookMemory", { uri });
      const rulings = await request(conversation, Method.decisions, { uri: book.uri });
      if (asked === this.#asked) {
        this.#book = book;
        this.#rulings = rulings;
        this.#changed.fire(book);
        void vscode.commands.executeCommand("setContext", "flowstory.told", true);
      }
    } catch {
      // The server is being restarted, or the file is in no book: what is shown stays, and is asked for again.
      this.#stale = true;
    }
    this.#took = performance.now() - start;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listening.dispose();
    this.#changed.dispose();
  }

  /** Take note of the file at hand; true if it is another one of a book. */
  #look(editor: vscode.TextEditor | undefined): boolean {
    const uri = editor?.document.uri;
    if (uri?.scheme !== "file" || bookOf(uri, this.#reader.books) === undefined) {
      return false;
    }
    const other = uri.toString() !== this.#file?.toString();
    this.#file = uri;
    return other;
  }

  #soon(): void {
    this.#stale = true;
    if (this.#onlookers === 0) {
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.refresh(), Math.max(REST, SHARE * this.#took));
  }
}
