/** The findings of the book, in a pane at the side. */

import { ItemView, type WorkspaceLeaf } from "obsidian";
import type { Finding } from "@flowstory/client";
import type { Words } from "./words.ts";

export const FINDINGS = "flowstory-findings";

export interface FindingsSource {
  readonly words: Words;
  /** The findings, each with the note's path as its URI. */
  findings(): readonly Finding[];
  /** What to say where there is none. */
  nothing(): string;
  show(finding: Finding): void;
}

export class FindingsView extends ItemView {
  override readonly navigation = false;
  readonly #source: FindingsSource;

  constructor(leaf: WorkspaceLeaf, source: FindingsSource) {
    super(leaf);
    this.#source = source;
  }

  override getViewType(): string {
    return FINDINGS;
  }

  override getDisplayText(): string {
    return this.#source.words("findings");
  }

  override getIcon(): string {
    return "book-open-check";
  }

  override onOpen(): Promise<void> {
    this.refresh();
    return Promise.resolve();
  }

  refresh(): void {
    const { contentEl } = this;
    contentEl.empty();
    contentEl.addClass("flowstory-findings");
    const findings = this.#source.findings();
    if (findings.length === 0) {
      contentEl.createDiv({ cls: "flowstory-nothing", text: this.#source.nothing() });
      return;
    }
    for (const [path, found] of group(findings)) {
      contentEl.createDiv({ cls: "flowstory-note", text: path.replace(/\.md$/u, "") });
      const list = contentEl.createEl("ul", { attr: { "aria-label": path } });
      for (const finding of found) {
        const button = list.createEl("li").createEl("button", { cls: "flowstory-entry" });
        button.createSpan({ cls: `flowstory-dot flowstory-severity-${finding.severity}` });
        button.createSpan({ text: finding.message.split("\n")[0] ?? "" });
        button.addEventListener("click", () => {
          this.#source.show(finding);
        });
      }
    }
  }
}

function group(findings: readonly Finding[]): Map<string, Finding[]> {
  const grouped = new Map<string, Finding[]>();
  for (const finding of findings) {
    grouped.set(finding.uri, [...(grouped.get(finding.uri) ?? []), finding]);
  }
  return grouped;
}
