/** FlowMemory asked while the question is typed. */

import { SuggestModal, type App } from "obsidian";
import type { Passage } from "@flowstory/client";
import type { Words } from "./words.ts";

/** Asks the book; `whole` shows what is told after the cursor as well. */
export type Ask = (query: string, whole: boolean) => Promise<readonly Passage[]>;

export class SearchModal extends SuggestModal<Passage> {
  readonly #ask: Ask;
  readonly #show: (passage: Passage) => void;
  #whole = false;

  constructor(app: App, words: Words, ask: Ask, show: (passage: Passage) => void) {
    super(app);
    this.#ask = ask;
    this.#show = show;
    this.emptyStateText = words("noPassage");
    this.setPlaceholder(words("searchHint"));
    this.setInstructions([{ command: "Ctrl ↵", purpose: words("searchWhole") }]);
    this.scope.register(["Mod"], "Enter", () => {
      this.#whole = true;
      this.inputEl.dispatchEvent(new Event("input"));
      return false;
    });
  }

  override async getSuggestions(query: string): Promise<Passage[]> {
    return query.trim() === "" ? [] : [...(await this.#ask(query, this.#whole).catch(() => []))];
  }

  override renderSuggestion(passage: Passage, el: HTMLElement): void {
    el.createDiv({ text: passage.text.replace(/\s+/gu, " ").slice(0, 240) });
    el.createEl("small", { cls: "flowstory-note", text: passage.chapter.replace(/\.md$/u, "") });
  }

  override onChooseSuggestion(passage: Passage): void {
    this.#show(passage);
  }
}
