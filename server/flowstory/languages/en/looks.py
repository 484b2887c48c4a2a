"""English eyes and hair: their colours, and what changes or hides them."""

from __future__ import annotations

from flowstory.languages.base import Trait
from flowstory.languages.en._tables import spellings

_SHADES = "dark light pale bright deep clear soft vivid brilliant piercing pure rich warm cool".split()


def _shades(colour: str) -> str:
    return " ".join(f"{shade}-{colour}" for shade in _SHADES)


EYES = Trait(
    attribute="eyes.colour",
    heads=frozenset("eyes irises".split()),
    adjectives=frozenset({"eyed"}),
    values=spellings(
        (
            "blue",
            f"""
            blue bluish sapphire sapphire-blue cobalt cobalt-blue cornflower cornflower-blue azure cerulean sky-blue
            ice-blue icy-blue baby-blue china-blue navy navy-blue powder-blue electric-blue delft-blue indigo
            midnight-blue periwinkle forget-me-not-blue robin's-egg-blue summer-blue bright-blue sea-blue
            ocean-blue denim-blue gas-blue water-blue cold-blue {_shades("blue")}
            """,
        ),
        (
            "green",
            f"""
            green greenish emerald emerald-green jade jade-green olive olive-green bottle-green moss-green
            leaf-green apple-green grass-green forest-green cat-green pea-green gooseberry gooseberry-green
            yellow-green {_shades("green")}
            """,
        ),
        (
            "brown",
            f"""
            brown brownish chestnut chestnut-brown chocolate chocolate-brown coffee coffee-brown coffee-coloured
            cocoa mahogany nut-brown nutbrown walnut umber mocha caramel treacle mud-brown earth-brown
            russet red-brown reddish-brown black-brown brown-black velvet-brown tea-brown
            {_shades("brown")}
            """,
        ),
        (
            "black",
            """
            black jet jet-black coal-black sloe sloe-black ebony onyx obsidian raven inky ink-black
            pitch-black beady-black boot-button-black
            """,
        ),
        (
            "grey",
            f"""
            grey gray greyish grayish slate slate-grey slate-gray steel steel-grey steel-gray steely-grey steely-gray
            silver silvery silver-grey silver-gray gunmetal gunmetal-grey pewter flint-grey iron-grey iron-gray ash-grey
            smoke-grey smoky-grey storm-grey stormy-grey pearl-grey dove-grey stone-grey lead-grey cloud-grey
            granite-grey {_shades("grey")} {_shades("gray")}
            """,
        ),
        ("hazel", f"hazel hazel-brown {_shades('hazel')}"),
        (
            "amber",
            (
                "amber amber-coloured amber-colored honey honey-coloured honey-colored honey-brown honeyed"
                " whisky-coloured whiskey-colored tawny topaz cognac sherry-coloured toffee"
            ),
        ),
        ("golden", "golden gold gold-coloured golden-brown golden-yellow yellow yellowish"),
        ("violet", "violet lavender lilac amethyst purple violet-blue blue-violet"),
        (
            "blue-grey",
            (
                "blue-grey blue-gray grey-blue gray-blue greyish-blue grayish-blue bluish-grey bluish-gray"
                " slate-blue steel-blue steely-blue"
            ),
        ),
        (
            "blue-green",
            (
                "blue-green green-blue greenish-blue bluish-green turquoise teal aquamarine aqua sea-green"
                " peacock-blue"
            ),
        ),
        (
            "grey-green",
            "grey-green gray-green green-grey green-gray greenish-grey greenish-gray greyish-green grayish-green sage",
        ),
        ("green-brown", "green-brown brown-green greenish-brown brownish-green hazel-green green-hazel"),
    ),
    families=tuple(
        frozenset(family.split())
        for family in (
            "blue blue-grey",
            "grey blue-grey",
            "blue blue-green",
            "green blue-green",
            "green grey-green",
            "grey grey-green",
            "blue-grey blue-green grey-green",
            "brown black",
            "brown hazel amber green-brown",
            "hazel green green-brown",
            "hazel amber golden",
            "brown golden",
            "hazel grey-green",
            "violet blue",
        )
    ),
    beside=frozenset("red reddened red-rimmed rimmed bloodshot circles shadows ringed".split()),
    transient=frozenset(
        """
        red reddened red-rimmed bloodshot swollen puffy bruised blackened blacked dilated jaundiced inflamed
        glowing glowed glow glows glowered painted outlined lined kohl eyeshadow mascara bruise bruises punched rimmed
        ringed circles shadows
        """.split(),
    ),
    changes=frozenset(
        """
        lens lenses contacts changed changing changes change glamour glamoured enchanted tinted recoloured
        recolored discoloured
        """.split(),
    ),
    changes_alone=frozenset("lens lenses".split()),
)

