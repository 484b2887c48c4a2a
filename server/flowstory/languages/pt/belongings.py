"""Portuguese: how things are destroyed, given away, used and had back."""

from __future__ import annotations

from flowstory.languages.deeds import Belongings
from flowstory.languages.pt._words import past, present, table, words
from flowstory.languages.pt.things import THINGS

_KEEPSAKES = table(
    {
        "vase": "vaso jarro",
        "jug": "jarra moringa bilha",
        "map": "mapa",
        "scroll": "pergaminho",
        "hide": "couro-cru",
        "manuscript": "manuscrito original",
        "letter": "carta",
        "photograph": "fotografia foto retrato",
        "diary": "diário",
        "ledger": "livro-caixa",
        "bible": "bíblia",
        "passport": "passaporte",
        "painting": "quadro tela",
        "statue": "estatueta imagem",
        "mirror": "espelho",
        "lantern": "lampião lanterna candeeiro",
        "lamp": "abajur",
        "telescope": "telescópio luneta",
        "compass": "bússola",
        "banjo": "banjo bandolim cavaquinho",
        "harp": "harpa",
        "gramophone": "gramofone vitrola radiola",
        "crown": "coroa",
        "spear": "lança",
        "wheelchair": "cadeira-de-rodas",
        "chalice": "cálice taça",
        "mug": "caneca xícara",
        "blanket": "cobertor manta",
        "rug": "tapete",
        "flag": "bandeira",
        "barometer": "barômetro",
        "sewing-machine": "máquina-de-costura",
        "radio": "rádio",
        "clay-pot": "moringa",
        "teapot": "bule",
        "letter-opener": "corta-papel",
        "medal": "medalha",
        "crucifix": "crucifixo",
        "candlestick": "castiçal",
        "drum": "tambor zabumba",
        "saddle": "sela",
        "fan": "leque",
        "oratory": "oratório",
    }
)
_MORE = {**THINGS, **_KEEPSAKES}


def _plurals() -> dict[str, str]:
    """Plurals that the tables do not hold as plurals of their own."""
    found = {word: noun for word, noun in THINGS.items() if word.endswith("s") and word[:-1] in THINGS}
    for word, noun in _MORE.items():
        if word.endswith(("a", "e", "o", "á", "é", "ó")):
            found[word + "s"] = noun
        elif word.endswith(("r", "z")):
            found[word + "es"] = noun
        elif word.endswith("ão"):
            found[word[:-2] + "ões"] = noun
        elif word.endswith("l"):
            found[word[:-1] + "is"] = noun
    return found


_RUINING = "queimar espatifar estilhaçar despedaçar destruir incinerar esmigalhar triturar carbonizar afundar incendiar"
_THROWING = (
    "jogar atirar lançar arremessar despejar largar meter enfiar quebrar rasgar picar partir reduzir cortar"
    " escorregar escapar tombar sumir rolar voar mergulhar afundar perder derrubar empurrar botar lascar"
)
_PARTING = "jogar atirar lançar botar"
_USING = """
    pegar apanhar tirar retirar abrir desdobrar desenrolar vestir calçar erguer levantar segurar empunhar sacar
    tocar afinar dedilhar dirigir montar selar consultar carregar apontar disparar limpar acender encher estacionar
    desabotoar abotoar dobrar enrolar empurrar buscar puxar agarrar brandir destampar folhear reler desembrulhar
    desparafusar guardar alisar afivelar girar ligar desligar desamarrar amarrar pendurar colocar olhar fitar
    desatar encostar desenganchar pescar desencavar arrastar pousar engatilhar embainhar desembainhar
    enfiar ajeitar tamborilar discar digitar pedalar remar atracar ancorar polir lustrar esfregar fechar trancar
    encaixar abraçar acariciar tatear
"""
_RESTORING = """
    achar encontrar recuperar consertar remendar reconstruir restaurar resgatar reaver comprar recomprar
    substituir salvar colar reparar devolver refazer copiar
"""
_GIVING = "entregar oferecer presentear passar deixar dar"

_I = words(
    "ponho pus dei dou entrego tiro abro pego apanho visto toco desdobro desenrolo calço leio li vendi vendo queimo queimei jogo rasgo"
)

