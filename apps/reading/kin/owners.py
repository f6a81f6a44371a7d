"""Whose kin somebody is: said before the word or behind it, or left to be understood.

The ways are tried in order, and each has a name; where none leads to one person or
one couple, nothing is said.
"""

from dataclasses import dataclass

from apps.reading.enums import Kind
from apps.reading.kin.asked import Owners, People, everybody
from apps.reading.kin.besidekin import BesideKin
from apps.reading.kin.family import FamilyKin
from apps.reading.kin.gapped import GappedKin
from apps.reading.kin.household import HouseholdKin
from apps.reading.kin.implied import Implied
from apps.reading.kin.openings import Openings
from apps.reading.kin.pairs import PairKin
from apps.reading.kin.parts import (
    BARE,
    JOINT,
    NONE,
    OWN,
    SOME,
    THE,
    THEIRS,
    WHOSE,
    Phrase,
)  # fmt: skip
from apps.reading.kin.sprung import Springs
from apps.reading.sentence.beside import Reference, past_aside

_SINCE = 2  # sentences in which "Der Vater ist" is asked of the children last named
_SIDE = 3  # words in "An der Seite"
_VERB = 4  # words from "seiner Frau Mira" over "hat der Maler" to "Jon Aster"


@dataclass(slots=True)
class Asking(
    Springs, Implied, BesideKin, FamilyKin, GappedKin, HouseholdKin, Openings, PairKin
):
    """Asks for the phrases of one sentence whose kin each tells."""

    def owners(self, number: int, before: Owners | None) -> Owners | None:
        """Return whose kin a phrase tells; before are those of the phrase before it."""
        phrase = self.phrases[number]
        if phrase.left.said == NONE or self.is_elder(number) or self.of_nobody(phrase):
            return None
        apposed = self.apposed_to(number)
        if apposed is not None:
            told = self._told(apposed) or self.implied(number)
            return self.both(apposed, told, phrase) if told else None
        told = self.of_bride(phrase) or self.of_namesake(phrase)
        if told is not None:
            return told if told.people else None
        told = self.of_elder(number) or self.of_named_child(number)
        told = told or self.of_same_two(number, before)
        told = told or self.same_family(number, before)
        told = told or self.of_known(phrase) or self.of_gapped(number)
        told = told or self._told(phrase)
        told = told or self.of_the_two(phrase) or self._of_children(phrase)
        told = told or self.of_child_bearing(number) or self.of_household(phrase)
        if told is None and phrase.left.said in (BARE, SOME, THE):
            goes_on = number and before and self._goes_on(number, before)
            if before and (goes_on or (number and self.told_again(number))):
                return self.listed_with(phrase, before)
            told = self.of_clause(number) or self.of_family(phrase)
            told = told or self.one_of_several(phrase) or self.joint_here(phrase)
            told = told or self.of_partner(phrase) or self.behind_colon(phrase)
            told = told or self.living_with(phrase)
            told = told or self.union(phrase) or self.born_to(phrase)
            told = told or self.of_brood(phrase) or self.right_behind(phrase)
            told = told or self.implied(number)
        if told is None and phrase.left.said == THEIRS:
            told = self._of_subject_behind(phrase) or self.of_partnered(phrase)
            told = told or self._of_possessive(phrase) or self.of_beside(phrase)
        told = self.both(phrase, told) if told else None
        if told and not self._is_anothers(number, told):
            self.resolved[phrase.word] = told
            return told
        self.keep_household(phrase)
        return None

    def _is_anothers(self, number: int, told: Owners) -> bool:
        """Tell "Max's wife is the singer's sister": of a singer who is not Max."""
        last, phrase = self.phrases[number - 1], self.phrases[number]
        grammar, at = self.scan.lexicon.grammar, last.last + 1
        is_one = number > 0 and self.scan.lower(last.last) in grammar["be"]
        at += self.scan.lower(at) in grammar["article"]
        if not is_one or at != phrase.left.first:
            return False
        owner = last.left.owner
        return owner is not None and owner.own and owner.people == told.people

    def _told(self, phrase: Phrase) -> Owners | None:
        left = phrase.left
        if left.said == OWN and left.owner and not left.owner.named:
            behind = self._of_subject_behind(phrase)
            if behind:
                return behind
        if left.said == OWN and left.owner:
            joint = self.joint_of_others(phrase, left.owner)
            if joint:
                return Owners(joint, "kin-joint")
            if self._told_of_owner(phrase) or self.of_family_named(phrase):
                return None
            if self.of_newborn(phrase, left.owner) or self.unclear(phrase):
                return None
            people = self.of_pair(phrase, left.owner)
            return Owners(people, "kin-owned") if people else None
        if phrase.of is not None:
            people = self._the_children(phrase) or everybody(phrase.of.people)
            many = phrase.kin.role in ("child", "parent", "elder", "younger")
            many = many or phrase.kin.kind == Kind.SIBLING
            if phrase.kin.role == "child" and len(people) > 2:
                return None
            return Owners(people if many else people[:1], "kin-of")
        if left.said == WHOSE:
            ref = self.scan.ending.get(left.first - 1) or self._before(left.first)
            if left.first == self.scan.first:
                ref = self.last_named(left.first)
            if self.scan.lower(left.first - 1) in self.scan.lexicon.grammar["and"]:
                again = self.whose_before(left.first)
                if again is not None:
                    return again
            if ref is not None and phrase.kin.role == "parent":
                ref = self.all_children(ref)
            ref = self._fitting(ref or self.named_before(left.first), left.first)
            return Owners(ref.people, "kin-whose") if ref else None
        if left.said == JOINT:
            people = left.owner.people if left.owner else self.couple_here(phrase)
            one = left.owner is None and not self.acts_alone(phrase, people)
            return Owners(people, "kin-joint") if len(people) == 2 and not one else None
        return None

    def _the_children(self, phrase: Phrase) -> People:
        """Return the two children told of, for "Die Mutter der beiden" behind."""
        ref = phrase.of.people[0] if phrase.of and len(phrase.of.people) == 1 else None
        if ref is None or ref.named or ref.own or phrase.kin.role != "parent":
            return ()
        near = 0 < self.number - self.topic.children_at <= _SINCE
        two = near and len(self.topic.children) == len(ref.people) == 2
        return self.topic.children if two else ()

    def _told_of_owner(self, phrase: Phrase) -> bool:
        """Tell "Ida, die Mutter ihres Freundes Jon": he is not Ida's friend."""
        scan, i, owner = self.scan, phrase.left.first - 1, phrase.left.owner
        grammar = scan.lexicon.grammar
        own = owner is not None and not owner.named
        if not own or scan.lower(i + 1) not in grammar["genitive_article"]:
            return False
        articled = scan.lower(i - 1) in grammar["article"]
        if scan.lower(i) not in scan.lexicon.kin or not articled:
            return False
        at = i - 2
        at -= scan.form(at) == "," or scan.lower(at) in grammar["be"]
        ref = next(
            (r for r in self.references if past_aside(scan.words, r.last) == at + 1),
            None,
        )
        return (
            ref is not None and owner is not None and {*ref.people} == {*owner.people}
        )

    def _fitting(self, ref: Reference | None, i: int) -> Reference | None:
        """Return Jon of "Jon liebt Ada, Mira mit dessen Bruder": she is no man."""
        labels = self.scan.lexicon.pronouns.get(self.scan.lower(i), ())
        genders = {label.removeprefix("relative ") for label in labels}
        if ref is None or len(ref.people) != 1 or genders != {"m"}:
            return ref
        if ref.people[0].gender != "f":
            return ref
        before = [r for r in self.references if r.last <= i and not r.own]
        men = [r for r in before if [d.gender for d in r.people] == ["m"]]
        return men[0] if len({r.people for r in men}) == 1 else None

    def _of_children(self, phrase: Phrase) -> Owners | None:
        """Read "Vater ist der Sänger Jon Aster" of the children last named."""
        is_one = phrase.names is not None and phrase.names.how == "is"
        if phrase.kin.role != "parent" or not is_one or not self.topic.children:
            return None
        at = self.topic.children_at
        if self.topic.born_at > at or self.topic.unnamed_at >= at:
            return None  # of the baby, which has no name yet
        if self.number - self.topic.children_at > _SINCE:
            return None
        said = phrase.left.said in (BARE, THE)
        return Owners(self.topic.children, "kin-of-children") if said else None

    def _before(self, i: int) -> Reference | None:
        """Return who stands right before a comma and a word."""
        for ref in self.references:
            if past_aside(self.scan.words, ref.last) == i - 1 and not ref.own:
                return ref if self.scan.form(i - 1) == "," else None
        return None

    def _of_possessive(self, phrase: Phrase) -> Owners | None:
        """Give "ihre Mutter Ada" to whom the passage is about, if the gender fits."""
        if self.of_little_one():
            return None
        word = self.scan.lower(phrase.left.first)
        if self.lost(phrase):
            return None
        labels = self.scan.lexicon.pronouns.get(word, ())
        if "own they" in labels and self.only_of(self.topic.couple, phrase):
            return Owners(self.topic.couple, "kin-of-couple-possessive")
        people = self.topic.spoken_of or self.topic.main
        if not self._alone(people, labels):
            return self._of_one(phrase)
        if len(people) == 2:
            many = "own they" in labels and phrase.kin.role == "child"
            return Owners(people, "kin-of-topic-possessive") if many else None
        if len(people) != 1:
            return None
        if people[0].gender and f"own {people[0].gender}" not in labels:
            return None
        return Owners(people, "kin-of-topic-possessive")

    def _of_subject_behind(self, phrase: Phrase) -> Owners | None:
        """Read "Mit seiner Frau Mira hat Jon Aster zwei Kinder" as Jon's wife."""
        i, scan = phrase.left.first, self.scan
        side = scan.lower(i - 1) in scan.lexicon.grammar["side"]
        side = side or scan.lower(i) in scan.lexicon.grammar["genitive_article"]
        side = side or scan.lower(i - 1) in scan.lexicon.grammar["as_if"]
        side = side or scan.lower(i - 1) in scan.lexicon.grammar["as_what"]
        opens = i - 1 <= scan.first + (_SIDE if side else 1)
        if not (phrase.left.governed or side) or not opens or phrase.names is None:
            return None
        labels = scan.lexicon.pronouns.get(scan.lower(i), ())
        behind = next((r for r in self.references if r.first >= phrase.last), None)
        if behind is None or behind.own or behind.kin or len(behind.people) != 1:
            return None
        if behind.people[0] in everybody(phrase.names.people):
            return None  # "Wie ihre Freundin Ada will sie": taken for Ada
        verb = self._past_bearer(phrase)
        near = behind.first - verb <= _VERB and scan.form(verb)[:1].islower()
        fits = f"own {behind.people[0].gender}" in labels
        governed = self.is_governed(behind)
        return (
            Owners(behind.people, "kin-behind")
            if near and fits and not governed
            else None
        )

    def _past_bearer(self, phrase: Phrase) -> int:
        """Step over who bears a word: "seiner Frau, der Ärztin Ada Keil," lives."""
        apposed = phrase.names is not None and phrase.names.how == ","
        if apposed and self.scan.form(phrase.last) == ",":
            return phrase.last + 1
        return self.scan.past_apposed(phrase.last)

    def _of_one(self, phrase: Phrase) -> Owners | None:
        """Give "ihre Mutter Ada" to the one woman of whom the text told lately."""
        people = self.one_of(phrase.left.first)
        return Owners(people, "kin-of-one-possessive") if people else None

    def _alone(self, people: People, labels: tuple[str, ...]) -> bool:
        """Tell whether the sentence before speaks of them, and of no rival."""
        said = {draft for ref in self.before for draft in ref.people}
        rivals = said - set(people)
        return not said.isdisjoint(people) and not any(
            f"own {draft.gender}" in labels or not draft.gender for draft in rivals
        )

    def _goes_on(self, number: int, before: Owners) -> bool:
        """Tell whether "und Sohn Max" goes on with "seine Tochter Lia"."""
        last, phrase = self.phrases[number - 1], self.phrases[number]
        if last.names is None or last.of is not None:
            return False
        if last.left.said == WHOSE and last.kin.role == "parent":
            return False  # "sons Max and Ben, whose mother is Ada, and daughter Lia"
        if len(before.people) > 1 and phrase.kin.role != "child":
            return False  # "their sons, Max and Ben; a sister, Ada": whose?
        if self.by_partner(last) and phrase.left.said == SOME and self.has(phrase):
            return False  # "hat mit seiner Frau Ada zwei Töchter, Lia und Ida"
        at, grammar = last.last, self.scan.lexicon.grammar
        parted = False
        if self.scan.form(at - 1) == ",":
            parted = True
        while at < phrase.left.first:
            word = self.scan.lower(at)
            if word in (",", ";") or word in grammar["and"]:
                parted = True
            elif word not in grammar["with"]:
                return False
            at += 1
        return parted

    # Left to be understood
