"""Whom "Der Künstler starb" means in a text that has told somebody's death already."""

import re

from apps.reading.languages.lexicon import Tag
from apps.reading.lives.births import DEATH, LifeFound
from apps.reading.names.drafts import Draft
from apps.reading.sentence.passage import Passage
from apps.reading.sentence.skeleton import OWN, is_person

BACK = 400  # letters back to where the death is told
_WORD = re.compile(r"[^\W\d_][\w-]*")


def told_dead(
    passage: Passage, first: int, last: int, lives: list[LifeFound]
) -> Draft | None:
    """Return who a clause that names nobody says the death of, if one alone is dead.

    first and last are the places of the clause: "Jon Keil ist tot. Die Ikone starb mit
    87 Jahren." It says what somebody is, and no word for kin: "Der Vater starb".
    """
    text, lexicon = passage.skeleton.text[first:last], passage.language.words
    words = {word.lower() for word in _WORD.findall(text)}
    signs = [text[i + 1 : i + 2] for i, sign in enumerate(text) if is_person(sign)]
    named = any(sign != OWN for sign in signs)
    if named or words.isdisjoint(lexicon.grammar["called_with"]):
        return None
    if not words.isdisjoint(lexicon.kin) or words.isdisjoint(lexicon.grammar["dying"]):
        return None
    if not any(lexicon.tag(word) & Tag.ROLE for word in words):
        return None  # "Der Hund starb"
    begin = passage.words.starts[passage.first]
    dead = {
        life.draft
        for life in lives
        if life.event == DEATH and 0 <= begin - life.span.start <= BACK
    }
    return dead.pop() if len(dead) == 1 else None
