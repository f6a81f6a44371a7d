"""What the public may see, as conditions that any query can take in.

Each is a Q over columns behind a prefix ("", "couple__a__", "child__"), so that one
statement decides: no list of people is made first. Hide beats show: private beats
every decision, a protected minor beats every publicity.

Beside the conditions on people and facts stand the same rules over rows that are there
already, as a page has them: to build and compile the conditions takes longer than all
else on it. tests/people/test_visibility_twins.py holds each rule against its condition.
"""

from collections.abc import Container
from datetime import date
from typing import Protocol

from django.apps import apps
from django.db.models import Exists, OuterRef, Q

GROWN_UP = 18
STANDINGS = ("confirmed", "reported")  # never disputed, denied, rumoured
NAMED_KINDS = ("public", "contextual")
HIDDEN_NAMES = ("misspelling",)


def grown_up_born_by(day: date) -> int:
    """The last day number on which somebody who is 18 on the day can be born.

    Who was born on 29 February comes of age on 1 March.
    """
    try:
        return day.replace(year=day.year - GROWN_UP).toordinal()
    except ValueError:  # 29 February, and no leap year 18 years before
        return date(day.year - GROWN_UP, 2, 28).toordinal()


def possibly_minor(day: date, prefix: str = "") -> Q:
    """Under 18 on the day by some reading of the birth; "2009/.." is, "" is not."""
    earliest, latest = f"{prefix}birth_earliest", f"{prefix}birth_latest"
    open_end = Q(**{f"{latest}__isnull": True, f"{earliest}__isnull": False})
    return Q(**{f"{latest}__gt": grown_up_born_by(day)}) | open_end


class Guarded(Protocol):
    """What decides about somebody: a Person, or its columns read otherwise."""

    pk: int
    publicity: str
    merged_into_id: int | None
    birth_earliest: int | None
    birth_latest: int | None


def is_possibly_minor(one: Guarded, day: date) -> bool:
    if one.birth_latest is None:
        return one.birth_earliest is not None
    return one.birth_latest > grown_up_born_by(day)


def may_appear(one: Guarded, day: date, decided: Container[int]) -> bool:
    """May be named, if the decisions in force are on naming; shown, if on showing.

    `decided` are the keys of those whom a decision allows: Person.objects.decided().
    """
    if one.publicity not in NAMED_KINDS or one.merged_into_id is not None:
        return False
    return one.pk in decided or not is_possibly_minor(one, day)


def has_page(one: Guarded, day: date, decided: Container[int]) -> bool:
    return one.publicity == "public" and may_appear(one, day, decided)


def decided(what: str, day: date, prefix: str = "") -> Exists:
    """A Decision that is in force on the day allows it."""
    decisions = apps.get_model("people", "Decision").objects.filter(
        Q(until__isnull=True) | Q(until__gte=day),
        person=OuterRef(f"{prefix}pk"),
        what=what,
        made__lte=day,
    )
    return Exists(decisions)


def unprotected(day: date, prefix: str = "", what: str = "naming") -> Q:
    # Born long enough ago is asked first: it spares most rows the subquery.
    return grown_up(day, prefix) | Q(decided(what, day, prefix))


def grown_up(day: date, prefix: str = "") -> Q:
    earliest, latest = f"{prefix}birth_earliest", f"{prefix}birth_latest"
    unknown = Q(**{f"{latest}__isnull": True, f"{earliest}__isnull": True})
    return Q(**{f"{latest}__lte": grown_up_born_by(day)}) | unknown


def public(day: date, prefix: str = "") -> Q:
    """Has a page of their own."""
    return unprotected(day, prefix) & Q(
        **{f"{prefix}publicity": "public", f"{prefix}merged_into__isnull": True}
    )


def nameable(day: date, prefix: str = "") -> Q:
    """May be named in public, at least beside others."""
    return unprotected(day, prefix) & Q(
        **{f"{prefix}publicity__in": NAMED_KINDS, f"{prefix}merged_into__isnull": True}
    )


def showable(day: date, prefix: str = "") -> Q:
    """May be shown in a picture; a decision to name does not allow that."""
    return unprotected(day, prefix, "showing") & Q(
        **{f"{prefix}publicity__in": NAMED_KINDS, f"{prefix}merged_into__isnull": True}
    )


def supported(fact: str) -> Exists:
    """A source says so; `fact` is what the citation calls it: phase, parenthood."""
    citations = apps.get_model("sources", "Citation").objects
    return Exists(citations.filter(stance="supports", **{fact: OuterRef("pk")}))


def phase_public(day: date) -> Q:
    return (
        Q(standing__in=STANDINGS)
        & nameable(day, "couple__a__")
        & nameable(day, "couple__b__")
        & Q(supported("phase"))
    )


def parenthood_public(day: date) -> Q:
    return (
        Q(standing__in=STANDINGS)
        & nameable(day, "parent__")
        & nameable(day, "child__")
        & Q(supported("parenthood"))
    )


def name_public() -> Q:
    return Q(restricted=False) & ~Q(kind__in=HIDDEN_NAMES)
