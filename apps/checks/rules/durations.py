"""How long couples lasted by the text, and by the record."""

import re
from collections.abc import Collection, Iterator

from apps.checks.comparisons import (
    PHASES_OF,
    Basis,
    bases,
    courtships,
    duration_fits,
    share_that_fits,
)
from apps.checks.facts import CoupleFacts
from apps.checks.findings import Severity
from apps.checks.fixes import other_duration
from apps.checks.rereading.openlengths import open_durations
from apps.checks.rule import Check, Find, Rule
from apps.checks.rules.relations import FACTS, couple_of, source_of
from apps.checks.wording import Pair, date_words, source_words, years_words
from apps.dates import Certainty
from apps.reading.enums import Kind
from apps.reading.model import Duration

AGED = re.compile(r"-?\s?(?:old|alt)\b|-?[Jj]ährig")  # no length, but an age
# "zwei Jahrzehnte nach der Scheidung": time since, not the time it lasted
SINCE = re.compile(
    r"\s+(?:nach|seit|after|since)\s+(?:der|dem|ihrer|ihrem|seinem|the|their|his|her)\s+"
    r"(?:[a-zäöü]+\s+)?(?:Scheidung|Trennung|Tod|Ehe-?[Aa]us|Liebes-?[Aa]us|divorce|"
    r"split|separation|break-?up|death)",
)
# "zwei Jahre später folgte die Scheidung": time between, as little a length
LATER = re.compile(r"\s+(?:später|zuvor|vorher|danach|darauf|later|earlier|before)\b")
# "married in 2016 after four years together", "nach vier Jahren Beziehung"
COURTED = re.compile(
    r"\s+(?:together|(?:of\s+)?dating|as\s+a\s+couple|engaged|Beziehung|Partnerschaft|"
    r"Verlobung|Liebe|zusammen)\b|\s+gemeinsamen?\b"
)
# "Danach waren sie noch zwei Jahre zusammen": from then on
AFTER = re.compile(
    r"\b(?:noch|weitere|another|a\s+further|for\s+another)\s+(?:\w+\s+)?$"
)
LIKELY = 0.5  # of what the record leaves open: from here on nobody is told

LASTED = Pair(
    "„{words}“ passt nicht zu {a} und {b}: Von {begin} bis {end} sind es laut "
    "Gedächtnis {years} ({source}).",
    "“{words}” does not fit {a} and {b}: from {begin} to {end} the record has {years} "
    "({source}).",
)
MAY_HAVE_LASTED = Pair(
    "„{words}“ stimmt bei {a} und {b} vielleicht nicht: Von {begin} bis {end} sind es "
    "laut Gedächtnis {years} ({source}).",
    "“{words}” may not fit {a} and {b}: from {begin} to {end} the record has {years} "
    "({source}).",
)
LASTS = Pair(
    "„{words}“ passt nicht zu {a} und {b}: Ihr gemeinsamer Weg begann laut Gedächtnis "
    "{begin} und dauert an ({source}).",
    "“{words}” does not fit {a} and {b}: what they share began {begin} by the record "
    "and goes on ({source}).",
)


def _durations(check: Check) -> Iterator[Find]:
    for length in check.reading.durations:
        relation = check.reading.relations[length.relation]
        couple = couple_of(check, relation)
        if couple is None or relation.status not in FACTS:
            continue
        if any(one.match(check.text, length.end) for one in (AGED, SINCE, LATER)):
            continue
        if AFTER.search(check.text, max(0, length.start - 25), length.start):
            continue
        found, kinds = list(bases(couple, check.as_of)), PHASES_OF[relation.kind]
        if COURTED.match(check.text, length.end):
            found += courtships(couple)
        fit = {duration_fits(length, basis.years) for basis in found}
        if not found or Certainty.CERTAIN in fit:
            continue
        if Certainty.POSSIBLE in fit:
            shares = (share_that_fits(length, basis.years) for basis in found)
            if max(shares) < LIKELY:
                yield _duration(check, length, couple, found, Certainty.POSSIBLE, kinds)
        else:
            yield _duration(check, length, couple, found, Certainty.CERTAIN, kinds)


def _open_durations(check: Check) -> Iterator[Find]:
    for lasted in open_durations(check):
        found = list(bases(lasted.couple, check.as_of))
        yield _duration(check, lasted.place, lasted.couple, found, Certainty.CERTAIN)


def _all_durations(check: Check) -> Iterator[Find]:
    yield from _durations(check)
    yield from _open_durations(check)


def _duration(
    check: Check,
    length: Duration,
    couple: CoupleFacts,
    found: list[Basis],
    certainty: Certainty,
    kinds: Collection[str] = PHASES_OF[Kind.MARRIAGE],
) -> Find:
    people = check.case.dossier.people
    of_kind = (basis for basis in found if basis.phase.kind in kinds)
    basis = next(of_kind, found[0])
    certain = certainty is Certainty.CERTAIN
    pair = LASTED if certain else MAY_HAVE_LASTED
    message = (pair if basis.phase.end else LASTS).say(
        check.language,
        words=length.text,
        a=people[couple.a].name,
        b=people[couple.b].name,
        begin=date_words(basis.phase.begin, check.language),
        end=date_words(basis.phase.end, check.language),
        years=years_words(basis.years, check.language),
        source=source_words(source_of(basis.phase), check.language),
    )
    return Find.at(
        length,
        message,
        people=(couple.a, couple.b),
        expected=other_duration(length.text, basis.years, check.language)
        if certain
        else None,
        certainty=certainty,
    )


RELATION_DURATION = Rule(
    code="relation.duration",
    severity=Severity.WARN,
    needs="phases",
    sentence=Pair(
        "Eine genannte Dauer passt weder zur Ehe noch zur Beziehung.",
        "A stated duration fits neither the marriage nor the relationship.",
    ),
    reference="Pressekodex 2",
    find=_all_durations,
)
