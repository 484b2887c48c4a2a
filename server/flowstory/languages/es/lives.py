"""Spanish: what people can do, eat and lack; animals; leaving, meeting, dying of."""

from __future__ import annotations

from flowstory.languages.deeds import Animal, Lives
from flowstory.languages.es._words import phrases, table, words

_BREEDS = table(
    {
        "labrador": "labrador",
        "poodle": "caniche",
        "beagle": "beagle",
        "bulldog": "bulldog",
        "dachshund": "teckel",
        "mastiff": "mastín",
        "terrier": "terrier",
        "dalmatian": "dálmata",
        "doberman": "dóberman doberman",
        "rottweiler": "rottweiler",
        "collie": "collie",
        "boxer": "bóxer",
        "greyhound": "galgo",
        "podenco": "podenco",
        "spaniel": "cocker",
        "husky": "husky",
        "pekingese": "pequinés",
    }
)
_KINDS = {
    "female": "gata:cat gatita:cat perra:dog perrita:dog yegua:horse potra:horse leona:lion oveja:sheep vaca:cow cerda:pig burra:donkey",
    "male": "gato:cat gatito:cat perro:dog perrito:dog caballo:horse potro:horse semental:horse león:lion carnero:sheep buey:cow toro:cow cerdo:pig burro:donkey gallo:chicken",
}
ANIMALS: dict[str, Animal] = {
    **{word: Animal("dog", "", breed) for word, breed in _BREEDS.items()},
    **{
        word: Animal(kind, sex)
        for sex, pairs in _KINDS.items()
        for word, _, kind in (pair.partition(":") for pair in pairs.split())
    },
}

_STATES = """
    cansad callad sentad parad ocupad preocupad asustad despiert furios nervios avergonzad emocionad engañad perdid
    decidid distraíd sorprendid satisfech orgullos irritad aliviad enfurecid arrepentid enfadad arrodillad abrazad
    empapad convencid conmovid agotad viud solter
"""

LIVES = Lives(
    animals=ANIMALS,
    coats=table(
        {"bay": "bayo baya", "sorrel": "alazán alazana", "roan": "ruano ruana", "grey": "tordillo tordilla"}
    ),
    called=words("llamado llamada"),
    naming=words("llama llamaba nombre"),
    missing=words(
        "faltaba faltaban falta faltan perdió perdí perdido sin amputó amputada amputado amputaron cercenado cercenada"
    ),
    members={
        "dedo": "finger",
        "dedos": "finger",
        "meñique": "finger",
        "índice": "finger",
        "anular": "finger",
        "pulgar": "thumb",
        "pulgares": "thumb",
        "brazo": "arm",
        "pierna": "leg",
        "mano": "hand",
        "pie": "foot",
        "ojo": "eye",
        "oreja": "ear",
        "falange": "finger",
    },
    losing=words(
        "faltaba faltaban falta faltan perdió perdí amputó amputada amputado amputaron cercenado sin"
    ),
    lacking=table({"arm": "manco manca", "eye": "tuerto tuerta"}),
    bereft=words("nació volvió salió vivía vive despertó creció dejó"),
    writing=words(
        """
        escribía escribe escribió escribo escribí escribiendo firmaba firma firmó firmando dibujaba dibuja dibujó
        garabateaba garabateó anotaba anota anotó pintaba pinta bordaba
        """
    ),
    only=words("solo sólo solamente únicamente"),
    maiming=words("llevó arrancó cercenó costó comió"),
    whole={
        "diez dedos": "finger",
        "los diez dedos": "finger",
        "cinco dedos": "finger",
        "todos los dedos": "finger",
        "dos pulgares": "thumb",
        "ambos pulgares": "thumb",
        "dos brazos": "arm",
        "los dos brazos": "arm",
        "ambos brazos": "arm",
        "dos piernas": "leg",
        "las dos piernas": "leg",
        "ambas piernas": "leg",
        "dos manos": "hand",
        "las dos manos": "hand",
        "ambas manos": "hand",
        "dos ojos": "eye",
        "los dos ojos": "eye",
        "ambos ojos": "eye",
    },
    unlosable=words(
        "equilibrio tacto fuerza anillo guante uña zapato quitar levantar mover soltar apoyar firme fuerzas suelo poner"
    ),
    designs=table(
        {
            "bird": "golondrina águila pájaro cuervo paloma fénix gavilán",
            "anchor": "ancla",
            "rose": "rosa",
            "heart": "corazón",
            "snake": "serpiente culebra",
            "dragon": "dragón",
            "ship": "barco carabela",
            "star": "estrella",
            "cross": "cruz crucifijo",
            "skull": "calavera",
            "butterfly": "mariposa",
            "mermaid": "sirena",
            "dagger": "puñal daga",
            "tiger": "tigre pantera",
            "wolf": "lobo",
            "spider": "araña",
            "compass": "brújula",
            "moon": "luna",
            "scorpion": "escorpión alacrán",
        }
    ),
    tattoos=words("tatuaje tatuajes tatuó tatuado tatuada tatué tatuados tatuadas"),
    inborn=words("nacimiento vida cuna niño niña pequeño pequeña siempre naturaleza chico chica"),
    gendered={
        stem + ending: gender
        for stem in _STATES.split()
        for ending, gender in (("o", "male"), ("a", "female"))
        if stem + ending != "parada"
    },
    causes=table(
        {
            "water": "ahogó ahogado ahogada ahogaron",
            "illness": "fiebre pulmonía neumonía cáncer tisis tuberculosis tifus cólera gripe peste corazón infarto viruela malaria",
            "violence": "tiro tiros disparo puñalada puñaladas asesinado asesinada ahorcado ahorcada envenenado envenenada bala fusilado",
            "crash": "accidente atropellado atropellada tren descarrilamiento",
            "fire": "quemado quemada incendio fuego",
            "birth": "parto",
        }
    ),
    dying=phrases(
        """
        exhaló su último suspiro, exhaló el último suspiro, dio el último suspiro, dio su último suspiro, se ahogó,
        se ahorcó, se suicidó, se quitó la vida, dejó de existir, perdió la vida, cayó muerto, cayó muerta,
        pasó a mejor vida
        """
    ),
    leaving=phrases(
        """
        salió de la sala, salió del cuarto, salió de la habitación, salió de la cocina, salió dando un portazo,
        salió de casa, salió de la casa, se marchó, se fue, subió al coche, subió al taxi, cerró la puerta tras de sí,
        cerró la puerta a su espalda, bajó las escaleras, bajó la escalera, se retiró, se despidió y salió,
        salió por la puerta, salió sin mirar atrás, salió a la calle
        """
    ),
    returning=words(
        """
        volvió volvieron volvía vuelta regresó retornó reapareció entró nuevo pasillo calle escalera escaleras portal acera
        patio fuera siguió acompañó alcanzó
        """
    ),
    calling=words("gritó llamó teléfono móvil celular lejos puerta ventana interfono umbral aparato"),
    meeting=phrases("se presentó a, se presentó al, fue presentado a, fue presentada a, le presentaron a"),
    strangers=phrases(
        """
        nunca había visto, no conocía, nunca se habían visto, jamás se habían visto, no se conocían, nunca se vieron,
        jamás había visto, nunca se habían encontrado
        """
    ),
)
