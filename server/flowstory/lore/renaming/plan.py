"""A rename, from the name that is meant to every edit of the book: pure, and nothing is written."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from flowstory.languages import LANGUAGES
from flowstory.languages.base import Language
from flowstory.lore.renaming.agreement import Change, Turn, unstable_article, word_before
from flowstory.lore.renaming.doubt import as_word, byname, in_compound, stranger
from flowstory.lore.renaming.forms import as_written, fold
from flowstory.lore.renaming.links import link_edits, resolve, targets
from flowstory.lore.renaming.model import Group, NameEdit, Plan, Target
from flowstory.lore.renaming.moves import Moves
from flowstory.lore.renaming.names import Role, checked, gender_of, is_ambiguous, swaps_of
from flowstory.lore.renaming.overlap import Spans, apart
from flowstory.lore.renaming.people import Bearers, Bearing
from flowstory.lore.renaming.places import (
    Place,
    Run,
    closed_spans,
    find_words,
    forms_around,
    front_end,
    run_around,
)
from flowstory.lore.renaming.pronouns import pronoun_changes
from flowstory.lore.renaming.short import Variant, found_in, variants
from flowstory.manuscript.model import Chapter, Note
from flowstory.story.model import Kind, Mention, Story
from flowstory.text.spans import Span

_STUTTER = re.compile(r"(?:(?<![^\W\d_])([^\W\d_])(?:-|–|…|\.\.\.))+\Z")

_MANY = 10  # one bearer's byname at so few of the places: then the name is as much theirs


def plan_rename(story: Story, target: Target, new: str) -> Plan:
    """Give every edit that calls somebody or something by another name.

    Args:
        story: the book as it is now.
        target: what is renamed, by `target_at` or `target_named`.
        new: the new name: of the one part that is meant, or of all parts.

    Raises:
        RefusedError: the new name cannot be, with a sentence for the writer.
    """
    return _Planner(story, target, checked(new)).plan()


class _Planner:
    """One rename of one book."""

    def __init__(self, story: Story, target: Target, new: str) -> None:
        self.story = story
        self.target = target
        self.new = new
        self.swaps = swaps_of(story, target, new)
        self.bearers = Bearers(story, target)
        self.entity = story.entities.get(target.entity)
        self.note = self.entity.note if self.entity is not None else None
        self.variants = variants(story, target, self.swaps, self.bearers)
        self.rivals = {swap: self.bearers.rivals(swap) for swap in self.swaps}
        self._turns: dict[str, Turn] = {}
        self.places = {file.path: list(found_in(file.text, self.variants)) for file in story.book.files}
        self.shared = self._shared()

    def plan(self) -> Plan:
        """Make it."""
        moves = Moves(self.story, self.variants, self.swaps, self.bearers)
        move, left = moves.own(self.note)
        family = moves.family()
        links = list(link_edits(self.story.book, dict([move]))) if move is not None else []
        links += [edit._replace(group=Group.FAMILY) for edit in link_edits(self.story.book, dict(family))]
        edits: list[NameEdit] = []
        for file in self.story.book.files:
            edits.extend(self._file(file, [edit for edit in links if edit.path == file.path]))
        old = " ".join(self.target.words) if self.swaps[0].role == Role.WHOLE else self.target.text
        return Plan(old, self.new, self.target.entity, tuple(edits), move, family, left)

    # Files

    def _file(self, file: Chapter | Note, links: list[NameEdit]) -> list[NameEdit]:
        text = file.text
        changes = [Change(edit.span, edit.text, edit.group) for edit in links]
        closed = Spans([*closed_spans(file), *self._foreign_links(file), *(edit.span for edit in links)])
        front = front_end(text)
        mine: list[Mention] = []
        for place, variant in self.places[file.path]:
            if closed.holds(place.span):
                continue
            run = run_around(text, place.span, LANGUAGES[file.language])
            group = self._group(file, place, variant, run, front)
            if group is None:
                continue
            start = place.span.start
            changes.append(Change(place.span, as_written(variant.new, place.text), group))
            stutter = _STUTTER.search(text, max(0, start - 12), start)
            if stutter is not None and stutter.group(1) == place.text[0]:
                changes.extend(
                    Change(Span(i, i + 1), as_written(variant.new[0], text[i] * 2), group)
                    for i in range(stutter.start(), stutter.end())
                    if text[i].isalpha()
                )
            if not group.is_doubtful:
                mine.append(Mention(place.span, self.target.entity, place.text))
            if start >= front:
                changes.extend(self._beside(file, place, variant, run, group))
        if mine and self._turn(file.language).turned:
            changes.extend(self._pronouns(file, mine))
        if isinstance(file, Note) and file is self.note:
            changes.extend(self._sex(file))
        return [NameEdit(file.path, *change) for change in apart(changes)]

    def _foreign_links(self, file: Chapter | Note) -> Iterator[Span]:
        """Give the targets of links that lead to other files: they are those files' names, not this one's."""
        for span, target in targets(file.text):
            path = resolve(self.story.book, target)
            if path and (self.note is None or path != self.note.path):
                yield span

    # Places

    def _shared(self) -> frozenset[str]:
        """Give the files in which a bare name may be that of somebody who is told apart by a byname.

        A byname ("Glória of the bakery") is one that recurs: once it may be any words that follow. Where much
        of what bears the name has one, no bare name of the whole book is sure.
        """
        if self.target.kind is not Kind.CHARACTER:
            return frozenset()
        found: dict[str, list[str]] = {}
        named = 0
        for file in self.story.book.files:
            language = LANGUAGES[file.language]
            for place, variant in self.places[file.path]:
                if variant.group is Group.NAME:
                    named += 1
                    if told := byname(file.text, place.span.end, language):
                        found.setdefault(told, []).append(file.path)
        paths = [path for paths in found.values() if len(paths) > 1 for path in paths]
        if len(paths) * _MANY > named:
            return frozenset(file.path for file in self.story.book.files)
        return frozenset(paths)

    def _group(
        self, file: Chapter | Note, place: Place, variant: Variant, run: Run, front: int
    ) -> Group | None:
        """Say with what right a place is changed; `None` where it is somebody else's or no name at all."""
        text, language = file.text, LANGUAGES[file.language]
        swap = variant.swap
        key = self._named_at(file, place, run)
        bearing = self.bearers.bearing(key, swap) if key else Bearing.SAME
        if bearing is Bearing.APART:
            return None
        plain = Group.NOTES if isinstance(file, Note) or place.span.start < front else Group.NAME
        if place.text.islower():
            return Group.WORD
        if bearing is Bearing.FAMILY:
            return Group.FAMILY
        if bearing is Bearing.MAYBE:
            return Group.NAMESAKE
        if variant.group is not Group.NAME:
            return variant.group
        if in_compound(text, place.span):
            return Group.NAMESAKE
        if swap.role != Role.WHOLE and is_ambiguous(place.text.lower(), self.story, language):
            doubt = as_word(text, place, run, language)
            if doubt is None:
                return None
            if doubt:
                return Group.WORD
        if key == "" and self.target.entity and stranger(place, run, self.bearers, language, swap):
            return Group.NAMESAKE
        bare = not run.before and not run.after
        if swap.role == Role.GIVEN and self.target.kind is Kind.CHARACTER and not run.after:
            titled = bool(run.before) and run.before[-1].lower() in language.titles
            if byname(text, place.span.end, language) or (
                file.path in self.shared and not titled and file is not self.note
            ):
                return Group.NAMESAKE
        if self.rivals.get(swap, False) and (bare or key == self.target.entity):
            return Group.NAMESAKE
        return plain

    def _named_at(self, file: Chapter | Note, place: Place, run: Run) -> str:
        """Give who is named at a place: as the story has resolved it, else by the longest name it knows."""
        if file.text[place.span.end : place.span.end + 1] == "-":  # "Anne-like"
            return self.bearers.by_form.get(fold(place.text), "")
        mention = self.story.mention_at(file.path, place.span.start)
        if mention is not None and mention.span.start <= place.span.start < mention.span.end:
            return mention.entity
        if file is self.note and not run.before and not run.after:
            return self.target.entity
        if not run.before and not run.after:
            return self.bearers.by_form.get(fold(place.text), "")
        return next(
            (self.bearers.by_form[f] for f in forms_around(place, run) if f in self.bearers.by_form), ""
        )

    # Beside them

    def _turn(self, code: str) -> Turn:
        turn = self._turns.get(code)
        if turn is None:
            language = LANGUAGES[code]
            given = next((swap for swap in self.swaps if swap.role in (Role.GIVEN, Role.WHOLE)), None)
            old = self.entity.gender if self.entity is not None else ""
            old = old if old in ("female", "male") else gender_of(self.target.words[0], language)
            new = gender_of(given.new, language) if given is not None else ""
            if self.target.kind is not Kind.CHARACTER:
                old, new = self._place_genders(language, given.new if given is not None else "")
            turn = self._turns[code] = Turn(language, old, new, articles=self._has_articles(language))
        return turn

    def _place_genders(self, language: Language, new: str) -> tuple[str, str]:
        """Give the genders that endings tell of two places, where this language's places have any."""
        endings = [pair for pair in language.renaming.endings if len(pair[0]) == 1 and len(pair[1]) == 1]
        if not endings:
            return "", ""

        def told(name: str) -> str:
            last = name.split(" ", maxsplit=1)[0][-1:].lower()
            return next((g for m, f in endings for e, g in ((m, "male"), (f, "female")) if last == e), "")

        return told(" ".join(self.target.words)), told(new)

    def _has_articles(self, language: Language) -> bool:
        """Whether this book puts articles before the name more often than not."""
        rules = language.renaming
        if not rules.determiners:
            return False
        forms = {*rules.determiners, *rules.determiners.values()} - rules.alone
        with_article = without = 0
        name = self.target.text or self.target.words[0].title()
        for chapter in self.story.book.chapters:
            for place in find_words(chapter.text, (name,)):
                word = word_before(chapter.text, place.span.start)[0].lower()
                with_article += word in forms
                without += word in rules.articleless
        return with_article > without

    def _beside(
        self, file: Chapter | Note, place: Place, variant: Variant, run: Run, group: Group
    ) -> Iterator[Change]:
        """Give what agrees with a name at its place; in doubt where the name is."""
        text, language = file.text, LANGUAGES[file.language]
        turn = self._turn(file.language)
        start = place.span.start
        first = start
        if turn.turned and variant.swap.role != Role.FAMILY:
            nearest = ""
            for word, begin in reversed(list(zip(run.before, run.starts, strict=True))):
                if word.lower() not in language.titles:
                    break  # "o primo de João": the cousin is not João
                first, nearest = begin, word.lower()
                title = turn.title(begin, word)
                if title is not None:
                    yield _no_surer(title, group)
            for change in (
                *turn.before(text, first, place.span.end, nearest),
                *turn.behind(text, place.span.end),
            ):
                yield _no_surer(change, group)
        else:
            article = unstable_article(text, start, place.text, variant.new, language)
            if article is not None:
                yield _no_surer(article, group)

    def _sex(self, note: Note) -> Iterator[Change]:
        """Give what the note itself says of the sex of the one renamed."""
        turn = self._turn(note.language)
        keys = LANGUAGES[note.language].note_keys
        for item in note.properties if turn.turned else ():
            other = turn.sexes.get(item.value.lower())
            if other is not None and keys.get(item.key.lower()) == "gender":
                yield Change(item.span, as_written(other, item.value), Group.GENDER)

    def _pronouns(self, file: Chapter | Note, mine: list[Mention]) -> Iterator[Change]:
        if not isinstance(file, Chapter):
            return
        turn = self._turn(file.language)
        starts = sorted(mention.span.start for mention in mine)
        named = {mention.span.start: mention for mention in self.story.mentions.get(file.path, ())}
        mentions = sorted({**named, **{m.span.start: m for m in mine}}.values(), key=lambda m: m.span.start)
        places = [mention.span.start for mention in mentions]
        who = frozenset({self.target.entity})
        for scene in file.scenes:
            for paragraph in scene.paragraphs:
                i = bisect_right(starts, paragraph.start - 1)
                if i < len(starts) and starts[i] < paragraph.end:
                    a, b = bisect_right(places, paragraph.start - 1), bisect_right(places, paragraph.end)
                    span = Span(paragraph.start, paragraph.end)
                    yield from pronoun_changes(self.story, file.text, span, mentions[a:b], who, turn)


def _no_surer(change: Change, group: Group) -> Change:
    return change._replace(group=group) if group.is_doubtful and not change.group.is_doubtful else change
