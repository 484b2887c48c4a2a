/** A list of which only what is seen is drawn, so that a thousand rows cost as much as thirty. */

import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

const SPARE = 6;

interface Seen {
  readonly top: number;
  readonly height: number;
  readonly left: number;
  readonly width: number;
}

/** Watch what of an element is seen as it scrolls and grows. */
export function useSeen(element: RefObject<Element | null>): Seen {
  const [seen, setSeen] = useState<Seen>({ top: 0, height: 800, left: 0, width: 1200 });
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) {
      return undefined;
    }
    let frame = 0;
    const look = () => {
      frame = 0;
      setSeen((old) => {
        const now = {
          top: box.scrollTop,
          height: box.clientHeight || 800,
          left: box.scrollLeft,
          width: box.clientWidth || 1200,
        };
        const same =
          old.top === now.top &&
          old.height === now.height &&
          old.left === now.left &&
          old.width === now.width;
        return same ? old : now;
      });
    };
    const later = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    box.addEventListener("scroll", later, { passive: true });
    const watch = typeof ResizeObserver === "undefined" ? undefined : new ResizeObserver(later);
    watch?.observe(box);
    return () => {
      cancelAnimationFrame(frame);
      box.removeEventListener("scroll", later);
      watch?.disconnect();
    };
  }, [element]);
  return seen;
}

interface RowsProps {
  readonly count: number;
  readonly height: number;
  readonly class?: string;
  readonly label: string;
  /** The row that must be seen. */
  readonly at?: number | undefined;
  readonly row: (index: number) => ComponentChildren;
}

/** A list with rows of one height. Arrow keys move between the first buttons of its rows. */
export function Rows({ count, height, label, at, row, ...rest }: RowsProps) {
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | undefined>(undefined);
  const seen = useSeen(box);
  const first = Math.max(0, Math.floor(seen.top / height) - SPARE);
  const last = Math.min(count, Math.ceil((seen.top + seen.height) / height) + SPARE);

  const show = (index: number) => {
    const element = box.current;
    if (element === null) {
      return;
    }
    const top = index * height;
    if (top < element.scrollTop) {
      element.scrollTop = top;
    } else if (top + height > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + height - element.clientHeight;
    }
  };
  useLayoutEffect(() => {
    if (at !== undefined && at >= 0) {
      show(at);
    }
  }, [at]);
  useEffect(() => {
    if (wanted.current !== undefined) {
      const button = box.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"] button`);
      if (button) {
        wanted.current = undefined;
        button.focus({ preventScroll: true });
      }
    }
  });
  const key = (event: KeyboardEvent) => {
    const from = Number((event.target as HTMLElement).closest<HTMLElement>("[data-row]")?.dataset["row"]);
    const page = Math.max(1, Math.floor(seen.height / height) - 1);
    const steps: Record<string, number> = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + page,
      PageUp: from - page,
      Home: 0,
      End: count - 1,
    };
    const to = steps[event.key];
    if (to === undefined || Number.isNaN(from) || (event.target as HTMLElement).tagName !== "BUTTON") {
      return;
    }
    event.preventDefault();
    const next = Math.min(Math.max(to, 0), count - 1);
    wanted.current = next;
    show(next);
    const button = box.current?.querySelector<HTMLElement>(`[data-row="${next}"] button`);
    button?.focus({ preventScroll: true });
  };
  const drawn = [];
  for (let index = first; index < last; index += 1) {
    drawn.push(
      <div
        key={index}
        role="listitem"
        aria-setsize={count}
        aria-posinset={index + 1}
        data-row={index}
        class="fs-row"
        style={{ top: `${index * height}px`, height: `${height}px` }}
      >
        {row(index)}
      </div>,
    );
  }
  return (
    <div ref={box} class={`fs-rows ${rest.class ?? ""}`} onKeyDown={key}>
      <div role="list" aria-label={label} class="fs-rows-all" style={{ height: `${count * height}px` }}>
        {drawn}
      </div>
    </div>
  );
}
