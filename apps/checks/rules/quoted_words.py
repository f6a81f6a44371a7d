"""Whether somebody is quoted as they are on record."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from apps.checks.facts import QuoteFacts
from apps.checks.findings import Severity
from apps.checks.languages import pattern
from apps.checks.rule import Check, Find, Rule
from apps.checks.wording import Pair, source_words
from apps.reading.model import Quote
from apps.reading.text.folding import fold

FEWEST = 5  # words: shorter ones are too easily like something else said
LIKE = 0.75  # share of words in common from which it is the same quote
RUN = 2  # words that stand together in both: single ones are like by chance
WORD = re.compile(r"\w+(?:[-'’.,]\w+)*")
ELLIPSIS = re.compile(r"\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\)|…|\.{3}")
INSERTED = re.compile(r"\[[^\]…]*\]")

DEVIATES = Pair(
    "So ist das Zitat nicht vermerkt. Im Gedächtnis: „{words}“ ({source}).",
    "The quote is not on record like this. The record has: “{words}” ({source}).",
)
JOINED = Pair(
    "Hier fehlt eine Auslassung. Im Gedächtnis: „{words}“ ({source}).",
    "Words were left out here without a mark. The record has: “{words}” ({source}).",
)


def _deviating(check: Check) -> Iterator[Find]:
    for quote in check.reading.quotes:
        facts = check.facts(quote.speaker)
        if facts is None or len(WORD.findall(quote.text)) < FEWEST:
            continue
        own = [one for one in check.case.dossier.quotes if one.speaker == facts.slug]
        wordings = [
            (text, one) for one in own for text in _wordings(one, check.language)
        ]
        if any(_is_faithful(quote.text, text) for text, _ in wordings):
            continue
        best = max(
            wordings, key=lambda each: _likeness(quote.text, each[0]), default=None
        )
        if best is None or _likeness(quote.text, best[0]) < LIKE:
            continue
        yield _find(check, quote, *best)


def _wordings(known: QuoteFacts, language: str) -> Iterator[str]:
    """The words in the story's language: as said, or as translated."""
    if known.language in ("", language):
        yield known.words
    if known.translation:
        yield known.translation


def _words(text: str) -> list[str]:
    return [fold(word) for word in WORD.findall(INSERTED.sub(" ", text))]


def _is_faithful(said: str, known: str) -> bool:
    """All its parts between ellipses stand in the record, each whole and in order."""
    whole = _words(known)
    at = 0
    for part in ELLIPSIS.split(INSERTED.sub("…", said)):
        words = _words(part)
        if not words:
            continue
        place = _find_run(whole, words, at)
        if place < 0:
            return False
        at = place + len(words)
    return True


def _find_run(whole: list[str], part: list[str], start: int) -> int:
    for at in range(start, len(whole) - len(part) + 1):
        if whole[at : at + len(part)] == part:
            return at
    return -1


def _likeness(said: str, known: str) -> float:
    """How much of what is said stands in the record, in its order."""
    mine, theirs = _words(said), _words(known)
    if not mine or not theirs:
        return 0.0
    blocks = SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= RUN) / len(mine)


def _find(check: Check, quote: Quote, words: str, known: QuoteFacts) -> Find:
    mine, theirs = _words(quote.text), _words(words)
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    joined = all(tag in ("equal", "insert") for tag, *_ in matcher.get_opcodes())
    pair = JOINED if joined else DEVIATES
    return Find.at(
        quote,
        pair.say(
            check.language,
            words=words,
            source=source_words(known.source, check.language),
        ),
        people=(known.speaker,),
        expected=_as_recorded(quote.text, words, matcher),
    )


def _as_recorded(said: str, known: str, matcher: SequenceMatcher) -> str | None:
    """The stretch of the record that is meant, with the end that stood here."""
    if INSERTED.search(known):
        return None
    places = list(WORD.finditer(known))
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    first, last = blocks[0], blocks[-1]
    begin = max(first.b - first.a, 0)
    left = len(_words(said)) - (last.a + last.size)
    end = min(last.b + last.size + left, len(places))
    stretch = known[places[begin].start() : places[end - 1].end()]
    mark = re.search(r"[.,!?…]*$", said)
    return stretch + (mark[0] if mark else "")


QUOTE_DEVIATES = Rule(
    code="quote.deviates",
    severity=Severity.WARN,
    needs="quotes",
    sentence=Pair(
        "Der Wortlaut weicht vom vermerkten Zitat ab.",
        "The wording differs from the recorded quote.",
    ),
    reference="Pressekodex 2; UrhG §§ 14, 51",
    find=_deviating,
    spares_quotes=False,
)

TRANSLATED = Pair(
    "{name} sagte das auf {tongue}; der Text sagt nicht, dass es übersetzt ist{by}.",
    "{name} said that in {tongue}; the text does not say that it is translated{by}.",
)
BY = Pair(" (Übersetzung: {who})", " (translation: {who})")
LANGUAGES = {
    "de": Pair("Deutsch", "German"),
    "en": Pair("Englisch", "English"),
}


def _translated(check: Check) -> Iterator[Find]:
    for quote in check.reading.quotes:
        facts = check.facts(quote.speaker)
        if facts is None:
            continue
        for known in check.case.dossier.quotes:
            foreign = known.language not in ("", check.language)
            if known.speaker != facts.slug or not foreign or not known.translation:
                continue
            if not _is_faithful(quote.text, known.translation) or _is_marked(
                check, quote
            ):
                continue
            by = BY.say(check.language, who=known.translated_by)
            message = TRANSLATED.say(
                check.language,
                name=facts.name,
                tongue=LANGUAGES[known.language].say(check.language),
                by=by if known.translated_by else "",
            )
            yield Find.at(quote, message, people=(facts.slug,))
            break


def _is_marked(check: Check, quote: Quote) -> bool:
    first = check.text.rfind("\n\n", 0, quote.start) + 1
    last = check.text.find("\n\n", quote.end)
    marks = pattern(check.language, "speech", "translated")
    end = last if last >= 0 else len(check.text)
    return bool(
        marks.search(check.text, max(first, 0), quote.start)
        or marks.search(check.text, quote.end, end)
    )


QUOTE_TRANSLATED = Rule(
    code="quote.translated",
    severity=Severity.INFO,
    needs="quotes",
    sentence=Pair(
        "Ein übersetztes Zitat ist nicht als Übersetzung gekennzeichnet.",
        "A translated quote is not marked as translated.",
    ),
    reference="Pressekodex 2",
    find=_translated,
    spares_quotes=False,
)
