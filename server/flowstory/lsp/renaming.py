"""A plan of renaming as an edit of the editor: one edit, in groups, with versions, undone by one undo."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import TYPE_CHECKING, NoReturn

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from flowstory.lsp.conversions import range_of
from flowstory.text.lines import LineIndex

if TYPE_CHECKING:
    from flowstory.lore.renaming.model import Group, NameEdit, Plan, RefusedError
    from flowstory.lsp.checking import Snapshot
    from flowstory.lsp.session import Session
    from flowstory.workspace.workspace import OpenBook

_SHOWN = 6  # places that a message names


def refuse(session: Session, error: RefusedError) -> NoReturn:
    """Answer a rename that cannot be with a sentence for the writer.

    Raises:
        JsonRpcException: always.
    """
    said = session.catalogue.render(error)
    raise JsonRpcException(said, types.LSPErrorCodes.RequestFailed) from None


class Writer:
    """Turns a plan into what this client can apply; what it cannot, it is told of."""

    def __init__(self, session: Session, snapshot: Snapshot, book: OpenBook) -> None:
        self.session = session
        self.snapshot = snapshot
        self.book = book
        capabilities = session.server.client_capabilities
        self.asks = session.client.document_changes and bool(
            _can(capabilities, "workspace.workspace_edit.change_annotation_support")
        )
        operations = _can(capabilities, "workspace.workspace_edit.resource_operations")
        self.moves = (
            session.client.document_changes
            and isinstance(operations, list | tuple)
            and types.ResourceOperationKind.Rename in operations
        )
        self.lines: dict[str, LineIndex] = {}

    def edit(self, plan: Plan) -> types.WorkspaceEdit:
        """Give the edit of a whole plan, or of its sure part where the client cannot ask about the rest."""
        edits = plan.edits if self.asks else plan.sure
        by_path: dict[str, list[NameEdit]] = {}
        for edit in edits:
            by_path.setdefault(edit.path, []).append(edit)
        if not self.session.client.document_changes:
            return types.WorkspaceEdit(
                changes={self._uri(path): [self._plain(e) for e in found] for path, found in by_path.items()}
            )
        changes: list[types.TextDocumentEdit | types.RenameFile] = [
            types.TextDocumentEdit(
                text_document=types.OptionalVersionedTextDocumentIdentifier(
                    uri=self._uri(path), version=self._version(path)
                ),
                edits=[self._annotated(edit) if self.asks else self._plain(edit) for edit in found],
            )
            for path, found in by_path.items()
        ]
        groups = {edit.group for edit in edits}
        if self.moves:
            from flowstory.lore.renaming.model import Group

            moves = [(plan.move, Group.FILE)] if plan.move is not None else []
            moves += [(move, Group.FAMILY) for move in plan.family if self.asks]
            changes += [self._move(move, group) for move, group in moves]
            groups.update(group for _, group in moves)
        annotations = self._annotations(plan, groups) if self.asks else None
        return types.WorkspaceEdit(document_changes=changes, change_annotations=annotations)

    def _move(self, move: tuple[str, str], group: Group) -> types.RenameFile:
        # The editor will say of this move that it is about to make it, and of its undoing: no news then.
        old, new = (self.book.path_of(path) for path in move)
        self.session.own_moves |= {(old, new), (new, old)}
        return types.RenameFile(
            old_uri=self._uri(move[0]),
            new_uri=self._uri(move[1]),
            options=types.RenameFileOptions(overwrite=False, ignore_if_exists=False),
            annotation_id=group.value if self.asks else None,
        )

    def left(self, plan: Plan) -> str:
        """Say what a client that cannot ask has not been given, "" where nothing was left."""
        words = self.session.catalogue
        said: list[str] = []
        if plan.doubtful and not self.asks:
            said.append(
                words.text(
                    "rename.left.doubtful",
                    count=len(plan.doubtful),
                    places=self._places(plan.doubtful),
                )
            )
        if plan.move is not None and not self.moves:
            said.append(words.text("rename.left.file", old=plan.move[0], new=plan.move[1]))
        said += [words.text("rename.left.taken", path=path) for path in plan.left]
        return " ".join(said)

    def _places(self, edits: Iterable[NameEdit]) -> str:
        """Name the first places, and count the rest."""
        found = list(
            dict.fromkeys(f"{e.path}:{self._index(e.path).position(e.span.start).line + 1}" for e in edits)
        )
        more = f", … (+{len(found) - _SHOWN})" if len(found) > _SHOWN else ""
        return ", ".join(found[:_SHOWN]) + more

    def _annotations(self, plan: Plan, groups: Iterable[Group]) -> dict[str, types.ChangeAnnotation]:
        counts = Counter(edit.group for edit in plan.edits)
        words = self.session.catalogue
        return {
            group.value: types.ChangeAnnotation(
                label=words.text(f"rename.group.{group.value}", old=plan.old, new=plan.new),
                needs_confirmation=group.is_doubtful,
                description=words.text("rename.count", count=counts[group]) if counts[group] else None,
            )
            for group in sorted(groups)
        }

    def _annotated(self, edit: NameEdit) -> types.AnnotatedTextEdit:
        return types.AnnotatedTextEdit(
            range=range_of(self._index(edit.path), edit.span, self.session.encoding),
            new_text=edit.text,
            annotation_id=edit.group.value,
        )

    def _plain(self, edit: NameEdit) -> types.TextEdit:
        return types.TextEdit(
            range=range_of(self._index(edit.path), edit.span, self.session.encoding), new_text=edit.text
        )

    def _index(self, path: str) -> LineIndex:
        if path not in self.lines:
            self.lines[path] = LineIndex(self.book.text_of(path))
        return self.lines[path]

    def _uri(self, path: str) -> str:
        return self.session.uri(self.book.path_of(path))

    def _version(self, path: str) -> int | None:
        """Give the version that the plan was made for, so that the client refuses it once it has typed on."""
        whole = self.book.path_of(path)
        document = self.session.document(whole)
        return None if document is None else self.snapshot.versions.get(whole, document.version)


def _can(capabilities: object, path: str) -> object:
    """Give what the client says of an ability, `None` where it says nothing."""
    reach: Callable[[object], object] = attrgetter(path)
    try:
        return reach(capabilities)
    except AttributeError:
        return None