HAIR = Trait(
    attribute="hair.colour",
    heads=frozenset(
        """
        hair curls ringlets tresses locks braid braids plait plaits pigtails ponytail pony-tail chignon
        topknot bangs dreadlocks dreads cornrows afro bob
        """.split(),
    ),
    adjectives=frozenset("haired tressed".split()),
    values=spellings(
        (
            "black",
            "black jet jet-black raven raven-black ebony coal-black blue-black blueblack inky ink-black sable",
        ),
        (
            "brown",
            f"""
            brown brownish chestnut chestnut-brown walnut walnut-brown chocolate chocolate-brown nut-brown mahogany
            coffee-brown earth-brown hazel umber {_shades("brown")}
            """,
        ),
        (
            "blonde",
            f"""
            blonde blond golden golden-blonde golden-blond yellow yellowish flaxen flax sandy sandy-blonde sand-coloured
            straw straw-coloured straw-colored straw-blonde corn-coloured cornsilk corn-silk honey honey-blonde
            honey-blond honey-coloured honey-colored platinum platinum-blonde platinum-blond ash-blonde
            ash-blond wheat wheaten wheat-coloured wheat-colored tow tow-coloured towheaded white-blonde
            white-blond bottle-blonde bottle-blond butter-yellow straw-yellow buttery
            {_shades("blonde")} {_shades("blond")}
            """,
        ),
        (
            "red",
            f"""
            red reddish auburn dark-auburn copper coppery copper-coloured copper-red ginger gingery carroty carrot
            carrot-red carrot-coloured titian flame-red flame-coloured fiery rust rusty rust-coloured rust-red
            fox-red foxy brick-red henna-red redheaded {_shades("red")}
            """,
        ),
        (
            "grey",
            f"""
            grey gray greyish grayish silver silvery silver-grey silver-gray iron-grey iron-gray steel-grey steel-gray
            ash-grey salt-and-pepper pepper-and-salt grizzled greying graying grizzling pewter
            slate-grey {_shades("grey")} {_shades("gray")}
            """,
        ),
        (
            "white",
            f"white snow-white snowy snowy-white silver-white milk-white whitening cotton-white {_shades('white')}",
        ),
        ("dark", "dark darkish darkened"),
        ("fair", "fair light pale fairish"),
        (
            "strawberry-blonde",
            "strawberry-blonde strawberry-blond strawberry red-gold reddish-gold reddish-blonde",
        ),
        (
            "light-brown",
            (
                "light-brown dark-blonde dark-blond dirty-blonde dirty-blond mousy mousey mouse-brown mouse"
                " mouse-coloured dishwater sandy-brown golden-brown honey-brown caramel tawny pale-brown fawn"
            ),
        ),
        ("red-brown", "red-brown reddish-brown russet auburn-brown copper-brown cinnamon"),
    ),
    families=tuple(
        frozenset(family.split())
        for family in (
            "grey white",
            "black dark",
            "brown dark",
            "red-brown dark",
            "fair blonde",
            "fair strawberry-blonde",
            "fair light-brown",
            "fair white",
            "red strawberry-blonde",
            "blonde strawberry-blonde",
            "brown light-brown",
            "blonde light-brown",
            "brown red-brown",
            "red red-brown",
            "light-brown red-brown",
        )
    ),
    beside=frozenset(
        "wet damp soaked sodden sweat sweaty matted ribbon ribbons temples touch touches tips".split()
    ),
    transient=frozenset(
        """
        wet damp soaked sodden sweat sweaty dust dusty powder powdered flour snow snowflakes ash ashes blood
        bloody bloodied matted paint painted mud muddy frost frosted flecked streaked streak streaks strand
        strands threaded threads sprinkled tinged peppered speckled tips roots temples shot touch
        touches ribbon ribbons
        """.split(),
    ),
    changes=frozenset(
        """
        dyed dye dyes dyeing bleached bleach bleaching wig wigs toupee greyed grayed tint tinted highlights
        highlighted rinse henna hennaed peroxide peroxided lightened darkened faded whitened coloured
        colored colouring changed changing shaved shaven shorn bald hairdresser salon overnight
        """.split(),
    ),
    changes_alone=frozenset("bleached peroxide henna wig toupee hairdresser hairdresser's".split()),
)

