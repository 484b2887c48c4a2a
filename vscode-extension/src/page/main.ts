/** The page of the Book Memory panel: mounts the view and carries its messages to the extension. */

import { mount, type Ability, type Mounted, type Options, type State } from "@flowstory/views";
import "@flowstory/views/style.css";
import type { FromPage, ToPage } from "./messages";

interface VsCode {
  postMessage(message: FromPage): void;
  getState(): State | undefined;
  setState(state: State): void;
}

declare function acquireVsCodeApi(): VsCode;

const ABILITIES: readonly Ability[] = ["merge", "apart", "canon", "rename", "rule", "refresh"];

const code = acquireVsCodeApi();
const element = document.getElementById("book");
let view: Mounted | undefined;

window.addEventListener("message", ({ data: said }: MessageEvent<ToPage>) => {
  if (element === null) {
    return;
  }
  if (view !== undefined) {
    view.update(said);
    return;
  }
  const state = code.getState();
  const options: Options = {
    data: said.data,
    language: said.language,
    can: ABILITIES,
    post: (message) => {
      code.postMessage(message);
    },
    remember: (kept) => {
      code.setState(kept);
    },
    ...(state === undefined ? {} : { state }),
  };
  view = mount(element, options);
});
code.postMessage({ type: "ready" });
