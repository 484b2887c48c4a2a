/** What goes over the wire of FlowStory's own: written by `poe protocol`, not by hand. */

/** The passage that others are to be like: the one at a place. */
export interface LikeThisParams {
  /** The chapter that it stands in. */
  uri: string;
  /** A place in it. Passages told after it are not shown, unless `whole`. */
  position: Position;
  /** How many passages at most. */
  k?: number;
  /** Whether to show what is told later as well. */
  whole?: boolean;
}

/** A passage that answers. */
export interface Passage {
  /** The file it stands in. */
  uri: string;
  /** Where it stands there. */
  range: Range;
  /** Its prose, without markup, a line a paragraph. */
  text: string;
  /** The path of its file within the workspace folder. */
  chapter: string;
  /** How well it answers; it only ranks the passages of one answer. */
  score: number;
}

/** A place in a file. */
export interface Position {
  /** From 0. */
  line: number;
  /** From 0, in units of the position encoding. */
  character: number;
}

/** A stretch of a file; the end is not part of it. */
export interface Range {
  /** Where it begins. */
  start: Position;
  /** Where it ends. */
  end: Position;
}

/** What the writer looks for, and from where: nothing told after that place is shown, unless `whole`. */
export interface SearchParams {
  /** Words, or a question; words in quotes are found as they stand. */
  query: string;
  /** How many passages at most. */
  k?: number;
  /** The chapter that the writer is in; its book is searched. Without it all books are, if `whole`. */
  uri?: string | null;
  /** Where in it. Without it, the end of that chapter. */
  position?: Position | null;
  /** Whether to show what is told later as well. */
  whole?: boolean;
}

/** The answer to both questions. */
export interface SearchResult {
  /** Best first. */
  passages: readonly Passage[];
}

/** Every request of our own, with what it takes and gives. */
export interface Requests {
  /** Passages that answer a question or hold some words. */
  "flowstory/search": { params: SearchParams; result: SearchResult };
  /** Passages like the one at a place. */
  "flowstory/likeThis": { params: LikeThisParams; result: SearchResult };
}

export const Method = {
  search: "flowstory/search",
  likeThis: "flowstory/likeThis",
} as const;

/** Every command, with its arguments and what it gives. */
export interface Commands {
  /** Keep a ruling on a finding; gives whether it is kept. */
  "flowstory.rule": { params: [uri: string, fingerprint: string, verdict: string]; result: boolean };
  /** Show a passage; gives whether the editor showed it. */
  "flowstory.show": { params: [uri: string, start: number, end: number]; result: boolean };
}

export const Command = {
  rule: "flowstory.rule",
  show: "flowstory.show",
} as const;
