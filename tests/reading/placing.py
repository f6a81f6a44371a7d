"""Finds where in a text stands what notes tell of it; used for annotating only."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

OPENING, CLOSING = "\"„“”»«‚‘›‹'’", "\"“”«»‘’'›‹"
# Words that open what stands for a number; "drei" is not the beginning of "dreizehn".
_UNITS = [
    ("ein", "one", "single", "only", "an? "),
    ("zwei", "zwo", "doppel", "zwilling", "two", "twin"),
    ("drei", "drilling", "three", "triplet"),
    ("vier", "four"),
    ("fünf", "fuenf", "five"),
    ("sechs", "six"),
    ("sieb", "seven"),
    ("acht", "eight"),
    ("neun", "nine"),
    ("zehn", "ten"),
    ("elf", "eleven"),
    ("zwölf", "zwoelf", "twel", "dozen", "dutzend"),
    ("dreizehn", "thirteen"),
    ("vierzehn", "fourteen"),
    ("fünfzehn", "fifteen"),
    ("sechzehn", "sixteen"),
    ("siebzehn", "seventeen"),
    ("achtzehn", "eighteen"),
    ("neunzehn", "nineteen"),
]
_OTHERS = {  # what stands for a number as well, where nothing better does
    1: ("erst", "first", "sohn", "tochter", "son", "daughter", "baby"),
    2: ("beide", "both", "zweit", "second", "couple"),
    3: ("dritt", "third"),
    5: ("fifth",),
    9: ("ninth",),
}
_TENS = {
    20: ("zwanzig", "twent"),
    30: ("drei(?:ß|ss)ig", "thirt(?=y|ie)"),
    40: ("vierzig", "fort(?=y|ie)"),
    50: ("fünfzig", "fift(?=y|ie)"),
    60: ("sechzig", "sixt(?=y|ie)"),
    70: ("siebzig", "sevent(?=y|ie)"),
    80: ("achtzig", "eight(?=y|ie)"),
    90: ("neunzig", "ninet(?=y|ie)"),
    100: ("hundert", "einhundert", "hundred", "one hundred", "a hundred"),
}
_LONGER = "(?!zehn|zig|ßig|ssig|und|hundert|teen|ty)"
Place = tuple[int, int]


class NotPlaced(ValueError):
    """What the notes tell is not to be found in the text."""


def number_words(number: int) -> Iterator[str]:
    """Yield patterns of the ways to write a number."""
    yield rf"(?<![\d.,]){number}(?!\d|[.,]\d)"
    if 0 < number < 20:
        yield from (rf"(?<!\w){word}{_LONGER}" for word in _UNITS[number - 1])
    elif number in _TENS:
        yield from (rf"(?<!\w){word}" for word in _TENS[number])
    elif 20 < number < 100:
        tens, unit = _TENS[number - number % 10], _UNITS[number % 10 - 1]
        for word in unit:
            yield rf"(?<!\w){word}(?:en)?und{tens[0]}"
            yield rf"(?<!\w){tens[-1]}y[- ]{word}"


def years(low: float, high: float) -> list[int]:
    """Return the numbers that may stand for a span of years, the likeliest first."""
    if low != int(low):
        return [round(low * 12), round(low * 52)]
    numbers = [low, high, (low + high) / 2, low // 10 * 10, low / 10, low + 1]
    return list(dict.fromkeys(int(n) for n in numbers if n == int(n)))


@dataclass
class Places:
    """A text and where its people are mentioned."""

    text: str
    people: dict[str, list[tuple[Place, str]]] = field(default_factory=dict)

    def add_people(self, names: Iterable[str]) -> None:
        """Find the mentions of all: by full name, else by a part nobody shares."""
        names = list(names)
        taken: list[Place] = []
        for name in sorted(names, key=len, reverse=True):
            self.people[name] = [
                (place, "full") for place in self._named(name) if _free(place, taken)
            ]
            taken += [place for place, _ in self.people[name]]
        for name in names:
            parts = name.split()
            for part, form in ((parts[-1], "surname"), (parts[0], "given")):
                if len(parts) < 2 or _shared(part, name, names, self.people[name]):
                    continue
                for place in self._named(part):
                    if _free(place, taken):
                        self.people[name].append((place, form))
                        taken.append(place)
            if not self.people[name]:
                raise NotPlaced(f"nobody is called “{name}” in the text")
            self.people[name].sort()

    def _named(self, name: str) -> list[Place]:
        words = r"[ \n]+".join(map(re.escape, name.split()))
        return [
            m.span()
            for m in re.finditer(rf"(?<!\w){words}(?=(?:s|es|n)?\b)", self.text)
        ]

    def number(self, numbers: Iterable[int], *people: str) -> Place:
        """Return the nearest place of the first of some numbers that occurs."""
        for number in numbers:
            others = (rf"(?<!\w){word}" for word in _OTHERS.get(number, ()))
            for words in (number_words(number), others):
                pattern = "|".join(words) or "(?!)"
                found = [m.span() for m in re.finditer(pattern, self.text, re.I)]
                if found:
                    return min(found, key=lambda place: self.distance(place, *people))
        raise NotPlaced(f"no number {'/'.join(map(str, numbers))} for {people}")

    def words(self, words: str, *people: str) -> Place:
        found = [m.span() for m in re.finditer(re.escape(words), self.text)]
        if not found:
            raise NotPlaced(f"“{words}” does not stand in the text")
        return min(found, key=lambda place: self.distance(place, *people))

    def distance(self, place: Place, *people: str) -> int:
        """Return how far from a place its people are; who stands before is nearer."""
        return sum(
            min(
                place[0] - end if end <= place[0] else 2 * abs(start - place[1])
                for (start, end), _ in self.people[name]
            )
            for name in people
        )

    def window(self, one: str, other: str) -> Place:
        """Return the shortest passage that mentions two people."""
        pairs = [(a, b) for a, _ in self.people[one] for b, _ in self.people[other]]
        spans = [(min(a[0], b[0]), max(a[1], b[1])) for a, b in pairs]
        return min(spans, key=lambda span: self._length(*span))

    def _length(self, start: int, end: int) -> int:
        """Return how long a passage is; one over several sentences counts as longer."""
        words = self.text[start:end]
        return len(words) + 200 * words.count(". ") + 500 * words.count("\n\n")

    def near(self, name: str, words: str) -> Place:
        """Return a mention, drawn out to certain words where those occur."""
        found = [m.span() for m in re.finditer(re.escape(words), self.text)]
        if not words or not found:
            return self.people[name][0][0]
        spans = [
            (min(at[0], place[0]), max(at[1], place[1]))
            for at in found
            for place, _ in self.people[name]
        ]
        return min(spans, key=lambda span: span[1] - span[0])

    def marked(self, words: str) -> list[Place]:
        """Return where words stand between quotation marks."""
        found = []
        for match in re.finditer(re.escape(words), self.text):
            before = self.text[: match.start()].rstrip()[-1:]
            after = self.text[match.end() :].lstrip(" \n,.!?…")[:1]
            if before and before in OPENING and (not after or after in CLOSING):
                found.append(match.span())
        if not found and words in self.text:
            raise NotPlaced(f"“{words}” stands in the text, but not between marks")
        if not found:
            raise NotPlaced(f"“{words}” does not stand in the text")
        return found

    def source(self, name: str) -> Place:
        """Return where a source is named, in whatever case."""
        stems = [_stem(word) for word in name.split()]
        for pattern in (re.escape(name), r"\s+".join(stems), stems[-1], stems[0]):
            if match := re.search(rf"(?<!\w){pattern}", self.text, re.IGNORECASE):
                return match.span()
        raise NotPlaced(f"the source “{name}” does not stand in the text")

    def picture(self, credit: str | None, caption: str | None, after: int) -> Place:
        """Return the first line after a place that has a credit, or a caption."""
        sought = credit if credit is not None else caption
        lines = [m.span() for m in re.finditer(r"\S[^\n]*", self.text)]
        for fits in (str.startswith, str.endswith, str.__contains__):
            for start, end in lines:
                line = self.text[start:end].rstrip()
                if start >= after and sought and fits(line, sought):
                    return start, start + len(line)
        raise NotPlaced(f"no picture line has “{sought}”")


def _free(place: Place, taken: list[Place]) -> bool:
    return all(place[1] <= start or end <= place[0] for start, end in taken)


def _shared(part: str, name: str, names: list[str], mentions: list) -> bool:
    """Tell whether a part of a name would be somebody else's as well."""
    if not mentions and part == name.split()[0]:
        return False  # "Alec (66) und Hilaria Baldwin": there is nothing else
    return any(part in other.split() for other in names if other != name)


def _stem(word: str) -> str:
    stem = re.sub(r"(?:en|er|es|em|e|n|s)$", "", word) if len(word) > 4 else word
    return re.escape(stem) + r"\w*"
