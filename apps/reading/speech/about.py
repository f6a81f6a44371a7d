"""Whom a sentence is about: who leads it, known or not."""

from apps.reading.languages.lexicon import Tag
from apps.reading.sentence.subjects import NOBODY, Clause, Found, one

_APPOSED = 5  # words from "Frau" to the name in "Frau, die Malerin Ada Keil"
_NEAR = 4  # words of "Ihr ehemaliger Gatte"


def takes_up(clause: Clause) -> bool:
    """Tell "… Mit diesen Worten trat Mira ab" and "… Mira strahlte"."""
    first, last = clause.sentence
    if any(ref.first == first and not ref.own for ref in clause.references):
        return True
    tags, grammar = clause.lexicon.tags, clause.lexicon.grammar
    return any(
        word in grammar["words_of"] or tags.get(word, 0) & Tag.SAYING
        for word in clause.words.lower[first : min(first + 6, last)]
    )


def subject(clause: Clause, *, kin: bool = False) -> Found:
    """Return who a sentence is about: its first subject, no child of somebody.

    With kin it may be named as another's: who says what is in the same sentence.
    """
    first, last = clause.sentence
    if clause.is_pronoun(first):
        return Found(None, noun=first)
    found = clause.first(clause.start(last), last, kin=kin)
    if not found.somebody:
        found = clause.first(first, last, kin=kin)
    if found.somebody:
        before = _pronoun_before(clause, found)
        return found if before < 0 else Found(None, noun=before)
    named = clause.nameless(first, last)
    if named.noun >= 0 and clause.is_pronoun(named.noun):
        return named
    return _somebody_known(clause)


def _somebody_known(clause: Clause) -> Found:
    """Tell "Ihr Gatte schwieg", "The witness smiled": who it is says nobody here."""
    first, last = clause.sentence
    grammar = clause.lexicon.grammar
    opening = clause.lower(first)
    owner = next(iter(clause.references), None)
    if owner is not None and owner.own and owner.named and owner.first == first:
        named = any(r.first < owner.last + _NEAR for r in clause.references[1:])
        if named or not clause.kin_after(owner):
            return NOBODY
        return Found(None, noun=owner.last, article=first)  # "Ada Keil's agent went"
    if opening not in grammar["nominative"] and not grammar["not_share"] & {opening}:
        return NOBODY
    for i in range(first + 1, min(first + _NEAR, last)):
        if clause.kin_at(i):
            behind = _named_behind(clause, i)
            return behind if behind.somebody else Found(None, noun=i, article=first)
        if not clause.words.forms[i][0].isalpha():
            break
    return NOBODY


def _named_behind(clause: Clause, i: int) -> Found:
    """Return whom "Seine zweite Frau, die Malerin Ada Keil," names, if anybody."""
    behind = clause.lower(i + 1) == ","
    for ref in clause.references:
        if ref.kin and ref.named and i < ref.first <= i + _APPOSED:
            return one(ref) if behind or ref.first == i + 1 else NOBODY
    return NOBODY


def _pronoun_before(clause: Clause, found: Found) -> int:
    """Return a "he" of nobody sure that stands before whom a sentence names, or -1."""
    first = clause.start(clause.sentence[1]) if clause.asked() else clause.sentence[0]
    end = min((r.first for r in clause.references if found.who in r.people), default=0)
    return next((i for i in range(first, end) if clause.is_pronoun(i)), -1)
