"""Portuguese: names, titles, and what tells a person from a place."""

from __future__ import annotations

from flowstory.languages.base import Title
from flowstory.languages.pt import openers, places, things
from flowstory.languages.pt._words import plain, table, words

_MALE = Title("male")
_FEMALE = Title("female")
_MALE_RANK = Title("male", rank=True, office=True)
_FEMALE_RANK = Title("female", rank=True, office=True)
_NOBLEMAN = Title("male", rank=True)
_NOBLEWOMAN = Title("female", rank=True)

TITLES: dict[str, Title] = {
    **table(
        [
            (
                _MALE,
                """
                seu seô sô siô sr. sr senhor senhorzinho senhorinho sinhô nhô nhonhô ioiô dom tio titio
                vô vovô avô pai painho irmão frei mister mr. mr monsieur m. sir compadre cumpadre mestre
                primo mano padrinho babalorixá pajé mons.
                """,
            ),
            (
                _FEMALE,
                """
                dona sra. sra srta. srta senhora senhorita senhorinha sinhá sinhazinha nhá nhanhã iaiá
                siá sá tia titia vó vovó avó mãe mãinha mainha irmã sóror soror madre miss mrs. mrs ms.
                madame mademoiselle mlle mme comadre prima mana madrinha ialorixá lady
                mestra
                """,
            ),
            (Title(), "d. d exmo. ilmo. v. exa. mons"),
            (
                _MALE_RANK,
                """
                dr. dr doutor padre pe. pe frade cônego monsenhor bispo arcebispo cardeal papa pastor
                reverendo rev. rabino diácono general gen. coronel cel. cel capitão cap. tenente-coronel
                primeiro-tenente ten. sgt. sargento-mor almirante comodoro brigadeiro inspetor inspector
                comissário escrivão juiz desembargador ministro governador prefeito senador deputado
                vereador embaixador cônsul conselheiro protonotário cons. comendador provedor regedor morgado
                professor prof. prof engenheiro eng. arquiteto promotor investigador delegado feitor
                síndico enfermeiro bacharel alferes furriel
                """,
            ),
            (
                _FEMALE_RANK,
                """
                dra. dra doutora pastora reverenda capitã sargenta delegada inspetora inspectora comissária escrivã
                juíza desembargadora ministra governadora prefeita senadora deputada vereadora
                embaixadora consulesa conselheira professora profa. profa profª arquiteta promotora
                investigadora coronela generala enfermeira síndica diretora abadessa
                """,
            ),
            (
                _NOBLEMAN,
                """
                lorde lord conde barão visconde duque marquês rei príncipe imperador sultão czar xeque
                """,
            ),
            (_NOBLEWOMAN, "condessa baronesa viscondessa duquesa marquesa rainha princesa imperatriz"),
            (
                Title(rank=True, office=True),
                "major maj. tenente sargento cabo soldado comandante detetive detective agente presidente marechal",
            ),
            (_MALE_RANK, "diretor almirante-mor aspirante"),
        ]
    ),
}

NAME_PARTICLES = words("de da do das dos d' del della di von van der den la le du y bin ibn al")

