"""Spanish: phrases that tell that something lasting about a person changes."""

from __future__ import annotations

from flowstory.languages.es._words import phrases

_BIRTHS = phrases(
    """
    dio a luz, dando a luz, dar a luz, parió, tuvo un bebé, tuvo otro hijo, tuvo otra hija, un hijo más, una hija más,
    recién nacido, recién nacida, el bautizo, en el bautizo, bautizó, bautizaron, adoptó, adoptaron, nació el, nació la,
    nació otro, nació otra, tuvo un hermano, tuvo una hermana, perdió al bebé
    """
)

CHANGING: dict[str, tuple[str, ...]] = {
    "children.count": _BIRTHS,
    "siblings.count": _BIRTHS,
    "occupation": phrases(
        """
        se convirtió en, se hizo, se había hecho, pasó a ser, se jubiló, se retiró, dimitió, lo despidieron, la despidieron,
        fue despedido, fue despedida, perdió el empleo, dejó el oficio, dejó la profesión, cambió de oficio,
        cambió de profesión, nuevo empleo, nuevo trabajo, primer empleo, se graduó, se licenció, se colocó, fue ascendido,
        fue ascendida, lo contrataron, la contrataron, encontró trabajo, llegó a ser
        """
    ),
}
"""By attribute."""
