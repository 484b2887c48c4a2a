/** What the Book Memory panel and its page say to each other. */

import type { BookMemory, Message } from "@flowstory/views/types";

/** What the page says: that it is there, or what the view asks for. */
export type FromPage = Message | { readonly type: "ready" };

/** What the page is told. */
export interface ToPage {
  readonly data?: BookMemory;
  readonly language: string;
}
