"""Words that call somebody by an age: "die 71-Jährige", "a 71-year-old"."""

from collections.abc import Iterator

from apps.reading.enums import AgeWhen
from apps.reading.languages.lexicon import Lexicon, Tag
from apps.reading.lives.ages import OLDEST
from apps.reading.lives.asides import age_beside
from apps.reading.text.text import Words
from apps.reading.values import value
from apps.reading.who.roles import is_stranger

_LONG = 6  # words of "Der frühere „Nordlicht“-Star"
_PRAISE = 4  # words up to what somebody is
_GROWN = 13  # years from which somebody is called by what he does
_MARKS = "-\"“”„«»‚‘’'›‹"


@value
class AgedOne:
    """Somebody called by an age: "die 71-Jährige"."""

    i: int
    years: float
    gender: str
    start: int
    end: int
    noun: bool  # stands for a person by itself
    when: AgeWhen = AgeWhen.NOW
    so: bool = False  # "starb, 83-jährig"
    role: str = ""  # before the age: "the presenter, 45,"
    bare: bool = False  # such a role, right behind its article
    back: int = 0  # words of it before: 2 in "57 Jahre alte"


def aged_ones(words: Words, lexicon: Lexicon) -> Iterator[AgedOne]:
    quick = lexicon.grammar.endings("aged_one")
    for i in [i for i, lower in enumerate(words.lower) if lower.endswith(quick)]:
        found = aged_at(words, lexicon, i)
        if found is not None:
            yield found
    old = lexicon.grammar["old_before"]
    for i in [i for i, lower in enumerate(words.lower) if lower in old and i > 2]:
        years = lexicon.number(words.lower[i - 2])
        if years and years <= OLDEST and lexicon.units.get(words.lower[i - 1]) == 1:
            yield _old_before(words, lexicon, i, years)


def _old_before(words: Words, lexicon: Lexicon, i: int, years: int) -> AgedOne:
    """Return what "die 57 Jahre alte Sängerin" says."""
    role = words.lower[i + 1] if i + 1 < len(words) else ""
    return AgedOne(
        i, years, lexicon.genders.get(role, ""), words.starts[i - 2],
        words.ends[i - 2], noun=False, when=_when(words, lexicon, i - 2),
        back=2,
    )  # fmt: skip


def aged_at(words: Words, lexicon: Lexicon, i: int) -> AgedOne | None:
    """Return what a word says of an age: "71-Jährige", "71-year-old"."""
    lower = words.lower[i]
    if not lower.endswith(lexicon.grammar.endings("aged_one")):
        return None
    endings = [end for end in lexicon.grammar["aged_one"] if lower.endswith(end)]
    ending = max(endings, key=len)
    number = lower[: -len(ending)].rstrip("-")
    years = lexicon.number(number)
    if years is None or years > OLDEST:
        return None
    start = words.starts[i]
    unit = lexicon.units.get(ending.partition("-")[0], 1)
    return AgedOne(
        i,
        years if unit == 1 else round(years / unit, 2),
        _gender(words, lexicon, i),
        start,
        start + len(number),
        _is_noun(words.forms[i], number, lexicon),
        _when(words, lexicon, i),
        lexicon.grammar.ends(lower, "aged_so"),
    )


def aged_roles(
    words: Words, lexicon: Lexicon, taken: set[int], code: str
) -> Iterator[AgedOne]:
    """Yield "Der Bariton (63)" and "The presenter, 45,": a role with an age behind it.

    taken are the words that mean somebody known already.
    """
    grammar, definite = lexicon.grammar, lexicon.grammar["called_with"]
    for i in [i for i, lower in enumerate(words.lower) if lower in definite]:
        lower = words.lower[i]
        for at in range(i + 1, min(i + _LONG, len(words) - 2)):
            form = words.forms[at]
            if words.forms[at + 1] in ("(", ",") and form[-1].isalpha():
                break
            if not (form[0].isalnum() or form in _MARKS) or words.lower[at] in definite:
                at = 0  # "The palace says the prince, 49": he is called once
                break
        else:
            continue
        if not at or at in taken or not _is_role(words, lexicon, at):
            continue
        if _owned(words, at):
            continue  # "The player's father, 72,"
        found = age_beside(words, lexicon, at + 1, code)
        if found is None or found[0] < _GROWN:
            continue
        years, first, last = found
        role = words.lower[at].rpartition("-")[2]
        gender = lexicon.genders.get(role, "")
        gender = "" if role in grammar["either_gender"] else gender
        for one in "fm":
            gender = one if role in grammar[f"celebrates_{one}"] else gender
        if lower in grammar["the_m"] and lower not in grammar["the_f"]:
            gender = gender or "m"
        yield AgedOne(
            at, years, gender, words.starts[first], words.ends[last - 1], noun=True,
            role=role, bare=at == i + 1,
        )  # fmt: skip


