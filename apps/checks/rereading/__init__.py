"""What the reader left to nobody, given to whom the record shows to be meant."""

from apps.checks.facts import Dossier
from apps.checks.rereading.meantcouples import with_meant_couples
from apps.checks.rereading.openages import with_open_ages
from apps.checks.rereading.openkin import with_open_kin
from apps.checks.rereading.owndeaths import with_own_deaths
from apps.checks.rereading.ownends import with_own_ends
from apps.checks.rereading.quotedages import with_quoted_ages
from apps.checks.rereading.relatives import with_relatives
from apps.checks.rereading.shortnames import with_short_names
from apps.dates import Edtf
from apps.reading.model import Reading

__all__ = ["read_again"]


def read_again(reading: Reading, dossier: Dossier, as_of: Edtf | None) -> Reading:
    """Return the reading with what the record helps to understand; no query."""
    whole = with_own_deaths(with_relatives(reading, dossier), dossier)
    whole = with_short_names(with_own_ends(whole, dossier), dossier)
    whole = with_open_ages(whole, dossier, as_of)
    whole = with_quoted_ages(whole, dossier, as_of)
    return with_open_kin(with_meant_couples(whole, dossier), dossier)
