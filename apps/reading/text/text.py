"""A text as the rules see it: date line, paragraphs, words. Places are never lost."""

import re
from bisect import bisect_left

from apps.dates import Edtf, EdtfError
from apps.reading.values import value

# A word with inner hyphens and apostrophes ("(Ex-)Freund" is neither the one nor the
# other), a number, or a mark: linear in the text.
WORD = re.compile(
    r"\d+(?=-\d)|[^\W_]+(?:[-'’][^\W_]+)*|\([^\W\d_]+-\)[^\W\d_]+|[^\w\s]|_"
)
_GLUED = re.compile(rf"[^\W_]+(?=Credit: )|{WORD.pattern}")  # "Jon AsterCredit: Getty"
_DATE_LINE = re.compile(r"[ \t\ufeff]*date[ \t]+(\d{4}(?:-\d\d){0,2})(?![\w-])[ \t]*")
_PRIVATE = re.compile("[\ue000-\uf8ff]")  # the signs of skeletons are among these
_BLANK = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_LINE = re.compile(r"\n\s*")
_WRAPPED = re.compile(r"[\w,;][ \t]*\n[ \t]*[a-zäöüß]")


def normalise(text: str) -> str:
    """Turn every line end into a plain newline; nothing else is changed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


@value
class Words:
    """The words and marks of a text in order, as parallel lists."""

    text: str
    plain: str  # the same on one line, without letters that are signs in a skeleton
    forms: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.forms)

    def at(self, place: int) -> int:
        """Return the index of the first word that starts at a place or after it."""
        return bisect_left(self.starts, place)

    def glued(self, i: int) -> bool:
        """Tell whether exactly one blank parts a word from the one before.

        Or a hyphen, where the two are one compound in the text.
        """
        return self.starts[i] - self.ends[i - 1] == 1 and (
            self.text[self.ends[i - 1]] in " -"
        )


def words_of(text: str, start: int = 0) -> Words:
    word = _GLUED if "Credit: " in text else WORD
    matches = list(word.finditer(text, start))
    forms = [match[0] for match in matches]
    starts = [match.start() for match in matches]
    ends = [match.end() for match in matches]
    plain = _PRIVATE.sub("\ufffd", text.replace("\n", " "))
    return Words(text, plain, forms, [form.lower() for form in forms], starts, ends)


def date_line(text: str) -> tuple[str | None, int]:
    """Return the date of the first line and where the body begins."""
    begin = len(text) - len(text.lstrip())
    match = _DATE_LINE.match(text, begin)
    if not match:
        return None, 0
    try:
        return str(Edtf.parse(match[1])), match.end()
    except EdtfError:
        return None, match.end()


def paragraphs(text: str, start: int) -> list[tuple[int, int]]:
    """Return the bounds of the passages that blank lines part, without their edges."""
    bounds = []
    at = start
    for blank in [*_BLANK.finditer(text, start), None]:
        end = blank.start() if blank else len(text)
        passage = text[at:end]
        begin = at + len(passage) - len(passage.lstrip())
        finish = at + len(passage.rstrip())
        if begin < finish:
            bounds.append((begin, finish))
        at = blank.end() if blank else end
    return bounds


def lines_of(text: str, bounds: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return passages parted into lines, where no line breaks within a sentence."""
    if _WRAPPED.search(text):
        return bounds
    parted = []
    for begin, end in bounds:
        for line in _LINE.finditer(text, begin, end):
            parted.append((begin, line.start()))
            begin = line.end()
        parted.append((begin, end))
    return parted
