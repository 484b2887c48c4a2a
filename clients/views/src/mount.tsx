/** Puts the view into a page and keeps what the writer looks at while its data change. */

import { render } from "preact";
import { App } from "./app.tsx";
import type { Mounted, Options } from "./host.ts";

const taken = new Set<string>();

/** Give what the ids of a view begin with; several may stand in one page. */
function free(): string {
  let number = 1;
  const prefix = () => (number === 1 ? "fs" : `fs${number}`);
  while (taken.has(prefix())) {
    number += 1;
  }
  taken.add(prefix());
  return prefix();
}

/** Draw the view into an element. */
export function mount(element: HTMLElement, options: Options): Mounted {
  const prefix = free();
  let held = options;
  const draw = () => {
    render(<App options={held} prefix={prefix} />, element);
  };
  draw();
  return {
    update(change) {
      held = { ...held, ...change };
      draw();
    },
    unmount() {
      render(null, element);
      taken.delete(prefix);
    },
  };
}
