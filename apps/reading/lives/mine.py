"""How old people tell themselves to be, in what they say: "Da war ich 32"."""

from collections.abc import Iterator

from apps.reading.enums import AgeWhen
from apps.reading.languages import Language
from apps.reading.lives.ages import OLDEST, AgeFound
from apps.reading.names.drafts import Draft
from apps.reading.text.text import Words

Said = tuple[int, int, Draft]  # the places of what somebody says, and who


def own_ages(words: Words, language: Language, said: list[Said]) -> Iterator[AgeFound]:
    """Yield the ages that speakers tell of themselves."""
    lexicon, text = language.words, words.text
    for start, end, draft in said:
        first, last = words.at(start), words.at(end)
        called = language.mine.called_by(frozenset(words.lower[first:last]))
        read: set[int] = set()
        for rule in called:
            for pattern in rule.patterns:
                for match in pattern.finditer(text[start:end]):
                    years = lexicon.number(match["n"].lower())
                    place = start + match.start("n")
                    if years is None or years > OLDEST or place in read:
                        continue
                    read.add(place)
                    when = AgeWhen(rule.states[0])
                    yield AgeFound(
                        place, start + match.end("n"), draft, years, years, when,
                        rule.name,
                    )  # fmt: skip
