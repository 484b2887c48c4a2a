// The views in a real browser, with real books through the real engine: FLOWSTORY_E2E=1 node tests/browser.mjs
//
// Pictures and figures go to FLOWSTORY_TEST_OUTPUT. FLOWSTORY_VIEWS_SAGA=0 leaves the book of 400 chapters out.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import assert from "node:assert/strict";

const VIEWS = "overview cast places presence ties timeline threads findings chapters".split(" ");
const root = fileURLToPath(new URL("../../../", import.meta.url));
const find = (name, more = []) =>
  [...more, ...(process.env.PATH ?? "").split(delimiter)]
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
const python = process.env.FLOWSTORY_PYTHON ?? join(root, ".venv", "bin", "python");
const flowstory = find("flowstory", [dirname(python)]);
const browserPath = find("chromium");
const why =
  process.env.FLOWSTORY_E2E !== "1"
    ? "FLOWSTORY_E2E=1 asks for it"
    : browserPath === undefined
      ? "Chromium is not installed (Debian: apt-get install chromium)"
      : flowstory === undefined
        ? "flowstory is not installed beside FLOWSTORY_PYTHON, in .venv or on PATH"
        : undefined;
if (why !== undefined) {
  console.log(`The views in a real browser are skipped: ${why}.`);
  process.exit(process.env.FLOWSTORY_E2E === "1" ? 77 : 0);
}

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const home = mkdtempSync(join(tmpdir(), "flowstory-views-"));
const output = process.env.FLOWSTORY_TEST_OUTPUT ?? join(tmpdir(), "flowstory-views-pictures");
mkdirSync(output, { recursive: true });
const run = (...args) =>
  execFileSync(flowstory, args, { encoding: "utf8", maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "pipe"] });
const memory = (book, file, ...more) => {
  run("memory", book, "--html", file, ...more);
  return file;
};
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
});
let checks = 0;
async function check(what, work) {
  const begun = performance.now();
  const figures = await work();
  checks += 1;
  console.log(`ok  ${what} (${Math.round(performance.now() - begun)} ms)${figures ? `: ${figures}` : ""}`);
}

/** Open a page; whatever goes wrong in it, and every request but its own, is counted. */
async function open(file, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const trouble = [];
  const requests = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      trouble.push(message.text());
    }
  });
  page.on("pageerror", (error) => trouble.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector(".fs-tabs");
  return { page, trouble, requests, close: () => context.close() };
}

async function show(page, view) {
  await page.click(`#fs-tab-${view}`);
  if (view === "cast" || view === "places") {
    const back = page.locator(".fs-back");
    if (await back.isVisible()) {
      await back.click();
    }
    await page.locator(".fs-item").first().click();
  }
}

