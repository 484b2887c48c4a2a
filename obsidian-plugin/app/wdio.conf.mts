/** FlowStory in the real Obsidian, which is downloaded: `npm run test:app` in `obsidian-plugin`. */

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { fileURLToPath } from "node:url";

const plugin = fileURLToPath(new URL("../", import.meta.url));
/** What was downloaded stays here, outside the checkout, for the next time. */
const cache = env["OBSIDIAN_CACHE"] ?? join(tmpdir(), "flowstory-obsidian-app");
// The server's memory must not be the writer's own.
env["FLOWSTORY_STORE"] = mkdtempSync(join(tmpdir(), "flowstory-obsidian-memory-"));

export const config: WebdriverIO.Config = {
  runner: "local",
  framework: "mocha",
  specs: ["./specs/**/*.spec.ts"],
  maxInstances: 1,
  // The oldest Obsidian that the manifest promises, and the newest there is.
  capabilities: ["earliest", "latest"].map((version) => ({
    browserName: "obsidian",
    browserVersion: version,
    "wdio:obsidianOptions": {
      installerVersion: version,
      plugins: [join(plugin, "dist")],
      // It is copied, so a fix or a ruling never reaches the example.
      vault: fileURLToPath(new URL("../../examples/lot-nineteen", import.meta.url)),
    },
  })),
  services: ["obsidian"],
  reporters: ["obsidian"],
  cacheDir: cache,
  mochaOpts: { ui: "bdd", timeout: 120_000 },
  waitforTimeout: 60_000,
  logLevel: "warn",
};
