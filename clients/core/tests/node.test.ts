import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { launch, thisMachine } from "../src/node.ts";

test.skipIf(process.platform === "win32")(
  "a server starts away from the book and hears what is said",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "flowstory-"));
    const program = join(folder, "flowstory");
    await writeFile(program, '#!/bin/sh\npwd; echo "$1 $PYTHONUTF8"; cat\n');
    expect(await thisMachine.isProgram(program)).toBe(false);
    await chmod(program, 0o755);
    expect(await thisMachine.isProgram(program)).toBe(true);
    expect(await thisMachine.isProgram(folder)).toBe(false);

    const server = launch(program, tmpdir());
    let said = "";
    server.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
    server.stdin.end("é\n");
    const code = await new Promise((resolve) => server.on("close", resolve));
    expect(code).toBe(0);
    expect(said.split("\n").slice(1)).toEqual(["lsp 1", "é", ""]);
    expect(said).not.toContain(process.cwd());
    await rm(folder, { recursive: true });
  },
);
