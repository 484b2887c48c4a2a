// Builds the page's script and style into the Python package: `npm run build`. With `--check`, says whether what
// is committed there is what the source gives.

import { build } from "esbuild";
import { readFileSync, writeFileSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const target = here("../../../server/flowstory/cli/page");

const made = await build({
  entryPoints: [here("../src/page.ts")],
  bundle: true,
  write: false,
  format: "iife",
  platform: "browser",
  target: ["chrome111", "firefox121", "safari16.4"],
  minify: true,
  charset: "utf8",
  legalComments: "none",
  jsx: "automatic",
  jsxImportSource: "preact",
  loader: { ".css": "text" },
});
const style = await build({
  entryPoints: [here("../src/style.css")],
  bundle: true,
  write: false,
  minify: true,
  charset: "utf8",
  target: ["chrome111", "firefox121", "safari16.4"],
});
const files = { "memory.js": made.outputFiles[0].text, "memory.css": style.outputFiles[0].text };

if (process.argv.includes("--check")) {
  for (const [name, text] of Object.entries(files)) {
    let held = "";
    try {
      held = readFileSync(`${target}/${name}`, "utf8");
    } catch {
      // It is not there: that differs, too.
    }
    if (held !== text) {
      console.error(`${name} in server/flowstory/cli/page is not what the source gives: npm run build`);
      process.exitCode = 1;
    }
  }
} else {
  mkdirSync(target, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(`${target}/${name}`, text);
    console.log(`${name}: ${Math.round(text.length / 1024)} kB`);
  }
}
