/** The machine as Node sees it, and the server as a process on it. Only desktop editors import this. */

import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { homedir } from "node:os";
import type { Machine } from "./server.ts";

export const thisMachine: Machine = {
  platform: process.platform,
  home: homedir(),
  env: process.env,
  async isProgram(path) {
    try {
      await access(path, process.platform === "win32" ? constants.F_OK : constants.X_OK);
      return (await stat(path)).isFile();
    } catch {
      return false;
    }
  },
};

/**
 * Start the server on standard input and output.
 *
 * It starts in the home folder, never in the book's: a Python started there would import whatever lies there.
 */
export function launch(command: string, home: string = homedir()): ChildProcessWithoutNullStreams {
  const windows = process.platform === "win32";
  return spawn(command, ["lsp"], {
    cwd: home,
    env: { ...process.env, PYTHONUTF8: "1", PYTHONUNBUFFERED: "1" },
    stdio: "pipe",
    windowsHide: windows,
  });
}
