"""Holds the whole record against the rules of apps.people.audit, a part at a time."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from apps.base.models import User
from apps.people.audit import Fault, NameFact, Scene, Severity, audit
from apps.people.audit.doubles import DOUBLE
from apps.people.doubles import doubles
from apps.people.errors import Refused
from apps.people.facts import Family, ParentFact, PersonFact, PhaseFact
from apps.people.models import Couple, Name, NameKind, Parenthood, Person, Phase
from apps.sources.models import Citation, Flaw

AT_ONCE = 500  # people


@transaction.atomic
def audit_record(
    *, today: date, now: datetime, tick: Callable[[int], object] = lambda done: None
) -> tuple[int, int]:
    """Bring the list of flaws up to date; return how many came and how many went.

    What was accepted stays accepted as long as it is found again. Memory does not
    grow with the record, but for the flaws themselves.
    """
    known = dict(Flaw.objects.values_list("digest", "pk"))
    seen: set[str] = set()
    came = 0
    for people in chunks():
        fresh = {}
        for fault in faults_of(people, today):
            if fault.digest not in seen and fault.digest not in known:
                fresh[fault.digest] = fault
            seen.add(fault.digest)
        Flaw.objects.bulk_create(_rows(fresh.values(), people, now))
        came += len(fresh)
        tick(len(people))
    gone = [pk for digest, pk in known.items() if digest not in seen]
    for at in range(0, len(gone), AT_ONCE):
        Flaw.objects.filter(pk__in=gone[at : at + AT_ONCE]).delete()
    return came, len(gone)


@transaction.atomic
def audit_around(pks: Iterable[int], *, today: date, now: datetime) -> list[Flaw]:
    """Bring the flaws of people who were saved up to date; return their open errors.

    Those near them are looked at, too; what stands there under somebody else's name
    goes with the next whole audit. Some twenty queries for any number up to 500.
    """
    saved = _slugs(pks)
    near = _near(saved)
    found = {fault.digest: fault for fault in faults_of(near, today)}
    theirs = {
        digest: fault
        for digest, fault in found.items()
        if not set(saved.values()).isdisjoint(fault.people)
    }
    known = Flaw.objects.filter(digest__in=theirs).values_list("digest", flat=True)
    fresh = [theirs[digest] for digest in theirs.keys() - set(known)]
    Flaw.objects.bulk_create(_rows(fresh, near, now))
    gone = Flaw.objects.filter(person__in=saved).exclude(digest__in=found)
    gone.exclude(rule=DOUBLE.code).delete()
    errors = Flaw.objects.waiting().filter(digest__in=theirs, severity=Severity.ERROR)
    return list(errors.worst_first())


def _slugs(pks: Iterable[int]) -> dict[int, str]:
    rows = Person.objects.present().filter(pk__in=list(pks))
    return dict(rows.values_list("pk", "slug"))


def _near(people: dict[int, str]) -> dict[int, str]:
    """They, their partners, parents and children."""
    near = set(people)
    sides = [(Couple, "a", "b"), (Parenthood, "parent", "child")]
    for model, one, other in sides:
        for here, there in ((one, other), (other, one)):
            rows = model.objects.filter(**{f"{here}__in": people})
            near |= set(rows.values_list(there, flat=True))
    return _slugs(near)


def chunks() -> Iterator[dict[int, str]]:
    """The record's people by key, 500 at a time: pk to slug."""
    last = 0
    while True:
        rows = Person.objects.filter(merged_into=None, pk__gt=last).order_by("pk")
        people = dict(rows.values_list("pk", "slug")[:AT_ONCE])
        if not people:
            return
        yield people
        last = max(people)