# Demonyms and numbers are not here: Portuguese writes them small, so that a capital makes them part of a name
# ("Zé Mineiro", "Três Corações"); nor "janeiro", for the Rio's sake.
_NOT_NAMES = words(
    """
    fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
    segunda terça quarta quinta sexta sábado domingo segunda-feira terça-feira quarta-feira quinta-feira
    sexta-feira feira primavera verão outono inverno natal páscoa carnaval quaresma ano-novo réveillon finados
    deus deusa deuses jesus cristo virgem diabo demônio demónio satanás lúcifer alá buda jeová
    nosso nossa bíblia evangelho missa amém aleluia
    brasil portugal espanha frança inglaterra itália alemanha áustria hungria rússia polônia suíça suécia noruega
    dinamarca holanda bélgica grécia turquia irlanda escócia europa américa áfrica ásia oceania argentina uruguai
    paraguai peru bolívia colômbia venezuela méxico cuba canadá china japão índia moçambique
    estados-unidos estados unidos oriente ocidente
    eu tu ele ela nós vós eles elas você vocês me te se lhe o a os as um uma uns umas de do da dos das em no na
    nos nas ao aos à às por pelo pela pelos pelas num numa para pra pro com sem sob sobre entre até desde após
    contra ante perante durante segundo conforme e ou mas nem que porque pois porém contudo todavia entretanto
    portanto logo embora como quando onde enquanto quem qual quais cujo cuja quanto quanta quantos quantas
    caso senão apesar assim então ainda já também só somente apenas muito muita muitos muitas mais menos tão
    tanto tanta tantos bem mal melhor pior não sim nunca jamais sempre talvez quase nada tudo todo toda todos
    todas algo alguém ninguém cada outro outra outros outras mesmo mesma algum alguma alguns algumas nenhum
    nenhuma vários várias certo certa certos certas qualquer tal ambos ambas meu minha meus minhas teu tua teus
    tuas sua suas nossos nossas dele dela deles delas este esta estes estas esse essa esses essas aquele
    aquela aqueles aquelas isto isso aquilo deste desta desse dessa daquele daquela neste nesta nesse nessa
    naquele naquela disso disto nisso nisto àquela àquele lá cá aqui ali aí além depois antes agora hoje ontem
    anteontem amanhã cedo eis dali daqui daí donde aonde comigo contigo consigo conosco nele nela neles nelas
    quiçá oxalá tomara vez vezes
    venha venham vá ande andem espera espere esperem olhe olhem escute ouça ouve veja vejam
    sabe sei diga deixa deixe pegue toma tome traga fica fique para pare entre entra senta sente sentem cala
    cale calem corra conte pode posso quero quer acho achei parece lembro chega basta vejo vejamos imagine imagina
    suponha faça
    ah oh ó ai ui ei eh hein hem hum uai ué oxe oxente eita opa ora puxa credo cruzes caramba poxa
    bah tchê tá ok okay alô oi olá adeus tchau obrigado obrigada desculpe desculpa perdão licença claro
    lógico evidente exato exatamente pronto péssimo ótimo ótima viva silêncio cuidado calma coragem paciência merda
    porra caralho bosta droga inferno maldito maldita desgraçado desgraçada infeliz idiota imbecil burro burra louco
    louca coitado coitada pobre pobres querido querida queridos caro cara caros amigo amiga amigos meninos meninas
    menino rapaz rapazes gente pessoal senhores senhoras cavalheiros excelência majestade alteza santidade vossa
    mamãe mãezinha papai paizinho filha filhos irmãos irmãs tios marido mulher homem homens mulheres criança crianças
    capítulo prólogo epílogo fim
    infelizmente felizmente finalmente realmente certamente provavelmente evidentemente naturalmente enfim aliás
    afinal decerto demais depressa devagar embaixo dentro fora perto longe diante atrás acima abaixo justamente
    imediatamente lentamente subitamente repentinamente novamente simplesmente geralmente raramente frequentemente
    antigamente atualmente ultimamente primeiramente principalmente somente unicamente igualmente obviamente
    aparentemente curiosamente estranhamente surpreendentemente fisicamente
    sorrindo rindo chorando quisera quereria pudera
    internet facebook instagram whatsapp google uber netflix youtube
    """
)

