"""Of whom the clause around a phrase speaks: for what hangs on no name and no verb.

"…, 24 Jahre alt, angeworben für eine Fabrik", "ehe sie mit 26 Jahren nach Wien ging":
the subject of the clause, of the one before where it has none, else nobody.
"""

from apps.reading.couples.telling import Telling
from apps.reading.languages.lexicon import Tag
from apps.reading.names.drafts import Draft
from apps.reading.sentence.cases import governed
from apps.reading.sentence.clauses import (
    Part,
    kin_words,
    opened_by,
    parts_of,
)
from apps.reading.sentence.passage import Passage
from apps.reading.sentence.skeleton import is_person
from apps.reading.sentence.unknownsubject import unknown_subject
from apps.reading.values import value

_AHEAD = 5  # parts: "1927 in Ulm geboren und in Rom aufgewachsen, kam P"
_CALLS = Tag.ROLE | Tag.TITLE | Tag.KIN
People = tuple[Draft, ...]


@value
class ToldOf:
    """The clauses of one sentence, and what the sentences before told."""

    passage: Passage
    parts: list[Part]
    telling: Telling

    @staticmethod
    def of(passage: Passage, telling: Telling) -> "ToldOf":
        return ToldOf(passage, parts_of(passage.skeleton, passage.language), telling)

    def people(self, start: int, end: int) -> tuple[People, tuple[int, int]]:
        """Return of whom the clause of a phrase speaks, and where its words stand."""
        number = self._number(start)
        phrase = self._text[start:end]
        last = self.parts[self._number(end - 1)].end
        for at in reversed(range(number + 1)):
            if at < number and (self._relative(at) or self._is_apposed(at)):
                continue  # "Mia, die in Ulm lebt, mit 25": over what is told beside
            known, people = self._subject(at, phrase if at == number else "")
            if known:
                return people, (self.parts[at].start, last)
        here = (self.parts[number].start, last)
        for at in range(number + 1, min(number + _AHEAD, len(self.parts))):
            if self._is_apposed(at):
                continue
            known, people = self._subject(at, "")
            if known:
                return people, here
        return (), here

    def clause(self, at: int) -> str:
        """Return the words between the breaks around a place."""
        return self._words(self._number(at))

    def _words(self, number: int) -> str:
        part = self.parts[number]
        return self._text[part.start : part.end]

    @property
    def _text(self) -> str:
        return self.passage.skeleton.text

    def _number(self, start: int) -> int:
        return next(
            n
            for n in reversed(range(len(self.parts)))
            if self.parts[n].start <= start or not n
        )

    def _subject(self, number: int, phrase: str) -> tuple[bool, People]:
        """Return whether a clause has a subject, and who that is if it is sure."""
        part, lexicon = self.parts[number], self.passage.language.words
        words = self._words(number).lower().split()
        relative = self._relative(number)
        bare = [p for p in part.bare() if not governed(self.passage, p.at)]
        if any(self._follows_kin(p.at) for p in bare):
            return True, ()
        if relative and not relative[1]:
            return True, () if bare else self._antecedent(number, relative[0])
        if self._is_of_kin(part):
            return True, self._kin(part)
        if bare and not lexicon.grammar["he_or_she"].isdisjoint(words):
            return True, ()  # "Mit 26 traf sie Jon": who is she?
        if bare:
            people = tuple(dict.fromkeys(d for p in bare for d in p.people))
            return True, people if len(bare) == 1 or len(people) == 1 else ()
        if any(w in lexicon.kin or w in lexicon.grammar["this_one"] for w in words):
            return True, ()  # "Als ihr Vater mit 60 starb": whose it is comes later
        if words[:1] and lexicon.grammar.ends(words[0], "hanging"):
            return False, ()  # "…, having joined the band at 19": of whom it hangs on
        unknown = unknown_subject(self._text, part, phrase, lexicon)
        if unknown in ("f", "m"):
            one = self.telling.subject(self.passage.number, unknown)
            return True, (one,) if one else ()
        return bool(unknown) or bool(relative), ()

    def _relative(self, number: int) -> tuple[str, str] | None:
        """Return what opens a relative clause: not "der" of ", der Kapitän Jon,"."""
        part, lexicon = self.parts[number], self.passage.language.words
        opening = opened_by(self._text, part, lexicon)
        words = self._words(number).split()[1:2] if opening and not opening[1] else []
        apposed = any(lexicon.tag(word.lower()) & _CALLS for word in words)
        return None if apposed else opening

    def _follows_kin(self, at: int) -> bool:
        """Tell "Der Vater der [Schauspielerin]": it is told of him."""
        lexicon = self.passage.language.words
        before = self._text[:at].lower().split()[-2:]
        of = len(before) == 2 and before[1] in lexicon.grammar["of_a"]
        return of and before[0] in lexicon.kin

    def _is_apposed(self, number: int) -> bool:
        """Tell ", the eldest son of a baker," from a clause with a verb."""
        grammar, part = self.passage.language.words.grammar, self.parts[number]
        words = self._words(number).lower().split()
        if part.opening != "," or part.bare() or not words:
            return False
        verbs = grammar["be"] | grammar["has"] | grammar["verbs"] | grammar["deeds"]
        opens = words[0] in grammar["article"] or words[0].isdecimal()
        past = any(grammar.ends(word, "past") for word in words)
        return opens and not past and verbs.isdisjoint(words)

    def _is_of_kin(self, part: Part) -> bool:
        """Tell "ihr Vater starb mit 91" from "verließ das Haus seiner Eltern"."""
        words, lexicon = self.passage.words, self.passage.language.words
        bare = part.bare()
        for placed, _ in kin_words(self._text, part, lexicon):
            own = words.lower[placed.reference.first]
            cased = lexicon.grammar["oblique"] - lexicon.grammar["his_subject"]
            oblique = own in cased or placed.led
            if not oblique and not any(p.at < placed.at for p in bare):
                return True
        return False

    def _kin(self, part: Part) -> People:
        """Return whom "seine Frau" means, where she is all that a clause speaks of."""
        lexicon = self.passage.language.words
        owned = list(kin_words(self._text, part, lexicon))
        if len(owned) != 1 or part.bare():
            return ()
        placed, word = owned[0]
        kin = lexicon.kin[word]
        if len(placed.people) != 1 or placed.led or kin.role != "same":
            return ()
        one = self.telling.partner(placed.people[0], kin.kind)
        return (one,) if one else ()

    def _antecedent(self, number: int, relative: str) -> People:
        """Return whom "der" means where a name stands right before it."""
        before = self._text[: self.parts[number].start].rstrip(" ,–—(")
        if not before or not is_person(before[-1]):
            return ()
        people = self.passage.skeleton.reference(len(before) - 1).people
        he = self.passage.language.words.grammar["he_who"]
        gender = ("m" if relative in he else "f") if he else people[0].gender
        fits = len(people) == 1 and people[0].gender in ("", gender)
        return people if fits else ()
