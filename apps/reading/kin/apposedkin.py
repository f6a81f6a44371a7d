"""Which words are for kin: "ihre Mädchen", "Mias Eltern, Oma Ada und Opa Jon"."""

from collections.abc import Iterator
from dataclasses import replace

from apps.reading.kin.parts import BARE, OWN, Phrase, Row
from apps.reading.values import value


@value
class ApposedKin(Row):
    """Gives elders who stand behind "Eltern" to whose parents they are."""

    def apposed_parents(self, found: Iterator[Phrase]) -> Iterator[Phrase]:
        """Yield "Mias Eltern, Oma Ada und Opa Jon" as her parents, not their own."""
        parents, end = None, -1
        for phrase in found:
            if parents is not None and self._goes_with(parents, phrase, end):
                kin = parents.kin._replace(gender=phrase.kin.gender)
                left = replace(phrase.left, said=OWN, owner=parents.left.owner)
                phrase, end = replace(phrase, kin=kin, left=left), phrase.last
            else:
                own = phrase.kin.role == "parent" and phrase.left.said == OWN
                bare = phrase.names is None and phrase.of is None
                parents, end = (phrase if own and bare else None), phrase.last
            yield phrase

    def _goes_with(self, parents: Phrase, phrase: Phrase, end: int) -> bool:
        """Tell whether "Oma Ada" stands behind "Mias Eltern," or "Oma Ida und"."""
        bare = phrase.kin.role == "elder" and phrase.left.said == BARE
        joins = {","} if end == parents.last else self.lexicon.grammar["and"]
        fits = parents.kin.gender in ("x", phrase.kin.gender)
        beside = self.lower(end) in joins and phrase.left.first == end + 1
        return bare and beside and fits

    def told_as_kin(self, phrase: Phrase) -> bool:
        """Tell "ihre Mädchen" from "ein Mädchen" where no other word is for kin."""
        word, grammar = self.lower(phrase.word), self.lexicon.grammar
        if word in self.lexicon.kin or phrase.left.said == OWN:
            return True
        here = self.words.lower[self.first : self.last]
        kin, little = self.lexicon.kin.keys(), grammar["little_child", "springs"]
        return not (kin.isdisjoint(here) and little.isdisjoint(here))

    def on_team(self) -> bool:
        """Tell "Trainerin Ada Keil lobt ihre Mädchen Lia und Ida": none of hers."""
        words = self.words.lower[self.first : self.last]
        return not self.lexicon.grammar["team_words"].isdisjoint(words)