_GIVEN_FEMALE = """
    ada adélia adelaide adele adriana agnes aída alana alba alberta alcione alessandra alexandra alice alícia
    aline alma alzira amália amanda amélia ana anabela anaís anália andréa andréia andressa anelise ângela
    angélica angelina aninha anita antônia antónia antonieta aparecida araci ariane arlete arminda aurélia aurora
    bárbara beatriz belinha benedita berenice bernadete berta betânia bete bia bianca branca brenda brígida bruna
    camila capitu carina carla carlota carmela carmem carmen carolina cássia catarina cátia cecília célia celina
    celeste cíntia cinthia clara clarice clarissa cláudia cleide clementina cleonice clotilde conceição
    consuelo cora cordélia cremilda cristiana cristiane cristina dalva daniela daniele débora deise delfina
    denise diana dinorá dirce djanira dolores dora doralice doroteia dulce dulcineia edite edith edna eduarda
    efigênia elaine elena eleonora eliana eliane elis elisa elisabete elizabete elizabeth eloá eloísa elsa elvira
    elza ema emília emília-da-luz emma ercília érica erika ermelinda ernestina esmeralda estela ester esther etelvina
    eugênia eugénia eulália eunice eva evelyn fabiana fabíola fátima felícia felicidade fernanda filomena
    flávia flora florência francisca franciele gabriela genoveva georgina geralda germana gertrudes gilda gioconda
    giovana gisela gisele gislaine giulia glória graça graciela graziela guilhermina guiomar helena heloísa
    henriqueta hermínia hilda hortênsia iara ida idalina ifigênia ilda ilka imaculada inácia inês ingrid iolanda
    iracema iraci irene irina íris isa isabel isabela isadora isaura ivana ivete ivone ivonete jacinta jacira
    jandira janaína jane janete janice jaqueline jéssica joana joaquina jocasta jordana josefa josefina joyce
    judite júlia juliana julieta jurema jussara justina karen karina kátia kelly lara larissa laura lavínia leda
    leila lélia lena leonor leontina leopoldina letícia lia lídia lígia lila lília lilian liliana lina linda lisa
    lívia lorena lourdes luana lúcia luciana lucíola lucila lucinda lucrécia luísa luiza lurdes luzia mafalda magda
    magali magdalena magnólia maíra maitê malu malvina manuela mara marcela márcia margarete margarida margot
    maria mariana mariazinha marieta marilda marília marilene marilu marina marinalva maristela marisa maristella
    marlene marli marta martha matilde maura mayara melissa mercedes micaela michele milena minerva mirela míriam
    miriam mirna mônica mónica morgana nadia nádia nadir nair nancy nara natália natasha nazaré neide nélida
    neusa nicole nilza nina noêmia norma odete odila ofélia olga olímpia olívia ondina otília palmira paloma
    pâmela patrícia paula paulina pérola perpétua petra pietra poliana priscila quitéria rafaela raíssa raimunda
    raquel rebeca regina renata ricarda rita roberta rosa rosália rosalina rosana rosane rosângela rosário
    rosaura roseli rosicler rosinha rosilda rute ruth sabrina salete salomé samanta samara sandra sara sarah
    sebastiana selma serena severina sheila sílvia silvana simone sofia solange sônia sónia sophia soraia stella
    stefany suelen suely suzana susana tainá tainara taís talita tamara tânia tarsila tatiana telma teodora
    tereza teresa teresinha terezinha thaís thereza tônia úrsula valentina valéria vanda vanessa vânia vera
    verônica verónica vilma violeta virgínia virgília vitória viviana viviane wanda yara yasmin yeda yolanda zaíra
    zélia zenaide zilda zoé zora zuleica zulmira juju gabi malvina-rosa carol cida cidinha dadá dedé didi fafá
    lili lola lu lulu manu marô mari nanda naná nenê nini nena tetê titi tininha tina totó zefa zezé dôra dorinha
    lalá lelé bel isa capitolina laís luna eloah agatha maya ayla heloisa lorraine karla mirella antonella izabel
    izabela elisabeth katarina auxiliadora  nilda zuleide ivonilda josiane joseane jucilene
    rosimeire rosemary rosenilda cleusa neuza ione hebe leocádia umbelina escolástica eufrásia genoveva
     bebel belinha juçara luizinha luísinha clarinha ritinha glorinha toninha chiquinha candinha mariinha
    """
