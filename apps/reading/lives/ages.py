"""How old people are, in every notation the press has, each with whom it belongs to."""

import re
from collections.abc import Iterator
from functools import lru_cache

from apps.dates.hedges import in_year_of_life, part_of_ten
from apps.reading.enums import AgeWhen
from apps.reading.languages.lexicon import Lexicon
from apps.reading.languages.patterns import Rule
from apps.reading.lives.ageowners import AgeOwners
from apps.reading.lives.noages import is_no_age
from apps.reading.names.drafts import Draft
from apps.reading.sentence.cases import governed
from apps.reading.sentence.otherssubject import of_unnamed
from apps.reading.sentence.passage import Passage
from apps.reading.sentence.skeleton import is_person
from apps.reading.values import value

OLDEST = 115
_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
_DIED = re.compile(r"\b(?:died|dies|passed away)\b")
_CLAUSE_OF = re.compile(  # "19 when he was killed"
    "(?: years old| Jahre alt)?,? [a-z]+ ([\ue000-\uefff])(?!\uf8f0)"
    "[^,;:\ue000-\uf8ff]{0,60}"
)
_LONG = 8  # letters of "fünfundvierzig" and the like
SETTLED = 40  # years at which the present tense tells of today
_NEAR = 5  # words before a number in which another's age begins
_AT_EVENTS = (
    "at-the-age",
    "at-bare-age",
    "part-of-ten-then",
)  # of an event, perhaps of death
_WHEN_AGED = ("when-aged", "was-aged-when")
OF_EVENTS = (*_AT_EVENTS, "clause-at", "clause-at-age", "clause-opens", "years-to-come")
TURNED = ("turned", "birthday", "birthday-of")
OF_PAST = ("was-aged",)  # of somebody dead it is the age at death
_CLAUSE = 8  # letters behind a name in which ", who" stands
AROUND = 1  # years either way in "um die 50"
DECADE = 9  # years more than the least in "in her forties"


@value
class AgeFound:
    start: int
    end: int
    draft: Draft
    low: float
    high: float
    when: AgeWhen
    rule: str
    event_date: str | None = None


def told_ages(passage: Passage, called: list[Rule]) -> Iterator[AgeFound]:
    """Yield ages that sentences tell: "ist 34 Jahre alt", "mit 62 Jahren"."""
    skeleton, lexicon = passage.skeleton, passage.language.words
    read, articles = set[int](), lexicon.grammar["article", "any"]
    for rule in sorted(called, key=lambda rule: rule.states[0]):
        for pattern in rule.fitting(skeleton.text):
            for match in pattern.finditer(skeleton.text):
                group = "y" if "y" in match.re.groupindex else "n"
                word = match[group].lower()
                years = years_of(lexicon, word)
                at = match.start(group)
                if years is None or years > OLDEST or at in read or word in articles:
                    continue  # "died at a hospice"
                owner = _owner(passage, rule, match, group)
                if owner < 0:
                    continue
                read.add(at)
                yield from _told(passage, rule, match, years, owner)


def _owner(passage: Passage, rule: Rule, match: re.Match[str], group: str) -> int:
    """Return the sign of whose age it is, or -1 where that is not sure."""
    seen, at = match.start("a"), match.start(group)
    if _of_another(passage, match, at) or is_no_age(passage, rule.name, at):
        return -1
    if "loose" in rule.states:
        return AgeOwners(passage, at, match.end(group)).owner(seen)
    lost = "subject" in rule.states and not _goes_on_of(passage, seen)
    return -1 if lost and governed(passage, seen) else seen


def _goes_on_of(passage: Passage, seen: int) -> bool:
    """Tell "lebt mit Jon, der 40 ist": whoever is governed, the clause is about him."""
    words = _WORD.findall(passage.skeleton.text[seen + 1 : seen + _CLAUSE].lower())
    return words[:1] != [] and words[0] in passage.language.words.grammar["relative"]


def years_of(lexicon: Lexicon, word: str) -> int | None:
    """Read "34", "fifties", and an ordinal: "bis zum dreißigsten Lebensjahr"."""
    years = lexicon.tens.get(word) or lexicon.number(word)
    if years is not None:
        return years
    for ending in lexicon.grammar["ordinal_ends"]:
        stem = word.removesuffix(ending)
        number = lexicon.ordinals.get(f"{stem}t") or lexicon.number(stem)
        if stem != word and number:
            return number
    return None


