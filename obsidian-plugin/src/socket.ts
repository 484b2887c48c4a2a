/** A server on another computer, or in another program on this one: `flowstory daemon`, on a WebSocket. */

import { frame, Unframer } from "@flowstory/client";
import type { Server } from "./session.ts";

const PROTOCOL = "flowstory.v1";
const TOKEN = "token.";

/** Where a daemon listens, and what proves that this client may come. */
export interface Remote {
  /** `ws://…` or `wss://…`. */
  readonly address: string;
  /** The folder of this vault on the daemon's computer. */
  readonly folder: string;
  readonly token: string;
}

/** Say whether an address can be one of a daemon's. */
export function isAddress(address: string): boolean {
  try {
    return ["ws:", "wss:"].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

/** Connect to a daemon; what comes and goes looks as it does with a program on this computer. */
export function connect({ address, token }: Remote): Server {
  // The token goes among the subprotocols: it is the one place that a page may fill, and no log has it.
  const socket = new WebSocket(address, [PROTOCOL, TOKEN + token]);
  const unframer = new Unframer();
  const waiting: string[] = [];
  socket.addEventListener("open", () => {
    for (const message of waiting.splice(0)) {
      socket.send(message);
    }
  });
  return {
    write: (bytes) => {
      for (const message of unframer.take(bytes)) {
        if (socket.readyState === WebSocket.OPEN) {
          socket.send(message);
        } else {
          waiting.push(message);
        }
      }
    },
    onBytes: (heed) => {
      socket.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
        if (typeof data === "string") {
          heed(frame(data));
        }
      });
    },
    onExit: (heed) => {
      socket.addEventListener("close", () => {
        heed();
      });
    },
    kill: () => {
      socket.close();
    },
  };
}
