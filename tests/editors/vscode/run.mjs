// FlowStory in a real VS Code in a real browser, as a writer would meet it. README.md says how to run it.

import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Editor, Hands, PATIENCE, until } from "./editor.mjs";
import { find, install, obstacle } from "./place.mjs";

// Lets the extension host run tests, and tell the page how they went. It keeps VS Code's messages back, too.
const SMOKE = ["--vscode-option", "enable-smoke-test-driver"];
const CHAPTER = "05-viewing-day.md";
const root = fileURLToPath(new URL("../../../", import.meta.url));

const why = obstacle();
if (why !== undefined) {
  console.log(`The test in a real VS Code is skipped: ${why}.`);
  // Asked for and not possible is no success: pytest takes 77 for a skip.
  process.exit(process.env.FLOWSTORY_E2E === "1" ? 77 : 0);
}
install();

const home = mkdtempSync(join(tmpdir(), "flowstory-vscode-"));
const output = process.env.FLOWSTORY_TEST_OUTPUT ?? join(tmpdir(), "flowstory-vscode-pictures");
mkdirSync(output, { recursive: true });
const book = join(home, "lot nineteen");
cpSync(join(root, "examples", "lot-nineteen"), book, { recursive: true });
const chapter = join(book, CHAPTER);

const python = process.env.FLOWSTORY_PYTHON ?? join(root, ".venv", "bin", "python");
const flowstory = find("flowstory", [dirname(python)]);
if (flowstory === undefined) {
  throw new Error("flowstory is installed neither beside FLOWSTORY_PYTHON, nor in .venv, nor on PATH");
}

// With FLOWSTORY_E2E_FRESH=1 the computer has Python and no FlowStory: the extension sets it up.
const fresh = process.env.FLOWSTORY_E2E_FRESH === "1";
// Where pipx would have put it: an editor started from a dock finds it there.
const installed = join(home, ".local", "bin", "flowstory");
mkdirSync(dirname(installed), { recursive: true });
if (!fresh) {
  symlinkSync(flowstory, installed);
}

const figures = {};
const began = performance.now();

function vsix() {
  if (process.env.FLOWSTORY_VSIX !== undefined) {
    return process.env.FLOWSTORY_VSIX;
  }
  const { version } = JSON.parse(readFileSync(join(root, "vscode-extension", "package.json"), "utf8"));
  const more = process.env.FLOWSTORY_PYTHON === undefined && !existsSync(python) ? ["--no-wheel"] : [];
  const said = execFileSync(process.execPath, [
    join(root, "vscode-extension", "scripts", "package.mjs"),
    ...more,
  ]);
  console.log(String(said).trim());
  return join(root, "vscode-extension", `flowstory-${version}.vsix`);
}

const editor = new Editor(home);
editor.settings("Default Dark Modern");
editor.install(vsix());
await editor.serve();
const browser = await Editor.browse();
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
const hands = new Hands(page, output);
const picture = (name) => hands.picture(name);
const open = (file = CHAPTER, folder = book) => page.goto(editor.address(folder, file));
const inBook = (file) => join(book, file);

async function step(name, work) {
  const start = performance.now();
  await work();
  figures[name] = Math.round(performance.now() - start);
  console.log(`ok  ${name}, ${(figures[name] / 1000).toFixed(1)} s`);
}

/** Write a book of 100,000 words: the example, over and over. Gives how many words there are. */
function writeLongBook(folder) {
  const names = readdirSync(book).filter((name) => name.endsWith(".md"));
  const chapters = names.map((name) => readFileSync(join(book, name), "utf8").replace(/^---[^]*?---\n/u, ""));
  mkdirSync(folder);
  let words = 0;
  for (let number = 1; words < 100_000; number += 1) {
    const text = chapters[number % chapters.length];
    words += text.split(/\s+/u).length;
    writeFileSync(join(folder, `chapter-${String(number).padStart(2, "0")}.md`), text);
  }
  return words;
}

