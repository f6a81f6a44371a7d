"""In which words the press gives ages, and words that make them of another day."""

import re

from apps.dates.ages import Span

SLIP = 3  # years
N = r"(?P<age>(?P<years>\d{2,3})"
OPEN = {
    "de": (
        rf"\b(?P<article>[Dd](?:er|ie|em|en|es))\s+(?:(?:heute|inzwischen|mittlerweile|"
        rf"jetzt|nunmehr)\s+)?{N}-[Jj]ährigen?)(?!\w)",
        rf"(?<![\d.,])\b{N})\s+Jahre\s+(?:alt(?:e[rnms]?)?|jung)\b",
        rf"\b(?:ist|wird|wurde)\s+(?:seit\s+)?(?:heute|gestern|jetzt|inzwischen|"
        rf"an\s+diesem\s+\w+|mittlerweile|nun)\s+{N})(?![\d.,]\d|\s*(?:Prozent|Euro|Mal))",
        rf"\b(?:ist|wird)\s+(?:schon\s+|auch\s+|erst\s+)?{N})"
        r"(?=[.,;!?](?!\d)|\s+(?:und|oder|aber)\b)",
        rf"\b(?:[Ii]m\s+Alter\s+von|[Mm]it)\s+{N})(?=\s+Jahren\b)",
        rf"(?:^|[.!?:–]\s+|\n){N})\s+(?:ist|wird)\s+(?:er|sie)\b",
        rf",\s{N})(?=,|\s+und\s+[a-zäöü])",
        rf"\b[Mm]it\s+{N})(?=\s+(?:der|die|das)\s+(?:\w+st[ae]\w*\s+)?[A-ZÄÖÜ])",
        rf"\(\s?{N})\s?\)",
    ),
    "en": (
        rf"\b[Tt]he\s+{N})-year-old\b",
        rf"(?<![\d.,])\b{N})[\s-]+years?[\s-]+old\b",
        rf"\b(?:is|was|turned|turns|aged?|age\s+of)\s+{N})(?=[.,;)\s]+(?:[^\w\s]|[A-Z]|$|and\b))",
        rf"\b[Aa]t\s+{N})(?=,?\s+(?:(?:(?:he|she)|the\s+(?:[a-z-]+\s+){{1,4}}?)\s*)?"
        r"\b(?:has|is|still|remains)\b)",
        rf"\b(?:[Dd]ies|[Dd]ied|[Dd]ead),?\s+(?:at|aged)\s+(?:the\s+age\s+of\s+)?{N})\b",
        rf",\s{N})(?=[,.])(?![.,]\d)",
        rf"\(\s?{N})\s?\)",
    ),
}
PATTERNS = {code: [re.compile(one) for one in OPEN[code]] for code in OPEN}
REACHED_AGE = {  # "starb drei Jahre später, er war 84"
    "de": re.compile(
        rf"\b(?:[Ee]r|[Ss]ie)\s+(?:war|wurde)\s+(?:nur\s+|erst\s+)?{N})"
        r"(?=[.,;!?]|\s+Jahre\b)"
    ),
    "en": re.compile(
        rf"\b(?:[Hh]e|[Ss]he)\s+was\s+(?:just\s+|only\s+)?{N})(?=[.,;!?])"
    ),
}
# "die" and "der … -Jährigen" are a woman, "der", "dem", "den" and "des" a man.
WOMEN = re.compile(r"die\b.*e$|der\b.*en$", re.IGNORECASE)
ASIDE = re.compile(
    r"\s*\((?P<b>\d{1,3})\)|,\s(?:(?:now|aged|heute|inzwischen)\s+)?(?P<c>\d{2,3})(?=,)|"
    r",\san?\s(?P<d>\d{2,3})(?=-year-old\b)"
)
BIRTHDAY = re.compile(r"\.?(?:st|nd|rd|th)?\s+(?:Geburtstag|birthday)", re.IGNORECASE)
REACHED = re.compile(r"\b(?:[Hh]e|[Ss]he|[Ee]r|[Ss]ie)\s+(?:was|wurde|war)\s+$")
WHEN = re.compile(r"(?:\s+Jahre(?:\s+alt)?|\s+years(?:\s+old)?)?,?\s+(?:als|when)\b")
TODAY = re.compile(
    r"\b(?:feiert\s+(?:heute|an\s+diesem|am\s+heutigen)|celebrates\s+(?:today|this)|"
    r"heute|today)\b",
    re.IGNORECASE,
)
# "wird an diesem Dienstag 71", "turns 40 today" tells the age of the day
TURNS = re.compile(
    r"\b(?:wird|werden|turns|is\s+turning)\s+(?:heute|today|"
    r"(?:an|am|on|this)\s+(?:diesem|heutigen|this)?\s*\w+)\s+(?:schon\s+)?$"
)
# "der mit 41" – "als Einziger noch Junggeselle ist"
WHO_AT = re.compile(r"\b(?:der|die)\s+mit\s+$")
STILL_IS = re.compile(
    r"(?:\s+Jahren)?\s+(?:als|noch|schon|bereits)\s[^.,;\n]{0,60}\b[A-ZÄÖÜ][\w-]+\s+ist\b"
)
# "wäre heute 85 Jahre alt geworden", "would have turned 85": nobody's age
WOULD_BE = {
    "de": re.compile(r"\bwären?\s[^.!?\n]{0,80}$"),
    "en": re.compile(r"\bwould(?:['’]ve|\s+have|\s+now|\s+today)?\b[^.!?\n]{0,30}$"),
}
AT_THE_TIME = re.compile(
    r"\b(?:damals|seinerzeit)\b[^.,;!?\n]{0,40}$|\bthen\s+(?:just\s+)?$", re.IGNORECASE
)
ANYBODY = re.compile(
    r"\b(?:eine?[rnms]?|an?|zwei|two)\s+(?P<years>\d{1,3})[\s-]+(?:Jahre|Jährig|year)",
    re.IGNORECASE,
)
NAMED_AT_ONCE = re.compile(r"[,\s]+(?:[\w-]+[,\s]+){0,4}")


def is_slip(stated: int, right: Span) -> bool:
    """Whether a number is nearly right: that is how mistakes look."""
    if right.low - SLIP <= stated <= right.high + SLIP:
        return True
    return any(str(age) == str(stated)[::-1] for age in right)
