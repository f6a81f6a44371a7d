import sys
from collections.abc import Iterable
from datetime import date

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone, translation
from django.utils.translation import get_language

from apps.checks.rules.headline import suicide_place
from apps.public import jsonld, queries
from apps.public.cards import cards
from apps.public.circle import Circle
from apps.public.errors import gone
from apps.public.faces import Face
from apps.public.gathering import told_of
from apps.public.layout import Piece, laid_out, opening
from apps.public.pages import Moment, absolute, moment, public_page, show
from apps.public.polling import poll_of
from apps.public.reporting import report_link
from apps.public.rules.body import Named, link_people
from apps.public.sharing import poster_of
from apps.public.since import since
from apps.public.wording import section_in
from apps.stories.bodies import plain
from apps.stories.models import Mention, Quote, Story
from apps.stories.rules import Stage

RELATED = 3


@public_page
def story(
    request: HttpRequest, year: str, month: str, day: str, slug: str
) -> HttpResponse:
    """One story, with what the record knows of its people then and now."""
    when = moment()
    found = at_address(request, slug, when)
    if not isinstance(found, Story):
        return found
    return show(request, "public/story.html", _context(found, when), when=when)


def at_address(
    request: HttpRequest, slug: str, when: Moment, file: str = ""
) -> Story | HttpResponse:
    """The live story, for its page or a file beside it; else what to answer instead.

    Two queries: the story, its corrections.
    """
    found = (
        Story.objects.live(when.now)
        .select_related("section")
        .prefetch_related("corrections")
        .filter(slug=slug)
        .first()
    )
    if found is None:
        return _not_there(request, slug)
    if request.path != found.get_absolute_url() + file:
        return redirect(found.get_absolute_url() + file, permanent=True)
    return found


def _not_there(request: HttpRequest, slug: str) -> HttpResponse:
    """Withdrawn stories say so; of drafts and planned ones nothing is known."""
    if Story.objects.filter(slug=slug, stage=Stage.WITHDRAWN).exists():
        return gone(request)
    raise Http404


def _context(found: Story, when: Moment) -> dict:
    mentions = list(found.mentions.order_by("position", "pk"))
    circle = told_of([mention.person_id for mention in mentions], when)
    people = [
        circle.faces[mention.person_id]
        for mention in mentions
        if mention.person_id in circle.faces
    ]
    quotes = _in_order(
        queries.quotes_of(circle.faces, when).filter(stories=found), found.body
    )
    related = _related(found, people, when)
    queries.furnish([found, *related], when)
    translations = _translations(found, when)
    address = canonical(found)
    return {
        "story": found,
        "section": found.section,
        "people": people,
        "pieces": _pieces(found, mentions, circle, quotes),
        "figures": found.shown_figures[1:],
        "quotes": [(quote, circle.faces.get(quote.speaker_id)) for quote in quotes],
        "cards": cards(people, circle, _day(found), when.today),
        "later": since(people, circle, _day(found), when.today),
        "help": _wants_help(found),
        "poll": poll_of(found, when.now),
        "corrections": [c for c in found.corrections.all() if c.kind != "typo"],
        "related": related,
        "translations": translations,
        "canonical": address,
        "poster": poster_of(found, address),
        "ninjs": f"{address}ninjs.json",
        "jsonld": _jsonld(found, address, people),
        **_other(translations),
    }


def _wants_help(found: Story) -> bool:
    """Whoever reads of suicide is told where help is (Pressekodex 8.7)."""
    text = "\n\n".join((found.headline, found.teaser, plain(found.body)))
    return suicide_place(text, found.language) is not None


def _in_order(quotes: Iterable[Quote], body: str) -> list[Quote]:
    """As they come in the text; what is not in it word for word comes last."""
    return sorted(
        quotes, key=lambda quote: body.find(opening(quote.words)) % sys.maxsize
    )


def _pieces(
    found: Story, mentions: list[Mention], circle: Circle, quotes
) -> list[Piece]:
    named = [
        Named(_names(mention, circle.faces[mention.person_id]), face.address)
        for mention in mentions
        if (face := circle.faces.get(mention.person_id)) and face.public
    ]
    spoken = [q for q in quotes if q.speaker_id in circle.faces]
    body = link_people(found.body, named)
    return laid_out(body, found.shown_figures[1:], spoken, report_link(found))


def _names(mention: Mention, face: Face) -> tuple[str, ...]:
    """The names to look for: as on record, and as the story has it."""
    return tuple(dict.fromkeys(name for name in (face.name, mention.name) if name))


def _day(found: Story) -> date:
    return timezone.localdate(found.went_live)


def canonical(found: Story) -> str:
    """A story has one address, in its own language, whatever stands around it."""
    with translation.override(found.language):
        return absolute(found.get_absolute_url())


def _translations(found: Story, when: Moment) -> list[tuple[str, str]]:
    """Language and address of the story and its live translations."""
    first = found.translation_of_id or found.pk
    live = Story.objects.live(when.now)
    rows = live.filter(Q(pk=first) | Q(translation_of=first)).exclude(pk=found.pk)
    others = list(rows.defer("body").order_by("pk"))
    if not others:
        return []
    return [(row.language, canonical(row)) for row in [found, *others]]


def _other(translations: list[tuple[str, str]]) -> dict[str, str]:
    """Let the switch of languages lead to the translation, if there is one."""
    for language, address in translations:
        if language != get_language():
            return {"other_url": address}
    return {}


def _related(found: Story, people: list[Face], when: Moment) -> list[Story]:
    """The newest other stories about the same people, hidden ones not counted."""
    others = queries.teasers(when).newest_about(*(face.pk for face in people))
    others = others.exclude(pk=found.pk).exclude(translation_of=found.pk)
    return list(others[:RELATED])


def _jsonld(found: Story, address: str, people: list[Face]) -> str:
    trail = [(found.headline, address)]
    if found.section:
        name = section_in(found.section, found.language)
        trail.insert(0, (name, found.section.get_absolute_url()))
    return jsonld.script(
        jsonld.article(found, address, people),
        jsonld.breadcrumbs(trail),
        jsonld.organization(),
    )
