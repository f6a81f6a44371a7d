"""Whom "das Paar" and "sie" mean where no name near them does: the couple told of."""

from apps.reading.couples.topics import LATELY, Topic
from apps.reading.enums import Status
from apps.reading.languages.lexicon import Tag
from apps.reading.sentence.beside import Reference, past_age
from apps.reading.sentence.passage import Passage

_COLUMN = 25  # sentences of a column about a wedding
_NEAR = 2  # sentences in which "die beiden" still means the couple
_ROLE = 8  # words of "the former Leeds United player"


def of_couple(passage: Passage, topic: Topic) -> Passage:
    """Let "sie" and "das Paar" that mean nobody sure mean the couple told of last."""
    words, lexicon = passage.words, passage.language.words
    half = _with_other_half(passage, topic)
    if half is not None:
        return passage.meaning(*half, topic.couple)
    mixed = _one_and_child(passage, topic)
    if mixed is not None:
        return passage.meaning(mixed.first, mixed.last, topic.couple)
    newer = _newer(passage, topic)
    if newer is not None and not _still_together(newer, topic):
        return passage.meaning(newer.first, newer.last, topic.couple)
    first = passage.first
    if topic.union_bears(words, lexicon, first, passage.number):
        return passage.meaning(first, first + 2, topic.couple)
    others = topic.others(passage.before)
    if len(topic.couple) != 2 or (others and _doubtful(topic)):
        return passage
    refs = passage.references
    new = [ref for ref in refs if _newly(ref, passage.first)]
    known = {*topic.couple, *(draft for ref in new for draft in ref.people)}
    if any(not {*ref.people} <= known for ref in refs):
        return passage
    if any(ref.named and ref not in new for ref in refs):
        return passage
    taken = {i for ref in refs for i in range(ref.first, ref.last)}
    for i in range(passage.first, passage.last - 1):
        if i in taken or _two_children(passage, i) or _newlyweds(passage, topic, i):
            continue
        if topic.they(words, lexicon, i):
            sure = words.lower[i + 1] in lexicon.grammar["the_pair"]
            sure = sure or (others and _as_parents(passage, topic))
            sure = sure or _whose_child(passage, i)
            ahead = [ref for ref in new if ref.first < i]
            if not sure and (others or not _only_child(passage, ahead)):
                return passage
            last = i + 1 if words.lower[i] in lexicon.pronouns else i + 2
            return passage.meaning(i, last, topic.couple)
    return passage


def _newer(passage: Passage, topic: Topic) -> Reference | None:
    """Return "they" taken for another two, but for "Later he met Ada. They"."""
    before, words = passage.before, passage.words.lower
    ref = topic.newer_couple(passage.number, passage.references, before)
    if ref is None or not before:
        return ref
    met = passage.language.words.grammar["first_meets"]
    told = {draft for one in before if not one.own for draft in one.people}
    here = words[before[0].first : before[-1].last]
    return None if told == {*ref.people} and not met.isdisjoint(here) else ref


def _still_together(ref: Reference, topic: Topic) -> bool:
    """Tell a couple whose one former love was told of since, by the way."""
    a, b = ref.people
    return topic.over and topic.loves.get(a, {}).get(b) is Status.CURRENT


def _doubtful(topic: Topic) -> bool:
    """Tell whether another couple may be meant where others were spoken of since."""
    return topic.over or topic.couple != topic.pair


def _as_parents(passage: Passage, topic: Topic) -> bool:
    """Tell "Beide sind Eltern dreier Kinder" of the couple told of right before."""
    kin, here = passage.language.words.kin, passage.words.lower
    told = (kin[word] for word in here[passage.first : passage.last] if word in kin)
    near = topic.couple_at == passage.number - 1
    return near and any(one.role in ("child", "parent") for one in told)


def _two_children(passage: Passage, i: int) -> bool:
    """Tell "Die beiden Kinder" from "Die beiden"."""
    words, grammar = passage.words, passage.language.words.grammar
    behind = words.forms[i + 2] if i + 2 < passage.last else ""
    return words.lower[i + 1] in grammar["both"] and behind in grammar["plural_kin"]


def _newlyweds(passage: Passage, topic: Topic, i: int) -> bool:
    """Tell "The newlyweds" from a couple of whom a divorce was told last."""
    wed = passage.language.words.grammar["newlywed_pair"]
    return topic.over and passage.words.lower[i + 1] in wed


def _whose_child(passage: Passage, i: int) -> bool:
    """Tell "Lia, die Tochter der beiden, singt" from "Lia und Max, die beiden"."""
    words, lexicon = passage.words.lower, passage.language.words
    kin = lexicon.kin.get(words[i - 1]) if i > passage.first else None
    cased = words[i] in lexicon.grammar["genitive_article"]
    return cased and kin is not None and kin.role == "child"


