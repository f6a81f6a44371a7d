"""A reading in short words, so that a table row is a text and what it says."""

from apps.reading import read


def ages(text: str, **options) -> list[str]:
    return [
        f"{person.name} {_years(age)} {age.when}"
        + (f" {age.event_date}" if age.event_date else "")
        for person in read(text, **options).people
        for age in person.ages
    ]


def years(text: str, **options) -> list[str]:
    """Return the ages without the dates of what they are told of."""
    return [
        f"{person.name} {_years(age)} {age.when}"
        for person in read(text, **options).people
        for age in person.ages
    ]


def _years(age) -> str:
    return f"{age.low}" if age.low == age.high else f"{age.low}-{age.high}"


def people(text: str, **options) -> list[str]:
    return [person.name for person in read(text, **options).people]


def relations(text: str, **options) -> list[str]:
    reading = read(text, **options)
    names = {person.id: person.name for person in reading.people}
    return sorted(
        " ".join(
            part
            for part in (
                f"{relation.kind}:",
                " + ".join(_pair(relation, names)),
                relation.status,
                _period(relation),
                relation.end_reason or "",
                "" if relation.parentage in (None, "birth") else relation.parentage,
            )
            if part
        )
        for relation in reading.relations
    )


def _pair(relation, names) -> list[str]:
    pair = [names[relation.a], names[relation.b]]
    return pair if relation.kind in ("parent", "grandparent") else sorted(pair)


def _period(relation) -> str:
    if relation.begin is None and relation.end is None:
        return ""
    return f"{relation.begin or '?'}–{relation.end or ''}"


def quotes(text: str, **options) -> list[str]:
    """Return each quote as "who (source): words"."""
    reading = read(text, **options)
    names = {person.id: person.name for person in reading.people}
    sources = [source.name for source in reading.sources]
    return [
        names.get(quote.speaker, "?")
        + (f" ({sources[quote.source]})" if quote.source is not None else "")
        + f": {quote.text}"
        for quote in reading.quotes
    ]


def mentions(text: str, name: str, **options) -> list[str]:
    return [
        f"{mention.text} {mention.form}"
        for person in read(text, **options).people
        if person.name == name
        for mention in person.mentions
    ]


def statements_of(text: str, **options) -> list[str]:
    """Return all that a text states besides who is in it, quotes and titles."""
    reading = read(text, **options)
    names = {person.id: person.name for person in reading.people}
    pairs = [
        " + ".join(_pair(relation, names)) + f" {relation.kind}"
        for relation in reading.relations
    ]
    return [
        *ages(text, **options),
        *(
            " ".join(filter(None, (person.name, life.event, life.date)))
            for person in reading.people
            for life in (person.birth, person.death)
            if life
        ),
        *relations(text, **options),
        *(
            f"{c.of} {c.count}: {' + '.join(names[person] for person in c.people)}"
            for c in reading.counts
        ),
        *(f"{pairs[d.relation]}: {d.low}-{d.high}" for d in reading.durations),
        # Without articles, which are no part of the name.
        *(f"{source.kind}: {source.name.split()[-1]}" for source in reading.sources),
    ]
