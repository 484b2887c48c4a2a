/** What the server says of a place: a card at the pointer, or a page in a window of its own. */

import { hoverTooltip, type Tooltip } from "@codemirror/view";
import type { Extension } from "@codemirror/state";
import { LSPPlugin, type LSPClient } from "@codemirror/lsp-client";
import { Component, MarkdownRenderer, Modal, type App } from "obsidian";
import type { Hover, MarkupContent, Position } from "vscode-languageserver-protocol";
import { harmless } from "./markdown.ts";
import { positionOf, spanOf } from "./text.ts";

export async function ask(client: LSPClient, uri: string, position: Position): Promise<Hover | null> {
  client.sync();
  return client.request<object, Hover | null>("textDocument/hover", { textDocument: { uri }, position });
}

/** Show the card of a name that the pointer rests on. On a squiggle its own message shows, with what to do. */
export function cards(
  app: App,
  tieOf: (plugin: LSPPlugin) => { readonly path: string } | undefined,
  hasFinding: (uri: string, position: Position) => boolean,
): Extension {
  return hoverTooltip(async (view, offset): Promise<Tooltip | null> => {
    const plugin = LSPPlugin.get(view);
    const tie = plugin === null ? undefined : tieOf(plugin);
    if (plugin === null || tie === undefined) {
      return null;
    }
    const text = view.state.doc;
    const position = positionOf(text, offset);
    if (hasFinding(plugin.uri, position)) {
      return null;
    }
    const said = await ask(plugin.client, plugin.uri, position).catch(() => null);
    if (said === null || view.state.doc !== text) {
      return null;
    }
    const { from, to } = said.range === undefined ? { from: offset, to: offset } : spanOf(text, said.range);
    return {
      pos: from,
      end: to,
      create: () => {
        const dom = createDiv({ cls: "flowstory-card" });
        const component = new Component();
        component.load();
        void render(app, said, dom, tie.path, component);
        return {
          dom,
          destroy: () => {
            component.unload();
          },
        };
      },
    };
  });
}

/** A window with what the server says: the page of a rule, the card of a person. */
export class Page extends Modal {
  readonly #said: Hover;
  readonly #path: string;
  readonly #component = new Component();

  constructor(app: App, said: Hover, path: string) {
    super(app);
    this.#said = said;
    this.#path = path;
  }

  override onOpen(): void {
    this.#component.load();
    this.contentEl.addClass("flowstory-page");
    void render(this.app, this.#said, this.contentEl, this.#path, this.#component);
  }

  override onClose(): void {
    this.#component.unload();
    this.contentEl.empty();
  }
}

async function render(
  app: App,
  said: Hover,
  into: HTMLElement,
  path: string,
  owner: Component,
): Promise<void> {
  const { value } = said.contents as MarkupContent;
  await MarkdownRenderer.render(app, harmless(value), into, path, owner);
}
