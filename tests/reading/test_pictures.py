"""Credit and caption of the picture lines at a text's end."""

import pytest

from apps.reading import read

BODY = "Mira Thal (34) und Jon Aster (41) kamen zur Gala.\n\n"
FIRING = [
    ("Getty Images Mira Thal lacht", "Getty Images", "Mira Thal lacht"),
    ("ZUMAPRESS.com / MEGA Mira Thal lacht", "ZUMAPRESS.com / MEGA", "Mira Thal lacht"),
    ("Instagram / mira.thal Mira am Meer", "Instagram / mira.thal", "Mira am Meer"),
    (
        "imago images / Tom Keil Mira Thal lacht",
        "imago images / Tom Keil",
        "Mira Thal lacht",
    ),
    (
        "picture alliance / dpa Jon Aster 2019",
        "picture alliance / dpa",
        "Jon Aster 2019",
    ),
    (
        "© Getty Images/Ina Keil Jon Aster lacht",
        "© Getty Images/Ina Keil",
        "Jon Aster lacht",
    ),
    ("Foto: Ina Keil / dpa Mira Thal lacht", "Foto: Ina Keil / dpa", "Mira Thal lacht"),
    ("Mira Thal beim Fest (Quelle: dpa)", "dpa", "Mira Thal beim Fest"),
    ("Mira Thal beim Fest (Foto: Ina Keil)", "Ina Keil", "Mira Thal beim Fest"),
    (
        "Agentur Nord / Ina Keil Mira Thal lacht",
        "Agentur Nord / Ina Keil",
        "Mira Thal lacht",
    ),
]

SILENT = [
    "Mira Thal und Jon Aster lachten den ganzen Abend.",
    "Fotos zeigen Mira Thal am Meer.",
    "Instagram ist ihr Leben.",
    "Das Foto war schön (und teuer).",
    "Reuters meldete nichts.",
    "Getty war ein reicher Mann.",
]


@pytest.mark.parametrize(("line", "credit", "caption"), FIRING)
def test_a_picture_line_is_parted(line, credit, caption):
    (picture,) = read(BODY + line, language="de").pictures
    assert (picture.credit, picture.caption) == (credit, caption)


@pytest.mark.parametrize("line", SILENT)
def test_prose_is_no_picture_line(line):
    assert read(BODY + line, language="de").pictures == ()


def test_who_is_in_the_caption_is_shown():
    text = BODY + "Getty Images Mira Thal und Jon Aster lachen"
    assert read(text, language="de").pictures[0].people == ("p1", "p2")


def test_a_photographer_is_nobody_of_the_story():
    reading = read(BODY + "Foto: Ina Keil / dpa Mira Thal lacht", language="de")
    assert [person.name for person in reading.people] == ["Mira Thal", "Jon Aster"]


def test_the_first_paragraph_is_the_story():
    assert read("Getty Images Mira Thal lacht", language="de").pictures == ()


def test_a_credit_stands_below_its_caption():
    text = "Mira Thal ist da.\n\nMira Thal, Sängerin\nGetty Images"
    (picture,) = read(text, language="de").pictures
    assert (picture.credit, picture.caption) == ("Getty Images", "Mira Thal, Sängerin")


def test_two_lines_of_prose_are_no_picture():
    text = "Mira Thal ist da.\n\nMira Thal, Sängerin\nGetty Images meldet viel."
    assert read(text, language="de").pictures == ()


def test_each_line_of_a_list_is_a_picture():
    lines = "1 Mira Thal lacht (AP/Luca Moro)\n2 Jon Aster winkt (Reuters)"
    pictures = read(BODY + lines, language="de").pictures
    assert [(p.credit, p.caption, p.people) for p in pictures] == [
        ("AP/Luca Moro", "1 Mira Thal lacht", ("p1",)),
        ("Reuters", "2 Jon Aster winkt", ("p2",)),
    ]


def test_what_heads_a_list_of_pictures_is_no_picture():
    lines = "BILDER\nMira Thal lacht. Foto: dpa\nJon Aster winkt. Foto: Ina Keil"
    pictures = read(BODY + lines, language="de").pictures
    assert [p.credit for p in pictures] == ["dpa", "Ina Keil"]


def test_lines_of_prose_with_a_bracket_are_no_list_of_pictures():
    lines = "Mira Thal spielt in Köln (Freitag).\nJon Aster liest in Bonn (Samstag)."
    assert read(BODY + lines, language="de").pictures == ()


