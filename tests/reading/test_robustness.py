"""No text is expensive, and none raises."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apps.reading import read
from apps.reading.model import spans, statements

MB = 1024 * 1024
ROOT = Path(__file__).parents[2]
# Made in the child process, so that a megabyte never travels through arguments.
HOSTILE = {
    "capitals": "'Mira Thal Aster ' * 65536",
    "capitals without end": "'A' * 1048576",
    "shouting": "'MIRA THAL ' * 100000",
    "brackets": "'Mira Thal ' + '(' * 10000 + ')' * 10000",
    "ages": "'Mira Thal (34) ' * 60000",
    "open quotes": "'„Mira lacht. ' * 80000",
    "straight quotes": "'\" ' * 500000",
    "single quotes": '"\'Mira " * 150000',
    "couples": "'Mira und Jon und ' * 60000",
    "commas": "'Mira, ' * 170000",
    "weddings": "'Mira Thal und Jon Aster heirateten 2010 ' * 25000",
    "kinship": "'seine Tochter ' * 70000",
    "possessives": "'ihre seine ' * 90000",
    "numbers": "'1993 ' * 200000",
    "digits": "'1' * 1048576",
    "hyphens": "'Ex-' * 340000",
    "apostrophes": '"a\'" * 500000',
    "paragraphs": "'Mira Thal lacht.\\n\\n' * 58000",
    "picture lines": "'Foto: Mira Thal lacht\\n\\n' * 45000",
    "blank lines": "'\\n \\n' * 340000",
    "number words": "'zwanzigundzwanzig' * 60000",
    "many stage names": (
        "' '.join(f'Max K{i} (bürgerlich Jon A{i}).' for i in range(25000))"
    ),
    "many singers": (
        "' '.join(f'Sänger Max Ka{chr(97 + i % 26) * (i % 40 + 1)}l kam. Der Sänger.'"
        " for i in range(22000))"
    ),
    "stage names": "'Mira (bürgerlich Jon Aster), ' * 30000",
    "cast lists": "'Noah (Jon Aster), ' * 50000",
    "roles": "'Der Sänger und die Sängerin. ' * 35000",
    "furniture": "'Anzeige\\nMira Thal lacht.\\n' * 40000",
    "unions": "'Aus der Ehe stammt Sohn Leon. ' * 34000",
    "ages to be": "'Mira Thal wird ' * 70000",
    "doubles": "'Karl-Heinz Thal ' * 30000 + 'Karl ' * 100000",
    "titles": "'Dr. ' * 250000",
    "parts": "'Mira Thal spielt den Arzt Zorlan Vexx, ' * 26000",
    "parts named once": "'Her Juliet. ' * 87000",
    "years later": "'1993 zwei Jahre später. ' * 43000",
    "names again": "'Wer Zorlan Vexx sieht, sagt Vexx. ' * 30000",
    "sayings": "'\"Ja\", sagte Mira. ' * 55000",
    "sources": "'laut nahestehenden Quellen ' * 38000",
    "nested ages": "'Mira Thal (' * 20000 + '34' + ')' * 20000",
    "marks of every kind": "'\"Mira: „Ja «und »nein ‚vielleicht ' * 25000",
    "endless word": "'Donaudampfschifffahrt' * 49932",
    "only names": "'Mira Thal, Jon Aster und Ada Keil. ' * 29000",
    "many people": (
        "' '.join(f'Sänger X{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}"
        "{chr(97 + i // 676)}v Ast lacht.' for i in range(17576))"
    ),
    "only quotes": "'„“' * 340000",
    "scripts": "'Мира Thal Ωμέγα 田中 محمد ' * 28000",
    "no characters": "'Mira\\0Thal\\0 \\ud800Aster ' * 40000",
    "right to left": "'\\u202eMira\\u202c \\u200fThal ' * 60000",
    "accents": "'M\\u0301' * 340000",
    "no word": "'\\u200b\\ufeff€%&' * 200000",
}


@pytest.mark.parametrize("made", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_text_is_expensive(made):
    code = f"from apps.reading import read; read(({made})[:{MB}])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, timeout=60, capture_output=True
    )
    assert done.returncode == 0, done.stderr.decode()[-800:]


PIECES = [
    *"„“\"»«'’()[],.;:–-!?\n ",
    "\n\n",
    "Mira Thal",
    "Jon",
    "Jons",
    "Aster",
    "(34)",
    "34-Jährige",
    "seine Frau",
    "ihre Tochter",
    "und",
    "heirateten 2010",
    "von 2005 bis 2014",
    "sagte",
    "mit der er",
    "die beiden",
    "Foto: ",
    "© Getty",
    "geboren 1995",
    "nach knapp zehn Jahren",
    "the 34-year-old",
    "’s wife",
    "Dr.",
    "date 2020 ",
    "1993",
    "😀",
    "\u0301",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_any_mix_of_what_the_rules_know_is_read(text):
    for statement in statements(read(text)):
        for span in spans(statement):
            assert text[span.start : span.end] == span.text


BROKE = [
    "Tochter le Da",
    "Mira heiratete \ue000 2010.",
    "Mira Thal kam. Sie traf ihre",
    "Mira Thal hat eine Tochter. Sie heißt Lia",
    "Mira Thal hat zwei Söhne. Der ältere, Max",
    "Solveig Haugland leitet in Tromsø Jacopo",
    "Mira Thal and Jon Aster were married for twelve years ",
    "The two of them, Mira Thal and Jon Aster, married in 2019. Then came Mira Thal",
    "Mira Thal und Jon Aster trennten sich 2022, zwei Jahre nach ihrer Hochzeit",
    "Mira Thal left the house and went to her mother. Max Lund (d.",
    "Mira Thal gab Jon Aster einen Vertrag bis 2026. Jon Asters 14-jähriger",
    "Braut.",
    "Bride and groom",
    "The Fella",
    "Fella",
]


@pytest.mark.parametrize("text", BROKE)
def test_what_once_broke_the_reader_is_read(text):
    read(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_characters_are_read(text):
    read(text)
