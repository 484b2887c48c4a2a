"""Every method of LSP that FlowStory answers, asked by pytest-lsp's client of the real server."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

from flowstory.text.lines import Encoding, units

NOTE = """---
type: character
aliases: [Nan]
born: 1950
eyes: grey
---

Keeps the ferry with [[Bruno Paz]].
"""
BRUNO = "---\ntype: character\n---\n\nThe ferryman.\n"
PLACE = "---\ntype: place\n---\n\nAn island.\n"
FIRST = """---
date: 1984
status: revised
---

# The Ferry

Ana Ferreira had grey eyes, and she came down to Korvale early.

“You are late,” said Bruno. “The tide will not wait.”

“It never does,” said Ana. She looked at the Ushmar stone, and the Ushmar stone looked back.

***

Nan went home on 12 March 1984. _I will never come back to this shore,_ she thought.
"""
SECOND = """# The Crossing

Bruno waited for Ana at the Ushmar stone.

Ana’s eyes were brown and [[Ana Ferreira|she]] laughed.
"""


pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_lsp.fixture(
    scope="module",
    params=["visual_studio_code", "neovim", "emacs"],
    config=ClientServerConfig(server_command=[sys.executable, "-m", "flowstory", "lsp"]),
)
async def client(
    request: pytest.FixtureRequest, lsp_client: LanguageClient, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[None]:
    root = tmp_path_factory.mktemp("methods") / "book"
    for name, text in {
        "01.md": FIRST,
        "02.md": SECOND,
        "Characters/Ana Ferreira.md": NOTE,
        "Characters/Bruno Paz.md": BRUNO,
        "Places/Korvale.md": PLACE,
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")

    for method in (
        types.CLIENT_REGISTER_CAPABILITY,
        types.WORKSPACE_CODE_LENS_REFRESH,
        types.WORKSPACE_INLAY_HINT_REFRESH,
        types.WORKSPACE_SEMANTIC_TOKENS_REFRESH,
        types.WORKSPACE_DIAGNOSTIC_REFRESH,
    ):
        if method not in lsp_client.protocol.fm.features:
            lsp_client.feature(method)(lambda *_: None)
    answer = await lsp_client.initialize_session(
        types.InitializeParams(
            capabilities=client_capabilities(request.param),
            workspace_folders=[types.WorkspaceFolder(uri=root.as_uri(), name="book")],
            initialization_options={"inlayHints": {"enabled": True}, "memory": False},
            locale="en",
        )
    )
    Book.root, Book.version = root, 1
    chosen = types.PositionEncodingKind(answer.capabilities.position_encoding or "utf-16")
    Book.encoding = chosen.value
    for name, text in (("01.md", FIRST), ("02.md", SECOND)):
        document = types.TextDocumentItem(
            uri=(root / name).as_uri(), language_id="markdown", version=1, text=text
        )
        lsp_client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=document))
    for _ in range(100):  # Reading a folder is no part of an answer's wait.
        found = await lsp_client.workspace_symbol_async(types.WorkspaceSymbolParams(query="Korvale"))
        if found:
            break
        await asyncio.sleep(0.1)
    yield
    await lsp_client.shutdown_session()


class Book:
    """The book of the running tests: where it is, and the last version of its second chapter."""

    root: Path
    version: int
    encoding: Encoding


def uri(name: str) -> str:
    return (Book.root / name).as_uri()


def document(name: str) -> types.TextDocumentIdentifier:
    return types.TextDocumentIdentifier(uri=uri(name))


def at(text: str, word: str, nth: int = 1, inside: int = 1) -> types.Position:
    """Give the place of a word's nth appearance, so many letters into it."""
    offset = -1
    for _ in range(nth):
        offset = text.index(word, offset + 1)
    before = text[: offset + inside]
    return types.Position(before.count("\n"), units(before[before.rfind("\n") + 1 :], Book.encoding))


def said(text: str, where: types.Range) -> str:
    assert where.start.line == where.end.line
    return cut(text.split("\n")[where.start.line], where.start.character, where.end.character)


