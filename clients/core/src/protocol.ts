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

/** What became of bringing a version back. */
export interface RestoreResult {
  /** Whether the editor made the edit. The chapter is not saved: the writer may still undo it. */
  applied: boolean;
  /** The id of the version that holds the chapter as it was before; `null` where nothing was to be done. */
  kept: string | null;
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

/** A chapter as it once was. */
export interface Snapshot {
  /** Short enough to be typed. */
  id: string;
  /** The chapter's file. */
  uri: string;
  /** The path of the file within the workspace folder. */
  chapter: string;
  /** What the writer calls it. */
  label: "draft" | "revised" | "final";
  /** When it was kept: UTC, ISO 8601. */
  taken: string;
  /** The writer's note. */
  note: string;
  /** How long it is, in code points. */
  characters: number;
}

/** What differs between a version and the chapter as it is now. */
export interface SnapshotDiff {
  /** The version. */
  snapshot: Snapshot;
  /** The chapter as it was. */
  text: string;
  /** A unified diff from the version to the chapter as it is now; none where they are the same. */
  lines: readonly string[];
}

/** One version of a chapter. */
export interface SnapshotParams {
  /** The chapter. */
  uri: string;
  /** The beginning of the version's id, at least four letters; or a label, for the newest one under it. */
  version: string;
}

/** The book, by one of its files, whose versions are wanted. */
export interface SnapshotsParams {
  /** A chapter of the book. */
  uri: string;
  /** Whether those of all chapters are wanted, not of this one alone. */
  whole?: boolean;
}

/** Versions. */
export interface SnapshotsResult {
  /** Oldest first. */
  snapshots: readonly Snapshot[];
}

/** What is to be kept as it is now, saved or not. */
export interface TakeSnapshotParams {
  /** A chapter of the book. */
  uri: string;
  /** Whether to keep all chapters, not this one alone. */
  whole?: boolean;
  /** What to call it. Without it, the status that the chapter states itself. */
  label?: "draft" | "revised" | "final" | null;
  /** A note of the writer's to themselves. */
  note?: string;
}

/** Every request of our own, with what it takes and gives. */
export interface Requests {
  /** Passages that answer a question or hold some words. */
  "flowstory/search": { params: SearchParams; result: SearchResult };
  /** Passages like the one at a place. */
  "flowstory/likeThis": { params: LikeThisParams; result: SearchResult };
  /** The versions kept of a chapter, or of all. */
  "flowstory/snapshots": { params: SnapshotsParams; result: SnapshotsResult };
  /** Keep chapters as they stand in the editor. */
  "flowstory/takeSnapshot": { params: TakeSnapshotParams; result: SnapshotsResult };
  /** What differs between a version and the chapter now. */
  "flowstory/diffSnapshot": { params: SnapshotParams; result: SnapshotDiff };
  /** Bring a version back by an edit that can be undone; the chapter as it is now is kept first. */
  "flowstory/restoreSnapshot": { params: SnapshotParams; result: RestoreResult };
}

export const Method = {
  search: "flowstory/search",
  likeThis: "flowstory/likeThis",
  snapshots: "flowstory/snapshots",
  takeSnapshot: "flowstory/takeSnapshot",
  diffSnapshot: "flowstory/diffSnapshot",
  restoreSnapshot: "flowstory/restoreSnapshot",
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
