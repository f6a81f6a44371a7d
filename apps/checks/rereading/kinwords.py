"""Words that tell whose wife, partner, child or parent somebody is."""

import re
from dataclasses import dataclass
from functools import cache

from apps.reading.enums import Kind

CHILD, PARENT = "child", "parent"  # what the one named is; other kinds are equals
EX = r"[Ee]x"  # "and ex Trent Calloway", "seine Ex Petra"
NOUNS = {
    "de": (
        (Kind.MARRIAGE, r"(?:[Ee]x-?|[Nn]och-)?(?:[Ee]he)?(?:[Ff]rau|[Mm]ann)(?:es)?"),
        (Kind.MARRIAGE, r"Gatt(?:in|en?)|Ehegatt(?:in|en?)"),
        (Kind.ENGAGEMENT, r"(?:Ex-)?Verlobte[rn]?"),
        (
            Kind.PARTNERSHIP,
            r"(?:Ex-)?(?:Freund(?:in)?|(?:Lebens)?[Pp]artner(?:in)?|Lebensgefährt(?:in|en?))",
        ),
        (Kind.PARTNERSHIP, EX),
        (
            CHILD,
            r"(?:Adoptiv|Stief)?(?:[Tt]ochter|[Ss]ohn)|leibliche[rn]? (?:Tochter|Sohn)",
        ),
        (PARENT, r"(?:Adoptiv|Stief)?(?:[Mm]utter|[Vv]ater)"),
    ),
    "en": (
        (Kind.MARRIAGE, r"(?:ex-|estranged )?(?:wife|husband)"),
        (Kind.ENGAGEMENT, r"(?:ex-)?fianc[ée]e?"),
        (Kind.PARTNERSHIP, r"(?:ex-)?(?:boyfriend|girlfriend|partner)"),
        (Kind.PARTNERSHIP, EX),
        (CHILD, r"(?:adopted |biological )?(?:son|daughter)|step(?:son|daughter)"),
        (PARENT, r"(?:adoptive |biological )?(?:mother|father)|step(?:mother|father)"),
    ),
}
CHILDREN = {"tochter": "f", "sohn": "m", "daughter": "f", "son": "m"}
CHILD_OF = {  # of whom the text spoke just before
    "de": re.compile(
        r"(?:^|[.!?…“”\"]\s+|\n)(?:Die|Der)\s+(?P<noun>Tochter|Sohn)\s+(?:von|de[sr])\s+"
        r"(?:[A-ZÄÖÜ][\w-]+\s+)?$"
    ),
    "en": re.compile(
        r"(?:^|[.!?…“”\"]\s+|\n)The\s+(?P<noun>daughter|son)\s+of\s+"
        r"(?:the\s+)?(?:[a-z-]+\s+)?$"
    ),
}
POSSESSIVE = {
    "de": r"(?P<poss>[Ss]ein|[Ii]hr)(?:e[rnms]?)?",
    "en": r"(?P<poss>[Hh]is|[Hh]er)",
}
# "Brunos Ehefrau Isolde Krafft", "Pike's husband Trent Calloway"
OWNER = {
    "de": r"(?<![\w-])(?P<owner>[A-ZÄÖÜ][\w-]+?)(?:s|['’])",
    "en": r"(?<![\w-])(?P<owner>[A-Z][\w-]+?)['’]s?",
}
WORD = r"(?:\s+(?P<word>(?!und\b|and\b)[a-zäöüß-]+))?"
# "Frau Petra", "Mutter ist die Sängerin Petra", "wife, the singer Petra"
BETWEEN = {
    "de": r"(?:,?\s+(?:(?:ist|war|heißt)\s+)?(?:(?:der|die|dem|den)\s+)?"
    r"(?:[A-ZÄÖÜ][\w-]+\s+)?|\s+)$",
    "en": r"(?:,?\s+(?:the\s+[a-z-]+\s+(?:[a-z-]+\s+)?)?|\s+)$",
}


# "Ada Arp, 30, Malerin und heute Kevins Verlobte"
ASIDE = r"(?:\s\(\d{1,3}\)|,\s\d{1,3}(?=,))?"
NOW = r"(?:[\w-]+\s+(?:und|and)\s+)?(?:(?:heute|inzwischen|jetzt|now)\s+)?"


@dataclass(frozen=True, slots=True)
class Told:
    """Where one word of kinship stands: before a name, in any of these ways, or behind.

    The text before ends with the name's beginning, the one behind begins at its end.
    """

    kind: Kind | str
    before: tuple[re.Pattern[str], ...]
    behind: re.Pattern[str]


@cache
def kin_told(language: str) -> tuple[Told, ...]:
    return tuple(_told(language, kind, noun) for kind, noun in NOUNS[language])


def _told(language: str, kind: Kind | str, noun: str) -> Told:
    head = rf"(?<![\w-]){POSSESSIVE[language]}{WORD}\s+(?P<noun>{noun})(?![\w-])"
    before = [
        head + BETWEEN[language],
        rf"{OWNER[language]}{WORD}\s+(?P<noun>{noun})\s+(?:[A-ZÄÖÜ][\w-]+\s+)?$",
    ]
    if kind == CHILD or noun == EX:
        before.append(rf"(?<![\w-])(?P<noun>{noun})\s+$")
    whose = rf"(?:{POSSESSIVE[language]}|{OWNER[language]}){WORD}"
    behind = rf"{ASIDE},\s+{NOW}{whose}\s+(?P<noun>{noun})(?![\w-])"
    return Told(kind, tuple(map(re.compile, before)), re.compile(behind))


