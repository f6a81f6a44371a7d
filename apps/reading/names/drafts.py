"""People while they are being found: what the text says of each, gathered up."""

from dataclasses import dataclass, field

from apps.reading.enums import Form
from apps.reading.names.generations import without_generation
from apps.reading.names.known import Known
from apps.reading.text.folding import fold
from apps.reading.text.items import item_at
from apps.reading.values import value

MOST = 200  # bearers of one name that are looked at; a text with more is no text

SEAT = "of"  # between a name and the seat of a house


@dataclass(slots=True, eq=False)
class Draft:
    """One person of the text. `words` is the fullest name in the nominative."""

    words: tuple[str, ...]
    rule: str
    gender: str = ""
    known: Known | None = None
    candidates: tuple[Known, ...] = ()
    number: int = -1  # its place in the order of first mention
    first: int = -1  # the first word that names it
    surnamed: int = -1  # the first word that names it with its surname
    short: int = -1  # the first word that calls it by its surname alone
    others: tuple[tuple[str, ...], ...] = ()  # other whole names: a stage name
    aged: int = -1  # years in the bracket behind its full name
    roles: frozenset[str] = frozenset()  # it is introduced with, in lower case

    @property
    def name(self) -> str:
        return " ".join(self.words)

    @property
    def given(self) -> str:
        return fold(self.words[0])

    @property
    def family(self) -> str:
        """Return the last word of the surname: "Vance" of "Otis Vance Jr"."""
        return without_generation(self.words)[-1]

    @property
    def surname(self) -> str:
        words = without_generation(self.words)
        if len(words) < 2 or words[-2] == SEAT:
            return ""  # "Ernest of Tarnham" is not called Tarnham
        return fold(words[-1])


@value
class Named:
    """A place where somebody is named: words first to last (exclusive)."""

    first: int
    last: int
    draft: Draft
    form: Form
    rule: str
    genitive: bool = False
    kin: int = -1  # the kinship word right before it


@dataclass(slots=True)
class Cast:
    """Everybody in the text, and where each is named, in order of place."""

    drafts: list[Draft] = field(default_factory=list)
    named: list[Named] = field(default_factory=list)
    by_given: dict[str, list[Draft]] = field(default_factory=dict)
    by_surname: dict[str, list[Draft]] = field(default_factory=dict)
    by_name: dict[tuple[str, str], list[Draft]] = field(default_factory=dict)
    by_half: dict[str, list[Draft]] = field(default_factory=dict)  # Karl of Karl-Heinz
    nicks: dict[str, Draft] = field(default_factory=dict)  # in lower case
    items: list[int] = field(default_factory=list)  # first words of a column's items
    homes: dict[int, set[int]] = field(default_factory=dict)  # items of whole names

    @property
    def ids(self) -> dict[int, str]:
        """Return the id in the reading by a person's number."""
        return {draft.number: f"p{draft.number + 1}" for draft in self.drafts}

    def enter(self, draft: Draft) -> Draft:
        self.drafts.append(draft)
        self.by_given.setdefault(draft.given, []).append(draft)
        half, double, _ = draft.given.partition(" ")
        if double:
            self.by_half.setdefault(half, []).append(draft)
        if draft.surname:
            self._file(draft)
        return draft

    def _file(self, draft: Draft) -> None:
        self.by_surname.setdefault(draft.surname, []).append(draft)
        self.by_name.setdefault((draft.given, draft.surname), []).append(draft)

    def place(self, named: Named) -> None:
        self.named.append(named)
        draft = named.draft
        if draft.first < 0 or named.first < draft.first:
            draft.first = named.first
        whole = named.form is Form.FULL or named.rule == "shared-surname"
        if whole:
            self.homes.setdefault(id(draft), set()).add(
                item_at(self.items, named.first)
            )
        if named.form is Form.SURNAME and draft.short < 0:
            draft.short = named.first
        if whole and (draft.surnamed < 0 or named.first < draft.surnamed):
            draft.surnamed = named.first

    def near(self, drafts: list[Draft], i: int) -> list[Draft]:
        """Return who of them is named in the item of a word, where there are items."""
        item = item_at(self.items, i)
        if not item:
            return drafts
        homes = self.homes
        here = [d for d in drafts if homes.get(id(d), frozenset()) & {0, item}]
        return here or [d for d in drafts if not d.surname]

    def here(self, i: int) -> list[Draft]:
        """Return who is named in the item of a word; everybody where there are none."""
        if not self.items:
            return self.drafts
        item = item_at(self.items, i)
        named = {
            id(n.draft) for n in self.named if item_at(self.items, n.first) == item
        }
        return [draft for draft in self.drafts if id(draft) in named]

    def introduced(self, surname: str, i: int) -> list[Draft]:
        """Return who bears a surname: those named before a word, else all."""
        everybody = self.by_surname.get(surname, [])[:MOST]
        bearers = self.near(everybody, i) or everybody
        return [draft for draft in bearers if -1 < draft.surnamed < i] or bearers

    def rename(self, draft: Draft, words: tuple[str, ...]) -> None:
        """Give somebody whom the text calls by a short name the whole one."""
        draft.others = (*draft.others, draft.words)
        draft.words = words
        self.by_given.setdefault(draft.given, []).append(draft)
        self.by_name.setdefault((draft.given, draft.surname), []).append(draft)

    def widen(self, draft: Draft, words: tuple[str, ...]) -> None:
        """Give somebody a fuller name."""
        before, second = draft.surname, words[: len(draft.words)] == draft.words
        if before == fold(without_generation(words)[-1]):
            draft.words = words
            return
        if before and not second:  # "Ada Keil Lund" is "Keil", too
            self.by_surname[before].remove(draft)
            self.by_name[draft.given, before].remove(draft)
        draft.words = words
        self._file(draft)
