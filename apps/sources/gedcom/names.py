"""What a tree calls somebody: names by their type, and what stands within a name.

`Robert "Bobby" Carl /Kiesel/` is Robert Carl Kiesel, called Bobby; and who looks for
Bobby Kiesel finds him.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from ged4py.model import Record

from apps.people.keys import tidy, unfit
from apps.sources.gedcom.words import OUR_KINDS

LONGEST_NAME = 160
OTHER = "OTHER"  # of GEDCOM 7: a phrase says which
KINDS = {
    "MARRIED": "married",
    "BIRTH": "birth",
    "MAIDEN": "birth",
    "AKA": "spelling",
    "NICK": "nickname",
    "PROFESSIONAL": "stage",
    "STAGE": "stage",
}
NAMELESS = {"", "?", "n n", "nn", "n.n.", "unknown", "living", "private"}
BLANK = re.compile(r"\(?[-_?.\s]*\)?")  # /(-----)/: a surname that nobody knows
QUOTED = re.compile(
    r"""(?:(?<=\s)|^)(?:"([^"]+)"|“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|»([^«]+)«"""
    r"""|‘([^’]+)’|'([^']+)')(?=\s|$|,)"""
)
BRACKETED = re.compile(r"(?<=\s)\(([^()]+)\)(?=\s|$|,)")
CALLED = re.compile(r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,3}")
NO_NAMES = {  # what stands in brackets and is nobody's name
    "twin",
    "twins",
    "triplet",
    "zwilling",
    "drilling",
    "infant",
    "child",
    "baby",
    "kind",
    "stillborn",
    "unknown",
    "unbekannt",
    "jr",
    "sr",
    "jun",
    "sen",
    "junior",
    "senior",
    "the",
    "der",
    "die",
    "das",
    "sir",
    "lady",
    "lord",
    "dame",
    "baron",
    "graf",
    "count",
    "earl",
    "duke",
    "king",
    "queen",
    "prince",
    "princess",
    "dr",
    "rev",
}
Said = dict[str, Any]


class Called(NamedTuple):
    """One NAME record: what it says in plain words, and what else it gives."""

    record: Record
    text: str
    beside: tuple[tuple[str, str], ...]  # names with their kinds


def name_of(person: Record, *, ours: bool = False) -> str:
    """Return the name as it is said, or "" where the tree does not know it."""
    return next((one.text for one in called(person, ours=ours)), "")


def names_of(person: Record, *, ours: bool = False) -> tuple[str, list[Said]]:
    """The first name, and every other once: by its type, nicknames, married names.

    In a tree of `ours` names are whole: nothing stands within them.
    """
    every = list(called(person, ours=ours))
    shown = every[0].text
    found: dict[tuple[str, str], Said] = {}
    taken = {shown}
    for one in every:
        if one.text not in taken:
            taken.add(one.text)
            kind, _comma, mark = _kind(one.record).partition(", ")
            found[one.text, kind] = {"name": one.text, "kind": kind} | (
                {"restricted": True} if mark else {}
            )
    for one in every:
        for text, kind in one.beside:
            if text and text not in taken:
                taken.add(text)
                found[text, kind] = {"name": text, "kind": kind}
    return shown, list(found.values())


def called(person: Record, *, ours: bool) -> Iterator[Called]:
    for record in person.sub_tags("NAME", follow=False):
        given, surname, suffix = _parts(record)
        nicknames: list[str] = []
        if not ours:
            given, nicknames = _without_nicknames(given.replace("_", " "))
            surname = "" if BLANK.fullmatch(surname) else surname.replace("_", " ")
        text = plain(" ".join((given, surname, suffix)))
        if text.casefold() not in NAMELESS:
            nicknames += _nicks(record, ours)
            beside = [(nickname, "nickname") for nickname in nicknames]
            if surname and not ours:
                beside += _with_surname(nicknames, surname)
            beside += _by_marriage(record, given)
            yield Called(record, text, tuple(beside))


def plain(value: Any) -> str:
    """One line of text that the record would take, or ""."""
    text = " ".join(str(value or "").split())
    return "".join(char for char in tidy(text) if not unfit(char))[:LONGEST_NAME]


def _parts(name: Record) -> tuple[str, str, str]:
    value = name.value
    if isinstance(value, tuple):
        return tuple(str(part or "") for part in value[:3])  # type: ignore[return-value]
    return str(value or "").replace("/", " "), "", ""


def _without_nicknames(given: str) -> tuple[str, list[str]]:
    """Somebody called by nothing else keeps it as the name."""
    found: list[str] = []

    def take(match: re.Match[str]) -> str:
        said = next(group for group in match.groups() if group)
        text = plain(said)
        if not CALLED.fullmatch(text) or _describes(text):
            return match[0]
        found.append(text)
        return " "

    rest = BRACKETED.sub(take, QUOTED.sub(take, given))
    return (rest, found) if rest.strip() else (given, [])


def _describes(text: str) -> bool:
    return text[0].islower() or not NO_NAMES.isdisjoint(
        word.strip(".") for word in text.casefold().split()
    )


def _nicks(name: Record, ours: bool) -> list[str]:
    """GEDCOM 5.5.1, "NAME_PIECE": a comma stands between two of them."""
    values = [str(nick.value or "") for nick in name.sub_tags("NICK", follow=False)]
    texts = values if ours else [one for text in values for one in text.split(",")]
    return [text for text in map(plain, texts) if text]


def _with_surname(nicknames: list[str], surname: str) -> Iterator[tuple[str, str]]:
    for text in nicknames:
        if " " not in text:
            yield plain(f"{text} {surname}"), "spelling"


def _by_marriage(name: Record, given: str) -> Iterator[tuple[str, str]]:
    for married in name.sub_tags("_MARNM", follow=False):
        yield plain(str(married.value or "").replace("/", " ")), "married"
    if len(name.value) > 3:  # MyHeritage: the surname is the married one
        yield plain(f"{given} {name.value[3]}"), "birth"


def _kind(name: Record) -> str:
    said = str(name.sub_tag_value("TYPE") or "").strip().upper()
    phrase = str(name.sub_tag_value("TYPE/PHRASE") or "").strip()
    if said == OTHER and phrase.removesuffix(", restricted") in OUR_KINDS:
        return phrase
    return KINDS.get(said, "spelling")
