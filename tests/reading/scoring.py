"""How well the reader reads the texts of the corpus, kind by kind of statement.

Beside each text lies what a careful colleague reads in it, written before the rules
were. Both sides become sets of short sentences; what stands in one only is an error.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from apps.reading import read
from apps.reading.model import Age, Reading, Relation

TEXTS = tuple(sorted((Path(__file__).parent / "corpus").glob("*.txt")))
# Kinds that tell more of what two others found: status and dates of relations,
# who says a quote, who is in a picture. They count where the thing itself was found.
OF = {"details": "relations", "speakers": "quotes", "shown": "pictures"}
Facts = dict[str, set[str]]


@dataclass(slots=True)
class Score:
    """Statements of one kind: how many right, which false, which not found."""

    right: int = 0
    false: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / max(self.right + len(self.false), 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.right + len(self.missed), 1)


def scores(paths: tuple[Path, ...] = TEXTS) -> dict[str, Score]:
    """Return the score of each kind over all texts together."""
    totals: dict[str, Score] = defaultdict(Score)
    for path in paths:
        found = found_in(read(path.read_text("utf-8")))
        table = json.loads(path.with_suffix(".json").read_text("utf-8"))
        wanted = written_in(table)
        for kind in wanted:
            one, other = found[kind], wanted[kind]
            if kind in OF:
                both = found[OF[kind]] & wanted[OF[kind]]
                one, other = _about(one, both), _about(other, both)
            totals[kind].right += len(one & other)
            totals[kind].false += [f"{path.stem[:5]} {s}" for s in sorted(one - other)]
            totals[kind].missed += [f"{path.stem[:5]} {s}" for s in sorted(other - one)]
    return totals


def _about(facts: set[str], things: set[str]) -> set[str]:
    return {fact for fact in facts if fact.rpartition(" → ")[0] in things}


def written_in(table: dict[str, Any]) -> Facts:
    """Return the facts of a table; a relation is told as "former 2010–2014 divorce"."""
    return {
        "people": set(table["people"]),
        "ages": _each(table["people"], lambda ages: ages),
        **{kind: set(table[kind]) for kind in ("lives", "durations", "sources")},
        "counts": set(table["counts"]),
        "relations": set(table["relations"]),
        "details": _each(table["relations"], _told),
        "quotes": set(table["quotes"]),
        "speakers": _each(table["quotes"], lambda who: [who] if who != "?" else []),
        "titles": _each(table["titles"], lambda kind: [kind]),
        "pictures": set(table["pictures"]),
        "shown": _each(table["pictures"], lambda people: people),
    }


def _each(listed: dict[str, Any], told: Callable[[Any], list[str]]) -> set[str]:
    return {f"{key} → {fact}" for key, value in listed.items() for fact in told(value)}


def _told(text: str) -> list[str]:
    status, *rest = text.split()
    facts = [status]
    for word in rest:
        begin, dash, end = word.partition("–")
        facts += [f"from {begin}"] if dash and begin != "?" else []
        facts += [f"until {end}"] if end else []
        facts += [] if dash else [word]
    return facts


def found_in(reading: Reading) -> Facts:
    """Return what a reading states in the words of a table."""
    facts: Facts = defaultdict(set)
    for kind, fact in _facts(reading):
        facts[kind].add(fact)
    return facts


def _facts(reading: Reading) -> Iterator[tuple[str, str]]:
    names = {person.id: person.name for person in reading.people}
    for person in reading.people:
        yield "people", person.name
        for age in person.ages:
            yield "ages", f"{person.name} → {_years(age)}"
        for life in filter(None, (person.birth, person.death)):
            yield "lives", f"{life.event} {person.name} {life.date or '?'}"
    pairs = [_pair(relation, names) for relation in reading.relations]
    for pair, relation in zip(pairs, reading.relations, strict=True):
        yield "relations", pair
        for fact in _details(relation):
            yield "details", f"{pair} → {fact}"
    for count in reading.counts:
        who = " + ".join(sorted(names[person] for person in count.people))
        yield "counts", f"{count.of} {count.count}: {who}"
    for lasted in reading.durations:
        yield "durations", f"{pairs[lasted.relation]} {lasted.low}-{lasted.high}"
    for quote in reading.quotes:
        yield "quotes", quote.text
        if quote.speaker:
            yield "speakers", f"{quote.text} → {names[quote.speaker]}"
    for title in reading.titles:
        yield "titles", f"{title.text} → {title.kind}"
    for source in reading.sources:
        yield "sources", f"{source.name} {source.kind}"
    for picture in reading.pictures:
        yield "pictures", picture.credit or "?"
        for shown in picture.people:
            yield "shown", f"{picture.credit or '?'} → {names[shown]}"


def _years(age: Age) -> str:
    years = f"{age.low}" if age.low == age.high else f"{age.low}-{age.high}"
    return f"{years} {age.when}"


def _pair(relation: Relation, names: dict[str, str]) -> str:
    pair = [names[relation.a], names[relation.b]]
    ordered = relation.kind in ("parent", "grandparent")
    return f"{relation.kind}: {' + '.join(pair if ordered else sorted(pair))}"


def _details(relation: Relation) -> Iterator[str]:
    yield str(relation.status)
    if relation.begin:
        yield f"from {relation.begin}"
    if relation.end:
        yield f"until {relation.end}"
    if relation.end_reason:
        yield str(relation.end_reason)
