"""Portuguese: closed classes."""

from __future__ import annotations

from flowstory.languages.base import Person
from flowstory.languages.pt._words import words

CONTRACTIONS: dict[str, tuple[str, ...]] = {
    short: tuple(full.split("+"))
    for short, full in (
        pair.split("=")
        for pair in """
        do=de+o da=de+a dos=de+os das=de+as dum=de+um duma=de+uma duns=de+uns dumas=de+umas
        no=em+o na=em+a nos=em+os nas=em+as num=em+um numa=em+uma nuns=em+uns numas=em+umas
        ao=a+o aos=a+os à=a+a às=a+as àquele=a+aquele àquela=a+aquela àqueles=a+aqueles àquelas=a+aquelas
        àquilo=a+aquilo pelo=por+o pela=por+a pelos=por+os pelas=por+as
        pro=para+o pra=para+a pros=para+os pras=para+as prum=para+um pruma=para+uma
        dele=de+ele dela=de+ela deles=de+eles delas=de+elas
        nele=em+ele nela=em+ela neles=em+eles nelas=em+elas
        deste=de+este desta=de+esta destes=de+estes destas=de+estas disto=de+isto
        desse=de+esse dessa=de+essa desses=de+esses dessas=de+essas disso=de+isso
        daquele=de+aquele daquela=de+aquela daqueles=de+aqueles daquelas=de+aquelas daquilo=de+aquilo
        neste=em+este nesta=em+esta nestes=em+estes nestas=em+estas nisto=em+isto
        nesse=em+esse nessa=em+essa nesses=em+esses nessas=em+essas nisso=em+isso
        naquele=em+aquele naquela=em+aquela naqueles=em+aqueles naquelas=em+aquelas naquilo=em+aquilo
        doutro=de+outro doutra=de+outra doutros=de+outros doutras=de+outras
        noutro=em+outro noutra=em+outra noutros=em+outros noutras=em+outras
        daqui=de+aqui dali=de+ali daí=de+aí daquém=de+aquém dalém=de+além donde=de+onde aonde=a+onde
        dentre=de+entre comigo=com+mim contigo=com+ti consigo=com+si conosco=com+nós connosco=com+nós
        convosco=com+vós dalgum=de+algum dalguma=de+alguma nalgum=em+algum nalguma=em+alguma
        lho=lhe+o lha=lhe+a lhos=lhe+os lhas=lhe+as mo=me+o ma=me+a to=te+o
        """.split()
    )
}

CLITICS: dict[str, Person] = {
    "me": Person(1),
    "te": Person(2),
    "se": Person(3),
    "nos": Person(1, "", plural=True),
    "vos": Person(2, "", plural=True),
    "lhe": Person(3),
    "lhes": Person(3, "", plural=True),
    "o": Person(3, "male"),
    "lo": Person(3, "male"),
    "no": Person(3, "male"),
    "a": Person(3, "female"),
    "la": Person(3, "female"),
    "na": Person(3, "female"),
    "os": Person(3, "male", plural=True),
    "los": Person(3, "male", plural=True),
    "as": Person(3, "female", plural=True),
    "las": Person(3, "female", plural=True),
    "nas": Person(3, "female", plural=True),
    "lho": Person(3),
    "lha": Person(3),
    "lhos": Person(3),
    "lhas": Person(3),
    "mo": Person(1),
    "ma": Person(1),
    "to": Person(2),
    "ta": Person(2),
}

ARTICLES = {
    "o": "male",
    "os": "male",
    "um": "male",
    "uns": "male",
    "a": "female",
    "as": "female",
    "uma": "female",
    "umas": "female",
}
DEFINITE_ARTICLES = words("o a os as")
DEMONSTRATIVES = words(
    "este esta estes estas esse essa esses essas aquele aquela aqueles aquelas isto isso aquilo tal tais"
)

PRONOUNS: dict[str, Person] = {
    "eu": Person(1),
    "me": Person(1),
    "mim": Person(1),
    "nós": Person(1, "", plural=True),
    "tu": Person(2),
    "te": Person(2),
    "ti": Person(2),
    "você": Person(2),
    "ocê": Person(2),
    "cê": Person(2),
    "vós": Person(2, "", plural=True),
    "vocês": Person(2, "", plural=True),
    "ocês": Person(2, "", plural=True),
    "ele": Person(3, "male"),
    "ela": Person(3, "female"),
    "eles": Person(3, "male", plural=True),
    "elas": Person(3, "female", plural=True),
    "lhe": Person(3),
    "lhes": Person(3, "", plural=True),
    "si": Person(3),
}

