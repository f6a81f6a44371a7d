"""Words beside which a year is that of a birth, a wedding or a parting."""

import re
from functools import cache

BIRTH, DEATH, WED, DIVORCED, APART, TOGETHER, ENGAGED, NO_PARTING = range(8)
WORDS = {
    "de": {
        BIRTH: r"geboren\w*|Jahrgang|(?:zur|auf\s+die)\s+Welt",
        DEATH: r"st[ai]rb\w*|gestorben\w*|verst[ai]rb\w*|verstorben\w*|Tod\w*",
        WED: r"heirat\w*|geheiratet|verheiratet\w*|Hochzeit\w*|Ja-?[Ww]ort|"
        r"Ehe\b(?!-)|geschlossen|getraut|Trauung|(?:Trau)?[Aa]ltar|Standesamt\w*|vermähl\w*|Eheschließung",
        DIVORCED: r"geschieden\w*|Scheidung\w*|scheiden|"
        r"auseinander\w*|aufgehoben|annulliert\w*|(?:zer|ge)br(?:ach|ochen)|scheiterte|"
        r"Ehe-?[Aa]us|Scheidungsrichter\w*|Scheidungs\w+",
        APART: r"trenn\w+|getrennt\w*|Trennung\w*|"
        r"(?:Liebes-?)?[Aa]us(?=[,.;!?]|\s+(?:für|der)\b)",
        TOGETHER: r"zusammen\w*|Paar|liiert|Beziehung|verlieb\w+|funkte",
        ENGAGED: r"verlob\w+|Verlobung\w*|Antrag|Heiratsantrag|Verlobungsring|"
        r"hielt\s+um\s+\w+\s+Hand|(?:den|einen)\s+Ring",
    },
    "en": {
        BIRTH: r"born",
        DEATH: r"died|death",
        WED: r"married|(?<!years of )marri\w+|wed\b|wedding\w*|tied\s+the\s+knot|"
        r"altar|vows|nuptials|"
        r"said\s+['‘“\"]?I\s+do|(?:first|second|third)\s+marriage",
        DIVORCED: r"divorc\w+|annul\w+|dissolved|decree\s+absolute",
        APART: r"separat\w+|split|parted|broke\s+up|break-?up|called\s+it\s+quits|"
        r"went\s+their\s+separate\s+ways",
        TOGETHER: r"together|dating|dated|couple|relationship|in\s+love|romance|"
        r"(?:went|gone|go)\s+public",
        ENGAGED: r"engaged|engagement|proposed|popped\s+the\s+question|betrothed|"
        r"(?:on\s+)?one\s+knee",
    },
}


@cache
def patterns(language: str) -> dict[int, re.Pattern[str]]:
    return {
        kind: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
        for kind, words in WORDS[language].items()
    }
