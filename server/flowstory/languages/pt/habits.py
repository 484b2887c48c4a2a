"""Portuguese: what people cannot do, do not take and have sworn off, and how they do it all the same."""

from __future__ import annotations

from flowstory.languages.habits import Deed, Habits
from flowstory.languages.pt._words import past, phrases, table, words

_LASTING = (
    "não sabia",
    "não sei",
    "não sabe",
    "não soubesse",
    "nunca aprendeu a",
    "nunca aprendera a",
    "nunca aprendi a",
    "jamais aprendeu a",
    "jamais aprendera a",
    "nunca soube",
    "nunca soubera",
    "nunca tinha aprendido a",
    "nunca havia aprendido a",
    "de não saber",
    "não aprendera a",
    "não aprendeu a",
    "não aprendi a",
    "ninguém o ensinara a",
    "ninguém a ensinara a",
    "nunca o ensinaram a",
    "nunca a ensinaram a",
)
_CARS = words(
    "carro caminhão caminhonete picape van kombi jipe fusca volante ônibus táxi automóvel ambulância motor marcha ré vaga"
)
_PAGES = words(
    """
    carta cartas jornal bilhete notícia nome página páginas livro placa alto linha linhas telegrama rótulo capítulo voz
    papel recado aviso letreiro contrato recibo versos
    """
)
_HORSES = words(
    "cavalo cavalos égua baio alazão tordilho potro burro mula sela garupa salto pelo estribo estribos"
)
_STOPPED = words("deixou deixei deixara deixado parou parei parara parado")
_QUIT = words(
    "largou larguei largara largado abandonou abandonei abandonara abandonado cortou cortei renunciou"
)

_EATING = past("comer devorar mastigar engolir morder abocanhar traçar lambiscar roer") | words(
    "come como comera mastigo mastiga devoro devora engulo engole mordo morde comendo mastigando devorando"
)
_DRINKING = past("beber bebericar sorver entornar emborcar") | words(
    "bebo bebe bebera bebendo bebericando entorno entorna emborca"
)
_SMOKING = past("fumar acender tragar pitar baforar") | words(
    "acendo acende fumo fuma trago traga fumando pita pito"
)
_TAKING = (
    past("tomar provar virar chupar almoçar jantar secar esvaziar terminar enxugar servir")
    | words(
        "tomo toma provo prova viro vira chupo chupa tomara tomando seco seca termino termina sirvo serve"
    )
) - words("via virava")

_HABITUAL = {
    "comer": "como come comia comer comem comiam",
    "provar": "provo prova provava provar",
    "tocar": "toco toca tocava tocar encosto encosta encostava",
    "pôr": "ponho põe punha pôr boto bota botava",
    "beber": "bebo bebe bebia beber tomo toma tomava tomar",
    "fumar": "fumo fuma fumava",
    "aceitar": "aceita aceitava suporta suportava",
}
_ONCE = "comeu comi comera comido provou provei provara provado tocou toquei tocara tocado pôs pus pusera posto bebeu bebi bebera bebido tomou tomei tomara tomado botou botei"

