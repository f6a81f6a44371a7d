"""Births and deaths that cannot be, or hardly."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from apps.dates import Certainty, Precision
from apps.dates.ages import ages_at
from apps.dates.compare import before
from apps.people.audit.rule import Found, Rule, Scene, Severity

OLDEST_DEAD, OLDEST_ALIVE = 110, 105  # years; older ones exist, and are looked up
PRECISE = Precision.DAY


def _future(scene: Scene) -> Iterator[Found]:
    dates = [scene.person.birth, scene.person.death]
    dates += [phase.begin for phase, _other in scene.own_phases()]
    dates += [phase.end for phase, _other in scene.own_phases()]
    for day in filter(None, dates):
        if before(scene.today, day) is Certainty.CERTAIN:
            yield Found((scene.slug,), (str(day),), {"day": day})


def _dead_before_born(scene: Scene) -> Iterator[Found]:
    person = scene.person
    if not person.birth or not person.death:
        return
    if before(person.death, person.birth) is Certainty.CERTAIN:
        facts = (str(person.birth), str(person.death))
        words = {"birth": person.birth, "death": person.death}
        yield Found((scene.slug,), facts, words)


def _too_old(scene: Scene) -> Iterator[Found]:
    person = scene.person
    if person.birth is None or person.birth.latest is None:
        return
    ages = ages_at(person.birth, person.death or scene.today)
    most = OLDEST_DEAD if person.death else OLDEST_ALIVE
    if ages is None or ages.high <= most:
        return
    sure = Certainty.CERTAIN if ages.low > most else Certainty.POSSIBLE
    if person.death is None and sure is Certainty.POSSIBLE:
        return
    facts = (str(person.birth), str(person.death or ""))
    yield Found((scene.slug,), facts, {"age": ages.low}, sure)


def _first_of_january(scene: Scene) -> Iterator[Found]:
    days = [scene.person.birth, scene.person.death]
    days += [phase.begin for phase, _other in scene.own_phases()]
    days += [phase.end for phase, _other in scene.own_phases()]
    for day in filter(None, days):
        if day.precision is PRECISE and str(day).endswith("-01-01"):
            yield Found((scene.slug,), (str(day),), {"day": day})


DEAD_BEFORE_BORN = Rule(
    "life.order",
    Severity.ERROR,
    _("%(p1)s dies (%(death)s) before being born (%(birth)s)."),
    _dead_before_born,
)
FUTURE = Rule(
    "life.future",
    Severity.ERROR,
    _("%(p1)s: %(day)s lies in the future."),
    _future,
)
TOO_OLD = Rule(
    "life.too_old",
    Severity.WARNING,
    _("%(p1)s is %(age)s years old. Look up birth and death."),
    _too_old,
)
FIRST_OF_JANUARY = Rule(
    "date.first_of_january",
    Severity.INFO,
    _("%(p1)s: %(day)s may be just a year that an import made a day of."),
    _first_of_january,
)
