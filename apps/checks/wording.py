"""Sentences in the story's language.

Findings speak the language of the story, not of the interface: they come out of the
command line too, and a German text is checked by an editor who reads German. So their
words are German and English pairs beside the rules, and no gettext.
"""

import re
from typing import NamedTuple

from apps.dates import Edtf
from apps.dates.ages import Span
from apps.dates.display import display, display_period, display_when
from apps.dates.durations import YearSpan
from apps.dates.names import number_word

UNITS = {
    "de": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf "
    "dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn",
    "en": "zero one two three four five six seven eight nine ten eleven twelve "
    "thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
}
TENS = {
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
}
GERMAN_ONE_BEFORE = "ein"  # einundzwanzig
DIGITS = re.compile(r"\d+")


class Pair(NamedTuple):
    """One sentence in both languages; {names} are filled by say()."""

    de: str
    en: str

    def say(self, language: str, **values: object) -> str:
        return (self.de if language == "de" else self.en).format(**values)


UNSOURCED = Pair("im Gedächtnis ohne Quelle", "on record without a source")
FROM = Pair("Quelle: {source}", "source: {source}")
OR = Pair(" oder ", " or ")
AND = Pair(" und ", " and ")


def source_words(source: str, language: str) -> str:
    """Where the record has it from, as it stands in brackets behind a fact."""
    if not source:
        return UNSOURCED.say(language)
    return FROM.say(language, source=source)


def born_words(birth: Edtf, gender: str, language: str) -> str:
    if language == "de":
        return f"geboren {display_when(birth, language)}"
    return f"born {display_when(birth, language)}"


def ages_words(span: Span, language: str) -> str:
    """Say "66", "66 oder 67", "44 bis 46"."""
    if span.exact is not None:
        return str(span.low)
    if span.high == span.low + 1:
        return OR.say(language).join((str(span.low), str(span.high)))
    return f"{span.low}–{span.high}"


def date_words(date: Edtf | None, language: str) -> str:
    return display(date, language) if date else "?"


def term_words(begin: Edtf | None, end: Edtf | None, language: str, over: bool) -> str:
    """Say "seit 2011", "2011–2016", "ab 2011" of what is over at a day not told."""
    if begin and not end and over:
        return f"{'ab' if language == 'de' else 'from'} {display(begin, language)}"
    return display_period(begin, end, language)


def years_words(years: YearSpan, language: str) -> str:
    """Say "8,4 bis 9,4 Jahre", or one number where both ends round to it."""
    low, high = (_decimal(one, language) for one in (years.low, years.high))
    unit = "Jahre" if language == "de" else "years"
    if low == high:
        return f"{low} {unit}"
    return f"{low} {'bis' if language == 'de' else 'to'} {high} {unit}"


def _decimal(number: float, language: str) -> str:
    text = f"{number:.1f}".removesuffix(".0")
    return text.replace(".", ",") if language == "de" else text


def listed(names: list[str], language: str) -> str:
    """Say "A, B und C"."""
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + AND.say(language) + names[-1]


def spelled(number: int, language: str) -> str:
    """The number in letters up to 99, as digits beyond."""
    units = UNITS[language].split()
    if number < 20:
        return units[number]
    if number > 99:
        return str(number)
    ten, one = TENS[language].split()[number // 10 - 2], number % 10
    if not one:
        return ten
    if language == "en":
        return f"{ten}-{units[one]}"
    return f"{GERMAN_ONE_BEFORE if one == 1 else units[one]}und{ten}"


def _spelled_numbers(language: str) -> dict[str, int]:
    return {spelled(number, language): number for number in range(100)}


SPELLED = {language: _spelled_numbers(language) for language in UNITS}


def with_number(passage: str, old: int, new: int, language: str) -> str | None:
    """Put another number into the passage, in digits or letters as it stands there.

    "66-Jährige" becomes "67-Jährige", "sieben gemeinsame Kinder" "acht gemeinsame
    Kinder"; None where the old number is not in it exactly once.
    """
    digits = [found for found in DIGITS.finditer(passage) if int(found[0]) == old]
    if len(digits) == 1:
        found = digits[0]
        return passage[: found.start()] + str(new) + passage[found.end() :]
    if digits or DIGITS.search(passage):
        return None
    word = spelled(old, language)
    places = list(re.finditer(re.escape(word), passage, re.IGNORECASE))
    if len(places) != 1:
        return None
    place = places[0]
    other = spelled(new, language)
    if place[0][0].isupper():
        other = other[0].upper() + other[1:]
    return passage[: place.start()] + other + passage[place.end() :]


def counted(number: int, language: str) -> str:
    return number_word(number, language)
