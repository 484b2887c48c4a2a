"""English: how things are destroyed, given away, used and had back."""

from __future__ import annotations

from flowstory.languages.deeds import Belongings
from flowstory.languages.en._tables import table
from flowstory.languages.en.things import THINGS

_KEEPSAKES: dict[str, str] = table(
    ("vase", "vase urn"),
    ("jug", "jug pitcher ewer"),
    ("map", "map chart"),
    ("scroll", "scroll"),
    ("parchment", "parchment vellum"),
    ("hide", "hide"),
    ("manuscript", "manuscript typescript"),
    ("letter", "letter"),
    ("photograph", "photograph photo snapshot"),
    ("diary", "diary"),
    ("ledger", "ledger logbook"),
    ("bible", "bible"),
    ("will", "testament"),
    ("passport", "passport"),
    ("painting", "painting portrait"),
    ("statue", "statue statuette figurine"),
    ("mirror", "mirror looking-glass"),
    ("lantern", "lantern"),
    ("lamp", "lamp"),
    ("chandelier", "chandelier"),
    ("telescope", "telescope spyglass"),
    ("compass", "compass sextant"),
    ("microscope", "microscope"),
    ("banjo", "banjo"),
    ("mandolin", "mandolin lute lyre ukulele"),
    ("harp", "harp"),
    ("trumpet", "trumpet cornet bugle"),
    ("harmonica", "harmonica"),
    ("gramophone", "gramophone phonograph jukebox"),
    ("crown", "crown tiara coronet"),
    ("sceptre", "sceptre scepter"),
    ("spear", "spear lance halberd"),
    ("wheelchair", "wheelchair"),
    ("crutch", "crutch"),
    ("chalice", "chalice goblet"),
    ("teacup", "teacup"),
    ("flask", "flask"),
    ("thermos", "thermos"),
    ("rug", "rug"),
    ("carpet", "carpet"),
    ("tapestry", "tapestry"),
    ("blanket", "blanket"),
    ("flag", "flag banner"),
    ("barometer", "barometer"),
    ("hourglass", "hourglass"),
    ("loom", "loom"),
    ("stretcher", "stretcher"),
    ("raft", "raft"),
    ("sledge", "sledge sled"),
    ("chair", "rocking-chair"),
    ("medal", "medal"),
    ("crucifix", "crucifix"),
    ("candlestick", "candlestick candelabra"),
    ("drum", "drum"),
    ("saddle", "saddle"),
    ("fan", "fan"),
    ("rocking-horse", "rocking-horse"),
    ("anvil", "anvil"),
    ("figurehead", "figurehead"),
)
_MORE = {**THINGS, **_KEEPSAKES}


def _plurals() -> dict[str, str]:
    found = {}
    for word, noun in _MORE.items():
        if word.endswith("s"):
            continue
        found[word + ("es" if word.endswith(("ch", "sh", "x")) else "s")] = noun
    return found | {"knives": "knife", "diaries": "diary", "bicycles": "bicycle"}


