// @vitest-environment node

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileFunction } from "node:vm";
import { build, type BuildOptions } from "esbuild";
import { expect, test } from "vitest";
import { options } from "../scripts/build.mjs";

async function bundle(): Promise<string> {
  const { outputFiles } = await build({ ...(options as BuildOptions), write: false as const });
  return outputFiles[0]?.text ?? "";
}

/** Something of which everything can be asked: a class, a function, a value. */
function anything(): unknown {
  const nothing = function (): void {
    // Not even called: it may be extended.
  };
  return new Proxy(nothing, {
    get: (target, name) =>
      name === "prototype"
        ? (target as unknown as { prototype: object }).prototype
        : name === Symbol.toPrimitive
          ? () => ""
          : anything(),
    apply: () => anything(),
  });
}

test("the plugin is small, comes out the same each time, and loads where there is no Node", async () => {
  const [one, other] = [await bundle(), await bundle()];
  expect(one).toBe(other);
  expect(Buffer.byteLength(one)).toBeLessThanOrEqual(150_000);
  const asked: string[] = [];
  const load = (name: string): unknown => {
    asked.push(name);
    return anything();
  };
  const module = { exports: {} as { default?: unknown } };
  // It is how Obsidian loads a plugin.
  const run = compileFunction(one, ["require", "module", "exports"]) as (...all: unknown[]) => void;
  run(load, module, module.exports);
  expect(module.exports.default).toBeTypeOf("function");
  expect(asked.filter((name) => !/^(?:obsidian|@codemirror\/|@lezer\/)/u.test(name))).toEqual([]);
  expect(asked).not.toContain("@codemirror/lint");
});

const digest = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** Lay out a release as `npm run package` does; give its files, and what was said. */
function release(cwd: string, zone: string): { files: Record<string, string>; said: string } {
  const folder = mkdtempSync(join(tmpdir(), "flowstory-release-"));
  const script = fileURLToPath(new URL("../scripts/release.mjs", import.meta.url));
  // Within a test the build is not run.
  const env = { ...process.env, TZ: zone, VITEST: undefined };
  try {
    const said = execFileSync(process.execPath, [script, folder], { cwd, env, encoding: "utf8" });
    const names = readdirSync(folder).sort();
    const files = Object.fromEntries(names.map((name) => [name, digest(readFileSync(join(folder, name)))]));
    return { files, said };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a release is the same to the byte, wherever and whenever it is made, and its sizes are said", () => {
  const one = release(fileURLToPath(new URL("..", import.meta.url)), "UTC");
  const other = release(tmpdir(), "Asia/Tokyo");
  expect(Object.keys(one.files)).toEqual([
    "LICENSE",
    "README.md",
    "main.js",
    "manifest.json",
    "styles.css",
    "versions.json",
  ]);
  expect(other).toEqual(one);
  expect(one.said).toMatch(/\d{5,6} {2}main\.js/u);
}, 60_000);