def has_number(passage: Passage) -> bool:
    """Tell whether a sentence has a number at all: most have none, and cost nothing."""
    if _DIGIT.search(passage.skeleton.text):
        return True
    lexicon = passage.language.words
    words = passage.words.lower[passage.first : passage.last]
    if not number_words(lexicon).isdisjoint(words):
        return True
    ordinal = lexicon.grammar.endings("ordinal_ends")
    aged = lexicon.grammar.endings("aged_one")
    for word in words:
        if word.endswith(aged) or word.rpartition("-")[2] in lexicon.tens:
            return True  # "mid-forties"
        may_count = len(word) > _LONG or word.endswith(ordinal)
        if may_count and years_of(lexicon, word) is not None:
            return True
    return False


@lru_cache
def number_words(lexicon: Lexicon) -> frozenset[str]:
    """Return the words for numbers that are no articles."""
    counting = lexicon.numbers.keys() - lexicon.grammar["article"]
    return frozenset(counting | lexicon.tens.keys())


def _of_another(passage: Passage, match: re.Match[str], at: int) -> bool:
    """Tell "hat eine Tochter im Alter von drei Jahren": her age, not the mother's."""
    if match.start("a") > at:
        return False
    between = passage.skeleton.text[match.start("a") + 1 : at]
    words = _WORD.findall(between.lower())[-_NEAR:]
    grammar = passage.language.words.grammar
    died = _DIED.search(between)
    if died and of_unnamed(passage.language.words, between[: died.start()]):
        return True  # "revealed their father had died at 86"
    return any(
        word in grammar["aging"]
        and words[i - 1] in passage.language.words.kin
        and not (i > 2 and words[i - 3] in grammar["be"])  # "became a father at 50"
        for i, word in enumerate(words)
        if i
    )


def _told(
    passage: Passage, rule: Rule, match: re.Match[str], years: int, owner: int
) -> Iterator[AgeFound]:
    skeleton = passage.skeleton
    if "turn" in rule.states:
        yield from _in_turn(passage, rule, match, owner)
        return
    people = skeleton.reference(owner).people
    groups = match.re.groupindex
    first, last = (
        next((g for g in "thn" if g in groups), "y"),
        "y" if "y" in groups else "n",
    )
    start = match.start(first)
    low, high = age_span(passage, match, years)
    when = _when(passage, rule, match)
    for draft in people if "each" in rule.states else people[:1]:
        yield AgeFound(
            skeleton.begin(start),
            skeleton.finish(match.end(last)),
            draft,
            low,
            high,
            when,
            rule.name,
            _event(passage, match) if when is not AgeWhen.NOW else None,
        )


def _in_turn(
    passage: Passage, rule: Rule, match: re.Match[str], owner: int
) -> Iterator[AgeFound]:
    """Yield each one's of "sie sind 13 und elf", in the order of their names."""
    skeleton, reference = passage.skeleton, passage.skeleton.reference(owner)
    groups = [group for group in ("n", "n2", "n3") if match.groupdict().get(group)]
    years = [years_of(passage.language.words, match[group].lower()) for group in groups]
    others = {draft for ref in passage.before for draft in ref.people}
    told = passage.words.lower[reference.first] in passage.language.words.pronouns
    doubt = told and len(others - {*reference.people}) > 1
    if len(reference.people) != len(groups) or doubt:
        return
    when = AgeWhen(rule.states[0])
    for draft, group, old in zip(reference.people, groups, years, strict=True):
        if old is not None and old <= OLDEST:
            start, end = skeleton.begin(match.start(group)), match.end(group)
            yield AgeFound(
                start, skeleton.finish(end), draft, old, old, when, rule.name
            )


def _said_then(passage: Passage, match: re.Match[str]) -> bool:
    """Tell "der damals 27 Jahre alt ist" in a life told in the present tense."""
    group = "n" if "n" in match.groupdict() else "y"
    told = passage.skeleton.text[match.start("a") : match.start(group)].lower()
    then = passage.language.words.grammar["then"]
    return not then.isdisjoint(_WORD.findall(told)[-3:])


