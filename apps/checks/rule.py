"""What a rule is made of. The rules themselves are in apps/checks/rules/."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from apps.checks.facts import PersonFacts
from apps.checks.findings import Finding, Severity
from apps.checks.judging.case import Case
from apps.checks.languages import Beginnings, pattern, stems
from apps.checks.places import Places
from apps.checks.story_context import StoryContext
from apps.checks.wording import Pair
from apps.dates import Certainty, Edtf
from apps.reading.model import Mention, Reading, Span

T = TypeVar("T")
SENTENCE_END = re.compile(r"[.!?…][\"“”«»‘’')\]]*\s+(?=[^a-zäöüß\s])|\n\s*\n")
# "17. Oktober", "Nov. 8", "70. Geburtstag", "Mr. Delaney": a full stop, no end.
NO_END = re.compile(
    r"\d\.\s+(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Geburts|Lebens|Jahrh|"
    r"Hochz)|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s+\d|"
    r"\b(?:Mr|Mrs|Ms|Dr|St|Prof)\.\s+[A-Z]"
)


@dataclass(frozen=True)
class Check:
    """All that a rule may look at: a reading, the record as of a day, the story."""

    case: Case
    story: StoryContext

    @property
    def reading(self) -> Reading:
        return self.case.reading

    @property
    def text(self) -> str:
        return self.case.reading.text

    @property
    def language(self) -> str:
        return self.case.language

    @property
    def as_of(self) -> Edtf | None:
        return self.case.as_of

    def quoted(self, start: int, end: int) -> bool:
        return self._quotes.around(start, end)

    def titled(self, start: int, end: int) -> bool:
        return self._titles.around(start, end)

    def listed(self, name: str, *labels: str) -> Iterator[re.Match[str]]:
        """Where the text has what a list of its language holds under the labels."""
        if self.may_have(name, *labels):
            yield from pattern(self.language, name, *labels).finditer(self.text)

    def may_have(self, name: str, *labels: str) -> bool:
        """Whether a word of the text begins as one of the list's: quickly told."""
        return self._beginnings.may_have(stems(self.language, name, *labels))

    @cached_property
    def _beginnings(self) -> Beginnings:
        return Beginnings(self.text)

    @cached_property
    def _quotes(self) -> Places:
        return Places((one.start, one.end) for one in self.reading.quotes)

    @cached_property
    def _titles(self) -> Places:
        return Places((one.start, one.end) for one in self.reading.titles)

    def once(self, work: "Callable[[Check], T]") -> "T":
        """What `work` finds here; it works but once."""
        if work not in self._done:
            self._done[work] = work(self)
        return self._done[work]

    @cached_property
    def _done(self) -> dict[Callable[..., Any], Any]:
        return {}

    @cached_property
    def mentions(self) -> list[Mention]:
        """Every mention of anybody, in the order of the text."""
        found = (m for person in self.reading.people for m in person.mentions)
        return sorted(found, key=lambda one: one.start)

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """Those that begin in a passage."""
        return self.mentions[
            bisect_left(self._starts, start) : bisect_left(self._starts, end)
        ]

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in self.mentions]

    def sentence(self, start: int) -> tuple[int, int]:
        """Where the sentence around a place begins and the next one does, roughly."""
        at = bisect_right(self._ends, start)
        first = self._ends[at - 1] if at else 0
        return first, self._ends[at] if at < len(self._ends) else len(self.text)

    @cached_property
    def _ends(self) -> list[int]:
        text = self.reading.text
        return [
            end.end()
            for end in SENTENCE_END.finditer(text)
            if not NO_END.search(text[max(0, end.start() - 6) : end.end() + 10])
        ]

    def facts(self, person: str | None) -> PersonFacts | None:
        return self.case.facts(person)


@dataclass(frozen=True, slots=True)
class Find:
    """What a rule hands to the engine; severity only where it is not the rule's own."""

    start: int
    end: int
    message: str
    people: tuple[str, ...] = ()
    expected: str | None = None
    severity: Severity | None = None
    certainty: Certainty = Certainty.CERTAIN

    @classmethod
    def at(cls, span: Span, message: str, **more: object) -> "Find":
        return cls(span.start, span.end, message, **more)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of spec CHECKS; `sentence` says what it is for, as the admin shows it.

    `spares_quotes`: what people say and what things are called is theirs, so inside
    quotation marks the rule only informs, and inside titles it is silent.
    """

    code: str
    severity: Severity
    needs: str
    sentence: Pair
    find: Callable[[Check], Iterator[Find]] = field(repr=False)
    reference: str = ""
    spares_quotes: bool = True

    def findings(self, check: Check) -> Iterator[Finding]:
        seen = set()
        for find in self.find(check):
            key = (find.start, find.end, find.message)
            if key in seen:
                continue
            seen.add(key)
            if self.spares_quotes and check.titled(find.start, find.end):
                continue
            quoted = self.spares_quotes and check.quoted(find.start, find.end)
            unsure = find.certainty is Certainty.POSSIBLE
            severity = find.severity or self.severity
            yield Finding(
                rule=self.code,
                severity=Severity.INFO if quoted or unsure else severity,
                start=find.start,
                end=find.end,
                text=check.reading.text[find.start : find.end],
                message=find.message,
                expected=None if quoted else find.expected,
                certainty=find.certainty,
                people=find.people,
                sentence=self._sentence(check, find),
            )

    def _sentence(self, check: Check, find: Find) -> str:
        """That of the words, where words are judged: not of pictures or bylines."""
        if not self.spares_quotes:
            return ""
        first, last = check.sentence(find.start)
        return check.text[first : max(last, find.end)]
