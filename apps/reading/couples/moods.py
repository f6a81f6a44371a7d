"""What words take the certainty from what is told of a couple: "soll", "reportedly"."""

from apps.reading.enums import Status
from apps.reading.languages.lexicon import Tag
from apps.reading.sentence.passage import Passage

_AFTER = (["after"], ["afterwards"], ["afterward"], ["followed"])  # behind "soon"


def mood_of(passage: Passage, clauses: list[tuple[int, int]]) -> Status | None:
    if passage.asks:
        return Status.RUMOURED
    words, found = passage.words, set[Status]()
    for begin, end in clauses:
        first, last = words.at(begin), words.at(end)
        if words.lower[first] in passage.language.words.grammar["that"]:
            opens = first == passage.first
            last = _governing_behind(passage, last) if opens else last
            first = first if opens else _governing(passage, first)
        elif _reported(passage, first, last):
            first = _governing(passage, first)
            found.add(Status.RUMOURED)
        for i in range(first, last):
            mood = _mood_at(passage, i)
            if mood == Status.DENIED and _not_so(passage, i):
                continue  # "ist kein Geheimnis mehr"
            if mood and _is_name(passage, i):
                continue  # "Tim's brother Will"
            if mood and _of_role(passage, i):
                continue  # "die künftige Ministerin Ada Keil"
            if mood and _aside(passage, first, i):
                continue  # "began dating soon after", "in a hall that reportedly cost"
            if mood and any(m.start <= words.starts[i] < m.end for m in passage.marks):
                continue  # a title: "Ich will"
            # "in May 2015" is no "may".
            if mood and not (
                words.forms[i][0].isupper()
                and words.lower[i] in passage.language.words.months
            ):
                found.add(mood)
    for mood in (Status.DENIED, Status.RUMOURED, Status.PLANNED):
        if mood in found:
            return mood
    return None


def _mood_at(passage: Passage, i: int) -> Status | None:
    """Return the mood of a word; "Insider wollen wissen" is no plan."""
    lexicon, lower = passage.language.words, passage.words.lower
    mood = lexicon.moods.get(lower[i])
    knows = not lexicon.grammar["to_know"].isdisjoint(lower[i + 1 : i + 2])
    if mood is None or (mood == Status.PLANNED and knows):
        return Status.RUMOURED if mood else None
    return Status(mood)


def _is_name(passage: Passage, i: int) -> bool:
    named = (r for r in passage.references if r.named and r.first <= i < r.last)
    return passage.words.forms[i][0].isupper() and any(named)


def _not_so(passage: Passage, i: int) -> bool:
    """Tell "kein Geheimnis", "nicht nur", "hielt nicht": no couple is denied."""
    grammar, lower = passage.language.words.grammar, passage.words.lower
    if i > passage.first and lower[i - 1] in grammar["lasted_not"]:
        return True
    return not grammar["no_denial"].isdisjoint(passage.words.lower[i + 1 : i + 2])


def _reported(passage: Passage, first: int, last: int) -> bool:
    """Tell "das Gerücht, sie sei mit Jon zusammen": a rumour tells it."""
    words, lexicon = passage.words, passage.language.words
    if first - 2 < passage.first or words.forms[first - 1] != ",":
        return False
    tells = not lexicon.grammar["reported"].isdisjoint(words.lower[first:last])
    word = words.lower[first - 2]
    return tells and (word in lexicon.moods or word in lexicon.grammar["reports"])


def _aside(passage: Passage, first: int, i: int) -> bool:
    """Tell a word of mood that is no adverb of the clause, or of one that hangs on."""
    lower, grammar = passage.words.lower, passage.language.words.grammar
    hangs = i - 1 > first and lower[i - 1] in grammar["of_thing"]
    return hangs or lower[i + 1 : i + 2] in _AFTER


def _of_role(passage: Passage, i: int) -> bool:
    """Tell whether a word only says since when somebody has an office or a trade."""
    words, lexicon = passage.words, passage.language.words
    if i + 1 >= passage.last or words.lower[i] not in lexicon.adjectives:
        return False
    tag = lexicon.tag(words.lower[i + 1])
    return bool(tag & Tag.ROLE) and not tag & Tag.KIN


def _governing_behind(passage: Passage, last: int) -> int:
    """Return where the clause ends that says of "Dass …" at the start if it is so."""
    forms = passage.words.forms
    if forms[last : last + 1] != [","]:
        return last
    stops = (i for i in range(last + 1, passage.last) if forms[i] in (",", ";", ":"))
    return next(stops, passage.last)


def _governing(passage: Passage, first: int) -> int:
    """Return where the clause begins on which "dass …" hangs."""
    i = first - 2
    while i >= passage.first and passage.words.forms[i] not in (",", ";", ":"):
        i -= 1
    return i + 1
