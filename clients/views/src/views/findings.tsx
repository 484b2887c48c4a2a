/** Findings, chapter by chapter, each with its evidence and the rulings that make sense. */

import { useMemo, useState } from "preact/hooks";
import { useBook } from "../context.ts";
import type { Finding } from "../data.ts";
import type { Verdict } from "../host.ts";
import { Choice, Empty, fold, Quote, Search } from "../parts/small.tsx";

type Level = "all" | Finding["severity"];

const MARKS: Readonly<Record<Finding["severity"], string>> = {
  error: "M8 1l7 13H1z",
  warning: "M8 1l7 7-7 7-7-7z",
  information: "M8 2a6 6 0 100 12A6 6 0 008 2z",
  hint: "M4 8h8",
};

/** How grave a finding is: a shape of its own as well as a colour. */
export function Severity({ severity }: { readonly severity: Finding["severity"] }) {
  const { words } = useBook();
  return (
    <svg
      class={`fs-severity fs-${severity}`}
      viewBox="0 0 16 16"
      role="img"
      aria-label={words.severity[severity]}
    >
      <path d={MARKS[severity]} />
    </svg>
  );
}

export function Findings() {
  const book = useBook();
  const { told, words } = book;
  const [query, setQuery] = useState("");
  const [level, setLevel] = useState<Level>("all");
  const groups = useMemo(() => {
    const wanted = fold(query.trim());
    const found = new Map<number, Finding[]>();
    for (const finding of told.findings) {
      if (
        (level === "all" || finding.severity === level) &&
        fold(`${finding.message} ${finding.title}`).includes(wanted)
      ) {
        const held = found.get(finding.chapter);
        if (held === undefined) {
          found.set(finding.chapter, [finding]);
        } else {
          held.push(finding);
        }
      }
    }
    return [...found];
  }, [told, query, level]);
  if (told.findings.length === 0) {
    return <Empty title={words.noFindings}>{words.noFindingsMore}</Empty>;
  }
  return (
    <div class="fs-page">
      <div class="fs-tools fs-tools-wide">
        <Search label={words.searchFindings} value={query} onChange={setQuery} />
        <Choice
          label={words.filter}
          value={level}
          onChange={setLevel}
          options={[
            ["all", words.severityAll],
            ["error", words.severity.error],
            ["warning", words.severity.warning],
            ["information", words.severity.information],
            ["hint", words.severity.hint],
          ]}
        />
      </div>
      <div class="fs-scroll fs-findings">
        {groups.length === 0 ? <p class="fs-soft">{words.nothingFits}</p> : null}
        {groups.map(([chapter, findings]) => (
          <section key={chapter} class="fs-finding-group" aria-labelledby={book.id(`findings-${chapter}`)}>
            <h2 id={book.id(`findings-${chapter}`)}>
              {chapter < 0 ? words.inNotes : (told.chapters[chapter]?.title ?? words.chapterN(chapter + 1))}
              <span class="fs-count">{words.number(findings.length)}</span>
            </h2>
            {findings.map((finding, at) => (
              <One key={`${finding.fingerprint}${at}`} finding={finding} />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

function One({ finding }: { readonly finding: Finding }) {
  const book = useBook();
  const { words } = book;
  const verdicts = finding.verdicts.filter((verdict): verdict is Verdict => verdict in words.verdict);
  return (
    <article class="fs-finding">
      <Severity severity={finding.severity} />
      <div>
        <h3>{finding.message}</h3>
        <p class="fs-soft">{finding.title}</p>
        <div class="fs-ends">
          <div>
            <span class="fs-soft">{words.here}</span>
            <Quote passage={finding.passage} />
          </div>
          {finding.evidence.map((evidence, at) => (
            <div key={at}>
              <span class="fs-soft">
                {words.evidence}: {evidence.message}
              </span>
              <Quote passage={evidence.passage} />
            </div>
          ))}
        </div>
        {book.can("rule") && verdicts.length > 0 ? (
          <div class="fs-actions" role="group" aria-label={words.rulings}>
            {verdicts.map((verdict) => (
              <button
                key={verdict}
                type="button"
                class="fs-button fs-quiet"
                onClick={() => {
                  book.post({
                    type: "rule",
                    uri: book.spot(finding.passage).uri,
                    fingerprint: finding.fingerprint,
                    verdict,
                  });
                }}
              >
                {words.verdict[verdict]}
              </button>
            ))}
          </div>
        ) : null}
      </div>
    </article>
  );
}
