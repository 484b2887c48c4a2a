/** What every part of the view may ask. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Ability, Message, Spot, ViewName } from "./host.ts";
import type { Told } from "./told.ts";
import type { Words } from "./words/index.ts";

export interface Context {
  readonly told: Told;
  readonly words: Words;
  /** The entity whose card is open. */
  readonly entity: number | undefined;
  /** Give an id of an element: two views may stand in one page. */
  readonly id: (name: string) => string;
  /** Open the place of a passage: in the editor, or in the view where there is none. */
  open(passage: number): void;
  /** Open a card. */
  select(id: number | undefined): void;
  go(view: ViewName): void;
  spot(passage: number): Spot;
  can(what: Ability): boolean;
  post(message: Message): void;
}

const Held = createContext<Context | undefined>(undefined);

export const Provide = Held.Provider;

export function useBook(): Context {
  const held = useContext(Held);
  if (held === undefined) {
    throw new Error("no book here");
  }
  return held;
}
