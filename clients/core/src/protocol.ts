/**
 * The server's own commands, each with what it takes and gives: a wrong one is a compile error.
 *
 * Written by hand as long as the server has no schema of them; `server/flowstory/lsp/handlers/
 * execute_command.py` is the other end.
 */

import type { DocumentUri } from "vscode-languageserver-types";

export const Command = { rule: "flowstory.rule", show: "flowstory.show" } as const;

export interface Commands {
  /** Keep a ruling on a finding. Gives whether it is kept. */
  "flowstory.rule": { params: [file: DocumentUri, fingerprint: string, verdict: string]; result: boolean };
  /** Show a passage, its ends in code points of the text last checked. Gives whether it is shown. */
  "flowstory.show": { params: [file: DocumentUri, start: number, end: number]; result: boolean };
}

/** Whatever carries requests: a `LanguageClient`, an `LSPClient`, a fake. */
export interface Sender {
  sendRequest(method: string, params: unknown): Promise<unknown>;
}

/** Have the server carry out one of its commands. */
export async function ask<Name extends keyof Commands>(
  sender: Sender,
  command: Name,
  ...parameters: Commands[Name]["params"]
): Promise<Commands[Name]["result"]> {
  const answer = await sender.sendRequest("workspace/executeCommand", { command, arguments: parameters });
  return answer === true;
}
