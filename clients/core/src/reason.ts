/** What went wrong, in a sentence: the server's own where it answered with an error. */
export function reason(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
