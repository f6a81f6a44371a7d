"""Which dates of a sentence say when a bond began or ended."""

from dataclasses import replace

from apps.reading.dates.whens import When
from apps.reading.enums import EndReason, Status
from apps.reading.languages.lexicon import Lexicon
from apps.reading.text.text import Words

Clause = tuple[int, int]  # places in the text
Dates = tuple[str | None, str | None]
LIFE = 20  # years; what lasts longer in a bracket is a life
_LEAD = 5  # words between "seit" and the year in "seit dem Sommer des Jahres 2019"


def dates(
    words: Words,
    lexicon: Lexicon,
    whens: list[When],
    states: set[str],
    status: Status,
) -> Dates:
    """Return begin and end as the words before the dates of one clause say."""
    grammar = lexicon.grammar
    if status is Status.PLANNED:
        ahead = (_ahead(words, when) if when.past else when for when in whens)
        whens = [when for when in ahead if when is not None]
    if "begin" in states and "engagement" not in states:
        whens = [when for when in whens if not _of_event(words, lexicon, when)]
    begun = [when for when in whens if _concluded(words, lexicon, when)]
    if len(begun) == 1:  # "die 1964 geschlossene Ehe hielt bis 1970"
        rest = [when for when in whens if when is not begun[0]]
        _, ended = dates(words, lexicon, rest, states, status)
        return begun[0].edtf, ended
    leads = [_lead(words, lexicon, when) for when in whens]
    if len(whens) == 2:
        from_to = leads[0] in grammar["from"] or _dash(words.text, *whens)
        begins = leads[0] in grammar["since"] and status is Status.CURRENT
        if begins and leads[1] not in grammar["until"]:
            return whens[0].edtf, None
        return (whens[0].edtf, whens[1].edtf) if from_to else (None, None)
    if len(whens) != 1:
        return None, None
    edtf, lead = whens[0].edtf, leads[0]
    if lead in grammar["since"]:
        ends = status is Status.FORMER and "end" in states
        return (None, edtf) if ends else (edtf, None)
    if lead in grammar["until"] or "end" in states:
        return None, edtf
    if "begin" in states and ("weak" in states or status is not Status.FORMER):
        return edtf, None
    return None, None


def _ahead(words: Words, when: When) -> When | None:
    """Return the next "3. Mai" for the last one; a bare weekday may be any."""
    numbered = any(map(str.isdecimal, words.text[when.start : when.end]))
    if len(when.edtf) < len("2026-03-14") or not numbered:
        return None
    return replace(when, edtf=f"{int(when.edtf[:4]) + 1:04}{when.edtf[4:]}", past=False)


def ended_by(words: Words, lexicon: Lexicon, clause: Clause) -> EndReason | None:
    """Return what ended a bond, told behind "bis": "bis zu seinem Tod 2021"."""
    grammar = lexicon.grammar
    first, last = words.at(clause[0]), words.at(clause[1])
    for i in range(first, last):
        if words.lower[i] not in grammar["until"]:
            continue
        for word in words.lower[i + 1 : min(i + 5, last)]:
            for label, reason in _ENDED.items():
                if word in grammar[label]:
                    return reason
    return None


_ENDED = {
    "by_death": EndReason.DEATH,
    "by_divorce": EndReason.DIVORCE,
    "by_split": EndReason.SEPARATION,
}


def in_clause(whens: list[When], clause: Clause) -> list[When]:
    return [w for w in whens if clause[0] <= w.start < clause[1]]


def no_asides(words: Words, whens: list[When]) -> list[When]:
    """Leave out years in brackets that are those of a life, or of a film."""
    text, out = words.text, []
    for number, when in enumerate(whens):
        after = whens[number + 1] if number + 1 < len(whens) else None
        before = whens[number - 1] if number else None
        opened = text[max(when.start - 1, 0) : when.start] == "("
        closed = text[when.end : when.end + 1] == ")"
        pair = (when, after) if opened else (before, when)
        if not (opened or closed) or _years_of_two(text, *pair):
            out.append(when)
    return out


def _years_of_two(text: str, a: When | None, b: When | None) -> bool:
    """Tell years of a marriage, "Seal (2005–2012)", from those of a life."""
    if a is None or b is None or not _dash(text, a, b):
        return False
    return int(b.edtf[:4]) - int(a.edtf[:4]) < LIFE


def _of_event(words: Words, lexicon: Lexicon, when: When) -> bool:
    """Tell 2010 of "nach ihrer Verlobung 2010", no day of the wedding."""
    first = words.at(when.start)
    while first and words.lower[first - 1] in lexicon.grammar["place_before"]:
        first -= 1
    return first > 0 and words.lower[first - 1] in lexicon.grammar["not_wedding"]


def _concluded(words: Words, lexicon: Lexicon, when: When) -> bool:
    """Tell "1964 geschlossene", "nach der Hochzeit 1964": when a marriage began."""
    first, behind = words.at(when.start), words.at(when.end)
    beside = {
        *words.lower[max(first - 1, 0) : first],
        *words.lower[behind : behind + 1],
    }
    if not lexicon.grammar["concluded"].isdisjoint(beside):
        return True
    while (
        first
        and words.lower[first - 1] in lexicon.grammar["when_words", "place_before"]
    ):
        first -= 1
    return first > 0 and after_wedding(words, lexicon, first - 1)


def after_wedding(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell the wedding of "nach der Hochzeit" from one of "ihrer Schwester"."""
    grammar = lexicon.grammar
    if words.lower[i] not in grammar["weddings"]:
        return False
    if not grammar["of", "genitive_article"].isdisjoint(words.lower[i + 1 : i + 2]):
        return False
    return not grammar["afterwards"].isdisjoint(words.lower[max(i - 3, 0) : i])


def announced(words: Words, lexicon: Lexicon, clause: Clause) -> bool:
    """Tell whether a clause tells of the telling, whose day is not the event's."""
    telling = lexicon.grammar["announcing"]
    inside = words.lower[words.at(clause[0]) : words.at(clause[1])]
    if telling.isdisjoint(inside):
        return False
    return any(
        words.lower[i] in telling
        and lexicon.grammar["vow"].isdisjoint(words.lower[i + 3 : i + 4])
        for i in range(words.at(clause[0]), words.at(clause[1]))
    )


def _lead(words: Words, lexicon: Lexicon, when: When) -> str:
    """Return the word that leads to a date: "seit" of "seit dem Sommer 2019"."""
    first = words.at(when.start)
    grammar = lexicon.grammar
    skipped = grammar["when_words", "not_share", "by_death", "by_divorce", "by_split"]
    for i in range(first - 1, max(first - _LEAD, -1), -1):
        if words.lower[i] not in skipped:
            return words.lower[i] if words.lower[i].isalpha() else ""
    return ""


def _dash(text: str, a: When, b: When) -> bool:
    return text[a.end : b.start].strip() in ("–", "-", "—")
