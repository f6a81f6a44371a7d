"""Whom the text was about before a sentence: for subjects it leaves out or calls "sie".

Other than a pronoun beside a name, these are asked for only where an event needs a
second person; so whoever the sentences before are about is taken, if one alone fits.
"""

from collections import Counter
from dataclasses import dataclass, field

from apps.reading.names.drafts import Cast, Draft
from apps.reading.sentence.beside import Reference
from apps.reading.text.items import item_at

BACK = 8  # sentences that are looked back on
_LATELY = 3  # of them with people, in which others rule somebody out
_FAR = 60  # sentences in which others of a gender rule somebody out
_WORDS = 400  # in which a stranger is looked for
_OWNED = 3  # words from "Mias" to "Anwältin Ada Keil"
_OFTEN = 3  # mentions of whom a text is about


@dataclass
class History:
    """References of all sentences, with the first word of each sentence."""

    cast: Cast
    refs: list[list[Reference]]
    firsts: list[int]
    unknown: dict[int, str] = field(default_factory=dict)  # roles of nobody known
    told: Counter[int] = field(init=False)
    mains: dict[str, Draft | None] = field(default_factory=dict)  # by gender

    def __post_init__(self) -> None:
        self.told = Counter(id(named.draft) for named in self.cast.named)

    def before(self, number: int) -> list[list[Reference]]:
        """Return the sentences with people before one in its item, the last first."""
        item = item_at(self.cast.items, self.firsts[number])
        out = []
        for at in range(number - 1, max(number - BACK, 0) - 1, -1):
            if item_at(self.cast.items, self.firsts[at]) != item:
                break
            if self.refs[at]:
                out.append(self.refs[at])
        return out

    def topic(self, number: int) -> Draft | None:
        """Return whom the last sentence with people is about."""
        for group in self.before(number)[:1]:
            return _lead(group)
        return None

    def one(self, number: int, gender: str) -> Draft | None:
        """Return who "sie" or "der Sänger" is: the only one, or whom all is about."""
        groups = self.before(number)[:_LATELY]
        lately = _of(groups, gender)
        if not lately:
            lately = _of(self.before(number), gender)
            return lately[0] if len(lately) == 1 else None
        main, leading = self.main(gender), self._leading(groups, gender)
        if len(lately) == 1:
            alone = lately[0] is main or len(self._so_far(number, gender)) == 1
            return lately[0] if alone else None
        return main if main in lately and main is leading else None

    def strangers(self, number: int, gender: str, one: Draft, until: int) -> bool:
        """Tell whether somebody unknown is called by a role since the words on one.

        Of whom all the text is about, such a role is theirs.
        """
        if self.main(gender) is one:
            return False
        first = until
        for at in range(number, max(number - BACK, 0) - 1, -1):
            first = self.firsts[at]
            if any(one in ref.people for ref in self.refs[at]):
                break
        near = range(max(first, until - _WORDS), until)
        return any(self.unknown.get(i) == gender for i in near)

    def _so_far(self, number: int, gender: str) -> list[Draft]:
        return _of(self.refs[max(number - _FAR, 0) : number], gender)

    def only(self, number: int, gender: str) -> Draft | None:
        """Return whom alone of a gender the text has named so far, and often."""
        people = self._so_far(number, gender)
        often = len(people) == 1 and self.told[id(people[0])] >= _OFTEN
        return people[0] if often else None

    def _leading(self, groups: list[list[Reference]], gender: str) -> Draft | None:
        leads = (_lead(group) for group in groups)
        return next((lead for lead in leads if lead and lead.gender == gender), None)

    def led_by_kin(self, number: int, gender: str) -> bool:
        """Tell "Mias Mutter Ada kam. Sie": it is not sure that this is Mia."""
        group = next(iter(self.before(number)), [])
        first = next((ref for ref in group if not ref.own), None)
        if first is None or not first.kin or not first.named:
            return False
        owned = any(ref.own and ref.first < first.first for ref in group)
        return owned and any(draft.gender == gender for draft in first.people)

    def son_came(self, number: int, gender: str, one: Draft) -> bool:
        """Tell "Den Vorsitz hat der Sohn, Max. Seine Frau": his, or Jon's before."""
        group = next(iter(self.before(number)), [])
        told = [ref for ref in group if not ref.own]
        if not told or not all(ref.kin for ref in told):
            return False
        people = {draft for ref in told for draft in ref.people}
        return len(people) == 1 and one not in people and people.pop().gender == gender

    def main(self, gender: str) -> Draft | None:
        """Return whom of a gender the text names far more often than all others."""
        if gender not in self.mains:
            self.mains[gender] = self._main(gender)
        return self.mains[gender]

    def _main(self, gender: str) -> Draft | None:
        told = [(self.told[id(d)], d) for d in self.cast.drafts if d.gender == gender]
        told.sort(key=lambda count: -count[0])
        if not told or told[0][0] < _OFTEN:
            return None
        return told[0][1] if len(told) == 1 or told[0][0] >= 2 * told[1][0] else None

    def others_since(self, number: int, pair: tuple[Draft, ...], told: int) -> bool:
        """Tell whether others than two are named since they were told of."""
        for at in range(number - 1, max(told, number - BACK), -1):
            people = {d for ref in acting(self.refs[at]) for d in ref.people}
            if not people <= {*pair} and not {*pair} <= people:
                return True
        return False

    def pair(self, number: int) -> tuple[Draft, ...]:
        """Return the two of whom alone the last sentence with people tells.

        Where the sentence itself tells of another, "they" are not those two.
        """
        here = {draft for ref in self.refs[number] for draft in ref.people}
        for group in self.before(number)[:1]:
            people = tuple(dict.fromkeys(d for ref in group for d in ref.people))
            told = len(people) == 2 and here <= {*people}
            if told and not any(ref.kin for ref in group):
                return people
        return ()


def acting(group: list[Reference]) -> list[Reference]:
    """Leave out who is there as another's: a daughter, "Mias Anwältin Ada Keil"."""
    ends = [ref.last for ref in group if ref.own]
    return [
        ref
        for ref in group
        if not ref.kin and not ref.own
        if not any(end <= ref.first <= end + _OWNED for end in ends)
    ]


def _lead(group: list[Reference]) -> Draft | None:
    first = next((ref for ref in group if not ref.own), None)
    if first is None or first.kin or len(first.people) != 1:
        return None
    return first.people[0]


def _of(groups: list[list[Reference]], gender: str) -> list[Draft]:
    """Return who of a gender is told of, but for those who are only somebody's kin."""
    people = dict.fromkeys(
        draft
        for group in groups
        for ref in group
        if not ref.kin
        for draft in ref.people
        if draft.gender == gender
    )
    return list(people)
