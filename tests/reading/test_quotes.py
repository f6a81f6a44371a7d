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
    (
        "en",
        'The "Slow Gate" singer Mira Thal said, "I think it is over."',
        ["Mira Thal: I think it is over."],
    ),
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

UNCLOSED = {
    "at the end of a paragraph": (
        "en",
        "“We laugh a lot,” Mira Thal said.\n\n“I cry a lot, too.\n\nJon Aster left.",
        ["Mira Thal: We laugh a lot,", "Mira Thal: I cry a lot, too."],
    ),
    "at the end of a line": (
        "en",
        "Mira Thal sang.\nMira Thal said: “I cry a lot, too.\nJon Aster left.",
        ["Mira Thal: I cry a lot, too."],
    ),
    "with single marks": (
        "en",
        "Mira Thal said: 'I had a ring for him.\n\nThe singer's band played on.",
        ["Mira Thal: I had a ring for him."],
    ),
    "over lines that break a sentence": (
        "en",
        "Mira Thal sang: “I would\nlike a ring of my own.\n\nThen she\nleft.",
        ["Mira Thal: I would\nlike a ring of my own."],
    ),
    "German": (
        "de",
        "Mira Thal verrät: „Ich habe ihm einen Ring gekauft.\n\nJon Aster ging.",
        ["Mira Thal: Ich habe ihm einen Ring gekauft."],
    ),
}
BROKEN = {
    "another says it": (
        "de",
        "„Ich kaufe ihm einen Ring, sagte Mira Thal. Jon Aster ging.",
    ),
    "nobody speaks of himself": ("en", "'The Last of the Lamps was a film."),
    "an apostrophe": ("en", "'Tis the season for me and Mira Thal."),
}
ON = {
    "over lines": (
        "Mira Thal sagte: „Ich lache viel.\n„Das hilft mir sehr.“\nJon Aster ging.",
        ["Mira Thal: Ich lache viel.", "Mira Thal: Das hilft mir sehr."],
    ),
    "a paragraph of its own behind speech": (
        '"Ich lache viel", sagte Mira Thal.\n\n"Das hilft mir sehr."',
        ["Mira Thal: Ich lache viel", "Mira Thal: Das hilft mir sehr."],
    ),
    "nothing but speech behind speech alone": (
        'Jon Aster sang. Mira Thal ging. "Ich lache viel."\n\n"Das hilft mir sehr."',
        ["Mira Thal: Ich lache viel.", "Mira Thal: Das hilft mir sehr."],
    ),
    "who spoke before the last": (
        'Jon Aster sagte: "Ich weine." Mira Thal sagte: "Ich lache viel." Er ging.\n\n'
        'Jon Aster zog an die See.\n\n"Hier gehöre ich hin."',
        [
            "Jon Aster: Ich weine.",
            "Mira Thal: Ich lache viel.",
            "?: Hier gehöre ich hin.",
        ],
    ),
    "who holds it to be so": (
        'Ada Keil sagte: "Nein." Mira Thal hielt es für falsch, dass sie warten müsse. '
        '"Ich gehe heim."',
        ["Ada Keil: Nein.", "Mira Thal: Ich gehe heim."],
    ),
    "who sees to it": (
        'Ada Keil sagte: "Nein." Mira Thal sorgte dafür, dass sie warten muss. '
        '"Ich gehe heim."',
        ["Ada Keil: Nein.", "?: Ich gehe heim."],
    ),
    "who justifies herself": (
        'Mira Thal kam mit Ada Keil. "Ich warte gern", rechtfertigte sie sich.',
        ["Mira Thal: Ich warte gern"],
    ),
    "an answer is another's": (
        '"Lachst du viel?", fragte Mira Thal.\n\n"Das hilft mir sehr."',
        ["Mira Thal: Lachst du viel?", "?: Das hilft mir sehr."],
    ),
    "who spoke is spoken of": (
        'Mira Thal sagte: "Ich lache viel." Jon Aster kam.\n\n'
        'Mira Thal zog an die See.\n\n"Hier gehöre ich hin."',
        ["Mira Thal: Ich lache viel.", "Mira Thal: Hier gehöre ich hin."],
    ),
    "another is spoken of": (
        'Mira Thal sagte: "Ich lache viel." Jon Aster kam.\n\n'
        'Jon Aster zog an die See.\n\n"Hier gehöre ich hin."',
        ["Mira Thal: Ich lache viel.", "?: Hier gehöre ich hin."],
    ),
    "a colon before the marks of a work": (
        "Mira Thal weiß es genau: „Nordlicht“-Star Jon Aster kommt.",
        [],
    ),
}

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


