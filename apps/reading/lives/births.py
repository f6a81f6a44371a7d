"""When people were born or died, where the text says so; never from an age."""

import re
from collections.abc import Iterator

from apps.reading.dates.whens import When
from apps.reading.enums import AgeWhen
from apps.reading.languages.lexicon import Lexicon
from apps.reading.languages.patterns import Rule
from apps.reading.lives.ages import AgeFound
from apps.reading.lives.asideleads import past_numeral
from apps.reading.model import LifeDate, Span
from apps.reading.names.drafts import Cast, Draft
from apps.reading.sentence.cases import governed
from apps.reading.sentence.passage import Passage
from apps.reading.sentence.skeleton import OWN, is_person
from apps.reading.text.text import Words
from apps.reading.values import value

BIRTH, DEATH = "birth", "death"
_OF_CLAUSE = "clause-"  # of whom the clause speaks: less sure than of a name
_PARTING = ",;:–"
_WORD = re.compile(r"\w+")
_FAR = 80  # letters from a verb to its date behind an aside
_FEW = 3  # words between a comma and such a date
_BEHIND = 40  # letters from a death to its date: "from cancer in 2011"
_ASIDE = 12  # words between a birth and a death in one bracket
_NEAR = 16  # letters before somebody in which "In the film, " may stand


@value
class LifeFound:
    event: str
    draft: Draft
    date: str | None
    span: Span
    rule: str


def told_lives(passage: Passage, called: list[Rule]) -> Iterator[LifeFound]:
    skeleton = passage.skeleton
    for rule in called:
        for pattern in rule.fitting(skeleton.text):
            for match in pattern.finditer(skeleton.text):
                yield from _told(passage, rule, match)


def _told(passage: Passage, rule: Rule, match: re.Match[str]) -> Iterator[LifeFound]:
    skeleton = passage.skeleton
    reference = skeleton.reference(match.start("a"))
    people = reference.people
    each = "each" in rule.states
    one = len(people) == 1 or ("first" in rule.states and reference.named)
    if not (one or each) or passage.asks:
        return
    if "negated" not in rule.states and _denied(passage, match):
        return
    if "subject" in rule.states and governed(passage, match.start("a")):
        return
    if "named" in rule.states and not reference.named:
        return  # "after his death": whose, is too often unsure
    grammar = passage.language.words.grammar
    if passage.words.lower[reference.first] in grammar["this_one"]:
        return  # "verheiratet, bis dieser starb": the other one
    if not reference.named and only_led(passage, people[0]):
        return  # "Other films include Nordlicht with Jon Aster. He died"
    first = match.start("a")
    begin = skeleton.begin(first + 1 if first == match.start() else match.start())
    start, end = begin, skeleton.finish(match.end())
    whens = _dates_of(passage, rule, match, start, end)
    event = rule.states[0]
    if (event == BIRTH and len(whens) != 1) or len(whens) > 1:
        return
    text = passage.words.text
    while begin < end and not text[begin].isalnum():
        begin += 1
    span = Span(begin, end, text[begin:end])
    date = whens[0].edtf if whens else None
    for draft in people if each else people[:1]:
        yield LifeFound(event, draft, date, span, rule.name)


def _dates_of(
    passage: Passage, rule: Rule, match: re.Match[str], start: int, end: int
) -> list[When]:
    """The dates inside the words, else right behind them or in their clause."""
    dated, finish = "d" in match.re.groupindex, end
    if dated:
        start = passage.skeleton.begin(match.start("d"))
        finish = passage.skeleton.finish(match.end("d"))
    told = "v" in match.re.groupindex
    if dated and not match["d"]:
        return []  # when is not told
    inside = [w for w in passage.whens if start <= w.start and w.end <= finish + 1]
    if inside and (dated or not told):  # "Jon, der 1977 gewann, starb": not in 1977
        return inside
    if "here" not in rule.states:
        return _in_clause(passage, match, "v" if told else 0)
    behind = _right_behind(passage, end)
    if behind and behind[0].past and _later(passage, match):
        return []  # "zwei Wochen nach dem Tod seiner Frau am Freitag auftrat"
    return behind


