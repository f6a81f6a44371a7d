"""Kin of two people: "Mira und Jon mit ihrer Tochter", "die gemeinsame Tochter"."""

from dataclasses import dataclass

from apps.reading.enums import Kind
from apps.reading.kin.asked import Asked, People, everybody
from apps.reading.kin.parts import Phrase
from apps.reading.sentence.beside import Reference, past_aside


@dataclass(slots=True)
class PairKin(Asked):
    """Finds which two of a sentence, or of the one before, kin belong to."""

    def of_pair(self, phrase: Phrase, owner: Reference) -> People:
        """Read "Mira und ihr Mann Jon mit ihrer Tochter" as the child of both."""
        parents = self.genitive_of_two(owner) if phrase.kin.role == "child" else ()
        if parents:
            return parents
        if self.scan.lower(owner.first) in self.scan.lexicon.grammar["ours"]:
            both = owner.people[0] in self.topic.couple
            return self.topic.couple if both else owner.people
        labels = self.scan.lexicon.pronouns.get(self.scan.lower(owner.first), ())
        many = "own they" in labels and not owner.named and len(owner.people) == 1
        if phrase.kin.role in ("parent", "elder") and many:
            if self._of_siblings(owner):
                return self.topic.siblings
            two = [
                ref
                for ref in self.references
                if ref.last <= owner.first and not ref.named and not ref.own
            ]
            if two and len(two[-1].people) == 2 and owner.people[0] in two[-1].people:
                return two[-1].people  # "Die beiden saßen neben ihrer Großmutter"
        near = self._both_near(owner, phrase) if many else ()
        if near:
            return near
        if phrase.kin.role == "child" and many and self._go_on(owner, phrase):
            return self.topic.couple
        if (
            len(owner.people) == 2
            and phrase.kin.role == "child"
            and "own they" in labels
        ):
            return owner.people if self._together(owner) else ()
        wed = "own they" in labels and {*owner.people} == {*self.topic.couple}
        if wed and phrase.kin.role != "younger" and len(owner.people) == 2:
            return ()  # a couple has no mother together
        return owner.people

    def _both_near(self, owner: Reference, phrase: Phrase) -> People:
        """Return the two of "Jon und Ada ... ihre Söhne", one of whom "ihre" is.

        So are they of "Ihre Söhne schirmen die beiden ab", told behind.
        """
        for ref in self.references if phrase.kin.role == "child" else ():
            both = len(ref.people) == 2 and owner.people[0] in ref.people
            if ref.last <= owner.first and both and not ref.kin:
                return ref.people
            acts = not (ref.named or ref.own or self.is_governed(ref))
            acts = acts and {*ref.people}.isdisjoint(self.bearers(phrase))
            if ref.first >= phrase.last and both and acts:
                return ref.people
        return ()

    def unclear(self, phrase: Phrase) -> bool:
        """Tell "Über ihre Söhne reden die beiden": of two, and not of who was a guest.

        Nor are the two who talk that guest and one of the sons.
        """
        owner, pair = phrase.left.owner, self.topic.pair
        if self.before_birth(phrase):
            return True
        if owner is None or phrase.kin.role != "child" or owner.named:
            return False
        if len(pair) != 2 or owner.people[0] in pair or not phrase.names:
            return False
        borne = self.bearers(phrase)
        return any(
            len(ref.people) == 2 and not (ref.named or ref.own)
            and owner.people[0] in ref.people and not {*ref.people}.isdisjoint(borne)
            for ref in self.references
            if ref.first >= phrase.last and not self.is_governed(ref)
        )  # fmt: skip

    def _of_siblings(self, owner: Reference) -> bool:
        """Tell "Die Geschwister streiten. Ihre Mutter Ada": the mother of them all."""
        near = self.topic.siblings_at == self.number - 1 and not self.before
        opens = owner.first == self.scan.first
        return near and opens and owner.people[0] in self.topic.siblings

    def _together(self, owner: Reference) -> bool:
        """Tell whether two are named together here, or were told to be a couple."""
        people = set(owner.people)
        told = (self.topic.couple, self.topic.named_last, self.topic.spoken_of)
        if any(people == {*two} for two in told):
            return True
        return any(
            set(ref.people) == people for ref in self.references if ref is not owner
        )

    def couple_here(self, phrase: Phrase) -> People:
        borne = {*self.bearers(phrase)}
        pairs = [
            ref
            for ref in self.references
            if len(ref.people) == 2 and not ref.kin and not self.within(ref, phrase)
            if borne.isdisjoint(ref.people)  # "Ihre Kinder Lia und Max, sie sind da"
        ]
        if pairs:
            return pairs[0].people
        if len(self.topic.spoken_of) == 2:
            return self.topic.spoken_of
        return self.topic.pair or self.topic.couple

    def bearers(self, phrase: Phrase) -> People:
        """Return who is named behind a word, or before "Lia und Max, ihre Kinder"."""
        if phrase.names:
            return everybody(phrase.names.people)
        comma, words = phrase.left.first - 1, self.scan.words
        before = (r for r in self.references if past_aside(words, r.last) == comma)
        return everybody(tuple(before)) if self.scan.form(comma) == "," else ()

    def acts_alone(self, phrase: Phrase, couple: People) -> bool:
        """Tell whether nobody but the couple acts before "den gemeinsamen Sohn"."""
        acting = (
            ref
            for ref in self.references
            if ref.last <= phrase.left.first and not ref.kin and not ref.own
            if not self.is_governed(ref)
        )
        known = {*couple, *self.bearers(phrase)}
        return all({*ref.people} <= known for ref in acting)

    def only_of(self, couple: People, phrase: Phrase) -> bool:
        """Tell whether here and right before only the couple told of is spoken of."""
        if len(couple) != 2 or phrase.kin.role not in ("child", "younger"):
            return False
        near = [
            r
            for r in self.references
            if r.last <= phrase.left.first and not (r.named and self.is_governed(r))
        ]
        told = [r for r in (*near, *self.before) if not r.kin or self._leads(r)]
        people = {draft for ref in told for draft in ref.people}
        return people <= {*couple, *self.topic.children} and not self.she(phrase)

    def _leads(self, ref: Reference) -> bool:
        """Tell "Mutter Ada weinte. Ihre Tochter Lia": hers of whom it told last."""
        woman = [draft.gender for draft in ref.people] == ["f"]
        before = ref.first < self.scan.first and not self.is_governed(ref)
        opens = ref.first and self.scan.words.forms[ref.first - 1][0].isupper()
        alone = not any(r.named for r in self.before if r.last <= ref.first)
        return woman and before and bool(opens) and alone

    def _go_on(self, owner: Reference, phrase: Phrase) -> bool:
        """Tell "Jon und seine Frau Ada erwarten ein Kind. Für ihre Söhne" as theirs."""
        couple, grammar = self.topic.couple, self.scan.lexicon.grammar
        named = [ref for ref in self.before if ref.named and not ref.own]
        acted = len(named) > 1 and not any(self.is_governed(ref) for ref in named)
        both = {*owner.pair} == {*couple} and self.topic.couple_at == self.number - 1
        if not acted or not both or not self.only_of(couple, phrase):
            return False
        if self._one_does(phrase):
            return False
        told = self.scan.words.lower[named[0].first : named[-1].last]
        return grammar["new_one"].isdisjoint(told)  # whose children may be hers alone

    def _one_does(self, phrase: Phrase) -> bool:
        """Tell "Sie kam mit ihren Söhnen" by a verb that is not one of several."""
        scan, many = self.scan, self.scan.lexicon.plural_verbs
        return any(
            "f" in scan.lexicon.pronouns.get(scan.lower(i), ())
            and many.isdisjoint((scan.lower(i - 1), scan.lower(i + 1)))
            for i in range(scan.first, phrase.left.first)
        )

    def joint_of_others(self, phrase: Phrase, owner: Reference) -> People:
        """Read "Für Lia und Max, ihre gemeinsamen Kinder," as the couple's told of."""
        joint = self.scan.lexicon.grammar["joint"]
        if owner.named or joint.isdisjoint(phrase.left.adjectives):
            return ()
        borne = self.bearers(phrase)
        pair = self.couple_here(phrase)
        told = bool(borne) and {*owner.people} <= {*borne} and len(pair) == 2
        return pair if told and {*pair}.isdisjoint(borne) else ()

    def before_birth(self, phrase: Phrase) -> bool:
        """Tell "Nach ihren Geschwistern Max und Ida kamen Ben und Eva zur Welt"."""
        opens = phrase.left.first == self.scan.first + 1 and bool(phrase.left.governed)
        sibling = phrase.kin.kind == Kind.SIBLING and phrase.names is not None
        return opens and sibling and self.birth(phrase)

    def she(self, phrase: Phrase) -> bool:
        """Tell "Begleitet wurde sie von ihren Töchtern": of one, whoever that is."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        one = grammar["be"] | grammar["having"] - scan.lexicon.plural_verbs
        return any(
            {"f", "they"} <= {*scan.lexicon.pronouns.get(scan.lower(i), ())}
            and not {scan.lower(i - 1), scan.lower(i + 1)}.isdisjoint(one)
            for i in range(scan.first, phrase.left.first)
        )

    def of_family_named(self, phrase: Phrase) -> bool:
        """Tell "Familie Keil mit ihren Kindern Lia und Max": of nobody told of."""
        scan, owner = self.scan, phrase.left.owner
        at = phrase.left.first - 1
        if (
            owner is None
            or owner.named
            or scan.lower(at) not in scan.lexicon.grammar["with"]
        ):
            return False
        families = scan.lexicon.grammar["families", "wed_pairs"]
        before = range(at - 1, max(at - 4, scan.first - 1), -1)
        for i in before:
            if scan.lower(i) in families:
                return True
            if not scan.form(i)[:1].isupper() or i in scan.at:
                return False
        return False
