"""Spanish: names, titles, and words that begin with a capital without naming anybody."""

from __future__ import annotations

from flowstory.languages.base import Title
from flowstory.languages.es import places, things, verbs
from flowstory.languages.es._words import plain, table, words

_MALE = Title("male")
_FEMALE = Title("female")
_MALE_RANK = Title("male", rank=True)
_FEMALE_RANK = Title("female", rank=True)

TITLES: dict[str, Title] = table(
    [
        (
            _MALE,
            """
            don d. señor sr. sr señorito tío abuelo papá hermano hno. fray compadre padrino mister mr. mr monsieur m.
            sir mosén
            """,
        ),
        (
            _FEMALE,
            """
            doña dña. señora sra. sra señorita srta. srta tía abuela mamá hermana hna. sor comadre madrina miss mrs. mrs
            ms. madame mademoiselle lady misiá
            """,
        ),
        (Title(), "excmo. ilmo. s.m."),
        (
            _MALE_RANK,
            """
            dr. dr doctor padre p. fraile canónigo monseñor mons. obispo arzobispo cardenal papa pastor reverendo rev.
            rabino lord conde barón vizconde duque marqués rey príncipe emperador sultán zar general gral. gral coronel
            cnel. capitán cap. almirante comodoro brigadier inspector comisario juez ministro gobernador alcalde senador
            diputado embajador cónsul profesor prof. prof ingeniero ing. arquitecto licenciado lic. maestro alférez
            director enfermero secretario
            """,
        ),
        (
            _FEMALE_RANK,
            """
            dra. dra doctora condesa baronesa vizcondesa duquesa marquesa reina princesa emperatriz capitana inspectora
            comisaria jueza ministra gobernadora alcaldesa senadora diputada embajadora consulesa profesora profa.
            ingeniera arquitecta licenciada maestra directora enfermera abadesa
            """,
        ),
        (
            Title(rank=True),
            "mayor teniente tte. sargento sgto. cabo soldado comandante detective agente presidente fiscal mariscal",
        ),
    ]
)

NAME_PARTICLES = words("de del d' della di von van der den du bin ibn")

_NOT_NAMES = words(
    """
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes
    miércoles jueves viernes sábado domingo primavera verano otoño invierno navidad nochebuena nochevieja pascua
    carnaval cuaresma
    dios dioses diosa jesús jesucristo cristo virgen diablo demonio satanás lucifer alá buda jehová
    biblia evangelio misa amén aleluya nuestro nuestra padre-nuestro
    yo tú él ella nosotros vosotros ellos ellas usted ustedes vos me te se le les lo la los las el un una unos unas al
    del de a ante bajo con contra desde durante en entre hacia hasta mediante para por según sin sobre tras salvo y e o
    u ni mas pero sino aunque porque que si cuando mientras como pues luego así entonces apenas donde quien quienes cuyo
    cuya cuanto cuanta qué quién quiénes cuál cuáles cómo cuándo dónde adónde cuánto cuánta cuántos cuántas
    muy mucho mucha muchos muchas más menos tan tanto tanta tantos bien mal mejor peor no sí nunca jamás siempre quizá
    quizás tal nada todo toda todos todas algo alguien nadie cada otro otra otros otras mismo misma algún alguno alguna
    algunos algunas ningún ninguno ninguna varios varias cierto cierta ciertos ciertas cualquier cualquiera ambos ambas
    mi mis tu tus su sus este esta estos estas ese esa esos esas aquel aquella aquellos aquellas esto eso aquello
    aquí ahí allí acá allá lejos cerca después antes ahora hoy ayer anteayer mañana temprano tarde pronto todavía aún ya
    también tampoco solo sólo solamente incluso casi además detrás delante dentro fuera arriba abajo encima debajo
    ojalá acaso vez veces uno dos tres cuatro cinco seis siete ocho nueve diez once doce veinte cien mil
    ven venga vengan vamos vámonos anda ande andad espera espere esperen mira mire miren miradla escucha escuche oye
    oiga oigan sabe sé di diga digan dime dígame deja deje dejad toma tome tomad trae traiga quédate ponte para pare
    pasa pase pasen entra entre siéntate siéntese calla cállate calle corre corra cuenta puede puedo quiero creo
    parece recuerdo basta veo veamos imagina imagínate supongo haz haga perdona perdone perdón disculpa disculpe
    ah oh ay eh uy hum bah hala caramba caray vaya hombre mujer puf uf hola adiós gracias claro bueno buena buenos buenas
    vale exacto exactamente listo pésimo viva silencio cuidado calma ánimo paciencia mierda joder coño demonios infierno
    maldito maldita maldición desgraciado desgraciada idiota imbécil tonto tonta loco loca pobre pobres querido querida
    queridos cariño amigo amiga amigos muchacho muchacha muchachos chico chica chicos niño niña niños gente señores
    señoras caballeros excelencia majestad alteza santidad vuestra vuestro
    hijo hija hijos hijas hermanos hermanas tíos marido hombres mujeres madre padre
    capítulo prólogo epílogo fin parte
    desgraciadamente afortunadamente finalmente realmente ciertamente probablemente evidentemente naturalmente
    efectivamente seguramente inmediatamente lentamente súbitamente repentinamente nuevamente simplemente generalmente
    raramente antiguamente actualmente últimamente primero segundo principalmente únicamente igualmente obviamente
    aparentemente curiosamente extrañamente
    había habían hubo hay han ha he hemos es era eran fue fueron será son soy está estaba estaban estuvo tenía tenían
    tiene tengo
    vendrá vendrán tendrá tendrán podrá podrán sabrá sabrán dirá dirán hará harán saldrá querrá habrá pondrá irá irán será serán
    internet facebook instagram whatsapp google uber netflix youtube
    """
)

