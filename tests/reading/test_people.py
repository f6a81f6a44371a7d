"""Who is in a text, under which name, and what short forms mean."""

import pytest

from apps.reading import read
from tests.reading.say import mentions, people

FIRING = [
    ("de", "Mira Thal kam. Mira lachte.", ["Mira Thal"]),
    ("de", "Alwin (66) und Hilda Berg (40) kamen.", ["Alwin Berg", "Hilda Berg"]),
    ("de", "Ursula von der Linden kam.", ["Ursula von der Linden"]),
    ("de", "Hans-Peter Schulze-Krantz kam.", ["Hans-Peter Schulze-Krantz"]),
    ("de", "Sängerin Zorla Vexx kam.", ["Zorla Vexx"]),
    ("de", "Dr. Zorla Vexx kam.", ["Zorla Vexx"]),
    ("de", "Die Sängerin Zorla (34) kam.", ["Zorla"]),
    ("de", "Frau Vexx kam. Frau Vexx ging.", ["Vexx"]),
    ("de", "Mira Thal und Zorlan Vexx kamen.", ["Mira Thal", "Zorlan Vexx"]),
    ("de", '"Nein", sagte Zorlan Vexx.', ["Zorlan Vexx"]),
    ("de", "Mira Thals Hund bellt. Mira Thal lacht.", ["Mira Thal"]),
    ("de", "Tim Peters kam. Peters lachte.", ["Tim Peters"]),
    ("de", "Boris König kam mit Anna Koch.", ["Boris König", "Anna Koch"]),
    ("de", "Samuel L. Brock kam.", ["Samuel L. Brock"]),
    ("de", 'Dwayne "Der Fels" Brock kam.', ["Dwayne Brock"]),
    ("de", "MIRA THAL kam. Mira Thal lachte.", ["Mira Thal"]),
    ("de", "Tim K. (34) schwieg. Tim K. ging.", ["Tim K."]),
    ("de", "Ursula Freifrau von Berg kam.", ["Ursula Freifrau von Berg"]),
    ("de", "Karl von und zu Berg kam.", ["Karl von und zu Berg"]),
    (
        "de",
        "Hanne Wieder lachte mit Friedrich März.",
        ["Hanne Wieder", "Friedrich März"],
    ),
    (
        "de",
        "Ludovico d'Asti kam mit Karim el-Haddad.",
        ["Ludovico d'Asti", "Karim el-Haddad"],
    ),
    (
        "de",
        "Zorlan Vexx heiratete 2020. Dann starb Ylvo Quist.",
        ["Zorlan Vexx", "Ylvo Quist"],
    ),
    (
        "de",
        "Zorlan Vexx (SPD) kam. Ylvo Quist (1931–2019) nicht.",
        ["Zorlan Vexx", "Ylvo Quist"],
    ),
    ("de", "Zorlan Vexx, eine der besten Sängerinnen, kam.", ["Zorlan Vexx"]),
    (
        "de",
        "Musikproduzent Zorlan Vexx kam mit Produzenten Ylvo Quist.",
        ["Zorlan Vexx", "Ylvo Quist"],
    ),
    ("de", "Ex-Boxer Zorlan Vexx kam.", ["Zorlan Vexx"]),
    ("de", "Der Rapper Zorlo kam. Zorlo lachte.", ["Zorlo"]),
    ("de", "Ihr Sohn Paris lacht. Paris (3) auch.", ["Paris"]),
    ("de", "Will Brock kam mit Jude Keil.", ["Will Brock", "Jude Keil"]),
    (
        "de",
        "Er lobt den Käsemacher Zorlan Vexx und die Imkerin Ylva Quist.",
        ["Zorlan Vexx", "Ylva Quist"],
    ),
    ("de", "Der Kleine hört auf den Namen Zorlo.", ["Zorlo"]),
    ("de", "Ein Mädchen namens Zorla kam.", ["Zorla"]),
    ("de", "Der 26-jährige Zorlan Vexx kam.", ["Zorlan Vexx"]),
    ("de", "Die Eltern Bo und Karin Thal kamen.", ["Bo Thal", "Karin Thal"]),
    ("de", "Mira Thal kam. Mira Thal-Keil ging.", ["Mira Thal-Keil"]),
    ("en", "They had a boy, Zorlo, and a 2-year-old Zorla.", ["Zorlo", "Zorla"]),
    ("en", "Twins Ada and Bea Thal came.", ["Ada Thal", "Bea Thal"]),
    ("de", "Prinzessin Ida von Monaco kam.", ["Ida von Monaco"]),
    ("de", "Michael Thal kam. Mike lachte.", ["Michael Thal"]),
    ("de", "Michael Thal kam. Sein Sohn Mike lachte.", ["Michael Thal", "Mike"]),
    ("de", "Michael Thal kam. Mike (3) lachte.", ["Michael Thal", "Mike"]),
    ("en", "Ronald Thal came. Ron smiled.", ["Ronald Thal"]),
    ("de", "Theodor Wexler, bekannt als Teddy, kam.", ["Theodor Wexler"]),
    ("de", "Neues\n\nVon Susanne Thoma\n\nMira Thal kam.", ["Mira Thal"]),
    ("en", "Mira Thal died. Born Mira Luz Peña in Havana, she sang.", ["Mira Thal"]),
    (
        "en",
        "Fred Mars died. Born Farrokh Bulsa in Delhi, he sang.",
        ["Fred Mars"],
    ),
    (
        "en",
        "Mira Thal Stuns in Paris With Jon\n\nMira Thal came.",
        ["Mira Thal"],
    ),
    ("en", "Actor Zorlan Vexx came.", ["Zorlan Vexx"]),
    (
        "en",
        "Zorlan Vexx, who has two sons, married Ylvo Quist.",
        ["Zorlan Vexx", "Ylvo Quist"],
    ),
    ("en", "Zorlan Vexx, the country singer, came.", ["Zorlan Vexx"]),
    ("en", "Zorlan Vexx's daughter came.", ["Zorlan Vexx"]),
    ("de", "Regisseur J. J. Vexx (49) kam mit Mira.", ["J. J. Vexx", "Mira"]),
    ("de", "Dichter J.K. Vexx (49) kam.", ["J.K. Vexx"]),
    ("de", "Mira Thal spielte in Gruppe A. Ada Keil kam.", ["Mira Thal", "Ada Keil"]),
    ("en", "J.K. Harrow met J. R. R. Toll.", ["J.K. Harrow", "J. R. R. Toll"]),
    ("en", "Ms. Vexx left. Zorla Vexx, 34, came back.", ["Zorla Vexx"]),
    (
        "en",
        "Dr. Zorla Vexx met the Duchess. Duke Harald came.",
        ["Zorla Vexx", "Harald"],
    ),
    ("en", "Mira Thal's dog barked. Mira Thal smiled.", ["Mira Thal"]),
    ("en", "Zorlan Vexx, 34, smiled.", ["Zorlan Vexx"]),
]

