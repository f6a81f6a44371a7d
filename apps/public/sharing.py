"""What of a story may travel: to feeds, agencies and the cards of social networks."""

from dataclasses import dataclass
from mimetypes import guess_type

from apps.pictures.models import Picture
from apps.stories.models import Figure, Story

POSTER = "bild.png"


def travelling(story: Story) -> list[Figure]:
    """Those of a furnished story that are not for our pages only."""
    return [each for each in story.shown_figures if may_travel(each.picture)]


def may_travel(picture: Picture) -> bool:
    return picture.channels == Picture.Channels.ALL


def media_type(picture: Picture) -> str:
    if picture.drawing:
        return "image/svg+xml"
    return guess_type(picture.file.name)[0] or "image/webp"


@dataclass(frozen=True, slots=True)
class Shared:
    """The drawn picture of a page, as Open Graph names it."""

    address: str
    alt: str


def poster_of_person(name: str, portrait: Picture | None, address: str) -> Shared:
    """By the key of the portrait: another one has another address."""
    shown = portrait if portrait and may_travel(portrait) else None
    alt = f"{name} – {shown.alt}" if shown else name
    return Shared(f"{address}{POSTER}?v={shown.pk if shown else 0}", alt)


def poster_of(story: Story, address: str) -> Shared:
    """Networks keep what they have seen by its address: a new version has a new one."""
    alt = story.headline
    if figures := travelling(story):
        alt = f"{alt} – {figures[0].picture.alt}"
    return Shared(f"{address}{POSTER}?v={story.version}", alt)
