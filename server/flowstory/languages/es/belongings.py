"""Spanish: how things are destroyed, given away, used and had back."""

from __future__ import annotations

from flowstory.languages.deeds import Belongings
from flowstory.languages.es._words import imperfect, past, phrases, present, table, words
from flowstory.languages.es.things import THINGS

_KEEPSAKES = table(
    {
        "vase": "jarrón florero",
        "jug": "jarra cántaro botijo",
        "map": "mapa",
        "scroll": "pergamino",
        "manuscript": "manuscrito",
        "letter": "carta",
        "photograph": "fotografía foto retrato",
        "diary": "diario",
        "bible": "biblia",
        "passport": "pasaporte",
        "painting": "cuadro lienzo",
        "statue": "estatuilla figurilla",
        "mirror": "espejo",
        "lantern": "farol linterna candil quinqué",
        "lamp": "lámpara",
        "telescope": "telescopio catalejo",
        "compass": "brújula",
        "harp": "arpa",
        "gramophone": "gramófono tocadiscos",
        "crown": "corona",
        "spear": "lanza",
        "chalice": "cáliz copa",
        "mug": "taza tazón",
        "blanket": "manta cobija",
        "rug": "alfombra",
        "flag": "bandera",
        "barometer": "barómetro",
        "radio": "radio",
        "teapot": "tetera",
        "medal": "medalla",
        "crucifix": "crucifijo",
        "candlestick": "candelabro palmatoria",
        "drum": "tambor",
        "saddle": "silla-de-montar montura",
        "fan": "abanico",
    }
)
_MORE = {**THINGS, **_KEEPSAKES}


def _plurals() -> dict[str, str]:
    """Plurals that the tables do not hold as plurals of their own."""
    found = {word: noun for word, noun in THINGS.items() if word.endswith("s") and word[:-1] in THINGS}
    for word, noun in _MORE.items():
        if word.endswith(("a", "e", "o")):
            found[word + "s"] = noun
        elif word.endswith("ón"):
            found[word[:-2] + "ones"] = noun
        elif word.endswith(("l", "r", "j", "d")):
            found[word + "es"] = noun
    return found


_RUINING = "quemar destrozar destruir incinerar pulverizar triturar carbonizar hundir incendiar despedazar"
_THROWING = "arrojar lanzar tirar echar volcar meter romper rasgar partir reducir cortar"
_USING = """
    coger tomar recoger sacar retirar abrir vestir calzar alzar levantar empuñar tocar afinar conducir montar ensillar
    consultar cargar apuntar disparar limpiar llenar aparcar desabrochar abrochar doblar empujar buscar agarrar
    blandir destapar hojear guardar girar
"""
_RESTORING = """
    hallar encontrar recuperar arreglar remendar restaurar rescatar comprar sustituir salvar pegar reparar copiar
"""
_GIVING = "entregar ofrecer regalar pasar dejar"

BELONGINGS = Belongings(
    keepsakes=_KEEPSAKES,
    several=_plurals(),
    many=words(
        """
        letter photograph lamp lantern blanket flag mug notebook door gate house phone bag knife gloves shoes boots bed
        horse dog cat boat ship truck van carriage rug jug painting mirror box scarf
        """
    ),
    ruining=(past(_RUINING) | present(_RUINING) | words("destruyó destruyeron destruye"))
    - imperfect(_RUINING),
    ruined=words(
        "ardió ardieron hundió explotó estalló quemó incendió despedazó rompió pulverizó estrelló hizo deshizo"
    )
    - words("hizo"),
    sinking=words("hundió"),
    reflexives=words("se me le nos"),
    ruined_participles=words(
        """
        destruido destruida quemado quemada destrozado destrozada despedazado despedazada incinerado incinerada
        carbonizado carbonizada incendiado incendiada
        """
    ),
    throwing=(past(_THROWING) | present(_THROWING) | words("cayó dejó"))
    - imperfect(_THROWING)
    - words("parte"),
    ruins=phrases(
        """
        al mar, al río, al lago, al fuego, al pozo, al abismo, al agua, a la hoguera, a la chimenea, a las llamas,
        a las brasas, en el fuego, en la chimenea, en la hoguera, en las llamas, en el mar, en el río, en el lago,
        en pedazos, en mil pedazos, en añicos, hecho pedazos, hecha pedazos, hecho añicos, hecha añicos, a cenizas,
        en cenizas, por la borda, por el acantilado
        """
    ),
    elements=words("fuego llamas mar ola olas corriente río incendio marea"),
    taking=words("tragó llevó consumió devoró engulló traga lleva consume"),
    remaining=words("quedó quedaron queda sobró"),
    afloat=words("boat ship canoe"),
    wet=words("mar río lago agua borda"),
    selling=words("vendió vendí vendieron vende vendimos empeñó empeñé subastó donó legó cambió"),
    giving=past(_GIVING) | words("dio di dieron da perdió perdí entrega puso"),
    for_good=phrases(
        """
        para siempre, de una vez por todas, de regalo, como regalo, definitivamente, no lo quiero de vuelta, en el juego,
        a las cartas, en la apuesta, es tuyo, es tuya, es suyo, es suya
        """
    ),
    using=past(_USING) | present(_USING) | words("puso pone leyó lee trajo trae vistió viste cuelga colgó"),
    lying=words("estaba está yacía colgaba reposaba brillaba relucía descansaba quedaba cuelga"),
    restoring=past(_RESTORING) | present(_RESTORING) | words("reconstruyó rehízo devolvió encuentra trajo"),
    mine=frozenset(
        word
        for word in past(_RUINING + " " + _THROWING + " " + _USING + " " + _RESTORING + " " + _GIVING)
        if word.endswith(("é", "í"))
    )
    | words("di vendí empeñé"),
    particles=words("luego entonces ya fuera allí después"),
    driving=words("conducía conduce condujo manejaba maneja"),
    keeping=words(
        """
        trajo trajera traía trae usaba usa usó heredó heredara guardaba guarda compró comprara poseía posee
        llevaba lleva vestía viste cargaba carga
        """
    ),
    ones=words("cosa uno una"),
    only=words("único única"),
    parts=table(
        {"hull": "casco", "blade": "hoja filo", "scabbard": "vaina", "hilt": "empuñadura", "sail": "vela"}
    ),
    skins=words("carrocería pintura"),
    altering=words(
        "pintó pintaron pinté pintado pintada repintó repintado repintada tiñó teñido teñida barnizó reformó desteñido"
    ),
    wholly=words("todo toda puro pura macizo maciza"),
    another=words(
        "otro otra nuevo nueva segundo segunda tercero tercera igual idéntico idéntica prestado prestada parecido réplica copia"
    ),
    back=words(
        """
        vuelta devuelto devuelta devolvió recuperado recuperada arreglado arreglada remendado remendada pegado réplica
        copia otro otra devolvieron salvado restaurado restaurada nuevo nueva
        """
    ),
)
