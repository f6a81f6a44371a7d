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
# "…, hieß es", "They say: …": words that name nobody.
IMPERSONAL = {
    "de": re.compile(r"\b(?:hieß es|heißt es|es heißt|es hieß)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:they (?:said|say)|it (?:was|is) said)\b", re.IGNORECASE),
}
# A clause that says who spoke, though the reader could not tell: "und befand: „…“",
# "„…“, habe er geantwortet", "“…,” comes the answer".
BEFORE = re.compile(r":\s*[\"„“”»«‚‘']?$")
AFTER = re.compile(r"^[\"“”»«‘’']?,?[\"“”»«‘’']?\s+[a-zäöü]")
PAST = {
    "de": re.compile(r"\b(?:damals|einst|einmal|früher|zu Lebzeiten|[12]\d{3})\b"),
    "en": re.compile(r"\b(?:once|then|back in|in [12]\d{3}|used to)\b"),
}
NEARBY = 40  # characters
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
    earlier: Quote | None = None
    for quote in sorted(check.reading.quotes, key=lambda one: one.start):
        if _owes_a_source(quote):
            if quote.speaker is None:
                if not _said_by_somebody(check, quote, earlier):
                    yield Find.at(quote, NOBODY.say(check.language))
            elif _speaker_is_dead(check, quote) and not _sourced_nearby(check, quote):
                yield Find.at(
                    quote,
                    DEAD.say(check.language, name=check.case.name(quote.speaker)),
                    people=check.case.slugs(quote.speaker),
                    severity=Severity.BLOCK,
                )
        earlier = quote


def _owes_a_source(quote: Quote) -> bool:
    return quote.source is None and len(WORD.findall(quote.text)) >= FEWEST


def _said_by_somebody(check: Check, quote: Quote, earlier: Quote | None) -> bool:
    """Whether the text or the record attributes it, though the reading names nobody."""
    headline = check.story.headline
    if headline and quote.end <= headline[1]:
        return True  # the text below says who
    return (
        _has_clause(check, quote)
        or _goes_on(check, quote, earlier)
        or _sourced_nearby(check, quote)
    )


def _has_clause(check: Check, quote: Quote) -> bool:
    """Whether a pronoun or description says it: "habe er geantwortet"."""
    before = check.text[max(0, quote.start - NEARBY) : quote.start].rpartition("\n")[2]
    after = check.text[quote.end : quote.end + NEARBY].partition("\n\n")[0]
    impersonal = IMPERSONAL[check.language]
    if impersonal.search(before) or impersonal.search(after):
        return False
    if quote.verb is not None or BEFORE.search(before):
        return True
    return ended_by_comma(quote, after) and bool(AFTER.match(after))


def ended_by_comma(quote: Quote, after: str) -> bool:
    return quote.text.endswith(",") or after.lstrip("\"“”»«‘’'").startswith(",")


def _goes_on(check: Check, quote: Quote, earlier: Quote | None) -> bool:
    """“I bowed,” the singer says. “One does not waste applause.”"""
    if earlier is None or "\n" in check.text[earlier.end : quote.start]:
        return False
    known = earlier.speaker is not None or _has_clause(check, earlier)
    return known and quote.start - earlier.end <= 3 * NEARBY


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
    first, last = check.sentence(quote.start)
    past = PAST[check.language].search(check.text, quote.end, last + NEARBY)
    if past or PAST[check.language].search(check.text, first, quote.start):
        return False  # it is told as said in life
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
