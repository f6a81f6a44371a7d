"""Ages, births and deaths that sentences tell, beside sentences with the same words."""

import pytest

from apps.reading import read
from tests.reading.say import statements_of

FIRING = [
    ("de", "Mira Thal, die heute 40 Jahre alt ist, lacht.", ["Mira Thal 40 now"]),
    ("de", "Lotte, die jetzt acht ist, lacht.", ["Lotte 8 now"]),
    ("de", "Mira Thal ist inzwischen 40.", ["Mira Thal 40 now"]),
    ("de", "Inzwischen ist Mira Thal 40.", ["Mira Thal 40 now"]),
    ("de", "Der damals 24 Jahre alte Jon Aster kam.", ["Jon Aster 24 then"]),
    ("de", "Jon Aster war erst 27.", ["Jon Aster 27 then"]),
    ("de", "Jon Aster war 17, als er nach Bonn kam.", ["Jon Aster 17 then"]),
    ("de", "Als Jon Aster 17 war, zog er nach Bonn.", ["Jon Aster 17 then"]),
    ("de", "Damals war Jon Aster 17.", ["Jon Aster 17 then"]),
    (
        "de",
        "Damals war Mira Thal 18, Jon Aster 46.",
        ["Mira Thal 18 then", "Jon Aster 46 then"],
    ),
    (
        "de",
        "Jon Aster floh nach Bonn, gerade drei Jahre alt, mit dem Zug.",
        ["Jon Aster 3 then"],
    ),
    ("de", "Lotte war damals vier und Max zwei.", ["Lotte 4 then", "Max 2 then"]),
    ("de", "Als 19-Jähriger kam Jon Aster nach Bonn.", ["Jon Aster 19 then"]),
    ("de", "Jon Aster kam als 19-Jähriger nach Bonn.", ["Jon Aster 19 then"]),
    (
        "de",
        "Jon Aster wurde nur 27 Jahre alt.",
        ["Jon Aster 27 at_death", "Jon Aster death"],
    ),
    (
        "de",
        "Jon Aster ist 101 Jahre alt geworden.",
        ["Jon Aster 101 at_death", "Jon Aster death"],
    ),
    ("de", "Mira Thal, die im Mai 40 wird, lacht.", ["Mira Thal 40 then"]),
    ("de", "Am Montag wird Mira Thal 40.", ["Mira Thal 40 then"]),
    ("de", "Jon Aster wurde am Montag 50.", ["Jon Aster 50 then"]),
    ("de", "Am Freitag wurde Jon Aster 50 Jahre alt.", ["Jon Aster 50 then"]),
    ("de", "Heute wird Jon Aster 50.", ["Jon Aster 50 now"]),
    ("de", "Jon Aster zog mit 18 nach Bonn.", ["Jon Aster 18 then"]),
    (
        "de",
        "Jon Aster fiel 1944 mit 19 Jahren in Frankreich.",
        ["Jon Aster 19 at_death 1944", "Jon Aster death 1944"],
    ),
    ("de", "Im Alter von 20 zog Jon Aster nach Bonn.", ["Jon Aster 20 then"]),
    ("de", "Jon Aster stirbt mit 62.", ["Jon Aster 62 at_death", "Jon Aster death"]),
    (
        "de",
        "Jon Aster mit 62 Jahren gestorben.",
        ["Jon Aster 62 at_death", "Jon Aster death"],
    ),
    (
        "de",
        "Der Geburtstag: Zum 70. Geburtstag von Jon Aster kamen alle.",
        ["Jon Aster 70 then"],
    ),
    (
        "de",
        "Geboren am 4. Mai 1962 in Linz, wuchs Mira Thal in Bonn auf.",
        ["Mira Thal birth 1962-05-04"],
    ),
    (
        "de",
        "Die 1962 in Graz geborene Sängerin Mira Thal kam.",
        ["Mira Thal birth 1962"],
    ),
    ("de", "1962 wurde Mira Thal in Graz geboren.", ["Mira Thal birth 1962"]),
    ("de", "Mira Thal, 1962 in Graz geboren, lacht.", ["Mira Thal birth 1962"]),
    (
        "de",
        "Mira Thal bekam 1990 Sohn Simon und 1993 Tochter Alma.",
        ["Simon birth 1990", "Alma birth 1993"],
    ),
    ("de", "1990 kam Sohn Simon zur Welt.", ["Simon birth 1990"]),
    ("de", "Jon Aster kam 1989 bei einem Unglück ums Leben.", ["Jon Aster death 1989"]),
    ("de", "Jon Aster ist tot.", ["Jon Aster death"]),
    ("de", "Jon Aster fiel 1944.", ["Jon Aster death 1944"]),
    ("de", "2020 starb Jon Aster.", ["Jon Aster death 2020"]),
    ("de", "Jon Aster, 36 Jahre, kam.", ["Jon Aster 36 now"]),
    ("de", "Jon Aster (Anfang 50) kam.", ["Jon Aster 50-53 now"]),
    ("de", "Jon Aster, Anfang 30 und Manager, kam.", ["Jon Aster 30-33 now"]),
    ("de", "Jon Aster, inzwischen 71 und Rentner, kam.", ["Jon Aster 71 now"]),
    (
        "de",
        "Jürgen und Volker, 25 und 22 Jahre alt, kamen.",
        ["Jürgen 25 now", "Volker 22 now"],
    ),
    (
        "de",
        "Lotte, Ben und Max (8, 6 und 3) spielen.",
        ["Lotte 8 now", "Ben 6 now", "Max 3 now"],
    ),
    ("de", "Die Zwillinge Lotte und Max (4) spielen.", ["Lotte 4 now", "Max 4 now"]),
    ("de", "Baby Max (8 Monate) schläft.", ["Max 0.67 now"]),
    ("de", "Max, um die 50, lacht.", ["Max 49-51 now"]),
    ("de", "Der damals 24-jährige Jon Aster kam.", ["Jon Aster 24 then"]),
    ("de", "Die heute 71-Jährige lacht. Mira Thal auch.", ["Mira Thal 71 now"]),
    ("de", "Enkelin Lotte, eine 26-jährige Forscherin, kam.", ["Lotte 26 now"]),
    ("en", "Lotte is eight.", ["Lotte 8 now"]),
    ("en", "Jon Aster was 17 when he came to Bonn.", ["Jon Aster 17 then"]),
    ("en", "When Jon Aster was 17, his band broke up.", ["Jon Aster 17 then"]),
    ("en", "Jon Aster was 84.", ["Jon Aster 84 then"]),
    ("en", "At 71, Jon Aster is still on stage.", ["Jon Aster 71 now"]),
    ("en", "At 24, Jon Aster moved to Bonn.", ["Jon Aster 24 then"]),
    ("en", "At 19, Jon Aster was broke.", ["Jon Aster 19 then"]),
    ("en", "By 20 Jon Aster had a hit.", ["Jon Aster 20 then"]),
    ("en", "Jon Aster celebrated his 50th birthday.", ["Jon Aster 50 then"]),
    (
        "en",
        "Ada and Bea Thal turn 50 on Friday.",
        ["Ada Thal 50 then", "Bea Thal 50 then"],
    ),
    (
        "en",
        "Ada and Bea Thal, who as 9-year-olds played ghosts, came.",
        ["Ada Thal 9 then", "Bea Thal 9 then"],
    ),
    ("en", "As a 19-year-old, Jon Aster came to Bonn.", ["Jon Aster 19 then"]),
    (
        "en",
        "Jon Aster was found dead at 44.",
        ["Jon Aster 44 at_death", "Jon Aster death"],
    ),
    (
        "en",
        "Jon Aster, the singer, died on Monday at 81.",
        ["Jon Aster 81 at_death", "Jon Aster death"],
    ),
    ("en", "Jon Aster, a farmer in his early sixties, came.", ["Jon Aster 60-63 now"]),
    ("en", "Jon Aster, in his mid-30s, came.", ["Jon Aster 34-36 now"]),
    ("en", "Archie, four, and Leo, two, came.", ["Archie 4 now", "Leo 2 now"]),
    ("en", "Otto, 18 months, slept.", ["Otto 1.5 now"]),
    ("en", "Twins Otto and Edith, 4, came.", ["Otto 4 now", "Edith 4 now"]),
    ("en", "They have a four-year-old daughter, Nia.", ["Nia 4 now"]),
    (
        "en",
        "Born on May 4, 1962, in Tulsa, Jon Aster grew up there.",
        ["Jon Aster birth 1962-05-04"],
    ),
    ("en", "Jon Aster is dead.", ["Jon Aster death"]),
    (
        "de",
        "Jon Aster starb 2020. Er wurde 91 Jahre alt.",
        ["Jon Aster 91 at_death", "Jon Aster death 2020"],
    ),
    (
        "en",
        "Jon Aster died in 2020. He was 84.",
        ["Jon Aster 84 at_death", "Jon Aster death 2020"],
    ),
    (
        "de",
        "Jon Aster, der 1977 den Preis gewann, starb in Bonn.",
        ["Jon Aster death"],
    ),
    (
        "de",
        "Jon Aster, der 1977 den Preis gewann, starb 2020 und wurde 2021 geehrt.",
        ["Jon Aster death 2020"],
    ),
    (
        "en",
        "Jon Aster, who won in 1977, died in Bonn.",
        ["Jon Aster death"],
    ),
    (
        "de",
        "Jon Aster (89) ist gestorben.",
        ["Jon Aster 89 at_death", "Jon Aster death"],
    ),
]

