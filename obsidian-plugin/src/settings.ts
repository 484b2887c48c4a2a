/** The settings, and the tab they are on. */

import {
  Notice,
  PluginSettingTab,
  type App,
  type Setting as Row,
  Setting,
  type SettingDefinitionItem,
} from "obsidian";
import { INSTALL_COMMAND, type KeyInfo, type Spending } from "@flowstory/client";
import type FlowStoryPlugin from "./main.ts";

/** What goes with the vault. The program's path does not: it could come from somebody else's computer. */
export interface VaultSettings {
  folder: string;
  language: "auto" | "en" | "pt-BR";
}

export const DEFAULTS: Readonly<VaultSettings> = { folder: "", language: "auto" };

/** How many keys, and what was spent, as the server tells it; nothing where it does not answer. */
export interface Money {
  readonly keys: readonly KeyInfo[];
  readonly spending: readonly Spending[];
}

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

  /** Draw keys and budgets into an element: what the server says of them, never a key itself. */
  async #money(host: HTMLElement): Promise<void> {
    const { keys, spending } = await this.#plugin.money();
    host.empty();
    const plugin = this.#plugin;
    const { words } = plugin;
    const needed = keys.filter((key) => key.needed);
    for (const key of needed.filter(
      ({ chosen, configured }) => chosen || configured || needed.length === 1,
    )) {
      this.#key(host, key);
    }
    const others = needed.filter(({ chosen, configured }) => !chosen && !configured);
    if (others.length > 1) {
      new Setting(host).setName(words("keys")).addDropdown((dropdown) => {
        dropdown
          .addOptions({ "": "—", ...Object.fromEntries(others.map((one) => [one.provider, one.title])) })
          .onChange((provider) => {
            const key = others.find((one) => one.provider === provider);
            if (key !== undefined) {
              this.#key(host, key);
            }
          });
      });
    }
    const [day, month] = ["day", "month"].map((period) => spending.find((one) => one.period === period));
    if (day !== undefined && month !== undefined) {
      const details = { day: day.spent, dayLimit: day.limit, month: month.spent, monthLimit: month.limit };
      const row = new Setting(host).setName(words("budget")).setDesc(words("budgetDesc", details));
      for (const { period, limit } of [day, month]) {
        row.addText((text) => {
          text.setValue(limit);
          text.inputEl.setAttribute("inputmode", "decimal");
          text.inputEl.addEventListener("change", () => {
            void plugin.setBudget(period, text.getValue());
          });
        });
      }
    }
  }

  #key(host: HTMLElement, key: KeyInfo): void {
    const plugin = this.#plugin;
    const { words } = plugin;
    const row = new Setting(host)
      .setName(words(key.configured ? "keyThere" : "keyNone", { title: key.title, last4: key.last4 }))
      .setDesc(key.problem === "" ? words("keyDesc", { origin: key.origin }) : key.problem);
    row.addText((text) => {
      text.inputEl.type = "password";
      text.inputEl.autocomplete = "off";
      row.addButton((button) => {
        button.setButtonText(words("keyEnter")).onClick(async () => {
          const entered = text.getValue().trim();
          text.setValue("");
          if (entered !== "") {
            await plugin.setKey(key, entered);
            await this.#money(host);
          }
        });
      });
    });
    if (key.configured && key.source !== "environment") {
      row.addButton((button) => {
        button.setButtonText(words("keyDelete")).onClick(async () => {
          await plugin.deleteKey(key);
          await this.#money(host);
        });
      });
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
      {
        name: words("daemon"),
        desc: words("daemonDesc"),
        render: (row) => {
          const { remote } = plugin;
          const fields = [
            ["address", "ws://192.168.0.2:8417", "text"],
            ["folder", "/home/me/My vault", "text"],
            ["token", "token", "password"],
          ] as const;
          for (const [field, hint, type] of fields) {
            row.addText((text) => {
              text.setPlaceholder(hint).setValue(remote[field]);
              text.inputEl.type = type;
              text.inputEl.setAttribute("aria-label", words(`daemon-${field}`));
              text.inputEl.addEventListener("change", () => {
                plugin.remote = { ...plugin.remote, [field]: text.getValue() };
                plugin.reconnect();
              });
            });
          }
        },
      },
      {
        name: words("keys"),
        desc: words("keysDesc"),
        render: (row) => {
          const host = createDiv();
          row.settingEl.after(host);
          void this.#money(host);
        },
      },
    ];
  }
}
