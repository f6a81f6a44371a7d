"""Writes to outlets, sources and citations, one verb each, atomic and with history."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.dates import Edtf
from apps.people.errors import Refused
from apps.people.keys import tidy
from apps.people.models import Couple, Parenthood, Person, Phase
from apps.people.saving import Author, checked, save_new, sign
from apps.sources.links import fit_link
from apps.sources.models import Citation, Outlet, Source

OUR_OUTLET = "Klatschmohn"


@transaction.atomic
def find_or_make_source(
    outlet: str,
    *,
    title: str = "",
    url: str = "",
    date: Edtf | str | None = None,
    kind: str = Source.Kind.ARTICLE,
    language: str = "",
    by: Author,
    now: datetime,
) -> Source:
    """Return the source of this link or, without one, of outlet, title and date."""
    link = fit_link(url)
    publisher, _made = Outlet.objects.get_or_create(name=tidy(outlet))
    source = Source(outlet=publisher)
    checked(
        source,
        {"title": title, "url": link, "date": date, "kind": kind, "language": language},
    )
    same = Source.objects.filter(url=link)
    if not link:
        same = same.filter(outlet=publisher, title=source.title, date=source.date or "")
    found = same.first()
    if found is not None:
        return found
    save_new(source, by=by, now=now)
    return source


def own_source(
    title: str,
    date: Edtf | str | None,
    *,
    url: str = "",
    language: str = "",
    by: Author = None,
    now: datetime | None = None,
) -> Source:
    """A story of our own as a source of what was accepted from it."""
    return find_or_make_source(
        OUR_OUTLET,
        title=title,
        url=url,
        date=date,
        language=language,
        by=by,
        now=now or timezone.now(),
    )


@transaction.atomic
def cite(
    source: Source,
    *,
    person: Person | None = None,
    couple: Couple | None = None,
    phase: Phase | None = None,
    parenthood: Parenthood | None = None,
    about: str = "",
    excerpt: str = "",
    value: str = "",
    stance: str = Citation.Stance.SUPPORTS,
    by: Author,
    now: datetime,
) -> Citation:
    """Say that a source speaks of one fact; the same citation twice is one."""
    facts = {
        "person": person,
        "couple": couple,
        "phase": phase,
        "parenthood": parenthood,
    }
    if sum(fact is not None for fact in facts.values()) != 1:
        raise Refused(_("A citation is of exactly one fact."))
    if about and person is None:
        raise Refused(_("Only a citation of a person says what it is about."))
    citation = Citation(source=source, **facts)
    values = {"about": about, "excerpt": excerpt, "value": value, "stance": stance}
    checked(citation, values)
    same = {**facts, "about": about, "excerpt": citation.excerpt, "stance": stance}
    kept = Citation.objects.filter(source=source, value=citation.value, **same).first()
    if kept is not None:
        return kept
    save_new(citation, by=by, now=now)
    return citation


@transaction.atomic
def withdraw_citation(
    citation: Citation, *, by: Author, now: datetime, reason: str
) -> None:
    sign(citation, by=by, now=now, reason=reason)
    citation.delete()
