"""Dates in words, in German and English, for pages and for the echo of a form."""

from apps.dates.edtf import Edtf
from apps.dates.moment import Moment, Precision, text_after, text_before
from apps.dates.names import month_name, supported, year_name

# "…_day" stands before a whole day, which German gives an article.
PHRASES = {
    "de": {
        "about": "um {}",
        "about_day": "um den {}",
        "about_decade": "um die {}",
        "inner_about": "etwa {}",
        "probably": "vermutlich {}",
        "between": "zwischen {} und {}",
        "between_day": "dem {}",
        "before": "vor {}",
        "before_day": "vor dem {}",
        "after": "nach {}",
        "after_day": "nach dem {}",
        "since": "seit {}",
        "since_day": "seit dem {}",
        "until": "bis {}",
        "until_day": "bis zum {}",
        "earliest": "frühestens {}",
        "latest": "spätestens {}",
        "decade": "{}er-Jahre",
        "on_day": "am {}",
        "in_month": "im {}",
        "in_decade": "in den {}er-Jahren",
        "day": "{}. {}",
    },
    "en": {
        "about": "about {}",
        "about_day": "about {}",
        "about_decade": "about the {}",
        "inner_about": "about {}",
        "probably": "probably {}",
        "between": "between {} and {}",
        "between_day": "{}",
        "before": "before {}",
        "before_day": "before {}",
        "after": "after {}",
        "after_day": "after {}",
        "since": "since {}",
        "since_day": "since {}",
        "until": "until {}",
        "until_day": "until {}",
        "earliest": "{} at the earliest",
        "latest": "{} at the latest",
        "decade": "{}s",
        "on_day": "on {}",
        "in_month": "in {}",
        "in_decade": "in the {}s",
        "day": "{} {}",
    },
}


def display(edtf: Edtf, language: str) -> str:
    """Say the date as a fact sheet does: "August 1993", "um 1993", "vor 2001"."""
    words = PHRASES[supported(language)]
    if edtf.precision is Precision.UNREADABLE:
        return edtf.text
    if edtf.precision is Precision.INTERVAL:
        return _interval(edtf, language)
    moment = _only(edtf)
    text = _plain(moment, language)
    if moment.approximate:
        text = words["about" + _about_ending(moment)].format(text)
    return words["probably"].format(text) if moment.uncertain else text


def display_when(edtf: Edtf, language: str) -> str:
    """Say it inside a sentence: "am 19. August 1993", "im August 1993", "1993"."""
    words = PHRASES[supported(language)]
    if edtf.begin is None or edtf.begin is not edtf.end or edtf.begin.mark:
        return display(edtf, language)
    moment = edtf.begin
    if moment.precision is Precision.DECADE and _has_decade_name(moment):
        return words["in_decade"].format(moment.first_year)
    text = _plain(moment, language)
    if moment.day:
        return words["on_day"].format(text)
    if moment.month:
        return words["in_month"].format(text)
    # A bare year needs no word in German, and "in" in English.
    english_year = supported(language) == "en" and moment.precision is Precision.YEAR
    return f"in {text}" if english_year else text


def display_period(begin: Edtf | None, end: Edtf | None, language: str) -> str:
    """Say how long something lasted: "1993–2002", "seit dem 30. Juni 2012"."""
    words = PHRASES[supported(language)]
    if begin is None and end is None:
        return ""
    if end is None:
        return _lasting(words, "since", begin, language)
    if begin is None:
        return _lasting(words, "until", end, language)
    first, last = display(begin, language), display(end, language)
    return f"{first}–{last}" if first.isdigit() and last.isdigit() else f"{first} – {last}"


def _lasting(
    words: dict[str, str], word: str, edtf: Edtf | None, language: str
) -> str:
    assert edtf is not None
    if edtf.begin is None or edtf.begin is not edtf.end:
        return display(edtf, language)
    ending = "_day" if edtf.begin.day and not edtf.begin.mark else ""
    return words[word + ending].format(_inner(edtf.begin, language))


def _interval(edtf: Edtf, language: str) -> str:
    words = PHRASES[supported(language)]
    first, last = edtf.begin, edtf.end
    if first and last:
        ends = (_bare(first, first.first_year), _bare(last, last.last_year))
        return words["between"].format(
            *(_with_article(side, words, language) for side in ends)
        )
    if first:
        # "1993/" does not know the end, "1993/.." has none: after 1992, some day.
        word, side, known = ("since", first, edtf.text.endswith("/"))
    else:
        assert last is not None
        word, side, known = ("until", last, edtf.text.startswith("/"))
    year = side.first_year if word == "since" else side.last_year
    side = _bare(side, year)
    if side.mark:
        limit = words["earliest" if word == "since" else "latest"]
        return limit.format(_inner(side, language))
    if not known:
        outside = text_before(side) if word == "since" else text_after(side)
        word, side = ("after" if word == "since" else "before", Moment.parse(outside))
    return words[word + ("_day" if side.day else "")].format(_plain(side, language))


def _bare(moment: Moment, year: int | None) -> Moment:
    """The year at the edge of a decade or century; anything else as it is."""
    if moment.first_year == moment.last_year or year is None:
        return moment
    sign = "-" if year < 0 else ""
    return Moment.parse(f"{sign}{abs(year):04}{moment.mark}")


def _with_article(moment: Moment, words: dict[str, str], language: str) -> str:
    text = _inner(moment, language)
    return words["between_day"].format(text) if moment.day and not moment.mark else text


def _inner(moment: Moment, language: str) -> str:
    """With its marks, where a preposition already stands before it."""
    words = PHRASES[supported(language)]
    text = _plain(moment, language)
    if moment.approximate:
        text = words["inner_about"].format(text)
    return words["probably"].format(text) if moment.uncertain else text


def _plain(moment: Moment, language: str) -> str:
    words = PHRASES[supported(language)]
    if moment.month:
        month = month_name(moment.first_year, moment.month, language)
        return words["day"].format(moment.day, month) if moment.day else month
    assert moment.first_year is not None and moment.last_year is not None
    if moment.first_year == moment.last_year:
        return year_name(moment.first_year, language)
    if _has_decade_name(moment):
        return words["decade"].format(moment.first_year)
    ends = (year_name(year, language) for year in (moment.first_year, moment.last_year))
    return words["between"].format(*ends)


def _has_decade_name(moment: Moment) -> bool:
    return moment.precision is Precision.DECADE and (moment.first_year or 0) > 0


def _about_ending(moment: Moment) -> str:
    if moment.day:
        return "_day"
    return "_decade" if _has_decade_name(moment) else ""


def _only(edtf: Edtf) -> Moment:
    assert edtf.begin is not None
    return edtf.begin
