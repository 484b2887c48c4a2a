"""What the server says to an editor, over the pipes of the real process."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.lsp.client import Client, Message
from tests.lsp.conftest import CANARY, FIRST, GREEN, SECOND, Start

PUSH: Message = {
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True, "versionSupport": True},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
    },
    "workspace": {
        "applyEdit": True,
        "workspaceEdit": {"documentChanges": True, "resourceOperations": ["create", "rename", "delete"]},
    },
}
PULL: Message = {
    **PUSH,
    "textDocument": {**PUSH["textDocument"], "diagnostic": {"relatedDocumentSupport": True}},
    "workspace": {**PUSH["workspace"], "diagnostics": {"refreshSupport": True}},
}


def at(uri: str, line: int, character: int) -> Message:
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}


def eyes(diagnostics: list[Message]) -> list[Message]:
    return [diagnostic for diagnostic in diagnostics if diagnostic["code"] == "eye-colour"]


def pushed_eyes(client: Client, uri: str) -> Message:
    """Wait until the eyes are objected to; other rules may speak first."""
    while not eyes((params := client.pushed(uri))["diagnostics"]):
        pass
    return params


def actions(client: Client, uri: str, line: int, character: int, **context: Any) -> list[Message]:
    place = {"line": line, "character": character}
    asked = {"range": {"start": place, "end": place}, "context": {"diagnostics": [], **context}}
    found: list[Message] = client.request("textDocument/codeAction", {"textDocument": {"uri": uri}, **asked})
    return found


def applied(text: str, edit: Message, uri: str) -> str:
    """Apply a workspace edit's changes of one file (one line each, code points) as an editor would."""
    if "documentChanges" in edit:
        changes = [c["edits"] for c in edit["documentChanges"] if c["textDocument"]["uri"] == uri]
        edits = [one for change in changes for one in change]
    else:
        edits = edit["changes"][uri]
    lines = text.split("\n")
    for one in edits:
        begin, end = one["range"]["start"], one["range"]["end"]
        assert begin["line"] == end["line"]
        line = lines[begin["line"]]
        lines[begin["line"]] = line[: begin["character"]] + one["newText"] + line[end["character"] :]
    return "\n".join(lines)


# The handshake


@pytest.mark.parametrize(
    ("offered", "chosen"),
    [
        (["utf-8", "utf-16"], "utf-8"), (["utf-32", "utf-8", "utf-16"], "utf-32"), (["utf-16", "utf-32"], "utf-16"),
        (["latin-1", "utf-32"], "utf-32"), ([], "utf-16"), (None, "utf-16"),
    ],
)  # fmt: skip
def test_the_first_encoding_offered_is_taken(start: Start, offered: list[str] | None, chosen: str) -> None:
    client = start()
    client.initialize(
        None, capabilities={"general": {"positionEncodings": offered} if offered is not None else {}}
    )
    assert client.capabilities["positionEncoding"] == chosen
    assert client.leave() == 0


def test_leaving_without_a_word_is_an_error(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book)
    client.notify("exit")
    assert client.process.wait(10) == 1


def test_the_server_leaves_with_its_client(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book)
    assert client.process.stdin is not None
    client.process.stdin.close()
    assert client.process.wait(10) == 1


def test_a_question_too_early_or_too_late_is_answered(start: Start) -> None:
    client = start()
    assert client.refused("textDocument/hover", at("file:///a.md", 0, 0))["code"] == -32002
    client.initialize(None)
    client.request("shutdown")
    assert client.refused("textDocument/hover", at("file:///a.md", 0, 0))["code"] == -32600


# Diagnostics


def test_findings_are_pushed(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book, capabilities=PUSH)
    assert "diagnosticProvider" not in client.capabilities
    uri = client.open(book / "02.md")
    params = pushed_eyes(client, uri)
    (finding,) = eyes(params["diagnostics"])
    assert finding["source"] == "FlowStory"
    assert finding["severity"] == 2
    assert finding["range"]["start"] == dict(zip(("line", "character"), GREEN, strict=True))
    assert finding["data"]["fingerprint"]
    (related, *_) = finding["relatedInformation"]
    assert related["location"]["uri"].endswith("/01.md")
    assert related["location"]["range"]["start"]["line"] == 2
    assert "{" not in finding["message"] + related["message"]


