"""What the line of a life shows: a track a bond, with its stretches and days."""

from dataclasses import dataclass
from enum import StrEnum

from apps.dates import Edtf


class Kind(StrEnum):
    LOVE = "love"
    MARRIAGE = "marriage"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Stretch:
    kind: Kind
    begin: Edtf | None
    end: Edtf | None  # None: still going on
    label: str
    short: str = ""  # where there is no room for the label
    after: str = ""  # said behind its end: "geschieden 2015"


@dataclass(frozen=True, slots=True)
class Point:
    day: Edtf
    label: str


@dataclass(frozen=True, slots=True)
class Track:
    name: str
    stretches: tuple[Stretch, ...] = ()
    points: tuple[Point, ...] = ()
    remark: str = ""
