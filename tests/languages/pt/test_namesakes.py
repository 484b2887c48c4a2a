"""Father and son of one full name: one is called by the surname, the other by the first name."""

from __future__ import annotations

from pathlib import Path

from flowstory.workspace.workspace import Workspace


def book(folder: Path, text: str) -> set[str]:
    """Give the keys of everybody in a book of one chapter."""
    (folder / "01.md").write_text(f"# Capítulo um\n\n{text}\n", encoding="utf-8")
    workspace = Workspace()
    workspace.add_root(folder)
    return set(workspace.books()[0].story.entities)


FATHER = "Escobar abriu a porta e não disse nada. À noite, Escobar voltou para casa. "
SON = "O menino Ezequiel riu alto. De manhã, Ezequiel desceu para o quintal. "


def test_father_and_son_are_two(tmp_path: Path) -> None:
    """Each is named all the time, and the full name once."""
    everybody = book(tmp_path, "Chamava-se Ezequiel de Souza Escobar.\n\n" + (FATHER + SON) * 21)
    assert "Escobar" in everybody
    assert len({key for key in everybody if "Ezequiel" in key or "Escobar" in key}) == 2


def test_one_man_with_two_names_is_one(tmp_path: Path) -> None:
    """His full name is used as well."""
    full = "Ezequiel de Souza Escobar era pontual. Ninguém duvidava de Ezequiel de Souza Escobar. "
    everybody = book(tmp_path, full * 4 + (FATHER + SON) * 21)
    assert len({key for key in everybody if "Ezequiel" in key or "Escobar" in key}) == 1


def test_a_nickname_and_a_full_name_told_once_are_one(tmp_path: Path) -> None:
    """Somebody is introduced in full, at the head of a sentence, and called by a nickname."""
    text = "O Bira riu na porta. Ubirajara mede um metro e noventa. Depois o Bira agarrou o trono e sorriu."
    everybody = book(tmp_path, text)
    assert len({key for key in everybody if key in ("Bira", "Ubirajara")}) == 1
