"""English: moons, seasons, journeys, first meetings."""

from __future__ import annotations

from flowstory.languages.skies import Skies
from flowstory.languages.tables import phrase_table, table, words

SKIES = Skies(
    moons=phrase_table(
        {
            "full": """
        full moon, moon was full, moon is full, moon rose full, moon had risen full, moon hung full, moon stood
        full,
            moon at the full, moon was at its full
            """,
            "new": "new moon, moon was new, dark of the moon, moon was dark, moon had gone dark, dark of the month, no moon at all, without a moon",
        }
    ),
    moon_words=words("moon moons"),
    phases=table({"full": "full", "new": "new dark"}),
    phase_links=words(
        """
        was is were stood hung rose rises had risen gone hangs at the its shone came up just already quite now again so
        rode stands still still, that night
        """
    ),
    nights=table({1: "night nights day days", 7: "week weeks"}),
    seasons=table({"winter": "winter midwinter wintry", "summer": "summer midsummer"}),
    passing=words(
        """
        later until till dusk dark sunset sundown twilight nightfall evening supper dinner hours next tomorrow
        yesterday days slept woke sleep asleep afterwards eventually finally dawn tonight after before last since
        """
    ),
    journeys=table({1: "hour hours hours'", 24: "day day's days days'", 168: "week weeks weeks'"}),
    modes=table(
        {
            "rail": "train rail railway",
            "road": "car drive bus coach driving road",
            "foot": "foot walk walking march",
            "horse": "horse horseback ride riding",
            "water": "boat ship ferry sail sailing upriver downriver river sea",
            "air": "plane air flight flying",
        }
    ),
    ever=words("before until till in"),
)
