/** The conversation with one server: which files it gets, how it is spoken to, where its log goes. */

import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { createInterface } from "node:readline";
import * as vscode from "vscode";
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeParams,
  type LanguageClientOptions,
  type MessageTransports,
  type TextDocumentFilter,
} from "vscode-languageclient/node";
import { launch } from "@flowstory/client/node";
import type { QuietChannel } from "./channel";

/** How long a server that was told to go may take before it is made to. */
const LEAVE_WITHIN = 3000;

/** What whoever holds the conversation wants to know of it. */
export interface Listener {
  /** The server went without being told to. Says whether to start it again. */
  stopped(): boolean;
}

/** One conversation. It sees the books alone, and asks nothing of the writer by itself. */
export class Conversation extends LanguageClient {
  readonly #books: readonly vscode.WorkspaceFolder[];

  constructor(
    command: string,
    books: readonly vscode.WorkspaceFolder[],
    channel: QuietChannel,
    listener: Listener,
  ) {
    super("flowstory", "FlowStory", () => start(command, channel), options(books, channel, listener));
    this.#books = books;
  }

  /** The version that the server says it has. */
  get version(): string | undefined {
    return this.initializeResult?.serverInfo?.version;
  }

  override error(message: string, data?: unknown): void {
    // The library would show its own English sentence; ours say what happened, once.
    super.error(message, data, false);
  }

  protected override getLocale(): string {
    return locale();
  }

  protected override fillInitializeParams(params: InitializeParams): void {
    super.fillInitializeParams(params);
    params.workspaceFolders = this.#books.map(({ uri, name }) => ({
      uri: this.code2ProtocolConverter.asUri(uri),
      name,
    }));
  }
}

/** The language that FlowStory speaks to the writer: as set, else VS Code's. */
export function locale(): string {
  const wish = vscode.workspace.getConfiguration("flowstory").get<string>("locale", "auto");
  return wish === "auto" ? vscode.env.language : wish;
}

/** What the server needs to know of the settings; the paths on this computer are none of its business. */
export function settings(): {
  locale: string;
  lore: { order: string };
  inlayHints: { enabled: boolean };
} {
  const set = vscode.workspace.getConfiguration("flowstory");
  return {
    locale: locale(),
    lore: { order: set.get<string>("lore.order", "reading") },
    inlayHints: { enabled: set.get<boolean>("inlayHints.enabled", false) },
  };
}

/** The files that the server gets: the prose of the books, and what the writer decides about them. */
export function documentsOf(books: readonly vscode.WorkspaceFolder[]): TextDocumentFilter[] {
  return books.flatMap(({ uri }) => {
    const within = (pattern: string): vscode.RelativePattern => new vscode.RelativePattern(uri, pattern);
    return [
      { scheme: "file", language: "markdown", pattern: within("**/*") },
      { scheme: "file", pattern: within("**/*.{md,markdown,txt}") },
      { scheme: "file", pattern: within("**/.flowstory/decisions.toml") },
      { scheme: "file", pattern: within("**/flowstory.toml") },
    ] as unknown as TextDocumentFilter[];
  });
}

function options(
  books: readonly vscode.WorkspaceFolder[],
  channel: QuietChannel,
  listener: Listener,
): LanguageClientOptions {
  return {
    documentSelector: documentsOf(books),
    initializationOptions: settings,
    outputChannel: channel,
    traceOutputChannel: channel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // What the server says is Markdown of ours with the writer's words in it: no command, no HTML.
    markdown: { isTrusted: false, supportHtml: false },
    diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true },
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => ({
        action: listener.stopped() ? CloseAction.Restart : CloseAction.DoNotRestart,
        handled: true,
      }),
    },
    initializationFailedHandler: () => false,
    middleware: {
      workspace: {
        configuration: ({ items }) => items.map(settings),
        // A change of folders starts the conversation anew, with the books among them.
        didChangeWorkspaceFolders: () => Promise.resolve(),
      },
    },
  };
}

function start(command: string, channel: QuietChannel): Promise<MessageTransports> {
  return new Promise((resolve, reject) => {
    const server = launch(command);
    server.once("error", reject);
    server.once("spawn", () => {
      const reader = new StreamMessageReader(server.stdout);
      const writer = new StreamMessageWriter(server.stdin);
      writer.onClose(() => {
        seeOff(server);
      });
      reader.onClose(() => {
        seeOff(server);
      });
      server.on("error", () => undefined);
      resolve({ reader, writer });
    });
    createInterface({ input: server.stderr }).on("line", (line) => {
      channel.info(line);
    });
    server.once("exit", (code, signal) => {
      channel.info(`FlowStory: the server left, ${signal ?? String(code)}`);
    });
  });
}

/** See to it that a server whose conversation is over does not stay. */
function seeOff(server: ChildProcessWithoutNullStreams): void {
  server.stdin.end();
  setTimeout(() => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill();
    }
  }, LEAVE_WITHIN).unref();
}
