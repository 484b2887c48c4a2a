// Bundles the plugin into main.js, the same bytes for the same source: `node scripts/build.mjs [--watch]`.

import { builtinModules } from "node:module";
import { fileURLToPath } from "node:url";
import { build, context } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
export const options = {
  absWorkingDir: root,
  entryPoints: ["src/main.ts"],
  outfile: "main.js",
  bundle: true,
  format: "cjs",
  platform: "browser",
  target: "es2022",
  minify: true,
  legalComments: "none",
  charset: "utf8",
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "warning",
  // What Obsidian has itself. `@codemirror/lint` is not among it: each plugin that lints needs its own.
  external: [
    "obsidian",
    "electron",
    ...["autocomplete", "collab", "commands", "language", "search", "state", "view"].map(
      (name) => `@codemirror/${name}`,
    ),
    ...["common", "highlight", "lr"].map((name) => `@lezer/${name}`),
    ...builtinModules.flatMap((name) => [name, `node:${name}`]),
  ],
  // Obsidian renders Markdown; the one that the library brings along would only be carried.
  alias: { marked: "./scripts/no-marked.mjs" },
};

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv.includes("--watch")) {
  await (await context(options)).watch();
} else if (process.env.VITEST === undefined) {
  await build(options);
}
