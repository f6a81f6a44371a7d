"""How old people tell themselves to be, in what they say: "Da war ich 32"."""

from collections.abc import Iterator

from apps.reading.enums import AgeWhen
from apps.reading.languages import Language
from apps.reading.lives.ages import OLDEST, AgeFound
from apps.reading.names.drafts import Cast, Draft
from apps.reading.text.text import Words

_OTHER = "other"  # of whom the speaker names
Said = tuple[int, int, Draft]  # the places of what somebody says, and who


def own_ages(words: Words, language: Language, said: list[Said]) -> Iterator[AgeFound]:
    """Yield the ages that speakers tell of themselves."""
    lexicon, text = language.words, words.text
    for start, end, draft in said:
        first, last = words.at(start), words.at(end)
        called = language.mine.called_by(frozenset(words.lower[first:last]))
        read: set[int] = set()
        for rule in called:
            if _OTHER in rule.states:
                continue
            for pattern in rule.fitting(text[start:end]):
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


def ages_said(
    words: Words, language: Language, cast: Cast, quoted: bytearray
) -> Iterator[AgeFound]:
    """Yield the ages of whom people speak of by name: "Lea ist acht"."""
    rules = [rule for rule in language.mine.rules if _OTHER in rule.states]
    for named in cast.named if rules else ():
        if not quoted[named.first] or named.genitive or named.last >= len(words):
            continue
        called = {i for i in (named.last, named.last + 1) if i < len(words)}
        if language.mine.called.keys().isdisjoint(words.lower[i] for i in called):
            continue
        for rule in rules:
            for pattern in rule.patterns:
                match = pattern.match(words.text, words.ends[named.last - 1])
                years = language.words.number(match["n"].lower()) if match else None
                if match and years is not None and years <= OLDEST:
                    yield AgeFound(
                        match.start("n"), match.end("n"), named.draft, years, years,
                        AgeWhen(rule.states[0]), rule.name,
                    )  # fmt: skip
