"""Spanish: moons, seasons, journeys, first meetings."""

from __future__ import annotations

from flowstory.languages.skies import Skies
from flowstory.languages.tables import phrase_table, table, words

SKIES = Skies(
    moons=phrase_table(
        {
            "full": "luna llena, luna estaba llena, luna salió llena, plenilunio",
            "new": "luna nueva, novilunio",
        }
    ),
    moon_words=words("luna lunas"),
    phases=table({"full": "llena", "new": "nueva"}),
    phase_links=words("estaba está era es salió apareció ya"),
    nights=table({1: "noche noches día días", 7: "semana semanas"}),
    seasons=table({"winter": "invierno", "summer": "verano"}),
    passing=words(
        """
        después hasta anochecer anocheció atardecer crepúsculo ocaso oscureció oscurecer noche cena cenar horas
        siguiente ayer días durmió despertó sueño finalmente antes amanecer madrugada luego desde pasado pasada
        """
    ),
    journeys=table({1: "hora horas", 24: "día días jornada jornadas", 168: "semana semanas"}),
    modes=table(
        {
            "rail": "tren ferrocarril",
            "road": "coche carro autobús carretera automóvil camión",
            "foot": "pie caminata marcha",
            "horse": "caballo mula",
            "water": "barco buque ferry vapor canoa río mar",
            "air": "avión vuelo",
        }
    ),
    ever=words("antes hasta en"),
)
