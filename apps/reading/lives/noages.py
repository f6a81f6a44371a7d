"""Numbers that stand where ages do and are none, or another's."""

import re

from apps.reading.sentence.passage import Passage

_WORD = re.compile(r"\w+")
_LEAD = 24  # letters before an age in which "short of her" stands
_SHORT = 3  # words of it
_BARE = ("at-bare-age", "clause-at-age")
_BEHIND = 40  # letters behind an age: "Jahren verunglückten Fahrers"


def is_no_age(passage: Passage, rule: str, at: int) -> bool:
    """Tell whether the number at a place is none of whom its rule has seen."""
    if _never_reached(passage, at) or _says_what(passage, at):
        return True
    if rule == "as-aged":
        return _dressed_up(passage)
    return rule in _BARE and _counts_other(passage, at)


def _counts_other(passage: Passage, at: int) -> bool:
    """Tell "Ada wurde mit 78 Stimmen gewählt, Jon mit 52": these are votes too."""
    text, grammar = passage.skeleton.text, passage.language.words.grammar
    behind = _WORD.findall(text[at : at + _BEHIND])[1:2]
    if behind and behind[0].lower() in grammar["age_words"]:
        return False
    words = _WORD.findall(text[:at])
    return any(
        words[i].lower() in grammar["counted_with"]
        and words[i + 1].isdecimal()
        and words[i + 2][0].isupper()
        and words[i + 2].lower() not in grammar["age_words"]
        for i in range(len(words) - 2)
    )


def _says_what(passage: Passage, at: int) -> bool:
    """Tell "Sohn des mit 44 Jahren verunglückten Fahrers Jon": the son's it is not."""
    text, grammar = passage.skeleton.text, passage.language.words.grammar
    lead = text[:at].split()[-4:]
    led = [i for i, word in enumerate(lead) if word.lower() in grammar["counted_with"]]
    if not led or not led[-1] > 0 or lead[led[-1] - 1] not in grammar["article"]:
        return False
    behind = _WORD.findall(text[at : at + _BEHIND])[1:4]
    if behind[:1] == [] or behind[0].lower() not in grammar["age_words"]:
        return False
    relative = led[-1] > 1 and lead[led[-1] - 2].endswith(",")
    bent = len(behind) > 1 and grammar.ends(behind[1], "adjective_ends")
    return bent and not relative and behind[1].islower() and len(behind) > 2


def _never_reached(passage: Passage, at: int) -> bool:
    """Tell "starb neun Tage vor ihrem 91. Geburtstag": an age nobody came to."""
    text, grammar = passage.skeleton.text, passage.language.words.grammar
    lead = _WORD.findall(text[max(at - _LEAD, 0) : at].lower())[-_SHORT:]
    if grammar["short_of"].isdisjoint(lead):
        return False
    return not grammar["dying"].isdisjoint(_WORD.findall(text.lower()))


def _dressed_up(passage: Passage) -> bool:
    """Tell "verkleidete sich als Achtzigjährige"."""
    words = passage.words.lower[passage.first : passage.last]
    return not passage.language.words.grammar["in_guise"].isdisjoint(words)
