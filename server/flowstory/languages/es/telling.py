"""Spanish: words of how a story is told and measured."""

from __future__ import annotations

from flowstory.languages.es._words import past, phrase_table, phrases, plain, present, words
from flowstory.languages.telling import Measures, Telling


def _keys(text: str) -> frozenset[str]:
    """Keys of notes with and without their accents."""
    return frozenset(spelt for key in phrases(text) for spelt in (key, plain(key)))


_ACTIONS = """
    andar caminar levantar sacar mirar señalar abrir soltar beber comer subir bajar entrar correr parar empujar
    golpear apagar gritar susurrar murmurar preguntar responder llorar toser cruzar girar estirar alzar abrazar besar
    agarrar arrojar guardar doblar atar lavar limpiar secar barrer cocinar masticar escuchar espiar observar buscar
    arrancar arrastrar avanzar retroceder vacilar saltar bailar nadar remar cabalgar firmar escribir cantar silbar
    inclinar tender ofrecer entregar recibir llamar
"""
_PRESENT_MORE = words(
    "dice viene va sale ríe sonríe pone trae ve oye lee da hace pide huye duerme viste siente sigue cae"
)
_PAST_MORE = words(
    """
    dijo vino fue salió rió sonrió puso trajo vio oyó leyó dio hizo pidió subió huyó durmió vistió sintió siguió cayó
    venía iba salía ponía traía veía oía daba hacía pedía dijeron vinieron fueron salieron pusieron vieron dieron hicieron
    anduvo volvió cerró se_sentó
    """
)
# Names of things and orders as often as what somebody does.
_NOT_PRESENT = words(
    "para guarda llama grita canta entrega dobla lava seca ata busca firma saca baja cocina sube cruza"
)

MEASURES = Measures(
    born_verbs=words("nació nacido nacida nací nacía"),
    younger=frozenset(
        phrases(
            "menor, más joven, menos, más pequeño, más pequeña, menores, más jóvenes, más chico, más chica"
        )
    ),
    older=frozenset(phrases("mayor, más viejo, más vieja, más, mayores")) - {"más"},
    at_words=words("a"),
    yet_words=words("ya aún todavía nunca"),
    than_words=words("que"),
    when_words=words("cuando"),
    spouses=phrase_table(
        {
            "married": "marido, esposa, esposo, viuda, viudo, mujer",
            "divorced": "exmarido, exmujer, exesposa, exesposo, antiguo marido, ex marido, ex mujer",
        }
    ),
    spouse_breakers=words(
        "futuro futura otra otro primera primer segunda segundo próximo próxima bella pobre"
    ),
    never_married=phrases(
        """
        nunca se casó, nunca se había casado, jamás se casó, nunca me casé, nunca estuvo casado, nunca estuvo casada,
        seguía soltero, seguía soltera, sigue soltero, sigue soltera, murió soltero, murió soltera, solterón empedernido,
        solterona empedernida, nunca tuvo marido, nunca tuvo mujer, no se casó nunca, se quedó soltero, se quedó soltera
        """
    ),
    wedding_words=words(
        """
        boda bodas casamiento casar casarse casando casó casaron casé casarme matrimonio novio novia noviazgo prometido
        prometida altar divorcio divorció divorciaron divorciarse separación separó separaron nupcias enviudó
        """
    ),
    arrivals=phrases(
        """
        vine aquí, vine a esta casa, vine a vivir aquí, vinimos aquí, vinimos a esta casa, vinimos a vivir aquí,
        me mudé aquí, me mudé a esta casa, nos mudamos aquí, nos mudamos a esta casa, llegué a esta casa,
        llegamos a esta casa, compré esta casa, compramos esta casa, alquilé esta casa
        """
    ),
    houses=words("casa techo tejado cocina finca piso apartamento isla faro"),
    only_child=phrases("hijo único, hija única, sin hermanos"),
    siblingless=phrases(
        "no tenía hermanos, nunca tuvo hermanos, no tiene hermanos, no tuvo hermanos, no tengo hermanos"
    ),
    rank_words=words(
        """
        primero primera segundo segunda tercero tercera cuarto cuarta quinto quinta benjamín benjamina primogénito
        primogénita mayor menor mediano mediana
        """
    ),
    bore_verbs=words("parió crio crió tuvo tuvieron tenía tenían enterró sepultó engendró dio tuve tuvimos"),
    offspring=words("niños niñas chicos chiquillos varones"),
    childless=phrases(
        """
        nunca tuvo hijos, no tuvo hijos, no tenía hijos, no tiene hijos, nunca tuve hijos, no tengo hijos,
        nunca tuvieron hijos, no tuvieron hijos, no tenían hijos, nunca había tenido hijos
        """
    ),
    trade_phrases=phrase_table(
        {
            "profesor": "daba clases de, da clases de, dio clases de, daba clase de, impartía clases de",
            "abogado": "ejercía la abogacía, ejerce la abogacía, ejerció la abogacía",
            "médico": "ejercía la medicina, ejerce la medicina, ejerció la medicina",
        }
    ),
    turning=phrases("acababa de cumplir, acaba de cumplir, acabó de cumplir, había acabado de cumplir"),
    practised={
        "enseñaba": "profesor",
        "enseñó": "profesor",
        "enseña": "profesor",
        "impartía": "profesor",
    },
    subjects_taught=words(
        """
        química física matemáticas biología historia geografía latín francés inglés alemán música piano violín canto
        dibujo literatura álgebra geometría ciencias filosofía economía derecho
        """
    ),
    work_phrases=phrases(
        """
        trabajaba como, trabajó como, trabaja como, trabajaba de, trabajó de, trabaja de, vivía de, se ganaba la vida como,
        ejercía de, ejercía como, se empleó como, se empleó de
        """
    ),
    floor_nouns=words("piso planta"),
    floor_words={"sótano": -1, "planta baja": 0, "ático": 98, "buhardilla": 99, "último piso": 98},
    workplaces=words("oficina despacho consulta estudio taller"),
    where_words=words("donde"),
    living_verbs=words(
        """
        vive vivía vivían queda quedaba quedaban ocupaba ocupa se_alzaba alzaba alza estaba está era es alquilaba alquiló
        dormía instaló tenía había levantaba
        """
    ),
    rooms=words(
        """
        biblioteca capilla escuela faro iglesia molino posada taberna hospital estación castillo torre panadería
        comisaría ayuntamiento cárcel cementerio cuartel convento monasterio templo santuario cantera presa archivo
        observatorio laboratorio taller aduana mercado fábrica pensión almacén aserradero ermita
        """
    ),
    dwellings=words("apartamento habitación oficina despacho consulta estudio cuarto ventana"),
    directions=phrase_table(
        {
            "north": "norte, septentrional",
            "south": "sur, meridional",
            "east": "oriental",
            "west": "oeste, occidental, poniente",
            "left": "izquierda",
            "right": "derecha",
        }
    ),
    opposites={
        "north": "south",
        "south": "north",
        "east": "west",
        "west": "east",
        "left": "right",
        "right": "left",
    },
    banks=phrase_table(
        {
            "bank": "orilla, orillas, ribera, margen, costa, playa",
            "end": "punta, extremo, cabo",
        }
    ),
    distance_units={
        "kilómetro": 1000.0,
        "kilómetros": 1000.0,
        "km": 1000.0,
        "legua": 5572.0,
        "leguas": 5572.0,
        "milla": 1609.0,
        "millas": 1609.0,
        "metros": 1.0,
        "pasos": 0.8,
        "varas": 0.84,
    },
    metre_words=words("metro metros m"),
    half_words=words("medio"),
    measure_verbs=words("medía mide midió tenía tiene midiendo"),
    tall_words=words("alto alta altura estatura"),
    from_words=words("de"),
    to_words=words("a hasta"),
    minute_words=words("minuto minutos"),
    hour_words=words("hora horas"),
    later_words=words("después más"),
    exact_words=words("exactamente precisamente"),
)

