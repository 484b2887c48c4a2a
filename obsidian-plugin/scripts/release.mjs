// Lays out the release repository, the same bytes for the same source: `node scripts/release.mjs [FOLDER]`.
//
// Obsidian's community list wants manifest, README and LICENSE at the root of a repository of their own.

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { styles } from "./styles.mjs";

await import("./build.mjs");
const root = fileURLToPath(new URL("../", import.meta.url));
const folder = process.argv[2] ?? join(root, "dist");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const name of ["main.js", "manifest.json", "styles.css", "versions.json", "README.md", "LICENSE"]) {
  if (name === "styles.css") {
    writeFileSync(join(folder, name), await styles());
  } else {
    copyFileSync(join(root, name), join(folder, name));
  }
  const sha = createHash("sha256")
    .update(readFileSync(join(folder, name)))
    .digest("hex");
  console.log(`${sha.slice(0, 16)}  ${String(statSync(join(folder, name)).size).padStart(7)}  ${name}`);
}
const most = 150_000;
if (statSync(join(folder, "main.js")).size > most) {
  throw new Error("main.js is larger than 150 kB");
}
