"""What is done with a text that came in. Nothing enters the record by itself."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from apps.base.models import User
from apps.checks.judging import Judgement, Proposal, Verdict
from apps.checks.judging.model import CreatePerson
from apps.dates import Edtf
from apps.desk.accepting import WRITERS, Desk, create_person
from apps.desk.intake_texts import first_words
from apps.desk.looking import Looked, look_again, look_at_intake, rulings_with_people
from apps.desk.models import Intake, Ruling
from apps.people.errors import Refused
from apps.people.models import Person
from apps.sources.actions import own_source
from apps.stories.models import Story

DOUBTFUL = ("rumoured", "denied")  # never accepted with all the rest


class Settled(Exception):
    """Somebody has decided about this proposal already, or it is not there any more."""

    def __str__(self) -> str:
        return _("This has been decided already. What you see now is how it stands.")


def digest_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def fetch(pk: int) -> Intake:
    """The intake with all its pages and actions need; two queries."""
    return Intake.objects.for_page().prefetch_related(rulings_with_people()).get(pk=pk)


@transaction.atomic
def accept(
    intake: Intake,
    key: str,
    *,
    by: User,
    now: datetime,
    value: Proposal | None = None,
) -> Intake:
    """Write what one statement proposes into the record, or its corrected `value`."""
    intake = fetch(intake.pk)
    looked = look_at_intake(intake)
    judgement = _open(intake, looked, key)
    proposal = judgement.proposal
    if proposal is None:
        raise Refused(_("There is nothing in this statement that could be recorded."))
    kind = Ruling.Kind.ACCEPTED
    if value is not None and value != proposal:
        kind, proposal = Ruling.Kind.CORRECTED, value
    _accept(intake, looked, judgement, proposal, kind, by=by, now=now)
    return fetch(intake.pk)


@transaction.atomic
def accept_all_clear(intake: Intake, *, by: User, now: datetime) -> int:
    """Accept every new statement about people known or new; return how many.

    People come first, since the rest is about them. After each step the text is held
    against the record anew: what one acceptance has answered is not written twice.
    """
    intake = fetch(intake.pk)
    looked = look_at_intake(intake)
    accepted, tried = 0, set()
    while waiting := [one for one in clear(intake, looked) if one.key not in tried]:
        people = [one for one in waiting if isinstance(one.proposal, CreatePerson)]
        for judgement in people or waiting[:1]:
            tried.add(judgement.key)
            accepted += _accept_if_possible(intake, looked, judgement, by=by, now=now)
        intake = fetch(intake.pk)
        looked = look_at_intake(intake) if people else look_again(looked)
    return accepted


@transaction.atomic
def reject(intake: Intake, key: str, *, by: User, now: datetime) -> Intake:
    """Say no to one proposal, for good: it is not made again from this text."""
    intake = fetch(intake.pk)
    judgement = _open(intake, look_at_intake(intake), key)
    _rule(intake, key, Ruling.Kind.REJECTED, judgement.stated, None, by=by, now=now)
    return fetch(intake.pk)


@transaction.atomic
def identify(
    intake: Intake, key: str, person: Person, *, by: User, now: datetime
) -> Intake:
    """Say who on record is meant by somebody in the text; `key` is "person:<id>"."""
    intake = fetch(intake.pk)
    named = _open(intake, look_at_intake(intake), key)
    if named.kind != "person" or named.verdict is Verdict.AGREES:
        raise Settled
    if person.merged_into_id:
        raise Refused(_("This entry was merged into another one. Use that one."))
    kind = Ruling.Kind.IDENTIFIED
    _rule(intake, key, kind, named.stated, person, by=by, now=now)
    return fetch(intake.pk)


def clear(intake: Intake, looked: Looked) -> Iterator[Judgement]:
    """Yield what can be accepted without a further thought."""
    ruled = {ruling.key for ruling in intake.rulings.all()}
    for judgement in looked.judgements:
        proposal = judgement.proposal
        if judgement.verdict is not Verdict.NEW or proposal is None:
            continue
        if judgement.key in ruled:
            continue
        if getattr(proposal, "standing", "") in DOUBTFUL:
            continue
        yield judgement


def people_of(looked: Looked) -> dict[str, Person]:
    """Those of the reading who are on record, by their ids in it; one query."""
    slugs = {p.id: p.record for p in looked.reading.people if p.record}
    rows = Person.objects.in_bulk(slugs.values(), field_name="slug")
    return {key: rows[slug] for key, slug in slugs.items() if slug in rows}


def _open(intake: Intake, looked: Looked, key: str) -> Judgement:
    if any(ruling.key == key for ruling in intake.rulings.all()):
        raise Settled
    for judgement in looked.judgements:
        if judgement.key == key:
            return judgement
    raise Settled


def _accept(
    intake: Intake,
    looked: Looked,
    judgement: Judgement,
    proposal: Proposal,
    kind: str,
    *,
    by: User,
    now: datetime,
) -> None:
    desk = Desk(
        by=by,
        now=now,
        story=intake.story,
        source=_source(intake, by=by, now=now),
        excerpt=_passage(intake.text, judgement.start, judgement.end),
        people=people_of(looked),
    )
    made, value = None, _summary(proposal)
    if isinstance(proposal, CreatePerson):
        made = create_person(desk, proposal)
        value = judgement.stated
    else:
        _writer(proposal)(desk, proposal)
    _rule(intake, judgement.key, kind, value, made, by=by, now=now)


def _accept_if_possible(
    intake: Intake, looked: Looked, judgement: Judgement, *, by: User, now: datetime
) -> bool:
    """What the record refuses is left for a person to look at; the rest goes on."""
    proposal, kind = judgement.proposal, Ruling.Kind.ACCEPTED
    if proposal is None:
        return False
    try:
        with transaction.atomic():
            _accept(intake, looked, judgement, proposal, kind, by=by, now=now)
    except Refused:
        return False
    return True


def _writer(proposal: Proposal) -> Callable[[Desk, Any], Any]:
    return WRITERS[type(proposal)]


def _rule(
    intake: Intake,
    key: str,
    kind: str,
    value: str,
    person: Person | None,
    *,
    by: User,
    now: datetime,
) -> None:
    try:
        with transaction.atomic():
            Ruling.objects.create(
                intake=intake,
                key=key,
                kind=kind,
                value=value[:200],
                person=person,
                by=by,
                at=now,
            )
    except IntegrityError as error:
        raise Settled from error


def _source(intake: Intake, *, by: User, now: datetime):
    """The story as a source of what is accepted from it; made when first needed."""
    story = intake.story
    if story.cited_as is not None:
        return story.cited_as
    title = story.headline or first_words(story.body) or intake.name
    source = own_source(title, intake.date, language=story.language, by=by, now=now)
    if Story.objects.filter(cited_as=source).exists():  # another text of this title
        title = f"{title} ({intake.pk})"
        source = own_source(title, intake.date, language=story.language, by=by, now=now)
    Story.objects.filter(pk=story.pk).update(cited_as=source)
    story.cited_as = source
    return source


def _passage(text: str, start: int, end: int, around: int = 80) -> str:
    """The words and a little of what stands around them, cut at spaces."""
    first = max(text.rfind("\n", 0, start) + 1, start - around)
    if first and not text[first - 1].isspace():
        first = text.find(" ", first, start) + 1 or first
    line_end = text.find("\n", end)
    last = min(len(text) if line_end < 0 else line_end, end + around)
    if last < len(text) and not text[last].isspace():
        cut = text.rfind(" ", end, last)
        last = cut if cut > 0 else last
    return text[first:last].strip()


def _summary(proposal: Proposal) -> str:
    values: Mapping[str, Any] = {
        f.name: getattr(proposal, f.name) for f in fields(proposal)
    }
    said = [
        str(v) for v in values.values() if isinstance(v, Edtf | int | str) and v != ""
    ]
    return ", ".join(said)