def cut(line: str, start: int, end: int) -> str:
    """Give a part of a line by columns in the encoding agreed on."""
    code, width = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}[
        Book.encoding
    ]
    return line.encode(code)[start * width : end * width].decode(code)


def place(location: types.Location) -> tuple[str, int]:
    return Path(location.uri.replace("%20", " ")).name, location.range.start.line + 1


async def test_hover_gives_the_card_as_of_the_line(client: LanguageClient) -> None:
    where = at(FIRST, "Ana")
    shown = await client.text_document_hover_async(types.HoverParams(document("01.md"), where))
    assert shown is not None
    assert isinstance(shown.contents, types.MarkupContent)
    card = shown.contents.value
    assert "**Ana Ferreira**" in card
    assert "turns 34 this year, 1984" in card
    assert "grey" in card
    assert "brown" not in card, "what is told in the next chapter"
    assert "Ana Ferreira.md:4" in card, "the line that fixes the birth"
    assert shown.range is not None
    assert said(FIRST, shown.range) == "Ana Ferreira"


async def test_hover_on_a_date_says_which_day_it_is(client: LanguageClient) -> None:
    shown = await client.text_document_hover_async(
        types.HoverParams(document("01.md"), at(FIRST, "12 March"))
    )
    assert shown is not None
    assert isinstance(shown.contents, types.MarkupContent)
    assert "Monday" in shown.contents.value
    assert "Ana Ferreira: turns 34" in shown.contents.value


async def test_hover_on_a_heading_gives_the_chapter_at_a_glance(client: LanguageClient) -> None:
    shown = await client.text_document_hover_async(
        types.HoverParams(document("01.md"), at(FIRST, "# The Ferry", inside=3))
    )
    assert shown is not None
    assert isinstance(shown.contents, types.MarkupContent)
    assert "revised" in shown.contents.value
    assert "Ana Ferreira" in shown.contents.value
    assert "2 scenes" in shown.contents.value


async def test_hover_on_a_place(client: LanguageClient) -> None:
    shown = await client.text_document_hover_async(types.HoverParams(document("01.md"), at(FIRST, "Korvale")))
    assert shown is not None
    assert isinstance(shown.contents, types.MarkupContent)
    assert "**Korvale**" in shown.contents.value
    assert "place" in shown.contents.value


def write(client: LanguageClient, text: str) -> None:
    """Put a text into the second chapter."""
    Book.version += 1
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(version=Book.version, uri=uri("02.md")),
            [types.TextDocumentContentChangeWholeDocument(text=text)],
        )
    )


async def complete(client: LanguageClient, typed: str) -> list[types.CompletionItem]:
    """Type at the end of the second chapter, and ask."""
    write(client, f"{SECOND}\n{typed}")
    line = SECOND.count("\n") + 1
    answer = await client.text_document_completion_async(
        types.CompletionParams(document("02.md"), types.Position(line=line, character=len(typed)))
    )
    assert isinstance(answer, types.CompletionList)
    write(client, SECOND)
    return list(answer.items)


async def test_completion_of_names_with_the_card(client: LanguageClient) -> None:
    items = {item.label: item for item in await complete(client, "And then An")}
    assert {"Ana", "Ana Ferreira"} <= items.keys()
    resolved = await client.completion_item_resolve_async(items["Ana"])
    card = resolved.documentation
    assert "**Ana Ferreira**" in (card.value if isinstance(card, types.MarkupContent) else card or "")
    edit = items["Ana"].text_edit
    assert isinstance(edit, types.TextEdit)
    assert (edit.new_text, edit.range.start.character) == ("Ana", 9)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("He saw Nan", set()),
        ("They came to Kor", {"Korvale"}),
        ("It was the Us", {"Ushmar"}),
        ("They met Fer", {"Ana Ferreira"}),
        ("It was an", set()),
        ("It was A", set()),
        ("the shore", set()),
        ("See [[Br", {"Bruno Paz"}),
    ],
)
async def test_completion_is_not_noisy(client: LanguageClient, typed: str, offered: set[str]) -> None:
    items = await complete(client, typed)
    assert {item.label for item in items} == offered


