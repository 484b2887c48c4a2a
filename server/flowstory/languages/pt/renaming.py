"""Portuguese: what agrees with a name."""

from __future__ import annotations

from flowstory.languages.renaming import Diminutives, Renaming


def _pairs(text: str) -> dict[str, str]:
    """Pairs written "male=female", parted by spaces."""
    return dict(pair.split("=") for pair in text.split())


RENAMING = Renaming(
    determiners=_pairs(
        """
        o=a do=da no=na ao=à pelo=pela pro=pra um=uma dum=duma num=numa prum=pruma
        este=esta esse=essa aquele=aquela deste=desta desse=dessa daquele=daquela neste=nesta nesse=nessa
        naquele=naquela àquele=àquela outro=outra meu=minha teu=tua nosso=nossa vosso=vossa mesmo=mesma
        próprio=própria bom=boa mau=má certo=certa algum=alguma nenhum=nenhuma
        """
    ),
    alone=frozenset({"a", "pra"}),
    articleless=frozenset("de em por com para".split()),
    titles=_pairs(
        """
        seu=dona sr=sra senhor=senhora dom=dona tio=tia titio=titia vovô=vovó vô=vó avô=avó irmão=irmã
        dr=dra doutor=doutora prof=profa professor=professora padrinho=madrinha compadre=comadre primo=prima
        mano=mana sinhô=sinhá nhô=nhá delegado=delegada inspetor=inspetora investigador=investigadora
        conde=condessa barão=baronesa visconde=viscondessa duque=duquesa rei=rainha príncipe=princesa
        capitão=capitã sargento=sargenta juiz=juíza desembargador=desembargadora prefeito=prefeita
        senador=senadora deputado=deputada vereador=vereadora embaixador=embaixadora diretor=diretora
        mestre=mestra pastor=pastora enfermeiro=enfermeira engenheiro=engenheira arquiteto=arquiteta
        """
    ),
    bare_titles=frozenset("dona d seu dom frei sóror tio tia vovô vovó vó vô mestre mestra".split()),
    words=_pairs(
        """
        ele=ela dele=dela nele=nela sozinho=sozinha coitado=coitada
        """
    ),
    sexes=_pairs("masculino=feminino homem=mulher menino=menina rapaz=moça m=f"),
    endings=(("ês", "esa"), ("or", "ora"), ("ão", "ã"), ("o", "a")),
    plurals=(("s", ""), ("z", "es"), ("r", "es"), ("m", "ns"), ("ão", "ões"), ("l", "is"), ("", "s")),
    diminutives=Diminutives(
        endings=(("inho", "inha"), ("ito", "ita")),
        dropped=("o", "a", "e"),
        softened={"c": "qu", "g": "gu", "ç": "c"},
        joiner="z",
        unjoined=("s", "z"),
        joiners=("z", "s"),
    ),
)
