"""Words that our own trees use where GEDCOM 7 leaves the words to whoever writes."""

OUR_KINDS = (
    "birth",
    "married",
    "stage",
    "nickname",
    "title",
    "former",
    "spelling",
    "misspelling",
)
OUR_PHASES = ("dating", "separation")
OUR_STANDINGS = ("reported",)
OUR_REASONS = ("separation", "death", "marriage", "divorce", "annulment")
ID_TYPES = {
    "wikidata": "https://www.wikidata.org/entity/",
    "imdb": "https://www.imdb.com/name/",
}
LINK_TYPE = "https://schema.org/url"
NUMBERED_BY = "Klatschmohn"  # TYPE of a REFN that is an address of ours
OUR_SYSTEM = "klatschmohn"  # SOUR of the head
OURS = "urn:x-klatschmohn:"


def type_of(scheme: str) -> str:
    """An EXID says by an address whose number it is."""
    return ID_TYPES.get(scheme, f"{OURS}{scheme}")


def scheme_of(address: str) -> str:
    """Return "" for numbers that the record has no name for."""
    known = {there: scheme for scheme, there in ID_TYPES.items()}
    if address.startswith(OURS):
        return address.removeprefix(OURS)[:40]
    return known.get(address, "")
