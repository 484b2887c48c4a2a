"""Which files are chapters and notes, and every way of ordering the chapters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowstory.manuscript.assemble import parse_book
from flowstory.manuscript.front_matter import FrontMatter, parse_front_matter
from flowstory.manuscript.model import NoteKind
from flowstory.manuscript.order import BookSettings, Ordering, Role, file_role, natural_key, order_book
from flowstory.manuscript.patterns import matches, read_patterns
from flowstory.manuscript.series import split_books


def order(files: dict[str, str] | list[str], settings: BookSettings | None = None) -> Ordering:
    texts = files if isinstance(files, dict) else dict.fromkeys(files, "Ana ran.")
    fronts = {path: parse_front_matter(path, text) for path, text in texts.items()}
    return order_book(fronts, settings or BookSettings())


def fronted(**properties: str) -> str:
    lines = "".join(f"{key}: {value}\n" for key, value in properties.items())
    return f"---\n{lines}---\nAna ran."


def test_natural_order_of_paths() -> None:
    found = order(
        ["10-x.md", "2-x.md", "Élan.md", "eco.md", "fim.md", "Part 2/1.md", "Part 10/1.md", "1.txt"]
    )
    assert found.chapters == (
        "1.txt",
        "2-x.md",
        "10-x.md",
        "eco.md",
        "Élan.md",
        "fim.md",
        "Part 2/1.md",
        "Part 10/1.md",
    )


def test_the_list_of_the_settings_comes_first() -> None:
    settings = BookSettings(chapters=("b.md", "part 1/*.md", "./a", "gone.md", "../sub\\c.md"))
    found = order(["a.md", "b.md", "Part 1/10.md", "Part 1/2.md", "sub/c.md", "cut.md"], settings)
    assert found.chapters == ("b.md", "Part 1/2.md", "Part 1/10.md", "a.md", "sub/c.md")
    assert [(p.key, p.path, dict(p.details).get("chapter")) for p in found.problems] == [
        ("missing-chapter", "flowstory.toml", "gone.md"),
        ("unlisted-chapter", "cut.md", None),
    ]
    assert found.left_out == ("cut.md",)


LONGFORM = """---
longform:
  format: scenes
  title: The Book
  sceneFolder: /scenes
  scenes:
    - the end
    - - begin
      - - middle
    - lost
