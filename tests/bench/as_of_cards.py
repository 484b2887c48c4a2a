"""Cards as of a line, in the planted books of the shared corpus: `python tests/bench/as_of_cards.py`.

Each row was written by reading the book up to the line: what the card must say of somebody there, and what it
must not, because it is told later or is not so. Rows name places and values; the books stay where they are.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

from flowstory.languages.messages import catalogue
from flowstory.lore.cards import card
from flowstory.lore.vault import Vault
from flowstory.workspace.workspace import Workspace

PLANTED = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "planted"


class Row(NamedTuple):
    """Somebody at a line of a chapter: what stands on their card, and what does not ("a|b": either will do)."""

    chapter: str
    line: int
    who: str
    says: tuple[str, ...]
    hides: tuple[str, ...]


ORCHARD, CROWN, HALCYON = "en/what-the-orchard-kept", "en/salt-crown", "en/halcyon-manifest"
CHEST, TIDE, CLOCK = "pt-BR/o-bau-de-cedro", "pt-BR/a-mare-de-ouvrel", "pt-BR/o-relogio-da-portaria"
ROWS: dict[str, tuple[Row, ...]] = {
    ORCHARD: (
        Row("01-montmorency.md", 7, "Walter Haldane", ("32", "black"), ("06-", "07-", "dead")),
        Row("01-montmorency.md", 49, "Alma Haldane", ("sixty-six|66",), ("dead", "03-")),
        Row("02-the-sprayer.md", 37, "Peter", ("11|eleven",), ("dead", "1972", "seventeen")),
        Row("02-the-sprayer.md", 37, "Kit", ("7|seven", "1956"), ("Ballard", "eighteen")),
        Row("03-tranquility.md", 7, "Peter", ("17|seventeen",), ("dead", "1972")),
        Row("03-tranquility.md", 21, "Alma Haldane", ("dead", "sixty-six|66"), ()),
        Row("05-white-barn.md", 11, "Daniel", ("19",), ("06-", "nine years", "married")),
        Row("05-white-barn.md", 11, "Peter", ("dead",), ("2001",)),
        Row("05-white-barn.md", 17, "Tom", ("veterinarian",), ("dentist",)),
        Row("06-leap-day.md", 29, "Walter Haldane", ("62", "white"), ("07-", "dead")),
        Row("07-the-long-porch.md", 39, "Ruth Haldane", ("68",), ("dead",)),
    ),
    CROWN: (
        Row("01-the-grey-mother.md", 5, "Ilmarra Venn", ("17", "copper"), ("02-", "brown")),
        Row("02-the-ford.md", 3, "Ilmarra Venn", ("brown", "copper"), ("06-",)),
        Row("01-the-grey-mother.md", 5, "Tavreth Oun", ("captain", "Pim"), ("Marshal",)),
        Row("03-vell.md", 53, "Kesh Dorvane", ("66", "short"), ("dead",)),
        Row("06-the-crown.md", 39, "Kesh Dorvane", ("66",), ("dead",)),
    ),
    HALCYON: (
        Row("01-the-honeybee.md", 51, "Dez", ("swim",), ("crawl", "05-", "06-")),
        Row("01-the-honeybee.md", 11, "Nora", ("forty-one|41",), ("green", "brown")),
        Row("03-the-fourteenth-floor.md", 11, "Leland Pruitt", ("sixty|60", "silver"), ("right", "04-")),
        Row("06-berth-four.md", 5, "Leland Pruitt", ("right", "silver"), ("yellow",)),
    ),
    CHEST: (
        Row("01-1958.md", 21, "Anselmo Lage", ("pretos", "37"), ("morte", "azuis", "1985")),
        Row("01-1958.md", 17, "Dôra", ("9", "1949"), ("dezessete", "1970")),
        Row("01-1958.md", 11, "Belmiro", ("irmão",), ("primo", "viúva")),
        Row("02-1964.md", 3, "Anselmo Lage", ("43", "direita"), ("esquerda", "morte")),
        Row("02-1964.md", 5, "Dôra", ("15",), ("1970", "1985")),
        Row("02-1964.md", 33, "Afonso", ("onze|11",), ("dezessete",)),
        Row("03-1970.md", 31, "Anselmo Lage", ("49", "esquerda"), ("morte", "1985")),
        Row("03-1970.md", 41, "Afonso", ("dezessete|17",), ("morte",)),
        Row("04-1985.md", 7, "Sãozinha", ("58", "branco"), ("1999", "morte")),
        Row("04-1985.md", 23, "Rosália", ("27", "professora"), ("2001",)),
        Row("04-1985.md", 29, "Anselmo Lage", ("morte",), ("64 anos",)),
        Row("05-2001.md", 7, "Sãozinha", ("morte",), ("74",)),
    ),
    TIDE: (
        Row("01-o-sino-sem-badalo.md", 9, "Ilverna Tass", ("19", "cinzentos", "preto"), ("âmbar", "02-")),
        Row("02-o-filho-do-mercador.md", 17, "Ilverna Tass", ("âmbar", "cinzentos"), ("03-",)),
    ),
    CLOCK: (
        Row("01-setimo-andar.md", 11, "Osmar", ("verdes",), ("castanhos", "04-")),
        Row("04-atras-do-veleiro.md", 33, "Osmar", ("castanhos", "verdes"), ()),
        Row("03-o-socio.md", 33, "Tainá Okubo", ("vinte e nove|29",), ("05-",)),
        Row("04-atras-do-veleiro.md", 3, "dona Mafalda", ("primeiro",), ("05-",)),
    ),
}


class Judged(NamedTuple):
    """A row with what its card lacks and what it gives away."""

    book: str
    row: Row
    missing: tuple[str, ...]
    told: tuple[str, ...]


def judge() -> list[Judged]:
    """Make every card and hold it against its row."""
    found = []
    for book, rows in ROWS.items():
        workspace = Workspace()
        workspace.add_root(PLANTED / book)
        (opened,) = workspace.books()
        vault = Vault(opened.story)
        words = catalogue("pt-BR" if book.startswith("pt") else "en")
        for row in rows:
            lines = opened.text_of(row.chapter).split("\n")
            offset = sum(len(line) + 1 for line in lines[: row.line - 1])
            key = opened.story.cast.by_form.get(row.who, row.who)
            said = card(vault, key, words, here=vault.vantage(row.chapter, offset))
            missing = tuple(value for value in row.says if not any(one in said for one in value.split("|")))
            found.append(Judged(book, row, missing, tuple(value for value in row.hides if value in said)))
    return found


def main() -> int:
    """Print each row that is not as it should be, and the sums."""
    judged = judge()
    for book, row, missing, told in judged:
        if missing or told:
            print(f"{book} {row.chapter}:{row.line} {row.who}: lacks {missing}, tells {told}")
    wanted = sum(len(one.row.says) for one in judged)
    hidden = sum(len(one.row.hides) for one in judged)
    lacking = sum(len(one.missing) for one in judged)
    given = sum(len(one.told) for one in judged)
    whole = sum(not one.missing and not one.told for one in judged)
    print(f"{len(judged)} cards, {whole} as they should be")
    print(f"says {wanted - lacking} of {wanted}, gives away {given} of {hidden}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
