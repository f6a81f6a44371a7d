"""What a sentence says around its kinship words: who acts, whether there is a birth."""

from dataclasses import dataclass, field, replace

from apps.reading.couples.topics import LATELY, Topic, governed
from apps.reading.kin.parts import Phrase
from apps.reading.kin.phrases import Scanner
from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.names.drafts import Draft
from apps.reading.names.unnamed import act_unnamed, beside_unnamed
from apps.reading.sentence.beside import Reference
from apps.reading.values import value
from apps.reading.who.history import History

People = tuple[Draft, ...]
BREAKS = frozenset(",;:–—")
_BACK = 3  # words back to "die beiden"


@value
class Owners:
    people: People
    rule: str


def come(behind: list[str], lexicon: Lexicon) -> bool:
    """Tell "arrived" and "was born", in a language where the verb is behind."""
    grammar = lexicon.grammar
    if not grammar["subject_first"] or not behind:
        return False
    born = behind[0] in grammar["having_been"] and behind[-1] in grammar["birth_done"]
    return behind[0] in grammar["came"] or born


def everybody(references: tuple[Reference, ...]) -> People:
    return tuple(dict.fromkeys(d for ref in references for d in ref.people))


@dataclass(slots=True)
class Clause:
    """One sentence, its kinship words, and what the text told before it."""

    scan: Scanner
    references: list[Reference]  # "A und B" joined
    phrases: list[Phrase]
    topic: Topic
    before: list[Reference]  # of the sentence before
    number: int  # of the sentence
    history: History | None  # of whom the text told so far
    resolved: dict[int, Owners] = field(default_factory=dict)  # by kinship word
    borne: dict[int, People] = field(default_factory=dict)  # by the word behind

    def within(self, ref: Reference, phrase: Phrase) -> bool:
        return phrase.left.first <= ref.first < phrase.last

    def birth(self, phrase: Phrase) -> bool:
        """Tell whether the sentence tells of a birth: "zur Welt", "komplett"."""
        words = self.scan.words.lower[self.scan.first : self.scan.last]
        grammar = self.scan.lexicon.grammar
        came = self.scan.lower(phrase.left.first - 1) in grammar["came"]
        if came and not grammar["later"].isdisjoint(words):
            return True  # "zwei Jahre darauf kam Sohn Max"
        return not grammar["birth_words"].isdisjoint(words)

    def arrives(self, phrase: Phrase) -> bool:
        """Tell "A son, Max, followed", "Two children were born:" by what is behind."""
        for at in (phrase.word + 1, phrase.last):
            at += self.scan.form(at) == ","
            if come(self.scan.words.lower[at : at + 2], self.scan.lexicon):
                return True
        return False

    def another_acts_since(self, first: int, last: int) -> bool:
        """Tell "Ada has twins, and he shares a son with his ex": of whom, is open."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        return any(
            scan.lower(i) in grammar["subject_first"]
            and i not in scan.at
            and scan.lower(i - 1) in grammar["and"]
            for i in range(first, last)
        )

    def others(self, phrase: Phrase) -> bool:
        """Tell whether the sentence speaks of others, who might be meant too."""
        return any(
            not any(self.within(ref, other) for other in self.phrases)
            and not set(ref.people) & set(self.topic.spoken_of)
            for ref in self.references
            if ref.last <= phrase.left.first
        )

    def fictional(self, phrase: Phrase) -> bool:
        """Tell whether the clause is about a role."""
        grammar, forms = self.scan.lexicon.grammar, self.scan.words.forms
        first, last = phrase.left.first, phrase.last
        while first > self.scan.first and forms[first - 1] not in BREAKS:
            first -= 1
        while last < self.scan.last and forms[last] not in BREAKS:
            last += 1
        lower = self.scan.words.lower
        if any(self._of_works(i) for i in range(first, last)):
            return True
        before = lower[first : phrase.left.first]
        if phrase.left.governed:
            one = not grammar["indefinite"].isdisjoint(before)
            return one and not grammar["playing"].isdisjoint(before)
        last = phrase.word if phrase.names else last
        return not grammar["playing"].isdisjoint(lower[first:last])

    def played(self, phrase: Phrase) -> bool:
        """Tell "who plays his wife, Fay": whose wife she is in a film."""
        grammar = self.scan.lexicon.grammar
        playing = self.scan.lower(phrase.left.first - 1) in grammar["playing"]
        return playing and bool(grammar["subject_first"])

    def grew_with(self, phrase: Phrase) -> bool:
        """Tell "wuchs mit den Schwestern Lia und Ida auf", who are his."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        grown = scan.words.lower[scan.first : phrase.left.first]
        along = phrase.left.governed in grammar["with"]
        return along and not grammar["childhood"].isdisjoint(grown)

    def on_screen(self, phrase: Phrase) -> bool:
        """Tell "In der Serie ist Max Keil ihr Bruder", who is none of hers."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        opens = scan.words.lower[scan.first : min(scan.first + 3, scan.last)]
        played = not grammar["fiction"].isdisjoint(opens[1:])
        return played and opens[0] in grammar["governs"]

    def part_acts(self) -> bool:
        """Tell "Seine Figur verliert ihren Bruder Max", who is no brother of his."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        own = scan.lower(scan.first + 1) in grammar["part_words"]
        return own and (
            scan.first in scan.at or scan.lower(scan.first) in grammar["not_share"]
        )

    def _of_works(self, i: int) -> bool:
        """Tell "film" and "drama" from "film producer" and "drama school"."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        if scan.lower(i) not in grammar["fiction"]:
            return False
        behind = scan.lower(i + 1) if grammar["capitals"] else ""
        trade = bool(scan.lexicon.tag(behind) & Tag.ROLE)
        return not trade and behind not in grammar["of_fiction"]

    def has(self, phrase: Phrase) -> bool:
        having = self.scan.lexicon.grammar["having"]
        words = self.scan.words.lower[self.scan.first : self.scan.last]
        return any(word in having for word in words)

    def has_itself(self, phrase: Phrase) -> bool:
        """Tell "her daughter, Lia, had a boy, Max": Lia had him."""
        grammar, at = self.scan.lexicon.grammar, phrase.last
        at += self.scan.form(at) == ","
        having = self.scan.lower(at) in grammar["having"]
        return having and phrase.names is not None and bool(grammar["capitals"])

    def they(self, phrase: Phrase) -> bool:
        """Tell whether "they" who have the children mean nobody who is named."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        many = scan.lexicon.plural_verbs
        return any(
            "they" in scan.lexicon.pronouns.get(scan.lower(i), ())
            and i not in scan.at
            and (scan.lower(i + 1) in many or scan.lower(i - 1) in many)
            for i in range(scan.first, scan.last)
        ) or any(
            scan.lower(i) in grammar["together"]
            or self._couple_at(i)
            or self._union_bears(i)
            for i in range(scan.first, scan.last)
        )

    def _couple_at(self, i: int) -> bool:
        """Tell whether "das Paar" at a word means the couple told of lately."""
        scan, two = self.scan, f"{self.scan.lower(i)} {self.scan.lower(i + 1)}"
        near = self.number - self.topic.couple_at <= LATELY
        return near and two in scan.lexicon.couples and i not in scan.at

    def _union_bears(self, i: int) -> bool:
        """Tell "That marriage(, which) produced" of the couple told of lately."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        near = self.number - self.topic.couple_at <= LATELY
        which = scan.form(i + 1) == "," and scan.lower(i + 2) in grammar["of_thing"]
        bears = scan.lower(i + 1 + 2 * which) in grammar["produces"]
        return near and scan.lower(i) in grammar["unions"] and bears

    def the_two(self, i: int) -> People:
        """Return whom "die beiden" before a word means: two named before them here."""
        scan = self.scan
        for at in range(i - 2, max(i - 2 - _BACK, scan.first - 1), -1):
            if f"{scan.lower(at)} {scan.lower(at + 1)}" in scan.lexicon.couples:
                before = [ref for ref in self.references if ref.last <= at]
                people = everybody(tuple(before))
                if len(people) == 1 and len(self.topic.spoken_of) == 1:
                    people = tuple(dict.fromkeys((*self.topic.spoken_of, *people)))
                return people if len(people) == 2 else ()
        return ()

    def before_who(self, i: int) -> int:
        """Return where "Lia, die mit Jon lebt" turns to what is told of her alone."""
        scan, relative = self.scan, self.scan.lexicon.grammar["relative"]
        for at in range(i - 1, scan.last - 2):
            opens = scan.form(at) == "," and scan.lower(at + 1) in relative
            if opens and not scan.form(at + 2)[:1].isupper():
                return at
        return scan.last

    def lost(self, phrase: Phrase) -> bool:
        """Tell whether a name that nothing proves acts before: "Zorla Vexx met his"."""
        scan, words, lexicon = self.scan, self.scan.words, self.scan.lexicon
        here = range(scan.first, phrase.left.first)
        if beside_unnamed(words, lexicon, scan.first, phrase.left.first):
            return all(i not in scan.at for i in here)
        return any(i not in scan.at and act_unnamed(words, lexicon, i) for i in here)

    def is_governed(self, ref: Reference) -> bool:
        return governed(self.scan.words, self.scan.lexicon, ref)

    def one_of(self, i: int) -> People:
        """Return whom a possessive means: who is told of lately, without a rival."""
        labels = self.scan.lexicon.pronouns.get(self.scan.lower(i), ())
        genders = [x.removeprefix("own ") for x in labels if x in ("own f", "own m")]
        if self.history is None or len(genders) != 1 or self.of_little_one():
            return ()
        one = self.history.one(self.number, genders[0])
        if one is None or self.history.strangers(self.number, genders[0], one, i):
            return ()
        if self.history.son_came(self.number, genders[0], one):
            return ()
        rivals = {
            draft
            for ref in self.references
            if not any(self.within(ref, other) for other in self.phrases)
            for draft in ref.people
            if draft.gender in ("", genders[0])
        }
        return (one,) if rivals <= {one} else ()

    def of_little_one(self) -> bool:
        """Tell "Der Kleine kam mit seinem Vater Jon": whose father, is not told."""
        scan, at = self.scan, self.scan.first + 1
        little = scan.lower(at) in scan.lexicon.grammar["little"]
        return little and scan.form(at)[0].isupper() and at + 1 not in scan.at

    def brings(self, phrase: Phrase) -> bool:
        """Tell "bringt Tochter Lia mit in die Ehe": a child of one alone."""
        scan, grammar = self.scan, self.scan.lexicon.grammar
        first, last = phrase.left.first, phrase.last
        while first > scan.first and scan.form(first - 1) not in BREAKS:
            first -= 1
        while last < scan.last and scan.form(last) not in BREAKS:
            last += 1
        clause = scan.words.lower[first:last]
        if not grammar["brought_along"].isdisjoint(clause):
            return True
        comes = not grammar["brings", "brings_many"].isdisjoint(clause)
        along = (i for i in range(first, last) if scan.lower(i) in grammar["along"])
        return comes and any(
            i + 1 >= last
            or not scan.form(i + 1)[0].isalnum()
            or scan.lower(i + 1) in grammar["into"]
            for i in along
        )

    def called_child(self, people: People) -> bool:
        """Tell "Tochter Ada lebt mit Jon. Sohn Max": he is her brother."""
        lower, kin = self.scan.words.lower, self.scan.lexicon.kin
        named = (r for r in self.before if r.first and not {*r.people} - {*people})
        called = (kin.get(lower[ref.first - 1]) for ref in named)
        return any(one is not None and one.role == "child" for one in called)

    def last_named(self, i: int) -> Reference | None:
        """Return who was named last in the sentence before, for "Dessen Vater".

        "Deren Bruder" is Lia's of "Lia, die Tochter von Jon, singt".
        """
        named = [ref for ref in self.before if not ref.own]
        if not named or len(named[-1].people) != 1:
            return None
        labels = self.scan.lexicon.pronouns.get(self.scan.lower(i), ())
        if "relative f" in labels and named[-1].people[0].gender == "m":
            born = self.topic.children
            if (
                len(born) > 1
                and named[-1].people[0] in born
                and not any(d.gender == "f" for d in born)
            ):
                return replace(named[-1], people=born)
            women = [r for r in named if [d.gender for d in r.people] == ["f"]]
            return women[0] if len({r.people for r in women}) == 1 else None
        return named[-1]

    def parents_told(self, phrase: Phrase) -> People:
        told = self.resolved.get(phrase.word)
        return told.people if told else ()