@pytest.mark.parametrize(("language", "text", "found"), UNCLOSED.values(), ids=UNCLOSED)
def test_a_closing_mark_forgotten_loses_no_speech(language, text, found):
    assert quotes(text, language=language) == found


@pytest.mark.parametrize(("language", "text"), BROKEN.values(), ids=BROKEN)
def test_what_may_end_before_its_paragraph_is_no_speech(language, text):
    assert quotes(text, language=language) == []


@pytest.mark.parametrize(("text", "found"), ON.values(), ids=ON)
def test_who_speaks_goes_on_only_where_nobody_else_may_speak(text, found):
    assert quotes(text, language="de") == found


ADDS = {
    "a guest": (
        "de",
        "Jon Keil kam. „Ich war spät dran“, sagte ein Gast. "
        "Er fügte hinzu: „Es war gut.“",
        ["?: Ich war spät dran", "?: Es war gut."],
    ),
    "the other guest": (
        "en",
        'Jon Keil came. The other guest said: "I was late." '
        'But he added: "It was good."',
        ["?: I was late.", "?: It was good."],
    ),
    "who spoke before": (
        "de",
        "„Jon Keil war spät dran“, sagte Ben Aster. Er ergänzte: „Es war gut.“",
        ["Ben Aster: Jon Keil war spät dran", "Ben Aster: Es war gut."],
    ),
    "a woman goes on for no man": (
        "de",
        "Ada Keil kam. „Ich war spät dran“, sagte Ben Aster. "
        "Sie ergänzte: „Es war gut.“",
        ["Ben Aster: Ich war spät dran", "Ada Keil: Es war gut."],
    ),
    "half a sentence of nobody": (
        "en",
        'Jon Keil announced that Ada had "a little baby." He added: "It was good."',
        ["Jon Keil: a little baby.", "Jon Keil: It was good."],
    ),
    "who asked": (
        "de",
        "Ada Keil kam. Auf den Einwand von Mira Thal, dass sie kneife, entgegnete sie: "
        "„Ich bleibe mir treu.“",
        ["?: Ich bleibe mir treu."],
    ),
    "who is asked": (
        "de",
        "Ada Keil kam. Auf die Frage von Mira Thal antwortete sie: "
        "„Ich bleibe mir treu.“",
        ["Ada Keil: Ich bleibe mir treu."],
    ),
}


@pytest.mark.parametrize(("language", "text", "found"), ADDS.values(), ids=ADDS)
def test_who_adds_or_answers_is_not_whoever_was_named_last(language, text, found):
    assert quotes(text, language=language) == found


def test_who_is_spoken_of_behind_a_preposition_does_not_speak():
    text = (
        "In an interview, the movie star told of his split from Kim Keil, 55.\n\n"
        '"It was hard," he said.'
    )
    assert quotes(text, language="en") == ["?: It was hard,"]


def test_a_quote_over_paragraphs_keeps_its_speaker():
    text = 'Mira Thal said: "We laugh a lot.\n\n"We cry a lot, too."'
    assert quotes(text, language="en") == [
        "Mira Thal: We laugh a lot.",
        "Mira Thal: We cry a lot, too.",
    ]


def test_a_fragment_is_told_from_a_sentence():
    text = 'Mira Thal verriet, sie führe eine "wirklich sehr herzliche" Ehe.'
    assert [quote.fragment for quote in read(text, language="de").quotes] == [True]
