"""How long a love lasted, told beside it: "Nach zwölf Jahren Ehe trennen sich beide".

The words around a number of years say that a love is meant; the sentence, or those
right before, say whose.
"""

import re
from collections.abc import Iterator

from apps.reading.couples.bonds import SPLIT
from apps.reading.couples.durations import found_lasting, lasting, tells_a_time
from apps.reading.couples.jubilees import jubilees
from apps.reading.couples.telling import Pair, Telling
from apps.reading.enums import Kind, Status
from apps.reading.findings import Findings
from apps.reading.languages.lexicon import Lexicon
from apps.reading.model import Duration, Relation
from apps.reading.names.drafts import Draft
from apps.reading.page import Page
from apps.reading.sentence.passage import Passage
from apps.reading.text.text import Words

_LEAD = 12  # letters before a number
_ROUND = 9  # years up to which "seit" counts from the day of the text
_AHEAD = 8  # sentences behind a headline
_REST = 2  # words of "lang."
_NEAR = 4  # words around the years that tell what lasted
_BREAKS = frozenset(",;:–—!?()")
_LOVES = ("marriage", "partnership", "engagement")


def durations_of(
    page: Page, passages: list[Passage], telling: Telling, found: Findings
) -> list[Duration]:
    """Return how long loves lasted, told in their clauses or beside them."""
    language, text = page.language, page.text
    pattern = lasting(language)
    loves = [(n, r) for n, r in enumerate(found.relations) if r.kind in _LOVES]
    out: list[Duration] = []
    for passage in passages if loves else []:
        told = {(duration.relation, duration.low) for duration in out}
        feasts = _jubilees(passage, loves, telling, found)
        out += [one for one in feasts if (one.relation, one.low) not in told]
        if not tells_a_time(passage):
            continue
        begin = passage.words.starts[passage.first]
        end = passage.words.ends[passage.last - 1]
        for match in pattern.finditer(text, begin, end):
            if any(m.start <= match.start() < m.end for m in passage.marks):
                continue
            number = _lasted(passage, match, loves, telling, found)
            if number >= 0:
                lexicon, code = language.words, language.code
                out += found_lasting(text, match, number, lexicon, code)
    return out


def _jubilees(
    passage: Passage,
    loves: list[tuple[int, Relation]],
    telling: Telling,
    found: Findings,
) -> Iterator[Duration]:
    """Yield the years in "celebrate their 50th wedding anniversary"."""
    words, grammar = passage.words, passage.language.words.grammar
    here = words.lower[passage.first : passage.last]
    if grammar["feasting"].isdisjoint(here):
        return
    begin, end = words.starts[passage.first], words.ends[passage.last - 1]
    for match in jubilees(passage.language).finditer(words.text, begin, end):
        before = _bare(words.text[begin : match.start()])[-_NEAR:]
        couple = _couple(passage, telling, "marriage")
        if len(couple) != 2 or not grammar["short_of"].isdisjoint(before):
            continue
        both, years = {found.ids[draft.number] for draft in couple}, int(match["n"])
        number = _meant(loves, both, "marriage")
        if number >= 0:
            yield Duration(
                match.start(), match.end(), match[0], number, years, years, "jubilee",
                False, False,
            )  # fmt: skip


