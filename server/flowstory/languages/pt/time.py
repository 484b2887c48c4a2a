"""Portuguese: numbers, days and ages."""

from __future__ import annotations

from flowstory.languages.pt._words import table, words

NUMBERS: dict[str, int] = table(
    [
        (0, "zero"),
        (1, "um uma"),
        (2, "dois duas dous"),
        (3, "três tres"),
        (4, "quatro"),
        (5, "cinco"),
        (6, "seis"),
        (7, "sete"),
        (8, "oito"),
        (9, "nove"),
        (10, "dez"),
        (11, "onze"),
        (12, "doze"),
        (13, "treze"),
        (14, "catorze quatorze"),
        (15, "quinze"),
        (16, "dezesseis dezasseis"),
        (17, "dezessete dezassete"),
        (18, "dezoito"),
        (19, "dezenove dezanove"),
        (20, "vinte"),
        (30, "trinta"),
        (40, "quarenta"),
        (50, "cinquenta cincoenta cinqüenta"),
        (60, "sessenta"),
        (70, "setenta"),
        (80, "oitenta"),
        (90, "noventa"),
        (100, "cem cento"),
        (200, "duzentos duzentas"),
        (300, "trezentos trezentas"),
        (400, "quatrocentos quatrocentas"),
        (500, "quinhentos quinhentas"),
        (600, "seiscentos seiscentas"),
        (700, "setecentos setecentas"),
        (800, "oitocentos oitocentas"),
        (900, "novecentos novecentas"),
    ]
)
NUMBER_JOINERS = words("e")

_ORDINAL_STEMS = (
    (1, "primeir"),
    (2, "segund"),
    (3, "terceir"),
    (4, "quart"),
    (5, "quint"),
    (6, "sext"),
    (7, "sétim"),
    (8, "oitav"),
    (9, "non"),
    (10, "décim"),
    (20, "vigésim"),
    (30, "trigésim"),
    (40, "quadragésim"),
    (50, "quinquagésim"),
    (60, "sexagésim"),
    (70, "septuagésim"),
    (70, "setuagésim"),
    (80, "octogésim"),
    (90, "nonagésim"),
    (100, "centésim"),
)
ORDINALS: dict[str, int] = {
    stem + ending: value for value, stem in _ORDINAL_STEMS for ending in ("o", "a")
} | {f"{value}{mark}": value for value in range(1, 32) for mark in ("º", "ª", "°")}

# "mar", "dez", "ter" and "dom" are words of their own, so these abbreviations are not here.
MONTHS: dict[str, int] = table(
    [
        (1, "janeiro jan"),
        (2, "fevereiro fev"),
        (3, "março"),
        (4, "abril abr"),
        (5, "maio"),
        (6, "junho jun"),
        (7, "julho jul"),
        (8, "agosto ago"),
        (9, "setembro set septembro"),
        (10, "outubro out"),
        (11, "novembro nov"),
        (12, "dezembro"),
    ]
)
WEEKDAYS: dict[str, int] = table(
    [
        (0, "segunda segunda-feira"),
        (1, "terça terça-feira"),
        (2, "quarta quarta-feira"),
        (3, "quinta quinta-feira"),
        (4, "sexta sexta-feira"),
        (5, "sábado"),
        (6, "domingo"),
    ]
)

YEAR_WORDS = words("ano anos aninho aninhos primaveras")
AGE_WORDS = words("idade aos")
# Not "faz", "fazia" nor "há": "faz dez anos que" tells a time gone by.
AGE_VERBS = words(
    """
    tinha tinham tínhamos tenho tens tem têm temos teve tive tivera teria tendo fez fizera fiz completou completa
    completava completara completei completar completado completando contava conta contavam contando cumpriu cumprira
    inteirou inteirava atingiu atingira fizeram completaram
    """
)
BIRTH_WORDS = words(
    """
    nasceu nasceram nascera nasci nascemos nascia nascer nascido nascida nascidos nascidas nascimento natal-dela
    """
)
BIRTH_WORDS -= {"natal-dela"}
CLOCK_WORDS = words(
    """
    hora horas h hs min minuto minutos segundos meia-noite meio-dia badalada badaladas ponto relógio
    madrugada matina
    """
)
