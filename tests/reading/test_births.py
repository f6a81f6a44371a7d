"""When children were born: dates as the press gives them, read on one day."""

import pytest

from apps.reading import read

DAY = "2024-05-18"  # a Saturday

BORN = [
    ("en", "Nia Thal welcomed daughter Ida on April 2 in Leeds.", "Ida 2024-04-02"),
    ("en", "Nia Thal became a mum to a boy named Otis on Thursday.", "Otis 2024-05-16"),
    (
        "en",
        "Nia Thal gave birth to her second child, a son named Otis, on Monday, May 6.",
        "Otis 2024-05-06",
    ),
    (
        "en",
        "Nia Thal lives with Jon Keil, with whom she welcomed a son, Otis, this March.",
        "Otis 2024-03",
    ),
    (
        "en",
        "She joins big brother Otis Keil, whom the couple welcomed in August 2018.",
        "Otis Keil 2018-08",
    ),
    ("en", "Ida Keil was born on Boxing Day.", "Ida Keil 2023-12-26"),
    ("en", "Ida Keil was born on New Year’s Day.", "Ida Keil 2024-01-01"),
    ("en", "Ida Keil was born on the Fourth of July.", "Ida Keil 2023-07-04"),
    ("en", "Ida Keil was born early this morning.", "Ida Keil 2024-05-18"),
    ("en", "Ida Keil arrived earlier today, weighing 7 lbs.", "Ida Keil 2024-05-18"),
    ("en", "Ida Keil arrived on 4/21/24, weighing 7 lbs.", "Ida Keil 2024-04-21"),
    ("de", "Mia Thal brachte am 30.01.24 ihren Sohn Luca zur Welt.", "Luca 2024-01-30"),
    ("de", "Am 14.11.63 wurde Jon Aster geboren.", "Jon Aster 1963-11-14"),
    ("de", "Mia Thal kam an Heiligabend zur Welt.", "Mia Thal 2023-12-24"),
    (
        "de",
        "Mia Thal kam am zweiten Weihnachtsfeiertag zur Welt.",
        "Mia Thal 2023-12-26",
    ),
    ("de", "Mia Thal kam heute Morgen zur Welt.", "Mia Thal 2024-05-18"),
    (
        "de",
        "Jon Aster kam am 3. Mai 1949 in Dorum, Niedersachsen, zur Welt.",
        "Jon Aster 1949-05-03",
    ),
    (
        "de",
        "Lea, die Tochter von Jon Aster und Mia Thal, erblickte am 3. Mai 2012 das "
        "Licht der Welt.",
        "Lea 2012-05-03",
    ),
    (
        "de",
        "Vor elf Jahren waren die Zwillinge Lea und Tim zur Welt gekommen.",
        "Lea 2013, Tim 2013",
    ),
    (
        "de",
        "Jon Aster, als Sohn eines Schneiders 1937 in Ulm auf die Welt gekommen, sang.",
        "Jon Aster 1937",
    ),
    (
        "de",
        "Jon Aster und Mia Thal krönten alles 1996 mit der Geburt ihres Sohnes Tim.",
        "Tim 1996",
    ),
    (
        "de",
        "Jon Aster und Mia Thal bekamen am 3. Mai 2004 ihr erstes gemeinsames Kind. "
        "Töchterchen Lea schlief.",
        "Lea 2004-05-03",
    ),
    (
        "de",
        "Jon Aster feiert mit seinen Kindern Lea (1999), Tim (2002) und Max (2009).",
        "Lea 1999, Max 2009, Tim 2002",
    ),
    ("de", "Jon Aster ist Vater von Lea (1999) und Tim (2002).", "Lea 1999, Tim 2002"),
    (
        "en",
        "Jon Keil has two sons, Otis (3 May 2001) and Max (2004).",
        "Max 2004, Otis 2001-05-03",
    ),
]
NOT_BORN = [
    ("en", "Nia Thal welcomed her son Otis in Rome, where she wed Jon Keil in 2010."),
    ("en", "Nia Thal welcomed her son Otis with Jon Keil, whom she met in 2010."),
    ("en", "Nia Thal, who had a hit in 2010, welcomed her son Otis."),
    ("en", "Nia Thal became a star on Thursday, said her son Otis."),
    ("en", "Ida Keil arrived on 4/5/24, weighing 7 lbs."),
    ("en", "Nia Thal, born early, sang on Boxing Day and this morning."),
    ("de", "Nach der Geburt ihres Sohnes Tim zog Mia Thal 2017 nach Ulm."),
    ("de", "Jon Aster hat Kinder aus Ehen mit Ada Keil (1999) und Lea Orth (2004)."),
    ("de", "Jon Aster veröffentlichte die Alben Lea (1999) und Tim (2002)."),
    ("de", "Jon Aster spielte mit seinem Sohn Tim (2002)."),
    ("de", "Mia Thal brachte am Montag ihr zweites Kind zur Welt. Sohn Max ist vier."),
    ("de", "Mia Thal kam am Morgen an und ging an Land."),
]


def _born(code, text):
    people = read(text, language=code, date=DAY).people
    return ", ".join(sorted(f"{p.name} {p.birth.date}" for p in people if p.birth))


@pytest.mark.parametrize(("code", "text", "born"), BORN)
def test_a_birth_has_its_day(code, text, born):
    assert _born(code, text) == born


@pytest.mark.parametrize(("code", "text"), NOT_BORN)
def test_another_date_is_no_birth(code, text):
    assert _born(code, text) == ""
