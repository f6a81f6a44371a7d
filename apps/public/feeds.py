"""What can be followed: the site, a section, a person, and the corrections."""

from collections.abc import Iterable, Iterator

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.people.models import OldSlug, Person
from apps.public import queries
from apps.public.pages import Moment, absolute, moment, public_page
from apps.public.sharing import media_type, travelling
from apps.public.syndication import FORMS, Channel, Entry, Image, Writer
from apps.public.templatetags.public import section_name, unstopped
from apps.public.views.story import canonical
from apps.public.wording import section_in
from apps.public.writers import author_address
from apps.stories.models import Correction, Section, Story

LENGTH = 30


@public_page
def site_feed(request: HttpRequest, form: str = "rss") -> HttpResponse:
    """The newest stories in the language of the address."""
    when = moment()
    stories = queries.teasers(when).in_language(_language())
    page = reverse("public:front")
    return _written(request, form, "Klatschmohn", page, _entries(stories, when))


@public_page
def section_feed(request: HttpRequest, slug: str, form: str = "rss") -> HttpResponse:
    when = moment()
    found = Section.objects.filter(slug=slug).first()
    if found is None:
        raise Http404
    title = f"Klatschmohn – {section_name(found)}"
    entries = _entries(queries.teasers(when).in_section(found), when)
    return _written(request, form, title, found.get_absolute_url(), entries)


@public_page
def person_feed(request: HttpRequest, slug: str, form: str = "rss") -> HttpResponse:
    """Of somebody with a page; an old address leads on, as the page's does."""
    when = moment()
    public = Person.objects.public(when.today).for_names()
    found = public.filter(slug=slug).first()
    if found is None:
        return _moved(slug, form, when)
    title = f"Klatschmohn – {found.display_name}"
    entries = _entries(queries.teasers(when).newest_about(found), when)
    return _written(request, form, title, found.get_absolute_url(), entries)


@public_page
def corrections_feed(request: HttpRequest, form: str = "rss") -> HttpResponse:
    rows = queries.corrections(moment())[:LENGTH]
    title = f"Klatschmohn – {_('Corrections')}"
    page = reverse("public:corrections")
    return _written(request, form, title, page, map(_corrected, rows))


def _moved(slug: str, form: str, when: Moment) -> HttpResponse:
    public = Person.objects.public(when.today).values("pk")
    old = OldSlug.objects.filter(slug=slug, person__in=public)
    if row := old.select_related("person").first():
        args = [row.person.slug, *([] if form == "rss" else [form])]
        return redirect("public:person_feed", *args, permanent=True)
    raise Http404


def _written(
    request: HttpRequest, form: str, title: str, page: str, entries: Iterable[Entry]
) -> HttpResponse:
    if form not in FORMS:
        raise Http404
    channel = Channel(
        title=title,
        description=_("We only pass on what is true."),
        language=_language(),
        page=absolute(page),
        address=absolute(request.path),
        home=absolute(reverse("public:front")),
        hub=settings.WEBSUB_HUB,
        entries=list(entries),
    )
    response = FORMS[form](channel)
    if channel.hub:  # WebSub 4: in the headers or in the feed; hubs look here first
        response.headers["Link"] = (
            f'<{channel.hub}>; rel="hub", <{channel.address}>; rel="self"'
        )
    return response


def _entries(stories: Iterable[Story], when: Moment) -> Iterator[Entry]:
    """Four queries: the newest, their authors, their pictures, who is in them."""
    for story in queries.furnish(stories[:LENGTH], when):  # type: ignore[index]
        address = canonical(story)
        section = story.section
        yield Entry(
            key=address,
            address=address,
            title=story.headline,
            summary=story.teaser,
            language=story.language,
            published=story.went_live,
            updated=story.updated or story.went_live,
            writers=[
                Writer(str(one), absolute(author_address(one))) for one in story.writers
            ],
            categories=[section_in(section, story.language)] if section else [],
            image=_image(story),
        )


def _image(story: Story) -> Image | None:
    for figure in travelling(story):
        shown = figure.picture
        return Image(
            absolute(shown.url),
            media_type(shown),
            shown.width,
            shown.height,
            shown.alt,
            shown.credit,
        )
    return None


def _corrected(correction: Correction) -> Entry:
    """As the page of corrections has it; its place in the story is its address."""
    address = f"{canonical(correction.story)}#correction-{correction.pk}"
    kind = correction.get_kind_display()
    return Entry(
        key=address,
        address=address,
        title=f"{kind[:1].upper()}{kind[1:]}: {correction.story.headline}",
        summary=_what_is_right(correction),
        language=_language(),
        published=correction.at,
        updated=correction.at,
    )


def _what_is_right(correction: Correction) -> str:
    parts = []
    if correction.before and correction.after:
        said = unstopped(correction.before)
        parts.append(_("An earlier version said:") + f" {said}.")
    if correction.after:
        parts.append(_("Right is:") + f" {unstopped(correction.after)}.")
    return " ".join([*parts, correction.note]).strip()


def _language() -> str:
    return get_language() or "de"
