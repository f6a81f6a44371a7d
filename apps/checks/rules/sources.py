"""Who says so."""

import re
from collections.abc import Iterator

from apps.checks.findings import Severity
from apps.checks.rule import Check, Find, Rule
from apps.checks.wording import Pair
from apps.reading.enums import SourceKind
from apps.reading.model import Source

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
