"""The pictures of stories and people for links: no more than may travel."""

import hashlib

from django.core.cache import caches
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from apps.people.models import Person
from apps.pictures.models import Picture
from apps.public import keeping, queries
from apps.public.faces import Face, faces
from apps.public.pages import moment, public_page
from apps.public.poster import Poster, draw
from apps.public.sharing import POSTER, may_travel, travelling
from apps.public.templatetags.public import kicker
from apps.public.views.story import at_address
from apps.stories.models import Story


@public_page
def poster(
    request: HttpRequest, year: str, month: str, day: str, slug: str
) -> HttpResponse:
    """Five queries: story, corrections, authors, figures, who is in them."""
    when = moment()
    found = at_address(request, slug, when, POSTER)
    if not isinstance(found, Story):
        return found
    queries.furnish([found], when)
    return HttpResponse(_drawn(_poster(found)), content_type="image/png")


@public_page
def person_poster(request: HttpRequest, slug: str) -> HttpResponse:
    """Five queries: the person and their names, the face with its sources and who is
    in the portrait. Who has no page has no picture."""
    when = moment()
    found = Person.objects.at(slug, when.today)
    face = faces([found.pk], when).get(found.pk) if found else None
    if face is None:
        raise Http404
    return HttpResponse(_drawn(_poster_of(face)), content_type="image/png")


def _poster_of(face: Face) -> Poster:
    shown = face.portrait
    if shown and may_travel(shown) and (picture := _content(shown)):
        return Poster(face.name, _("People"), picture, shown.credit)
    return Poster(face.name, _("People"))


def _poster(story: Story) -> Poster:
    for figure in travelling(story):
        if picture := _content(figure.picture):
            credit = figure.picture.credit
            return Poster(story.headline, kicker(story), picture, credit)
    return Poster(story.headline, kicker(story))


def _content(shown: Picture) -> bytes | str:
    if shown.drawing:
        return shown.drawing
    try:
        with shown.file.open("rb") as file:
            return file.read()
    except OSError:  # the row outlived its file
        return b""


def _drawn(wanted: Poster) -> bytes:
    """Kept by what is on it: another story's change draws nothing anew."""
    parts = (keeping.program(), wanted.headline, wanted.kicker, wanted.credit)
    seed = hashlib.sha256(repr(parts).encode())
    seed.update(repr(wanted.picture).encode())
    shelf, key = caches["posters"], seed.hexdigest()[:32]
    if (kept := shelf.get(key)) is None:
        kept = draw(wanted)
        shelf.set(key, kept, timeout=None)
    return kept
