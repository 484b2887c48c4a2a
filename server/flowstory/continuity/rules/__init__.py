"""The rules of ArcGuard, one file each; a rule is its file, its row here, its test page and its messages."""

from __future__ import annotations

from types import ModuleType

from flowstory.continuity.model import Rule
from flowstory.continuity.rules import (
    ability,
    acts_before_birth,
    age_arithmetic,
    age_mismatch,
    chapter_numbering,
    child_count,
    confusable_names,
    date_order,
    dead_character_acts,
    destroyed_object_used,
    dialogue_marks,
    diet_or_vow,
    distance,
    distinguishing_mark,
    duration_arithmetic,
    eye_colour,
    floor_or_room,
    gender_drift,
    given_away_object_used,
    hair_colour,
    handedness,
    height,
    impossible_date,
    kin_ages,
    kinship,
    knows_too_early,
    marital_status,
    missing_part,
    moon_phase,
    name_spelling,
    note_contradicted,
    object_attribute,
    occupation,
    pasted_repeat,
    payoff_before_setup,
    pet_name,
    place_position,
    placeholder_left,
    pov_slip,
    season_place,
    second_first_meeting,
    setup_without_payoff,
    sibling_count,
    side_flip,
    speaks_after_leaving,
    spelling_variety,
    stale_name,
    stale_ruling,
    tense_slip,
    time_of_day,
    title_change,
    travel_time,
    tu_voce_drift,
    two_deaths,
    unknown_note_link,
    weekday_date,
)


def _rule(code: str, family: str, module: ModuleType) -> Rule:
    """Give a rule by what its module defines: `check(story)`, `check_chapter(story, number)`, or

    `check_subject(story, subject)` with the `ATTRIBUTES` that it looks at.
    """
    return Rule(
        code=code,
        family=family,
        page=(module.__doc__ or "").strip(),
        book=getattr(module, "check", None),
        chapter=getattr(module, "check_chapter", None),
        subject=getattr(module, "check_subject", None),
        attributes=getattr(module, "ATTRIBUTES", ()),
    )


RULES: tuple[Rule, ...] = (
    _rule("eye-colour", "body", eye_colour),
    _rule("hair-colour", "body", hair_colour),
    _rule("height", "body", height),
    _rule("handedness", "body", handedness),
    _rule("side-flip", "body", side_flip),
    _rule("age-mismatch", "body", age_mismatch),
    _rule("ability", "body", ability),
    _rule("diet-or-vow", "body", diet_or_vow),
    _rule("missing-part", "body", missing_part),
    _rule("distinguishing-mark", "body", distinguishing_mark),
    _rule("gender-drift", "body", gender_drift),
    _rule("name-spelling", "names", name_spelling),
    _rule("pet-name", "names", pet_name),
    _rule("two-deaths", "life", two_deaths),
    _rule("acts-before-birth", "life", acts_before_birth),
    _rule("speaks-after-leaving", "life", speaks_after_leaving),
    _rule("dead-character-acts", "life", dead_character_acts),
    _rule("weekday-date", "time", weekday_date),
    _rule("impossible-date", "time", impossible_date),
    _rule("object-attribute", "things", object_attribute),
    _rule("destroyed-object-used", "things", destroyed_object_used),
    _rule("given-away-object-used", "things", given_away_object_used),
    _rule("kinship", "kin", kinship),
    _rule("sibling-count", "kin", sibling_count),
    _rule("child-count", "kin", child_count),
    _rule("occupation", "kin", occupation),
    _rule("note-contradicted", "canon", note_contradicted),
    _rule("chapter-numbering", "narration", chapter_numbering),
    _rule("duration-arithmetic", "time", duration_arithmetic),
    _rule("date-order", "time", date_order),
    _rule("second-first-meeting", "life", second_first_meeting),
    _rule("time-of-day", "time", time_of_day),
    _rule("season-place", "time", season_place),
    _rule("moon-phase", "time", moon_phase),
    _rule("travel-time", "space", travel_time),
    _rule("knows-too-early", "knowledge", knows_too_early),
    _rule("setup-without-payoff", "threads", setup_without_payoff),
    _rule("payoff-before-setup", "threads", payoff_before_setup),
    _rule("pov-slip", "narration", pov_slip),
    _rule("tense-slip", "narration", tense_slip),
    _rule("dialogue-marks", "narration", dialogue_marks),
    _rule("pasted-repeat", "narration", pasted_repeat),
    _rule("spelling-variety", "narration", spelling_variety),
    _rule("tu-voce-drift", "narration", tu_voce_drift),
    _rule("stale-name", "names", stale_name),
    _rule("stale-ruling", "hygiene", stale_ruling),
    _rule("confusable-names", "names", confusable_names),
    _rule("placeholder-left", "hygiene", placeholder_left),
    _rule("unknown-note-link", "hygiene", unknown_note_link),
    _rule("age-arithmetic", "time", age_arithmetic),
    _rule("kin-ages", "time", kin_ages),
    _rule("marital-status", "kin", marital_status),
    _rule("floor-or-room", "space", floor_or_room),
    _rule("place-position", "space", place_position),
    _rule("distance", "space", distance),
    _rule("title-change", "names", title_change),
)

_BY_CODE = {rule.code: rule for rule in RULES}


def rule(code: str) -> Rule:
    """Give the rule of a code; raises `KeyError` where there is none."""
    return _BY_CODE[code]
