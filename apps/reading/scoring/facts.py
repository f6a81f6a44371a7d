"""A reading as single facts, each with the key it is compared by and its words."""

import re
from collections import Counter
from collections.abc import Iterator

from apps.reading.enums import Kind, Parentage
from apps.reading.languages import language as known
from apps.reading.model import Age, Reading, Relation, Span, spans
from apps.reading.text.folding import fold
from apps.reading.values import value

# Kinds of facts in their order. What tells more of a thing names the thing and counts
# only where both readings found it.
OF = {
    "people": "",
    "ages": "",
    "births": "",
    "birth_dates": "births",
    "deaths": "",
    "death_dates": "deaths",
    "relations": "",
    "relation_status": "relations",
    "relation_dates": "relations",
    "counts": "",
    "durations": "",
    "quotes": "",
    "speakers": "quotes",
    "quote_sources": "quotes",
    "titles": "",
    "title_kinds": "titles",
    "sources": "",
    "source_kinds": "sources",
    "credits": "",
    "shown": "credits",
}
KINDS = (*OF, "titles_as_speech")
ELDER_FIRST = (Kind.PARENT, Kind.GRANDPARENT)
PLAIN = (None, Parentage.BIRTH, Parentage.UNKNOWN)
# What a case puts at the end of a word: "Deutschen Presse-Agentur".
_ENDING = re.compile(r"(?<=\w{3})(?:e[nrsm]?|n|s)$")
Key = tuple[object, ...]


@value
class Fact:
    """One thing stated; told says it in a line, about is the key of what it is of."""

    kind: str
    key: Key
    told: str
    span: Span
    about: Key = ()

    def place(self) -> dict[str, object]:
        """Return the passage alone, without what else a statement says."""
        return Span.as_json(Span(self.span.start, self.span.end, self.span.text))


@value
class Numbers:
    """The numbers that quotes, titles and pictures have in a comparison of two."""

    quotes: list[int]
    titles: list[int]
    pictures: list[int]


def facts(reading: Reading, numbers: Numbers) -> Iterator[Fact]:
    names = {person.id: " ".join(person.name.split()) for person in reading.people}
    yield from _people(reading, names)
    yield from _relations(reading, names)
    yield from _counts(reading, names)
    yield from _speech(reading, names, numbers)
    yield from _titles(reading, numbers)
    yield from _sources(reading)
    yield from _pictures(reading, names, numbers)


def _people(reading: Reading, names: dict[str, str]) -> Iterator[Fact]:
    called: Counter[str] = Counter()
    for person in reading.people:
        name = names[person.id]
        called[name] += 1
        yield Fact("people", (name, called[name]), name, person.mentions[0])
        for age in person.ages:
            years = f"{_years(age)} {age.when}"
            yield Fact("ages", (name, years), f"{name}: {years}", age)
        for life in filter(None, (person.birth, person.death)):
            span = life.evidence[0]
            yield Fact(f"{life.event}s", (name,), name, span)
            if life.date:
                key, told = (name, life.date), f"{name}: {life.date}"
                yield Fact(f"{life.event}_dates", key, told, span, (name,))


def _years(age: Age) -> str:
    return f"{age.low:g}" if age.low == age.high else f"{age.low:g}-{age.high:g}"


def _pair(relation: Relation, names: dict[str, str]) -> str:
    pair = [names[relation.a], names[relation.b]]
    if relation.kind not in ELDER_FIRST:
        pair.sort()
    return f"{relation.kind}: {' + '.join(pair)}"


def _relations(reading: Reading, names: dict[str, str]) -> Iterator[Fact]:
    for relation in reading.relations:
        pair, span = _pair(relation, names), relation.evidence[0]
        yield Fact("relations", (pair,), pair, span)
        for kind, detail in _details(relation):
            yield Fact(kind, (pair, detail), f"{pair}: {detail}", span, (pair,))
    for lasted in reading.durations:
        pair = _pair(reading.relations[lasted.relation], names)
        told = f"{pair}: {lasted.low:g}-{lasted.high:g}"
        yield Fact("durations", (told,), told, lasted)


def _details(relation: Relation) -> Iterator[tuple[str, str]]:
    yield "relation_status", str(relation.status)
    if relation.parentage not in PLAIN:
        yield "relation_status", str(relation.parentage)
    if relation.begin:
        yield "relation_dates", f"from {relation.begin}"
    if relation.end:
        yield "relation_dates", f"until {relation.end}"
    if relation.end_reason:
        yield "relation_dates", str(relation.end_reason)


def _counts(reading: Reading, names: dict[str, str]) -> Iterator[Fact]:
    for count in reading.counts:
        who = " + ".join(sorted(names[person] for person in count.people))
        told = f"{count.of} {count.count}: {who}"
        yield Fact("counts", (told,), told, count)


def _speech(
    reading: Reading, names: dict[str, str], numbers: Numbers
) -> Iterator[Fact]:
    for number, quote in zip(numbers.quotes, reading.quotes, strict=True):
        key = (number,)
        yield Fact("quotes", key, "", quote)
        if quote.speaker:
            name = names[quote.speaker]
            yield Fact("speakers", (number, name), name, quote, key)
        if quote.source is not None:
            source = reading.sources[quote.source].name
            told = (number, _source(source, reading.language))
            yield Fact("quote_sources", told, source, quote, key)


def _titles(reading: Reading, numbers: Numbers) -> Iterator[Fact]:
    for number, title in zip(numbers.titles, reading.titles, strict=True):
        yield Fact("titles", (number,), "", title)
        kind = str(title.kind)
        yield Fact("title_kinds", (number, kind), kind, title, (number,))


def _sources(reading: Reading) -> Iterator[Fact]:
    for source in reading.sources:
        key = (_source(source.name, reading.language),)
        yield Fact("sources", key, source.name, source)
        told = f"{source.name}: {source.kind}"
        yield Fact("source_kinds", (*key, source.kind), told, source, key)


def _source(name: str, language: str) -> str:
    """Return a source's name without small words before it and endings of cases."""
    words, small = fold(name).split(), known(language).small
    while len(words) > 1 and words[0] in small:
        words = words[1:]
    return " ".join(_ENDING.sub("", word) for word in words) or name


def _pictures(
    reading: Reading, names: dict[str, str], numbers: Numbers
) -> Iterator[Fact]:
    for number, picture in zip(numbers.pictures, reading.pictures, strict=True):
        credit = picture.credit or "?"
        yield Fact("credits", (number,), credit, spans(picture)[0])
        for person in picture.people:
            told = f"{credit}: {names[person]}"
            key = (number, names[person])
            yield Fact("shown", key, told, picture, (number,))
