// Times what other checkers of prose take for one chapter, warm, in this very process. Prints one JSON object.
//   node peers.mjs CHAPTER.md RUNS   (started by speed.py in the folder where the peers are installed)
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [, , path, runs] = process.argv;
const text = readFileSync(path, "utf8");
const here = createRequire(join(process.cwd(), "package.json"));
const load = async (name) => import(pathToFileURL(here.resolve(name)).href);
const found = {};

async function time(name, prepare) {
  try {
    const check = await prepare();
    await check(); // warm
    const times = [];
    for (let run = 0; run < Number(runs); run++) {
      const begun = performance.now();
      await check();
      times.push(performance.now() - begun);
    }
    found[name] = times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
  } catch (error) {
    found[name] = String(error.message ?? error).split("\n")[0];
  }
}

await time("harper.js", async () => {
  const folder = join(process.cwd(), "node_modules", "harper.js", "dist");
  const harper = await import(pathToFileURL(join(folder, "harper.js")).href).catch(() => import(pathToFileURL(join(folder, "index.js")).href));
  const { binary } = await import(pathToFileURL(join(folder, "binary.js")).href);
  const linter = new harper.LocalLinter({ binary });
  await linter.setup();
  return () => linter.lint(text);
});
await time("write-good", async () => {
  const writeGood = (await load("write-good")).default;
  return async () => writeGood(text);
});
await time("textlint (write-good, alex)", async () => {
  const { createLinter, loadTextlintrc } = await load("textlint");
  const { writeFileSync } = await import("node:fs");
  const rc = join(process.cwd(), ".textlintrc.json");
  writeFileSync(rc, JSON.stringify({ rules: { "write-good": true, alex: true } }));
  const linter = createLinter({ descriptor: await loadTextlintrc({ configFilePath: rc }) });
  return () => linter.lintText(text, path);
});
await time("cspell", async () => {
  const cspell = await import(pathToFileURL(join(process.cwd(), "node_modules", "cspell-lib", "dist", "index.js")).href);
  const settings = { ...(await cspell.getDefaultSettings()), language: "en" };
  return () => cspell.spellCheckDocument({ uri: pathToFileURL(path).href, text, languageId: "markdown", locale: "en" }, { generateSuggestions: false, noConfigSearch: true }, settings);
});
console.log(JSON.stringify(found));
