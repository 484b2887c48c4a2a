"""Keys that English notes use, and the attribute each of them fixes."""

from __future__ import annotations

_KEYS: tuple[tuple[str, str], ...] = (
    (
        "eyes.colour",
        "eyes, eye, eye colour, eye color, eyes colour, eyes color, colour of eyes, color of eyes, iris",
    ),
    ("hair.colour", "hair, hair colour, hair color, hairs, colour of hair, color of hair"),
    ("height", "height, tall, stature"),
    ("build", "build, body, body type, physique, frame, figure, weight"),
    ("beard", "beard, facial hair, shave"),
    ("age", "age, ages, years old, current age"),
    (
        "birth",
        "born, birth, birthday, birthdate, birth date, date of birth, dob, birth year, year of birth, born on, born in",
    ),
    (
        "death",
        "died, death, dies, date of death, death date, deceased, dod, death year, year of death, died on",
    ),
    (
        "occupation",
        "occupation, occupations, profession, job, jobs, trade, work, career, employment, works as, vocation",
    ),
    (
        "kin.sibling",
        "sibling, siblings, brother, brothers, sister, sisters, twin, brothers and sisters, twin brother, twin sister",
    ),
    (
        "kin.parent",
        "parent, parents, mother, father, mum, mom, dad, mother and father, son of, daughter of, child of",
    ),
    (
        "kin.child",
        "child, children, son, sons, daughter, daughters, kids, offspring, mother of, father of, parent of",
    ),
    ("kin.spouse", "spouse, husband, wife, partner, married to, spouses, husbands, wives"),
    (
        "siblings.count",
        "number of siblings, sibling count, siblings count, how many siblings",
    ),
    ("children.count", "number of children, child count, children count, how many children"),
    ("marital", "marital, marital status, civil status, married, relationship status"),
    (
        "handedness",
        "handedness, handed, dominant hand, writes with",
    ),
    (
        "mark",
        (
            "mark, marks, distinguishing mark, distinguishing marks, distinguishing feature, distinguishing features, scar,"
            " scars, tattoo, tattoos, birthmark, birthmarks, injury, injuries, wound, wounds, disability"
        ),
    ),
    ("name", "name, full name, real name, birth name, title name, complete name, character"),
    (
        "aliases",
        (
            "alias, aliases, aka, a.k.a., also known as, nickname, nicknames, nick, pet name, pet names, called,"
            " other names, known as, goes by, spellings, variants, née, nee, maiden name, married name, former name"
        ),
    ),
    ("gender", "gender, sex"),
    ("pronouns", "pronoun, pronouns"),
    ("species", "species, race, kind, breed, animal"),
    (
        "home",
        "home, lives, lives in, residence, address, home town, hometown, house, lives at, town, from, city",
    ),
    ("origin", "birthplace, place of birth, birth place, origin, origins, native of, comes from, hails from"),
    ("religion", "religion, faith, church, denomination, creed"),
    (
        "habits",
        "diet, habits, habit, abilities, ability, skills, limits, limitations, weaknesses, weakness, quirks, vows, vow, cannot",
    ),
    ("allergies", "allergy, allergies, allergic, allergic to"),
    ("role", "role, part, function, story role, archetype"),
    ("horse", "horse, mount, steed, horses"),
    ("car", "car, vehicle, truck, drives, cars"),
    ("service", "service, military service, military, served, regiment, army"),
    ("floor", "floor, storey, story level, level"),
    ("position", "position, location, place, where, situated, bank, side"),
    ("status", "status, alive, state, condition, fate"),
)


def _spellings(key: str) -> tuple[str, ...]:
    """Give a key as writers type it in YAML: "eye colour", "eye_colour", "eye-colour", "eyecolour"."""
    return (key, key.replace(" ", "_"), key.replace(" ", "-"), key.replace(" ", ""))


NOTE_KEYS: dict[str, str] = {
    spelling: attribute
    for attribute, keys in _KEYS
    for key in keys.split(",")
    for spelling in _spellings(key.strip())
}
