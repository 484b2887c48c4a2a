"""Which part of which name is meant: by the cursor in an editor, or by its words on the command line."""

from __future__ import annotations

import re

from flowstory.languages import LANGUAGES
from flowstory.lore.renaming.forms import fold
from flowstory.lore.renaming.links import resolve, targets
from flowstory.lore.renaming.model import RefusedError, Target
from flowstory.lore.renaming.people import Bearers
from flowstory.lore.renaming.places import Place, forms_around, front_end, run_around
from flowstory.manuscript.model import Chapter, Note
from flowstory.story.model import Entity, Story
from flowstory.story.names import parse_name
from flowstory.text.spans import Span

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def target_at(story: Story, path: str, offset: int) -> Target | None:
    """Give the part of a name that the cursor is on, `None` where no name stands.

    On a title the part behind it is meant.
    """
    file = next((file for file in story.book.files if file.path == path), None)
    if file is None:
        return None
    line = file.text.rfind("\n", 0, offset) + 1
    # As far as one name reaches, and not into the middle of a word.
    word = next(
        (m for m in _WORD.finditer(file.text, line, min(len(file.text), offset + 80)) if m.end() >= offset),
        None,
    )
    if word is None or word.start() > offset:
        return None
    language = LANGUAGES[file.language]
    begin, end = word.span()
    if word.group().lower() in language.titles:
        following = _WORD.search(file.text, end)
        known = following is not None and following.start() - end <= 2 and following.group()[0].isupper()
        if following is not None and known:
            begin, end = following.span()
    written = file.text[begin:end]
    if not written[0].isupper() or (begin < front_end(file.text) and not _in_value(file, begin)):
        return None
    return _target(story, file, Place(Span(begin, end), written), Span(min(word.start(), begin), end))


def _in_value(file: Chapter | Note, offset: int) -> bool:
    """Whether an offset of front matter lies in a value."""
    return any(item.span.contains(offset) for item in file.properties)


def _target(story: Story, file: Chapter | Note, place: Place, shown: Span) -> Target | None:
    language = LANGUAGES[file.language]
    mention = story.mention_at(file.path, place.span.start)
    by_form = Bearers(story, Target(file.path, shown, place.text, (), 0, "")).by_form
    run = run_around(file.text, place.span, language)
    form, key = "", ""
    if mention is not None and mention.span.start <= place.span.start and place.span.end <= mention.span.end:
        form, key = mention.form, mention.entity
    else:
        for known in forms_around(place, run):
            if known in by_form:
                form, key = known, by_form[known]
                break
    if isinstance(file, Note) and not key:
        key = _of_link(story, file, place.span)
    entity = story.entities.get(key)
    if entity is None:
        # A name that is read as a common word (Will): known by its capital within a sentence.
        if not _stands_within(story, place.text):
            return None
        return Target(file.path, shown, place.text, (place.text.lower(),), 0, "", language=file.language)
    words = parse_name(form, language).core
    word = place.text.lower()
    if word not in words:
        words = (word,)  # "Will" of "Will Turner", which is read as Turner
    return Target(file.path, shown, place.text, words, words.index(word), key, entity.kind, file.language)


def _of_link(story: Story, file: Note, span: Span) -> str:
    """Give who a wiki link around a place leads to."""
    for where, target in targets(file.text):
        if where.start <= span.start and span.end <= where.end:
            path = resolve(story.book, target)
            return next(
                (key for key, e in story.entities.items() if e.note is not None and e.note.path == path), ""
            )
    return ""


def _stands_within(story: Story, word: str) -> bool:
    """Whether a word stands somewhere with a capital that no beginning of a sentence explains."""
    within = re.compile(rf"[^\W\d_],? {re.escape(word)}(?![^\W\d_])")
    return any(within.search(file.text) for file in story.book.chapters)


def target_named(story: Story, name: str) -> Target:
    """Give the name, or the part of one, that is written as on a command line.

    Raises:
        RefusedError: nobody is called so, or several are.
    """
    wanted = fold(" ".join(name.split()))
    found = [entity for entity in story.entities.values() if wanted in {fold(f) for f in _forms(entity)}]
    if not found:
        found = [entity for entity in story.entities.values() if wanted in _parts(story, entity)]
        given = [entity for entity in found if wanted in {fold(core[0]) for core in _cores(story, entity)}]
        found = given if len(given) == 1 else found
    if len(found) > 1:
        exact = [entity for entity in found if fold(entity.key) == wanted]
        if len(exact) != 1:
            raise RefusedError("rename.refused.several", name=name, bearers=", ".join(e.key for e in found))
        found = exact
    usual = story.book.chapters[0].language if story.book.chapters else "en"
    if not found:
        if " " not in wanted and _stands_within(story, name):
            return Target("", Span(0, 0), name, (name.lower(),), 0, "", language=usual)
        raise RefusedError("rename.refused.unknown", name=name)
    entity = found[0]
    language_code = _language(story, entity, usual)
    form = next((f for f in _forms(entity) if fold(f) == wanted), "")
    if not form:
        core = next(core for core in _cores(story, entity) if wanted in map(fold, core))
        at = [fold(word) for word in core].index(wanted)
        return Target("", Span(0, 0), name, core, at, entity.key, entity.kind, language_code)
    words = parse_name(form, LANGUAGES[language_code]).core
    at = 0
    titled = parse_name(form, LANGUAGES[language_code]).title
    if titled and len(words) == 1:  # "Mr Vance" is called by the surname
        cores = [parse_name(f, LANGUAGES[language_code]).core for f in _forms(entity)]
        full = next((core for core in cores if len(core) > 1 and core[-1] == words[0]), None)
        if full is not None:
            words, at = full, len(full) - 1
    return Target("", Span(0, 0), name, words, at, entity.key, entity.kind, language_code)


def _forms(entity: Entity) -> tuple[str, ...]:
    return (entity.key, *entity.aliases)


def _cores(story: Story, entity: Entity) -> list[tuple[str, ...]]:
    """Give the parts of every name of somebody, titles left out."""
    language = LANGUAGES[_language(story, entity, "en")]
    return [core for form in _forms(entity) if (core := parse_name(form, language).core)]


def _parts(story: Story, entity: Entity) -> set[str]:
    return {fold(word) for core in _cores(story, entity) for word in (core[0], core[-1])}


def _language(story: Story, entity: Entity, usual: str) -> str:
    if entity.first is not None:
        path = entity.first.path
        return next((chapter.language for chapter in story.book.chapters if chapter.path == path), usual)
    return entity.note.language if entity.note is not None else usual
