"""What a couple is to each other on a day, as far as the dates allow to say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import product

from apps.dates import Certainty, Edtf
from apps.dates.certainty import opposite
from apps.dates.compare import before
from apps.people.facts import GOOD_STANDINGS, UNIONS, Deaths, PhaseFact

MOST_OPEN_QUESTIONS = 6  # each doubles or trebles the courses of events tried


class Status(StrEnum):
    NONE = "none"  # nothing (yet) on record for the day
    DATING = "dating"
    ENGAGED = "engaged"
    MARRIED = "married"
    CIVIL_UNION = "civil_union"
    SEPARATED = "separated"  # apart, the marriage not yet divorced
    DIVORCED = "divorced"  # also annulled, and a civil union dissolved
    WIDOWED = "widowed"  # one of the two died, or both, in the union
    BEREAVED = "bereaved"  # the same without a union
    EX = "ex"  # over, without a union or without a stated end of it


class State(StrEnum):
    AHEAD = "ahead"
    RUNNING = "running"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class CoupleStatus:
    """`status` is the likeliest of `possible`; certain if that is the only one.

    Where a date is as vague as the day, what it tells of is taken to have happened.
    """

    status: Status
    certainty: Certainty = Certainty.CERTAIN
    since: Edtf | None = None
    until: Edtf | None = None
    kind: str = ""  # of the phase that decides: marriage, civil_union, engagement …
    end_reason: str = ""
    marriages: int = 0  # begun by the day; from two on they remarried each other
    possible: frozenset[Status] = frozenset()

    @property
    def together(self) -> bool:
        return self.status in (
            Status.DATING,
            Status.ENGAGED,
            Status.MARRIED,
            Status.CIVIL_UNION,
        )

    @property
    def remarried(self) -> bool:
        return self.marriages > 1

    def may_be(self, *statuses: Status) -> Certainty:
        """Whether the couple is one of these on the day."""
        if self.possible <= set(statuses):
            return Certainty.CERTAIN
        if self.possible & set(statuses):
            return Certainty.POSSIBLE
        return Certainty.IMPOSSIBLE


@dataclass(frozen=True, slots=True)
class _Course:
    """One way things may stand on the day: a state for every phase, dead or not."""

    phases: tuple[tuple[PhaseFact, State], ...]
    died: Edtf | None

    def at(self, state: State, kinds: Iterable[str]) -> list[PhaseFact]:
        return [
            fact for fact, now in self.phases if now is state and fact.kind in kinds
        ]


def couple_status(
    phases: Iterable[PhaseFact], day: date | Edtf, deaths: Deaths | None = None
) -> CoupleStatus:
    """Say what two people are to each other on the day, from their common phases.

    Only confirmed and reported phases count.
    """
    good = [phase for phase in phases if phase.standing in GOOD_STANDINGS]
    good.sort(key=_in_order)
    found = [_settle(course) for course in _courses(good, day, deaths or Deaths())]
    likeliest = found[0]
    possible = frozenset(answer.status for answer in found)
    certain = len(possible) == 1
    return CoupleStatus(
        status=likeliest.status,
        certainty=Certainty.CERTAIN if certain else Certainty.POSSIBLE,
        since=likeliest.since,
        until=likeliest.until,
        kind=likeliest.kind,
        end_reason=likeliest.end_reason,
        marriages=likeliest.marriages,
        possible=possible,
    )


def states(phase: PhaseFact, day: date | Edtf) -> list[State]:
    """The states the phase may be in on the day, the likeliest first.

    On its last day a phase is over; without an end it goes on.
    """
    over = opposite(before(day, phase.end)) if phase.end else Certainty.IMPOSSIBLE
    if phase.begin:
        begun = opposite(before(day, phase.begin))
    else:  # begun on an unknown day, which its end can place
        begun = over if over is Certainty.CERTAIN else Certainty.POSSIBLE
    found = []
    if over is not Certainty.IMPOSSIBLE and begun is not Certainty.IMPOSSIBLE:
        found.append(State.OVER)
    if over is not Certainty.CERTAIN and begun is not Certainty.IMPOSSIBLE:
        found.append(State.RUNNING)
    if begun is not Certainty.CERTAIN:
        found.append(State.AHEAD)
    return found


def _in_order(phase: PhaseFact) -> tuple[float, float]:
    return phase.begin.sort_key if phase.begin else (float("-inf"), float("-inf"))


def _courses(
    phases: list[PhaseFact], day: date | Edtf, deaths: Deaths
) -> Iterator[_Course]:
    options = [states(phase, day) for phase in phases]
    unsure = [at for at, option in enumerate(options) if len(option) > 1]
    for at in unsure[:-MOST_OPEN_QUESTIONS]:
        options[at] = options[at][:1]  # the oldest are settled as likeliest
    for chosen in product(*options):
        for died in _deaths(deaths, day):
            yield _Course(tuple(zip(phases, chosen, strict=True)), died)


def _deaths(deaths: Deaths, day: date | Edtf) -> Iterator[Edtf | None]:
    """The first of the two deaths, if it has happened, or may have, by the day."""
    known = sorted((d for d in deaths if d), key=lambda death: death.sort_key)
    happened = [opposite(before(day, death)) for death in known]
    for death, certainty in zip(known, happened, strict=True):
        if certainty is not Certainty.IMPOSSIBLE:
            yield death
        if certainty is Certainty.CERTAIN:
            return
    yield None


def _settle(course: _Course) -> CoupleStatus:
    """Decide for one course of events; what is said last counts."""
    begun = [
        fact
        for fact, state in course.phases
        if state is not State.AHEAD and fact.kind == "marriage"
    ]
    answer = _union(course) or _no_union(course) or CoupleStatus(Status.NONE)
    return CoupleStatus(
        answer.status,
        since=answer.since,
        until=answer.until,
        kind=answer.kind,
        end_reason=answer.end_reason,
        marriages=len(begun),
    )


def _union(course: _Course) -> CoupleStatus | None:
    running = course.at(State.RUNNING, UNIONS)
    if running:
        return _in_union(running[-1], course)
    over = course.at(State.OVER, UNIONS)
    together_again = course.at(State.RUNNING, ("dating", "engagement"))
    if not over or (
        together_again and _in_order(over[-1]) <= _in_order(together_again[-1])
    ):
        return None
    return _after_union(max(over, key=_ended), course)


def _in_union(union: PhaseFact, course: _Course) -> CoupleStatus:
    divorced = [
        phase
        for phase in course.at(State.OVER, ("separation",))
        if phase.end_reason in ("divorce", "annulment")
        and _in_order(phase) >= _in_order(union)
    ]
    if divorced:  # the end is written on the separation, not on the union
        return _answer(Status.DIVORCED, divorced[-1].end, None, union, "divorce")
    if course.died:
        return _answer(Status.WIDOWED, course.died, None, union, "death")
    for apart in reversed(course.at(State.RUNNING, ("separation",))):
        if _in_order(apart) >= _in_order(union):
            until = apart.end or union.end
            return _answer(Status.SEPARATED, apart.begin, until, union)
    married = Status.MARRIED if union.kind == "marriage" else Status.CIVIL_UNION
    return _answer(married, union.begin, union.end, union)


def _after_union(union: PhaseFact, course: _Course) -> CoupleStatus:
    reason = union.end_reason
    died_in_it = course.died and union.end and _not_after(course.died, union.end)
    if reason == "death" or (not reason and died_in_it):
        return _answer(Status.WIDOWED, union.end, None, union, "death")
    if reason in ("divorce", "annulment"):
        return _answer(Status.DIVORCED, union.end, None, union, reason)
    if reason == "separation":  # the divorce is filed or planned, no more
        if course.died:
            return _answer(Status.WIDOWED, course.died, None, union, "death")
        return _answer(Status.SEPARATED, union.end, None, union, reason)
    if reason == "marriage":  # a civil union turned into a marriage
        return _answer(Status.MARRIED, union.end, None, union)
    return _answer(Status.EX, union.end, None, union)


def _no_union(course: _Course) -> CoupleStatus | None:
    running = course.at(State.RUNNING, ("engagement",)) or course.at(
        State.RUNNING, ("dating",)
    )
    apart = course.at(State.RUNNING, ("separation",))
    if running and not (apart and _in_order(apart[-1]) > _in_order(running[-1])):
        if course.died:
            return _answer(Status.BEREAVED, course.died, None, running[-1], "death")
        engaged = running[-1].kind == "engagement"
        status = Status.ENGAGED if engaged else Status.DATING
        return _answer(status, running[-1].begin, running[-1].end, running[-1])
    over = course.at(State.OVER, ("engagement", "dating"))
    if apart:
        told = (running or over or apart)[-1]
        return _answer(Status.EX, apart[-1].begin, apart[-1].end, told, "separation")
    if not over:
        return None
    last = max(over, key=_ended)
    if last.end_reason == "marriage":  # the wedding itself is not recorded
        return _answer(Status.MARRIED, last.end, None, last)
    status = Status.BEREAVED if last.end_reason == "death" else Status.EX
    return _answer(status, last.end, None, last, last.end_reason)


def _answer(
    status: Status,
    since: Edtf | None,
    until: Edtf | None,
    phase: PhaseFact,
    end_reason: str = "",
) -> CoupleStatus:
    return CoupleStatus(
        status, since=since, until=until, kind=phase.kind, end_reason=end_reason
    )


def _ended(phase: PhaseFact) -> tuple[float, float]:
    return phase.end.sort_key if phase.end else (float("inf"), float("inf"))


def _not_after(one: Edtf, other: Edtf) -> bool:
    return before(other, one) is not Certainty.CERTAIN
