/** The output channel: what happened, never the writer's words. */

import * as vscode from "vscode";
import { cleanLine } from "@flowstory/client";

/** What the client library says of itself, up to the first word that is not its own. */
const LIBRARY =
  /^(?:Request|Notification|Notifying|Sending|Stopping|Starting|Server|Connection|Restarting|Handling|Delivering|Processing|Updating|FlowStory)\b[\w /$.,:-]{0,120}/u;

/** A log channel that passes on only what holds no prose, whatever is written to it and at any log level. */
export class QuietChannel implements vscode.LogOutputChannel {
  readonly name: string;
  /** Never `Trace`: the client library would write whole messages. */
  readonly logLevel = vscode.LogLevel.Info;
  readonly onDidChangeLogLevel: vscode.Event<vscode.LogLevel> = () => vscode.Disposable.from();
  readonly #channel: vscode.LogOutputChannel;

  constructor(channel: vscode.LogOutputChannel) {
    this.#channel = channel;
    this.name = channel.name;
  }

  trace(): void {
    // Whole messages: the writer's text.
  }

  debug(): void {
    // As above.
  }

  info(message: string): void {
    this.#pass(message, (line) => {
      this.#channel.info(line);
    });
  }

  warn(message: string): void {
    this.#pass(message, (line) => {
      this.#channel.warn(line);
    });
  }

  error(error: string | Error): void {
    this.#pass(typeof error === "string" ? error : `${error.name}:`, (line) => {
      this.#channel.error(line);
    });
  }

  append(value: string): void {
    this.info(value);
  }

  appendLine(value: string): void {
    this.info(value);
  }

  replace(value: string): void {
    this.info(value);
  }

  clear(): void {
    this.#channel.clear();
  }

  show(): void {
    this.#channel.show(true);
  }

  hide(): void {
    this.#channel.hide();
  }

  dispose(): void {
    this.#channel.dispose();
  }

  #pass(message: string, write: (line: string) => void): void {
    for (const line of message.split(/\r?\n/u)) {
      const clean = cleanLine(line) ?? LIBRARY.exec(line)?.[0];
      if (clean !== undefined) {
        write(clean);
      }
    }
  }
}
