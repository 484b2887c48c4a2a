"""Spanish: what agrees with a name."""

from __future__ import annotations

from flowstory.languages.renaming import Diminutives, Renaming


def _pairs(text: str) -> dict[str, str]:
    """Pairs written "male=female", parted by spaces; "_" stands for a space."""
    return {male: female.replace("_", " ") for male, female in (pair.split("=") for pair in text.split())}


RENAMING = Renaming(
    determiners=_pairs(
        """
        el=la del=de_la al=a_la un=una este=esta ese=esa aquel=aquella otro=otra nuestro=nuestra vuestro=vuestra
        mismo=misma propio=propia buen=buena mal=mala cierto=cierta algún=alguna ningún=ninguna
        """
    ),
    joined={("de", "el"): "del", ("a", "el"): "al"},
    articleless=frozenset("de en por con para a".split()),
    titles=_pairs(
        """
        don=doña señor=señora sr=sra señorito=señorita tío=tía abuelo=abuela hermano=hermana primo=prima
        dr=dra doctor=doctora profesor=profesora prof=profa padrino=madrina compadre=comadre maestro=maestra
        inspector=inspectora comisario=comisaria conde=condesa barón=baronesa vizconde=vizcondesa duque=duquesa
        marqués=marquesa rey=reina príncipe=princesa capitán=capitana juez=jueza alcalde=alcaldesa
        senador=senadora diputado=diputada embajador=embajadora director=directora ministro=ministra
        enfermero=enfermera ingeniero=ingeniera arquitecto=arquitecta licenciado=licenciada secretario=secretaria
        gobernador=gobernadora pastor=pastora
        """
    ),
    bare_titles=frozenset("don doña d fray sor".split()),
    words=_pairs("él=ella solo=sola"),
    sexes=_pairs("masculino=femenino hombre=mujer niño=niña chico=chica m=f"),
    endings=(("és", "esa"), ("or", "ora"), ("o", "a")),
    plurals=(("", ""),),
    diminutives=Diminutives(
        endings=(("ito", "ita"), ("illo", "illa")),
        dropped=("o", "a"),
        softened={"c": "qu", "g": "gu", "z": "c"},
        joiner="c",
        unjoined=("l", "s", "d"),
        joiners=("c",),
    ),
)
