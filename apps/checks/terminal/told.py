"""A reading in words, for whoever reads it in a terminal."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.reading.model import Age, Person, Reading, Relation

KINDS = {
    "marriage": gettext_lazy("marriage"),
    "engagement": gettext_lazy("engagement"),
    "partnership": gettext_lazy("partnership"),
    "sibling": gettext_lazy("siblings"),
    "in_law": gettext_lazy("related by marriage"),
    "friend": gettext_lazy("friends"),
    "colleague": gettext_lazy("colleagues"),
    "parent": gettext_lazy("parent of"),
    "grandparent": gettext_lazy("grandparent of"),
}
STATUSES = {
    "current": gettext_lazy("current"),
    "former": gettext_lazy("former"),
    "planned": gettext_lazy("planned"),
    "rumoured": gettext_lazy("rumoured"),
    "denied": gettext_lazy("denied"),
}
ENDS = {
    "divorce": gettext_lazy("divorce"),
    "separation": gettext_lazy("separation"),
    "annulment": gettext_lazy("annulment"),
    "death": gettext_lazy("death"),
}
ASYMMETRIC = ("parent", "grandparent")


def lines(reading: Reading, file: str) -> Iterator[str]:
    """Yield the reading line by line, what is empty left out."""
    names = {person.id: person.name for person in reading.people}
    date = reading.date or _("no date")
    yield f"{file} ({reading.language}, {date})"
    yield from _block(_("People"), [_person(person) for person in reading.people])
    yield from _block(_("Relations"), [_relation(r, names) for r in reading.relations])
    yield from _block(
        _("Counts and durations"), [*_counts(reading, names), *_durations(reading)]
    )
    yield from _block(_("Quotes"), list(_quotes(reading, names)))
    yield from _block(_("Sources"), [f"{s.name} ({s.kind})" for s in reading.sources])
    yield from _block(_("Titles"), [f"{t.text} ({t.kind})" for t in reading.titles])
    yield from _block(_("Pictures"), list(_pictures(reading)))


def _block(heading: str, rows: list[str]) -> Iterator[str]:
    if rows:
        yield f"  {heading}"
        yield from (f"    {row}" for row in rows)


def _person(person: Person) -> str:
    parts = [", ".join(_age(age) for age in person.ages)]
    for event, sign in ((person.birth, "*"), (person.death, "†")):
        if event:
            parts.append(f"{sign} {event.date}" if event.date else sign)
    if person.record:
        parts.append(_("in the record: %(slug)s") % {"slug": person.record})
    elif person.candidates:
        slugs = ", ".join(person.candidates)
        parts.append(_("may be: %(slugs)s") % {"slugs": slugs})
    told = "; ".join(part for part in parts if part)
    return f"{person.name}: {told}" if told else person.name


def _age(age: Age) -> str:
    years = f"{age.low}" if age.low == age.high else f"{age.low}–{age.high}"
    if age.when == "then":
        return _("%(years)s then") % {"years": years}
    return f"† {years}" if age.when == "at_death" else years


def _relation(relation: Relation, names: dict[str, str]) -> str:
    kind = str(KINDS[relation.kind])
    if relation.kind in ASYMMETRIC:
        told = f"{names[relation.a]} – {kind} – {names[relation.b]}"
        words = [str(STATUSES[relation.status])] if relation.status != "current" else []
    else:
        told = f"{names[relation.a]} & {names[relation.b]}: {kind}"
        words = [str(STATUSES[relation.status])]
    if relation.begin or relation.end:
        words.append(f"{relation.begin or '?'}–{relation.end or ''}")
    if relation.end_reason:
        words.append(str(ENDS[relation.end_reason]))
    return ", ".join([told, *words])


def _counts(reading: Reading, names: dict[str, str]) -> Iterator[str]:
    for count in reading.counts:
        whose = " & ".join(names[person] for person in count.people)
        yield f"{whose}: {_flat(count.text)} ({count.count})"


def _durations(reading: Reading) -> Iterator[str]:
    for duration in reading.durations:
        low, high = f"{duration.low:g}", f"{duration.high:g}"
        years = low if low == high else f"{low}–{high}"
        yield f"{_flat(duration.text)} ({years})"


def _quotes(reading: Reading, names: dict[str, str]) -> Iterator[str]:
    for quote in reading.quotes:
        speaker = names.get(quote.speaker or "", _("nobody named"))
        source = ""
        if quote.source is not None:
            source = f" ({reading.sources[quote.source].name})"
        yield f"{speaker}{source}: {_flat(quote.text)}"


def _pictures(reading: Reading) -> Iterator[str]:
    for picture in reading.pictures:
        yield f"{picture.credit or _('no credit')}: {_flat(picture.caption)}"


def _flat(text: str) -> str:
    return " ".join(text.split())
