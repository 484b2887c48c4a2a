// How ESLint reads the release's files that are no program, for Obsidian's own rules about them.

import { PlainTextParser } from "eslint-plugin-obsidianmd/dist/lib/plainTextParser.js";
import typescript from "typescript-eslint";

/** `LICENSE`: a line is a token. */
export const plainText = PlainTextParser;

/** `manifest.json` as the object that it would be in a program: the rule looks for such a one. */
export const manifest = {
  meta: { name: "manifest", version: "1.0.0" },
  // The parenthesis moves what stands on the first line by a column, and nothing but the brace stands there.
  parseForESLint: (text) => typescript.parser.parseForESLint(`(${text})`),
};
