"""Ages that hang on no name: "…, 24 Jahre alt, angeworben für eine Fabrik"."""

import re
from collections.abc import Iterator

from apps.reading.couples.telling import Telling
from apps.reading.couples.toldof import People, ToldOf
from apps.reading.enums import AgeWhen
from apps.reading.languages import Rules
from apps.reading.languages.lexicon import Tag
from apps.reading.languages.patterns import Rule
from apps.reading.lives.ages import (
    OLDEST,
    SETTLED,
    AgeFound,
    age_span,
    has_number,
    told_ages,
    years_of,
)
from apps.reading.lives.births import LifeFound
from apps.reading.lives.kinages import wed_ages
from apps.reading.lives.noages import is_no_age
from apps.reading.lives.obituaries import told_dead
from apps.reading.sentence.passage import Passage
from apps.reading.sentence.skeleton import is_person

_LONG = 40  # letters of a word
_STANDS = 2  # such words with "stood"
_LEAD = 3  # words before a number that tell what it counts
_CALLS = Tag.ROLE | Tag.TITLE | Tag.KIN
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def ages_in(
    passage: Passage,
    rules: Rules,
    known: list[AgeFound],
    telling: Telling,
    lives: list[LifeFound],
) -> list[AgeFound]:
    """Return the ages that a sentence tells besides those known, by rules called."""
    called, found = rules["ageclauses"], list(wed_ages(passage, known))
    if not (called or rules["ages"]) or not has_number(passage):
        return found
    read = {age.start for age in known}
    told = told_ages(passage, rules["ages"])
    found += [age for age in told if age.start not in read]
    if called and not passage.asks:
        read |= {age.start for age in found}
        found += _of_clauses(passage, called, telling, read, lives)
    return found


def _of_clauses(
    passage: Passage,
    called: list[Rule],
    telling: Telling,
    read: set[int],
    lives: list[LifeFound],
) -> Iterator[AgeFound]:
    skeleton, told = passage.skeleton, None
    for rule in called:
        for pattern in rule.fitting(skeleton.text):
            for match in pattern.finditer(skeleton.text):
                years = years_of(passage.language.words, match["n"].lower())
                start = _begin(match)
                place = skeleton.begin(start)
                if years is None or years > OLDEST or place in read:
                    continue
                if _of_other(passage, match) or _no_verb(passage, match):
                    continue
                if _is_no_age(passage, match):
                    continue
                told = told or ToldOf.of(passage, telling)
                people, (first, last) = told.people(match.start(), match.end())
                lead = skeleton.text[first:last]
                if not people:
                    one = told_dead(passage, first, last, lives)
                    people = (one,) if one else ()
                if _is_in_what_is_said(passage, first, match):
                    continue
                if "aside" in rule.states and _of_noun(passage, match, lead):
                    continue
                if not people or (len(people) > 1 and "each" not in rule.states):
                    continue
                if "aside" in rule.states and _of_met(passage, match, lead, people):
                    continue
                if _comes_along(passage, people, match.end()):
                    continue
                read.add(place)
                yield from _found(passage, rule, match, years, people, lead)


def _of_met(passage: Passage, match: re.Match[str], lead: str, people: People) -> bool:
    """Tell "lernte sie Jon kennen, damals 34": it is his, not hers."""
    met = passage.language.words.grammar["met"]
    before = passage.skeleton.text[: match.start()].rstrip(" ,").split()[-2:]
    if len(before) < 2 or before[1] not in met or not is_person(before[0][-1]):
        return False
    at = passage.skeleton.text.rfind(before[0][-1], 0, match.start())
    return passage.skeleton.reference(at).people != people


def _comes_along(passage: Passage, people: People, end: int) -> bool:
    """Tell "Er starb mit 88 im Beisein seiner Frau Ada": it is not hers."""
    here = [ref for ref in passage.references if {*ref.people} == {*people}]
    behind = bool(here) and here[0].first >= passage.words.at(
        passage.skeleton.begin(end)
    )
    return behind and here[0].kin


def _of_other(passage: Passage, match: re.Match[str]) -> bool:
    """Tell "ein Kind im Alter von drei" and "mit 34 Jahren Erfahrung"."""
    text, lexicon = passage.skeleton.text, passage.language.words
    words = _WORD.findall(match[0].lower())
    behind = _WORD.findall(text[match.end() : match.end() + _LONG])[:1]
    if words[-1] in lexicon.grammar["age_words"] and text[match.end() :][1:2].isupper():
        return not any(lexicon.tag(word.lower()) & _CALLS for word in behind)
    before = _WORD.findall(text[: match.start()].lower())[-1:]
    aging = words[0] in lexicon.grammar["aging"]
    return aging and any(word in lexicon.kin for word in before)


