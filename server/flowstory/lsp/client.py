"""What the client at the other end can do, asked once and by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from operator import attrgetter

from lsprotocol import types

# Clients that say they pull diagnostics and never do.
_NEVER_PULL = frozenset({"@codemirror/lsp-client"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """The client's abilities that change what we send it."""

    pulls: bool = False
    """It asks for diagnostics; otherwise they are pushed. Never both."""
    refreshes: bool = False
    """It can be told to ask again."""
    related_documents: bool = False
    related_information: bool = False
    document_changes: bool = False
    creates_files: bool = False
    applies_edits: bool = False
    confirms_edits: bool = False
    """It can have the writer confirm single edits before they are made."""
    shows_documents: bool = False
    shows_progress: bool = False
    registers_watchers: bool = False
    registers_configuration: bool = False
    asks_configuration: bool = False
    markdown: bool = False
    links: bool = False
    """It shows Markdown as it is meant, links and all, and not as it is written."""
    refreshes_lenses: bool = False
    refreshes_hints: bool = False
    refreshes_tokens: bool = False
    nested_symbols: bool = False
    link_tooltips: bool = False
    completion_markdown: bool = False
    resolves_edits: bool = False
    """It asks for the edit of a code action when the action is chosen."""


def client_of(params: types.InitializeParams) -> Client:
    """Read what a client said of itself."""
    capabilities = params.capabilities

    def can(path: str) -> bool:
        try:
            return bool(attrgetter(path)(capabilities))
        except AttributeError:  # Some part on the way is None: it was not said.
            return False

    def lists(path: str, value: str) -> bool:
        try:
            return value in (attrgetter(path)(capabilities) or ())
        except AttributeError:
            return False

    return Client(
        pulls=_pulls(params),
        refreshes=can("workspace.diagnostics.refresh_support"),
        related_documents=can("text_document.diagnostic.related_document_support"),
        related_information=can("text_document.publish_diagnostics.related_information")
        or can("text_document.diagnostic.related_information"),
        document_changes=can("workspace.workspace_edit.document_changes"),
        creates_files=lists(
            "workspace.workspace_edit.resource_operations", types.ResourceOperationKind.Create
        ),
        applies_edits=can("workspace.apply_edit"),
        # An empty object is a yes.
        confirms_edits=can("workspace.workspace_edit.document_changes")
        and can("workspace.workspace_edit.change_annotation_support"),
        shows_documents=can("window.show_document.support"),
        shows_progress=can("window.work_done_progress"),
        registers_watchers=can("workspace.did_change_watched_files.dynamic_registration"),
        registers_configuration=can("workspace.did_change_configuration.dynamic_registration"),
        asks_configuration=can("workspace.configuration"),
        links=can("general.markdown"),
        refreshes_lenses=can("workspace.code_lens.refresh_support"),
        refreshes_hints=can("workspace.inlay_hint.refresh_support"),
        refreshes_tokens=can("workspace.semantic_tokens.refresh_support"),
        nested_symbols=can("text_document.document_symbol.hierarchical_document_symbol_support"),
        link_tooltips=can("text_document.document_link.tooltip_support"),
        completion_markdown=lists(
            "text_document.completion.completion_item.documentation_format", types.MarkupKind.Markdown
        ),
        resolves_edits=can("text_document.code_action.data_support")
        and lists("text_document.code_action.resolve_support.properties", "edit"),
        markdown=lists("text_document.hover.content_format", types.MarkupKind.Markdown),
    )


def _pulls(params: types.InitializeParams) -> bool:
    """Say whether diagnostics are pulled; `initializationOptions.diagnostics` ("push", "pull") settles it."""
    options = params.initialization_options
    wish = options.get("diagnostics") if isinstance(options, Mapping) else None
    if wish in {"push", "pull"}:
        return bool(wish == "pull")
    if params.client_info is not None and params.client_info.name in _NEVER_PULL:
        return False
    text_document = params.capabilities.text_document
    return text_document is not None and text_document.diagnostic is not None
