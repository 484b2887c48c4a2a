/** A place of the book shown in the view itself, where there is no editor to show it. */

import { useEffect, useRef, useState } from "preact/hooks";
import type { Spot } from "../host.ts";
import type { Words } from "../words/index.ts";

interface Props {
  readonly spot: Spot;
  readonly words: Words;
  readonly link: string | undefined;
  readonly onClose: () => void;
}

export function Drawer({ spot, words, link, onClose }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const [copied, setCopied] = useState(false);
  const place = `${spot.path}:${spot.line + 1}`;
  useEffect(() => {
    const before = document.activeElement;
    setCopied(false);
    box.current?.querySelector("button")?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) {
        before.focus();
      }
    };
  }, [spot]);
  return (
    <dialog
      open
      ref={box}
      class="fs-drawer"
      aria-label={words.at(spot.path, spot.line + 1)}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          onClose();
        }
      }}
    >
      <div class="fs-drawer-head">
        <span class="fs-path">{place}</span>
        <button type="button" class="fs-icon" aria-label={words.close} onClick={onClose}>
          ×
        </button>
      </div>
      <blockquote>{spot.quote}</blockquote>
      <div class="fs-drawer-foot">
        {link === undefined ? null : (
          <a class="fs-button" href={link}>
            {words.inEditor}
          </a>
        )}
        <button
          type="button"
          class="fs-button fs-quiet"
          onClick={() => {
            void navigator.clipboard.writeText(place).then(() => {
              setCopied(true);
            });
          }}
        >
          <span aria-live="polite">{copied ? words.copied : words.copy}</span>
        </button>
      </div>
    </dialog>
  );
}
