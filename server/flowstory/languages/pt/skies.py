"""Portuguese: moons, seasons, journeys, first meetings."""

from __future__ import annotations

from flowstory.languages.skies import Skies
from flowstory.languages.tables import phrase_table, table, words

SKIES = Skies(
    moons=phrase_table(
        {
            "full": "lua cheia, lua estava cheia, lua surgiu cheia, lua apareceu cheia, lua nasceu cheia, plenilúnio",
            "new": "lua nova, lua estava nova, novilúnio",
        }
    ),
    moon_words=words("lua luas"),
    phases=table({"full": "cheia", "new": "nova"}),
    phase_links=words(
        "estava está era é surgiu apareceu nasceu subiu já bem toda tão enorme vermelha surgia"
    ),
    nights=table({1: "noite noites dia dias", 7: "semana semanas"}),
    seasons=table({"winter": "inverno", "summer": "verão"}),
    passing=words(
        """
        depois até anoitecer anoiteceu entardecer crepúsculo pôr-do-sol poente escureceu escurecer noite noitinha
        jantar horas seguinte amanhã ontem dias dormiu acordou sono finalmente enfim antes amanhecer madrugada
        desde passado passada
        """
    ),
    journeys=table({1: "hora horas", 24: "dia dias jornada jornadas", 168: "semana semanas"}),
    modes=table(
        {
            "rail": "trem comboio ferrovia",
            "road": "carro ônibus estrada automóvel caminhão",
            "foot": "pé caminhada marcha",
            "horse": "cavalo cavalgada mula lombo",
            "water": "barco navio balsa vapor canoa rio mar",
            "air": "avião voo",
        }
    ),
    ever=words("antes até na em"),
)
