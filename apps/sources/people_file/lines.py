"""One line of the file as values: what it states, and nothing it does not.

None and "" both mean that the line says nothing about a field.
"""

from dataclasses import dataclass

from apps.dates import Edtf


@dataclass(frozen=True, slots=True)
class SourceLine:
    outlet: str
    title: str = ""
    url: str = ""
    date: Edtf | None = None
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class NameLine:
    text: str
    kind: str
    begin: Edtf | None = None
    end: Edtf | None = None
    restricted: bool | None = None


@dataclass(frozen=True, slots=True)
class PhaseLine:
    kind: str
    begin: Edtf | None = None
    end: Edtf | None = None
    end_reason: str = ""
    standing: str = ""
    sources: tuple[SourceLine, ...] = ()


@dataclass(frozen=True, slots=True)
class PartnershipLine:
    partner: str
    phases: tuple[PhaseLine, ...]
    children_count: int | None = None


@dataclass(frozen=True, slots=True)
class ChildLine:
    key: str
    parentage: str = ""
    standing: str = ""
    sources: tuple[SourceLine, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonLine:
    key: str
    name: str
    names: tuple[NameLine, ...] = ()
    gender: str = ""
    birth: Edtf | None = None
    death: Edtf | None = None
    birth_place: str = ""
    occupations: tuple[str, ...] = ()
    publicity: str = ""
    note: str = ""
    ids: tuple[tuple[str, str], ...] = ()
    partnerships: tuple[PartnershipLine, ...] = ()
    children: tuple[ChildLine, ...] = ()
    children_count: int | None = None
    sources: tuple[SourceLine, ...] = ()

    @property
    def named(self) -> set[str]:
        """Everybody else whom the line names by key."""
        partners = {partnership.partner for partnership in self.partnerships}
        return partners | {child.key for child in self.children}
