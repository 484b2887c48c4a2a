"""English things that a person owns one of, their colours, makes and materials."""

from __future__ import annotations

from flowstory.languages.en._tables import spellings, table

_BASIC = {
    "black": "black",
    "white": "white",
    "grey": "grey",
    "gray": "grey",
    "red": "red",
    "blue": "blue",
    "green": "green",
    "yellow": "yellow",
    "brown": "brown",
    "orange": "orange",
    "purple": "purple",
    "pink": "pink",
}
_SHADES = "dark light pale bright deep rich dull faded vivid soft".split()
COLOURS: dict[str, str] = {
    **_BASIC,
    **{
        f"{shade}{mark}{word}": colour
        for word, colour in _BASIC.items()
        for shade in _SHADES
        for mark in "- "
    },
    **spellings(
        ("black", "jet jet-black ebony coal-black pitch-black inky sable onyx blackish"),
        (
            "white",
            "whitewashed snow-white snowy milk-white off-white ivory pearly whitish bone-white chalk-white",
        ),
        (
            "grey",
            (
                "greyish grayish slate slate-grey slate-gray charcoal gunmetal dove-grey pearl-grey iron-grey"
                " iron-gray ash-grey steel-grey steel-gray battleship-grey"
            ),
        ),
        (
            "red",
            (
                "scarlet crimson vermilion vermillion ruby cherry cherry-red maroon burgundy claret cardinal carmine"
                " oxblood brick-red blood-red wine-red reddish fire-engine-red ox-blood wine-coloured"
            ),
        ),
        (
            "blue",
            (
                "navy navy-blue azure cobalt cobalt-blue sapphire cerulean indigo sky-blue royal-blue powder-blue"
                " midnight-blue ice-blue electric-blue baby-blue bluish cornflower-blue"
            ),
        ),
        (
            "green",
            (
                "emerald emerald-green olive olive-green bottle-green lime-green sea-green forest-green jade"
                " pea-green apple-green moss-green racing-green mint-green lime greenish khaki sage-green"
            ),
        ),
        ("turquoise", "turquoise teal aquamarine aqua blue-green"),
        (
            "yellow",
            "lemon lemon-yellow canary canary-yellow mustard mustard-yellow primrose yellowish amber saffron",
        ),
        ("brown", "chocolate-brown brownish chestnut tan russet rust-brown umber sepia tawny nut-brown"),
        ("orange", "tangerine apricot burnt-orange rust-coloured"),
        ("purple", "violet lilac lavender mauve plum plum-coloured aubergine magenta"),
        ("pink", "rose-pink salmon-pink salmon fuchsia rose-coloured shocking-pink pinkish coral"),
        ("gold", "gold golden gilt gilded gold-coloured"),
        ("silver", "silver silvery silver-grey silver-gray silver-coloured"),
        ("beige", "beige fawn buff sand-coloured camel-coloured camel oatmeal taupe ecru"),
        ("cream", "cream cream-coloured cream-colored creamy"),
    ),
}
COLOUR_FAMILIES: tuple[frozenset[str], ...] = tuple(
    frozenset(family.split())
    for family in (
        "grey silver",
        "gold yellow",
        "beige cream",
        "beige brown",
        "cream white",
        "cream yellow",
        "turquoise blue",
        "turquoise green",
        "purple pink",
        "orange gold",
    )
)

