"""What is remembered of a text while it is read on: who was spoken of lately."""

from collections import Counter
from dataclasses import dataclass, field

from apps.reading.languages.lexicon import Lexicon
from apps.reading.names.drafts import Draft, Named
from apps.reading.sentence.beside import Reference
from apps.reading.text.text import Words


@dataclass(slots=True)
class Scene:
    """What is remembered while reading on: who was named in the last sentences."""

    words: Words
    lexicon: Lexicon
    # What the last two sentences with people referred to, the newest last.
    before: list[list[Reference]] = field(default_factory=list)
    heard: list[list[Reference]] = field(default_factory=list)  # in marks as well
    pair: tuple[Draft, ...] = ()  # the last two who were named side by side
    wed: tuple[Draft, ...] = ()  # the same, but for somebody's parents
    # Genders of those called by a role that is nobody's, in the same sentences.
    unknown: list[set[str]] = field(default_factory=list)
    strange: set[str] = field(default_factory=set)  # of the sentence being read
    names: list[Named] = field(default_factory=list)  # of the sentence being read
    lost: set[str] = field(default_factory=set)  # who acts in it, and is nobody known
    first: int = 0  # its first word
    seen: dict[str, set[Draft]] = field(default_factory=dict)  # by gender
    told: Counter[Draft] = field(default_factory=Counter)  # how often it is named
    tally: Counter[Draft] = field(default_factory=Counter)  # spoken of so far
    mains: dict[str, tuple[Draft | None, bool]] = field(default_factory=dict)
    minor: set[Draft] = field(default_factory=set)  # first named as another's kin
    dead: set[Draft] = field(default_factory=set)  # of whom a sentence told it
    pairs: dict[frozenset[Draft], tuple[Draft, ...]] = field(default_factory=dict)
