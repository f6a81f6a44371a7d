"""Puts the findings together into one reading, in order of place."""

from apps.reading.enums import SourceKind, TitleKind
from apps.reading.findings import Findings
from apps.reading.lives.agreement import of_dead, of_today, without_contradictions
from apps.reading.lives.births import BIRTH, DEATH, LifeFound, life_date
from apps.reading.lives.longago import of_their_year
from apps.reading.model import Age, Mention, Person, Picture, Reading, Title
from apps.reading.names.drafts import Cast, Draft
from apps.reading.page import Page


def assembled(page: Page, date: str | None, cast: Cast, found: Findings) -> Reading:
    mentions = _mentions(page, cast, found)
    ages = _ages(page, found)
    lives: dict[int, list[LifeFound]] = {number: [] for number in found.ids}
    for life in found.lives:
        lives[life.draft.number].append(life)
    people = tuple(
        _person(
            draft,
            found.ids[draft.number],
            mentions[draft.number],
            ages[draft.number],
            lives[draft.number],
        )
        for draft in cast.drafts
    )
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


def _person(
    draft: Draft,
    person: str,
    mentions: list[Mention],
    ages: list[Age],
    lives: list[LifeFound],
) -> Person:
    unknown = draft.known is None
    death = life_date(lives, DEATH, person)
    ages = without_contradictions(of_dead(ages) if death else of_today(ages))
    return Person(
        person,
        draft.name,
        tuple(mentions),
        draft.known.slug if draft.known else None,
        tuple(known.slug for known in draft.candidates) if unknown else (),
        tuple(ages),
        life_date(lives, BIRTH, person),
        death,
        draft.gender,
    )


def _mentions(page: Page, cast: Cast, found: Findings) -> dict[int, list[Mention]]:
    words, text = page.words, page.text
    mentions: dict[int, list[Mention]] = {number: [] for number in found.ids}
    for named in cast.named:
        start, end = words.starts[named.first], words.ends[named.last - 1]
        number = named.draft.number
        mentions[number].append(
            Mention(
                start, end, text[start:end], found.ids[number], named.form, named.rule
            )
        )
    return mentions


def _ages(page: Page, found: Findings) -> dict[int, list[Age]]:
    ages: dict[int, list[Age]] = {number: [] for number in found.ids}
    told = of_their_year(found.ages, page)
    for age in sorted(told, key=lambda age: age.start):
        number = age.draft.number
        ages[number].append(
            Age(
                age.start,
                age.end,
                page.text[age.start : age.end],
                found.ids[number],
                age.low,
                age.high,
                age.when,
                age.rule,
                age.event_date,
            )
        )
    return ages


def _unnamed(found: Findings, page: Page) -> list:
    """Leave out speech that turned out to be the name of a source."""
    places = {source.start for source in found.sources}
    return [quote for quote in found.quotes if quote.start not in places]


def _titles(page: Page, found: Findings) -> tuple[Title, ...]:
    outlets = {s.start for s in found.sources if s.kind is SourceKind.OUTLET}
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
            if any(
                line.caption_start <= m.start < last and not _is_part(page, m)
                for m in person.mentions
            )
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


def _is_part(page: Page, mention: Mention) -> bool:
    """Tell whom somebody plays: "Jon Aster als Kommissar Faber", "as Mrs Danvers"."""
    first = page.words.at(mention.start)
    before = page.words.lower[max(first - 2, 0) : first]
    return not page.language.words.grammar["as_what"].isdisjoint(before)
