"""Spanish: traits of the body, its parts and their marks."""

from __future__ import annotations

from flowstory.languages.base import Trait
from flowstory.languages.es._words import gendered, table, words

_SHADES = "claro claros clara claras oscuro oscuros oscura oscuras".split()


def _shaded(values: dict[str, str]) -> dict[str, str]:
    """The colours, and each with its shade: "verde", "verde claro"."""
    return values | {
        f"{word} {shade}": value
        for word, value in values.items()
        if " " not in word and value not in ("dark", "light", "fair")
        for shade in _SHADES
    }


_EYES = Trait(
    attribute="eyes.colour",
    heads=words("ojo ojos ojillos ojitos ojazos ojillo iris"),
    values=_shaded(
        table(
            {
                "blue": f"""
                azul azules {gendered("azulad")} azul-claro celeste celestes zarco zarcos azulísimos color_cielo
                color_de_cielo azul_marino azul_cielo turquesa zafiro añil
                """,
                "green": f"""
                verde verdes {gendered("verdos")} verdecillos verde-mar verde_mar verde_oliva esmeralda
                color_esmeralda color_de_aceituna color_aceituna glaucos
                """,
                "brown": f"""
                marrón marrones {gendered("castañ pard")} café cafés color_café color_de_café color_avellana_oscuro
                color_chocolate color_castaño
                """,
                "black": f"{gendered('negr')} negrísimos azabache de_azabache color_azabache",
                "dark": gendered("oscur") + " morenos",
                "light": gendered("clar") + " clarísimos",
                "grey": "gris grises grisáceo grisáceos grisácea grisáceas color_ceniza cenicientos plomizos",
                "steel": "acerados de_acero color_acero color_de_acero",
                "hazel": "avellana avellanas avellanados color_avellana color_de_avellana",
                "amber": """
                ámbar ambarinos color_ámbar color_de_ámbar miel color_miel color_de_miel de_miel melados almendrados-miel
                """,
                "violet": "violeta violetas violáceos color_violeta",
                "golden": f"{gendered('dorad amarill')} color_oro",
                "blue-grey": "azul_grisáceo gris_azulado azules_grisáceos grises_azulados garzos",
                "blue-green": "azul_verdoso verde_azulado verdes_azulados azules_verdosos verdiazules",
                "grey-green": "gris_verdoso verde_grisáceo grises_verdosos verdes_grisáceos",
            }
        )
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
        gendered(
            """
            roj enrojecid inyectad hinchad húmed mojad irritad inflamad vidrios cerrad vendad pintad maquillad
            empañad lloros amoratad
            """
        )
        + " sangre llanto llorar lágrimas fiebre ojeras rímel blanco blancos"
    ),
    changes=words("lentillas lentes lente contacto colirio cirugía catarata cataratas operación"),
    changes_alone=words("lentillas"),
)

