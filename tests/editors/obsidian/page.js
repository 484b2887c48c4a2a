// The page of the harness: what Obsidian gives a plugin, and editors with notes in them.

import * as autocomplete from "@codemirror/autocomplete";
import { history, undo } from "@codemirror/commands";
import * as language from "@codemirror/language";
import { forEachDiagnostic, setDiagnostics } from "@codemirror/lint";
import * as state from "@codemirror/state";
import * as view from "@codemirror/view";
import * as highlight from "@lezer/highlight";
import * as mocks from "obsidian-test-mocks/obsidian";
import { setup } from "obsidian-test-mocks/setup";

const { EditorView } = view;

setup();
const notices = [];
const notes = [];

class Notice extends mocks.Notice {
  constructor(message, duration) {
    super(message, duration);
    notices.push(typeof message === "string" ? message : message.textContent);
  }
}

/** The mock's window closes itself at once; this one is on the page until somebody closes it. */
class Modal extends mocks.Modal {
  open() {
    this.containerEl.className = "modal-container";
    document.body.append(this.containerEl);
    this.onOpen();
  }
  close() {
    super.close();
    this.containerEl.remove();
  }
}

// The mock's controls are to be called by a test; here they are clicked and typed into.
mocks.ButtonComponent.prototype.onClick = function (heed) {
  this.buttonEl.addEventListener("click", heed);
  return this;
};
mocks.TextComponent.prototype.onChange = function (heed) {
  this.inputEl.addEventListener("input", () => heed(this.inputEl.value));
  return this;
};

class MarkdownRenderer {
  // As careless as can be: whatever the plugin lets through would run here.
  static async render(_app, markdown, el) {
    const shown = document.createElement("div");
    shown.style.whiteSpace = "pre-wrap";
    shown.innerHTML = markdown;
    el.append(shown);
  }
}

const bytesOf = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));

/** Node as far as the plugin uses it, its processes and files those of the test's own machine. */
function nodeModules(home) {
  const servers = new Map();
  window.fromServer = (id, event, data) => {
    for (const heed of servers.get(id)?.[event] ?? []) {
      heed(event === "data" ? bytesOf(data) : undefined);
    }
  };
  const spawn = (command, parameters) => {
    const id = servers.size;
    const heeds = { data: [], exit: [] };
    servers.set(id, heeds);
    // What is written before the process is there waits for it.
    let last = window.spawnServer(id, command, parameters);
    const send = (bytes) => {
      const text = btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(""));
      last = last.then(() => window.toServer(id, text));
    };
    return {
      stdin: { write: send, on: () => undefined, end: () => undefined },
      stdout: { on: (event, heed) => heeds[event]?.push(heed) },
      stderr: { resume: () => undefined },
      once: (event, heed) => heeds[event]?.push(heed),
      kill: () => window.killServer(id),
    };
  };
  const promises = {
    access: async (path) => {
      if (!(await window.isProgram(path))) {
        throw new Error("ENOENT");
      }
    },
    stat: async () => ({ isFile: () => true }),
  };
  return {
    "node:child_process": { spawn },
    "node:fs": { constants: { X_OK: 1, F_OK: 0 } },
    "node:fs/promises": promises,
    "node:os": { homedir: () => home },
  };
}

/** Load the plugin as Obsidian does. `desktop` is false on a phone, where there is no Node. */
window.boot = async ({ code, manifest, base, files, desktop, language: tongue, home }) => {
  const app = mocks.App.createConfigured__({
    adapter: mocks.FileSystemAdapter.create__(base).asOriginalType__(),
    files,
  });
  window.process = { platform: "linux", env: {} };
  const has = {
    obsidian: {
      ...mocks,
      Notice,
      Modal,
      MarkdownRenderer,
      Platform: { ...mocks.Platform, isDesktop: desktop, isMobile: !desktop },
      getLanguage: () => tongue,
    },
    "@codemirror/autocomplete": autocomplete,
    "@codemirror/language": language,
    "@codemirror/state": state,
    "@codemirror/view": view,
    "@lezer/highlight": highlight,
    ...(desktop ? nodeModules(home) : {}),
  };
  const load = (name) => {
    if (has[name] === undefined) {
      throw new Error(`Cannot find module '${name}'`);
    }
    return has[name];
  };
  const module = { exports: {} };
  new Function("require", "module", "exports", code)(load, module, module.exports);
  const plugin = new module.exports.default(app.asOriginalType__(), manifest);
  plugin.onload();
  app.workspace.setLayoutReady__?.();
  window.plugin = plugin;
  window.app = app;
};

/** Open a note in one more pane. */
window.openNote = (path, text, foreign = false) => {
  const file = window.app.vault.getFileByPath(path);
  const parent = document.querySelector("#panes").appendChild(document.createElement("div"));
  parent.className = "pane";
  const editor = new EditorView({
    parent,
    state: state.EditorState.create({
      doc: text,
      extensions: [
        mocks.editorInfoField.init(() => ({ app: window.app, file, hoverPopover: null })),
        history(),
        EditorView.lineWrapping,
        window.plugin.editorExtensions__,
      ],
    }),
  });
  if (foreign) {
    // Another plugin's linter, with a @codemirror/lint of its own.
    const found = [{ from: 0, to: 4, severity: "error", message: "foreign" }];
    editor.dispatch(setDiagnostics(editor.state, found));
  }
  notes.push(editor);
  return notes.length - 1;
};

window.pane = (index) => {
  const editor = notes[index];
  const marks = [...editor.dom.querySelectorAll(".flowstory-finding")].map((mark) => mark.textContent);
  const foreign = [];
  forEachDiagnostic(editor.state, (found) => foreign.push(found.message));
  return { text: editor.state.doc.toString(), marks, foreign };
};

window.change = (index, from, to, insert) => {
  notes[index].dispatch({ changes: { from, to, insert } });
};
window.undo = (index) => undo(notes[index]);
window.reveal = (index, passage) => {
  const editor = notes[index];
  const at = editor.state.doc.toString().indexOf(passage);
  editor.dispatch({ effects: EditorView.scrollIntoView(at, { y: "center" }) });
};
window.placeOf = (index, passage) => {
  const editor = notes[index];
  const { left, top, bottom } = editor.coordsAtPos(editor.state.doc.toString().indexOf(passage) + 1);
  return { x: left + 2, y: (top + bottom) / 2 };
};
window.run = (id, index, passage) => {
  const command = window.plugin.commands__.get(id);
  if (index === undefined) {
    return command.callback();
  }
  const text = notes[index].state.doc;
  const at = text.toString().indexOf(passage);
  const line = text.lineAt(at);
  const editor = { getCursor: () => ({ line: line.number - 1, ch: at - line.from }) };
  return command.editorCallback(editor, { file: notes[index].state.field(mocks.editorInfoField).file });
};
window.notices = () => notices;
window.statusText = () => window.plugin.statusBarItems__[0].textContent;
window.connect = (remote) => {
  window.plugin.remote = remote;
  window.plugin.reconnect();
};
window.bookView = async () => {
  const make = window.plugin.views__.get("flowstory-book-memory");
  const made = make(window.app.workspace.getLeaf(true));
  await made.onOpen();
  document.querySelector("#side").replaceChildren(made.contentEl);
};
window.sideView = () => {
  const make = window.plugin.views__.get("flowstory-findings");
  const made = make(window.app.workspace.getLeaf(true));
  made.refresh();
  document.querySelector("#side").replaceChildren(made.contentEl);
  return [...made.contentEl.querySelectorAll("button")].map((button) => button.textContent);
};
