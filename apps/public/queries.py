"""Which rows the public sees: what the floors below allow, and no draft as a source.

Facts are accepted from texts that are not published yet, and cite them. Until such a
story is live its headline may not stand under a fact, so the fact is not shown either.
"""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from django.db.models import (
    Exists,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    prefetch_related_objects,
)

from apps.base.models import User
from apps.dates import Edtf
from apps.people.models import Parenthood, Person, Phase
from apps.people.visibility import may_appear, nameable
from apps.pictures.models import Picture, Shown
from apps.public.pages import Moment
from apps.sources.models import Citation
from apps.stories.models import Correction, Figure, Quote, Story
from apps.stories.querysets import known_source, live


def published(when: Moment) -> QuerySet[Citation]:
    """From sources that readers may know of."""
    return Citation.objects.filter(_known_source(when))


def _known_source(when: Moment) -> Q:
    return known_source(when.now)


class Proof(NamedTuple):
    """What a page needs of a citation; whole rows would be most of its time."""

    pk: int
    person_id: int | None
    phase_id: int | None
    parenthood_id: int | None
    about: str
    outlet: str
    title: str
    date: Edtf | None


def proofs(
    people: Collection[int],
    phases: Iterable[Phase],
    parenthoods: Iterable[Parenthood],
    when: Moment,
) -> list[Proof]:
    """What supports all these: one query for any number of people and facts."""
    of_any = Q(person__in=people)
    of_any |= Q(phase__in=[phase.pk for phase in phases])
    of_any |= Q(parenthood__in=[row.pk for row in parenthoods])
    rows = published(when).supporting().filter(of_any).order_by("pk")
    source = ("source__outlet__name", "source__title", "source__date")
    return [Proof(*row) for row in rows.values_list(*Proof._fields[:5], *source)]


def quotes(when: Moment) -> QuerySet[Quote]:
    """With a source, by somebody who may be named, and not out of a draft."""
    return _known_quotes(when).filter(nameable(when.today, "speaker__"))


def quotes_of(people: Collection[int], when: Moment) -> QuerySet[Quote]:
    """The same of people who have been found nameable before."""
    return _known_quotes(when).filter(speaker__in=people)


def _known_quotes(when: Moment) -> QuerySet[Quote]:
    of_story = Quote.stories.through.objects.filter(quote=OuterRef("pk"))
    shown = of_story.filter(live(when.now, "story__"))
    allowed = Q(~Exists(of_story) | Exists(shown), _known_source(when))
    sourced = Quote.objects.filter(allowed, source__isnull=False, barred__isnull=True)
    return sourced.for_page().newest_first()


class Seen(NamedTuple):
    """Somebody in a picture, with what decides whether that may be shown."""

    picture: int
    pk: int
    publicity: str
    merged_into_id: int | None
    birth_earliest: int | None
    birth_latest: int | None


def showable(pictures: Iterable[Picture], when: Moment) -> set[int]:
    """Keys of those that may be shown, with all whom they show: one query.

    Another one only where somebody in them may be a minor.
    """
    asked = {picture.pk: picture for picture in pictures}
    day = when.today
    people = _seen_in(asked)
    decided = Person.objects.decided("showing", day, people)
    hidden = {one.picture for one in people if not may_appear(one, day, decided)}
    allowed = {
        key
        for key, picture in asked.items()
        if picture.licensed(day) and picture.released(when.now)
    }
    return allowed - hidden


def _seen_in(pictures: Collection[int]) -> list[Seen]:
    """All who are in them, and those of whom they are the portraits."""
    shown = Shown.objects.filter(picture__in=pictures)
    portraits = Picture.objects.filter(pk__in=pictures, portrait_of__isnull=False)
    rows = shown.values_list("picture_id", *_deciding("person"))
    own = portraits.values_list("pk", *_deciding("portrait_of"))
    return [Seen(*row) for row in rows.union(own, all=True)]


def _deciding(person: str) -> list[str]:
    return [f"{person}_id", *(f"{person}__{column}" for column in Seen._fields[2:])]


def teasers(when: Moment) -> QuerySet[Story]:
    """Live stories with their sections; furnish() adds authors and pictures."""
    stories = Story.objects.live(when.now).select_related("section")
    return stories.defer("body").newest_first()


def writers() -> Prefetch:
    """The authors as a plain list; authors.all() would cost a queryset a story."""
    names = User.objects.only("username", "first_name", "last_name")
    return Prefetch("authors", names, to_attr="writers")


def furnish(stories: Iterable[Story], when: Moment) -> list[Story]:
    """Give stories `writers` and `shown_figures`: three queries for any number.

    A story that was not furnished shows no picture at all.
    """
    rows = list(stories)
    prefetch_related_objects(rows, writers())
    figures = list(
        Figure.objects.filter(story__in=[story.pk for story in rows])
        .filter(picture__isnull=False)
        .select_related("picture")
        .order_by("position", "pk")
    )
    shown = showable((each.picture for each in figures if each.picture), when)
    of_story: dict[int, list[Figure]] = {}
    for each in figures:
        if each.picture_id in shown:
            of_story.setdefault(each.story_id, []).append(each)
    for story in rows:
        story.shown_figures = of_story.get(story.pk, [])
    return rows


def corrections(when: Moment) -> QuerySet[Correction]:
    return (
        Correction.objects.filter(live(when.now, "story__"))
        .exclude(kind=Correction.Kind.TYPO)
        .select_related("story")
    )