async function axeOf(page) {
  // The page's own policy lets no other script in, so axe comes by the debugger.
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`,
  );
}

/** The words that a passage of the file selects. */
function selected(folder, spot) {
  const line = readFileSync(join(folder, spot.path), "utf8").split(/\r\n|\n|\r/u)[spot.line];
  return [...line].slice(spot.start, spot.end).join("");
}

const examples = [
  ["lot-nineteen", "en"],
  ["no-ar", "pt-BR"],
];
for (const [name, language] of examples) {
  const folder = join(root, "examples", name);
  const file = memory(folder, join(home, `${name}.html`), "--ui-lang", language);
  for (const colorScheme of ["light", "dark"]) {
    await check(`${name}, ${colorScheme}: no request, no trouble, axe clean in all views`, async () => {
      const { page, trouble, requests, close } = await open(file, { colorScheme });
      const found = [];
      for (const view of VIEWS) {
        await show(page, view);
        found.push(...(await axeOf(page)).map((one) => `${view}: ${one}`));
        await page.screenshot({ path: join(output, `${name}-${colorScheme}-${view}.png`) });
      }
      assert.deepEqual(found, []);
      assert.deepEqual(trouble, []);
      assert.deepEqual(requests, [pathToFileURL(file).href]);
      await close();
    });
  }
  await check(`${name}, narrow as a pane: axe clean`, async () => {
    const { page, close } = await open(file, { viewport: { width: 380, height: 700 } });
    const found = [];
    for (const view of VIEWS) {
      await show(page, view);
      found.push(...(await axeOf(page)).map((one) => `${view}: ${one}`));
      await page.screenshot({ path: join(output, `${name}-narrow-${view}.png`) });
    }
    assert.deepEqual(found, []);
    await close();
  });
}

await check("a page of its own shows the line of a mark, and gives the focus back", async () => {
  const { page, close } = await open(join(home, "lot-nineteen.html"));
  await show(page, "presence");
  const cell = page.locator('[role="gridcell"][aria-label^="Nesta Brough, 6. Viewing Day"]');
  await cell.click();
  const place = await page.locator(".fs-drawer .fs-path").textContent();
  const [path, line] = place.split(":");
  const text = readFileSync(join(root, "examples", "lot-nineteen", path), "utf8").split("\n")[
    Number(line) - 1
  ];
  assert.match(text, /Nesta/u);
  assert.match(await page.locator(".fs-drawer blockquote").textContent(), /Nesta/u);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".fs-drawer").count(), 0);
  await close();
});

await check("an editor is told the very words that every mark stands for", async () => {
  const folder = join(root, "examples", "lot-nineteen");
  const data = run("memory", folder);
  const { build } = require("esbuild");
  const bundle = await build({
    stdin: {
      contents: `export { mount } from "${join(root, "clients/views/src/index.ts")}";`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "views",
    jsx: "automatic",
    jsxImportSource: "preact",
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.setContent("<!doctype html><html lang=en><title>host</title><div id=root></div>");
  await page.addStyleTag({ path: join(root, "server/flowstory/cli/page/memory.css") });
  await page.addStyleTag({ content: "html,body,#root{height:100%;margin:0}" });
  await page.addScriptTag({ content: bundle.outputFiles[0].text });
  await page.evaluate((book) => {
    window.posted = [];
    window.view = window.views.mount(document.getElementById("root"), {
      data: book,
      language: "en",
      can: ["merge", "apart", "canon", "rename", "rule", "refresh"],
      post: (message) => window.posted.push(message),
    });
  }, JSON.parse(data));
  const last = async () => page.evaluate(() => window.posted.at(-1));
  const marks = [
    ["presence", '[role="gridcell"][aria-label^="Nesta Brough, 6. Viewing Day"]', /^Nesta/u],
    ["timeline", "button.fs-time >> nth=0", /^31 June 1987$/u],
    ["findings", ".fs-finding .fs-quote >> nth=1", /^brown$/u],
    ["chapters", "button.fs-chapter >> nth=2", /Stop Bath/u],
    ["ties", ".fs-bond .fs-chip-kin >> nth=0", /sister/u],
    ["overview", ".fs-bar >> nth=4", /Viewing Day/u],
    ["cast", ".fs-card .fs-cells button >> nth=0", /Delyth/u],
    ["cast", ".fs-place >> nth=0", /^41$/u],
  ];
  for (const [view, mark, words] of marks) {
    await show(page, view);
    await page.locator(mark).click();
    const message = await last();
    assert.equal(message.type, "open");
    assert.match(selected(folder, message.spot), words, `${view} ${mark}`);
  }
  // Edits go out as messages, for the server to carry out.
  await page.locator(".fs-mend button").first().click();
  assert.equal((await last()).type, "rename");
  await page.locator(".fs-merge select").selectOption({ label: "Tib Akers" });
  await page.locator(".fs-merge button").click();
  const merge = await last();
  assert.deepEqual([merge.type, merge.keep, merge.other], ["merge", "Delyth Vaughan", "Tib Akers"]);
  await show(page, "findings");
  await page.locator(".fs-finding .fs-actions button").first().click();
  assert.equal((await last()).type, "rule");
  assert.deepEqual(await axeOf(page), []);
  for (const [theme, vars] of Object.entries({
    "vscode-high-contrast":
      "--vscode-editor-background:#000;--vscode-editor-foreground:#fff;--vscode-descriptionForeground:#fff;--vscode-panel-border:#6fc3df;--vscode-textLink-foreground:#3794ff;--vscode-focusBorder:#f38518;--vscode-sideBar-background:#000;--vscode-input-background:#000;--vscode-input-border:#6fc3df",
    "theme-dark":
      "--background-primary:#1e1e1e;--background-secondary:#262626;--text-normal:#dadada;--text-muted:#b3b3b3;--text-accent:#a68af9;--background-modifier-border:#363636",
  })) {
    await page.evaluate(
      ([className, style]) => {
        document.body.className = className;
        document.documentElement.style.cssText = style;
      },
      [theme, vars],
    );
    await show(page, "overview");
    assert.equal(
      await page.evaluate(() => getComputedStyle(document.querySelector(".fs")).backgroundColor),
      theme === "theme-dark" ? "rgb(30, 30, 30)" : "rgb(0, 0, 0)",
    );
    assert.deepEqual(await axeOf(page), []);
    await page.screenshot({ path: join(output, `lot-nineteen-${theme}.png`) });
  }
  await page.close();
  return `${marks.length} marks`;
});

await check("the keyboard reaches tabs, rows, cells and back", async () => {
  const { page, close } = await open(join(home, "lot-nineteen.html"));
  await page.locator("#fs-tab-overview").focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.getAttribute("#fs-tab-cast", "aria-selected"), "true");
  await page.locator(".fs-item").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#fs-card-name").textContent(), "Ivor Brough");
  await page.locator("#fs-tab-presence").click();
  await page.locator('[role="gridcell"][tabindex="0"]').focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  assert.match(await page.locator(".fs-drawer .fs-path").textContent(), /^02-/u);
  await close();
});

await check("a copy for a reader of three chapters gives nothing of the rest away", async () => {
  const folder = join(root, "examples", "lot-nineteen");
  const file = memory(folder, join(home, "reader.html"), "--up-to", "3");
  const text = readFileSync(file, "utf8");
  for (const later of [
    "Pargetter",
    "Kamini",
    "04-side-ward",
    "Characters/",
    "hazel",
    root.replace(/\/$/u, ""),
  ]) {
    assert.ok(!text.includes(later), later);
  }
  const { page, trouble, close } = await open(file);
  await show(page, "threads");
  assert.deepEqual(trouble, []);
  await close();
});

await check("a manuscript cannot run anything in the page", async () => {
  const book = join(home, "hostile");
  mkdirSync(book);
  const attack = "</script><script>window.hacked=1</script><img src=x onerror=window.hacked=2>\u2028";
  writeFileSync(join(book, "01.md"), `# One ${attack}\n\nNora's ${attack} eyes were grey, said Nora.\n`);
  writeFileSync(join(book, "02.md"), `# Two\n\nNora's eyes were brown. ${attack}\n`);
  const { page, trouble, requests, close } = await open(memory(book, join(home, "hostile.html")));
  for (const view of VIEWS.filter((one) => one !== "places")) {
    await page.click(`#fs-tab-${view}`);
  }
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.equal(requests.length, 1);
  assert.deepEqual(trouble, []);
  await close();
});

