"""Who says a headline that is but speech: whom alone the next paragraph names."""

from apps.reading.sentence.subjects import NOBODY, Found
from apps.reading.speech.talk import Talk

_SENTENCES = 6  # of the paragraph behind a headline


def of_headline(talk: Talk, number: int) -> Found:
    """Return whom "„Ich war nie brav“ ¶ Jon Aster über sein Leben" is of."""
    begin = number + 1
    if talk.at or begin >= len(talk.ranges) or talk.together(number, begin):
        return NOBODY
    if number and talk.together(number, number - 1):
        return NOBODY
    people = set()
    for at in range(begin, min(begin + _SENTENCES, len(talk.ranges))):
        if not talk.together(begin, at):
            break
        people |= {draft for ref in talk.references[at] for draft in ref.people}
    return Found(people.pop()) if len(people) == 1 else NOBODY
