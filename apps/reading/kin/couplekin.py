"""Children of a couple the text tells of: "Tochter Lia krönte die Liebe der beiden"."""

from dataclasses import dataclass

from apps.reading.couples.topics import LATELY
from apps.reading.enums import Kind, Parentage
from apps.reading.kin.asked import Asked, Owners, People, everybody
from apps.reading.kin.parts import BARE, OWN, SOME, THE, Phrase, surnames

_OF_UNION = 5  # words of "of his first, brief marriage"
_NEAR = 2  # sentences in which a birth is one to the couple told of


@dataclass(slots=True)
class CoupleKin(Asked):
    """Finds the two parents where a word for one, or none, stands there."""

    def one_of_several(self, phrase: Phrase) -> Owners | None:
        """Read "Der ältere Sohn, Max," of the only ones told to have several."""
        grammar = self.scan.lexicon.grammar
        if phrase.left.said != THE or phrase.kin.role != "child" or not phrase.names:
            return None
        if grammar["which_child"].isdisjoint(phrase.left.adjectives):
            return None
        fitting = {
            parents
            for parents, gender in self.topic.parents_of
            if {gender, phrase.kin.gender} != {"f", "m"}
        }
        return Owners(fitting.pop(), "kin-of-several") if len(fitting) == 1 else None

    def joint_here(self, phrase: Phrase) -> Owners | None:
        """Read "Zwei sind gemeinsame, die Zwillinge Lia und Max" as the couple's."""
        if phrase.left.said != THE or phrase.kin.role != "child" or not phrase.names:
            return None
        scan, couple = self.scan, self.topic.pair
        words = scan.words.lower[scan.first : phrase.left.first]
        joint = not scan.lexicon.grammar["joint"].isdisjoint(words)
        joint = joint or (phrase.names.how == ":" and len(phrase.names.people) > 1)
        near = 0 <= self.number - self.topic.pair_at <= _NEAR
        near = near or (phrase.names.how == ":" and self._faithful())
        before = (ref for ref in self.references if ref.last <= phrase.left.first)
        others = not all({*ref.people} <= {*couple} for ref in before)
        told = joint and near and len(couple) == 2 and not others
        return Owners(couple, "kin-joint") if told else None

    def of_their_child(self, phrase: Phrase) -> bool:
        """Tell "Lia, their daughter," where two were told to be a couple."""
        scan, first = self.scan, phrase.left.first
        their = "own they" in scan.lexicon.pronouns.get(scan.lower(first), ())
        apposed = their and scan.form(first - 1) == "," and not phrase.names
        near = 0 <= self.number - self.topic.couple_at <= LATELY
        child = phrase.kin.role == "child" and bool(scan.lexicon.grammar["capitals"])
        return apposed and near and child

    def born_to(self, phrase: Phrase) -> Owners | None:
        """Give "2001 kam Tochter Lia zur Welt" to the couple told of right before."""
        couple, said = self.topic.pair, phrase.left.said
        if phrase.kin.role != "child" or not phrase.names:
            return None
        if said not in (BARE, THE) and not (said == SOME and self.arrives(phrase)):
            return None
        near = 0 <= self.number - self.topic.couple_at <= _NEAR
        near = near and self.number - self.topic.pair_at <= LATELY
        near = near and not {*couple}.isdisjoint(self.topic.couple)
        if len(couple) != 2 or not near or not self.birth(phrase) or self._long_ago():
            return None
        if self.brings(phrase) or self.topic.over:
            return None  # "Sie sind geschieden. Vor drei Jahren kam Max zur Welt"
        acting = (ref for ref in self.references if not self.within(ref, phrase))
        people = {draft for ref in acting for draft in ref.people if not ref.kin}
        known = people <= {*couple, *self.topic.children}
        return Owners(couple, "kin-born-to-couple") if known else None

    def right_behind(self, phrase: Phrase) -> Owners | None:
        """Give "Töchterchen Lia ist zwei" to the couple of the sentence before."""
        couple = self.topic.couple
        if phrase.kin.role != "child" or not phrase.names:
            return None
        many = phrase.left.said == THE and self.scan.plural(phrase.word, phrase.left)
        if (phrase.left.said != BARE and not many) or self._of_another_name(phrase):
            return None
        acting = (ref for ref in self.references if ref.last <= phrase.left.first)
        opens = not phrase.left.governed and len(couple) == 2 and not any(acting)
        opens = opens and phrase.kin.status == Parentage.BIRTH
        if not opens or not 0 < self.number - self.topic.couple_at <= _NEAR:
            return None
        before = {draft for ref in self.before for draft in ref.people}
        told = before == {*couple} if self._right_before() else before <= {*couple}
        told = told and self.topic.couple == self.topic.pair
        told = told and not self.called_child(couple)
        return Owners(couple, "kin-of-couple-before") if told else None

    def _right_before(self) -> bool:
        """Tell whether the couple was told of right before, or either has two loves.

        Two sentences behind, a child may be of an earlier love of one of them.
        """
        return self.topic.couple_at == self.number - 1 or not self._faithful()

    def _faithful(self) -> bool:
        """Tell whether the couple is married, and neither was told to love another."""
        topic = self.topic
        loves = (topic.loves.get(draft, {}) for draft in topic.couple)
        wed = not topic.over and {*topic.wed} == {*topic.couple}
        return wed and all(len(one) == 1 for one in loves)

    def _of_another_name(self, phrase: Phrase) -> bool:
        """Tell "Die Zwillinge Max und Ben Berg", who are of another family."""
        names = {name for draft in self.topic.couple for name in surnames(draft)}
        people = everybody(phrase.names.people) if phrase.names else ()
        mine = {name for draft in people for name in surnames(draft)}
        return bool(mine) and names.isdisjoint(mine)

    def wed(self, u: int, couple: People) -> People:
        """Return a couple, or for "die Ehe" the last that was told to be married.

        Who lives with another by now has no children with them from a marriage.
        """
        topic, marriage = self.topic, self.scan.lexicon.grammar["marriage_nouns"]
        near = 0 <= self.number - topic.wed_at <= _NEAR and len(topic.wed) > 1
        return topic.wed if near and self.scan.lower(u) in marriage else couple

    def of_partner(self, phrase: Phrase) -> Owners | None:
        """Read "Im Mai brachte seine Freundin Sohn Max zur Welt" as his son."""
        if phrase.kin.role != "child" or phrase.left.said not in (BARE, SOME):
            return None
        if not phrase.names or not self.birth(phrase):
            return None
        for other in self.phrases:
            left, kin = other.left, other.kin
            mother = kin.role == "same" and kin.gender == "f" and not other.names
            if mother and left.said == OWN and left.owner and not left.governed:
                acts = other.word < phrase.word and kin.kind != Kind.SIBLING
                people = left.owner.people
                told = acts and kin.status == "current" and len(people) == 1
                return Owners(people, "kin-of-partner") if told else None
        return None

    def _from_that_union(self, phrase: Phrase) -> bool:
        """Read "a son, Max, from that marriage": the one told of right before."""
        grammar, lower, i = self.scan.lexicon.grammar, self.scan.lower, phrase.last
        i += self.scan.form(i) == ","
        near = 0 <= self.number - self.topic.couple_at <= 1
        that = lower(i + 1) in grammar["determiner"] - grammar["indefinite"]
        from_it = (
            lower(i) in grammar["union_from"] and lower(i + 2) in grammar["unions"]
        )
        return near and that and from_it and lower(i + 3) not in grammar["union_with"]

    def _long_ago(self) -> bool:
        """Tell "Vor elf Jahren waren die Zwillinge zur Welt gekommen": before them."""
        words = {*self.scan.words.lower[self.scan.first + 1 : self.scan.last]}
        ago = self.scan.lower(self.scan.first) in self.scan.lexicon.grammar["ago"]
        return ago and not words.isdisjoint(self.scan.lexicon.grammar["was"])

    def _of_union(self, phrase: Phrase) -> bool:
        """Tell whether a marriage stands between the kinship word and the names.

        Or right behind them: "the two sons, Max and Ben, of his first marriage".
        """
        first = phrase.names.first if phrase.names else phrase.word
        lower, grammar, end = (
            self.scan.words.lower,
            self.scan.lexicon.grammar,
            phrase.last,
        )
        if not grammar["unions"].isdisjoint(lower[phrase.word : first]):
            return True
        end += self.scan.form(end) == ","
        of = self.scan.lower(end) in grammar["of", "union_from"]
        near = {*lower[end : min(end + _OF_UNION, self.scan.last)]}
        return of and not grammar["unions"].isdisjoint(near)

    def with_partner(self, phrase: Phrase, told: Owners) -> People:
        """Return the other of "sie und Ehemann Jon" whose "gemeinsames Kind" it is."""
        grammar, couple = self.scan.lexicon.grammar, self.topic.pair
        if told.people[0] not in {*couple, *self.topic.couple} or self.brings(phrase):
            return ()
        other = tuple(draft for draft in couple if draft is not told.people[0])
        ago = self.number - self.topic.pair_at
        if self._from_that_union(phrase) and told.people[0] in self.topic.couple:
            return tuple(d for d in self.topic.couple if d is not told.people[0])
        joint = not grammar["joint"].isdisjoint(phrase.left.adjectives)
        if joint and ago <= LATELY:
            return other
        if self._of_union(phrase):
            return ()  # "the children of his first marriage, Max and Lia"
        if told.rule in ("kin-of-topic", "kin-subject") and phrase.left.said == THE:
            many = self.scan.form(phrase.word) in grammar["plural_kin"]
            said = {draft for ref in self.before for draft in ref.people}
            near = 0 <= ago <= 1 or (ago == _NEAR and said <= {*couple})
            return other if many and near else ()
        born = phrase.left.said in (BARE, SOME) and self.birth(phrase)
        near = 0 <= ago <= (LATELY if phrase.left.said == BARE else 1)
        return other if born and near and told.rule != "kin-owned" else ()
