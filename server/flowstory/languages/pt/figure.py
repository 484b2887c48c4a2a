"""Portuguese: where marks sit, what is sound, which hand writes, what beards and bald heads are."""

from __future__ import annotations

from flowstory.languages.figure import Figure
from flowstory.languages.pt._words import table, words

FIGURE = Figure(
    sound=words("bom boa são sã"),
    pairs=words("olho ouvido orelha braço perna mão pé vista"),
    places=table(
        {
            "chin": "queixo",
            "forehead": "testa fronte",
            "face": "rosto cara face",
            "cheek": "bochecha bochechas",
            "mouth": "lábio lábios boca",
            "nose": "nariz narina",
            "neck": "pescoço garganta nuca",
            "back": "costas espinha",
            "chest": "peito",
            "belly": "barriga ventre",
            "eyebrow": "sobrancelha sobrancelhas supercílio",
            "temple": "têmpora têmporas",
            "jaw": "maxilar mandíbula",
            "wrist": "pulso pulsos munheca",
            "forearm": "antebraço antebraços",
            "shoulder": "ombro ombros",
            "thigh": "coxa coxas",
            "knee": "joelho joelhos",
            "ankle": "tornozelo tornozelos",
            "palm": "palma palmas",
        }
    ),
    spots=table(
        {
            "earring": "brinco argola argolinha",
            "birthmark": "sinal pinta pintinha verruga mancha",
        }
    ),
    pens=words("caneta lápis pena giz pincel estilete esferográfica canetas"),
    deft=words("canhota"),
    customs=(
        "como sempre",
        "como de costume",
        "a de sempre",
        "que usava para tudo",
        "que usava pra tudo",
        "que usa para tudo",
        "que usa pra tudo",
        "fazia tudo",
        "faz tudo",
    ),
    beards=words("barba barbas barbicha cavanhaque bigode bigodes bigodinho suíças costeletas"),
    smooth=words("liso lisa lisos lisas raspado raspada escanhoado escanhoada glabro glabra imberbe pelado"),
    faces=words("queixo rosto cara face faces bochechas"),
    combing=words(
        "penteou penteava penteando penteia penteado pentear trançou trançava prendeu prendia soltou"
    ),
    young=words("menino menina meninos meninas criança garoto garota bebê guri guria moleque filho filha"),
)
