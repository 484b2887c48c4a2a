"""English titles, words that only look like names, and nouns of places, groups and people."""

from __future__ import annotations

from flowstory.languages.base import Title

_WOMEN = (
    "mrs miss ms missis missus mistress madam madame mademoiselle mme mlle ma'am dame goodwife goody frau"
)
_WOMEN_TOO = (
    "fraulein fräulein señora señorita signora signorina senhora aunt auntie aunty granny grandma nana"
)
_MEN = (
    "mr master messrs esq esquire goodman monsieur herr señor signor senhor don uncle grandpa granddad gaffer"
)
_NOBLE_WOMEN = "lady queen princess duchess countess baroness empress marchioness viscountess contessa"
_NOBLE_MEN = "lord king prince duke count baron earl emperor marquess marquis viscount laird tsar czar kaiser"
_RANKS = """
    dr doctor doc prof professor captain capt cap'n major maj colonel col general gen lieutenant lt lieut sergeant
    sgt serjeant corporal cpl private pvt admiral commander cmdr commodore ensign brigadier marshal midshipman
    bosun skipper inspector insp constable sheriff deputy detective superintendent supt officer agent
    commissioner judge justice president senator governor mayor congressman congresswoman ambassador
    secretary minister chancellor councillor councilman bishop archbishop cardinal pope abbot prior rev
    reverend revd canon dean deacon archdeacon vicar pastor parson rabbi imam rector curate chaplain fr squire
    nurse chief coach warden magistrate alderman
""".split()

TITLES: dict[str, Title] = {
    **dict.fromkeys(_RANKS, Title(rank=True)),
    **dict.fromkeys(f"{_WOMEN} {_WOMEN_TOO} sister mother".split(), Title("female")),
    **dict.fromkeys(f"{_MEN} sir brother father dom padre".split(), Title("male")),
    **dict.fromkeys(f"{_NOBLE_WOMEN} abbess prioress policewoman".split(), Title("female", rank=True)),
    **dict.fromkeys(f"{_NOBLE_MEN} congressman councilman friar".split(), Title("male", rank=True)),
    **dict.fromkeys("mx saint hon honourable honorable young little".split(), Title()),
}
TITLES.update(
    {f"{short}.": TITLES[short] for short in "mr mrs ms mx dr prof capt col gen lt sgt rev".split()}
)
NAME_PARTICLES = frozenset(
    "de du des del della di da do dos das la le van von der den ten ter zu bin ibn al el ap".split(),
)

TITLE_PARTICLES = frozenset("of the".split())

