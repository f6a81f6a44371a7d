"""Whether the words that state a bond have somebody's name, or stand beside it."""

import re

from apps.reading.model import Reading, Relation, Span

AHEAD = 20  # characters before a name
# "has found love again with" – "the landscape architect" – and the name
UP_TO = re.compile(r" (?:[\w-]+ ){0,3}")
# "Untermoser" – "ist seit zwei Jahren mit … liiert", "Ada (31) und Bo Arp" – "sind …"
AGE = r"(?:\s\(\d{1,3}\)|,\s\d{1,3},?)?"
# "Ada Arp, the architect he" – "married in 2016"
RIGHT_BEFORE = re.compile(
    rf"{AGE}(?:\s(?:und|and)(?:\s[\w.-]+){{1,4}}{AGE})?\s|"
    rf"{AGE},\s(?:the\s(?:[\w-]+\s){{1,2}}(?:(?:whom?|that)\s)?|whom?\s)(?:he|she)\s|"
    rf"{AGE},\s(?:den|die|mit\sde[mr])\s(?:er|sie)\s(?:[\w-]+\s){{0,2}}"
)
# "Nils und" – "seine Verlobte …", but not "die Tochter von Ada und ihr Mann"
AND = re.compile(rf"{AGE}\s(?:und|and|&)\s")
OF = re.compile(r"\b(?:vo[nm]|de[rs]|of)\s(?:[\w-]+\s){0,2}$")


def is_named(person: str, relation: Relation, reading: Reading) -> bool:
    """Whether the words that state the relation have the name, or stand beside it."""
    mentions = next(p.mentions for p in reading.people if p.id == person)
    return any(
        (span.start <= mention.start and mention.end <= span.end)
        or UP_TO.fullmatch(reading.text, span.end, mention.start) is not None
        or RIGHT_BEFORE.fullmatch(reading.text, mention.end, span.start) is not None
        or _is_first_of_two(reading.text, mention, span)
        for span in relation.evidence
        for mention in mentions
    )


def _is_first_of_two(text: str, mention: Span, span: Span) -> bool:
    and_ = AND.fullmatch(text, mention.end, span.start)
    before = text[max(0, mention.start - AHEAD) : mention.start]
    return and_ is not None and OF.search(before) is None
