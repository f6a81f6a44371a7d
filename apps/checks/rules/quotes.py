"""Direct speech: whose it is and where it was said."""

import re
from collections.abc import Iterator

from apps.checks.findings import Severity
from apps.checks.judging.words import same_words
from apps.checks.rule import Check, Find, Rule
from apps.checks.wording import Pair
from apps.dates import Certainty
from apps.dates.compare import before
from apps.reading.model import Quote

FEWEST = 3  # words: shorter ones are fragments that anybody may have used

NOBODY = Pair(
    "Das Zitat hat weder Sprecher noch Medium, Link oder eigenes Interview.",
    "The quote has neither a speaker nor a medium, link or interview of our own.",
)
DEAD = Pair(
    "{name} ist tot, und das Zitat nennt weder Medium noch Link oder eigenes "
    "Interview.",
    "{name} is dead, and the quote names no medium, link or interview of our own.",
)
WORD = re.compile(r"\w+")
LINK = re.compile(r"https?://|\bwww\.")
OWN_INTERVIEW = {
    "de": re.compile(
        r"\b(?:im|ein|das) (?:Interview|Gespräch) mit (?:uns|Klatschmohn|dieser "
        r"Redaktion|unserer Redaktion)|"
        r"\b(?:sagte?|erzählte?|verriet|verrät) (?:er |sie )?"
        r"(?:uns|Klatschmohn|(?:unserer|dieser) Redaktion)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:in an? (?:interview|conversation) with (?:us|Klatschmohn)|"
        r"(?:told|tells) (?:us|Klatschmohn))\b",
        re.IGNORECASE,
    ),
}


def _unattributed(check: Check) -> Iterator[Find]:
    for quote in check.reading.quotes:
        if len(WORD.findall(quote.text)) < FEWEST or quote.source is not None:
            continue
        if quote.speaker is None:
            if not _sourced_nearby(check, quote):
                yield Find.at(quote, NOBODY.say(check.language))
        elif _speaker_is_dead(check, quote) and not _sourced_nearby(check, quote):
            yield Find.at(
                quote,
                DEAD.say(check.language, name=check.case.name(quote.speaker)),
                people=check.case.slugs(quote.speaker),
                severity=Severity.BLOCK,
            )


def _sourced_nearby(check: Check, quote: Quote) -> bool:
    """A link or interview of ours in the sentence or the next, or a known quote."""
    first, last = check.sentence(quote.start)
    last = check.sentence(max(last, quote.end + 1))[1]
    passage = check.text[first:last]
    if LINK.search(passage) or OWN_INTERVIEW[check.language].search(passage):
        return True
    facts = check.facts(quote.speaker)
    speakers = [facts.slug] if facts else list(check.case.dossier.people)
    dossier = check.case.dossier
    sourced = {(one.speaker, one.words) for one in dossier.quotes if one.sourced}
    return any(
        (slug, same_words(dossier, slug, quote.text)) in sourced for slug in speakers
    )


def _speaker_is_dead(check: Check, quote: Quote) -> bool:
    facts = check.facts(quote.speaker)
    if facts is None or facts.death is None or check.as_of is None:
        return False
    return before(facts.death, check.as_of) is Certainty.CERTAIN


QUOTE_SOURCE = Rule(
    code="quote.source",
    severity=Severity.WARN,
    needs="quotes, sources",
    sentence=Pair(
        "Direkte Rede ab drei Wörtern ohne Sprecher und ohne Medium.",
        "Direct speech of three words or more without speaker and medium.",
    ),
    reference="Pressekodex 2; UrhG § 51",
    find=_unattributed,
    spares_quotes=False,
)