# Titles, kin, nouns of places and words that are also surnames (Brown, Young, West) stay out: they may be part
# of a name, and the count of capitals against lower case finds the rest.
NOT_NAMES = frozenset(
    """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    mondays tuesdays wednesdays thursdays fridays saturdays sundays
    christmas xmas easter lent advent michaelmas candlemas lammas whitsun whitsuntide pentecost halloween
    hallowe'en thanksgiving hanukkah passover ramadan diwali yuletide yule epiphany sabbath

    american americas british scottish scotch italian spanish portuguese dutch
    flemish swiss austrian hungarian polish russian prussian greek turkish arab arabic jewish
    hebrew egyptian indian chinese japanese korean african european asian mexican canadian australian
    brazilian argentine cuban norwegian swedish danish finnish icelandic romanian bulgarian serbian czech
    slovak ukrainian persian iranian iraqi syrian israeli palestinian lebanese pakistani afghan thai
    vietnamese filipino indonesian nigerian kenyan ethiopian moroccan algerian tunisian jamaican hawaiian
    californian texan parisian londoner yorker cockney yankee yankees celtic gaelic anglo-saxon gothic edwardian elizabethan jacobean tudor renaissance northerner southerner americans englishman englishmen englishwoman
    irishman irishmen irishwoman scotsman scotsmen scotchman welshman frenchman frenchmen frenchwoman
    dutchman germans italians spaniard spaniards russians turks turk greeks romans arabs jews jew indians
    africans europeans asians swede danes moors gypsy gypsies negro negroes creole
    transatlantic
    god heaven heavens hell devil satan lucifer jesus christ christians christianity
    catholic catholics protestant protestants anglican methodist baptist presbyterian quaker mormon mormons
    muslim moslem islam islamic buddhist hindu bible scripture scriptures testament gospel psalm koran
    quran torah almighty creator saviour savior messiah buddha allah jehovah
    communion amen hallelujah halleluiah

    oh ah o eh ha hah haha hey hi hello hullo hallo goodbye bye yes no yeah yep yup nope nah aye nay ok okay
    please thanks thank sorry pardon why what who whom whose which when where how while whilst if
    though although because since unless until till whether whatever whoever whenever wherever however
    hush shh sh psst ugh uh um umm er erm hm hmm mm mmm huh wow whoa ouch ow oops alas lo bah pooh pshaw
    tut hurrah hooray hurray cheers damn damned dammit shit fuck fucking crap bloody hell bullshit
    indeed really certainly surely perhaps maybe probably possibly exactly absolutely definitely obviously
    clearly evidently apparently naturally fortunately unfortunately luckily sadly happily strangely oddly
    curiously suddenly finally eventually presently immediately instantly slowly quickly quietly softly
    gently carefully usually generally sometimes often always never ever once twice again then now today
    tomorrow yesterday tonight soon later afterwards afterward meanwhile meantime still yet already just only
    even also too so thus hence therefore otherwise instead besides moreover furthermore nevertheless
    nonetheless anyway anyhow here there everywhere somewhere nowhere above below behind beyond before after
    upstairs downstairs overhead away up out off under fourth fifth one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty both all some any many most much more few several none each every
    either neither another other others such same enough nothing something anything everything nobody
    somebody anybody everybody everyone someone anyone no-one

    i me my mine myself we us our ours you your yours yourself he him his himself she her hers herself it
    its itself they them their theirs themselves this that these those the a an and but or nor for as at by
    from in into of on to with without within against among around about across along between during
    despite except through throughout toward towards upon not is are was were be been being am has have had
    having do does did doing done would shall should can could may might must ought let lets let's
    don't doesn't didn't won't wouldn't can't couldn't shouldn't isn't aren't wasn't weren't haven't hasn't
    hadn't it's that's there's here's what's who's where's how's he's she's i'm i've i'll i'd you're you've
    you'll you'd we're we've we'll we'd they're they've they'll they'd he'd he'll she'd she'll it'd it'll

    come came go goes going gone get got give given look looking looked see seeing seen saw say said says
    tell told ask asked think thought know knew known believe hear heard listen wait stop start begin stay
    sit take taken took make made put keep turning run try trying want need like wish mean left remember forget
    forgive excuse suppose imagine consider send bring write eat drink wake shut watch beware behold

    dear dearest poor old darling mate buddy dude folks ladies gentlemen majesty majesties highness
    lordship ladyship excellency eminence holiness lordships ladyships good-day good-night
    goodnight congratulations welcome farewell
    worse worst right wrong true false sure sad dead alive hot cold early late full empty

    time days nights morning evening afternoon midnight week weeks month months year years hour hours
    minute minutes dusk sun earth world air fire wind death life truth liberty fate fortune destiny
    nature internet

    chapter prologue epilogue interlude section appendix contents preface
    introduction foreword dear sincerely yours regards ps
    p.s. nb n.b. postscript copyright edition translator illustration finis
    no nos vol pp etc ii iii iv v vi vii viii ix x xi xii
    xiii xiv xv xvi xvii xviii xix xx tv uk us usa u.s. u.k. eu un uno fbi cia mi5 mi6 nypd bbc nhs dna id
    nato nasa am pm a.m. p.m. ad bc ce bce gps sos iq ceo suv atm dvd cd pc url www internet web google
    facebook twitter instagram whatsapp youtube wifi wi-fi email
    """.split(),
)

# Without the commonest surnames and given names (Hill, Wood, Dale): "in" and "to" before them tell places.
PLACE_NOUNS = frozenset(
    """
    street st road rd avenue ave drive boulevard blvd crescent square circus terrace mews
    alley court place gardens gate mount mountain mountains mt peak ridge valley vale park grove meadow meadows orchard farm ranch plantation
    estate house manor lodge cottage cottages villa grange abbey priory castle palace tower towers fort fortress citadel church chapel cathedral temple mosque synagogue monastery convent cemetery churchyard
    river creek stream bay cove harbour harbor port haven quay dock docks wharf pier beach shore
    coast cape isle island islands islet reef strait channel sea ocean lake loch lough mere
    pond pool springs bridge ferry crossing junction station terminal airport
    inn tavern arms pub bar cafe café restaurant diner saloon hotel motel hostel hospital clinic asylum
    infirmary sanatorium school academy college university library museum gallery theatre theater
    cinema opera arena stadium market mall plaza quarry factory yard prison jail gaol
    town township village city borough county shire parish province state district quarter kingdom empire
    republic duchy realm lands country desert plain plains marshes swamp fen bog downs wolds
    cliffs canyon gorge gulch pass trail path highway turnpike building block apartments flats
    """.split(),
)
PLACE_PREPOSITIONS = frozenset(
    """
    in at to from near into toward towards through across outside inside around beyond via within on off
    along throughout leaving
    """.split(),
)
GROUP_NOUNS = frozenset(
    """
    family families clan tribe brothers sisters sons daughters company co corporation corp inc ltd llc
    firm bank club society association union guild order league party committee council board commission
    ministry department bureau agency office service army navy regiment brigade battalion division squadron
    corps legion guards fleet crew gang mob band orchestra choir team squad institute institution
    foundation trust fund federation alliance confederation congress parliament senate times post gazette chronicle journal tribune telegraph examiner press magazine review police syndicate
    cartel fellowship brotherhood sisterhood circle collective group
    """.split(),
)

