"""English: what tells somebody dead without a word for dying, and callings that stand for a name."""

from __future__ import annotations

from flowstory.languages.fates import Fates

FATES = Fates(
    anybody=frozenset(
        """
        ancestor baby bachelor beggar bloke boarder boy boyfriend boys bride bridegroom caller captive chap child
        children client colleague companion comrade conman countryman countrywoman cousin creature crone customer dad
        dame damsel dancer daughter debutante descendant drunkard dude employee employer enemy englishman father fellow
        foe frenchman friend gentleman gentlemen gentlewoman girl girlfriend girls god goddess grandad grandfather
        grandmother groom guest guy guys hag heir heiress horseman horsewoman hostage hostess hunter husband infant
        irishman kid kids killer lad ladies lads lady lass lassie lodger lord lover madman madwoman maiden man master
        men messenger mistress mom mother mum murderer neighbor neighbour nephew niece nobleman noblewoman orphan
        outlaw owner parent partner passenger patient peasant people person pilgrim prisoner pupil redhead relation
        relative rider rival robber ruler saint schoolboy schoolgirl scotsman servant sibling sinner sister slave son
        speaker spinster spouse squire stranger student suspect sweetheart teenager tenant thief toddler tomboy tourist
        tramp traveler traveller twin uncle vagrant victim visitor wanderer warrior widow widower wife witness woman
        women workman writer youth author leader soldier sailor guard officer agent
        """.split()
    ),
    other_bearers=frozenset(
        """
        new other second third next another young younger former previous future assistant acting old-time first one
        two three several many enemy foreign local
        """.split()
    ),
    titles={
        "dr": "doctor",
        "doc": "doctor",
        "prof": "professor",
        "capt": "captain",
        "cap'n": "captain",
        "maj": "major",
        "col": "colonel",
        "gen": "general",
        "lt": "lieutenant",
        "lieut": "lieutenant",
        "sgt": "sergeant",
        "serjeant": "sergeant",
        "cpl": "corporal",
        "cmdr": "commander",
        "insp": "inspector",
    },
    late=frozenset({"late", "deceased"}),
    rites=frozenset(
        "funeral burial coffin corpse widow widower ashes wake obituary headstone gravestone tombstone".split()
    ),
    endings=frozenset({"death", "passing", "funeral", "burial"}),
    since=frozenset({"since", "after", "until", "upon", "following"}),
    telling_when=frozenset(
        """
        years year months weeks ago last since spring summer autumn fall winter war battle january february march april
        may june july august september october november december monday tuesday wednesday thursday friday saturday
        sunday buried funeral
        """.split()
    ),
    dying=(
        *(f"{verb} in {own} sleep" for verb in ("went", "passed", "slipped away") for own in ("his", "her")),
        *(f"passed {way}" for way in ("away", "on to his reward", "on to her reward")),
        *(f"{no} {woke} again" for no in ("did not", "never", "didn't") for woke in ("wake", "woke")),
        *(
            f"did not {outlive} the {time}"
            for outlive in ("outlive", "see out", "outlast", "survive")
            for time in "winter night week year spring summer month operation crossing voyage".split()
        ),
        *(f"{be} laid to rest" for be in ("was", "were", "been")),
        *(f"met {own} {end}" for own in ("his", "her") for end in ("end", "death")),
        *(f"went to {own} {grave}" for own in ("his", "her") for grave in ("grave", "maker")),
    ),
    passing=frozenset({"passed", "expired"}),
    laying=frozenset("laid lowered put placed".split()),
    graves=(
        "to rest",
        "in the ground",
        "into the ground",
        "in the earth",
        "into the earth",
        "in his grave",
        "in her grave",
        "into the grave",
        "under the yew",
        "in the churchyard",
        "in the cemetery",
        "into the sea",
        "in the family vault",
    ),
    seats=frozenset(
        """
        table kitchen desk stove window door doorway porch sink counter bar sofa armchair chair piano phone office
        parlour hall garden yard driveway garage bed
        """.split()
    )
    - {"bed", "chair"},
    meeting=("first met", "made the acquaintance of", "met … for the very first time"),
    strangers=(
        *(
            f"{have} {met}"
            for have in ("haven't", "have not", "have never", "n't", "never", "hadn't")
            for met in ("met", "been introduced")
        ),
        "haven't properly met",
        "have not been properly introduced",
        "haven't been properly introduced",
        *(
            f"{have} had the pleasure"
            for have in (
                "haven't",
                "have not",
                "not",
                "believe i have",
                "think i have",
                "believe i've",
                "think i've",
            )
        ),
        *(
            f"{no} {think} {we} {know}"
            for no in ("don't", "do not")
            for think in ("think", "believe")
            for we, know in (
                ("i", "know you"),
                ("we", "know each other"),
                ("we have", "met"),
                ("we've", "met"),
                ("we have", "been introduced"),
                ("we've", "been introduced"),
                ("i have", "met you"),
            )
        ),
        "have not met before",
        "regret that we have not met",
    ),
    closing=frozenset("before yet properly formally".split()),
    selves=("i am", "my name is", "my name's", "name is", "name's", "i'm"),
    presents=(
        "this is",
        "meet",
        "may i introduce",
        "let me introduce",
        "allow me to introduce",
        "may i present",
        "i present",
        "you know",
    )[:-1],
    motions=frozenset(
        """
        went goes walked walks strode strides stormed storms slipped slips ran runs hurried hurries marched stalked
        stomped swept drove drives rode climbed headed trudged stumped shuffled padded tiptoed fled bolted wandered
        strolled crept retired withdrew disappeared vanished
        """.split()
    ),
    ways=(
        "upstairs",
        "downstairs",
        "home",
        "to bed",
        "up to bed",
        "off to bed",
        "below",
        "indoors",
        "for the night",
        "out",
        "outside",
        "out the door",
        "out through the door",
        "out by the back door",
        "through the door",
        *(
            f"{way} the {stairs}"
            for way in ("up", "down")
            for stairs in ("stairs", "staircase", "steps", "ladder")
        ),
        *(f"down the {road}" for road in "drive road lane path street hall corridor passage hill".split()),
        *(
            f"out of the {room}"
            for room in "room house kitchen hall office door building shop church bar tent".split()
        ),
        *(f"from the {room}" for room in ("room", "house", "table", "kitchen", "hall", "chamber", "office")),
        *(
            f"into the {night}"
            for night in "night rain dark darkness street fog snow yard storm garden".split()
        ),
        *(
            f"to {own} {room}"
            for own in ("his", "her", "the")
            for room in ("room", "bedroom", "cabin", "chamber", "car", "bridge", "stables")
        ),
        *(
            f"across the {yard}"
            for yard in ("lot", "yard", "lawn", "square", "street", "parking lot", "fields")
        ),
    ),
    gone=frozenset({"left", "leaves", "departed", "withdrew"}),
    quitting=frozenset({"left", "leaves", "quit", "quitted"}),
    quarters=frozenset(
        """
        room chamber hall house table kitchen office parlour parlor study library church shop bar tent cabin bridge
        building apartment flat dining-room drawing-room meeting party ward deck
        """.split()
    ),
    farewells=(
        *(f"made {own} excuses" for own in ("his", "her")),
        *(f"took {own} leave" for own in ("his", "her")),
        *(f"let {self} out" for self in ("himself", "herself")),
        *(
            f"{shut} the door {after} {him}"
            for shut in ("shut", "closed", "slammed", "pulled", "drawing", "closing", "shutting")
            for after in ("behind", "after")
            for him in ("him", "her")
        ),
        "got into the car",
        "got into his car",
        "got into her car",
        "got in the car",
    ),
    coming_back=frozenset(
        """
        back returned returns returning re-entered reentered reappeared reappears entered enters came comes following
        caught joined followed outside stopped paused turned again
        """.split()
    ),
    from_afar=frozenset(
        """
        doorway threshold stairs staircase landing hall corridor street yard garden outside below downstairs upstairs
        phone telephone radio intercom screen line receiver distance called calls shouted shouts yelled yells
        bellowed door
        """.split()
    ),
    passing_time=frozenset(
        """
        later next morning afterwards afterward meanwhile tomorrow yesterday hours days weeks week month months
        year years monday tuesday wednesday thursday friday saturday sunday midnight noon dawn
        when whenever evening once
        """.split()
    ),
    staying=frozenset("sat stood lay waited knelt slept worked stayed remained dined lunched hid".split()),
    at_hours=frozenset({"at"}),
    same=frozenset({"same"}),
    no_places=frozenset(
        """
        morning afternoon evening night day middle end beginning way point time mood hurry moment dark rain sun cold
        company front back midst act habit hospital-bed right left wrong midst process world truth lead mind bell hour
        """.split()
    ),
    wholes=frozenset(
        """
        house home town city village castle hotel building street ship boat country county island manor palace estate
        world abbey convent monastery school college hospital farm camp fort
        """.split()
    ),
    pronounced=frozenset({"pronounced"}),
)
