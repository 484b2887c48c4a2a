"""English height, build, hands, and marks on a side of the body."""

from __future__ import annotations

from flowstory.languages.base import Trait
from flowstory.languages.en._tables import spellings, table

BEARD = Trait(
    attribute="beard",
    values=spellings(
        (
            "bearded",
            "bearded beard goatee full-bearded heavily-bearded black-bearded white-bearded grey-bearded",
        ),
        ("clean-shaven", "clean-shaven smooth-shaven close-shaven cleanshaven clean-shaved beardless"),
    ),
    families=(frozenset({"bearded", "moustached"}),),
    changes=frozenset(
        "shaved shaven shaves shaving razor barber grew grow growing grown trimmed stubble".split()
    ),
)
HEIGHT = Trait(
    attribute="height",
    values=spellings(
        ("tall", "tall six-foot six-footer towering"),
        ("short", "short diminutive petite five-foot short-statured undersized"),
    ),
    # "short of money", "short with her", "tall for six", "tall enough".
    transient=frozenset(
        "of with for on enough too so as breath cash money supply tempered temper cut stopped order".split(),
    ),
    changes=frozenset(
        "grew grow growing grown shot growth sprouted heels stilts stooped shrunk shrank".split()
    ),
)
BUILD = Trait(
    attribute="build",
    values=spellings(
        (
            "thin",
            "thin slender slim skinny lean scrawny bony wiry lanky weedy willowy spindly rail-thin slightly-built",
        ),
        (
            "fat",
            """
            fat stout plump obese overweight portly corpulent chubby rotund tubby heavyset heavy-set podgy pudgy
            roly-poly potbellied pot-bellied paunchy
            """,
        ),
    ),
    changes=frozenset(
        """
        lost losing gained gaining weight pounds stone diet dieting pregnant pregnancy illness ill sick starved
        thinner fatter plumper stouter slimmer leaner filled grown grew become wasted
        """.split(),
    ),
)
HANDEDNESS = Trait(
    attribute="handedness",
    values=spellings(
        ("left", "left-handed lefthanded left-hander left-handers southpaw lefty leftie left-handedness"),
        ("right", "right-handed righthanded right-hander right-handedness"),
    ),
    changes=frozenset("taught trained learned learnt forced lost bandaged broken broke sling".split()),
)
TRAITS = (BEARD, HEIGHT, BUILD, HANDEDNESS)

SIDES = {"left": "left", "left-hand": "left", "right": "right", "right-hand": "right"}


BODY_PARTS = table(
    (
        "leg",
        (
            "leg legs knee knees kneecap thigh thighs shin shins calf calves ankle ankles foot feet heel heels hip"
            " hips hamstring toe toes big-toe achilles"
        ),
    ),
    ("arm", "arm arms wrist wrists elbow elbows forearm forearms bicep biceps"),
    (
        "hand",
        (
            "hand hands finger fingers thumb thumbs palm palms knuckle knuckles forefinger fingertip fingertips"
            " index-finger ring-finger pinky fist"
        ),
    ),
    ("ear", "ear ears earlobe eardrum"),
    ("eye", "eye eyes eyelid eyeball eye-socket"),
    ("face", "cheek cheeks cheekbone cheekbones temple temples jaw jawbone eyebrow eyebrows brow nostril"),
    ("shoulder", "shoulder shoulders collarbone collar-bone armpit"),
    ("lung", "lung lungs"),
    ("breast", "breast breasts"),
    ("side", "side flank ribs rib"),
)
MARKS = table(
    ("scar", "scar scars scarred cicatrix"),
    (
        "lame",
        (
            "limp limped limps limping lame lameness hobble hobbled hobbling crutch crutches favour favoured favours"
            " favouring favor favored favors favoring dragged drags dragging clubfoot club-foot clubbed polio"
        ),
    ),
    (
        "broken",
        "broken fractured fracture plaster cast sling splint splints splinted dislocated bandaged bandage bandages",
    ),
    ("deaf", "deaf deafness deafened"),
    ("blind", "blind blinded blindness sightless"),
    ("missing", "missing lost severed amputated amputation"),
    ("wooden", "wooden artificial prosthetic prosthesis peg-leg bionic"),
    ("tattoo", "tattoo tattooed tattoos inked"),
    ("birthmark", "birthmark birth-mark mole port-wine wart"),
    (
        "stiff",
        (
            "stiff withered useless bad ruined game gammy crippled paralysed paralyzed maimed mangled arthritic"
            " rheumatic gimpy"
        ),
    ),
    ("patch", "patch eyepatch eye-patch"),
    ("burn", "burn burns burn-scar burn-scars"),
    ("earring", "earring earrings ear-ring"),
) | {
    f"{verb} {sense}": mark
    for verb in ("can't", "couldn't", "cannot", "can not", "could not", "hardly", "didn't", "doesn't")
    for sense, mark in (("hear", "deaf"), ("see", "blind"))
}
