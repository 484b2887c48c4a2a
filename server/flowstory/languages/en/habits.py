"""English: what people cannot do, do not take and have sworn off, and how they do it all the same."""

from __future__ import annotations

from flowstory.languages.en._tables import table
from flowstory.languages.habits import Deed, Habits

_NEVER = (
    "never learned to",
    "never learnt to",
    "never learned how to",
    "never learnt how to",
    "had not learned to",
    "hadn't learned to",
    "not know how to",
    "n't know how to",
    "didn't know how to",
    "don't know how to",
    "doesn't know how to",
    "never knew how to",
    "never been taught to",
    "never been able to",
    "never got round to learning to",
    "never could",
    "could never",
    "could neither",
    "can neither",
    "no idea how to",
    "unable to",
    "not the first idea how to",
)
_CANNOT = ("couldn't", "can't", "could not", "cannot", "can not")
_HORSES = frozenset(
    "horse mare stallion pony gelding bareback bay chestnut saddle stirrups hack hunter cob colt astride".split()
)
_CARS = frozenset(
    """
    car truck van lorry jeep taxi cab pickup motor himself herself myself engine gear wheel ignition clutch
    lights motorway freeway highway lane traffic ambulance
    """.split()
)
_DRIVEN = frozenset(
    """
    mad crazy insane wild bargain nail nails stake wedge cattle sheep cows herd goats pigs point knife spike home-truth
    hard sword dagger blade them him-mad carriage coach cart wagon gig trap mules oxen team fist spade
    """.split()
)
_PAGES = frozenset(
    """
    letter page pages aloud newspaper paper papers note book books sign line lines inscription telegram label
    chapter sentence words word out list contract will deed menu notice magazine novel message poem scripture psalm
    column headline headlines report
    """.split()
)
_OWNS = ("his", "her", "my")
_MOUTHS = tuple(
    f"{lead} {own} {mouth}" for lead in ("into", "in", "to") for own in _OWNS for mouth in ("mouth", "lips")
)
_SILENT = tuple(
    (f"{verb} vow of silence", "speech")
    for verb in (
        "taken a",
        "took a",
        "made a",
        "sworn a",
        "swore a",
        "kept a",
        "keeping a",
        "under a",
        "keeps a",
    )
)
_PLEDGED = tuple(
    (f"{verb} {what}", "drink") for verb in ("signed", "taken", "took", "kept") for what in ("the pledge",)
)
_FORSAKING = tuple(
    f"{verb}{article}"
    for verb in (
        "gave up",
        "gives up",
        "given up",
        "give up",
        "quit",
        "swore off",
        "sworn off",
        "swears off",
        "forsworn",
        "forswore",
        "renounced",
        "laid off",
        "stopped",
        "stopped eating",
        "gave up eating",
        "given up eating",
        "gave up on",
        "cut out",
    )
    for article in ("", " the", " all", " his", " her")
)