/** Run `vscode-extension/tests/api` in a host of its own, as `@vscode/test-electron` would. */
async function checkInHost() {
  const ours = join(home, "for the host");
  cpSync(join(root, "examples", "lot-nineteen"), ours, { recursive: true });
  const bundle = join(home, "api", "index.js");
  await build({
    entryPoints: [join(root, "vscode-extension", "tests", "api", "index.ts")],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["vscode"],
  });
  const extension = readdirSync(join(home, "extensions")).find((name) => name.startsWith("flowstory."));
  const host = await browser.newPage();
  try {
    const said = [];
    const code = await new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`the host ran too long:\n${said.join("\n")}`)), 180_000);
      const end = (code) => (clearTimeout(late), resolve(code));
      const open = async () => {
        await host.exposeFunction("codeAutomationLog", (_, words) => void said.push(words.join(" ")));
        await host.exposeFunction("codeAutomationExit", end);
        const more = [
          ["extensionDevelopmentPath", editor.remote(join(home, "extensions", extension))],
          ["extensionTestsPath", editor.remote(bundle)],
        ];
        await host.goto(editor.address(ours, undefined, more));
      };
      open().catch(reject);
    });
    const lines = said.filter((line) => line.includes("api ok"));
    console.log(lines.map((line) => `    ${line.replace("api ok  ", "")}`).join("\n"));
    if (code !== 0) {
      throw new Error(`a check in the host failed:\n${said.slice(-20).join("\n")}`);
    }
    figures.checksInHost = lines.length;
  } finally {
    await host.close();
  }
}

async function setUpFromNothing() {
  await step("without Python: one message with one button", async () => {
    const machine = join(editor.data, "Machine");
    mkdirSync(machine, { recursive: true });
    writeFileSync(
      join(machine, "settings.json"),
      JSON.stringify({ "flowstory.pythonPath": "/nowhere/python" }),
    );
    await open();
    await page.getByRole("button", { name: "Get Python" }).waitFor({ timeout: PATIENCE });
    await picture("no-python");
    rmSync(join(machine, "settings.json"));
  });
  await step("from a fresh profile to the first squiggle, without a terminal", async () => {
    await open();
    const button = page.getByRole("button", { name: "Set It Up" });
    await button.waitFor({ timeout: PATIENCE });
    await picture("fresh-offer");
    await button.click();
    await page.getByText("Setting up FlowStory").first().waitFor({ timeout: PATIENCE });
    await pause(5000);
    await picture("fresh-progress");
    await hands.squiggles.first().waitFor({ state: "attached", timeout: 900_000 });
    await picture("fresh-squiggle");
  });
}