async def test_completion_within_a_word_offers_nothing(client: LanguageClient) -> None:
    answer = await client.text_document_completion_async(
        types.CompletionParams(document("01.md"), at(FIRST, "Ana", inside=2))
    )
    assert isinstance(answer, types.CompletionList)
    assert list(answer.items) == []


async def test_completion_in_a_notes_front_matter(client: LanguageClient) -> None:
    note = "---\ntype: character\neyes: gr\n\n---\n"
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(
            types.TextDocumentItem(uri("Characters/Bruno Paz.md"), "markdown", 1, note)
        )
    )

    async def offered(line: int, character: int) -> set[str]:
        answer = await client.text_document_completion_async(
            types.CompletionParams(document("Characters/Bruno Paz.md"), types.Position(line, character))
        )
        assert isinstance(answer, types.CompletionList)
        return {item.label for item in answer.items}

    shades, keys = await offered(2, 8), await offered(3, 0)
    client.text_document_did_close(types.DidCloseTextDocumentParams(document("Characters/Bruno Paz.md")))
    assert {"green", "grey"} & shades
    assert {"aliases", "born", "hair"} <= keys or {"aliases", "birth", "hair"} <= keys
    assert "eyes" not in keys


async def test_definition_goes_to_the_note_else_to_where_it_is_established(client: LanguageClient) -> None:
    found = await client.text_document_definition_async(
        types.DefinitionParams(document("02.md"), at(SECOND, "Ana"))
    )
    assert isinstance(found, types.Location)
    assert place(found) == ("Ana Ferreira.md", 1)
    found = await client.text_document_definition_async(
        types.DefinitionParams(document("Characters/Ana Ferreira.md"), at(NOTE, "Bruno"))
    )
    assert isinstance(found, types.Location)
    assert place(found) == ("Bruno Paz.md", 1)


async def test_declaration_says_which_sentence_set_a_fact(client: LanguageClient) -> None:
    found = await client.text_document_declaration_async(
        types.DeclarationParams(document("01.md"), at(FIRST, "grey eyes"))
    )
    assert isinstance(found, list)
    assert [place(one) for one in found if isinstance(one, types.Location)] == [
        ("Ana Ferreira.md", 5),
        ("01.md", 8),
    ]


async def test_references_are_all_mentions_by_every_name(client: LanguageClient) -> None:
    found = await client.text_document_references_async(
        types.ReferenceParams(
            types.ReferenceContext(include_declaration=True), document("01.md"), at(FIRST, "Ana")
        )
    )
    assert found is not None
    places = [place(one) for one in found]
    assert ("01.md", 8) in places
    assert ("01.md", 12) in places
    assert ("01.md", 16) in places, "by an alias"
    assert places.count(("02.md", 5)) == 2, "the possessive, and the link behind a pronoun"
    assert ("Ana Ferreira.md", 3) in places, "in front matter"
    assert ("Ana Ferreira.md", 1) in places, "the note itself"


async def test_references_of_a_fact_are_its_tellings(client: LanguageClient) -> None:
    found = await client.text_document_references_async(
        types.ReferenceParams(types.ReferenceContext(False), document("01.md"), at(FIRST, "grey eyes"))
    )
    assert found is not None
    assert [place(one) for one in found] == [("Ana Ferreira.md", 5), ("01.md", 8), ("02.md", 5)]


async def test_highlight_marks_the_mentions_of_this_file(client: LanguageClient) -> None:
    found = await client.text_document_document_highlight_async(
        types.DocumentHighlightParams(document("01.md"), at(FIRST, "Nan"))
    )
    assert found is not None
    assert [said(FIRST, one.range) for one in found] == ["Ana Ferreira", "Ana", "Nan"]


