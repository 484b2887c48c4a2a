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
    signs=phrase_table(
        {
            "winter": """
            snow lay, snow lying, snow was falling, snow fell, snow covered, snow had drifted, snow on the ground,
            deep snow, foot of snow, feet of snow, in the snow, through the snow, hard frost, frost lay, frost on the grass,
            ice on the pond, pond was frozen, river was frozen, lake was frozen, frozen solid, snowdrifts, icicles hung
            """,
            "spring": """
            cherry blossom, cherry blossoms, apple blossom, apple blossoms, plum blossom, pear blossom, white with blossom,
            pink with blossom, with blossom, in blossom, blossom drifted, blossom fell, petals drifted, petals fell,
            petals came down, petals were falling, daffodils were out, bluebells were out, daffodils nodded, buds were opening,
            first crocuses, new lambs, lambs in the field, may blossom, hawthorn in flower, lilac was out, lilacs were out
            """,
            "summer": """
            roses were in bloom, roses were in full bloom, roses in full bloom, roses in bloom, roses were out, in full bloom,
            roses bloomed, ripe strawberries, hay was being cut, haymaking, the wheat was gold, fireflies,
            full summer green, summer heat, heat of summer, ripe blackberries, ripe peaches
            """,
            "autumn": """
            leaves were falling, leaves were turning, last of the leaves, fallen leaves, leaves had turned, dead leaves,
            autumn leaves, red and gold leaves
            """,
        }
    ),
    now_seasons=phrase_table(
        {
            "winter": """
            dead of winter, depth of winter, depths of winter, middle of winter, middle of the winter, deep winter,
            it was winter, high winter, heart of winter, dead middle of the winter
            """,
            "summer": "height of summer, high summer, middle of summer, it was summer, heart of summer, full summer",
            "spring": "it was spring, full spring, height of spring",
            "autumn": "it was autumn, deep autumn, height of autumn",
        }
    ),
    forced=words(
        """
        greenhouse hothouse conservatory glasshouse paper painted silk wax plastic dried embroidered vase bouquet florist
        carpet wallpaper tapestry enamel porcelain picture garland wreath funeral photograph printed perfume cake ballet
        tissue mistletoe imported forced
        """
    ),
    hemisphere="north",
    elsewhere=words(
        """
        australia australian sydney melbourne hobart tasmania brisbane perth adelaide zealand auckland wellington
        queensland brazil brazilian argentina buenos chile chilean patagonia peru bolivia uruguay johannesburg
        africa african capetown zimbabwe rhodesia antarctic antarctica madagascar fiji samoa java
        """
    ),
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