def test_a_keystroke_brings_the_findings_up_to_date(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book, capabilities=PUSH)
    uri = client.open(book / "02.md")
    pushed_eyes(client, uri)
    client.change(uri, (0, 0, 0, 0, "😀\n"), (3, 32, 3, 34, "é"))
    params = pushed_eyes(client, uri)
    assert params["version"] == 2
    assert eyes(params["diagnostics"])[0]["range"]["start"] == {"line": GREEN[0] + 1, "character": GREEN[1]}
    client.change(uri, (5, 16, 5, 21, "brown"))
    assert eyes(client.pushed(uri)["diagnostics"]) == []
    client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})  # The disk still says green.
    assert len(eyes(client.pushed(uri)["diagnostics"])) == 1


def test_a_burst_of_typing_ends_with_what_stands_there(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book, capabilities=PUSH)
    uri = client.open(book / "02.md")
    pushed_eyes(client, uri)
    for letter in "😀 Once more: ":
        client.change(uri, (GREEN[0], 0, GREEN[0], 0, letter))
    version = client.change(uri, (0, 0, 0, 0, "\n"))
    while (params := pushed_eyes(client, uri))["version"] != version:
        pass
    column = GREEN[1] + len("😀 Once more: ") + 1
    (finding,) = eyes(params["diagnostics"])
    assert finding["range"]["start"] == {"line": GREEN[0] + 1, "character": column}


def test_evidence_is_told_where_it_cannot_be_linked(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book, capabilities={}, locale="pt-BR")
    (finding,) = eyes(pushed_eyes(client, client.open(book / "02.md"))["diagnostics"])
    assert "relatedInformation" not in finding
    assert "01.md, linha 3" in finding["message"]


def test_findings_are_pulled_where_the_client_pulls(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book, capabilities=PULL)
    assert client.capabilities["diagnosticProvider"]["interFileDependencies"]
    uri = client.open(book / "02.md")
    client.until(lambda message: message.get("method") == "workspace/diagnostic/refresh")
    first = client.request("textDocument/diagnostic", {"textDocument": {"uri": uri}})
    assert (first["kind"], len(eyes(first["items"]))) == ("full", 1)
    again = {"textDocument": {"uri": uri}, "previousResultId": first["resultId"]}
    assert client.request("textDocument/diagnostic", again)["kind"] == "unchanged"
    client.change(uri, (4, 16, 4, 21, "brown"))
    assert eyes(client.request("textDocument/diagnostic", again)["items"]) == []
    client.quiet()
    assert [m for m in client.received if m.get("method") == "textDocument/publishDiagnostics"] == []


def test_another_files_findings_are_brought_along(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book, capabilities=PULL)
    first, second = client.open(book / "01.md"), client.open(book / "02.md")
    client.until(lambda message: message.get("method") == "workspace/diagnostic/refresh")
    client.request("textDocument/diagnostic", {"textDocument": {"uri": second}})
    client.request("textDocument/diagnostic", {"textDocument": {"uri": first}})
    client.change(first, (2, 17, 2, 22, "green"))
    report = client.request("textDocument/diagnostic", {"textDocument": {"uri": first}})
    assert eyes(report["relatedDocuments"][second]["items"]) == []


def test_the_whole_workspace_is_pulled_and_waited_on(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book, capabilities=PULL)
    first = client.open(book / "01.md")
    client.until(lambda message: message.get("method") == "workspace/diagnostic/refresh")
    items = client.request("workspace/diagnostic", {"previousResultIds": []})["items"]
    (report,) = [item for item in items if item["uri"].endswith("/02.md")]
    assert len(eyes(report["items"])) == 1
    known = [{"uri": item["uri"], "value": item["resultId"]} for item in items]
    waiting = client.ask("workspace/diagnostic", {"previousResultIds": known})
    assert all("method" in message for message in client.quiet())
    client.change(first, (2, 17, 2, 22, "green"))
    items = client.answer_to(waiting)["result"]["items"]
    assert [eyes(item["items"]) for item in items if item["uri"] == report["uri"]] == [[]]


