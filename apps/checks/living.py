"""Words by which a text tells that somebody lives, or does not."""

import re
from collections.abc import Mapping

Patterns = Mapping[str, re.Pattern[str]]

# What only the living do, right behind a name, its age and an aside.
ASIDE = r"(?:\s*\([^()\n]{1,40}\)|,\s+\d{1,3}(?:,|\b))?"
LIVING: Patterns = {
    "de": re.compile(
        ASIDE + r"\s+(?:lebt|wohnt|arbeitet|"
        r"ist\s+(?:heute\s+|inzwischen\s+)?\d{1,3}\b"
        r"(?![^.\n]{0,40}\b(?:gestorben|geworden|tot)\b)|"
        r"ist\s+(?:(?:seit|mit)\s[^.\n]{1,40}\s)?(?:verheiratet|verlobt|liiert)\b|"
        r"feiert\s+(?:heute|seinen|ihren|am))",
    ),
    "en": re.compile(
        ASIDE + r"\s+(?:lives|resides|works|is\s+(?:now\s+)?\d{1,3}\b|is\s+married|"
        r"is\s+engaged|is\s+dating|celebrates)\b",
    ),
}
# Behind a name and an age: a verb of the present, whatever it tells of.
DOING: Patterns = {
    "de": re.compile(
        r"(?:\s*\((?P<a>\d{1,3})\)|,\s+(?P<b>\d{1,3}),)\s+"
        r"(?!(?:ist|hat|mit|seit|statt|nicht|fast|jetzt|erst|selbst|sonst|dort|samt|stirbt|"
        r"hinterlässt|fehlt|verlässt|erliegt|tat|bat|trat|hielt|riet|stritt|litt|ritt|glitt|"
        r"schnitt|schritt|erschien|[a-zäöü]*(?:trat|hielt|bat|stritt|schnitt)|"
        r"ge[a-zäöü]+t)\b)[a-zäöüß]{2,}t\b"
    ),
    "en": re.compile(
        r"(?:\s*\((?P<a>\d{1,3})\)|,\s+(?P<b>\d{1,3}),)\s+"
        r"(?!(?:was|has|is|does|dies|passes|leaves|always|sometimes|nevertheless|"
        r"perhaps|besides|as|his|plus)\b)[a-z]{2,}(?<!s)s\b"
    ),
}
PRESENT: Patterns = {
    "de": re.compile(
        r"\b(?:ist|sind)\b.*\bverheiratet\b|\bverheiratet\s+(?:ist|sind)\b",
    ),
    "en": re.compile(
        r"\b(?:is|are|has\s+been|have\s+been)\s+(?:still\s+|now\s+)?married\b",
    ),
}
CALLED: Patterns = {  # by a word that is said of the living
    "de": re.compile(
        r"(?:frau|mann|partner(?:in)?|gatt(?:e|in)|freund(?:in)?)\b", re.I
    ),
    "en": re.compile(r"\b(?:wife|husband|partner|spouse|boyfriend|girlfriend)\b", re.I),
}
DEATH_WORDS: Patterns = {
    "de": re.compile(
        r"\b(?:st[ai]rb\w*|[Gg]estorben\w*|[Vv]erst(?:arb|irb|orben)\w*|Tod\w*|tote?[rn]?|"
        r"Witwe[rn]?s?|verwitwet\w*|[Hh]interbliebene\w*|hinterl(?:ässt|ieß\w*)|überleb\w+|[Nn]achruf\w*|"
        r"[Bb]eerdig\w*|[Bb]eigesetzt\w*|[Ee]rlag|[Ss]elig\w*|Lebzeiten)\b|†",
    ),
    "en": re.compile(
        r"\b(?:died|dies|dead|deaths?|late|widow(?:er|ed)?s?|surviv(?:es?|ed|ors?)|"
        r"passed\s+away|leaves\s+behind|left\s+behind|obituary|buried|funeral|posthumous\w*)\b|†",
    ),
}
# "starb sein Vater, der Dirigent", "the death of her father": then a name
DIED_WHO: Patterns = {
    "de": re.compile(
        r"\b(?:starb|verstarb|Tod)\s+(?:sein|ihr|dessen|deren)(?:e[rs]?)?\s+[\w-]+"
        r"(?:,\s+(?:der|die|des)\s+[\w-]+)?\s+$"
    ),
    "en": re.compile(
        r"\bdeath\s+of\s+(?:his|her|their)\s+[\w-]+(?:,\s+the\s+[\w-]+,?)?\s+$"
    ),
}
