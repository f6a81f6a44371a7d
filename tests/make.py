"""Makes valid things: a test names only what it is about."""

from datetime import date
from itertools import count

from django.contrib.auth.models import Permission
from django.utils import timezone

from apps.base.models import User
from apps.checks.models import Ban, Proceeding
from apps.people import actions as people_actions
from apps.people.models import (
    Couple,
    Decision,
    Name,
    Parenthood,
    Person,
    Phase,
)
from apps.pictures.models import Picture
from apps.sources import actions as source_actions
from apps.sources.models import Citation, Source
from apps.stories.models import Event, Mention, Quote, Section, Story

_number = count(1)


def user(*permissions: str, **fields) -> User:
    """Make an account that may do what the permissions ("app.codename") say."""
    fields.setdefault("username", f"user{next(_number)}")
    made = User.objects.create_user(**fields)
    for permission in permissions:
        app, codename = permission.split(".")
        made.user_permissions.add(
            Permission.objects.get(content_type__app_label=app, codename=codename)
        )
    return made


def section(**fields) -> Section:
    number = next(_number)
    defaults = {
        "slug": f"section-{number}",
        "name_de": "Leute",
        "name_en": "People",
        "position": number,
    }
    return Section.objects.create(**defaults | fields)


def story(**fields) -> Story:
    """Make a story by the ORM, in any stage; the actions have tests of their own."""
    number = next(_number)
    authors = fields.pop("authors", [])
    people = fields.pop("people", [])
    defaults = {
        "slug": f"story-{number}",
        "headline": f"Geschichte {number}",
        "body": "<p>Es war einmal.</p>",
    }
    if fields.get("stage") in ("live", "withdrawn"):
        defaults["went_live"] = timezone.now()
    if fields.get("stage") == "withdrawn":
        defaults["withdrawn"] = timezone.now()
    made = Story.objects.create(**defaults | fields)
    made.authors.set(authors)
    for place, person in enumerate(people):
        Mention.objects.create(
            story=made, person=person, name=str(person), position=place
        )
    return made


def picture(**fields) -> Picture:
    defaults = {
        "title": "Am Steg",
        "drawing": "szene-steg",
        "alt": "Ein Steg am See",
        "credit": "Zeichnung: Klatschmohn",
    }
    return Picture.objects.create(**defaults | fields)


def person(name: str = "", **fields) -> Person:
    """Make a person through the actions; public and grown up unless told otherwise."""
    now = fields.pop("now", None) or timezone.now()
    name = name or f"Mila Distelfink {next(_number)}"
    return people_actions.create_person(
        name=name, by=fields.pop("by", None), now=now, **fields
    )


def couple(a: Person | None = None, b: Person | None = None, **fields) -> Couple:
    made = people_actions.couple_of(
        a or person(), b or person(), by=None, now=timezone.now()
    )
    for name, value in fields.items():
        setattr(made, name, value)
    made.save()
    return made


def phase(
    a: Person | None = None, b: Person | None = None, kind: str = "marriage", **fields
) -> Phase:
    """Make a phase with a source; cited=False leaves the source out."""
    cited = fields.pop("cited", True)
    made = people_actions.add_phase(
        a or person(), b or person(), kind, by=None, now=timezone.now(), **fields
    )
    if cited:
        citation(phase=made)
    return made


def parenthood(
    parent: Person | None = None, child: Person | None = None, **fields
) -> Parenthood:
    """Make a parenthood with a source; cited=False leaves the source out."""
    cited = fields.pop("cited", True)
    made = people_actions.add_parenthood(
        parent or person(), child or person(), by=None, now=timezone.now(), **fields
    )
    if cited:
        citation(parenthood=made)
    return made


def source(outlet: str = "Morgenblatt", **fields) -> Source:
    fields.setdefault("title", f"Artikel {next(_number)}")
    return source_actions.find_or_make_source(
        outlet, by=None, now=timezone.now(), **fields
    )


def citation(source: Source | None = None, **fields) -> Citation:
    """Make a citation of the fact that is named: person=, phase=, parenthood=."""
    if not fields.keys() & {"person", "couple", "phase", "parenthood"}:
        fields["person"] = person()
    return source_actions.cite(
        source or _source(), by=None, now=timezone.now(), **fields
    )


_source = source  # citation() has an argument of that name


def name(person: Person, text: str, kind: str, **fields) -> Name:
    return people_actions.add_name(
        person, text, kind, by=None, now=timezone.now(), **fields
    )


def decision(person: Person | None = None, **fields) -> Decision:
    defaults = {
        "what": Decision.What.NAMING,
        "reason": "Die Familie hat zugestimmt.",
        "made": timezone.localdate(),
    }
    by = fields.pop("by", None) or user()
    return Decision.objects.create(
        person=person or _person(), by=by, **defaults | fields
    )


_person = person


def quote(speaker: Person | None = None, **fields) -> Quote:
    number = next(_number)
    defaults = {"words": f"Das war mein Satz Nummer {number}.", "language": "de"}
    return Quote.objects.create(speaker=speaker or person(), **defaults | fields)


def event(story: Story, **fields) -> Event:
    defaults = {"verb": "save", "at": timezone.now()}
    by = fields.pop("by", None) or user()
    return Event.objects.create(story=story, by=by, **defaults | fields)


def ban(person: Person | None = None, **fields) -> Ban:
    """A ban on words about somebody, or, with picture=, on a picture."""
    kind = "picture" if fields.get("picture") else "claim"
    defaults = {
        "kind": kind,
        "words": "" if kind == "picture" else "Steg verkauft",
        "basis": Ban.Basis.INJUNCTION,
        "reference": "LG Quittensee, 27 O 1/25",
        "begin": date(2025, 1, 1),
    }
    by = fields.pop("by", None) or user()
    return Ban.objects.create(person=person, by=by, **defaults | fields)


def proceeding(person: Person | None = None, **fields) -> Proceeding:
    defaults = {"matter": "Steuerhinterziehung", "stage": "investigation"}
    origin = fields.pop("source", None) or source()
    return Proceeding.objects.create(
        person=person or _person(), source=origin, **defaults | fields
    )
