"""Portuguese: traits of the body, its parts and their marks."""

from __future__ import annotations

from flowstory.languages.base import Trait
from flowstory.languages.pt._words import table, words

_EYES = Trait(
    attribute="eyes.colour",
    heads=words("olho olhos olhinho olhinhos olhão olhões íris"),
    values=table(
        {
            "blue": """
            azul azuis azulado azulados azulada azuladas azulão azulzinho azulzinhos azul-claro azul-claros
            azul-escuro azul-escuros azul-celeste azul-marinho azul-turquesa azul-piscina azul-bebê azul-cobalto
            azul-gelo azul_claro azuis_claros azul_escuro azuis_escuros azuis-claros azuis-escuros cor_do_céu
            cor_de_céu cor_de_anil turquesa safira anil celestes cerúleos
            """,
            "green": """
            verde verdes verdinho verdinhos esverdeado esverdeados esverdeada esverdeadas verde-claro verde-claros
            verde-escuro verde-escuros verde-água verde-garrafa verde-esmeralda verde-oliva verde-musgo verde-folha
            verdes-claros verdes-escuros verde_claro verdes_claros verdes_escuros verde-mar esmeralda esmeraldas
            cor_de_esmeralda cor_de_azeitona esmeraldinos verdolengos glaucos
            """,
            "brown": """
            castanho castanhos castanha castanhas castanho-claro castanho-claros castanho-escuro castanho-escuros
            castanhos_claros castanhos_escuros castanhos-claros castanhos-escuros marrom marrons acastanhado
            acastanhados amarronzados cor_de_café cor_de_chocolate cor_de_castanha cor_de_tabaco
            """,
            "black": """
            preto pretos preta pretas pretinho pretinhos negro negros negra negras negrinhos enegrecidos
            cor_de_jabuticaba de_jabuticaba jabuticaba jabuticabas cor_de_carvão de_azeviche azeviche
            """,
            "dark": "escuro escuros escura escuras",
            "light": "claro claros clara claras clarinhos clarinho",
            "grey": """
            cinza cinzas cinzento cinzentos cinzenta cinzentas acinzentado acinzentados cinza-claro cinza-escuro
            cinza-claros cinza-escuros cinzento-claros cor_de_cinza cor_de_chumbo de_chumbo plúmbeos gris
            """,
            "steel": "cor_de_aço de_aço azul-aço cinza-aço",
            "blue-grey": """
            azul-acinzentado azul-acinzentados azuis-acinzentados cinza-azulado cinza-azulados azul-cinza
            cinzento-azulado cinzento-azulados azuis_acinzentados cinzentos-azulados
            """,
            "blue-green": """
            azul-esverdeado azul-esverdeados azuis-esverdeados verde-azulado verde-azulados verdes-azulados
            azuis_esverdeados verdes_azulados garço garços cor_do_mar
            """,
            "grey-green": """
            verde-acinzentado verde-acinzentados cinza-esverdeado cinza-esverdeados verde-cinza
            cinzento-esverdeado cinzento-esverdeados
            """,
            "hazel": """
            avelã avelãs cor_de_avelã cor_de_avelãs castanho-esverdeado castanho-esverdeados verde-acastanhados
            verde-castanhos gateado gateados gázeos
            """,
            "amber": """
            âmbar ambarinos cor_de_âmbar de_âmbar mel cor_de_mel cor-de-mel de_mel melados cor_de_uísque
            cor_de_conhaque
            """,
            "violet": "violeta violetas cor_de_violeta lilás lilases",
            "golden": "dourado dourados dourada douradas amarelo amarelos cor_de_ouro aloirados",
        }
    ),
    families=(
        frozenset({"brown", "black", "dark"}),
        frozenset({"brown", "hazel", "amber"}),
        frozenset({"hazel", "green", "grey-green", "light"}),
        frozenset({"amber", "golden", "light"}),
        frozenset({"hazel", "amber", "golden"}),
        frozenset({"grey", "steel", "blue-grey", "light"}),
        frozenset({"grey", "grey-green"}),
        frozenset({"steel", "blue-grey", "blue"}),
        frozenset({"blue", "blue-grey", "blue-green", "light"}),
        frozenset({"blue-green", "green", "grey-green", "light"}),
        frozenset({"violet", "blue"}),
        frozenset({"violet", "light"}),
        frozenset({"brown", "light"}),
        frozenset({"dark", "hazel"}),
        frozenset({"dark", "blue"}),
        frozenset({"dark", "grey"}),
    ),
    transient=words(
        """
        vermelho vermelhos avermelhado avermelhados injetado injetados injectados inchado inchados inchada marejado
        marejados úmido úmidos húmidos molhados congestionado congestionados roxo roxos arroxeado arroxeados vidrado
        vidrados embaçados irritados inflamados lacrimejantes lacrimosos chorosos fechados cerrados vendados
        revirados pintados maquiados sombreados faiscantes sangue choro chorar lágrimas febre olheiras rímel delineador esmaltados
        """
    ),
    beside=words(
        "vermelho vermelhos úmido úmidos molhados irritados choro chorar lágrimas febre sangue olheiras"
    ),
    changes=words("lente lentes contato contacto colírio cirurgia catarata"),
    changes_alone=words("lente lentes"),
)

