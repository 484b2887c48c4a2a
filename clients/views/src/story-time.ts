/** The order of the story beside the order of its chapters. */

import type { When } from "./data.ts";
import type { Told } from "./told.ts";
import type { Words } from "./words/index.ts";

export type Doubt = "" | "carried" | "spoken" | "frame" | "finding";

/** Something with a time: a chapter that happens then, or a date that is only written. */
export interface Moment {
  readonly chapter: number;
  readonly when: When;
  readonly happens: boolean;
  /** The frame that takes it out of the story's own time, "" for none. */
  readonly frame: string;
  readonly doubt: Doubt;
}

export interface StoryTime {
  /** In the order of the story; of one time, in reading order. */
  readonly moments: readonly Moment[];
  /** Chapters that do not say when they happen. */
  readonly undated: number;
}

/** Lay out what is told in the story's time. */
export function storyTime(told: Told): StoryTime {
  const moments: Moment[] = [];
  const doubts = new Map(told.dates.map((mark) => [mark.when.passage, mark.doubt]));
  const own = new Set<number>();
  told.chapters.forEach((chapter, at) => {
    if (chapter.when !== null) {
      const doubt = doubts.get(chapter.when.passage) ?? "";
      own.add(chapter.when.passage);
      moments.push({
        chapter: at,
        when: chapter.when,
        happens: true,
        frame: chapter.frame,
        doubt: doubt === "" && chapter.when.basis === "carried" ? "carried" : doubt,
      });
    }
  });
  for (const mark of told.dates) {
    if (!own.has(mark.when.passage)) {
      const doubt = mark.doubt === "" && mark.when.basis === "carried" ? "carried" : mark.doubt;
      moments.push({ chapter: mark.chapter, when: mark.when, happens: false, frame: mark.frame, doubt });
    }
  }
  moments.sort((one, other) => (one.when.at ?? 0) - (other.when.at ?? 0) || one.chapter - other.chapter);
  return {
    moments,
    undated: told.chapters.filter((chapter) => chapter.when === null).length,
  };
}

/** Say a time in the words of the interface. */
export function dateText(when: When, words: Words): string {
  const month = when.month === null ? "" : (words.month[when.month - 1] ?? "");
  return words.date(when.day, month, when.year === 0 ? null : when.year);
}
