"""What accepting a proposal writes: one function for each type of proposal.

Each gets the proposal (as the text says it, or as somebody corrected it), writes
through the record's own actions and cites the story, with the passage as excerpt.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from apps.base.models import User
from apps.checks.judging import model as proposals
from apps.people import actions as people
from apps.people.errors import Refused
from apps.people.models import Person, Phase
from apps.sources.actions import cite, find_or_make_source
from apps.sources.models import Outlet, Source
from apps.stories.models import Story
from apps.stories.quotes import add_quote


@dataclass(frozen=True)
class Desk:
    """For whom, when, and on whose word something is accepted."""

    by: User
    now: datetime
    story: Story
    source: Source
    excerpt: str
    people: Mapping[str, Person]  # by their ids in the reading

    @property
    def signed(self) -> dict[str, Any]:
        return {"by": self.by, "now": self.now}

    def person(self, key: str) -> Person:
        try:
            return self.people[key]
        except KeyError:
            raise Refused(
                _("First say who is meant: one of the people is not on record yet.")
            ) from None

    def cite(self, value: object = "", **fact: Any) -> None:
        said = {"excerpt": self.excerpt, "value": str(value)[:120]}
        cite(self.source, **fact, **said, **self.signed)


def create_person(desk: Desk, proposal: proposals.CreatePerson) -> Person:
    person = people.create_person(
        name=proposal.name,
        gender=proposal.gender,
        publicity=proposal.publicity,
        **desk.signed,
    )
    desk.cite(person=person)
    return person


def set_birth(desk: Desk, proposal: proposals.SetBirth) -> None:
    person = people.set_birth(
        desk.person(proposal.person), proposal.birth, **desk.signed
    )
    desk.cite(proposal.birth, person=person, about="birth")


def set_death(desk: Desk, proposal: proposals.SetDeath) -> None:
    person = people.set_death(
        desk.person(proposal.person), proposal.death, **desk.signed
    )
    desk.cite(proposal.death, person=person, about="death")


def set_children(desk: Desk, proposal: proposals.SetChildren) -> None:
    person = desk.person(proposal.person)
    person = people.change_person(
        person, person.version, children_count=proposal.count, **desk.signed
    )
    desk.cite(proposal.count, person=person, about="children_count")


def add_phase(desk: Desk, proposal: proposals.AddPhase) -> None:
    phase = people.add_phase(
        desk.person(proposal.a),
        desk.person(proposal.b),
        proposal.kind,
        proposal.begin,
        proposal.end,
        proposal.end_reason,
        proposal.standing,
        **desk.signed,
    )
    desk.cite(phase=phase)


def change_phase(desk: Desk, proposal: proposals.ChangePhase) -> None:
    phase = people.change_phase(
        Phase.objects.get(pk=proposal.phase),
        begin=proposal.begin,
        end=proposal.end,
        end_reason=proposal.end_reason,
        **desk.signed,
    )
    desk.cite(phase=phase)


def add_parenthood(desk: Desk, proposal: proposals.AddParenthood) -> None:
    row = people.add_parenthood(
        desk.person(proposal.parent),
        desk.person(proposal.child),
        proposal.kind,
        proposal.standing,
        **desk.signed,
    )
    desk.cite(parenthood=row)


def set_joint_children(desk: Desk, proposal: proposals.SetJointChildren) -> None:
    couple = people.set_joint_children(
        desk.person(proposal.a), desk.person(proposal.b), proposal.count, **desk.signed
    )
    desk.cite(proposal.count, couple=couple)


def quote(desk: Desk, proposal: proposals.AddQuote) -> None:
    source = None
    if proposal.source:
        source = find_or_make_source(
            proposal.source, date=desk.source.date, **desk.signed
        )
    add_quote(
        desk.person(proposal.speaker),
        proposal.words,
        proposal.language,
        source=source,
        story=desk.story,
        **desk.signed,
    )


def add_outlet(desk: Desk, proposal: proposals.AddOutlet) -> None:
    Outlet.objects.get_or_create(name=proposal.name.strip()[:120])


WRITERS: dict[type, Callable[[Desk, Any], Any]] = {
    proposals.CreatePerson: create_person,
    proposals.SetBirth: set_birth,
    proposals.SetDeath: set_death,
    proposals.SetChildren: set_children,
    proposals.AddPhase: add_phase,
    proposals.ChangePhase: change_phase,
    proposals.AddParenthood: add_parenthood,
    proposals.SetJointChildren: set_joint_children,
    proposals.AddQuote: quote,
    proposals.AddOutlet: add_outlet,
}
