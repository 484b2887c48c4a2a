"""What single Portuguese sentences tell: the fact and whose it is, in many wordings."""

from __future__ import annotations

import pytest

from flowstory.manuscript.model import Paragraph
from flowstory.reading.lexicon import lexicon
from flowstory.reading.paragraph import read_paragraph

TOPIC = "*"  # whoever the passage is about: the verb has no subject of its own

TOLD = [
    # marks and the side they are on
    ("Edgar descia devagar, a perna esquerda dura desde a queda.", "Edgar", "side", "left"),
    (
        "Edgar obedeceu, por preguiça: sentou e esticou a perna direita, a que não dobrava.",
        "Edgar",
        "side",
        "right",
    ),
    (
        "A mula fugiu, Anselmo caiu e a perna direita nunca mais dobrou como devia.",
        "Anselmo",
        "side",
        "right",
    ),
    ("Puxando da perna direita, Otávio subiu a ladeira.", "Otávio", "side", "right"),
    ("Manco da esquerda desde menino, Bento subia devagar.", "Bento", "side", "left"),
    ("Manuel era surdo do ouvido esquerdo.", "Manuel", "side", "left"),
    # hands
    ("Cícero escrevia com a esquerda, arrastando o punho.", "Cícero", "handedness", "left"),
    ("Rita assinou com a mão direita.", "Rita", "handedness", "right"),
    ("A mão com que escrevia, a direita, tremia.", TOPIC, "handedness", "right"),
    ("Destro a vida inteira, Cícero não alcançava o nó.", "Cícero", "handedness", "right"),
    ("Rita era canhota de nascença.", "Rita", "handedness", "left"),
    # what is missing
    ("Ficou sem o polegar direito aos vinte anos.", TOPIC, "part", "no thumb"),
    ("Bento nasceu sem o braço esquerdo.", "Bento", "part", "no arm"),
    ("Bento não tinha o dedo mínimo da mão direita.", "Bento", "part", "no finger"),
    # heights
    ("Ubirajara mede um metro e noventa e cinco.", "Ubirajara", "stature", "195"),
    ("Baixinho, o Bira, com seu um metro e sessenta e oito, passava.", "Bira", "stature", "168"),
    ("Nestor tinha 1,92 m de altura.", "Nestor", "stature", "192"),
    ("Do alto do seu um metro e noventa, Nestor sorriu.", "Nestor", "stature", "190"),
    ("Alto e magro, Nestor abaixou a cabeça.", "Nestor", "height", "tall"),
    # deaths told otherwise
    ("Ramiro acabou na própria cama, do coração, em 1974.", "Ramiro", "death.year", "1974"),
    ("Ramiro acabou na própria cama, do coração.", "Ramiro", "death.cause", "illness"),
    ("Helena não resistiu aos ferimentos.", "Helena", "death", "dead"),
    ("Marcos se afogou no rio.", "Marcos", "death.cause", "water"),
    # things
    ("O vaso se partiu em dois.", "", "thing.lost", "vase"),
    ("O vaso caiu da mesa e virou mil cacos.", "", "thing.lost", "vase"),
    ("Despeja-a da jarra azul, com o gesto largo.", "", "thing.used", "jug"),
    # animals
    ("É uma gata idosa, de opiniões firmes.", TOPIC, "animal.sex", "female"),
    # eyes and hair, wherever the colour stands
    ("Os olhos de Marcos, de um verde aguado, seguiram a moça.", "Marcos", "eyes.colour", "green"),
    ("Eram castanhos os olhos de Helena.", "Helena", "eyes.colour", "brown"),
    ("O azul dos olhos de Marcos não mentia.", "Marcos", "eyes.colour", "blue"),
    ("Com seus olhos azuis, Helena encarou o delegado.", "Helena", "eyes.colour", "blue"),
    ("Os cabelos de Lívia, negros e lisos, caíam até a cintura.", "Lívia", "hair.colour", "black"),
    ("Loira, alta, Lívia entrou sem bater.", "Lívia", "hair.colour", "blonde"),
    # ages and births
    ("Lívia acabara de fazer quarenta anos.", "Lívia", "age", "40"),
    ("Leocádia, minha mãe, nasceu em fevereiro de 1949.", "Leocádia", "birth", "1949"),
    # trades
    ("Otávio ganhava a vida como pedreiro.", "Otávio", "occupation", "pedreiro"),
    ("Otávio, eletricista da usina, chegou cedo.", "Otávio", "occupation", "eletricista"),
    ("Otávio dava aulas de química no colégio.", "Otávio", "occupation", "professor"),
    ("Otávio formou-se em direito e advogava em Santos.", "Otávio", "occupation", "advogado"),
    ("Quando o padre Cabral me ensinava latim, ele ouvia.", "padre Cabral", "occupation", "professor"),
    ("Sento na mureta e como duas linguiças.", "", "diet", "pork"),
    ("Dalva parou, os olhos verdes fixos na água.", "Dalva", "eyes.colour", "green"),
    ("— Vem — disse Dalva, os olhos verdes fixos na água.", "Dalva", "eyes.colour", "green"),
    ("Passou a mão nos cabelos pretos e cuspiu.", TOPIC, "hair.colour", "black"),
    ("Os olhos azuis, cansados, procuravam a prancheta.", TOPIC, "eyes.colour", "blue"),
    ("A Bruna é loira, tem olhos verdes e ri muito.", "Bruna", "eyes.colour", "green"),
    ("Era canhota, como ele, e solteira.", TOPIC, "marital", "single"),
    ("O médico, Ayrton, era gago e solteiro.", "Ayrton", "marital", "single"),
    ("O dono da casa, o Fernando, era solteiro.", "Fernando", "marital", "single"),
    ("Era viúvo, tinha sessenta anos e ria.", TOPIC, "age", "60"),
    ("Eu me chamo Priscila Yamada e tenho vinte anos.", "", "age", "20"),
    ("Otávio não tomava cachaça.", "Otávio", "diet", "no drink"),
    ("Otávio pediu sardinha frita e comeu a sardinha.", "Otávio", "diet", "fish"),
    ("Otávio leu o nome dos dois.", "Otávio", "ability", "read"),
    ("Lívia veio dirigindo o carro da tia.", "Lívia", "ability", "drive"),
    ("Não comia carne.", "either", "diet", "no meat"),
    # families
    ("Edmundo veio mancando, com as três filhas atrás.", "Edmundo", "children.count", "3"),
    ("Pai de quatro meninas, Otávio dormia pouco.", "Otávio", "children.count", "4"),
    ("Otávio era pai de três filhos.", "Otávio", "children.count", "3"),
    ("Otávio criou sozinho os dois filhos.", "Otávio", "children.count", "2"),
    ("Lívia não tinha irmãos.", "Lívia", "siblings.count", "0"),
    ("Marcos e Lívia eram irmãos.", "Marcos", "kin", "sibling"),
    ("Viúva desde moça, Rita não saía.", "Rita", "marital", "widowed"),
    ("Casada com Otávio havia dez anos, Lívia sorriu.", "Lívia", "marital", "married"),
    # places and things
    ("O escritório de Otávio ficava no terceiro andar.", "Otávio", "floor", "3"),
    ("Otávio mora no décimo segundo andar.", "Otávio", "floor", "12"),
    ("O carro de Otávio era um Fusca azul.", "Otávio", "thing.make", "fusca"),
    ("O carro de Otávio era um Fusca azul.", "Otávio", "thing.colour", "blue"),
    ("Marcos não enxergava do olho direito.", "Marcos", "side", "right"),
    ("Faltavam dois dedos na mão de Marcos.", "Marcos", "part", "no finger"),
]

