// Builds the VSIX with everything inside: the bundle, and the server's wheel.
//
// `node scripts/package.mjs`; the Python that builds the wheel is FLOWSTORY_PYTHON, the checkout's .venv, or
// python3. Without one the VSIX is built all the same, and says so: it can then use a server but not set one up.

import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const here = new URL("../", import.meta.url);
const at = (path) => fileURLToPath(new URL(path, here));
const root = at("../");
const windows = process.platform === "win32";

function buildWheel() {
  rmSync(at("server"), { recursive: true, force: true });
  mkdirSync(at("server"));
  const own = at(windows ? "../.venv/Scripts/python.exe" : "../.venv/bin/python");
  const python = process.env.FLOWSTORY_PYTHON ?? (existsSync(own) ? own : windows ? "python" : "python3");
  const pip = [
    "-m",
    "pip",
    "wheel",
    "--quiet",
    "--no-deps",
    "--disable-pip-version-check",
    "-w",
    at("server"),
    root,
  ];
  const done = spawnSync(python, pip, { stdio: "inherit" });
  return done.status === 0 && readdirSync(at("server")).some((name) => name.endsWith(".whl"));
}

if (!process.argv.includes("--no-wheel") && !buildWheel()) {
  console.error("The server's wheel could not be built; the VSIX will not be able to set a server up.");
}
await import("./build.mjs");
copyFileSync(at("../LICENSE"), at("LICENSE"));
const { version } = createRequire(import.meta.url)("../package.json");
const images = "https://github.com/flowstory/flowstory/raw/HEAD/vscode-extension";
const vsix = at(`flowstory-${version}.vsix`);
const vsce = createRequire(import.meta.url).resolve("@vscode/vsce/vsce");
execFileSync(
  process.execPath,
  [vsce, "package", "--no-dependencies", "--baseImagesUrl", images, "--out", vsix],
  {
    cwd: at("."),
    stdio: ["ignore", "ignore", "inherit"],
  },
);
const kilobytes = (path) => Math.round(statSync(path).size / 1024);
console.log(
  `${vsix}: ${kilobytes(vsix)} kB, of which dist/extension.js ${kilobytes(at("dist/extension.js"))} kB unpacked`,
);