THINGS: dict[str, str] = table(
    (
        "car",
        (
            "car automobile motorcar motor-car sedan saloon coupe coupé convertible hatchback roadster limousine"
            " jeep cabriolet runabout suv"
        ),
    ),
    ("truck", "truck pickup pick-up lorry flatbed"),
    ("van", "van minivan camper campervan motorhome"),
    ("carriage", "carriage coach phaeton barouche landau brougham curricle chaise buggy gig trap"),
    ("cart", "cart wagon waggon"),
    ("bicycle", "bicycle bike pushbike push-bike velocipede"),
    ("motorcycle", "motorcycle motorbike motor-bike moped"),
    ("scooter", "scooter"),
    (
        "boat",
        (
            "boat dinghy skiff rowboat rowing-boat sailboat sailing-boat motorboat speedboat houseboat sloop"
            " ketch yawl cutter catboat trawler barge"
        ),
    ),
    ("yacht", "yacht"),
    ("canoe", "canoe kayak"),
    ("ship", "ship schooner frigate brig brigantine clipper steamer steamship galleon starship spaceship"),
    ("plane", "plane aeroplane airplane biplane"),
    ("tractor", "tractor"),
    ("horse", "horse mare stallion gelding pony colt filly nag steed warhorse destrier palfrey charger"),
    ("mule", "mule donkey"),
    (
        "dog",
        (
            "dog hound terrier spaniel retriever labrador collie mastiff poodle dachshund greyhound bulldog"
            " wolfhound beagle pug whippet lurcher puppy mongrel mutt setter sheepdog deerhound"
        ),
    ),
    ("cat", "cat kitten tomcat tabby tom-cat"),
    ("parrot", "parrot cockatoo macaw"),
    ("coat", "coat overcoat greatcoat topcoat great-coat over-coat"),
    ("raincoat", "raincoat mackintosh macintosh trenchcoat trench-coat oilskin anorak"),
    ("jacket", "jacket blazer"),
    ("parka", "parka"),
    ("cloak", "cloak mantle"),
    ("cape", "cape"),
    ("hat", "hat fedora bowler stetson top-hat trilby homburg"),
    ("cap", "cap"),
    ("bonnet", "bonnet"),
    ("beret", "beret"),
    ("helmet", "helmet"),
    ("scarf", "scarf muffler"),
    ("shawl", "shawl"),
    ("dress", "dress gown frock"),
    ("sweater", "sweater jumper pullover cardigan"),
    ("apron", "apron"),
    ("uniform", "uniform"),
    ("gloves", "gloves"),
    ("boots", "boots"),
    ("shoes", "shoes"),
    ("umbrella", "umbrella parasol brolly"),
    ("cane", "cane walking-stick"),
    ("glasses", "glasses spectacles eyeglasses"),
    ("monocle", "monocle"),
    ("ring", "ring wedding-ring"),
    ("necklace", "necklace"),
    ("locket", "locket"),
    ("brooch", "brooch"),
    ("bracelet", "bracelet bangle"),
    ("pendant", "pendant amulet talisman"),
    ("watch", "watch wristwatch pocket-watch pocketwatch"),
    ("trunk", "trunk"),
    ("chest", "chest"),
    ("suitcase", "suitcase valise portmanteau"),
    ("bag", "bag handbag purse satchel carpetbag carpet-bag"),
    ("backpack", "backpack rucksack knapsack"),
    ("briefcase", "briefcase attaché"),
    ("wallet", "wallet billfold pocketbook"),
    ("sword", "sword longsword broadsword sabre saber rapier cutlass"),
    ("dagger", "dagger dirk stiletto"),
    ("knife", "knife penknife pocketknife pocket-knife jackknife"),
    ("axe", "axe ax"),
    ("bow", "longbow crossbow"),
    ("staff", "staff"),
    ("shield", "shield"),
    ("rifle", "rifle carbine musket"),
    ("shotgun", "shotgun"),
    ("pistol", "pistol revolver handgun"),
    ("piano", "piano pianoforte piano-forte"),
    ("organ", "organ"),
    ("guitar", "guitar"),
    ("violin", "violin fiddle"),
    ("cello", "cello"),
    ("flute", "flute"),
    ("accordion", "accordion concertina"),
    ("typewriter", "typewriter"),
    ("computer", "computer laptop"),
    ("camera", "camera"),
    ("phone", "phone telephone cellphone mobile smartphone"),
    ("radio", "radio wireless"),
    ("clock", "clock"),
    ("lighter", "lighter"),
    ("pipe", "pipe"),
    ("pen", "pen fountain-pen"),
    ("notebook", "notebook diary journal"),
    ("sofa", "sofa couch settee davenport"),
    ("armchair", "armchair arm-chair easy-chair"),
    ("desk", "desk bureau escritoire"),
    ("bed", "bed"),
    ("wardrobe", "wardrobe armoire"),
    ("cradle", "cradle crib"),
    ("stove", "stove cooker"),
    ("fridge", "fridge refrigerator"),
    ("toolbox", "toolbox tool-box"),
    ("caravan", "caravan"),
    ("pram", "pram perambulator"),
    ("wheelbarrow", "wheelbarrow"),
    ("house", "house cottage bungalow"),
    ("cabin", "cabin"),
    ("barn", "barn"),
    ("door", "door"),
    ("front-door", "front-door"),
    ("gate", "gate"),
    ("kettle", "kettle"),
    ("teapot", "teapot"),
    ("mug", "mug"),
    ("towel", "towel"),
    ("quilt", "quilt"),
    ("doll", "doll"),
    ("kite", "kite"),
    ("tent", "tent"),
)