def only_led(passage: Passage, draft: Draft) -> bool:
    """Tell whether "with" leads all whom the sentence before names, him as well."""
    words, grammar = passage.words, passage.language.words.grammar
    joining = grammar["beside_names", "and"]
    named = [draft in ref.people and ref.named for ref in passage.before]
    return any(named) and all(
        words.lower[ref.first - 1] in joining for ref in passage.before
    )


def _denied(passage: Passage, match: re.Match[str]) -> bool:
    """Tell "ist nicht gestorben", "deren Vater starb", "In the film, he dies"."""
    grammar, text = passage.language.words.grammar, passage.skeleton.text
    end = match.end("v") if "v" in match.re.groupindex else match.end()
    if "v" in match.re.groupindex and _of_kin(passage, end):
        return True
    first = max(match.start("a"), text.rfind(",", 0, end - 1))
    if not grammar["unlived"].isdisjoint(_WORD.findall(text[first:end].lower())):
        return True
    told = _WORD.findall(text[max(match.start("a") - _NEAR, 0) : end].lower())
    after = _WORD.findall(text[end : end + _NEAR].lower())[:3]
    if not grammar["unreal"].isdisjoint(after):
        return True
    return not (grammar["acted"].isdisjoint(told) or grammar["acts"].isdisjoint(told))


def _of_kin(passage: Passage, end: int) -> bool:
    """Tell "Als Ada zwölf war, starb ihr Vater": not she."""
    text = passage.skeleton.text
    if not (end + 2 < len(text) and is_person(text[end + 1]) and text[end + 2] == OWN):
        return False
    behind = _WORD.findall(text[end + 3 : end + 3 + _FAR].lower())[:_FEW]
    return any(word in passage.language.words.kin for word in behind)


