"""A book as one file of HTML that needs nothing beside itself and asks for nothing.

The script and the style are what `npm run build` of `clients/views` makes; they lie in `cli/page`.
"""

from __future__ import annotations

import base64
import hashlib
import html
from importlib.resources import files

from flowstory.protocol.book_memory import BookMemory

# What would end a script element, or a line of JSON in an old reader, is written as an escape.
_ESCAPED = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}

_AROUND = """\
html, body { height: 100%; margin: 0 }
body { background: #faf9f6 }
#flowstory-view { height: 100% }
@media (prefers-color-scheme: dark) { body { background: #17161c } }
"""


def page(book: BookMemory, language: str, *, folder: str = "") -> str:
    """Give the page.

    The book's text stands in it as data: nothing of it is ever read as HTML or script. The policy lets the
    two scripts that are known by their hashes run, and nothing be fetched.

    Args:
        book: what is shown.
        language: of the interface, as a locale.
        folder: where marks link to in an editor on this machine; "" for no links.
    """
    script, style = _asset("memory.js"), _AROUND + _asset("memory.css")
    policy = (
        "default-src 'none'; "
        f"script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    data = "".join(_ESCAPED.get(char, char) for char in book.model_dump_json())
    title = html.escape(book.title)
    return (
        f'<!doctype html>\n<html lang="{html.escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{html.escape(policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f'<div id="flowstory-view" data-folder="{html.escape(folder)}"></div>\n'
        f'<script type="application/json" id="flowstory-book">{data}</script>\n'
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def _asset(name: str) -> str:
    return files("flowstory.cli").joinpath("page", name).read_text("utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