_HAIR_VALUES = table(
    {
        "black": """
        preto pretos preta pretas pretinho pretinhos negro negros negra negras negríssimos azeviche de_azeviche
        cor_de_azeviche graúna asa_de_graúna cor_de_carvão retintos retinto pretíssimos
        """,
        "brown": """
        castanho castanhos castanha castanhas castanho-claro castanho-claros castanho-escuro castanho-escuros
        castanhos_claros castanhos_escuros castanhos-claros castanhos-escuros acastanhado acastanhados marrom marrons
        cor_de_castanha cor_de_chocolate cor_de_café achocolatado achocolatados
        """,
        "blonde": """
        loiro loiros loira loiras louro louros loura louras loirinho loirinhos loirinha lourinho lourinhos alourado
        alourados aloirado aloirados loiríssimos louríssimos dourado dourados dourada douradas platinado platinados
        cor_de_palha cor_de_trigo cor_de_ouro cor_de_milho cor_de_areia de_ouro flavos louro-claro loiro-escuro
        loiro-claro louro-escuro loiros_escuros louro-cinza
        """,
        "red": """
        ruivo ruivos ruiva ruivas ruivinho ruivinhos arruivado arruivados vermelho vermelhos vermelha vermelhas
        avermelhado avermelhados acobreado acobreados acobreada cor_de_cobre cor_de_fogo cor_de_cenoura cenoura
        cor_de_ferrugem acaju ruivo-escuro
        """,
        "grey": """
        grisalho grisalhos grisalha grisalhas cinza cinzas cinzento cinzentos cinzenta acinzentado acinzentados
        prateado prateados prateada prateadas cor_de_prata de_prata argênteos agrisalhado agrisalhados
        """,
        "white": "branco brancos branca brancas branquinho branquinhos alvo alvos nevados encanecidos branquíssimos",
        "dark": "escuro escuros escura escuras escuríssimos moreno morenos",
        "fair": "claro claros clara claras clarinhos cor_de_mel cor-de-mel mel de_mel",
    }
)
_HAIR_FAMILIES = (
    frozenset({"grey", "white"}),
    frozenset({"black", "dark"}),
    frozenset({"brown", "dark"}),
    frozenset({"blonde", "fair"}),
    frozenset({"brown", "fair"}),
    frozenset({"red", "fair"}),
)
_HAIR_CHANGES = words(
    """
    pintou pintara pintado pintados pintada pintava pintar pintando tingiu tingira tingido tingidos tingida tingia
    tingir tingindo tinta tintura descoloriu descolorido descoloridos descolorir descolorante oxigenado oxigenados
    oxigenada água-oxigenada peruca perucas postiço postiços embranqueceu embranqueceram embranquecera embranquecido
    embranquecendo branqueou branquearam branqueara encaneceu encanecera encanecendo agrisalhou agrisalhava
    clareou clareara clareado clareados escureceu escurecera escureceram henê hena luzes mechas mecha reflexos
    natural naturais rinçagem raspou raspara raspado raspados raspada rapado rapada rapou careca
    envelheceu envelhecera
    """
)
_HAIR = Trait(
    attribute="hair.colour",
    heads=words(
        """
        cabelo cabelos cabeleira cabeleiras cabelinho cabelinhos cabelão trança tranças trancinhas cacho cachos
        madeixa madeixas melena melenas juba coque rabo-de-cavalo carapinha topete
        """
    ),
    values=_HAIR_VALUES,
    families=_HAIR_FAMILIES,
    beside=words("molhado molhados sujo sujos poeira"),
    transient=words("molhado molhados sujo sujos poeira pó farinha cal neve"),
    changes=_HAIR_CHANGES,
    changes_alone=words(
        "descolorante oxigenado oxigenada água-oxigenada peruca perucas hena cabeleireiro cabeleireira salão"
    ),
)
# "Era ruiva", "ficou grisalho": said of the person, without the head.
_HAIR_OF_THE_PERSON = Trait(
    attribute="hair.colour",
    values=table(
        {
            "blonde": "loiro loira loiros loiras louro loura louros louras loirinho loirinha lourinho lourinha",
            "red": "ruivo ruiva ruivos ruivas ruivinho ruivinha",
            "grey": "grisalho grisalha grisalhos grisalhas",
        }
    ),
    families=_HAIR_FAMILIES,
    changes=words(
        """
        tingiu tingira tingiram tingir oxigenou oxigenara oxigenada oxigenado água-oxigenada descoloriu descolorira
        peruca perucas
        """
    ),
)

