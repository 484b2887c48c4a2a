"""The words of a book that a writer may want to be spelt for them: names, other names, invented words."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from flowstory.lore.vault import Vault
from flowstory.manuscript.model import NoteKind

_OFTEN = 2  # a capitalised word that stands within sentences this often is meant
_INVENTED = frozenset({NoteKind.OTHER, NoteKind.RULE, NoteKind.THREAD})


class Word(NamedTuple):
    """A word or name; `entity` is whose name it is ("" for none), `uses` how often it stands in the book."""

    text: str
    entity: str
    uses: int


def words(vault: Vault) -> Iterator[Word]:
    """Give every name of the book, and words that no name is made of but that recur with a capital."""
    story = vault.story
    seen: set[str] = set()
    for key, entity in story.entities.items():
        for name in (key, *entity.aliases):
            if name not in seen:
                seen.add(name)
                form = story.forms.get(name)
                yield Word(name, key, form.count if form is not None else 0)
    for note in story.book.notes:
        if note.kind in _INVENTED:
            for name in (note.name, *note.aliases):
                if name not in seen:
                    seen.add(name)
                    yield Word(name, "", 0)
    strays = Counter(stray.form for mentions in story.strays.values() for stray in mentions)
    for text, uses in strays.items():
        if uses >= _OFTEN and text not in seen and len(text) > 2:
            yield Word(text, "", uses)


def begins(name: str, prefix: str) -> bool:
    """Say whether a name, or a word of it, begins with what was typed; capitals count, accents do not.

    A small letter typed never begins a name: whoever types "an" means the article, not Ana.
    """
    wanted = _bare(prefix)
    return any(
        _bare(part).casefold().startswith(wanted.casefold()) and _bare(part)[0] == wanted[0]
        for part in (name, *name.split(" ")[1:])
        if part
    )


def _bare(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
