"""What shade a kinship word has: "Ex-Mann", "Stieftochter", "künftige Frau"."""

from apps.reading.enums import EndReason, Kind, Parentage, Status
from apps.reading.kin.parts import Phrase
from apps.reading.languages.lexicon import Kin, Lexicon
from apps.reading.sentence.passage import Passage

_PARTNERS = (Kind.MARRIAGE, Kind.ENGAGEMENT, Kind.PARTNERSHIP)


def shades_of(phrase: Phrase, lexicon: Lexicon) -> set[str]:
    """Return what adjectives say; "her film director husband" is no film's."""
    shades = [lexicon.adjectives.get(word) for word in phrase.left.adjectives]
    return {s for i, s in enumerate(shades) if s and (s != "other" or not i)}


def status_of(
    kin: Kin, shades: set[str], lexicon: Lexicon
) -> tuple[Status, EndReason | None] | None:
    """Return what the words say of the time; "künftige Ex-Frau" says nothing."""
    said = {kin.status} if kin.kind in _PARTNERS else set()
    said |= shades & SAYS.keys()
    said -= {"current"}
    if kin.kind not in _PARTNERS:
        said -= {"widowed", "former"}  # a late sister, a first son
    if said == {"former", "planned"}:
        said = {"separated"}  # "her soon-to-be ex-husband"
    if len(said) > 1:
        return None
    return SAYS[said.pop()] if said else (Status.CURRENT, None)


SAYS = {
    "former": (Status.FORMER, None),
    "separated": (Status.FORMER, EndReason.SEPARATION),
    "divorced": (Status.FORMER, EndReason.DIVORCE),
    "widowed": (Status.FORMER, EndReason.DEATH),
    "planned": (Status.PLANNED, None),
    "rumoured": (Status.RUMOURED, None),
}


def parentage_of(passage: Passage, kin: Kin, shades: set[str]) -> Parentage | None:
    if kin.kind != Kind.PARENT:
        return None
    adopting = passage.language.words.grammar["adopting"]
    if kin.status == Parentage.BIRTH and kin.role == "child":
        words = passage.words.lower[passage.first : passage.last]
        if any(word in adopting for word in words):
            blood = passage.language.words.grammar["of_blood"].isdisjoint(words)
            return Parentage.ADOPTIVE if blood else Parentage.UNKNOWN
    return Parentage.ADOPTIVE if Parentage.ADOPTIVE in shades else Parentage(kin.status)
