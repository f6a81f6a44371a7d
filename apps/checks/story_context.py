"""What a stored story, or its form, tells the rules beside its words."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Until:
    """An embargo: the instant, and the zone whose clock is told."""

    at: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class PictureContext:
    """A picture of the story with its rights; `place` is its caption in the text."""

    place: tuple[int, int]
    pk: int
    credit: str
    caption: str
    alt: str
    title: str
    rights: str
    licence_from: date | None
    licence_until: date | None
    channels: str
    provenance: str
    embargo: Until | None
    shown: tuple[str, ...]  # slugs, from the left
    is_first: bool  # on teasers and social cards


@dataclass(frozen=True, slots=True)
class LinkContext:
    """A link of the body; `source` is the recorded one it leads to, "" if none."""

    start: int
    end: int
    address: str
    source: str = ""
    embargo: Until | None = None
    dead_since: date | None = None  # as the nights have found; see trying_links


@dataclass(frozen=True, slots=True)
class StoryContext:
    """Places are positions in the text read. A bare text has none of all this."""

    headline: tuple[int, int] | None = None
    teaser: tuple[int, int] | None = None
    permitted: frozenset[int] = frozenset()  # where pictures begin that we may print
    is_stored: bool = False  # a story, not a bare text
    at: datetime | None = None  # when it is to be public
    embargo: Until | None = None
    pictures: tuple[PictureContext, ...] = ()
    links: tuple[LinkContext, ...] = ()
    shown: frozenset[str] = frozenset()  # slugs of all in its pictures
    slug: str = ""
    authors: frozenset[int] | None = None  # their keys; None where nobody asked
    reader: int | None = None  # who looks at it now, and may be about to publish
    is_evergreen: bool = False  # it has a day on which to be reviewed

    def is_prominent(self, start: int, end: int) -> bool:
        """Whether a passage stands in headline or teaser."""
        places = (self.headline, self.teaser)
        return any(p and p[0] <= start and end <= p[1] for p in places)