def _is_no_age(passage: Passage, match: re.Match[str]) -> bool:
    """Tell "put the odds at 20" from "gave up flying at 20"."""
    grammar = passage.language.words.grammar
    if is_no_age(passage, "clause-at-age", match.start("n")):
        return True
    if not grammar["age_words"].isdisjoint(_WORD.findall(match[0].lower())):
        return False
    lead = _WORD.findall(passage.skeleton.text[: match.start()].lower())[-_LEAD:]
    if not grammar["at_number"].isdisjoint(lead):
        return True
    if not grammar["unreal_be"].isdisjoint(lead) and "be" in lead:
        return True  # "asked whether she would be back at 35"
    stands = grammar["at_stands"]
    participle = grammar.ends(lead[-1], "past") if lead else False
    return not stands.isdisjoint(lead[-1:] if participle else lead[-_STANDS:])


def _is_in_what_is_said(passage: Passage, first: int, match: re.Match[str]) -> bool:
    """Tell "Mia says that life begins at the age of 40": not hers."""
    lead = passage.skeleton.text[first : match.start()]
    joints = passage.language.words.grammar["bare_joint"]
    words = lead.lower().split()
    joint = max((i for i, word in enumerate(words) if word in joints), default=-1)
    return joint >= 0 and not any(is_person(word[0]) for word in words[joint:])


def _verb(match: re.Match[str]) -> str:
    return match["w"] if "w" in match.re.groupindex else ""


def _no_verb(passage: Passage, match: re.Match[str]) -> bool:
    """Tell "Mit 20 anderen kam" from "Mit 20 kam"."""
    verb, grammar = _verb(match), passage.language.words.grammar
    told = grammar["told_then", "past_t", "is_now"]
    return bool(verb) and verb not in told and not grammar.ends(verb, "verb_ends")


def _is_present(passage: Passage, match: re.Match[str]) -> bool:
    verb, grammar = _verb(match), passage.language.words.grammar
    past = verb in grammar["told_then", "past_t"]
    past = past or grammar.ends(verb, "past_ends")
    return verb in grammar["is_now"] or (bool(verb) and not past)


def _of_noun(passage: Passage, match: re.Match[str], lead: str) -> bool:
    """Tell "kaufte ein Auto, 24 Jahre alt," from "kam nach Ulm, 24 Jahre alt,"."""
    before = passage.skeleton.text[: match.start()].rstrip(" ,").split()[-2:]
    dying = passage.language.words.grammar["dying"]
    if not before or not before[-1][0].isupper():
        return False
    if not dying.isdisjoint(_WORD.findall(lead.lower())):
        return False
    led = before[0].lower() in passage.language.words.grammar["prepositions"]
    return not (len(before) == 2 and led)


def _begin(match: re.Match[str]) -> int:
    return match.start(next((g for g in "th" if g in match.re.groupindex), "n"))


def _found(
    passage: Passage,
    rule: Rule,
    match: re.Match[str],
    years: int,
    people: People,
    lead: str,
) -> Iterator[AgeFound]:
    low, high = age_span(passage, match, years)
    when = _when(passage, rule, lead)
    if when is AgeWhen.THEN and years >= SETTLED and _is_present(passage, match):
        when = AgeWhen.NOW  # "Mit 82 blickt er zurück"
    skeleton = passage.skeleton
    for draft in people:
        yield AgeFound(
            skeleton.begin(_begin(match)), skeleton.finish(match.end("n")),
            draft, low, high, when, rule.name,
        )  # fmt: skip


def _when(passage: Passage, rule: Rule, lead: str) -> AgeWhen:
    """Return what the rule says, but of death or of then where its clause does."""
    when = AgeWhen(rule.states[0])
    grammar, words = passage.language.words.grammar, set(_WORD.findall(lead.lower()))
    if not grammar["dying"].isdisjoint(words):
        return AgeWhen.AT_DEATH
    if when is AgeWhen.NOW and (_YEAR.search(lead) or words & grammar["told_then"]):
        return AgeWhen.THEN
    return when
