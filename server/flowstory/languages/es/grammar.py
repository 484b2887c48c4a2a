"""Spanish: closed classes."""

from __future__ import annotations

from flowstory.languages.base import Person
from flowstory.languages.es._words import words

CONTRACTIONS: dict[str, tuple[str, ...]] = {
    "al": ("a", "el"),
    "del": ("de", "el"),
    "conmigo": ("con", "mí"),
    "contigo": ("con", "ti"),
    "consigo": ("con", "sí"),
}

# Spanish joins them to the verb without a hyphen ("diciéndole"), so none is split off.
CLITICS: dict[str, Person] = {
    "me": Person(1),
    "te": Person(2),
    "se": Person(3),
    "nos": Person(1, "", plural=True),
    "os": Person(2, "", plural=True),
    "le": Person(3),
    "les": Person(3, "", plural=True),
    "lo": Person(3, "male"),
    "la": Person(3, "female"),
    "los": Person(3, "male", plural=True),
    "las": Person(3, "female", plural=True),
}

ARTICLES = {
    "el": "male",
    "los": "male",
    "un": "male",
    "unos": "male",
    "la": "female",
    "las": "female",
    "una": "female",
    "unas": "female",
    "lo": "",
}
DEFINITE_ARTICLES = words("el la los las lo")
DEMONSTRATIVES = words(
    """
    este esta estos estas ese esa esos esas aquel aquella aquellos aquellas esto eso aquello tal tales
    éste ésta éstos éstas ése ésa ésos ésas aquél aquélla aquéllos aquéllas
    """
)

PRONOUNS: dict[str, Person] = {
    "yo": Person(1),
    "me": Person(1),
    "mí": Person(1),
    "nosotros": Person(1, "", plural=True),
    "nosotras": Person(1, "", plural=True),
    "tú": Person(2),
    "vos": Person(2),
    "te": Person(2),
    "ti": Person(2),
    "usted": Person(2),
    "ustedes": Person(2, "", plural=True),
    "vosotros": Person(2, "", plural=True),
    "vosotras": Person(2, "", plural=True),
    "él": Person(3, "male"),
    "ella": Person(3, "female"),
    "ellos": Person(3, "male", plural=True),
    "ellas": Person(3, "female", plural=True),
}

POSSESSIVES: dict[str, Person] = (
    dict.fromkeys(("mi", "mis", "mío", "mía", "míos", "mías"), Person(1))
    | dict.fromkeys(("nuestro", "nuestra", "nuestros", "nuestras"), Person(1, "", plural=True))
    | dict.fromkeys(("tu", "tus", "tuyo", "tuya", "tuyos", "tuyas"), Person(2))
    | dict.fromkeys(("vuestro", "vuestra", "vuestros", "vuestras"), Person(2, "", plural=True))
    | dict.fromkeys(("su", "sus", "suyo", "suya", "suyos", "suyas"), Person(3))
)

# Words after which a dot ends no sentence, the short titles among them.
PAST_STATES = frozenset(
    "era eran éramos tenía tenían teníamos estaba estaban estábamos había llevaba llevaban".split()
)
ABBREVIATIONS = words(
    """
    sr sra srta sres sras d dª dn dr dra drs prof profa ing lic arq gral cnel cap tte sgto mons rev hno hna excmo
    excma ilmo ilma ud uds vd vds s m mr mrs ms av avda c cl pza plza pl pje etc pág págs p pp núm nº vol ed fig
    tel art op cit cf id ibid jr st sto sta gob dto izq dcha km apdo kg cía ltda min seg aprox
    """
)

OF_WORDS = words("de del")
WITH_WORDS = words("con")
PREPOSITIONS = words(
    """
    a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por según sin sobre tras
    salvo excepto junto cerca lejos dentro fuera detrás delante encima debajo frente alrededor acerca pa
    """
)
CONJUNCTIONS = words(
    """
    y e o u ni mas pero sino aunque porque que si cuando mientras como pues luego así conque entonces apenas
    """
)
RELATIVES = words("que quien quienes cuyo cuya cuyos cuyas donde cual cuales cuanto cuanta cuantos cuantas")
OWNING_RELATIVES = words("cuyo cuya cuyos cuyas")
ADVERBS = words(
    """
    muy mucho bien mal tan aún aun todavía ya siempre también solo sólo solamente apenas bastante medio algo
    demasiado extremadamente realmente entonces ahora mismo así hoy sobre_todo hasta incluso además quizá
    particularmente especialmente increíblemente sorprendentemente visiblemente naturalmente enteramente
    completamente totalmente absolutamente verdaderamente ligeramente levemente un_poco un_tanto de_hecho
    ciertamente simplemente puramente igualmente antes después cada_vez_más casi
    """
)
NEGATIONS = words(
    "no nunca jamás ni ningún ninguno ninguna ningunos ningunas nadie nada sin tampoco siquiera"
)
APPROXIMATIONS = words(
    """
    unos unas casi cerca aproximadamente alrededor poco pocos quizá quizás tal_vez tantos tantas rondando rondaba
    rozaba rozando aparentaba aparentaban aparentar aparentando parecía parecían pareciendo calculaba calculé
    calculó le_eché echaba frisaba frisando pasaba pasados pasadas más_o_menos a_lo_sumo como_mucho entre algunos
    algunas y_pico pico largos supuestos supuestamente andaría tendría tendrían escasos
    """
)
COMPARATIVES = words(
    "más menos mayor mayores menor menores que además superior inferior diferencia antes después"
)
EXCESS = words("demasiado demasiada demasiados demasiadas excesivamente")
EQUATIVES = words("tan tanto tanta tantos tantas cuanto como")

STOP_WORDS = words(
    """
    a al ante bajo con contra de del desde durante en entre hacia hasta para por según sin sobre tras y e o u ni
    mas pero sino aunque porque que si cuando mientras como pues donde así entonces apenas el la los las lo un una
    unos unas yo tú él ella ello nosotros nosotras vosotros vosotras ellos ellas usted ustedes me te se le les nos
    os mí ti sí mi mis tu tus su sus mío mía míos mías tuyo tuya suyo suya suyos suyas nuestro nuestra nuestros
    nuestras vuestro vuestra este esta estos estas ese esa esos esas aquel aquella aquellos aquellas esto eso
    aquello qué quién quiénes quien quienes cuál cuáles cual cuales cómo cuándo dónde cuánto cuánta cuántos cuántas
    es era eran fue fueron ser sido siendo soy eres somos son está están estaba estaban estuvo estar hay había
    habían hubo ha han he hemos haber tiene tienen tenía tenían tuvo tengo va van iba iban ir hace hizo hacía no
    nunca siempre también tampoco muy más menos tan tanto tanta ya aún todavía solo sólo todo toda todos todas nada
    algo alguien nadie cada otro otra otros otras mismo misma algún alguno alguna algunos algunas ningún ninguno
    ninguna aquí ahí allí acá allá luego después antes ahora hoy ayer mañana casi quizá quizás mucho mucha muchos
    muchas poco poca pocos pocas
    """
)
