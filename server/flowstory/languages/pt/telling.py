"""Portuguese: words of how a story is told and measured."""

from __future__ import annotations

from flowstory.languages.pt._words import past, plain, present, words
from flowstory.languages.telling import Measures, Telling


def _phrases(text: str) -> tuple[str, ...]:
    """Phrases parted by commas."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


def _table(groups: dict[str, str]) -> dict[str, str]:
    """Words and phrases, parted by commas, turned into their canonical value."""
    return {word: value for value, text in groups.items() for word in _phrases(text)}


def _keys(text: str) -> frozenset[str]:
    """Keys of notes with and without their accents."""
    return frozenset(spelt for key in _phrases(text) for spelt in (key, plain(key)))


_ACTIONS = """
    andar caminhar levantar sentar tirar olhar apontar abrir fechar pegar largar soltar beber comer
    descer subir
    entrar voltar correr parar puxar empurrar bater apagar acender gritar sussurrar murmurar perguntar
    responder
    chorar tossir atravessar virar girar esticar erguer abaixar baixar encostar abraçar beijar agarrar
    atirar jogar
    guardar dobrar desdobrar amarrar lavar limpar enxugar varrer cozinhar mastigar morder acenar cumprimentar
    escutar espiar observar fitar encarar procurar apertar arrancar arrastar avançar recuar hesitar
    tropeçar pular
    saltar dançar nadar remar cavalgar assinar escrever rabiscar contar cantar assobiar ajoelhar
    inclinar estender oferecer entregar receber chamar
"""
_PRESENT_MORE = words(
    """
    diz vem vai sai ri sorri põe traz vê ouve lê dá faz pede sobe foge dorme veste sente segue cai sabe quer
    """
)
_PAST_MORE = words(
    """
    disse veio foi saiu riu sorriu pôs trouxe viu ouviu leu deu fez pediu subiu fugiu dormiu vestiu
    sentiu seguiu caiu
    vinha ia saía ria punha trazia via ouvia dava fazia pedia disseram vieram foram saíram riram puseram
    viram deram
    fizeram
    """
)
# Names of things and orders as often as what somebody does.
_NOT_PRESENT = words("para conta guarda chama grita junta canta entrega dobra segue")

_BRAZILIAN = """
    ônibus:autocarro trem:comboio celular:telemóvel geladeira:frigorífico banheiro:casa-de-banho
    ação:acção ações:acções fato:facto fatos:factos diretor:director diretora:directora projeto:projecto
    ator:actor atriz:actriz ótimo:óptimo direção:direcção correto:correcto exato:exacto
    econômico:económico gênero:género gênio:génio tênis:ténis prêmio:prémio antônio:antónio
    quilômetro:quilómetro quilômetros:quilómetros elétrico:eléctrico elétrica:eléctrica objeto:objecto
    objetos:objectos aspecto:aspeto recepção:receção registro:registo equipe:equipa gol:golo
    bonde:eléctrico xícara:chávena café-da-manhã:pequeno-almoço bebê:bebé polêmica:polémica
    fenômeno:fenómeno cômodo:cómodo cômoda:cómoda crônica:crónica eletrônico:electrónico