_BEARD = Trait(
    attribute="beard",
    values=table(
        {
            "bearded": """
            barbudo barbado barbaças barba_cerrada barba_espessa barba_comprida barba_longa barba_cheia barba_grisalha
            barba_branca barba_ruiva barba_preta barba_negra barba_loira barba_loura barba_castanha barba_curta
            barba_rala barbas_brancas barbas_compridas barbas_longas barbas_grisalhas cavanhaque barbicha
            """,
            "clean-shaven": "imberbe glabro escanhoado bem-barbeado bem_barbeado rosto_liso sem_barba",
        }
    ),
    families=(frozenset({"bearded", "moustached"}),),
    # Without a head, these words alone tell a change: only what nothing but a beard can do.
    changes=words(
        """
        barbeou barbeou-se barbear barbear-se barbeara barbeara-se barbeava barbeava-se barbeador escanhoou
        """
    ),
)
_HEIGHT = Trait(
    attribute="height",
    values=table(
        {
            "tall": "alto alta altos altas altão altona altíssimo altíssima grandalhão grandalhona espigado espigada",
            "short": "baixo baixa baixos baixas baixinho baixinha baixote baixota nanico nanica atarracado atarracada",
        }
    ),
    changes=words(
        "cresceu crescera crescido crescida crescendo espichou espichara espigou esticou salto saltos"
    ),
)
_BUILD = Trait(
    attribute="build",
    values=table(
        {
            "thin": """
            magro magra magros magras magrinho magrinha magrelo magrela magricela magérrimo magérrima magríssimo
            magríssima esguio esguia esbelto esbelta delgado delgada franzino franzina esquelético esquelética
            """,
            "fat": """
            gordo gorda gordos gordas gordinho gordinha gorducho gorducha gordão gordona gordíssimo gordíssima obeso
            obesa rechonchudo rechonchuda roliço roliça corpulento corpulenta barrigudo barriguda balofo balofa
            """,
        }
    ),
    changes=words(
        """
        emagreceu emagrecera emagrecendo emagrecido emagrecida emagrecia emagrecer engordou engordara engordando
        engordava engordar engordado dieta grávida gravidez bariátrica definhou definhara definhava definhando
        """
    ),
)
_HANDEDNESS = Trait(
    attribute="handedness",
    values=table(
        {
            "left": "canhoto canhota canhotos",
            "right": "destro destra destros",
            "both": "ambidestro ambidestra",
        }
    ),
    families=(frozenset({"both", "left"}), frozenset({"both", "right"})),
)

_CUTS = words(
    """
    cortou cortara cortar corte raspou raspara rapou rapara barbeiro cabeleireiro cabeleireira
    salão peruca perucas quimioterapia quimio cresceu crescera crescido tesoura máquina
    """
)
_HAIR_FORM = Trait(
    attribute="hair.form",
    heads=_HAIR.heads,
    values=table(
        {
            "curly": """
            cacheado cacheados cacheada crespo crespos crespa crespas encaracolado encaracolados encarapinhado
            encarapinhados frisado frisados pixaim anelado anelados
            """,
            "straight": "liso lisos lisa lisas escorrido escorridos escorrida estirado estirados",
            "wavy": "ondulado ondulados ondulada onduladas",
        }
    ),
    by_head=dict.fromkeys(("cachos", "carapinha"), "curly"),
    families=(frozenset({"curly", "wavy"}), frozenset({"straight", "wavy"})),
    transient=words("molhado molhados"),
    changes=words(
        """
        alisou alisara alisado alisados alisar alisamento chapinha prancha escova progressiva permanente cacheou bobes
        encaracolou
        """
    ),
)
_HAIR_LENGTH = Trait(
    attribute="hair.length",
    heads=_HAIR.heads,
    values=table(
        {
            "short": "curto curtos curta curtas curtinho curtinhos rente rentes cortado_rente aparado aparados",
            "long": "comprido compridos comprida compridas longo longos longa longas",
            "bald": "raspado raspados rapado rapados raspado_rente",
        }
    ),
    by_head=dict.fromkeys(("trança", "tranças", "rabo-de-cavalo", "coque"), "long")
    | dict.fromkeys(
        ("cabelo", "cabelos", "cabeleira", "cachos", "madeixas", "topete", "carapinha"), "haired"
    ),
    families=(frozenset({"haired", "short"}), frozenset({"haired", "long"})),
    transient=words("resto restos fios fio peito cavalo crina"),
    changes=_CUTS,
)
_HEAD = Trait(
    attribute="hair.length",
    heads=words("cabeça crânio coco"),
    values=table({"bald": "raspada raspado rapada rapado pelada calva lisa careca"}),
    changes=_CUTS,
)
_BALD = Trait(
    attribute="hair.length",
    values=table({"bald": "careca calvo calva carequinha pelado-da-cabeça"}),
    changes=words("peruca perucas quimioterapia quimio implante"),
)
_BEARD_COLOUR = Trait(
    attribute="beard.colour",
    heads=words("barba barbas barbicha cavanhaque bigode bigodes"),
    values=_HAIR_VALUES,
    families=_HAIR_FAMILIES,
    transient=_HAIR.transient,
    changes=_HAIR_CHANGES,
)
_SHAPES = (_HAIR_FORM, _HAIR_LENGTH, _HEAD, _BALD, _BEARD_COLOUR)

