"""What says behind a kinship word whose kin it is: "von Mira Thal"."""

from dataclasses import replace

from apps.reading.enums import Kind
from apps.reading.kin.behind import OPENS, Rights
from apps.reading.kin.parts import FAR, Names
from apps.reading.languages.lexicon import Tag
from apps.reading.sentence.beside import (
    MARKED,
    MARKS,
    PARTNERS,
    Reference,
    past_aside,
)
from apps.reading.values import value

_NEAR_KIN = (Kind.SIBLING, Kind.FRIEND, Kind.COLLEAGUE)
_SEAT = 9  # words of "of Silver Spring, Md.,"


@value
class Belonging(Rights):
    """Reads whose kin somebody is, to the right of a kinship word."""

    def of_phrase(self, j: int) -> Names | None:
        """Read "von Mira Thal", "des Malers Jon Aster", "to twins June and Loretta"."""
        grammar = self.lexicon.grammar
        couple = self.at.get(j)
        if couple and not couple.named and not couple.own and len(couple.people) == 2:
            cased = self.lower(j) in grammar["genitive_article"]
            return Names((couple,), j, couple.last, "of") if cased else None
        if self._owned_genitive(j):
            return self._of_children(j)
        if (
            self.lower(j) not in grammar["of_a"]
            and self.lower(j) not in grammar["of_one"]
        ):
            return None
        couple = self.at.get(j + 1)
        if couple and not couple.named and not couple.own and len(couple.people) == 2:
            return Names((couple,), j, couple.last, "of")
        titled = self._past_title(j + 1)
        for i in range(titled, min(titled + 4 + FAR, self.last)):
            ref = self.at.get(i)
            if ref is not None and (not ref.own or self._has_one(ref)):
                return self._owners(ref)
            word = self.words.lower[i]
            if word in grammar["unions"] and not grammar["genitive_article"]:
                return None  # "the children of his first marriage, Max and Lia"
            if word in self.lexicon.kin and self.noun(i) and not self.before_kin(i):
                inner = self.names(self.past_measure(i + 1))
                return inner and Names(inner.people, j, inner.last, word)
            wife = self._wife_of(i)
            if wife is not None:
                return replace(wife, first=j, how="of")
            beside = self._sets_off(i) or self._joins_trades(i) or self._titles(i)
            if ref is None and not self._of_word(i) and not beside:
                return None
        return None

    def before_kin(self, i: int) -> bool:
        """Tell the "eldest" of "her eldest child" from "her eldest"."""
        kin, word = self.lexicon.kin, self.lower(i)
        first = kin[word].role == "child" and kin[word].gender == "x"
        return (
            first
            and self.lower(i + 1) in kin
            and bool(self.lexicon.grammar["capitals"])
        )

    def _has_one(self, ref: Reference) -> bool:
        """Tell "a friend of Jon's since school" from "a friend of Jon's mother"."""
        grammar, behind = self.lexicon.grammar, self.lower(ref.last)
        if not ref.named or not grammar["capitals"]:
            return False
        small = grammar["since", "from", "relative_subject"]
        return not behind[:1].isalnum() or behind in small

    def _wife_of(self, i: int) -> Names | None:
        """Read "and his wife, Ada Keil" behind "the son of a docker"."""
        grammar = self.lexicon.grammar
        kin = self.lexicon.kin.get(self.lower(i + 2))
        own = self.lower(i + 1) in grammar["not_share"] | grammar["whose"]
        joins = self.lower(i) in grammar["and"] and own
        return self.names(i + 3) if joins and kin and kin.kind in PARTNERS else None

    def _joins_trades(self, i: int) -> bool:
        """Tell the "and" in "the son of a docker and boxer, Carl Aster,"."""
        joins = self.lower(i) in self.lexicon.grammar["and"]
        goes_on = i + 1 not in self.at and self.form(i + 1)[:1].isalpha()
        own = self.lower(i + 1) in self.lexicon.grammar["not_share"]
        return joins and goes_on and not own and self._of_word(i + 1)

    def _past_title(self, i: int) -> int:
        """Step over the work in "son of 'Nordlicht' star Ada Keil"."""
        i += self.lower(i) in self.lexicon.grammar["article"]
        if self.form(i) not in MARKS:
            return i
        for at in range(i + 1, min(i + MARKED, self.last)):
            if self.form(at) in MARKS:
                return at + 1
        return i

    def _sets_off(self, i: int) -> bool:
        """Tell the comma in "the son of a docker, Carl Aster, and his wife"."""
        named = self.at.get(i + 1)
        if self.form(i) != "," or named is None or not named.named or named.own:
            return False
        end = past_aside(self.words, named.last)
        return self.form(end) == "," or self.lower(end) in self.lexicon.grammar["and"]

    def _owned_genitive(self, j: int) -> bool:
        """Tell "ihrer" of "Vater ihrer Töchter", and "ihres"."""
        labels = self.lexicon.pronouns.get(self.lower(j), ())
        own = any(label.startswith("own") for label in labels)
        return own and self.lower(j) in self.lexicon.grammar["genitive_article"]

    def _of_children(self, j: int) -> Names | None:
        """Read the named children in "Vater ihrer Töchter Lia und Ida"."""
        for i in range(j + 1, min(j + FAR, self.last)):
            kin = self.lexicon.kin.get(self.words.lower[i])
            if kin is not None and self.noun(i):
                inner = self.names(self.past_measure(i + 1))
                near = kin.role in ("child", "parent") or kin.kind in _NEAR_KIN
                told = inner if near else None
                return told and Names(told.people, j, told.last, self.lower(i))
            if not self.form(i)[0].islower():
                return None
        return None

    def _of_word(self, i: int) -> bool:
        word, form, grammar = (
            self.words.lower[i],
            self.words.forms[i],
            self.lexicon.grammar,
        )
        if word in grammar["article"] or word in grammar["not_share"]:
            return True
        tag = self.lexicon.tag(word)
        thing = tag & (Tag.NOUN | Tag.BODY | Tag.PLACE) and form[0].isupper()
        if thing and not tag & (Tag.ROLE | Tag.TITLE) and not self._of_team(i):
            return False
        return form[0].isalnum() and not self.closed(word)

    def _of_team(self, i: int) -> bool:
        """Tell "England" in "son of England captain Carl Aster"."""
        place = self.lexicon.tag(self.lower(i)) & Tag.PLACE
        small = bool(self.lexicon.grammar["capitals"])
        return bool(place) and small and self.form(i + 1)[:1].islower()

    def _owners(self, ref: Reference) -> Names:
        """Read on over "des Malers Jon Aster und der Tänzerin Mira Thal"."""
        many = self._of_list(self.listed(ref, "of"))
        if len(many.people) > 2:
            return many  # "die Eltern von Lia, Max und Ben"
        people, end = [ref], past_aside(self.words, ref.last)
        end = self._past_seat(self._past_what(end, ref))
        if self.lower(end) in self.lexicon.grammar["and"]:
            titled = self._past_title(end + 1)
            for i in range(titled, min(titled + FAR - 1, self.last)):
                other = self.at.get(i)
                if other is not None and not other.own:
                    if other.people != ref.people:
                        people.append(other)
                        end = past_aside(self.words, other.last)
                    break
                beside = self.form(i) == "," and bool(
                    self.lexicon.tag(self.lower(i - 1)) & (Tag.KIN | Tag.ROLE)
                )
                kin = self.lexicon.kin.get(self.lower(i))
                beside = beside or (kin is not None and kin.kind in PARTNERS)
                beside = beside or self._titles(i) or self.joins_roles(i)
                if other is None and not self._of_word(i) and not beside:
                    break
        return Names(tuple(people), ref.first, end, "of")

    def _titles(self, i: int) -> bool:
        """Tell the words of "Dr.", and of "Mr. and Mrs." before one name."""
        mister, word = self.lexicon.grammar["mister"], self.lower(i)
        if word == ".":
            return bool(self.lexicon.tag(self.lower(i - 1)) & Tag.TITLE)
        joins = word in self.lexicon.grammar["and"] and self.lower(i + 1) in mister
        return joins and self.lower(i - 1 - (self.form(i - 1) == ".")) in mister

    def _past_seat(self, end: int) -> int:
        """Step over "of Hull" and "of Hull, Mass.," before "and the late Ada Keil"."""
        grammar, at = self.lexicon.grammar, end
        if self.lower(at) not in grammar["home"] or not grammar["capitals"]:
            return end
        while at - end < _SEAT and (
            self.lower(at) in grammar["home"]
            or self.form(at) in (",", ".")
            or (self.form(at)[:1].isupper() and at not in self.at)
        ):
            at += 1
        if self.lower(at) not in grammar["and"]:
            return end
        near = range(at + 1, min(at + FAR, self.last))
        other = next((self.at[i] for i in near if i in self.at), None)
        if other is None or other.own or not other.named:
            return end
        then = past_aside(self.words, other.last)
        closed = not self.form(then)[:1].isalnum() or self.form(then - 1) == ","
        return at if closed or self.lower(then) in grammar["home"] else end

    def _of_list(self, many: Names) -> Names:
        """Cut off Lia, who is theirs, in "von Jon Aster und Mira Thal, Lia Aster,"."""
        joins = self.lexicon.grammar["and"]
        for number, ref in enumerate(many.people[:-1], 1):
            if number > 1 and self.lower(ref.first - 1) in joins:
                return replace(many, people=many.people[:number], last=ref.last)
        return many

    def _past_what(self, end: int, ref: Reference) -> int:
        """Step over ", a docker," in "the son of Carl Aster, a docker, and Ada"."""
        if self.form(end) != ",":
            return end
        if self.form(ref.first - 1) == ",":
            return end + 1
        if self.form(end + 1).isupper() and self.form(end + 2) == ",":
            return end + 3  # "Captain Carl Aster, RN, and Ada"
        if self.lower(end + 1) not in self.lexicon.grammar["article"]:
            return end
        for i in range(end + 2, min(end + 2 + FAR, self.last)):
            if self.form(i) == ",":
                return i + 1
            if i in self.at:
                break
        return end

    def along(self, i: int) -> Names | None:
        """Read on in "brachte zwei Söhne mit in die Ehe, Max und Ben"."""
        grammar = self.lexicon.grammar
        near = (
            grammar["along"],
            grammar["into"],
            grammar["article"],
            grammar["unions"],
        )
        led = all(self.lower(i + at) in words for at, words in enumerate(near))
        comma = i + len(near)
        if not led or self.form(comma) not in OPENS:
            return None
        names = self.apposed(comma + 1, self.form(comma))
        return names if names and self.sets_off(names) else None
