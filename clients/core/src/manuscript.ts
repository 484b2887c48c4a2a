/** Tells a writer's folder from a programmer's, by the names in it alone. */

const SETTINGS = new Set(["flowstory.toml", ".flowstory", ".flowstoryignore"]);
const NOTES = /^(?:characters|places|lore|codex|personagens|lugares|locais)$/iu;
const PROSE = /\.(?:md|markdown|txt)$/iu;
const CHAPTER =
  /^(?:\d{1,3}[ _.\-–—]|\d{1,3}\.\w+$|(?:chapter|chap|ch|part|prologue|epilogue|scene|cap[íi]tulo|cap|parte|pr[óo]logo|ep[íi]logo|cena)(?![a-z]))/iu;
const MANUSCRIPT_FOLDER =
  /^(?:manuscript|chapters|scenes|draft|novel|manuscrito|cap[íi]tulos|cenas|rascunho|romance)$/iu;
const CODE =
  /^(?:package\.json|pyproject\.toml|setup\.py|cargo\.toml|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|gemfile|composer\.json|cmakelists\.txt|makefile|mkdocs\.yml|node_modules|src|tests?)$|\.(?:sln|csproj|xcodeproj)$/iu;

/**
 * Say whether a folder looks like a manuscript, by the names of its files and folders.
 *
 * FlowStory's own files settle it. Notes on characters or places, two chapters, or a folder of them make a
 * manuscript, unless it also looks like code: the Markdown of a program is not a novel.
 */
export function looksLikeManuscript(names: Iterable<string>): boolean {
  const all = [...names];
  if (all.some((name) => SETTINGS.has(name))) {
    return true;
  }
  if (all.some((name) => CODE.test(name))) {
    return false;
  }
  const chapters = all.filter((name) => PROSE.test(name) && CHAPTER.test(name.normalize("NFC")));
  const folders = all.filter((name) => NOTES.test(name) || MANUSCRIPT_FOLDER.test(name.normalize("NFC")));
  return chapters.length >= 2 || folders.length > 0;
}