SILENT = [
    ("de", "Die Schöne und das Biest kamen nach New York City."),
    ("de", "In Los Angeles fand die Premiere statt."),
    ("de", "Das Deutsche Rote Kreuz half."),
    ("de", "Er sah die Serie. Das Ende war gut."),
    ("de", 'Im Film "Max und Moritz" geht es um Streiche.'),
    ("de", "Am Rosenmontag kamen Tausende. Der Mark fiel."),
    ("de", "Im Mai kamen viele Gäste. Der Sommer war warm."),
    ("de", "Die Deutsche Bahn streikt. Volkswagen auch."),
    ("de", "Guten Morgen! Herzlichen Glückwunsch."),
    ("de", "Ein schönes Paar. Eine moderne Patchwork-Familie."),
    ("de", "Der Bundestag tagt in Berlin. Baden-Baden feiert."),
    ("de", "Er gab der Sängerin Rückendeckung. Der Trainer Freitagabend."),
    (
        "de",
        "Der Präsident Russlands traf den Chef Wirtschaft. Als Autor Romane schreiben.",
    ),
    ("de", "Zum Tod von Tieren. Der neue Roman erzählt. Im März Regen."),
    (
        "de",
        "Robert Koch Institut, Louis Vuitton und Hertha BSC. Ein Harry Potter-Film.",
    ),
    ("de", "Orkan Xaver zog vorbei. Eintracht Frankfurt gewann."),
    ("de", "Der Autobauer Alfa Ferrini und die Medizin Zorla. Er schoss 87 Tore."),
    ("de", "Ein Restaurant namens Zorla. Das Album heißt Neonherz."),
    ("de", "Nach Angaben der Polizei fuhr der 26-jährige Fahrer weiter."),
    ("en", "They bought a boat, Zorlo, and a house called Zorla."),
    ("de", "Von Kopf bis Fuß neu: die Mode."),
    ("en", "How To Win Back Your Secret Plan\n\nIt is easy."),
    ("en", "The White House said no. In Grand Rapids, the singer came."),
    ("en", "West Ham, who are top, won. Goldman Sachs said so. Downing Street smiled."),
    ("en", "Robert Koch Foundation and Charlotte Airport closed. Can Britain cope?"),
    ("en", "The White House is in Washington. The Golden Globes were fun."),
    ("en", "In May, Paris is lovely. Will it rain?"),
    ("en", "Los Angeles and New York are big. March is cold."),
    ("en", "The Oscar ceremony was long. Mark the date."),
]