def test_a_waiting_question_can_be_cancelled(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book, capabilities=PULL)
    known = [{"uri": (book / "99.md").as_uri(), "value": "nothing"}]
    client.request("workspace/diagnostic", {"previousResultIds": []})
    client.until(lambda message: message.get("method") == "workspace/diagnostic/refresh")
    items = client.request("workspace/diagnostic", {"previousResultIds": []})["items"]
    known = [{"uri": item["uri"], "value": item["resultId"]} for item in items]
    waiting = client.ask("workspace/diagnostic", {"previousResultIds": known})
    client.quiet()
    client.notify("$/cancelRequest", {"id": waiting["id"]})
    assert client.answer_to(waiting)["error"]["code"] == -32800


@pytest.mark.parametrize(
    "more",
    [{"clientInfo": {"name": "@codemirror/lsp-client"}}, {"initializationOptions": {"diagnostics": "push"}}],
)
def test_a_client_that_never_pulls_is_pushed_to(start: Start, book: Path, more: Message) -> None:
    client = start()
    client.initialize(book, capabilities=PULL, **more)
    assert "diagnosticProvider" not in client.capabilities
    assert pushed_eyes(client, client.open(book / "02.md"))


def test_a_file_by_itself_is_a_book(start: Start, tmp_path: Path) -> None:
    alone = tmp_path / "alone.md"
    alone.write_bytes((FIRST + "\n" + SECOND).encode())
    client = start()
    client.initialize(None, capabilities=PUSH)
    assert pushed_eyes(client, client.open(alone))["version"] == 1


def test_files_changed_on_disk_count(start: Start, book: Path) -> None:
    client = start()
    watched: Message = {"didChangeWatchedFiles": {"dynamicRegistration": True}}
    client.initialize(book, capabilities={**PUSH, "workspace": watched})
    client.until(lambda message: message.get("method") == "client/registerCapability")
    uri = client.open(book / "02.md")
    pushed_eyes(client, uri)
    (book / "01.md").write_text("# Chapter One\n\nAna Ferreira had green eyes.\n")
    changes = [{"uri": (book / "01.md").as_uri(), "type": 2}]
    client.notify("workspace/didChangeWatchedFiles", {"changes": changes})
    assert eyes(client.pushed(uri)["diagnostics"]) == []


def test_a_folder_joins_and_leaves(start: Start, book: Path) -> None:
    client = start()
    client.initialize(None, capabilities=PUSH)
    folder = {"uri": book.as_uri(), "name": "book"}
    client.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": [folder], "removed": []}})
    uri = (book / "02.md").as_uri()
    pushed_eyes(client, uri)
    client.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": [], "removed": [folder]}})
    assert client.pushed(uri)["diagnostics"] == []


def test_the_language_of_the_interface_changes(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book, capabilities=PUSH)
    uri = client.open(book / "02.md")
    english = eyes(pushed_eyes(client, uri)["diagnostics"])[0]["message"]
    client.notify("workspace/didChangeConfiguration", {"settings": {"flowstory": {"locale": "pt-BR"}}})
    assert eyes(client.pushed(uri)["diagnostics"])[0]["message"] != english


def test_progress_is_shown_while_a_folder_is_read(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book, capabilities={**PUSH, "window": {"workDoneProgress": True}})
    pushed_eyes(client, client.open(book / "02.md"))
    client.quiet()
    kinds = [m["params"]["value"]["kind"] for m in client.received if m.get("method") == "$/progress"]
    created = [m["params"] for m in client.received if m.get("method") == "window/workDoneProgress/create"]
    assert len(created) == 1
    # A folder may be read before the client has answered that it would show a bar.
    assert kinds == [] or (kinds[0], kinds[-1]) == ("begin", "end")


# Hover and fixes


def test_hover_on_a_squiggle_and_on_a_name(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book, capabilities=PUSH)
    uri = client.open(book / "02.md")
    pushed_eyes(client, uri)
    page = client.request("textDocument/hover", at(uri, *GREEN))
    assert page["contents"]["kind"] == "markdown"
    assert "eye" in page["contents"]["value"].lower()
    assert page["range"]["start"] == {"line": GREEN[0], "character": GREEN[1]}
    card = client.request("textDocument/hover", at(uri, 2, 1))
    assert "Ana" in card["contents"]["value"]
    assert card["range"] == {"start": {"line": 2, "character": 0}, "end": {"line": 2, "character": 3}}
    assert client.request("textDocument/hover", at(uri, 2, 20)) is None
    assert client.request("textDocument/hover", at(uri, 99, 99)) is None


