"""What of a story may travel: to feeds, agencies and the cards of social networks."""

from mimetypes import guess_type

from apps.pictures.models import Picture
from apps.stories.models import Figure, Story


def travelling(story: Story) -> list[Figure]:
    """Those of a furnished story that are not for our pages only."""
    return [each for each in story.shown_figures if may_travel(each.picture)]


def may_travel(picture: Picture) -> bool:
    return picture.channels == Picture.Channels.ALL


def media_type(picture: Picture) -> str:
    if picture.drawing:
        return "image/svg+xml"
    return guess_type(picture.file.name)[0] or "image/webp"
