"""Whose a count is that no name owns: a family's, whom a word calls, or others'."""

import re

from apps.reading.couples.events import Telling
from apps.reading.enums import CountOf
from apps.reading.languages.patterns import Rule
from apps.reading.names.drafts import Draft
from apps.reading.sentence.cases import governed
from apps.reading.sentence.passage import Passage
from apps.reading.sentence.skeleton import is_person
from apps.reading.who.newcomers import newcomer

_APPOSED = re.compile("[\ue000-\uefff], (?:(?:an? |die |der )(?:[a-zäöüß-]+ ){0,2})?$")
_PART = re.compile(r"[ -]")
_LEAD = 4  # words before "mother of two"
_NEAR = 30  # words before it in which somebody may enter
_JOINT = (CountOf.JOINT_CHILDREN, CountOf.CHILDREN)
People = tuple[Draft, ...]


def of_family(passage: Passage, telling: Telling) -> People:
    """Return whose are "Zur Familie gehören fünf Enkel": two, or whom all is about."""
    if passage.references:
        return ()
    one = telling.subject(passage.number, "")
    return telling.couple(passage.number) or ((one,) if one else ())


def told_behind(passage: Passage, inside: list[int]) -> People:
    """Return the one named behind the verb: "hat die Oma, Königin Ada, acht Enkel"."""
    named = [at for at in inside if not governed(passage, at)]
    if len(named) != 1 or passage.language.words.grammar["subject_first"]:
        return ()
    reference = passage.skeleton.reference(named[0])
    return reference.people if len(reference.people) == 1 else ()


def beside(passage: Passage, match: re.Match[str]) -> int:
    """Return the sign of whose apposition it is: "Ada Thal, a mother of two"."""
    lead = passage.skeleton.text[: match.start()]
    found = _APPOSED.search(lead)
    return found.start() if found else -1


def is_other(passage: Passage, match: re.Match[str]) -> bool:
    """Tell "sprach mit einer Mutter von drei Kindern", "met a mother of two"."""
    grammar = passage.language.words.grammar
    lead = passage.skeleton.text[: match.start()].lower().split()[-_LEAD:]
    for at in reversed(range(1, len(lead))):
        if lead[at] in grammar["indefinite"]:
            before = lead[at - 1]
            is_what = before in grammar["be", "as_what", "and"] or before[-1] in ",–—"
            is_now = not grammar["be"].isdisjoint(lead[:at])
            acts = before in grammar["prepositions"] or grammar.ends(before, "hanging")
            return not (is_what or is_person(before[-1]) or (is_now and not acts))
        if not lead[at].isalpha():
            return False
    return False


def called(passage: Passage, match: re.Match[str], telling: Telling) -> People:
    """Return whom "die vierfache Mutter" calls, if one alone fits."""
    genders = passage.language.words.genders
    said = _PART.split(match[0].lower())
    if said[0] in passage.language.words.grammar["both_parents"]:
        return telling.couple(passage.number)
    gender = next((genders[word] for word in said if word in genders), "")
    at = passage.words.at(passage.skeleton.begin(match.start()))
    words, lexicon = passage.words, passage.language.words
    if newcomer(words, lexicon, at - _NEAR, at, gender):
        return ()
    near = words.lower[max(at - _NEAR, 0) : at]
    if not lexicon.grammar["clients"].isdisjoint(near):
        return ()  # "said his client was broken. The father of three …"
    one = telling.subject(passage.number, gender) if gender else None
    topic = telling.subject(passage.number, "")
    if not passage.language.words.grammar["capitals"]:
        one = one or (topic if topic and topic.gender == gender else None)
    return (one,) if one else ()


def is_called(passage: Passage, match: re.Match[str]) -> bool:
    """Tell "die vierfache Mutter" and "the mother of two" from "eine Mutter"."""
    lead = passage.skeleton.text[: match.start()].split()[-1:]
    return (
        lead != []
        and lead[0].lower() in (passage.language.words.grammar["called_with"])
    )


def of_one_only(passage: Passage, rule: Rule) -> bool:
    """Tell "brachte drei Kinder mit", "drei Kinder, zwei davon gemeinsame"."""
    grammar = passage.language.words.grammar
    words = passage.words.lower[passage.first : passage.last]
    if "couple" in rule.states:
        return False
    parted = not grammar["some_joint"].isdisjoint(words)
    return parted or not grammar["brought_along"].isdisjoint(words)


def of_unknown(
    passage: Passage, match: re.Match[str], of: CountOf, people: People
) -> bool:
    """Tell "König Karl – … – und Königin Ada haben drei Töchter": not of Ada alone."""
    lexicon = passage.language.words
    many = match[0].split()[0].lower() in lexicon.plural_verbs
    bends = bool(lexicon.grammar["genitive_article"])  # English: "She would have two"
    if not bends:  # but "The comic and the actor Jon have two": not he alone
        lead = passage.skeleton.text[: match.start()].rstrip()
        have = match[0].split()[0].lower() in lexicon.grammar["plural_only"]
        many = have and lead != "" and is_person(lead[-1])
    return many and of in _JOINT and len(people) == 1