def _one_and_child(passage: Passage, topic: Topic) -> Reference | None:
    """Return "die beiden" of "Ihre Söhne Max und Ben halten die beiden zum Üben an".

    The two are not one of the couple, who is no more than "ihre", and a child.
    """
    refs, couple = passage.references, {*topic.couple}
    if len(couple) != 2 or passage.number - topic.couple_at > _NEAR:
        return None
    new = {draft for ref in refs if _newly(ref, passage.first) for draft in ref.people}
    for ref in refs:
        child = not ref.named and {*ref.people} <= new
        if child and (_whose_child(passage, ref.first) or _with_them(passage, ref)):
            return ref  # "Lia und Max, so heißen die Kinder der Eheleute"
    if not refs or not refs[0].own or refs[0].named:
        return None
    for ref in refs[1:]:
        if {*ref.people} & couple:
            both = len(ref.people) == 2 and not (ref.named or ref.own)
            child = both and len({*ref.people} & couple) == len({*ref.people} & new)
            return ref if child and {*ref.people} <= couple | new else None
    return None


def _with_them(passage: Passage, ref: Reference) -> bool:
    """Tell "Mit Lia und Max hat das Paar zwei Kinder": they are not the couple."""
    words, grammar = passage.words.lower, passage.language.words.grammar
    led = words[passage.first] in grammar["with"]
    return led and words[ref.first + 1] in grammar["the_pair"]


def _only_child(passage: Passage, new: list[Reference]) -> bool:
    """Tell "Neben Tochter Lia haben sie noch Max": who have, are not Lia."""
    words, lexicon = passage.words.lower, passage.language.words
    kin = [lexicon.kin.get(words[ref.first - 1]) for ref in new]
    return len(new) < 2 and all(one and one.role == "child" for one in kin)


def _newly(ref: Reference, first: int) -> bool:
    """Tell the child of "Die Kinder des Paares, Lia und Max", named here first."""
    return ref.named and all(
        draft.first >= first and len(draft.words) == 1 for draft in ref.people
    )


def _with_other_half(passage: Passage, topic: Topic) -> tuple[int, int] | None:
    """Return the words of "Ada and the former player, 38," of the couple told of."""
    words, lexicon = passage.words, passage.language.words
    near = 0 <= passage.number - topic.couple_at <= LATELY
    if len(topic.couple) != 2 or not near or not lexicon.grammar["capitals"]:
        return None
    here = {draft for ref in passage.references for draft in ref.people}
    refs = [r for r in passage.references if not r.own and not r.kin]
    if len(here & {*topic.couple}) != 1:
        return None
    for ref in refs[:1]:
        if not {*ref.people} <= {*topic.couple}:
            break
        joint = past_age(words, lexicon, ref.last)
        joined = joint + 1 < passage.last
        if joined and words.lower[joint] in lexicon.grammar["and"]:
            last = _described(passage, joint + 1)
            if last:
                return ref.first, past_age(words, lexicon, last)
        if (
            ref.first > passage.first
            and words.lower[ref.first - 1] in lexicon.grammar["and"]
        ):
            first = passage.first
            if _described(passage, first) == ref.first - 1:
                return first, past_age(words, lexicon, ref.last)
    return None


def _described(passage: Passage, i: int) -> int:
    """Return the word behind "the former Leeds player" at a word, or 0."""
    words, lexicon = passage.words, passage.language.words
    if words.lower[i] not in lexicon.grammar["the_one"]:
        return 0
    for at in range(i + 1, min(i + _ROLE, passage.last)):
        if not words.forms[at][0].isalnum():
            return 0
        tag = lexicon.tag(words.lower[at])
        if tag & Tag.ROLE and not tag & Tag.KIN and words.forms[at].islower():
            ends = at + 1 == len(words)
            return at + 1 if ends or not words.forms[at + 1][0].isupper() else 0
    return 0


def of_bride(passage: Passage, topic: Topic) -> Passage:
    """Let "the bride" and "the groom's" mean those of the couple told of last."""
    words, lexicon = passage.words, passage.language.words
    weds = {g: lexicon.grammar[f"weds_{g}"] for g in ("f", "m")}
    near = 0 <= passage.number - topic.couple_at <= _COLUMN
    if len(topic.couple) != 2 or not near:
        return passage
    taken = {i for ref in passage.references for i in range(ref.first, ref.last)}
    for i in range(passage.first + 1, passage.last):
        word = words.lower[i].removesuffix("'s").removesuffix("’s")
        gender = next((g for g, said in weds.items() if word in said), "")
        led = words.lower[i - 1] in lexicon.grammar["article"] - lexicon.grammar["any"]
        wed = [d for d in topic.couple if gender and d.gender in ("", gender)]
        if len(wed) == 1 and led and i not in taken and i + 1 not in taken:
            passage = passage.meaning(i - 1, i + 1, (wed[0],))
    return passage
