/** Puts the view into a page and keeps what the writer looks at while its data change. */

import { render } from "preact";
import { App } from "./app.tsx";
import type { Mounted, Options } from "./host.ts";

/** Draw the view into an element. */
export function mount(element: HTMLElement, options: Options): Mounted {
  let held = options;
  const draw = () => {
    render(<App options={held} />, element);
  };
  draw();
  return {
    update(change) {
      held = { ...held, ...change };
      draw();
    },
    unmount() {
      render(null, element);
    },
  };
}
