"""Kin who are told beside each other: "Mutter Ada und Tochter Lia"."""

from dataclasses import dataclass

from apps.reading.enums import Kind
from apps.reading.kin.asked import Asked, Owners, People, everybody
from apps.reading.kin.parts import BARE, JOINT, OWN, SOME, THE, WHOSE, Phrase

_NEAR = 4  # sentences in which "die Mutter der beiden" is that of the siblings told of
_YOUNGER = {"parent": "child", "elder": "younger"}


@dataclass(slots=True)
class BesideKin(Asked):
    """Finds whose kin are meant by the kin that stand beside them."""

    def apposed_to(self, number: int) -> Phrase | None:
        """Return "ihr drittes Kind" before the comma and "Tochter Lia"."""
        if not number:
            return None
        last, phrase = self.phrases[number - 1], self.phrases[number]
        both = last.kin.role == phrase.kin.role == "child"
        if not both or last.names or last.of or phrase.left.said not in (BARE, THE):
            return None
        near = self.scan.form(phrase.left.first - 1) in (",", ":", "–", "(")
        said = last.left.said in (OWN, JOINT, SOME)
        return last if near and said and last.last >= phrase.left.first - 1 else None

    def told_again(self, number: int) -> bool:
        """Tell "1994 kam Sohn Max zur Welt, 1997 Tochter Lia" from others' children."""
        last, phrase = self.phrases[number - 1], self.phrases[number]
        alike = last.kin.role == phrase.kin.role == "child"
        if not alike or last.names is None or phrase.names is None:
            return False
        if last.left.said not in (BARE, SOME, OWN, JOINT, THE) or last.of:
            return False
        if self.has_itself(last):
            return False
        begin, end = last.names.last, phrase.left.first
        between = self.scan.words.lower[begin:end]
        grammar = self.scan.lexicon.grammar
        if not grammar["union_from"].isdisjoint(between):
            return False
        if not grammar["not_couple"].isdisjoint(between):
            return False
        return not any(begin <= ref.first < end for ref in self.references)

    def is_elder(self, number: int) -> bool:
        """Tell whether "Mutter Ada" opens a sentence for "Tochter Lia" in it."""
        phrase = self.phrases[number]
        if phrase.kin.role not in _YOUNGER or phrase.left.said != BARE or phrase.of:
            return False
        if phrase.names is None or phrase.names.how or len(phrase.names.people) > 1:
            return False
        if phrase.left.governed or any(
            ref.last <= phrase.word for ref in self.scan.at.values()
        ):
            return False
        follows = self.phrases[number + 1] if number + 1 < len(self.phrases) else None
        return follows is not None and self._younger_of(phrase, follows)

    def _younger_of(self, elder: Phrase, phrase: Phrase) -> bool:
        role = _YOUNGER[elder.kin.role]
        if phrase.kin.role != role or phrase.left.said != BARE or not phrase.names:
            return False
        if phrase.left.governed or phrase.of or elder.names is None:
            return False
        begin, end = elder.names.last, phrase.left.first
        if any(begin <= ref.first < end for ref in self.scan.at.values()):
            return False
        between = self.scan.words.lower[begin:end]
        grammar = self.scan.lexicon.grammar
        joined = len(between) == 1 and between[0] in grammar["and"]
        return joined or not grammar["clause"].isdisjoint(between)

    def of_elder(self, number: int) -> Owners | None:
        """Read "Mutter Ada und Tochter Lia kamen", "Opa Jon sah, als Enkel Max kam"."""
        parents = self._both_parents(number)
        if parents:
            return Owners(parents, "kin-of-elder")
        if not number or not self.is_elder(number - 1):
            return None
        elder = self.phrases[number - 1]
        people = everybody(elder.names.people) if elder.names else ()
        if elder.kin.role == "parent":
            self.topic.household, self.topic.household_at = people, self.number
        return Owners(people, "kin-of-elder")

    def _both_parents(self, number: int) -> People:
        """Return those of "Papa Jon und Mama Mira sind stolz auf Sohn Max"."""
        phrase, before = self.phrases[number], self.phrases[:number]
        if phrase.kin.role != "child" or phrase.left.said != BARE or len(before) != 2:
            return ()
        father, mother = before
        told = all(p.kin.role == "parent" and p.left.said == BARE for p in before)
        if not told or father.names is None or mother.names is None:
            return ()
        opens = father.left.first == self.scan.first and not mother.left.governed
        joint = self.scan.words.lower[father.names.last : mother.left.first]
        joined = len(joint) == 1 and joint[0] in self.scan.lexicon.grammar["and"]
        people = (*everybody(father.names.people), *everybody(mother.names.people))
        return people if opens and joined and len(people) == 2 else ()

    def of_named_child(self, number: int) -> Owners | None:
        """Read "Enkelin Lia und der kleine Bruder Max" as Lia's brother."""
        phrase = self.phrases[number]
        if phrase.kin.kind != Kind.SIBLING or not number:
            return None
        came = (
            self.scan.lower(phrase.left.first - 1) in self.scan.lexicon.grammar["came"]
        )
        if phrase.left.said != THE and not (phrase.left.said == BARE and came):
            return None
        last = self.phrases[number - 1]
        if last.kin.role not in _YOUNGER.values() or last.names is None:
            return None
        people = everybody(last.names.people)
        return Owners(people, "kin-of-child") if len(people) == 1 else None

    def of_the_two(self, phrase: Phrase) -> Owners | None:
        """Read "Ada Keil, die Mutter der beiden" of the siblings told of before."""
        scan, two = self.scan, phrase.word + 1
        if phrase.kin.role != "parent" or phrase.of or phrase.names:
            return None
        if scan.lower(two) not in scan.lexicon.grammar["genitive_article"]:
            return None
        word = scan.lower(two + 1)
        them = word in scan.lexicon.grammar["both"] or (
            word in scan.lexicon.grammar["twins"]
            or word in scan.lexicon.grammar["mutual"]
        )
        near = self.number - self.topic.siblings_at <= _NEAR
        if not them or not near or len(self.topic.siblings) < 2:
            return None
        return Owners(self.topic.siblings, "kin-of-siblings")

    def whose_before(self, at: int) -> Owners | None:
        """Return whose "and whose parents" are, where "whose wife" stands before."""
        told = [
            self.resolved[phrase.word]
            for phrase in self.phrases
            if phrase.left.said == WHOSE and phrase.left.first < at
            if phrase.word in self.resolved
        ]
        return told[-1] if told else None
