"""What sentences in Spanish are read as: facts with their owner, who speaks, what is framed."""

from __future__ import annotations

import pytest

from flowstory.manuscript.model import Paragraph
from flowstory.reading.lexicon import lexicon
from flowstory.reading.model import ParagraphReading, Statement
from flowstory.reading.paragraph import read_paragraph


def read(text: str) -> ParagraphReading:
    return read_paragraph(Paragraph(0, text), lexicon("es"))


def told(statement: Statement) -> tuple[str, str, str]:
    holder = statement.holder
    return statement.attribute, statement.value, (holder.form if holder.kind == "name" else f"@{holder.kind}")


FACTS = {
    "Ramiro Vega tenía los ojos verdes.": ("eyes.colour", "green", "Ramiro Vega"),
    "Los ojos de Elvira eran castaños.": ("eyes.colour", "brown", "Elvira"),
    "Elvira, de ojos azules, sonrió.": ("eyes.colour", "blue", "Elvira"),
    "Los ojos verde claro de Elvira brillaban.": ("eyes.colour", "green", "Elvira"),
    "Los ojos del capitán Soler eran grises.": ("eyes.colour", "grey", "capitán Soler"),
    "Tenía los ojos negros.": ("eyes.colour", "black", "@topic"),
    "Sus ojos grises lo miraron.": ("eyes.colour", "grey", "@pronoun"),
    "El pelo rubio de Lola caía sobre la mesa.": ("hair.colour", "blonde", "Lola"),
    "Lola era pelirroja.": ("hair.colour", "red", "Lola"),
    "Doña Inés era canosa.": ("hair.colour", "grey", "Doña Inés"),
    "Ramiro era un hombre alto.": ("height", "tall", "Ramiro"),
    "Ramiro era zurdo.": ("handedness", "left", "Ramiro"),
    "Ramiro cojeaba de la pierna derecha.": ("side", "right", "Ramiro"),
    "Elvira, que tenía cuarenta y dos años, no contestó.": ("age", "42", "Elvira"),
    "Elvira acababa de cumplir veintidós años.": ("age", "22", "Elvira"),
    "Ramiro medía un metro y medio.": ("stature", "150", "Ramiro"),
    "Ramiro Vega exhaló su último suspiro al amanecer.": ("death", "dead", "Ramiro Vega"),
    "Elvira cumplió veintidós años en marzo.": ("age", "22", "Elvira"),
    "A los veintidós años, Elvira ya era viuda.": ("age", "22", "Elvira"),
    "Tenía treinta y cuatro años.": ("age", "34", "@topic"),
    "Elvira tenía tres hermanos.": ("siblings.count", "3", "Elvira"),
    "Elvira tenía dos hijos.": ("children.count", "2", "Elvira"),
    "Lola, la hermana de Elvira, no vino.": ("kin", "sibling", "Elvira"),
    "Ramiro era viudo.": ("marital", "widowed", "Ramiro"),
    "Elvira nunca se había casado.": ("wed", "never", "Elvira"),
    "Lola era médica.": ("occupation", "médica", "Lola"),
    "Ramiro trabajaba como relojero.": ("occupation", "relojero", "Ramiro"),
    "Ramiro Vega murió en la carretera.": ("death", "dead", "Ramiro Vega"),
    "Ramiro no sabía nadar.": ("ability", "no swim", "Ramiro"),
    "Ramiro nadó hasta la barca.": ("ability", "swim", "Ramiro"),
    "El coche azul de Ramiro no arrancaba.": ("thing.colour", "blue", "Ramiro"),
}


