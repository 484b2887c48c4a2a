"""English cues that a passage is not plain present narration."""

from __future__ import annotations

from flowstory.languages.base import Frame
from flowstory.languages.en.grammar import CONTRACTIONS

_OWNERS = "my your his her their our".split()
_CHILD_AGES = """
    three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen
""".split()


def _phrases(text: str) -> tuple[str, ...]:
    """Split a list of phrases at its commas."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


_CHILDHOOD = tuple(
    f"when {person} {age}"
    for person in ("i was", "you were", "he was", "she was", "they were", "we were")
    for age in (
        "a child",
        "a boy",
        "a girl",
        "a baby",
        "a kid",
        "little",
        "small",
        "young",
        "younger",
        *_CHILD_AGES,
    )
) + tuple(
    f"{start} {owner} {time}"
    for start in ("in", "during")
    for owner in _OWNERS
    for time in ("youth", "childhood", "boyhood", "girlhood", "infancy", "teens", "twenties")
)

FRAMES: tuple[Frame, ...] = (
    Frame(
        name="negation",
        words=frozenset("not never no neither nor cannot without".split())
        | frozenset(word for word, parts in CONTRACTIONS.items() if parts[-1] == "not"),
        phrases=_phrases("far from, anything but, instead of, rather than, no longer, in place of"),
        reach="ahead",
    ),
    Frame(
        name="hypothetical",
        words=frozenset(
            "if whether unless perhaps maybe might may've might've possibly probably presumably lest".split(),
        ),
        phrases=_phrases(
            """
            will be, would be, shall be, could be, should be, may be, must be, 'd be, 'd have, 'd like, 'd rather, 'd better, may have, must have, going to be,
            what if
            """,
        ),
        reach="rest",
    ),
    Frame(
        name="hypothetical",
        words=frozenset(
            """
            suppose supposing imagine imagined imagines imagining imagination wish wished wishes wishing
            wondered wonders wondering would've could've should've must've hypothetically fantasised fantasized
            fantasy fantasies daydream daydreamed daydreaming pictured picturing envisioned visualised
            visualized
            """.split(),
        ),
        phrases=_phrases(
            """
            if only, in another life, for all she knew, for all he knew, for all i knew
            """,
        ),
        reach="sentence",
    ),
    Frame(
        name="hypothetical",
        phrases=_phrases(
            """
            would have, would never have, would not have, wouldn't have, could have, could not have, couldn't have,
            should have, shouldn't have, might have, might not have, in case, would rather, had hoped, hoped for
            """,
        ),
        reach="onward",
    ),
    Frame(name="hypothetical", words=frozenset({"had", "were"}), reach="rest", fronted="clause"),
    Frame(name="hypothetical", words=frozenset({"should"}), reach="rest", fronted="joined"),
    Frame(
        name="simile",
        words=frozenset("like resembling resembled resembles".split()),
        phrases=_phrases(
            "as if, as though, akin to, similar to, reminiscent of, in the manner of, the colour of a"
        ),
        reach="ahead",
    ),
    Frame(
        name="comparison",
        words=frozenset("than unlike whereas".split()),
        phrases=_phrases(
            "compared to, compared with, in contrast to, as opposed to, by comparison, by contrast"
        ),
        reach="ahead",
    ),
    Frame(
        name="dream",
        words=frozenset(
            """
            dreamed dreamt dreaming nightmare nightmares hallucination hallucinations hallucinated hallucinating
            delirium delirious
            """.split(),
        ),
        phrases=_phrases(
            "a dream, the dream, that dream, this dream, same dream, in dreams, dream of, vision of"
        )
        + tuple(
            f"{lead} {owner} {noun}"
            for lead in ("in", "of")
            for owner in _OWNERS
            for noun in ("dream", "dreams")
        )
        + tuple(f"{owner} dream" for owner in _OWNERS),
        reach="paragraph",
    ),
    Frame(
        name="memory",
        words=frozenset(
            """
            remembered remember remembers remembering recalled recalls recalling recollected recollection
            recollections memory memories reminisced reminiscing reminded reminds nostalgia once-upon-a-time
            """.split(),
        ),
        phrases=_phrases(
            """
            in those days, back then, back when, thought back, years ago,
            months ago, long ago, at one time, in the old days, in former days, when they first met,
            when we first met, as she had been, as he had been
            """,
        ),
        reach="sentence",
    ),
    Frame(name="memory", phrases=_phrases("used to, once had, had once"), reach="onward"),
    Frame(
        name="flashback",
        words=frozenset({"flashback"}),
        phrases=_phrases(
            """
            years earlier, years before, years previously, year earlier, year before, months earlier, months before,
            weeks earlier, decades earlier, decades before, centuries ago, a lifetime ago, once upon a time,
            in earlier years, before the war, back in the
            """,
        ),
        reach="paragraph",
    ),
    Frame(
        name="flashback",
        phrases=_phrases(
            """
            as a child, as a boy, as a girl, as a baby, as a young man, as a young woman, as a teenager, as a kid,
            as children
            """,
        )
        + _CHILDHOOD,
        reach="passage",
    ),
    Frame(
        name="lie",
        words=frozenset(
            """
            lied liar pretended pretend pretends pretending pretence pretense claimed claims claiming feigned feigning
            faked faking fake fakes false falsely falsehood alibi forged forgery fabricated hoax impostor imposter
            impersonating impersonated impersonate bluff bluffed bluffing make-believe so-called alias ostensibly
            mistook mistaking
            """.split(),
        ),
        phrases=_phrases(
            """
            a lie, the lie, cover story, told everyone, told everybody, make believe, made the story up, made it all up, under the name,
            posed as, posing as, passed himself off, passed herself off, played dead, playing dead, play dead,
            presumed dead, believed dead, thought dead, supposed dead, given up for dead, left for dead,
            supposed to be dead, thought she was dead, thought he was dead, thought i was dead, thought you were dead,
            believed she was dead, believed he was dead, as good as dead, supposed to be
            """,
        ),
        reach="rest",
    ),
    Frame(
        name="insincere",
        words=frozenset(
            """
            lied lying lie lies joked joking joke jokes kidding kidded teased teasing tease teases mocked mocking
            mockingly quipped quips deadpanned sarcastically jokingly sarcasm winked winking wink bluffed bluffing
            fibbed fibbing improvised improvising improvise invented pretended pretending pretend recited reciting
            rehearsed mimicked mimicking imitated imitating impersonated impression sang singing sings sing quoted
            quoting quote slurred slurring drunkenly
            """.split(),
        ),
        phrases=_phrases(
            "made up, making it up, cover story, with a straight face, in a voice not, in her best, in his best, read aloud, reading aloud, read out"
        ),
        reach="talk",
    ),
    Frame(
        name="hedge",
        phrases=_phrases(
            """
            i think, i guess, i suppose, i believe, i imagine, i expect, i hear, i heard, i am told, they tell me, you 'd think,
            tell them, tell him, tell her, tell everyone, i said i, you told me, you said, he said, she said, they said,
            he says, she says, i told him, i told her, i told them, i will say, let's say, we will say, i feel, i felt,
            act like, sort of, kind of, as far as i know, if i remember, so to speak, might as well
            """
        ),
        reach="rest",
    ),
    Frame(
        name="rumour",
        words=frozenset(
            """
            rumour rumours rumor rumors rumoured rumored gossip supposedly allegedly reputedly reportedly
            purportedly hearsay legend legends myth myths
            """.split(),
        ),
        phrases=_phrases(
            """
            they said, they say, people said, people say, it was said, it is said, some said, some say,
            others said, was said to, were said to, is said to, are said to, had it that, word was, the story went,
            the story goes, stories said, it was believed, everyone said, everybody said, so they said,
            according to, folk said, it was rumoured, it was whispered
            """,
        ),
        reach="sentence",
    ),
    Frame(
        name="document",
        words=frozenset(
            """
            headline headlines lyrics ballad obituary inscription epitaph screenplay novel fairytale fairy-tale poem
            telegram
            """.split(),
        ),
        phrases=_phrases(
            """
            the letter said, letter read, the letter began, newspaper said, paper said, the papers said, the article,
            the note said, note read, the song, a song, fairy tale, in the story, in the film, the film,
            in the movie, the movie, in the play, in the book, the heroine, the hero of, the caption
            """,
        ),
        reach="clause",
    ),
    Frame(
        name="mirror",
        words=frozenset("mirror mirrors looking-glass pier-glass".split()),
        phrases=_phrases(
            "looking glass, shaving glass, mirror image, own reflection, the reflection, reflection in"
        )
        + tuple(f"{owner} reflection" for owner in _OWNERS),
        reach="sentence",
    ),
    Frame(
        name="portrait",
        words=frozenset(
            """
            portrait portraits photograph photographs photo photos painting paintings statue statues statuette
            snapshot snapshots polaroid effigy daguerreotype waxwork mannequin figurehead puppet doll dolls avatar
            selfie mugshot
            """.split(),
        ),
        phrases=_phrases(
            """
            the picture, a picture, in pictures, the sketch, a sketch, a drawing, the drawing, the miniature,
            painted by, painted in oils, bust of, likeness of, a likeness
            """,
        ),
        reach="clause",
    ),
    Frame(
        name="disguise",
        words=frozenset(
            """
            disguise disguised disguises disguising mask masked masks wig costume glamour glamoured glamours camouflage
            masquerade masquerading undercover greasepaint
            """.split(),
        ),
        phrases=_phrases(
            "dressed as, dressed up as, made up as, made up to look, fancy dress, fake beard, false beard"
        ),
        reach="clause",
    ),
    Frame(
        name="light",
        words=frozenset(
            """
            lamplight firelight candlelight moonlight moonlit torchlight gaslight lamplit firelit candlelit starlight
            half-light neon strobe sodium fluorescent twilight sunset gloaming
            """.split(),
        ),
        phrases=_phrases(
            """
            by the light of, in that light, in this light, in certain lights, in some lights,
            under the lamp, under the lights, in the glow, in the dark, in the darkness, in the gloom, in the sun,
            in the sunlight, in the sunshine, in the shade, in the shadows, in the dim, in the half light,
            in the firelight, caught the light, against the light
            """,
        ),
        reach="sentence",
    ),
    Frame(
        name="ghost",
        words=frozenset(
            """
            ghost ghosts ghostly recording recordings voicemail voicemails apparition apparitions haunted haunting
            haunts haunt spectre specter phantom séance seance hologram undead zombie resurrected resurrection
            reincarnated reincarnation footage videotape revenant
            """.split(),
        ),
        phrases=_phrases(
            """
            on tape, the tape, the tapes, answering machine, beyond the grave, back from the dead, came back to life,
            come back to life, rose from the dead, risen from the dead, spirit of, the video, a video
            """,
        ),
        reach="clause",
    ),
    Frame(
        name="magic",
        words=frozenset(
            """
            enchanted enchantment bewitched bewitching transformed transform transforms transforming
            transformation transfigured shapeshifter shape-shifter shapeshifted metamorphosed metamorphosis potion
            illusion conjured sorcery morphed
            """.split(),
        ),
        phrases=_phrases(
            "by magic, with magic, a spell on, a spell over, under a spell, the spell, cast a spell, spell of, took the shape of, took the form of"
        ),
        reach="sentence",
    ),
)
