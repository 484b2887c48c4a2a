/** How often a server that stops is started again: once, then the writer is asked. */

const MINUTE = 60_000;

export class Patience {
  #last: number | undefined;
  readonly #now: () => number;
  readonly #forgetAfter: number;

  constructor(now: () => number = Date.now, forgetAfter: number = 10 * MINUTE) {
    this.#now = now;
    this.#forgetAfter = forgetAfter;
  }

  /** Note that the server stopped by itself; say whether to start it again. A stop long ago is forgotten. */
  stopped(): boolean {
    const now = this.#now();
    const again = this.#last === undefined || now - this.#last > this.#forgetAfter;
    this.#last = now;
    return again;
  }

  /** The writer asked for a new start, so that the next stop counts as the first. */
  renew(): void {
    this.#last = undefined;
  }
}
