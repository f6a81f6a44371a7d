"""Older brothers and sisters whom a newborn joins: "She joins big brother Max, 4"."""

from dataclasses import dataclass

from apps.reading.couples.bonds import Bond
from apps.reading.couples.topics import LATELY
from apps.reading.enums import Kind, Parentage
from apps.reading.kin.asked import Asked, People, everybody
from apps.reading.kin.parts import THE, Phrase
from apps.reading.languages.lexicon import Lexicon
from apps.reading.model import Span
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference
from apps.reading.sentence.passage import Passage
from apps.reading.text.text import Words

_BACK = 90  # words back to "their second child"
_NOUN = 3  # words from "second" to "child"


@dataclass(slots=True)
class Joins:
    """What one sentence tells of those whom a newborn joins."""

    passage: Passage
    asking: Asked
    older: list[Phrase]  # in order: "big brother Max and sisters Lia and Ida"

    @classmethod
    def of(cls, passage: Passage, asking: Asked) -> "Joins":
        words, joining = passage.words, passage.language.words.grammar["joining"]
        older: list[Phrase] = []
        born = 0 <= passage.number - asking.topic.born_at <= LATELY
        here, mutual = words.lower[passage.first : passage.last], _mutual(passage)
        if (joining | mutual).isdisjoint(here):
            return cls(passage, asking, older)
        for phrase in asking.phrases:
            first = phrase.left.first
            again = bool(older) and older[-1].last >= first - 2
            if phrase.kin.kind != Kind.SIBLING or phrase.names is None:
                continue
            called = {words.lower[phrase.word], *phrase.left.adjectives}
            the = born and phrase.left.said == THE and not mutual.isdisjoint(called)
            if words.lower[first - 1] in joining or again or the:
                older.append(phrase)
        joins = cls(passage, asking, older)
        return joins if older and joins._born() else cls(passage, asking, [])

    def told(self) -> list[Bond]:
        """Return whose siblings and children the older ones are."""
        child = self._newborn() if self.older else None
        parents = self._parents() if self.older else ()
        out = []
        for phrase in self.older:
            bearers = everybody(phrase.names.people) if phrase.names else ()
            for one in bearers:
                if child and child is not one:
                    out.append(self._bond(Kind.SIBLING, child, one, phrase))
                if not self._of_one(phrase):
                    others = (parent for parent in parents if parent is not one)
                    out += [self._bond(Kind.PARENT, p, one, phrase) for p in others]
        return out

    def _bond(self, kind: Kind, a: Draft, b: Draft, phrase: Phrase) -> Bond:
        words = self.passage.words
        start, end = words.starts[phrase.left.first], words.ends[phrase.last - 1]
        return Bond(
            kind, a, b, Span(start, end, words.text[start:end]), "kin-joined-by",
            parentage=Parentage.BIRTH if kind is Kind.PARENT else None,
            noun=True, sentence=self.passage.number,
        )  # fmt: skip

    def _of_one(self, phrase: Phrase) -> bool:
        """Tell "half-sister Lia" and "big sister Lia from her marriage to Jon"."""
        words, grammar = self.passage.words.lower, self.passage.language.words.grammar
        half = words[phrase.word].startswith(tuple(grammar["half"]))
        return half or words[min(phrase.last, len(words) - 1)] in grammar["union_from"]

    def _newborn(self) -> Draft | None:
        """Return the child told of last, if it has a name, or who is new and joins."""
        topic = self.asking.topic
        near = 0 <= self.passage.number - topic.children_at <= LATELY
        if near and len(topic.children) == 1:
            return topic.children[0]
        one = {draft for ref in self._acting() for draft in ref.people}
        alone = len(one) == 1 and one.isdisjoint(topic.parents)
        return one.pop() if alone and self._awaited() else None

    def _acting(self) -> list[Reference]:
        first = self.older[0].left.first
        return [r for r in self.asking.references if r.last <= first and not r.own]

    def _awaited(self) -> bool:
        return 0 <= self.passage.number - self.asking.topic.born_at <= LATELY

    def _born(self) -> bool:
        """Tell whether a birth was told, and nobody but the child joins anybody."""
        child = self._newborn()
        others = {d for r in self._acting() if r.named for d in r.people} - {child}
        return not others and (self._awaited() or child is not None)

    def _parents(self) -> People:
        """Return who has the older ones too: the newborn is their third, or hers."""
        topic, words = self.asking.topic, self.passage.words
        lexicon = self.passage.language.words
        born = self._newborn() in topic.children
        people = topic.children_of if born else topic.parents
        named = [ref for p in self.older if p.names for ref in p.names.people]
        nth = len(everybody(tuple(named))) + 1
        first = self.passage.first
        for i in range(first - 1, max(first - _BACK, 0), -1):
            if _ordinal(words.lower[i], lexicon) != nth:
                continue
            if _of_times(words, lexicon, i):
                return people
            if _of_child(words, lexicon, i):
                labels = lexicon.pronouns.get(words.lower[i - 1], ())
                if "own they" in labels or not labels:
                    return people
                return tuple(d for d in people if f"own {d.gender}" in labels)
        return ()


def _mutual(passage: Passage) -> frozenset[str]:
    """Return "Geschwister" and "große", by which the newborn's are called."""
    return passage.language.words.grammar["big_ones"]


def _ordinal(word: str, lexicon: Lexicon) -> int | None:
    """Return 3 of "third", and of "drittes" and "dritten", which have endings."""
    ends = ("en", "es", "er", "e") if lexicon.grammar["genitive_article"] else ()
    stems = (word, *(word.removesuffix(end) for end in ends))
    return next((lexicon.ordinals[s] for s in stems if s in lexicon.ordinals), None)


def _of_child(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "second baby girl" from a second marriage."""
    kin = [lexicon.kin.get(word) for word in words.lower[i + 1 : i + 1 + _NOUN]]
    return any(one is not None and one.role == "child" for one in kin)


def _of_times(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "zum dritten Mal Eltern geworden" of both from "zum dritten Mal Mutter"."""
    near = range(i + 1, min(i + 1 + _NOUN, len(words)))
    kin = [lexicon.kin.get(words.lower[k]) for k in near]
    if lexicon.grammar["turn"].isdisjoint(words.lower[i + 1 : i + 2]):
        return False
    parents = (one for one in kin if one is not None and one.role == "parent")
    return any(one.gender == "x" for one in parents)
