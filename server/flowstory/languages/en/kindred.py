"""English: how many kin, and husbands and wives who live."""

from __future__ import annotations

from flowstory.languages.kindred import Kindred
from flowstory.languages.tables import phrases, words

KINDRED = Kindred(
    both=words("both"),
    all_words=words("all both"),
    none=words("no neither nor without"),
    only=words("only sole"),
    indefinite=words("a an any one"),
    ever=words("only just still already also now once ever"),
    supposing=words(
        "if unless suppose supposing imagine imagined imagining wish wished pretend pretended dream dreamt dreamed"
    ),
    fellows=words(
        """
        officer officers monk monks nun nuns soldier soldiers knight knights priest priests bishop bishops king kings
        mason masons artist artists poet poets writer writers player players ship ships novice novices company
        """
    ),
    figures=words("like as than of called calls calling"),
    describing=words(
        "little big own dear dearest beloved darling poor grown grown-up adult teenage small beautiful pretty handsome good young"
    ),
    couples=words("they couple pair"),
    we=words("we"),
    giving=words("gave given bore borne left leaves gives"),
    bereaved=words("lost buried outlived mourned survived"),
    bereaved_breakers=words(
        "to among again sight crowd market fair fog throng dark station affection love respect"
    ),
    habits=words(
        """
        had 'd used would once never always often when died dead death before memory remembered recalled years
        year could might should if until since ago last grave funeral late dream dreamed dreamt
        """
    ),
    company=words("with beside behind alongside"),
    us=words("us we"),
    several=phrases("there were, there had been, there was, we were, we are, there are"),
)
