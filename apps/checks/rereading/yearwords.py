"""Words beside which a year is that of a birth, a wedding or a parting."""

import re
from functools import cache

BIRTH, DEATH, WED, DIVORCED, APART, TOGETHER, ENGAGED, NO_PARTING, MET = range(9)
WORDS = {
    "de": {
        BIRTH: r"geboren\w*|Jahrgang|(?:zur|auf\s+die)\s+Welt|Licht\s+der\s+Welt",
        DEATH: r"st[ai]rb\w*|gestorben\w*|verst[ai]rb\w*|verstorben\w*|Tod\w*|"
        r"eingeschlafen|entschl[aä]fen|entschlief|erlag|ums\s+Leben",
        WED: r"heirat\w*|geheiratet|verheiratet\w*|Hochzeit\w*|Ja-?[Ww]ort|"
        r"Ehe\b(?!-)|geschlossen|getraut|Trauung|(?:Trau)?[Aa]ltar|Standesamt\w*|vermähl\w*|Eheschließung|"
        r"(?:sich\s+)?trau(?:en|ten)|Eheglück|ehelich\w+|geehelicht|Bund\s+(?:fürs|der)|"
        r"wurde[n]?\s+(?:\w+\s+){1,2}(?:die\s+Frau|der\s+Mann)|"
        r"(?:Trau|Ehe)ringe?\w*|unter\s+die\s+Haube|sagten?\s+Ja|Ja\s+gesagt",
        DIVORCED: r"geschieden\w*|Scheidung\w*|scheiden|"
        r"auseinander\w*|aufgehoben|aufgelöst|annulliert\w*|(?:zer|ge)br(?:ach|ochen)|scheiterte|"
        r"Ehe-?[Aa]us|Scheidungsrichter\w*|Scheidungs\w+|Rosenkrieg\w*|Ehe-?[Ee]nde",
        APART: r"trenn\w+|getrennt\w*|Trennung\w*|"
        r"(?:Liebes-?)?[Aa]us(?=[,.;!?]|\s+(?:für|der)\b)|(?:aus)?gezogen|zog\s+(?:\w+\s+)?aus|"
        r"auszog|Auszug|Schluss|platzte|zerbrach\w*|vorbei|beendet\w*|getrennte\s+Wege|"
        r"eigene\s+Wege|verließ|gelöst|scheiterte|"
        r"lösten?(?=[^.\n]{0,40}\b(?:Verlobung|Verbindung|Beziehung|Ehe|Liaison)\b)|"
        r"(?<=Verlobung )lösten?",
        TOGETHER: r"zusammen\w*|Paar|liiert|Beziehung|verlieb\w+|funkte|Romanze|"
        r"Liebesbeziehung|turtel\w+|in\s+(?:ihr|sein)\s+Leben|Liebe|"
        r"gemeinsam\s+durchs\s+Leben",
        ENGAGED: r"verlob\w+|Verlobung\w*|Antrag|Heiratsantrag|Verlobungsring|"
        r"hielt\s+um\s+\w+\s+Hand|(?:den|einen)\s+Ring|Kniefall|auf\s+die\s+Knie|"
        r"Frage\s+aller\s+Fragen",
        MET: r"kennengelernt|kennen(?:\s+(?:und\s+lieben|gelernt))?|begegne\w+",
    },
    "en": {
        BIRTH: r"born",
        DEATH: r"died|death|passed\s+away",
        WED: r"married|marry|(?<!years of )marri\w+|wed\b|wedding\w*|tied\s+the\s+knot|"
        r"altar|vows|nuptials|aisle|hitched|eloped|"
        r"said\s+['‘“\"]?I\s+do|(?:first|second|third)\s+marriage",
        DIVORCED: r"(?<!for )(?<!for a )divorc\w+|annul\w+|dissolved|decree\s+absolute|"
        r"marriage\s+(?:had\s+)?(?:ended|collapsed|broke\s+down|crumbled|fell\s+apart|failed)",
        APART: r"separat\w+|split|parted|broke\s+up|break-?up|called\s+it\s+quits|"
        r"(?:went|gone|going)\s+their\s+separate\s+ways|moved\s+out|walked\s+out|fizzled\s+out|"
        r"parted\s+ways|broke\s+(?:it\s+)?off|call(?:ed)?\s+time|came\s+to\s+an\s+end",
        TOGETHER: r"together|dating|dated|couple|relationship|in\s+love|romance|"
        r"(?:went|gone|go)\s+public|an\s+item|seeing\s+each\s+other|began\s+seeing",
        ENGAGED: r"engaged|engagement|proposed|popped\s+the\s+question|betrothed|"
        r"(?:on\s+)?(?:one|bended)\s+knee|proposal",
        MET: r"met|crossed\s+paths|were\s+introduced|filed\s+for\s+(?:a\s+)?divorce",
    },
}


@cache
def patterns(language: str) -> dict[int, re.Pattern[str]]:
    return {
        kind: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
        for kind, words in WORDS[language].items()
    }


# "Seit 2018 ist ihr Lebensgefährte …": since when somebody is what the word says.
SINCE = {
    "de": re.compile(r"\b[Ss]eit\s+(?:dem\s+)?(?:[\w.]+\s+){0,2}$"),
    "en": re.compile(r"\bsince\s+(?:the\s+)?(?:\w+\s+){0,2}$", re.IGNORECASE),
}
BEEN = {
    "de": {
        WED: r"(?:Ehe)?(?:[Ff]rau|[Mm]ann)|Gatt(?:e|in)|Gemahl(?:in)?|Ehepaar",
        TOGETHER: r"Freund(?:in)?|(?:Lebens)?[Pp]artner(?:in)?|"
        r"Lebensgefährt(?:e|en|in)",
    },
    "en": {
        WED: r"wife|husband",
        TOGETHER: r"boyfriend|girlfriend|partner|stepping\s+out\s+with|courting",
    },
}


@cache
def been(language: str) -> dict[int, re.Pattern[str]]:
    return {
        kind: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")
        for kind, words in BEEN[language].items()
    }


# "lernte er die damals 39-Jährige kennen, 2017 gab sich …": of what comes then
NEXT = re.compile(
    r"[,;]\s+(?:und\s+|and\s+|but\s+)?(?:[Ii]n?m?\s+(?:\w+\s+)?)?(?:1[89]|20)\d\d\s+[a-zäöü]"
)
# "Zwei Jahre danach": a day that no year of the sentence before tells
LATER = re.compile(
    r"\b(?:Jahre?|Monate?|years?|months?)\s+"
    r"(?:danach|darauf|später|zuvor|davor|vorher|früher|later|earlier|before|after|on)\b"
)
# The sentence before tells the day.
THEN = {
    "de": re.compile(
        r"\b(?:damal\w*|seinerzeit|da\s+(?:war|ist)|zu\s+der\s+Zeit)\b", re.I
    ),
    "en": re.compile(r"\b(?:then|at\s+the\s+time|back\s+then)\b", re.IGNORECASE),
}
