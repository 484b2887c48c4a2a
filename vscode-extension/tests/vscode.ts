/** As much of VS Code as the tests without an editor need. */

import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { pathToFileURL } from "node:url";

export enum LogLevel {
  Info = 3,
}
export enum FileType {
  File = 1,
  Directory = 2,
}
export const Disposable = { from: (): unknown => ({ dispose: () => undefined }) };
export const env = { language: "en" };
export const extensions = { getExtension: (): undefined => undefined };
export const commands = { executeCommand: (): Promise<void> => Promise.resolve() };
export const window = {};
export const l10n = { t: (text: string): string => text };
export const languages = { getDiagnostics: (): unknown[] => [] };

class FakeUri {
  readonly scheme = "file";
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  get fsPath(): string {
    return this.path;
  }

  toString(): string {
    return pathToFileURL(this.path).href;
  }
}

export const Uri = {
  file: (path: string): FakeUri => new FakeUri(path),
  joinPath: (uri: FakeUri, ...more: string[]): FakeUri => new FakeUri([uri.path, ...more].join("/")),
};

const settings = new Map<string, string>();
export const workspace = {
  isTrusted: true,
  workspaceFolders: [] as { uri: FakeUri; name: string; index: number }[],
  getConfiguration: (
    _section: string,
    scope?: FakeUri,
  ): { get(name: string, otherwise: string): string } => ({
    get: (_, otherwise) => settings.get(scope?.path ?? "") ?? otherwise,
  }),
  fs: {
    readDirectory: (uri: FakeUri): Promise<[string, FileType][]> =>
      Promise.resolve(
        readdirSync(uri.path, { withFileTypes: true }).map((entry) => [
          entry.name,
          entry.isDirectory() ? FileType.Directory : FileType.File,
        ]),
      ),
  },
};

/** Open folders, each with what `flowstory.enable` says there. */
export function open(folders: Record<string, string>): void {
  settings.clear();
  workspace.workspaceFolders = Object.keys(folders).map((path, index) => ({
    uri: new FakeUri(path),
    name: basename(path),
    index,
  }));
  for (const [path, wish] of Object.entries(folders)) {
    settings.set(path, wish);
  }
}
