/** Book Memory in a pane: the view of `clients/views`, fed by the server and answered by the vault. */

import { ItemView, type WorkspaceLeaf } from "obsidian";
import { mount, type BookMemory, type Message, type Mounted, type State } from "@flowstory/views";

export const BOOK = "flowstory-book-memory";

/** What the pane needs of the plugin. */
export interface BookSource {
  locale(): string;
  /** Ask the server for the book; undefined where there is no conversation. */
  book(): Promise<BookMemory | undefined>;
  /** Carry out what the view asks for. */
  carryOut(message: Message): Promise<void>;
}

/** How long the writer has to rest before the view is drawn anew, and how many times what the last took. */
const REST = 800;
const SHARE = 5;

export class BookView extends ItemView {
  override readonly navigation = false;
  readonly #source: BookSource;
  #view: Mounted | undefined;
  #state: State = {};
  #timer: number | undefined;
  #took = 0;
  #asked = 0;

  constructor(leaf: WorkspaceLeaf, source: BookSource) {
    super(leaf);
    this.#source = source;
  }

  override getViewType(): string {
    return BOOK;
  }

  override getDisplayText(): string {
    return "Book Memory";
  }

  override getIcon(): string {
    return "book-open";
  }

  override getState(): Record<string, unknown> {
    return { ...this.#state };
  }

  override async setState(state: unknown): Promise<void> {
    this.#state = typeof state === "object" && state !== null ? state : {};
    await this.look();
  }

  override async onOpen(): Promise<void> {
    this.contentEl.empty();
    this.contentEl.addClass("flowstory-book");
    this.#view = mount(this.contentEl, {
      data: undefined,
      language: this.#source.locale(),
      can: ["merge", "apart", "canon", "rename", "rule", "refresh"],
      state: this.#state,
      post: (message) => {
        void this.#source.carryOut(message).then(() => this.look());
      },
      remember: (state) => {
        this.#state = state;
        this.app.workspace.requestSaveLayout();
      },
    });
    await this.look();
  }

  override onClose(): Promise<void> {
    window.clearTimeout(this.#timer);
    this.#view?.unmount();
    this.#view = undefined;
    return Promise.resolve();
  }

  /** The book may be another: look again once the writer rests. */
  soon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.look(), Math.max(REST, SHARE * this.#took));
  }

  /** Ask for the book and draw it. */
  async look(): Promise<void> {
    const asked = (this.#asked += 1);
    const start = performance.now();
    const data = await this.#source.book().catch(() => undefined);
    this.#took = performance.now() - start;
    if (data !== undefined && asked === this.#asked) {
      this.#view?.update({ data, language: this.#source.locale() });
    }
  }
}
