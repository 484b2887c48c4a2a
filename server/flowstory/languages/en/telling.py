"""English words of how a story is told and measured."""

from __future__ import annotations

from flowstory.languages.telling import Measures, Telling


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


def _table(groups: dict[str, str]) -> dict[str, str]:
    """Give words, parted by commas, their canonical value."""
    return {" ".join(word.split()): value for value, words in groups.items() for word in words.split(",")}


_PLAIN = """
    walk climb turn look nod shrug smile laugh grin frown step reach pull push open close shut pick drop
    lift lower
    carry pour drink eat cross lean kneel grab snatch whisper shout reply answer ask call wave wait watch
    stare
    glance gaze listen breathe sigh sob stumble limp jump hop dance march stroll wander crawl knock kick
    punch slap
    kiss hug stroke touch tap wipe wash dry fold unfold tie untie button lock unlock slam rub scratch
    squeeze press
    gasp yawn sniff cough blink wink point gesture beckon follow chase flee pass hand fetch light gather
    pack unpack
    settle slump sag stiffen shiver tremble hesitate pause stop start return arrive enter leave stagger
    straighten
    bow hurry rush dash stride tiptoe duck dodge clutch clench raise slide slip sip swallow chew spit
"""
_IRREGULAR = """
    goes:went comes:came says:said sits:sat stands:stood takes:took gives:gave gets:got puts:put runs:ran
    sees:saw
    makes:made tells:told finds:found holds:held keeps:kept lies:lay rises:rose falls:fell drives:drove
    rides:rode
    writes:wrote reads:read speaks:spoke begins:began throws:threw catches:caught draws:drew shakes:shook
    wakes:woke sings:sang swings:swung bends:bent sends:sent brings:brought
    leans:leant sleeps:slept weeps:wept creeps:crept sweeps:swept lets:let sets:set cuts:cut hits:hit
    strikes:struck bites:bit hides:hid digs:dug flings:flung clings:clung buys:bought pays:paid breaks:broke
"""


def _third(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2] not in "aeiou" else verb + "s"


