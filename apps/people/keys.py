"""Under which folded forms a name is looked up, and which address it gives."""

import re
import unicodedata
from functools import cache

from apps.reading.languages import CODES, language
from apps.reading.text.folding import fold, plain_fold

LONGEST = 160  # as the columns are wide
LONGEST_SLUG = 110  # leaves room for "-2"
LONGEST_WORD = 60
# Tiers: the lower, the likelier a text means this very person by the key.
WHOLE, ALONE, SHARED, PART = 0, 1, 2, 3
SOUND = 8  # how a whole name sounds; no look-up by name asks for it
TELLING = ("display", "stage")  # kinds by one word of which somebody can be known
JOINERS = "\u200c\u200d"  # some scripts cannot be written without
UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
NOT_ASCII = re.compile(r"[^a-z0-9]+")


def keys_of(
    text: str, kind: str = "display", *, known_elsewhere: bool = False
) -> set[tuple[str, int]]:
    """Give each key with its tier, as explained at NameKey.

    `known_elsewhere`: the person has an external id, so that a given name alone can be
    a stage name ("Adele") and is not just all that is known of a child.
    """
    found = set()
    for key in {fold(text)[:LONGEST].strip(), plain_fold(text)[:LONGEST].strip()}:
        words = key.split()
        if len(words) > 1:
            found.add((key, WHOLE))
            found |= {(word, PART) for word in (words[0], words[-1]) if len(word) > 1}
        elif words:
            telling = kind in TELLING and (known_elsewhere or key not in _given())
            found.add((key, ALONE if telling else SHARED))
    return found


@cache
def _given() -> frozenset[str]:
    """The given names that the reader knows, folded."""
    return frozenset(
        folded
        for code in CODES
        for name in language(code).words.given
        for folded in (fold(name), plain_fold(name))
    )


def slug_of(name: str) -> str:
    """ "Mila Distelfink" gives mila-distelfink; without Latin letters, person."""
    return NOT_ASCII.sub("-", fold(name))[:LONGEST_SLUG].strip("-") or "person"


def unfit(text: str) -> str:
    """Return the first character that no name or single line may hold, or ""."""
    if text.isprintable() and "<" not in text and ">" not in text:
        return ""
    for char in text:
        if char in "<>":
            return char
        if unicodedata.category(char) in UNSEEN and char not in JOINERS:
            return char
    return ""


def tidy(text: str) -> str:
    """Compose letters and accents, as one name has one spelling; trim the ends."""
    return unicodedata.normalize("NFC", text).strip()
