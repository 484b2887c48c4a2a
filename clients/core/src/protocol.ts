/** What goes over the wire of FlowStory's own: written by `poe protocol`, not by hand. */

/** A place in a chapter, and whether the writer has agreed to what it costs. */
export interface AssistParams {
  /** The chapter. */
  uri: string;
  /**
   * Where the writer stands. Nothing told after it is sent. Without it, the chapter's end for next steps, and
   * the whole chapter for a critique.
   */
  position?: Position | null;
  /** Whether to send. Without it, only what would be sent and its cost is answered. */
  agreed?: boolean;
  /** Where to send items as soon as they are there, by `$/progress`; the answer then repeats them all. */
  partialResultToken?: string | number | null;
}

/** The answer. */
export interface AssistResult {
  /** What it takes at most. */
  cost: Cost;
  /** What is sent of the book, and what is left out and why. */
  given: readonly Given[];
  /** Next steps, or remarks in the order of the passage; none before the writer agreed. */
  remarks: readonly Remark[];
  /** How many were left out because the book does not bear them out. */
  dropped: number;
}

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

/** The book that is meant. */
export interface BookParams {
  /** Any file of it. */
  uri: string;
}

/** An open book. */
export interface BookStatus {
  /** Its name. */
  name: string;
  /** Its folder. */
  uri: string;
  /** How many chapters. */
  chapters: number;
  /** How many notes. */
  notes: number;
  /** How many words of prose. */
  words: number;
  /** How many findings are shown. */
  findings: number;
}

/** New budgets; what is left out stays. Only the writer's own act may send them. */
export interface BudgetParams {
  /** The most that a day may cost, in US dollars. */
  day?: string | null;
  /** The most that a month may cost, in US dollars. */
  month?: string | null;
}

/** The budgets as they are now. */
export interface BudgetResult {
  /** Today's and this month's. */
  spending: readonly Spending[];
}

/** What was asked of one model on one day, for one feature of one book. */
export interface Calls {
  /** The day, as `2026-11-23`. */
  day: string;
  /** Who was asked. */
  provider: string;
  /** Which model. */
  model: string;
  /** What for. */
  feature: string;
  /** The book's name. */
  book: string;
  /** How many calls. */
  calls: number;
  /** Tokens sent. */
  prompt: number;
  /** Those of them that the provider had read before. */
  cached: number;
  /** Tokens that came back. */
  completion: number;
  /** What it cost, in US dollars. */
  dollars: string;
  /** How many of the calls are estimated. */
  uncertain: number;
}