_FEMALE_NOUNS = """
    woman women girl girls lady ladies lass lassie maid maiden damsel matron dame crone hag widow bride spinster
    wife mother daughter sister aunt niece grandmother girlfriend mistress heiress hostess housewife
    housekeeper governess nun abbess prioress actress waitress barmaid milkmaid dairymaid housemaid parlourmaid
    chambermaid laundress washerwoman seamstress dressmaker milliner midwife nursemaid schoolgirl
    schoolmistress headmistress landlady stewardess saleswoman policewoman chairwoman congresswoman
    spokeswoman businesswoman charwoman noblewoman gentlewoman countrywoman fishwife queen princess duchess
    countess baroness empress marchioness priestess sorceress enchantress witch goddess prostitute whore
    ballerina soprano redhead debutante mum mom tomboy madwoman horsewoman huntress
    seductress murderess songstress
""".split()
_MALE_NOUNS = """
    man men boy boys gentleman gentlemen lad lads fellow bloke chap guy guys dude youth bachelor widower groom
    bridegroom husband father son brother uncle nephew grandfather boyfriend monk friar priest padre abbot
    parson vicar curate bishop king prince duke count baron earl emperor lord knight squire butler footman
    valet coachman cabman postman milkman fireman policeman constable fisherman craftsman
    workman foreman watchman salesman businessman chairman congressman spokesman nobleman clergyman
    countryman frenchman englishman irishman scotsman huntsman horseman boatman ferryman seaman sailor
    blacksmith schoolboy schoolmaster headmaster landlord waiter actor heir steward barman stableboy
    ploughman woodsman gunman henchman madman conman wizard sorcerer warlock hunchback patriarch tenor
    baritone dad grandad altar-boy choirboy cowboy bellboy busboy
""".split()
_EITHER_NOUNS = """
    person people child children kid kids baby infant toddler teenager stranger visitor guest neighbour
    neighbor friend companion comrade colleague partner lover sweetheart enemy rival foe witness victim suspect
    prisoner captive hostage passenger traveller traveler tourist pilgrim wanderer beggar tramp vagrant orphan
    twin cousin sibling parent spouse relative relation ancestor descendant doctor physician surgeon nurse
    dentist veterinarian vet lawyer barrister solicitor attorney judge magistrate clerk secretary
    receptionist accountant banker broker merchant trader dealer shopkeeper grocer baker butcher tailor
    cobbler shoemaker barber hairdresser jeweller jeweler watchmaker carpenter joiner mason plumber
    electrician mechanic engineer architect builder painter sculptor artist writer author novelist poet
    journalist reporter editor publisher printer musician pianist violinist singer dancer conductor composer
    teacher tutor professor lecturer scholar student pupil librarian scientist chemist biologist botanist
    historian philosopher captain colonel lieutenant sergeant corporal soldier officer admiral commander pilot sentry guard warden jailer gaoler detective inspector cop
    sheriff deputy agent spy assassin murderer killer thief burglar robber bandit outlaw smuggler pirate
    gambler drunkard farmer peasant labourer laborer gardener shepherd miller hunter trapper chef
    servant slave porter driver chauffeur boss employer employee manager director owner master
    innkeeper bartender warrior mage healer prophet minister preacher pastor rabbi imam saint sinner
    president governor mayor ambassador diplomat politician senator leader ruler monarch heir speaker
    client customer tenant lodger boarder caller messenger courier apprentice creature
    coroner undertaker gravedigger sexton psychiatrist psychologist therapist counsellor counselor
    pharmacist apothecary paramedic ranger caretaker janitor cleaner cashier bookkeeper typist astronaut
    nanny babysitter au-pair operator dispatcher fortune-teller psychic
""".split()
PERSON_NOUNS: dict[str, str] = {
    word: gender
    for nouns, gender in ((_EITHER_NOUNS, ""), (_MALE_NOUNS, "male"), (_FEMALE_NOUNS, "female"))
    for word in nouns
}
