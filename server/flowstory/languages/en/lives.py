"""English: what people can do, eat and lack; animals; leaving, meeting, dying of."""

from __future__ import annotations

from flowstory.languages.deeds import Animal, Lives
from flowstory.languages.en._tables import table

_FINGERS = ("finger", "thumb", "toe")
_DOGS = """
    beagle labrador dachshund poodle greyhound whippet bulldog mastiff collie corgi chihuahua dalmatian rottweiler
    doberman spaniel setter lurcher wolfhound deerhound bloodhound foxhound boxer pug schnauzer husky terrier
    pointer retriever alsatian sheepdog great_dane german_shepherd border_collie golden_retriever saint_bernard
    st_bernard cocker_spaniel springer_spaniel jack_russell irish_setter basset_hound newfoundland pekingese
    pomeranian samoyed kelpie
"""
_CATS = "siamese persian burmese manx"


def _animals() -> dict[str, Animal]:
    found: dict[str, Animal] = {}
    for sex, kinds in (
        (
            "female",
            "mare:horse filly:horse bitch:dog vixen:fox ewe:sheep heifer:cow sow:pig jenny:donkey nanny-goat:goat she-wolf:wolf tigress:tiger lioness:lion",
        ),
        (
            "male",
            "stallion:horse gelding:horse colt:horse tomcat:cat tom-cat:cat ram:sheep bull:cow boar:pig billy-goat:goat steer:cow bullock:cow",
        ),
    ):
        for pair in kinds.split():
            word, _, kind = pair.partition(":")
            found[word] = Animal(kind, sex)
    for kind, names in (("dog", _DOGS), ("cat", _CATS)):
        for name in names.split():
            found[name.replace("_", " ")] = Animal(
                kind, "", name.rpartition("_")[2] if "russell" not in name else "terrier"
            )
    return found | {
        "alsatian": Animal("dog", "", "shepherd"),
        "german shepherd": Animal("dog", "", "shepherd"),
        "dachshund": Animal("dog", "", "dachshund"),
        "tom cat": Animal("cat", "male"),
        "german shepherd dog": Animal("dog", "", "shepherd"),
    }


_BAND = "ten nine eight seven six five four three two".split()

