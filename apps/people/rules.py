"""The rules of the record in one place: facts in, what holds on a day out."""

from apps.people.called import (
    Bond,
    Called,
    Remote,
    bond_of,
    called,
    further,
    link_words,
    remote_word,
)
from apps.people.facts import (
    GOOD_STANDINGS,
    UNIONS,
    Deaths,
    Family,
    ParentFact,
    PersonFact,
    PhaseFact,
)
from apps.people.kin import Kin, Kind, kinship, relatives, siblings
from apps.people.status import CoupleStatus, State, Status, couple_status, states
from apps.people.words import couple_word, kin_word

__all__ = [
    "GOOD_STANDINGS",
    "UNIONS",
    "Bond",
    "Called",
    "CoupleStatus",
    "Deaths",
    "Family",
    "Kin",
    "Kind",
    "ParentFact",
    "PersonFact",
    "PhaseFact",
    "Remote",
    "State",
    "Status",
    "bond_of",
    "called",
    "couple_status",
    "couple_word",
    "further",
    "kin_word",
    "kinship",
    "link_words",
    "relatives",
    "remote_word",
    "siblings",
    "states",
]
