"""How each rule fares: month by month what it found and what became of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from apps.checks.engine import RULES
from apps.checks.faring.needs import needs_of
from apps.checks.findings import SEVERITIES
from apps.checks.rule import Rule

MONTHS = 12
ENOUGH = 20  # decided cases before a share says anything
GOOD_SHARE = 60  # per cent accepted; below it a downgrade is proposed
RIGHTED = ("fixed", "reworded")
LEFT = ("acknowledged", "overridden", "muted")
TALL, BAR, GAP = 40, 10, 3  # of the drawing


@dataclass(frozen=True, slots=True)
class Month:
    first: date
    fired: int = 0
    fixed: int = 0
    reworded: int = 0
    acknowledged: int = 0
    overridden: int = 0
    muted: int = 0

    @property
    def accepted(self) -> int:
        return self.fixed + self.reworded

    @property
    def left(self) -> int:
        return self.acknowledged + self.overridden + self.muted


@dataclass(frozen=True, slots=True)
class Bar:
    """One month as a stack of three, from the ground up; heights in pixels."""

    month: Month
    x: int
    accepted: int
    left: int
    open: int

    @property
    def accepted_y(self) -> int:
        return TALL - self.accepted

    @property
    def left_y(self) -> int:
        return self.accepted_y - self.left

    @property
    def open_y(self) -> int:
        return self.left_y - self.open


@dataclass(frozen=True, slots=True)
class Fare:
    """A rule with its twelve months and how the house has set it, "" as it is."""

    rule: Rule
    set_to: str
    months: tuple[Month, ...]

    @property
    def needs(self) -> str:
        return needs_of(self.rule)

    def total(self, name: str) -> int:
        return sum(getattr(month, name) for month in self.months)

    @property
    def fired(self) -> int:
        return self.total("fired")

    @property
    def accepted(self) -> int:
        return self.total("accepted")

    @property
    def acknowledged(self) -> int:
        return self.total("acknowledged")

    @property
    def overridden(self) -> int:
        return self.total("overridden")

    @property
    def muted(self) -> int:
        return self.total("muted")

    @property
    def decided(self) -> int:
        return self.accepted + self.total("left")

    @property
    def share(self) -> int | None:
        """Per cent of the decided cases in which the text was put right."""
        return round(100 * self.accepted / self.decided) if self.decided else None

    @property
    def severity(self) -> str:
        return self.set_to or str(self.rule.severity)

    @property
    def proposed(self) -> str:
        """The next lower severity, where editors too seldom follow; else ""."""
        if self.share is None or self.decided < ENOUGH or self.share >= GOOD_SHARE:
            return ""
        names = [str(one) for one in SEVERITIES]
        if self.severity not in names[:-1]:
            return ""
        return names[names.index(self.severity) + 1]

    @property
    def width(self) -> int:
        return MONTHS * (BAR + GAP) - GAP

    @property
    def bars(self) -> list[Bar]:
        most = max((month.fired for month in self.months), default=0)
        return [
            _bar(month, place * (BAR + GAP), most)
            for place, month in enumerate(self.months)
        ]


def _bar(month: Month, x: int, most: int) -> Bar:
    """Whatever fired at all is at least a pixel high."""

    def tall(count: int) -> int:
        return max(1, TALL * count // most) if count else 0

    accepted, left = tall(month.accepted), tall(month.left)
    rest = min(tall(month.fired - month.accepted - month.left), TALL - accepted - left)
    return Bar(month, x, accepted, left, max(0, rest))


def fares(
    counted: Iterable[tuple[date, str, str, int]],
    switches: Mapping[str, str],
    today: date,
) -> list[Fare]:
    """All rules in their order; `counted` is (month, rule, outcome, how many)."""
    sums: dict[tuple[str, date], dict[str, int]] = {}
    for first, rule, outcome, number in counted:
        month = sums.setdefault((rule, first), {"fired": 0})
        month["fired"] += number
        if outcome in (*RIGHTED, *LEFT):
            month[outcome] = month.get(outcome, 0) + number
    months = list(last_months(today))
    return [
        Fare(
            rule,
            switches.get(code, ""),
            tuple(Month(first, **sums.get((code, first), {})) for first in months),
        )
        for code, rule in RULES.items()
    ]


def last_months(today: date) -> Iterator[date]:
    """The first days of the last twelve months, the present one last."""
    number = today.year * 12 + today.month - 1
    for one in range(number - MONTHS + 1, number + 1):
        yield date(one // 12, one % 12 + 1, 1)