def _past(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return (verb + "d",)
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return (verb[:-1] + "ied",)
    return (verb + "ed", verb + verb[-1] + "ed")


_PAIRS = [pair.split(":") for pair in _IRREGULAR.split()]
_SAME = _words("put read let set cut hit")

_BRITISH = """
    colour:color coloured:colored colours:colors grey:gray greyish:grayish honour:honor honours:honors
    honoured:honored
    favour:favor favours:favors favourite:favorite neighbour:neighbor neighbours:neighbors
    neighbourhood:neighborhood harbour:harbor harbours:harbors labour:labor rumour:rumor rumours:rumors
    humour:humor
    behaviour:behavior centre:center centres:centers theatre:theater theatres:theaters metre:meter
    metres:meters
    kilometre:kilometer kilometres:kilometers defence:defense offence:offense licence:license
    traveller:traveler travellers:travelers travelled:traveled travelling:traveling cancelled:canceled
    jewellery:jewelry pyjamas:pajamas plough:plow tyre:tire tyres:tires kerb:curb
    moustache:mustache sceptical:skeptical aluminium:aluminum aeroplane:airplane armour:armor parlour:parlor
    savour:savor vapour:vapor odour:odor clamour:clamor splendour:splendor mould:mold mouldy:moldy
    analyse:analyze analysed:analyzed catalogue:catalog cheque:check
"""
# Oxford writes -ize in British prose, so -ise and -ize tell nothing and are not here.
# Tyre, licence, check, curb, meter are words of either variety in another sense and tell nothing.
_EITHER = _words("tire tires license check curb meter meters catalog catalogue mold licence tyre")


def _varieties() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for pair in _BRITISH.split():
        british, american = pair.split(":")
        for word, variety in ((british, "british"), (american, "american")):
            if word not in _EITHER:
                found[word] = (variety, british)
    return found


MEASURES = Measures(
    born_verbs=_words("born"),
    younger=_words("younger junior"),
    older=_words("older elder senior"),
    at_words=_words("at"),
    yet_words=_words("never already still yet"),
    by_words=_words("by"),
    than_words=_words("than"),
    when_words=_words("when"),
    spouses=_table(
        {
            "married": "husband, wife, widow, widower, missus",
            "divorced": "ex-husband, ex-wife, ex husband, ex wife, former husband, former wife",
        }
    ),
    spouse_breakers=_words(
        """
        future intended another other man's would-be like no any every first second third last next imaginary
        housewife brother's sister's friend's father's mother's son's
        """
    ),
    never_married=_phrases(
        """
        never married, never been married, never got married, never gotten married, never wed, never took
        a wife,
        never taken a wife, never took a husband, never taken a husband, never had a wife, never had a
        husband,
        lived single, a confirmed bachelor, a lifelong bachelor, remained single, remained unmarried,
        stayed single,
        died a spinster, died a bachelor
        """
    ),
    wedding_words=_words(
        """
        wedding weddings marry marries marrying married bride bridegroom groom altar honeymoon engaged
        engagement
        betrothed proposed proposal propose vows elope eloped divorce divorced divorcing separated
        remarried fiancé
        fiancée banns matrimony marriage nuptials wed wedded
        """
    ),
    arrivals=_phrases(
        """
        came here, come here, moved here, settled here, came to this house, moved into this house,
        came to live here, moved in, took this house, took over this house, bought this house, rented this house
        """
    ),
    houses=_words("house roof kitchen home cottage flat apartment farm place rooms tower lighthouse island"),
    only_child=_phrases("an only child, the only child, an only son, an only daughter"),
    rank_words=_words(
        """
        eldest oldest youngest first second third fourth fifth sixth seventh eighth ninth tenth middle
        last baby
        elder younger
        """
    ),
    present_verbs=_words(
        """
        is will has does doesn't isn't hasn't won't 'll says thinks wants knows likes loves needs hates works lives
        makes keeps tells cooks can can't cannot
        """
    ),
    several_born={"twin": 2, "twins": 2, "triplet": 3, "triplets": 3},
    coming_words=_words("will would shall 'll 'd"),
    coming_times=_words("in on next this come at by tomorrow before when"),
    supposing_words=_words("if unless"),
    bore_verbs=_words("bore borne raised reared birthed brought mothered fathered buried"),
    offspring=_words("boys girls kids lads sons daughters children"),
    childless=_phrases(
        """
        never had children, never had any children, never had a child, never had kids, never had any kids,
        had no children, had no child, have no children, has no children, had no kids, has no kids, was
        childless,
        were childless, never borne a child, never bore a child
        """
    ),
    practised={
        "taught": "teacher",
        "teaches": "teacher",
        "lectured": "professor",
        "lectures": "professor",
        "practised": "",
        "practiced": "",
    },
    subjects_taught=_words(
        """
        chemistry physics mathematics maths math biology history geography english latin greek french
        german spanish
        italian music piano violin singing drawing art literature algebra geometry science school philosophy
        economics law medicine dentistry
        """
    ),
    work_phrases=_phrases(
        """
        worked as, works as, working as, employed as, made his living as, made her living as, earned his
        living as,
        earned her living as, practised as, practiced as, trained as, qualified as
        """
    ),
    floor_nouns=_words("floor storey story flat"),
    floor_words={
        "basement": -1,
        "cellar": -1,
        "ground floor": 0,
        "ground-floor": 0,
        "top floor": 98,
        "attic": 99,
        "attics": 99,
        "loft": 99,
        "one flight up": 1,
        "two flights up": 2,
        "three flights up": 3,
        "four flights up": 4,
        "five flights up": 5,
    },
    workplaces=_words("office studio"),
    where_words=_words("where"),
    home_verbs=_words("lived lives live living dwelt resided resides"),
    living_verbs=_words(
        """
        lived lives stood stands lay lies was is occupied occupies sat perched rented rents slept resided
        resides
        located situated dwelt had kept
        """
    ),
    rooms=_words(
        """
        nursery library chapel school lighthouse church mill inn tavern hospital station castle tower bakery
        morgue surgery infirmary schoolroom ballroom observatory laboratory study conservatory armoury armory
        archive archives bookshop post-office courthouse jail prison cemetery graveyard boathouse cannery
        ferry
        shed folly manor monastery abbey convent temple shrine quarry well dam
        """
    ),
    sites=_words(
        """
        house farm farmhouse village town city bridge cottage barn stable stables hut cabin camp fort fortress palace
        shop store pub bar hotel cave harbour harbor port pier mole shed garden orchard vineyard ranch homestead
        mansion villa hall temple citadel keep gate wall mine quay jetty windmill watermill factory warehouse park
        lodge priory rectory vicarage parsonage mosque synagogue school theatre theater museum island lake
        """
    ),
    it_words=_words("it"),
    away_words=_words("away off distant walk ride drive"),
    there_words=_words("there"),
    arriving=_words(
        "reached saw sighted entered arrived see reach came rode sailed walked pulled rolled glimpsed spotted gained made"
    ),
    day_words=_words("day night"),
    voyage_words=_words(
        "journey march voyage out ride road travel crossing riding walking sailing trek passage"
    ),
    dwellings=_words("flat apartment room rooms office studio lodgings bedroom window door cabin suite ward"),
    directions={
        **{word: word for word in "north south east west left right".split()},
        "northern": "north",
        "southern": "south",
        "eastern": "east",
        "western": "west",
        "northernmost": "north",
        "southernmost": "south",
        "left-hand": "left",
        "right-hand": "right",
    },
    opposites={
        "north": "south",
        "south": "north",
        "east": "west",
        "west": "east",
        "left": "right",
        "right": "left",
    },
    banks=_table(
        {
            "bank": "bank, banks, shore, shores, riverbank, waterfront",
            "end": "end, tip, point, edge, extremity, headland",
        }
    ),
    distance_units={
        "mile": 1609.0,
        "miles": 1609.0,
        "kilometre": 1000.0,
        "kilometres": 1000.0,
        "kilometer": 1000.0,
        "kilometers": 1000.0,
        "km": 1000.0,
        "league": 4828.0,
        "leagues": 4828.0,
        "yard": 0.91,
        "yards": 0.91,
        "paces": 0.8,
        "steps": 0.8,
        "feet": 0.3,
        "metres": 1.0,
        "meters": 1.0,
    },
    metre_words=_words("metre metres meter meters"),
    foot_words=_words("foot feet"),
    half_words=_words("half"),
    measure_verbs=_words("measured measures stood stands"),
    tall_words=_words("tall"),
    from_words=_words("from between"),
    to_words=_words("to and"),
    minute_words=_words("minute minutes"),
    hour_words=_words("hour hours"),
    later_words=_words("later after afterwards"),
    exact_words=_words("exactly precisely just"),
)

TELLING = Telling(
    back_words=_words(
        "ago yesterday last when years year earlier childhood summer winter autumn used born married once"
    ),
    now_verbs=_words("is are am has have 's 're 'm 've does do"),
    sounds=(
        ("cz", "x"),
        ("tch", "x"),
        ("ch", "x"),
        ("sh", "x"),
        ("ph", "f"),
        ("ck", "k"),
        ("gh", "g"),
        ("wh", "w"),
        ("qu", "kw"),
        ("c", "k"),
        ("y", "i"),
        ("z", "s"),
        ("ae", "e"),
        ("ie", "i"),
        ("ei", "i"),
        ("ai", "e"),
        ("ee", "i"),
    ),
    self_naming=(
        ("my", "name", "is"),
        ("i", "am"),
        ("i", "was", "christened"),
        ("i", "was", "baptised"),
        ("call", "me"),
        ("calls", "me"),
        ("called", "me"),
    ),
    present_verbs=frozenset(_third(verb) for verb in _PLAIN.split()) | frozenset(pair[0] for pair in _PAIRS),
    past_verbs=(
        frozenset(past for verb in _PLAIN.split() for past in _past(verb))
        | frozenset(pair[1] for pair in _PAIRS)
    )
    - _SAME
    | _words("left slid stopped was were had did"),
    mind_verbs=_words(
        """
        wondered remembered recalled hoped wished realised realized knew decided regretted longed dreaded
        imagined supposed believed resented
        """
    ),
    seeming=_words("seemed appeared looked as perhaps maybe probably must might said says"),
    spellings=_varieties(),
    numbered_words=_words("chapter act book part volume canto psalm page article section sonnet no"),
    placeholder_words=_words(
        """
        name insert add check fix todo tk tbd tbc description describe scene missing research date place
        city town
        expand rewrite fill placeholder surname street author blank
        """
    ),
    former_keys=frozenset(
        _phrases(
            """
            formerly, former names, old name, old names, previously, previous name, previous names,
            earlier name,
            renamed from, was named, working name, draft name, replaces
            """
        )
    ),
    setup_keys=frozenset(
        _phrases("setup, set up, planted, plant, opened, opens, introduced, seeded, foreshadowed")
    ),
    payoff_keys=frozenset(
        _phrases("payoff, pay off, pays off, paid off, paid, resolved, resolution, closed, closes, revealed")
    ),
    knower_keys=frozenset(_phrases("known by, known to, knows, keepers, who knows")),
    status_keys=frozenset(_phrases("status, state")),
    open_words=_words("open unresolved pending todo active"),
    dropped_words=_words("dropped abandoned cut red-herring herring discarded"),
    first_person=_words("i i'd i'm i've i'll my me myself"),
)
