"""Portuguese: phrases that tell that something lasting about a person changes."""

from __future__ import annotations


def _phrases(text: str) -> tuple[str, ...]:
    """Split a list of phrases at its commas."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


_BIRTHS = _phrases(
    """
    deu à luz, dera à luz, dando à luz, dar à luz, pariu um, pariu uma,
    pariu outro, pariu outra, pariu mais, pariu o, pariu a, parira um, parira uma, teve um bebê, teve outro filho, teve outra filha,
    mais um filho, mais uma filha, recém-nascido, recém-nascida, o batizado, no batizado, batizou, batizaram, adotou,
    adotaram, adotara, nasceu o, nasceu a, nasceu mais, nasceu outro, nasceu outra, ganhou um irmão, ganhou uma irmã,
    ganhou um irmãozinho, ganhou uma irmãzinha, perdeu o bebê, natimorto
    """
)

CHANGING: dict[str, tuple[str, ...]] = {
    "children.count": _BIRTHS,
    "siblings.count": _BIRTHS,
    "occupation": _phrases(
        """
        tornou-se, tornara-se, se tornou, se tornara, virou, virara, passou a ser, aposentou-se, se aposentou,
        aposentara-se, demitiu-se, se demitiu, pediu demissão, foi demitido, foi demitida, perdeu o emprego, largou o,
        largou a, deixou a profissão, deixou o ofício, mudou de profissão, mudou de ramo, novo emprego, emprego novo,
        primeiro emprego, formou-se, se formou, formara-se, empregou-se, se empregou, foi promovido, foi promovida,
        foi contratado, foi contratada, arranjou emprego, arrumou emprego, foi trabalhar, vendeu o consultório
        """
    ),
}
"""By attribute."""