def _lasted(
    passage: Passage,
    match: re.Match[str],
    loves: list[tuple[int, Relation]],
    telling: Telling,
    found: Findings,
) -> int:
    """Return the relation that lasted so many years, or -1."""
    lexicon, text = passage.language.words, passage.words.text
    begin, end = _clause(passage, match)
    kind = _kind(text, match.start(), match.end(), begin, end, lexicon)
    if (match["unit"] or "").lower() in lexicon.grammar["wed_units"]:
        kind = "marriage"
    clause = set(_bare(text[begin:end]))
    loving = clause & lexicon.grammar["love_told"]
    wed = (r for _, r in loves if r.kind == Kind.MARRIAGE)
    married = any(_tells_of(r, match.start(), end) for r in wed)
    if not married and _since(text, match, lexicon):
        return -1
    before = set(_bare(text[begin : match.start()])[-1:])
    unites = set(lexicon.grammar["unites"])
    if before & lexicon.grammar["years_after"]:
        unites |= lexicon.grammar["unites_after"]  # "married Jon after 12 years in Ulm"
    if kind != "marriage" and clause & unites:
        loves = [(n, r) for n, r in loves if r.kind == "partnership"]
    here = [(n, r) for n, r in loves if loving and _tells(r, begin, end)]
    here = here or [(n, r) for n, r in loves if _tells_of(r, match.start(), end)]
    both = {frozenset((r.a, r.b)) for _, r in here}
    if len(both) == 1:
        return _meant(here, set(both.pop()), kind)
    couple = _couple(passage, telling, kind) if kind else ()
    if len(couple) == 2:
        return _meant(loves, {found.ids[draft.number] for draft in couple}, kind)
    people = {found.ids[d.number] for ref in passage.references for d in ref.people}
    lasting = [n for n, r in loves if _lasts_of(r, people, kind)]
    return lasting[0] if kind and len(lasting) == 1 else -1


def _lasts_of(relation: Relation, people: set[str], kind: str) -> bool:
    """Tell the one love of somebody that is not told to be over long ago."""
    fits = relation.kind == Kind.MARRIAGE or kind == "love"
    own = len(people) == 1 and not people.isdisjoint((relation.a, relation.b))
    return fits and own and relation.status is not Status.FORMER


def _clause(passage: Passage, match: re.Match[str]) -> tuple[int, int]:
    """Return the bounds of the clause around a number of years."""
    words, grammar = passage.words, passage.language.words.grammar
    joints, long = grammar["and"], grammar["for_long"]
    first = last = words.at(match.start())
    while first > passage.first and not _parts(words, joints, first - 1):
        first -= 1
    last = min(words.at(match.end() - 1), passage.last - 1)
    while last + 1 < passage.last and not _parts(words, joints, last + 1):
        last += 1
    alone = words.at(match.start()) == first and words.forms[first - 1] == ","
    rest = words.lower[words.at(match.end()) : last + 1]
    if alone and len(rest) <= _REST and not long.isdisjoint(rest):
        first -= 1  # "war mit Ada verheiratet, acht Jahre lang"
        while first > passage.first and not _parts(words, joints, first - 1):
            first -= 1
    return words.starts[first], words.ends[last]


def _parts(words: Words, joints: frozenset[str], i: int) -> bool:
    """Tell whether a word parts clauses: a mark, or "und" before no name."""
    if words.forms[i] in _BREAKS:
        return True
    behind = words.forms[i + 1] if i + 1 < len(words) else ""
    return words.lower[i] in joints and behind.islower()


def _tells(relation: Relation, begin: int, end: int) -> bool:
    return any(s.start < end and begin < s.end for s in relation.evidence)


def _tells_of(relation: Relation, at: int, end: int) -> bool:
    """Tell whether a passage that ends in a clause has the years in it."""
    return any(s.start <= at < s.end <= end for s in relation.evidence)


def _couple(passage: Passage, telling: Telling, kind: str) -> tuple[Draft, ...]:
    """Return of whom a sentence tells, or who is with the one that it names."""
    pairs = _pairs(telling, passage.number)
    if pairs:
        return pairs[0] if len(pairs) == 1 else ()
    people = tuple(dict.fromkeys(d for ref in passage.references for d in ref.people))
    if len(people) == 1:
        of = Kind.MARRIAGE if kind == "marriage" else SPLIT
        other = telling.partner(people[0], of)
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
    for kind in ("marriage", "love", "split"):
        if not grammar[f"{kind}_behind"].isdisjoint(behind[:2]):
            return kind
        if not grammar[f"{kind}_before"].isdisjoint(before[-3:]):
            return kind
    if before or not behind or behind[0] not in grammar["lasts"]:
        return ""
    told = _bare(text[end:finish])  # "Sieben Jahre führten die beiden eine Beziehung"
    kinds = ("marriage", "love")
    return next((k for k in kinds if not grammar[f"{k}_behind"].isdisjoint(told)), "")


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
    if kind == "love":
        fitting = [n for n, r in theirs if r.kind == "partnership"]
    return fitting[0] if len(fitting) == 1 else -1
