"""`python -m flowstory.lsp`: the same as `flowstory lsp`, without the command line's imports."""

from __future__ import annotations

import sys

from flowstory.lsp.stdio import serve

if __name__ == "__main__":
    sys.exit(serve())
