"""metadata.leak: what travels with a text gives no hidden name away."""

from dataclasses import replace
from datetime import date

import pytest

from apps.checks.facts import DecisionFact, NameFact
from apps.checks.story_context import LinkContext, StoryContext
from tests.checks.sample import Text, known, record
from tests.checks.test_picture_rights import shown_in

HIDDEN = record(
    known("mia", name="Mia Halm", names=(NameFact("Max Halm", "former", True),))
)
PRIVATE = record(known("mia", name="Mia Halm", publicity="private"))
CHILD = record(known("mia", "2015", name="Mia Halm"))
STORY = StoryContext(headline=(0, 4))


def leaks(dossier, story, language="de"):
    made = Text("Mia.", language).person("Mia", record="mia")
    return made.found("metadata.leak", dossier, story=story)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize(
    ("dossier", "slug", "fires"),
    [
        (HIDDEN, "max-halm-lacht", True),
        (PRIVATE, "mia-halm-lacht", True),
        (CHILD, "mia-halm-lacht", True),
        # right all the same
        (HIDDEN, "mia-halm-lacht", False),
        (PRIVATE, "mia-lacht", False),
        (record(known("mia", "1980", name="Mia Halm")), "mia-halm-lacht", False),
    ],
)
def test_the_address(language, dossier, slug, fires):
    found = leaks(dossier, replace(STORY, slug=slug), language)
    assert found == ([("block", "Mia.", None)] if fires else [])


def test_the_description_and_links():
    story = shown_in("de", place=(0, 4), alt="Max Halm am Steg")
    assert leaks(HIDDEN, story) == [("block", "Mia.", None)]
    link = LinkContext(0, 3, "https://example.org/max-halm")
    assert leaks(HIDDEN, replace(STORY, links=(link,))) == [("block", "Mia", None)]
    harmless = LinkContext(0, 3, "https://example.org/mia-halm")
    assert leaks(HIDDEN, replace(STORY, links=(harmless,))) == []


def test_a_decision_allows_the_name():
    allowed = DecisionFact("naming", date(2025, 1, 1), None)
    child = record(known("mia", "2015", name="Mia Halm", decisions=(allowed,)))
    assert leaks(child, replace(STORY, slug="mia-halm-lacht")) == []
