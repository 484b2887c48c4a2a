"""Every written form of the old name and what stands for each: nicknames, diminutives, plurals, other spellings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from flowstory.languages import LANGUAGES
from flowstory.languages.base import Language
from flowstory.lore.renaming.forms import diminutive, diminutives, fold, plural
from flowstory.lore.renaming.model import Group, Target
from flowstory.lore.renaming.names import Role, Swap, gender_of
from flowstory.lore.renaming.people import Bearers, Bearing
from flowstory.lore.renaming.places import Place, find_words
from flowstory.story.model import Kind, Story
from flowstory.story.names import parse_name


class Variant(NamedTuple):
    """A form of the old name in all its capitals, what is written for it and with what right."""

    written: tuple[str, ...]
    new: str
    group: Group
    swap: Swap


def variants(story: Story, target: Target, swaps: list[Swap], bearers: Bearers) -> list[Variant]:
    """Give the forms to look for, those of more words first."""
    language = LANGUAGES[target.language]
    found: list[Variant] = []
    for swap in swaps:
        spelled = _spellings(story, target, swap)
        found.extend(Variant(_cases(form), swap.new, Group.NAME, swap) for form in spelled)
        if swap.role == Role.FAMILY:
            for form in spelled:
                many = Swap(swap.words, plural(swap.new, language), Role.FAMILY)
                found.append(Variant(_cases(plural(form, language)), many.new, Group.FAMILY, swap))
        if swap.role == Role.GIVEN and target.kind is Kind.CHARACTER:
            for form in spelled[:1]:
                found.extend(_diminutives(form, swap, bearers, language))
            found.extend(_short_names(story, swap, bearers, language))
        for form in spelled:
            bare = fold(form)
            if bare != form.lower():
                capital = bare[:1].upper() + bare[1:]
                found.append(Variant((capital, bare.upper()), swap.new, Group.NAMESAKE, swap))
    known: set[str] = set()
    unique: list[Variant] = []
    for variant in found:
        written = tuple(form for form in variant.written if form not in known)
        known.update(written)
        if written:
            unique.append(variant._replace(written=written))
    return sorted(unique, key=lambda variant: -max(len(form) for form in variant.written))


def found_in(text: str, forms: Sequence[Variant]) -> Iterator[tuple[Place, Variant]]:
    """Give where any form of the name stands in a text, the longest first, each place once."""
    taken: set[int] = set()
    for variant in forms:
        for place in find_words(text, variant.written):
            covered = range(place.span.start, place.span.end)
            if taken.isdisjoint(covered):
                taken.update(covered)
                yield place, variant


def _cases(form: str) -> tuple[str, ...]:
    """Give a name as it is written and as it is shouted, with either apostrophe."""
    forms = dict.fromkeys((form, form.upper()))
    forms.update(dict.fromkeys(f.replace("'", "’") for f in list(forms)))
    forms.update(dict.fromkeys(f.replace("’", "'") for f in list(forms)))
    return tuple(forms)


def _spellings(story: Story, target: Target, swap: Swap) -> list[str]:
    """Give how the words of a swap are written in the book's names, the usual spelling first."""
    if swap.role == Role.WHOLE:
        return _whole_spellings(story, target, swap)
    word = swap.words[0]
    counts: dict[str, int] = {}
    if target.text.lower() == word:
        counts[target.text] = 1
    for form in story.forms.values():
        for written in form.form.split(" "):
            if written.lower() == word and not (written.isupper() and len(written) > 1):
                counts[written] = counts.get(written, 0) + form.count
    entity = story.entities.get(target.entity)
    for name in (entity.key, *entity.aliases) if entity is not None else ():
        for written in name.split(" "):
            if written.lower() == word:
                counts.setdefault(written, 1)
    capitalised = {form: count for form, count in counts.items() if not form.islower()}
    return sorted(capitalised, key=lambda form: -capitalised[form]) or [word.title()]


def _whole_spellings(story: Story, target: Target, swap: Swap) -> list[str]:
    language = LANGUAGES[target.language]
    entity = story.entities.get(target.entity)
    names = (entity.key, *entity.aliases) if entity is not None else (target.text,)
    found: list[str] = []
    for name in names:
        words = name.split(" ")
        while len(words) > 1 and words[0].lower() in language.titles and words[0].lower() not in swap.words:
            words = words[1:]
        plain = " ".join(words)
        core = tuple(w for w in plain.lower().split(" ") if w not in language.name_particles and len(w) > 1)
        if core == swap.words or plain.lower() == " ".join(swap.words):
            found.append(plain)
    return list(dict.fromkeys(found)) or [" ".join(swap.words).title()]


def _diminutives(form: str, swap: Swap, bearers: Bearers, language: Language) -> list[Variant]:
    found: list[Variant] = []
    told = gender_of(swap.new, language)
    for old, pair in diminutives(form, language).items():
        was_female = old.endswith(pair[1])
        female = told == "female" if told else was_female
        key = bearers.by_form.get(fold(old), "")
        sure = bearers.mine is not None and key == bearers.mine.key
        group = Group.DIMINUTIVE if sure else Group.NAMESAKE
        new = diminutive(swap.new.split(" ")[0], pair[1] if female else pair[0], language)
        if key and bearers.bearing(key, swap) is Bearing.APART:
            continue
        found.append(Variant(_cases(old), new, group, swap))
    return found


def _short_names(story: Story, swap: Swap, bearers: Bearers, language: Language) -> list[Variant]:
    """Give what the one renamed is called for short (or in full, where a short name is changed)."""
    word = swap.words[0]
    names: list[str] = []
    for key, entity in story.entities.items():
        firsts = {name.core[0] for name in bearers.names_of(key) if name.core}
        if word in firsts and bearers.bearing(key, swap) in (Bearing.SAME, Bearing.MAYBE):
            names += (entity.key, *entity.aliases)
    shorts: list[str] = []
    longs: list[str] = []
    for name in names:
        parsed = parse_name(name, language)
        first = parsed.core[0] if parsed.core else ""
        written = next((w for w in name.split(" ") if w.lower() == first), "")
        if not written or first == word:
            continue
        if word in parsed.longer:
            shorts.append(written)
        elif first in language.nicknames.get(word, ()):
            longs.append(written)
    found: list[Variant] = []
    chosen = _choices(swap.new, language)
    for i, written in enumerate(dict.fromkeys(shorts)):
        new = chosen[i % len(chosen)] if chosen else swap.new
        found.append(Variant(_cases(written), new, Group.SHORT, swap))
    for written in dict.fromkeys(longs):
        full = sorted(language.nicknames.get(swap.new.lower(), ()))
        found.append(Variant(_cases(written), full[0].title() if full else swap.new, Group.SHORT, swap))
    return found


def _choices(new: str, language: Language) -> list[str]:
    """Give the usual short forms of a new name, those that begin like it first."""
    first = new.split(" ", maxsplit=1)[0].lower()
    found = [short for short, full in language.nicknames.items() if first in full and short != first]
    return [short.title() for short in sorted(found, key=lambda short: (short[0] != first[0], short))]
