"""Whether "Ehefrau", "Ex-Mann" or "verlobt" can be said of a couple on a day."""

import re
from dataclasses import dataclass

from apps.checks.comparisons import best_phase, dated
from apps.checks.facts import CoupleFacts
from apps.checks.rule import Check
from apps.checks.wording import Pair, date_words, source_words
from apps.dates import Certainty, Edtf
from apps.people.rules import CoupleStatus, State, states
from apps.people.rules import Status as Standing
from apps.reading.enums import EndReason, Kind, Status
from apps.reading.model import Relation

UNITED = (Standing.MARRIED, Standing.CIVIL_UNION)
# "sind seit 2005 verheiratet", "seine Frau": of today, whatever date stands beside it
LASTING = re.compile(
    r"\b(?:seit|ist|sind|hat|haben|heute|since|is|are|has|have|been|now|"
    r"(?:sein|ihr)e?[rnms]?\s+(?:\w+\s+)?(?:\w*[Ff]rau|\w*[Mm]ann|\w*[Gg]att\w+|Verlobte\w*|"
    r"\w*[Ff]reund(?:in)?|\w*[Pp]artner(?:in)?)|(?:his|her)\s+(?:wife|husband|fianc\w+|partner))\b",
    re.IGNORECASE,
)
# "Sie heirateten und bekamen einen Sohn": true of the divorced, too
PAST = {
    Kind.MARRIAGE: re.compile(
        r"\b(?:heirateten?|geheiratet|married(?!\s+to)|wed|tied\s+the\s+knot|"
        r"exchanged\s+vows)\b",
        re.IGNORECASE,
    ),
    Kind.PARTNERSHIP: re.compile(r"\b(?:lebten?|wohnten?|lived)\b"),
}
PARTED = (Standing.DIVORCED, Standing.EX)
# What a couple certainly is on the day when the words are wrong. The separated are
# still married; who is widowed is left to the rules about the dead.
WRONG = {
    (Kind.MARRIAGE, Status.CURRENT): (*PARTED, Standing.ENGAGED, Standing.DATING),
    (Kind.MARRIAGE, Status.FORMER): (*UNITED, Standing.SEPARATED),
    (Kind.ENGAGEMENT, Status.CURRENT): (*UNITED, *PARTED, Standing.SEPARATED),
    (Kind.ENGAGEMENT, Status.FORMER): (Standing.ENGAGED,),
    (Kind.PARTNERSHIP, Status.CURRENT): (*PARTED, Standing.SEPARATED),
    (Kind.PARTNERSHIP, Status.FORMER): (*UNITED, Standing.ENGAGED, Standing.DATING),
}
SAID = {
    (Kind.MARRIAGE, Status.CURRENT): Pair("verheiratet", "married"),
    (Kind.MARRIAGE, Status.FORMER): Pair("nicht mehr verheiratet", "no longer married"),
    (Kind.ENGAGEMENT, Status.CURRENT): Pair("verlobt", "engaged"),
    (Kind.ENGAGEMENT, Status.FORMER): Pair("nicht mehr verlobt", "no longer engaged"),
    (Kind.PARTNERSHIP, Status.CURRENT): Pair("ein Paar", "a couple"),
    (Kind.PARTNERSHIP, Status.FORMER): Pair("kein Paar mehr", "no longer a couple"),
}
IS = {
    Standing.MARRIED: Pair("verheiratet", "married"),
    Standing.CIVIL_UNION: Pair("verpartnert", "civil partners"),
    Standing.SEPARATED: Pair(
        "getrennt, aber nicht geschieden", "separated but not divorced"
    ),
    Standing.DIVORCED: Pair("geschieden", "divorced"),
    Standing.EX: Pair("auseinander", "no longer together"),
    Standing.ENGAGED: Pair("verlobt", "engaged"),
    Standing.DATING: Pair("unverheiratet ein Paar", "an unmarried couple"),
    Standing.WIDOWED: Pair("nur durch den Tod getrennt", "parted by death only"),
}
SINCE = Pair("{status} seit {since}", "{status} since {since}")
MESSAGE = Pair(
    "Im Text sind {a} und {b} {said}, laut Gedächtnis {right} ({source}).",
    "The text has {a} and {b} {said}, the record {right} ({source}).",
)


@dataclass(frozen=True, slots=True)
class Right:
    status: Standing
    message: str


def wrong_status(
    check: Check, relation: Relation, couple: CoupleFacts, day: Edtf
) -> Right | None:
    """Return what the couple certainly is instead, None where the words may stand."""
    wrong = WRONG.get((relation.kind, relation.status))
    if wrong is None or _told_of_the_past(relation, couple, day):
        return None
    now = check.case.dossier.status(couple, day)
    if now.may_be(*_without_said_parting(wrong, relation)) is not Certainty.CERTAIN:
        return None
    return Right(now.status, _message(check, relation, couple, now))


def widowed_not_parted(
    check: Check, relation: Relation, couple: CoupleFacts, day: Edtf
) -> Right | None:
    """For "Ex-Mann" and the like, which nobody is whose marriage death has ended."""
    now = check.case.dossier.status(couple, day)
    if now.may_be(Standing.WIDOWED) is not Certainty.CERTAIN:
        return None
    return Right(now.status, _message(check, relation, couple, now))


def _without_said_parting(
    wrong: tuple[Standing, ...], relation: Relation
) -> tuple[Standing, ...]:
    """A parting is no divorce: "getrennt" is right of the separated."""
    if relation.end_reason != EndReason.SEPARATION:
        return wrong
    return tuple(one for one in wrong if one is not Standing.SEPARATED)


def _told_of_the_past(relation: Relation, couple: CoupleFacts, day: Edtf) -> bool:
    """Whether it is said with dates of a phase that is, or may be, over.

    So who married each other twice was married from 1993 to 2002 all the same, and
    "2005 heiratete sie ihn" is true of the divorced.
    """
    lasting = any(LASTING.search(one.text) for one in relation.evidence)
    if relation.status is not Status.FORMER and lasting:
        return False
    begin, end = dated(relation.begin), dated(relation.end)
    if begin is None and end is None:
        told = PAST.get(relation.kind) if relation.status is Status.CURRENT else None
        return told is not None and all(
            told.search(one.text) for one in relation.evidence
        )
    phase = best_phase(couple, relation.kind, begin, end)
    if relation.kind is Kind.ENGAGEMENT and relation.status is Status.CURRENT:
        return phase is not None  # "2021 folgte der Antrag" is true of the married
    return phase is not None and State.OVER in states(phase, day)


def _message(
    check: Check, relation: Relation, couple: CoupleFacts, now: CoupleStatus
) -> str:
    language = check.language
    right = IS[now.status].say(language)
    if now.since:
        since = date_words(now.since, language)
        right = SINCE.say(language, status=right, since=since)
    sources = [source for phase in couple.phases for source in phase.sources]
    return MESSAGE.say(
        language,
        a=check.case.name(relation.a),
        b=check.case.name(relation.b),
        said=SAID[relation.kind, relation.status].say(language),
        right=right,
        source=source_words(sources[-1] if sources else "", language),
    )