HABITS = Habits(
    skills=table(
        {
            "swim": "nadar natação",
            "drive": "dirigir guiar conduzir",
            "read": "ler escrever",
            "ride": "montar cavalgar",
            "cook": "cozinhar",
            "dance": "dançar",
            "sew": "costurar",
            "cycle": "pedalar",
            "whistle": "assobiar",
        }
    ),
    unable=(*_LASTING, "mal sabia", "sem saber", "incapaz de"),
    lasting=_LASTING,
    at_all=words("nem ou direito mais nada sequer a em"),
    idle=table(
        {
            "drive": "dirige dirigia dirijo dirigiu guia guiava guio guiou",
            "ride": "monta montava monto montou cavalga cavalgava",
            "swim": "nadava nadou",
            "dance": "dança dançava danço dançou",
        }
    ),
    untried=(
        *(
            (f"{been} {horse}", "ride")
            for been in phrases(
                """
                subi, subiu, subira, subido, montou, montei, montara, montado, esteve, estive, estivera,
                sentou, sentei, sentara, pôs o pé, trepou
                """
            )
            for horse in phrases(
                "num cavalo, em cavalo, a cavalo, no lombo de um cavalo, em lombo de cavalo, num estribo, em cima de um cavalo"
            )
        ),
        *(
            (f"{had} {licence}", "drive")
            for had in words("tirou tirei tirara tirado tinha tem tenho teve tive tivera")
            for licence in phrases(
                "carteira, carta de motorista, carteira de motorista, habilitação, a carteira"
            )
        ),
        *(
            (f"{held} {wheel}", "drive")
            for held in words("pegou peguei pegara pegado segurou sentou sentei sentara")
            for wheel in phrases("num volante, em volante, no volante, ao volante, atrás de um volante")
        ),
        ("conhecia as letras", "read"),
        ("conhece as letras", "read"),
        ("conhecia uma letra", "read"),
        ("sabia uma letra", "read"),
        ("sabia as letras", "read"),
    ),
    unskilled=table({"read": "analfabeto analfabeta iletrado iletrada"}),
    deeds={
        **dict.fromkeys(words("nadou nadei nadaram nadava nadando nado"), Deed("swim"))
        | {"nado": Deed("swim", words("eu até para contra"))},
        **dict.fromkeys(
            words(
                "dirigiu dirigi dirigia dirige dirijo dirigindo guiou guiei guiava guiando manobrou manobro manobra"
            ),
            Deed("drive", _CARS),
        ),
        **dict.fromkeys(
            words(
                "estacionou estaciono estaciona estacionei ultrapassou ultrapasso ultrapassa buzinou acelerou acelero"
            ),
            Deed("drive", _CARS | words("rua avenida estrada acostamento curva ônibus")),
        ),
        **dict.fromkeys(
            words("leu li lê leio releu reli relê lia lendo releio"),
            Deed("read", _PAGES),
        ),
        **dict.fromkeys(
            words("escreveu escrevi escreve escrevo rabiscou anotou"),
            Deed("read", words("carta bilhete nome página páginas lista recado")),
        ),
        **dict.fromkeys(
            words("galopou galopei galopava galopando cavalgou cavalguei cavalgava cavalgando"), Deed("ride")
        ),
        **dict.fromkeys(words("montou montei montava trotou trotava esporeou"), Deed("ride", _HORSES)),
    },
    signs=(
        ("a nado", "swim"),
        ("em braçadas", "swim"),
        ("às braçadas", "swim"),
        ("a braçadas", "swim"),
        ("com braçadas", "swim"),
        ("braçadas largas", "swim"),
        ("braçadas longas", "swim"),
        ("braçadas lentas", "swim"),
        ("braçadas firmes", "swim"),
        ("poucas braçadas", "swim"),
        ("duas braçadas", "swim"),
        ("três braçadas", "swim"),
        ("quatro braçadas", "swim"),
        ("dez braçadas", "swim"),
        ("nado crawl", "swim"),
        ("ao volante", "drive"),
        ("no volante", "drive"),
        ("assumiu o volante", "drive"),
        ("pegou o volante", "drive"),
        ("montado a cavalo", "ride"),
        ("montada a cavalo", "ride"),
        ("a galope", "ride"),
        ("montado no", "ride"),
        ("montada no", "ride"),
        ("montado num", "ride"),
        ("montada num", "ride"),
        ("montado na", "ride"),
        ("montada na", "ride"),
        ("saltou na sela", "ride"),
        ("saltou para a sela", "ride"),
    ),
    coming=words("veio vinha foi ia vem vai saiu estava está chegou partiu continuou"),
    learning=words(
        "aprendeu aprendera aprendi aprender aprendendo ensinou ensinara ensinaram aula aulas lição soletrou soletrando fingiu fingindo decorado cor"
    ),
    joining=words("e mas ou nem depois porém então"),
    tongues=dict(
        pair.split(":")
        for pair in """
                inglês:english francês:french alemão:german espanhol:spanish italiano:italian português:portuguese
                polonês:polish russo:russian latim:latin grego:greek holandês:dutch sueco:swedish norueguês:norwegian
                húngaro:hungarian romeno:romanian turco:turkish árabe:arabic hebraico:hebrew iídiche:yiddish
                chinês:chinese mandarim:mandarin japonês:japanese coreano:korean guarani:guarani tupi:tupi
                iorubá:yoruba quimbundo:kimbundu crioulo:creole castelhano:spanish nheengatu:nheengatu
        """.split()
    ),
    speaking=words(
        "fala falo falava falou falar entende entendo entendia entendeu compreende compreendia arranha arranhava sabe sei sabia"
    ),
    voicing=words(
        """
        fala falo falava falou falando disse diz dizia digo perguntou pergunta respondeu responde conversava conversou
        conversa conversavam conversaram murmurou cantou cantava explicou ordenou rezava gritou contou sussurrou pediu
        """
    ),
    tongue_words=words("em num no"),
    scraps_of=(
        "uma palavra de",
        "palavra de",
        "uma sílaba de",
        "nada de",
        "uma só palavra de",
        "patavina de",
        "um pingo de",
    ),
    shunning=table(
        {
            "flesh": "vegetariano vegetariana",
            "animal": "vegano vegana",
            "drink": "abstêmio abstêmia",
        }
    ),
    partaking=frozenset(form for forms in _HABITUAL.values() for form in forms.split()),
    partook=words(_ONCE),
    scraps=words(
        """
        nem um uma de em do da no na boca pedaço copo dedo gole mais nenhum nenhuma nada só mesmo sequer qualquer
        tipo mordida lasca fatia cálice xícara
        """
    ),
    tastes=table(
        {
            "drink": "álcool bebida gota alcoólico alcoólica",
            "meat": "bicho",
            "fish": "peixe",
            "smoke": "fumo tabaco",
            "caffeine": "cafeína",
        }
    ),
    abstaining=table(
        {
            "drink": "bebe bebia bebo bebeu bebi",
            "smoke": "fuma fumava fumo fumou fumei pita pitava",
        }
    ),
    once=words("bebeu bebi fumou fumei"),
    modals=frozenset(),
    now=frozenset(),
    never=words("nunca jamais"),
    spanning=words("desde anos ano meses década décadas vida infância"),
    passing=words("hoje ainda agora naquele naquela manhã tarde até enquanto"),
    forsaking=(
        *(f"{verb} de{eat}" for verb in _STOPPED for eat in ("", " comer", " tomar", " beber")),
        *(f"{verb}{article}" for verb in _QUIT for article in ("", " o", " a", " de vez o", " de vez a")),
    ),
    forsaken=table(
        {"drink": "beber bebida copo álcool vício", "smoke": "fumar fumo tabaco", "caffeine": "cafeína"}
    ),
    vows=(
        *(
            (f"{made} voto de silêncio", "speech")
            for made in words(
                "fez fizera fizeram fiz tinha_feito havia_feito cumpria guardava mantinha em sob faz fazia"
            )
        ),
        *(
            (f"{made} {promise} não {drink}", "drink")
            for made in words("jurou jurara prometeu prometera jurei prometi")
            for promise in phrases("de nunca mais, que nunca mais")
            for drink in words("beber beberia")
        ),
        ("jurou nunca mais beber", "drink"),
        ("jurara nunca mais beber", "drink"),
        ("jurei nunca mais beber", "drink"),
    ),
    relapses=(
        ("voltou a beber", "drink"),
        ("voltara a beber", "drink"),
        ("voltei a beber", "drink"),
        ("voltou a fumar", "smoke"),
        ("voltara a fumar", "smoke"),
        ("voltei a fumar", "smoke"),
        ("voltou a comer carne", "meat"),
        ("voltei a comer carne", "meat"),
        ("quebrou o voto", "speech"),
        ("quebrara o voto", "speech"),
        ("rompeu o silêncio", "speech"),
        ("rompera o silêncio", "speech"),
    ),
    allergies=words("alérgico alérgica alergia"),
    foods=table(
        {
            "pork": """
                linguiça linguiças presunto bacon toucinho torresmo pernil costela costelas lombo leitão salame mortadela
                feijoada porco
                """,
            "meat": """
                carne carnes bife bifes picanha salsicha salsichas frango galinha carneiro cordeiro churrasco hambúrguer
                vitela peru pato rabada coxinha coxinhas almôndega almôndegas cabidela alcatra maminha cupim mocotó
                buchada sarapatel cabrito
                """,
            "fish": "peixe sardinha sardinhas atum robalo peixada bacalhau moqueca pirarucu tainha",
            "nuts": "amendoim amendoins castanha-do-pará nozes avelã avelãs amêndoa amêndoas paçoca",
            "shellfish": "camarão camarões lagosta siri caranguejo ostra ostras marisco mariscos",
            "drink": """
                cachaça pinga aguardente cerveja cervejas chope chopes vinho conhaque uísque rum vodca gim caipirinha
                champanhe licor vermute parati bagaceira caninha jeropiga
                """,
            "coffee": "café cafezinho",
            "smoke": "cigarro cigarros charuto charutos cachimbo cigarrilha",
            "dairy": "queijo iogurte",
            "egg": "ovo ovos omelete",
        }
    ),
    shaken=words("vegetal"),
    eating=_EATING,
    drinking=_DRINKING,
    smoking=_SMOKING,
    taking=_TAKING,
    taking_in=words("de do da a o em no na"),
    tossing=frozenset(),
    tossed=frozenset(),
    serving=past("servir preparar") | words("serve sirvo pediu prepara preparo"),
    selves=words("se me"),
    meant_for=words("para pra pro"),
    draughts=words("gole goles trago tragos golada talagada bicada mordida dentada garfada tragada"),
    long=words("um uma longo comprido bom grande último outro mais"),
    infinitive=frozenset(),
    it=words("tudo metade todo toda ambos"),
    each=("um atrás do outro", "uma atrás da outra", "um por um", "uma por uma", "um a um", "uma a uma"),
    sipping=past("tomar dar sorver") | words("tomo toma dou dá deu dei"),
    vessels=words("copo cálice taça xícara caneca caneco copinho"),
    mouths=("na boca", "à boca", "aos lábios", "para a boca", "até a boca"),
    mine=words(
        """
        sou fui como comi comia bebo bebia bebi tomo tomei tomava chupo chupei mastigo devoro devorei viro virei engulo
        engoli tocava punha provei provo ponho boto fumo fumava fumei dirijo dirigia guio monto montava nadava nadei
        falo falava entendo entendia mordo mordi acendo acendi leio li lia nado tenho tinha tive tirei subi montei estive
        abandonei larguei parei deixei jurei estaciono ultrapasso sirvo servi galopei escrevi escrevo
        """
    ),
    shared=("ia", "ava", "inha", "unha"),
    substitutes=words(
        "soja vegetal vegetariana vegetariano vegano vegana tofu jaca cogumelo glúten lentilha álcool-zero caju berinjela apagado chocolate"
    ),
    lapses=words("primeira primeiro recaída recaiu quebrou esqueceu remédio hóstia missa quase"),
    declined=words(
        "intacto intacta recusou recusei recusa pia ralo devolveu esfriar intocado intocada cuspiu"
    ),
)
