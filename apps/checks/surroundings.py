"""Of a stored story, or the form it is typed into: what stands around its words."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from apps.base.embargo import Embargoed
from apps.checks.models import CheckedLink
from apps.checks.story_context import (
    LinkContext,
    PictureContext,
    StoryContext,
    Until,
)
from apps.pictures.models import Picture, Shown
from apps.sources.models import Source
from apps.stories.bodies import links, plain
from apps.stories.models import Figure, Story
from apps.stories.texts import StoryText


@dataclass(frozen=True, slots=True)
class Around:
    """Whom pictures show and where links lead, of any number of stories."""

    shown: Mapping[int, Sequence[str]]  # slugs from the left, by key of the picture
    sources: Mapping[str, Source]  # by address
    dead: Mapping[str, date]  # since when links lead nowhere, by address


def around(bodies: Iterable[str], figures: Iterable[Figure]) -> Around:
    """Three queries at most: who is shown, where links lead, which are dead."""
    addresses = {link.address for body in bodies for link in links(body)}
    return Around(_shown(figures), _sources(addresses), _dead(addresses))


def context_of(
    story: Story,
    whole: StoryText,
    figures: Collection[Figure],
    now: datetime,
    by: int | None = None,
    known: Around | None = None,
) -> StoryContext:
    """What the rules may know of a story beside its words.

    At most three queries for any number of pictures and links, none where they are
    known; one more where the authors are not prefetched. Story and figures may be as
    typed. `by` is the key of who looks.
    """
    known = known or around([story.body], figures)
    pictures = tuple(_pictures(whole, figures, known))
    return StoryContext(
        headline=whole.span("headline"),
        teaser=whole.span("teaser"),
        permitted=_permitted(whole, figures),
        is_stored=True,
        at=story.went_live or max(now, story.planned or now),
        embargo=_until(story),
        pictures=pictures,
        links=tuple(_links(whole, story.body, known)),
        shown=frozenset(slug for one in pictures for slug in one.shown),
        slug=story.slug,
        authors=_authors(story),
        reader=by,
        is_evergreen=story.review is not None,
    )


def _authors(story: Story) -> frozenset[int] | None:
    if story.pk is None:
        return None
    return frozenset(author.pk for author in story.authors.all())


def _permitted(whole: StoryText, figures: Collection[Figure]) -> frozenset[int]:
    return frozenset(
        span[0]
        for figure in figures
        if (span := whole.span(f"figure-{figure.pk}")) and _may_be_printed(figure)
    )


def _until(row: Embargoed) -> Until | None:
    return Until(row.embargo, row.embargo_zone) if row.embargo else None


def _pictures(
    whole: StoryText, figures: Collection[Figure], known: Around
) -> Iterator[PictureContext]:
    """One for each figure that has a picture; requests for one are not shown."""
    chosen = [figure for figure in figures if figure.picture]
    anywhere = whole.span("headline") or (0, 0)
    for number, figure in enumerate(chosen):
        picture = figure.picture
        if picture is not None:
            yield PictureContext(
                place=whole.span(f"figure-{figure.pk or 0}") or anywhere,
                pk=picture.pk,
                credit=figure.credit or picture.credit,
                caption=figure.caption,
                alt=picture.alt,
                title=picture.title,
                rights=picture.rights,
                licence_from=picture.licence_from,
                licence_until=picture.licence_until,
                channels=picture.channels,
                provenance=picture.provenance,
                embargo=_until(picture),
                shown=tuple(known.shown.get(picture.pk, ())),
                is_first=number == 0,
            )


def _shown(figures: Iterable[Figure]) -> dict[int, list[str]]:
    pictures = {figure.picture_id for figure in figures if figure.picture_id}
    rows = Shown.objects.filter(picture__in=pictures)
    found: dict[int, list[str]] = defaultdict(list)
    ordered = rows.order_by("position", "pk")
    for picture, slug in ordered.values_list("picture", "person__slug"):
        found[picture].append(slug)
    return found


def _sources(addresses: Collection[str]) -> dict[str, Source]:
    rows = Source.objects.filter(url__in=addresses)
    return {row.url: row for row in rows.select_related("outlet")}


def _dead(addresses: Collection[str]) -> dict[str, date]:
    rows = CheckedLink.objects.dead().filter(address__in=addresses)
    since = rows.values_list("address", "since")
    return {address: localdate(at) for address, at in since}


def _links(whole: StoryText, body: str, known: Around) -> Iterator[LinkContext]:
    span = whole.span("body")
    if span is None:
        return
    words = plain(body)
    ahead = len(words) - len(words.lstrip())
    for link in links(body):
        source = known.sources.get(link.address)
        yield LinkContext(
            start=span[0] + link.start - ahead,
            end=span[0] + link.end - ahead,
            address=link.address,
            source=str(source) if source else "",
            embargo=_until(source) if source else None,
            dead_since=known.dead.get(link.address),
        )


def _may_be_printed(figure: Figure) -> bool:
    """A picture of ours has rights of some kind; social media need a permission."""
    if figure.permission.strip():
        return True
    if figure.picture is None:
        return False
    social = figure.picture.rights == Picture.Rights.SOCIAL
    return not social or bool(figure.picture.permission.strip())
