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
    signs=phrase_table(
        {
            "winter": """
            geada branqueava, branco de geada, branca de geada, a geada cobria, a geada cobriu, coberto de geada,
            neve cobre, neve cobria, neve caía, neve cobriu, coberto de neve, coberta de neve, pela neve, nevava, neva
            """,
            "spring": """
            jacarandás floridos, jacarandás em flor, jacarandás estavam roxos, roxos de flor, jabuticabeiras em flor,
            jabuticabas maduras, laranjeiras em flor, cerejeiras em flor, amendoeiras em flor
            """,
            "summer": """
            mangas caíam de maduras, mangas maduras, mangas de tão maduras, mangas caíam, flamboyants em flor,
            flamboyants floridos, cajus maduros, sol de verão, calor de verão, calor do verão, pleno verão, cigarras cantavam
            """,
            "autumn": "folhas secas caíam, folhas caíam das árvores, folhas amareladas caíam",
        }
    ),
    now_seasons=phrase_table(
        {
            "winter": "auge do inverno, pleno inverno, era inverno, é inverno, meio do inverno, inverno no auge, inverno mais frio",
            "summer": "auge do verão, pleno verão, era verão, é verão, meio do verão, verão no auge",
            "spring": "plena primavera, era primavera, é primavera",
            "autumn": "pleno outono, era outono, é outono",
        }
    ),
    forced=words(
        """
        estufa papel pintado pintada pintadas seda cera plástico seco secas bordado bordadas vaso buquê floricultura tapete
        papel-de-parede porcelana quadro coroa velório fotografia estampado estampada perfume bolo compota doce
        """
    ),
    hemisphere="south",
    elsewhere=words(
        """
        portugal lisboa coimbra braga europa paris londres frança inglaterra alemanha itália roma espanha madri madrid
        nova-iorque estados-unidos canadá rússia moscou japão tóquio suíça alentejo minho viseu évora algarve sintra açores
        madeira tejo douro mondego alfama
        """
    ),
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