HABITS = Habits(
    skills={
        "swim": "swim",
        "swimming": "swim",
        "drive": "drive",
        "read": "read",
        "write": "read",
        "ride": "ride",
        "sail": "sail",
        "cook": "cook",
        "dance": "dance",
        "sew": "sew",
        "cycle": "cycle",
        "type": "type",
        "whistle": "whistle",
    },
    unable=_NEVER + _CANNOT,
    lasting=_NEVER,
    at_all=frozenset("a any at to and or nor either anymore now".split()),
    idle={
        **dict.fromkeys("drive drives drove driven".split(), "drive"),
        **dict.fromkeys("swim swims swam swum".split(), "swim"),
        **dict.fromkeys("ride rides rode ridden".split(), "ride"),
        **dict.fromkeys("dance dances danced".split(), "dance"),
    },
    untried=(
        *(
            (f"{been} {horse}", "ride")
            for been in (
                "been on",
                "sat on",
                "sat",
                "been on the back of",
                "got on",
                "ridden",
                "mounted",
                "climbed on",
            )
            for horse in ("a horse", "one", "horseback")
            if horse != "one" or been != "sat"
        ),
        ("been behind the wheel", "drive"),
        ("sat behind a wheel", "drive"),
        ("been behind a wheel", "drive"),
        ("driven a car", "drive"),
        ("driven anything", "drive"),
        *(
            (f"{had} a {which}{licence}", "drive")
            for had in ("had", "have", "held", "got", "owned", "hold")
            for which in ("", "driving ", "driver's ")
            for licence in ("licence", "license")
            if which
        ),
        ("passed the test", "drive"),
        ("passed her test", "drive"),
        ("passed his test", "drive"),
        ("read a book", "read"),
        ("have his letters", "read"),
        ("have her letters", "read"),
        ("had his letters", "read"),
        ("had her letters", "read"),
        ("known his letters", "read"),
        ("know one letter from another", "read"),
    ),
    unskilled={"illiterate": "read", "non-swimmer": "swim", "unlettered": "read", "non-driver": "drive"},
    deeds={
        **dict.fromkeys(("swam", "swims"), Deed("swim")),
        **dict.fromkeys(("backstroke", "breaststroke", "crawl"), Deed("swim")),
        "swimming": Deed("swim"),
        **dict.fromkeys(("drove", "drives"), Deed("drive", never=_DRIVEN)),
        "driving": Deed(
            "drive", _CARS | frozenset("knees fast north south east west home back past".split())
        ),
        **dict.fromkeys(
            ("reversed", "reverses", "parked", "parks", "steered", "steers"), Deed("drive", _CARS)
        ),
        **dict.fromkeys(
            ("backs", "backed", "swung", "pulled", "pulls"), Deed("drive", _CARS - {"gear", "lights"})
        ),
        **dict.fromkeys(("read", "reads"), Deed("read", _PAGES)),
        "reading": Deed("read", _PAGES - {"out", "list"} | {"list"}),
        **dict.fromkeys(
            ("wrote", "writes"),
            Deed("read", frozenset("letter note name page pages list words down".split())),
        ),
        **dict.fromkeys(("rode", "rides", "mounted", "mounts"), Deed("ride", _HORSES)),
        **dict.fromkeys(
            ("galloped", "gallops", "galloping", "cantered", "canters", "cantering", "trotted", "trotting"),
            Deed(
                "ride",
                _HORSES
                | frozenset("drove lane road drive avenue grey up over field fields moor ride".split()),
            ),
        ),
        "riding": Deed("ride", _HORSES),
        **dict.fromkeys(("spurred", "reined"), Deed("ride", _HORSES | {"in"})),
        "going": Deed("swim", frozenset({"crawl", "breaststroke", "backstroke"})),
    },
    signs=(
        ("struck out for", "swim"),
        ("struck out towards", "swim"),
        ("struck out toward", "swim"),
        ("overarm", "swim"),
        ("long strokes", "swim"),
        ("easy strokes", "swim"),
        ("slow strokes", "swim"),
        ("strong strokes", "swim"),
        ("clean strokes", "swim"),
        ("a fast crawl", "swim"),
        ("lazy crawl", "swim"),
        ("trod water", "swim"),
        ("treading water", "swim"),
        ("treads water", "swim"),
        ("at the wheel of", "drive"),
        ("behind the wheel", "drive"),
        ("took the wheel", "drive"),
        ("takes the wheel", "drive"),
        ("into the saddle", "ride"),
        ("in the saddle", "ride"),
        ("on horseback", "ride"),
    ),
    coming=frozenset("came come comes went goes was is kept".split()),
    learning=frozenset(
        """
        learned learnt learning learn taught teach teaching lesson lessons pretended pretending upside-down slowly
        haltingly spelled spelt by-heart instructor
        """.split()
    ),
    joining=frozenset("and but then or nor yet".split()),
    tongues={
        word: word
        for word in """
        english french german spanish italian portuguese polish russian latin greek welsh irish gaelic dutch danish
        swedish norwegian finnish hungarian romanian turkish arabic hebrew yiddish hindi urdu bengali punjabi chinese
        mandarin cantonese japanese korean vietnamese thai swahili czech ukrainian serbian croatian persian farsi
        tagalog malay tamil catalan basque
        """.split()
    },
    speaking=frozenset(
        "speak speaks spoke spoken speaking understand understands understood know knows knew have has had".split()
    ),
    voicing=frozenset(
        "speak speaks spoke speaking said says say asked asks answered answers replied replies told tells murmured whispered sang shouted".split()
    ),
    tongue_words=frozenset({"in", "into"}),
    scraps_of=("a word of", "any", "a syllable of", "word of", "words of", "much"),
    shunning={
        "vegetarian": "flesh",
        "vegan": "animal",
        "pescatarian": "meat",
        "teetotal": "drink",
        "teetotaller": "drink",
        "teetotaler": "drink",
        "abstainer": "drink",
        "non-smoker": "smoke",
        "nonsmoker": "smoke",
    },
    partaking=frozenset("eat eats touch touches drink drinks take takes smoke smokes".split()),
    partook=frozenset("eaten ate touched tasted drunk drank taken took had smoked".split()),
    scraps=frozenset(
        "any a an drop of bite so much as kind sort another single scrap morsel mouthful cup glass or tea".split()
    ),
    tastes={
        **dict.fromkeys("drop alcohol drink liquor spirits booze".split(), "drink"),
        "red-meat": "meat",
        "fish": "fish",
        "caffeine": "caffeine",
        "tobacco": "smoke",
    },
    abstaining={
        **dict.fromkeys("drink drinks drank".split(), "drink"),
        **dict.fromkeys("smoke smokes smoked".split(), "smoke"),
    },
    once=frozenset({"drink", "drank"}),
    modals=frozenset(
        "do does don't doesn't did didn't would wouldn't won't can't couldn't could can will".split()
    ),
    now=frozenset("do does don't doesn't".split()),
    never=frozenset({"never"}),
    spanning=frozenset("since years year months decade decades ever lifetime life boyhood childhood".split()),
    passing=frozenset(
        "tonight today yet until till enough now that-night morning evening moment afternoon".split()
    ),
    forsaking=_FORSAKING,
    forsaken={
        "drinking": "drink",
        "drink": "drink",
        "booze": "drink",
        "alcohol": "drink",
        "bottle": "drink",
        "smoking": "smoke",
        "smokes": "smoke",
        "cigarettes": "smoke",
        "tobacco": "smoke",
        "caffeine": "caffeine",
    },
    vows=(
        *_PLEDGED,
        *_SILENT,
        ("on the wagon", "drink"),
        ("off the drink", "drink"),
        ("off the booze", "drink"),
        ("off the bottle", "drink"),
        ("off the cigarettes", "smoke"),
        ("years sober", "drink"),
        ("years dry", "drink"),
        ("months sober", "drink"),
        ("touches neither drink", "drink"),
    ),
    relapses=(
        ("drinking again", "drink"),
        ("off the wagon", "drink"),
        ("back on the bottle", "drink"),
        ("smoking again", "smoke"),
        ("eating meat again", "meat"),
        ("back on the cigarettes", "smoke"),
        ("broke the pledge", "drink"),
        ("broken the pledge", "drink"),
        ("broke her silence", "speech"),
        ("broke his silence", "speech"),
        ("released from her vow", "speech"),
        ("released from his vow", "speech"),
        ("broken her vow", "speech"),
        ("broke her vow", "speech"),
        ("broke his vow", "speech"),
    ),
    allergies=frozenset({"allergic", "allergy"}),
    foods=table(
        ("pork", "bacon ham pork gammon chorizo salami chop chops ribs brawn prosciutto pancetta"),
        (
            "meat",
            """
            meat beef steak steaks sausage sausages lamb mutton veal venison chicken turkey duck goose
            brisket burger burgers hamburger hamburgers rabbit pheasant partridge kidneys liver tripe
            cutlet cutlets meatball meatballs meatloaf oxtail pastrami sirloin
            """,
        ),
        (
            "fish",
            "fish kipper kippers herring herrings salmon trout cod haddock sardines sardine anchovies tuna mackerel eel",
        ),
        ("dairy", "cheese yoghurt yogurt"),
        ("egg", "egg eggs omelette"),
        (
            "nuts",
            "nuts nut peanut peanuts almond almonds walnut walnuts hazelnut hazelnuts marzipan cashew cashews pecan pecans pistachio pistachios",
        ),
        (
            "shellfish",
            "shellfish shrimp shrimps prawn prawns lobster crab oyster oysters mussels scallops clams",
        ),
        (
            "drink",
            """
            whisky whiskey gin rum vodka brandy beer beers ale lager stout wine champagne cognac bourbon port sherry pint pints
            cider bitter absinthe tequila scotch claret rye martini mead hock burgundy prosecco cocktail negroni alcohol
            """,
        ),
        ("coffee", "coffee espresso cappuccino latte"),
        ("tea", "tea"),
        ("smoke", "cigarette cigarettes cigar cigars pipe cheroot roll-up"),
        ("sugar", "sugar"),
    ),
    shaken=frozenset(
        """
        shop shops farm farmer cellar cellars merchant bottle-green market stall mat barrel factory packet vinegar pot
        cup table house room break machine timer cake shell shells coop pie-dish dealer bar glass list boat boats
        smoke rack stub butt ash
        """.split()
    )
    - frozenset("cup glass pot barrel bar break cake".split()),
    eating=frozenset(
        "ate eat eats eating devoured devours chewed chews chewing swallowed wolfed wolfs gobbled bit bites biting munched munches munching".split()
    ),
    drinking=frozenset(
        "drank drinks drinking drained drains downed downs sipped sips sipping gulped gulps swigged swigs quaffed".split()
    ),
    smoking=frozenset("smoked smokes smoking lit lights puffed puffs puffing".split()),
    taking=frozenset(
        """
        finished finishes finishing tucked tucks had has knocked breakfasted lunched dined supped helped helps polished demolished
        picked nibbled nibbles
        """.split()
    ),
    taking_in=frozenset("into on to off at".split()),
    tossing=frozenset(
        "put puts knocked knocks tossed tosses threw throws drank drinks polished got took takes".split()
    ),
    tossed=frozenset("back off away down".split()),
    serving=frozenset(
        "poured pours pouring fixed fixes mixed mixes helped helps bought buys ordered served serves".split()
    ),
    selves=frozenset("himself herself myself".split()),
    meant_for=frozenset({"for"}),
    draughts=frozenset(
        "swig gulp mouthful pull swallow sip sips gulps slug draught nip nips bite bites".split()
    ),
    it=frozenset("it them half all most".split()),
    long=frozenset("long deep good hard quick last little small".split()),
    infinitive=frozenset({"to"}),
    each=("one after another", "one by one", "one after the other"),
    sipping=frozenset("took takes had has".split()),
    vessels=frozenset("glass cup tumbler tankard mug flask goblet".split()),
    mouths=_MOUTHS,
    mine=frozenset(),
    substitutes=frozenset(
        """
        tofu vegan vegetarian veggie soya soy nut mock fake meatless meat-free mushroom lentil ginger root non-alcoholic
        alcohol-free dandelion elderflower butter cream root-beer sauce gravy decaf decaffeinated herbal chocolate
        candy liquorice unlit plant-based halloumi aubergine seitan tempeh quorn
        """.split()
    ),
    lapses=frozenset(
        "first anyway lapsed vow broke breaking forgot mistake medicinal medicine doctor's communion unlit nearly almost".split()
    ),
    declined=frozenset(
        "untouched undrunk uneaten declined refused sink plant aside returned poured-away barely unlit spat dog gutter".split()
    ),
)
