"""One way to make names and words comparable, for search and for name keys alike."""

import re
import unicodedata
from functools import lru_cache

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "œ": "oe"})
# Letters that Unicode does not take apart, and marks that must not part a word.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
    | dict.fromkeys("'’‘`´ʼ.")
)
_APART = re.compile(r"[\W_]+")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Fold as Germans transcribe: "Jörg Weiß-Çelik" becomes "joerg weiss celik"."""
    if text.isascii():
        return _rest(text.casefold())
    composed = unicodedata.normalize("NFC", text).casefold()
    return _rest(composed.translate(_GERMAN))


def plain_fold(text: str) -> str:
    """Fold as others leave the dots out: "Jörg Weiß" becomes "jorg weiss"."""
    return _rest(text.casefold())


def _rest(text: str) -> str:
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        bare = "".join(c for c in decomposed if not unicodedata.combining(c))
        text = bare.casefold()  # "㎐" comes apart into a capital
    return _APART.sub(" ", text.translate(_LETTERS)).strip()
