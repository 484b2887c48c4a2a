/** Which folders of the workspace are books. */

import * as vscode from "vscode";
import { looksLikeManuscript } from "@flowstory/client";

/** Give the folders that FlowStory reads: those set to it, and those that look like a manuscript. */
export async function books(): Promise<vscode.WorkspaceFolder[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const kept = await Promise.all(folders.map(isBook));
  return folders.filter((_, index) => kept[index]);
}

/** Give the book that a file belongs to, the innermost where one holds another. */
export function bookOf(
  uri: vscode.Uri,
  folders: readonly vscode.WorkspaceFolder[],
): vscode.WorkspaceFolder | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder && folders.find((one) => one.uri.toString() === folder.uri.toString());
}

async function isBook(folder: vscode.WorkspaceFolder): Promise<boolean> {
  const wish = vscode.workspace.getConfiguration("flowstory", folder.uri).get<string>("enable", "auto");
  if (wish !== "auto" || folder.uri.scheme !== "file") {
    return wish === "on" && folder.uri.scheme === "file";
  }
  const entries = await entriesOf(folder.uri);
  if (looksLikeManuscript(entries.map(([name]) => name))) {
    return true;
  }
  // A series: a folder of books, or a vault that keeps its novel in a folder. One level is enough.
  const below = entries.filter(([name, kind]) => kind === vscode.FileType.Directory && !name.startsWith("."));
  const named = await Promise.all(
    below.slice(0, 50).map(async ([name]) => entriesOf(vscode.Uri.joinPath(folder.uri, name))),
  );
  const isCode = !looksLikeManuscript([...entries.map(([name]) => name), "Characters"]);
  return !isCode && named.some((inner) => looksLikeManuscript(inner.map(([name]) => name)));
}

async function entriesOf(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(uri);
  } catch {
    return []; // A folder that cannot be read is no book.
  }
}
