"""picture.people, picture.uninvolved."""

from dataclasses import replace

import pytest

from apps.checks.story_context import StoryContext
from tests.checks.sample import Text, known, record
from tests.checks.test_picture_rights import shown_in

PEOPLE = record(known("ada-falke"), known("tom-falke"), known("mia-falke", "2015"))
WORDS = {
    "de": ("Ada Falke lacht.", "Ada Falke ist tot.", "Ada Falke am Steg"),
    "en": ("Ada Falke smiles.", "Ada Falke is dead.", "Ada Falke on the jetty"),
}
BOTH = pytest.mark.parametrize("language", ["de", "en"])


def story(language: str, *shown: str, grave=False, **fields) -> tuple[Text, dict]:
    headline, caption = WORDS[language][grave], WORDS[language][2]
    made = Text(f"{headline}\n\n{caption}", language)
    made.person("Ada Falke", "Ada Falke", "Ada Falke#2", record="ada-falke")
    place = made.place(caption)[:2]
    context = shown_in(language, place=place, caption=caption, shown=shown, **fields)
    context = replace(context, headline=(0, len(headline)))
    return made, {"record": PEOPLE, "story": context}


@BOTH
def test_the_caption_names_those_the_archive_has_in_the_picture(language):
    made, rest = story(language, "ada-falke")
    assert made.found("picture.people", **rest) == []
    made, rest = story(language)  # nobody noted who is shown
    assert made.found("picture.people", **rest) == []


@BOTH
def test_a_name_of_somebody_else_is_found_at_the_name(language):
    made, rest = story(language, "tom-falke")
    assert made.found("picture.people", **rest) == [("warn", "Ada Falke", None)]


@BOTH
def test_who_is_left_out_is_found_at_the_caption(language):
    made, rest = story(language, "ada-falke", "tom-falke")
    caption = WORDS[language][2]
    assert made.found("picture.people", **rest) == [("warn", caption, None)]


@BOTH
def test_the_wrong_person_in_a_story_of_death_blocks(language):
    made, rest = story(language, "tom-falke", grave=True)
    assert made.found("picture.people", **rest) == [("block", "Ada Falke", None)]


@BOTH
def test_the_wrong_person_in_a_story_with_a_minor_blocks(language):
    made, rest = story(language, "tom-falke")
    made.text += " Mia Falke"
    made.person("Mia Falke", record="mia-falke")
    assert made.found("picture.people", **rest)[0] == ("block", "Ada Falke", None)


@BOTH
def test_in_a_bare_text_a_name_of_the_caption_alone_is_shown(language):
    made = Text("Tom.\n\nKeil Ada Falke am Steg", language)
    made.person("Ada Falke").picture("Keil", "Ada Falke am Steg")
    assert made.found("picture.people") == [("info", "Ada Falke", None)]
    stored = StoryContext(is_stored=True)
    assert made.found("picture.people", story=stored) == []
    made = Text("Ada Falke.\n\nKeil Ada Falke am Steg", language)
    made.person("Ada Falke", "Ada Falke", "Ada Falke#2")
    assert made.picture("Keil", "Ada Falke am Steg").found("picture.people") == []


@BOTH
def test_the_first_picture_shows_nobody_the_story_is_not_about(language):
    caption = WORDS[language][2]
    made, rest = story(language, "ada-falke", "tom-falke")
    assert made.found("picture.uninvolved", **rest) == [("block", caption, None)]
    made, rest = story(language, "ada-falke")
    assert made.found("picture.uninvolved", **rest) == []
    made, rest = story(language, "ada-falke", "tom-falke", is_first=False)
    assert made.found("picture.uninvolved", **rest) == []


@BOTH
def test_who_may_be_meant_by_a_name_is_in_the_story(language):
    made, rest = story(language, "ada-falke", "tom-falke")
    made.text += " Falke"
    made.person("Falke", "Falke#3", candidates=("ada-falke", "tom-falke"))
    assert made.found("picture.uninvolved", **rest) == []
