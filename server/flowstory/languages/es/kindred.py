"""Spanish: how many kin, and husbands and wives who live."""

from __future__ import annotations

from flowstory.languages.kindred import Kindred
from flowstory.languages.tables import phrases, words

KINDRED = Kindred(
    both=words("ambos ambas"),
    all_words=words("todos todas ambos ambas"),
    none=words("ningún ninguna sin ni"),
    only=words("único única"),
    indefinite=words("un una algún alguna ningún ninguna"),
    ever=words("solo sólo apenas todavía ya también ahora"),
    supposing=words("si imagina imaginó imaginaba supón suponiendo fingió fingía soñó soñaba ojalá"),
    figures=words("como llamaba llamó"),
    couples=words("ellos ellas pareja matrimonio"),
    plural_have=words("tienen tenían tuvieron tuvieran criaron"),
    we_have=words("tenemos teníamos tuvimos criamos"),
    we=words("nosotros nosotras"),
    giving=words("dio dado dejó dejado"),
    mates=words("marido esposo esposa"),
    bereaved=words("perdió perdido perdí enterró enterrado enterré sepultó"),
    bereaved_breakers=words("entre vista multitud feria estación niebla"),
    habits=words(
        """
        murió muerto fallecido fallecida difunto difunta solía cuando antes años recuerdo recordaba nunca siempre memoria
        antaño entierro tumba sueño soñó si vivo viva tiempo
        """
    ),
    company=words("con"),
    us=words("éramos fuimos somos"),
    several=phrases("éramos, fuimos, somos, eran, fueron"),
)
