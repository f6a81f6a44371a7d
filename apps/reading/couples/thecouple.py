"""Whom "das Paar" and "sie" mean where no name near them does: the couple told of."""

from apps.reading.couples.topics import LATELY, Topic
from apps.reading.sentence.passage import Passage


def of_couple(passage: Passage, topic: Topic) -> Passage:
    """Let "sie" and "das Paar" that mean nobody sure mean the couple told of last."""
    words, lexicon = passage.words, passage.language.words
    newer = topic.newer_couple(passage.number, passage.references)
    if newer is not None:
        return passage.meaning(newer.first, newer.last, topic.couple)
    first = passage.first
    if topic.union_bears(words, lexicon, first, passage.number):
        return passage.meaning(first, first + 2, topic.couple)
    if len(topic.couple) != 2 or topic.others(passage.before):
        return passage
    refs, couple = passage.references, {*topic.couple}
    if any(ref.named or not {*ref.people} <= couple for ref in refs):
        return passage
    taken = {i for ref in refs for i in range(ref.first, ref.last)}
    for i in range(passage.first, passage.last - 1):
        if i not in taken and topic.they(words, lexicon, i):
            last = i + 1 if words.lower[i] in lexicon.pronouns else i + 2
            return passage.meaning(i, last, topic.couple)
    return passage


def of_bride(passage: Passage, topic: Topic) -> Passage:
    """Let "the bride" and "the groom's" mean those of the couple told of last."""
    words, lexicon = passage.words, passage.language.words
    weds = {g: lexicon.grammar[f"weds_{g}"] for g in ("f", "m")}
    wed = {draft.gender: draft for draft in topic.couple}
    near = 0 <= passage.number - topic.couple_at <= LATELY
    if len(topic.couple) != 2 or wed.keys() != {"f", "m"} or not near:
        return passage
    taken = {i for ref in passage.references for i in range(ref.first, ref.last)}
    for i in range(passage.first + 1, passage.last):
        word = words.lower[i].removesuffix("'s").removesuffix("’s")
        gender = next((g for g, said in weds.items() if word in said), "")
        led = words.lower[i - 1] in lexicon.grammar["article"]
        if gender and led and i not in taken and i + 1 not in taken:
            passage = passage.meaning(i - 1, i + 1, (wed[gender],))
    return passage
