"""Quotes and sources."""

from apps.checks.facts import Dossier
from apps.checks.judging.case import Case, judged
from apps.checks.judging.model import AddOutlet, AddQuote, Judgement, Verdict
from apps.reading.enums import SourceKind
from apps.reading.model import Quote, Source
from apps.reading.text.folding import fold

PUBLISHERS = {
    SourceKind.OUTLET,
    SourceKind.AGENCY,
    SourceKind.BROADCAST,
    SourceKind.PODCAST,
}


def judge_quote(case: Case, quote: Quote) -> Judgement:
    """The same words on record agree, whatever their marks and capitals."""
    facts = case.facts(quote.speaker)
    verdict, recorded, proposal = Verdict.UNKNOWN, "", None
    if quote.speaker and quote.speaker in case.people:
        on_record = same_words(case.dossier, facts.slug, quote.text) if facts else None
        if on_record:
            verdict, recorded = Verdict.AGREES, on_record
        elif case.names_are_settled(quote.speaker):
            verdict = Verdict.NEW
            proposal = AddQuote(
                quote.speaker, quote.text, case.reading.language, _source(case, quote)
            )
    return judged(
        quote,
        verdict,
        kind="quote",
        people=(quote.speaker,) if quote.speaker else (),
        stated=quote.text,
        recorded=recorded,
        proposal=proposal,
    )


def same_words(dossier: Dossier, speaker: str, words: str) -> str | None:
    wanted = fold(words)
    for quote in dossier.quotes:
        if quote.speaker == speaker and fold(quote.words) == wanted:
            return quote.words
    return None


def _source(case: Case, quote: Quote) -> str:
    sources = case.reading.sources
    if quote.source is None or quote.source >= len(sources):
        return ""
    return sources[quote.source].name


def judge_source(case: Case, source: Source) -> Judgement:
    known = fold(source.name) in case.dossier.outlets
    verdict, proposal = Verdict.UNKNOWN, None
    if known:
        verdict = Verdict.AGREES
    elif source.kind in PUBLISHERS:
        verdict, proposal = Verdict.NEW, AddOutlet(source.name)
    return judged(
        source,
        verdict,
        kind="source",
        people=(),
        stated=source.name,
        recorded=source.name if known else "",
        proposal=proposal,
    )
