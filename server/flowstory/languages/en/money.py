"""English: sums of money."""

from __future__ import annotations

from flowstory.languages.en._tables import table
from flowstory.languages.money import Money

MONEY = Money(
    currencies=table(
        ("pound", "pound pounds quid £"),
        ("dollar", "dollar dollars buck bucks $"),
        ("euro", "euro euros €"),
        ("franc", "franc francs"),
        ("guinea", "guinea guineas"),
        ("shilling", "shilling shillings"),
        ("crown", "crown crowns"),
        ("ducat", "ducat ducats"),
        ("florin", "florin florins"),
        ("mark", "mark marks"),
        ("rouble", "rouble roubles ruble rubles"),
        ("peso", "peso pesos"),
        ("rupee", "rupee rupees"),
        ("yen", "yen"),
        ("coin", "coins"),
        ("credit", "credits"),
        ("piece", "sovereigns sovereign"),
    ),
    scales={"hundred": 100, "thousand": 1000, "grand": 1000, "million": 1_000_000},
    sums=table(
        ("rent", "rent"),
        ("ransom", "ransom"),
        ("reward", "reward bounty"),
        ("prize", "prize jackpot purse-money"),
        ("dowry", "dowry"),
        ("bail", "bail"),
        ("reserve", "reserve"),
        ("debt", "debt"),
        ("bequest", "legacy bequest inheritance"),
        ("mortgage", "mortgage"),
        ("price", "asking-price price"),
        ("salary", "salary wage wages"),
        ("fee", "fee"),
        ("stake", "stake wager"),
        ("fine", "fine"),
    ),
    leading=frozenset(
        "of at was is stood stands came comes to remained set fixed agreed exactly the a been had has would be".split()
    ),
    owing=frozenset("owed owes owe".split()),
    changing=frozenset(
        """
        raised raise rose risen rise increased doubled trebled tripled lowered reduced dropped fell down up now instead
        half quarter third part rest another more less paid repaid pay new next last offered bargained knocked bid first
        already instalment interest each apiece only still thought believed
        """.split()
    ),
)
