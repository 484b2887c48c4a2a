/** What the view and its host (an editor's panel, or the page of an HTML file) say to each other. */

import type { BookMemory } from "./data.ts";

/** A place that a mark stands for; lines and characters from 0, as the server counted them. */
export interface Spot {
  /** The file, as in `BookMemory.files`: a path relative to the workspace folder. */
  readonly path: string;
  /** The same file as a URI, where the server knows it. */
  readonly uri: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The words around it. */
  readonly quote: string;
}

/** What the view asks of its host. Whoever takes messages understands `open`; the others where `can` says so. */
export type Message =
  /** Show a place in the editor. */
  | { readonly type: "open"; readonly spot: Spot }
  /** Two names are one person: `other` is another name of `keep`. */
  | { readonly type: "merge"; readonly uri: string; readonly keep: string; readonly other: string }
  /** Two names are not one person. */
  | { readonly type: "apart"; readonly uri: string; readonly one: string; readonly other: string }
  /** The note of an entity is to say so; the server finds or makes the note. */
  | {
      readonly type: "canon";
      readonly uri: string;
      readonly name: string;
      readonly attribute: string;
      readonly value: string;
    }
  /** Have the editor ask for a new name at a place where the old one stands. */
  | { readonly type: "rename"; readonly spot: Spot; readonly name: string }
  /** Rule on a finding, as its quick fixes do. */
  | {
      readonly type: "rule";
      readonly uri: string;
      readonly fingerprint: string;
      readonly verdict: Verdict;
    }
  /** The writer asks for a fresh look. */
  | { readonly type: "refresh" };

export type Verdict = "intentional" | "changed-here" | "not-the-same" | "not-really-happening";

export type Ability = Exclude<Message["type"], "open">;

export interface Options {
  /** What to show; `undefined` while the host waits for the server. */
  readonly data: BookMemory | undefined;
  /** The language of the interface as a locale: `en`, `pt-BR`. */
  readonly language: string;
  /** What the view says to its host. Left out where there is no editor: marks then show their lines here. */
  post?(message: Message): void;
  /** Which edits the host carries out; none where it is left out. */
  readonly can?: readonly Ability[];
  /** A link to a place, for hosts without an editor; `undefined` for none. */
  link?(spot: Spot): string | undefined;
  /** What the host keeps of the view (`mount` gives it back): which view, whom, which chapter. */
  readonly state?: State;
  /** Called when that changes, at most once a frame. */
  remember?(state: State): void;
}

export type ViewName =
  "overview" | "cast" | "places" | "presence" | "ties" | "timeline" | "threads" | "findings" | "chapters";

export interface State {
  readonly view?: ViewName;
  /** The name of the entity that is open. */
  readonly entity?: string;
  /** How many chapters are told; `undefined` for the whole book. */
  readonly told?: number;
}

/** A mounted view. */
export interface Mounted {
  /** Show something else: fresh data, another language. What the writer looks at stays. */
  update(change: Partial<Options>): void;
  /** Take the view away. */
  unmount(): void;
}
