"""Reading a writer's folder from disk, and writing a file back whole; odd files become problems."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from flowstory.manuscript.model import Problem
from flowstory.manuscript.order import PROSE_SUFFIXES, BookSettings, is_usual_leave_out
from flowstory.manuscript.patterns import matches, read_patterns
from flowstory.manuscript.series import SETTINGS_FILE, BookFolder, split_books
from flowstory.workspace.settings import Settings, parse_settings

IGNORE_FILE = ".flowstoryignore"
# The Bible has 4.5 million characters; what is larger is no manuscript.
LARGEST_FILE = 32 * 1024 * 1024
MOST_FILES = 20_000
_LARGEST_SETTINGS = 1024 * 1024
_CONTROL = bytes(set(range(32)) - {9, 10, 11, 12, 13, 26, 27})

Progress = Callable[[int, str], None]
"""Called with the number of files read so far and the path of the last one."""


@dataclass(frozen=True, slots=True)
class FolderContents:
    """What a folder holds: text by posix path relative to it, and what the writer set.

    `settings` are those of the folder itself, `settings_by_root` those of every book's folder that has its
    own `flowstory.toml` (`""` is the folder itself); `left_out` the patterns of `.flowstoryignore`.
    """

    files: dict[str, str]
    problems: tuple[Problem, ...] = ()
    settings: Settings = field(default_factory=Settings)
    settings_by_root: dict[str, Settings] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()

    def books(self) -> tuple[BookFolder, ...]:
        """Part the folder into its books: one, or several where it is a series."""
        marks = [f"{root}/{SETTINGS_FILE}" if root else SETTINGS_FILE for root in self.settings_by_root]
        return split_books([*self.files, *marks])

    def book_settings(self, root: str = "", *, language: str = "en") -> BookSettings:
        """Give the settings of the book in a folder; a series lends its books its language."""
        settings = self.settings_by_root.get(root, self.settings if not root else Settings())
        inherited = self.settings.book.language or language
        return settings.book_settings(language=inherited, left_out=self.left_out if not root else ())


def decode(data: bytes, path: str) -> tuple[str | None, Problem | None]:
    """Turn a file's bytes into text, line ends untouched; `None` where they are no text at all."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16"), None
        except UnicodeDecodeError:
            return None, Problem("file-not-text", path)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    else:
        if _is_binary(data):
            return None, Problem("file-not-text", path)
        # A replacement mark was already in the file: an earlier program lost letters there.
        lost = text.count("\ufffd")
        return text, Problem("mojibake", path, None, (("count", str(lost)),)) if lost else None
    if _is_binary(data):
        return None, Problem("file-not-text", path)
    try:
        return data.decode("cp1252"), Problem("file-not-utf8", path, None, (("encoding", "Windows-1252"),))
    except UnicodeDecodeError:
        return data.decode("latin-1"), Problem("file-not-utf8", path, None, (("encoding", "Latin-1"),))


def _is_binary(data: bytes) -> bool:
    """Say whether the head of a file has more control characters than a text with a stray NUL would."""
    head = data[:8192]
    return len(head) - len(head.translate(None, _CONTROL)) > max(2, len(head) // 100)


def read_text(file: Path, path: str) -> tuple[str | None, Problem | None]:
    """Read one file: its text, and a problem where it was not plain UTF-8 or could not be read."""
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            return None, Problem("file-not-text", path)
        if status.st_size > LARGEST_FILE:
            return None, Problem(
                "file-too-large", path, None, (("size", f"{status.st_size / 1024 / 1024:.0f}"),)
            )
        data = file.read_bytes()
    except PermissionError:
        return None, Problem("file-no-permission", path)
    except FileNotFoundError:
        return None, Problem("file-gone", path)
    except (OSError, ValueError) as error:
        return None, Problem("file-unreadable", path, None, (("reason", _reason(error)),))
    return decode(data, path)


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or type(error).__name__


def _walk(root: Path, left_out: tuple[str, ...], problems: list[Problem]) -> Iterator[tuple[str, Path]]:
    """Give the files under a folder that may matter; one reached twice by links is walked once."""
    seen: set[tuple[int, int]] = set()
    stack: list[tuple[str, Path]] = [("", root)]
    while stack:
        prefix, folder = stack.pop()
        try:
            status = folder.stat()
            if (status.st_dev, status.st_ino) in seen:
                continue
            # Some network drives give every inode as 0: then nothing can be told apart, and links are rare.
            if status.st_ino:
                seen.add((status.st_dev, status.st_ino))
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except PermissionError:
            problems.append(Problem("folder-no-permission", prefix.rstrip("/") or "."))
            continue
        except OSError as error:
            key = "file-gone" if isinstance(error, FileNotFoundError) else "file-unreadable"
            problems.append(Problem(key, prefix.rstrip("/") or ".", None, (("reason", _reason(error)),)))
            continue
        folders: list[tuple[str, Path]] = []
        for entry in entries:
            path = prefix + entry.name
            try:
                is_folder = entry.is_dir()
            except OSError:
                is_folder = False
            if is_folder:
                # Asked with a file that stands for all: a folder that is left out is not even opened.
                if not is_usual_leave_out(f"{path}/x.md") and not matches(path, left_out):
                    folders.append((path + "/", Path(entry.path)))
            elif entry.name.lower() == SETTINGS_FILE or (
                not is_usual_leave_out(path) and not matches(path, left_out)
            ):
                yield path, Path(entry.path)
        stack.extend(reversed(folders))


def read_folder(root: Path, *, progress: Progress | None = None) -> FolderContents:
    """Read a book's folder, or a single file given in its place.

    Args:
        root: the folder, or one prose file.
        progress: called after each file.

    Returns:
        The texts, the settings, and a problem for each file that could not be read as it should.
        Never raises: a root that is not there is a problem too.
    """
    problems: list[Problem] = []
    if root.is_file():
        text, problem = read_text(root, root.name)
        found = [problem] if problem else []
        return FolderContents({root.name: text} if text is not None else {}, tuple(found))
    if not root.is_dir():
        return FolderContents({}, (Problem("folder-missing", str(root)),))
    left_out: tuple[str, ...] = ()
    if (root / IGNORE_FILE).is_file():
        ignore_text, problem = read_text(root / IGNORE_FILE, IGNORE_FILE)
        left_out = read_patterns(ignore_text or "")
        problems += [problem] if problem else []
    files: dict[str, str] = {}
    settings: dict[str, Settings] = {}
    for path, file in _walk(root, left_out, problems):
        text, problem = read_text(file, path)
        problems += [problem] if problem else []
        if text is None:
            continue
        if path.lower().endswith(PROSE_SUFFIXES):
            if len(files) >= MOST_FILES:
                problems.append(Problem("too-many-files", path, None, (("count", str(MOST_FILES)),)))
                break
            files[path] = text
        else:
            read, found_problems = parse_settings(path, text[:_LARGEST_SETTINGS])
            settings[path.rpartition("/")[0]] = read
            problems += found_problems
        if progress is not None:
            progress(len(files), path)
    return FolderContents(files, tuple(problems), settings.get("", Settings()), settings, left_out)


def write_text_atomically(path: Path, text: str) -> None:
    """Replace a file by a text so that a reader or a power cut meets the old one or the new one, never half.

    Line ends are written as they are; a link is followed and the file's permissions are kept.

    Raises:
        OSError: the folder cannot be written to; the old file is still there, whole.
    """
    target = path.resolve()
    data = text.encode("utf-8", "surrogatepass")
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(OSError):
            Path(name).chmod(stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o644)
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
