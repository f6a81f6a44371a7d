"""Who is named for an example only: "Kollegen wie Ada und Mira", "stars like Ada"."""

from apps.reading.languages.lexicon import Lexicon
from apps.reading.sentence.beside import Reference
from apps.reading.text.text import Words

_BACK = 14  # words from the last of a list to "wie"
_ASIDE = frozenset("(),")


def no_examples(
    words: Words, lexicon: Lexicon, found: list[Reference]
) -> list[Reference]:
    """Leave out examples: "sie" in the next sentence is nobody of them."""
    leads = lexicon.grammar["for_example"]
    return [ref for ref in found if not _is_one(words, lexicon, ref, leads)]


def _is_one(
    words: Words, lexicon: Lexicon, ref: Reference, leads: frozenset[str]
) -> bool:
    joins = lexicon.grammar["and", "or", "example_words"]
    for at in range(ref.first - 1, max(ref.first - _BACK, 0), -1):
        word, form = words.lower[at], words.forms[at]
        if word in leads:
            return _several(words, lexicon, at - 1)
        listed = word in joins or form in _ASIDE or form[0].isupper()
        if not (listed or form.isdecimal()):
            return False
    return False


def _several(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "Kolleginnen wie", "stars such as" from "schön wie", "looked like"."""
    i -= words.lower[i] in lexicon.grammar["example_words"]
    if lexicon.grammar["capitals"]:
        plural = words.lower[i].endswith("s") or words.lower[i] == "people"
        return plural and words.forms[i].islower()
    return words.forms[i][0].isupper() and words.lower[i].endswith(("n", "e", "s"))
