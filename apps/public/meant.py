"""Whom a reader means who names somebody: by address, or by a name only one has."""

from dataclasses import dataclass

from apps.people.models import Person
from apps.public.faces import Face, faces
from apps.public.finding import Found, by_name
from apps.public.pages import Moment
from apps.reading.text.folding import fold

CHOICES = 8


@dataclass(frozen=True, slots=True)
class Meant:
    """What was asked for in the field `key`; who that is, or who may be meant."""

    key: str
    words: str
    face: Face | None
    choices: tuple[Found, ...] = ()

    @property
    def unknown(self) -> bool:
        return bool(self.words) and not self.face and not self.choices

    @property
    def offered(self) -> list[tuple[Found, dict[str, str | None]]]:
        """Each choice with what it changes in the address: a first page again."""
        return [(one, {self.key: one.face.slug, "vor": None}) for one in self.choices]


def meant(key: str, words: str, when: Moment) -> Meant:
    """At most twelve queries; none without words."""
    words = words.strip()
    if not words:
        return Meant(key, words, None)
    if person := Person.objects.at(words, when.today):
        return Meant(key, words, faces([person.pk], when)[person.pk])
    choices = by_name(words, CHOICES, when)
    named = [one for one in choices if fold(one.face.name) == fold(words)]
    only = named if len(named) == 1 else choices
    if len(only) == 1:
        return Meant(key, words, only[0].face)
    return Meant(key, words, None, tuple(choices))
