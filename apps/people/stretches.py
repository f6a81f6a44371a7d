"""When two were together, on and off: phases that run into each other are one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from apps.dates import Certainty, Edtf
from apps.dates.compare import before
from apps.people.facts import GOOD_STANDINGS, Deaths, PhaseFact

LEADS_ON = "marriage"  # an end reason: what comes next is the wedding


@dataclass(frozen=True, slots=True)
class Stretch:
    """`end` None: still going on, or nobody knows until when (`over`)."""

    begin: Edtf | None
    end: Edtf | None
    over: bool


def together(
    phases: Iterable[PhaseFact], day: date | Edtf, deaths: Deaths | None = None
) -> list[Stretch]:
    """The times together that had begun by the day, in order.

    A separation ends one, and its own end begins the next, unless that is a divorce.
    What ends after the day goes on.
    """
    good = [phase for phase in phases if phase.standing in GOOD_STANDINGS]
    good.sort(key=lambda phase: phase.begin.sort_key if phase.begin else FIRST)
    found: list[Stretch] = []
    for phase in (phase for phase in good if phase.kind != "separation"):
        if found and _runs_on(found[-1], phase):
            found[-1] = _joined(found[-1], phase)
        else:
            found.append(_stretch(phase))
    for apart in (phase for phase in good if phase.kind == "separation"):
        found = [part for whole in found for part in _parted(whole, apart)]
    died = [death for death in deaths or () if death]
    for death in died:
        found = [_ended(stretch, death) for stretch in found]
    begun = [s for s in found if s.begin is None or not _certain(day, s.begin)]
    return [_as_of(stretch, day) for stretch in begun]


FIRST = (float("-inf"), float("-inf"))


def _stretch(phase: PhaseFact) -> Stretch:
    over = phase.end is not None or phase.end_reason not in ("", LEADS_ON)
    return Stretch(phase.begin, phase.end, over)


def _runs_on(last: Stretch, phase: PhaseFact) -> bool:
    if not last.over or last.end is None or phase.begin is None:
        return True
    return not _certain(last.end, phase.begin)


def _joined(last: Stretch, phase: PhaseFact) -> Stretch:
    more = _stretch(phase)
    if not more.over or last.end is None:
        return replace(last, end=more.end, over=more.over)
    later = max(last.end, more.end or last.end, key=lambda end: end.sort_key)
    return replace(last, end=later, over=True)


def _parted(whole: Stretch, apart: PhaseFact) -> list[Stretch]:
    """Cut a time in two where they parted in it."""
    if apart.begin is None or (whole.begin and _certain(apart.begin, whole.begin)):
        return [whole]
    if whole.over and (whole.end is None or not _certain(apart.begin, whole.end)):
        return [whole]
    first = replace(whole, end=apart.begin, over=True)
    if apart.end is None or apart.end_reason in ("divorce", "annulment"):
        return [first]
    if whole.end and not _certain(apart.end, whole.end):
        return [first]
    return [first, replace(whole, begin=apart.end)]


def _ended(stretch: Stretch, death: Edtf) -> Stretch:
    if stretch.over and (stretch.end is None or not _certain(death, stretch.end)):
        return stretch
    return replace(stretch, end=death, over=True)


def _as_of(stretch: Stretch, day: date | Edtf) -> Stretch:
    if stretch.end and _certain(day, stretch.end):
        return replace(stretch, end=None, over=False)
    return stretch


def _certain(one: date | Edtf, other: date | Edtf) -> bool:
    return before(one, other) is Certainty.CERTAIN
