"""What people type for a date, in German or English; nothing is guessed."""

import re

from apps.dates.edtf import LONGEST, Edtf
from apps.dates.errors import EdtfError
from apps.dates.moment import Moment, text_after, text_before
from apps.dates.plain import plain_date


def understand(text: str, language: str) -> Edtf:
    """Return the date meant; raise EdtfError with what to type instead.

    The words of both languages are understood in both. The language only decides what
    4/10/1995 is: a day first in German, in English nobody can know.
    """
    text = " ".join(text.split())
    if len(text) > LONGEST:
        raise EdtfError("long", most=LONGEST)
    try:
        return Edtf.parse(text.upper())
    except EdtfError as error:
        if error.code != "format":
            raise
    return Edtf.parse(_phrase(text, language))


BETWEEN = re.compile(r"(?:zwischen|between) (?P<a>.+) (?:und|and) (?P<b>.+)", re.I)
FROM_TO = re.compile(
    r"(?:(?:von|vom|from) )?(?P<a>.+?)"
    r"(?: (?:bis zum|bis|to|until|till) | ?[–—] ?| - |(?<=[0-9]{4})-(?=[0-9]{4}))"
    r"(?P<b>.+)",
    re.I,
)
BEFORE = re.compile(r"(?:vor|before|bef\.?|prior to) (?P<a>.+)", re.I)
AFTER = re.compile(r"(?:nach|after|aft\.?) (?P<a>.+)", re.I)
SINCE = re.compile(r"(?:seit|ab|since|from) (?P<a>.+)", re.I)
UNTIL = re.compile(r"(?:bis zum|bis|until|till|up to) (?P<a>.+)", re.I)
EARLIEST = re.compile(
    r"(?:frühestens|not before) (?P<a>.+)|(?P<b>.+) at the earliest", re.I
)
LATEST = re.compile(
    r"(?:spätestens|not after|by) (?P<a>.+)|(?P<b>.+) at the latest", re.I
)


def _phrase(text: str, language: str) -> str:
    """Return EDTF text for words around one or two dates."""
    if match := BETWEEN.fullmatch(text) or FROM_TO.fullmatch(text):
        return f"{_one(match['a'], language)}/{_one(match['b'], language)}"
    if match := BEFORE.fullmatch(text):
        moment = Moment.parse(_one(match["a"], language))
        return f"../{text_before(moment)}{moment.mark}"
    if match := AFTER.fullmatch(text):
        moment = Moment.parse(_one(match["a"], language))
        return f"{text_after(moment)}{moment.mark}/.."
    if match := EARLIEST.fullmatch(text):
        return f"{_one(match['a'] or match['b'], language)}/.."
    if match := LATEST.fullmatch(text):
        return f"../{_one(match['a'] or match['b'], language)}"
    if match := SINCE.fullmatch(text):
        return f"{_one(match['a'], language)}/"
    if match := UNTIL.fullmatch(text):
        return f"/{_one(match['a'], language)}"
    return _one(text, language)


LEADING = re.compile(
    r"(?:(?P<about>um|ca\.?|circa|c\.|etwa|ungefähr|gegen|about|around|abt\.?"
    r"|approx\.|approximately|~)"
    r"|(?P<perhaps>vermutlich|wahrscheinlich|wohl|vielleicht|möglicherweise|probably"
    r"|possibly|perhaps)"
    r"|am|im|in|on|the|den|dem|der|die|das|year|jahre?)(?=[ 0-9'’])\s?",
    re.I,
)
TRAILING = re.compile(r" ?(?:(?P<about>~)|(?P<perhaps>\?|\(\?\))|(?P<both>%))$")
ERA = re.compile(
    r" ?(?:(?P<bc>v\. ?(?:Chr\.?|u\. ?Z\.?)|BCE?|B\. ?C\.)"
    r"|n\. ?(?:Chr\.?|u\. ?Z\.?)|AD|A\. ?D\.|CE)$",
    re.I,
)
MARKS = {(True, True): "%", (True, False): "~", (False, True): "?", (False, False): ""}
MOST_WORDS = 5  # before the date itself


def _one(text: str, language: str) -> str:
    """Return EDTF text for one date with its marks."""
    rest, about, perhaps = _without_marks(text.strip(" ,"))
    era = ERA.search(rest)
    if era:
        rest = rest[: era.start()]
    found = plain_date(
        rest, language, era=0 if era is None else -1 if era["bc"] else 1, whole=text
    )
    return found + MARKS[about, perhaps]


def _without_marks(text: str) -> tuple[str, bool, bool]:
    """Take off prepositions and what says "about" or "perhaps"."""
    about = perhaps = False
    for _ in range(MOST_WORDS):
        match = LEADING.match(text)
        if match is None:
            break
        about = about or bool(match["about"])
        perhaps = perhaps or bool(match["perhaps"])
        text = text[match.end() :]
    match = TRAILING.search(text)
    if match is None:
        return text, about, perhaps
    about = about or bool(match["about"] or match["both"])
    perhaps = perhaps or bool(match["perhaps"] or match["both"])
    return text[: match.start()], about, perhaps
