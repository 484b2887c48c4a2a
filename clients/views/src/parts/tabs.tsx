/** The choice between the views: tabs, moved between by arrow keys. */

import { useRef } from "preact/hooks";
import { useBook } from "../context.ts";
import type { ViewName } from "../host.ts";

const VIEWS: readonly ViewName[] = [
  "overview",
  "cast",
  "places",
  "presence",
  "ties",
  "timeline",
  "threads",
  "findings",
  "chapters",
];

interface Props {
  readonly view: ViewName;
  readonly onChange: (view: ViewName) => void;
}

export function Tabs({ view, onChange }: Props) {
  const { words, told, id } = useBook();
  const bar = useRef<HTMLDivElement>(null);
  const counts: Partial<Record<ViewName, number>> = {
    findings: told.findings.length,
    threads: told.threads.length,
  };
  const key = (event: KeyboardEvent) => {
    const at = VIEWS.indexOf(view);
    const steps: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: VIEWS.length - 1,
    };
    const to = steps[event.key];
    const next = to === undefined ? undefined : VIEWS[(to + VIEWS.length) % VIEWS.length];
    if (next !== undefined) {
      event.preventDefault();
      onChange(next);
      bar.current?.querySelector<HTMLElement>(`#${id(`tab-${next}`)}`)?.focus();
    }
  };
  return (
    <nav class="fs-tabs" aria-label={words.views}>
      <div role="tablist" aria-label={words.bookMemory} ref={bar} onKeyDown={key}>
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={id(`tab-${one}`)}
            aria-selected={one === view}
            aria-controls={id("view")}
            tabIndex={one === view ? 0 : -1}
            onClick={() => {
              onChange(one);
            }}
          >
            {words.view[one]}
            {counts[one] ? <span class="fs-count">{words.number(counts[one])}</span> : null}
          </button>
        ))}
      </div>
    </nav>
  );
}
