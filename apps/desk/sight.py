"""What the page of an intake shows: the text with its marks, cards, statements."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django import forms
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext_noop, ngettext
from django.utils.translation import gettext as _

from apps.checks.engine import SEVERITIES, Finding
from apps.checks.facts import PersonFacts
from apps.checks.judging import Judgement, Verdict
from apps.dates import Edtf
from apps.dates.ages import ages_at
from apps.dates.display import display, display_ages
from apps.desk.actions import clear, people_of
from apps.desk.intake_texts import draft_of
from apps.desk.looking import Looked, look_at_intake
from apps.desk.marks import PARAGRAPHS, anchor, marks, paragraphs
from apps.desk.models import Intake, Ruling
from apps.desk.proposal_forms import form_for
from apps.people.models import Person
from apps.pictures.models import Picture

KINDS = {
    "person": gettext_noop("Person"),
    "age": gettext_noop("Age"),
    "birth": gettext_noop("Birth"),
    "death": gettext_noop("Death"),
    "marriage": gettext_noop("Marriage"),
    "engagement": gettext_noop("Engagement"),
    "partnership": gettext_noop("Relationship"),
    "parent": gettext_noop("Parent and child"),
    "sibling": gettext_noop("Siblings"),
    "grandparent": gettext_noop("Grandparent"),
    "in_law": gettext_noop("In-laws"),
    "friend": gettext_noop("Friends"),
    "colleague": gettext_noop("Colleagues"),
    "children": gettext_noop("Children"),
    "joint_children": gettext_noop("Joint children"),
    "marriages": gettext_noop("Marriages"),
    "siblings": gettext_noop("Siblings"),
    "grandchildren": gettext_noop("Grandchildren"),
    "duration": gettext_noop("Duration"),
    "quote": gettext_noop("Quote"),
    "source": gettext_noop("Source"),
}


LINKS = {
    "marriage": gettext_noop("with %(people)s"),
    "engagement": gettext_noop("with %(people)s"),
    "partnership": gettext_noop("with %(people)s"),
    "parent": gettext_noop("of %(people)s"),
    "sibling": gettext_noop("of %(people)s"),
}


@dataclass(frozen=True)
class Row:
    """One statement on a card."""

    judgement: Judgement
    verdict: str
    others: str  # the other people it is about, by name
    ruling: Ruling | None
    form: forms.Form | None
    admin: Person | None  # whose record to change where the text contradicts it

    @property
    def key(self) -> str:
        return self.judgement.key

    @property
    def anchor(self) -> str:
        return anchor(self.key)

    @property
    def label(self) -> str:
        return _(KINDS.get(self.judgement.kind, self.judgement.kind))

    @property
    def words(self) -> SafeString:
        """What the text says, as far as possible in the order one would say it."""
        kind, stated = self.judgement.kind, self.judgement.stated
        if kind in LINKS and self.others:
            link = _(LINKS[kind]) % {"people": self.others}
            return format_html("<b>{}</b> {}", stated, link)
        more = f" · {self.others}" if self.others else ""
        return format_html("{}: <b>{}</b>{}", self.label, stated, more)

    @property
    def open(self) -> bool:
        return self.ruling is None and self.form is not None


@dataclass(frozen=True)
class Candidate:
    slug: str
    name: str
    meta: str


@dataclass(frozen=True)
class Card:
    """One person of the text: known, ambiguous or new."""

    number: str
    name: str
    state: str
    meta: str
    key: str
    person: Person | None
    portrait: Picture | None
    candidates: tuple[Candidate, ...]
    rows: tuple[Row, ...]
    form: forms.Form | None
    ruling: Ruling | None

    @property
    def anchor(self) -> str:
        return f"k-person-{self.number}"


@dataclass(frozen=True)
class Wanted:
    """A picture that the text asks for."""

    anchor: str
    credit: str
    caption: str


@dataclass(frozen=True)
class Line:
    html: SafeString
    headline: bool


@dataclass(frozen=True)
class Sight:
    intake: Intake
    looked: Looked
    cards: tuple[Card, ...]
    loose: tuple[Row, ...]
    clear: int

    @property
    def lines(self) -> list[Line]:
        """The paragraphs with their marks, the headline told from the rest."""
        reading = self.looked.reading
        headline = draft_of(reading).headline
        plain = [match[0] for match in PARAGRAPHS.finditer(reading.text)]
        shown = paragraphs(reading.text, marks(reading))
        return [
            Line(html, bool(headline) and words == headline)
            for words, html in zip(plain, shown, strict=True)
        ]

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(
            sorted(self.looked.findings, key=lambda one: SEVERITIES.index(one.severity))
        )

    @property
    def tally(self) -> str:
        found = [one.severity for one in self.looked.findings]
        return tally_words(*(found.count(severity) for severity in SEVERITIES))

    @property
    def pictures(self) -> list[Wanted]:
        return [
            Wanted(anchor(one.key), one.credit or "", one.caption)
            for one in self.looked.reading.pictures
        ]


def sight_of(intake: Intake) -> Sight:
    """Fifteen queries at most, for any number of people and statements."""
    looked = look_at_intake(intake)
    people = people_of(looked)
    portraits = Picture.objects.filter(portrait_of__in=people.values())
    shown = {picture.portrait_of_id: picture for picture in portraits}
    whole = _Sorting(intake, looked, people, shown)
    return Sight(
        intake=intake,
        looked=looked,
        cards=tuple(whole.cards()),
        loose=tuple(whole.loose()),
        clear=len(list(clear(intake, looked))),
    )


@dataclass(frozen=True)
class _Sorting:
    intake: Intake
    looked: Looked
    people: Mapping[str, Person]
    portraits: Mapping[int | None, Picture]

    def cards(self) -> Iterator[Card]:
        judged = {one.key: one for one in self.looked.judgements}
        for person in self.looked.reading.people:
            key = f"person:{person.id}"
            judgement = judged[key]
            known = self.people.get(person.id)
            facts = self.looked.dossier.people.get(person.record or "")
            state = "known" if facts else "ambiguous" if person.candidates else "new"
            ruling = self.rulings.get(key)
            yield Card(
                number=person.id,
                name=facts.name if facts else person.name,
                state=state,
                meta=facts_in_words(facts, self.looked.as_of) if facts else "",
                key=key,
                person=known,
                portrait=self.portraits.get(known.pk) if known else None,
                candidates=tuple(self._candidates(person.candidates)),
                rows=tuple(self._rows(person.id)),
                form=form_for(judgement.proposal, prefix=anchor(key))
                if judgement.proposal and ruling is None
                else None,
                ruling=ruling,
            )

    def loose(self) -> Iterator[Row]:
        """Statements about nobody: sources, and quotes whose speaker is not clear."""
        for judgement in self.looked.judgements:
            if not judgement.people:
                yield self._row(judgement)

    @property
    def rulings(self) -> dict[str, Ruling]:
        return {ruling.key: ruling for ruling in self.intake.rulings.all()}

    def _rows(self, person: str) -> Iterator[Row]:
        for judgement in self.looked.judgements:
            if judgement.kind != "person" and judgement.people[:1] == (person,):
                yield self._row(judgement)

    def _row(self, judgement: Judgement) -> Row:
        ruling = self.rulings.get(judgement.key)
        wanted = ruling is None and judgement.proposal is not None
        wrong = judgement.verdict is Verdict.CONTRADICTS
        return Row(
            judgement=judgement,
            verdict=str(judgement.verdict),
            others=", ".join(self._name(one) for one in judgement.people[1:]),
            ruling=ruling,
            form=form_for(judgement.proposal, prefix=anchor(judgement.key))
            if wanted and judgement.proposal
            else None,
            admin=self.people.get(judgement.people[0]) if wrong else None,
        )

    def _name(self, person: str) -> str:
        named = next(p for p in self.looked.reading.people if p.id == person)
        facts = self.looked.dossier.people.get(named.record or "")
        return facts.name if facts else named.name

    def _candidates(self, slugs: tuple[str, ...]) -> Iterator[Candidate]:
        for slug in slugs:
            facts = self.looked.dossier.people.get(slug)
            if facts:
                yield Candidate(
                    slug, facts.name, facts_in_words(facts, self.looked.as_of)
                )


def tally_words(blocking: int, warnings: int, hints: int) -> str:
    """How many findings of each kind, without those there are none of."""
    said = [
        (blocking, ngettext("%(n)s blocks", "%(n)s block", blocking)),
        (warnings, ngettext("%(n)s warns", "%(n)s warn", warnings)),
        (hints, ngettext("%(n)s note", "%(n)s notes", hints)),
    ]
    return ", ".join(words % {"n": number} for number, words in said if number)


def facts_in_words(facts: PersonFacts, day: Edtf | None) -> str:
    """Born when, how old on the day, and whether of age and public."""
    language = (get_language() or "de")[:2]
    words = []
    if facts.birth:
        words.append(_("born %(date)s") % {"date": display(facts.birth, language)})
        ages = ages_at(facts.birth, day) if day and not facts.death else None
        if ages:
            words.append(_("%(age)s years old") % {"age": display_ages(ages, language)})
    if facts.death:
        words.append(_("died %(date)s") % {"date": display(facts.death, language)})
    if facts.publicity == "private":
        words.append(_("private"))
    return ", ".join(words)
