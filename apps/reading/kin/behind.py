"""What stands behind a kinship word: who bears it."""

from dataclasses import replace

from apps.reading.kin.lists import Lists
from apps.reading.kin.parts import FAR, OWN, THEIRS, Left, Names
from apps.reading.languages.lexicon import Tag
from apps.reading.sentence.beside import (
    ENDS,
    PARTNERS,
    Reference,
    past_aside,
)
from apps.reading.values import value

OPENS = frozenset(",:–—-(")
_TRADE = 3  # words of "Podcast-Partner"
_ADVERBS = 4  # words of "übrigens niemand anderes als"


@value
class Rights(Lists):
    """Reads to the right of a kinship word."""

    def past_measure(self, j: int) -> int:
        """Step over "(41)", "of 20 years" and ", elf und acht,"."""
        if j + 1 not in self.at:
            j = past_aside(self.words, j)
        lower, lexicon = self.lower, self.lexicon
        j += lower(j) in lexicon.grammar["sided"]  # "Opa mütterlicherseits, Karl Keil"
        if lower(j) in lexicon.grammar["of"]:
            if lower(j + 1) in lexicon.grammar["own_subject"]:
                for end in range(j + 2, j + 5):
                    if lower(end) in lexicon.grammar["unions"]:
                        return end + 1  # "children of her first marriage, Lia"
            for end in range(j + 2, j + 5):
                if self.form(end) in lexicon.spans:
                    return end + 1
        if self.form(j) == ",":
            end = j + 1
            while lexicon.number(lower(end)) is not None or (
                end > j + 1 and lower(end) in lexicon.grammar["and"]
            ):
                end += 1
            old = self.lower(end + 1) in lexicon.grammar["old"]
            end += 2 if end > j + 1 and old else 0  # "neun und sieben Jahre alt"
            if end > j + 1 and self.form(end) == ",":
                return end + 1
        return j

    def counted_among(self, left: Left, i: int) -> Names | None:
        """Read on in "Zu ihren engsten Freunden zählt (auch) die Malerin Ada Keil"."""
        grammar = self.lexicon.grammar
        among = left.said in (OWN, THEIRS) and left.governed in grammar["among_whom"]
        if not among or self.lower(i) not in grammar["counts_among"]:
            return None
        names = self.apposed(i + 1 + (self.lower(i + 1) in grammar["also"]), "")
        return replace(names, how="is") if names else None

    def names(
        self, j: int, *, of_named: bool = False, many: bool = False
    ) -> Names | None:
        """Read who is named from a word on, directly or behind a sign or a verb."""
        grammar = self.lexicon.grammar
        j += self.lower(j) in grammar["together"]
        if not of_named:
            ref = self._titled(j)
            if ref is not None:
                return self.listed(ref, "")
        form, lower = self.form(j), self.lower(j)
        if lower in grammar["and"] and not of_named:
            return self._of_trade(j + 1) or self._of_small_trade(j)
        if lower in grammar["however"] and self.form(j + 1) in OPENS:
            j, form, lower = j + 1, self.form(j + 1), self.lower(j + 1)
        if lower in grammar["named"]:
            return self._after_verb(j + 1, "called")
        who = lower in grammar["he_named"]
        if who and self.lower(j + 1) in grammar["named"]:
            return self._after_verb(j + 2, "called")
        if form and form in OPENS:
            if self.lower(j + 1) in grammar["named"]:
                return self._after_verb(j + 2, "called")
            j += self.lower(j + 1) in grammar["among_them"]  # "fünf Enkel, darunter"
            return self.apposed(j + 1, form)
        if lower in grammar["goes_by"]:
            return self._going_by(j)
        many = many or self.form(j - 1) in grammar["plural_kin"]
        if many and lower in grammar["they_are", "they_include"]:
            return self._are(self._past_adverbs(j + 1))
        if lower in grammar["be"] or lower in grammar["is_called"]:
            if self.lower(j + 1) in grammar["is_called"]:
                return self._after_verb(j + 2, "called")
            if lower in grammar["is_called"]:
                return self._after_verb(j + 1, "called")
            at = self._past_adverbs(j + 1)
            return self.apposed(at, "is") or self._own_partner(at)
        if self.form(j + 1) == ":" and self.lower(j + 2) in grammar["article"]:
            return self.apposed(j + 2, ":")
        return self._in_mood(j + 1) if lower in self.lexicon.moods else None

    def _in_mood(self, j: int) -> Names | None:
        """Read "soll Max heißen", of somebody who was not named before."""
        names = self._after_verb(j, "called")
        if not names or self.lower(names.last) not in self.lexicon.grammar["is_called"]:
            return None
        new = all(d.first >= names.first for r in names.people for d in r.people)
        return names if new else None

    def _of_trade(self, i: int) -> Names | None:
        """Read "Bruder und Podcast-Partner Max": one who is both."""
        kin = self.lexicon.kin.get(self.lower(i))
        work = kin is None or kin.kind in ("colleague", "friend", "partnership")
        if i in self.at or not work or not self.form(i)[:1].isupper():
            return None
        near = range(i + 1, min(i + 1 + _TRADE, self.last))
        ref = next((self.at[at] for at in near if at in self.at), None)
        between = self.words.forms[i + 1 : ref.first] if ref else ()
        plain = all(form == "-" or form[0].isupper() for form in between)
        named = ref is not None and ref.named and not ref.own and plain
        return self.listed(ref, "") if ref and named else None

    def _of_small_trade(self, j: int) -> Names | None:
        """Read "his friend and neighbour Ada Keil": one who is both."""
        kin, ref = self.lexicon.kin.get(self.lower(j - 1)), self.at.get(j + 2)
        work = kin is not None and kin.kind in ("colleague", "friend")
        plain = self.form(j + 1).islower() and self.form(j + 1).isalpha()
        plain = plain and not self.closed(self.lower(j + 1))
        plain = plain and self.lower(j + 1) not in self.lexicon.kin
        if not work or not plain or not self.lexicon.grammar["capitals"]:
            return None
        named = ref is not None and ref.named and not ref.own
        return self.listed(ref, "") if ref is not None and named else None

    def _own_partner(self, i: int) -> Names | None:
        """Read "Vater ist ihr Freund, der Maler Jon" and "is Ben's sister, Ada"."""
        owner, grammar = self.at.get(i), self.lexicon.grammar
        owned = self.lower(i) in grammar["not_share"]
        if not owned and (owner is None or not owner.own):
            return None
        k = owner.last if owner is not None else i + 1
        while k < i + 2 * _ADVERBS and self.form(k).islower() and k not in self.at:
            if self.lower(k) in self.lexicon.kin:
                break
            k += 1
        kin = self.lexicon.kin.get(self.lower(k))
        if kin is None or (kin.kind not in PARTNERS and not grammar["capitals"]):
            return None
        ref = self._titled(k + 1)
        if ref is not None:
            return self.listed(ref, "is")
        return self.apposed(k + 2, "is") if self.form(k + 1) == "," else None

    def _are(self, i: int) -> Names | None:
        """Read "sind der Lehrer Jon Aster und Ada" and "sind Jon und seine Frau"."""
        ref = self._titled(i)
        if ref is None:
            return self.apposed(i, "is")
        names = self.listed(ref, "is")
        joined = self.lower(names.last) in self.lexicon.grammar["and"]
        both = joined or len(names.people) > 1 or self.sets_off(names)
        return names if both else None

    def _past_adverbs(self, i: int) -> int:
        """Step over "übrigens" and "niemand anderes als" before whom it is."""
        grammar = self.lexicon.grammar
        for at in range(i, min(i + _ADVERBS, self.last)):
            if self.lower(at + 1) in grammar["no_less"]:
                than = self.lower(at + 2) in grammar["as_what", "than"]
                return at + 3 if than else at
            if self.lower(at) not in grammar["by_the_way"]:
                return at
        return i

    def _going_by(self, j: int) -> Names | None:
        """Read "hört auf den Namen Max" and "tragen die Namen Max und Ben"."""
        small, i = self.lexicon.grammar["goes_by_name"], j + 1
        while self.lower(i) in small and i not in self.at:
            i += 1
        named = self.lower(i - 1).startswith("name")
        return self._after_verb(i, "called") if named else None

    def _after_verb(self, j: int, how: str) -> Names | None:
        ref = self._titled(j)
        return self.listed(ref, how) if ref else None

    def _titled(self, j: int) -> Reference | None:
        """Return who is named at a word, perhaps behind titles and roles."""
        for i in range(j, min(j + 4, self.last)):
            ref = self.at.get(i)
            if ref is not None:
                return ref if ref.named and not ref.own else None
            if not self.lexicon.tag(self.words.lower[i]) & (Tag.ROLE | Tag.TITLE):
                return None
        return None

    def apposed(self, j: int, how: str) -> Names | None:
        """Read ", die Tänzerin Ada Keil," and ", Lia,": a name that is set beside."""
        grammar, article = self.lexicon.grammar, False
        title = self.title(j + 1)
        for i in range(j, min(j + FAR + 2 + len(title), self.last)):
            if i in title:
                continue
            ref = self.at.get(i)
            if ref is not None:
                if not ref.named or ref.own:
                    return None
                names = self.listed(ref, how)
                return names if article or self.sets_off(names) else None
            word = self.words.lower[i]
            if word in grammar["article"] and i == j:
                article = True
            elif self.joins_roles(i):
                continue
            elif not self._describes(i):
                return None
            elif not article and word in grammar["prepositions"]:
                return None  # "Ida, die Witwe von Ben, lebt bei Ada"
        return None

    def _describes(self, i: int) -> bool:
        """Tell whether a word may stand in "die frühere Miss Bern" before a name."""
        word, form, grammar = (
            self.words.lower[i],
            self.words.forms[i],
            self.lexicon.grammar,
        )
        if word in self.lexicon.kin or not form[0].isalnum():
            return form == "-"
        kinds = (
            "not_before_name",
            "of_a",
            "article",
            "clause",
            "be",
            "having",
            "not_share",
        )
        return word not in grammar[kinds]

    def sets_off(self, names: Names) -> bool:
        form = self.form(names.last)
        if not form or form in ENDS or self.form(names.last - 1) in (",", ")"):
            return True
        grammar, then = self.lexicon.grammar, self.lower(names.last)
        if then in grammar["home"] or then in grammar["born_words"]:
            return True
        goes_on = then in grammar["and"] and names.how == "is"
        return goes_on and self._other_kin(names.last + 1)

    def _other_kin(self, i: int) -> bool:
        """Tell "and (his) mother is Ada" behind "whose father is Jon Aster"."""
        grammar = self.lexicon.grammar
        owned = self.lower(i) in grammar["not_share"] | grammar["whose"]
        kin = i + 1 if owned else i
        be = self.lower(kin + 1) in grammar["be"]
        return be and self.lower(kin) in self.lexicon.kin

    def behind_colon(self, j: int) -> Names | None:
        """Read "Drei Kinder bekamen sie: Lia, Max und Ben"."""
        for i in range(j, self.last):
            if self.form(i) == ":":
                ref = self._titled(i + 1)
                return self.past_semicolons(self.listed(ref, ":")) if ref else None
            if self.form(i) in ENDS and self.form(i) != ",":
                return None
        return None
