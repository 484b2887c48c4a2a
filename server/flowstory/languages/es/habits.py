"""Spanish: what people cannot do, do not take and have sworn off, and how they do it all the same."""

from __future__ import annotations

from flowstory.languages.es._words import past, phrases, table, words
from flowstory.languages.habits import Deed, Habits

_LASTING = phrases(
    """
    no sabía, no sé, no sabe, nunca aprendió a, nunca aprendí a, jamás aprendió a, nunca supo, nunca había aprendido a,
    no había aprendido a, no aprendió a, de no saber
    """
)
_STOPPED = ("dejó", "dejé", "había dejado", "dejado")
_CARS = words("coche carro auto camión camioneta furgoneta jeep volante autobús taxi")
_PAGES = words(
    "carta periódico nota página páginas libro letrero alto línea líneas telegrama capítulo voz papel"
)
_HORSES = words("caballo yegua potro mula silla estribo")

HABITS = Habits(
    skills=table(
        {
            "swim": "nadar",
            "drive": "conducir manejar",
            "read": "leer escribir",
            "ride": "cabalgar montar",
            "cook": "cocinar",
            "dance": "bailar",
            "sew": "coser",
            "cycle": "pedalear",
            "whistle": "silbar",
        }
    ),
    unable=(*_LASTING, "sin saber", "incapaz de", "apenas sabía"),
    lasting=_LASTING,
    at_all=words("ni nada más"),
    idle=table(
        {"drive": "conduce conducía conduzco maneja manejaba", "ride": "monta montaba", "dance": "bailaba"}
    ),
    untried=(
        ("montado a caballo", "ride"),
        ("subido a un caballo", "ride"),
        ("tenía carné", "drive"),
        ("tiene carné", "drive"),
        ("sacó el carné", "drive"),
    ),
    unskilled=table({"read": "analfabeto analfabeta iletrado iletrada"}),
    deeds={
        **dict.fromkeys(words("nadó nadé nadaron nadaba nadando"), Deed("swim")),
        **dict.fromkeys(
            words("condujo conduje conducía conduce manejó manejaba maneja aparcó estacionó"),
            Deed("drive", _CARS),
        ),
        **dict.fromkeys(words("leyó leí lee leía releyó leyendo"), Deed("read", _PAGES)),
        **dict.fromkeys(
            words("escribió escribí escribe garabateó anotó"),
            Deed("read", words("carta nota nombre página lista")),
        ),
        **dict.fromkeys(words("galopó galopaba cabalgó cabalgaba cabalgando galopando"), Deed("ride")),
        **dict.fromkeys(words("montó montaba espoleó"), Deed("ride", _HORSES)),
    },
    signs=(
        ("a nado", "swim"),
        ("a brazadas", "swim"),
        ("brazadas largas", "swim"),
        ("largas brazadas", "swim"),
        ("al volante", "drive"),
        ("a galope", "ride"),
    ),
    coming=words("vino venía fue iba estaba salió llegó"),
    learning=words(
        """
        aprendió aprendí aprender aprendido aprendiendo enseñó enseñaron enseñado clase clases lección lecciones deletreó
        deletreando fingió fingiendo memoria
        """
    ),
    joining=words("y e pero o u ni luego"),
    tongues=table(
        {
            "english": "inglés",
            "french": "francés",
            "german": "alemán",
            "spanish": "español castellano",
            "italian": "italiano",
            "portuguese": "portugués",
            "russian": "ruso",
            "latin": "latín",
            "catalan": "catalán",
            "basque": "euskera vasco",
            "arabic": "árabe",
            "polish": "polaco",
        }
    ),
    speaking=words("habla hablo hablaba habló entiende entendía sabe sabía"),
    voicing=words("habla hablaba habló hablando dijo dice preguntó respondió contestó murmuró explicó gritó"),
    tongue_words=words("en"),
    scraps_of=("una palabra de", "palabra de", "ni una palabra de", "nada de"),
    shunning=table(
        {"flesh": "vegetariano vegetariana", "animal": "vegano vegana", "drink": "abstemio abstemia"}
    ),
    partaking=words("comía como come comer probaba prueba bebía bebo bebe beber tomaba toma fuma fumaba"),
    partook=words("comió comí comido probado probó bebió bebí bebido tomó tomado tocado"),
    scraps=words("ni una un gota de pizca trozo nada la el copa"),
    tastes=table({"drink": "alcohol gota", "fish": "pescado", "smoke": "tabaco"}),
    abstaining=table({"drink": "bebe bebía bebo bebió", "smoke": "fuma fumaba fumo fumó"}),
    once=words("bebió fumó"),
    never=words("nunca jamás"),
    spanning=words("desde años año meses vida"),
    passing=words("hoy todavía aún aquella noche esta hasta"),
    forsaking=(
        *(f"{verb} de{eat}" for verb in _STOPPED for eat in ("", " comer")),
        "dejó la",
        "dejó el",
        "dejé el",
    ),
    forsaken=table({"drink": "beber bebida", "smoke": "fumar tabaco"}),
    vows=(("hizo voto de silencio", "speech"), ("hecho voto de silencio", "speech")),
    relapses=(("volvió a beber", "drink"), ("volvió a fumar", "smoke"), ("rompió el silencio", "speech")),
    allergies=words("alérgico alérgica alergia"),
    foods=table(
        {
            "pork": "chorizo chorizos jamón beicon tocino lechón salchichón morcilla lomo costillas cerdo",
            "meat": """
                carne filete bistec solomillo salchicha salchichas pollo gallina cordero hamburguesa ternera pavo pato
                albóndigas
                """,
            "fish": "pescado merluza bacalao sardina sardinas",
            "nuts": "cacahuete cacahuetes maní nuez nueces avellana avellanas almendra almendras",
            "shellfish": "gamba gambas camarón camarones langosta cangrejo ostra ostras marisco mariscos mejillones",
            "drink": "vino cerveza coñac whisky güisqui ron vodka ginebra aguardiente orujo champán licor anís jerez",
            "coffee": "café",
            "smoke": "cigarrillo cigarrillos cigarro puro pipa",
        }
    ),
    eating=past("comer devorar masticar tragar morder") | words("como come mastica devora traga"),
    drinking=past("beber sorber apurar") | words("bebo bebe apura"),
    smoking=past("fumar") | words("fuma fumo encendió encendí enciende"),
    taking=past("tomar probar chupar") | words("tomo toma prueba"),
    taking_in=words("de la el un una"),
    serving=words("sirvió sirvo sirve preparó"),
    selves=words("se me"),
    meant_for=words("para"),
    draughts=words("trago tragos sorbo sorbos bocado bocados calada"),
    long=words("un una largo buen otro"),
    it=words("todo toda mitad lo la"),
    each=("uno tras otro", "una tras otra", "uno a uno", "una a una"),
    sipping=words("tomó tomé dio di echó"),
    vessels=words("vaso copa taza copita"),
    mouths=("a la boca", "en la boca", "a los labios"),
    mine=words("soy fui como comí bebo bebí tomo tomé devoré tragué probé fumo conduzco sé hablo"),
    substitutes=words("soja vegetal vegetariana vegetariano vegano vegana tofu gluten lenteja apagado"),
    lapses=words("primera primer primero promesa recaída recayó rompió olvidó medicina misa"),
    declined=words("intacto intacta rechazó fregadero devolvió"),
)
