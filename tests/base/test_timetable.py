"""When a job is due, by the clock of the house."""

from datetime import UTC, datetime, time

import pytest

from apps.base.timetable import JOBS, Daily, Every

NIGHT = Daily(time(2, 30))


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("when", "now", "last", "following"),
    [
        (NIGHT, "2026-01-10T01:29", "2026-01-09T01:30", "2026-01-10T01:30"),
        (NIGHT, "2026-01-10T01:30", "2026-01-10T01:30", "2026-01-11T01:30"),
        (NIGHT, "2026-01-10T23:30", "2026-01-10T01:30", "2026-01-11T01:30"),
        (NIGHT, "2026-07-10T12:00", "2026-07-10T00:30", "2026-07-11T00:30"),
        # 2:30 does not exist on 29 March and comes twice on 25 October
        (NIGHT, "2026-03-29T12:00", "2026-03-29T01:30", "2026-03-30T00:30"),
        (NIGHT, "2026-10-25T12:00", "2026-10-25T00:30", "2026-10-26T01:30"),
        (Every(15), "2026-01-10T10:14", "2026-01-10T10:00", "2026-01-10T10:15"),
        (Every(15), "2026-01-10T10:15", "2026-01-10T10:15", "2026-01-10T10:30"),
    ],
)
def test_due_times(when, now, last, following):
    assert when.last(utc(now)) == utc(last)
    assert when.next(utc(now)) == utc(following)


def test_each_night_has_its_jobs():
    assert set(JOBS) >= {"apply_bans", "watch", "refresh_people", "audit_record"}