def faults_of(people: dict[int, str], today: date) -> Iterator[Fault]:
    """All that is wrong around some people; some twenty queries for any number."""
    family, slugs = _family(people)
    names: dict[str, list[NameFact]] = defaultdict(list)
    for name in Name.objects.filter(person__in=people).order_by("pk"):
        fact = NameFact(name.text, name.kind, name.begin, name.end)
        names[slugs[name.person_id]].append(fact)
    sourced = _sourced(people, family)
    for slug in people.values():
        yield from audit(
            Scene(family, slug, today, tuple(names[slug]), frozenset(sourced[slug]))
        )
    yield from doubles(people)


def _family(people: dict[int, str]) -> tuple[Family, dict[int, str]]:
    phases = list(
        Phase.objects.filter(
            Q(couple__a__in=people) | Q(couple__b__in=people)
        ).select_related("couple")
    )
    near = {pk for row in phases for pk in (row.couple.a_id, row.couple.b_id)}
    near |= set(people)
    parents = list(Parenthood.objects.filter(Q(parent__in=people) | Q(child__in=near)))
    near |= {pk for row in parents for pk in (row.parent_id, row.child_id)}
    facts = _facts(near)
    slugs = {pk: fact.slug for pk, fact in facts.items()}
    family = Family(
        {fact.slug: fact for fact in facts.values()},
        tuple(_phase(row, slugs) for row in phases),
        tuple(
            ParentFact(
                slugs[row.parent_id], slugs[row.child_id], row.kind, row.standing
            )
            for row in parents
        ),
    )
    return family, slugs


def _facts(pks: Iterable[int]) -> dict[int, PersonFact]:
    """By primary key; two queries for each 500."""
    wanted = sorted(pks)
    found = {}
    for at in range(0, len(wanted), AT_ONCE):
        part = wanted[at : at + AT_ONCE]
        shown = Name.objects.filter(person__in=part, kind=NameKind.DISPLAY)
        names = dict(shown.values_list("person", "text"))
        for row in Person.objects.filter(pk__in=part):
            found[row.pk] = PersonFact(
                row.slug,
                names.get(row.pk, row.slug),
                row.gender,
                row.birth,
                row.death,
                row.publicity,
                row.children_count,
            )
    return found


def _phase(row: Phase, slugs: dict[int, str]) -> PhaseFact:
    return PhaseFact(
        row.kind,
        row.begin,
        row.end,
        row.end_reason,
        row.standing,
        slugs[row.couple.a_id],
        slugs[row.couple.b_id],
        row.pk,
    )


def _sourced(people: dict[int, str], family: Family) -> dict[str, set[str]]:
    """What has a source: dates of the people themselves, and phases by their keys."""
    found: dict[str, set[str]] = defaultdict(set)
    rows = Citation.objects.supporting().filter(person__in=people)
    for person, about in rows.values_list("person", "about"):
        found[people[person]] |= {about} if about else {"birth", "death"}
    by_pk = {phase.pk: phase for phase in family.phases}
    phases = Citation.objects.supporting().filter(phase__in=by_pk)
    for pk in phases.values_list("phase", flat=True):
        for slug in (by_pk[pk].a, by_pk[pk].b):
            found[slug].add(f"phase {pk}")
    return found


def _rows(
    faults: Iterable[Fault], people: dict[int, str], now: datetime
) -> Iterator[Flaw]:
    pks = {slug: pk for pk, slug in people.items()}
    for fault in faults:
        here = next(slug for slug in fault.people if slug in pks)
        yield Flaw(
            rule=fault.rule,
            severity=fault.severity,
            person_id=pks[here],
            words=dict(fault.words),
            digest=fault.digest,
            found=now,
        )


@transaction.atomic
def accept_flaw(flaw: Flaw, reason: str, *, by: User, now: datetime) -> None:
    """Let it stand, and say why; an empty reason takes that back."""
    reason = reason.strip()
    given = {"by": by, "at": now} if reason else {"by": None, "at": None}
    changed = Flaw.objects.filter(pk=flaw.pk, digest=flaw.digest).update(
        reason=reason, **given
    )
    if changed != 1:
        raise Refused(_("The audit no longer finds this. Look at the list again."))
