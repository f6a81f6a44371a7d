"""How long a love lasted, told beside it: "Nach zwölf Jahren Ehe trennen sich beide".

The words around a number of years say that a love is meant; the sentence, or those
right before, say whose.
"""

import re
from collections.abc import Iterator

from apps.reading.couples.bonds import SPLIT
from apps.reading.couples.durations import durations_in, found_lasting, lasting
from apps.reading.couples.telling import Pair, Telling
from apps.reading.findings import Findings
from apps.reading.languages import Language
from apps.reading.languages.lexicon import Lexicon
from apps.reading.model import Duration, Relation
from apps.reading.names.drafts import Draft
from apps.reading.page import Page
from apps.reading.sentence.passage import Passage

_LEAD = 12  # letters before a number
_ROUND = 9  # years up to which "seit" counts from the day of the text
_AHEAD = 3  # sentences behind a headline
_NEAR = 4  # words around the years that tell what lasted
_LOVES = ("marriage", "partnership", "engagement")


def durations_of(
    page: Page, passages: list[Passage], telling: Telling, found: Findings
) -> list[Duration]:
    """Return how long loves lasted, told within their passages or beside them."""
    inside = list(durations_in(page.text, page.language, found.relations))
    seen = {lasted.start for lasted in inside}
    beside = _told_beside(passages, page.language, telling, found)
    return [*inside, *(lasted for lasted in beside if lasted.start not in seen)]


def _told_beside(
    passages: list[Passage], language: Language, telling: Telling, found: Findings
) -> Iterator[Duration]:
    """Yield the durations whose own words tell a love, of the one couple meant."""
    pattern = lasting(language)
    loves = [(n, r) for n, r in enumerate(found.relations) if r.kind in _LOVES]
    for passage in passages if loves else []:
        words, lexicon = passage.words, language.words
        begin, end = words.starts[passage.first], words.ends[passage.last - 1]
        for match in pattern.finditer(words.text, begin, end):
            if any(m.start <= match.start() < m.end for m in passage.marks):
                continue
            kind = _kind(words.text, match.start(), match.end(), begin, end, lexicon)
            if match["unit"].lower() in lexicon.grammar["wed_units"]:
                kind = "marriage"
            if _since(words.text, match, lexicon):
                continue
            couple = _couple(passage, telling) if kind else ()
            if len(couple) != 2:
                continue
            both = {found.ids[draft.number] for draft in couple}
            number = _meant(loves, both, kind)
            if number >= 0:
                yield from found_lasting(
                    words.text, match, number, lexicon, language.code
                )


def _couple(passage: Passage, telling: Telling) -> tuple[Draft, ...]:
    """Return of whom a sentence tells, or who is with the one that it names."""
    pairs = _pairs(telling, passage.number)
    if pairs:
        return pairs[0] if len(pairs) == 1 else ()
    people = tuple(dict.fromkeys(d for ref in passage.references for d in ref.people))
    if len(people) == 1:
        other = telling.partner(people[0], SPLIT)
        return (people[0], other) if other else ()
    if people:
        return people if len(people) == 2 else ()
    before = telling.couple(passage.number)
    if before:
        return before
    for number in range(passage.number + 1, passage.number + 1 + _AHEAD):
        ahead = _pairs(telling, number)
        if ahead:  # "Trennung nach elf Jahren! Ada Thal und Jon Aster …"
            return ahead[0] if len(ahead) == 1 else ()
    return ()


def _pairs(telling: Telling, sentence: int) -> list[Pair]:
    bonds = [bond for bond in telling.of(sentence) if bond.kind in _LOVES]
    return list({bond.pair: (bond.a, bond.b) for bond in bonds}.values())


def _kind(
    text: str, start: int, end: int, begin: int, finish: int, lexicon: Lexicon
) -> str:
    """Return "marriage", "love" where the words beside tell of one, or nothing."""
    grammar = lexicon.grammar
    behind = _bare(text[end:finish])[:_NEAR]
    before = _bare(text[begin:start])[-_NEAR:]
    for kind in ("marriage", "love"):
        if not grammar[f"{kind}_behind"].isdisjoint(behind[:2]):
            return kind
        if not grammar[f"{kind}_before"].isdisjoint(before[-3:]):
            return kind
    return ""


def _since(text: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    """Tell "seit acht Jahren", which dates a beginning, from a round number."""
    before = _bare(text[max(match.start() - _LEAD, 0) : match.start()])
    number = lexicon.number(match["n"].lower().rstrip("-")) or 0
    exact = not match["hedge"] and number <= _ROUND
    return exact and bool(before) and before[-1] in lexicon.grammar["since"]


def _bare(text: str) -> list[str]:
    return [word.strip('.,;:!?()"“”„').lower() for word in text.split()]


def _meant(loves: list[tuple[int, Relation]], both: set[str], kind: str) -> int:
    """Return the relation of the two that is meant, or -1."""
    theirs = [(n, r) for n, r in loves if {r.a, r.b} == both]
    fitting = [n for n, r in theirs if r.kind == "marriage" or kind != "marriage"]
    if kind == "love" and len(theirs) > 1:
        fitting = [n for n, r in theirs if r.kind == "partnership"]
    return fitting[0] if len(fitting) == 1 else -1