_HAIR_VALUES = _shaded(
    table(
        {
            "black": f"{gendered('negr')} azabache negrísimo de_azabache color_azabache",
            "brown": f"{gendered('castañ')} marrón marrones café color_café color_castaño acastañado trigueño",
            "blonde": f"""
            {gendered("rubi platinad dorad")} rubísimo rubísima rubiales rubito rubita güero güera güeros color_trigo
            color_de_trigo color_paja color_oro pajizo pajizos
            """,
            "red": f"""
            {gendered("roj cobriz bermej rojiz")} pelirrojo pelirroja pelirrojos pelirrojas color_zanahoria color_fuego
            color_cobre caoba color_caoba
            """,
            "grey": f"gris grises {gendered('canos entrecan platead')} grisáceo grisáceos entrecanos",
            "white": f"{gendered('blanc albin cano')} blanquísimo blanquísimos nevado nevados",
            "dark": f"{gendered('oscur moren')}",
            "fair": f"{gendered('clar')} color_miel",
        }
    )
)
_HAIR_FAMILIES = (
    frozenset({"grey", "white"}),
    frozenset({"black", "dark"}),
    frozenset({"brown", "dark"}),
    frozenset({"blonde", "fair"}),
    frozenset({"brown", "fair"}),
    frozenset({"red", "fair"}),
)
_HAIR = Trait(
    attribute="hair.colour",
    heads=words(
        """
        pelo pelos cabello cabellos cabellera cabelleras melena melenas trenza trenzas rizo rizos bucle bucles moño
        coleta flequillo mechón mechones greñas mata_de_pelo
        """
    ),
    values=_HAIR_VALUES,
    families=_HAIR_FAMILIES,
    transient=words("mojado mojados sucio sucios polvo harina cal nieve"),
    changes=words(
        """
        tiñó tiñeron teñido teñida teñidos teñía teñir teñirse tiñe tinte tintes decoloró decolorado decolorada decolorar
        oxigenado oxigenada oxigenados peluca pelucas postizo postiza encaneció encanecido encanecer aclaró aclarado
        oscureció oscurecido henna mechas reflejos natural rapó rapado rapada rapar afeitó calvo calva envejeció
        """
    ),
    changes_alone=words("oxigenado oxigenada peluca pelucas henna peluquería peluquero peluquera"),
)
# "Era pelirroja": said of the person, without the head.
_HAIR_OF_THE_PERSON = Trait(
    attribute="hair.colour",
    values=table(
        {
            "blonde": "rubio rubia rubios rubias güero güera",
            "red": "pelirrojo pelirroja pelirrojos pelirrojas",
            "grey": "canoso canosa canosos canosas",
        }
    ),
    families=_HAIR_FAMILIES,
    changes=words(
        "tiñó tiñeron teñido teñida teñir teñirse tinte oxigenado oxigenada peluca pelucas decoloró"
    ),
)
_BEARD = Trait(
    attribute="beard",
    values=table(
        {
            "bearded": "barbudo barbado barba_cerrada barba_espesa barba_larga barba_poblada barba_blanca barba_gris perilla",
            "clean-shaven": "lampiño imberbe barbilampiño bien_afeitado sin_barba",
        }
    ),
    changes=words("afeitó afeitarse afeitado afeitaba rasuró rasurarse"),
)
_HEIGHT = Trait(
    attribute="height",
    values=table(
        {
            "tall": f"{gendered('alt altísim larguiruch espigad')} grandullón grandullona",
            "short": f"{gendered('baj bajit bajísim chaparr achaparrad retac menudit')} bajito bajita",
        }
    ),
    changes=words("creció crecido crecida creciendo crecer estiró tacón tacones"),
)
_BUILD = Trait(
    attribute="build",
    values=table(
        {
            "thin": gendered("delgad flac flaquit delgadit esbelt escuálid esquelétic enjut delgadísim"),
            "fat": gendered("gord gordit gordinflon obes regordet rolliz gordísim")
            + " corpulento corpulenta",
        }
    ),
    changes=words(
        """
        adelgazó adelgazado adelgazando adelgazar engordó engordado engordando engordar dieta embarazada embarazo
        enflaqueció
        """
    ),
)
_HANDEDNESS = Trait(
    attribute="handedness",
    values=table(
        {
            "left": "zurdo zurda zurdos zurdas",
            "right": "diestro diestra diestros",
            "both": "ambidiestro ambidiestra ambidextro ambidextra",
        }
    ),
    families=(frozenset({"both", "left"}), frozenset({"both", "right"})),
)

TRAITS = (_EYES, _HAIR, _HAIR_OF_THE_PERSON, _BEARD, _HEIGHT, _BUILD, _HANDEDNESS)

SIDES = table(
    {
        "left": "izquierdo izquierda izquierdos izquierdas",
        "right": "derecho derecha derechos derechas",
    }
)

BODY_PARTS = table(
    {
        "leg": """
        pierna piernas pie pies rodilla rodillas muslo muslos espinilla espinillas tobillo tobillos talón talones
        pantorrilla pantorrillas cadera caderas tibia fémur ingle
        """,
        "arm": "brazo brazos muñeca muñecas codo codos antebrazo antebrazos bíceps",
        "hand": """
        mano manos dedo dedos pulgar pulgares índice meñique anular palma palmas uña uñas falange nudillo nudillos
        """,
        "shoulder": "hombro hombros clavícula omóplato omóplatos",
        "ear": "oreja orejas oído oídos tímpano lóbulo",
        "eye": "ojo párpado párpados",
        "face": "mejilla mejillas pómulo pómulos sien sienes mandíbula ceja cejas carrillo",
        "lung": "pulmón pulmones",
        "breast": "pecho pechos seno senos mama pezón",
        "side": "costado flanco costilla costillas riñón",
    }
)
# A mark counts wherever it stands in the sentence of a side, so these words mean little else.
MARKS = table(
    {
        "scar": "cicatriz cicatrices costurón queloide",
        "lame": """
        cojo coja cojos cojeaba cojeando cojeó cojear cojea renqueaba renqueando renquea renco renca tullido tullida
        arrastraba
        """,
        "broken": """
        yeso escayola escayolado escayolada enyesado enyesada escayolaron cabestrillo roto rota rompió quebrado
        quebrada fracturado fracturada fracturó fractura fracturas férula
        """,
        "deaf": "sordo sorda sordera",
        "blind": "ciego ciega ceguera",
        "missing": "faltaba faltaban faltando amputado amputada amputaron amputación cercenado cercenada muñón manco manca perdió",
        "wooden": "prótesis ortopédico ortopédica postizo postiza pata_de_palo",
        "tattoo": "tatuaje tatuajes tatuado tatuada tatuó",
        "birthmark": "nacimiento antojo",
        "stiff": "rígido rígida tieso tiesa atrofiado atrofiada paralítico paralítica paralizado paralizada inútil lisiado lisiada",
        "patch": "parche",
    }
)
