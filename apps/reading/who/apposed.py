"""Who is named in a sentence only to say whose kin another is."""

from apps.reading.languages.lexicon import Lexicon
from apps.reading.names.drafts import Draft
from apps.reading.sentence.beside import Reference, past_aside
from apps.reading.text.text import Words

_FAR = 8  # words of ", die Schwester von Königin Mira Thal,"


def acting_in(
    words: Words, lexicon: Lexicon, group: list[Reference]
) -> list[Reference]:
    """Leave out Mira, in "Ada, die Schwester von Mira, kam mit ihrem Sohn"."""
    return [
        ref
        for ref in group
        if not ref.named or ref.own or not _apposed_kin(words, lexicon, ref, group)
    ]


def _apposed_kin(
    words: Words, lexicon: Lexicon, ref: Reference, group: list[Reference]
) -> bool:
    """Tell whether a name says whose kin somebody before it is, between commas."""
    end = past_aside(words, ref.last)
    if end >= len(words) or words.forms[end] != ",":
        return False
    for i in range(ref.first - 1, max(ref.first - _FAR, 0), -1):
        if words.forms[i] == ",":
            kin = any(words.lower[k] in lexicon.kin for k in range(i, ref.first))
            return kin and any(past_aside(words, r.last) == i for r in group)
    return False


def unclear_lead(group: list[Reference], fitting: list[Draft]) -> bool:
    """Tell whether who leads a sentence may be a man or a woman, and is no fit."""
    first = next((ref for ref in group if not ref.own), None)
    if first is None or len(first.people) != 1 or not fitting:
        return False
    return not first.people[0].gender and first.people[0] not in fitting


def only_owner(group: list[Reference], draft: Draft) -> bool:
    """Tell whether a sentence has somebody only as an owner: "Ada's agent left"."""
    return all(ref.own and ref.named for ref in group if draft in ref.people)


def only_kin(group: list[Reference], fitting: list[Draft]) -> bool:
    """Tell whether somebody is in a sentence only as another's kin."""
    return all(ref.kin for ref in group if fitting[0] in ref.people)
