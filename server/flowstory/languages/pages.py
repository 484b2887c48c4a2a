"""Pages of the rules in languages other than English, kept as Markdown beside each language's data."""

from __future__ import annotations

from importlib.resources import files


def translated_page(code: str, locale: str) -> str | None:
    """Give a rule's page in a language, `None` where it has none of its own (English is in the rule itself)."""
    folder = locale.replace("_", "-").partition("-")[0].lower()
    if not folder.isalpha() or folder == "en":
        return None
    file = files("flowstory.languages").joinpath(folder, "rules", f"{code}.md")
    return file.read_text("utf-8").strip() if file.is_file() else None
