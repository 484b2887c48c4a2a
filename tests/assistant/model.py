"""Models that a test can foresee: each answers by the shape that it is asked for, over real HTTP."""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from flowstory.assistant.evaluate import Planted

_FENCE = re.compile(r"<<<([0-9a-f]{16})\n(.*?)\n\1>>>", re.DOTALL)


def shape(body: dict[str, Any]) -> str:
    """Give the name of the shape that a request asks for."""
    name: str = body["response_format"]["json_schema"]["name"]
    return name


def prose(body: dict[str, Any]) -> list[str]:
    """Give what a request holds between fences."""
    return [text for _, text in _FENCE.findall(body["messages"][-1]["content"])]


@dataclass
class Model:
    """Answers each shape by a function of the request; counts what it was asked."""

    answers: dict[str, Callable[[dict[str, Any]], object]] = field(default_factory=dict)
    asked: Counter[str] = field(default_factory=Counter)

    def __call__(self, body: dict[str, Any]) -> str:
        name = shape(body)
        self.asked[name] += 1
        answer = self.answers[name](body)
        return answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)


def words(text: str) -> str:
    return " ".join(re.sub(r"[*_]", "", text).split())


def oracle(errors: Iterable[Planted]) -> Model:
    """Give a model that knows what was planted: it states both ends of each error, and judges by it."""
    known = list(errors)

    def facts(body: dict[str, Any]) -> object:
        scene = words(prose(body)[0])
        found = [
            {
                "subject": error.entity[:80] or "somebody",
                "topic": "other",
                "claim": f"planted{number} {error.kind} {error.entity}"[:280],
                "quote": words(spot.quote)[:500],
                "frame": "plain",
            }
            for number, error in enumerate(known)
            for spot in (error.a, error.b)
            if words(spot.quote) in scene
        ]
        return {"facts": found[:60]}

    def planted(body: dict[str, Any]) -> bool:
        one, other = (words(text) for text in prose(body)[:2])
        return any(
            (words(error.a.quote) in one and words(error.b.quote) in other)
            or (words(error.b.quote) in one and words(error.a.quote) in other)
            for error in known
        )

    return Model(
        {
            "FactsReply": facts,
            "JudgeReply": lambda body: {
                "verdict": "contradiction" if planted(body) else "compatible",
                "reason": "The two passages cannot both hold.",
            },
            "DefenceReply": lambda body: {"found": not planted(body), "reading": ""},
        }
    )


def dice(seed: int = 7) -> Model:
    """Give a model that quotes at random and judges at random."""
    chance = random.Random(seed)

    def facts(body: dict[str, Any]) -> object:
        sentences = re.findall(r"[^.!?…]{20,280}[.!?…]", prose(body)[0])
        chosen = chance.sample(sentences, min(len(sentences), 12))
        return {
            "facts": [
                {
                    "subject": chance.choice(["somebody", "the house", "the letter"]),
                    "topic": chance.choice(["trait", "object-custody", "time"]),
                    "claim": sentence.strip()[:280],
                    "quote": sentence.strip(),
                    "frame": "plain",
                }
                for sentence in chosen
            ]
        }

    return Model(
        {
            "FactsReply": facts,
            "JudgeReply": lambda _: {
                "verdict": chance.choice(["contradiction", "compatible", "unsure"]),
                "reason": "Who knows.",
            },
            "DefenceReply": lambda _: {"found": chance.random() < 0.5, "reading": "Perhaps."},
        }
    )
