"""Whom "der Sohn", "ihr Ex-Mann" and "die Braut" mean who says something."""

from collections.abc import Collection, Iterator

from apps.reading.languages.lexicon import Kin
from apps.reading.names.drafts import Draft
from apps.reading.sentence.subjects import Found
from apps.reading.speech.talk import Talk

_STEP = ("step", "adoptive")  # no tie says so
_COUPLES = ("marriage", "engagement")


def by_relation(talk: Talk, found: Found, number: int) -> Draft | None:
    """Return "der Sohn" of whom the sentences around name, "der Bräutigam"."""
    words, lexicon = talk.words, talk.language.words
    if found.noun < 0 or found.article < 0:
        return None
    noun = words.lower[found.noun]
    for gender in ("f", "m"):
        if lexicon.grammar.ends(noun, f"weds_{gender}"):
            return _wed(talk, gender, number)
    kin = lexicon.kin.get(noun)
    if kin is None:
        return None
    near = _whose(talk, found, number) or {
        d
        for at in (number, number - 1)
        if at >= 0 and talk.near(number, at)
        for ref in talk.clause(at).references
        for d in ref.people
    }
    told = _tied(talk, kin, near)
    last, speaker = talk.last
    spoke = speaker.who is not None and 0 <= number - last < 2
    if told is not None or not spoke or not talk.together(number, last):
        return told
    own = lexicon.pronouns.get(words.lower[found.article], ())
    his = speaker.who is not None and f"own {speaker.who.gender}" in own
    return _tied(talk, kin, {speaker.who} if his else set())


def _tied(talk: Talk, kin: Kin, near: Collection[Draft | None]) -> Draft | None:
    """Return who alone is the kin of one of some: "seine Frau" of who just spoke."""
    gender = kin.gender.strip("x")
    return _alone(
        one
        for tie in talk.kin
        if tie.kind == kin.kind and kin.status not in _STEP
        for one, other in ((tie.a, tie.b), (tie.b, tie.a))
        if other in near
        and one.gender in ("", gender)
        and (kin.role != "child" or one is tie.b)
        and (kin.role not in ("parent", "elder") or one is tie.a)
    )


def _whose(talk: Talk, found: Found, number: int) -> set[Draft]:
    """Return whose husband "her former husband" is, where the text says it."""
    refs = talk.clause(number).references
    return {d for r in refs if r.own and r.first == found.article for d in r.people}


def _wed(talk: Talk, gender: str, number: int) -> Draft | None:
    """Return the bride or groom: of the only couple, or the only one named so far."""
    couples = [tie for tie in talk.kin if tie.kind in _COUPLES]
    if couples:
        return _alone(d for tie in couples for d in tie[1:] if d.gender == gender)
    return _alone(
        draft
        for group in talk.references[: number + 1]
        for ref in group
        for draft in ref.people
        if draft.gender == gender and not ref.kin
    )


def _alone(people: Iterator[Draft]) -> Draft | None:
    found = set(people)
    return found.pop() if len(found) == 1 else None