---
"""


def test_a_longform_index() -> None:
    files = {"Novel/Index.md": LONGFORM} | dict.fromkeys(
        ["Novel/scenes/begin.md", "Novel/scenes/middle.md", "Novel/scenes/the end.md", "Novel/manuscript.md"],
        "Ana.",
    )
    found = order(files)
    assert found.chapters == ("Novel/scenes/the end.md", "Novel/scenes/begin.md", "Novel/scenes/middle.md")
    assert [(p.key, p.path) for p in found.problems] == [("missing-chapter", "Novel/Index.md")]
    assert found.left_out == ("Novel/Index.md", "Novel/manuscript.md")


def test_of_several_longform_drafts_the_latest_counts() -> None:
    draft = "---\nlongform:\n  format: scenes\n  title: A\n  draftNumber: {n}\n  sceneFolder: {n}\n  scenes:\n    - one\n---\n"
    files = {f"Draft {n}.md": draft.format(n=n) for n in (1, 2)} | {"1/one.md": "Ana.", "2/one.md": "Ana."}
    assert order(files).chapters == ("2/one.md",)


def test_a_single_scene_longform_note_is_its_own_chapter() -> None:
    assert order({"Story.md": "---\nlongform:\n  format: single\n---\nAna."}).chapters == ("Story.md",)


def test_front_matter_order() -> None:
    files = {
        "a.md": fronted(order="3"),
        "b.md": fronted(ordem="1.5"),
        "c.md": fronted(chapter="2"),
        "d.md": "Ana.",
    }
    assert order(files).chapters == ("b.md", "c.md", "d.md", "a.md")


def test_a_prologue_without_a_number_stays_first() -> None:
    files = {"00 prologue.md": "Ana.", "01.md": fronted(chapter="2"), "02.md": fronted(chapter="One")}
    assert order(files).chapters == ("00 prologue.md", "02.md", "01.md")


def test_chapters_that_begin_again_in_each_folder() -> None:
    files = {f"Part {p}/{name}.md": fronted(chapter=n) for p in "21" for name, n in (("x", "2"), ("y", "1"))}
    assert order(files).chapters == ("Part 1/y.md", "Part 1/x.md", "Part 2/y.md", "Part 2/x.md")


def test_parts_in_front_matter() -> None:
    files = {"a.md": fronted(part="2", chapter="1"), "b.md": fronted(part="1", chapter="9")}
    assert order(files).chapters == ("b.md", "a.md")


def test_storyline_folders() -> None:
    root = "StoryLine/My Novel"
    files = {
        "StoryLine/My Novel.md": "---\ntype: storyline\n---\nPlan.",
        f"{root}/Scenes/b.md": fronted(type="scene", act="1", chapter="1", sequence="2"),
        f"{root}/Scenes/a.md": fronted(type="scene", act="1", chapter="2", sequence="3"),
        f"{root}/Scenes/c.md": fronted(type="scene", act="1", chapter="1", sequence="1"),
        f"{root}/Characters/Ana.md": fronted(type="character"),
        f"{root}/Locations/Rio.md": "A place.",
        f"{root}/Exports/all.md": "Ana ran.",
        f"{root}/thoughts.md": "Hm.",
    }
    found = order(files)
    assert found.chapters == (f"{root}/Scenes/c.md", f"{root}/Scenes/b.md", f"{root}/Scenes/a.md")
    assert found.notes == (f"{root}/Characters/Ana.md", f"{root}/Locations/Rio.md")


@pytest.mark.parametrize(
    "path",
    [
        ".git/a.md",
        ".obsidian/a.md",
        "x/.trash/a.md",
        ".flowstory/a.md",
        "node_modules/x/a.md",
        "Templates/a.md",
        "attachments/a.md",
        "Anexos/a.txt",
        "README.md",
        "readme.txt",
        "CHANGELOG.md",
        "LICENSE.md",
        "gold.json",
        "a.docx",
        ".hidden.md",
        "Outline.md",
        "sinopse.md",
    ],
)
def test_usual_files_are_left_out(path: str) -> None:
    assert file_role(path, FrontMatter(), BookSettings()) is Role.LEFT_OUT


@pytest.mark.parametrize(
    "path",
    [
        "a.md",
        "a.MARKDOWN",
        "Part 1/README.md",
        "01 - Templates of love.md",
        "texts/a.txt",
        "World.md",
        "07-lugares.md",
        "02 Magic/1.md",
    ],
)
def test_prose(path: str) -> None:
    assert file_role(path, FrontMatter(), BookSettings()) is Role.CHAPTER


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("Characters/Ana.md", NoteKind.CHARACTER),
        ("world/PLACES/Rio.md", NoteKind.PLACE),
        ("Personagens/Ana.md", NoteKind.CHARACTER),
        ("Lugares/Rio.md", NoteKind.PLACE),
        ("Locais/Rio.md", NoteKind.PLACE),
        ("Personajes/Ana.md", NoteKind.CHARACTER),
        ("Codex/Characters/Ana.md", NoteKind.CHARACTER),
        ("Characters/Notes/Ana.md", NoteKind.CHARACTER),
        ("Notas/x.md", NoteKind.OTHER),
        ("Lore/x.md", NoteKind.OTHER),
        ("01 Characters/Ana.md", NoteKind.CHARACTER),
        ("personagens.md", NoteKind.CHARACTER),
    ],
)
def test_notes_by_folder(path: str, kind: NoteKind) -> None:
    book = parse_book("b", {path: "Ana."})
    assert [note.kind for note in book.notes] == [kind]


@pytest.mark.parametrize(
    ("declared", "kind"),
    [
        ("type: character", NoteKind.CHARACTER),
        ("tipo: Lugar", NoteKind.PLACE),
        ("tipo: objeto", NoteKind.ITEM),
        ("type: thread", NoteKind.THREAD),
        ("tipo: regra", NoteKind.RULE),
        ('type: "[[Character]]"', NoteKind.CHARACTER),
    ],
)
def test_notes_by_front_matter(declared: str, kind: NoteKind) -> None:
    (note,) = parse_book("b", {"anywhere/x.md": f"---\n{declared}\n---\nAna."}).notes
    assert note.kind is kind


def test_declared_prose_in_a_notes_folder() -> None:
    assert order({"Notes/one.md": fronted(type="scene")}).chapters == ("Notes/one.md",)


def test_names_and_aliases_in_either_language() -> None:
    files = {
        "Personagens/Dôra.md": "---\nnome: Maria\napelidos: Dôra, Dorinha\ntítulo: Mestra\n---\n",
        "Personagens/Rui.md": "---\ntítulo: Conde\naliases: ['Rui, o Conde']\n---\n",
        "Lugares/rio.md": "---\ntitle: Rio Velmo\nnomes: [Velmo]\n---\n",
    }
    notes = {note.path: (note.name, note.aliases) for note in parse_book("b", files).notes}
    assert notes == {
        "Personagens/Dôra.md": ("Maria", ("Dôra", "Dorinha")),
        "Personagens/Rui.md": ("Rui", ("Rui, o Conde",)),
        "Lugares/rio.md": ("Rio Velmo", ("Velmo",)),
    }


class TestIgnorePatterns:
    @pytest.mark.parametrize(
        ("pattern", "path", "expected"),
        [
            ("drafts/", "drafts/a.md", True),
            ("drafts/", "x/drafts/a.md", True),
            ("drafts/", "drafts", False),
            ("/drafts", "x/drafts/a.md", False),
            ("*.txt", "x/a.txt", True),
            ("a?.md", "ab.md", True),
            ("x/**/a.md", "x/y/z/a.md", True),
            ("x/**/a.md", "x/a.md", True),
            ("**/a.md", "y/a.md", True),
            ("x/*", "x/y/a.md", True),
            ("a[0-9].md", "a7.md", True),
            ("a[!0-9].md", "a7.md", False),
            ("(a).md", "(a).md", True),
            ("[", "a", False),
        ],
    )
    def test_patterns(self, pattern: str, path: str, expected: bool) -> None:
        assert matches(path, (pattern,)) is expected

    def test_a_later_line_takes_back(self) -> None:
        patterns = read_patterns("# cuts\n\n*.txt\r\n!keep.txt\n")
        assert patterns == ("*.txt", "!keep.txt")
        assert [matches(path, patterns) for path in ("a.txt", "keep.txt")] == [True, False]

    @given(st.lists(st.text("*?[]!/ab.-\\#", max_size=12)).map(tuple), st.text("ab/.", max_size=12))
    def test_any_pattern(self, patterns: tuple[str, ...], path: str) -> None:
        matches(path, patterns)

    def test_they_leave_files_out(self) -> None:
        assert order(["a.md", "cut/b.md"], BookSettings(left_out=("cut",))).chapters == ("a.md",)


class TestSeries:
    def roots(self, *paths: str) -> list[str]:
        return [book.root for book in split_books(paths)]

    def test_chapters_at_the_root_are_one_book(self) -> None:
        assert self.roots("1.md", "Extra/2.md", "More/3.md") == [""]

    def test_two_folders_with_chapters_are_two_books(self) -> None:
        assert self.roots("Red/1.md", "Blue/1.md", "README.md") == ["Blue", "Red"]

    def test_parts_are_one_book(self) -> None:
        assert self.roots("Part 1/1.md", "Part 2/1.md") == [""]
        assert self.roots("Parte 1/1.md", "Parte 2/1.md") == [""]
        assert self.roots("01 - Ato I/1.md", "02 - Ato II/1.md") == [""]
        assert self.roots("1/1.md", "2/1.md") == [""]
        assert self.roots("Chapters/1.md", "Interlude/1.md") == [""]

    def test_notes_folders_make_no_series(self) -> None:
        assert self.roots("Novel/1.md", "Characters/Ana.md", "Places/Rio.md") == [""]

    def test_a_folder_with_settings_is_a_book(self) -> None:
        assert self.roots("1.md", "Second/1.md", "Second/flowstory.toml") == ["", "Second"]
        assert self.roots("Second/1.md", "Second/flowstory.toml") == ["Second"]
        assert self.roots("flowstory.toml", "Red/1.md", "Blue/1.md") == [""]

    def test_a_series_deeper_down(self) -> None:
        assert self.roots("Novels/Red/1.md", "Novels/Blue/1.md") == ["Novels/Blue", "Novels/Red"]

    def test_notes_above_belong_to_every_book(self) -> None:
        books = split_books(["Red/1.md", "Blue/1.md", "Blue/Places/x.md", "Characters/Ana.md"])
        assert [book.paths for book in books] == [
            ("Blue/1.md", "Blue/Places/x.md", "Characters/Ana.md"),
            ("Red/1.md", "Characters/Ana.md"),
        ]

    def test_nothing(self) -> None:
        assert split_books([])[0].paths == ()

    @given(
        st.lists(st.from_regex(r"([ab]|Part 1|Notes)(/([ab]|flowstory\.toml|c\.md)){0,3}", fullmatch=True))
    )
    def test_no_file_is_lost(self, paths: list[str]) -> None:
        held = {path for book in split_books(paths) for path in book.paths}
        assert {path for path in paths if path.endswith(".md")} <= held


@given(st.lists(st.text(max_size=20)))
def test_any_path_can_be_sorted(paths: list[str]) -> None:
    assert len(sorted(paths, key=natural_key)) == len(paths)
