/** Positions in CodeMirror's text as LSP counts them, and the way from one text to another. */

import { ChangeSet, type Text } from "@codemirror/state";
import type { Position, Range, TextEdit } from "vscode-languageserver-protocol";

/** Give the offset of a position; one behind its line's end is at that end. */
export function offsetOf(text: Text, { line, character }: Position): number {
  if (line >= text.lines) {
    return text.length;
  }
  const found = text.line(line + 1);
  return Math.min(found.to, found.from + character);
}

export function positionOf(text: Text, offset: number): Position {
  const line = text.lineAt(offset);
  return { line: line.number - 1, character: offset - line.from };
}

export function spanOf(text: Text, { start, end }: Range): { from: number; to: number } {
  return { from: offsetOf(text, start), to: offsetOf(text, end) };
}

/** Give one change that leads from a text to another: what lies between their common ends. */
export function changeBetween(before: Text, after: Text): ChangeSet {
  if (before === after || before.eq(after)) {
    return ChangeSet.empty(before.length);
  }
  const [one, other] = [before.toString(), after.toString()];
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) {
    start += 1;
  }
  let end = 0;
  while (
    end < shorter - start &&
    one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)
  ) {
    end += 1;
  }
  const change = { from: start, to: one.length - end, insert: after.slice(start, other.length - end) };
  return ChangeSet.of(change, before.length);
}

/** Apply LSP's edits to a text that no editor holds. They are all meant for the text as it is. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    starts.push(at + 1);
  }
  const offset = ({ line, character }: Position): number =>
    Math.min((starts[line] ?? text.length) + character, text.length);
  return edits
    .map((edit) => ({ from: offset(edit.range.start), to: offset(edit.range.end), insert: edit.newText }))
    .sort((one, other) => other.from - one.from)
    .reduce((done, { from, to, insert }) => done.slice(0, from) + insert + done.slice(to), text);
}