MAKES: dict[str, str] = table(
    (
        "car",
        (
            "volvo kia toyota honda hyundai nissan mazda subaru mitsubishi suzuki lexus ford chevrolet chevy buick"
            " cadillac chrysler pontiac oldsmobile plymouth studebaker packard mustang corvette camaro impala"
            " thunderbird volkswagen vw jetta passat beetle audi bmw mercedes benz porsche opel fiat alfa ferrari lamborghini maserati"
            " lancia renault peugeot citroën citroen saab skoda škoda seat lada trabant rover vauxhall triumph"
            " jaguar bentley rolls rolls-royce daimler aston mini-cooper land-rover range-rover tesla prius corolla"
            " camry civic accord corsa astra escort fiesta mondeo cortina datsun fusca buick's"
            " morris austin hillman humber wolseley sunbeam riley sierra golf polo clio yaris micra defender dodge buggy-vw"
        ),
    ),
    ("truck", "f-150 silverado peterbilt kenworth"),
    ("van", "kombi winnebago transit sprinter hiace transporter vito berlingo kangoo"),
    ("motorcycle", "harley harley-davidson yamaha kawasaki ducati norton"),
    ("scooter", "vespa lambretta"),
    ("bicycle", "raleigh schwinn"),
    ("piano", "steinway bechstein bösendorfer bosendorfer blüthner broadwood"),
    ("violin", "stradivarius guarneri amati"),
    ("guitar", "fender stratocaster telecaster"),
    ("watch", "rolex omega timex seiko casio longines"),
    ("typewriter", "olivetti olympia"),
    ("rifle", "winchester springfield enfield lee-enfield mauser ak-47"),
    ("pistol", "colt luger glock beretta webley walther derringer"),
    ("camera", "leica kodak nikon hasselblad rolleiflex"),
    ("phone", "iphone nokia blackberry"),
    ("computer", "macbook thinkpad"),
    ("lighter", "zippo ronson"),
    ("pen", "parker montblanc"),
)

MATERIALS: dict[str, str] = {
    **{
        word: word
        for word in """
        oak cedar pine walnut mahogany rosewood teak ebony cherrywood maple birch beech ash elm yew bamboo
        wicker silver gold brass bronze copper iron steel tin pewter lead platinum leather suede wool tweed
        silk satin velvet cotton linen denim corduroy canvas lace flannel cashmere fur glass crystal china
        porcelain stone marble granite brick slate plastic rubber tortoiseshell ivory bone pearl jade
        obsidian ceramic clay aluminium chrome
        """.split()
    },
    "oaken": "oak",
    "leathern": "leather",
    "woollen": "wool",
    "woolen": "wool",
    "silken": "silk",
    "tortoise-shell": "tortoiseshell",
    "aluminum": "aluminium",
    "earthenware": "clay",
    "cast-iron": "iron",
    "wrought-iron": "iron",
    "stainless": "steel",
}