def _later(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether something after a death is told, so that a day may be its own."""
    lead = _WORD.findall(passage.skeleton.text[: match.start("a")].lower())
    return not passage.language.words.grammar["afterwards"].isdisjoint(lead)


def _right_behind(passage: Passage, end: int) -> list[When]:
    """Return the date that follows at once: "der Tod von Jon vor zwei Jahren"."""
    text = passage.words.text
    return [
        when
        for when in passage.whens
        if end <= when.start <= end + _BEHIND
        and set(_PARTING + ".").isdisjoint(text[end + 1 : when.start])
    ][:1]


def _in_clause(passage: Passage, match: re.Match[str], verb: str | int) -> list[When]:
    """Return the dates between the commas around the verb: "2020 starb Jon"."""
    text, skeleton = passage.skeleton.text, passage.skeleton
    start = match.start(verb)
    begin = max(text.rfind(sign, 0, start) for sign in _PARTING) + 1
    ends = [end for sign in _PARTING if (end := text.find(sign, match.end(verb))) >= 0]
    for joint in passage.language.words.grammar["and"]:
        if text[:start].endswith(f" {joint} "):
            begin = start  # "wurde 1950 geboren und starb 2010"
        end = text.find(f" {joint} ", match.end(verb))
        ends += [end] if end >= 0 else []
    start = skeleton.begin(begin)
    finish = skeleton.finish(min(ends, default=len(text)))
    found = [w for w in passage.whens if start <= w.start < finish]
    months = [w for w in passage.months if start <= w.start < finish]
    found = found or _behind_comma(passage, finish) or months
    return found or _leading(passage, match)


def _leading(passage: Passage, match: re.Match[str]) -> list[When]:
    """Return the date that opens a sentence: "Am 19. August ist Jon, 80, gestorben"."""
    text, skeleton = passage.skeleton.text, passage.skeleton
    if any(sign in text[: match.start("a")] for sign in _PARTING):
        return []
    end, written = skeleton.begin(match.start("a")), passage.words.text
    return [
        w
        for w in (*passage.whens, *passage.months)
        if w.end <= end and "\n" not in written[w.end : end]
    ]


def _behind_comma(passage: Passage, end: int) -> list[When]:
    """Return the date that begins a part: "starb, 83-jährig, am 3. Mai"."""
    whens = [w for w in passage.whens if w.start >= end]
    if len(whens) != 1 or whens[0].start > end + _FAR:
        return []
    _, comma, part = passage.words.text[end : whens[0].start].rpartition(",")
    return whens if comma and len(part.split()) < _FEW else []


def aside_lives(
    words: Words, lexicon: Lexicon, cast: Cast, whens: list[When]
) -> Iterator[LifeFound]:
    """Yield what brackets tell: "(1919–2001)", "(*1995)", "(† 23. November 2025)"."""
    at = {when.start: when for when in whens}
    born = lexicon.grammar["birth_signs"]
    for named in cast.named:
        i = past_numeral(words, named.last)
        if i + 2 >= len(words) or words.forms[i] != "(":
            continue
        opening, i = i, i + 1
        sign = words.lower[i]
        dead = sign in lexicon.grammar["death_signs"] and i + 1 < len(words)
        if dead or sign in born:
            i += 2 if words.forms[i + 1] == "." else 1
            i += i < len(words) and words.lower[i] in lexicon.grammar["on_day"]
        when = at.get(words.starts[i]) if i < len(words) else None
        if dead and words.forms[i : i + 1] == [")"]:
            span = Span(words.starts[i - 1], words.ends[i - 1], words.forms[i - 1])
            yield LifeFound(DEATH, named.draft, None, span, "death-sign")
        if when is None:
            continue
        after = words.at(when.end)
        if after + 1 >= len(words):
            continue
        span = Span(
            words.starts[opening + 1],
            when.end,
            words.text[words.starts[opening + 1] : when.end],
        )
        if dead:
            yield LifeFound(DEATH, named.draft, when.edtf, span, "death-sign")
        elif sign in born:
            yield LifeFound(BIRTH, named.draft, when.edtf, span, "birth-sign")
            yield from _death_behind(words, lexicon, named.draft, at, after)
        elif words.forms[after] in ("–", "-", "—"):
            yield from _life_span(words, named.draft, when, at, after)


def _death_behind(
    words: Words, lexicon: Lexicon, draft: Draft, at: dict[int, When], i: int
) -> Iterator[LifeFound]:
    """Yield the death behind a birth: "(* 1919 in Wien; † 5. Mai 2001)"."""
    for sign in range(i, min(i + _ASIDE, len(words) - 1)):
        if words.forms[sign] == ")":
            return
        if words.forms[sign] in lexicon.grammar["death_signs"]:
            when = at.get(words.starts[sign + 1])
            if when is not None:
                span = Span(when.start, when.end, words.text[when.start : when.end])
                yield LifeFound(DEATH, draft, when.edtf, span, "death-sign")
            return


def _life_span(
    words: Words, draft: Draft, birth: When, at: dict[int, When], dash: int
) -> Iterator[LifeFound]:
    death = at.get(words.starts[dash + 1])
    if death is None or words.forms[words.at(death.end)] != ")":
        return
    if int(death.edtf[:4]) - int(birth.edtf[:4]) < 20:
        return  # years of a marriage or an office, not of a life
    text = words.text
    for event, when in ((BIRTH, birth), (DEATH, death)):
        span = Span(when.start, when.end, text[when.start : when.end])
        yield LifeFound(event, draft, when.edtf, span, "life-span")


def of_ages(ages: list[AgeFound], text: str) -> Iterator[LifeFound]:
    """Yield that whoever is told an age at death for is dead: "(†66)"."""
    for age in ages:
        if age.when is AgeWhen.AT_DEATH:
            span = Span(age.start, age.end, text[age.start : age.end])
            yield LifeFound(DEATH, age.draft, None, span, age.rule)


def life_date(found: list[LifeFound], event: str, person: str) -> LifeDate | None:
    """Bring together what is told of one person; contradictions say nothing."""
    told = [f for f in found if f.event == event]
    sure = [f for f in told if not f.rule.startswith(_OF_CLAUSE)] or told
    undated = event == DEATH and not any(f.date for f in sure)
    told = [*sure, *told] if undated else sure
    dates = sorted({f.date for f in told if f.date}, key=len)
    if not told or (dates and not all(dates[-1].startswith(d) for d in dates)):
        return None
    spans = tuple(dict.fromkeys(f.span for f in told))
    return LifeDate(person, event, dates[-1] if dates else None, spans, told[0].rule)
