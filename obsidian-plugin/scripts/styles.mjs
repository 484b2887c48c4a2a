// The style sheet as it is released: the plugin's own, and that of Book Memory.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Give the text of `styles.css`. */
export async function styles() {
  const { outputFiles } = await build({
    // Where it is run from would stand in the comments.
    absWorkingDir: fileURLToPath(new URL("../", import.meta.url)),
    entryPoints: [createRequire(import.meta.url).resolve("@flowstory/views/style.css")],
    bundle: true,
    write: false,
    charset: "utf8",
    target: ["chrome111"],
  });
  const own = readFileSync(fileURLToPath(new URL("../styles.css", import.meta.url)), "utf8");
  return `${own}\n/* Book Memory */\n\n${outputFiles[0].text}`;
}
