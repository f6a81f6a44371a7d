"""Kinship words beside a whole name that the reader took no relation from.

"Seine Frau Petra Beispiel": whose wife is told by the record where it knows a partner
of hers in the text; else he was named last, and the record may know another wife.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from apps.checks.facts import Dossier, PersonFacts
from apps.checks.places import Places
from apps.checks.rereading.kinwords import (
    ADOPTED,
    BLOOD,
    CHILD,
    CHILD_OF,
    CHILDREN,
    DOUBT,
    FORMER,
    LOVED,
    OTHER_TIME,
    PARENT,
    PAST,
    SIGNS,
    STEP,
    WEDDING,
    any_kin,
    kin_told,
    tie_told,
)
from apps.reading.enums import Form, Kind, Parentage, Status
from apps.reading.model import Mention, Person, Reading, Relation, Span

RULE = "open-kin"
BEFORE, BACK = 90, 700  # characters
YOUNGEST_PARENT = 14  # years
GENDERS = {"female": "f", "male": "m"}


@dataclass(frozen=True, slots=True)
class _Word:
    kind: Kind | str
    noun: str
    gender: str  # of whose it is, "" where that is not said
    place: Span
    status: Status
    said: bool = True  # whose it is
    event: bool = False  # which tells nothing of today
    owner: int = -1  # where a name in the genitive stands before it


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
        marked = (*reading.quotes, *reading.titles)
        self.quoted = Places((one.start, one.end) for one in marked)

    def facts(self, person: Person) -> PersonFacts | None:
        return self.dossier.people.get(person.record or "")

    def relations(self) -> Iterator[Relation]:
        for person in self.reading.people:
            facts = self.facts(person)
            for mention in person.mentions if facts else ():
                if mention.form is not Form.FULL or self._is_quoted(mention):
                    continue
                word = self._word(mention)
                owner = self._owner(person, facts, word) if word and facts else None
                if word and owner and not self._is_read(person, owner, word):
                    yield self._relation(person, owner, word)

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

    def _word(self, mention: Mention) -> _Word | None:
        """The kinship word before the name or behind it, or the bond around it."""
        text, language = self.reading.text, self.reading.language
        start = max(0, mention.start - BEFORE)
        at = bisect_left(self._signs, start)
        if at == len(self._signs) or self._signs[at] > mention.end + BEFORE:
            return None
        before = text[start : mention.start]
        after = text[mention.end : mention.end + BEFORE].partition("\n")[0]
        found = CHILD_OF[language].search(before)
        if found:
            return self._made(PARENT, found, (start + found.start("noun"), mention.end))
        kin = any_kin(language)
        told = kin_told(language) if kin.search(before) or kin.search(after) else ()
        for way in told:
            found = next(filter(None, (one.search(before) for one in way.before)), None)
            if found:
                place = start + found.start("noun"), mention.end
                return self._made(way.kind, found, place)
            found = way.behind.match(after)
            if found:
                place = mention.start, mention.end + found.end()
                return self._made(way.kind, found, place)
        return self._tied(mention, before, after)

    def _made(
        self, kind: Kind | str, found: re.Match[str], place: tuple[int, int]
    ) -> _Word | None:
        groups = found.groupdict()
        said, word = (groups.get("poss") or "").lower(), groups.get("word") or ""
        if OTHER_TIME.match(word):
            return None
        gender = {"sein": "m", "his": "m", "ihr": "f", "her": "f"}.get(said, "")
        child = kind == PARENT and CHILDREN.get(found["noun"].lower())
        gender, said = (child, "of") if child else (gender, said)
        former = FORMER.match(found["noun"]) or FORMER.match(word)
        noun = f"{word} {found['noun']}" if BLOOD.match(word) else found["noun"]
        return _Word(
            kind=kind,
            noun=noun,
            gender=gender,
            place=Span(*place, self.reading.text[slice(*place)]),
            status=Status.FORMER if former else Status.CURRENT,
            said=bool(said),
            owner=place[0] - found.start("noun") + found.start("owner")
            if groups.get("owner")
            else -1,
        )

    def _tied(self, mention: Mention, before: str, after: str) -> _Word | None:
        language = self.reading.language
        word = None
        if tie := tie_told(before, after, language):
            word = _Word(tie, "", "", mention, Status.CURRENT)
        elif WEDDING[language].search(before):
            word = _Word(Kind.MARRIAGE, "", "", mention, Status.FORMER, event=True)
        elif LOVED[language].search(before):
            word = _Word(Kind.PARTNERSHIP, "", "", mention, Status.FORMER, event=True)
        line = before.rpartition(". ")[2] + after.partition(".")[0]
        return None if word is None or DOUBT.search(line) else word

    def _owner(self, person: Person, facts: PersonFacts, word: _Word) -> Person | None:
        """Whose they are by the record, if that is one of the text; else named last."""
        others = [o for o in self.reading.people if o.id != person.id]
        if word.owner >= 0:
            at = word.owner
            own = [o for o in others for m in o.mentions if m.start <= at < m.end]
            return own[0] if own and self.facts(own[0]) else None
        kin = [o for o in others if o.record in self._kin(facts, word.kind)]
        if kin:
            sure = len(kin) == 1 or word.kind in (CHILD, PARENT)
            return kin[0] if sure and not word.event else None
        if not word.said and word.kind != CHILD and word.noun.lower() != "ex":
            return None
        last = [
            (mention.start, other)
            for other in others
            if word.gender in ("", self._gender(other)) or not self._gender(other)
            if word.kind != CHILD or self._may_be_parent(other, facts)
            for mention in other.mentions
            if word.place.start - BACK <= mention.start < word.place.start
        ]
        if not last:
            return None
        owner = max(last, key=lambda one: one[0])[1]
        return owner if self.facts(owner) else None

    def _may_be_parent(self, other: Person, child: PersonFacts) -> bool:
        """Whether somebody on record is old enough, where that can be told."""
        facts = self.facts(other)
        if facts is None:
            return False
        if not (facts.birth and facts.birth.year and child.birth and child.birth.year):
            return True
        return facts.birth.year + YOUNGEST_PARENT <= child.birth.year

    def _kin(self, facts: PersonFacts, kind: Kind | str) -> set[str]:
        edges = self.dossier.edges_of(facts.slug)
        if kind == CHILD:
            return {edge.parent for edge in edges if edge.child == facts.slug}
        if kind == PARENT:
            return {edge.child for edge in edges if edge.parent == facts.slug}
        couples = self.dossier.couples_of(facts.slug)
        return {slug for couple in couples for slug in couple.slugs} - {facts.slug}

    def _gender(self, person: Person) -> str:
        facts = self.facts(person)
        return GENDERS.get(facts.gender if facts else "", person.gender)

    def _is_read(self, person: Person, owner: Person, word: _Word) -> bool:
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

    def _kin_in_text(self, person: Person, owner: Person, word: _Word) -> bool:
        facts = self.facts(person)
        return facts is not None and owner.record in self._kin(facts, word.kind)

    def _relation(self, person: Person, owner: Person, word: _Word) -> Relation:
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
                parentage=_parentage(word.noun),
            )
        return Relation(
            kind=Kind(word.kind),
            a=owner.id,
            b=person.id,
            status=word.status,
            begin=None,
            end=None,
            evidence=(word.place,),
            rule=RULE,
        )


def _parentage(noun: str) -> Parentage | None:
    if ADOPTED.search(noun):
        return Parentage.ADOPTIVE
    if STEP.search(noun):
        return Parentage.STEP
    return Parentage.BIRTH if BLOOD.search(noun) else None
