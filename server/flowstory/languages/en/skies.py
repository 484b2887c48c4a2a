"""English: moons, seasons, hours of light, journeys, first meetings."""

from __future__ import annotations

from flowstory.languages.skies import Skies
from flowstory.languages.tables import phrase_table, phrases, table, words

SKIES = Skies(
    moons=phrase_table(
        {
            "full": """
        full moon, moon was full, moon is full, moon rose full, moon had risen full, moon hung full, moon stood
        full,
            moon at the full, moon was at its full
            """,
            "new": "new moon, moon was new, dark of the moon, moon was dark, moon had gone dark",
        }
    ),
    seasons=table({"winter": "winter midwinter wintry", "summer": "summer midsummer"}),
    hours=("in the morning", "in the afternoon"),
    mornings=words("morning"),
    day=phrases("broad daylight, at noon, it was noon, midday sun, noonday sun, afternoon sun, morning sun"),
    night=phrases(
        """
        stars were out, stars are out, stars had come out, stars came out, by starlight, under the stars, moon was
        high, moon stood high, moon rode high, it was midnight, at midnight, middle of the night, dead of night
        """
    ),
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
