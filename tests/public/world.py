"""A small world for the public pages; what must stay hidden carries a telling word."""

from datetime import UTC, date, datetime, timedelta
from itertools import count

from django.utils import timezone

from apps.base.models import User
from apps.people import actions as record
from apps.people.models import Person
from apps.pictures.models import Picture, Shown
from apps.sources.actions import cite, find_or_make_source
from apps.sources.models import Source
from apps.stories.findable import remember
from apps.stories.models import Figure, Mention, Quote, Section, Story

NOW = datetime(2025, 3, 3, 6, 30, tzinfo=UTC)
_number = count(1)


def author() -> User:
    return User.objects.get_or_create(
        username="wiebke", first_name="Wiebke", last_name="Sandhafer"
    )[0]


def source(title: str = "Interview", **fields) -> Source:
    return find_or_make_source(
        "Die Partitur", title=title, date="2025-02", by=author(), now=NOW, **fields
    )


def person(name: str = "", *, cited: bool = True, **fields) -> Person:
    made = record.create_person(
        name=name or f"Person {next(_number)}", by=author(), now=NOW, **fields
    )
    if cited:
        cite(source(), person=made, by=author(), now=NOW)
    return made


def phase(a: Person, b: Person, kind="marriage", begin=None, end=None, **fields):
    cited = fields.pop("cited", True)
    made = record.add_phase(a, b, kind, begin, end, **fields, by=author(), now=NOW)
    if cited:
        cite(source(), phase=made, by=author(), now=NOW)
    return made


def child(parent: Person, born: Person, *, cited: bool = True, **fields):
    made = record.add_parenthood(parent, born, **fields, by=author(), now=NOW)
    if cited:
        cite(source(), parenthood=made, by=author(), now=NOW)
    return made


def section(slug: str = "buehne", name: str = "Bühne & Film") -> Section:
    return Section.objects.get_or_create(
        slug=slug, defaults={"name_de": name, "name_en": f"{name} (en)"}
    )[0]


def story(headline: str = "", *people: Person, **fields) -> Story:
    number = next(_number)
    fields.setdefault("went_live", timezone.now() - timedelta(days=1, minutes=number))
    fields.setdefault("stage", "live")
    fields.setdefault("section", section())
    fields.setdefault("slug", f"story-{number}")
    fields.setdefault("body", "<p>Es war einmal.</p><p>Und dann nicht mehr.</p>")
    made = Story.objects.create(
        headline=headline or f"Story {number}", teaser="Ein Satz dazu.", **fields
    )
    made.authors.add(author())
    for position, each in enumerate(people):
        Mention.objects.create(
            story=made, person=each, name=str(each), position=position
        )
    if made.stage == "live":
        remember([made])
    return made


def picture(*shown: Person, **fields) -> Picture:
    fields.setdefault("drawing", "szene-steg")
    fields.setdefault("alt", "Zwei auf einem Steg")
    made = Picture.objects.create(
        title="Bild", credit="Zeichnung: Tove Scherenschliff", **fields
    )
    for each in shown:
        Shown.objects.create(picture=made, person=each)
    return made


def figure(of: Story, shown: Picture, caption: str = "Am See.") -> Figure:
    return Figure.objects.create(story=of, picture=shown, caption=caption)


def quote(speaker: Person, words: str, *stories: Story, **fields) -> Quote:
    fields.setdefault("source", source("Gespräch"))
    made = Quote.objects.create(speaker=speaker, words=words, language="de", **fields)
    made.stories.set(stories)
    return made


def years_ago(years: int) -> str:
    """A birth as EDTF, so that tests do not age."""
    today = timezone.localdate()
    return date(today.year - years - 1, 4, 7).isoformat()
