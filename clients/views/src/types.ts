/** The types alone, for the side of a host that has no page: an editor's extension. */

export type * from "./data.ts";
export type * from "./host.ts";
