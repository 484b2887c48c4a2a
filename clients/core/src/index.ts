/** What FlowStory's editors have in common. Nothing here touches Node; what does is in `node.ts`. */

export { cleanLine } from "./log.ts";
export { findings, neighbour, plain, tally } from "./findings.ts";
export type { Finding, Place, Tally } from "./findings.ts";
export { frame, Unframer } from "./frames.ts";
export { looksLikeManuscript } from "./manuscript.ts";
export { Patience } from "./patience.ts";
export { ask, request } from "./asking.ts";
export type { Sender } from "./asking.ts";
export { Command, Method } from "./protocol.ts";
export type * from "./protocol.ts";
export { reason } from "./reason.ts";
export { findServer, inEnvironment } from "./server.ts";
export type { Found, Machine, Origin, Whereabouts } from "./server.ts";
export { INSTALL_COMMAND, tell } from "./trouble.ts";
export type { Trouble } from "./trouble.ts";
export { isTooOld, OLDEST_SERVER } from "./version.ts";
