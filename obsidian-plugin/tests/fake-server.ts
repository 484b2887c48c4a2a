/** A server in the same process, that says what the test has it say. */

import { frame, Unframer } from "@flowstory/client";
import type { Server } from "../src/session.ts";

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: unknown;
  readonly error?: { readonly code: number };
}

export class FakeServer implements Server {
  readonly heard: Message[] = [];
  readonly version: string;
  killed = false;
  #bytes: (bytes: Uint8Array) => void = () => undefined;
  #exit: () => void = () => undefined;
  readonly #unframer = new Unframer();

  constructor(version = "0.1.0") {
    this.version = version;
  }

  write(bytes: Uint8Array): void {
    for (const text of this.#unframer.take(bytes)) {
      const message = JSON.parse(text) as Message;
      this.heard.push(message);
      if (message.method === "initialize") {
        const serverInfo = { name: "flowstory", version: this.version };
        this.say({ id: message.id, result: { capabilities: { textDocumentSync: 2 }, serverInfo } });
      } else if (message.id !== undefined && message.method !== undefined) {
        this.say({ id: message.id, result: null });
      }
    }
  }

  onBytes(heed: (bytes: Uint8Array) => void): void {
    this.#bytes = heed;
  }

  onExit(heed: () => void): void {
    this.#exit = heed;
  }

  kill(): void {
    this.killed = true;
  }

  say(message: object): void {
    queueMicrotask(() => {
      this.#bytes(frame(JSON.stringify({ jsonrpc: "2.0", ...message })));
    });
  }

  die(): void {
    this.#exit();
  }

  /** What was said under a method. */
  params(method: string): Record<string, unknown>[] {
    return this.heard.flatMap((message) => (message.method === method ? [message.params ?? {}] : []));
  }
}

/** Let everything happen that is due. */
export function settle(milliseconds = 5): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve, milliseconds);
  });
}
