"""Numbers behind names that count goals or shirts, and ages of who is only acted."""

from apps.reading.languages.lexicon import Lexicon
from apps.reading.names.drafts import Named
from apps.reading.text.text import Words

_NEAR = 8  # words from "goals by" to a name
_FAR = 40  # words from "Tore:" to a name
_ENDS = frozenset(".!?")


def counts_goals(words: Words, lexicon: Lexicon, named: Named, rule: str) -> bool:
    """Tell "Tore: 1:0 Tal (17.), 2:0 Reh (45)" and "Es spielten: Tal (8), Reh (3)"."""
    if rule == "age-commas":  # "with goals from Vane, 12, and Orr, 67"
        lead = words.lower[max(named.first - _NEAR, 0) : named.first]
        ends = [at for at, word in enumerate(lead) if word in _ENDS]
        lead = lead[ends[-1] + 1 :] if ends else lead
        return not lexicon.grammar["goals"].isdisjoint(lead)
    if rule != "age-bracket":
        return False
    score = words.forms[max(named.first - 3, 0) : named.first]
    if len(score) == 3 and score[1] == ":" and (score[0] + score[2]).isdecimal():
        return True
    rosters = lexicon.grammar["rosters"]
    for i in range(named.first - 1, max(named.first - _FAR, 0), -1):
        if words.forms[i] in _ENDS and not words.forms[i - 1].isdecimal():
            return False
        if words.forms[i] == ":" and words.lower[i - 1] in rosters:
            return True
    return False


def is_acted(words: Words, lexicon: Lexicon, i: int) -> bool:
    """Tell "Klara Keel, 22, played by Mia Korn" by what stands behind the age."""
    if i + 2 >= len(words) or words.forms[i] != ",":
        return False
    grammar = lexicon.grammar
    at = i + 1 + (words.lower[i + 1] in grammar["article"])
    if words.lower[at] in grammar["characters"]:
        return True  # "Mia, 34, the heroine of the novel"
    return words.lower[i + 1] in grammar["playing"] and (
        words.lower[i + 2] in grammar["acted_by"]
    )
