/** The server's life as the vault sees it. Knows nothing of Obsidian: what it needs is handed in. */

import { LSPClient } from "@codemirror/lsp-client";
import { isTooOld, OLDEST_SERVER, Patience, type Found, type Trouble } from "@flowstory/client";
import type { Diagnostic, PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import type { Uris } from "./uris.ts";
import { Wire, type Answer, type Line } from "./wire.ts";
import { OpenNotes } from "./workspace.ts";

export type Condition = "off" | "mobile" | "starting" | "running" | Trouble;

/** A server that runs. */
export interface Server extends Line {
  onExit(heed: () => void): void;
  kill(): void;
}

/** What surrounds a session. */
export interface Surroundings {
  readonly uris: Uris;
  /** The folder of the book in the vault, empty for all of it. */
  folder(): string;
  locale(): string;
  find(): Promise<Found | undefined>;
  /** What was asked for where nothing was found: empty if nothing in particular. */
  wished(): string;
  launch(command: string): Server;
  readonly answer: Answer;
  say(trouble: Trouble, details: Readonly<Record<string, string>>): void;
  /** The condition is another, or the conversation is. */
  changed(): void;
  /** A note has other findings than before. */
  published(path: string): void;
}

const PATIENCE = 60_000;
const LEAVE_WITHIN = 2000;

const ABILITIES = {
  clientCapabilities: {
    textDocument: {
      publishDiagnostics: { relatedInformation: true, versionSupport: true, dataSupport: true },
      rename: { prepareSupport: true, honorsChangeAnnotations: true },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
    },
    workspace: {
      applyEdit: true,
      configuration: true,
      workspaceEdit: {
        documentChanges: true,
        resourceOperations: ["create", "rename"],
        changeAnnotationSupport: {},
      },
      didChangeConfiguration: { dynamicRegistration: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
    },
    window: { showDocument: { support: true } },
  },
};

export class Session {
  condition: Condition = "off";
  /** The program that runs, and its version. */
  command = "";
  version = "";
  readonly findings = new Map<string, readonly Diagnostic[]>();
  readonly #around: Surroundings;
  readonly #patience = new Patience();
  #client: LSPClient | undefined;
  #server: Server | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** The conversation, while there is one. */
  get client(): LSPClient | undefined {
    return this.#client;
  }

  get notes(): OpenNotes | undefined {
    return this.#client?.workspace as OpenNotes | undefined;
  }

  async start(): Promise<void> {
    this.stop();
    this.#become("starting");
    const found = await this.#around.find();
    if (this.#server !== undefined) {
      return; // Another start was faster.
    }
    if (found === undefined) {
      const path = this.#around.wished();
      this.#trouble(path === "" ? "missing" : "wrong-path", { path });
      return;
    }
    this.command = found.command;
    this.#run(found.command);
  }

  /** The writer asks for a new start. */
  async restart(): Promise<void> {
    this.#patience.renew();
    await this.start();
  }

  stop(): void {
    const [client, server] = [this.#client, this.#server];
    this.#client = this.#server = undefined;
    this.#forget();
    if (client !== undefined && server !== undefined) {
      if (client.serverCapabilities !== null) {
        void client.request("shutdown", null).then(
          () => {
            client.notification("exit", null);
          },
          () => undefined,
        );
      }
      window.setTimeout(() => {
        client.disconnect();
        server.kill();
      }, LEAVE_WITHIN);
    }
    this.#become("off");
  }

  /** Files were written, created or deleted, by Obsidian or behind its back. */
  changedOnDisk(changes: readonly { readonly path: string; readonly type: 1 | 2 | 3 }[]): void {
    if (this.condition === "running") {
      this.#client?.notification("workspace/didChangeWatchedFiles", {
        changes: changes.map(({ path, type }) => ({ uri: this.#around.uris.of(path), type })),
      });
    }
  }

  /** The language is another. */
  speak(): void {
    if (this.condition === "running") {
      const settings = { flowstory: { locale: this.#around.locale() } };
      this.#client?.notification("workspace/didChangeConfiguration", { settings });
    }
  }

  #run(command: string): void {
    const server = this.#around.launch(command);
    const wire = new Wire(server, (method, params) => this.#answer(method, params));
    const client = new LSPClient({
      rootUri: this.#around.uris.of(this.#around.folder()),
      initializationOptions: { locale: this.#around.locale(), diagnostics: "push" },
      timeout: PATIENCE,
      workspace: (one) => new OpenNotes(one),
      extensions: [ABILITIES],
      notificationHandlers: {
        "textDocument/publishDiagnostics": (_, params: PublishDiagnosticsParams) => this.#publish(params),
        "window/logMessage": () => true, // Into no console: what a server says may be prose.
      },
      // Nothing is shown to the writer by the library.
      unhandledNotification: () => undefined,
    });
    this.#server = server;
    this.#client = client;
    server.onExit(() => {
      if (this.#server === server) {
        this.#stopped(client);
      }
    });
    const hear = (message: string): void => {
      const { result } = JSON.parse(message) as { result?: { serverInfo?: { version?: string } } };
      if (result !== undefined) {
        this.version = result.serverInfo?.version ?? "";
        wire.unsubscribe(hear);
      }
    };
    wire.subscribe(hear);
    client.connect(wire);
    client.initializing.then(
      () => {
        if (this.#client === client) {
          this.#greet();
        }
      },
      () => {
        if (this.#client === client) {
          this.stop();
          this.#trouble("crashed");
        }
      },
    );
  }

  #greet(): void {
    if (isTooOld(this.version)) {
      const version = this.version || "?";
      this.stop();
      this.#trouble("old", { version, needed: OLDEST_SERVER });
      return;
    }
    this.#become("running");
  }

  #stopped(client: LSPClient): void {
    const again = this.condition === "running" && this.#patience.stopped();
    this.#client = this.#server = undefined;
    client.disconnect();
    this.#forget();
    if (again) {
      this.#become("starting");
      this.#around.say("restarted", {});
      this.#run(this.command);
      this.#around.changed();
    } else {
      this.#trouble("crashed");
    }
  }

  #answer(method: string, params: unknown): Promise<unknown> | undefined {
    if (method === "workspace/configuration") {
      const { items } = params as { items: unknown[] };
      return Promise.resolve(items.map(() => ({ locale: this.#around.locale() })));
    }
    if (method === "client/registerCapability" || method === "window/workDoneProgress/create") {
      return Promise.resolve(null);
    }
    return this.#around.answer(method, params);
  }

  #publish({ uri, diagnostics, version }: PublishDiagnosticsParams): boolean {
    const path = this.#around.uris.path(uri);
    const note = path === undefined ? undefined : this.notes?.note(this.#around.uris.of(path));
    if (path !== undefined && (note === undefined || version === undefined || version === note.version)) {
      if (diagnostics.length === 0) {
        this.findings.delete(path);
      } else {
        this.findings.set(path, diagnostics);
      }
      this.#around.published(path);
    }
    return true;
  }

  #forget(): void {
    const paths = [...this.findings.keys()];
    this.findings.clear();
    paths.forEach((path) => {
      this.#around.published(path);
    });
  }

  #trouble(trouble: Trouble, details: Readonly<Record<string, string>> = {}): void {
    this.#become(trouble);
    this.#around.say(trouble, details);
  }

  #become(condition: Condition): void {
    this.condition = condition;
    this.#around.changed();
  }
}