/** A chapter in time. */
export interface ChapterTime {
  /** Its file. */
  uri: string;
  /** Its heading, else the name of its file. */
  title: string;
  /** The year it plays in, as far as the book tells. */
  year: number | null;
  /** What it dates, in order. */
  events: readonly Dated[];
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

/** What a question takes at most. */
export interface Cost {
  /** Where it would go. */
  origin: string;
  /** Who would answer. */
  model: string;
  /** About how many tokens, the answer's included. */
  tokens: number;
  /** The most it can cost in US dollars; `null` where no price is known, and then nothing is sent. */
  dollars: string | null;
  /** Whether the answer is known from the last time, so that nothing is sent and it costs nothing. */
  known: boolean;
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

/** Something that the book dates. */
export interface Dated {
  /** A date as written, or what is told of somebody. */
  kind: "date" | "birth" | "death" | "age";
  /** The words of the book. */
  text: string;
  /** The year, as far as the book tells. */
  year: number | null;
  /** The month from 1. */
  month: number | null;
  /** The day of the month. */
  day: number | null;
  /** Whom it is told of, "" for a date. */
  who: string;
  /** Where it stands. */
  at: Spot;
}

/** A ruling of the writer's. */
export interface Decision {
  /** The rule that it is about. */
  rule: string;
  /** The finding that it is about. */
  fingerprint: string;
  /** What was ruled. */
  verdict: string;
  /** Who or what the finding is about. */
  subject: string;
  /** What of them. */
  attribute: string;
  /** Why, in the writer's words. */
  reason: string;
  /** Dated it was ruled. */
  date: string;
}

/** All rulings on a book. */
export interface DecisionsResult {
  /** In the order of their file. */
  decisions: readonly Decision[];
  /** The file that they are kept in; it may not be there yet. */
  uri: string;
}

/** The provider whose key is to go. */
export interface DeleteKeyParams {
  /** The provider by name. */
  provider: string;
  /** Where the provider is, if not at its usual address. */
  address?: string;
}

/** What became of it. */
export interface DeleteKeyResult {
  /** Whether there was one. */
  deleted: boolean;
}

/** Everybody and everything. */
export interface EntitiesResult {
  /** The most mentioned first. */
  entities: readonly EntityInfo[];
}

/** Somebody or something with a name. */
export interface EntityInfo {
  /** The fullest name, by which they are known. */
  name: string;
  /** What it is. */
  kind: "character" | "place" | "group" | "thing";
  /** The other names. */
  aliases: readonly string[];
  /** As far as the book tells: "female", "male", "other" or "unknown". */
  gender: string;
  /** How often the prose names them. */
  mentions: number;
  /** Where the prose names them first. */
  first: Spot | null;
  /** The note about them. */
  note: string | null;
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

/** A piece of the book that is sent, or is not. */
export interface Given {
  /** scene, canon, card, thread, passage or summary. */
  kind: string;
  /** The name of a note or a person, or a chapter's path. */
  title: string;
  /** Why it is not sent: no-room, told-later, stale, said-already. `null` where it is. */
  left_out: string | null;
}

/** What may be known of a key. */
export interface KeyInfo {
  /** The provider's name. */
  provider: string;
  /** The provider's name as people write it. */
  title: string;
  /** The one origin that the key is sent to. */
  origin: string;
  /** Whether there is a key. */
  configured: boolean;
  /** Its last four letters, "" where that would tell too much. */
  last4: string;
  /** Where it was found. */
  source: "session" | "store" | "environment" | null;
  /** The key store of this machine, "" where there is none. */
  store: string;
  /** What is wrong with the key store, in the writer's language; "" for nothing. */
  problem: string;
  /** Whether the writer asks this provider. */
  chosen: boolean;
  /** Whether the provider asks for a key at all. */
  needed: boolean;
}

/** Which keys to tell of. */
export interface KeyStatusParams {
  /** The provider by name; without it, all that are known. */
  provider?: string;
  /** Where the provider is, if not at its usual address. */
  address?: string;
}

/** All keys that were asked for. */
export interface KeyStatusResult {
  /** One a provider, in the order of the presets. */
  keys: readonly KeyInfo[];
  /** What may be called at all. */
  network: "off" | "local" | "on";
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

/** A card. */
export interface LoreCard {
  /** Whose it is: the fullest name; null where nobody was meant. */
  entity: string | null;
  /** The card, "" for nobody's. */
  markdown: string;
}

/** Whose card, as of where. */
export interface LoreCardParams {
  /** A file of the book. */
  uri: string;
  /**
   * The card is as of this line, and of whoever is named here unless `name` says otherwise; without it the
   * card is of the whole book.
   */
  position?: Position | null;
  /** Whose card, by any of their names. */
  name?: string | null;
  /** How far the card looks; without it as the writer has set it. */
  order?: "reading" | "story" | null;
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

/** A range of a file. */
export interface Place {
  /** The file. */
  uri: string;
  /** Where in it. */
  range: Range;
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

/** Something said, and the passages it is about or rests on. */
export interface Remark {
  /** A step's title, or the aspect that a critique looks at. */
  title: string;
  /** What is said: plain words. */
  text: string;
  /** Where its quotes stand; at least one. */
  places: readonly Place[];
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

/** A key, and the provider that it is bound to. */
export interface SetKeyParams {
  /** The provider by name. */
  provider: string;
  /** The key; it is in no log and in no answer. */
  key: string;
  /** Where the provider is, if not at its usual address. */
  address?: string;
  /** Whether to forget it when the server ends, instead of giving it to the key store. */
  session_only?: boolean;
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

/** What was spent of a budget. */
export interface Spending {
  /** Today, or this month. */
  period: "day" | "month";
  /** What was spent, in US dollars, calls under way included. */
  spent: string;
  /** The most that may be, in US dollars. */
  limit: string;
  /** The share that is used. */
  percent: number;
  /** Whether there is room. */
  level: "fine" | "warn" | "reached";
}

/** A place in a file. */
export interface Spot {
  /** The file. */
  uri: string;
  /** Where in it. */
  range: Range;
}

/** Nothing. */
export type StatusParams = Readonly<Record<string, never>>;

/** How the server is. */
export interface StatusResult {
  /** Its version. */
  version: string;
  /** Whether a folder is being read right now. */
  reading: boolean;
  /** Whether the book's memory is switched on. */
  memory: boolean;
  /** The language it speaks. */
  locale: string;
  /** The open books. */
  books: readonly BookStatus[];
}

/** A chapter, whether the writer has agreed to what it costs, and whether to keep its summary. */
export interface SummariseParams {
  /** The chapter. */
  uri: string;
  /**
   * Whether to send. Without it, only the cost is answered; where there is no model, nothing need be agreed
   * to.
   */
  agreed?: boolean;
  /** Whether to write the summary into the folder EchoNotes of the book. */
  keep?: boolean;
  /** Whether to write it even over a summary that the writer has changed. */
  overwrite?: boolean;
  /** Where to send sentences as soon as they are there, by `$/progress`; the answer then repeats them all. */
  partialResultToken?: string | number | null;
}

/** The answer. */
export interface SummariseResult {
  /** What it takes at most; `null` where no model is chosen and the summary is drawn from the text. */
  cost: Cost | null;
  /** The summary; none before the writer agreed. */
  sentences: readonly SummarySentence[];
  /** How many sentences were left out because the chapter does not bear them out. */
  dropped: number;
  /** The summary as it is kept, without its front matter. */
  markdown: string;
  /** The file that it is kept in. */
  note: string;
  /** Whether it was written there now. */
  kept: boolean;
  /** Whether the summary there has changes of the writer's own: then it is written only with `overwrite`. */
  edited: boolean;
}

/** A sentence of a summary that the chapter bears out. */
export interface SummarySentence {
  /** event, who, where, when, canon, opened or closed. */
  about: string;
  /** What it says. */
  text: string;
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

/** The book in time. */
export interface TimelineResult {
  /** In reading order. */
  chapters: readonly ChapterTime[];
  /** What the notes date. */
  noted: readonly Dated[];
}

/** Which accounts. */
export interface UsageParams {
  /** The month, as `2026-11`; without it, this one. */
  month?: string;
  /** Whether to give all months. */
  whole?: boolean;
}

/** The accounts. */
export interface UsageResult {
  /** By day and model. */
  calls: readonly Calls[];
  /** Against the budgets of today and of this month. */
  spending: readonly Spending[];
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
  /** Next steps for a scene; the cost alone until the writer agrees. */
  "flowstory/suggest": { params: AssistParams; result: AssistResult };
  /** What works in a scene and what does not, at its words. */
  "flowstory/critique": { params: AssistParams; result: AssistResult };
  /** A chapter's summary, by a model or drawn from the text. */
  "flowstory/summarise": { params: SummariseParams; result: SummariseResult };
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
  /** Somebody's card, as of a line or of the whole book. */
  "flowstory/loreCard": { params: LoreCardParams; result: LoreCard };
  /** Everybody and everything with a name. */
  "flowstory/entities": { params: BookParams; result: EntitiesResult };
  /** The year of each chapter, and what the book dates. */
  "flowstory/timeline": { params: BookParams; result: TimelineResult };
  /** The writer's rulings on a book. */
  "flowstory/decisions": { params: BookParams; result: DecisionsResult };
  /** How the server is, and which books are open. */
  "flowstory/status": { params: StatusParams; result: StatusResult };
  /** Which keys there are; never the keys themselves. */
  "flowstory/keyStatus": { params: KeyStatusParams; result: KeyStatusResult };
  /** Bind a key to the origin of its provider. */
  "flowstory/setKey": { params: SetKeyParams; result: KeyInfo };
  /** Delete a key. */
  "flowstory/deleteKey": { params: DeleteKeyParams; result: DeleteKeyResult };
  /** What was asked of models, and what it cost. */
  "flowstory/usage": { params: UsageParams; result: UsageResult };
  /** The most that models may cost, set or only told. */
  "flowstory/budget": { params: BudgetParams; result: BudgetResult };
}

export const Method = {
  search: "flowstory/search",
  likeThis: "flowstory/likeThis",
  suggest: "flowstory/suggest",
  critique: "flowstory/critique",
  summarise: "flowstory/summarise",
  snapshots: "flowstory/snapshots",
  takeSnapshot: "flowstory/takeSnapshot",
  diffSnapshot: "flowstory/diffSnapshot",
  restoreSnapshot: "flowstory/restoreSnapshot",
  bookMemory: "flowstory/bookMemory",
  loreCard: "flowstory/loreCard",
  entities: "flowstory/entities",
  timeline: "flowstory/timeline",
  decisions: "flowstory/decisions",
  status: "flowstory/status",
  keyStatus: "flowstory/keyStatus",
  setKey: "flowstory/setKey",
  deleteKey: "flowstory/deleteKey",
  usage: "flowstory/usage",
  budget: "flowstory/budget",
} as const;

/** Every command, with its arguments and what it gives. */
export interface Commands {
  /** Keep a ruling on a finding; gives whether it is kept. */
  "flowstory.rule": { params: [uri: string, fingerprint: string, verdict: string]; result: boolean };
  /** Take a ruling back; gives whether there was one and it is gone. */
  "flowstory.withdraw": { params: [uri: string, rule: string, fingerprint: string]; result: boolean };
  /** Search the book, as `flowstory/search` does. */
  "flowstory.search": {
    params: [uri: string, query: string, position?: Position | null];
    result: SearchResult;
  };
  /** Keep a chapter as it stands in the editor, as `flowstory/takeSnapshot` does. */
  "flowstory.takeSnapshot": { params: [uri: string]; result: SnapshotsResult };
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
  /**
   * Have a model mend a sentence to canon; the cost is asked first, the sentence shown before it is made.
   * Gives whether the writer took it.
   */
  "flowstory.rewrite": { params: [uri: string, fingerprint: string]; result: boolean };
  /** Propose next steps for a scene in a message; the cost is asked first. Gives whether there were any. */
  "flowstory.suggest": { params: [uri: string, position?: Position | null]; result: boolean };
  /**
   * Show a critique as diagnostics that go with the next edit of their paragraph; the cost is asked first.
   * Gives whether there were remarks.
   */
  "flowstory.critique": { params: [uri: string, position?: Position | null]; result: boolean };
  /** Take a critique away; gives whether there was one. */
  "flowstory.dismissCritique": { params: [uri: string]; result: boolean };
  /**
   * Summarise a chapter and keep that beside the book; the cost is asked first. Gives whether it was kept.
   */
  "flowstory.summarise": { params: [uri: string]; result: boolean };
  /**
   * Look with a model for contradictions, shown as hints from then on; the cost is asked first. Gives whether
   * it went through.
   */
  "flowstory.deep": { params: [uri: string]; result: boolean };
}

export const Command = {
  rule: "flowstory.rule",
  withdraw: "flowstory.withdraw",
  search: "flowstory.search",
  takeSnapshot: "flowstory.takeSnapshot",
  show: "flowstory.show",
  people: "flowstory.people",
  canon: "flowstory.canon",
  rewrite: "flowstory.rewrite",
  suggest: "flowstory.suggest",
  critique: "flowstory.critique",
  dismissCritique: "flowstory.dismissCritique",
  summarise: "flowstory.summarise",
  deep: "flowstory.deep",
} as const;
