"""Ages beside a word for kin: "Seine Frau, 38,", "her 12-year-old son"."""

from collections.abc import Iterator

from apps.reading.enums import AgeWhen, Form
from apps.reading.languages.lexicon import Lexicon
from apps.reading.lives.agedones import AgedOne, aged_at
from apps.reading.lives.ages import AgeFound
from apps.reading.lives.asides import age_beside
from apps.reading.names.drafts import Named
from apps.reading.sentence.passage import Passage
from apps.reading.text.text import Words

_LEAD = 3  # words from an age to the word for kin


def kin_ages(
    words: Words, lexicon: Lexicon, named: list[Named], told: list[AgeFound], code: str
) -> Iterator[AgeFound]:
    """Yield the ages of whom a word for kin means, where the text gives no other.

    named are those words, each with the one it means.
    """
    now = {
        age.draft.number: (age.low, age.high) for age in told if age.when is AgeWhen.NOW
    }
    read = {age.start for age in told}
    for one in named:
        for age in _beside(words, lexicon, one, code):
            low, high = now.get(one.draft.number, (age.low, age.high))
            if age.start not in read and low <= age.high and age.low <= high:
                yield age


def wed_ages(passage: Passage, told: list[AgeFound]) -> Iterator[AgeFound]:
    """Yield the age of "The bride, 33," where the sentence means one told of."""
    words, language = passage.words, passage.language
    brides = language.words.grammar["brides"]
    meant = [
        Named(ref.first, ref.last, ref.people[0], Form.DESCRIPTION, "bride")
        for ref in passage.references
        if not ref.named and not ref.own and words.lower[ref.last - 1] in brides
    ]
    return kin_ages(words, language.words, meant, told, language.code)


def _beside(
    words: Words, lexicon: Lexicon, one: Named, code: str
) -> Iterator[AgeFound]:
    behind = age_beside(words, lexicon, one.last, code)
    if behind is not None:
        years, first, last = behind
        start, end = words.starts[first], words.ends[last - 1]
        yield AgeFound(start, end, one.draft, years, years, AgeWhen.NOW, "age-of-kin")
    aged = _called(words, lexicon, one.first)
    if aged is not None:
        yield AgeFound(
            aged.start, aged.end, one.draft, aged.years, aged.years, aged.when,
            "aged-kin",
        )  # fmt: skip


def _called(words: Words, lexicon: Lexicon, i: int) -> AgedOne | None:
    """Return the age in "ihre heute 38-jährige Frau", with small words between."""
    for at in range(i - 1, max(i - 1 - _LEAD, -1), -1):
        aged = aged_at(words, lexicon, at)
        if aged is not None:
            return None if aged.noun else aged
        if not words.forms[at].islower() or words.lower[at] in lexicon.kin:
            return None
    return None