LIVES = Lives(
    animals=_animals(),
    likened=frozenset({"as"}),
    coats=table(
        ("bay", "bay"),
        ("dun", "dun"),
        ("roan", "roan"),
        ("brown", "sorrel liver-coloured"),
        ("palomino", "palomino"),
        ("ginger", "ginger marmalade"),
    ),
    called=frozenset({"called", "named"}),
    got=frozenset({"got", "gotten"}),
    missing=frozenset(
        "missing lost lacked lacking amputated severed without short gone minus taken took".split()
    ),
    members={
        "finger": "finger",
        "fingers": "finger",
        "thumb": "thumb",
        "thumbs": "thumb",
        "toe": "toe",
        "toes": "toe",
        "arm": "arm",
        "leg": "leg",
        "hand": "hand",
        "foot": "foot",
        "eye": "eye",
        "ear": "ear",
    },
    losing=frozenset("lost missing lacked lacking amputated severed".split()),
    lacking={"one-armed": "arm", "one-legged": "leg", "one-eyed": "eye", "one-handed": "hand"},
    writing=frozenset(
        "wrote writes writing write signed signs signing drew draws drawing painted paints scribbled".split()
    ),
    only=frozenset("only just but".split()),
    maiming=frozenset("took taken cost severed claimed".split()),
    whole={
        **{
            f"{all_}ten fingers": "finger"
            for all_ in ("", "all ", "all his ", "all her ", "his ", "her ", "my ")
        },
        **{f"all {owner}fingers": "finger" for owner in ("", "his ", "her ", "my ", "of his ", "of her ")},
        "five fingers": "finger",
        "all five fingers": "finger",
        "both thumbs": "thumb",
        "ten toes": "toe",
        "all ten toes": "toe",
        **{
            f"both {owner}{word}": part
            for owner in (
                "",
                "his ",
                "her ",
                "my ",
                "of his ",
                "of her ",
                "of my ",
                "the ",
                "these ",
                "those ",
                "good ",
            )
            for word, part in (
                ("arms", "arm"),
                ("legs", "leg"),
                ("hands", "hand"),
                ("feet", "foot"),
                ("eyes", "eye"),
                ("ears", "ear"),
            )
        },
        **{
            f"{lead} {word}": part
            for lead in ("in each", "with each", "in either")
            for word, part in (("hand", "hand"), ("arm", "arm"))
        },
        "clapped his hands": "hand",
        "clapped her hands": "hand",
        "clapped my hands": "hand",
        "crossed his legs": "leg",
        "crossed her legs": "leg",
        "crossed his arms": "arm",
        "crossed her arms": "arm",
        "folded his arms": "arm",
        "folded her arms": "arm",
    },
    unlosable=frozenset(
        """
        grip balance feeling use touch count track sleep temper sight hearing strength button ring glove rings mitten
        nail shoe shoes bandage from sock slipper boot
        """.split()
    ),
    designs=table(
        ("bird", "swallow sparrow bird eagle hawk raven crow dove phoenix"),
        ("anchor", "anchor"),
        ("rose", "rose"),
        ("heart", "heart"),
        ("snake", "snake serpent cobra"),
        ("dragon", "dragon"),
        ("ship", "ship schooner"),
        ("star", "star"),
        ("cross", "cross crucifix"),
        ("skull", "skull"),
        ("butterfly", "butterfly"),
        ("mermaid", "mermaid"),
        ("dagger", "dagger sword"),
        ("tiger", "tiger panther"),
        ("wolf", "wolf"),
        ("spider", "spider spiderweb"),
        ("compass", "compass"),
        ("moon", "moon crescent"),
        ("scorpion", "scorpion"),
    ),
    tattoos=frozenset("tattoo tattooed inked".split()),
    selves={"himself": "male", "herself": "female"},
    gestures={
        "shook": frozenset({"head"}),
        "nodded": frozenset({"head"}),
        "bowed": frozenset({"head"}),
        "shrugged": frozenset({"shoulders"}),
        "cleared": frozenset({"throat"}),
        "licked": frozenset({"lips"}),
        "raised": frozenset({"eyebrows", "eyebrow"}),
        "narrowed": frozenset({"eyes"}),
        "doffed": frozenset({"hat", "cap"}),
        "took": frozenset({"hat", "cap"}),
    },
    causes=table(
        ("water", "drowned drowns drowning"),
        (
            "illness",
            """
            fever pneumonia cancer consumption tuberculosis typhus typhoid cholera influenza flu plague heart stroke
            diphtheria dysentery malaria smallpox pleurisy leukaemia leukemia
            """,
        ),
        (
            "violence",
            "shot stabbed strangled murdered poisoned hanged executed beheaded bullet gunshot knifed",
        ),
        ("crash", "crash collision derailment wreck"),
        ("fire", "burned burnt blaze"),
        ("birth", "childbirth"),
    ),
    inborn=frozenset({"birth", "childhood"}),
    dying=(
        *(f"{verb} {own} last" for verb in ("breathed", "gasped") for own in ("his", "her", "their")),
        *(f"{verb} {own} last breath" for verb in ("drew", "took") for own in ("his", "her")),
        *(f"{told} life" for told in ("lost his", "lost her", "took his own", "took her own")),
        "gave up the ghost",
        "was found dead",
        "dropped dead",
        "fell dead",
        "fell down dead",
        "died in bed",
    ),
    leaving=(
        "left the room",
        "leaves the room",
        "left the house",
        "left the office",
        "left the kitchen",
        "left the table and the room",
        "walked out",
        "walks out",
        "went out",
        "goes out",
        "stormed out",
        "storms out",
        "stalked out",
        "strode out",
        "stomped out",
        "marched out",
        "slipped out",
        "swept out",
        "hurried out",
        "ran out",
        "drove off",
        "drove away",
        "drives off",
        "strode off",
        "went home",
        "goes home",
        "closed the door behind him",
        "closed the door behind her",
        "shut the door behind him",
        "shut the door behind her",
        "off down the stairs",
        "let himself out",
        "let herself out",
        "took his leave",
        "took her leave",
    ),
    returning=frozenset(
        """
        back returned returns returning re-entered reentered reappeared reappears again entered came comes in
        following caught joined followed outside corridor street hall hallway landing stairs yard garden pavement
        """.split()
    ),
    calling=frozenset(
        "called calls shouted shouts yelled yells phone telephone radio intercom screen line receiver distance bellowed doorway threshold".split()
    ),
    meeting=(
        "introduced himself to",
        "introduced herself to",
        "was introduced to",
        "met … for the first time",
    ),
    strangers=(
        "had never met",
        "had never set eyes on",
        "had never laid eyes on",
        "had never before met",
        "had not met",
        "hadn't met",
        "had never seen … before",
        "did not know each other",
        "had never spoken to",
    ),
)
