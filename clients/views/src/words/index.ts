/** The sentences of the view, in the language of the host. */

import { en, type Words } from "./en.ts";
import { pt } from "./pt.ts";

export type { Words } from "./en.ts";

/** Give the sentences for a locale; English where we do not speak it. */
export function wordsOf(locale: string): Words {
  return locale.toLowerCase().startsWith("pt") ? pt : en;
}
