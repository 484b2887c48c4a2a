"""English: where marks sit, what is sound, which hand writes, what beards and bald heads are."""

from __future__ import annotations

from flowstory.languages.en._tables import table
from flowstory.languages.figure import Figure

FIGURE = Figure(
    sound=frozenset("good sound".split()),
    pairs=frozenset("eye ear arm leg hand foot".split()),
    places=table(
        ("chin", "chin chins"),
        ("forehead", "forehead brow"),
        ("face", "face"),
        ("cheek", "cheek cheeks cheekbone cheekbones dimple"),
        ("mouth", "lip lips mouth"),
        ("nose", "nose nostril"),
        ("neck", "neck throat nape"),
        ("back", "back spine"),
        ("chest", "chest breastbone"),
        ("belly", "belly stomach abdomen"),
        ("eyebrow", "eyebrow eyebrows"),
        ("temple", "temple temples"),
        ("jaw", "jaw jawbone jawline"),
        ("wrist", "wrist wrists"),
        ("forearm", "forearm forearms"),
        ("shoulder", "shoulder shoulders"),
        ("thigh", "thigh thighs"),
        ("knee", "knee knees"),
        ("ankle", "ankle ankles"),
        ("palm", "palm palms"),
    ),
    spots=table(
        ("earring", "ring earring ear-ring stud hoop"),
        ("birthmark", "mark spot beauty-spot freckle"),
    ),
    absolutes={
        "yours": ("second", ""),
        "his": ("pronoun", "male"),
        "hers": ("pronoun", "female"),
        "mine": ("first", ""),
    },
    pens=frozenset("pen pencil quill stylus chalk crayon biro paintbrush pens".split()),
    customs=("as always", "as ever", "as usual", "as he always", "as she always", "as i always"),
    beards=frozenset(
        "beard beards whiskers moustache mustache moustaches mustaches goatee sideburns side-whiskers".split()
    ),
    smooth=frozenset("smooth beardless hairless clean-shaven smooth-shaven bare".split()),
    faces=frozenset("chin chins cheek cheeks jaw jaws face".split()),
    combing=frozenset("combed combs combing brushed brushing braided plaited curled pinned".split()),
    young=frozenset("boy boys girl girls child kid baby infant lad lass toddler son daughter".split()),
)