_GIVEN_MALE = """
    abel abelardo abílio abraão acácio adalberto adão adelino ademar ademir adolfo adriano afonso afrânio agenor
    agostinho aírton alan alberto alceu alcides aldo alessandro alex alexandre alfredo aloísio altair aluísio
    álvaro amadeu amâncio amaro américo anacleto anderson andré ângelo aníbal anselmo antenor antero antônio
    antónio aparício apolinário ariel aristides aristóteles armando arnaldo arthur artur ary assis augusto aurélio
    baltasar baltazar barnabé bartolomeu basílio bazilio beltrão benedito benício benjamim benjamin bento bernardo
    boaventura bonifácio brás bráulio breno brito bruno caetano caio camilo candido cândido carlos casimiro cássio
    celestino celso césar cesário cícero cipriano ciro cláudio clemente cleiton clodoaldo clóvis conrado cosme
    crispim cristiano cristóvão custódio damião daniel danilo dante dario dário davi david décio delfim demétrio
    deocleciano deodato diego dimas dinis diogo dionísio dirceu divino domingos donato douglas durval edgar edgard
    edison édson edson eduardo egídio elias eliseu elói emanuel emerson emílio enéas ênio enrico enzo epaminondas
    erasmo eric erik ernani ernesto estácio estêvão euclides eugênio eugénio eurico eusébio evaristo everaldo
    ezequiel fabiano fábio fabrício faustino fausto félix ferdinando fernando fidélis filipe felipe firmino flávio
    florêncio floriano floro fortunato francisco franklin frederico fulgêncio gabriel galdino gaspar gastão
    genaro genésio geraldo germano gerson gervásio getúlio gil gilberto gildo gilson giovani godofredo gonçalo
    graciliano gregório guido guilherme gustavo haroldo heitor hélio henrique herculano hermes hermínio hilário
    hipólito honório horácio hugo humberto iago ícaro ignácio igor inácio inocêncio iran irineu isaac isaías
    isidoro ismael israel itamar ivan ivo jacinto jackson jacó jaime jair jairo januário jeferson jefferson
    jeremias jerônimo jerónimo jesuíno joão joãozinho joaquim joel jonas jonatas jônatas jorge josé josias josué
    jucá judas júlio juliano julião justiniano justino juvenal kaio kauã kléber laércio laerte lafaiete lauro
    lázaro leandro leonardo leôncio leonel leonídio leopoldo leovigildo lineu lino lívio lorenzo lourenço lourival
    lucas luciano lúcio ludovico luís luiz macário manoel manuel marcel marcelino marcelo márcio marco marcos
    marcondes mariano mário marlon martim martinho mateus matheus matias maurício mauro max maximiliano maxwell
    melchior messias miguel milton moacir modesto moisés murilo napoleão narciso nathan natanael nelson nestor
    neto nicanor nicolau nilo nilson nilton noé norberto octávio odair odilon olavo olegário olímpio onofre orestes
    orlando oscar osmar osvaldo oswaldo otávio otto otoniel ovídio pablo pascoal patrício paulo paulino pedro
    pelágio péricles pietro plácido plínio policarpo porfírio prudêncio quintino quirino rafael raimundo ramiro
    ramon raphael raul régis reginaldo reinaldo renan renato ricardo roberto robson rodolfo rodrigo rogério
    roland rolando romão romeu romualdo romulo rômulo ronaldo roque ruan rubem rubens rubião rui ruy salomão
    salvador salustiano samuel sancho sandro saul saulo sebastião serafim sérgio severino sílvio silvério silvestre
    silviano simão simeão sinval sócrates tadeu tales tancredo tarcísio telmo teobaldo teodoro teófilo teotônio
    thales théo theo thiago thomas tiago tibúrcio timóteo tito tobias tomás tomaz tomé tônio toninho ubaldo ubirajara
    ulisses urbano valdemar valdir valdo valentim valério valter vasco venâncio venceslau vicente victor vinícius
    virgílio vital vítor vitor vitorino vivaldo wagner waldemar waldir walter wanderley washington wellington
    wesley william wilson yago yan yuri zacarias zeferino zenão zeno zózimo
    gael ravi kauê ryan bryan kevin nicolas nícolas miguelzinho iuri raí caíque ian levi bernard noel joelson
    ednaldo josenildo josimar genivaldo edivaldo reginaldo vanderlei wanderson weverton welington cleber osório
    quirino anastácio leôncio belmiro nivaldo joel honorato
    zé zeca zezinho chico chiquinho juca tonho tião tonico tuca beto betinho cadu caco dedeco dudu duda-lima edu
    fabinho fefê gui guga guto joca jota juninho júnior kiko leco léo leo lipe luisinho luizinho maneco mané
    manduca marquinhos maneca nando neco neca nico nonô pedrinho paulinho pepe quincas quinca quim rafa rodriguinho
    ruizinho tatá teco téo tico tinho tino toni tonho totonho vavá vado vini xande xico zeca zico zito serginho
    """