try {
  if (fresh) {
    await setUpFromNothing();
  }
  await step("from opening the book to the first squiggle", async () => {
    await open();
    await hands.squiggle();
  });
  figures.findings = await until("a count in the status bar that stays", async () => {
    const before = await hands.count();
    await pause(2000);
    return before === (await hands.count()) ? before : undefined;
  });

  await step("the finding at brown eyes explains itself", async () => {
    const text = await hands.hoverAt("brown eyes", chapter);
    if (!text.includes("FlowStory") || !text.includes("eye-colour")) {
      throw new Error(`no finding in the hover: ${text}`);
    }
    await picture("finding-dark");
  });
  await step("a card says who Nesta is", async () => {
    const text = await hands.hoverAt("Nesta", chapter);
    if (!text.includes("Nesta Brough")) {
      throw new Error(`no card: ${text}`);
    }
    await picture("card-dark");
  });
  await step("a quick fix mends the passage, and it is saved", async () => {
    await hands.fix("brown eyes", "grey", chapter, async () =>
      (await page.locator(".monaco-editor .view-lines").first().innerText())
        .replaceAll("\u00a0", " ")
        .includes("Nesta's grey eyes"),
    );
    await page.keyboard.press("Control+s");
    await until("the mended passage on disk", async () =>
      readFileSync(chapter, "utf8").includes("Nesta's grey eyes"),
    );
    await until("one finding less", async () => (await hands.count()) === figures.findings - 1);
  });
  await step("a finding is explained by its rule's page", async () => {
    await hands.goTo("right arm", chapter);
    await hands.command("FlowStory: Explain This Finding");
    const pages = page.frameLocator("iframe.webview").frameLocator("iframe").locator("h1");
    await until("the page", async () => (await pages.first().innerText()).includes("side-flip"));
    await picture("page-dark");
    await page.keyboard.press("Control+w");
  });
  await step("the next finding is in another chapter", async () => {
    await hands.goTo("right arm", chapter);
    await hands.command("FlowStory: Next Finding");
    await until("another chapter", async () => !(await page.title()).includes(CHAPTER));
    await picture("next-finding");
  });
  await step("the book is checked, and Problems shows it", async () => {
    await hands.command("FlowStory: Check the Book");
    await until(
      "rows in Problems",
      async () => (await page.locator(".markers-panel .monaco-list-row").count()) > 1,
    );
    await picture("problems-dark");
  });
  await step("the server is killed: it starts again once, says so, and loses nothing", async () => {
    await page.keyboard.press("Escape");
    const [pid] = editor.servers();
    process.kill(pid, "SIGKILL");
    await until("a word on it", async () => {
      const said = await hands.toasts.allInnerTexts();
      return said.join("\n").includes("started again");
    });
    await until("another server", async () => editor.servers().some((other) => other !== pid));
    await until("the same findings", async () => (await hands.count()) === figures.findings - 1);
    await picture("restarted");
  });
  await step("the side bar shows who is in the book, and leads there", async () => {
    await hands.command("FlowStory: Focus on Cast View");
    const cast = page.locator(".pane", { has: page.locator(".pane-header", { hasText: "Cast" }) });
    const row = cast.locator(".monaco-list-row", { hasText: "Nesta Brough" }).first();
    await row.waitFor({ timeout: PATIENCE });
    await row.locator(".monaco-tl-twistie").click();
    await row.hover();
    await page.mouse.wheel(0, 150);
    await cast.locator(".monaco-list-row", { hasText: "hair: white" }).first().waitFor({ timeout: PATIENCE });
    await picture("cast-dark");
    await page.mouse.wheel(0, -150);
    await row.click();
    await until("her note", async () => (await page.title()).includes("Nesta Brough.md"));
  });
  await step("Book Memory shows the whole book, and a mark leads to its line", async () => {
    await hands.command("FlowStory: Open Book Memory");
    const view = page.frameLocator("iframe.webview").frameLocator("iframe");
    await until("the cast", async () => (await view.locator("body").innerText()).includes("Nesta Brough"));
    await pause(1000);
    await picture("book-memory-dark");
  });
  await step("the book is searched while the question is typed", async () => {
    await open();
    await hands.squiggle();
    await hands.command("FlowStory: Search the Book");
    await hands.quick.fill("mangle");
    const rows = page.locator(".quick-input-list .monaco-list-row");
    // It is said in the next chapter: first nothing is given away.
    await rows.filter({ hasText: "No passage answers" }).waitFor({ timeout: PATIENCE });
    await rows.filter({ hasText: "told later" }).click();
    await until("the passage", async () =>
      (await rows.allInnerTexts()).some((text) => text.includes("06-fair-warning")),
    );
    await picture("search-dark");
    await page.keyboard.press("Escape");
  });
  await step("a character is renamed with a preview of every place", async () => {
    const other = join(home, "to be renamed");
    cpSync(join(root, "examples", "lot-nineteen"), other, { recursive: true });
    await open(CHAPTER, other);
    await hands.squiggle();
    await hands.goTo("Nesta", join(other, CHAPTER));
    await page.keyboard.press("F2");
    const box = page.locator(".rename-box input").first();
    await box.waitFor({ timeout: PATIENCE });
    await box.fill("Nerys");
    await page.keyboard.press("Control+Enter");
    const preview = page.locator(".refactor-preview, .bulk-edit-panel").first();
    await preview.waitFor({ timeout: PATIENCE });
    await pause(1000);
    await picture("rename-preview");
    await page.getByRole("button", { name: /Apply/u }).first().click();
    await until("the new name in the chapter", async () =>
      (await page.locator(".monaco-editor .view-lines").first().innerText()).includes("Nerys"),
    );
    await until("the note's new name", async () => existsSync(join(other, "Characters", "Nerys Brough.md")));
    await open();
    await hands.squiggle();
  });
  await step("a key is entered as a password, and shown nowhere", async () => {
    const key = "sk-test-canary-7d1f";
    await hands.command("FlowStory: Enter a Key");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "OpenAI" }).first().click();
    await until("a password box", async () => (await hands.quick.getAttribute("type")) === "password");
    await hands.quick.fill(key);
    await picture("key");
    await page.keyboard.press("Enter");
    await until("a word on it", async () =>
      (await hands.toasts.allInnerTexts()).join("\n").includes("has your key"),
    );
    if (editor.log().includes("canary")) {
      throw new Error("the key is in the log");
    }
  });
  await step("in a light theme, in Portuguese", async () => {
    editor.settings("Default Light Modern", { "flowstory.locale": "pt-BR" });
    await open("07-spoil.md");
    await hands.squiggle();
    await until("the light theme", async () =>
      page.evaluate(() => document.querySelector(".monaco-workbench.vs") !== null),
    );
    await pause(1000);
    await picture("book-light");
  });
  await step("a ruling holds, also when the window is loaded anew", async () => {
    await hands.fix("Monday the 24th", "de propósito", inBook("07-spoil.md"), async () =>
      existsSync(join(book, ".flowstory", "decisions.toml")),
    );
    await until("one finding less", async () => (await hands.count()) === figures.findings - 2);
    await open("07-spoil.md");
    await until("still one finding less", async () => (await hands.count()) === figures.findings - 2);
    await hands.command("FlowStory: Open Your Rulings");
    await until("the rulings", async () => (await page.title()).includes("decisions.toml"));
    await picture("rulings-light");
  });
  await step("typing 200 characters in a book of 100,000 words", async () => {
    figures.words = writeLongBook(join(home, "long book"));
    await open("chapter-01.md", join(home, "long book"));
    await until("a count in the status bar", async () => (await hands.count()) > 0);
    await page.locator(".monaco-editor .view-lines").first().click();
    await page.keyboard.press("Control+End");
    await pause(3000);
    await page.evaluate(() => {
      window.longest = 0;
      let last = performance.now();
      const tick = () => {
        const now = performance.now();
        window.longest = Math.max(window.longest, now - last);
        last = now;
        window.ticking = requestAnimationFrame(tick);
      };
      tick();
    });
    await page.keyboard.type("The rain went on. ".repeat(12).slice(0, 200), { delay: 20 });
    figures.longestGap = Math.round(
      await page.evaluate(() => (cancelAnimationFrame(window.ticking), window.longest)),
    );
  });
  await step("the checks through VS Code's own interface, in the extension host", async () => {
    await editor.leave();
    await editor.serve(...SMOKE);
    await checkInHost();
  });
  await step("a VS Code that speaks Portuguese has FlowStory in Portuguese", async () => {
    await editor.leave();
    editor.addLanguage("pt-br", "português (Brasil)");
    editor.settings("Default Light Modern");
    await editor.serve("--locale", "pt-br");
    const ours = join(home, "no ar");
    cpSync(join(root, "examples", "no-ar"), ours, { recursive: true });
    await open("05-caixa-de-costura.md", ours);
    await until("findings", async () => (await hands.count()) > 0);
    await page.keyboard.press("F1");
    await hands.quick.fill(">Próximo achado");
    const rows = page.locator(".quick-input-list .monaco-list-row");
    await until("Portuguese titles", async () =>
      (await rows.allInnerTexts()).some((title) => title.includes("Próximo achado")),
    );
    await picture("palette-pt");
    await page.keyboard.press("Escape");
  });
  figures.seconds = Math.round((performance.now() - began) / 1000);
  writeFileSync(join(output, "figures.json"), JSON.stringify(figures, null, 2));
  console.log(
    `all well in ${figures.seconds} s; longest gap while typing ${figures.longestGap} ms; pictures in ${output}`,
  );
} catch (error) {
  await picture("failed").catch(() => undefined);
  console.error(`${error.message}; a picture is in ${output}`);
  // The log holds no prose, so it may be shown.
  console.error(editor.log());
  process.exitCode = 1;
} finally {
  await browser.close();
  await editor.leave();
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
}
