"""Several who bear one kinship word: "Lia (9), Max, 7, who is here, und Baby Ida"."""

from apps.reading.enums import Parentage
from apps.reading.kin.parts import FAR, Names, Row
from apps.reading.sentence.beside import ENDS, PARTNERS, Reference, past_age
from apps.reading.values import value

_YEAR = 4  # digits


@value
class Lists(Row):
    """Reads on from one name over those that follow it."""

    def listed(self, ref: Reference, how: str) -> Names:
        """Read on over "Lia (9), Max, 7, who is here, und Baby Ida"."""
        people, first, joins = [ref], ref.first, self.lexicon.grammar["and"]
        sure, closed = 0, False  # how many stand before a relative clause
        while True:
            nxt = self._past_home(self.aside(people[-1].last))
            parted, joined = self.form(nxt - 1) == ",", False
            for _ in range(2):
                word = self.lower(nxt)
                joined = joined or word in joins
                if word == "," or word in joins:
                    parted, nxt = True, nxt + 1
            more = self._next_of(nxt) if parted else None
            if more is None and parted and not joined:
                nxt = self._past_relative(nxt)
                more = self._next_of(nxt)
                sure = sure or (len(people) if more else 0)
            if more is None:
                people = people[:sure] if sure and not closed else people
                return Names(tuple(people), first, self.aside(people[-1].last), how)
            closed = closed or (sure > 0 and self.lower(nxt - 1) in joins)
            people.append(more)

    def _past_home(self, i: int) -> int:
        """Step over ", of Copenhagen" behind a name, up to the next comma."""
        home = self.lower(i + 1) in self.lexicon.grammar["home"]
        if self.form(i) != "," or not home:
            return i
        for at in range(i + 2, min(i + FAR, self.last)):
            if self.form(at) in ENDS:
                return at
            if at in self.at or not self.form(at)[0].isupper():
                return i
        return i

    def _next_of(self, i: int) -> Reference | None:
        """Return the next of a list: "twins Ada and Ben", "18-month-old Eli"."""
        grammar = self.lexicon.grammar
        if self.lower(i) in grammar["as_what"]:
            i = self._past_comma(i)
        for at in range(i, min(i + 3 + self._measured(i + 1), self.last)):
            ref = self.at.get(at)
            if ref is not None and ref.own and not ref.named:
                return self._partner(at + 1)  # "his parents, Ada and her husband, Karl"
            if ref is not None:
                return ref if ref.named and not ref.own else None
            word = self.words.lower[at]
            aged = grammar.ends(word, "aged_one") or word in grammar["which_child"]
            before = grammar.ends(self.lower(at + 1), "aged_one")
            before = before or self.lower(at + 1) in grammar["which_child"]
            before = before or (at + 2 in self.at and self._bends(at + 1))
            aged = aged or (at > i and self._bends(at))
            led = at == i and word in grammar["article"] and before
            if self._measured(i + 1) and at <= i + 2:
                continue
            if word not in grammar["list_words"] and not aged and not led:
                return None
        return None

    def _measured(self, i: int) -> int:
        """Return the words of "drei Jahre" in "die drei Jahre jüngere Lia", or 0."""
        led = self.lower(i - 1) in self.lexicon.grammar["article"]
        number = led and self.lexicon.number(self.lower(i)) is not None
        which = self.lower(i + 2) in self.lexicon.grammar["which_child"]
        return 2 if number and which and self.form(i + 1) in self.lexicon.spans else 0

    def _bends(self, i: int) -> bool:
        """Tell the adjective of "sowie die adoptierten Lia und Max"."""
        shade = self.lexicon.adjectives.get(self.lower(i))
        return shade == Parentage.ADOPTIVE

    def _past_comma(self, i: int) -> int:
        """Step over "als Nachzügler," in "Lia und, als Nachzügler, Max"."""
        near = range(i + 1, min(i + 4, self.last))
        return next((at + 1 for at in near if self.form(at) == ","), i)

    def _partner(self, i: int) -> Reference | None:
        kin = self.lexicon.kin.get(self.lower(i))
        if (
            kin is None
            or kin.kind not in PARTNERS
            or not self.lexicon.grammar["capitals"]
        ):
            return None
        ref = self.at.get(i + 1 + (self.form(i + 1) == ","))
        return ref if ref is not None and ref.named and not ref.own else None

    def _past_relative(self, i: int) -> int:
        """Step over "who becomes first in line,"; elsewhere return the word itself."""
        labels = self.lexicon.pronouns.get(self.lower(i), ())
        if not any(label.startswith("relative") for label in labels):
            return i
        for at in range(i, min(i + 2 * FAR, self.last)):
            if self.form(at) == ",":
                return at + 1 + (self.lower(at + 1) in self.lexicon.grammar["and"])
            if at in self.at or self.form(at) in ENDS:
                return i
        return i

    def aside(self, i: int) -> int:
        """Step over "(9)", ", 9,", ", now 21,", ", aged eight," and "2010 und"."""
        end = past_age(self.words, self.lexicon, i)
        year = self.form(end).isdecimal() and len(self.form(end)) == _YEAR
        joins = self.lexicon.grammar["and"]
        listed = self.form(end + 1) in ENDS or self.lower(end + 1) in joins
        return end + 1 if year and end == i and listed else end

    def past_semicolons(self, names: Names) -> Names:
        """Read on over "Lia, Köchin in Ulm; Max, 40, der singt; und Ida"."""
        people, last = list(names.people), names.last
        for i in range(names.last, self.last):
            if self.form(i) == ";":
                joined = self.lower(i + 1) in self.lexicon.grammar["and"]
                ref = self._next_of(i + 1 + joined)
                if ref is None:
                    return names
                people.append(ref)
                last = self.aside(ref.last)
        return Names(tuple(people), names.first, last, names.how)
