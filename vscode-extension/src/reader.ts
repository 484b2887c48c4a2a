/** The server's life: found, started, started again once, and what the writer is told of it. */

import * as vscode from "vscode";
import { State } from "vscode-languageclient/node";
import { findServer, isTooOld, OLDEST_SERVER, Patience, type Trouble } from "@flowstory/client";
import { thisMachine } from "@flowstory/client/node";
import { books } from "./books";
import type { QuietChannel } from "./channel";
import { Conversation } from "./client";
import { environments } from "./environments";
import { ownEnvironment } from "./setup";
import type { Spokesman } from "./spokesman";

export type Condition = "off" | "starting" | "running" | Trouble;

/** Holds the one conversation of this window. */
export class Reader implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<Condition>();
  readonly onDidChange = this.#changed.event;
  readonly #patience = new Patience();
  readonly #channel: QuietChannel;
  readonly #spokesman: Spokesman;
  readonly #storage: vscode.Uri;
  #books: vscode.WorkspaceFolder[] = [];
  #condition: Condition = "off";
  #conversation: Conversation | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(channel: QuietChannel, spokesman: Spokesman, storage: vscode.Uri) {
    this.#channel = channel;
    this.#spokesman = spokesman;
    this.#storage = storage;
  }

  get condition(): Condition {
    return this.#condition;
  }

  get books(): readonly vscode.WorkspaceFolder[] {
    return this.#books;
  }

  /** The conversation, while there is one that answers. */
  get conversation(): Conversation | undefined {
    return this.#condition === "running" ? this.#conversation : undefined;
  }

  /** Start where there is a book and no conversation; one that runs goes on. */
  async begin(): Promise<void> {
    await this.#inTurn(async () => {
      if (this.#conversation === undefined) {
        await this.#start();
      }
    });
  }

  /** Start anew: the writer asked, or the folders or settings are others. */
  async restart(): Promise<void> {
    await this.#inTurn(async () => {
      this.#patience.renew();
      await this.#stop();
      await this.#start();
    });
  }

  /** Start anew if the books are others than before. */
  async lookAgain(): Promise<void> {
    const found = await books();
    const names = (all: readonly vscode.WorkspaceFolder[]): string =>
      all.map(({ uri }) => uri.toString()).join("\n");
    if (names(found) !== names(this.#books)) {
      await this.restart();
    }
  }

  async end(): Promise<void> {
    await this.#inTurn(() => this.#stop());
  }

  dispose(): void {
    this.#changed.dispose();
  }

  /** One thing at a time: two starts at once would be two servers. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work, work);
    return this.#queue;
  }

  async #start(): Promise<void> {
    this.#books = await books();
    if (this.#books.length === 0) {
      this.#become("off");
      return;
    }
    this.#become("starting");
    const setting = vscode.workspace.getConfiguration("flowstory").get<string>("serverPath", "");
    const own = await ownEnvironment(this.#storage);
    const found = await findServer(thisMachine, {
      setting,
      environments: environments(this.#books),
      ...(own === undefined ? {} : { own }),
    });
    if (found === undefined) {
      this.#trouble(setting === "" ? "missing" : "wrong-path", { path: setting });
      return;
    }
    this.#channel.info(`FlowStory: starting the server found by ${found.origin}`);
    const conversation: Conversation = new Conversation(found.command, this.#books, this.#channel, {
      stopped: (): boolean => this.#conversation === conversation && this.#serverStopped(),
    });
    this.#conversation = conversation;
    conversation.onDidChangeState(({ newState }) => {
      if (newState === State.Running && this.#conversation === conversation) {
        this.#greet(conversation);
      }
    });
    try {
      await conversation.start();
    } catch {
      if (this.#conversation === conversation) {
        this.#giveUp();
      }
    }
  }

  #greet(conversation: Conversation): void {
    if (isTooOld(conversation.version)) {
      this.#trouble("old", { version: conversation.version ?? "?", needed: OLDEST_SERVER });
      void this.end();
      return;
    }
    this.#become("running");
  }

  #serverStopped(): boolean {
    // A server that did not even begin would end the same a second time.
    if (this.#condition === "running" && this.#patience.stopped()) {
      this.#become("starting");
      this.#spokesman.say("restarted");
      return true;
    }
    this.#giveUp();
    return false;
  }

  #giveUp(): void {
    this.#conversation = undefined;
    this.#trouble("crashed");
  }

  async #stop(): Promise<void> {
    const conversation = this.#conversation;
    this.#conversation = undefined;
    if (conversation !== undefined) {
      if (this.#condition === "running" || this.#condition === "starting") {
        this.#become("off");
      }
      await conversation.dispose().catch(() => undefined);
    }
  }

  #trouble(trouble: Trouble, details: Readonly<Record<string, string>> = {}): void {
    this.#become(trouble);
    this.#spokesman.say(trouble, details);
  }

  #become(condition: Condition): void {
    this.#condition = condition;
    void vscode.commands.executeCommand("setContext", "flowstory.running", condition === "running");
    this.#changed.fire(condition);
  }
}
