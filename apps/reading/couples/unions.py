"""Whose marriage, wedding or separation a noun means: "deren Ehe mit Jon zerbrach"."""

import re

from apps.reading.couples.telling import Pair
from apps.reading.couples.unionowners import (
    FAR,
    Sentence,
    other_of,
    owned_by,
    owner_of,
    possessed,
)
from apps.reading.languages.lexicon import Lexicon
from apps.reading.languages.patterns import Rule
from apps.reading.names.drafts import Draft
from apps.reading.sentence.clauses import Part, leader
from apps.reading.sentence.passage import Passage
from apps.reading.sentence.skeleton import OWN, is_person
from apps.reading.values import value

_OPENS = 4  # words of "Auch die kurze Ehe"
_VERB = 4  # words from the partner to "war" in "mit Ada im Mai 2010 war"


def union_pair(
    passage: Passage,
    rule: Rule,
    match: re.Match[str],
    sentence: Sentence,
    number: int,
) -> Pair | None:
    """Return the couple a noun is of; nothing where it could be of others."""
    lexicon = passage.language.words
    of = _of_whom(passage, match.end("v"))
    if of is not None and not of.people:
        return None
    partner = _partner(passage, of.end if of else match.end("v"))
    if of is not None and not partner and "end" in rule.states:
        partner, of = of.people, None  # "die Scheidung von seiner Frau Ada"
    owner, asked = owner_of(passage, match.start("v"), sentence, number)
    if of is not None and partner:
        owner, asked = of.people, ""
    elif len(partner) == 1:
        owned = owned_by(passage, match.end("v"), partner[0])
        if owned is not None and len(owned) != 1:
            return None  # "aus der Ehe mit seiner Frau Ada": his who is not known
        owner, asked = (owned, "?") if owned is not None else (owner, asked)
    if len(couple := partner or owner) == 2:
        return couple[0], couple[1]
    if asked and not partner and (two := _two_named(sentence.parts[number])):
        return two  # "Seit ihrer Hochzeit leben Ada und Jon"
    if not partner and len(owner) == 1:
        other = _other(passage, rule, match, sentence, owner[0])
        return (owner[0], other) if other is not None else None
    if not partner:
        return None if asked else _meant(passage, rule, match, sentence, number)
    if len(owner) != 1:
        owner = possessed(passage, match.end("v"), partner)
    told = bool(asked or sentence.parts[number].bare())
    if len(owner) != 1 and (told or "here" not in rule.states):
        owner = _subject(sentence, number, partner, asked, lexicon, passage)
        owner = owner or _topic(passage, match, sentence, asked)
    return (owner[0], partner[0]) if len(owner) == 1 else None


def union_pairs(
    passage: Passage,
    rule: Rule,
    match: re.Match[str],
    sentence: Sentence,
    number: int,
) -> list[Pair]:
    """Return the couple a noun is of, or one with each of "Ehen mit Ada und Ida"."""
    if match["v"].lower() not in passage.language.words.grammar["unions_many"]:
        pair = union_pair(passage, rule, match, sentence, number)
        return [pair] if pair is not None else []
    partners = _partner(passage, match.end("v"))
    owner, asked = owner_of(passage, match.start("v"), sentence, number)
    if len(owner) != 1 and partners:
        lexicon = passage.language.words
        owner = _subject(sentence, number, partners, asked, lexicon, passage)
    return [(owner[0], one) for one in partners] if len(owner) == 1 else []


def _other(
    passage: Passage, rule: Rule, match: re.Match[str], sentence: Sentence, one: Draft
) -> Draft | None:
    """Return with whom one's marriage is, of whom the text told before."""
    if _is_earlier(passage, match.start("v")):
        return None
    other = sentence.telling.partner(one, rule.states[0])
    lasting = "end" not in rule.states and "weak" in rule.states
    return other or (other_of(passage, sentence, one) if lasting else None)


def _is_earlier(passage: Passage, at: int) -> bool:
    """Tell "his previous marriage", and "the groom's first", from the one told of."""
    grammar, end = passage.language.words.grammar, passage.skeleton.begin(at)
    near = ["", "", *passage.words.text[max(end - FAR, 0) : end].lower().split()]
    brides = near[-2] in grammar["brides"] and near[-1] in grammar["nth"]
    return brides or near[-1] in grammar["earlier_one"]


def _two_named(part: Part) -> Pair | None:
    """Return the two whom alone a clause names, joined by "und"."""
    both = [placed.people for placed in part.bare() if placed.reference.named]
    if len(both) != 1 or len(both[0]) != 2:
        return None
    return both[0][0], both[0][1]


@value
class _Of:
    """Whose it is, told behind the noun, and where in the skeleton that ends."""

    people: tuple[Draft, ...]
    end: int


def _of_whom(passage: Passage, at: int) -> _Of | None:
    """Read "Verlobung des Prinzen Leopold mit Ebba", "Ehe der Sängerin mit Jon".

    Of whom the text does not name, it is of nobody.
    """
    text, lexicon = passage.skeleton.text, passage.language.words
    grammar = lexicon.grammar
    first = text[at : at + FAR].lstrip().partition(" ")[0].lower()
    his = first.endswith(OWN)  # "Hochzeit seines Sohnes Max mit Ebba"
    if first not in grammar["of", "genitive_article"] and not his:
        return None
    for i in range(at, min(at + FAR, len(text))):
        owns = text[i + 1 : i + 2] == OWN
        ref = passage.skeleton.reference(i) if is_person(text[i]) else None
        if ref is not None and owns and his and ref.named:
            return _Of(ref.people, i + 2) if len(ref.people) == 1 else None
        if ref is not None and not owns:
            people = ref.people
            if not his and leader(text, i, lexicon) not in {first, ""}:
                break  # "Verlobung des Erbprinzen mit Ebba"
            return _Of(people, i + 1) if len(people) == 1 else None
        if text[i] in ",.;:!?":
            break
    return _Of((), at) if his or first in grammar["genitive_article"] else None


