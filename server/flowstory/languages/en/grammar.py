"""English closed classes and verbs, as forms."""

from __future__ import annotations

from flowstory.languages.base import Person

_NOT = {
    "am": "ain't",
    "are": "aren't",
    "can": "can't",
    "could": "couldn't",
    "dare": "daren't",
    "did": "didn't",
    "do": "don't",
    "does": "doesn't",
    "had": "hadn't",
    "has": "hasn't",
    "have": "haven't",
    "is": "isn't",
    "may": "mayn't",
    "might": "mightn't",
    "must": "mustn't",
    "need": "needn't",
    "ought": "oughtn't",
    "shall": "shan't",
    "should": "shouldn't",
    "was": "wasn't",
    "were": "weren't",
    "will": "won't",
    "would": "wouldn't",
}
_SUBJECTS = "i you he she it we they there that who what thou".split()
_CLIPPED_VERBS = {"'ve": "have", "'re": "are", "'ll": "will"}
_BE = {"i": "am", "he": "is", "she": "is", "it": "is", "there": "is", "that": "is", "who": "is", "what": "is"}

CONTRACTIONS: dict[str, tuple[str, ...]] = {
    # "'d" is read as "had": a "would" misread as a past perfect only makes the reader more careful.
    **{f"{subject}'d": (subject, "had") for subject in _SUBJECTS},
    **{f"{subject}'ll": (subject, "will") for subject in _SUBJECTS},
    **{f"{subject}'ve": (subject, "have") for subject in _SUBJECTS},
    **{f"{subject}'re": (subject, "are") for subject in "you we they there what who".split()},
    **{f"{subject}'s": (subject, verb) for subject, verb in _BE.items() if subject != "i"},
    **{short: (verb, "not") for verb, short in _NOT.items()},
    **{f"{modal}'ve": (modal, "have") for modal in "would could should might must may ought".split()},
    "i'm": ("i", "am"),
    "cannot": ("can", "not"),
    "let's": ("let", "us"),
    "here's": ("here", "is"),
    "where's": ("where", "is"),
    "how's": ("how", "is"),
    "when's": ("when", "is"),
    "y'all": ("you", "all"),
    "'twas": ("it", "was"),
    "twas": ("it", "was"),
    "'tis": ("it", "is"),
    "tis": ("it", "is"),
    "'twere": ("it", "were"),
    "'twould": ("it", "would"),
    "twould": ("it", "would"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gotta": ("got", "to"),
    "gotcha": ("got", "you"),
    "dunno": ("do", "not", "know"),
}

CLIPPED: dict[str, tuple[str, str]] = {
    **{f"{subject}{end}": (subject, verb) for subject in _SUBJECTS for end, verb in _CLIPPED_VERBS.items()},
    **{f"{subject}'s": (subject, verb) for subject, verb in _BE.items() if subject != "i"},
    # Whether "'d" is had or would shows only behind it.
    **{f"{subject}'d": (subject, "'d") for subject in _SUBJECTS},
    "i'm": ("i", "am"),
}

ARTICLES = {"the": "", "a": "", "an": ""}
DEFINITE_ARTICLES = frozenset({"the"})
DEMONSTRATIVES = frozenset("this that these those such yonder".split())

PRONOUNS: dict[str, Person] = {
    **dict.fromkeys("i me myself".split(), Person(1)),
    **dict.fromkeys("we us ourselves".split(), Person(1, "", plural=True)),
    **dict.fromkeys("you yourself thou thee thyself ye".split(), Person(2)),
    **dict.fromkeys("yourselves y'all".split(), Person(2, "", plural=True)),
    **dict.fromkeys("he him himself".split(), Person(3, "male")),
    **dict.fromkeys("she her herself".split(), Person(3, "female")),
    **dict.fromkeys("they them themselves".split(), Person(3, "", plural=True)),
    "themself": Person(3),
}
POSSESSIVES: dict[str, Person] = {
    "my": Person(1),
    "our": Person(1, "", plural=True),
    "your": Person(2),
    "thy": Person(2),
    "thine": Person(2),
    "his": Person(3, "male"),
    "her": Person(3, "female"),
    "their": Person(3, "", plural=True),
}
SUBJECT_PRONOUNS = frozenset("i he she we they".split())
OBJECT_PRONOUNS = frozenset("me him us them thee".split())
OWNED_WORDS = frozenset("own back".split())
OF_WORDS = frozenset({"of", "o'"})
WITH_WORDS = frozenset({"with"})
PREPOSITIONS = frozenset(
    """
    aboard about above across after against along alongside amid amidst among amongst around as astride at
    atop before behind below beneath beside besides between betwixt beyond but by concerning despite down
    during except for from in inside into like near of off on onto opposite out outside over past per
    regarding round since through throughout till to toward towards under underneath unlike until unto up
    upon via with within without o' save than
    """.split(),
)
CONJUNCTIONS = frozenset(
    """
    and but or nor yet so for if because though although while whilst whereas when whenever where wherever
    as since until till unless lest before after once that whether then & plus 'cause cos 'til
    """.split(),
)
RELATIVES = frozenset("who whom whose which that where whoever whomever whichever".split())
OWNING_RELATIVES = frozenset({"whose"})
ADVERBS = frozenset(
    """
    very still also always already quite rather really so too now then once again ever just only even
    perfectly extremely exceedingly remarkably unusually extraordinarily exceptionally fairly pretty
    somewhat slightly most more decidedly distinctly certainly surely indeed truly simply clearly
    obviously evidently undeniably unmistakably strikingly startlingly surprisingly astonishingly
    impossibly unnaturally naturally strangely oddly curiously peculiarly both all either equally entirely
    completely wholly totally utterly absolutely altogether thoroughly almost nearly practically fully
    partly mostly mainly chiefly largely generally usually often sometimes frequently occasionally
    suddenly finally long since currently presently recently lately newly freshly formerly
    originally permanently forever deeply intensely brightly darkly palely terribly awfully dreadfully
    horribly wonderfully beautifully incredibly unbelievably particularly especially notably
    bloody damned damn fucking mighty merely purely exactly precisely literally
    barely hardly scarcely yet today tonight there here instead himself herself myself themselves itself
    """.split(),
)
NEGATIONS = frozenset(
    """
    not no never neither nor cannot without n't nowise none nobody nothing nowhere hardly scarcely barely
    """.split(),
) | frozenset(_NOT.values())
APPROXIMATIONS = frozenset(
    """
    about around round nearly almost roughly approximately approx circa ca some perhaps maybe possibly
    probably say over under above below beyond between barely hardly scarcely practically nigh near
    approaching nearing pushing touching upwards least most
    """.split(),
)
COMPARATIVES = frozenset(
    """
    older younger elder senior junior than more less fewer later earlier sooner longer shorter ago hence
    apart ahead behind taller smaller bigger greater extra further another since
    """.split(),
)

EXCESS = frozenset("too enough insufficiently overly".split())

PAST_STATES = frozenset("was were wasn't weren't had hadn't".split())
ABBREVIATIONS = frozenset(
    """
    st ave blvd rd mt ft jan feb febr apr jun jul aug sept sep oct nov dec jr sr esq vs etc eg ie viz cf inc ltd
    co corp bros dept vol pp approx ca hon
    """.split(),
)
VALUE_NOUNS = frozenset("colour color shade hue tint colouring coloring".split())

# Verbs
BE_VERBS = frozenset(
    """
    am is are was were be been being 'm 're art wert wast isn't aren't wasn't weren't ain't
    """.split(),
)
BECOME_VERBS = frozenset(
    """
    became become becomes becoming turned turn turns turning grew grow grows grown growing went go goes
    gone going gotten getting gets faded fading fades
    """.split(),
)
HAVE_VERBS = frozenset(
    """
    had has have having hath hast hadst 'd 've got possessed possesses possessing owned owns owning
    hadn't hasn't haven't
    """.split(),
)
WEAR_VERBS = frozenset(
    """
    wore wears wear wearing worn sported sporting sports donned dons donning clad
    """.split(),
)
AUXILIARIES = frozenset(
    """
    am is are was were be been being have has had having do does did done will would shall should can
    could may might must ought need dare used 'd 'll 've 'm 're let gonna gotta cannot
    """.split(),
) | frozenset(_NOT.values())
PAST_PERFECT = frozenset({"had", "'d", "hadn't"})

STOP_WORDS = (
    frozenset(ARTICLES)
    | DEMONSTRATIVES
    | frozenset(PRONOUNS)
    | frozenset(POSSESSIVES)
    | PREPOSITIONS
    | CONJUNCTIONS
    | RELATIVES
    | AUXILIARIES
    | frozenset(CONTRACTIONS)
    | frozenset(
        """
        it its itself hers ours yours theirs mine one ones not no never very too also just only even still
        here there now then what how why again ever some any all both each every either neither none few
        many much more most other another own same well yes oh said says say get got go went come came
        like back up down out off away 's s t
        """.split(),
    )
)
