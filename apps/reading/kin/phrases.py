"""Kinship words with all that belongs to them: whose kin, what kin, and who they are.

"ihre 14-jährige Tochter Lia", "die Tochter von Mira Thal, Lia", "their children, Cody,
8, and Ben": a phrase is found by its kinship word, read to the left up to what says
whose, and to the right over the names.
"""

from dataclasses import replace

from apps.reading.enums import Kind
from apps.reading.kin.apposedkin import ApposedKin
from apps.reading.kin.behind import ENDS, OPENS
from apps.reading.kin.belonging import Belonging
from apps.reading.kin.extraposed import extraposed
from apps.reading.kin.lefts import Lefts
from apps.reading.kin.numbered import Numbered
from apps.reading.kin.parts import (
    FAR,
    JOINT,
    OWN,
    SOME,
    THE,
    THEIRS,
    WHOSE,
    Left,
    Names,
    Phrase,
)
from apps.reading.kin.setbehind import SetBehind
from apps.reading.languages.lexicon import Kin, Lexicon, Tag
from apps.reading.sentence.beside import Reference, before_marked
from apps.reading.text.text import Words
from apps.reading.values import value

_NEWBORN = Kin("parent", "child", "birth", "x")
_VERB_END = 4  # words from "Tochter" to the comma in "Tochter groß, Lia"
_APPOSED = 8  # words of ", einer Lehrerin aus Graz,"