def _meant(
    passage: Passage,
    rule: Rule,
    match: re.Match[str],
    sentence: Sentence,
    number: int,
) -> Pair | None:
    """Return the couple told of before, or who acts with the one partner told of.

    "Nach der Scheidung verliebte er sich in Ada" is of one before her.
    """
    ends = "end" in rule.states
    until = passage.skeleton.begin(match.start("v")) if ends else None
    couple = sentence.telling.couple(passage.number, until)
    others = {
        d for p in sentence.parts for placed in p.bare() for d in placed.people
        if not placed.reference.kin
    } - {*couple}  # fmt: skip
    if others and sentence.parts[number].opening == ",":
        return None  # "heiratete Ada Jon, 1978 folgte die Scheidung": theirs
    bare = {id(d): d for p in sentence.parts[number].bare() for d in p.people}
    acting = list(bare.values())
    if len(couple) == 2 and all(one in couple for one in acting):
        return couple[0], couple[1]
    if len(acting) != 1:
        return None
    other = sentence.telling.partner(acting[0], rule.states[0], until)
    return (acting[0], other) if other is not None else None


def _partner(passage: Passage, at: int) -> tuple[Draft, ...]:
    """Return whom "mit", "to" or "between" name behind the noun."""
    text, lexicon = passage.skeleton.text, passage.language.words
    along = lexicon.grammar["union_with"]
    first, _, rest = text[at : at + FAR].partition(" ")
    word = rest.split(" ")[0].lower() if rest else ""
    if first.strip(",") or word not in along:
        return ()
    found: tuple[Draft, ...] = ()
    for i in range(at, min(at + FAR, len(text))):
        sign = text[i]
        if is_person(sign) and text[i + 1 : i + 2] != OWN:
            if leader(text, i, lexicon) not in along:
                break
            people = passage.skeleton.reference(i).people
            if len(people) == 2:
                return people
            found = (*found, *people) if people[0] not in found else found
        elif sign in ".;:!?" or (found and sign == ","):
            break
    return found if len(found) <= 2 else ()


def _subject(
    sentence: Sentence,
    number: int,
    partner: tuple[Draft, ...],
    asked: str,
    lexicon: Lexicon,
    passage: Passage,
) -> tuple[Draft, ...]:
    """Return who acts in the sentence, or of whom the text told before."""
    part = sentence.parts[number]
    bare = [
        p
        for p in part.bare()
        if not p.reference.kin and not set(p.people) & set(partner)
    ]
    people = tuple(dict.fromkeys(d for p in bare[:1] for d in p.people))
    if people:
        fits = asked in ("", "they") or people[0].gender in ("", asked)
        return people if len(people) == 1 and fits else ()
    if asked:
        one = sentence.telling.subject(passage.number, asked)
    else:
        owner = _owner_before(sentence, number)
        one = owner[0] if owner else sentence.told_before(part, number)
    return (one,) if one is not None and not _is_child(one, passage) else ()


def _owner_before(sentence: Sentence, number: int) -> tuple[Draft, ...]:
    """Return whose "Tochter Lia" is told before: "aus der Ehe mit Jon" is hers."""
    for part in reversed(sentence.parts[:number]):
        if any(not placed.reference.kin for placed in part.bare()):
            return ()
        owners = {id(d): d for placed in part.owners() for d in placed.people}
        if owners:
            return tuple(owners.values()) if len(owners) == 1 else ()
    return ()


def _topic(
    passage: Passage, match: re.Match[str], sentence: Sentence, asked: str
) -> tuple[Draft, ...]:
    """Return of whom the text tells where the noun itself is the subject."""
    if asked or not _is_subject(passage, match.start("v")):
        return ()
    one = sentence.telling.subject(passage.number, "")
    return (one,) if one is not None else ()


def _is_subject(passage: Passage, at: int) -> bool:
    """Tell "Die Hochzeit mit Ada war ein Fest": the noun is, and nobody acts."""
    text, grammar = passage.skeleton.text, passage.language.words.grammar
    before, behind = text[:at].lower().split(), text[at:].split()
    opens = len(before) < _OPENS and not grammar["nominative"].isdisjoint(before[-2:])
    signs = [i for i, word in enumerate(behind) if is_person(word[0])]
    if not opens or len(signs) != 1:
        return False
    verbs = grammar["be"] | grammar["was"]
    return any(word in verbs for word in behind[signs[0] + 1 : signs[0] + _VERB])


def _is_child(one: Draft, passage: Passage) -> bool:
    """Tell whether somebody is named here as a child only."""
    here = [ref for ref in passage.references if one in ref.people]
    words, lexicon = passage.words, passage.language.words
    named = lexicon.grammar["named"]
    for ref in here:
        at = ref.first - 1
        at -= at > 0 and (words.forms[at] == "," or words.lower[at] in named)
        kin = lexicon.kin.get(words.lower[at]) if at >= 0 else None
        if not ref.kin or kin is None or kin.role != "child":
            return False
    return bool(here)
