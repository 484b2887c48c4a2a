/** Asking the server by name: a wrong method, wrong params or a wrong command is a compile error. */

import type { Commands, Requests } from "./protocol.ts";

/** Whatever carries requests: a `LanguageClient`, an `LSPClient`, a fake. */
export interface Sender {
  sendRequest(method: string, params: unknown): Promise<unknown>;
}

/** Have the server carry out one of its commands; gives whether it did. */
export async function ask<Name extends keyof Commands>(
  sender: Sender,
  command: Name,
  ...parameters: Commands[Name]["params"]
): Promise<boolean> {
  const answer = await sender.sendRequest("workspace/executeCommand", { command, arguments: parameters });
  return answer === true;
}

/** Ask one of our own questions. */
export async function request<Name extends keyof Requests>(
  sender: Sender,
  method: Name,
  params: Requests[Name]["params"],
): Promise<Requests[Name]["result"]> {
  return (await sender.sendRequest(method, params)) as Requests[Name]["result"];
}
