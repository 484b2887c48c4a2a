/** The whole view: which book, how far it is told, which of the views. */

import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Provide, type Context } from "./context.ts";
import type { BookMemory } from "./data.ts";
import type { Options, Spot, State, ViewName } from "./host.ts";
import { AsOf } from "./parts/as-of.tsx";
import { Drawer } from "./parts/drawer.tsx";
import { Empty } from "./parts/small.tsx";
import { Tabs } from "./parts/tabs.tsx";
import { tell } from "./told.ts";
import { Cast } from "./views/cast.tsx";
import { Chapters } from "./views/chapters.tsx";
import { Findings } from "./views/findings.tsx";
import { Overview } from "./views/overview.tsx";
import { Presence } from "./views/presence.tsx";
import { Threads } from "./views/threads.tsx";
import { Ties } from "./views/ties.tsx";
import { Timeline } from "./views/timeline.tsx";
import { wordsOf, type Words } from "./words/index.ts";

const PEOPLE = ["character"] as const;
const PLACES = ["place", "group", "thing"] as const;

export function App({ options, prefix }: { readonly options: Options; readonly prefix: string }) {
  const words = wordsOf(options.language);
  const { data } = options;
  if (data === undefined) {
    return (
      <div class="fs" lang={words.locale}>
        <div class="fs-waiting" role="status">
          {words.waiting}
        </div>
      </div>
    );
  }
  if (data.chapters.length === 0 && data.entities.length === 0) {
    return (
      <div class="fs" lang={words.locale}>
        <Empty title={words.nothingYet}>{words.nothingYetMore}</Empty>
      </div>
    );
  }
  return <Book options={options} data={data} words={words} prefix={prefix} />;
}

interface BookProps {
  readonly options: Options;
  readonly data: BookMemory;
  readonly words: Words;
  readonly prefix: string;
}

function Book({ options, data, words, prefix }: BookProps) {
  const [view, setView] = useState<ViewName>(options.state?.view ?? "overview");
  const [upTo, setUpTo] = useState<number | undefined>(options.state?.told);
  const [name, setName] = useState<string | undefined>(options.state?.entity);
  const [shown, setShown] = useState<Spot>();
  const told = useMemo(() => tell(data, upTo), [data, upTo]);
  const entity = useMemo(() => {
    const id = data.entities.findIndex((one) => one.name === name);
    return id >= 0 && told.byId.has(id) ? id : undefined;
  }, [data, told, name]);

  const keep = useRef(0);
  useEffect(() => {
    cancelAnimationFrame(keep.current);
    keep.current = requestAnimationFrame(() => {
      const state: State = {
        view,
        ...(name === undefined ? {} : { entity: name }),
        ...(upTo === undefined ? {} : { told: upTo }),
      };
      options.remember?.(state);
    });
  }, [view, name, upTo]);

  const spot = useCallback(
    (passage: number): Spot => {
      const [file, line, start, end, quote] = data.passages[passage] ?? [0, 0, 0, 0, ""];
      const { path = "", uri = "" } = data.files[file] ?? {};
      return { path, uri, line, start, end, quote };
    },
    [data],
  );
  const context: Context = {
    told,
    words,
    entity,
    id: (name) => `${prefix}-${name}`,
    spot,
    open(passage) {
      if (options.post === undefined) {
        setShown(spot(passage));
      } else {
        options.post({ type: "open", spot: spot(passage) });
      }
    },
    select(id) {
      const one = id === undefined ? undefined : data.entities[id];
      setName(one?.name);
      if (one !== undefined) {
        setView(one.kind === "character" ? "cast" : "places");
      }
    },
    go: setView,
    can: (what) => options.post !== undefined && (options.can?.includes(what) ?? false),
    post(message) {
      options.post?.(message);
    },
  };
  return (
    <Provide value={context}>
      <div class="fs" lang={words.locale}>
        <header class="fs-head">
          <div class="fs-title">
            <h1>{data.title}</h1>
            <p>
              {words.chaptersCount(told.count)} · {words.words(told.words)}
              {data.up_to === null ? "" : ` · ${words.cutShort(data.up_to)}`}
            </p>
          </div>
          <AsOf count={data.chapters.length} value={upTo} onChange={setUpTo} />
          {context.can("refresh") ? (
            <button
              type="button"
              class="fs-button fs-quiet"
              onClick={() => {
                context.post({ type: "refresh" });
              }}
            >
              {words.refresh}
            </button>
          ) : null}
        </header>
        <Tabs view={view} onChange={setView} />
        <main class="fs-main">
          <div
            class="fs-panel"
            id={context.id("view")}
            role="tabpanel"
            aria-labelledby={context.id(`tab-${view}`)}
          >
            <View view={view} />
          </div>
        </main>
        {shown === undefined ? null : (
          <Drawer
            spot={shown}
            words={words}
            link={options.link?.(shown)}
            onClose={() => {
              setShown(undefined);
            }}
          />
        )}
      </div>
    </Provide>
  );
}

function View({ view }: { readonly view: ViewName }) {
  switch (view) {
    case "overview":
      return <Overview />;
    case "cast":
      return <Cast key="cast" kinds={PEOPLE} />;
    case "places":
      return <Cast key="places" kinds={PLACES} />;
    case "presence":
      return <Presence />;
    case "ties":
      return <Ties />;
    case "timeline":
      return <Timeline />;
    case "threads":
      return <Threads />;
    case "findings":
      return <Findings />;
    case "chapters":
      return <Chapters />;
  }
}
