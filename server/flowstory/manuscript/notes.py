"""What makes a file a note and what the note is about: folder names and front matter in three languages."""

from __future__ import annotations

from pathlib import PurePosixPath

from flowstory.manuscript.front_matter import FrontMatter
from flowstory.manuscript.model import NoteKind, Status
from flowstory.manuscript.numbering import fold

# All words are folded: lower case, no accents.
# Words that may well name a part of a novel ("World", "Magic", "Things") are not among the folders.
_FOLDERS = {
    NoteKind.CHARACTER: "characters character people cast personagens personagem personajes personaje elenco",
    NoteKind.PLACE: "places place locations location settings lugares lugar locais localizacoes escenarios",
    NoteKind.ITEM: "items objects props objetos itens",
    NoteKind.THREAD: "threads plotlines subplots tramas",
    NoteKind.RULE: "rules regras reglas",
    NoteKind.OTHER: "lore codex notes worldbuilding notas",
}
# A lone file that holds all notes of a kind; a numbered one ("07-lugares.md") is a chapter.
_NOTE_FILES = frozenset(
    {"characters", "places", "locations", "lore", "codex", "notes", "worldbuilding"}
    | {"personagens", "personajes", "lugares", "locais", "notas"}
)
_TYPES = {
    NoteKind.CHARACTER: "character person people personagem personaje persona pessoa protagonist antagonist",
    NoteKind.PLACE: "place location setting lugar local cenario escenario localizacao ubicacion cidade "
    "city ciudad",
    NoteKind.ITEM: "item object thing prop objeto coisa cosa artefato artefacto artifact",
    NoteKind.THREAD: "thread plotline subplot plot trama fio hilo subtrama secret segredo secreto",
    NoteKind.RULE: "rule world-rule law magic regra regla lei ley",
    NoteKind.OTHER: "note lore codex group faction family nota grupo faccao faccion familia "
    "organization world",
}
_PROSE_TYPES = frozenset(
    [
        "chapter",
        "scene",
        "capitulo",
        "cena",
        "escena",
        "prologue",
        "epilogue",
        "prologo",
        "epilogo",
        "manuscript",
        "prose",
        "prosa",
    ]
)
_FOLDER_KINDS = {word: kind for kind, words in _FOLDERS.items() for word in words.split()}
_TYPE_KINDS = {word: kind for kind, words in _TYPES.items() for word in words.split()}
_TYPE_KEYS = ("type", "tipo", "kind", "class", "categoria", "category")
_NAME_KEYS = frozenset({"name", "nome", "nombre", "nome completo", "full name", "nombre completo"})
# A person's `title` is a rank ("Mestra"), so it names only notes that are not about persons.
_TITLE_KEYS = frozenset({"title", "titulo"})
_ALIAS_KEYS = frozenset(
    {
        "aliases",
        "alias",
        "apelidos",
        "apelido",
        "nomes",
        "outros nomes",
        "nicknames",
        "nickname",
        "also known as",
    }
    | {"aka", "other names", "apodos", "apodo", "otros nombres", "nombres"}
)
STATUS_KEYS = ("status", "estado", "situação", "situacao", "etapa")
_STATUS_WORDS = {
    Status.REVISED: "revised revisado revisada revision revisao revising edited editado editada second-draft",
    Status.FINAL: "final finished done complete completed published terminado terminada concluido "
    "concluida pronto "
    "publicado acabado",
}
_STATUSES = {word: status for status, words in _STATUS_WORDS.items() for word in words.split()}


def declared_type(front: FrontMatter) -> NoteKind | bool | None:
    """Give the kind of note that front matter declares; `True` for declared prose, `None` for neither."""
    for value in front.values(*_TYPE_KEYS):
        word = fold(value.strip().lstrip("#").lower())
        if word in _TYPE_KINDS:
            return _TYPE_KINDS[word]
        if word in _PROSE_TYPES:
            return True
    return None


def folder_kind(path: str) -> NoteKind | None:
    """Give the kind of the innermost notes folder above a file, or of a file named like one."""
    pure = PurePosixPath(path)
    stem = fold(pure.stem.lower())
    generic = _FOLDER_KINDS[stem] if stem in _NOTE_FILES else None
    for name in reversed(pure.parts[:-1]):
        kind = _FOLDER_KINDS.get(fold(name.lower().strip("_ .0123456789-")))
        # In `Codex/Characters/Ana.md` and in `Characters/Notes/Ana.md` the telling folder decides.
        if kind is not None and kind is not NoteKind.OTHER:
            return kind
        generic = generic or kind
    return generic


def is_notes_folder(name: str) -> bool:
    """Say whether a folder of this name holds notes."""
    return fold(name.lower().strip("_ .0123456789-")) in _FOLDER_KINDS


def note_kind(path: str, front: FrontMatter) -> NoteKind:
    """Give what a note is about: front matter first, then its folder."""
    declared = declared_type(front)
    if isinstance(declared, NoteKind):
        return declared
    return folder_kind(path) or NoteKind.OTHER


def note_name(path: str, front: FrontMatter) -> str:
    """Give a note's title: its front matter's name, else the file's."""
    keys = [_NAME_KEYS] if note_kind(path, front) is NoteKind.CHARACTER else [_NAME_KEYS, _TITLE_KEYS]
    for wanted in keys:
        for item in front.properties:
            if fold(item.key.lower()) in wanted and item.value.strip():
                return item.value.strip()
    return PurePosixPath(path).stem


def note_aliases(text: str, front: FrontMatter, name: str) -> tuple[str, ...]:
    """Give a note's other names: a YAML list, or one line with commas."""
    items = [item for item in front.properties if fold(item.key.lower()) in _ALIAS_KEYS]
    names = [item.value for item in items]
    if len(items) == 1 and text[items[0].span.start - 1] not in "\"'":
        names = names[0].split(",")
    stripped = (written.strip() for written in names)
    return tuple(dict.fromkeys(written for written in stripped if written and written != name))


def read_status(front: FrontMatter) -> Status:
    """Give the status a chapter declares; anything else is a draft."""
    value = front.get(*STATUS_KEYS)
    return _STATUSES.get(fold(value.strip().lower()), Status.DRAFT) if value else Status.DRAFT
