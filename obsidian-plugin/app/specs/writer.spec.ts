/** A writer's first hour in the real Obsidian, with the real server: `flowstory` must be on the PATH. */

import { strict as assert } from "node:assert";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { $, $$, browser } from "@wdio/globals";
import type {} from "wdio-obsidian-service";

const CHAPTER = "05-viewing-day.md";
const page = browser.getObsidianPage();

/** Put the cursor at a passage of the open note, which also brings it into sight. */
async function goTo(passage: string): Promise<void> {
  const found = await browser.executeObsidian(({ app, obsidian }, words) => {
    const editor = app.workspace.getActiveViewOfType(obsidian.MarkdownView)?.editor;
    const at = editor?.getValue().indexOf(words) ?? -1;
    if (editor === undefined || at < 0) {
      return false;
    }
    const place = editor.offsetToPos(at);
    editor.setCursor(place);
    editor.scrollIntoView({ from: place, to: place }, true);
    editor.focus();
    return true;
  }, passage);
  assert.ok(found, `“${passage}” does not stand in the open note`);
}

/** The words of the open note that are underlined and in sight. */
async function underlined(): Promise<string[]> {
  return $$(".cm-lintRange.flowstory-finding").map((mark) => mark.getText());
}

async function untilUnderlined(word: string, expected = true): Promise<void> {
  await browser.waitUntil(async () => (await underlined()).includes(word) === expected, {
    timeoutMsg: expected ? `“${word}” was not underlined` : `“${word}” stayed underlined`,
  });
}

async function textOf(path: string): Promise<string> {
  return browser.executeObsidian(async ({ app }, wanted) => {
    const file = app.vault.getFileByPath(wanted);
    return file === null ? "" : app.vault.read(file);
  }, path);
}

describe("FlowStory in Obsidian", () => {
  before(async () => {
    await page.openFile(CHAPTER);
  });

  it("underlines what contradicts another chapter, and not before the words change", async () => {
    await goTo("Nesta's brown eyes");
    await untilUnderlined("brown");
    await browser.executeObsidian(({ app, obsidian }) => {
      const editor = app.workspace.getActiveViewOfType(obsidian.MarkdownView)?.editor;
      editor?.replaceRange("😀 ", { line: editor.getCursor().line, ch: 0 });
    });
    await untilUnderlined("brown");
  });

  it("shows every place of a name, and writes another", async () => {
    await goTo("Nesta's brown eyes");
    await browser.executeObsidianCommand("flowstory:rename");
    const name = $(".flowstory-rename input");
    await name.waitForDisplayed();
    await name.setValue("Nerys");
    await browser.keys("Enter");
    await $(".flowstory-changes li").waitForDisplayed();
    assert.ok((await $$(".flowstory-changes li").length) > 5, "few places are shown");
    await $(".flowstory-rename button.mod-cta").click();
    await browser.waitUntil(async () => (await textOf(CHAPTER)).includes("Nerys's brown eyes"));
    await browser.waitUntil(async () => (await textOf("Characters/Nerys Brough.md")) !== "");
    await page.openFile(CHAPTER);
    await goTo("Nerys's brown eyes");
    await untilUnderlined("brown");
  });

  it("keeps a ruling beside the book, and holds to it", async () => {
    await goTo("brown eyes");
    await browser.executeObsidianCommand("flowstory:intended");
    await untilUnderlined("brown", false);
    const decisions = join(page.getVaultPath(), ".flowstory", "decisions.toml");
    await browser.waitUntil(() => existsSync(decisions));
    assert.match(readFileSync(decisions, "utf8"), /brown/u);
  });
});
