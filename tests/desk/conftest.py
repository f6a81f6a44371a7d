from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from apps.desk.taking_in import take_in
from tests import make

NOW = datetime(2026, 3, 20, 12, tzinfo=ZoneInfo("Europe/Berlin"))
TEXT = """date 2026-03-25

Zweimal Ja am Steinbrech

Ada Lindentau (41) und Cem Sternhagel (38) heirateten 2014.

Im Gespräch mit dem Magazin Morgenblatt verriet Ada Lindentau: "Wir sind nur umgezogen."

Foto: dpa Ada Lindentau und Cem Sternhagel auf der Treppe
"""
RIGHTS = [
    "desk.view_intake",
    "desk.add_intake",
    "desk.change_intake",
    "people.view_person",
    "people.change_person",
    "stories.view_story",
    "stories.add_story",
    "stories.change_story",
    "stories.publish_story",
    "stories.override_finding",
]


@pytest.fixture
def editor(db):
    return make.user(*RIGHTS, first_name="Runa", last_name="Eichelhäher")


@pytest.fixture
def desk(client, editor):
    """A browser in which somebody is signed in who may do everything here."""
    client.force_login(editor)
    return client


@pytest.fixture
def intake(editor):
    return take_in(TEXT, "", by=editor, now=NOW)


@pytest.fixture(autouse=True)
def english(english_first):
    """Every page of the desk in the words of the source."""


@pytest.fixture
def ada(db):
    return make.person("Ada Lindentau", birth="1980-01-01", gender="female")


@pytest.fixture
def story(ada):
    """Ready to go live, if nobody gets an age wrong."""
    return make.story(
        headline="Sie sagt Ja",
        teaser="Noch einmal",
        body="<p>Ada Lindentau sagt Ja.</p>",
        section=make.section(),
        authors=[make.user(first_name="Otto", last_name="Autor")],
        people=[ada],
    )
