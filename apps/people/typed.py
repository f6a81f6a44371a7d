"""How names are kept, and asked for, so that they are found while they are typed."""

from collections.abc import Iterator
from functools import cache

from cologne_phonetics import encode

from apps.people.keys import LONGEST, LONGEST_WORD
from apps.reading.languages import CODES, language
from apps.reading.text.folding import fold, plain_fold

MOST_WORDS = 6  # of a name; the rest is not turned
MOST_FAME = 6
FEWEST_SOUNDS = 2  # a code of one digit means half the names there are
FEWEST_LETTERS = 4  # of a shorter word every other is a neighbour


def foldings(text: str) -> tuple[str, ...]:
    """As Germans transcribe it, and as others leave the dots out."""
    return tuple(dict.fromkeys((fold(text), plain_fold(text))))


def turned(text: str) -> set[str]:
    """Each folding of the name, begun with each of its words in turn.

    Particles begin nothing but a name that has one first, and may be left out.
    """
    found = set()
    for name in foldings(text):
        words = name.split()[:MOST_WORDS]
        bare = [word for word in words if word not in _particles()]
        for row in (words, bare):
            for at, word in enumerate(row):
                if at == 0 or word not in _particles():
                    found.add(" ".join(row[at:] + row[:at])[:LONGEST].strip())
    return found


def words_of(text: str) -> set[str]:
    return {word for name in foldings(text) for word in name.split()[:MOST_WORDS]} - (
        _particles()
    )


def sound(word: str) -> str:
    """The code of a folded word by the Kölner Phonetik; "" where it says too little.

    Hans Joachim Postel: Die Kölner Phonetik. IBM-Nachrichten 19 (1969), 925-931.
    """
    code: str = encode(word)[0][1]
    return code if len(code) >= FEWEST_SOUNDS else ""


def whole_sound(text: str) -> str:
    """The codes of a name's words, as a key; "" unless two at least say something."""
    words = [word for word in fold(text).split() if word not in _particles()]
    codes = [code for word in words if (code := sound(word))]
    return f"~{' '.join(codes)}"[:LONGEST] if len(codes) > 1 else ""


def slips(word: str) -> set[str]:
    """The word and each way to leave a letter out of it; none for a short one.

    Two words that differ by a letter, or by two letters in the wrong order, share one.
    """
    if not FEWEST_LETTERS - 1 <= len(word) <= LONGEST_WORD:
        return set()
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def fame(mentions: int) -> int:
    """A step for each doubling: 0, 1, 2-3, 4-7 … 32 and more."""
    return min(mentions.bit_length(), MOST_FAME)


@cache
def _particles() -> frozenset[str]:
    return frozenset(
        folded
        for code in CODES
        for word in language(code).words.particles
        for folded in foldings(word)
    )


def without_particles(name: str) -> str:
    """Leave out those that a folded name begins with: "von hagebutt" is "hagebutt"."""
    words = name.split()
    while len(words) > 1 and words[0] in _particles():
        del words[0]
    return " ".join(words)


def ranges(names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """From which key to before which: first whole words, then what only begins so."""
    cut = [name[:LONGEST] for name in names]
    yield from ((name, f"{name}!") for name in cut)
    yield from ((name, f"{name}\U0010ffff") for name in cut)
