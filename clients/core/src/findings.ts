/** The findings of a book as a writer walks through them, in any editor. */

/** A position in a file of the book, lines and characters counted from 0 as LSP counts them. */
export interface Place {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

export interface Finding extends Place {
  readonly severity: number;
  readonly message: string;
  readonly rule: string;
}

/** How many findings there are, and in how many files. */
export interface Tally {
  readonly findings: number;
  readonly files: number;
}

/** A diagnostic as far as we look at it: LSP's, VS Code's made into it, and ours. */
interface Diagnostic {
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly severity?: number | undefined;
  readonly message: string | { readonly value: string };
  readonly code?: string | number | undefined;
}

const NATURAL = new Intl.Collator(undefined, { numeric: true });

/** Give the findings of a book in the order of its pages. */
export function findings(
  files: Iterable<readonly [uri: string, diagnostics: readonly Diagnostic[]]>,
): Finding[] {
  return [...files]
    .flatMap(([uri, diagnostics]) =>
      diagnostics.map(({ range, severity, message, code }) => ({
        uri,
        line: range.start.line,
        character: range.start.character,
        severity: severity ?? 1,
        message: plain(message),
        rule: String(code ?? ""),
      })),
    )
    .sort(compare);
}

/** Give the finding next to a place, forwards or backwards; behind the last comes the first. */
export function neighbour<One extends Place>(
  all: readonly One[],
  place: Place | undefined,
  step: 1 | -1,
): One | undefined {
  const sorted = [...all].sort(compare);
  const found =
    place === undefined
      ? undefined
      : step === 1
        ? sorted.find((one) => compare(one, place) > 0)
        : sorted.findLast((one) => compare(one, place) < 0);
  return found ?? (step === 1 ? sorted.at(0) : sorted.at(-1));
}

/** Give a message as text, however the server wrote it. */
export function plain(message: string | { readonly value: string }): string {
  return typeof message === "string" ? message : message.value;
}

export function tally(all: readonly Place[]): Tally {
  return { findings: all.length, files: new Set(all.map((one) => one.uri)).size };
}

function compare(one: Place, other: Place): number {
  if (one.uri !== other.uri) {
    return NATURAL.compare(one.uri, other.uri) || (one.uri < other.uri ? -1 : 1);
  }
  return one.line - other.line || one.character - other.character;
}
