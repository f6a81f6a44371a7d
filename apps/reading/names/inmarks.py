"""One person by a whole name and a nickname: "Poldi Lund", "Leopold "Poldi" Lund"."""

from apps.reading.names.drafts import MOST, Cast, Draft
from apps.reading.names.names import Find
from apps.reading.text.folding import fold


def nicknamed(cast: Cast, find: Find, name: tuple[str, ...]) -> Draft | None:
    """Return who is called so already by the nickname that stands within a name."""
    known = cast.nicks.get(name[0].lower()) if len(name) == 2 else None
    if known is not None and known.surname == fold(name[-1]):
        return known  # "Poldi Lund" behind the whole name
    bearers = cast.by_surname.get(fold(name[-1]), [])[:MOST] if find.nick else []
    same = [draft for draft in bearers if draft.given == fold(find.nick)]
    if len(same) != 1:
        return None
    cast.rename(same[0], name)
    return same[0]