TELLING = Telling(
    back_words=words("hace ayer cuando años año infancia verano invierno conoció nació casó época"),
    now_verbs=words("es está son están tiene tienen hay va van soy estoy tengo"),
    now_endings=("o",),
    sounds=(("ph", "f"), ("v", "b"), ("z", "s"), ("c", "k"), ("qu", "k"), ("y", "i"), ("h", ""), ("ll", "y")),
    self_naming=(
        ("mi", "nombre", "es"),
        ("me", "llamo"),
        ("soy",),
        ("yo", "soy"),
        ("me", "llaman"),
    ),
    present_verbs=(
        frozenset(form for form in present(_ACTIONS) if not form.endswith(("an", "en"))) | _PRESENT_MORE
    )
    - _NOT_PRESENT,
    past_verbs=past(_ACTIONS) | _PAST_MORE | words("era estaba tenía había quedó quedaba"),
    mind_verbs=words("imaginó recordó deseó deseaba temía sabía creía supuso decidió"),
    seeming=words("parecía pareció quizá quizás acaso dijo decía si probablemente debía"),
    numbered_words=words("capítulo acto libro parte volumen canto salmo página artículo siglo tomo"),
    placeholder_words=words(
        """
        nombre apellido insertar verificar comprobar ciudad lugar fecha calle investigar completar falta faltan
        descripción describir escena escribir reescribir rellenar revisar añadir tk ver
        """
    ),
    former_keys=_keys(
        """
        nombre antiguo, nombres antiguos, antiguo nombre, antes, nombre anterior, nombres anteriores, se llamaba,
        nombre provisional, sustituye, renombrado de
        """
    ),
    setup_keys=_keys(
        "plantado, plantada, planta, preparación, abierto, abre, anunciado, sembrado, introducido"
    ),
    payoff_keys=_keys(
        "resuelto, resuelta, resolución, cosechado, cosecha, cerrado, cierra, desenlace, pagado, recompensa, revelado, payoff"
    ),
    knower_keys=_keys("sabido por, conocido por, quien lo sabe, saben, sabe, guardado por"),
    status_keys=_keys("situación, status, estado"),
    open_words=words("abierto abierta pendiente activo activa"),
    dropped_words=words("abandonado abandonada cortado cortada descartado descartada pista-falsa"),
    since_phrases=phrases(
        "desde que, después de que, antes de que, antes de, hasta que, en cuanto, así que, nunca, jamás, no"
    ),
    presenting=words(
        """
        era eran fue es llegó llega llegaba apareció aparece aparecía surgió surge entró entra vino viene venía volvió
        quedaba faltaba vivía vive trabajaba reinaba mandaba dormía viajaba iba va estaba está seguía
        """
    ),
    first_person=words("yo me mí conmigo mi mis mío mía"),
)
