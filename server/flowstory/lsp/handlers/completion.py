"""`textDocument/completion` and `completionItem/resolve`: names, other names, invented words; keys of notes.

After two letters of a word, at its end, and only where it begins as a name does: whoever types "an" means the
article, not Ana. The card comes when an item is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

from flowstory.lsp.asking import Spot, ask
from flowstory.lsp.handler import Handler
from flowstory.text.spans import Span

if TYPE_CHECKING:
    from flowstory.lsp.session import Session

_WORD = re.compile(r"[^\W\d_][\w'’-]*\Z")
_LINK = re.compile(r"\[\[([^\[\]|#\n\r]{0,80})\Z")
_KEY = re.compile(r"[ \t]*([^\s:#-][^:\n\r]*)?\Z")
_VALUE = re.compile(r"[ \t]*([^\s:#-][^:\n\r]*?)[ \t]*:[ \t]+(?:\[?[^,\n\r]*,[ \t]*|\[)?([^,\[\n\r]*)\Z")
_ELEMENT = re.compile(r"[ \t]*-[ \t]+([^\n\r]*)\Z")
_LETTERS = 2
_MOST = 60
_KINDS = {
    "character": types.CompletionItemKind.Class,
    "place": types.CompletionItemKind.Module,
    "group": types.CompletionItemKind.Interface,
    "thing": types.CompletionItemKind.Field,
}


class _Typed(NamedTuple):
    """What is being typed: the range that an item takes the place of, and what stands there."""

    span: Span
    text: str


async def completion(session: Session, params: types.CompletionParams) -> types.CompletionList:
    """Give what a word, a link or a line of front matter may become."""
    found: list[types.CompletionItem] = await ask(
        session, params.text_document.uri, lambda spot: list(_items(spot, params)), []
    )
    return types.CompletionList(is_incomplete=len(found) >= _MOST, items=found)


def _items(spot: Spot, params: types.CompletionParams) -> Iterator[types.CompletionItem]:
    offset, text = spot.offset(params.position), spot.lines.text
    line = text[max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1 : offset]
    if match := _LINK.search(line):
        yield from _links(spot, _typed(offset, match[1]), text)
        return
    if _in_front_matter(spot, offset):
        yield from _front(spot, line, offset)
        return
    match = _WORD.search(line)
    if match is None or len(match[0]) < _LETTERS:
        return
    if offset < len(text) and (text[offset].isalnum() or text[offset] == "_"):
        return  # Within a word nobody begins a name.
    yield from _names(spot, _typed(offset, match[0]))


def _typed(offset: int, text: str) -> _Typed:
    return _Typed(Span(offset - len(text), offset), text)


def _names(spot: Spot, typed: _Typed) -> Iterator[types.CompletionItem]:
    from flowstory.lore.vocabulary import begins, words

    fitting = [
        word for word in words(spot.vault) if begins(word.text, typed.text) and word.text != typed.text
    ]
    ranked = sorted(fitting, key=lambda word: (-word.uses, word.text))[:_MOST]
    for rank, word in enumerate(ranked):
        entity = spot.vault.story.entity(word.entity)
        kind = _KINDS[entity.kind.value] if entity is not None else types.CompletionItemKind.Text
        item = _item(spot, typed, word.text, kind, rank)
        if entity is not None:
            item.detail = entity.key if entity.key != word.text else None
            item.data = {
                "uri": spot.session.uri(spot.book.path_of(spot.path)),
                "entity": entity.key,
                "offset": typed.span.start,
            }
        yield item


def _links(spot: Spot, typed: _Typed, text: str) -> Iterator[types.CompletionItem]:
    closed = text[typed.span.end : typed.span.end + 2] == "]]"
    wanted = typed.text.strip().casefold()
    notes = [note for note in spot.vault.story.book.notes if wanted in note.name.casefold()]
    for rank, note in enumerate(sorted(notes, key=lambda note: note.name)[:_MOST]):
        item = _item(spot, typed, note.name, types.CompletionItemKind.File, rank)
        if not closed:
            item.text_edit = types.TextEdit(range=spot.range(typed.span), new_text=f"{note.name}]]")
        item.detail = note.path
        yield item


def _in_front_matter(spot: Spot, offset: int) -> bool:
    from flowstory.manuscript.front_matter import parse_front_matter

    text = spot.lines.text
    if not text.lstrip("\ufeff").startswith("---"):
        return False
    close = parse_front_matter(spot.path, text).close
    return text.find("\n") < offset <= close


def _front(spot: Spot, line: str, offset: int) -> Iterator[types.CompletionItem]:
    """Give keys at the beginning of a line, and values behind a key or in its list."""
    from flowstory.lore.keys import keys, values

    file = spot.vault.file(spot.path)
    if file is None:
        return
    if match := _ELEMENT.match(line):
        found: Iterable[str] = values(spot.vault, file, _key_above(spot, offset))
        yield from _listed(spot, _typed(offset, match[1]), found, types.CompletionItemKind.Value)
    elif match := _VALUE.match(line):
        found = values(spot.vault, file, match[1])
        yield from _listed(spot, _typed(offset, match[2]), found, types.CompletionItemKind.Value)
    elif match := _KEY.match(line):
        typed = _typed(offset, match[1] or "")
        yield from _listed(spot, typed, keys(file), types.CompletionItemKind.Property, after=": ")


def _key_above(spot: Spot, offset: int) -> str:
    """Give the key that the list around an offset belongs to."""
    for line in reversed(spot.lines.text[:offset].splitlines()[:-1]):
        if ":" in line and not line.lstrip().startswith("-"):
            return line.partition(":")[0].strip()
    return ""


def _listed(
    spot: Spot, typed: _Typed, found: Iterable[str], kind: types.CompletionItemKind, after: str = ""
) -> Iterator[types.CompletionItem]:
    wanted = typed.text.casefold()
    fitting = [text for text in found if text.casefold().startswith(wanted)]
    for rank, text in enumerate(fitting[:_MOST]):
        item = _item(spot, typed, text, kind, rank)
        item.text_edit = types.TextEdit(range=spot.range(typed.span), new_text=text + after)
        yield item


def _item(
    spot: Spot, typed: _Typed, text: str, kind: types.CompletionItemKind, rank: int
) -> types.CompletionItem:
    return types.CompletionItem(
        label=text,
        kind=kind,
        sort_text=f"{rank:04}",
        # A name is found by any of its words, so the client must compare with what was typed.
        filter_text=f"{typed.text} {text}" if not text.startswith(typed.text) else text,
        text_edit=types.TextEdit(range=spot.range(typed.span), new_text=text),
    )


async def resolve(session: Session, params: types.CompletionItem) -> types.CompletionItem:
    """Add the card, as of the line where the name is being typed."""
    data = params.data if isinstance(params.data, Mapping) else {}
    uri, key, offset = data.get("uri"), data.get("entity"), data.get("offset")
    if isinstance(uri, str) and isinstance(key, str) and isinstance(offset, int):
        params.documentation = await ask(session, uri, lambda spot: _card(spot, key, offset), None)
    return params


def _card(spot: Spot, key: str, offset: int) -> types.MarkupContent | str | None:
    from flowstory.lore.cards import card
    from flowstory.lore.vantage import Order

    if spot.vault.story.entity(key) is None:
        return None
    session = spot.session
    here = spot.vault.vantage(
        spot.path, min(max(offset, 0), len(spot.lines.text)), order=Order(session.preferences.order)
    )
    said = card(spot.vault, key, session.catalogue, here=here, link=spot.link)
    if not session.client.completion_markdown:
        return said.strip()
    return types.MarkupContent(kind=types.MarkupKind.Markdown, value=said.strip())


HANDLER = Handler(
    types.TEXT_DOCUMENT_COMPLETION,
    completion,
    types.CompletionOptions(trigger_characters=["["], resolve_provider=True),
)
RESOLVE = Handler(types.COMPLETION_ITEM_RESOLVE, resolve)
