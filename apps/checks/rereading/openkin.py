"""Kinship words beside a whole name that the reader took no relation from.

"Seine Frau Petra": whose wife is told by the record where it knows a partner of hers in
the text; else he was named last, and the record may know another wife.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from apps.checks.facts import Dossier, PersonFacts
from apps.checks.places import Places
from apps.checks.rereading.kinnear import EQUALS, Word, parentage_of, word_at
from apps.checks.rereading.kinrecorded import kin_of, relatives
from apps.checks.rereading.kinwords import (
    BLOOD,
    CHILD,
    PARENT,
    PAST,
    SIGNS,
)
from apps.people.rules import UNIONS
from apps.reading.enums import Form, Kind, Status
from apps.reading.model import Person, Reading, Relation, Span

RULE = "open-kin"
BACK, FEW = 700, 12  # characters, of the text and of a line, before a word
YOUNGEST_PARENT = 14  # years
LOOSE = re.compile(r"verfloss|ex$", re.IGNORECASE)  # of spouses and of lovers
GENDERS = {"female": "f", "male": "m"}


def with_open_kin(reading: Reading, dossier: Dossier) -> Reading:
    """The reading with such relations; the same one where there are none."""
    opened = _Open(reading, dossier)
    found = tuple(opened.relations())
    if not found:
        return reading
    return replace(reading, relations=(*reading.relations, *found))


class _Open:
    def __init__(self, reading: Reading, dossier: Dossier):
        self.reading = reading
        self.dossier = dossier
        spared = (*reading.quotes, *reading.titles)
        self.quoted = Places((one.start, one.end) for one in spared)

    def facts(self, person: Person) -> PersonFacts | None:
        return self.dossier.people.get(person.record or "")

    def relations(self) -> Iterator[Relation]:
        read = self.reading
        for person in self.reading.people:
            facts = self.facts(person)
            for mention in person.mentions if facts else ():
                if mention.form is not Form.FULL or self._is_quoted(mention):
                    continue
                word = word_at(read.text, read.language, self._signs, mention)
                owner = self._owner(person, facts, word) if word and facts else None
                if not word or not owner or self._is_of_another(person, owner, word):
                    continue
                if not self._is_read(person, owner, word) and not (
                    word.kind in (CHILD, PARENT) and self._are_couple(person, owner)
                ):
                    yield self._relation(person, owner, word)

    @cached_property
    def _linked(self) -> set[str]:
        return {one.id for one in self.reading.people if self.facts(one)}

    @cached_property
    def _signs(self) -> list[int]:
        """Where words of kinship stand: elsewhere nothing need be looked for."""
        text = self.reading.text.lower()
        found: list[int] = []
        for sign in SIGNS[self.reading.language]:
            at = text.find(sign)
            while at >= 0:
                found.append(at)
                at = text.find(sign, at + len(sign))
        return sorted(found)

    def _is_quoted(self, span: Span) -> bool:
        return self.quoted.touch(span.start, span.start + 1)

    def _owner(self, person: Person, facts: PersonFacts, word: Word) -> Person | None:
        """Whose they are by the record, if that is one of the text; else named last."""
        others = self._spoken_of(person, word)
        if word.owner >= 0:
            at = word.owner
            own = [o for o in others for m in o.mentions if m.start <= at < m.end]
            own = own or self._called(others, at)
            return next(filter(self.facts, own[:1]), None)
        known_kin = kin_of(self.dossier, facts.slug, word.kind)
        kin = [
            o
            for o in others
            if o.record in known_kin
            and (word.gender in ("", self._gender(o)) or not self._gender(o))
        ]
        other = self._nearer(person, facts, word, kin) if kin else None
        if other:
            return other
        if kin:
            sure = len(kin) == 1 or word.kind in (CHILD, PARENT)
            return kin[0] if sure and not word.event else None
        if word.kind in EQUALS and not word.gender and known_kin & self._named:
            return None  # whose, a later paragraph tells
        if word.kind != CHILD and not word.told:
            return None
        last = self._last(others, word)
        if word.kind == CHILD:
            fitting = [one for one in last if self._may_be_parent(one, facts)]
            last = fitting or (last if word.said else [])
        if not last or not self.facts(last[0]) or self._begins_line(word):
            return None
        known = (
            one
            for one in last
            if any(
                self._is_like(other, facts)
                for other in relatives(self.dossier, one.record, word.kind)
            )
        )
        return next(known, last[0])

    def _nearer(
        self, person: Person, facts: PersonFacts, word: Word, kin: list[Person]
    ) -> Person | None:
        """Who is spoken of just there, and whose own wife or child is not named at all.

        "Ihr Gatte ist der Hotelier Bo Arp" of a paragraph about her, where Bo Arp is
        the husband of somebody in another one.
        """
        text, at = self.reading.text, word.place.start
        first = text.rfind("\n", 0, at) + 1
        near = [
            one for one in self._last(self._spoken_of(person, word), word) if one.record
        ]
        here = [
            one
            for one in near
            if any(first <= m.start < word.place.end for m in one.mentions)
        ]
        if not here or any(one in kin for one in self._around(first, word.place.end)):
            return None
        owner = here[0]
        missing = [
            one
            for one in relatives(self.dossier, owner.record, word.kind)
            if one not in self._named and self._is_like(one, facts)
        ]
        return owner if missing else None

    def _spoken_of(self, person: Person, word: Word) -> list[Person]:
        """All others named so far, or in the same paragraph."""
        end = self.reading.text.find("\n", word.place.end)
        end = end if end > 0 else len(self.reading.text)
        return [
            one
            for one in self.reading.people
            if one.id != person.id and any(m.start < end for m in one.mentions)
        ]

    def _begins_line(self, word: Word) -> bool:
        """ "Mutter Ada Arp und Tochter Bea": whose, nothing before it tells."""
        start = word.place.start
        return word.lone and start - self.reading.text.rfind("\n", 0, start) <= FEW

    def _around(self, start: int, end: int) -> list[Person]:
        return [
            one
            for one in self.reading.people
            if any(start <= mention.start < end for mention in one.mentions)
        ]

    @cached_property
    def _named(self) -> set[str]:
        return {one.record for one in self.reading.people if one.record}

    def _is_like(self, slug: str, facts: PersonFacts) -> bool:
        other = self.dossier.people[slug]
        return not (other.gender and facts.gender) or other.gender == facts.gender

    def _last(self, others: list[Person], word: Word) -> list[Person]:
        """Whose the word may be, who was named last before it first."""
        at = word.place.start
        named = [
            (mention.start, other)
            for other in others
            if word.gender in ("", self._gender(other)) or not self._gender(other)
            for mention in other.mentions
            if at - BACK <= mention.start < at
        ]
        return [one for _, one in sorted(named, key=lambda one: -one[0])]

    def _called(self, others: list[Person], at: int) -> list[Person]:
        """Whose given name or surname stands there, if that is one person's."""
        word = re.match(r"[\w-]+", self.reading.text[at:])
        names = {word[0], word[0].removesuffix("s")} if word else set()
        found = [one for one in others if names & set(one.name.split())]
        return found if len(found) == 1 else []

    def _may_be_parent(self, other: Person, child: PersonFacts) -> bool:
        """Whether somebody on record is old enough, where that can be told."""
        facts = self.facts(other)
        if facts is None:
            return False
        if not (facts.birth and facts.birth.year and child.birth and child.birth.year):
            return True
        return facts.birth.year + YOUNGEST_PARENT <= child.birth.year

    def _gender(self, person: Person) -> str:
        facts = self.facts(person)
        return GENDERS.get(facts.gender if facts else "", person.gender)

    def _is_read(self, person: Person, owner: Person, word: Word) -> bool:
        """Whether the reader says so itself, or the sentence speaks of another time."""
        kind = (
            Kind.PARENT
            if isinstance(word.kind, str) and word.kind in (CHILD, PARENT)
            else word.kind
        )
        for relation in self.reading.relations:
            if relation.kind != kind or {relation.a, relation.b} != {
                person.id,
                owner.id,
            }:
                continue
            if relation.kind is Kind.PARENT:
                return not BLOOD.search(word.noun)
            if relation.status is word.status:
                return True
        if kind is Kind.PARENT or not self._kin_in_text(person, owner, word):
            return False
        line = self.reading.text
        start = max(
            line.rfind(".", 0, word.place.start), line.rfind("\n", 0, word.place.start)
        )
        end = line.find(".", word.place.end)
        return PAST.search(line, start + 1, end if end > 0 else len(line)) is not None

    def _is_of_another(self, person: Person, owner: Person, word: Word) -> bool:
        """Whether the reader has these very words, and of which kind, of one parent."""
        return word.kind == CHILD and any(
            relation.kind is Kind.PARENT
            and relation.b == person.id
            and relation.a != owner.id
            and relation.parentage is not None
            and relation.a in self._linked
            and any(
                span.start <= word.place.start and word.place.end <= span.end
                for span in relation.evidence
            )
            for relation in self.reading.relations
        )

    def _are_couple(self, one: Person, other: Person) -> bool:
        """Whose child is nobody's own husband: "Der stolze Papa heißt Bo Arp"."""
        return self.dossier.couple(one.record or "", other.record or "") is not None

    def _have_wed(self, one: Person, other: Person) -> bool:
        couple = self.dossier.couple(one.record or "", other.record or "")
        return couple is None or bool(couple.of_kind(*UNIONS))

    def _kin_in_text(self, person: Person, owner: Person, word: Word) -> bool:
        facts = self.facts(person)
        return facts is not None and owner.record in kin_of(
            self.dossier, facts.slug, word.kind
        )

    def _relation(self, person: Person, owner: Person, word: Word) -> Relation:
        if word.kind in (CHILD, PARENT):
            a, b = (owner, person) if word.kind == CHILD else (person, owner)
            return Relation(
                kind=Kind.PARENT,
                a=a.id,
                b=b.id,
                status=Status.CURRENT,
                begin=None,
                end=None,
                evidence=(word.place,),
                rule=RULE,
                parentage=parentage_of(word.noun),
            )
        kind = Kind(word.kind)
        if LOOSE.match(word.noun) and not self._have_wed(person, owner):
            kind = Kind.PARTNERSHIP
        return Relation(
            kind=kind,
            a=owner.id,
            b=person.id,
            status=word.status,
            begin=None,
            end=None,
            evidence=(word.place,),
            rule=RULE,
        )