BELONGINGS = Belongings(
    keepsakes=_KEEPSAKES,
    several=_plurals(),
    many=words(
        """
        letter photograph lamp lantern blanket flag mug notebook door gate house phone bag knife gloves shoes
        boots bed horse dog cat boat ship truck van carriage carpet rug jug painting mirror box chair scarf
        """
    ),
    sets=words("letter photograph diary notebook painting"),
    not_heads=words("postal-de"),
    parting=past(_PARTING) | words("deu dei dá dão deram dera pôs"),
    away=words("fora embora"),
    going_on=words(
        """
        tocando usando vestindo carregando segurando lendo montando dirigindo limpando polindo afinando dedilhando
        empunhando abraçando folheando consultando
        """
    ),
    wrecked=words(
        """
        queimado queimada quebrado quebrada destruído destruída partido partida chamuscado chamuscada rasgado rasgada
        carbonizado carbonizada perdido perdida roubado roubada vazio vazia despedaçado despedaçada
        """
    ),
    fireproof=words("kettle teapot clay-pot"),
    waters=(
        *tuple(f"no {water}" for water in "mar rio lago canal poço brejo pântano açude mangue cais".split()),
        *tuple(f"na {water}" for water in "água lagoa represa enchente correnteza maré".split()),
        "nas ondas",
        "nas águas",
        "no incêndio",
        "no fogo",
        "no naufrágio",
    ),
    grips=words("mão mãos dedo dedos bolso braços punho"),
    pockets=words(
        "bolso bolsos bolsa mochila alforje alforjes cinto cinta cintura coldre paletó casaco sacola jaqueta colete embornal"
    ),
    clitic_it=words("o a lo la"),
    ruining=(past(_RUINING) | present(_RUINING)) - words("queimava queimavam afundava queimei-se"),
    ruined=words(
        """
        espatifou-se espatifa-se estilhaçou-se estilhaça-se despedaçou-se incendiou-se desfez-se desmanchou-se
        afundou explodiu ardeu queimou queima espatifou espatifa estilhaçou despedaçou queimou-se afundou-se
        partiu-se quebrou-se rachou-se partira-se quebrara-se
        """
    ),
    sinking=words("afundou afundou-se"),
    reflexives=words("se me lhe nos"),
    ruined_participles=words(
        """
        destruído destruída queimado queimada espatifado espatifada despedaçado despedaçada estilhaçado estilhaçada
        incinerado incinerada carbonizado carbonizada incendiado incendiada
        """
    ),
    throwing=(past(_THROWING) | present(_THROWING) | words("pôs põe cair"))
    - words("jogava jogavam deixava largava parte cortava cortavam"),
    ruins=tuple(
        f"{way} {end}"
        for way, ends in (
            ("no", "mar rio lago fogo fogão forno poço abismo despenhadeiro braseiro canal"),
            ("ao", "mar rio fogo lago poço abismo"),
            ("na", "lareira fogueira fornalha água lagoa caldeira represa"),
            ("nas", "chamas ondas águas brasas"),
            ("às", "chamas ondas brasas"),
            ("à", "água fogueira"),
            ("em", "pedaços cacos chamas mil cinza cinzas estilhaços pedacinhos frangalhos tiras"),
            ("a", "cinza cinzas pó"),
            ("pela", "amurada"),
            ("virou", "cinza cinzas pó fumaça carvão cacos mil pedaços"),
        )
        for end in ends.split()
    ),
    elements=words("fogo chamas mar onda ondas correnteza corrente rio enchente incêndio labaredas maré"),
    taking=words("comeu levou engoliu consumiu devorou lambeu tragou leva engole consome"),
    remaining=words("sobrou restou sobraram restaram sobra resta"),
    afloat=words("boat ship canoe"),
    wet=words("mar rio lago canal água lagoa represa ondas águas amurada"),
    selling=words(
        "trocou troquei vendeu vendi vende venderam vendera vendemos penhorou penhorei empenhou empenhei leiloou doou doei doa legou"
    ),
    giving=past(_GIVING) | words("perdeu perdi perdera deu dá deram dera pôs dei dou ponho pus entrego"),
    for_good=(
        "para sempre",
        "de uma vez por todas",
        "de presente",
        "como presente",
        "de vez",
        "em definitivo",
        "não quero de volta",
        "para ficar",
        "no jogo",
        "nas cartas",
        "na aposta",
        "no baralho",
        "de aniversário",
        "no aniversário",
        "no seu aniversário",
        "de natal",
        "de lembrança",
        "como lembrança",
        "em troca",
        "em pagamento",
        "fique com ele",
        "fique com ela",
        "fica com ele",
        "fica com ela",
        "pode ficar",
        "ficasse com ele",
        "ficasse com ela",
        "não precisa devolver",
        "não é para devolver",
        "não precisava devolver",
        "é presente",
        "é um presente",
        "agora é seu",
        "agora é sua",
        "não quero mais",
        "é seu",
        "é sua",
        "é teu",
        "é tua",
    ),
    using=(past(_USING) | present(_USING))
    | words(
        "pôs põe punha leu lê lia traz trouxe trazia veste vestiu vestia tiro abro pego apanho visto toco desdobro desenrolo calço leio"
    ),
    pouring=past("despejar servir verter entornar beber derramar tomar")
    | words(
        "despeja serve verte entorna bebe toma despejo sirvo bebo serviu servia despejando servindo bebendo"
    ),
    lying=words(
        "estava está jazia pendia repousava brilhava reluzia descansava ficava pende repousa luzia tiquetaqueava"
    ),
    restoring=past(_RESTORING) | present(_RESTORING) | words("refez trouxe"),
    mine=frozenset(
        word
        for word in past(_RUINING + " " + _THROWING + " " + _USING + " " + _RESTORING + " " + _GIVING)
        if word.endswith("i")
    )
    | _I,
    particles=words("logo então de novo também já fora lá ali depois"),
    driving=words("dirigia dirige dirigiu guia guiava"),
    keeping=words(
        """
        trouxe trouxera trazia traz usava usa usou usara herdou herdara guardava guarda comprou comprara possuía
        possui conserta consertava vestia veste carregava carrega ganhou ganhara
        """
    ),
    ones=words("coisa um uma"),
    coverings={
        "tampa": words("chest trunk piano desk box"),
        "lâmina": words("sword knife axe"),
    },
    only=words("único única"),
    parts=table(
        {"hull": "casco", "blade": "lâmina", "scabbard": "bainha", "hilt": "empunhadura", "sail": "vela"}
    ),
    skins=words("lataria pintura carroceria"),
    altering=words(
        """
        pintou pintara pintaram pintei repintou repintada repintado repintaram tingiu tingira tingido tingida
        envernizou reformou reformada reformado desbotou desbotada desbotado pintada pintado pinta
        """
    ),
    wholly=words("todo toda puro pura maciço maciça inteiro inteira"),
    another=words(
        "outro outra novo nova segundo segunda terceiro terceira novinho novinha igual idêntico idêntica emprestado"
        " emprestada parecido parecida substituto réplica cópia"
    ),
    back=words(
        """
        volta devolvido devolvida devolveu recuperado recuperada consertado consertada remendado remendada colado
        colada recomprou réplica cópia outro outra devolveram salvo salva restaurado restaurada novo nova
        """
    ),
)
