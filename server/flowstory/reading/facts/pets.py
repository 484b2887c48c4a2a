"""What somebody's animal is called: "his dog, Tansy", "o cachorro dele, o Bidu", "Nora's mare Juno"."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.thing_phrases import thing_at
from flowstory.reading.model import DIALOGUE, Statement


def read_pets(context: Context) -> Iterator[Statement]:
    """Read the name beside an animal that is somebody's. Not in talk: there it may be whom one speaks to."""
    unit, language, scan = context.unit, context.language, context.scan
    if unit.register == DIALOGUE:
        return
    for i, word in enumerate(unit.lower):
        animal = language.lives.animals.get(word)
        kind = animal.kind if animal is not None else language.things.get(word, "")
        if kind not in language.lives.animal_kinds:
            continue
        thing = thing_at(context, i, kind)
        if thing.determiner != "own" or thing.holder is None or thing.holder.kind == "role":
            continue
        k = thing.j
        comma = unit.word(k) == ","
        k += comma
        k += unit.word(k) in language.lives.called
        k += language.names_take_articles and unit.word(k) in language.definite_articles
        name = scan.by_start.get(k)
        if name is None or name.kind != "name" or unit.word(name.j) == "'s":
            continue
        after = unit.word(name.j)
        # ", Nora went": the name of who acts begins a clause of its own.
        if comma and after[:1].isalnum():
            continue
        if name.form == thing.holder.form or after in language.conjunctions:
            continue
        yield context.statement(thing.holder, "pet.name", name.form, name.i, name.j, other=kind)
