"""Loves told one after the other: "war mit Ben, dann mit Jon verheiratet"."""

from collections.abc import Iterator
from dataclasses import replace

from apps.reading.couples.bonds import Bond
from apps.reading.couples.eventpeople import Told
from apps.reading.couples.relations import bond_of
from apps.reading.couples.telling import Pair
from apps.reading.enums import Status
from apps.reading.names.drafts import Draft
from apps.reading.sentence.clauses import Part, Placed, opened_by

_LINKS = (",", "–", "—", ";", "und", "and")
_NOW = ("current", "begin")
_REAL = (Status.CURRENT, Status.FORMER)
_PARTS = 12  # that are looked through
_CLOSES = ' .,!?)"”“«»'
Turn = tuple[Part, Placed]  # the words that tell of one, with who it is


def in_turn(event: Told, number: int) -> list[Turn]:
    """Return with whom else it was, before and after whom the phrase tells of."""
    before: list[Turn] = []
    if event.turn(event.parts[number]):
        before = list(_before(event, number))
    return [*before, *_behind(event, number)]


def _behind(event: Told, number: int) -> Iterator[Turn]:
    """Yield Jon of "mit Ben, dann, seit 2018, mit Jon"."""
    start = 0
    for part in event.parts[number + 1 : number + _PARTS]:
        if part.opening not in _LINKS or event.acts(part):
            return
        if not part.people:
            start = start or part.start
            continue
        one = event.turn(part)
        if one is None:
            return
        yield replace(part, start=start or part.start), one
        start = 0


def _before(event: Told, number: int) -> Iterator[Turn]:
    """Yield Ben of "war mit Ben, dann mit Jon verheiratet"."""
    found: list[Turn] = []
    for at in range(number - 1, max(number - _PARTS, -1), -1):
        part = event.parts[at]
        if event.parts[at + 1].opening not in _LINKS or not part.people:
            return
        one = part.people[-1]
        behind = event.text[one.at + 1 : part.end].strip(_CLOSES)
        if behind or one.led not in event.prepositions or len(one.people) != 1:
            return
        found.append((part, one))
        if event.acts(part):
            yield from reversed(found)
            return


def bonds_in_turn(event: Told, number: int, bond: Bond) -> Iterator[Bond]:
    """Yield the bond a phrase tells, and those of the others it goes on to name.

    Who comes before another is one of the past; of the last, a word must tell.
    """
    turns = in_turn(event, number) if "tense" in event.rule.states else []
    turns = [turn for turn in turns if not {bond.a, bond.b} & {*turn[1].people}]
    part = event.parts[number]
    verbless = not any(event.acts(one) for one in event.parts[: number + 1])
    alone = turns and bond.status is Status.CURRENT and verbless
    if alone and turns[-1][0].start > part.start and not _before_it(event, turns[-1]):
        bond = replace(bond, status=Status.FORMER, begin=None)
    yield bond
    for at, (told, placed) in enumerate(turns):
        earlier = told.start < part.start or at + 1 < len(turns)
        status = _status(event, told, bond, earlier=earlier)
        if status is not None:
            yield from _bond(event, told, (bond.a, placed.people[0]), status)
    if "tense" in event.rule.states and bond.status in _REAL:
        yield from _of_others(event, number, bond)


def added_in_turn(event: Told, number: int) -> list[Turn]:
    """Return each of "war zweimal verheiratet, mit Ada und mit Mira", with its words.

    So are they of "stand dreimal vor dem Altar: 1995 mit Ada, 2011 mit Mira".
    """
    turns: list[Turn] = []
    for part in event.parts[number + 1 : number + _PARTS]:
        if part.opening not in (*_LINKS, ":"):
            break
        one = event.turn(part)
        if one is None or one.reference.own:
            break
        turns.append((part, one))
    return turns if len(turns) > 1 else []


def bonds_added(
    event: Told, number: int, one: Draft, turns: list[Turn]
) -> Iterator[Bond]:
    """Yield a bond with each who is added behind a phrase, dated by its own words."""
    was = _was(event, event.parts[number])
    for part, placed in turns:
        if placed.people[0] is one:
            continue
        over = was and _status(event, part, None) is not Status.CURRENT
        states = [s for s in event.rule.states if not (over and s in _NOW)]
        rule = replace(event.rule, states=(*states, *(["former"] if over else [])))
        bones = event.passage.skeleton
        start, end = bones.begin(part.start), bones.finish(part.end)
        two = (one, placed.people[0])
        bond = bond_of(event.passage, rule, two, start, end, [(start, end)])
        if bond is not None:
            yield bond


def _was(event: Told, part: Part) -> bool:
    """Tell "war verheiratet", which is over, from "stand vor dem Altar"."""
    said = event.text[part.start : part.end].lower().split()
    over = not event.lexicon.grammar["was"].isdisjoint(said)
    return over and "tense" in event.rule.states


def _of_others(event: Told, number: int, bond: Bond) -> Iterator[Bond]:
    """Yield Mira and Ben of "Jon ist mit Ada verheiratet, Mira mit dem Koch Ben"."""
    if opened_by(event.text, event.parts[number], event.lexicon):
        return  # "Jon, der mit Ada verheiratet ist, Mira mit Ben": who came
    for part in event.parts[number + 1 : number + 2]:
        bare, led = part.bare(), [p for p in part.people if p.led]
        two = {draft for p in (*bare, *led) for draft in p.people}
        if part.opening not in (",", "und", "–") or event.acts(part):
            return
        if len(bare) != 1 or len(led) != 1 or len(two) != 2 or two & {bond.a, bond.b}:
            return
        ends = event.text[led[0].at + 1 : part.end].strip(_CLOSES)
        between = event.text[bare[0].at + 1 : led[0].at].split()
        if ends or led[0].led not in event.prepositions or bare[0].at > led[0].at:
            return
        opens = [word.lower() for word in between[:1]]
        when = event.lexicon.grammar["since"] | event.lexicon.grammar["now"]
        if opens[0] in event.prepositions | when:
            pair = (bare[0].people[0], led[0].people[0])
            yield from _bond(event, part, pair, bond.status)


def _before_it(event: Told, turn: Turn) -> bool:
    """Tell "zuvor mit Ben" from "dann mit Ben"."""
    said = event.text[turn[0].start : turn[0].end].lower().split()
    return not event.lexicon.grammar["before_it"].isdisjoint(said)


def _status(
    event: Told, part: Part, bond: Bond | None, *, earlier: bool = False
) -> Status | None:
    grammar = event.lexicon.grammar
    said = set(event.text[part.start : part.end].lower().split())
    if not said.isdisjoint(grammar["now"] | grammar["since"]):
        return Status.CURRENT
    if said & grammar["before_it"] or said & grammar["until"]:
        return Status.FORMER
    over = bond is not None and bond.status is Status.FORMER
    return Status.FORMER if over and earlier else None


def _bond(event: Told, part: Part, two: Pair, status: Status) -> Iterator[Bond]:
    states = [s for s in event.rule.states if s not in ("current", "begin", "former")]
    rule = replace(event.rule, states=(*states, str(status)))
    bones = event.passage.skeleton
    start, end = bones.begin(part.start), bones.finish(part.end)
    bond = bond_of(event.passage, rule, two, start, end, [(start, end)])
    if bond is not None:
        yield bond
