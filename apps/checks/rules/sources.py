"""Who says so."""

import re
from collections.abc import Iterator
from itertools import pairwise

from apps.checks.findings import Severity
from apps.checks.rule import Check, Find, Rule
from apps.checks.wording import Pair
from apps.reading.enums import SourceKind
from apps.reading.model import Source
from apps.reading.text.folding import fold

UNNAMED = Pair(
    "„{words}“ ist eine ungenannte Quelle.",
    "“{words}” is an unnamed source.",
)
ALONE = Pair(
    "„{words}“ ist die einzige Quelle, und die ist ungenannt: Für Tod, Krankheit, "
    "Schwangerschaft, Trennung oder Straftat reicht das nicht.",
    "“{words}” is the only source, and it is unnamed: for death, illness, pregnancy, "
    "separation or crime that is not enough.",
)
GRAVE = {
    "de": re.compile(
        r"\b(?:gestorben|tot|Tod(?:es)?|verstorben|krank|Krankheit|Krebs\w*|erkrankt\w*|"
        r"Diagnose|Klinik|schwanger\w*|Schwangerschaft|Trennung|getrennt|trennen|"
        r"Scheidung|Ehe-?Aus|Liebes-?Aus|verhaftet|festgenommen|angeklagt|Anklage|"
        r"Ermittlung\w*|Straftat\w*|Betrug\w*|Missbrauch\w*|Drogen\w*)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:died|dead|death|ill|illness|sick|cancer|diagnos\w+|hospital\w*|pregnan\w+|"
        r"split|separat\w+|divorc\w+|arrest\w*|charged|investigat\w+|crime|fraud|abuse|"
        r"drugs)\b",
        re.IGNORECASE,
    ),
}


def _unnamed(check: Check) -> Iterator[Find]:
    sources = check.reading.sources
    alone = all(one.kind is SourceKind.UNNAMED for one in sources)
    for source in sources:
        if source.kind is SourceKind.UNNAMED:
            grave = alone and _is_grave(check, source)
            yield Find.at(
                source,
                (ALONE if grave else UNNAMED).say(check.language, words=source.text),
                severity=Severity.BLOCK if grave else None,
            )


def _is_grave(check: Check, source: Source) -> bool:
    first, last = check.sentence(source.start)
    return bool(GRAVE[check.language].search(check.text, first, last))


SOURCE_UNNAMED = Rule(
    code="source.unnamed",
    severity=Severity.WARN,
    needs="sources",
    sentence=Pair(
        "Eine Aussage stützt sich auf eine ungenannte Quelle.",
        "A statement rests on an unnamed source.",
    ),
    reference="Pressekodex 2; BGH VI ZR 51/99",
    find=_unnamed,
)

SINGLE = Pair(
    "Alles geht auf {name} zurück: Für Tod, Krankheit, Schwangerschaft, Trennung oder "
    "Straftat sollte es eine zweite Quelle geben, die nicht bei der ersten abschreibt.",
    "All of it goes back to {name}: for death, illness, pregnancy, separation or crime "
    "there should be a second source that does not copy the first.",
)
OTHERS = (
    SourceKind.OUTLET,
    SourceKind.AGENCY,
    SourceKind.BROADCAST,
    SourceKind.PODCAST,
)
REFERRING = {
    "de": re.compile(r"\b(?:unter Berufung auf|beruft sich (?:dabei )?auf|zitiert)\b"),
    "en": re.compile(r"\b(?:citing|quoting|cites|as first reported by)\b"),
}


def _single(check: Check) -> Iterator[Find]:
    """Where a grave thing is told by media alone, and they all have it from one."""
    sources = sorted(check.reading.sources, key=lambda one: one.start)
    if not sources or any(one.kind not in OTHERS for one in sources):
        return  # the person, a speaker or a document says so, too
    copying = {
        fold(one.name)
        for one, next_one in pairwise(sources)
        if REFERRING[check.language].search(check.text, one.end, next_one.start)
        and check.sentence(one.start) == check.sentence(next_one.start)
    }
    origins = {fold(one.name): one for one in sources if fold(one.name) not in copying}
    grave = [one for one in sources if _is_grave(check, one)]
    if len(origins) == 1 and grave and len(sources) > 1:
        [origin] = origins.values()
        yield Find.at(grave[0], SINGLE.say(check.language, name=origin.name))


SOURCE_SINGLE = Rule(
    code="source.single",
    severity=Severity.INFO,
    needs="sources",
    sentence=Pair(
        "Alle Quellen einer ernsten Nachricht gehen auf eine zurück.",
        "All sources of grave news go back to one.",
    ),
    reference="Pressekodex 2; BGH VI ZR 51/99",
    find=_single,
)
