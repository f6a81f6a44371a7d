"""What the record tells the reader about people of a name."""

from collections.abc import Callable, Mapping

from apps.dates import Edtf
from apps.reading.values import value

CROWD = 200  # people of one whole name are not told apart, nor found beyond
FEW = 20  # people called by one word, and not known by it


@value
class Known:
    """A person of the record, as much of it as telling two of one name apart takes."""

    slug: str
    name: str
    gender: str = ""  # "female" or "male", as the record has it
    birth: Edtf | None = None
    relatives: frozenset[str] = frozenset()  # slugs of partners, parents, children
    popularity: int = 0  # stories and external ids
    mononym: bool = False  # known by one word alone
    occupations: frozenset[str] = frozenset()  # in lower case, all words for each


# All that might be names in a text, folded, at once; only keys that somebody has.
Lookup = Callable[[frozenset[str]], Mapping[str, tuple[Known, ...]]]
