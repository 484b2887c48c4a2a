import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Message, Mounted } from "../src/host.ts";
import { mount } from "../src/mount.tsx";
import { small } from "./small.ts";

let root: HTMLElement;
let view: Mounted | undefined;

beforeEach(() => {
  root = document.createElement("div");
  document.body.append(root);
});

afterEach(() => {
  view?.unmount();
  root.remove();
});

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30));
}

function button(text: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>("button, [role=gridcell]")].find((one) =>
    (one.getAttribute("aria-label") ?? one.textContent).includes(text),
  );
  if (found === undefined) {
    throw new Error(`no “${text}” in ${root.textContent}`);
  }
  return found;
}

async function press(text: string): Promise<void> {
  button(text).click();
  await settle();
}

test("waits for its data, then shows them, and keeps the view while they change", async () => {
  const remember = vi.fn();
  view = mount(root, { data: undefined, language: "en", remember });
  expect(root.textContent).toContain("Reading the book");
  view.update({ data: small });
  await settle();
  await press("Timeline");
  view.update({ data: { ...small, title: "Renamed" } });
  await settle();
  expect(root.querySelector("h1")?.textContent).toBe("Renamed");
  expect(root.querySelector("[aria-selected=true]")?.textContent).toContain("Timeline");
  expect(remember).toHaveBeenCalledWith({ view: "timeline" });
});

test("speaks the host's language", async () => {
  view = mount(root, { data: small, language: "pt-BR" });
  await settle();
  expect(root.textContent).toContain("Linha do tempo");
});

test("tells an editor which line a mark stands for", async () => {
  const post = vi.fn<(message: Message) => void>();
  view = mount(root, { data: small, language: "en", post });
  await settle();
  await press("Presence");
  await press("Ana Brandt, Two");
  expect(post).toHaveBeenLastCalledWith({
    type: "open",
    spot: { path: "01.md", uri: "file:///book/01.md", line: 4, start: 0, end: 3, quote: "Two, in 1931." },
  });
  expect(root.querySelector("dialog")).toBeNull();
});

test("shows the line itself where there is no editor, as text and nothing else", async () => {
  view = mount(root, { data: small, language: "en" });
  await settle();
  await press("Presence");
  await press("Ana Brandt, Three");
  const dialog = root.querySelector("dialog");
  expect(dialog?.textContent).toContain("Three <script>alert(1)</script>.");
  expect(root.querySelector("script")).toBeNull();
  expect(dialog?.querySelector("a")).toBeNull();
});

test("offers only the edits that the host carries out, and asks for them by message", async () => {
  const post = vi.fn<(message: Message) => void>();
  view = mount(root, { data: small, language: "en", post, can: ["merge", "canon", "rule"] });
  await settle();
  await press("Cast");
  await press("Ana Brandt");
  expect(root.textContent).not.toContain("Rename…");
  await press("Make “grey” canon");
  expect(post).toHaveBeenLastCalledWith({
    type: "canon",
    uri: small.uri,
    name: "Ana Brandt",
    attribute: "eyes.colour",
    value: "grey",
  });
  const select = root.querySelector<HTMLSelectElement>(".fs-merge select");
  if (select === null) {
    throw new Error("nobody to merge with");
  }
  select.value = "Rui";
  select.dispatchEvent(new Event("change", { bubbles: true }));
  await settle();
  await press("Make them one");
  expect(post).toHaveBeenLastCalledWith({ type: "merge", uri: small.uri, keep: "Ana Brandt", other: "Rui" });
  await press("Findings");
  await press("It is intentional");
  expect(post).toHaveBeenLastCalledWith({
    type: "rule",
    uri: small.uri,
    fingerprint: "f",
    verdict: "intentional",
  });
});

test("offers no edit in a page of its own", async () => {
  view = mount(root, { data: small, language: "en", can: ["merge", "rule", "canon"] });
  await settle();
  await press("Cast");
  await press("Ana Brandt");
  expect(root.textContent).not.toContain("Put right");
  await press("Findings");
  expect(root.textContent).not.toContain("It is intentional");
});

test("says what is missing where a book has nothing to show", async () => {
  view = mount(root, {
    data: { ...small, chapters: [], entities: [], threads: [], findings: [], ties: [], dates: [], talk: [] },
    language: "en",
  });
  await settle();
  expect(root.textContent).toContain("There is no chapter yet");
});

test("two views stand in one page without one's ids in the other", async () => {
  view = mount(root, { data: small, language: "en" });
  const second = document.createElement("div");
  root.after(second);
  const other = mount(second, { data: small, language: "pt-BR" });
  await settle();
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  expect(ids.length).toBeGreaterThan(10);
  expect(new Set(ids).size).toBe(ids.length);
  other.unmount();
  second.remove();
});
