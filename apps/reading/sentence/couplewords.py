"""Words for two people together: "die beiden", "das langjährige Paar"."""

from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.text.text import Words

_LONGEST = 3  # words of a phrase, as "das ehemalige Paar"
_WIDEST = 6  # words of one with adjectives: "das seit langem schwer verliebte Paar"
_COMPOUND = 6  # letters that a compound has more than


def couple_words(words: Words, lexicon: Lexicon, i: int, last: int) -> int:
    """Return how many words from one on mean two people, none where they mean others.

    An adjective may stand inside, but none that tells one couple from another.
    """
    for length in range(_LONGEST, 0, -1):
        if (
            i + length < last
            and " ".join(words.lower[i : i + length]) in lexicon.couples
        ):
            return length
    return _described(words, lexicon, i, last)


def _described(words: Words, lexicon: Lexicon, i: int, last: int) -> int:
    """Tell "das schwer verliebte TV-Paar" from "das nächste Paar", "das Paar Ada".

    An adverb may stand before the adjectives: "das inzwischen geschiedene Paar".
    """
    grammar, lower = lexicon.grammar, words.lower
    if lower[i] not in grammar["pair_articles"]:
        return 0
    for at in range(i + 1, min(i + _WIDEST, last)):
        if lower[at] in grammar["pair_heads"] or _compound(words, lexicon, at):
            fits = lower[at] not in grammar["not_our_pair"] and at + 1 < last
            named = fits and words.forms[at + 1][0].isupper()
            return at + 1 - i if fits and not named else 0
        if not _describes(words, lexicon, at):
            return 0
    return 0


def _compound(words: Words, lexicon: Lexicon, at: int) -> bool:
    """Tell "Hollywood-Traumpaar" and "Influencerpaar"."""
    noun = words.forms[at][0].isupper() and len(words.forms[at]) > _COMPOUND
    return noun and lexicon.grammar.ends(words.lower[at], "pair_ends")


def _describes(words: Words, lexicon: Lexicon, at: int) -> bool:
    """Tell an adjective, or "TV" in "the TV couple", that parts no couples."""
    grammar, lower, form = lexicon.grammar, words.lower[at], words.forms[at]
    if lower in grammar["other_pair"] or not form[0].isalpha():
        return False
    if lower in grammar["by_the_way", "pair_places", "pair_adverbs"]:
        return True
    if lexicon.tags.get(lower, 0) & (Tag.STOP | Tag.KIN | Tag.SAYING):
        return False
    if grammar["capitals"]:
        return form.islower() and lower not in grammar["verbs"]
    return form.islower() and grammar.ends(lower, "weak_ends")
