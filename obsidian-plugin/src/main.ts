/** Where Obsidian comes in. */

import type { Extension } from "@codemirror/state";
import type { LSPClient } from "@codemirror/lsp-client";
import type { EditorView } from "@codemirror/view";
import {
  debounce,
  editorInfoField,
  FileSystemAdapter,
  getLanguage,
  MarkdownView,
  Notice,
  Platform,
  Plugin,
  type Editor,
  type TAbstractFile,
  type TFile,
} from "obsidian";
import type { CodeAction, Diagnostic, Position, Range } from "vscode-languageserver-protocol";
import {
  findings,
  INSTALL_COMMAND,
  Method,
  neighbour,
  plain,
  request,
  tally,
  tell,
  type Finding,
  type Found,
  type KeyInfo,
  type Sender,
  type Spending,
  type Trouble,
} from "@flowstory/client";
import { Desk, isRuling, offers } from "./actions.ts";
import { Bindings, type Tie } from "./binding.ts";
import { BookDesk, senderOf, type Here } from "./book.ts";
import { BOOK, BookView } from "./book-view.ts";
import { ask, cards, Page } from "./card.ts";
import { FINDINGS, FindingsView } from "./findings-view.ts";
import { OffersMenu } from "./offers-menu.ts";
import { Session, type Server } from "./session.ts";
import { DEFAULTS, readSettings, SettingsTab, type Money, type VaultSettings } from "./settings.ts";
import { connect, isAddress, type Remote } from "./socket.ts";
import { draw } from "./squiggles.ts";
import { Uris } from "./uris.ts";
import { words, type Words } from "./words.ts";

const SERVER_PATH = "flowstory-server-path";
const REMOTE = "flowstory-daemon";
const REMOTE_TOKEN = "flowstory-daemon-token";
const LONG = 15_000;

/** How a server is reached, and where it believes the vault to be. */
interface Way {
  readonly base: string;
  readonly find: () => Promise<Found | undefined>;
  readonly launch: (command: string) => Server;
}

