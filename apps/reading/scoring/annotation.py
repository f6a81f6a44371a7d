"""From the contract's JSON back to a Reading, checked on the way.

What the schema allows is taken; besides it, passages must hold the words they claim
and whoever is pointed at must be there.
"""

from collections.abc import Iterator
from typing import Any

from apps.dates import Edtf, EdtfError
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
from apps.reading.languages import CODES
from apps.reading.model import (
    Age,
    Count,
    Duration,
    LifeDate,
    Mention,
    Person,
    Picture,
    Quote,
    Reading,
    Relation,
    Source,
    Span,
    Title,
)
from apps.reading.scoring.values import LONGEST_ID, AnnotationError, Value

__all__ = ["AnnotationError", "annotation"]
RULE = "annotated"  # stands where a reading names the rule that found a statement


def annotation(values: Any) -> Reading:
    """Return the Reading that a JSON object holds, or raise AnnotationError."""
    return _Annotation(Value(values)).reading()


class _Annotation:
    """One object while it is read: its text and the people that may be named."""

    def __init__(self, whole: Value) -> None:
        self.whole = whole
        self.text = whole["text"].text()
        self.ids: set[str] = set()
        for person in whole["people"].items():
            name = person["id"].text()
            if name in self.ids:
                raise person.refused("twice", id=name[:LONGEST_ID])
            self.ids.add(name)

    def reading(self) -> Reading:
        whole = self.whole
        whole["file"].text()
        sources = tuple(self.sources())
        relations = tuple(self.relations())
        return Reading(
            self.language(),
            self.date(whole["date"]),
            self.text,
            tuple(self.person(value) for value in whole["people"].items()),
            relations,
            tuple(self.counts()),
            tuple(self.durations(len(relations))),
            tuple(self.quotes(len(sources))),
            tuple(self.titles()),
            sources,
            tuple(self.pictures()),
        )

    def language(self) -> str:
        value = self.whole["language"]
        if value.text() not in CODES:
            raise value.refused("choice", choices=", ".join(CODES))
        return value.text()

    def date(self, value: Value) -> str | None:
        date = value.text_or_none()
        try:
            return str(Edtf.parse(date)) if date is not None else None
        except EdtfError:
            raise value.refused("date") from None

    def span(self, value: Value) -> Span:
        start, end = value["start"].whole(), value["end"].whole()
        text = value["text"].text()
        if start < 0 or self.text[start:end] != text:
            raise value.refused("words", start=start, end=end)
        return Span(start, end, text)

    def place(self, value: Value) -> tuple[int, int, str]:
        span = self.span(value)
        return span.start, span.end, span.text

    def evidence(self, value: Value) -> tuple[Span, ...]:
        return tuple(self.span(span) for span in value["evidence"].items(least=1))

    def someone(self, value: Value) -> str:
        if value.text() not in self.ids:
            raise value.refused("person", id=value.text()[:LONGEST_ID])
        return value.text()

    def several(self, value: Value) -> tuple[str, ...]:
        return tuple(self.someone(person) for person in value.items())

    def person(self, value: Value) -> Person:
        name = value["id"].text()
        return Person(
            name,
            value["name"].text(),
            tuple(
                Mention(*self.place(mention), name, _form(mention), RULE)
                for mention in value["mentions"].items(least=1)
            ),
            value["record"].text_or_none(),
            ages=tuple(self.age(age, name) for age in value["ages"].items()),
            birth=self.life(value["birth"], name, "birth"),
            death=self.life(value["death"], name, "death"),
        )

    def age(self, value: Value, person: str) -> Age:
        return Age(
            *self.place(value),
            person,
            value["low"].number(),
            value["high"].number(),
            value["when"].choice(AgeWhen),
            RULE,
            value.get("event_date").text_or_none(),
        )

    def life(self, value: Value, person: str, event: str) -> LifeDate | None:
        if value.value is None:
            return None
        date = value["date"].text_or_none()
        return LifeDate(person, event, date, self.evidence(value), RULE)

    def relations(self) -> Iterator[Relation]:
        for value in self.whole["relations"].items():
            reason, parentage = value.get("end_reason"), value.get("parentage")
            yield Relation(
                value["kind"].choice(Kind),
                self.someone(value["a"]),
                self.someone(value["b"]),
                value["status"].choice(Status),
                value["begin"].text_or_none(),
                value["end"].text_or_none(),
                self.evidence(value),
                RULE,
                None if reason.value is None else reason.choice(EndReason),
                None if parentage.value is None else parentage.choice(Parentage),
            )

    def counts(self) -> Iterator[Count]:
        for value in self.whole["counts"].items():
            yield Count(
                *self.place(value),
                value["of"].choice(CountOf),
                self.several(value["people"]),
                value["count"].whole(),
                RULE,
            )

    def durations(self, relations: int) -> Iterator[Duration]:
        for value in self.whole["durations"].items():
            yield Duration(
                *self.place(value),
                value["relation"].index(relations),
                value["low"].number(),
                value["high"].number(),
                RULE,
            )

    def quotes(self, sources: int) -> Iterator[Quote]:
        for value in self.whole["quotes"].items():
            speaker, source = value["speaker"], value["source"]
            yield Quote(
                *self.place(value),
                None if speaker.value is None else self.someone(speaker),
                None if source.value is None else source.index(sources),
                value["fragment"].flag(),
                value.get("verb").text_or_none(),
                RULE,
            )

    def titles(self) -> Iterator[Title]:
        for value in self.whole["titles"].items():
            yield Title(*self.place(value), value["kind"].choice(TitleKind), RULE)

    def sources(self) -> Iterator[Source]:
        for value in self.whole["sources"].items():
            name, kind = value["name"].text(), value["kind"].choice(SourceKind)
            yield Source(*self.place(value), name, kind, RULE)

    def pictures(self) -> Iterator[Picture]:
        for value in self.whole["pictures"].items():
            yield Picture(
                *self.place(value),
                value["credit"].text_or_none(),
                value["caption"].text(),
                self.several(value["people"]),
                RULE,
            )


def _form(mention: Value) -> Form:
    form = mention.get("form")
    return Form.FULL if form.value is None else form.choice(Form)
