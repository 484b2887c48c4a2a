"""One file a method of LSP. A new one is its file and a row here."""

from __future__ import annotations

from flowstory.lsp.handler import Handler
from flowstory.lsp.handlers import (
    book_memory,
    code_action,
    did_change,
    did_change_configuration,
    did_change_watched_files,
    did_change_workspace_folders,
    did_close,
    did_open,
    did_save,
    execute_command,
    exit_,
    hover,
    initialize,
    initialized,
    like_this,
    search,
    snapshots,
)

HANDLERS: tuple[Handler, ...] = (
    initialize.HANDLER,
    initialized.HANDLER,
    exit_.HANDLER,
    did_open.HANDLER,
    did_change.HANDLER,
    did_save.HANDLER,
    did_close.HANDLER,
    did_change_watched_files.HANDLER,
    did_change_workspace_folders.HANDLER,
    did_change_configuration.HANDLER,
    hover.HANDLER,
    code_action.HANDLER,
    search.HANDLER,
    like_this.HANDLER,
    book_memory.HANDLER,
    snapshots.LIST,
    snapshots.TAKE,
    snapshots.DIFF,
    snapshots.RESTORE,
)
"""`diagnostic` and `workspace_diagnostic` join them in `initialize`, where the client pulls."""

COMMANDS = execute_command.COMMANDS
