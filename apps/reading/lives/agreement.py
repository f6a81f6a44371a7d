"""What a text says of one age in several places: it holds where all of them agree."""

from dataclasses import replace

from apps.reading.enums import AgeWhen
from apps.reading.lives.ages import OF_EVENTS, OF_PAST, TURNED
from apps.reading.model import Age
from apps.reading.who.newborns import GROWN

_ADULT = 25
_BEFORE = ("aged-before-name", "years-old-before")
_ROUGH = 2  # years that "Mitte 60" may be beside "wird heute 67"


def of_dead(ages: list[Age]) -> list[Age]:
    """Read "(89)" and "He was 84" of somebody dead as the age at death.

    "a day before her 90th birthday" is no age of who died at 89.
    """
    most = max((a.high for a in ages if a.when is AgeWhen.AT_DEATH), default=None)
    if most is not None:
        ages = [a for a in ages if a.rule not in TURNED or a.low <= most]
    return [
        replace(age, when=AgeWhen.AT_DEATH)
        if age.when is AgeWhen.NOW or age.rule in OF_PAST
        else age
        for age in ages
    ]


def of_today(ages: list[Age]) -> list[Age]:
    """Read "ist mit 79 Vater geworden" as of today where he is told to be 79 now.

    So is "hat seinen 75. Geburtstag gefeiert" of who is told to be 75.
    """
    now = {(age.low, age.high) for age in ages if age.when is AgeWhen.NOW}
    return [
        replace(age, when=AgeWhen.NOW)
        if age.when is AgeWhen.THEN
        and (age.low, age.high) in now
        and age.event_date is None
        and age.rule in (*OF_EVENTS, *TURNED)
        else age
        for age in ages
    ]


def without_contradictions(ages: list[Age]) -> list[Age]:
    """Leave out ages of one day that cannot all be right: silence beats a guess."""
    grown = max((age.low for age in ages if age.when is not AgeWhen.THEN), default=0)
    if grown >= _ADULT:  # "wuchs mit dem zweijährigen Jon auf": of then, not of now
        ages = [
            a
            if a.rule not in _BEFORE or a.high >= GROWN
            else replace(a, when=AgeWhen.THEN)
            for a in ages
        ]
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
