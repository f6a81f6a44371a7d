"""Where something was said; and names of papers that say nothing."""

import pytest

from apps.reading import read

FIRING = [
    ("de", 'Das sagte Mira Thal der "Revue".', ["Revue outlet"]),
    ("de", "Im Gespräch mit dem Magazin Nordlicht lachte Mira.", ["Nordlicht outlet"]),
    ("de", 'Gegenüber der "Bunten Post" schwieg Mira.', ["Bunte Post outlet"]),
    ("de", 'Laut "Bild" ist Mira Thal müde.', ["Bild outlet"]),
    ("de", "Wie die Bunte berichtet, ist Mira Thal müde.", ["Bunte outlet"]),
    ("de", '"Nein", so Mira Thal zu "Gala".', ["Gala outlet"]),
    ("de", 'Im Podcast "Nachtlicht" lachte Mira Thal.', ["Nachtlicht podcast"]),
    ("de", '"Ja", schrieb Mira Thal auf Instagram.', ["Instagram social"]),
    (
        "de",
        "Laut nahestehenden Quellen ist sie müde.",
        ["nahestehenden Quellen unnamed"],
    ),
    ("de", "Ein Insider verriet alles.", ["Insider unnamed"]),
    ("de", "Das sagte sie der Nachrichtenagentur dpa.", ["dpa agency"]),
    ("de", "Das bestätigte ihr Management.", ["Management spokesperson"]),
    ("de", "Laut Gerichtsunterlagen ist es vorbei.", ["Gerichtsunterlagen document"]),
    ("en", "Mira Thal told People magazine that she was happy.", ["People outlet"]),
    ("en", "In an interview with Vogue, she smiled.", ["Vogue outlet"]),
    ("en", "According to TMZ, it is over.", ["TMZ outlet"]),
    ("en", '"Yes," Mira Thal wrote on Instagram.', ["Instagram social"]),
    ("en", "A source close to the couple said no.", ["source unnamed"]),
    ("en", "Her spokesperson confirmed it.", ["spokesperson spokesperson"]),
]

SILENT = [
    ("de", "Mira Thal posiert auf Instagram mit Hund."),
    ("de", "Der Stern leuchtet. Die Welt ist schön. Die Zeit vergeht."),
    ("de", "Die Quelle des Rheins liegt in der Schweiz."),
    ("de", "Mira Thal liest die Bunte."),
    ("de", "Das Magazin war leer. Im Interview lachte Mira Thal."),
    ("de", "Mit dem Sprecher der Fans kam Mira Thal."),
    ("de", "Das zeigt sich auf Social Media."),
    ("de", "Laut lachte Mira Thal."),
    ("en", "The sun was shining. People were happy. Time flies."),
    ("en", "The source of the Thames is in Gloucestershire."),
    ("en", "Mira Thal poses on Instagram."),
    ("en", "The people came. A star was born."),
]


@pytest.mark.parametrize(("language", "text", "found"), FIRING)
def test_a_source_is_read_with_its_kind(language, text, found):
    sources = read(text, language=language).sources
    assert [f"{source.name} {source.kind}" for source in sources] == found


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_where_nothing_is_said_is_no_source(language, text):
    assert read(text, language=language).sources == ()