_GIVEN_EITHER = """
    alison ariel cris dani darci darcy dominique duda eli francis gabi guadalupe jaci jô ju juraci
    leci lindsay nadir noah rosário sacha sasha val valdeci wal fran rafa alex tati
    """

_GIVEN = {
    **table([("female", _GIVEN_FEMALE), ("male", _GIVEN_MALE)]),
    **dict.fromkeys(words(_GIVEN_EITHER), ""),
}
# Many writers leave the accents of names out: "Antonio", "Lucia".
GIVEN_NAMES: dict[str, str] = {
    plain(name): gender
    for name, gender in _GIVEN.items()
    if len(name) > 3 and plain(name) not in ("tome", "alvara")
} | _GIVEN

NICKNAMES: dict[str, frozenset[str]] = {
    short: words(full.replace("+", " ")) | words(plain(full.replace("+", " ")))
    for short, full in (
        pair.split("=")
        for pair in """
        adri=adriana+adriano alê=alexandre+alessandra+alessandro alex=alexandre+alexandra aninha=ana
        antonico=antônio+antónio bebel=isabel bel=isabel+isabela+anabela bela=isabela+isabel belinha=isabel
        bento=benedito bentinho=bento betinho=alberto+roberto+gilberto+humberto bete=elisabete+elizabete+elizabeth
        beth=elizabeth+elisabeth beto=alberto+roberto+gilberto+humberto+norberto bia=beatriz binha=sabrina bira=ubirajara+ubiratã
        biu=severino cacá=carlos+carla+camila cadu=carlos caco=carlos cacilda=cacilda candinha=cândida
        carlinhos=carlos carlito=carlos carol=carolina+caroline capitu=capitolina cata=catarina cati=catarina
        chica=francisca chico=francisco chiquinha=francisca chiquinho=francisco chiquita=francisca
        cida=aparecida cidinha=aparecida clarinha=clara cris=cristina+cristiane+cristiana+cristiano
        dani=daniela+daniele+daniel+danilo deco=andré dedé=andré+débora didi=edite+edith dinho=fernando+eduardo
        dora=dorotéia+doroteia+doralice+auxiliadora+teodora+isadora dôra=doralice+dorotéia+auxiliadora+teodora
        dorinha=dora+doralice duda=eduarda+eduardo+maria dudu=eduardo edu=eduardo fabi=fabiana+fabíola
        fabinho=fábio fafá=fátima fê=fernanda+fernando+felipe fefê=fernanda+fernando felipinho=felipe
        fran=francisca+franciele+francisco gabi=gabriela+gabriel gegê=geraldo+getúlio+genésio gigi=gisele+gisela
        glorinha=glória gui=guilherme guga=gustavo+augusto guto=augusto+gustavo helô=heloísa+heloisa
        inha=maria isa=isabel+isabela+isadora+isaura jô=joana+josé+joseane+joelma+joaquina joca=joão
        joãozinho=joão joaninha=joana juca=josé+joão jojó=jorge+josefa ju=juliana+júlia+julia+jussara
        juju=juliana+júlia+julia jujuba=júlia+juliana juninho=júnior lá=larissa lala=laura+larissa lalá=laura+eulália
        laurinha=laura lena=helena+madalena+marilena lenita=helena+madalena leninha=helena lê=letícia+leandro
        léo=leonardo+leandro+leonel+leopoldo leo=leonardo+leandro+leonel+leopoldo leonorzinha=leonor
        lia=eulália+amália lica=alice+angélica lili=lília+liliana+lilian+alice+elisa+eliane lina=carolina+adelina
        lipe=felipe+filipe lisa=elisa+luísa+luiza lola=dolores+aurora lourdinha=lourdes
        lu=luciana+lúcia+luísa+luiza+lucas+luís lucinha=lúcia lúcia=lucinda luisinha=luísa luizinha=luiza
        luisinho=luís luizinho=luiz+luís lula=luís+luiz lulu=luísa+luiza+luís+lúcia
        mabel=maria+amabel malu=maria manduca=manuel+manoel mané=manuel+manoel maneco=manuel+manoel
        manezinho=manuel+manoel manolo=manuel manu=manuela+emanuel+emanuela mari=mariana+maria+marina+marília
        mariazinha=maria mariinha=maria mariquinha=maria mariquinhas=maria mariquita=maria maricota=maria
        maroca=maria marocas=maria marô=maria marquinhos=marcos+marco marcelinho=marcelo mimi=míriam+emília+noêmia
        miguelzinho=miguel milu=maria nana=ana+mariana+juliana naná=ana nanda=fernanda nando=fernando+orlando
        nandinho=fernando neco=manuel+manoel nena=helena+madalena neném=manuel nico=nicolau+antônio+nicolas
        nica=verônica nonô=juscelino+antônio+norberto nina=antonina+marina+carolina+ana
        pati=patrícia paulinho=paulo paulinha=paula pedrinho=pedro pedroca=pedro pepe=josé pri=priscila
        quim=joaquim quinca=joaquim quincas=joaquim quinzinho=joaquim rafa=rafael+rafaela rafinha=rafael+rafaela
        raimundinho=raimundo ritinha=rita rô=rosana+rosângela+rodrigo+rogério+roseli rosinha=rosa+rosália
        rosita=rosa ricardinho=ricardo rodriguinho=rodrigo robertinho=roberto sandrinha=sandra serginho=sérgio
        silvinha=sílvia soninha=sônia su=suzana+susana+suely suzi=suzana+susana
        tata=tatiana+taís tatá=tatiana+otávio tati=tatiana+tatiane tavinho=otávio+octávio
        téo=teodoro+teófilo+mateus theo=theodoro tetê=tereza+teresa+teresinha teca=tereza+teresa
        teresinha=teresa terezinha=tereza tião=sebastião tiãozinho=sebastião tico=francisco tina=cristina+albertina+ernestina
        tino=celestino+faustino titina=cristina toni=antônio+antónio tony=antônio tonho=antônio+antónio
        tonico=antônio+antónio toninho=antônio+antónio tônio=antônio totó=antônio+antónio totonho=antônio
        toninha=antônia tuca=artur+tulio vavá=valdemar+osvaldo+vasco vado=osvaldo+oswaldo vera=verônica
        verinha=vera vic=victor+vitória vini=vinícius viví=viviane vivi=viviane+viviana vítor=victor
        xande=alexandre xanda=alexandra xico=francisco zé=josé zeca=josé zeco=josé zefa=josefa zefinha=josefa
        zezé=josé+maria+josefa zezinho=josé zezinha=josefa+maria+josé zico=josé+isaac zilu=zilda zinho=josé zito=josé
        ziza=luísa+luiza zuca=josé zulu=zulmira
        """.split()
    )
}

DIMINUTIVE_SUFFIXES = ("zinho", "zinha", "inho", "inha")

NOT_NAMES = (
    (_NOT_NAMES | openers.SENTENCE_OPENERS | frozenset(things.MAKES))
    - frozenset(TITLES)
    - places.PLACE_NOUNS
    - frozenset(GIVEN_NAMES)
    - frozenset(NICKNAMES)
    - words(
        "ramos vale serra prado pinto neves dias castro lemos bastos ford dodge colt beretta winchester leva porta"
    )
)
