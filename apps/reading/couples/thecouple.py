"""Whom "das Paar" and "sie" mean where no name near them does: the couple told of."""

from apps.reading.couples.topics import Topic
from apps.reading.sentence.passage import Passage


def of_couple(passage: Passage, topic: Topic) -> Passage:
    """Let "sie" and "das Paar" that mean nobody sure mean the couple told of last."""
    words, lexicon = passage.words, passage.language.words
    newer = topic.newer_couple(passage.number, passage.references)
    if newer is not None:
        return passage.meaning(newer.first, newer.last, topic.couple)
    if len(topic.couple) != 2 or passage.references or topic.others(passage.before):
        return passage
    for i in range(passage.first, passage.last - 1):
        if topic.they(words, lexicon, i):
            last = i + 1 if words.lower[i] in lexicon.pronouns else i + 2
            return passage.meaning(i, last, topic.couple)
    return passage