@cache
def any_kin(language: str) -> re.Pattern[str]:
    """Finds the words of kin_told(), and more."""
    return re.compile("|".join(noun for _, noun in NOUNS[language]))


WITH = re.compile(
    r"\bmit\s+(?:(?:(?:dem|der|seine[mr]|ihre[mr])\s+)?(?:[\w-]+\s+){1,2})?$"
)
# "mit Petra … verheiratet", "verheiratet ist er mit Petra"
TIED_WITH = {
    kind: (
        re.compile(rf"(?:\s*\([^)\n]*\))?[^.,;\n]{{0,45}}?\b(?:{words})\b"),
        re.compile(rf"(?i)\b(?:{words})\s+ist\b[^.\n]{{0,40}}$"),
    )
    for kind, words in (
        (Kind.MARRIAGE, "verheiratet"),
        (Kind.ENGAGEMENT, "verlobt"),
        (Kind.PARTNERSHIP, "liiert|zusammen"),
    )
}
TIED_TO = {
    kind: re.compile(rf"\b(?:{words})\s+(?:the\s+[a-z-]+\s+(?:[a-z]+\s+)?)?$")
    for kind, words in (
        (Kind.MARRIAGE, r"(?:is|are|been)\s+married\s+to"),
        (Kind.ENGAGEMENT, r"(?:is|are)\s+engaged\s+to"),
        (Kind.PARTNERSHIP, r"(?:is|are|been)\s+dating"),
    )
}


def tie_told(before: str, after: str, language: str) -> Kind | None:
    """What a verb says of two people: "ist mit Petra verheiratet"."""
    if language == "en":
        ways = (kind for kind, tied in TIED_TO.items() if tied.search(before))
        return next(ways, None)
    if not WITH.search(before):
        return None
    for kind, (behind, ahead) in TIED_WITH.items():
        if behind.match(after) or ahead.search(before):
            return kind
    return None


DOUBT = re.compile(
    r"\b(?:soll(?:en|te)?|angeblich|offenbar|womöglich|vielleicht|w[io]ll(?:en|te)?|"
    r"möchten?|werden?|wird|könnte\w*|nicht|nie|Gerücht\w*|reportedly|allegedly|"
    r"rumou?red|may|might|would|will|could|not|never)\b|\?",
    re.IGNORECASE,
)
WEDDING = {  # an event: who is named is or was the spouse
    "de": re.compile(
        r"\bheirate\w*\s+(?:(?:er|sie|[A-ZÄÖÜ]\w+|(?:der|die)(?:\s+[\w-]+){1,3})\s+)?"
        r"(?:den|die)\s+[\w-]+\s+$"
    ),
    "en": re.compile(
        r"\b(?:(?:he|she)\s+(?:later\s+)?married|went\s+on\s+to\s+marry|married|wed)\s+"
        r"(?:(?:the\s+)?(?:[\w-]+\s+){1,2})?$"
    ),
}
UNION = {  # "das Ende seiner Ehe mit", "her marriage to": it may long be over
    "de": re.compile(
        rf"(?:\b{POSSESSIVE['de']}|\b(?:aus\s+)?der){WORD}\s+Ehe\s+mit\s+"
        r"(?:(?:dem|der)\s+)?(?:[A-ZÄÖÜ][\w-]+\s+)?$"
    ),
    "en": re.compile(
        rf"\b{POSSESSIVE['en']}{WORD}\s+marriage\s+to\s+(?:the\s+)?(?:[a-z-]+\s+){{0,2}}$"
    ),
}
LOVED = {  # over, and who is named was the partner
    "de": re.compile(
        r"\b[Bb]eziehung\s+(?:mit|zu)\s+(?:(?:dem|der)\s+)?(?:[A-ZÄÖÜ][\w-]+\s+)?$"
    ),
    "en": re.compile(
        r"\b(?:(?:was\s+(?:\w+ly\s+)?in\s+a|(?:his|her|\w+['’]s)(?:\s+[a-z-]+)?)\s+relationship\s+with"
        r"|dated|split\s+(?:up\s+)?(?:from|with)|broke\s+up\s+with)\s+"
        r"(?:the\s+)?(?:[\w-]+\s+){0,2}$"
    ),
}
FORMER = re.compile(
    r"^(?:ex-?|ehemalig|früher|einstig|former|geschieden)", re.IGNORECASE
)
OTHER_TIME = re.compile(
    r"^(?:damalig|spät|künftig|verstorben|erst|zweit|dritt|vorig|late|then|future|first|"
    r"second|third|verwitwet)",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"^(?:erste|zweite|dritte|vorig|first|second|third)", re.IGNORECASE
)
PAST = re.compile(
    r"\b(?:damals|früher|einst|then|once|war(?:en)?|was|were|1[89]\d\d|20\d\d)\b"
)
BLOOD = re.compile(r"leiblich|biological", re.IGNORECASE)
ADOPTED = re.compile(r"adopt", re.IGNORECASE)
STEP = re.compile(r"stief|step", re.IGNORECASE)
# Small letters of which one stands near where kin are told of: quicker to find than
# the words themselves. More than these are found, and looked at in vain.
SIGNS = {
    "de": (
        *("frau", "mann", "gatt", "verlobt", "freund", "partner", "gefährt", "tochter"),
        *("sohn", "mutter", "vater", "verheiratet", "liiert", "zusammen", "heirate"),
        *(" ex ", "beziehung", " ehe "),
    ),
    "en": (
        *("wife", "husband", "fianc", "boyfriend", "girlfriend", "partner", "son"),
        *("daughter", "mother", "father", "married", "engaged", "dating", " ex "),
        *("relationship", "dated", "marriage", "split", "broke up"),
    ),
}
