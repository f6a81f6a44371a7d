"""Reads one line of the file: JSON in, PersonLine out, or a BadLine with the reason."""

import json
import re
from typing import Any

from django.utils.translation import gettext as _

from apps.dates import Certainty, Edtf
from apps.dates.compare import before
from apps.people.errors import Refused
from apps.people.models import (
    EndReason,
    Gender,
    NameKind,
    ParenthoodKind,
    PhaseKind,
    Publicity,
    Standing,
)
from apps.sources.links import fit_link
from apps.sources.people_file import values
from apps.sources.people_file.lines import (
    ChildLine,
    NameLine,
    PartnershipLine,
    PersonLine,
    PhaseLine,
    SourceLine,
)
from apps.sources.people_file.values import BadLine

KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_KEY = 120
LONGEST_TEXT = 20_000
PERSON_KEYS = tuple(PersonLine.__dataclass_fields__)
NAME_KINDS = [kind for kind in NameKind.values if kind != NameKind.DISPLAY]
GENDERS = [gender for gender in Gender.values if gender]
END_REASONS = [reason for reason in EndReason.values if reason]


def read_line(raw: bytes) -> PersonLine:
    """Raise BadLine unless the line is one person as the contract has it."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadLine(
            _("The line is not UTF-8 (byte %(at)s).") % {"at": error.start + 1}
        ) from error
    try:
        value = json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise BadLine(
            _("The line is not JSON: %(problem)s, column %(column)s.")
            % {"problem": error.msg, "column": error.colno}
        ) from error
    except RecursionError as error:
        raise BadLine(_("The line is nested too deeply.")) from error
    except ValueError as error:
        raise BadLine(_("The line holds a number that is too long.")) from error
    return read_person(value)


def read_person(value: Any) -> PersonLine:
    """Raise BadLine unless it is one person as the contract has it."""
    person = values.obj(value, _("The line"), ("key", "name"), PERSON_KEYS)
    key = _key(person, "key", "")
    name = values.line(person, "name", "", 160)
    if not name:
        raise BadLine(_("%(where)s is empty.") % {"where": "name"})
    return PersonLine(
        key=key,
        name=name,
        names=_names(person),
        gender=values.choice(person, "gender", "", GENDERS, null=True),
        birth=values.date(person, "birth", ""),
        death=values.date(person, "death", ""),
        birth_place=values.line(person, "birth_place", "", 120, null=True),
        occupations=_occupations(person),
        publicity=values.choice(person, "publicity", "", Publicity.values),
        note=values.text(person, "note", "", LONGEST_TEXT),
        ids=_ids(person),
        partnerships=_partnerships(person, key),
        children=_children(person, key),
        children_count=values.count(person, "children_count", ""),
        sources=_sources(person, ""),
    )


def _names(person: dict) -> tuple[NameLine, ...]:
    found: dict[tuple[str, str], NameLine] = {}
    for item, where in values.items(person, "names", ""):
        given = values.obj(
            item,
            where,
            ("name", "kind"),
            ("name", "kind", "begin", "end", "restricted"),
        )
        begin, end = _period(given, where)
        name = NameLine(
            text=values.line(given, "name", where, 160),
            kind=values.choice(given, "kind", where, NAME_KINDS),
            begin=begin,
            end=end,
            restricted=values.flag(given, "restricted", where),
        )
        if not name.text:
            raise BadLine(_("%(where)s is empty.") % {"where": f"{where}.name"})
        if found.setdefault((name.text, name.kind), name) != name:
            raise BadLine(
                _("%(where)s was given before, with other dates.") % {"where": where}
            )
    return tuple(found.values())


def _occupations(person: dict) -> tuple[str, ...]:
    terms = []
    for item, where in values.items(person, "occupations", ""):
        term = values.line({where: item}, where, "", 80)
        if not term:
            raise BadLine(_("%(where)s is empty.") % {"where": where})
        terms.append(term)
    return tuple(dict.fromkeys(terms))


def _ids(person: dict) -> tuple[tuple[str, str], ...]:
    given = person.get("ids", {})
    if not isinstance(given, dict):
        raise BadLine(_("%(where)s is not an object.") % {"where": "ids"})
    found = []
    for scheme in sorted(given):
        name = values.line({"scheme": scheme}, "scheme", "ids", 40)
        value = values.line(given, scheme, "ids", 120)
        if not name or not value:
            raise BadLine(_("%(where)s is empty.") % {"where": f"ids.{scheme}"})
        found.append((name, value))
    if len(dict(found)) < len(found):
        raise BadLine(_("%(where)s names one scheme twice.") % {"where": "ids"})
    return tuple(found)


def _partnerships(person: dict, key: str) -> tuple[PartnershipLine, ...]:
    found: dict[str, PartnershipLine] = {}
    for item, where in values.items(person, "partnerships", ""):
        given = values.obj(
            item, where, ("with", "phases"), ("with", "phases", "children_count")
        )
        partner = _key(given, "with", where)
        if partner == key:
            raise BadLine(_("Nobody is in a couple with themselves."))
        phases = [
            _phase(phase, at) for phase, at in values.items(given, "phases", where)
        ]
        if not phases:
            raise BadLine(_("%(where)s is empty.") % {"where": f"{where}.phases"})
        count = values.count(given, "children_count", where)
        if partner in found:
            phases = [*found[partner].phases, *phases]
            count = _one_count(found[partner].children_count, count, where)
        found[partner] = PartnershipLine(partner, _each_once(phases), count)
    return tuple(found.values())


def _one_count(known: int | None, count: int | None, where: str) -> int | None:
    if None not in (known, count) and known != count:
        raise BadLine(
            _("%(where)s was given before, with another number of children.")
            % {"where": where}
        )
    return known if count is None else count


def _phase(item: Any, where: str) -> PhaseLine:
    allowed = ("kind", "begin", "end", "end_reason", "standing", "sources")
    given = values.obj(item, where, ("kind",), allowed)
    begin, end = _period(given, where)
    return PhaseLine(
        kind=values.choice(given, "kind", where, PhaseKind.values),
        begin=begin,
        end=end,
        end_reason=values.choice(given, "end_reason", where, END_REASONS, null=True),
        standing=values.choice(given, "standing", where, Standing.values),
        sources=_sources(given, where),
    )


def _each_once(phases: list[PhaseLine]) -> tuple[PhaseLine, ...]:
    """The same phase twice is one, with the sources of both."""
    found: dict[tuple, PhaseLine] = {}
    for phase in phases:
        what = (phase.kind, phase.begin, phase.end, phase.end_reason, phase.standing)
        known = found.get(what)
        sources = dict.fromkeys([*(known.sources if known else ()), *phase.sources])
        found[what] = PhaseLine(*what, tuple(sources))
    return tuple(found.values())


def _children(person: dict, key: str) -> tuple[ChildLine, ...]:
    found: dict[str, ChildLine] = {}
    for item, where in values.items(person, "children", ""):
        allowed = ("key", "parentage", "standing", "sources")
        given = values.obj(item, where, ("key",), allowed)
        child = ChildLine(
            key=_key(given, "key", where),
            parentage=values.choice(given, "parentage", where, ParenthoodKind.values),
            standing=values.choice(given, "standing", where, Standing.values),
            sources=_sources(given, where),
        )
        if child.key == key:
            raise BadLine(_("Nobody is their own parent."))
        if found.setdefault(child.key, child) != child:
            raise BadLine(
                _("%(where)s was given before, and otherwise.") % {"where": where}
            )
    return tuple(found.values())


def _sources(holder: dict, where: str) -> tuple[SourceLine, ...]:
    found = []
    for item, at in values.items(holder, "sources", where):
        allowed = ("outlet", "title", "url", "date", "excerpt")
        given = values.obj(item, at, ("outlet",), allowed)
        outlet = values.line(given, "outlet", at, 120)
        if not outlet:
            raise BadLine(_("%(where)s is empty.") % {"where": f"{at}.outlet"})
        try:
            url = fit_link(values.title(given, "url", at, 500))
        except Refused as error:
            raise BadLine(f"{at}.url: {error}") from error
        found.append(
            SourceLine(
                outlet=outlet,
                title=values.title(given, "title", at, 240),
                url=url,
                date=values.date(given, "date", at),
                excerpt=values.text(given, "excerpt", at, LONGEST_TEXT),
            )
        )
    return tuple(dict.fromkeys(found))


def _period(given: dict, where: str) -> tuple[Edtf | None, Edtf | None]:
    begin, end = values.date(given, "begin", where), values.date(given, "end", where)
    if begin and end and before(end, begin) is Certainty.CERTAIN:
        raise BadLine(
            _("%(where)s: the end lies before the beginning.") % {"where": where}
        )
    return begin, end


def _key(holder: dict, name: str, where: str) -> str:
    value = holder[name]
    at = f"{where}.{name}" if where else name
    if not isinstance(value, str) or not KEY.fullmatch(value):
        raise BadLine(
            _("%(where)s is no key: small letters, digits and single hyphens only.")
            % {"where": at}
        )
    if len(value) > LONGEST_KEY:
        raise BadLine(
            _("%(where)s is longer than %(most)s characters.")
            % {"where": at, "most": LONGEST_KEY}
        )
    return value


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _value in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise BadLine(_("The key “%(key)s” stands there twice.") % {"key": twice[:40]})
    return found


def _no_number(constant: str) -> None:
    raise BadLine(_("“%(constant)s” is no JSON.") % {"constant": constant})