def test_hover_is_plain_where_markdown_is_not_shown(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book, capabilities={})
    uri = client.open(book / "02.md")
    pushed_eyes(client, uri)
    assert client.request("textDocument/hover", at(uri, *GREEN))["contents"]["kind"] == "plaintext"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
@pytest.mark.parametrize("with_versions", [True, False])
def test_a_quick_fix_mends_the_text(start: Start, book: Path, encoding: str, with_versions: bool) -> None:
    client = start()
    workspace = PUSH["workspace"] if with_versions else {}
    client.initialize(
        book, capabilities={**PUSH, "general": {"positionEncodings": [encoding]}, "workspace": workspace}
    )
    text = SECOND.replace("Ana’s", "😀 Ana’s")
    units = {"utf-8": 4 + 1 + 18, "utf-16": 2 + 1 + 16, "utf-32": 1 + 1 + 16}[encoding]
    uri = client.open(book / "02.md", text, version=5)
    pushed_eyes(client, uri)
    found = actions(client, uri, GREEN[0], units)
    assert all(action["kind"] == "quickfix" for action in found)
    preferred = [action for action in found if action.get("isPreferred")]
    assert len(preferred) <= 1
    edits = [action["edit"] for action in found if "edit" in action]
    if with_versions:
        versions = [c["textDocument"]["version"] for edit in edits for c in edit["documentChanges"]]
        assert set(versions) == {5, None}
    if encoding == "utf-32":
        here = [edit for edit in edits if uri in str(edit)]
        assert text.replace("green", "brown") in [applied(text, edit, uri) for edit in here]


def test_fixes_are_matched_by_fingerprint(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book, capabilities=PUSH)
    uri = client.open(book / "02.md")
    (finding,) = eyes(pushed_eyes(client, uri)["diagnostics"])
    assert actions(client, uri, 0, 0) == []
    nowhere = {"start": {"line": 77, "character": 9}, "end": {"line": 77, "character": 9}}
    assert actions(client, uri, 0, 0, diagnostics=[{**finding, "range": nowhere}])
    assert actions(client, uri, *GREEN, only=["refactor"]) == []
    assert actions(client, uri, *GREEN, only=["quickfix"])


def test_a_ruling_silences(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book, capabilities=PUSH)
    uri = client.open(book / "02.md")
    pushed_eyes(client, uri)
    rulings = [action for action in actions(client, uri, *GREEN) if "command" in action]
    rulings = [action for action in rulings if action["command"]["command"] == "flowstory.rule"]
    (intentional,) = [action for action in rulings if "intentional" in action["command"]["arguments"]]
    command = intentional["command"]
    assert (
        client.request("workspace/executeCommand", {k: command[k] for k in ("command", "arguments")}) is True
    )
    decisions = (book / ".flowstory" / "decisions.toml").read_text()
    assert "intentional" in decisions
    params = [m["params"] for m in client.received if m.get("method") == "textDocument/publishDiagnostics"]
    assert eyes([p for p in params if p["uri"] == uri][-1]["diagnostics"]) == []
    again = {k: command[k] for k in ("command", "arguments")}
    assert client.request("workspace/executeCommand", again) is False  # There is nothing left to rule on.


def test_the_evidence_is_shown(start: Start, book: Path) -> None:
    client = start()
    shown: list[Message] = []

    def show_document(params: Message) -> Message:
        shown.append(params)
        return {"success": True}

    client.answers["window/showDocument"] = show_document
    client.initialize(book, capabilities={**PUSH, "window": {"showDocument": {"support": True}}})
    uri = client.open(book / "02.md")
    pushed_eyes(client, uri)
    commands = [action["command"] for action in actions(client, uri, *GREEN) if "command" in action]
    (show, *_) = [command for command in commands if command["command"] == "flowstory.show"]
    params = {"command": show["command"], "arguments": show["arguments"]}
    assert client.request("workspace/executeCommand", params) is True
    assert shown[0]["uri"].endswith("/01.md")
    assert shown[0]["selection"]["start"]["line"] == 2


