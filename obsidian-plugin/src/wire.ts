/** The wire to a server: bytes to messages, and answers to what the server asks of us. */

import type { Transport } from "@codemirror/lsp-client";
import { frame, Unframer } from "@flowstory/client";

/** A server's ends, as a process on this computer has them. */
export interface Line {
  write(bytes: Uint8Array): void;
  onBytes(heed: (bytes: Uint8Array) => void): void;
}

/** Answers a request of the server; undefined where it is none of ours. */
export type Answer = (method: string, params: unknown) => Promise<unknown> | undefined;

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
}

const NOT_FOUND = -32601;
const FAILED = -32603;

/** `@codemirror/lsp-client` refuses every request of a server; here they are answered before it sees them. */
export class Wire implements Transport {
  readonly #line: Line;
  readonly #answer: Answer;
  #handlers: ((message: string) => void)[] = [];

  constructor(line: Line, answer: Answer) {
    this.#line = line;
    this.#answer = answer;
    const unframer = new Unframer();
    line.onBytes((bytes) => {
      for (const message of unframer.take(bytes)) {
        this.#receive(message);
      }
    });
  }

  send(message: string): void {
    this.#line.write(frame(message));
  }

  subscribe(handler: (message: string) => void): void {
    this.#handlers.push(handler);
  }

  unsubscribe(handler: (message: string) => void): void {
    this.#handlers = this.#handlers.filter((one) => one !== handler);
  }

  #receive(text: string): void {
    const { id, method, params } = JSON.parse(text) as Message;
    if (id === undefined || method === undefined) {
      for (const handler of this.#handlers) {
        handler(text);
      }
      return;
    }
    const answer = this.#answer(method, params);
    if (answer === undefined) {
      this.#reply({ id, error: { code: NOT_FOUND, message: method } });
      return;
    }
    answer.then(
      (result) => {
        this.#reply({ id, result: result ?? null });
      },
      () => {
        this.#reply({ id, error: { code: FAILED, message: method } });
      },
    );
  }

  #reply(reply: object): void {
    this.send(JSON.stringify({ jsonrpc: "2.0", ...reply }));
  }
}