"""
# A suit and a tram in Portugal, a name, and what both varieties have.
_EITHER = words("fato fatos antônio antónio aspecto aspeto casa-de-banho elétrico eléctrico golo gol registo")


def _varieties() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for pair in _BRAZILIAN.split():
        brazilian, european = pair.split(":")
        for word, variety in ((brazilian, "brazilian"), (european, "european")):
            if word not in _EITHER:
                found[word] = (variety, brazilian)
    return found


_DIRECTIONS = _table(
    {
        "north": "norte, setentrional",
        "south": "sul, meridional",
        "east": "leste, oriental, este",
        "west": "oeste, ocidental, poente",
        "left": "esquerda",
        "right": "direita",
    }
)
_DIRECTIONS.pop("este")

MEASURES = Measures(
    born_verbs=words("nasceu nascera nascido nascida nasci nascia"),
    younger=frozenset(
        _phrases(
            "mais novo, mais nova, mais moço, mais moça, mais jovem, menos, a menos, mais novos, mais novas"
        )
    ),
    older=frozenset(_phrases("mais velho, mais velha, a mais, mais velhos, mais velhas")),
    at_words=words("aos"),
    yet_words=words("já ainda nunca"),
    than_words=words("que do"),
    when_words=words("quando"),
    spouses=_table(
        {
            "married": "marido, esposa, esposo, viúva, viúvo, mulher",
            "divorced": "ex-marido, ex-mulher, ex-esposa, ex-esposo, antigo marido, ex marido, ex mulher",
        }
    ),
    spouse_breakers=words(
        "futuro futura outra outro primeira primeiro segunda segundo próximo próxima bela pobre"
    ),
    never_married=_phrases(
        """
        nunca se casou, nunca se casara, nunca casou, nunca casara, jamais se casou, jamais casou, nunca
        me casei,
        nunca casei, nunca foi casado, nunca foi casada, nunca fora casado, nunca fora casada, continua
        solteiro,
        continua solteira, continuava solteiro, continuava solteira, solteiro como nascera, solteira como
        nascera,
        morreu solteiro, morreu solteira, solteirão convicto, solteirona convicta, nunca teve marido,
        nunca teve mulher, nunca tivera marido, nunca tivera mulher, ficou solteiro, ficou solteira,
        não se casou nunca, não casou nunca
        """
    ),
    wedding_words=words(
        """
        casamento casamentos casar casar-se casando casou casou-se casaram casaram-se casei casei-me
        casara casara-se
        noivo noiva noivos noivado bodas altar lua-de-mel pediu-a núpcias divórcio divorciou divorciou-se
        separação
        separou separou-se separaram desquite desquitou juntou-se amigou-se amasiou-se casa-se
        """
    ),
    arrivals=_phrases(
        """
        vim para cá, vim para esta casa, vim morar aqui, viemos para cá, viemos para esta casa, viemos morar aqui,
        mudei-me para cá, mudei-me para esta casa, mudei para cá, mudamo-nos para cá, mudamos para cá,
        cheguei a esta casa, chegamos a esta casa, comprei esta casa, compramos esta casa, aluguei esta casa
        """
    ),
    houses=words("casa teto telhado cozinha sítio apartamento chácara ilha farol"),
    only_child=_phrases("filho único, filha única, sem irmãos"),
    rank_words=words(
        """
        primeiro primeira segundo segunda terceiro terceira quarto quarta quinto quinta caçula
        primogênito primogênita
        velho velha novo nova moço moça meio
        """
    ),
    present_verbs=words(
        "é está vai tem vem mora trabalha chega sabe quer diz anda fica gosta come dorme espera pode faz"
    ),
    bore_verbs=words(
        """
        pariu parira criou criara teve tivera tiveram tinha tinham enterrou sepultou gerou deu tive tivemos
        """
    ),
    offspring=words("meninos meninas crianças rapazes guris"),
    childless=_phrases(
        """
        nunca teve filhos, nunca tivera filhos, não teve filhos, não tinha filhos, não tem filhos, nunca
        tive filhos,
        não tenho filhos, nunca tiveram filhos, não tiveram filhos, não tinham filhos, nunca teve um filho
        """
    ),
    siblingless=_phrases(
        """
        não tinha irmãos, nunca teve irmãos, não tem irmãos, nunca tivera irmãos, não teve irmãos, não tenho irmãos
        """
    ),
    trade_phrases=_table(
        {
            "professor": """
            dava aulas de, dá aulas de, dava aula de, dá aula de, deu aulas de, dava aulas no, dava aulas na,
            dava aula no, dava aula na, dá aula no, dá aulas no, dá aula na, dá aulas na, lecionava no, lecionava na
            """,
            "advogado": "advogava, advoga, exercia a advocacia, exerce a advocacia, praticava a advocacia",
            "médico": "clinicava, clinica, exercia a medicina, exerce a medicina, praticava a medicina",
            "dentista": "exercia a odontologia, exerce a odontologia",
        }
    ),
    turning=_phrases(
        """
        acabara de fazer, acabou de fazer, acaba de fazer, acabava de fazer, tinha acabado de fazer,
        havia acabado de fazer, acabara de completar, acabou de completar, acaba de completar, acabava de completar
        """
    ),
    practised={
        "ensinava": "professor",
        "lecionava": "professor",
        "ensinou": "professor",
        "lecionou": "professor",
        "leciona": "professor",
    },
    subjects_taught=words(
        """
        química física matemática biologia história geografia português latim francês inglês alemão
        música piano violino
        canto desenho literatura álgebra geometria ciências filosofia economia direito
        """
    ),
    work_phrases=_phrases(
        """
        trabalhava como, trabalhou como, trabalha como, trabalhava de, trabalhou de, trabalha de, vivia de,
        exercia a profissão de, ganhava a vida como, ganha a vida como, ganhou a vida como, vivia como,
        trabalhara como, serviu como, empregou-se como, empregou-se de
        """
    ),
    floor_nouns=words("andar pavimento piso"),
    floor_words={
        "porão": -1,
        "subsolo": -1,
        "térreo": 0,
        "rés-do-chão": 0,
        "sótão": 99,
        "cobertura": 98,
        "último andar": 98,
    },
    workplaces=words("escritório consultório ateliê gabinete"),
    where_words=words("onde"),
    home_verbs=words("mora morava morou moro morei morávamos vivia vive vivo"),
    living_verbs=words(
        """
        mora morava morou moravam vive vivia ficava fica ficavam ocupava ocupa erguia-se ergue-se erguia
        estava é era
        situava-se situa-se alugava alugou alugara ficou dormia instalou-se instalara-se tinha havia
        levantava-se
        """
    ),
    rooms=words(
        """
        biblioteca capela escola farol igreja moinho estalagem taberna hospital estação castelo torre padaria
        necrotério enfermaria delegacia prefeitura cadeia cemitério quartel convento mosteiro templo
        santuário pedreira
        represa barragem arquivo observatório laboratório escritório ateliê oficina alfândega mercado
        matriz fábrica
        usina pousada pensão armazém serraria
        """
    ),
    sites=words(
        """
        casa fazenda sítio chácara vila aldeia cidade ponte cabana celeiro estábulo acampamento forte fortaleza palácio
        loja venda bar hotel caverna gruta porto cais galpão jardim pomar rancho mansão casarão sobrado poço mina açude
        engenho estância ermida teatro museu ilha lago lagoa serra curral barracão cemitério fonte paço solar
        """
    ),
    there_words=words("lá"),
    arriving=words(
        """
        chegaram chegou chegamos cheguei avistaram avistou avistamos avistei entraram entrou entramos alcançaram alcançou
        viram viu vimos surgiu surgiram apareceu apareceram desembarcaram desembarcou atracaram
        """
    ),
    day_words=words("dia noite"),
    voyage_words=words("viagem marcha jornada caminho estrada barca travessia caminhada cavalgada navegação"),
    dwellings=words("apartamento quarto escritório consultório ateliê sala gabinete quitinete flat janela"),
    directions=_DIRECTIONS,
    opposites={
        "north": "south",
        "south": "north",
        "east": "west",
        "west": "east",
        "left": "right",
        "right": "left",
    },
    banks=_table(
        {
            "bank": "margem, margens, beira, costa, praia",
            "end": "ponta, extremidade, extremo, cabo",
        }
    ),
    distance_units={
        "quilômetro": 1000.0,
        "quilômetros": 1000.0,
        "quilómetros": 1000.0,
        "km": 1000.0,
        "légua": 6000.0,
        "léguas": 6000.0,
        "milha": 1609.0,
        "milhas": 1609.0,
        "metros": 1.0,
        "passos": 0.8,
        "braças": 2.2,
    },
    metre_words=words("metro metros m"),
    half_words=words("meio"),
    measure_verbs=words("mede media mediu tem tinha alcançava alcança medindo"),
    tall_words=words("altura alto alta"),
    from_words=words("de"),
    to_words=words("a até"),
    minute_words=words("minuto minutos"),
    hour_words=words("hora horas"),
    later_words=words("depois mais"),
    exact_words=words("exatamente exactamente precisamente"),
)

TELLING = Telling(
    back_words=words(
        "atrás ontem quando outrora anos ano infância verão inverno conheci conheceu nasceu casou casei época tinha havia"
    ),
    now_verbs=words("é está são estão tem têm há vai vão sou estou tenho"),
    now_endings=("o",),
    sounds=(
        ("ch", "x"),
        ("ph", "f"),
        ("th", "t"),
        ("pt", "t"),
        ("ct", "t"),
        ("lh", "l"),
        ("qu", "k"),
        ("c", "k"),
        ("y", "i"),
        ("z", "s"),
        ("w", "v"),
        ("k", "k"),
        ("ld", "ud"),
        ("lt", "ut"),
        ("lb", "ub"),
        ("lm", "um"),
        ("lv", "uv"),
        ("ss", "s"),
        ("h", ""),
    ),
    self_naming=(
        ("meu", "nome", "é"),
        ("me", "chamo"),
        ("chamo-me",),
        ("sou",),
        ("eu", "sou"),
        ("me", "chamam"),
        ("me", "chama"),
        ("me", "chamava"),
        ("chamavam-me",),
    ),
    present_verbs=(
        frozenset(form for form in present(_ACTIONS) if not form.endswith(("am", "em"))) | _PRESENT_MORE
    )
    - _NOT_PRESENT,
    past_verbs=past(_ACTIONS) | _PAST_MORE | words("era estava tinha havia ficou ficava"),
    mind_verbs=words(
        """
        imaginou lembrou-se lembrava-se perguntou-se perguntava-se recordou desejou
        desejava temia
        sabia acreditava supôs decidiu arrependeu-se
        """
    ),
    seeming=words("parecia parecera talvez decerto disse dizia se provavelmente devia"),
    spellings=_varieties(),
    numbered_words=words("capítulo ato livro parte volume canto salmo página artigo século tomo"),
    placeholder_words=words(
        """
        nome sobrenome inserir verificar conferir checar cidade lugar data rua pesquisar completar falta
        faltando
        descrição descrever cena escrever reescrever preencher revisar acrescentar todo tk ver
        """
    ),
    former_keys=_keys(
        "nome antigo, nomes antigos, antigo nome, antes, nome anterior, nomes anteriores, chamava-se, era "
        "chamado, "
        "era chamada, nome provisório, substitui, renomeado de"
    ),
    setup_keys=_keys(
        "plantado, plantada, planta, plantio, preparação, aberto, abre, anunciado, semeado, introduzido"
    ),
    payoff_keys=_keys(
        "resolvido, resolvida, resolução, colhido, colheita, fechado, fecha, desfecho, pago, recompensa, "
        "revelado, payoff"
    ),
    knower_keys=_keys("sabido por, conhecido por, quem sabe, sabem, sabe, guardado por"),
    status_keys=_keys("situação, status, estado"),
    open_words=words("aberto aberta pendente ativo ativa"),
    dropped_words=words("abandonado abandonada cortado cortada descartado descartada pista-falsa"),
    own_tags=words(
        "falei contei chamei lembrei mandei tentei comecei cortei notei ensinei convidei tornei arrisquei concluí fiz"
    ),
    address=dict.fromkeys(
        words(
            """
            tu és estás tens vais sabes queres podes fazes vens dizes vês ficas achas pensas lembras gostas deves foste
            fizeste disseste viste vieste tiveste estavas tinhas querias sabias podias ias dás pões trazes ouves
            falas precisas moras trabalhas
            """
        ),
        "tu",
    )
    | dict.fromkeys(words("você cê ocê"), "você"),
    address_words=words(
        "trate trate-me trata tratar tratamento cerimônia cerimónia cerimônias tuteou tutear"
    ),
    since_phrases=_phrases(
        "desde que, depois que, antes que, antes de, até que, logo que, assim que, nunca, jamais, não"
    ),
    presenting=words(
        """
        era eram foi é chegou chega chegava chegara apareceu aparece aparecia surgiu surge entrou entra veio vem vinha
        voltou restou restava sobrou faltava morava mora vivia vive trabalhava reinava mandava dormia viajava ia vai
        estava está ficou ficava seguia
        """
    ),
    first_person=words("eu me mim comigo meu minha meus minhas"),
)
