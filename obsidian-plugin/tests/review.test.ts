// @vitest-environment node

import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { expect, test } from "vitest";

const cwd = fileURLToPath(new URL("..", import.meta.url));
const eslint = new ESLint({ cwd });

async function said(file: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: `${cwd}/${file}` });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

test("what Obsidian's reviewers ask of manifest and licence is held, and would be missed", async () => {
  // Of a file that no configuration is for, ESLint would say so.
  const results = await eslint.lintFiles(["manifest.json", "LICENSE"]);
  expect(results.map(({ messages }) => messages)).toEqual([[], []]);

  const manifest = { id: "obsidian-flowstory", name: "FlowStory", version: "0.1.0" };
  expect(await said("manifest.json", JSON.stringify(manifest))).toContain("obsidianmd/validate-manifest");
  expect(await said("LICENSE", "Copyright (C) 2026 by Dynalist Inc.\n")).toEqual([
    "obsidianmd/validate-license",
  ]);
}, 60_000);
