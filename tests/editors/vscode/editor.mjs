// A real VS Code (code-server) in a real browser, and what a writer's hands can do in it.

import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { entry, find, node } from "./place.mjs";

export const PATIENCE = 60_000;

/** Wait until something holds, asking again and again: nothing in an editor is there at once. */
export async function until(what, look, patience = PATIENCE) {
  const end = performance.now() + patience;
  for (;;) {
    const found = await look().catch(() => undefined);
    if (found) {
      return found;
    }
    if (performance.now() > end) {
      throw new Error(`waited in vain for ${what}`);
    }
    await pause(100);
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** One code-server with a profile of its own under `home`, and one page of one browser that looks at it. */
export class Editor {
  #server;
  #port;
  #home;
  #data;
  #environment;

  constructor(home) {
    this.#home = home;
    this.#data = join(home, "data");
    this.#environment = {
      PATH: [dirname(node), "/usr/bin", "/bin"].join(delimiter),
      HOME: home,
      LANG: "C.UTF-8",
    };
  }

  get data() {
    return this.#data;
  }

  get #folders() {
    const extensions = join(this.#home, "extensions");
    const config = join(this.#home, "c.yaml");
    return ["--user-data-dir", this.#data, "--extensions-dir", extensions, "--config", config];
  }

  /** Write the settings of the profile; a running editor takes them up by itself. */
  settings(theme, more = {}) {
    mkdirSync(join(this.#data, "User"), { recursive: true });
    const all = {
      "workbench.colorTheme": theme,
      "workbench.startupEditor": "none",
      "workbench.secondarySideBar.defaultVisibility": "hidden",
      "chat.disableAIFeatures": true,
      "editor.hover.delay": 100,
      "editor.wordWrap": "on",
      "git.enabled": false,
      "telemetry.telemetryLevel": "off",
      ...more,
    };
    writeFileSync(join(this.#data, "User", "settings.json"), JSON.stringify(all));
  }

  /** Install an extension as `code --install-extension` does. */
  install(vsix) {
    writeFileSync(join(this.#home, "c.yaml"), "");
    execFileSync(node, [entry, ...this.#folders, "--install-extension", vsix], {
      env: this.#environment,
      stdio: "ignore",
    });
  }

  /**
   * Make the editor speak another language, as its language pack would.
   *
   * The packs come from a gallery that a test does not reach; an empty one is enough for the extension's own
   * titles, and the editor's stay English.
   */
  addLanguage(id, label) {
    const translations = join(this.#home, "empty.i18n.json");
    writeFileSync(translations, JSON.stringify({ "": [], version: "1.0.0", contents: {} }));
    mkdirSync(this.#data, { recursive: true });
    const extension = { extensionIdentifier: { id: `test.language-pack-${id}` }, version: "1.0.0" };
    const pack = { hash: "0", extensions: [extension], translations: { vscode: translations }, label };
    writeFileSync(join(this.#data, "languagepacks.json"), JSON.stringify({ [id]: pack }));
  }

  async serve(...more) {
    this.#port = await freePort();
    const flags = ["--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"];
    const bind = ["--bind-addr", `127.0.0.1:${this.#port}`, "--disable-getting-started-override"];
    this.#server = spawn(node, [entry, ...this.#folders, ...bind, "--auth", "none", ...flags, ...more], {
      env: this.#environment,
      stdio: "ignore",
    });
    for (let tries = 0; tries < 600; tries += 1) {
      const answer = await fetch(`http://127.0.0.1:${this.#port}/healthz`).catch(() => undefined);
      if (answer?.ok) {
        return;
      }
      await pause(100);
    }
    throw new Error("code-server did not start");
  }

  async leave() {
    const gone = new Promise((resolve) => this.#server.once("exit", resolve));
    this.#server.kill();
    await gone;
  }

  /** Give a page to look at the editor with. */
  static async browse() {
    const { chromium } = await import("playwright-core");
    return chromium.launch({
      executablePath: find("chromium"),
      args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
    });
  }

  /** The address that opens a folder, and a file in it. */
  address(folder, file, more = []) {
    const open = file === undefined ? [] : [["openFile", `${this.remote(join(folder, file))}`]];
    const payload = JSON.stringify([...open, ...more]);
    return `http://127.0.0.1:${this.#port}/?${new URLSearchParams({ folder, payload })}`;
  }

  remote(path) {
    return `vscode-remote://127.0.0.1:${this.#port}${path}`;
  }

  /** What the extension wrote into its log. It holds no prose, so it may be shown. */
  log() {
    const logs = readdirSync(this.#data, { recursive: true }).filter((path) =>
      /FlowStory.*\.log$/u.test(path),
    );
    return logs.map((path) => readFileSync(join(this.#data, path), "utf8")).join("\n");
  }

  /** Give the process ids of the language servers that descend from this editor. */
  servers() {
    return String(execFileSync("ps", ["-eo", "pid=,ppid=,args="]))
      .split("\n")
      .filter((line) => /bin\/flowstory lsp$/u.test(line))
      .map((line) => line.trim().split(/\s+/u).slice(0, 2).map(Number))
      .filter(([, parent]) => this.#isOurs(parent))
      .map(([pid]) => pid);
  }

  #isOurs(pid) {
    for (let one = pid; one > 1;) {
      if (one === this.#server.pid) {
        return true;
      }
      const status = existsSync(`/proc/${one}/status`) ? readFileSync(`/proc/${one}/status`, "utf8") : "";
      one = Number(/^PPid:\s*(\d+)/mu.exec(status)?.[1] ?? 0);
    }
    return false;
  }
}

/** The hands and the eyes: what is done with keys and mouse in one page that shows the editor. */
export class Hands {
  constructor(page, output) {
    this.page = page;
    this.output = output;
    this.squiggles = page.locator(".monaco-editor .squiggly-warning, .monaco-editor .squiggly-info");
    this.toasts = page.locator(".notifications-toasts");
    this.quick = page.locator(".quick-input-widget input").first();
    this.#status = page
      .locator("#flowstory\\.flowstory\\.flowstory\\.status, [id*='flowstory.status']")
      .first();
  }

  #status;

  picture(name) {
    return this.page.screenshot({ path: join(this.output, `${name}.png`) });
  }

  /** How many findings the status bar counts; NaN while it counts none. */
  async count() {
    return Number(/FlowStory (\d+)/u.exec(await this.#status.innerText())?.[1] ?? NaN);
  }

  async squiggle() {
    await until("a squiggle", async () => (await this.squiggles.count()) > 0);
  }

  /** Run a command of the palette by its title. */
  async command(title) {
    await until("the palette", async () => {
      await this.page.keyboard.press("F1");
      // A preview keeps the keys to itself: then the editor gets them back.
      const shown = await this.quick.waitFor({ state: "visible", timeout: 2000 }).then(
        () => true,
        () => false,
      );
      if (!shown) {
        await this.page.locator(".monaco-editor .view-lines").first().click();
      }
      return shown;
    });
    await this.quick.fill(`>${title}`);
    await this.page
      .locator(".quick-input-list .monaco-list-row", { hasText: title.replace(/^.*: /u, "") })
      .first()
      .waitFor({ timeout: PATIENCE });
    await this.page.keyboard.press("Enter");
  }

  /** Put the cursor at the first place of a passage, as the file on disk has it. */
  async goTo(passage, path) {
    const text = readFileSync(path, "utf8");
    const before = text.slice(0, text.indexOf(passage));
    const line = before.split("\n").length;
    const column = before.length - before.lastIndexOf("\n") + 1;
    await this.page.locator(".monaco-editor .view-lines").first().click();
    await this.page.keyboard.press("Control+g");
    await this.quick.fill(`:${line}:${column}`);
    await this.page.keyboard.press("Enter");
  }

  /** Have the editor show what it knows of a passage, and give it. */
  async hoverAt(passage, path) {
    const hover = this.page.locator(".monaco-hover:not(.hidden)");
    return until(`a card at ${passage}`, async () => {
      await this.page.keyboard.press("Escape");
      await this.goTo(passage, path);
      await this.page.keyboard.press("Control+k");
      await this.page.keyboard.press("Control+i");
      await hover.first().waitFor({ timeout: 3000 });
      const text = (await hover.allInnerTexts()).join("\n");
      return text.includes("Loading") ? undefined : text;
    });
  }

  /** What the notifications say, also those that were put away. */
  async notifications() {
    await this.command("Notifications: Show Notifications").catch(() => undefined);
    return (await this.page.locator(".notifications-center").allInnerTexts()).join("\n").trim();
  }

  /**
   * Choose a quick fix at a passage by a part of its title, and wait until it is `done`. A menu that is drawn anew
   * while the mouse is on its way swallows the click, as it would a writer's, who chooses again.
   */
  async fix(passage, title, path, done) {
    const chosen = async () => {
      await this.page.keyboard.press("Escape");
      await this.goTo(passage, path);
      await this.page.keyboard.press("Control+.");
      const row = this.page.locator(".action-widget .monaco-list-row.action", { hasText: title }).first();
      await row.waitFor({ timeout: 3000 });
      await this.picture("fixes");
      await row.click();
      return true;
    };
    for (let left = 3; ; left -= 1) {
      await until(`the fix ${title}`, chosen);
      try {
        return await until(`what “${title}” does`, done, PATIENCE / 3);
      } catch (error) {
        const said = await this.notifications();
        console.log(`    ${error.message}; notifications: ${said || "none"}`);
        if (left === 1) {
          throw error;
        }
      }
    }
  }
}
