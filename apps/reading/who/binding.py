"""Whom "ihn" and "him" cannot mean: who acts in the same clause would be "sich"."""

from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference, oblique, past_aside, relative
from apps.reading.text.text import Words
from apps.reading.languages.lexicon import Lexicon

_BREAKS = frozenset(",;:–—")
_FAR = 24  # words of a clause up to its pronoun


def acting(
    words: Words, lexicon: Lexicon, found: list[Reference], i: int
) -> Draft | None:
    """Return who acts in the clause of a pronoun that is no subject, or nobody.

    found are those of the sentence before the pronoun, in order.
    """
    if not found or not _may_be_object(words, lexicon, i):
        return None
    either = words.lower[i] in lexicon.grammar["either_case"]
    end, low = i, max(found[0].first, i - _FAR)
    while end > low:
        begin = end - 1
        while begin > low and words.forms[begin] not in _BREAKS:
            begin -= 1
        one = _subject(words, lexicon, found, begin, end)
        if one is not None and not (either and _and_between(words, lexicon, begin, i)):
            return one
        if either:
            return None  # "sie" may act itself
        opening = words.lower[begin + 1]
        if relative(lexicon, opening) and words.forms[begin] == ",":
            before = [r for r in found if past_aside(words, r.last) == begin]
            return before[0].people[0] if before and _alone(before[0]) else None
        if opening not in lexicon.grammar["and"]:
            return None
        end = begin
    return None


def _may_be_object(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "ihn", "him" and "her" from "er"; "sie" may be either."""
    lower, grammar = words.lower[i], lexicon.grammar
    if lower in grammar["object"] or lower in grammar["either_case"]:
        return True
    labels = lexicon.pronouns.get(lower, ())
    return any(label.startswith("own") for label in labels)


def _and_between(words: Words, lexicon: Lexicon, begin: int, end: int) -> bool:
    return not lexicon.grammar["and"].isdisjoint(words.lower[begin + 1 : end])


def _subject(
    words: Words, lexicon: Lexicon, found: list[Reference], begin: int, end: int
) -> Draft | None:
    for ref in found:
        if begin <= ref.first < end and not ref.own:
            if ref.named and oblique(words, lexicon, ref.first):
                continue
            if words.lower[ref.first] in lexicon.grammar["object"]:
                continue
            return ref.people[0] if _alone(ref) else None
    return None


def _alone(ref: Reference) -> bool:
    return len(ref.people) == 1 and not ref.own
