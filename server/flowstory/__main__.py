"""`python -m flowstory` is `flowstory`."""

from __future__ import annotations

from flowstory.cli.app import main

if __name__ == "__main__":
    main()
