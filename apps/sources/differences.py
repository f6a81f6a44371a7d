"""What imports say otherwise: proposed once, then accepted or refused with a reason."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from apps.base.models import User
from apps.people import actions as people
from apps.people.errors import Refused, Stale
from apps.people.models import Couple, ExternalId, Parenthood, Person, Phase
from apps.sources.actions import cite, find_or_make_source
from apps.sources.incoming import Difference
from apps.sources.models import Citation
from apps.sources.newcomers import chunks
from apps.sources.people_file.matching import Told
from apps.sources.sparing import Disagreement, words

ABOUT = set(Citation.About.values)
State = Difference.State


@transaction.atomic
def propose(
    found: Iterable[Disagreement],
    *,
    origin: str,
    file: str,
    lines: Mapping[str, int],
    now: datetime,
) -> int:
    """Keep what is new; return how many are. `lines` is by the people's keys.

    What is open already is brought up to what the record says today.
    """
    told = list({_digest(one): one for one in found}.items())
    new = 0
    for chunk in chunks(told):
        keys = {one.key for _d, one in chunk} | {one.about for _d, one in chunk}
        pks = dict(Person.objects.filter(slug__in=keys).values_list("slug", "pk"))
        there = {
            row.digest: row
            for row in Difference.objects.filter(digest__in=[d for d, _one in chunk])
        }
        rows = [
            _row(digest, one, pks, origin, file, one.line or lines.get(one.key, 0), now)
            for digest, one in chunk
            if digest not in there and one.key in pks
        ]
        Difference.objects.bulk_create(rows)
        new += len(rows)
        _renew(there, dict(chunk))
    return new


def _renew(there: dict[str, Difference], told: dict[str, Disagreement]) -> None:
    stale = []
    for digest, row in there.items():
        if row.state == State.OPEN and row.recorded != told[digest].recorded:
            row.recorded = told[digest].recorded
            stale.append(row)
    Difference.objects.bulk_update(stale, ["recorded"])


def _digest(one: Disagreement) -> str:
    """What is of two is the same whichever of them says it."""
    where = [one.phase] if one.phase else [one.key, one.about]
    if one.what == Difference.What.JOINT_CHILDREN:
        where.sort(key=str)
    same = [one.what, *where, one.told, one.change]
    text = json.dumps(same, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _row(
    digest: str,
    one: Disagreement,
    pks: Mapping[str, int],
    origin: str,
    file: str,
    line: int,
    now: datetime,
) -> Difference:
    is_id = one.what == Difference.What.ID
    return Difference(
        person_id=pks[one.key],
        what=one.what,
        other_id=None if is_id else pks.get(one.about),
        scheme=one.about if is_id else "",
        phase_id=one.phase,
        recorded=one.recorded,
        told=one.told,
        change=one.change,
        sources=list(one.sources),
        origin=origin,
        file=file[:240],
        line=line,
        digest=digest,
        found=now,
    )


@transaction.atomic
def accept_difference(difference: Difference, *, by: User, now: datetime) -> None:
    """Write it into the record and cite where it comes from.

    Raise Stale where the record no longer says what it said, Refused where the record
    cannot hold it or somebody has decided already.
    """
    _decide(difference, State.ACCEPTED, "", by, now)
    if _says(difference) != difference.recorded:
        raise Stale
    fact = WRITERS.get(difference.what, _write_field)(difference, by, now)
    for source in _sources(difference) if fact else ():
        cite(
            find_or_make_source(**source, by=by, now=now),
            **fact,
            value=difference.told[:120],
            by=by,
            now=now,
        )


@transaction.atomic
def refuse_difference(
    difference: Difference, reason: str, *, by: User, now: datetime
) -> None:
    """The record stays as it is, and this is not proposed again."""
    if not reason.strip():
        raise Refused(_("Say why it is refused."))
    _decide(difference, State.REFUSED, reason.strip(), by, now)


def _decide(
    difference: Difference, state: str, reason: str, by: User, now: datetime
) -> None:
    waiting = Difference.objects.filter(pk=difference.pk, state=State.OPEN)
    if waiting.update(state=state, reason=reason, by=by, at=now) != 1:
        raise Refused(_("Somebody has decided about this already."))


def _sources(difference: Difference) -> list[dict[str, Any]]:
    """Those that the file names; else the file. Wikidata by itself is no source."""
    named = [
        {name: text for name, text in source.items() if name != "excerpt"}
        for source in difference.sources
    ]
    if named or difference.origin == Difference.Origin.WIKIDATA:
        return named
    return [{"outlet": difference.file[:120]}]


def _says(difference: Difference) -> str:
    """What the record says today, in the words in which it was told."""
    person = difference.person
    match difference.what:
        case Difference.What.NAME:
            return person.display_name
        case Difference.What.PHASE:
            row = Phase.objects.get(pk=difference.phase_id)
            return words(
                Told(row.kind, row.begin, row.end, row.end_reason, row.standing)
            )
        case Difference.What.PARENTAGE:
            return _parenthood(difference).kind
        case Difference.What.JOINT_CHILDREN:
            return _joint_children(difference)
        case Difference.What.ID:
            return _id(difference)
        case field:
            value = getattr(person, field)
            return "" if value is None else str(value)


def _id(difference: Difference) -> str:
    rows = ExternalId.objects.filter(person=difference.person, scheme=difference.scheme)
    return "".join(rows.values_list("value", flat=True))


def _parenthood(difference: Difference) -> Parenthood:
    row = Parenthood.objects.filter(
        parent=difference.person, child=difference.other
    ).first()
    if row is None:
        raise Stale
    return row


def _joint_children(difference: Difference) -> str:
    row = Couple.objects.between(difference.person, difference.other).first()
    if row is None:
        raise Stale
    return "" if row.children_count is None else str(row.children_count)


def _write_field(difference: Difference, by: User, now: datetime) -> dict[str, Any]:
    person = people.change_person(
        difference.person,
        difference.person.version,
        **difference.change,
        by=by,
        now=now,
        reason=_why(difference),
    )
    about = difference.what if difference.what in ABOUT else ""
    return {"person": person, "about": about}


def _write_name(difference: Difference, by: User, now: datetime) -> dict[str, Any]:
    text = difference.change["text"]
    people.rename(difference.person, text, by=by, now=now, reason=_why(difference))
    return {"person": difference.person, "about": "name"}


def _write_phase(difference: Difference, by: User, now: datetime) -> dict[str, Any]:
    phase = people.change_phase(
        Phase.objects.get(pk=difference.phase_id),
        **difference.change,
        by=by,
        now=now,
        reason=_why(difference),
    )
    return {"phase": phase}


def _write_joint_children(
    difference: Difference, by: User, now: datetime
) -> dict[str, Any]:
    """Nothing can be cited for the number: it is no fact of one of the two."""
    assert difference.other  # noqa: S101, the number is of two
    people.set_joint_children(
        difference.person,
        difference.other,
        difference.change["children_count"],
        by=by,
        now=now,
        reason=_why(difference),
    )
    return {}


def _write_parentage(difference: Difference, by: User, now: datetime) -> dict[str, Any]:
    row = people.change_parenthood(
        _parenthood(difference),
        **difference.change,
        by=by,
        now=now,
        reason=_why(difference),
    )
    return {"parenthood": row}


def _write_id(difference: Difference, by: User, now: datetime) -> dict[str, Any]:
    value = difference.change["value"]
    people.set_external_id(difference.person, difference.scheme, value, by=by, now=now)
    return {"person": difference.person}


def _why(difference: Difference) -> str:
    return f"{difference.origin}: {difference.file}:{difference.line}"


WRITERS: dict[str, Callable[[Difference, User, datetime], dict[str, Any]]] = {
    Difference.What.NAME: _write_name,
    Difference.What.PHASE: _write_phase,
    Difference.What.JOINT_CHILDREN: _write_joint_children,
    Difference.What.PARENTAGE: _write_parentage,
    Difference.What.ID: _write_id,
}
