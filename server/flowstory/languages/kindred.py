"""What a language says of how many kin somebody has, and of husbands and wives, as data."""

from __future__ import annotations

from dataclasses import dataclass

Words = frozenset[str]
NO_WORDS: Words = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kindred:
    """Words beside a word of kin that count it, and words that tell whether a husband or a wife lives."""

    both: Words = NO_WORDS
    """both; ambos: two, and all there are."""
    all_words: Words = NO_WORDS
    """all; todos, todas: "five children, all boys"."""
    none: Words = NO_WORDS
    """no, neither; nenhum, sem: with a word of kin, that there is none."""
    only: Words = NO_WORDS
    """only; único, única: beside an owned word of kin, that there is one."""
    indefinite: Words = NO_WORDS
    """a, any; um, nenhuma: what stands between "never had" and a word of kin."""
    ever: Words = NO_WORDS
    """Words that may stand between a verb of having and a number: only, just, still; só, ainda."""
    supposing: Words = NO_WORDS
    """if, suppose, imagine; se, imagine: beside one of them "his wife" need not be anybody."""
    fellows: Words = NO_WORDS
    """Nouns behind "brother" and "sister" that make them no kin: "his brother officers"."""
    figures: Words = NO_WORDS
    """Words before an owned word of kin that make it a figure of speech: like, as, called."""
    describing: Words = NO_WORDS
    """Words beside kin that pick none of them: little, own, dear; queridos, próprios."""
    couples: Words = NO_WORDS
    """they, couple; eles, casal: two who have children together."""
    plural_have: Words = NO_WORDS
    """Forms of having whose unsaid subject is several: têm, tinham; of "we" as `we_have`."""
    we_have: Words = NO_WORDS
    we: Words = NO_WORDS
    """we; nós, a gente."""
    giving: Words = NO_WORDS
    """Verbs of which somebody is given children: gave, bore, left; deu, deixara."""
    mates: Words = NO_WORDS
    """Nouns that behind a mere article are somebody's husband or wife: marido, esposa; not "a mulher"."""
    bereaved: Words = NO_WORDS
    """Verbs whose object is a husband or wife who died: lost, buried, outlived; perdeu, enterrara."""
    bereaved_breakers: Words = NO_WORDS
    """Words behind such an object that make it no death: "lost her husband in the crowd"."""
    habits: Words = NO_WORDS
    """Words by which a husband or wife who is told to do something may be one who is gone: used, once, had."""
    company: Words = NO_WORDS
    """Words before an owned husband or wife who is here: with, beside; com, ao lado de."""
    us: Words = NO_WORDS
    """What makes them the teller's own: us, we; éramos, fomos."""
    several: tuple[str, ...] = ()
    """What stands before a number of siblings told by all of them: "there were", "we were"; éramos, fomos."""
