"""How old people are, in every notation the press has, each with whom it belongs to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from apps.dates.hedges import in_year_of_life, part_of_ten
from apps.reading.beside import past_aside
from apps.reading.drafts import Cast, Draft, Named
from apps.reading.enums import AgeWhen
from apps.reading.languages.lexicon import Lexicon
from apps.reading.languages.patterns import Rule
from apps.reading.proof import ends_with_age
from apps.reading.relations import Passage
from apps.reading.text import Words

OLDEST = 115
AROUND = 1  # years either way in "um die 50"


@dataclass(frozen=True, slots=True)
class AgeFound:
    start: int
    end: int
    draft: Draft
    low: float
    high: float
    when: AgeWhen
    rule: str
    event_date: str | None = None


def aside_ages(
    words: Words, lexicon: Lexicon, cast: Cast, quoted: bytearray
) -> Iterator[AgeFound]:
    """Yield ages in brackets and between commas: "Mia Thal (34)", "Mia Thal, 34,"."""
    for number, named in enumerate(cast.named):
        i = named.last
        if i + 2 >= len(words):
            return
        if quoted[i]:
            continue
        opening = words.forms[i]
        if opening == "(":
            yield from _in_bracket(words, lexicon, cast, number)
        elif opening == ",":
            at, when = _timed(words, lexicon, i + 1)
            if at + 1 < len(words) and _between_commas(words, lexicon, at):
                yield _found(words, at, named.draft, when, "age-commas")


def _timed(words: Words, lexicon: Lexicon, i: int) -> tuple[int, AgeWhen]:
    """Step over "heute" and "damals" before an age."""
    if words.lower[i] in lexicon.grammar["aside_then"]:
        return i + 1, AgeWhen.THEN
    return i + (words.lower[i] in lexicon.grammar["aside_age"]), AgeWhen.NOW


def _between_commas(words: Words, lexicon: Lexicon, i: int) -> bool:
    closed = words.forms[i + 1] in (",", ")") and _ends(words, i + 1)
    closed = closed or ends_with_age(words, lexicon, i)
    return closed and _age(words.forms[i]) is not None


def _ends(words: Words, i: int) -> bool:
    """Tell a comma after an age from one inside a number: ", 71, " from ", 71,5"."""
    if words.forms[i] != ",":
        return True
    return i + 1 >= len(words) or words.starts[i + 1] > words.ends[i]


def _in_bracket(
    words: Words, lexicon: Lexicon, cast: Cast, number: int
) -> Iterator[AgeFound]:
    named = cast.named[number]
    i, when, each = named.last + 1, AgeWhen.NOW, False
    grammar, rule = lexicon.grammar, "age-bracket"
    for _ in range(2):
        if words.lower[i] in grammar["aside_each"]:
            each = True
        elif words.lower[i] in grammar["aside_then"]:
            when, rule = AgeWhen.THEN, "age-then"
        elif words.forms[i] == "†":
            when, rule = AgeWhen.AT_DEATH, "age-at-death"
        elif words.lower[i] not in grammar["aside_age"]:
            break
        i += 1
        if i + 1 >= len(words):
            return
    if _age(words.forms[i]) is None:
        return
    before = _joined_before(words, lexicon, cast, number)
    closing = words.forms[i + 1]
    if each and closing == ")" and not before and _has_own(words, cast, number):
        yield _found(words, i, named.draft, when, rule)
    elif each and closing == ")" and before:
        yield _found(words, i, before.draft, when, rule)
        yield _found(words, i, named.draft, when, rule)
    elif closing in (")", ",") and _ends(words, i + 1) and not each:
        yield _found(words, i, named.draft, when, rule)
    elif closing in grammar["and"] and before and _closes(words, i + 2):
        yield _found(words, i, before.draft, when, "ages-in-turn")
        yield _found(words, i + 2, named.draft, when, "ages-in-turn")


def _closes(words: Words, i: int) -> bool:
    """Tell whether an age and the end of the bracket stand at a word."""
    return (
        i + 1 < len(words)
        and words.forms[i + 1] == ")"
        and _age(words.forms[i]) is not None
    )


def _joined_before(
    words: Words, lexicon: Lexicon, cast: Cast, number: int
) -> Named | None:
    """Return who stands right before, joined by "und", for one bracket of two."""
    if not number:
        return None
    before, named = cast.named[number - 1], cast.named[number]
    at = before.last
    joined = at == named.first - 1 and words.lower[at] in lexicon.grammar["and"]
    return before if joined else None


def _has_own(words: Words, cast: Cast, number: int) -> bool:
    """Tell whether the other has a bracket already: "Ida (40) und Jon (beide 40)"."""
    before, named = cast.named[number - 1], cast.named[number]
    return number > 0 and before.last < past_aside(words, before.last) == (
        named.first - 1
    )


def _age(form: str) -> int | None:
    if not form.isdecimal() or len(form) > 3 or int(form) > OLDEST:
        return None
    return int(form)


def _found(words: Words, i: int, draft: Draft, when: AgeWhen, rule: str) -> AgeFound:
    years = int(words.forms[i])
    return AgeFound(words.starts[i], words.ends[i], draft, years, years, when, rule)


def told_ages(passage: Passage, called: list[Rule]) -> Iterator[AgeFound]:
    """Yield ages that sentences tell: "ist 34 Jahre alt", "mit 62 Jahren"."""
    skeleton, lexicon = passage.skeleton, passage.language.words
    read: set[int] = set()
    for rule in sorted(called, key=lambda rule: rule.states[0]):
        for pattern in rule.patterns:
            for match in pattern.finditer(skeleton.text):
                group = "y" if "y" in match.re.groupindex else "n"
                years = lexicon.number(match[group].lower())
                at = match.start(group)
                if years is None or years > OLDEST or at in read:
                    continue
                read.add(at)
                yield _told(passage, rule, match, years)


def _told(passage: Passage, rule: Rule, match: re.Match[str], years: int) -> AgeFound:
    skeleton = passage.skeleton
    draft = skeleton.reference(match.start("a")).people[0]
    groups = match.re.groupindex
    first, last = (
        next((g for g in "thn" if g in groups), "y"),
        "y" if "y" in groups else "n",
    )
    start = match.start(first)
    low, high = _range(passage, match, years)
    when = AgeWhen(rule.states[0])
    return AgeFound(
        skeleton.begin(start),
        skeleton.finish(match.end(last)),
        draft,
        _plain(low),
        _plain(high),
        when,
        rule.name,
        _event(passage, match) if when is not AgeWhen.NOW else None,
    )


def _range(passage: Passage, match: re.Match[str], years: int) -> tuple[float, float]:
    """Return the lowest and the highest age that the words allow."""
    groups = match.re.groupindex
    if "t" in groups:
        span = part_of_ten(match["t"], years, passage.language.code)
        return span.low, span.high
    if "y" in groups:
        span = in_year_of_life(years)
        return span.low, span.high
    if "h" in groups:
        return years - AROUND, years + AROUND
    unit = passage.language.words.units.get((match.groupdict().get("u") or "").lower())
    return (round(years / unit, 2),) * 2 if unit else (years, years)


def _plain(years: float) -> float:
    return int(years) if years == int(years) else years


def _event(passage: Passage, match: re.Match[str]) -> str | None:
    begin = passage.skeleton.begin(match.start())
    end = passage.skeleton.finish(match.end())
    dates = [w.edtf for w in passage.whens if begin <= w.start and w.end <= end]
    return dates[0] if len(dates) == 1 else None


@dataclass(frozen=True, slots=True)
class AgedOne:
    """Somebody called by an age: "die 71-Jährige"."""

    i: int
    years: int
    gender: str
    start: int
    end: int
    noun: bool  # stands for a person by itself


def aged_ones(words: Words, lexicon: Lexicon) -> Iterator[AgedOne]:
    endings = sorted(lexicon.grammar["aged_one"], key=len, reverse=True)
    quick = tuple(endings)
    for i, lower in enumerate(words.lower):
        if not lower.endswith(quick):
            continue
        ending = next(ending for ending in endings if lower.endswith(ending))
        number = lower[: -len(ending)].rstrip("-")
        years = lexicon.number(number)
        if years is None or years > OLDEST:
            continue
        start = words.starts[i]
        yield AgedOne(
            i,
            years,
            _gender(words, lexicon, i),
            start,
            start + len(number),
            _is_noun(words.forms[i], number),
        )


def _is_noun(form: str, number: str) -> bool:
    rest = form[len(number) :].lstrip("-")
    return rest[:1].isupper() or (form[:1].isupper() and not number.isdecimal())


def _gender(words: Words, lexicon: Lexicon, i: int) -> str:
    article = words.lower[i - 1] if i else ""
    ending = words.lower[i][-1]
    if (
        article in lexicon.grammar.get("the_f", ())
        and ending == "e"
        and article[-1] == "e"
    ):
        return "f"
    if article in lexicon.grammar.get("the_m", ()):
        return "m" if ending == "e" or article != "der" else "f"
    return {"r": "m"}.get(ending, "")


def generic(words: Words, lexicon: Lexicon, aged: AgedOne) -> bool:
    """Tell whether anybody of that age is meant: "jeder 30-Jährige"."""
    before = words.lower[max(aged.i - 2, 0) : aged.i]
    return any(word in lexicon.grammar["generic"] for word in before[-1:])