async def test_document_symbols_are_chapter_scenes_and_cast(client: LanguageClient) -> None:
    found = await client.text_document_document_symbol_async(types.DocumentSymbolParams(document("01.md")))
    assert found
    if isinstance(found[0], types.DocumentSymbol):
        (chapter,) = found
        assert chapter.name == "The Ferry"
        assert isinstance(chapter, types.DocumentSymbol)
        assert [scene.name for scene in chapter.children or ()] == ["Scene 1", "Scene 2"]
        first, second = chapter.children or ()
        assert {one.name for one in first.children or ()} >= {"Ana Ferreira"}
        assert [one.name for one in second.children or ()] == ["Ana Ferreira"]
    else:
        assert {"The Ferry", "Scene 1", "Ana Ferreira"} <= {one.name for one in found}


async def test_workspace_symbols(client: LanguageClient) -> None:
    async def names(query: str) -> list[str]:
        found = await client.workspace_symbol_async(types.WorkspaceSymbolParams(query))
        return [one.name for one in found or ()]

    assert (await names("nan"))[0] == "Ana Ferreira"
    assert (await names("kor"))[0] == "Korvale"
    assert {"Ana Ferreira", "Bruno Paz", "Korvale"} <= set(await names(""))
    assert await names("zzz") == []


async def test_code_lens_on_chapters_and_notes(client: LanguageClient) -> None:
    found = await client.text_document_code_lens_async(types.CodeLensParams(document("01.md")))
    titles = [lens.command.title for lens in found or () if lens.command]
    assert titles[0].endswith(" words")
    assert titles[1] == "revised"
    assert "Ana Ferreira" in titles[2]
    found = await client.text_document_code_lens_async(
        types.CodeLensParams(document("Characters/Ana Ferreira.md"))
    )
    assert [lens.command.title for lens in found or () if lens.command] == ["6 mentions"]


async def test_inlay_hints_show_the_year_and_ages(client: LanguageClient) -> None:
    whole = types.Range(types.Position(0, 0), types.Position(99, 0))
    found = await client.text_document_inlay_hint_async(types.InlayHintParams(document("01.md"), whole))
    labels = [(hint.position.line, hint.label) for hint in found or ()]
    assert labels == [(5, "1984"), (7, "34")]


async def test_inlay_hints_are_off_until_asked_for(client: LanguageClient) -> None:
    settings = {"flowstory": {"inlayHints": {"enabled": False}}}
    client.workspace_did_change_configuration(types.DidChangeConfigurationParams(settings))
    whole = types.Range(types.Position(0, 0), types.Position(99, 0))
    found = await client.text_document_inlay_hint_async(types.InlayHintParams(document("01.md"), whole))
    settings["flowstory"]["inlayHints"]["enabled"] = True
    client.workspace_did_change_configuration(types.DidChangeConfigurationParams(settings))
    assert list(found or ()) == []


def decoded(data: list[int], text: str) -> list[tuple[str, int]]:
    lines = text.split("\n")
    line = column = 0
    found = []
    for down, right, length, kind, _ in zip(*[iter(data)] * 5, strict=True):
        line, column = line + down, right + (0 if down else column)
        found.append((cut(lines[line], column, column + length), kind))
    return found


async def test_semantic_tokens_are_names_dialogue_and_thought(client: LanguageClient) -> None:
    found = await client.text_document_semantic_tokens_full_async(
        types.SemanticTokensParams(document("01.md"))
    )
    assert found is not None
    tokens = decoded(list(found.data), FIRST)
    assert ("Ana Ferreira", 0) in tokens
    assert ("Korvale", 1) in tokens
    assert any(kind == 4 and "late" in text for text, kind in tokens)
    assert any(kind == 5 and "never come back" in text for text, kind in tokens)
    assert all(text.strip() == text != "" for text, _ in tokens)


