/**
 * The book as the server sends it (`flowstory/bookMemory`).
 *
 * Chapters count from 0; -1 stands for the writer's notes. Entities, files and passages are named by their
 * place in their lists, so that a book of 400 chapters stays small on the wire.
 */

import type { BookMemory } from "@flowstory/client";

export type {
  BookMemory,
  ChapterView as Chapter,
  DateMark,
  EntityView as Entity,
  FactView as Fact,
  FindingView as Finding,
  NameForm,
  ThreadView as Thread,
  Tie,
  When,
} from "@flowstory/client";

/** file, line, first character, last character (not part of it), the words around it. */
export type Passage = BookMemory["passages"][number];
/** chapter, mentions, lines spoken, first mention. */
export type Cell = BookMemory["entities"][number]["presence"][number];
/** chapter, who speaks, to whom, how many lines, the first of them. */
export type Talk = BookMemory["talk"][number];