TRAITS = (_EYES, _HAIR, *_SHAPES, _HAIR_OF_THE_PERSON, _BEARD, _HEIGHT, _BUILD, _HANDEDNESS)

SIDES = table(
    {"left": "esquerdo esquerda esquerdos esquerdas", "right": "direito direita direitos direitas"},
)

BODY_PARTS = table(
    {
        "leg": """
        perna pernas pé pés joelho joelhos coxa coxas canela canelas tornozelo tornozelos calcanhar calcanhares
        panturrilha panturrilhas quadril quadris anca ancas tíbia fêmur dedão virilha
        """,
        "arm": """
        braço braços pulso pulsos punho punhos cotovelo cotovelos antebraço antebraços munheca bíceps
        """,
        "hand": """
        mão mãos dedo dedos polegar polegares indicador mindinho mínimo anelar anular palma palmas unha unhas falange
        """,
        "shoulder": "ombro ombros clavícula omoplata omoplatas espádua espáduas",
        "ear": "orelha orelhas ouvido ouvidos tímpano lóbulo",
        "eye": "olho vista pálpebra pálpebras",
        "face": """
        face faces bochecha bochechas têmpora têmporas maxilar mandíbula sobrancelha sobrancelhas sobrolho
        supercílio narina
        """,
        "lung": "pulmão pulmões",
        "breast": "seio seios peito mama mamas mamilo",
        "side": "flanco ilharga costela costelas lado rim",
    }
)
# A mark counts wherever it stands in the sentence of a side, so these words mean little else.
MARKS = table(
    {
        "scar": "cicatriz cicatrizes gilvaz queloide",
        "lame": """
        manco manca mancos mancava mancando mancou mancar coxo coxeava coxeando coxear coxeia coxeou claudicava
        claudicando claudicante capengava capengando capenga perneta aleijado aleijada aleijão puxava arrastava
        puxa puxando arrasta arrastando mancando manquejava manquejando manqueja coxeia
        """,
        "broken": """
        gesso engessado engessada engessou engessaram tala talas tipoia tipóia quebrado quebrada quebrou quebrara
        fraturado fraturada fraturou fraturara fratura fraturas enfaixado enfaixada atadura ataduras bandagem gessado
        """,
        "deaf": "surdo surda surdez não_ouvia não_ouve não_escutava não_escuta mouco mouca",
        "blind": "cego cega cegueira vazado vazada não_enxergava não_enxerga não_via não_vê",
        "missing": """
        faltava faltavam faltando amputado amputada amputaram amputação decepado decepada decepados decepou decepara
        coto cotoco maneta perdera perdeu
        """,
        "wooden": "perna-de-pau prótese protético protética postiço postiça",
        "tattoo": "tatuagem tatuagens tatuado tatuada tatuara tatuou",
        "birthmark": "nascença verruga",
        "stiff": """
        duro dura rígido rígida teso tesa não_dobrava não_dobra não_dobrou mais_dobrou não_dobrar sem_dobrar
        não_dobrasse mal_dobrava mal_dobra não_esticava não_estica não_mexia não_mexe
        rijo rija atrofiado atrofiada paralítico paralítica mirrado mirrada entrevado entrevada imprestável estropiado
        estropiada estragado estragada estragara ruim torto torta aleijado pólio paralisia
        """,
        "patch": "tapa-olho tapa-olhos venda tampão",
        "burn": "queimadura queimaduras",
        "earring": "brinco brincos",
    }
)
