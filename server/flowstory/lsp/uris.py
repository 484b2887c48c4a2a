"""Files as LSP names them: `file:` URIs to paths and back, on every system, percent-encoded or not."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePath, PureWindowsPath
from urllib.parse import quote, unquote, urlsplit

_DRIVE = re.compile(r"^/[A-Za-z]:")
# Everything else is encoded, as VS Code and pathlib do it; the colon of a drive stays.
_PLAIN = "/~"


def path_of(uri: str, *, windows: bool = os.name == "nt") -> Path | None:
    """Give the path of a `file:` URI; None for everything else (an untitled document, a remote one)."""
    found = pure_path_of(uri, windows=windows)
    return Path(found) if found is not None else None


def pure_path_of(uri: str, *, windows: bool = False) -> PurePath | None:
    """Give the path of a `file:` URI in the form of one system, without touching this one."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return None
    if parts.scheme.lower() != "file":
        return None
    # A file's name may hold `?` and `#`, which a careless client does not encode.
    path = uri[uri.index(":") + 1 :].removeprefix("//" + parts.netloc)
    path = unquote(path, errors="surrogateescape")
    if not path or "\0" in path:
        return None
    host = "" if parts.netloc.lower() == "localhost" else unquote(parts.netloc)
    if windows:
        share = f"//{host}" if host else ""
        return PureWindowsPath(share + (path[1:] if _DRIVE.match(path) else path))
    return PurePath(os.path.normpath(f"//{host}{path}" if host else path))


def uri_of(path: PurePath) -> str:
    """Give the `file:` URI of an absolute path."""
    text = path.as_posix()
    if text.startswith("//"):  # A share: //server/folder.
        return "file:" + _quoted(text)
    return "file://" + _quoted(text if text.startswith("/") else "/" + text)


def _quoted(text: str) -> str:
    drive = text[:3] if _DRIVE.match(text) else ""
    return drive + quote(text[len(drive) :].encode("utf-8", "surrogateescape"), safe=_PLAIN)