UNTOLD = [
    ("Era a cadela de Ivete, protestando contra o fim da música.", "animal.sex"),
    ("Nair parou de comer carne quando vira sangrarem um porco.", "animal.sex"),
    ("No quarto andar, Nivaldo parou para recobrar o fôlego.", "floor"),
    ("— Vem — disse Sebastião, baixo, como assustado.", "height"),
    ("A esperança dava-lhe todos os atrevimentos, como um vinho alcoólico.", "diet"),
    ("A porta da casa de Lívia era vermelha.", "thing.colour"),
    ("Marcos e Lívia eram amigos.", "kin"),
    ("Marcos beijou Dalva, os olhos verdes do retrato na parede.", "eyes.colour"),
    ("Os olhos azuis do retrato seguiam a gente.", "eyes.colour"),
    ("Marcos falou com as três filhas de Dalva, o chapéu na mão.", "siblings.count"),
    ("Cícero acenou com a esquerda.", "handedness"),
    ("Nora não tinha mão para doces.", "part"),
    ("O muro tinha um metro e oitenta.", "stature"),
    ("Nestor estava a um metro e noventa da porta.", "stature"),
    ("Como se ela fosse ruiva, Marta pintou o cabelo.", "height"),
]


def read(sentence: str) -> list[tuple[str, str, str, frozenset[str]]]:
    """Give whose, what and the value of every statement, and its frames."""
    found = read_paragraph(Paragraph(0, sentence), lexicon("pt")).statements
    return [
        (TOPIC if told.holder.kind == "topic" else told.holder.form, told.attribute, told.value, told.frames)
        for told in found
    ]


@pytest.mark.parametrize(("sentence", "owner", "attribute", "value"), TOLD, ids=[row[0] for row in TOLD])
def test_told(sentence: str, owner: str, attribute: str, value: str) -> None:
    """A plain fact, of the right person."""
    assert (owner, attribute, value, frozenset()) in read(sentence)


@pytest.mark.parametrize(("sentence", "attribute"), UNTOLD, ids=[row[0] for row in UNTOLD])
def test_untold(sentence: str, attribute: str) -> None:
    """Nothing of the kind."""
    assert attribute not in [told for _, told, _, frames in read(sentence) if not frames]


def test_verbs_are_no_names() -> None:
    """A verb that begins a sentence has a capital and names nobody."""
    text = "Sento na mureta. Aprendeu cedo. Desfila loira. Encontraram-no morto. Chamava-se Panqueca. Lia dormia."
    names = [use.form for use in read_paragraph(Paragraph(0, text), lexicon("pt")).names]
    assert names == ["Panqueca", "Lia"]
