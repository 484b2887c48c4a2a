/** The Python environments that are active here. */

import * as vscode from "vscode";

/** As much of the Python extension's interface as we ask; its types are not on npm in a stable form. */
interface PythonExtension {
  readonly environments?: {
    getActiveEnvironmentPath(resource?: vscode.Uri): { readonly path: string };
  };
}

const INTERPRETER = /[/\\](?:bin|Scripts)[/\\]python[\w.]*$/iu;

/**
 * Give the folders of the active environments: the Python extension's choice, the shell's, the book's own.
 *
 * A folder that is not trusted may bring an environment along, so in such a one only the shell's counts.
 */
export function environments(books: readonly vscode.WorkspaceFolder[]): string[] {
  const shell = [process.env["VIRTUAL_ENV"], process.env["CONDA_PREFIX"]];
  const folders = vscode.workspace.isTrusted
    ? [
        chosen(books[0]?.uri),
        ...shell,
        ...books.flatMap((book) =>
          [".venv", "venv"].map((name) => vscode.Uri.joinPath(book.uri, name).fsPath),
        ),
      ]
    : shell;
  return [...new Set(folders.filter((folder) => folder !== undefined && folder !== ""))] as string[];
}

function chosen(resource: vscode.Uri | undefined): string | undefined {
  const extension = vscode.extensions.getExtension<PythonExtension>("ms-python.python");
  // It is not woken for this: where it is asleep, the writer works with no Python here.
  if (extension?.isActive !== true) {
    return undefined;
  }
  const path = extension.exports.environments?.getActiveEnvironmentPath(resource).path;
  return path?.replace(INTERPRETER, "");
}
