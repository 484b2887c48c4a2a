/** Book Memory for a host: see README.md. */

export type * from "./host.ts";
export type * from "./data.ts";
export { mount } from "./mount.tsx";
