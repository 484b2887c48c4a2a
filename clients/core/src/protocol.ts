/** What goes over the wire of FlowStory's own: written by `poe protocol`, not by hand. */

/** A whole book. */
export interface BookMemory {
  /** Of this form. */
  version: 1;
  /** A file of the book, to be given back with what the writer does in the view. */
  uri: string;
  /** The book's name. */
  title: string;
  /** How many chapters this holds where it was cut short; null for the whole book. */
  up_to: number | null;
  /** Files that passages stand in. */
  files: readonly FileName[];
  /** Places that marks stand for. */
  passages: readonly (readonly [number, number, number, number, string])[];
  /** In reading order. */
  chapters: readonly ChapterView[];
  /** The most mentioned first. */
  entities: readonly EntityView[];
  /** Who is related to whom. */
  ties: readonly Tie[];
  /** Who speaks to whom. */
  talk: readonly (readonly [number, number, number, number, number])[];
  /** In reading order. */
  dates: readonly DateMark[];
  /** As the notes have them. */
  threads: readonly ThreadView[];
  /** In reading order. */
  findings: readonly FindingView[];
}

/** Which book, and how far it is told. */
export interface BookMemoryParams {
  /** A file of the book. Without it the first book of the workspace is shown. */
  uri?: string | null;
  /** How many chapters are told: nothing that a reader of these does not know is sent. Without it, all. */
  up_to?: number | null;
}

/** A chapter. */
export interface ChapterView {
  /** Its heading, or the name of its file. */
  title: string;
  /** Its file. */
  file: number;
  /** How many words of prose it has. */
  words: number;
  /** What its front matter says. */
  status: "draft" | "revised" | "final";
  /** Through whose eyes, as its front matter says; empty where it does not. */
  pov: string;
  /** Where, as its front matter says. */
  place: string;
  /** The frame that its front matter declares (`flashback`, `dream` …); empty for the story's own time. */
  frame: string;
  /** When it happens, where front matter, heading or first lines say so. */
  when: When | null;
  /** Who and what is named in each scene. */
  scenes: readonly (readonly number[])[];
  /** Its beginning. */
  passage: number;
}

/** A date that the book writes. */
export interface DateMark {
  /** Where it is written. */
  chapter: number;
  /** Which it is. */
  when: When;
  /** Why not to rely on it: somebody says it, it stands in a dream or memory, a finding is about it. */
  doubt: "" | "spoken" | "frame" | "finding";
  /** The frame it stands in; empty for none. */
  frame: string;
}

/** Somebody or something with a name. */
export interface EntityView {
  /** The name that the book is searched by: its fullest. */
  name: string;
  /** What it is. */
  kind: "character" | "place" | "group" | "thing";
  /** As far as the text tells. */
  gender: "female" | "male" | "unknown" | "other";
  /** All its names, the most used first. */
  names: readonly NameForm[];
  /** The first chapter that names it; -1 where only a note does. */
  since: number;
  /** How often it is named. */
  mentions: number;
  /** Its note, as a passage. */
  note: number | null;
  /** Notes first, then in reading order. */
  facts: readonly FactView[];
  /** Chapters that name it. */
  presence: readonly (readonly [number, number, number, number])[];
}

/** The other end of a finding. */
export interface EvidenceView {
  /** What is there. */
  message: string;
  /** Where. */
  passage: number;
}

/** Something that the book says of an entity. */
export interface FactView {
  /** Canonical: `eyes.colour`. */
  attribute: string;
  /** The attribute in the language of the interface. */
  label: string;
  /** As it is written. */
  value: string;
  /** Where it is told; -1 for a note. */
  chapter: number;
  /** The place. */
  passage: number;
}

/** A file of the book. */
export interface FileName {
  /** Relative to the workspace folder. */
  path: string;
  /** The same as a URI; empty where the book leaves the machine. */
  uri: string;
}

/** A finding. */
export interface FindingView {
  /** The rule. */
  code: string;
  /** The rule's name in the language of the interface. */
  title: string;
  /** How grave. */
  severity: "error" | "warning" | "information" | "hint";
  /** What is wrong. */
  message: string;
  /** Where it stands; -1 for a note. */
  chapter: number;
  /** The last chapter that any of it gives away. */
  since: number;
  /** What is underlined. */
  passage: number;
  /** What a ruling names it by. */
  fingerprint: string;
  /** Rulings that make sense here. */
  verdicts: readonly string[];
  /** Nearest first. */
  evidence: readonly EvidenceView[];
}

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

/** A name of an entity. */
export interface NameForm {
  /** As it is written. */
  form: string;
  /** The first chapter that uses it; -1 where only a note does. */
  since: number;
  /** How often the prose uses it. */
  count: number;
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

/** A thread that a note declares. */
export interface ThreadView {
  /** The note's title. */
  name: string;
  /** The chapter by which every word of its name was told: before it, the name gives something away. */
  named: number;
  /** How it stands. */
  state: "open" | "paid" | "dropped";
  /** The chapter that sets it up. */
  setup: number | null;
  /** The chapter that pays it off. */
  payoff: number | null;
  /** Its note, as a passage. */
  note: number;
  /** Chapter and passage: where the prose speaks of it. */
  beats: readonly (readonly [number, number])[];
}

/** Two people who are related: `other` is the `label` of `one`. */
export interface Tie {
  /** Whose relation it is. */
  one: number;
  /** Who that is. */
  other: number;
  /** As it is written: "sister". */
  label: string;
  /** Where it is told. */
  chapter: number;
  /** The place. */
  passage: number;
}

/** A time of the story; what the text leaves out is null. */
export interface When {
  /** In years, to order by. */
  at: number | null;
  /** The year. */
  year: number | null;
  /** From 1. */
  month: number | null;
  /** From 1. */
  day: number | null;
  /** As it is written. */
  text: string;
  /** Whether it is written so, or its year is that of an earlier chapter. */
  basis: "declared" | "carried";
  /** Where. */
  passage: number;
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
  /** A whole book for the views: who is where, what happens when, what is open. */
  "flowstory/bookMemory": { params: BookMemoryParams; result: BookMemory };
}

export const Method = {
  search: "flowstory/search",
  likeThis: "flowstory/likeThis",
  snapshots: "flowstory/snapshots",
  takeSnapshot: "flowstory/takeSnapshot",
  diffSnapshot: "flowstory/diffSnapshot",
  restoreSnapshot: "flowstory/restoreSnapshot",
  bookMemory: "flowstory/bookMemory",
} as const;

/** Every command, with its arguments and what it gives. */
export interface Commands {
  /** Keep a ruling on a finding; gives whether it is kept. */
  "flowstory.rule": { params: [uri: string, fingerprint: string, verdict: string]; result: boolean };
  /** Show a passage; gives whether the editor showed it. */
  "flowstory.show": { params: [uri: string, start: number, end: number]; result: boolean };
  /** Write into the notes that two names are one person's, or not; gives whether the edit was made. */
  "flowstory.people": {
    params: [uri: string, verdict: "same" | "apart", one: string, other: string];
    result: boolean;
  };
  /** Write into somebody's note what is canon; gives whether the edit was made. */
  "flowstory.canon": {
    params: [uri: string, name: string, attribute: string, value: string];
    result: boolean;
  };
}

export const Command = {
  rule: "flowstory.rule",
  show: "flowstory.show",
  people: "flowstory.people",
  canon: "flowstory.canon",
} as const;
