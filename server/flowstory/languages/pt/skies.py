"""Portuguese: moons, seasons, hours of light, journeys, first meetings."""

from __future__ import annotations

from flowstory.languages.skies import Skies
from flowstory.languages.tables import phrase_table, phrases, table, words

SKIES = Skies(
    moons=phrase_table(
        {
            "full": "lua cheia, lua estava cheia, lua surgiu cheia, lua apareceu cheia, lua nasceu cheia, plenilúnio",
            "new": "lua nova, lua estava nova, novilúnio",
        }
    ),
    seasons=table({"winter": "inverno", "summer": "verão"}),
    hours=("da manhã", "da tarde"),
    mornings=words("manhã"),
    day=phrases("ao meio-dia, era meio-dia, sol a pino, em plena luz do dia, em pleno dia"),
    night=phrases(
        """
        lua já ia alta, lua já vai alta, lua ia alta, lua vai alta, lua estava alta, estrelas brilhavam, estrelas
        já brilhavam, era meia-noite, à meia-noite, no meio da noite, primeiras estrelas, sob as estrelas
        """
    ),
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
