/** FlowStory's own Python environment, made with the writer's consent from the wheel that the VSIX brings. */

import { spawn } from "node:child_process";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as vscode from "vscode";
import { inEnvironment } from "@flowstory/client";
import { thisMachine } from "@flowstory/client/node";
import { environments } from "./environments";

const READY = "flowstory-ready";
const NAMES =
  process.platform === "win32"
    ? ["py.exe", "python.exe", "python3.exe"]
    : ["python3", "python3.14", "python3.13", "python3.12", "python3.11", "python"];
const IS_NEW_ENOUGH = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))";

/** Give the folder of our own environment, if it was made to the end. */
export async function ownEnvironment(storage: vscode.Uri): Promise<string | undefined> {
  const folder = join(storage.fsPath, "server");
  const names: string[] = await readdir(folder).catch(() => []);
  return names.includes(READY) ? folder : undefined;
}

/** Find a Python that is new enough and can make environments. */
export async function findPython(): Promise<string | undefined> {
  const setting = vscode.workspace.getConfiguration("flowstory").get<string>("pythonPath", "").trim();
  if (setting !== "") {
    return (await isNewEnough(setting)) ? setting : undefined;
  }
  const folders = (process.env["PATH"] ?? "").split(process.platform === "win32" ? ";" : ":");
  const usual = process.platform === "win32" ? [] : ["/opt/homebrew/bin", "/usr/local/bin", "/usr/bin"];
  const candidates = [
    ...environments([]).map((folder) => inEnvironment(thisMachine, folder, "python")),
    ...[...folders, ...usual]
      .filter((folder) => /^(?:\/|[A-Za-z]:[/\\])/u.test(folder))
      .flatMap((folder) => NAMES.map((name) => join(folder, name))),
  ];
  for (const python of new Set(candidates)) {
    if ((await thisMachine.isProgram(python)) && (await isNewEnough(python))) {
      return python;
    }
  }
  return undefined;
}

/** How the making of the environment ended. */
export type Outcome = "made" | "cancelled" | "failed";

/** Make the environment, with progress and a way out. */
export async function setUp(extension: vscode.Uri, storage: vscode.Uri): Promise<Outcome> {
  const python = await findPython();
  const wheel = await wheelIn(join(extension.fsPath, "server"));
  if (python === undefined || wheel === undefined) {
    return "failed";
  }
  const folder = join(storage.fsPath, "server");
  const made = await vscode.window.withProgress<Outcome>(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t("Setting up FlowStory"),
      cancellable: true,
    },
    async (progress, token) => {
      await vscode.workspace.fs.createDirectory(storage);
      await rm(folder, { recursive: true, force: true });
      progress.report({ message: vscode.l10n.t("making a Python environment"), increment: 2 });
      if (!(await run(python, ["-I", "-m", "venv", folder], token))) {
        return token.isCancellationRequested ? "cancelled" : "failed";
      }
      const pip = [
        "-I",
        "-m",
        "pip",
        "install",
        "--disable-pip-version-check",
        "--no-input",
        "--progress-bar=off",
      ];
      const installed = await run(
        inEnvironment(thisMachine, folder, "python"),
        [...pip, wheel],
        token,
        (line) => {
          const part = /^Collecting ([\w.-]+)/u.exec(line)?.[1];
          if (part !== undefined) {
            progress.report({ message: part, increment: 1.2 });
          } else if (line.startsWith("Installing")) {
            progress.report({ message: vscode.l10n.t("putting it in place"), increment: 10 });
          }
        },
      );
      if (installed) {
        await writeFile(join(folder, READY), "");
      }
      return installed ? "made" : token.isCancellationRequested ? "cancelled" : "failed";
    },
  );
  if (made !== "made") {
    await rm(folder, { recursive: true, force: true });
  }
  return made;
}

async function wheelIn(folder: string): Promise<string | undefined> {
  const names: string[] = await readdir(folder).catch(() => []);
  const wheel = names.sort().findLast((name) => name.endsWith(".whl"));
  return wheel && join(folder, wheel);
}

function isNewEnough(python: string): Promise<boolean> {
  return run(python, ["-I", "-c", IS_NEW_ENOUGH]);
}

/** Run a program to its end; true if it ended well. Its lines are looked at, never kept. */
function run(
  program: string,
  parameters: readonly string[],
  token?: vscode.CancellationToken,
  heed?: (line: string) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: ["ignore", "pipe", "ignore"], windowsHide: true });
    const asked = token?.onCancellationRequested(() => child.kill());
    let rest = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      const lines = (rest + text).split(/\r?\n/u);
      rest = lines.pop() ?? "";
      lines.forEach((line) => heed?.(line));
    });
    const end = (well: boolean): void => {
      asked?.dispose();
      resolve(well && token?.isCancellationRequested !== true);
    };
    child.once("error", () => {
      end(false);
    });
    child.once("close", (code) => {
      end(code === 0);
    });
  });
}
