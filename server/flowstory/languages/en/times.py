"""English: years that go by, hours of the clock, what the sky shows when."""

from __future__ import annotations

from flowstory.languages.tables import phrases, table, words
from flowstory.languages.times import Hours, Times


def _skies(groups: dict[Hours, str]) -> dict[str, Hours]:
    return {phrase: hours for hours, text in groups.items() for phrase in phrases(text)}


TIMES = Times(
    years=table(
        {1: "year years winters summers twelvemonth", 10: "decade decades", 100: "century centuries"}
    ),
    gone=words(
        """
        later after afterwards passed pass passing passes went go gone goes by elapsed on since following next another
        more rolled flew turned slipped wore
        """
    ),
    spent=words("for"),
    grown=phrases(
        """
        grew up, had grown, grown up, with the years, over the years, through the years, grew old, grown old, long after,
        time passed, time went by, the war ended, the war was over, after the war, in after years, in later years
        """
    ),
    asking_age=phrases(
        """
        how old are you, how old 're you, state your age, your age, and your age, what age are you,
        what is your age, how old will you, how old would you, how old be you, and how old, how old do you
        """
    ),
    events=table(
        {
            "opening": """
            opened built founded established dug raised erected est laid started launched planted
            """,
            "closing": "closed abandoned shut burned burnt",
            "death": "died drowned perished",
            "service": "joined enlisted retired",
            "marriage": "married wed",
        }
    ),
    states=table(
        {"opening": "open standing", "death": "dead gone buried", "closing": "empty closed shut abandoned"}
    ),
    ago=words("ago"),
    since=words("in since of"),
    now_year=phrases(
        """
        the year was, the year is, it was the year, it is the year, this was, this is, it was, it is, we were in,
        the calendar said, the calendar says
        """
    ),
    seasons=words("spring summer autumn fall winter midsummer midwinter christmas easter michaelmas"),
    year_of=words(
        """
        the of in early late spring summer autumn fall winter year year's end beginning middle january february march
        april may june july august september october november december now already still
        """
    ),
    parts={
        "morning": (0, 12),
        "a.m": (0, 12),
        "am": (0, 12),
        "afternoon": (12, 19),
        "evening": (16, 24),
        "night": (18, 28),
        "p.m": (12, 24),
        "pm": (12, 24),
    },
    o_clock=words("o'clock oclock"),
    fractions=table({15: "quarter", 30: "half"}),
    past_words=words("past after"),
    to_words=words("to before of"),
    named_hours={"noon": 12, "midday": 12, "midnight": 0},
    hour_openers=words("at by"),
    other_times=words(
        "since until till from tomorrow yesterday every each before between would will shall next usually always"
    ),
    hour_verbs=phrases(
        """
        it was, it was not yet, it was barely, it was just, it was only, it was nearly, it was almost, it was not,
        it was still, it is, it is not yet, it is just, it is only, it wasn't yet, it wasn't, it had just gone,
        it had gone, clock struck, clock had struck, clocks were striking, clock said, clock showed, clock read,
        it was already, it was exactly, it was a little after, it was a little before, it was a little past,
        it was shortly after, it was shortly before, not yet, barely, just gone, it was hardly, it was scarcely
        """
    ),
    skies=_skies(
        {
            (19, 27): """
            stars were out, stars are out, stars had come out, stars came out, stars come out, first stars, by starlight,
            under the stars, stars were showing, stars showed, stars hung, stars burned, stars shone, stars were shining,
            stars above, stars overhead, starry sky, sky full of stars, sky was full of stars, stars prick, stars pricked,
            stars were thick, stars were bright, evening star, milky way, field of stars, moon was high, moon stood high,
            moon rode high, moon hung, moon was up, moon was already up, by moonlight, in the moonlight, moonlight lay,
            moonlight fell, moonlight came, street lamps were lit, streetlamps were lit,
            street lights were on, streetlights were on, pitch dark outside, dark outside, dark out, streetlights had come on,
            street lamps had come on, streetlights came on, lamps had been lit along, an owl called, owls called,
            night sky, moonlit, moon lit, black night, moon shone, moon was shining
            """,
            (22, 26): "midnight moon, midnight sky",
            (10, 15): """
            midday sun, noonday sun, noon sun, sun was directly overhead, sun directly overhead,
            sun straight overhead, sun was straight overhead, sun overhead, sun was overhead, sun stood overhead,
            sun at its height, sun was at its height, high noon, heat of noon, noon heat,
            sun stood at its height, sun was at its highest
            """,
            (12, 19): "afternoon sun, afternoon light, afternoon sunlight",
            (5, 12): "morning sun, morning light, morning sunlight, early sun",
            (6, 20): """
            broad daylight, bright daylight, full daylight, bright sunshine, blazing sun, hot sun, sun beat down,
            sun blazed, sun was hot, sun poured, sunlight poured, sunlight streamed, sun streamed, sunlight fell,
            sunlight lay, sun shone, sun was shining, sun lay, bright sun, in the sunshine, sun came slanting, sun slanted, sun warmed, sun glinted, sun struck, sun fell,
            sun lit, sun came in, sun came through, sun beats down, sun blazes, sun shines, sun pours, sun is high,
            sun was warm, sun was bright, sun burned, sun burnt, sun beat, sun filled, sun flashed, sun was high, sun stood high
            """,
            (5, 8): """
            sun was rising, sun rose, sun was coming up, sun came up, sun had just risen, sun was just up, rising sun,
            break of day, day was breaking, first light, dawn broke, dawn was breaking, at sunrise, sun had barely risen,
            dawn light, grey light of dawn, light of dawn, crack of dawn, sun was barely up, sun just up,
            before sunrise, cock crew, cocks were crowing, sun had not yet risen, sun not yet up, sun was not yet up
            """,
            (15, 22): """
            sun was setting, sun set, setting sun, sun was going down, sun went down, sun had set, sun had gone down,
            at sunset, sun was sinking, sun sank, sun dropped behind, sun had dropped behind, dusk was falling,
            dusk had fallen, at dusk, low evening sun, evening sun, last of the light, last of the sun, last of the sunset,
            sun is going down, sun is setting, sun goes down, sun sinks, twilight was, in the dusk,
            night was falling, night fell, night had fallen, evening was falling, evening light, last light
            """,
        }
    ),
    time_passes=words(
        """
        later hours nightfall supper slept woke awoke dozed overnight dinner lunch lunchtime teatime dusk dawn sundown sunup
        """
    ),
    time_phrases=phrases(
        """
        all day, all morning, all afternoon, all evening, all night, hour after hour, an hour, by the time, time passed,
        wore on, after dark, before dark, that day, that night, that evening, that afternoon, last night, the night before,
        the afternoon was, the morning was, by night, by evening, by noon, by midday, by midnight, in the evening,
        in the afternoon, at night, towards evening, toward evening, towards night, when night, when evening, as night,
        as evening, grew dark, growing dark, getting dark, got dark, day was, the day had, night came, night had, until dark,
        till dark, until it was, till it was, until evening, till evening, until noon, until night, until the light,
        evening came, evening had, the whole day, the whole afternoon, the whole evening, rest of the day,
        rest of the afternoon, rest of the morning, rest of the night, the light went, light was going, light had gone,
        light was fading, light faded, the night was, one night, one evening, the following, the next, next day
        """
    ),
)