def _when(passage: Passage, rule: Rule, match: re.Match[str]) -> AgeWhen:
    """Return what the rule says; "mit 19 Jahren" is at death where somebody falls."""
    when = AgeWhen(rule.states[0])
    if when is AgeWhen.NOW and "a" in match.groupdict() and _said_then(passage, match):
        return AgeWhen.THEN
    dying = passage.language.words.grammar["dying"]
    if rule.name in _WHEN_AGED and _died_then(passage, match):
        return AgeWhen.AT_DEATH
    if rule.name == "was-aged-when":  # "Als sie starb, erst 56 Jahre alt"
        told = passage.skeleton.text[match.start("a") : match.start("n")].lower()
        return AgeWhen.AT_DEATH if dying.intersection(_WORD.findall(told)) else when
    if when is not AgeWhen.THEN or rule.name not in _AT_EVENTS:
        return when
    text, at = passage.skeleton.text, match.start("n")
    if _goes_on(passage, match):
        return AgeWhen.NOW
    before = max(text.rfind(sign, 0, at) for sign in ",;:–")
    ends = [end for sign in ",;:–" if (end := text.find(sign, at)) >= 0]
    begin = before + 1 if match.start("a") > before else match.start("a")
    clause = text[begin : min(ends, default=len(text))].lower()
    return AgeWhen.AT_DEATH if dying.intersection(_WORD.findall(clause)) else when


def _died_then(passage: Passage, match: re.Match[str]) -> bool:
    """Tell "Mia died when she was 33", "lost his sister, Mia, when she was 33"."""
    skeleton, grammar = passage.skeleton, passage.language.words.grammar
    one = skeleton.reference(match.start("a")).people
    behind = _CLAUSE_OF.match(skeleton.text, match.end("n"))
    if behind and skeleton.reference(behind.start(1)).people == one:
        return not grammar["dying"].isdisjoint(_WORD.findall(behind[0].lower()))
    lead = skeleton.text[: match.start()]
    words = set(_WORD.findall(lead.lower()))
    if words.isdisjoint(grammar["dying", "losing"]):
        return False
    told = [skeleton.reference(at) for at, sign in enumerate(lead) if is_person(sign)]
    told = [ref for ref in told if not ref.own]
    if not words.isdisjoint(grammar["dying"]):
        return bool(told) and all(ref.people == one for ref in told)
    return bool(told) and told[-1].people == one and told[-1].kin


def _goes_on(passage: Passage, match: re.Match[str]) -> bool:
    """Tell "Mit 58 weiß sie": what somebody grown does today, no story of his youth."""
    grammar = passage.language.words.grammar
    number = passage.language.words.number(match["n"].lower())
    if not number or number < SETTLED or match.start("a") < match.start("n"):
        return False
    words = _WORD.findall(passage.skeleton.text[match.end("n") :].lower())[:2]
    verb = next((word for word in words if word not in grammar["age_words"]), "")
    strong = verb in grammar["past_t"] or grammar.ends(verb, "past_ends")
    return verb in grammar["is_now"] or (grammar.ends(verb, "he_does") and not strong)


def age_span(passage: Passage, match: re.Match[str], years: int) -> tuple[float, float]:
    """Return the lowest and the highest age that the words allow."""
    low, high = _range(passage, match, years)
    return _plain(low), _plain(high)


def _range(passage: Passage, match: re.Match[str], years: int) -> tuple[float, float]:
    groups = match.re.groupindex
    if "t" in groups:
        span = part_of_ten(match["t"], years, passage.language.code)
        return span.low, span.high
    if "y" in groups:
        span = in_year_of_life(years)
        return span.low, span.high
    if "d" in groups:
        return years, years + DECADE
    if "h" in groups:
        return years - AROUND, years + AROUND
    unit = passage.language.words.units.get((match.groupdict().get("u") or "").lower())
    return (round(years / unit, 2),) * 2 if unit else (years, years)


def _plain(years: float) -> float:
    return int(years) if years == int(years) else years


def _event(passage: Passage, match: re.Match[str]) -> str | None:
    begin = passage.skeleton.begin(match.start())
    end = passage.skeleton.finish(match.end())
    dates = [
        when.edtf
        for when in passage.whens
        if begin <= when.start and when.end <= end and not when.past
    ]
    return dates[0] if len(dates) == 1 else None