INSIDE = [
    (
        "credit-on-lines-of-prose",
        "Ida Lorenz lachte.Foto: dpa\nJon Aster kam. Er blieb lange. Foto: Tom Keller",
        [
            ("dpa", "Ida Lorenz lachte."),
            ("Tom Keller", "Jon Aster kam. Er blieb lange."),
        ],
    ),
    (
        "credit-between-a-name-and-itself",
        "Mira Thal kam spät.\n\nIda Lorenz\nTom Keller/WENN.com\nIda Lorenz\n\nAus.",
        [("Tom Keller/WENN.com", "Ida Lorenz")],
    ),
    (
        "credit-far-above",
        "Mira Thal kam.\n\nIda Lorenz lacht. © dpa | Tom Keller\n\n"
        + "Es war gut.\n\n" * 40,
        [("© dpa | Tom Keller", "Ida Lorenz lacht.")],
    ),
    (
        "note-behind-a-credit",
        "Mira Thal kam.\n\nIda Lorenz lacht. Foto: dpa (nachrichten/kei)",
        [("dpa", "Ida Lorenz lacht.")],
    ),
    (
        "label-with-a-stroke",
        "Mira Thal kam.\n\nIda Lorenz lacht (Pic/Tom Keller)",
        [("Tom Keller", "Ida Lorenz lacht")],
    ),
    (
        "label-alone",
        "Mira Thal kam.\n\nIda Lorenz lacht. Picture Tom Keller",
        [("Tom Keller", "Ida Lorenz lacht.")],
    ),
    (
        "two-pictures-a-credit-each",
        "Mira Thal kam.\n\nIda Lorenz lacht (Foto: Tom Keller/dpa)\nFOTO: X/@IDA",
        [("Tom Keller/dpa", "Ida Lorenz lacht"), ("FOTO: X/@IDA", "")],
    ),
    (
        "a-label-on-the-first-line",
        "Mira Thal kam.\n\nFOTO: TOM KELLER\nIda Lorenz lacht. FOTO: PRIVAT",
        [("FOTO: TOM KELLER", ""), ("PRIVAT", "Ida Lorenz lacht.")],
    ),
    (
        "credit-below-the-first-of-two",
        "Mira Thal kam.\n\nIda Lorenz lacht.\nFoto: Tom Keller\nJon winkt. Foto: dpa",
        [("Foto: Tom Keller", "Ida Lorenz lacht."), ("dpa", "Jon winkt.")],
    ),
    (
        "a-photographer-alone-in-a-list",
        "Mira Thal kam.\n\nIda Lorenz lacht. Tom Keller\nIda 2023. Keystone/Ina Hay",
        [("Tom Keller", "Ida Lorenz lacht."), ("Keystone/Ina Hay", "Ida 2023.")],
    ),
    (
        "names-behind-sentences",
        "Mira Thal kam.\n\nIda Lorenz lacht. Jon Aster\nEs wird warm. Ina Hay",
        [],
    ),
    (
        "lines-of-prose-behind-a-label",
        "Mira Thal kam.\n\nFotos: Viele gab es.\nIda Lorenz lacht. Jon Aster winkt.",
        [],
    ),
    ("a-colon-in-prose", "Ihr Foto: Da lacht sie.\nEs gefiel ihr: sehr.", []),
    ("a-star-of-a-network", "Mira Thal kam.\n\nYouTube-Star Ida Lorenz lacht.", []),
    ("a-channel-in-prose", "Mira Thal kam.\nNetflix\nbringt bald eine Serie.", []),
    ("a-picture-in-prose", "Mira Thal kam. Pictures Ida Keil likes are old.", []),
]


@pytest.mark.parametrize(
    ("text", "wanted"), [row[1:] for row in INSIDE], ids=[row[0] for row in INSIDE]
)
def test_a_picture_stands_among_the_prose(text, wanted):
    reading = read(text, language="de")
    assert [(p.credit, p.caption) for p in reading.pictures] == wanted
    assert "Tom Keller" not in [person.name for person in reading.people]


def test_prose_between_two_pictures_is_read():
    text = (
        "Mira Thal kam.\n\nIda Lorenz lacht. Foto: dpa\nJon Aster (41) ist der Mann von"
        " Mira Thal.\nIda Lorenz winkt. Foto: dpa"
    )
    reading = read(text, language="de")
    assert len(reading.pictures) == 2
    assert [relation.kind for relation in reading.relations] == ["marriage"]
