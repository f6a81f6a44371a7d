"""picture.caption."""

import pytest

from apps.checks.story_context import StoryContext
from tests.checks.sample import Text, known, record
from tests.checks.test_picture_rights import shown_in

ADA, BO = known("ada", gender="female"), known("bo", gender="female")
CEM, DORA = known("cem", gender="male"), known("dora", gender="female")
ALL = record(ADA, BO, CEM, DORA)


def found(text: str, shown: tuple[str, ...], language: str = "de"):
    story = shown_in(language, place=(0, len(text)), caption=text, shown=shown)
    rows = Text(text, language).found("picture.caption", ALL, story=story)
    return [severity for severity, _, _ in rows]


@pytest.mark.parametrize(
    ("language", "caption", "shown", "severities"),
    [
        ("de", "Auf dem Steg in Kiel, 3. März 2025.", ("ada",), ["warn"]),
        ("en", "On the jetty in Kiel, 3 March 2025.", ("ada",), ["warn"]),
        ("de", "Ada und Bo in Kiel 2025.", ("ada", "bo"), ["warn"]),
        ("en", "Ada and Bo in Kiel in 2025.", ("ada", "bo"), ["warn"]),
        ("de", "Ada, Cem und Dora in Kiel.", ("ada", "cem", "dora"), ["warn"]),
        ("de", "Ada lacht.", ("ada",), ["info"]),
        ("en", "Ada laughs.", ("ada",), ["info"]),
        # right all the same
        ("de", "Ada am Steg in Kiel.", ("ada",), []),
        ("de", "Ada bei der Premiere.", ("ada",), []),
        ("de", "Ada (l.) und Bo in Kiel 2025.", ("ada", "bo"), []),
        ("de", "Ada und Cem in Kiel 2025.", ("ada", "cem"), []),
        ("de", "Von links: Ada, Cem und Dora in Kiel.", ("ada", "cem", "dora"), []),
        ("de", "Der Steg in Kiel.", (), []),
        ("en", "Ada at the premiere.", ("ada",), []),
        ("en", "Ada, left, and Bo in Kiel.", ("ada", "bo"), []),
        ("en", "Ada and Cem in Kiel.", ("ada", "cem"), []),
        ("en", "The jetty in Kiel.", (), []),
    ],
)
def test_who_which_when_where(language, caption, shown, severities):
    assert found(caption, shown, language) == severities


def test_an_empty_caption_is_told_of_elsewhere():
    story = shown_in("de", place=(0, 4), caption=" ", shown=("ada",))
    assert Text("Ada.").found("picture.caption", ALL, story=story) == []


def test_a_text_that_comes_in_is_asked_only_who_is_who():
    made = Text("Getty Ada Halm und Bo Halm.")
    made.person("Ada Halm", gender="f").person("Bo Halm", gender="f")
    made.picture("Getty", "Ada Halm und Bo Halm.", "p1", "p2")
    [(severity, words, _)] = made.found("picture.caption", story=StoryContext())
    assert (severity, words) == ("warn", "Ada Halm und Bo Halm.")
