"""Kin whom somebody leaves who died: "He is survived by a son, Max"."""

from dataclasses import dataclass

from apps.reading.kin.asked import Asked, People
from apps.reading.kin.parts import BARE, SOME, Phrase


@dataclass(slots=True)
class Surviving(Asked):
    """Finds of whom an obituary tells who is left."""

    def of_dead(self, phrase: Phrase) -> People:
        """Return who died, of those whom kin survive."""
        if phrase.left.said not in (SOME, BARE) or phrase.left.governed:
            return ()
        return self._survived(phrase) or self._outlived(phrase)

    def _survived(self, phrase: Phrase) -> People:
        """Return who died, of "Survivors include a son, Max; and a sister, Ada"."""
        scan = self.scan
        words = scan.words.lower[scan.first : phrase.left.first]
        survived = scan.lexicon.grammar["survived"]
        here = (i for i, word in enumerate(words, scan.first) if word in survived)
        at = next(here, -1)
        if at < 0:
            return ()
        before = [r for r in self.references if r.last <= at and not r.own]
        if before:
            return before[-1].people if len(before[-1].people) == 1 else ()
        people = self.topic.spoken_of or self.topic.main
        return people if len(people) == 1 else ()

    def _outlived(self, phrase: Phrase) -> People:
        """Return who died, of "A brother, Max, also survives him"."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        at = phrase.last + (scan.form(phrase.last) == ",")
        at += scan.lower(at) in grammar["also"]
        labels = scan.lexicon.pronouns.get(scan.lower(at + 1), ())
        opens = phrase.left.first <= scan.first + 1 and scan.form(at + 2) in (".", ",")
        if scan.lower(at) not in grammar["outlives"] or not (opens and labels):
            return ()
        people = self.topic.main or self.topic.spoken_of
        if len(people) == 1:
            return people if people[0].gender in labels else ()
        one = self.history.one(self.number, labels[0]) if self.history else None
        return (one,) if one is not None and labels[0] in ("f", "m") else ()
