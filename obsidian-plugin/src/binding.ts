/** Ties each editor to the conversation, and unties it: a note of the book, in whatever pane it is shown. */

import { Compartment, type Extension } from "@codemirror/state";
import { ViewPlugin, type EditorView, type PluginValue, type ViewUpdate } from "@codemirror/view";
import type { LSPClient } from "@codemirror/lsp-client";

/** What an editor is tied to: the conversation, and its note's URI. */
export interface Tie {
  readonly client: LSPClient;
  readonly uri: string;
}

const PAUSE = 60; // Milliseconds of rest after a keystroke before the server hears of it.

export class Bindings {
  readonly extension: Extension;
  readonly #slot = new Compartment();
  readonly #ties = new Map<EditorView, Tie | undefined>();
  readonly #wanted: (view: EditorView) => Tie | undefined;
  readonly #tied: (view: EditorView, tie: Tie | undefined) => void;
  #pending = 0;

  /**
   * @param wanted says what an editor should be tied to now.
   * @param tied hears of each editor that is tied anew, or no longer.
   */
  constructor(
    wanted: (view: EditorView) => Tie | undefined,
    tied: (view: EditorView, tie: Tie | undefined) => void,
  ) {
    this.#wanted = wanted;
    this.#tied = tied;
    this.extension = [this.#slot.of([]), ViewPlugin.define((view) => this.#watch(view))];
  }

  /** The editors of a note. */
  viewsOf(uri: string): EditorView[] {
    return [...this.#ties].filter(([, tie]) => tie?.uri === uri).map(([view]) => view);
  }

  /** Look at all editors again: the conversation is another, or a note has another name. */
  refresh(): void {
    for (const view of [...this.#ties.keys()]) {
      this.#tie(view);
    }
  }

  #watch(view: EditorView): PluginValue {
    this.#ties.set(view, undefined);
    // An editor that is being made takes no changes yet.
    queueMicrotask(() => {
      this.#tie(view);
    });
    return {
      update: (update) => {
        this.#heed(update);
      },
      destroy: () => {
        this.#ties.delete(view);
      },
    };
  }

  #heed(update: ViewUpdate): void {
    const tie = this.#ties.get(update.view);
    if (tie === undefined || !update.docChanged) {
      return;
    }
    if (update.view.hasFocus) {
      const note = tie.client.workspace.getFile(tie.uri) as { prefer?(view: EditorView): void } | null;
      note?.prefer?.(update.view);
    }
    window.clearTimeout(this.#pending);
    this.#pending = window.setTimeout(() => {
      if (tie.client.connected) {
        tie.client.sync();
      }
    }, PAUSE);
  }

  #tie(view: EditorView): void {
    if (!this.#ties.has(view)) {
      return; // It closed before its turn came.
    }
    const [before, after] = [this.#ties.get(view), this.#wanted(view)];
    if (before?.client === after?.client && before?.uri === after?.uri) {
      return;
    }
    this.#ties.set(view, after);
    const inside = after === undefined ? [] : after.client.plugin(after.uri, "markdown");
    view.dispatch({ effects: this.#slot.reconfigure(inside) });
    this.#tied(view, after);
  }
}
