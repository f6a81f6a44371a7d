"""What a text says of one age in several places: it holds where all of them agree."""

from dataclasses import replace

from apps.reading.enums import AgeWhen
from apps.reading.lives.ages import OF_EVENTS, OF_PAST, TURNED
from apps.reading.model import Age

_ROUGH = 2  # years that "Mitte 60" may be beside "wird heute 67"


def of_dead(ages: list[Age]) -> list[Age]:
    """Read "(89)" and "He was 84" of somebody dead as the age at death."""
    return [
        replace(age, when=AgeWhen.AT_DEATH)
        if age.when is AgeWhen.NOW or age.rule in OF_PAST
        else age
        for age in ages
    ]


def of_today(ages: list[Age], date: str | None) -> list[Age]:
    """Read "ist mit 79 Vater geworden" as of today where he is told to be 79 now.

    So is who turned 79 within the year before the date of the text.
    """
    ages = [
        replace(age, when=AgeWhen.NOW, event_date=None)
        if age.when is AgeWhen.THEN and age.rule in TURNED and _lately(age, date)
        else age
        for age in ages
    ]
    now = {(age.low, age.high) for age in ages if age.when is AgeWhen.NOW}
    return [
        replace(age, when=AgeWhen.NOW)
        if age.when is AgeWhen.THEN
        and (age.low, age.high) in now
        and age.event_date is None
        and age.rule in OF_EVENTS
        else age
        for age in ages
    ]


def _lately(age: Age, date: str | None) -> bool:
    """Tell whether a birthday lies behind the date of a text, by less than a year."""
    day = age.event_date or ""
    if not date or min(len(day), len(date)) < len("2024-05") or not day[:4].isdecimal():
        return False
    year, month = int(date[:4]), int(date[5:7])
    apart = (year - int(day[:4])) * 12 + month - int(day[5:7])
    return 0 < apart < 12 or (apart == 0 and len(day) == len(date) and day <= date)


def without_contradictions(ages: list[Age]) -> list[Age]:
    """Leave out ages of one day that cannot all be right: silence beats a guess."""
    torn = {
        when
        for when in (AgeWhen.NOW, AgeWhen.AT_DEATH)
        if _torn([age for age in ages if age.when is when])
    }
    return [age for age in ages if age.when not in torn]


def _torn(ages: list[Age]) -> bool:
    if not ages:
        return False
    rough = any(age.low != age.high for age in ages)
    apart = max(age.low for age in ages) - min(age.high for age in ages)
    return apart > (_ROUGH if rough else 0)
