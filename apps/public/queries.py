"""Which rows the public sees: what the floors below allow, and no draft as a source.

Facts are accepted from texts that are not published yet, and cite them. Until such a
story is live its headline may not stand under a fact, so the fact is not shown either.
"""

from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from apps.people.models import Parenthood, Person, Phase
from apps.pictures.models import Picture, Shown
from apps.public.pages import Moment
from apps.sources.models import Citation
from apps.stories.models import Correction, Figure, Quote, Story


def published(when: Moment) -> QuerySet[Citation]:
    """From sources that readers may know of."""
    live = Story.objects.live(when.now)
    return Citation.objects.filter(
        Q(source__story__isnull=True) | Q(source__story__in=live.values("pk"))
    )


def citations(when: Moment) -> QuerySet[Citation]:
    """What supports facts."""
    return published(when).supporting()


def cited(when: Moment) -> Prefetch:
    """The sources under a fact: one query for any number of facts."""
    return Prefetch(
        "citations",
        citations(when).select_related("source__outlet").order_by("pk"),
        to_attr="sources",
    )


def phases(when: Moment) -> QuerySet[Phase]:
    supported = Exists(citations(when).filter(phase=OuterRef("pk")))
    return Phase.objects.public(when.today).filter(supported)


def parenthoods(when: Moment) -> QuerySet[Parenthood]:
    supported = Exists(citations(when).filter(parenthood=OuterRef("pk")))
    return Parenthood.objects.public(when.today).filter(supported)


def protected_children(when: Moment) -> QuerySet[Parenthood]:
    """Of minors known as somebody's children no more is told than that they are."""
    supported = Exists(citations(when).filter(parenthood=OuterRef("pk")))
    protected = Person.objects.protected(when.today).exclude(publicity="private")
    return Parenthood.objects.filter(
        supported,
        standing__in=("confirmed", "reported"),
        child__in=protected.values("pk"),
        parent__in=Person.objects.nameable(when.today).values("pk"),
    )


def quotes(when: Moment) -> QuerySet[Quote]:
    """With a source, by somebody who may be named, and not out of a draft."""
    of_story = Quote.stories.through.objects.filter(quote=OuterRef("pk"))
    live = Story.objects.live(when.now).values("pk")
    return (
        Quote.objects.filter(
            ~Exists(of_story) | Exists(of_story.filter(story__in=live)),
            Q(source__story__isnull=True) | Q(source__story__in=live),
            source__isnull=False,
            speaker__in=Person.objects.nameable(when.today).values("pk"),
        )
        .select_related("source__outlet")
        .newest_first()
    )


def pictures(day: date) -> QuerySet[Picture]:
    """With a licence, and showing nobody who may not be shown."""
    showable = Person.objects.showable(day).values("pk")
    hidden = Shown.objects.filter(picture=OuterRef("pk")).exclude(person__in=showable)
    return Picture.objects.filter(
        ~Exists(hidden),
        Q(licence_until__isnull=True) | Q(licence_until__gte=day),
        Q(portrait_of__isnull=True) | Q(portrait_of__in=showable),
    )


def figures(when: Moment) -> Prefetch:
    """The pictures of a story that may be shown: one query."""
    shown = Figure.objects.filter(picture__in=pictures(when.today).values("pk"))
    return Prefetch(
        "figures",
        shown.select_related("picture").order_by("position", "pk"),
        to_attr="shown_figures",
    )


def teasers(when: Moment) -> QuerySet[Story]:
    """Live stories as teasers: three queries (rows, authors, figures)."""
    return (
        Story.objects.live(when.now)
        .select_related("section")
        .defer("body")
        .prefetch_related("authors", figures(when))
        .newest_first()
    )


def corrections(when: Moment) -> QuerySet[Correction]:
    return (
        Correction.objects.filter(story__in=Story.objects.live(when.now).values("pk"))
        .exclude(kind=Correction.Kind.TYPO)
        .select_related("story")
    )
