/** What the writer does with the book as a whole: look at it, search it, give somebody another name. */

import type { LSPClient } from "@codemirror/lsp-client";
import { Notice, type App } from "obsidian";
import type { Position } from "vscode-languageserver-protocol";
import { ask, Method, request, type Commands, type Passage, type Sender } from "@flowstory/client";
import type { BookMemory, Message, Spot } from "@flowstory/views";
import type { Desk } from "./actions.ts";
import type { BookSource } from "./book-view.ts";
import { RenameModal } from "./rename-modal.ts";
import { nameAt, planOf } from "./renaming.ts";
import { SearchModal } from "./search-modal.ts";
import type { Uris } from "./uris.ts";
import type { Words } from "./words.ts";

const MOST = 20;

/** What surrounds it; what may not be there yet is asked for each time. */
export interface Around {
  readonly app: App;
  words(): Words;
  locale(): string;
  client(): LSPClient | undefined;
  desk(): Desk | undefined;
  uris(): Uris | undefined;
}

/** The cursor: a note and a place in it. */
export interface Here {
  readonly path: string;
  readonly position: Position;
}

export class BookDesk implements BookSource {
  readonly #around: Around;

  constructor(around: Around) {
    this.#around = around;
  }

  locale(): string {
    return this.#around.locale();
  }

  async book(): Promise<BookMemory | undefined> {
    const sender = this.#sender();
    const path = this.#around.app.workspace.getActiveFile()?.path;
    const uri = path === undefined ? null : (this.#around.uris()?.of(path) ?? null);
    if (sender === undefined) {
      return undefined;
    }
    const told = (wanted: string | null): Promise<BookMemory> =>
      sender.sendRequest("flowstory/bookMemory", { uri: wanted }) as Promise<BookMemory>;
    // A file at hand that is in no book: then the first book of the vault.
    return told(uri).catch(() => told(null));
  }

  async carryOut(message: Message): Promise<void> {
    switch (message.type) {
      case "open":
        await this.#open(message.spot);
        return;
      case "rename":
        await this.rename({
          path: message.spot.path,
          position: { line: message.spot.line, character: message.spot.start },
        });
        return;
      case "merge":
        await this.#do("flowstory.people", message.uri, "same", message.keep, message.other);
        return;
      case "apart":
        await this.#do("flowstory.people", message.uri, "apart", message.one, message.other);
        return;
      case "canon":
        await this.#do("flowstory.canon", message.uri, message.name, message.attribute, message.value);
        return;
      case "rule":
        await this.#do("flowstory.rule", message.uri, message.fingerprint, message.verdict);
        return;
      case "refresh":
    }
  }

  /** Search the book; nothing told after the cursor is shown unless the writer asks for it. */
  search(here: Here | undefined): void {
    const words = this.#around.words();
    const find = async (query: string, whole: boolean): Promise<readonly Passage[]> => {
      const sender = this.#sender();
      const uris = this.#around.uris();
      if (sender === undefined || uris === undefined) {
        return [];
      }
      const { passages } = await request(sender, Method.search, {
        query,
        k: MOST,
        uri: here === undefined ? null : uris.of(here.path),
        position: here?.position ?? null,
        whole: whole || here === undefined,
      });
      return passages;
    };
    new SearchModal(this.#around.app, words, find, ({ uri, range }) => {
      void this.#around.desk()?.show(uri, range);
    }).open();
  }

  /** Ask for a new name and show every place before anything is changed. */
  async rename({ path, position }: Here): Promise<void> {
    const client = this.#around.client();
    const uris = this.#around.uris();
    const desk = this.#around.desk();
    const words = this.#around.words();
    if (client === undefined || uris === undefined || desk === undefined) {
      return;
    }
    const uri = uris.of(path);
    const old = await nameAt(client, uri, position).catch(() => undefined);
    if (old === undefined) {
      new Notice(words("noName"));
      return;
    }
    new RenameModal(this.#around.app, old, {
      words,
      plan: (name) =>
        planOf(
          client,
          uri,
          position,
          name,
          (one) => uris.path(one),
          (one) => desk.textOf(one),
        ),
      apply: async (edit) => {
        const done = await desk.apply(edit);
        new Notice(words(done ? "renamed" : "stale"));
        return done;
      },
    }).open();
  }

  async #open({ path, uri, line, start, end }: Spot): Promise<void> {
    const range = { start: { line, character: start }, end: { line, character: end } };
    const where = uri === "" ? this.#around.uris()?.of(path) : uri;
    await this.#around.desk()?.show(where ?? "", range);
  }

  async #do<Name extends keyof Commands>(
    command: Name,
    ...parameters: Commands[Name]["params"]
  ): Promise<void> {
    const sender = this.#sender();
    if (sender !== undefined && !(await ask(sender, command, ...parameters).catch(() => false))) {
      new Notice(this.#around.words()("notDone"));
    }
  }

  #sender(): Sender | undefined {
    const client = this.#around.client();
    return client && senderOf(client);
  }
}

/** `LSPClient` as the common part sends through it: what is typed reaches the server first. */
export function senderOf(client: LSPClient): Sender {
  return {
    sendRequest: (method, params) => {
      client.sync();
      return client.request<unknown, unknown>(method, params);
    },
  };
}