# One person written in several ways, and what looks like a name beside one.
ONE = [
    ("en", "He wed former Miss Ireland Ada Keil.", ["Ada Keil"]),
    ("en", "Ms. Keil met Miss Mira Thal. Miss Thal left.", ["Keil", "Mira Thal"]),
    ("de", "Die ehemalige Miss Bremen Ada Keil kam.", ["Ada Keil"]),
    ("de", "Das sagte Miss Thal.", ["Thal"]),
    ("en", "BRACKTON Ada Keil came. Ada Keil left.", ["Ada Keil"]),
    ("en", "ADA Keil came. Ada Keil left.", ["ADA Keil"]),
    ("en", "Ada Keil and UTA came. The band MIA played.", ["Ada Keil"]),
    ("en", "MIA Keil came.", ["MIA Keil"]),
    ("de", 'Marian "Sugo" Keil kam. Sugo Keil ging.', ["Marian Keil"]),
    ("de", "Ada-Mia Keil kam. Ada Mia Keil ging.", ["Ada-Mia Keil"]),
    ("de", "Ada-Mia Keil kam. Ada Lu Keil ging.", ["Ada-Mia Keil", "Ada Lu Keil"]),
    ("de", "Ihre Mutter Feministin schwieg, das Oberhaupt auch.", []),
]

# Parts, works and places beside people: whom a text of plays and films names.
STAGED = [
    (
        "en",
        "Mira Thal starred in Brackton Hill as the vet Ida Keil. She was born in Ida.",
        ["Mira Thal"],
    ),
    (
        "en",
        "Mira Thal played the dealer Jon Vexx in the thriller Portrait of Alison, and "
        "Tim Brock in Juliet Hill.",
        ["Mira Thal"],
    ),
    (
        "en",
        "The comedy stars Mira Thal as Captain Ida Keil and Jon Aster as Tim Brock.",
        ["Mira Thal", "Jon Aster"],
    ),
    ("en", "The film follows Ida Keil, played by Mira Thal.", ["Mira Thal"]),
    ("en", "Known for playing Dr Ida Keil on stage, Mira Thal died.", ["Mira Thal"]),
    (
        "en",
        "She appeared in Adam Lives (1971), Howard's Way and Juliet with Ida Keil.",
        ["Ida Keil"],
    ),
    ("en", "The Barry Hill premiere drew Mira Thal, the Juliet star.", ["Mira Thal"]),
    ("en", "Mira Thal made films such as Ida Keil and Jon Brock.", ["Mira Thal"]),
    ("en", "She was born in Brackton to Carl and Nia Hale.", ["Carl Hale", "Nia Hale"]),
    ("en", "The remake of Ida Keil opened. Mira Thal came.", ["Mira Thal"]),
    (
        "de",
        "Der Schauspieler Jon Aster trat an der Seite von Mira Thal in der Serie als "
        "Bauer Max Keil auf.",
        ["Jon Aster", "Mira Thal"],
    ),
    (
        "de",
        "Rollen spielte er als Max Keil neben seiner Frau Mira Thal.",
        ["Mira Thal"],
    ),
    ("de", "Im Film siegt Ida Keil, gespielt von Mira Thal.", ["Mira Thal"]),
]

