"""Which rows, in which order, with what attached. The day is always an argument."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Self

from django.db.models import (
    CharField,
    F,
    Func,
    Model,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
)
from django.db.models.functions import Length

from apps.people import visibility
from apps.people.keys import PART


def month_and_day(field: str) -> Func:
    """The "06-09" of "1984-06-09".

    The numbers stand in the template because SQLite uses an index on an expression only
    where it meets the same text again, and parameters are no text.
    """
    return Func(
        F(field), template="SUBSTR(%(expressions)s, 6, 5)", output_field=CharField()
    )


class PersonQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""

    def present(self) -> Self:
        """Not merged into somebody else."""
        return self.filter(merged_into__isnull=True)

    def public(self, day: date) -> Self:
        """Have a page of their own; a public page begins with this, or with at()."""
        return self.filter(visibility.public(day))

    def at(self, slug: str, day: date) -> Any | None:
        """The one of public(day) at this address, if any; decided over the row."""
        found = self.filter(slug=slug).first()
        rows = [found] if found else []
        decided = self.model._default_manager.decided("naming", day, rows)
        return next((r for r in rows if visibility.has_page(r, day, decided)), None)

    def nameable(self, day: date) -> Self:
        """May be named in public beside others, with or without a page of their own."""
        return self.filter(visibility.nameable(day))

    def showable(self, day: date) -> Self:
        """May be shown in pictures; minors only by a decision to show them."""
        return self.filter(visibility.showable(day))

    def possibly_minor(self, day: date) -> Self:
        return self.filter(visibility.possibly_minor(day))

    def protected(self, day: date) -> Self:
        """Possibly under 18 on the day, and no decision to name them is in force."""
        return self.possibly_minor(day).exclude(Q(visibility.decided("naming", day)))

    def decided(
        self, what: str, day: date, among: Iterable[visibility.Guarded]
    ) -> frozenset[int]:
        """Keys of minors among the rows whom a decision in force allows to appear.

        One query, and none if nobody among them may be a minor: decisions are rare.
        """
        minors = {one.pk for one in among if visibility.is_possibly_minor(one, day)}
        if not minors:
            return frozenset()
        allowed = self.filter(Q(visibility.decided(what, day)), pk__in=minors)
        return frozenset(allowed.values_list("pk", flat=True))

    def by_key(self) -> Self:
        return self.order_by("slug")

    def by_name(self) -> Self:
        """In order of the folded display name, as people look somebody up."""
        folded = _related(self.model, "name_keys").objects.filter(
            name__person=OuterRef("pk"), name__kind="display", tier__lt=PART
        )
        first = Subquery(folded.order_by("key").values("key")[:1])
        return self.order_by(first.asc(nulls_first=True), "pk")

    def by_birthday(self, first: str, before: str) -> Self:
        """The living with a birthday from "06-09" on, of a birth known to the day."""
        born = self.filter(birth_earliest=F("birth_latest"), death="")
        born = born.annotate(birthday=month_and_day("birth"), length=Length("birth"))
        between = born.filter(length=10, birthday__gte=first, birthday__lt=before)
        return between.order_by("birthday", "pk")

    def for_names(self) -> Self:
        """One query more: display_name then costs none."""
        return self.prefetch_related("names")

    def for_page(self) -> Self:
        """Two queries more: names the public may see, occupations."""
        names = _related(self.model, "names").objects.public().in_order()
        occupations = _related(self.model, "occupation_rows").objects
        return self.prefetch_related(
            Prefetch("names", names),
            Prefetch(
                "occupation_rows",
                occupations.select_related("occupation").order_by("position", "pk"),
            ),
        )


class NameQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""

    def public(self) -> Self:
        """Neither restricted nor a misspelling."""
        return self.filter(visibility.name_public())

    def in_order(self) -> Self:
        """Day by day as far as that is known, then by text."""
        return self.order_by("begin_earliest", "kind", "text", "pk")


class CoupleQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""

    def of(self, *people: Any) -> Self:
        return self.filter(Q(a__in=people) | Q(b__in=people))

    def between(self, one: Any, other: Any) -> Self:
        """At most one: the couple of these two, whichever is named first."""
        return self.filter(Q(a=one, b=other) | Q(a=other, b=one))

    def nameable(self, day: date) -> Self:
        """Both may be named in public."""
        return self.filter(
            visibility.nameable(day, "a__") & visibility.nameable(day, "b__")
        )

    def for_record(self) -> Self:
        """Three queries more: phases, and the names of both."""
        return self.select_related("a", "b").prefetch_related(
            "phases", "a__names", "b__names"
        )


class PhaseQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""

    def public(self, day: date) -> Self:
        """Confirmed or reported, with a source, between two who may be named."""
        return self.filter(visibility.phase_public(day))

    def believed(self) -> Self:
        """Neither disputed nor denied nor a rumour; that alone makes nothing public."""
        return self.filter(standing__in=visibility.STANDINGS)

    def of(self, *people: Any) -> Self:
        return self.filter(Q(couple__a__in=people) | Q(couple__b__in=people))

    def between(self, people: Iterable[int]) -> Self:
        """Where both are among them."""
        keys = list(people)
        return self.filter(couple__a__in=keys, couple__b__in=keys)

    def oldest_first(self) -> Self:
        return self.order_by("begin_earliest", "begin_latest", "pk")

    def for_page(self) -> Self:
        """Three queries more: the names of both, the sources that support it."""
        return self.select_related("couple__a", "couple__b").prefetch_related(
            "couple__a__names", "couple__b__names", _citations(self.model)
        )


class ParenthoodQuerySet(QuerySet):
    """Filters say which; for_…() adds what one page shows of each."""

    def public(self, day: date) -> Self:
        """Confirmed or reported, with a source, between two who may be named."""
        return self.filter(visibility.parenthood_public(day))

    def believed(self) -> Self:
        """Neither disputed nor denied nor a rumour; that alone makes nothing public."""
        return self.filter(standing__in=visibility.STANDINGS)

    def of(self, *people: Any) -> Self:
        return self.filter(Q(parent__in=people) | Q(child__in=people))

    def between(self, people: Iterable[int]) -> Self:
        """Where both are among them."""
        keys = list(people)
        return self.filter(parent__in=keys, child__in=keys)

    def eldest_first(self) -> Self:
        return self.order_by("child__birth_earliest", "child__slug", "pk")

    def for_page(self) -> Self:
        """Three queries more: the names of both, the sources that support it."""
        return self.select_related("parent", "child").prefetch_related(
            "parent__names", "child__names", _citations(self.model)
        )


def _related(model: type[Model], name: str) -> type[Model]:
    """The model at the other end; querysets stand below models and import none."""
    related: type[Model] = model._meta.get_field(name).related_model
    return related


def _citations(model: type[Model]) -> Prefetch:
    citations = _related(model, "citations").objects.supporting()
    return Prefetch("citations", citations.select_related("source__outlet"))
