"""How long and how many, where the reader gave the number to nobody.

As with years: a number that fits somebody near is right, one that nearly does is a
slip, all others are left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from apps.checks.comparisons import (
    ChildCount,
    bases,
    children_of,
    duration_fits,
    joint_children,
)
from apps.checks.facts import CoupleFacts
from apps.checks.languages import either
from apps.checks.rereading.tries import matches_beside
from apps.checks.rule import Check
from apps.checks.wording import SPELLED
from apps.dates import Certainty
from apps.dates.durations import YearSpan
from apps.dates.hedges import KINDS, hedge
from apps.people.rules import UNIONS
from apps.reading.model import Duration, Person, Span

BACK = 500
YEARS = re.compile("jahr|year", re.IGNORECASE)  # in each way to tell a length
SLIP_YEARS, SLIP_COUNT = 12, 3
NUMBER = {
    code: rf"\d{{1,2}}|{either(sorted(words, key=len, reverse=True))}"
    for code, words in SPELLED.items()
}
HEDGE = {
    code: either(sorted(words, key=len, reverse=True)) for code, words in KINDS.items()
}
LASTED = {
    "de": r"(?<!\w)(?P<all>(?:(?P<hedge>{h})\s+)?(?P<n>{n}))\s+(?:gemeinsamen?\s+)?"
    r"(?:Jahren?\s+(?:Ehe\b|lang\b(?=[^.\n]{{0,90}}\b(?:verheiratet|Ehe\b|Ehepaar|Paar|"
    r"zusammen))|(?=[^.\n]{{0,50}}\b(?:verheiratet|währ\w+|zusammen|liiert|ein\s(?:Ehep|P)aar|"
    r"(?:zur|[Aa]n\s\w+)\sSeite|scheiden|geschieden|getrennt|trennten?|Schluss|"
    r"auseinander\w*|zerbr\w+|hielt)\b))|Ehejahren?\b)",
    "en": r"(?<!\w)(?P<all>(?:(?P<hedge>{h})\s+)?(?P<n>{n}))"
    r"(?:\s+years\s+of\s+marriage|\s+years(?<=years)(?=[^.\n]{{0,40}}?(?:[.,]|\band\b))|"
    r"-year\s+marriage)",
}
MARRIED = re.compile(
    r"married|marriage|together|relationship|divorc|split|separat|called it quits|"
    r"dating"
)
# "das Eheglück währte nur sieben Jahre": the verb stands before
BEFORE_LENGTH = {
    "de": re.compile(
        r"\b(?:währte|hielt|dauerte|Ehe|Eheglück|verheiratet|zusammen|Beziehung)\b"
        r"[^.\n]{0,25}$"
    ),
    "en": re.compile(
        r"\b(?:lasted|endured|married\s+for|together\s+for)\b[^.\n]{0,15}$"
    ),
}
NO_LENGTH = re.compile(
    r"\s+(?:später|zuvor|vorher|danach|darauf|jünger|älter|alt|jung|after|before|later|"
    r"earlier|older|younger|old|ago|on\b)"
)
AGO = re.compile(r"\b(?:vor|in|her|um)\s+(?:\w+\s+)?$", re.IGNORECASE)
TOGETHER = re.compile(r"\s+(?:together|of\s+dating)\b")
OF_MARRIAGE = re.compile(r"marriage|Ehe\b|Ehejahr")
WHOLES = {"all", *(f"all{at}" for at in range(2, 11))}  # groups of COUNTS
NUMBERS = {"n", "fold", *(f"n{at}" for at in range(2, 11))}
COUNTS = {
    "de": r"(?<!\w)(?:"
    r"(?P<all>(?P<n>{n})\s+gemeinsamen?\s+(?:Kindern?|Söhnen?|Töchtern?))|"
    r"(?P<all9>(?P<n9>{n})\s+(?:Kinder|Söhne|Töchter|Buben|Mädchen)\s+(?:haben|hat)\b)|"
    r"(?:haben|hat|Mama|Papa|Mutter|Vater|Eltern|der)\s+(?:\w+\s+)?(?:von\s+)?"
    r"(?P<all10>(?P<n10>{n})\s+(?:erwachsenen?\s+|kleinen?\s+)?"
    r"(?:Kindern?|Söhnen?|Töchtern?|Buben|Mädchen|Jungs|Mädels))(?!\w)|"
    r"(?:allen|aller|ihren|ihre|seinen|seine|deren|haben|hat)\s+"
    r"(?P<all4>(?P<n4>{n})(?:\s+(?:erwachsenen?|kleinen?))?\s+Kindern?)|"
    r"(?:hinterl[äa]ss\w+|hinterließ\w*)\s[^.\n]{{0,60}}?\bund\s+"
    r"(?P<all5>(?P<n5>{n})(?:\s+\w+e)?\s+Kinder)\b|"
    r"(?:gingen|stammen|entstammen|entsprangen)\s+"
    r"(?P<all6>(?P<n6>{n})\s+(?:Kinder|Söhne|Töchter))\b|"
    r"\b(?:der|dem|denen)\s+(?:er|sie)\s+"
    r"(?P<all7>(?P<n7>{n})\s+(?:Kinder|Söhne|Töchter))(?=\s+hat)|"
    r"\b[Dd]ie\s+(?P<all8>(?P<n8>{n})\s+Kinder)(?=\s+(?:der|des|von)\s)|"
    r"(?:Vater|Mutter|Eltern)\s+(?:von|ihrer|seiner)\s+(?P<all2>(?P<n2>{n}))\s+Kindern|"
    r"(?P<all3>(?P<fold>ein|zwei|drei|vier|fünf|sechs|sieben|acht)fache[rn]?)\s+"
    r"(?:Vater|Mutter|Mama|Papa))",
    "en": r"(?<!\w)(?:(?:share|shares|had|have|has|his|her|[Tt]heir)\s+"
    r"(?P<all>(?P<n>{n}))\s+"
    r"(?:young\s+|adult\s+|grown\s+)?(?:children|kids|sons|daughters|girls|boys)|"
    r"(?:father|mother|mom|dad|mum|parents)[-\s](?:of|to)[-\s](?P<all2>(?P<n2>{n}))"
    r"(?![\w-]*-old)(?!\w))",
}
PATTERNS = {
    code: (
        re.compile(LASTED[code].format(n=NUMBER[code], h=HEDGE[code]), re.IGNORECASE),
        re.compile(COUNTS[code].format(n=NUMBER[code]), re.IGNORECASE),
        re.compile(
            rf"(?<!\w)(?P<all>(?:(?P<hedge>{HEDGE[code]})\s+)?(?P<n>{NUMBER[code]}))\s+"
            r"(?:Jahre|years)\b",
            re.IGNORECASE,
        ),
    )
    for code in LASTED
}


@dataclass(frozen=True, slots=True)
class Lasted:
    place: Duration
    couple: CoupleFacts
    people: tuple[str, str]  # of the reading


def open_durations(check: Check) -> Iterator[Lasted]:
    read = [(one.start, one.end) for one in check.reading.durations]
    for found in _lengths(check):
        start, end = found.span("all")
        if any(a < end and start < b for a, b in read) or check.quoted(start, end):
            continue
        sentence = check.text[slice(*check.sentence(start))]
        if check.language == "en" and not MARRIED.search(sentence):
            continue
        years = _number(found["n"], check.language)
        said = hedge(found["hedge"] or "", years, check.language)
        words = check.text[start : found.end()].rstrip()
        stated = Duration(
            start=start,
            end=start + len(words),
            text=words,
            relation=-1,
            low=said.low,
            high=said.high,
            rule="open-length",
            low_open=said.low_open,
            high_open=said.high_open,
        )
        lasted = _meant(check, stated, OF_MARRIAGE.search(found[0]) is not None)
        if lasted and not _is_before_a_wedding(check, stated):
            yield lasted


def _lengths(check: Check) -> Iterator[re.Match[str]]:
    taken = set()
    for found in matches_beside(PATTERNS[check.language][0], YEARS, check.text):
        taken.add(found.start("n"))
        if not _is_no_length(check, found):
            yield found
    for found in matches_beside(PATTERNS[check.language][2], YEARS, check.text):
        before = check.text[max(0, found.start() - 60) : found.start()]
        told = BEFORE_LENGTH[check.language].search(before)
        if told and found.start("n") not in taken and not _is_no_length(check, found):
            yield found


def _is_no_length(check: Check, found: re.Match[str]) -> bool:
    """Whether it is a time between, since, or an age."""
    before = check.text[max(0, found.start() - 20) : found.start()]
    behind = re.compile(r"\s*(?:Jahren?|years?)?").match(check.text, found.end("all"))
    end = behind.end() if behind else found.end()
    return bool(AGO.search(before) or NO_LENGTH.match(check.text, end))


def _is_before_a_wedding(check: Check, stated: Duration) -> bool:
    """Whether it is no whole length: "married in 2016 after four years together"."""
    before = check.text[max(0, stated.start - 10) : stated.start].lower()
    together = TOGETHER.match(check.text, stated.end) is not None
    return together and before.endswith("after ")


def _number(words: str, language: str) -> int:
    return int(words) if words.isdigit() else SPELLED[language][words.casefold()]


def _meant(check: Check, stated: Duration, married: bool) -> Lasted | None:
    """The couple near whose time it nearly is; nobody if it fits one of them."""
    slip: Lasted | None = None
    for one, other in _couples(check, stated):
        slugs = check.case.slugs(one.id, other.id)
        couple = check.case.dossier.couple(*slugs)
        if couple and married and not couple.of_kind(*UNIONS):
            continue
        found = list(bases(couple, check.as_of)) if couple else []
        if any(
            duration_fits(stated, basis.years) is not Certainty.IMPOSSIBLE
            for basis in found
        ):
            return None
        near = any(_is_near(stated, basis.years) for basis in found)
        if couple and near and slip is None:
            slip = Lasted(stated, couple, (one.id, other.id))
    return slip


def _is_near(stated: Duration, years: YearSpan) -> bool:
    return (
        stated.low <= years.high + SLIP_YEARS and years.low - SLIP_YEARS <= stated.high
    )


def _couples(check: Check, place: Span) -> Iterator[tuple[Person, Person]]:
    """Pairs of the people named before or around, the nearest first."""
    near = list(_near(check, place))
    for at, one in enumerate(near):
        for other in near[:at]:
            yield other, one
    ids = {person.id for person in near}
    strangers = [one for one in check.reading.people if one.id not in ids]
    for one in near:
        yield from ((one, other) for other in strangers if check.facts(other.id))


def _near(check: Check, place: Span) -> Iterator[Person]:
    last = check.sentence(place.start)[1]
    away = []
    for person in check.reading.people:
        starts = [
            m.start for m in person.mentions if place.start - BACK <= m.start < last
        ]
        if starts and check.facts(person.id):
            away.append((min(abs(place.start - start) for start in starts), person))
    return (person for _, person in sorted(away, key=lambda one: one[0]))


OF_TWO = re.compile(
    r"\b(?:parents|couple|share|Paar|Eltern|(?:die\s+)?beiden|gemeinsam\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Counted:
    place: Span
    number: int
    known: ChildCount
    people: tuple[str, ...]  # of the reading
    joint: bool


def open_counts(check: Check) -> Iterator[Counted]:
    read = [
        (one.start, one.end)
        for one in check.reading.counts
        if len(check.case.slugs(*one.people)) == len(one.people)
    ]
    for found in PATTERNS[check.language][1].finditer(check.text):
        if any(a < found.end() and found.start() < b for a, b in read):
            continue
        groups = found.groupdict()
        group = next(name for name in groups if groups[name] and name in WHOLES)
        words = next(
            groups[name] for name in groups if groups[name] and name in NUMBERS
        )
        place = Span(*found.span(group), found[group])
        if check.quoted(place.start, place.end):
            continue
        number = 1 if words == "ein" else _number(words, check.language)
        counted = _counted(check, place, number)
        if counted:
            yield counted


def _counted(check: Check, place: Span, number: int) -> Counted | None:
    """Nobody's number near, and nearly somebody's: parents together count as couples.

    Of whom no number is known, anything may be right, where the sentence names them.
    """
    slip: Counted | None = None
    first, last = check.sentence(place.start)
    here = {one.person for one in check.mentions_in(first, last)}
    of_two = OF_TWO.search(check.text, max(first, place.start - 60), place.start)
    for people, known in _known(check, place):
        if of_two and len(people) == 1:
            continue
        if known.stated is None:
            if known.least and number >= known.least and here.intersection(people):
                return None
            continue
        if known.stated == number:
            return None
        if slip is None and abs(known.stated - number) <= SLIP_COUNT:
            slip = Counted(place, number, known, people, len(people) == 2)
    return slip


def _known(check: Check, place: Span) -> Iterator[tuple[tuple[str, ...], ChildCount]]:
    dossier = check.case.dossier
    for one, other in _couples(check, place):
        a, b = check.case.slugs(one.id, other.id)
        if dossier.couple(a, b):
            yield (one.id, other.id), joint_children(dossier, a, b, check.as_of)
    near = [person.id for person in _near(check, place)]
    linked = [person.id for person in check.reading.people if check.facts(person.id)]
    for person in (*near, *(one for one in linked if one not in near)):
        slug = check.case.slugs(person)[0]
        yield (person,), children_of(dossier, slug, check.as_of)