@value
class Scanner(Lefts, Belonging, Numbered, SetBehind, ApposedKin):
    """One sentence, to find the phrases of its kinship words."""

    @classmethod
    def of(
        cls,
        words: Words,
        lexicon: Lexicon,
        sentence: tuple[int, int],
        references: list[Reference],
    ) -> "Scanner":
        return cls(
            words, lexicon, *sentence,
            {ref.first: ref for ref in references},
            {ref.last: ref for ref in references},
        )  # fmt: skip

    def past_apposed(self, i: int) -> int:
        """Step over ", einer Lehrerin," and "im Jahr 2019" behind a name."""
        near = range(i + 1, min(i + 1 + _APPOSED, self.last))
        if self.form(i) == ",":
            return next((k + 1 for k in near if self.form(k) == ","), i)
        if self.lower(i) in self.lexicon.grammar["governs"]:
            return next((k + 1 for k in near if self.form(k).isdecimal()), i)
        return i

    def phrases(self, hidden: list[tuple[int, int]]) -> list[Phrase]:
        """Return the phrases in order; words in marks are hidden."""
        kin, lower = self.lexicon.kin, self.words.lower
        newborn = self.lexicon.grammar["born_child"]
        found: list[Phrase] = []
        inside = {i for ref in self.at.values() for i in range(ref.first, ref.last)}
        for k in range(self.first, self.last):
            if lower[k] not in kin and lower[k] not in newborn:
                continue
            if k in inside or not self.noun(k) or self._is_twin(k):
                continue
            if self._is_clergy(k) or self._on_stage(k):
                continue
            if before_marked(self.words, k - 1) != k - 1:
                continue  # 'ihrem "Tango"-Partner'
            if self._of_work(k) or (lower[k] in newborn and self.on_team()):
                continue
            if any(a <= k < b for a, b in hidden) or self._is_little(k):
                continue
            found.append(self.phrase(k))
        return list(self.apposed_parents(p for p in found if self.told_as_kin(p)))

    def _of_work(self, k: int) -> bool:
        """Tell "Harbor Girl star Ada Keil", called by a show, from a girl."""
        words, lexicon = self.words, self.lexicon
        if not lexicon.grammar["capitals"] or k <= self.first or k + 1 >= self.last:
            return False
        title = words.forms[k - 1][0].isupper() and words.forms[k][0].isupper()
        behind = words.forms[k + 1]
        return title and behind.islower() and bool(lexicon.tag(behind) & Tag.ROLE)

    def _on_stage(self, k: int) -> bool:
        """Tell "her Strictly partner Max", who dances with her."""
        shows = self.lower(k - 1) in self.lexicon.grammar["shows"]
        return shows and self.lexicon.kin[self.lower(k)].kind == Kind.PARTNERSHIP

    def _is_twin(self, k: int) -> bool:
        """Tell "her twin girls", "a baby girl" and "the eldest son" from "her twin"."""
        word, kin = self.words.lower[k], self.lexicon.kin
        born = word in kin and kin[word].role == "child" and kin[word].gender == "x"
        first = born and bool(self.lexicon.grammar["capitals"])
        twin = first or word in self.lexicon.grammar["twins"]
        behind = self.lower(k + 1)
        newborn = first and behind in self.lexicon.grammar["born_child"]
        return newborn or (twin and behind in kin)

    def _is_clergy(self, k: int) -> bool:
        """Tell "Father Jon Aster", who is a priest, from "her father Jon"."""
        if self.words.lower[k] not in self.lexicon.grammar["clergy"]:
            return False
        ref, before = self.at.get(k + 1), self.lower(k - 1)
        titled = self.form(k).istitle() and ref is not None and ref.named
        owned = k in self.ending or before in self.lexicon.grammar["not_share"]
        opens = (
            k == self.first
            and self.words.lower[k] not in self.lexicon.grammar["priest"]
        )
        return titled and not owned and not opens

    def phrase(self, k: int) -> Phrase:
        left = self.left(k)
        start = self.past_measure(k + 1)
        kin = self.lexicon.kin.get(self.words.lower[k], _NEWBORN)
        if kin.role in ("parent", "elder") and self._becomes(left):
            return Phrase(k, kin, left, None, None, start)
        start += 2 * (self.of_weds(start) or self.of_little_one(kin, start))
        many = self.plural(k, left)
        if kin.role == "child" and self._counts_on(left):
            kin, many = kin._replace(gender="x"), True
        if many and self.lower(k) in self.lexicon.grammar["one_or_many"]:
            kin = kin._replace(gender="x")  # "seine Enkel Lia und Max"
        names = self._named(kin, left, many, start)
        if names and names.how not in ("", "called") and self._genitive(left):
            same = self.lower(start + 1) in self.lexicon.grammar["genitive_article"]
            names = names if same else None  # "ihres Vaters, des Malers Jon Aster"
        behind = names.last if names and not names.how else start
        of = self.of_phrase(behind)
        if names is None and of is None and self._may_list(many, left, start):
            names = self._cut(many, self.behind_colon(start))
        if of is not None and not self._genitive(left, of):
            named = self.names(of.last, of_named=True, many=many)
            if named and named.how == "is" and kin.role == "parent":
                named = self._with_partner(many, named)
            names = names or self._cut(many, named)
        if names is None and of is None and self.set_behind(k, kin, left):
            names = None if many else self.behind_name(left, start)
            left = replace(left, first=names.first) if names else left
        if names is None and of is None:
            names = self._cut(many, extraposed(self, left, start))
            names = names or self.counted_among(left, start)
        last = max(x for x in (start, names and names.last, of and of.last) if x)
        return Phrase(k, kin, left, names, of, last)

    def _named(self, kin: Kin, left: Left, many: bool, start: int) -> Names | None:
        """Read who bears the word, right behind it or behind a verb or a union."""
        names = self._cut(many, self.names(start))
        if kin.role == "child" and left.adjectives:
            names = self.numbered(left, start, names)
        if names is None and kin.role == "child":
            names = self._cut(many, self._behind_union(start))
        if names is None and kin.role == "child" and left.said == SOME:
            names = self._cut(many, self._behind_verb(start) or self.along(start))
        if names and kin.role == "parent":
            names = self._with_partner(many, names)
        if names is None and left.said == WHOSE:
            names = self._cut(many, self.apposed(start, "is"))
        return names

    def _counts_on(self, left: Left) -> bool:
        """Tell "eine Tochter" of "einen Sohn und eine Tochter: Max und Lia"."""
        joint, before = left.first - 1, left.first - 2
        if left.said != SOME or self.lower(joint) not in self.lexicon.grammar["and"]:
            return False
        kin = self.lexicon.kin.get(self.lower(before))
        child = kin is not None and kin.role == "child" and self.noun(before)
        return child and self.left(before).said == SOME

    def of_weds(self, i: int) -> bool:
        """Tell "der Braut" and "des Bräutigams" behind a kinship word."""
        grammar, word = self.lexicon.grammar, self.lower(i + 1)
        weds = word in grammar["weds_f"] or word in grammar["weds_m"]
        return weds and self.lower(i) in grammar["genitive_article"]

    def _is_little(self, k: int) -> bool:
        """Tell the child of "Der Vater des Kindes heißt Jon", who is not Jon."""
        parent = self.lexicon.kin.get(self.lower(k - 2))
        return parent is not None and self.of_little_one(parent, k - 1)

    def of_little_one(self, kin: Kin, i: int) -> bool:
        """Tell "Der Vater des Kleinen ist Jon Aster": of the child told of last."""
        grammar, little = self.lexicon.grammar, self.lower(i + 1)
        told = kin.role == "parent" and little in grammar["of_little_one"]
        is_one = self.lower(i + 2) in grammar["be"] | grammar["is_called"]
        return told and is_one and self.lower(i) in grammar["genitive_article"]

    def _becomes(self, left: Left) -> bool:
        """Tell "machte sie zur Großmutter: Mia kam zur Welt": that is not Mia."""
        return left.governed in self.lexicon.grammar["made_to"]

    def _behind_union(self, i: int) -> Names | None:
        """Read on in "ihre Tochter aus erster Ehe, Lia," and "aus der Ehe mit Jon"."""
        grammar = self.lexicon.grammar
        if self.lower(i) not in grammar["union_from"]:
            return None
        near = range(i + 1, min(i + FAR, self.last))
        end = next((u + 1 for u in near if self.lower(u) in grammar["unions"]), 0)
        if end and self.lower(end) in grammar["with"]:
            near = range(end + 1, min(end + 1 + FAR, self.last))
            ref = next((self.at[at] for at in near if at in self.at), None)
            end = self.aside(ref.last) if ref and not ref.own else 0
        names = self.names(end) if end else None
        return names if names and names.how in ("called", "is", *OPENS) else None

    def _behind_verb(self, i: int) -> Names | None:
        """Read on in "zieht eine Tochter groß, Lia." to her name."""
        if not self.lexicon.grammar["genitive_article"]:
            return None
        for at in range(i, min(i + _VERB_END, self.last)):
            if self.form(at) == ",":
                names = self.apposed(at + 1, ",") if at > i else None
                return names if names and self.sets_off(names) else None
            plain = self.form(at).islower() and at not in self.at
            closed = self.closed(self.lower(at)) and self.form(at + 1) != ","
            if not plain or closed:
                return None
        return None

    def _with_partner(self, many: bool, names: Names) -> Names:
        """Read on in "ihre Eltern, der Bäcker Jon Aster und dessen Frau Ada"."""
        joint = names.last
        if not many or len(names.people) > 1:
            return names
        if self.lower(joint) not in self.lexicon.grammar["and"]:
            return names
        other = self.apposed(joint + 1, "")
        grammar = self.lexicon.grammar
        if self.lower(joint + 1) in grammar["whose"] | grammar["not_share"]:
            k = next(
                (k for k in range(joint + 2, joint + 4) if self.form(k).istitle()), 0
            )
            kin = self.lexicon.kin.get(self.lower(k))
            other = self.names(k + 1) if kin and kin.role == "same" else None
        if other is None or len(other.people) > 1 or other.how:
            return names
        people = (*names.people, *other.people)
        return Names(people, names.first, other.last, names.how)

    def _may_list(self, many: bool, left: Left, start: int) -> bool:
        """Tell "zwei Söhne hat er:" and "bis die Kinder kamen:" from others' names."""
        came = left.said == THE and self.lower(start) in self.lexicon.grammar["came"]
        own = left.said in (OWN, JOINT) or (came and self.form(start + 1) == ":")
        return left.said == SOME or (many and own)

    def _genitive(self, left: Left, of: Names | None = None) -> bool:
        """Tell whether the kin only say whose: "der Chef ihres Mannes, Karl Keil"."""
        if left.said not in (OWN, THE, SOME, THEIRS):
            return False
        grammar, i = self.lexicon.grammar, left.first
        if self.lower(i - 1) in grammar["of"]:
            return left.said != OWN
        if not grammar["genitive_article"] or i - 1 < self.first:
            return False
        cased = self.lower(i) in grammar["genitive_article"]
        form, tag = self.form(i - 1), self.lexicon.tag(self.lower(i - 1))
        thing = tag & Tag.NOUN and not tag & (Tag.ROLE | Tag.TITLE | Tag.KIN)
        owned = thing and (left.said == OWN or of is not None)
        # "den Thron ihres Vaters, König Karl", "der Tod des Vaters von Ada, Karl"
        return cased and form[0].isupper() and i not in self.ending and not owned

    def _cut(self, many: bool, names: Names | None) -> Names | None:
        """Let one who is a son be one: "mit Sohn Max und Jon Aster"."""
        if names is None or many:
            return names
        one = names.people[0]
        if len(names.people) > 1 and names.how in OPENS and not self._closes(one):
            return None
        return Names((one,), names.first, self.aside(one.last), names.how)

    def _closes(self, ref: Reference) -> bool:
        end = self.aside(ref.last)
        return self.form(end) in ENDS or self.form(end - 1) == ","
