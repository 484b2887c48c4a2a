"""The manual pages of the rules: their first sentence, an index, and files for the documentation."""

from __future__ import annotations

from collections.abc import Iterable

from flowstory.languages.messages import Catalogue

INDEX = "index.md"


def summary(page: str) -> str:
    """Give the first paragraph of prose of a manual page, on one line."""
    for block in page.strip().split("\n\n"):
        lines = [line.strip() for line in block.strip().splitlines() if not line.lstrip().startswith("#")]
        if lines and not lines[0].startswith(("```", "---", ">")):
            return " ".join(lines)
    return ""


def with_title(code: str, page: str) -> str:
    """Give a page that begins with a heading and ends with one line end."""
    body = page.strip()
    return f"{body}\n" if body.startswith("# ") else f"# {code}\n\n{body}\n"


def index(rules: Iterable[tuple[str, str, str]], words: Catalogue) -> str:
    """Give the index of the pages in Markdown.

    Args:
        rules: family, code and summary of each rule, family by family.
        words: the language of the pages.
    """
    lines = [f"# {words.text('cli.rule.index-title')}", "", words.text("cli.rule.index-about")]
    last = ""
    for family, code, about in rules:
        if family != last:
            lines += ["", f"## {family_name(family, words)}", ""]
            last = family
        lines.append(f"- [{code}]({code}.md): {about}")
    return "\n".join(lines) + "\n"


def family_name(family: str, words: Catalogue) -> str:
    """Give the name of a family of rules."""
    key = f"cli.family.{family}"
    return words.text(key) if key in words else family
