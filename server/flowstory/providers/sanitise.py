"""Markdown from a model made harmless: words and emphasis stay, all that links, loads, runs or hides goes.

A model repeats what it read, and a manuscript may come from anywhere. Both editors render Markdown, turn
addresses into links and let plugins run what stands between certain marks, so none of those survive.
"""

from __future__ import annotations

import re

GONE = "…"
_LONGEST = 200_000
_MOST_PASSES = 12

Step = tuple[re.Pattern[str], str]

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
_CODE: tuple[Step, ...] = (
    # Fences and code run in some vaults (dataviewjs, templater); nothing about a novel needs them.
    (re.compile(r"^[ \t]*(`{3,}|~{3,})[^\n]*$\n?", re.MULTILINE), ""),
    (re.compile(r"`"), ""),
    (re.compile(r"~{3,}"), "~~"),
    # With no backslash there is no escape to see through and no TeX macro.
    (re.compile(r"\\"), ""),
)
# Wiki links and embeds, links and images, references and their definitions: again and again, from the
# inside out.
_LINKS: tuple[Step, ...] = (
    (re.compile(r"!?\[\[(?:[^\[\]|\n]*\|)?([^\[\]\n]*)\]\]"), r"\1"),
    (re.compile(r"!?\[([^\[\]]*)\]\((?:[^()\n]|\([^()\n]*\))*\)"), r"\1"),
    (re.compile(r"^[ \t>]*\[[^\[\]\n]+\]:[^\n]*$", re.MULTILINE), ""),
    (re.compile(r"!?\[([^\[\]]+)\]\[[^\[\]]*\]"), r"\1"),
)
_TRACES: tuple[Step, ...] = (
    (re.compile(r"</?[a-zA-Z!?%][^<>]*>"), ""),
    (re.compile(r"<"), "‹"),
    # Addresses, which editors turn into links by themselves.
    (re.compile(r"(?i)[a-z][a-z0-9+.-]{0,30}:/+[^\s)>\]]*"), GONE),
    (
        re.compile(
            r"(?i)(?<![a-z])(?:javascript|vbscript|data|command|vscode[a-z-]{0,20}|obsidian|file|blob|mailto|xmpp|tel|sms):(?=\S)[^\s)]*"
        ),
        GONE,
    ),
    (re.compile(r"(?i)(?<![a-z])www\.[^\s)]*"), GONE),
    (re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]*\w"), GONE),
    # Templates, comments that hide what they hold, block references.
    (re.compile(r"\{\{+"), "{"),
    (re.compile(r"\}\}+"), "}"),
    (re.compile(r"%%+"), "%"),
    (re.compile(r"\A\s*---+[ \t]*\n"), ""),
)
_TASK = re.compile(r"^([ \t]*(?:[-*+]|\d+\.)[ \t]+)\[[ xX]\][ \t]+", re.MULTILINE)


def sanitise_markdown(text: str) -> str:
    """Give the words of a model's Markdown with nothing in them that does something.

    The result has no link, image, HTML, code, address or invisible character; sanitising it again changes
    nothing. It is fit to be shown; a passage offered for the manuscript is the assistant's to check further.
    """
    text = text[:_LONGEST].replace("\r\n", "\n").replace("\r", "\n")
    text = re.sub("[\u2028\u2029\u0085]", "\n", text)
    for _ in range(_MOST_PASSES):
        before = text
        text = _pass(text)
        if text == before:
            return text
    # Something is nested deeper than anyone writes: what it is made of goes.
    return re.sub(r"[\[\](){}<>`\\!:/@%]", "", text)


def _pass(text: str) -> str:
    text = _INVISIBLE.sub("", text)
    text = _TASK.sub(r"\1", text)
    text = _apply(_CODE, text)
    for _ in range(_MOST_PASSES):
        before, text = text, _apply(_LINKS, text)
        if text == before:
            break
    text = _apply(_TRACES, text)
    # What is left of brackets can no longer be a link, nor become one beside other text.
    return text.replace("[", "(").replace("]", ")")


def _apply(steps: tuple[Step, ...], text: str) -> str:
    for pattern, instead in steps:
        text = pattern.sub(instead, text)
    return text
