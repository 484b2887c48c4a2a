/** Notes as the server names them: `file:` URIs to paths in the vault and back. */

export class Uris {
  readonly #base: string;

  /** @param base the vault's folder on this computer, as the system writes it. */
  constructor(base: string) {
    const slashed = base.replace(/\\/gu, "/").replace(/\/+$/u, "");
    this.#base = slashed.startsWith("/") ? slashed : `/${slashed}`;
  }

  /** Give the URI of a path in the vault; of the vault itself for an empty one. */
  of(path: string): string {
    const whole = path === "" ? this.#base : `${this.#base}/${path}`;
    const encoded = whole
      .split("/")
      .map((part, index) => (index === 1 && /^[A-Za-z]:$/u.test(part) ? part : encode(part)));
    return whole.startsWith("//") ? `file:${encoded.join("/")}` : `file://${encoded.join("/")}`;
  }

  /** Give the path in the vault that a URI names; undefined for one outside. However it is encoded. */
  path(uri: string): string | undefined {
    const found = /^file:(?:\/\/(?=\/)|(?=\/\/))(.*)$/u.exec(uri)?.[1];
    if (found === undefined) {
      return undefined;
    }
    const path = decode(found);
    const isWindows = /^\/[A-Za-z]:/u.test(this.#base);
    const start = path.slice(0, this.#base.length + 1);
    const wanted = `${this.#base}/`;
    const same = isWindows ? start.toLowerCase() === wanted.toLowerCase() : start === wanted;
    const inside = path.slice(wanted.length);
    return same && !inside.split("/").includes("..") ? inside : undefined;
  }
}

function encode(part: string): string {
  return encodeURIComponent(part).replace(
    /[!'()*]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
