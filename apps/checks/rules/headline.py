"""What a headline promises, and how suicide is written of."""

from collections.abc import Iterator

from apps.checks.findings import Severity
from apps.checks.languages import pattern
from apps.checks.rule import Check, Find, Rule
from apps.checks.wording import Pair

CLAIMS = {
    "death": Pair("den Tod", "a death"),
    "illness": Pair("eine Krankheit", "an illness"),
    "pregnancy": Pair("eine Schwangerschaft", "a pregnancy"),
    "separation": Pair("eine Trennung", "a separation"),
    "wedding": Pair("eine Hochzeit", "a wedding"),
}
UNCOVERED = Pair(
    "Die Überschrift behauptet {what}, der Text sagt davon nichts.",
    "The headline claims {what}, and the text says nothing of it.",
)


def _uncovered(check: Check) -> Iterator[Find]:
    headline = check.story.headline
    if headline is None:
        return
    start, end = headline
    below = check.text[end:]
    spared = [
        found.span()
        for found in pattern(check.language, "claims", "other").finditer(
            check.text, start, end
        )
    ]
    for topic, what in CLAIMS.items():
        claim = pattern(check.language, "claims", topic)
        for found in claim.finditer(check.text, start, end):
            if any(a <= found.start() and found.end() <= b for a, b in spared):
                continue
            if check.titled(*found.span()):
                continue
            told = pattern(check.language, "topics", topic).search(below)
            if told or claim.search(below):
                break
            message = UNCOVERED.say(check.language, what=what.say(check.language))
            yield Find(*found.span(), message)
            break


HEADLINE_UNCOVERED = Rule(
    code="headline.uncovered",
    severity=Severity.BLOCK,
    needs="headline",
    sentence=Pair(
        "Die Überschrift behauptet Tod, Schwangerschaft, Trennung, Hochzeit oder "
        "Krankheit, der Text nicht. Ein Fragezeichen entschuldigt nicht.",
        "The headline claims death, pregnancy, separation, wedding or illness, and the "
        "text does not. A question mark is no excuse.",
    ),
    reference="Pressekodex 2, 2.1; BGH VI ZR 76/14",
    find=_uncovered,
    spares_quotes=False,
)

METHOD = Pair(
    "Wie sich jemand das Leben nahm, gehört nicht in Überschrift oder Vorspann.",
    "How somebody took their life does not belong into headline or teaser.",
)
BOX = Pair(
    "Der Text handelt von Suizid: Der Hilfekasten steht auf der Seite von selbst "
    "darunter.",
    "The text is about suicide: the help box stands below it on the page by itself.",
)


def suicide_place(text: str, language: str) -> tuple[int, int] | None:
    """Where a text first speaks of suicide; works and figures of speech do not."""
    spared = [
        found.span() for found in pattern(language, "suicide", "other").finditer(text)
    ]
    for found in pattern(language, "suicide", "named").finditer(text):
        if not any(a <= found.start() and found.end() <= b for a, b in spared):
            return found.span()
    return None


def _suicide(check: Check) -> Iterator[Find]:
    if not check.may_have("suicide", "named"):
        return
    place = suicide_place(check.text, check.language)
    if place is None or check.titled(*place):
        return
    method = pattern(check.language, "suicide", "method")
    for part in (check.story.headline, check.story.teaser):
        if part:
            for found in method.finditer(check.text, *part):
                message = METHOD.say(check.language)
                yield Find(*found.span(), message, severity=Severity.BLOCK)
    if not pattern(check.language, "suicide", "help").search(check.text):
        yield Find(*place, BOX.say(check.language))


SUICIDE_CARE = Rule(
    code="suicide.care",
    severity=Severity.INFO,
    needs="headline",
    sentence=Pair(
        "Suizid: keine Methode in Überschrift und Vorspann; der Hilfekasten kommt von "
        "selbst dazu.",
        "Suicide: no method in headline and teaser; the help box is added by itself.",
    ),
    reference="Pressekodex 8.7",
    find=_suicide,
    spares_quotes=False,
)
