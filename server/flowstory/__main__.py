"""Where `flowstory` begins: the language server at once, everything else through the command line."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run `flowstory` and leave with its exit code.

    An editor waits for `flowstory lsp` to answer, so that nothing of the command line is loaded before it.
    """
    if sys.argv[1:] in (["lsp"], ["lsp", "--stdio"]):
        from flowstory.lsp.stdio import serve

        sys.exit(serve())
    from flowstory.cli.app import EXIT_INTERRUPTED
    from flowstory.cli.app import main as command_line

    try:
        command_line()
    except SystemExit as end:
        if end.code == EXIT_INTERRUPTED:
            # Everything has been closed; taking Python's large libraries down in good order takes a second more,
            # and whoever pressed Ctrl-C is waiting.
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(EXIT_INTERRUPTED)
        raise


if __name__ == "__main__":
    main()
