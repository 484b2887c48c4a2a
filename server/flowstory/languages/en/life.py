"""English kin, deaths, marriages and trades."""

from __future__ import annotations

from flowstory.languages.base import Kin

_MUMS = "mother mum mom mummy mommy mam mama mamma ma mater momma mumsy"
_DADS = "father dad daddy papa pa pater poppa"
KIN: dict[str, Kin] = {
    **dict.fromkeys(_MUMS.split(), Kin("parent", "female")),
    **dict.fromkeys(_DADS.split(), Kin("parent", "male")),
    **dict.fromkeys("parent parents".split(), Kin("parent")),
    **dict.fromkeys("son sons".split(), Kin("child", "male")),
    **dict.fromkeys("daughter daughters".split(), Kin("child", "female")),
    **dict.fromkeys("child children offspring".split(), Kin("child")),
    **dict.fromkeys("brother brothers bro".split(), Kin("sibling", "male")),
    **dict.fromkeys("sister sisters sis".split(), Kin("sibling", "female")),
    **dict.fromkeys("sibling siblings twin twins".split(), Kin("sibling")),
    **dict.fromkeys("cousin cousins coz".split(), Kin("cousin")),
    **dict.fromkeys("uncle uncles".split(), Kin("aunt-uncle", "male")),
    **dict.fromkeys("aunt aunts auntie aunty aunties tante".split(), Kin("aunt-uncle", "female")),
    **dict.fromkeys("nephew nephews".split(), Kin("niece-nephew", "male")),
    **dict.fromkeys("niece nieces".split(), Kin("niece-nephew", "female")),
    **dict.fromkeys(
        "grandfather grandfathers granddad grandad granddaddy grandpa grandpapa gramps grampa grandda".split(),
        Kin("grandparent", "male"),
    ),
    **dict.fromkeys(
        "grandmother grandmothers grandma grandmama grandmamma granny gran nan nana nanna grandmom ".split(),
        Kin("grandparent", "female"),
    ),
    **dict.fromkeys("grandparent grandparents".split(), Kin("grandparent")),
    **dict.fromkeys("grandson grandsons".split(), Kin("grandchild", "male")),
    **dict.fromkeys("granddaughter granddaughters grand-daughter".split(), Kin("grandchild", "female")),
    **dict.fromkeys("grandchild grandchildren grandkid grandkids".split(), Kin("grandchild")),
    **dict.fromkeys("husband hubby".split(), Kin("spouse", "male")),
    **dict.fromkeys("wife wives missus".split(), Kin("spouse", "female")),
    "husbands": Kin("spouse", "male"),
    "spouse": Kin("spouse"),
    "fiancé": Kin("engaged", "male"),
    "fiance": Kin("engaged", "male"),
    "fiancée": Kin("engaged", "female"),
    "fiancee": Kin("engaged", "female"),
    "betrothed": Kin("engaged"),
    **dict.fromkeys("brother-in-law brothers-in-law".split(), Kin("in-law-sibling", "male")),
    **dict.fromkeys("sister-in-law sisters-in-law".split(), Kin("in-law-sibling", "female")),
    **dict.fromkeys("father-in-law fathers-in-law".split(), Kin("in-law-parent", "male")),
    **dict.fromkeys("mother-in-law mothers-in-law".split(), Kin("in-law-parent", "female")),
    **dict.fromkeys("son-in-law sons-in-law".split(), Kin("in-law-child", "male")),
    **dict.fromkeys("daughter-in-law daughters-in-law".split(), Kin("in-law-child", "female")),
    **dict.fromkeys("stepfather step-father stepdad step-dad".split(), Kin("step-parent", "male")),
    **dict.fromkeys("stepmother step-mother stepmum stepmom".split(), Kin("step-parent", "female")),
    **dict.fromkeys("stepson step-son stepsons".split(), Kin("step-child", "male")),
    **dict.fromkeys("stepdaughter step-daughter stepdaughters".split(), Kin("step-child", "female")),
    **dict.fromkeys("stepchild stepchildren".split(), Kin("step-child")),
    "godfather": Kin("godparent", "male"),
    "godmother": Kin("godparent", "female"),
    "godparent": Kin("godparent"),
    "godparents": Kin("godparent"),
    "godson": Kin("godchild", "male"),
    "goddaughter": Kin("godchild", "female"),
    "god-daughter": Kin("godchild", "female"),
    "godchild": Kin("godchild"),
    "godchildren": Kin("godchild"),
}
KIN_MODIFIERS = frozenset(
    """
    elder eldest older oldest younger youngest twin identical middle little big baby kid only own late dead
    deceased departed poor dear dearest beloved darling favourite favorite first second third fourth fifth
    last other first-born firstborn second-born last-born long-lost lost estranged surviving infant
    newborn grown grown-up adult teenage teenaged unborn maternal paternal new old young beautiful pretty
    handsome good widowed unmarried married invalid wayward prodigal one two three four five six seven
    """.split(),
)
GENERATIONS = frozenset("young younger youngest elder eldest junior jr senior sr namesake ii iii".split())

KIN_BREAKERS = frozenset(
    """
    half step foster adoptive adopted surrogate in-law great grand great-great former ex future would-be honorary
    sworn blood-brother soul spiritual like as fellow lay sorority fraternity frat founding heavenly holy
    superior nature earth tongue country ship hood god arms figure confessor christmas hen lode """.split(),
)

