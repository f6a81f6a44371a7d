"""Whose a marriage is, told by "seine", "deren" or "his son from his marriage"."""

from typing import Protocol

from apps.reading.couples.telling import Telling
from apps.reading.names.drafts import Draft
from apps.reading.sentence.clauses import Part, Placed
from apps.reading.sentence.passage import Passage
from apps.reading.sentence.skeleton import OWN, is_person

FAR = 90  # characters from the noun to whom it is with
_CHILD = 6  # words of "eldest son from"


class Sentence(Protocol):
    """What an event knows of its sentence."""

    telling: Telling
    parts: list[Part]

    def antecedent(self, number: int) -> Placed | None: ...
    def told_before(self, part: Part, number: int) -> Draft | None: ...


def owned_by(passage: Passage, at: int, partner: Draft) -> tuple[Draft, ...] | None:
    """Return whose "Frau" is named in "Ehe mit seiner Frau Ada", nothing for no kin."""
    text, lexicon = passage.skeleton.text, passage.language.words
    owner: tuple[Draft, ...] = ()
    for i in range(at, min(at + FAR, len(text))):
        if not is_person(text[i]):
            continue
        people = passage.skeleton.reference(i).people
        if text[i + 1 : i + 2] == OWN:
            owner = people
        elif partner in people:
            said = text[at:i].lower().split()
            kin = any(word in lexicon.kin for word in said)
            own = any(word in lexicon.grammar["not_share"] for word in said)
            return owner if kin and (owner or own) else None
    return None


def possessed(
    passage: Passage, at: int, partner: tuple[Draft, ...]
) -> tuple[Draft, ...]:
    """Return Jon of "aus der Ehe mit seiner ersten Frau Ada", whoever else acts."""
    text = passage.skeleton.text
    for i in range(at, min(at + FAR, len(text))):
        if is_person(text[i]):
            people = passage.skeleton.reference(i).people
            owns = text[i + 1 : i + 2] == OWN and len(people) == 1
            return people if owns and people != partner else ()
        if text[i] in ",.;:!?":
            break
    return ()


def owner_of(
    passage: Passage, at: int, sentence: Sentence, number: int
) -> tuple[tuple[Draft, ...], str]:
    """Return whose it is, and the possessive of whom the text did not tell."""
    before = passage.skeleton.text[max(at - FAR, 0) : at]
    lexicon = passage.language.words
    for word in reversed(before.split()[-4:]):
        if is_person(word[0]):
            if word.endswith(OWN):
                place = max(at - FAR, 0) + before.rfind(word)
                owner = passage.skeleton.reference(place)
                whose = () if owner.named else _whose_child(passage, place)
                return whose or owner.people, ""
            break
        lower = word.lower().strip(",")
        if lower in lexicon.grammar["whose"]:
            named = sentence.antecedent(number)
            return (named.people, "") if named else ((), "?")
        labels = [x for x in lexicon.pronouns.get(lower, ()) if x.startswith("own")]
        if labels:
            return (), labels[0].removeprefix("own ")
        if lower in lexicon.grammar["article"]:
            break
    return (), ""


def _whose_child(passage: Passage, at: int) -> tuple[Draft, ...]:
    """Return Jon of "Max, Jon's son from his marriage to Ada": Jon's marriage."""
    text, lexicon = passage.skeleton.text, passage.language.words
    own = text.rfind(OWN, max(at - FAR, 0), at)
    said = text[own + 1 : at].lower().split() if own > 0 else []
    kin = [lexicon.kin[word] for word in said if word in lexicon.kin]
    from_his = bool(said) and said[-1] in lexicon.grammar["union_from"]
    from_his = from_his and not any(is_person(word[0]) for word in said)
    child = len(kin) == 1 and kin[0].role == "child" and len(said) < _CHILD
    if not from_his or not child or not passage.skeleton.reference(own - 1).named:
        return ()
    return passage.skeleton.reference(own - 1).people


def other_of(passage: Passage, sentence: Sentence, one: Draft) -> Draft | None:
    """Return Jon where "Ihre Ehe blieb kinderlos" is told right behind Ada and Jon."""
    couple = sentence.telling.couple(passage.number)
    near = {draft for ref in passage.before for draft in ref.people}
    if len(couple) != 2 or one not in couple or near != {*couple}:
        return None
    return couple[1] if couple[0] is one else couple[0]
