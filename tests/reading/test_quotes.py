"""What is said in marks, by whom and where; half of all marked strings are not."""

import pytest

from apps.reading import read
from tests.reading.say import quotes

FIRING = [
    ("de", '"Wir lachen viel", sagte Mira Thal.', ["Mira Thal: Wir lachen viel"]),
    ("de", "„Wir lachen viel“, sagte Mira Thal.", ["Mira Thal: Wir lachen viel"]),
    ("de", "»Wir lachen viel«, sagte Mira Thal.", ["Mira Thal: Wir lachen viel"]),
    ("de", "«Wir lachen viel», sagte Mira Thal.", ["Mira Thal: Wir lachen viel"]),
    ("de", 'Mira Thal sagte: "Wir lachen viel."', ["Mira Thal: Wir lachen viel."]),
    ("de", '"Wir lachen viel", so Mira Thal.', ["Mira Thal: Wir lachen viel"]),
    ("de", '"Was soll das?", fragte Mira Thal.', ["Mira Thal: Was soll das?"]),
    (
        "de",
        'Mira Thal kam. "Wir lachen viel", sagte sie.',
        ["Mira Thal: Wir lachen viel"],
    ),
    (
        "de",
        'Mira Thal (34) kam. "Wir lachen viel", sagte die 34-Jährige.',
        ["Mira Thal: Wir lachen viel"],
    ),
    (
        "de",
        '"Wir lachen", sagte Mira Thal, "und wir weinen viel."',
        ["Mira Thal: Wir lachen", "Mira Thal: und wir weinen viel."],
    ),
    (
        "de",
        '"Wir lachen viel", sagte Mira Thal der "Revue".',
        ["Mira Thal (Revue): Wir lachen viel"],
    ),
    (
        "de",
        'Mira Thal verriet, dass sie eine "wirklich sehr herzliche" Ehe führt.',
        ["Mira Thal: wirklich sehr herzliche"],
    ),
    (
        "de",
        'Im Interview mit der "Gala" sagte Mira Thal: "Ich lache viel." '
        '"Ich weine auch", gestand Mira.',
        ["Mira Thal (Gala): Ich lache viel.", "Mira Thal (Gala): Ich weine auch"],
    ),
    (
        "de",
        '"Ich lache viel", sagte Mira Thal. "Das hilft mir sehr."',
        ["Mira Thal: Ich lache viel", "Mira Thal: Das hilft mir sehr."],
    ),
    ("de", '"Ich lache viel", sagte ihr Bruder.', ["?: Ich lache viel"]),
    ("en", '"We laugh a lot," said Mira Thal.', ["Mira Thal: We laugh a lot,"]),
    ("en", '"We laugh a lot," Mira Thal said.', ["Mira Thal: We laugh a lot,"]),
    (
        "en",
        'Mira Thal came. "We laugh a lot," she told People.',
        ["Mira Thal (People): We laugh a lot,"],
    ),
    ("en", 'Mira Thal said: "We laugh a lot."', ["Mira Thal: We laugh a lot."]),
]

TITLES = [
    ("de", 'Mira Thal spielt in "Nordlicht".', ["Nordlicht work"]),
    ("de", 'Die Dreharbeiten zu "Nordlicht" enden.', ["Nordlicht work"]),
    ("de", 'Der "Revue"-Chef lachte.', ["Revue work"]),
    ("de", 'Das Magazin "Nordlicht" schweigt.', ["Nordlicht outlet"]),
    ("de", 'Die "Bunte" schweigt.', ["Bunte outlet"]),
    ("de", 'Dwayne "Der Fels" Brock kam.', ["Der Fels nickname"]),
    ("de", 'Sein "bester" Freund kam.', ["bester other"]),
    ("de", 'Mira Thal posiert als "Wer bin ich?"', ["Wer bin ich? other"]),
    ("de", 'Mira Thal sah den Film "Ich und du".', ["Ich und du work"]),
    ("en", 'Mira Thal starred in the film "Northern Light".', ["Northern Light work"]),
    ("en", 'His "best" friend came.', ["best other"]),
]

SILENT = [
    ("de", '"Wir lachen viel, sagte Mira Thal.'),
    ("de", "Mira Thals' Hund bellt, sagte Jon Aster."),
    ("de", "Mira Thal sagte, sie lache viel."),
    ("de", "5'6\" groß ist Mira Thal."),
    ("en", "Mira Thal doesn't say 'hello"),
]


@pytest.mark.parametrize(("language", "text", "found"), FIRING)
def test_speech_is_read_with_speaker_and_source(language, text, found):
    assert quotes(text, language=language) == found


@pytest.mark.parametrize(("language", "text", "found"), TITLES)
def test_marked_strings_that_nobody_says_are_titles(language, text, found):
    reading = read(text, language=language)
    assert [f"{title.text} {title.kind}" for title in reading.titles] == found
    assert reading.quotes == ()


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_unclosed_marks_and_reported_speech_are_no_quotes(language, text):
    assert quotes(text, language=language) == []


def test_a_quote_over_paragraphs_keeps_its_speaker():
    text = 'Mira Thal said: "We laugh a lot.\n\n"We cry a lot, too."'
    assert quotes(text, language="en") == [
        "Mira Thal: We laugh a lot.",
        "Mira Thal: We cry a lot, too.",
    ]


def test_a_fragment_is_told_from_a_sentence():
    text = 'Mira Thal verriet, sie führe eine "wirklich sehr herzliche" Ehe.'
    assert [quote.fragment for quote in read(text, language="de").quotes] == [True]
