"""Readings and records made by hand, so that a rule is tested without a reader."""

import re
from dataclasses import dataclass, field

from apps.checks.engine import Finding, StoryContext, check
from apps.checks.facts import CoupleFacts, Dossier, PersonFacts, QuoteFacts
from apps.checks.judging import Judgement, judge
from apps.dates import Edtf
from apps.people.rules import ParentFact, PhaseFact
from apps.reading.enums import (
    AgeWhen,
    CountOf,
    Form,
    Kind,
    Parentage,
    SourceKind,
    Status,
    TitleKind,
)
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


def edtf(text: str | None) -> Edtf | None:
    return Edtf.parse(text) if text else None


@dataclass
class Text:
    """A text and what a reader would find in it; passages are given by their words.

    "Kim#2" is the second place where "Kim" stands.
    """

    text: str
    language: str = "de"
    people: list[Person] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    durations: list[Duration] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)

    def place(self, words: str) -> tuple[int, int, str]:
        words, _, which = words.partition("#")
        found = list(re.finditer(re.escape(words), self.text))[int(which or 1) - 1]
        return found.start(), found.end(), words

    def person(
        self,
        name: str,
        *mentions: str,
        record: str | None = None,
        ages: dict[str, float | tuple[float, float]] | None = None,
        when: AgeWhen = AgeWhen.NOW,
        event_date: str | None = None,
        birth: tuple[str, str] | None = None,
        death: tuple[str | None, str] | None = None,
        candidates: tuple[str, ...] = (),
        gender: str = "",
    ) -> "Text":
        one = f"p{len(self.people) + 1}"
        spans = [
            Mention(*self.place(words), one, self._form(words), "by hand")
            for words in mentions or (name,)
        ]
        found = []
        for words, years in (ages or {}).items():
            low, high = years if isinstance(years, tuple) else (years, years)
            found.append(
                Age(*self.place(words), one, low, high, when, "by hand", event_date)
            )
        lives = {
            event: LifeDate(one, event, told[0], (Span(*self.place(told[1])),), "hand")
            for event, told in (("birth", birth), ("death", death))
            if told
        }
        self.people.append(
            Person(
                id=one,
                name=name,
                mentions=tuple(spans),
                record=record,
                candidates=candidates,
                ages=tuple(found),
                gender=gender,
                **lives,
            )
        )
        return self

    @staticmethod
    def _form(words: str) -> Form:
        return Form.FULL if " " in words else Form.GIVEN

    def relation(
        self,
        kind: str,
        words: str,
        status: str = "current",
        begin: str | None = None,
        end: str | None = None,
        reason: str | None = None,
        a: str = "p1",
        b: str = "p2",
        parentage: str | None = None,
    ) -> "Text":
        self.relations.append(
            Relation(
                kind=Kind(kind),
                a=a,
                b=b,
                status=Status(status),
                begin=begin,
                end=end,
                evidence=(Span(*self.place(words)),),
                rule="by hand",
                end_reason=reason,
                parentage=Parentage(parentage) if parentage else None,
            )
        )
        return self

    def count(self, of: str, words: str, number: int, *people: str) -> "Text":
        self.counts.append(
            Count(*self.place(words), CountOf(of), people, number, "by hand")
        )
        return self

    def duration(self, words: str, low: float, high: float, **opens: bool) -> "Text":
        self.durations.append(
            Duration(*self.place(words), 0, low, high, "by hand", **opens)
        )
        return self

    def quote(
        self,
        words: str,
        speaker: str | None = None,
        source: int | None = None,
        verb: str | None = None,
    ) -> "Text":
        self.quotes.append(
            Quote(*self.place(words), speaker, source, False, verb, "by hand")
        )
        return self

    def title(self, words: str) -> "Text":
        self.titles.append(Title(*self.place(words), TitleKind.WORK, "by hand"))
        return self

    def source(self, words: str, kind: str = "outlet") -> "Text":
        place = self.place(words)
        self.sources.append(Source(*place, place[2], SourceKind(kind), "by hand"))
        return self

    def picture(self, credit: str, caption: str, *people: str) -> "Text":
        place = self.place(f"{credit} {caption}".strip())
        self.pictures.append(
            Picture(*place, credit or None, caption, people, "by hand")
        )
        return self

    @property
    def reading(self) -> Reading:
        parts = ("people", "relations", "counts", "durations", "quotes", "titles")
        found = {n: tuple(getattr(self, n)) for n in (*parts, "sources", "pictures")}
        return Reading(language=self.language, date=None, text=self.text, **found)

    def check(
        self,
        record: Dossier | None = None,
        as_of: str | None = "2025-03-03",
        story: StoryContext | None = None,
    ) -> list[Finding]:
        return check(self.reading, record or Dossier(), edtf(as_of), story)

    def found(
        self,
        rule: str,
        record: Dossier | None = None,
        as_of: str | None = "2025-03-03",
        story: StoryContext | None = None,
    ) -> list[tuple[str, str, str | None]]:
        """Return severity, words and fix of the rule's findings."""
        return [
            (one.severity, one.text, one.expected)
            for one in self.check(record, as_of, story)
            if one.rule == rule
        ]

    def judged(
        self, record: Dossier | None = None, as_of: str | None = "2025-03-03"
    ) -> dict[str, Judgement]:
        """Return the last judgement of each kind."""
        found = judge(self.reading, record or Dossier(), edtf(as_of))
        return {one.kind: one for one in found}


def known(slug: str, birth: str | None = None, **fields) -> PersonFacts:
    name = fields.pop("name", slug.replace("-", " ").title())
    fields["death"] = edtf(fields.get("death"))
    return PersonFacts(pk=1, slug=slug, name=name, birth=edtf(birth), **fields)


def phase(
    kind: str,
    begin: str | None = None,
    end: str | None = None,
    reason: str = "",
    **more,
) -> PhaseFact:
    return PhaseFact(kind, edtf(begin), edtf(end), reason, pk=7, **more)


def couple(a: str, b: str, *phases: PhaseFact, children: int | None = None):
    return CoupleFacts(pk=3, a=a, b=b, phases=phases, children_count=children)


def record(
    *people: PersonFacts,
    couples: tuple[CoupleFacts, ...] = (),
    parents: tuple[tuple[str, str] | tuple[str, str, str], ...] = (),
    quotes: tuple[QuoteFacts, ...] = (),
    outlets: tuple[str, ...] = (),
) -> Dossier:
    return Dossier(
        people={one.slug: one for one in people},
        couples={one.slugs: one for one in couples},
        parenthoods=tuple(ParentFact(*edge) for edge in parents),
        quotes=quotes,
        outlets=frozenset(outlets),
    )
