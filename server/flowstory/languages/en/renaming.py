"""English: what agrees with a name."""

from __future__ import annotations

from flowstory.languages.renaming import Renaming

RENAMING = Renaming(
    titles={
        "mr": "mrs", "master": "miss", "sir": "lady", "lord": "lady", "uncle": "aunt", "brother": "sister",
        "father": "mother", "king": "queen", "prince": "princess", "duke": "duchess", "count": "countess",
        "baron": "baroness", "earl": "countess", "monsieur": "madame", "señor": "señora", "signor": "signora",
        "grandpa": "grandma", "herr": "frau",
    },
    words={
        "he": "she", "himself": "herself", "he's": "she's", "he'd": "she'd", "he'll": "she'll",
    },
    sexes={"male": "female", "man": "woman", "boy": "girl", "m": "f"},
    objects=("him", "his", "his"),
    female_objects=("her", "her", "hers"),
    plurals=(("s", "es"), ("x", "es"), ("z", "es"), ("ch", "es"), ("sh", "es"), ("", "s")),
    unstable={"a": "an"},
)  # fmt: skip