_GIVEN_FEMALE = """
    abigail adela adelaida adriana ágata agustina aida ainhoa alba alejandra alicia alma almudena amalia amanda amaya
    amelia amparo ana anabel anastasia andrea ángela ángeles angélica angustias antonia antonella aránzazu araceli ariadna
    asunción aurelia aurora azucena bárbara beatriz begoña belén berta blanca brígida camila candela candelaria caridad
    carla carlota carmela carmen carolina casilda catalina cayetana cecilia celeste celia chabela clara claudia clemencia
    clotilde concepción consuelo constanza coral cristina dalia daniela débora delfina delia diana dolores dominga dora
    dorotea dulce edith elena eleonora elisa elisenda eloísa elsa elvira emilia emma encarnación enriqueta ernestina
    esmeralda esperanza estefanía estela ester esther estrella eugenia eulalia eva evangelina fabiola fátima felicia
    felisa fernanda filomena flor florencia francisca gabriela gala gema generosa genoveva georgina gertrudis gisela
    gloria gracia graciela gregoria guadalupe guillermina helena herminia hortensia ifigenia imelda inés inmaculada irene
    iris irma isabel isadora isolda ivonne jacinta jimena joaquina josefa josefina juana judit julia juliana julieta
    justina laia lara laura leandra leonor leticia lidia ligia liliana lola lorena lourdes lucía luciana lucrecia luisa
    luna luz macarena magdalena maite manuela mara marcela margarita maría mariana maribel marina marisa marisol marta
    martina matilde maura mercedes mercè micaela milagros mireia míriam mónica montserrat nadia natalia natividad nerea
    nicolasa nieves nines noelia noemí nora norma nuria octavia olalla olga olivia ofelia pastora patricia paula paulina
    paz petra petronila piedad pilar primitiva purificación ramona raquel rebeca refugio regina remedios renata rita
    roberta rocío rosa rosalía rosalinda rosana rosaura rosario rufina ruth sabina salomé salvadora samanta sandra sara
    serafina silvia sofía sol soledad sonia susana tamara tatiana telma teodora teresa tomasa triana trinidad úrsula
    valentina valeria vanesa vega verónica vicenta victoria violeta virginia visitación viviana ximena yolanda zoe zoraida
    """
_GIVEN_MALE = """
    aarón abel abelardo abraham adán adolfo adrián agustín aitor alberto aldo alejandro alejo alfonso alfredo alonso
    álvaro amadeo amador anastasio andrés ángel aniceto anselmo antonio antón aquilino arcadio ariel armando arnaldo
    arsenio arturo asier atilio augusto aurelio baldomero baltasar bartolomé basilio bautista benigno benito benjamín
    bernabé bernardo blas bonifacio borja braulio bruno calixto camilo carlos carmelo casimiro cayetano cecilio celestino
    celso césar cipriano ciriaco clemente conrado cornelio cosme cristian cristóbal cruz damián daniel darío david
    demetrio diego dionisio domingo edgar edmundo eduardo efraín eladio elías eliseo eloy emeterio emiliano emilio
    enrique epifanio ernesto esteban eugenio eusebio evaristo ezequiel fabián fabio facundo fausto federico feliciano
    felipe félix fermín fernando fidel florencio florentino fortunato francisco froilán fulgencio gabino gabriel galo
    gaspar genaro gerardo germán gerónimo gervasio gil gilberto ginés godofredo gonzalo gregorio guillermo gustavo hernán
    hernando héctor heriberto hilario hipólito homero horacio hugo humberto ignacio ildefonso indalecio íñigo iker isaac
    isaías isidoro isidro ismael iván jacinto jacobo jaime javier jeremías jerónimo jesús joaquín joel jonás jordi jorge
    josé josué juan julián julio ladislao lázaro leandro leocadio leonardo leoncio leonel leopoldo lisandro
    lorenzo lucas luciano lucio luis macario manuel marcelino marcelo marcial marco marcos mariano mario martín mateo
    matías mauricio máximo maximiliano melchor miguel modesto moisés narciso nazario nemesio néstor nicanor nicolás noé
    norberto octavio olegario omar orlando óscar osvaldo oswaldo pablo pancracio pascual patricio paulino pedro pelayo
    plácido porfirio primitivo prudencio quintín rafael raimundo ramiro ramón raúl reinaldo remigio renato ricardo
    rigoberto roberto rodolfo rodrigo rogelio román romualdo roque rosendo rubén rufino ruperto sabino salomón salvador
    samuel sancho santiago santos saturnino saúl sebastián segismundo serafín sergio severino severo sigfrido silverio
    silvestre silvio simón teodoro teófilo tiburcio timoteo tobías tomás toribio ubaldo urbano valentín valeriano
    valerio venancio ventura vicente víctor vidal virgilio vladimir wenceslao xavier zacarías zenón
    """