POSSESSIVES: dict[str, Person] = (
    dict.fromkeys(("meu", "minha", "meus", "minhas"), Person(1))
    | dict.fromkeys(("nosso", "nossa", "nossos", "nossas"), Person(1, "", plural=True))
    | dict.fromkeys(("teu", "tua", "teus", "tuas"), Person(2))
    | dict.fromkeys(("vosso", "vossa", "vossos", "vossas"), Person(2, "", plural=True))
    | dict.fromkeys(("seu", "sua", "seus", "suas"), Person(3))
    | {
        "dele": Person(3, "male"),
        "dela": Person(3, "female"),
        "deles": Person(3, "male", plural=True),
        "delas": Person(3, "female", plural=True),
    }
)

# Words after which a dot ends no sentence, the short titles among them.
PAST_STATES = frozenset(
    "era eram éramos tinha tinham tínhamos estava estavam estávamos havia usava usavam".split()
)
ABBREVIATIONS = words(
    """
    sr sra srs sras srta dr dra drs d pe prof profa profª cel cap maj ten gen sgt eng mons exmo exma ilmo ilma rev
    v exa s m mr mrs ms av r al pça tv etc ex pág págs p pp n nº núm vol cap fig obs tel art séc op cit cf id ibid
    jr st sto sta gov dep sen pres cons des arq adv cia ltda min seg hab km apto ap bl
    """
)

OF_WORDS = words("de do da dos das d' dum duma duns dumas")
WITH_WORDS = words("com")
PREPOSITIONS = words(
    """
    ante após até a com contra de desde em entre para por perante sem sob sobre trás durante mediante conforme
    segundo consoante exceto salvo como diante atrás dentro fora perto longe junto através acerca além aquém
    debaixo embaixo cima ao aos à às do da dos das no na nos nas pelo pela pelos pelas num numa nuns numas
    dum duma pra pro pras pros prum pruma rumo afora adentro dentre
    """
)
CONJUNCTIONS = words(
    """
    e ou mas nem porém contudo todavia entretanto portanto logo pois porque que se quando enquanto embora como
    senão conquanto porquanto caso conforme apesar assim então
    """
)
RELATIVES = words("que quem cujo cuja cujos cujas onde qual quais quanto quanta quantos quantas")
OWNING_RELATIVES = words("cujo cuja cujos cujas")
ADVERBS = words(
    """
    muito mui bem mal tão ainda já sempre também só somente apenas bastante meio assaz demasiado demais
    extremamente realmente então agora mesmo assim hoje sobretudo até enfim afinal aliás talvez outrora
    particularmente especialmente incrivelmente absurdamente surpreendentemente visivelmente excessivamente
    naturalmente inteiramente completamente totalmente absolutamente verdadeiramente ligeiramente levemente
    um_pouco um_tanto de_fato decerto certamente simplesmente puramente igualmente antes depois cada_vez_mais
    """
)
NEGATIONS = words("não nunca jamais nem nenhum nenhuma nenhuns nenhumas ninguém nada sem tampouco sequer n'")
APPROXIMATIONS = words(
    """
    uns umas quase cerca aproximadamente perto pouco poucos talvez tantos tantas beirando beirava beirava-os
    rondando rondava orçava aparentava aparentavam aparentar aparentando parecia pareciam parecendo calculava
    calculei calculou dava-lhe dariam daria volta lá pelos pelas passava passado passados passando chegado
    mais_ou_menos por_volta no_máximo no_mínimo entre alguns algumas presumíveis prováveis supostos supostamente
    """
)
COMPARATIVES = words(
    "mais menos maior maiores menor menores que além aquém superior inferior diferença antes depois"
)

EXCESS = words("demais demasiado demasiada demasiadamente excessivamente")

STOP_WORDS = words(
    """
    a à às ao aos o os as um uma uns umas de do da dos das em no na nos nas num numa nuns numas por pelo pela
    pelos pelas para pra pro pras pros com sem sob sobre entre até desde após contra e ou mas nem que se como
    quando onde enquanto porque pois porém embora então já ainda também só muito muita muitos muitas mais menos
    tão tanto tanta bem mal não sim nunca sempre talvez eu tu ele ela nós vós eles elas você vocês me te lhe
    lhes nos vos si mim ti meu minha meus minhas teu tua teus tuas sua seus suas nosso nossa nossos nossas
    dele dela deles delas nele nela este esta estes estas esse essa esses essas aquele aquela aqueles aquelas
    isto isso aquilo deste desta desse dessa daquele daquela neste nesta nesse nessa naquele naquela disso disto
    nisso nisto qual quais quem cujo cuja é era eram foi foram ser sido sendo está estão estava estavam
    esteve estar há havia houve ter tem têm tinha tinham teve tiveram tenho vai vão ia iam ir faz fez fazia
    todo toda todos todas tudo nada algo alguém ninguém cada outro outra outros outras mesmo mesma algum alguma
    alguns algumas nenhum nenhuma lá cá aqui ali aí depois antes agora hoje ontem amanhã assim apenas quase
    """
)
