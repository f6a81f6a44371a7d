"""Words for months and numbers in the languages of the house."""

MONTHS = {
    "de": (
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}

# Written out up to twelve, as both languages' newsrooms do. "ein" as before "Jahr".
NUMBERS = {
    "de": (
        *("null", "ein", "zwei", "drei", "vier", "fünf", "sechs"),
        *("sieben", "acht", "neun", "zehn", "elf", "zwölf"),
    ),
    "en": (
        *("zero", "one", "two", "three", "four", "five", "six"),
        *("seven", "eight", "nine", "ten", "eleven", "twelve"),
    ),
}

ERAS = {"de": ("v. Chr.", "n. Chr."), "en": ("BC", "AD")}
OLDEST_BARE_YEAR = 100  # a smaller number alone would be taken for a day or for 19…


def supported(language: str) -> str:
    """ "de-AT" is German; what we do not speak is answered in English."""
    code = language[:2].lower()
    return code if code in MONTHS else "en"


def number_word(number: int, language: str) -> str:
    words = NUMBERS[supported(language)]
    return words[number] if 0 <= number < len(words) else str(number)


def month_name(year: int | None, month: int, language: str) -> str:
    """ "Februar 1990", or "Februar" where no year is known."""
    name = MONTHS[supported(language)][month - 1]
    return name if year is None else f"{name} {year_name(year, language)}"


def year_name(year: int, language: str) -> str:
    """Say the era where it is in doubt: "44 v. Chr." for -43, "9 n. Chr." for 9."""
    before, after = ERAS[supported(language)]
    if year <= 0:  # year 0 is the year 1 BC
        return f"{1 - year} {before}"
    return str(year) if year >= OLDEST_BARE_YEAR else f"{year} {after}"
