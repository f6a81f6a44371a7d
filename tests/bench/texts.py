"""Press texts about people of the made record, of any length."""

from collections.abc import Iterator
from itertools import islice
from random import Random

from tests.bench.people import Family, families

FAMILIES = 2_000  # that texts are about: part of a record of any size
DAY = 2025
WORDS_A_FAMILY = 250
PARAGRAPHS = (
    "Schauspielerin {she} ({she_age}) und {he} ({he_age}) zeigten sich am Freitagabend "
    "erstmals wieder gemeinsam auf dem roten Teppich in Hamburg. Die beiden sind seit "
    "{wed} verheiratet und haben zwei Kinder, {one} und {two}.",
    "„Wir hatten ein langes Jahr, aber wir haben nie aufgehört zu lachen“, sagte "
    "{she} der „Gala“. Ihr Mann nickte nur. Für die Familie sei die Zeit in dem Haus "
    "am See das Wichtigste gewesen, so die {she_age}-Jährige.",
    "{other} kam allein zu der Premiere. Der Vertrag mit dem Sender läuft nach "
    "Angaben der Produktion noch bis zum Herbst, über eine Verlängerung werde erst "
    "nach dem Sommer entschieden. Die Quoten waren zuletzt gesunken.",
    "{he}, {he_age}, und {she} hatten sich vor mehr als zwanzig Jahren bei "
    "Dreharbeiten kennengelernt. {wed} gaben sie sich das Jawort. Tochter {one} steht "
    "heute selbst vor der Kamera, {two} studiert in Wien.",
    "Zu den Gästen des Abends gehörten auch {other} und die Moderatorin {she}. Auf "
    "dem Programm standen Lieder aus drei Jahrzehnten, dazu gab es Filme aus dem "
    "Archiv. Der Erlös geht an eine Stiftung für kranke Kinder in Sachsen.",
)


def texts(number: int, words: int) -> Iterator[str]:
    chance = Random(words)
    people = list(islice(families(FAMILIES * 5), FAMILIES))
    for _ in range(number):
        yield _text(people, words, chance)


def _text(people: list[Family], words: int, chance: Random) -> str:
    told = chance.sample(people, 1 + words // WORDS_A_FAMILY)
    paragraphs, length = [], 0
    while length < words:
        filled = _filled(chance.choice(PARAGRAPHS), chance.choice(told)).split()
        filled = filled[: words - length]
        length += len(filled)
        paragraphs.append(" ".join(filled))
    return f"date {DAY}-05-04\n\n" + "\n\n".join(paragraphs)


def _filled(paragraph: str, family: Family) -> str:
    she, he, one, two, other = family.people
    return paragraph.format(
        she=she.name,
        he=he.name,
        one=one.name,
        two=two.name,
        other=other.name,
        wed=family.wed,
        she_age=_age(she.born.year, she.born.month),
        he_age=_age(he.born.year, he.born.month),
    )


def _age(year: int, month: int) -> int:
    return DAY - year - (month >= 5)
