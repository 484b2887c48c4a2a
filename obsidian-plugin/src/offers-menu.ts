/** A list to choose from what can be done about a finding. */

import { SuggestModal, type App } from "obsidian";
import type { CodeAction } from "vscode-languageserver-protocol";

export class OffersMenu extends SuggestModal<CodeAction> {
  readonly #offers: readonly CodeAction[];
  readonly #choose: (offer: CodeAction) => void;

  constructor(app: App, offers: readonly CodeAction[], choose: (offer: CodeAction) => void) {
    super(app);
    this.#offers = offers;
    this.#choose = choose;
  }

  override getSuggestions(query: string): CodeAction[] {
    const wanted = query.toLowerCase();
    return this.#offers.filter(({ title }) => title.toLowerCase().includes(wanted));
  }

  override renderSuggestion(offer: CodeAction, el: HTMLElement): void {
    el.setText(offer.title);
  }

  override onChooseSuggestion(offer: CodeAction): void {
    this.#choose(offer);
  }
}