@pytest.mark.parametrize(("text", "fact"), FACTS.items())
def test_a_fact_has_its_owner(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in [told(statement) for statement in read(text).statements if not statement.frames]


FRAMED = {
    "Elvira soñó que Ramiro tenía los ojos verdes.": "dream",
    "Si Ramiro tuviera los ojos verdes, sería otro.": "hypothetical",
    "Ramiro no tenía los ojos verdes.": "negation",
    "Parecía que Ramiro tenía los ojos verdes.": "simile",
    "Se decía que Ramiro tenía los ojos verdes.": "rumour",
    "Ramiro mintió: dijo que Elvira tenía los ojos verdes.": "lie",
    "En el retrato, Ramiro tenía los ojos verdes.": "portrait",
    "Ante el espejo, los ojos de Ramiro eran verdes.": "mirror",
    "A la luz de la luna, los ojos de Ramiro eran verdes.": "light",
    "De niño, Ramiro tenía los ojos verdes.": "flashback",
    "Recordaba que Ramiro tenía los ojos verdes.": "memory",
    "En la carta, Ramiro tenía los ojos verdes.": "document",
    "Disfrazado, Ramiro tenía los ojos verdes.": "disguise",
    "El fantasma de Ramiro tenía los ojos verdes.": "ghost",
}


@pytest.mark.parametrize(("text", "frame"), FRAMED.items())
def test_a_frame_is_seen(text: str, frame: str) -> None:
    eyes = [statement for statement in read(text).statements if statement.attribute == "eyes.colour"]
    assert all(frame in statement.frames for statement in eyes), [told(statement) for statement in eyes]


NOBODY_TOLD = [
    "Una mujer de ojos verdes miró a Lola.",
    "Los ojos rojos de Lola pedían sueño.",
    "Ramiro estaba muerto de risa.",
    "Ramiro se murió de vergüenza.",
    "Hacía diez años que Elvira vivía en la casa.",
    "Elvira volvió a las nueve.",
    "Elvira era como una hermana.",
]


@pytest.mark.parametrize("text", NOBODY_TOLD)
def test_what_tells_nothing_of_anybody(text: str) -> None:
    found = [
        told(statement)
        for statement in read(text).statements
        if not statement.frames and statement.attribute in ("eyes.colour", "death", "age", "kin")
    ]
    assert found == []


SPOKEN = {
    "—No vengas —dijo Elvira—. Ya es tarde.": [("—No vengas", "Elvira"), ("Ya es tarde.", "")],
    "—No vengas, que es tarde.": [("—No vengas, que es tarde.", "")],
    "—Ven. —Marta abrió la puerta—. Es tarde.": [("—Ven.", ""), ("Es tarde.", "")],
    "«No lo sé», contestó Pepe.": [("«No lo sé»", "Pepe")],
    "“No lo sé”, contestó Pepe.": [("“No lo sé”", "Pepe")],
    '"No lo sé", contestó Pepe.': [('"No lo sé"', "Pepe")],
    "—¿Y Ramiro? —preguntó doña Inés.": [("—¿Y Ramiro?", "doña Inés")],
}


@pytest.mark.parametrize(("text", "spoken"), SPOKEN.items())
def test_speech_and_its_speaker(text: str, spoken: list[tuple[str, str]]) -> None:
    quotes = [
        (text[quote.start : quote.end].strip(), quote.speaker.form if quote.speaker else "")
        for quote in read(text).quotes
    ]
    assert [quote for quote in quotes if any(letter.isalpha() for letter in quote[0])] == spoken


def test_the_day_a_weekday_falls_on() -> None:
    (date,) = read("El martes, 3 de marzo de 1987, no llovió.").dates
    assert (date.weekday, date.day, date.month, date.year) == (1, 3, 3, 1987)
    (date,) = read("Llegaron el domingo veintidós de abril.").dates
    assert (date.weekday, date.day, date.month, date.year) == (6, 22, 4, None)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Don Ramiro de la Vega saludó a doña Inés.", ["Don Ramiro de la Vega", "doña Inés"]),
        ("¿Vendrá Lola? ¡Pobre Lola!", ["Lola", "Lola"]),
        ("Respondió Marta que no.", ["Marta"]),
        ("Del brazo de Andrés iba el doctor Ruiz.", ["Andrés", "doctor Ruiz"]),
        ("El lunes vio a Elvira y a Lola en la plaza.", ["Elvira", "Lola"]),
        ("Elvira y Lola bajaron al puerto.", ["Elvira", "Lola"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [use.form for use in read(text).names] == names
