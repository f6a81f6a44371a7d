"""The register of people, A to Z."""

from collections.abc import Sequence
from dataclasses import dataclass

from apps.people.models import NameKey, Person
from apps.public.faces import faces
from apps.public.finding import Found, by_name
from apps.public.pages import Moment
from apps.reading.text.folding import plain_fold

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SHOWN, CONSIDERED, MET = 200, 2000, 60


@dataclass(frozen=True, slots=True)
class Register:
    letters: Sequence[str]
    letter: str  # the one that is open; "" for all, or for what the finder found
    people: Sequence[Found]
    more: bool


def register(words: str, letter: str, when: Moment) -> Register:
    """At most nine queries for any number; the finder's words beat the letter."""
    letter = letter.upper() if letter.upper() in LETTERS and not words else ""
    if words:
        met = by_name(words, MET, when)
        return Register(LETTERS, letter, met, len(met) == MET)
    public = Person.objects.public(when.today)
    if letter:
        # A first sieve by any of the names; what the page shows decides below.
        keys = NameKey.objects.filter(key__startswith=letter.lower())
        public = public.filter(pk__in=keys.values("person"))
    keys = public.by_name().values_list("pk", flat=True)[:CONSIDERED]
    known = faces(keys, when)
    people = sorted(known.values(), key=lambda face: by_surname(face.name))
    if letter:
        people = [face for face in people if sorts_under(face.name) == letter]
    shown = [Found(face, "") for face in people[:SHOWN]]
    return Register(LETTERS, letter, shown, len(people) > SHOWN)


def by_surname(name: str) -> tuple[str, str]:
    """Sort as registers do: by the last word, umlauts like their vowels."""
    return plain_fold(name.split()[-1] if name.split() else name), plain_fold(name)


def sorts_under(name: str) -> str:
    return by_surname(name)[0][:1].upper()