SILENT = [
    ("de", "Mira Thal hat eine Tochter im Alter von drei Jahren."),
    (
        "de",
        "Mira Thal und Jon Aster haben zwei Kinder im Alter von acht und fünf Jahren.",
    ),
    ("de", "Jon Aster gewann mit 16 Punkten. Mira Thal siegte mit 16 zu 12 Stimmen."),
    ("de", "Jon Aster ist Dritter. Mira Thal ist eins mit sich."),
    ("de", "Jon Aster war 20 Minuten zu spät. Mira Thal war 3000 Meter hoch."),
    ("de", "Jon Aster wurde am 12. Mai gewählt. Er wurde Dritter."),
    ("de", "Jon Aster kam mit 20 anderen Gästen."),
    ("de", "Jon Aster, 20.15 Uhr, ARD. Mira Thal, 4. Mai."),
    ("de", "Jon Aster (8 Tore) und Mira Thal (3 Punkte) siegten."),
    ("de", "Jon Aster (34 Prozent), Mira Thal, zwei Kinder und ein Hund."),
    ("de", "Das Haus ist 100 Jahre alt, sagt Jon Aster nicht."),
    ("de", "Die 26-jährige Tochter des Sängers Jon Aster kam."),
    ("de", "Eine 28-Jährige wurde verletzt. Jon Aster half."),
    ("de", "Mira Thal (34) kam. Mira Thal, 36, ging."),
    ("de", "Jon Aster fiel auf. Mira Thal erlag dem Zauber nicht ganz."),
    ("de", "Das Album kam 1995 zur Welt der Musik, sagt Jon Aster."),
    ("de", "Die 1962 in Graz geborene Idee gefiel Jon Aster."),
    ("de", "Geboren 1962 in Linz, ist die Firma alt. Jon Aster lacht."),
    ("de", "Jon Aster ist nicht tot. Ist Mira Thal gestorben?"),
    ("de", "Sein Vater starb mit 58 Jahren. Jon Aster weint."),
    ("en", "Mira Thal has a daughter aged three and a house."),
    ("en", "The show starts at 20. Jon Aster was at 16 Downing Street."),
    ("en", "Jon Aster is one of many. Mira Thal was 20 minutes late."),
    ("en", "At 9 p.m., Jon Aster arrived. By 20 points Mira Thal won."),
    ("en", "Jon Aster would have turned 80 on Monday."),
    ("en", "A 28-year-old woman was hurt. Jon Aster helped."),
    ("en", "Jon Aster, 34, came. Jon Aster, 36, left."),
    ("en", "Born in Tulsa, Jon Aster grew up there. The idea died in 2020."),
]


@pytest.mark.parametrize(("language", "text", "said"), FIRING)
def test_what_sentences_tell_of_a_life_is_read(language, text, said):
    told = [one for one in statements_of(text, language=language) if ":" not in one]
    assert told == said


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_like_words_tell_nothing_of_a_life(language, text):
    for person in read(text, language=language).people:
        assert (person.ages, person.birth, person.death) == ((), None, None)
