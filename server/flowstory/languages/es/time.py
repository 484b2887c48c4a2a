"""Spanish: numbers, days and ages."""

from __future__ import annotations

from flowstory.languages.es._words import table, words

NUMBERS: dict[str, int] = table(
    [
        (0, "cero"),
        (1, "uno un una"),
        (2, "dos"),
        (3, "tres"),
        (4, "cuatro"),
        (5, "cinco"),
        (6, "seis"),
        (7, "siete"),
        (8, "ocho"),
        (9, "nueve"),
        (10, "diez"),
        (11, "once"),
        (12, "doce"),
        (13, "trece"),
        (14, "catorce"),
        (15, "quince"),
        (16, "dieciséis dieciseis"),
        (17, "diecisiete"),
        (18, "dieciocho"),
        (19, "diecinueve"),
        (20, "veinte"),
        (21, "veintiuno veintiún veintiuna"),
        (22, "veintidós veintidos"),
        (23, "veintitrés veintitres"),
        (24, "veinticuatro"),
        (25, "veinticinco"),
        (26, "veintiséis veintiseis"),
        (27, "veintisiete"),
        (28, "veintiocho"),
        (29, "veintinueve"),
        (30, "treinta"),
        (40, "cuarenta"),
        (50, "cincuenta"),
        (60, "sesenta"),
        (70, "setenta"),
        (80, "ochenta"),
        (90, "noventa"),
        (100, "cien ciento"),
    ]
)
NUMBER_JOINERS = words("y")

_ORDINAL_STEMS = (
    (1, "primer"),
    (2, "segund"),
    (3, "tercer"),
    (4, "cuart"),
    (5, "quint"),
    (6, "sext"),
    (7, "séptim"),
    (8, "octav"),
    (9, "noven"),
    (10, "décim"),
    (20, "vigésim"),
    (30, "trigésim"),
)
ORDINALS: dict[str, int] = (
    {stem + ending: value for value, stem in _ORDINAL_STEMS for ending in ("o", "a")}
    | {"primer": 1, "tercer": 3}
    | {f"{value}{mark}": value for value in range(1, 32) for mark in ("º", "ª", "°")}
)

# "mar" and "dom" are words of their own, so these abbreviations are not here.
MONTHS: dict[str, int] = table(
    [
        (1, "enero ene"),
        (2, "febrero feb"),
        (3, "marzo"),
        (4, "abril abr"),
        (5, "mayo"),
        (6, "junio jun"),
        (7, "julio jul"),
        (8, "agosto ago"),
        (9, "septiembre setiembre sept"),
        (10, "octubre oct"),
        (11, "noviembre nov"),
        (12, "diciembre dic"),
    ]
)
WEEKDAYS: dict[str, int] = table(
    [
        (0, "lunes"),
        (1, "martes"),
        (2, "miércoles"),
        (3, "jueves"),
        (4, "viernes"),
        (5, "sábado"),
        (6, "domingo"),
    ]
)

YEAR_WORDS = words("año años añito añitos abriles primaveras")
AGE_WORDS = words("edad")
# Not "hace", "hacía" nor "llevaba": "hace diez años que" tells a time gone by.
AGE_VERBS = words(
    """
    tenía tenían teníamos tengo tienes tiene tenemos tienen tuve tuvo tuvieron tendrá teniendo cumplió cumplí cumple
    cumplía cumplían cumplieron cumplir cumplido cumpliendo contaba cuenta contaban contando alcanzó
    """
)
# "A los veinte años", "con veinte años".
AGE_PREPOSITIONS = words("los con")
BIRTH_WORDS = words(
    "nació nacieron nací nacimos nacía nacer nacido nacida nacidos nacidas nacimiento natalicio"
)
DATE_WORDS = words("día el")
CLOCK_WORDS = words(
    """
    hora horas h hs min minuto minutos segundos medianoche mediodía campanada campanadas punto reloj madrugada
    tarde mañana noche media cuarto
    """
)
