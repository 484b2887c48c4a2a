/** The book as rows of native trees: who, where, what, which threads, when, and what asks for a second look. */

import * as vscode from "vscode";
import type { Decision, DecisionsResult } from "@flowstory/client";
import type { BookMemory, Entity, Finding, Spot } from "@flowstory/views/types";

/** A row of a tree. */
export interface Row {
  /** The same for the same thing after every check, so that what is open stays open. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  /** Read out instead of label and description. */
  readonly spoken?: string;
  readonly icon: string;
  /** The theme's colour of the icon. */
  readonly colour?: string;
  /** Where a click leads. */
  readonly spot?: Spot;
  readonly rows?: readonly Row[];
  readonly open?: boolean;
  /** Which entries the context menu has: `flowstory.<kind>`. */
  readonly kind?: "person" | "place" | "thing" | "finding" | "ruling";
  /** Whom or what the entries of the menu are about. */
  readonly entity?: Entity;
  readonly finding?: Finding;
  readonly ruling?: Decision;
}

/** Give the place that a passage of the book stands for. */
export function spotOf(book: BookMemory, passage: number): Spot | undefined {
  const found = book.passages[passage];
  const file = found && book.files[found[0]];
  if (found === undefined || file === undefined) {
    return undefined;
  }
  const [, line, start, end, quote] = found;
  return { path: file.path, uri: file.uri, line, start, end, quote };
}

/** People and groups, the most mentioned first. */
export function cast(book: BookMemory): Row[] {
  return entities(book, ["character", "group"], "person");
}

export function places(book: BookMemory): Row[] {
  return entities(book, ["place"], "place");
}

export function things(book: BookMemory): Row[] {
  return entities(book, ["thing"], "thing");
}

/** The threads that the notes declare, each with where the prose speaks of it. */
export function threads(book: BookMemory): Row[] {
  const states = {
    open: vscode.l10n.t("open"),
    paid: vscode.l10n.t("paid off"),
    dropped: vscode.l10n.t("dropped"),
  };
  const icons = { open: "circle-large-outline", paid: "pass", dropped: "circle-slash" };
  return book.threads.map((thread) => ({
    id: `thread/${thread.name}`,
    label: thread.name,
    description: states[thread.state],
    icon: icons[thread.state],
    ...at(book, thread.note),
    rows: thread.beats.map(([chapter, passage], index) => ({
      id: `thread/${thread.name}/${index}`,
      label: quoteOf(book, passage),
      description: chapterOf(book, chapter),
      icon:
        chapter === thread.setup ? "debug-start" : chapter === thread.payoff ? "pass" : "circle-small-filled",
      ...at(book, passage),
    })),
  }));
}

/** The chapters with when they happen, and the dates that they write. */
export function timeline(book: BookMemory): Row[] {
  return book.chapters.map((chapter, index) => {
    const dates = book.dates.filter((mark) => mark.chapter === index);
    return {
      id: `when/${index}`,
      label: chapter.title,
      ...(chapter.when === null ? {} : { description: chapter.when.text }),
      icon: chapter.frame === "" ? "book" : "history",
      ...at(book, chapter.passage),
      rows: dates.map(({ when, doubt }, place) => ({
        id: `when/${index}/${place}`,
        label: when.text,
        description: quoteOf(book, when.passage),
        icon: doubt === "finding" ? "warning" : doubt === "" ? "calendar" : "question",
        ...(doubt === "finding" ? { colour: "list.warningForeground" } : {}),
        ...at(book, when.passage),
      })),
    };
  });
}

/** What asks for a second look, by chapter. */
export function findings(book: BookMemory): Row[] {
  const chapters = [...new Set(book.findings.map(({ chapter }) => chapter))];
  return chapters.map((chapter) => {
    const found = book.findings.filter((one) => one.chapter === chapter);
    return {
      id: `findings/${chapter}`,
      label: chapterOf(book, chapter),
      description: String(found.length),
      icon: chapter < 0 ? "note" : "book",
      open: true,
      rows: found.map((finding) => findingRow(book, finding)),
    };
  });
}