_ALWAYS_HAIR = "curls ringlets locks tresses"
_LONG = "braid braids plait plaits pigtails ponytail pony-tail chignon topknot dreadlocks dreads cornrows"
_CUTS = frozenset(
    """
    haircut shaving shave scissors barber hairdresser salon grew grown growing grow wig wigs toupee chemo chemotherapy
    clippers trimmed extensions
    """.split()
)
HAIR_FORM = Trait(
    attribute="hair.form",
    heads=HAIR.heads,
    adjectives=HAIR.adjectives,
    values=spellings(
        ("curly", "curly frizzy kinky crimped tightly-curled curled corkscrew"),
        ("straight", "straight lank sleek poker-straight"),
        ("wavy", "wavy waving"),
    ),
    by_head=dict.fromkeys("curls ringlets afro".split(), "curly"),
    families=(frozenset({"curly", "wavy"}), frozenset({"straight", "wavy"})),
    transient=frozenset("wet damp soaked rain".split()),
    changes=frozenset(
        "curlers curling tongs perm permed straightened straightener ironed iron relaxer rags papers curled".split()
    ),
)
_HEAD = Trait(
    attribute="hair.length",
    heads=frozenset("head skull scalp pate".split()),
    values=spellings(("bald", "shaved shaven bald hairless clean-shaven")),
    changes=_CUTS,
)
_BALD = Trait(
    attribute="hair.length",
    values=spellings(("bald", "bald bald-headed baldheaded shaven-headed hairless")),
    transient=frozenset("patch spot patches spots going".split()),
    changes=frozenset("wig wigs toupee chemo chemotherapy".split()),
)
HAIR_LENGTH = Trait(
    attribute="hair.length",
    heads=HAIR.heads,
    values=spellings(
        ("short", "short cropped close-cropped short-cropped crew-cut"),
        ("long", "long waist-length shoulder-length floor-length"),
    ),
    by_head=dict.fromkeys(_LONG.split(), "long") | dict.fromkeys(("hair", *_ALWAYS_HAIR.split()), "haired"),
    families=(frozenset({"haired", "short"}), frozenset({"haired", "long"})),
    transient=frozenset("remaining fringe what chest nose ears wisps wisp horse dog false".split()),
    changes=_CUTS,
)
BEARD_COLOUR = Trait(
    attribute="beard.colour",
    heads=frozenset("beard beards whiskers moustache mustache goatee".split()),
    values=HAIR.values,
    families=HAIR.families,
    transient=HAIR.transient,
    changes=HAIR.changes,
)
SHAPES = (HAIR_FORM, _HEAD, _BALD, HAIR_LENGTH, BEARD_COLOUR)
