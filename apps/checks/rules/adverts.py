"""Who paid, and who signs."""

import re
from collections.abc import Iterator

from apps.checks.findings import Severity
from apps.checks.languages import listed, pattern
from apps.checks.rule import Check, Find, Rule
from apps.checks.rules.privacy import minority
from apps.checks.wording import Pair
from apps.dates import Certainty

ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”„)]+|\bamzn\.to/\w+")
SIGNS = ("://", "www.", "amzn.to/")  # without one there is no address
AFFILIATE = Pair(
    "„{words}“ ist ein bezahlter Link, und das Wort „Anzeige“ fehlt.",
    "“{words}” is a paid link, and the word “Anzeige” (advertisement) is missing.",
)
SPONSOR = Pair(
    "„{words}“ nennt einen, der bezahlt, und das Wort „Anzeige“ fehlt.",
    "“{words}” names somebody who pays, and the word “Anzeige” (advertisement) is "
    "missing.",
)
LONGEST = 60  # letters of an address that a message shows


def _unlabelled(check: Check) -> Iterator[Find]:
    if any(check.listed("labels", "advert")):
        return
    for start, end, address in _addresses(check):
        if _is_paid(check, address):
            words = address[:LONGEST]
            yield Find(start, end, AFFILIATE.say(check.language, words=words))
    for found in check.listed("labels", "sponsor"):
        if not check.titled(*found.span()):
            yield Find(*found.span(), SPONSOR.say(check.language, words=found[0]))


def _addresses(check: Check) -> Iterator[tuple[int, int, str]]:
    if any(sign in check.text for sign in SIGNS):
        for found in ADDRESS.finditer(check.text):
            yield *found.span(), found[0]
    for link in check.story.links:
        yield link.start, link.end, link.address


def _is_paid(check: Check, address: str) -> bool:
    parts = listed(check.language, "labels", "affiliate")
    folded = address.casefold()
    return any(_stands_in(part, folded) for part in parts)


def _stands_in(part: str, address: str) -> bool:
    """A key of a query stands behind ? or &, a host behind // or a dot."""
    if part.endswith("=") or "=" in part:
        return f"?{part}" in address or f"&{part}" in address
    return re.search(rf"(?:^|//|\.){re.escape(part)}", address) is not None


ADVERT_UNLABELLED = Rule(
    code="advert.unlabelled",
    severity=Severity.BLOCK,
    needs="links",
    sentence=Pair(
        "Bezahlter Link oder Sponsor ohne das Wort „Anzeige“.",
        "A paid link or a sponsor without the word “Anzeige”.",
    ),
    reference="Pressekodex 7; UWG § 5a; MStV § 22",
    find=_unlabelled,
    spares_quotes=False,
)

NO_AUTHOR = Pair("Die Geschichte hat keinen Autor.", "The story has no author.")
NO_SECOND = Pair(
    "Die Geschichte handelt von {topic}: Vor der Veröffentlichung muss eine zweite "
    "Person sie lesen.",
    "The story is about {topic}: a second person must read it before publication.",
)
TOPICS = {
    "death": Pair("Tod", "death"),
    "crime": Pair("Vorwürfen oder Straftaten", "accusations or crime"),
    "minor": Pair("Minderjährigen", "minors"),
}


def _unsigned(check: Check) -> Iterator[Find]:
    story = check.story
    if story.authors is None or not check.text.strip():
        return
    start, end = story.headline or (0, 0)
    if not story.authors:
        yield Find(start, end, NO_AUTHOR.say(check.language))
    elif story.reader in story.authors and (topic := _grave_topic(check)):
        message = NO_SECOND.say(check.language, topic=TOPICS[topic].say(check.language))
        yield Find(start, end, message)


def _grave_topic(check: Check) -> str:
    """What headline or teaser makes the story about, or that a minor is in it."""
    parts = [part for part in (check.story.headline, check.story.teaser) if part]
    for name, topic in (("claims", "death"), ("accusations", "suspected")):
        words = pattern(check.language, name, topic)
        if any(words.search(check.text, *part) for part in parts):
            return "death" if topic == "death" else "crime"
    minors = (minority(check, one) for one in check.reading.people)
    return "minor" if Certainty.CERTAIN in minors else ""


BYLINE_MISSING = Rule(
    code="byline.missing",
    severity=Severity.BLOCK,
    needs="workflow",
    sentence=Pair(
        "Kein Autor, oder ein heikles Thema ohne zweite Leserin.",
        "No author, or a grave topic without a second reader.",
    ),
    reference="MStV § 18",
    find=_unsigned,
    spares_quotes=False,
)