_NICK_FEMALE = """
    ani anita belinda bea carmencita carmina charo chayo chelo cheli concha conchita consuelito dori encarna fina gabi
    inma isa juanita julita lali lalita lina lita lolita lucha luchi luisita lupe lupita mabel maca maruja mari
    marita mariquita martita maruxa mati mayte menchu merche nati nena nita paca paquita paulita pepa pepita pili
    puri rosarito rosita sole susi tere teresita tina toña toñi trini vero vicky yoli
    """
_NICK_MALE = """
    alex beto chano charly chema chente cheo chepe chucho chus colacho curro dani edu fede fito fran goyo guille
    javi juancho juanito juanjo kiko lalo lito lolo lucho luisito manolito manolo memo miguelito moncho nacho nando
    nico pablito paco pacho pancho paquito pedrito pepe pepito perico poncho quico quino quique rafa ramoncito
    rafita richi santi sebas tavo teo tito tomasito toni toño tonio toto willy xavi yeyo
    """
_GIVEN_EITHER = "alex cruz guadalupe rosario trinidad gabi dani rafa fran chus"

_GIVEN = {
    **table(
        [
            ("female", _GIVEN_FEMALE + _NICK_FEMALE),
            ("male", _GIVEN_MALE + _NICK_MALE),
        ]
    ),
    **dict.fromkeys(words(_GIVEN_EITHER), ""),
}
# Many writers leave the accents of names out: "Maria", "Angel".
GIVEN_NAMES: dict[str, str] = {
    plain(name): gender for name, gender in _GIVEN.items() if len(name) > 3
} | _GIVEN

NICKNAMES: dict[str, frozenset[str]] = {
    short: words(full.replace("+", " ")) | words(plain(full.replace("+", " ")))
    for short, full in (
        pair.split("=")
        for pair in """
        alex=alejandro+alejandra ani=ana anita=ana bea=beatriz beto=alberto+roberto+gilberto+humberto+norberto
        carmencita=carmen carmina=carmen chabela=isabel charo=rosario chayo=rosario chelo=consuelo chema=josé
        chente=vicente chepe=josé chucho=jesús chus=jesús+jesusa concha=concepción conchita=concepción
        curro=francisco dani=daniel+daniela dori=dolores edu=eduardo encarna=encarnación fede=federico fina=josefina
        fito=adolfo+rodolfo fran=francisco+francisca gabi=gabriel+gabriela goyo=gregorio guille=guillermo
        inma=inmaculada isa=isabel javi=javier juancho=juan juanito=juan juanita=juana juanjo=juan julita=julia
        kiko=francisco+enrique lali=eulalia lalo=eduardo+gonzalo lina=carolina+catalina+paulina lola=dolores
        lolita=dolores lolo=manuel lucha=luisa+lucía lucho=luis luisito=luis lupe=guadalupe lupita=guadalupe
        maite=maría mabel=maría maca=macarena manolito=manuel manolo=manuel manu=manuel maruja=maría mari=maría
        marisa=maría+luisa marita=marta+maría mariquita=maría mati=matilde menchu=carmen merche=mercedes memo=guillermo
        miguelito=miguel moncho=ramón monse=montserrat nacho=ignacio nando=fernando nati=natalia+natividad nico=nicolás
        nines=ángeles paca=francisca pablito=pablo paco=francisco pacho=francisco pancho=francisco paquito=francisco
        paquita=francisca pedrito=pedro pepa=josefa+josefina pepe=josé pepito=josé pepita=josefa perico=pedro pili=pilar
        poncho=alfonso puri=purificación quico=francisco+enrique quino=joaquín quique=enrique rafa=rafael+rafaela
        rosita=rosa santi=santiago sebas=sebastián sole=soledad susi=susana tavo=gustavo+octavio teo=teodoro+doroteo
        tere=teresa teresita=teresa tina=cristina+martina+ernestina tito=alberto+ernesto toni=antonio tonio=antonio
        toña=antonia toñi=antonia toño=antonio trini=trinidad vero=verónica vicky=victoria xavi=xavier yoli=yolanda
        martita=marta ramoncito=ramón tomasito=tomás luisita=luisa paulita=paula
        """.split()
    )
}

DIMINUTIVE_SUFFIXES = ("cito", "cita", "ito", "ita")

NOT_NAMES = (
    (_NOT_NAMES | verbs.SENTENCE_OPENERS | frozenset(things.MAKES))
    - frozenset(TITLES)
    - places.PLACE_NOUNS
    - frozenset(GIVEN_NAMES)
    - frozenset(NICKNAMES)
    - words("prado pinto nieves campos castro reyes vega ramos cortes ford dodge colt beretta winchester")
)