BELONGINGS = Belongings(
    keepsakes=_KEEPSAKES,
    several=_plurals(),
    many=frozenset(
        """
        letter photograph lamp lantern blanket flag mug towel glass notebook door gate house phone bag
        chair knife gloves shoes boots bed horse dog cat boat ship plane truck van cart carriage carpet rug
        teacup flask jug painting mirror pen
        """.split()
    ),
    sets=frozenset("letter photograph diary notebook painting".split()),
    not_heads=frozenset(
        """
        box case stool keys key room door lid strings cover bag stand shop paper book maker player bearer rack
        deck seat engine pocket sleeve collar frame tray shelf yard house hand number call booth book-keeper
        shade light lighter post pole cloth string bow nose band chain track wheel wreck parts
        """.split()
    ),
    ruining=frozenset(
        """
        burned burnt burns burn smashed shattered destroyed incinerated demolished torched shredded wrecked smashes
        shatters destroys cremated pulped pulverised pulverized totalled totaled crushed
        """.split()
    ),
    ruined=frozenset("shattered sank exploded burned burnt disintegrated burns shatters sinks".split()),
    sinking=frozenset({"sank", "sinks"}),
    infinitive_marks=frozenset({"to"}),
    ruined_participles=frozenset(
        "smashed shattered destroyed burned burnt incinerated demolished wrecked shredded sunk pulped crushed trampled melted".split()
    ),
    throwing=frozenset(
        """
        snapped fell went slipped threw flung tossed hurled cast dropped pitched flings throws tosses hurls drops put thrust fed pushed stuffed
        broke smashed tore ripped cut hacked chopped ground lost drowned sank let chucked tipped heaved lobbed kicked
        took snapped split sawed sawn swung sent slid skittered tumbled tossing flew rolled dropping
        """.split()
    ),
    ruins=(
        *tuple(
            f"{way} {end}"
            for way, ends in (
                (
                    "into the",
                    (
                        "sea ocean water harbor harbour river lake canal pond bay well gorge sound surf waves fire flames stove"
                        " furnace fireplace hearth grate bonfire blaze incinerator boiler depths abyss volcano lava"
                    ),
                ),
                ("on the", "fire bonfire pyre"),
                ("on to the", "fire bonfire"),
                ("onto the", "fire bonfire pyre"),
                ("in the", "furnace incinerator"),
                (
                    "to",
                    "pieces bits splinters matchwood smithereens shreds ash ashes cinders ribbons powder dust",
                ),
                ("into", "pieces splinters smithereens shards fragments ashes flames matchwood dust"),
                ("into a hundred", "pieces fragments bits"),
                ("into a thousand", "pieces fragments bits"),
                ("in a thousand", "pieces"),
                ("in", "flames smithereens"),
                ("up in", "flames smoke"),
            )
            for end in ends.split()
        ),
        "up in … flame",
        "up in … flames",
        "up in … smoke",
        "overboard",
        "over the side",
        "to the flames",
        "to the bottom",
        "to the ground",
        "in two over",
        "in ashes",
        "in pieces",
        "in splinters",
        "nothing but ash",
        "nothing but ashes",
        "nothing but wire",
        "nothing but splinters",
        "nothing left of",
        "into the coals",
        "into the embers",
        "into the flame",
        "into the foundry",
        "into the crusher",
        "on the coals",
        "beyond repair",
        "past mending",
        "beyond mending",
        "for firewood",
        "for kindling",
        "for scrap",
    ),
    waters=(
        *(
            f"in the {water}"
            for water in "sea ocean river lake canal harbour harbor pond bay surf marsh swamp well fire flood wreck".split()
        ),
        "in deep water",
        "at sea",
    ),
    grips=frozenset("hand hands finger fingers grip grasp fist pocket arms palm clutches".split()),
    pockets=frozenset(
        """
        pocket pockets jacket coat bag handbag purse backpack rucksack satchel saddlebag saddlebags sleeve belt holster
        waistcoat apron glovebox briefcase overcoat cloak boot bodice waistband pack suitcase trunk
        """.split()
    ),
    fireproof=frozenset("kettle teapot pot pan".split()),
    wrecked=frozenset(
        """
        burnt burned charred broken smashed shattered ruined wrecked sunken singed blackened shredded melted lost stolen
        cracked torn empty missing absent
        """.split()
    ),
    elements=frozenset("flames flame fire blaze sea wave waves current river flood tide".split()),
    taking=frozenset("took takes ate consumed devoured swallowed claimed engulfed carried swept".split()),
    remains=(
        "nothing was left of",
        "nothing left of",
        "nothing remained of",
        "all that was left of",
        "all that remained of",
        "what was left of",
        "little was left of",
    ),
    afloat=frozenset("boat ship yacht canoe raft".split()),
    wet=frozenset(
        "sea ocean water harbor harbour river lake canal pond bay sound surf waves overboard".split()
    ),
    selling=frozenset(
        """
        sold sells traded trades swapped swaps pawned pawns auctioned donated donates bequeathed bartered hocked
        """.split()
    ),
    parting=frozenset(
        "gave gives given giving threw throws thrown chucked tossed put handed signed traded bartered gambled cast".split()
    ),
    away=frozenset({"away"}),
    giving=frozenset(
        "gave gives handed hands presented pressed passed left offered lost gambled put slipped placed made".split()
    ),
    for_good=(
        "for good",
        "once and for all",
        "to keep",
        "for keeps",
        "as a present",
        "as a gift",
        "as a wedding present",
        "as a birthday present",
        "a present of",
        "gave away",
        "gave it away",
        "for ever",
        "forever",
        "outright",
        "at cards",
        "at dice",
        "at poker",
        "in a bet",
        "in a wager",
        "as a parting gift",
        "as a keepsake",
        "as a farewell",
        "as a souvenir",
        "as payment",
        "in payment",
        "in exchange",
        "for his birthday",
        "for her birthday",
        "on his birthday",
        "on her birthday",
        "for christmas",
        "keep it",
        "it is yours",
        "it is yours now",
        "is yours now",
        "yours to keep",
        "it's yours",
        "keep them",
        "they are yours",
        "i don't want it back",
        "don't want it back",
        "did not want it back",
        "i have no more use for it",
        "i won't need it",
        "has no more use for it",
        "his to keep",
        "hers to keep",
        "it is a present",
        "it's a present",
        "it's a gift",
        "it is a gift",
    ),
    using=frozenset(
        """
        got picked took takes pick unscrewed uncapped opened opens unlocked unfolded unrolled unrolls wore wears
        donned carried carries raised lifted held holds brandished drew draws sheathed played plays strummed
        tuned drove drives rode rides mounted saddled consulted consults wound checked read reads studied
        fished pocketed produced unpacked brought fetched gripped clutched clutches grasped swung raised
        buttoned unbuttoned loaded cocked aimed fired cleaned polished lit filled parked started unsheathed
        shook sat grabbed seized hefted shouldered slung snatched tightened set hung propped stroked patted
        pulled pulls retrieved tapped dialled thumbed dug drew draws dragged put puts pick picks picked hung hangs folded unfolds
        reloaded levelled leveled laid lays set sets lifted lifts untied unwrapped wrapped unbuckled buckled pinned
        strapped switched flicked plugged rang rings tuned tunes strums plays plucked bowed pedalled pedaled cycled
        sailed rowed rows moored steered beached sharpened sheathes tugged adjusted straightened doffed tipped
        looked looks glanced glances peered squinted gazed leaned leant leans sat sits knelt wrote consulting lights
        turned fitted slid slips slipped shut closed opens closes wipes wiped rubbed fastened clasped kissed
        hugged hides hid packed stowed
        """.split()
    ),
    going_on=frozenset(
        """
        playing wearing carrying holding reading riding driving using polishing cleaning winding tuning strumming
        sharpening loading studying consulting sailing rowing swinging clutching gripping cradling brandishing
        unrolling unfolding buttoning lighting smoking
        """.split()
    ),
    pouring=frozenset("poured pours pouring pour drank drinks sipped ladled".split()),
    lying=frozenset(
        "stood stands lay lies hung hangs sat sits gleamed glinted leaned leant ticked rested gleams".split()
    ),
    restoring=frozenset(
        """
        found finds recovered mended repaired rebuilt restored redeemed replaced salvaged fixed rescued saved
        returned bought buys retrieved recovers glued patched refloated resewed reclaimed copied recast
        borrowed
        """.split()
    ),
    particles=frozenset("up out down off away back over on at through upon".split()),
    driving=frozenset("drove drives driving".split()),
    keeping=frozenset(
        "kept keeps inherited inherits owned owns bought buys brought brings put puts carries treasured worn".split()
    ),
    ones=frozenset({"one", "thing"}),
    coverings={
        "lid": frozenset("chest trunk piano desk cradle".split()),
        "blade": frozenset("sword knife dagger axe".split()),
        "leather": frozenset("bag suitcase briefcase".split()),
    },
    only=frozenset({"only"}),
    it=frozenset({"it"}),
    parts={word: word for word in "hull blade hilt scabbard funnel sail sails stern".split()},
    skins=frozenset("paintwork bodywork paint coachwork livery upholstery".split()),
    altering=frozenset(
        "painted repainted repaint paints repaints dyed dyes resprayed respray revarnished reupholstered painting faded".split()
    ),
    wholly=frozenset("solid pure polished plain carved old".split()),
    another=frozenset(
        """
        another new second spare other replacement fresh third similar identical matching different next
        same-looking duplicate copy old-new borrowed
        """.split()
    ),
    back=frozenset(
        """
        back returned recovered restored replacement replaced repaired mended rebuilt found restoration
        insurance replica copy duplicate twin salvaged washed
        """.split()
    ),
)
