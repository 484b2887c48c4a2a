/** The page of its own that `flowstory memory --html` writes: reads the book out of itself. */

import type { BookMemory } from "./data.ts";
import type { Spot } from "./host.ts";
import { mount } from "./mount.tsx";

const told = document.getElementById("flowstory-book");
const root = document.getElementById("flowstory-view");
if (told !== null && root !== null) {
  const { dataset } = root;
  const folder = dataset["folder"] ?? "";
  const link = (spot: Spot) =>
    `vscode://file/${encodeURI(`${folder}/${spot.path}`.replace(/^\/+/u, ""))}:${spot.line + 1}:${spot.start + 1}`;
  mount(root, {
    data: JSON.parse(told.textContent) as BookMemory,
    language: document.documentElement.lang,
    ...(folder === "" ? {} : { link }),
  });
}
