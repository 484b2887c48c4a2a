"""One entity while the cast is being made: its forms, and what they say of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from flowstory.manuscript.model import Note
from flowstory.story.model import Kind
from flowstory.story.tally import FormCount


@dataclass(slots=True)
class Cluster:
    """The forms of one entity while the cast is being made."""

    key: str
    forms: dict[str, FormCount] = field(default_factory=dict)
    genders: Counter[str] = field(default_factory=Counter)
    pronouns: int = 0
    """How often a gendered pronoun goes on with it."""
    note: Note | None = None
    kind: Kind | None = None

    @property
    def gender(self) -> str:
        """The gender that the evidence gives, "unknown" where it is thin or divided."""
        female, male = self.genders["female"], self.genders["male"]
        if female + male == 0:
            return "unknown"
        share = max(female, male) / (female + male)
        return "unknown" if share < 0.7 else "female" if female > male else "male"

    @property
    def acts(self) -> int:
        """How often it does what only the living do."""
        return sum(form.acts for form in self.forms.values())

    @property
    def count(self) -> int:
        """How often it is named."""
        return sum(form.count for form in self.forms.values())
