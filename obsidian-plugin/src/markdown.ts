/** Makes Markdown that quotes the manuscript harmless before Obsidian renders it. */

/**
 * Give Markdown in which nothing runs, loads or embeds: no HTML, no embed, no image, no code block that
 * another plugin would carry out. The manuscript's words are data, wherever they came from.
 */
export function harmless(markdown: string): string {
  return markdown
    .replace(/^([ \t>]*)(`{3,}|~{3,})[^\n]*$/gmu, "$1$2")
    .replace(
      /(`+)(?!`)([^\n]*?[^`\n])\1(?!`)|[<]|!(?=\[)|%%|\$(?=\$)/gu,
      (found, ticks?: string, code?: string) => {
        if (ticks !== undefined && code !== undefined) {
          // Inline code that begins like a query is carried out by plugins such as Dataview.
          return /^\s*[$=]/u.test(code) ? code.replace(/</gu, "&lt;") : found;
        }
        return found === "<" ? "&lt;" : found.replace(/[!%$]/gu, "\\$&");
      },
    );
}
