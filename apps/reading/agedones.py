"""Words that call somebody by an age: "die 71-Jährige", "a 71-year-old"."""

from collections.abc import Iterator
from dataclasses import dataclass

from apps.reading.ages import OLDEST
from apps.reading.enums import AgeWhen
from apps.reading.languages.lexicon import Lexicon
from apps.reading.text import Words


@dataclass(frozen=True, slots=True)
class AgedOne:
    """Somebody called by an age: "die 71-Jährige"."""

    i: int
    years: int
    gender: str
    start: int
    end: int
    noun: bool  # stands for a person by itself
    when: AgeWhen = AgeWhen.NOW
    so: bool = False  # "starb, 83-jährig"


def aged_ones(words: Words, lexicon: Lexicon) -> Iterator[AgedOne]:
    endings = sorted(lexicon.grammar["aged_one"], key=len, reverse=True)
    quick = tuple(endings)
    for i, lower in enumerate(words.lower):
        if not lower.endswith(quick):
            continue
        ending = next(ending for ending in endings if lower.endswith(ending))
        number = lower[: -len(ending)].rstrip("-")
        years = lexicon.number(number)
        if years is None or years > OLDEST:
            continue
        start = words.starts[i]
        yield AgedOne(
            i,
            years,
            _gender(words, lexicon, i),
            start,
            start + len(number),
            _is_noun(words.forms[i], number),
            _when(words, lexicon, i),
            lower.endswith(tuple(lexicon.grammar["aged_so"] or ("\n",))),
        )


def _when(words: Words, lexicon: Lexicon, i: int) -> AgeWhen:
    """Tell "der damals 24-jährige" and "als 19-Jährige" from an age of today."""
    before = words.lower[max(i - 2, 0) : i]
    then = lexicon.grammar["then"] | lexicon.grammar["as_what"]
    at = before[-1:] + (before[:1] if before[-1:] == ["a"] else [])
    return AgeWhen.THEN if then.intersection(at) else AgeWhen.NOW


def _is_noun(form: str, number: str) -> bool:
    rest = form[len(number) :].lstrip("-")
    return rest[:1].isupper() or (form[:1].isupper() and not number.isdecimal())


def _gender(words: Words, lexicon: Lexicon, i: int) -> str:
    timed = lexicon.grammar["now"] | lexicon.grammar["then"]
    at = i - 2 if i > 1 and words.lower[i - 1] in timed else i - 1
    article = words.lower[at] if at >= 0 else ""
    ending = words.lower[i][-1]
    if (
        article in lexicon.grammar.get("the_f", ())
        and ending == "e"
        and article[-1] == "e"
    ):
        return "f"
    if article in lexicon.grammar.get("the_m", ()):
        return "m" if ending == "e" or article != "der" else "f"
    return {"r": "m"}.get(ending, "")


def generic(words: Words, lexicon: Lexicon, aged: AgedOne) -> bool:
    """Tell whether anybody of that age is meant: "jeder 30-Jährige"."""
    before = words.lower[max(aged.i - 2, 0) : aged.i]
    return any(word in lexicon.grammar["generic"] for word in before[-1:])
