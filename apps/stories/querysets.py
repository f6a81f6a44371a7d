from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from typing import Any, Self

from django.db.models import (
    Count,
    Exists,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.functions import Coalesce
from django.utils import timezone

from apps.base.embargo import free
from apps.base.terms import holding
from apps.stories.rules import Stage

MANY = 1_000  # stories that name somebody


def live(now: datetime, prefix: str = "") -> Q:
    """What readers see: live, its time come, under no embargo and no ban."""
    shown = {
        f"{prefix}stage": Stage.LIVE,
        f"{prefix}went_live__lte": now,
        f"{prefix}barred__isnull": True,
    }
    return Q(**shown) & free(now, prefix)


def known_source(now: datetime) -> Q:
    """Of rows with a `source`: one that readers may know, so no draft of our own."""
    ours = Q(source__story__isnull=True) | live(now, "source__story__")
    return ours & free(now, "source__")


class StoryQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""

    def live(self, now: datetime) -> Self:
        return self.filter(live(now))

    def upcoming(self, now: datetime) -> Self:
        """Published, and not yet shown: their time is still to come."""
        return self.filter(stage=Stage.LIVE, went_live__gt=now)

    def at_stage(self, stage: str) -> Self:
        return self.filter(stage=stage) if stage else self

    def in_section(self, section: Any) -> Self:
        return self.filter(section=section)

    def in_language(self, language: str) -> Self:
        return self.filter(language=language)

    def by(self, user: Any) -> Self:
        written = self.model.authors.through.objects.filter(user=user)
        return self.filter(pk__in=written.values("story"))

    def published_on(self, day: date) -> Self:
        """From midnight to midnight, as the site's clock has it."""
        first = timezone.make_aware(datetime.combine(day, time.min))
        after = timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))
        return self.filter(went_live__gte=first, went_live__lt=after)

    def published_by(self, day: date) -> Self:
        """On the day at the latest, as the clock here told it."""
        return self.filter(went_live__date__lte=day)

    def about(self, *people: Any) -> Self:
        """Those naming one of them."""
        return self.filter(pk__in=self._naming(*people).values("story"))

    def newest_about(self, *people: Any) -> Self:
        """The same, newest first; one query tells whether many do.

        Of few, the names lead to the stories; of many, the newest stories are looked
        through, since a page needs no more than the first.
        """
        naming = self._naming(*people)
        if naming.order_by()[MANY:].exists():
            found = self.filter(Exists(naming.filter(story=OuterRef("pk"))))
            return found.newest_first()
        return self.about(*people).newest_first()

    def _naming(self, *people: Any) -> QuerySet[Any]:
        return self.model.people.through.objects.filter(person__in=people)

    def about_both(self, pairs: Collection[tuple[Any, Any]]) -> Self:
        """Naming both of one of the pairs; none without a pair."""
        naming = self.model.people.through.objects
        either = Q(pk__in=[])
        for pair in pairs:
            one, other = (naming.filter(person=who).values("story") for who in pair)
            either |= Q(pk__in=one) & Q(pk__in=other)
        return self.filter(either)

    def matching(self, words: str) -> Self:
        """Every word in the headline, the kicker or a named person's name.

        Drafts are in no index, so this reads the desk's own rows; for the public's
        search there is apps.base.search.
        """
        found = self
        mentions = self.model.people.through.objects
        for word in words.split():
            # A subquery, not a join: a join would double rows and spoil the counts.
            naming = mentions.filter(name__icontains=word).values("story")
            forms = {word, word.capitalize(), word.upper(), word.lower()}
            named = Q(pk__in=naming)
            for form in forms:  # SQLite folds no umlauts
                named |= Q(headline__icontains=form) | Q(kicker__icontains=form)
            found = found.filter(named)
        return found

    def before(self, pk: int | None) -> Self:
        """The page after a row, by its key; for latest_first()."""
        return self.filter(pk__lt=pk) if pk else self

    def newest_first(self) -> Self:
        return self.order_by("-went_live", "-pk")  # pk: the same order on every page

    def latest_first(self) -> Self:
        """For the desk: whatever was begun last, live or not."""
        return self.order_by("-pk")

    def for_reader(self) -> Self:
        """Four queries for any number of stories: rows, authors, figures, pictures."""
        return self.select_related("section").prefetch_related(
            "authors", "figures__picture"
        )

    def for_front(self) -> Self:
        """Three queries for any number of teasers: rows, figures, pictures."""
        return self.select_related("section").prefetch_related("figures__picture")

    def for_person(self, person: Any) -> Self:
        """The stories about somebody, as teasers: three queries."""
        return self.about(person).for_front()

    def for_board(self) -> Self:
        """Three queries for any number of rows: stories, authors, figures."""
        return (
            self.with_people_count()
            .select_related("section")
            .prefetch_related("authors", "figures")
        )

    def for_editor(self) -> Self:
        """Four queries: the story, its authors, figures and their pictures."""
        return self.select_related("section", "cited_as").prefetch_related(
            "authors", "figures__picture"
        )

    def with_people_count(self) -> Self:
        rows = self.model.people.through.objects.filter(story=OuterRef("pk"))
        counted = rows.order_by().values("story").annotate(n=Count("pk")).values("n")
        return self.annotate(
            people_count=Coalesce(Subquery(counted), 0, output_field=IntegerField())
        )


class QuoteQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""

    def by(self, person: Any) -> Self:
        return self.filter(speaker=person)

    def saying(self, words: str) -> Self:
        """Holding every word in any of its forms; none where no word is asked for."""
        held = holding("terms", words)
        return self.none() if held is None else self.filter(held)

    def said_by(self, day: date) -> Self:
        """On the day or before, by their own date or else by the source's."""
        number = day.toordinal()
        undated = Q(said="", source__date_earliest__lte=number)
        return self.filter(Q(said_earliest__lte=number) | undated)

    def newest_first(self) -> Self:
        return self.order_by("-said_latest", "-pk")

    def for_page(self) -> Self:
        """One query for any number of quotes with their sources."""
        return self.select_related("source__outlet")


class EventQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""

    def for_story(self, story: Any) -> Self:
        """One query: what was done with a story, newest first."""
        return self.filter(story=story).select_related("by").order_by("-at", "-pk")


class StatementQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""

    def about_any(self, people: Collection[int]) -> Self:
        return self.filter(Q(person__in=people) | Q(other__in=people))

    def published(self) -> Self:
        """In stories that went live, those planned for later too."""
        return self.filter(story__stage=Stage.LIVE)

    def for_watch(self, people: Collection[int]) -> Self:
        """One query: what live stories say about these people, story by story."""
        rows = self.published().about_any(people).order_by("story", "start", "pk")
        return rows.select_related("story", "person", "other")

    def for_fact(self) -> Self:
        """One query: where a fact is stated, the newest story first."""
        return self.select_related("story").order_by("-story", "start", "pk")