def _owned(words: Words, i: int) -> bool:
    return words.lower[i - 1].endswith(("'s", "’s", "s'", "s’"))


def other_than(words: Words, lexicon: Lexicon, aged: AgedOne) -> int:
    """Return behind which word a name ends that is another's, or -1.

    In "Mia Keil and the former player, 38," he is not she.
    """
    definite, joint = lexicon.grammar["called_with"], lexicon.grammar["and"]
    for i in range(aged.i - 1, max(aged.i - _LONG, 0), -1):
        if words.lower[i] in definite:
            return i - 1 if words.lower[i - 1] in joint else -1
        if not words.glued(i):
            return -1
    return -1


def _is_role(words: Words, lexicon: Lexicon, i: int) -> bool:
    lower = words.lower[i]
    if is_stranger(words, lexicon, i) or lower in lexicon.kin:
        return False  # "The footballer's father, 72,": not he
    called = lexicon.grammar["called", "natives", "celebrates_f", "celebrates_m"]
    return bool(lexicon.tag(lower) & (Tag.ROLE | Tag.TITLE)) or lower in called


def _when(words: Words, lexicon: Lexicon, i: int) -> AgeWhen:
    """Tell "der damals 24-jährige" and "als 19-Jährige" from an age of today."""
    before = words.lower[max(i - 2, 0) : i]
    then = lexicon.grammar["then", "as_what"]
    at = before[-1:] + (before[:1] if before[-1:] == ["a"] else [])
    return AgeWhen.THEN if then.intersection(at) else AgeWhen.NOW


def _is_noun(form: str, number: str, lexicon: Lexicon) -> bool:
    rest = form[len(number) :].lstrip("-")
    if lexicon.grammar["capitals"]:
        return rest[:1].isupper()
    return rest[:1].isupper() or (form[:1].isupper() and not number.isdecimal())


def _gender(words: Words, lexicon: Lexicon, i: int) -> str:
    if lexicon.grammar["capitals"]:
        return _gender_of_role(words, lexicon, i)
    timed = lexicon.grammar["now", "then"]
    at = i - 2 if i > 1 and words.lower[i - 1] in timed else i - 1
    article = words.lower[at] if at >= 0 else ""
    ending = words.lower[i][-1]
    role = words.lower[i + 1] if i + 1 < len(words) else ""
    if article in lexicon.grammar["of_either"] and lexicon.tag(role) & Tag.ROLE:
        return lexicon.genders.get(role, "")  # "des 22-jährigen Talents"
    if lexicon.grammar.ends(role, "either"):
        return ""  # "Der 46-jährige Filmstar" may be a woman
    if (
        article in lexicon.grammar.get("the_f", ())
        and ending == "e"
        and article[-1] == "e"
    ):
        return "f"
    if article in lexicon.grammar.get("the_m", ()):
        return "m" if ending == "e" or article != "der" else "f"
    return {"r": "m"}.get(ending, "")


def _gender_of_role(words: Words, lexicon: Lexicon, i: int) -> str:
    """Return what "the 34-year-old pop actress" says, by what she is alone."""
    for at in range(i + 1, min(i + _PRAISE, len(words))):
        lower = words.lower[at]
        if lexicon.tag(lower) & Tag.ROLE and lower not in lexicon.grammar["selves"]:
            return lexicon.genders.get(lower, "")
        if not words.glued(at) or not words.forms[at][0].isalpha():
            break
        if lexicon.tags.get(lower, 0) & (Tag.STOP | Tag.SAYING):
            break
    return ""


