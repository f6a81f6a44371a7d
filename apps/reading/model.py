"""What one text says: the values a reading is made of, one to one with its JSON form.

Every statement is a span of the text, so `text[start:end]` is what the reader sees,
and names the rule that found it. Nothing here is ever changed after it was made.
"""

from collections.abc import Iterator
from typing import Any, ClassVar

from apps.reading.enums import (
    AgeWhen,
    CountOf,
    EndReason,
    Form,
    Kind,
    Parentage,
    SourceKind,
    Status,
    TitleKind,
)
from apps.reading.values import value


@value
class Span:
    """A passage of the text; positions count code points."""

    start: int
    end: int
    text: str
    # The fields that the JSON form has besides the span.
    fields: ClassVar[tuple[str, ...]] = ()

    def as_json(self) -> dict[str, Any]:
        return {n: getattr(self, n) for n in ("start", "end", "text", *self.fields)}

    @property
    def place(self) -> str:
        return f"{self.start}-{self.end}"


@value
class Mention(Span):
    person: str
    form: Form
    rule: str
    fields: ClassVar[tuple[str, ...]] = ("form",)

    @property
    def key(self) -> str:
        return f"mention:{self.person}:{self.place}"


@value
class Age(Span):
    person: str
    low: float
    high: float
    when: AgeWhen
    rule: str
    event_date: str | None = None
    fields: ClassVar[tuple[str, ...]] = ("low", "high", "when")

    @property
    def key(self) -> str:
        return f"age:{self.person}:{self.place}"

    def as_json(self) -> dict[str, Any]:
        values = Span.as_json(self)
        if self.event_date is not None:
            values["event_date"] = self.event_date
        return values


@value
class LifeDate:
    """A birth or a death that the text states; a death may come without its date."""

    person: str
    event: str  # "birth" or "death"
    date: str | None
    evidence: tuple[Span, ...]
    rule: str

    @property
    def key(self) -> str:
        return f"{self.event}:{self.person}:{self.evidence[0].place}"

    def as_json(self) -> dict[str, Any]:
        return {"date": self.date, "evidence": [s.as_json() for s in self.evidence]}


@value
class Person:
    id: str
    name: str
    mentions: tuple[Mention, ...]
    record: str | None = None
    candidates: tuple[str, ...] = ()
    ages: tuple[Age, ...] = ()
    birth: LifeDate | None = None
    death: LifeDate | None = None
    gender: str = ""  # "f", "m" or unknown; what the text lets one see, not in the JSON

    @property
    def key(self) -> str:
        return f"person:{self.id}:{self.mentions[0].place}"

    @property
    def rule(self) -> str:
        return self.mentions[0].rule

    def as_json(self) -> dict[str, Any]:
        values: dict[str, Any] = {
            "id": self.id,
            "name": self.name,
            "record": self.record,
            "mentions": [mention.as_json() for mention in self.mentions],
            "ages": [age.as_json() for age in self.ages],
            "birth": self.birth.as_json() if self.birth else None,
            "death": self.death.as_json() if self.death else None,
        }
        if self.candidates:
            values["candidates"] = list(self.candidates)
        return values


@value
class Relation:
    kind: Kind
    a: str
    b: str
    status: Status
    begin: str | None
    end: str | None
    evidence: tuple[Span, ...]
    rule: str
    end_reason: EndReason | None = None
    parentage: Parentage | None = None

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.a}:{self.b}:{self.evidence[0].place}"

    def as_json(self) -> dict[str, Any]:
        values: dict[str, Any] = {"kind": self.kind}
        if self.parentage is not None:
            values["parentage"] = self.parentage
        return values | {
            "a": self.a,
            "b": self.b,
            "status": self.status,
            "begin": self.begin,
            "end": self.end,
            "end_reason": self.end_reason,
            "evidence": [span.as_json() for span in self.evidence],
        }


@value
class Count(Span):
    of: CountOf
    people: tuple[str, ...]
    count: int
    rule: str
    fields: ClassVar[tuple[str, ...]] = ("of", "people", "count")

    @property
    def key(self) -> str:
        return f"count:{'+'.join(self.people)}:{self.place}"


@value
class Duration(Span):
    """Years that a relation lasted: low inclusive, high exclusive where hedged so."""

    relation: int
    low: float
    high: float
    rule: str
    low_open: bool = False
    high_open: bool = False
    fields: ClassVar[tuple[str, ...]] = ("relation", "low", "high")

    @property
    def key(self) -> str:
        return f"duration:{self.relation}:{self.place}"


@value
class Quote(Span):
    """Direct speech without its marks."""

    speaker: str | None
    source: int | None
    fragment: bool
    verb: str | None
    rule: str
    fields: ClassVar[tuple[str, ...]] = ("speaker", "source", "fragment", "verb")

    @property
    def key(self) -> str:
        return f"quote:{self.place}"


@value
class Title(Span):
    """A string in quotation marks that nobody says."""

    kind: TitleKind
    rule: str
    fields: ClassVar[tuple[str, ...]] = ("kind",)

    @property
    def key(self) -> str:
        return f"title:{self.place}"


@value
class Source(Span):
    name: str
    kind: SourceKind
    rule: str
    fields: ClassVar[tuple[str, ...]] = ("name", "kind")

    @property
    def key(self) -> str:
        return f"source:{self.place}"


@value
class Picture(Span):
    credit: str | None
    caption: str
    people: tuple[str, ...]
    rule: str
    fields: ClassVar[tuple[str, ...]] = ("credit", "caption", "people")

    @property
    def key(self) -> str:
        return f"picture:{self.place}"


@value
class Reading:
    language: str
    date: str | None
    text: str
    people: tuple[Person, ...] = ()
    relations: tuple[Relation, ...] = ()
    counts: tuple[Count, ...] = ()
    durations: tuple[Duration, ...] = ()
    quotes: tuple[Quote, ...] = ()
    titles: tuple[Title, ...] = ()
    sources: tuple[Source, ...] = ()
    pictures: tuple[Picture, ...] = ()

    def as_json(self, file: str) -> dict[str, Any]:
        """Return the object of contracts/reading.schema.json, keys in its order."""
        return {
            "file": file,
            "language": self.language,
            "date": self.date,
            "text": self.text,
            "people": [person.as_json() for person in self.people],
            "relations": [relation.as_json() for relation in self.relations],
            "counts": [count.as_json() for count in self.counts],
            "durations": [duration.as_json() for duration in self.durations],
            "quotes": [quote.as_json() for quote in self.quotes],
            "titles": [title.as_json() for title in self.titles],
            "sources": [source.as_json() for source in self.sources],
            "pictures": [picture.as_json() for picture in self.pictures],
        }


Statement = (
    Mention | Age | LifeDate | Relation | Count | Duration | Quote | Title | Source
) | Picture


def statements(reading: Reading) -> Iterator[Statement]:
    """Yield everything the text says, people first, each once, keys unique."""
    for person in reading.people:
        yield from person.mentions
        yield from person.ages
        yield from (event for event in (person.birth, person.death) if event)
    yield from reading.relations
    yield from reading.counts
    yield from reading.durations
    yield from reading.quotes
    yield from reading.titles
    yield from reading.sources
    yield from reading.pictures


def spans(statement: Statement) -> tuple[Span, ...]:
    """Return the passages a statement stands in, first the one that shows it best."""
    if isinstance(statement, Span):
        return (statement,)
    return statement.evidence
