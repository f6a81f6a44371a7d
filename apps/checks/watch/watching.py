"""When the record changes, which published stories it overtakes: no text is read again.

The statements kept with the stories are found by the people who changed, held against
the record as it now is, and what no longer stands goes on the watch list, all in the
transaction that changed the record.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby

from django.db.models import F
from django.utils import timezone

from apps.checks.dossier import load
from apps.checks.facts import Dossier
from apps.checks.judging import judge
from apps.checks.kept.recalling import Kept, recalled
from apps.checks.kept.recorded import recorded_line
from apps.checks.models import Watched
from apps.checks.watch.stale import what_is_new
from apps.dates import Edtf
from apps.people.changes import RecordChanged
from apps.reading.model import Reading
from apps.stories.models import Statement, Story

AT_ONCE = 500


@dataclass
class Overtaken:
    """What a change means for the list: entries to be open, and those that fall."""

    entries: dict[tuple[int, str], Watched] = field(default_factory=dict)
    standing: set[tuple[int, str]] = field(default_factory=set)
    changed: list[Statement] = field(default_factory=list)


def watch_record(change: RecordChanged) -> None:
    """One query where no live story speaks of them; else some fifteen."""
    people = sorted(change.people)
    for at in range(0, len(people), AT_ONCE):
        rows = list(Statement.objects.for_watch(people[at : at + AT_ONCE]))
        if rows:
            _write(_overtaken(rows, change.now), change.now)


def _overtaken(rows: list[Statement], now: datetime) -> Overtaken:
    dossier = load(recalled(kept_of(row) for row in rows).reading("de"), None)
    found, today = Overtaken(), Edtf.of(timezone.localdate(now))
    for story, told in groupby(rows, key=lambda row: row.story):
        _hold(story, list(told), dossier, today, now, found)
    return found


def _hold(
    story: Story,
    rows: list[Statement],
    dossier: Dossier,
    today: Edtf,
    now: datetime,
    found: Overtaken,
) -> None:
    """Hold one story's statements against the record; only changed facts count."""
    changed = []
    for row in rows:
        line = recorded_line(row.kind, _slugs(row), dossier)
        if line != row.recorded:
            changed.append((row, line))
    if not changed:
        return
    memory = recalled(kept_of(row) for row, _line in changed)
    reading = memory.reading(story.language)
    now_judged = _judged(reading, dossier, today)
    for row, line in changed:
        key, place = memory.keys.get(row.pk), (story.pk, digest_of(row))
        then = _judged(reading, dossier, Edtf.of(row.day))
        new = ""
        if key is not None:
            kept = kept_of(row)
            new = what_is_new(
                kept, then[key], now_judged[key], dossier, today, story.language
            )
        if new:
            found.entries[place] = _entry(row, new, now)
        else:
            found.standing.add(place)
        row.recorded = line
        found.changed.append(row)


def _judged(reading: Reading, dossier: Dossier, day: Edtf) -> dict:
    return {one.key: one for one in judge(reading, dossier, day, reading.language)}


def kept_of(row: Statement) -> Kept:
    return Kept(
        row.pk,
        row.kind,
        _slugs(row),
        row.value,
        row.tense,
        row.start,
        row.end,
        row.passage,
        row.verdict,
        row.recorded,
        Edtf.of(row.day),
    )


def _slugs(row: Statement) -> tuple[str, ...]:
    return tuple(one.slug for one in (row.person, row.other) if one is not None)


def digest_of(row: Statement) -> str:
    """The same for the same words of the same people, wherever they stand by now."""
    words = (row.kind, row.value, row.person_id, row.other_id or "", row.passage)
    return hashlib.sha256("\x1f".join(map(str, words)).encode()).hexdigest()


def _entry(row: Statement, new: str, now: datetime) -> Watched:
    return Watched(
        story=row.story,
        rule=Watched.Rule.FACT,
        person=row.person,
        kind=row.kind,
        field=row.field,
        passage=row.passage,
        old=row.stated or row.passage,
        new=new,
        digest=digest_of(row),
        since=now,
    )


def _write(found: Overtaken, now: datetime) -> None:
    """Four queries at most: what is open, what is new, what fell, what is recorded."""
    if not found.changed:
        return
    Statement.objects.bulk_update(found.changed, ["recorded"], batch_size=AT_ONCE)
    stories = {row.story_id for row in found.changed}
    open_now = {
        (row.story_id, row.digest): row for row in Watched.objects.of_stories(stories)
    }
    put(list(_fresh(found, open_now)))
    fall([row.pk for place, row in open_now.items() if place in found.standing], now)


def _fresh(found: Overtaken, open_now: dict) -> Iterator[Watched]:
    for place, entry in found.entries.items():
        if place in open_now:
            entry.pk, entry.since = open_now[place].pk, open_now[place].since
        yield entry


def put(entries: list[Watched]) -> None:
    """Write new entries, and what is new to old ones: two queries at most."""
    old = [one for one in entries if one.pk is not None]  # before new ones get a key
    Watched.objects.bulk_create([one for one in entries if one.pk is None])
    if old:
        Watched.objects.bulk_update(old, ["old", "new"], batch_size=AT_ONCE)


def fall(pks: list[int], now: datetime) -> None:
    """Settle entries that nothing speaks for any more."""
    if pks:
        Watched.objects.filter(pk__in=pks, settled=None).update(
            settled=now, how=Watched.How.FALLEN, version=F("version") + 1
        )
