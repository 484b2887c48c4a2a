/** The settings, and the tab they are on. */

import {
  Notice,
  PluginSettingTab,
  type App,
  type Setting as Row,
  Setting,
  type SettingDefinitionItem,
} from "obsidian";
import { INSTALL_COMMAND } from "@flowstory/client";
import type FlowStoryPlugin from "./main.ts";

/** What goes with the vault. The program's path does not: it could come from somebody else's computer. */
export interface VaultSettings {
  folder: string;
  language: "auto" | "en" | "pt-BR";
}

export const DEFAULTS: Readonly<VaultSettings> = { folder: "", language: "auto" };

interface Entry {
  readonly name: string;
  readonly desc: string;
  readonly render: (row: Row) => void;
}

/** Read stored settings; what is not as it should be counts as not set. */
export function readSettings(stored: unknown): VaultSettings {
  const given = (typeof stored === "object" && stored !== null ? stored : {}) as Partial<VaultSettings>;
  return {
    folder: typeof given.folder === "string" ? given.folder.replace(/^\/+|\/+$/gu, "") : DEFAULTS.folder,
    language: given.language === "en" || given.language === "pt-BR" ? given.language : "auto",
  };
}

export class SettingsTab extends PluginSettingTab {
  readonly #plugin: FlowStoryPlugin;

  constructor(app: App, plugin: FlowStoryPlugin) {
    super(app, plugin);
    this.#plugin = plugin;
  }

  override display(): void {
    this.containerEl.empty();
    for (const { name, desc, render } of this.#entries()) {
      render(new Setting(this.containerEl).setName(name).setDesc(desc));
    }
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return this.#entries();
  }

  #entries(): Entry[] {
    const plugin = this.#plugin;
    const { words } = plugin;
    return [
      {
        name: words("state"),
        desc: plugin.explain(),
        render: (row) => {
          row.addButton((button) => {
            button.setButtonText(words("restart")).onClick(() => {
              plugin.restart();
            });
          });
          if (plugin.wantsInstalling()) {
            row.setDesc(`${plugin.explain()} ${words("noReader")} ${INSTALL_COMMAND}`);
            row.addButton((button) => {
              button.setButtonText(words("copy")).onClick(async () => {
                await navigator.clipboard.writeText(INSTALL_COMMAND);
                new Notice(words("copied"));
              });
            });
          }
        },
      },
      {
        name: words("serverPath"),
        desc: words("serverPathDesc"),
        render: (row) => {
          row.addText((text) => {
            text.setPlaceholder("~/.local/bin/flowstory").setValue(plugin.serverPath);
            text.inputEl.addEventListener("change", () => {
              plugin.serverPath = text.getValue();
              plugin.restart();
            });
          });
        },
      },
      {
        name: words("folder"),
        desc: words("folderDesc"),
        render: (row) => {
          row.addText((text) => {
            text.setValue(plugin.settings.folder);
            text.inputEl.addEventListener("change", () => {
              plugin.change({ folder: text.getValue() });
              plugin.restart();
            });
          });
        },
      },
      {
        name: words("language"),
        desc: words("languageDesc"),
        render: (row) => {
          row.addDropdown((dropdown) => {
            dropdown
              .addOptions({ auto: words("languageAuto"), en: "English", "pt-BR": "Português (Brasil)" })
              .setValue(plugin.settings.language)
              .onChange((value) => {
                plugin.change({ language: readSettings({ language: value }).language });
              });
          });
        },
      },
    ];
  }
}
