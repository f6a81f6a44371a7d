"""A family told of one after the other: "Seine Mutter Ada kochte, der Vater, Karl,"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from apps.reading.couples.bonds import Bond
from apps.reading.couples.topics import Family
from apps.reading.enums import Kind, Parentage
from apps.reading.kin.asked import Owners, People, everybody
from apps.reading.kin.namesakes import NamesakeKin
from apps.reading.kin.parts import BARE, OWN, SOME, THE, Phrase
from apps.reading.languages.lexicon import Kin
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference

_BORN = 25  # words back to "wurde geboren"
_NEAR = 2  # sentences from one of a family to the next


def in_family(kin: Kin) -> bool:
    """Tell the parents, grandparents and siblings, who have one family in common."""
    return kin.role in ("parent", "elder") or kin.kind == Kind.SIBLING


@dataclass(slots=True)
class FamilyKin(NamesakeKin):
    """Finds whose father "der Vater, Karl," is where their mother was told of."""

    def of_family(self, phrase: Phrase) -> Owners | None:
        """Give one more of a family to whom the last one told of belongs."""
        family, kin, names = self.topic.family, phrase.kin, phrase.names
        if family is None or names is None or not in_family(kin) or phrase.of:
            return None
        if phrase.left.said not in (THE, BARE, SOME) or self.fictional(phrase):
            return None
        if not 0 <= self.number - family.sentence <= _NEAR or self._taken(kin, family):
            return None
        if self._each_others(phrase):
            return None
        if not self.topic.bearing.isdisjoint(family.owners):
            about = {*self.topic.spoken_of, *self.topic.main}
            other = kin.role == "same" and about.isdisjoint(family.owners)
            if kin.role == "elder" or other:
                return None  # "Seine Mutter Ada hilft. Opa Jon": of his children
        if kin.kind != Kind.SIBLING and self._told_as_child(family):
            return None  # of a child, whose parents are told of elsewhere
        if any(not self._newly(draft, phrase) for draft in everybody(names.people)):
            return None
        return Owners(family.owners, "kin-of-family") if self._only(phrase) else None

    def _each_others(self, phrase: Phrase) -> bool:
        """Tell "Die großen Geschwister Lia und Max", who are those of each other."""
        word, lexicon = self.scan.lower(phrase.word), self.scan.lexicon
        several = phrase.names is not None and len(phrase.names.people) > 1
        sure = phrase.names is not None and phrase.names.how == ","
        return several and not sure and word in lexicon.grammar["mutual"]

    def _told_as_child(self, family: Family) -> bool:
        """Tell "Tochter Lia" of others from whose own father the family told of."""
        child = not {*family.owners}.isdisjoint(self.topic.children)
        told = any(role == "parent" for role, _ in family.told)
        return child and not (told and self.topic.children == family.owners)

    def _newly(self, draft: Draft, phrase: Phrase) -> bool:
        """Tell "Oma Ada", named here first, from "Großmutter Keil" and others."""
        bare, given = phrase.left.said == BARE, self.scan.lexicon.given
        named = len(draft.words) > 1 or draft.words[0] in given or not bare
        return named and phrase.names is not None and draft.first >= phrase.names.first

    def of_bride(self, phrase: Phrase) -> Owners | None:
        """Give "Brautvater Karl Keil" and "die Mutter der Braut" to who weds."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        if scan.of_little_one(phrase.kin, phrase.word + 1):
            return Owners(self._little_one(), "kin-of-children")
        gender = "f"
        if scan.lower(phrase.word) not in grammar["of_bride"]:
            if phrase.of is not None or not scan.of_weds(phrase.word + 1):
                return None
            gender = "m" if scan.lower(phrase.word + 2) in grammar["weds_m"] else "f"
            ref = scan.at.get(phrase.word + 1) or scan.at.get(phrase.word + 2)
            if ref is not None and not ref.named and phrase.names is not None:
                return Owners(ref.people, "kin-of-bride")
        wed = [draft for draft in self.topic.couple if draft.gender == gender]
        near = phrase.names is not None and len(wed) == 1
        return Owners((wed[0],), "kin-of-bride") if near else Owners((), "")

    def _little_one(self) -> People:
        """Return the child told of right before, of whom "des Kleinen" speaks."""
        topic = self.topic
        near = 0 <= self.number - topic.children_at <= _NEAR
        newer = max(topic.born_at, topic.unnamed_at) - topic.children_at
        named = newer == 0 and self._named_at_birth()
        return topic.children if near and (newer < 0 or named) else ()

    def _named_at_birth(self) -> bool:
        """Tell "brachte Söhnchen Max zur Welt", who is the child that was born."""
        if self.history is None:
            return False
        first = self.history.firsts[self.topic.children_at]
        return all(draft.first >= first for draft in self.topic.children)

    def of_same_two(self, number: int, before: Owners | None) -> Owners | None:
        """Read "Ihre gemeinsame Tochter Lia, ihr Sohn Max" as children of the same."""
        phrase = self.phrases[number]
        owner = phrase.left.owner
        if not number or self.phrases[number - 1].kin.role != "child":
            return None
        if before is None or len(before.people) != 2 or phrase.kin.role != "child":
            return None
        if phrase.left.said != OWN or owner is None or owner.named:
            return None
        labels = self.scan.lexicon.pronouns.get(self.scan.lower(owner.first), ())
        told = "own they" in labels and not set(owner.people) & set(before.people)
        return Owners(before.people, "kin-listed") if told else None

    def of_newborn(self, phrase: Phrase, owner: Reference) -> bool:
        """Tell "Sohn Max wurde geboren. Seine Söhne sind groß": not the sons of Max."""
        lower, first, born = self.scan.words.lower, self.scan.first, owner.people[0]
        if owner.named or phrase.kin.role != "child" or born.first < first - _BORN:
            return False
        kin = self.scan.lexicon.kin.get(lower[born.first - 1]) if born.first else None
        if kin is None or kin.role != "child":
            return False
        before = lower[born.first : first]
        return not self.scan.lexicon.grammar["birth_done"].isdisjoint(before)

    def same_family(self, number: int, before: Owners | None) -> Owners | None:
        """Read "Jons Eltern Karl und Ada, sein Bruder Ben": Jon's, not Karl's."""
        phrase = self.phrases[number]
        last, owner = self.phrases[number - 1] if number else None, phrase.left.owner
        if last is None or owner is None or owner.named or before is None:
            return None
        elder = last.kin.role in ("parent", "elder") and last.names is not None
        if not elder or phrase.left.said != OWN or not in_family(phrase.kin):
            return None
        mine = everybody(last.names.people) if last.names else ()
        labels = self.scan.lexicon.pronouns.get(self.scan.lower(owner.first), ())
        fits = len(before.people) == 1 and f"own {before.people[0].gender}" in labels
        taken = bool(set(owner.people) & set(mine))
        return Owners(before.people, "kin-listed") if fits and taken else None

    def same_parents(self, phrase: Phrase, told: list[Bond]) -> Iterator[Bond]:
        """Give "Tochter Lia ist sechs, ihr Bruder Max vier" the parents of Lia, too."""
        topic, word = self.topic, self.scan.lower(phrase.word)
        near = topic.children_at == self.number and self._beside_child(phrase)
        whole = not word.startswith(tuple(self.scan.lexicon.grammar["half"]))
        if phrase.kin.kind != Kind.SIBLING or not near or not whole or not phrase.names:
            return
        first = phrase.names.first
        for bond in told:
            child, other = bond.a, bond.b
            if child not in topic.children:
                child, other = other, child
            if child not in topic.children or other.first < first or other.surname:
                continue
            for parent in topic.children_of:
                yield replace(
                    bond, kind=Kind.PARENT, a=parent, b=other,
                    parentage=Parentage.BIRTH, rule="kin-same-parents",
                )  # fmt: skip

    def _beside_child(self, phrase: Phrase) -> bool:
        """Tell whether the kinship word before is that of a child in the sentence."""
        before = [other for other in self.phrases if other.word < phrase.word]
        last = before[-1] if before else None
        if last is None or last.kin.role != "child":
            return False
        both = len(self.topic.children_of) == 2
        return last.names is not None or (both and last.last in self.borne)

    def _taken(self, kin: Kin, family: Family) -> bool:
        """Tell whether somebody has this parent already, or nobody has but one."""
        told = family.told
        if kin.role == "parent":
            both = "x" in (kin.gender, *(g for role, g in told if role == "parent"))
            return both or ("parent", kin.gender) in told
        return False

    def _only(self, phrase: Phrase) -> bool:
        """Tell whether the sentence speaks of nobody but the family before."""
        family = self.topic.family
        known = {*family.owners, *family.bearers} if family else set()
        before = (ref for ref in self.references if ref.last <= phrase.left.first)
        return all(known.issuperset(ref.people) for ref in before)

    def keep_family(self, phrase: Phrase, owners: People, bearers: People) -> None:
        """Remember whose family a phrase told of; children are another one."""
        topic, kin = self.topic, phrase.kin
        if not in_family(kin):
            topic.family = topic.family if kin.role == "same" else None
            return
        if len(owners) != 1:
            topic.family = None
            return
        last = topic.family
        one = {(kin.role, kin.gender)} if bearers or kin.gender != "x" else set()
        told: frozenset[tuple[str, str]] = frozenset(one)  # of no "Eltern" unnamed
        if last is not None and last.owners == owners:
            told, bearers = told | last.told, (*last.bearers, *bearers)
        topic.family = Family(owners, told, bearers, self.number)
