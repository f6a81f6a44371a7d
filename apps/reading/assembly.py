"""Puts the findings together into one reading, in order of place."""

from apps.reading.births import BIRTH, DEATH, life_date
from apps.reading.drafts import Cast, Draft
from apps.reading.enums import AgeWhen, TitleKind
from apps.reading.findings import Findings
from apps.reading.model import Age, Mention, Person, Picture, Reading, Title
from apps.reading.page import Page


def assembled(page: Page, date: str | None, cast: Cast, found: Findings) -> Reading:
    people = tuple(_person(page, draft, cast, found) for draft in cast.drafts)
    return Reading(
        page.language.code,
        date,
        page.text,
        people,
        tuple(found.relations),
        tuple(sorted(found.counts, key=lambda count: count.start)),
        tuple(sorted(found.durations, key=lambda d: (d.start, d.relation))),
        tuple(_unnamed(found, page)),
        _titles(page, found),
        tuple(found.sources),
        _pictures(page, people),
    )


def _person(page: Page, draft: Draft, cast: Cast, found: Findings) -> Person:
    words, text = page.words, page.text
    person = found.ids[draft.number]
    mentions = []
    for named in cast.named:
        if named.draft is not draft:
            continue
        start, end = words.starts[named.first], words.ends[named.last - 1]
        mentions.append(
            Mention(start, end, text[start:end], person, named.form, named.rule)
        )
    unknown = draft.known is None
    return Person(
        person,
        draft.name,
        tuple(mentions),
        draft.known.slug if draft.known else None,
        tuple(known.slug for known in draft.candidates) if unknown else (),
        _ages(page, draft, person, found),
        life_date(found.lives, BIRTH, draft, person),
        life_date(found.lives, DEATH, draft, person),
        draft.gender,
    )


def _ages(page: Page, draft: Draft, person: str, found: Findings) -> tuple[Age, ...]:
    dead = any(f.event == DEATH and f.draft is draft for f in found.lives)
    ages = []
    for age in sorted(found.ages, key=lambda age: age.start):
        if age.draft is draft and not (dead and age.when is AgeWhen.NOW):
            ages.append(
                Age(
                    age.start,
                    age.end,
                    page.text[age.start : age.end],
                    person,
                    age.low,
                    age.high,
                    age.when,
                    age.rule,
                    age.event_date,
                )
            )
    return tuple(ages)


def _unnamed(found: Findings, page: Page) -> list:
    """Leave out speech that turned out to be the name of a source."""
    places = {source.start for source in found.sources}
    return [quote for quote in found.quotes if quote.start not in places]


def _titles(page: Page, found: Findings) -> tuple[Title, ...]:
    outlets = {source.start for source in found.sources}
    titles = []
    for named in page.titled:
        start, end = named.mark.start, named.mark.end
        kind = TitleKind.OUTLET if start in outlets else named.kind
        titles.append(Title(start, end, page.text[start:end], kind, named.rule))
    return tuple(titles)


def _pictures(page: Page, people: tuple[Person, ...]) -> tuple[Picture, ...]:
    pictures = []
    for line in page.pictures:
        last = line.caption_start + len(line.caption)
        shown = tuple(
            person.id
            for person in people
            if any(line.caption_start <= m.start < last for m in person.mentions)
        )
        pictures.append(
            Picture(
                line.start,
                line.end,
                page.text[line.start : line.end],
                line.credit,
                line.caption,
                shown,
                line.rule,
            )
        )
    return tuple(pictures)