if (process.env.FLOWSTORY_VIEWS_SAGA !== "0") {
  const saga = join(home, "saga");
  execFileSync(python, [join(root, "tests", "bench", "saga.py"), saga]);
  const file = memory(saga, join(home, "saga.html"));
  await check(
    "400 chapters and 300 people: first paint, then dragging the slider in every view",
    async () => {
      const paints = [];
      for (let time = 0; time < 3; time += 1) {
        const { page, close } = await open(file);
        paints.push(
          await page.evaluate(
            () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
          ),
        );
        await close();
      }
      const { page, trouble, close } = await open(file);
      const cpu = await cpuOf(page);
      const idle = await cpu();
      await page.reload();
      await page.waitForSelector(".fs-tabs");
      const loaded = (await cpu()) - idle;
      const steps = {};
      for (const view of VIEWS) {
        await show(page, view);
        const before = await cpu();
        const { count, median: seen } = await drag(page);
        steps[view] = { cpu: Math.round((await cpu()) - before) / count, seen };
        await page.screenshot({ path: join(output, `saga-light-${view}.png`) });
      }
      assert.deepEqual(trouble, []);
      assert.deepEqual(await axeOf(page), []);
      await close();
      const paint = Math.round(paints.sort((one, other) => one - other)[1]);
      // The machine may be busy: what is held is the work done, not how long it took.
      assert.ok(loaded > 1 && loaded < 1000, `${loaded} ms of work before it is shown`);
      assert.ok(Math.max(...Object.values(steps).map((step) => step.cpu)) < 100, JSON.stringify(steps));
      const told = Object.entries(steps).map(
        ([view, step]) => `${view} ${Math.round(step.cpu)}/${step.seen}`,
      );
      return `first paint ${paint} ms (work ${Math.round(loaded)} ms); a step of the slider, work/seen after ms: ${told.join(", ")}`;
    },
  );
  for (const view of ["overview", "presence", "ties"]) {
    const { page, close } = await open(file, { colorScheme: "dark" });
    await show(page, view);
    await page.screenshot({ path: join(output, `saga-dark-${view}.png`) });
    await close();
  }
}

/** Give a function that tells how many milliseconds a page has worked. */
async function cpuOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value * 1000;
  };
}

/** Move the slider through the book as fast as a hand does; give how long each step took to be drawn. */
async function drag(page) {
  return page.evaluate(async () => {
    const slider = document.getElementById("fs-as-of");
    const steps = [];
    for (let at = 390; at > 10; at -= 19) {
      slider.value = String(at);
      const begun = performance.now();
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      // The book is told in the next frame; the one after it has been drawn.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      steps.push(performance.now() - begun);
    }
    slider.value = slider.max;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    steps.sort((one, other) => one - other);
    return { count: steps.length, median: Math.round(steps[steps.length >> 1]) };
  });
}

await browser.close();
rmSync(home, { recursive: true, force: true });
console.log(`${checks} checks in Chromium; pictures in ${output}`);
