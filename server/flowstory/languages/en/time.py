"""English numbers, dates and ages."""

from __future__ import annotations

_UNITS = "zero one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_UNIT_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEEN_ORDINALS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
_TEN_ORDINALS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()

NUMBERS: dict[str, int] = {
    **{word: number for number, word in enumerate(_UNITS + _TEENS)},
    **{word: 20 + 10 * place for place, word in enumerate(_TENS)},
    # A hyphen does not split a word: "twenty-one", and the older "one-and-twenty".
    **{
        f"{ten}-{unit}": 20 + 10 * place + number
        for place, ten in enumerate(_TENS)
        for number, unit in enumerate(_UNITS)
        if number
    },
    **{
        f"{unit}-and-{ten}": 20 + 10 * place + number
        for place, ten in enumerate(_TENS)
        for number, unit in enumerate(_UNITS)
        if number
    },
    "nought": 0,
    "naught": 0,
    "fourty": 40,
    "hundred": 100,
}
NUMBER_JOINERS = frozenset({"and", "-"})
ORDINALS: dict[str, int] = {
    **{word: number for number, word in enumerate(_UNIT_ORDINALS + _TEEN_ORDINALS, start=1)},
    **{word: 20 + 10 * place for place, word in enumerate(_TEN_ORDINALS)},
    **{
        f"{ten}-{unit}": 20 + 10 * place + number
        for place, ten in enumerate(_TENS)
        for number, unit in enumerate(_UNIT_ORDINALS, start=1)
    },
    **{
        f"{number}{'th' if number in {11, 12, 13} else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}": number
        for number in range(1, 101)
    },
    "hundredth": 100,
}

MONTHS: dict[str, int] = {
    **{
        word: number
        for number, word in enumerate(
            ("january february march april may june july august september october november december".split()),
            start=1,
        )
    },
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
# "mon", "wed", "sat" and "sun" are words of their own and stay out.
WEEKDAYS: dict[str, int] = {
    **{
        word: number
        for number, word in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
    },
    "tue": 1,
    "tues": 1,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
}
MONTH_FIRST = True
YEAR_WORDS = frozenset("year years yrs yr".split())
AGE_WORDS = frozenset("old aged age year-old years-old yr-old yrs-old".split())
AGE_VERBS = frozenset("turned turns turning turn reached reaches attained attains".split())
AGE_BY_BE = True
BIRTH_WORDS = frozenset("born birth birthday birthdate birthdays".split())
CLOCK_WORDS = frozenset(
    """
    o'clock oclock a.m a.m. p.m p.m. pm noon midnight hour hours hrs minute minutes mins past quarter half
    sharp o'clocks
    """.split(),
)
