"""Who goes on or answers as a pronoun: "Er fügte hinzu: …" is who spoke before."""

from apps.reading.sentence.subjects import NOBODY, Clause, Found, one
from apps.reading.speech.about import subject
from apps.reading.speech.speech import Speech
from apps.reading.speech.talk import Talk

_BESIDE = 2  # words between a verb and its pronoun: "he quickly added"
_ASKER = 6  # words of "Auf den Einwand von Moderatorin Mira Thal"


def who_adds(talk: Talk, speech: Speech, number: int, found: Found) -> Found:
    """Return who says more: whom a pronoun means is who said something just before.

    Where that was nobody the text names, or the pronoun may be who asked, it is nobody.
    """
    clause = talk.clause(number)
    genders = pronoun(clause, speech.verb) if speech.verb >= 0 else frozenset()
    if not genders:
        return found
    if found.who in _askers(clause, speech.verb):
        return Found(None)  # "Auf den Einwand von Mira, dass …, entgegnete sie"
    last, other = talk.last
    adds = clause.lower(speech.verb) in clause.lexicon.grammar["adds"]
    if number and not adds and talk.together(number, number - 1):
        asked = asked_in(talk.clause(number - 1))
        if asked.who is not None and asked.who.gender in genders:
            return asked
    if not adds and _keeps_the_word(talk, number, genders):
        return other
    if not adds or not 0 <= number - last <= 1 or not talk.together(number, last):
        return found
    unclear = other.who is None and talk.said[talk.at - 1].fragment
    if not other.somebody or other.who is found.who or unclear:
        return found
    if other.who is not None and other.who.gender not in ("", *genders):
        return found
    return other if other.who is not None else Found(None)


def _keeps_the_word(talk: Talk, number: int, genders: frozenset[str]) -> bool:
    """Tell "Dr. Kim Ahl called her “kind”. “…,” she said": Kim, who leads, goes on.

    So does who speaks of another: "Jon called him “mad”. “I know him,” he said".
    """
    last, other = talk.last
    if other.who is None or last != number - 1 or not talk.near(number, last):
        return False
    mark = talk.said[talk.at].mark
    if talk.words.text[talk.said[talk.at - 1].mark.end - 1] == "?":
        return False
    before = talk.clause(last).references
    named = any(r.named and not r.own and other.who in r.people for r in before)
    if not named or subject(talk.clause(last)).who is not other.who:
        return False
    if not other.who.gender:
        return talk.together(number, last)
    of_another = talk.language.words.grammar[f"of_another_{other.who.gender}"]
    inside = talk.words.lower[talk.words.at(mark.start) : talk.words.at(mark.end)]
    return other.who.gender in genders and not of_another.isdisjoint(inside)


def asked_in(clause: Clause) -> Found:
    """Return who is asked in "Host Jed Pike asked Tom Vane about it": he answers."""
    first, last = clause.sentence
    grammar, lower = clause.lexicon.grammar, clause.words.lower
    verb = next((i for i in range(first, last) if lower[i] in grammar["asks"]), -1)
    if verb < 0 or _asked_by(clause, verb) or _inside(clause, verb):
        return NOBODY
    asker = subject(clause)
    behind = [ref for ref in clause.references if ref.first > verb and not ref.own]
    others = [ref for ref in behind if asker.who not in ref.people]
    if not others or (asker.who is None and asker.noun < 0):
        return NOBODY
    bid = clause.lower(others[0].last) in grammar["bids"]
    return one(others[0]) if others[0].named and not bid else NOBODY


def _asked_by(clause: Clause, verb: int) -> bool:
    """Tell "Asked by Jed", "he was asked", "when asked" from "Jed asked"."""
    first, grammar = clause.sentence[0], clause.lexicon.grammar
    before = clause.lower(verb - 1) if verb > first else ""
    passive = before in grammar["be", "has_said", "clause"] or not before
    return passive and bool(grammar["subject_first"])


def _inside(clause: Clause, i: int) -> bool:
    return any(a <= i < b for a, b in clause.said)


def pronoun(clause: Clause, verb: int) -> frozenset[str]:
    """Return the genders of a pronoun that is the subject of a verb."""
    first, last = clause.sentence
    grammar, pronouns = clause.lexicon.grammar, clause.lexicon.pronouns
    for i in (verb + 1, *range(verb - 1, verb - 2 - _BESIDE, -1)):
        if not first <= i < last or not clause.words.forms[i].isalpha():
            continue
        word = clause.words.lower[i]
        genders = frozenset(pronouns.get(word, ())) & {"f", "m"}
        if genders and word not in grammar["oblique"] | grammar["not_share"]:
            return genders
    return frozenset()


def _askers(clause: Clause, verb: int) -> set[object]:
    """Return who asks: "Auf die Frage von Mira Thal", "When Mira Thal asked"."""
    asking, found = clause.lexicon.grammar["asking"], set[object]()
    for ref in clause.references:
        begin = max(ref.first - _ASKER, clause.sentence[0])
        before = clause.words.forms[begin : ref.first]
        near = {form.lower() for form in before if form[0].isupper()}
        if ref.last <= verb and ref.named and "," not in before and near & asking:
            found.update(ref.people)
    return found
