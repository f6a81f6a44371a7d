"""Links that lead nowhere any more, as the nights have found."""

from collections.abc import Iterator

from apps.checks.findings import Severity
from apps.checks.rule import Check, Find, Rule
from apps.checks.wording import Pair, date_words
from apps.dates import Edtf

LONGEST = 60  # letters of an address that a message shows
DEAD = Pair(
    "Der Link {address} führt ins Leere, seit dem {day}.",
    "The link {address} has led nowhere since {day}.",
)


def _dead(check: Check) -> Iterator[Find]:
    for link in check.story.links:
        if link.dead_since:
            day = date_words(Edtf.of(link.dead_since), check.language)
            address = link.address[:LONGEST]
            message = DEAD.say(check.language, address=address, day=day)
            yield Find(link.start, link.end, message)


LINK_DEAD = Rule(
    code="link.dead",
    severity=Severity.WARN,
    needs="links tried by night",
    sentence=Pair(
        "Ein Link führt seit mindestens zwei Nächten ins Leere.",
        "A link has led nowhere for two nights or more.",
    ),
    spares_quotes=False,
    find=_dead,
)
