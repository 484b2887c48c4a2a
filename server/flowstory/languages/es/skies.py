"""Spanish: moons, seasons, hours of light, journeys, first meetings."""

from __future__ import annotations

from flowstory.languages.skies import Skies
from flowstory.languages.tables import phrase_table, phrases, table, words

SKIES = Skies(
    moons=phrase_table(
        {
            "full": "luna llena, luna estaba llena, luna salió llena, plenilunio",
            "new": "luna nueva, novilunio",
        }
    ),
    seasons=table({"winter": "invierno", "summer": "verano"}),
    hours=("de la mañana", "de la tarde"),
    mornings=words("mañana"),
    day=phrases("al mediodía, era mediodía, a plena luz del día, en pleno día"),
    night=phrases(
        """
        luna ya estaba alta, luna estaba alta, estrellas brillaban, era medianoche, a medianoche, en mitad de la
        noche, primeras estrellas, bajo las estrellas
        """
    ),
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
