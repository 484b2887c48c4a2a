/** Keeps the writer's words out of every log. */

const SERVER_RECORD = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]+ [\w.]+: /u;
const TRACEBACK = /^(?:Traceback \(most recent call last\):|\s+File "[^"]*", line \d+, in \S+)$/u;
const EXCEPTION = /^([A-Za-z_][\w.]*(?:Error|Exception|Interrupt|Exit|Warning))(?::|$)/u;
const LONGEST = 300;

/**
 * Give what of a line may be logged, `undefined` for nothing.
 *
 * The server's own records hold no prose. Of a Python traceback the places and the exception's name stay:
 * its code lines say nothing, and its message may quote what it choked on.
 */
export function cleanLine(line: string): string | undefined {
  const shown = line.trimEnd().slice(0, LONGEST);
  if (SERVER_RECORD.test(shown) || TRACEBACK.test(shown)) {
    return shown;
  }
  return EXCEPTION.exec(shown)?.[1];
}
