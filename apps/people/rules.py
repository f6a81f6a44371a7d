"""The rules of the record in one place: facts in, what holds on a day out."""

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
    "CoupleStatus",
    "Deaths",
    "Family",
    "Kin",
    "Kind",
    "ParentFact",
    "PersonFact",
    "PhaseFact",
    "State",
    "Status",
    "couple_status",
    "couple_word",
    "kin_word",
    "kinship",
    "relatives",
    "siblings",
    "states",
]
