"""Siblings follow from a parent they share; without one, a note tells of them."""

from collections import defaultdict

from django.db import transaction
from django.utils.translation import gettext as _

from apps.people.models import Name, NameKind, Parenthood, Person
from apps.sources.incoming import Awaited
from apps.sources.people_file.signing import Signature
from apps.sources.wikidata.bonds import recorded
from apps.sources.wikidata.people import SIBLING

AT_ONCE = 500


def settle_siblings(signed: Signature) -> None:
    """Look at all who wait, some at a time, each time in a transaction of its own."""
    last = 0
    while True:
        rows = Awaited.objects.filter(kind=SIBLING, pk__gt=last).order_by("pk")
        chunk = list(rows[:AT_ONCE])
        if not chunk:
            return
        last = chunk[-1].pk
        with transaction.atomic():
            _settle(chunk, signed)


def _settle(chunk: list[Awaited], signed: Signature) -> None:
    slugs = recorded(qid for row in chunk for qid in (row.subject, row.foreign))
    both = [row for row in chunk if row.subject in slugs and row.foreign in slugs]
    people = {row.slug: row for row in Person.objects.filter(slug__in=slugs.values())}
    pks = [person.pk for person in people.values()]
    parents: dict[int, set[int]] = defaultdict(set)
    for parent, child in Parenthood.objects.filter(child__in=pks).values_list(
        "parent", "child"
    ):
        parents[child].add(parent)
    names = dict(
        Name.objects.filter(person__in=pks, kind=NameKind.DISPLAY).values_list(
            "person", "text"
        )
    )
    changed = {}
    for row in both:
        one, other = people[slugs[row.subject]], people[slugs[row.foreign]]
        if one.pk == other.pk or parents[one.pk] & parents[other.pk]:
            continue
        told = {"name": names[other.pk], "id": row.foreign}
        words = _("Sibling according to Wikidata: %(name)s (%(id)s)") % told
        if words not in one.note.splitlines():
            one.note = "\n".join(filter(None, (one.note, words)))
            changed[one.pk] = one
    for person in changed.values():
        person.version += 1
        person.changed = signed.now
    signed.update(list(changed.values()), ["note", "version", "changed"])
    Awaited.objects.filter(pk__in=[row.pk for row in both]).delete()