DEATH_VERBS = frozenset("died dies drowned drowns perished perishes expired".split())
DEATH_PARTICIPLES = frozenset(
    """
    killed murdered slain buried executed hanged beheaded guillotined electrocuted assassinated drowned
    cremated interred entombed lynched slaughtered garrotted
    """.split(),
)
DEATH_ADJECTIVES = frozenset("dead deceased".split())
KILLING_VERBS = frozenset(
    """
    killed kills murdered murders slew slays slain buried buries executed executes beheaded assassinated
    cremated interred hanged slaughtered butchered drowned
    """.split(),
)
DEATH_IDIOMS = frozenset(
    """
    away down out
    alive laughing laughter laugh tired asleep ahead astern abeam feet shame embarrassment boredom bored curiosity
    curious envy jealousy mortification mortified impatience suspense gratitude happiness delight joy fright
    tiredness exhaustion exhausted beat broke drunk drunken sober set serious sure certain right wrong center
    centre central level straight slow stop stopped still calm silence silent quiet quietly weight end ends
    line lines heat easy simple keen good nice famous posh cool sexy useful night winter run faint drop half nearly almost
    practically virtually inside world wood ringer giveaway letter letters language languages thousand
    little deaths wanted dying tongue lips throat smile voice voices words word sound sounds echo echoes
    engine battery batteries phone radio signal flame flames fire light lights lamp wind breeze applause
    conversation hope love chuckle giggle sorrows sorrow eyes gaze stare leg legs arm arms foot hand hands
    fingers weary spit ear ears work paperwork debt thoughts thought book books papers head face faces
    cold chocolate heartbreak cuteness stage opportunity ambition time chances
    flower flowers leaves tree trees plant plants car horse dog cat
    """.split(),
)

MARITAL: dict[str, str] = {
    **dict.fromkeys("bachelor spinster unmarried unwed single unattached".split(), "single"),
    **dict.fromkeys(
        "married wife husband spouse bride newlywed newlyweds remarried wed wedded missus".split(), "married"
    ),
    **dict.fromkeys("widow widower widowed widowhood ".split(), "widowed"),
    **dict.fromkeys(
        """
        divorced divorcee divorcée divorcé divorce ex-husband ex-wife exhusband exwife ex-spouse
        """.split(),
        "divorced",
    ),
    **dict.fromkeys("fiancé fiance fiancée fiancee betrothed affianced".split(), "engaged"),
}

OCCUPATION_FAMILIES: tuple[frozenset[str], ...] = tuple(
    frozenset(family.split())
    for family in (
        "doctor physician surgeon medic gp paediatrician pediatrician cardiologist oncologist psychiatrist",
        "psychiatrist psychologist psychotherapist therapist psychoanalyst analyst counsellor counselor",
        "veterinarian vet veterinary",
        "nurse matron midwife sister",
        "dentist orthodontist",
        "pharmacist apothecary chemist druggist",
        "policeman policewoman constable detective inspector sergeant officer cop sheriff deputy",
        "lawyer solicitor barrister attorney advocate counsel notary prosecutor judge magistrate",
        (
            "teacher schoolteacher schoolmaster schoolmistress headmaster headmistress headteacher tutor governess"
            " professor lecturer"
        ),
        "professor lecturer academic scholar historian",
        "carpenter joiner cabinetmaker cabinet-maker",
        "builder mason bricklayer stonemason",
        "writer author novelist journalist reporter editor columnist poet playwright",
        "painter artist sculptor illustrator",
        "musician pianist violinist cellist organist composer conductor guitarist singer",
        "actor actress performer",
        "farmer rancher shepherd",
        "fisherman sailor seaman mariner boatman ferryman skipper",
        "soldier officer captain major colonel lieutenant sergeant corporal general",
        "priest parson vicar curate rector clergyman minister pastor reverend chaplain bishop",
        "shopkeeper grocer merchant greengrocer storekeeper",
        "accountant bookkeeper auditor clerk",
        "banker broker stockbroker financier",
        "secretary typist stenographer receptionist clerk",
        "seamstress dressmaker tailor tailoress milliner",
        "cobbler shoemaker bootmaker",
        "cook chef",
        "waiter waitress barmaid barman bartender publican innkeeper landlord landlady",
        "butler footman valet manservant",
        "maid housemaid housekeeper parlourmaid maidservant",
        "undertaker mortician gravedigger",
        "engineer mechanic",
        "chauffeur driver cabman coachman trucker",
        "hairdresser barber",
        "watchmaker clockmaker jeweller jeweler goldsmith silversmith",
        "blacksmith smith farrier",
        "gardener groundskeeper",
        "miner collier",
        "scientist physicist chemist biologist botanist zoologist astronomer geologist",
        "baker pastrycook confectioner",
    )
)
_UNSTEADY = frozenset(
    "sister officer captain major general counsel analyst sergeant minister conductor driver".split()
)
OCCUPATIONS = (
    frozenset(
        """
        anthropologist archaeologist architect archivist astronaut bookbinder bookseller brewer butcher coroner
        dancer ballerina dairymaid electrician florist fireman firefighter gamekeeper glazier
        hatter lighthouse-keeper librarian locksmith machinist mathematician midshipman miller monk nun
        optician optometrist paramedic pathologist photographer piano-tuner pilot plumber postman postmaster
        postmistress potter printer programmer publisher roofer saddler schoolmaster sexton
        stationmaster stevedore surveyor tanner taxidermist telegraphist thatcher translator interpreter
        undertaker upholsterer weaver welder wheelwright woodcutter
        """.split(),
    )
    | frozenset().union(*OCCUPATION_FAMILIES)
) - _UNSTEADY
