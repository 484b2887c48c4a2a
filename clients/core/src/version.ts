/** Which servers these clients can work with. */

/** The oldest server that says all that the clients need. */
export const OLDEST_SERVER = "0.1.0";

/** Say whether a server is too old; one that names no version it can be read from is. */
export function isTooOld(version: string | undefined, oldest: string = OLDEST_SERVER): boolean {
  const found = numbers(version ?? "");
  const needed = numbers(oldest);
  if (found === undefined || needed === undefined) {
    return true;
  }
  for (let place = 0; place < 3; place += 1) {
    const difference = (found[place] ?? 0) - (needed[place] ?? 0);
    if (difference !== 0) {
      return difference < 0;
    }
  }
  return false;
}

function numbers(version: string): number[] | undefined {
  const found = /^\D{0,2}(\d+)\.(\d+)(?:\.(\d+))?/u.exec(version.trim());
  return found === null ? undefined : found.slice(1).map((part) => Number(part || 0));
}
