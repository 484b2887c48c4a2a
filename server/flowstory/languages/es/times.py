"""Spanish: years that go by, hours of the clock, what the sky shows when."""

from __future__ import annotations

from flowstory.languages.tables import phrases, table, words
from flowstory.languages.times import Hours, Times


def _skies(groups: dict[Hours, str]) -> dict[str, Hours]:
    return {phrase: hours for hours, text in groups.items() for phrase in phrases(text)}


TIMES = Times(
    years=table({1: "año años inviernos", 10: "década décadas", 100: "siglo siglos"}),
    gone=words("después tarde pasaron pasó pasados siguiente siguientes transcurrieron transcurridos"),
    spent=words("durante por"),
    grown=phrases("creció, crecieron, con los años, pasó el tiempo, la guerra terminó, mucho tiempo después"),
    asking_age=phrases("cuántos años, qué edad, su edad, tu edad"),
    now_year=phrases("corría el año, era el año, es el año, el año era, el año es"),
    seasons=words("primavera verano otoño invierno"),
    year_of=words("el de del la año gracia"),
    parts={"mañana": (0, 12), "madrugada": (0, 7), "tarde": (12, 20), "noche": (19, 25)},
    o_clock=words("horas hora"),
    fractions=table({15: "cuarto", 30: "media"}),
    past_words=words("y"),
    to_words=words("menos"),
    named_hours={"mediodía": 12, "medianoche": 0},
    hour_openers=words("las la al a"),
    hour_verbs=phrases(
        "eran, son, era, es, eran casi, todavía no eran, aún no eran, apenas eran, dieron, daban"
    ),
    other_times=words("desde hasta mañana ayer antes entre cada siempre todos todas"),
    skies=_skies(
        {
            (19, 27): """
            luna ya estaba alta, luna estaba alta, estrellas brillaban, en mitad de la noche, primeras estrellas,
            bajo las estrellas, cielo estrellado, luz de la luna, luz de las estrellas
            """,
            (10, 16): "sol de mediodía",
            (6, 21): "a plena luz del día, en pleno día",
            (5, 8): "amanecía, salía el sol, sol naciente",
            (15, 23): "se ponía el sol, puesta de sol, anochecía, atardecía",
        }
    ),
    time_passes=words(
        """
        después anochecer anocheció atardecer oscureció noche cena cenar horas siguiente ayer días durmió despertó sueño
        finalmente amanecer madrugada luego tarde
        """
    ),
)