# The same words, of people.
UNSTAGED = [
    (
        "en",
        "Mira Thal starred in Ida Keil's new film. She found a friend in Jon Aster.",
        ["Mira Thal", "Ida Keil", "Jon Aster"],
    ),
    (
        "en",
        "Mira Thal starred opposite Jon Aster in Brackton. In the film Ida Keil sings.",
        ["Mira Thal", "Jon Aster", "Ida Keil"],
    ),
    ("en", "The tennis star played Ida Keil in Brackton.", ["Ida Keil"]),
    (
        "en",
        "Mira Thal left the stage as Jon Aster watched. She was as old as Ida Keil.",
        ["Mira Thal", "Jon Aster", "Ida Keil"],
    ),
    ("en", "In Todd Harms' remake Mira Thal sang.", ["Todd Harms", "Mira Thal"]),
    ("en", "The actress known as a vet came with daughter Ida, 30.", ["Ida"]),
    (
        "de",
        "Er spielte in mehr Filmen als Jon Aster, und als Ida Keil kam, ging er.",
        ["Jon Aster", "Ida Keil"],
    ),
]

MENTIONS = [
    (
        "de",
        "Ada von Hagebutt kam. Auch Ida von Hagebutt kam. Jon Aster steht auf Gut "
        "Hagebutt.",
        "Ada von Hagebutt",
        ["Ada von Hagebutt full"],
    ),
    (
        "de",
        "Mira Thal kam. Miras Bruder auch.",
        "Mira Thal",
        ["Mira Thal full", "Miras given"],
    ),
    (
        "de",
        "Jon Aster kam. Aster lachte.",
        "Jon Aster",
        ["Jon Aster full", "Aster surname"],
    ),
    (
        "de",
        "Mira Thal und Jon Thal kamen. Frau Thal lachte.",
        "Mira Thal",
        ["Mira Thal full", "Frau Thal title"],
    ),
    (
        "de",
        "Mira Thal und Jon Thal kamen. Thal lachte.",
        "Mira Thal",
        ["Mira Thal full"],
    ),
    (
        "de",
        "Mira Thal und Mira Keil kamen. Mira lachte.",
        "Mira Thal",
        ["Mira Thal full"],
    ),
    (
        "de",
        "Mira Thal kam mit ihrem Mann Jon Aster. Ihr Mann lachte.",
        "Jon Aster",
        ["Jon Aster full", "Mann description"],
    ),
    (
        "de",
        "Mira Thal und Jon Aster ließen sich 2014 scheiden. "
        "Mira schwärmt von ihrem Ex-Mann.",
        "Jon Aster",
        ["Jon Aster full", "Ex-Mann description"],
    ),
    (
        "de",
        "Mira Thal kam mit Jon Aster. Mira lobt ihren Ex-Mann.",
        "Jon Aster",
        ["Jon Aster full"],
    ),
    (
        "de",
        "Mira Thal (34) kam mit Jon Aster (41). Der 41-Jährige lachte.",
        "Jon Aster",
        ["Jon Aster full", "41-Jährige description"],
    ),
    (
        "en",
        "Mira Thal came. Thal smiled.",
        "Mira Thal",
        ["Mira Thal full", "Thal surname"],
    ),
]


@pytest.mark.parametrize(("language", "text", "found"), FIRING)
def test_people_are_found_under_their_fullest_name(language, text, found):
    assert people(text, language=language) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    STAGED + UNSTAGED + ONE,
    ids=[text[:40] for _, text, _ in STAGED + UNSTAGED + ONE],
)
def test_parts_and_works_are_nobody(language, text, found):
    assert people(text, language=language) == found


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_capitals_alone_make_nobody(language, text):
    assert people(text, language=language) == []


@pytest.mark.parametrize(("language", "text", "name", "found"), MENTIONS)
def test_a_short_form_is_given_to_whom_it_means(language, text, name, found):
    assert mentions(text, name, language=language) == found


def test_every_place_is_the_words_meant():
    text = (
        "date 2024-05\nMira Thals (34) Mann Jon Aster kam.\n\nMira lachte. 😀 Jon auch."
    )
    for person in read(text).people:
        for mention in person.mentions:
            assert text[mention.start : mention.end] == mention.text


def test_people_are_numbered_in_order_of_first_mention():
    reading = read("Mira kam mit Jon Aster. Mira Thal lachte.", language="de")
    assert [(p.id, p.name) for p in reading.people] == [
        ("p1", "Mira Thal"),
        ("p2", "Jon Aster"),
    ]
