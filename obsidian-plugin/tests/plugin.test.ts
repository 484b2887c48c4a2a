import { readFileSync } from "node:fs";
import * as obsidian from "obsidian";
import { App } from "obsidian-test-mocks/obsidian";
import { expect, test, vi } from "vitest";
import FlowStoryPlugin from "../src/main.ts";
import { readSettings } from "../src/settings.ts";
import { settle } from "./fake-server.ts";

const manifest = JSON.parse(readFileSync("manifest.json", "utf8")) as obsidian.PluginManifest;

test("where there is no Node it loads at once, and says in one sentence what it needs", async () => {
  vi.spyOn(obsidian, "Notice");
  const platform = obsidian.Platform as { isDesktop: boolean };
  const before = platform.isDesktop;
  platform.isDesktop = false;
  const app = App.createConfigured__({ files: { "1.md": "Ana had brown eyes." } });
  const plugin = new FlowStoryPlugin(app.asOriginalType__(), manifest);
  plugin.onload();
  await settle();
  expect(plugin.explain()).toBe(
    "On a phone FlowStory needs a computer that runs flowstory daemon. Its settings say how; until then it rests.",
  );
  plugin.onunload();
  platform.isDesktop = before;
});

test("settings that a vault brings along name no program, and what makes no sense counts as not set", () => {
  expect(readSettings({ folder: "/Novel/", language: "xx", serverPath: "/evil" })).toEqual({
    folder: "Novel",
    language: "auto",
  });
  expect(readSettings(null)).toEqual({ folder: "", language: "auto" });
});

test("the release's files agree", () => {
  const versions = JSON.parse(readFileSync("versions.json", "utf8")) as Record<string, string>;
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(versions[manifest.version]).toBe(manifest.minAppVersion);
  expect(version).toBe(manifest.version);
});
