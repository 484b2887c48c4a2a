"""Portuguese: how many kin, and husbands and wives who live."""

from __future__ import annotations

from flowstory.languages.kindred import Kindred
from flowstory.languages.tables import phrases, words

KINDRED = Kindred(
    both=words("ambos ambas"),
    all_words=words("todos todas ambos ambas"),
    none=words("nenhum nenhuma sem nem"),
    only=words("único única"),
    indefinite=words("um uma algum alguma nenhum nenhuma"),
    ever=words("só apenas somente ainda já também agora"),
    supposing=words(
        "se caso imagine imaginou imaginava suponha supondo fingiu fingia sonhou sonhava quisera oxalá"
    ),
    figures=words("como chamava chamou"),
    describing=words(
        "querido querida amado amada pobre próprio própria próprios pequeno pequena jovem legítimo legítimos legítima"
    ),
    couples=words("eles elas casal"),
    plural_have=words("têm tinham tiveram tivessem terão criaram criam"),
    we_have=words("temos tínhamos tivemos tivéssemos criamos"),
    we=words("nós"),
    giving=words("deu dera dado dar deixou deixara deixado dá"),
    mates=words("marido esposo esposa"),
    bereaved=words("perdeu perdera perdi perdido enterrou enterrara enterrei enterrado sepultou sepultara"),
    bereaved_breakers=words("para entre vista multidão feira estação neblina"),
    habits=words(
        """
        morreu morrera morto falecido falecida finado finada costumava quando antes anos lembrança lembrava lembrou nunca sempre
        memória outrora tivera enterro túmulo sonho sonhou se vivo viva recordava tempo
        """
    ),
    company=words("com"),
    us=words("éramos fomos somos"),
    several=phrases("éramos, fomos, somos, eram, foram"),
)