export default class FlowStoryPlugin extends Plugin {
  override settings: VaultSettings = { ...DEFAULTS };
  words: Words = words("en");
  #session: Session | undefined;
  #bindings: Bindings | undefined;
  #desk: Desk | undefined;
  #uris: Uris | undefined;
  #status: HTMLElement | undefined;
  readonly #book = new BookDesk({
    app: this.app,
    words: () => this.words,
    locale: () => this.locale(),
    client: () => this.client,
    desk: () => this.#desk,
    uris: () => this.#uris,
  });
  readonly #refresh = debounce(
    () => {
      this.#show();
    },
    100,
    true,
  );

  override onload(): void {
    this.words = words(this.locale());
    this.#bindings = new Bindings(
      (view) => this.#tieOf(view),
      (view, tie) => {
        this.#draw(view, tie);
      },
    );
    this.registerEditorExtension([this.#bindings.extension, this.#cards()]);
    this.registerView(FINDINGS, (leaf) => new FindingsView(leaf, this.#source()));
    this.registerView(BOOK, (leaf) => new BookView(leaf, this.#book));
    this.addRibbonIcon("book-open", "Book Memory", () => {
      void this.#reveal(BOOK);
    });
    this.addSettingTab(new SettingsTab(this.app, this));
    this.#status = this.addStatusBarItem();
    this.#status.addClass("flowstory-status", "mod-clickable");
    this.registerDomEvent(this.#status, "click", () => {
      void this.#reveal(FINDINGS);
    });
    this.#addCommands();
    this.#follow();
    this.app.workspace.onLayoutReady(() => {
      void this.#begin();
    });
  }

  override onunload(): void {
    this.#session?.stop();
  }

  /** The language that FlowStory speaks to the writer. */
  locale(): string {
    return this.settings.language === "auto" ? getLanguage() : this.settings.language;
  }

  /** Where the program is, if the writer set it: kept on this computer, never in the vault. */
  get serverPath(): string {
    const stored: unknown = this.app.loadLocalStorage(SERVER_PATH);
    return typeof stored === "string" ? stored : "";
  }

  set serverPath(path: string) {
    this.app.saveLocalStorage(SERVER_PATH, path.trim() || null);
  }

  /** The conversation, while the server answers. */
  get client(): LSPClient | undefined {
    return this.#session?.condition === "running" ? this.#session.client : undefined;
  }

  /** The daemon to speak with, if the writer named one: kept on this device, its token as a secret. */
  get remote(): Remote {
    const stored = this.app.loadLocalStorage(REMOTE) as Partial<Remote> | null;
    return {
      address: typeof stored?.address === "string" ? stored.address : "",
      folder: typeof stored?.folder === "string" ? stored.folder : "",
      token: this.app.secretStorage.getSecret(REMOTE_TOKEN) ?? "",
    };
  }

  set remote({ address, folder, token }: Remote) {
    const named = address.trim() !== "" || folder.trim() !== "";
    this.app.saveLocalStorage(REMOTE, named ? { address: address.trim(), folder: folder.trim() } : null);
    this.app.secretStorage.setSecret(REMOTE_TOKEN, token.trim());
  }

  change(settings: Partial<VaultSettings>): void {
    this.settings = readSettings({ ...this.settings, ...settings });
    this.words = words(this.locale());
    this.#session?.speak();
    void this.saveData(this.settings);
  }

  /** What the server says of keys and money; nothing where it does not answer. */
  async money(): Promise<Money> {
    const sender = this.client && senderOf(this.client);
    if (sender === undefined) {
      return { keys: [], spending: [] };
    }
    try {
      const { keys } = await request(sender, Method.keyStatus, {});
      const { spending } = await request(sender, Method.usage, {});
      return { keys, spending };
    } catch {
      return { keys: [], spending: [] };
    }
  }

  /** Hand a key to the server, which keeps it; nothing of it stays here. */
  async setKey({ provider, store }: KeyInfo, key: string): Promise<void> {
    await this.#withSender(async (sender) => {
      await request(sender, Method.setKey, { provider, key, session_only: store === "" });
      new Notice(this.words("keyKept"));
    });
  }

  async deleteKey({ provider }: KeyInfo): Promise<void> {
    await this.#withSender((sender) => request(sender, Method.deleteKey, { provider }));
  }

  async setBudget(period: Spending["period"], limit: string): Promise<void> {
    await this.#withSender((sender) => request(sender, Method.budget, { [period]: limit.trim() }));
  }

  async #withSender(work: (sender: Sender) => Promise<unknown>): Promise<void> {
    if (this.client === undefined) {
      new Notice(this.explain());
      return;
    }
    await work(senderOf(this.client)).catch((problem: unknown) => {
      new Notice(problem instanceof Error ? problem.message : this.words("notDone"));
    });
  }

  restart(): void {
    void (this.#session === undefined ? this.#begin() : this.#session.restart());
  }

  /** Go another way to the server: the settings say so. */
  reconnect(): void {
    void this.#begin();
  }

  wantsInstalling(): boolean {
    const condition = this.#session?.condition;
    return condition === "missing" || condition === "old";
  }

  /** Say in a sentence how things stand. */
  explain(): string {
    const session = this.#session;
    switch (session?.condition) {
      case undefined:
      case "off":
        return this.words(Platform.isDesktop ? "off" : "mobile");
      case "mobile":
        return this.words("mobile");
      case "starting":
      case "restarted":
        return this.words("starting");
      case "running":
        return this.words("running", { version: session.version, path: session.command });
      case "missing":
      case "wrong-path":
      case "old":
      case "crashed":
        return tell(session.condition, this.locale(), { path: this.serverPath, version: session.version });
    }
  }

  async #begin(): Promise<void> {
    this.settings = readSettings(await this.loadData());
    this.words = words(this.locale());
    this.#session?.stop();
    this.#session = undefined;
    const way = await this.#way();
    if (way === undefined) {
      this.#show();
      new Notice(this.words("mobile"), LONG);
      return;
    }
    const { base, find, launch } = way;
    const uris = new Uris(base);
    const desk = new Desk(this.app, uris, () => this.#session?.notes);
    this.#uris = uris;
    this.#desk = desk;
    this.#session = new Session({
      uris,
      folder: () => this.settings.folder,
      locale: () => this.locale(),
      find,
      wished: () => this.serverPath,
      launch,
      answer: (method, params) => desk.answer(method, params),
      say: (trouble, details) => {
        this.#say(trouble, details);
      },
      changed: () => {
        this.#bindings?.refresh();
        this.#refresh();
      },
      published: (path) => {
        for (const view of this.#bindings?.viewsOf(uris.of(path)) ?? []) {
          this.#draw(view, this.#tieOf(view));
        }
        this.#refresh();
      },
    });
    await this.#session.start();
  }

  /** The way to a server: the daemon that the writer named, else a program on this computer. */
  async #way(): Promise<Way | undefined> {
    const { remote } = this;
    const { adapter } = this.app.vault;
    const base = adapter instanceof FileSystemAdapter ? adapter.getBasePath() : "";
    if (isAddress(remote.address)) {
      const found: Found = { command: remote.address, origin: "setting" };
      return {
        base: remote.folder === "" ? base : remote.folder,
        find: () => Promise.resolve(found),
        launch: () => connect(remote),
      };
    }
    if (!Platform.isDesktop || base === "") {
      return undefined;
    }
    const { find, start } = await import("./desktop.ts");
    return { base, find: () => find(this.serverPath), launch: start };
  }

  #say(trouble: Trouble, details: Readonly<Record<string, string>>): void {
    const sentence = tell(trouble, this.locale(), details);
    if (trouble !== "missing" && trouble !== "old") {
      new Notice(sentence, LONG);
      return;
    }
    const said = createFragment((fragment) => {
      fragment.createDiv({ text: sentence });
      fragment.createDiv({ text: this.words("noReader") });
      fragment.createEl("code", { text: INSTALL_COMMAND });
      const button = fragment.createEl("button", { cls: "flowstory-copy", text: this.words("copy") });
      button.addEventListener("click", () => {
        void navigator.clipboard.writeText(INSTALL_COMMAND);
      });
    });
    new Notice(said, 0);
  }

  #tieOf(view: EditorView): Tie | undefined {
    const client = this.#session?.client;
    const file = view.state.field(editorInfoField, false)?.file;
    if (client === undefined || this.#uris === undefined || !file || !this.#isProse(file)) {
      return undefined;
    }
    return { client, uri: this.#uris.of(file.path) };
  }

  #isProse({ path, extension }: TFile): boolean {
    const { folder } = this.settings;
    return extension === "md" && (folder === "" || path.startsWith(`${folder}/`));
  }

  #cards(): Extension {
    return cards(
      this.app,
      ({ uri }) => {
        const path = this.#uris?.path(uri);
        return path === undefined ? undefined : { path };
      },
      (uri, position) => this.#findingAt(this.#uris?.path(uri) ?? "", position) !== undefined,
    );
  }

  #draw(view: EditorView, tie: Tie | undefined): void {
    const path = tie && this.#uris?.path(tie.uri);
    const note = tie && this.#session?.notes?.note(tie.uri);
    const found = path === undefined ? [] : (this.#session?.findings.get(path) ?? []);
    draw(view, note, found, (finding) => this.#message(finding, tie?.uri ?? ""));
  }

  /** What stands at a squiggle: what is wrong, where else to look, and what can be done. */
  #message(finding: Diagnostic, uri: string): HTMLElement {
    const message = createDiv({ cls: "flowstory-message" });
    message.createDiv({ text: plain(finding.message) });
    for (const { location, message: text } of finding.relatedInformation ?? []) {
      const button = message.createEl("button", { cls: "flowstory-evidence" });
      const name = this.#uris?.path(location.uri)?.replace(/\.md$/u, "") ?? "";
      button.setText(`${this.words("evidence")} ${name}: ${text}`);
      button.addEventListener("click", () => {
        void this.#desk?.show(location.uri, location.range);
      });
    }
    const buttons = message.createDiv({ cls: "flowstory-offers" });
    void this.#offersAt(uri, finding.range).then((all) => {
      for (const offer of all) {
        const button = buttons.createEl("button", { text: offer.title });
        button.addEventListener("click", () => {
          void this.#carryOut(offer);
        });
      }
    });
    return message;
  }

  async #offersAt(uri: string, range: Range): Promise<CodeAction[]> {
    const client = this.#session?.client;
    return client === undefined ? [] : offers(client, uri, range).catch(() => []);
  }

  async #carryOut(offer: CodeAction): Promise<void> {
    const client = this.#session?.client;
    if (client === undefined || this.#desk === undefined) {
      return;
    }
    const done = await this.#desk.carryOut(client, offer).catch(() => false);
    if (!done) {
      new Notice(this.words("stale"));
    } else if (isRuling(offer)) {
      new Notice(this.words("kept"));
    }
  }

  #findingAt(path: string, { line, character }: Position): Diagnostic | undefined {
    const at = (one: Position, other: Position): boolean =>
      one.line < other.line || (one.line === other.line && one.character <= other.character);
    const here = { line, character };
    return this.#session?.findings
      .get(path)
      ?.find(({ range }) => at(range.start, here) && at(here, range.end));
  }

  #addCommands(): void {
    const atCursor =
      (run: (path: string, position: Position) => unknown) => (editor: Editor, info: unknown) => {
        const path = (info as { file?: TFile | null }).file?.path;
        const { line, ch } = editor.getCursor();
        if (path !== undefined) {
          run(path, { line, character: ch });
        }
      };
    this.addCommand({
      id: "next-finding",
      name: this.words("next"),
      callback: () => {
        this.#walk(1);
      },
    });
    this.addCommand({
      id: "previous-finding",
      name: this.words("previous"),
      callback: () => {
        this.#walk(-1);
      },
    });
    this.addCommand({
      id: "act",
      name: this.words("act"),
      editorCallback: atCursor((path, position) => this.#act(path, position)),
    });
    this.addCommand({
      id: "intended",
      name: this.words("intended"),
      editorCallback: atCursor((path, position) => this.#act(path, position, true)),
    });
    this.addCommand({
      id: "explain",
      name: this.words("explain"),
      editorCallback: atCursor((path, position) => this.#explainAt(path, position)),
    });
    this.addCommand({ id: "list", name: this.words("list"), callback: () => this.#reveal(FINDINGS) });
    this.addCommand({ id: "book-memory", name: this.words("book"), callback: () => this.#reveal(BOOK) });
    this.addCommand({
      id: "search",
      name: this.words("search"),
      callback: () => {
        this.#book.search(this.#here());
      },
    });
    this.addCommand({
      id: "rename",
      name: this.words("renameHere"),
      editorCallback: atCursor((path, position) => this.#book.rename({ path, position })),
    });
    this.addCommand({
      id: "restart",
      name: this.words("restart"),
      callback: () => {
        this.restart();
      },
    });
    this.registerEvent(
      this.app.workspace.on("editor-menu", (menu, editor, info) => {
        const { line, ch } = editor.getCursor();
        const position = { line, character: ch };
        const path = info.file?.path ?? "";
        if (this.client !== undefined && info.file && this.#isProse(info.file)) {
          menu.addItem((item) =>
            item
              .setTitle(this.words("renameHere"))
              .setIcon("pencil")
              .onClick(() => this.#book.rename({ path, position })),
          );
        }
        if (this.#findingAt(path, position) !== undefined) {
          menu.addItem((item) =>
            item
              .setTitle(this.words("act"))
              .setIcon("book-open-check")
              .onClick(() => this.#act(path, position)),
          );
        }
      }),
    );
  }

  /** Tell the server what happens to the files, and look at the editors again where a note is renamed. */
  #follow(): void {
    const tellServer =
      (type: 1 | 2 | 3) =>
      (file: TAbstractFile): void => {
        this.#session?.changedOnDisk([{ path: file.path, type }]);
      };
    this.app.workspace.onLayoutReady(() => {
      this.registerEvent(this.app.vault.on("create", tellServer(1)));
    });
    this.registerEvent(this.app.vault.on("modify", tellServer(2)));
    this.registerEvent(this.app.vault.on("delete", tellServer(3)));
    this.registerEvent(
      this.app.vault.on("rename", (file, before) => {
        this.#session?.changedOnDisk([
          { path: before, type: 3 },
          { path: file.path, type: 1 },
        ]);
        this.#bindings?.refresh();
      }),
    );
    // Obsidian watches no hidden folder: what another editor ruled is seen when the writer comes back.
    this.registerDomEvent(window, "focus", () => {
      const path = [this.settings.folder, ".flowstory", "decisions.toml"].filter(Boolean).join("/");
      this.#session?.changedOnDisk([{ path, type: 2 }]);
    });
    this.registerEvent(
      this.app.workspace.on("file-open", () => {
        this.#bindings?.refresh();
      }),
    );
  }

  #all(): Finding[] {
    return findings(this.#session?.findings ?? []);
  }

  #walk(step: 1 | -1): void {
    const at = this.#here();
    const here = at && { uri: at.path, ...at.position };
    const found = neighbour(this.#all(), here, step);
    if (found === undefined) {
      new Notice(this.explainNothing());
      return;
    }
    this.#open(found);
    new Notice(found.message);
  }

  #open({ uri, line, character }: Finding): void {
    const start = { line, character };
    void this.#desk?.show(this.#uris?.of(uri) ?? "", { start, end: start });
  }

  async #act(path: string, position: Position, intended = false): Promise<void> {
    const finding = this.#findingAt(path, position);
    if (finding === undefined || this.#uris === undefined) {
      new Notice(this.words("here"));
      return;
    }
    const all = await this.#offersAt(this.#uris.of(path), finding.range);
    const ruling = intended ? all.find(isRuling) : undefined;
    if (ruling !== undefined) {
      await this.#carryOut(ruling);
    } else {
      new OffersMenu(this.app, all, (offer) => {
        void this.#carryOut(offer);
      }).open();
    }
  }

  async #explainAt(path: string, position: Position): Promise<void> {
    const client = this.#session?.client;
    const said = client && this.#uris && (await ask(client, this.#uris.of(path), position).catch(() => null));
    if (!said) {
      new Notice(this.words("unknown"));
      return;
    }
    new Page(this.app, said, path).open();
  }

  /** Show one of our panes: the findings at the side, the book where there is room. */
  async #reveal(type: string): Promise<void> {
    const { workspace } = this.app;
    const leaf =
      workspace.getLeavesOfType(type)[0] ??
      (type === BOOK ? workspace.getLeaf("tab") : workspace.getRightLeaf(false));
    if (leaf !== null) {
      await leaf.setViewState({ type, active: true });
      await workspace.revealLeaf(leaf);
    }
  }

  /** The note at hand and the cursor in it. */
  #here(): Here | undefined {
    const view = this.app.workspace.getActiveViewOfType(MarkdownView);
    const cursor = view?.editor.getCursor();
    return view?.file && cursor
      ? { path: view.file.path, position: { line: cursor.line, character: cursor.ch } }
      : undefined;
  }

  #source(): ConstructorParameters<typeof FindingsView>[1] {
    return {
      words: this.words,
      findings: () => this.#all(),
      nothing: () => this.explainNothing(),
      show: (finding) => {
        this.#open(finding);
      },
    };
  }

  explainNothing(): string {
    return this.#session?.condition === "running" ? this.words("nothing") : this.explain();
  }

  #show(): void {
    const { findings: count, files } = tally(this.#all());
    const running = this.#session?.condition === "running";
    const bad = !running && this.#session !== undefined && this.#session.condition !== "starting";
    this.#status?.setText(running && count > 0 ? `FlowStory ${count}` : bad ? "FlowStory !" : "FlowStory");
    this.#status?.setAttribute(
      "aria-label",
      running && count === 1
        ? this.words("one")
        : running && count > 1
          ? this.words("count", { findings: count, files })
          : this.explainNothing(),
    );
    for (const leaf of this.app.workspace.getLeavesOfType(FINDINGS)) {
      if (leaf.view instanceof FindingsView) {
        leaf.view.refresh();
      }
    }
    for (const leaf of this.app.workspace.getLeavesOfType(BOOK)) {
      if (leaf.view instanceof BookView) {
        leaf.view.soon();
      }
    }
  }
}
