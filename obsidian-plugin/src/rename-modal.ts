/** A new name for somebody: asked for, and every place shown before anything is changed. */

import { Modal, Setting, type App } from "obsidian";
import { reason } from "@flowstory/client";
import type { WorkspaceEdit } from "vscode-languageserver-protocol";
import type { Words } from "./words.ts";

/** One place that would be changed. */
export interface Change {
  readonly path: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
  /** Whether the server is in doubt about it. */
  readonly doubtful: boolean;
  /** What it belongs to: the full name, a nickname, agreement … */
  readonly group: string;
  /** Leave it out of the edit. */
  readonly leaveOut: (out: boolean) => void;
}

/** What the modal needs of the plugin. */
export interface Renaming {
  readonly words: Words;
  /** Ask the server what a new name would change; throws with the server's sentence where it may not be. */
  plan(name: string): Promise<{ readonly changes: readonly Change[]; readonly edit: () => WorkspaceEdit }>;
  apply(edit: WorkspaceEdit): Promise<boolean>;
}

export class RenameModal extends Modal {
  readonly #renaming: Renaming;
  readonly #old: string;
  #name: string;

  constructor(app: App, old: string, renaming: Renaming) {
    super(app);
    this.#renaming = renaming;
    this.#old = old;
    this.#name = old;
  }

  override onOpen(): void {
    const { words } = this.#renaming;
    this.setTitle(words("renameTitle", { name: this.#old }));
    this.contentEl.addClass("flowstory-rename");
    new Setting(this.contentEl).setName(words("newName")).addText((text) => {
      text.setValue(this.#old).onChange((value) => {
        this.#name = value;
      });
      text.inputEl.addEventListener("keydown", (event) => {
        if (event.key === "Enter") {
          event.preventDefault();
          void this.#preview();
        }
      });
      text.inputEl.select();
    });
    new Setting(this.contentEl).addButton((button) => {
      button
        .setButtonText(words("showChanges"))
        .setCta()
        .onClick(() => this.#preview());
    });
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  async #preview(): Promise<void> {
    const { words } = this.#renaming;
    const plan = await this.#renaming.plan(this.#name.trim()).catch((problem: unknown) => {
      this.contentEl.createDiv({
        cls: "flowstory-problem",
        text: reason(problem),
      });
      return undefined;
    });
    if (plan === undefined) {
      return;
    }
    this.contentEl.empty();
    const list = this.contentEl.createEl("ul", { cls: "flowstory-changes" });
    for (const change of plan.changes) {
      change.leaveOut(change.doubtful);
      const label = list.createEl("li").createEl("label");
      const box = label.createEl("input", { attr: { type: "checkbox" } });
      box.checked = !change.doubtful;
      box.addEventListener("change", () => {
        change.leaveOut(!box.checked);
      });
      label.createSpan({ cls: "flowstory-before", text: change.before });
      label.createSpan({ text: " → " });
      label.createSpan({ cls: "flowstory-after", text: change.after });
      const where = `${change.path.replace(/\.md$/u, "")}, ${change.line + 1}`;
      label.createEl("small", { text: ` ${where}${change.doubtful ? ` · ${words("inDoubt")}` : ""}` });
    }
    new Setting(this.contentEl)
      .addButton((button) => {
        button.setButtonText(words("cancel")).onClick(() => {
          this.close();
        });
      })
      .addButton((button) => {
        button
          .setButtonText(words("rename"))
          .setCta()
          .onClick(async () => {
            this.close();
            await this.#renaming.apply(plan.edit());
          });
      });
  }
}