def is_somebody(words: Words, lexicon: Lexicon, i: int, gender: str) -> bool:
    """Tell whether what follows an age is a person: "die 51-jährige Studienrätin".

    "der 38-jährige jetzt" stands alone; "the 34-year-old Grammy winner" has words of
    a title or of praise before what he is.
    """
    grammar, lower = lexicon.grammar, words.lower
    if not grammar["capitals"]:
        if words.forms[i].islower():
            return lower[i] in grammar["now", "governs", "aged_alone"]
        role = bool(lexicon.tag(lower[i]) & Tag.ROLE)
        return role or _by_ending(lexicon, lower[i], gender)
    for at in range(i, min(i + _PRAISE, len(words))):
        if lexicon.tag(lower[at]) & Tag.ROLE or lower[at] in grammar["called"]:
            return True
        if not words.glued(at) or not words.forms[at][0].isalpha():
            return False
        if lexicon.tags.get(lower[at], 0) & (Tag.STOP | Tag.SAYING):
            return False
    return False


def _by_ending(lexicon: Lexicon, lower: str, gender: str) -> bool:
    """Tell "Studienrätin" and "Däne" from "Ehe" and "Whisky".

    What ends in "-er" may be a dog as well.
    """
    grammar = lexicon.grammar
    if lower in grammar["called", "natives", "celebrates_f", "celebrates_m"]:
        return True
    if lexicon.tag(lower) & ~Tag.SURNAME or lower in grammar["no_trades"]:
        return False
    return gender == "f" and len(lower) > _LONG and grammar.ends(lower, "trades_f")


def years_of_stranger(words: Words, lexicon: Lexicon, aged: AgedOne) -> set[float]:
    """Return 34 of "Ein 34-Jähriger griff an", which is nobody's named before."""
    first = aged.i - aged.back
    before = words.lower[max(first - 2, 0) : first]
    grammar = lexicon.grammar
    strange = before[-1:] != [] and before[-1] in grammar["indefinite"]
    return {aged.years} if strange and before[0] not in grammar["be"] else set()


def generic(words: Words, lexicon: Lexicon, aged: AgedOne) -> bool:
    """Tell whether anybody of that age is meant: "jeder 30-Jährige"."""
    before = words.lower[max(aged.i - aged.back - 1, 0) : aged.i - aged.back]
    return any(word in lexicon.grammar["generic"] for word in before)


def means_one(words: Words, lexicon: Lexicon, aged: AgedOne) -> bool:
    """Tell "die 71-Jährige" from "die meisten 71-Jährigen" and a whisky."""
    if aged.back and words.lower[aged.i - 3] not in lexicon.grammar["called_with"]:
        return False
    if aged.so or generic(words, lexicon, aged) or _many(words, lexicon, aged):
        return False
    return _stands_alone(words, lexicon, aged)


def _many(words: Words, lexicon: Lexicon, aged: AgedOne) -> bool:
    """Tell "unterrichtet 16-Jährige" and "für 16-Jährige": one has an article."""
    if lexicon.grammar["capitals"] or not aged.noun or aged.i == 0:
        return False
    before = words.lower[aged.i - 1]
    if before in lexicon.grammar["prepositions"]:
        return words.lower[aged.i].endswith("e")
    verb = lexicon.grammar.ends(before, "he_does") and words.forms[aged.i - 1].islower()
    return verb and not lexicon.tags.get(before, 0) & (Tag.STOP | Tag.SAYING)


def _stands_alone(words: Words, lexicon: Lexicon, aged: AgedOne) -> bool:
    """Tell whether a person is meant: the noun itself, or a role after the age."""
    following = aged.i + 1
    if aged.noun:
        return True
    if following >= len(words):
        return True
    if is_somebody(words, lexicon, following, aged.gender):
        return True
    return aged.years > 0 and _english_noun(words, lexicon, aged)


def _english_noun(words: Words, lexicon: Lexicon, aged: AgedOne) -> bool:
    """Tell whether "the 71-year-old" is complete: a verb or a mark follows."""
    if not aged.i or words.lower[aged.i - 1] not in lexicon.grammar.get("the_one", ()):
        return False
    following = words.forms[aged.i + 1]
    tag = lexicon.tags.get(words.lower[aged.i + 1], 0)
    if not following.isalpha() or tag & (Tag.STOP | Tag.SAYING):
        return True
    verbs = lexicon.grammar["deeds", "verbs"]
    past = lexicon.grammar.endings("past")
    return words.lower[aged.i + 1] in verbs or following.endswith(past)
