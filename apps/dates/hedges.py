"""What "knapp zehn", "über zwei Jahrzehnte" and "Mitte 40" mean in years.

The readings are the newsroom's (knapp N is N-1 up to, not including, N; gut N is more
than N and up to N+1). "rund zwei Jahrzehnte" and the like count in their own unit, and
a hedge then reaches half a unit, "über" a whole one: 15 to 25 and 20 to 30 years.
"""

from enum import StrEnum

from apps.dates.ages import Span
from apps.dates.durations import YearSpan
from apps.dates.names import number_word, supported


class Hedge(StrEnum):
    NONE = "none"
    UNDER = "under"  # knapp
    OVER = "over"  # gut
    ABOUT = "about"  # rund


WORDS = {
    "de": {
        Hedge.UNDER: (
            "knapp",
            "fast",
            "beinahe",
            "nahezu",
            "annähernd",
            "weniger als",
            "nicht ganz",
            "kaum",
            "unter",
        ),
        Hedge.OVER: ("gut", "über", "mehr als"),
        Hedge.ABOUT: ("rund", "etwa", "circa", "ca.", "ca", "ungefähr", "um die"),
    },
    "en": {
        Hedge.UNDER: (
            "nearly",
            "almost",
            "just under",
            "less than",
            "not quite",
            "barely",
            "under",
        ),
        Hedge.OVER: ("more than", "just over", "over"),
        Hedge.ABOUT: (
            "about",
            "around",
            "roughly",
            "some",
            "approximately",
            "circa",
            "c.",
        ),
    },
}
# The part of a decade of life: added to 30, 40, 50 …
PARTS_OF_TEN = {
    "de": {"anfang": (0, 3), "mitte": (4, 6), "ende": (7, 9)},
    "en": {"early": (0, 3), "mid": (4, 6), "late": (7, 9)},
}
GIVEN_BACK = {
    "de": {Hedge.UNDER: "knapp", Hedge.OVER: "gut"},
    "en": {Hedge.UNDER: "just under", Hedge.OVER: "just over"},
}
KINDS = {
    language: {
        word: hedge_kind for hedge_kind, words in kinds.items() for word in words
    }
    for language, kinds in WORDS.items()
}
MOSTLY_OVER = 0.75  # of a year: from here on "knapp" says it better than "gut"
HARDLY = 0.04  # of a year, two weeks: nobody says "gut acht" or "knapp acht" of that


def kind_of(word: str, language: str) -> Hedge:
    """Raise KeyError for a word that is no hedge; "" is no hedge at all."""
    if not word.strip():
        return Hedge.NONE
    return KINDS[supported(language)][" ".join(word.split()).casefold()]


def hedge(word: str, number: float, language: str, *, unit: float = 1) -> YearSpan:
    """Return the years that word and number allow; unit 10 counts in decades.

    Raise KeyError for a word that is no hedge. Half numbers ("anderthalb") are hedged
    by halves.
    """
    step = 1 if number == int(number) else 0.5
    kind = kind_of(word, language)
    if kind is Hedge.OVER:
        low, high = number, number + step
        # "über zwei Jahrzehnte": three of them would have been said.
        return YearSpan(low * unit, high * unit, low_open=True, high_open=unit > 1)
    if kind is Hedge.NONE:  # rounded, or completed
        return YearSpan((number - step / 2) * unit, (number + step) * unit, False, True)
    reach = step if unit <= 1 else step / 2
    if kind is Hedge.UNDER:
        return YearSpan((number - reach) * unit, number * unit, high_open=True)
    return YearSpan((number - reach) * unit, (number + reach) * unit)


def part_of_ten(word: str, tens: int, language: str) -> Span:
    """Ages in "Mitte 40" or "late 50s"; raise KeyError for any other word."""
    low, high = PARTS_OF_TEN[supported(language)][word.strip(" -").casefold()]
    return Span(tens + low, tens + high)


def in_year_of_life(number: int) -> Span:
    """ "Im 55. Lebensjahr" is 54: the first year of life is over at the age of one."""
    return Span(number - 1, number - 1)


def describe(years: float, language: str) -> str:
    """Return the words that fit before "Jahre": "gut acht", "knapp zehn", "zwölf"."""
    code = supported(language)
    whole = int(years)
    part = years - whole
    if whole == 0 and part < 1 - HARDLY:
        return (
            f"{'weniger als' if code == 'de' else 'less than'} {number_word(1, code)}"
        )
    if part < HARDLY:
        return number_word(whole, code)
    if part > 1 - HARDLY:
        return number_word(whole + 1, code)
    if part < MOSTLY_OVER:
        return f"{GIVEN_BACK[code][Hedge.OVER]} {number_word(whole, code)}"
    return f"{GIVEN_BACK[code][Hedge.UNDER]} {number_word(whole + 1, code)}"
