"""Whose kin of one's own surname is: "Ada Keil met Mia Thal. Her sister Ida Keil"."""

from dataclasses import dataclass

from apps.reading.enums import Kind
from apps.reading.kin.asked import Asked, Owners
from apps.reading.kin.parts import OWN, THEIRS, Phrase
from apps.reading.languages.lexicon import Kin
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import PARTNERS
from apps.reading.text.folding import fold
from apps.reading.text.items import item_at

_NEAR = 8  # words of "her aunt, the former cook Ada Keil"
_STOPS = frozenset(".!?;:")
_MOST = 20  # bearers of one surname; a text with more is a register


@dataclass(slots=True)
class NamesakeKin(Asked):
    """Finds of whom "her" speaks by the surname of the kin that is named behind."""

    def of_namesake(self, phrase: Phrase) -> Owners | None:
        """Return who alone bears the surname of "her sister Ida Keil", told before.

        A child may have the father's: it is hers only of whom the text is about, and
        left open where she is whom it named first.
        """
        wanted = self._wanted(phrase)
        told = self._bearers(phrase, wanted) if wanted else []
        child = phrase.kin.role in ("child", "younger")
        if len(told) == 1 and (not child or self.topic.main == (told[0],)):
            return Owners((told[0],), "kin-of-surname")
        doubtful = any(map(self._opens, told)) if child else len(told) > 1
        return Owners((), "") if doubtful and phrase.left.said == OWN else None

    def _opens(self, draft: Draft) -> bool:
        """Tell whether somebody is named before all others of a text."""
        here = self.history.cast.named[:1] if self.history else []
        return any(named.draft is draft for named in here)

    def _wanted(self, phrase: Phrase) -> str | None:
        """Return the gender of whom "her" means, where the surname may tell."""
        left, names = phrase.left, phrase.names
        if left.said not in (OWN, THEIRS) or names is None or len(names.people) != 1:
            return None
        if not _of_one_blood(phrase.kin) or len(names.people[0].people) != 1:
            return None
        if left.owner is not None and self._its_own(left.owner.people, phrase):
            return None
        labels = self.scan.lexicon.pronouns.get(self.scan.lower(left.first), ())
        genders = [x.removeprefix("own ") for x in labels if x in ("own f", "own m")]
        return genders[0] if len(genders) == 1 else None

    def _its_own(self, people: tuple[Draft, ...], phrase: Phrase) -> bool:
        """Tell whether the owner that a pronoun has leaves nothing to ask."""
        named = phrase.left.owner is not None and phrase.left.owner.named
        return named or len(people) != 1 or not people[0].surname

    def _bearers(self, phrase: Phrase, gender: str) -> list[Draft]:
        """Return who of a gender bears the name of a kinsman whom no owner shares."""
        kin = phrase.names.people[0].people[0] if phrase.names else None
        if kin is None or not kin.surname or self.history is None:
            return []
        cast, owner = self.history.cast, phrase.left.owner
        bearers = cast.by_surname.get(kin.surname, [])
        if kin.first < phrase.left.first or len(bearers) > _MOST:
            return []  # who was told of before, with whom he belongs
        if owner is not None and _names(owner.people[0]) & _names(kin):
            return []
        item = item_at(cast.items, phrase.left.first)
        until = phrase.left.first if owner is not None else self.scan.first
        told = [
            draft for draft in bearers
            if draft.first < until and draft.gender in ("", gender)
            if self.history.told[id(draft)]  # who is no other's second name
            if item_at(cast.items, draft.first) == item
        ]  # fmt: skip
        sure = all(d.gender and not self._by_the_way(d) for d in told)
        return told if sure else []

    def _by_the_way(self, draft: Draft) -> bool:
        """Tell "her aunt, the cook Ada Keil", and "the rapper, real name Max Keil".

        An aunt's name is that of a mother, too; of a rapper it is not the only one.
        """
        words, lexicon = self.scan.words, self.scan.lexicon
        by_law = lexicon.grammar["real_name", "born_before"]
        for i in range(draft.first - 1, max(draft.first - _NEAR, 0) - 1, -1):
            word = words.lower[i]
            if word in _STOPS:
                return False
            kin = lexicon.kin.get(word)
            if word in by_law or (kin is not None and kin.kind not in PARTNERS):
                return True
        return False


def _names(draft: Draft) -> set[str]:
    """Return the parts of all surnames of somebody: "Keil" and "Aster" of both."""
    names = (words[-1] for words in (draft.words, *draft.others) if words)
    return {part for name in (*names, draft.surname) for part in fold(name).split("-")}


def _of_one_blood(kin: Kin) -> bool:
    """Tell kin by birth, who bear one surname, from "his stepson Max Keil"."""
    if kin.kind == Kind.PARENT:
        return kin.status == "birth"
    return kin.kind == Kind.SIBLING or kin.role == "younger"