async def test_semantic_tokens_delta_rebuilds_the_whole(client: LanguageClient) -> None:
    before = await client.text_document_semantic_tokens_full_async(
        types.SemanticTokensParams(document("02.md"))
    )
    assert before is not None
    assert before.result_id
    write(client, f"{SECOND}\nAna met Bruno.\n")
    change = await client.text_document_semantic_tokens_full_delta_async(
        types.SemanticTokensDeltaParams(document("02.md"), before.result_id)
    )
    whole = await client.text_document_semantic_tokens_full_async(
        types.SemanticTokensParams(document("02.md"))
    )
    assert isinstance(change, types.SemanticTokensDelta)
    assert whole is not None
    data = list(before.data)
    for edit in change.edits:
        data[edit.start : edit.start + edit.delete_count] = edit.data or []
    write(client, SECOND)
    assert data == list(whole.data)
    assert len(data) > len(before.data)


async def test_folding_ranges(client: LanguageClient) -> None:
    found = await client.text_document_folding_range_async(types.FoldingRangeParams(document("01.md")))
    folds = {(fold.start_line, fold.end_line) for fold in found or ()}
    assert {(0, 3), (5, 15), (7, 11)} <= folds


async def test_selection_grows_from_word_to_chapter(client: LanguageClient) -> None:
    found = await client.text_document_selection_range_async(
        types.SelectionRangeParams(document("01.md"), [at(FIRST, "looked")])
    )
    assert found
    shown: list[tuple[int, int, int]] = []
    one: types.SelectionRange | None = found[0]
    while one is not None:
        shown.append((one.range.start.line, one.range.start.character, one.range.end.line))
        assert one.parent is None or one.parent.range != one.range
        one = one.parent
    start = at(FIRST, "looked", inside=0)
    assert shown[0] == (11, start.character, 11)
    assert shown[1] == (11, at(FIRST, "She looked", inside=0).character, 11)
    assert shown[2] == (11, 0, 11)
    assert shown[3] == (7, 0, 11)
    assert shown[4][0] == 0


async def test_document_links_lead_to_notes(client: LanguageClient) -> None:
    found = await client.text_document_document_link_async(
        types.DocumentLinkParams(document("Characters/Ana Ferreira.md"))
    )
    assert [Path(link.target or "").name for link in found or ()] == ["Bruno%20Paz.md"]


async def test_call_hierarchy_tells_who_speaks_to_whom(client: LanguageClient) -> None:
    items = await client.text_document_prepare_call_hierarchy_async(
        types.CallHierarchyPrepareParams(document("01.md"), at(FIRST, "Ana", 2))
    )
    assert items
    assert items[0].name == "Ana Ferreira"
    out = await client.call_hierarchy_outgoing_calls_async(types.CallHierarchyOutgoingCallsParams(items[0]))
    assert [(call.to.name, len(call.from_ranges)) for call in out or ()] == [("Bruno Paz", 1)]
    back = await client.call_hierarchy_incoming_calls_async(types.CallHierarchyIncomingCallsParams(items[0]))
    assert [(call.from_.name, len(call.from_ranges)) for call in back or ()] == [("Bruno Paz", 2)]


async def test_a_code_action_is_resolved_into_its_edit(client: LanguageClient) -> None:
    where = at(SECOND, "brown")
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(
            document("02.md"), types.Range(where, where), types.CodeActionContext(diagnostics=[])
        )
    )
    (wanted,) = [
        action
        for action in actions or ()
        if isinstance(action, types.CodeAction) and action.title.startswith("Write “grey” here")
    ]
    if wanted.edit is None:
        wanted = await client.code_action_resolve_async(wanted)
    assert wanted.edit is not None


async def test_work_done_progress_begins_and_ends(client: LanguageClient) -> None:
    client.progress_reports["looking"] = []  # A token of the client's own, which it knows.
    await client.text_document_references_async(
        types.ReferenceParams(
            types.ReferenceContext(False), document("01.md"), at(FIRST, "Ana"), work_done_token="looking"
        )
    )
    kinds = [getattr(report, "kind", "") for report in client.progress_reports["looking"]]
    assert kinds == ["begin", "end"]
