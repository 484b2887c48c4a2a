/** What only a desktop has: a search for the server, and a server to start. Imported where there is Node. */

import { findServer, type Found } from "@flowstory/client";
import { launch, thisMachine } from "@flowstory/client/node";
import type { Server } from "./session.ts";

export function find(setting: string): Promise<Found | undefined> {
  return findServer(thisMachine, { setting });
}

export function start(command: string): Server {
  const child = launch(command);
  let gone = false;
  const heeds: (() => void)[] = [];
  const leave = (): void => {
    if (!gone) {
      gone = true;
      heeds.forEach((heed) => {
        heed();
      });
    }
  };
  child.once("error", leave);
  child.once("exit", leave);
  child.stdin.on("error", leave);
  // Its log is for a terminal: here nobody reads it, but a full pipe would stop it.
  child.stderr.resume();
  return {
    write: (bytes) => {
      if (!gone) {
        child.stdin.write(bytes);
      }
    },
    onBytes: (heed) => {
      child.stdout.on("data", heed);
    },
    onExit: (heed) => {
      heeds.push(heed);
    },
    kill: () => {
      child.kill();
    },
  };
}