# What must not go wrong


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("textDocument/hover", {"textDocument": {"uri": 3}, "position": CANARY}),
        ("textDocument/hover", None),
        ("textDocument/hover", [CANARY]),
        ("textDocument/codeAction", {"textDocument": {"uri": "file:///a.md"}, "range": {"start": CANARY}}),
        ("workspace/executeCommand", {"command": "flowstory.rule", "arguments": [1, CANARY]}),
        ("workspace/executeCommand", {"command": "flowstory.rule"}),
        ("workspace/executeCommand", {"command": CANARY, "arguments": []}),
    ],
)
def test_params_that_cannot_be_read_are_refused(start: Start, book: Path, method: str, params: Any) -> None:
    client = start()
    client.initialize(book)
    assert client.refused(method, params)["code"] == -32602
    assert client.request("textDocument/hover", at((book / "01.md").as_uri(), 99, 0)) is None


def test_nonsense_does_not_end_the_conversation(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book)
    assert client.refused(f"flowstory/{CANARY}", {"a": CANARY})["code"] == -32601
    client.notify("textDocument/didChange", {"textDocument": CANARY})
    client.notify(f"$/{CANARY}", {"text": CANARY})
    client.send({"method": 7, "params": CANARY})
    client.send({"id": "no such question", "result": CANARY})
    client.send({"id": None, "error": {"code": "x"}})
    assert client.process.stdin is not None
    client.process.stdin.write(b"X-Header: 1\r\nContent-Length: 9\r\n\r\n{nonsense")
    client.process.stdin.flush()
    client.until(lambda message: message.get("error", {}).get("code") == -32700)
    assert client.leave() == 0


def test_a_document_never_opened_is_passed_over(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book, capabilities=PUSH)
    client.change((book / "03.md").as_uri(), (0, 0, 0, 0, CANARY))
    client.notify("textDocument/didClose", {"textDocument": {"uri": (book / "03.md").as_uri()}})
    client.notify("textDocument/didSave", {"textDocument": {"uri": "untitled:Untitled-1"}})
    client.quiet()
    shown = {"window/showMessage", "window/logMessage"}
    assert [m for m in client.received if m.get("method") in shown or "error" in m] == []
    assert client.leave() == 0


def test_documents_that_are_no_files_are_left_alone(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book, capabilities=PUSH)
    item = {"uri": "untitled:Untitled-1", "languageId": "markdown", "version": 1, "text": CANARY}
    client.notify("textDocument/didOpen", {"textDocument": item})
    client.change(item["uri"] if isinstance(item["uri"], str) else "", (0, 0, 0, 1, ""))
    assert client.request("textDocument/hover", at("untitled:Untitled-1", 0, 0)) is None
    assert actions(client, "untitled:Untitled-1", 0, 0) == []


def test_what_prints_does_not_reach_the_protocol(start: Start, book: Path, tmp_path: Path) -> None:
    """A library, or a child of one, that prints to standard output."""
    noise = "import os, sys\nprint('noise')\nos.system('echo noise')\nos.write(1, b'noise')\n"
    noise += "sys.__stdout__.write('noise'); sys.__stdout__.flush()\n"
    script = "import flowstory.lsp.server as s\nfrom flowstory.lsp import stdio\nbuild = s.build_server\n"
    script += f"def noisy():\n    exec({noise!r})\n    return build()\n"
    script += "s.build_server = noisy\nraise SystemExit(stdio.serve())\n"
    import sys

    client = start(sys.executable, "-c", script)
    client.initialize(book)
    assert client.leave() == 0
    assert "noise" in client.log.read_text()


def test_a_ruling_that_matches_nothing_is_shown_where_it_is_written(start: Start, book: Path) -> None:
    decisions = book / ".flowstory" / "decisions.toml"
    decisions.parent.mkdir(exist_ok=True)
    decisions.write_text(
        '# mine\n\n[[ruling]]\nrule = "handedness"\nfingerprint = "0"\nverdict = "intentional"\n'
    )
    client = start()
    client.initialize(book, capabilities=PUSH)
    client.open(book / "02.md")
    (stale,) = client.pushed(decisions.as_uri())["diagnostics"]
    assert stale["code"] == "stale-ruling"
    assert (stale["range"]["start"]["line"], stale["range"]["end"]["line"]) == (2, 5)
