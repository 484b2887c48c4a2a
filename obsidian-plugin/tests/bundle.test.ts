// @vitest-environment node

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
  expect(one.length).toBeLessThan(150 * 1024);
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
