"""What stands on the front page, and in which order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Prefetch, prefetch_related_objects
from django.db.models.functions import Length

from apps.dates.days import is_leap
from apps.people.models import Person, PersonOccupation
from apps.public import queries
from apps.public.faces import Face
from apps.public.pages import Moment
from apps.public.wording import language
from apps.stories.models import Quote, Section, Story

NEWEST, OTHER_LANGUAGE, LATEST, LISTED = 40, 8, 5, 3
CONGRATULATED, CONSIDERED = 5, 8
SHORT_QUOTE = 140


@dataclass(frozen=True, slots=True)
class Layout:
    lead: Story | None
    latest: Sequence[Story]
    feature: Story | None  # the wide one among the sections
    lists: Sequence[tuple[Section, Sequence[Story]]]


def layout(language: str, when: Moment) -> Layout:
    """Stories of the reader's language first: five queries."""
    teasers = queries.teasers(when)
    stories = list(teasers.in_language(language)[:NEWEST])
    stories += teasers.exclude(language=language)[:OTHER_LANGUAGE]
    queries.furnish(stories, when)
    lead = next((story for story in stories if story.lead), None)
    lead = lead or (stories[0] if stories else None)
    rest = [story for story in stories if story is not lead]
    latest, rest = rest[:LATEST], rest[LATEST:]
    feature = next((story for story in rest if wide(story)), None)
    return Layout(
        lead, latest, feature, _lists(story for story in rest if story is not feature)
    )


def wide(story: Story) -> bool:
    figures = getattr(story, "shown_figures", [])
    return bool(figures) and figures[0].picture.width > figures[0].picture.height


def _lists(stories: Iterable[Story]) -> list[tuple[Section, list[Story]]]:
    found: dict[Section, list[Story]] = {}
    for story in stories:
        if story.section and len(found.setdefault(story.section, [])) < LISTED:
            found[story.section].append(story)
    return sorted(found.items(), key=lambda pair: (pair[0].position, pair[0].slug))


@dataclass(frozen=True, slots=True)
class Birthday:
    face: Face
    day: date
    age: int
    occupation: str
    place: str


@dataclass(frozen=True, slots=True)
class Birthdays:
    today: bool  # whether the first of them has it today; the next ones follow
    people: Sequence[Birthday]


def next_birthdays(when: Moment) -> dict[int, Person]:
    """Whose birthday is next, today's first: three queries, two if they are many."""
    public = Person.objects.public(when.today)
    today = f"{when.today:%m-%d}"
    if today == "03-01" and not is_leap(when.today.year):
        today = "02-29"  # a year older on 1 March
    found = list(public.by_birthday(today, "13")[:CONSIDERED])
    if more := CONSIDERED - len(found):
        found += public.by_birthday("01-01", today)[:more]
    work = PersonOccupation.objects.select_related("occupation")
    rows = Prefetch("occupation_rows", work.order_by("position", "pk"), to_attr="work")
    prefetch_related_objects(found, rows)
    return {person.pk: person for person in found}


def birthdays(
    born: Mapping[int, Person], known: Mapping[int, Face], when: Moment
) -> Birthdays:
    """Those of them whose birth has a source."""
    found = [
        _birthday(person, known[pk], when)
        for pk, person in born.items()
        if pk in known and known[pk].birth
    ]
    today = any(each.day == when.today for each in found)
    return Birthdays(today, found[:CONGRATULATED])


def _birthday(person: Person, face: Face, when: Moment) -> Birthday:
    birth = str(face.birth)
    month, day = (int(part) for part in birth[5:].split("-"))
    year = when.today.year + ((month, day) < (when.today.month, when.today.day))
    next_one = _date(year, month, day)
    if (month, day) == (2, 29) and _date(when.today.year, 2, 29) == when.today:
        next_one = when.today
    rows: list[PersonOccupation] = person.work
    work = rows[0].occupation.label(person.gender, language()) if rows else ""
    age = next_one.year - int(birth[:4])
    return Birthday(face, next_one, age, work, person.birth_place)


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, 2, 28) + timedelta(days=1)


def short_quote(language: str, when: Moment) -> Quote | None:
    """The newest short quote in the language: one query."""
    short = queries.quotes(when).annotate(length=Length("words"))
    return short.filter(length__lte=SHORT_QUOTE, language=language).first()