/** What the writer has ruled, the newest last; a click opens the file that keeps it. */
export function rulings({ decisions, uri }: DecisionsResult): Row[] {
  const verdicts: Readonly<Record<string, string>> = {
    intentional: vscode.l10n.t("intentional"),
    "changed-here": vscode.l10n.t("changes here"),
    "not-the-same": vscode.l10n.t("not the same"),
    "not-really-happening": vscode.l10n.t("not really happening"),
  };
  return decisions.map((ruling) => {
    const about = [ruling.subject, ruling.attribute.replace(/[./-]/gu, " ")].filter(Boolean).join(": ");
    return {
      id: `ruling/${ruling.rule}/${ruling.fingerprint}`,
      label: about === "" ? ruling.rule : about,
      description: verdicts[ruling.verdict] ?? ruling.verdict,
      tooltip: escaped([ruling.rule, ruling.reason, ruling.date].filter(Boolean).join(" · ")),
      icon: "law",
      kind: "ruling",
      ruling,
      spot: { path: "", uri, line: 0, start: 0, end: 0, quote: "" },
    };
  });
}

function findingRow(book: BookMemory, finding: Finding): Row {
  const grave = finding.severity === "error" || finding.severity === "warning";
  return {
    id: `finding/${finding.fingerprint}`,
    label: finding.message,
    description: finding.code,
    tooltip: `**${finding.title}**\n\n${escaped(finding.message)}`,
    icon: finding.severity === "hint" ? "lightbulb" : grave ? "warning" : "info",
    colour: grave ? "list.warningForeground" : "charts.blue",
    kind: "finding",
    finding,
    ...at(book, finding.passage),
    rows: finding.evidence.map(({ message, passage }, index) => ({
      id: `finding/${finding.fingerprint}/${index}`,
      label: message,
      description: quoteOf(book, passage),
      icon: "references",
      ...at(book, passage),
    })),
  };
}

function entities(book: BookMemory, kinds: readonly Entity["kind"][], kind: NonNullable<Row["kind"]>): Row[] {
  return book.entities
    .filter((entity) => kinds.includes(entity.kind))
    .map((entity) => entityRow(book, entity, kind));
}

function entityRow(book: BookMemory, entity: Entity, kind: NonNullable<Row["kind"]>): Row {
  const id = `${entity.kind}/${entity.name}`;
  const others = entity.names.filter(({ form }) => form !== entity.name).map(({ form }) => form);
  const first = entity.presence[0];
  const last = entity.presence.at(-1);
  const rows: Row[] = entity.facts.map((fact, index) => ({
    id: `${id}/fact/${index}`,
    label: `${fact.label}: ${fact.value}`,
    description: chapterOf(book, fact.chapter),
    tooltip: escaped(quoteOf(book, fact.passage)),
    icon: fact.chapter < 0 ? "note" : "quote",
    ...at(book, fact.passage),
  }));
  if (others.length > 0) {
    rows.push({
      id: `${id}/names`,
      label: others.join(", "),
      description: vscode.l10n.t("also called"),
      icon: "tag",
    });
  }
  if (first !== undefined && last !== undefined) {
    rows.push(
      {
        id: `${id}/first`,
        label: chapterOf(book, first[0]),
        description: vscode.l10n.t("first named"),
        icon: "debug-start",
        ...at(book, first[3]),
      },
      {
        id: `${id}/last`,
        label: chapterOf(book, last[0]),
        description: vscode.l10n.t("last named"),
        icon: "debug-stop",
        ...at(book, last[3]),
      },
    );
  }
  return {
    id,
    label: entity.name,
    description: String(entity.mentions),
    spoken: vscode.l10n.t("{0}, named {1} times", entity.name, entity.mentions),
    tooltip: cardOf(book, entity),
    icon: { character: "person", group: "organization", place: "location", thing: "package" }[entity.kind],
    kind,
    entity,
    ...at(book, entity.note ?? first?.[3] ?? -1),
    rows,
  };
}

/** A card in a few lines: what the book says first. */
function cardOf(book: BookMemory, entity: Entity): string {
  const facts = entity.facts
    .slice(0, 8)
    .map(
      ({ label, value, chapter }) =>
        `- ${escaped(`${label}: ${value}`)} — *${escaped(chapterOf(book, chapter))}*`,
    );
  return [`**${escaped(entity.name)}**`, facts.join("\n")].filter(Boolean).join("\n\n");
}

function chapterOf(book: BookMemory, chapter: number): string {
  return chapter < 0 ? vscode.l10n.t("your note") : (book.chapters[chapter]?.title ?? "");
}

function quoteOf(book: BookMemory, passage: number): string {
  return book.passages[passage]?.[4] ?? "";
}

function at(book: BookMemory, passage: number): { spot?: Spot } {
  const spot = spotOf(book, passage);
  return spot === undefined ? {} : { spot };
}

/** The writer's words as words, whatever Markdown would make of them. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/gu, "\\$&");
}
