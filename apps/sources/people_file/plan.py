"""Decides which lines of a file go in, before anything is written.

One pass over the file; what is kept of a line is who it names and what it states of
couples, parents and ids, so that a line's fate never depends on how far writing got.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.people.forgetting import forgotten
from apps.people.loops import find_loop
from apps.people.models import ExternalId, OldSlug, Parenthood, Person
from apps.people.tombstone import KEY, digest
from apps.sources.people_file.lines import PersonLine
from apps.sources.people_file.matching import IN_FILE, Told, combined, compatible, match
from apps.sources.people_file.statements import read_line
from apps.sources.people_file.values import BadLine

AT_ONCE = 500
BURIED = gettext_lazy("Somebody under this key or number asked to be forgotten.")
KEY_HINT = re.compile(rb'"key"\s*:\s*"([a-z0-9-]{1,120})"')  # good enough for a hint
Numbered = Iterable[tuple[int, bytes]]
Pair = tuple[str, str]  # keys, the smaller one first


@dataclass(slots=True)
class Statement:
    """What one line says of a couple."""

    line: int
    phases: list[Told]
    children_count: int | None


@dataclass
class Plan:
    """Which lines are in (by key), which are out (by number, with the reason)."""

    lines: dict[str, int] = field(default_factory=dict)
    rejected: dict[int, str] = field(default_factory=dict)
    broken: dict[str, int] = field(default_factory=dict)  # keys of unreadable lines
    couples: dict[Pair, list[Statement]] = field(default_factory=dict)
    children: dict[int, list[Pair]] = field(default_factory=dict)  # parent, child
    named: dict[int, set[str]] = field(default_factory=dict)
    ids: dict[Pair, str] = field(default_factory=dict)  # scheme, value → key
    recorded: set[str] = field(default_factory=set)  # keys that the record has

    def reject(self, number: int, reason: str) -> None:
        """Take a line out, and with it all that name a person only it would make."""
        self.rejected[number] = reason
        _cascade(self)

    def couple(self, pair: Pair) -> tuple[list[Told], int | None]:
        """What all accepted lines together say of a couple."""
        phases: list[Told] = []
        count = None
        for statement in self.couples[pair]:
            if statement.line in self.rejected:
                continue
            phases = _joined(phases, statement.phases)
            count = statement.children_count if count is None else count
        return phases, count


def pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def make_plan(lines: Numbered, tick: Callable[[], object] = lambda: None) -> Plan:
    """Read all lines once; some statements for each 500 keys."""
    plan = Plan()
    for number, raw in lines:
        try:
            _take(plan, number, read_line(raw))
        except BadLine as error:
            plan.rejected[number] = str(error)
            if found := KEY_HINT.search(raw):
                plan.broken.setdefault(found[1].decode("ascii"), number)
        tick()
    _look_up(plan)
    _refuse_foreign_ids(plan)
    _refuse_forgotten(plan)
    _cascade(plan)
    refuse_loops(plan)
    return plan


def _take(plan: Plan, number: int, person: PersonLine) -> None:
    if person.key in plan.lines:
        raise BadLine(
            _("The key “%(key)s” stands on line %(line)s already.")
            % {"key": person.key, "line": plan.lines[person.key]}
        )
    statements = {
        pair(person.key, told.partner): Statement(
            number, [Told.by(phase) for phase in told.phases], told.children_count
        )
        for told in person.partnerships
    }
    for scheme_and_value in person.ids:
        if scheme_and_value in plan.ids:
            raise BadLine(_taken(*scheme_and_value, plan.ids[scheme_and_value]))
    for couple, statement in statements.items():
        for earlier in plan.couples.get(couple, []):
            _refuse_contradiction(earlier, statement, couple)
    plan.lines[person.key] = number
    plan.named[number] = person.named
    plan.ids |= dict.fromkeys(person.ids, person.key)
    if person.children:
        plan.children[number] = [(person.key, child.key) for child in person.children]
    for couple, statement in statements.items():
        plan.couples.setdefault(couple, []).append(statement)


def _refuse_contradiction(earlier: Statement, later: Statement, couple: Pair) -> None:
    counts = {earlier.children_count, later.children_count} - {None}
    found = match(earlier.phases, later.phases, IN_FILE)
    clashes = any(
        at is not None and not compatible(earlier.phases[at], told)
        for at, told in zip(found, later.phases, strict=True)
    )
    if clashes or len(counts) > 1:
        raise BadLine(
            _("Line %(line)s says otherwise of “%(a)s” and “%(b)s”.")
            % {"line": earlier.line, "a": couple[0], "b": couple[1]}
        )


def _joined(phases: list[Told], more: list[Told]) -> list[Told]:
    joined = list(phases)
    for at, told in zip(match(phases, more, IN_FILE), more, strict=True):
        if at is None:
            joined.append(told)
        else:
            joined[at] = combined(joined[at], told)
    return joined


def _look_up(plan: Plan) -> None:
    """Learn which keys the record has; reject keys of people merged or renamed."""
    keys = set(plan.lines).union(*plan.named.values())
    moved: dict[str, str] = {}
    for chunk in chunks(sorted(keys)):
        found = Person.objects.filter(slug__in=chunk)
        for slug, into in found.values_list("slug", "merged_into__slug"):
            if into is None:
                plan.recorded.add(slug)
            else:
                moved[slug] = into
        old = OldSlug.objects.filter(slug__in=chunk)
        moved |= dict(old.values_list("slug", "person__slug"))
    for key, number in plan.lines.items():
        for name in sorted({key, *plan.named[number]} & moved.keys()):
            plan.rejected[number] = _(
                "“%(key)s” leads to “%(other)s” by now. Use that key."
            ) % {"key": name, "other": moved[name]}


def _refuse_foreign_ids(plan: Plan) -> None:
    by_scheme: dict[str, dict[str, str]] = defaultdict(dict)
    for (scheme, value), key in plan.ids.items():
        by_scheme[scheme][value] = key
    for scheme, claims in by_scheme.items():
        for chunk in chunks(sorted(claims)):
            found = ExternalId.objects.filter(scheme=scheme, value__in=chunk)
            for value, owner in found.values_list("value", "person__slug"):
                number = plan.lines[claims[value]]
                if owner != claims[value]:
                    plan.rejected.setdefault(number, _taken(scheme, value, owner))


def _refuse_forgotten(plan: Plan) -> None:
    """Who asked to be forgotten does not come back, under no number or address."""
    marks = {digest(KEY, key): number for key, number in plan.lines.items()}
    marks |= {
        digest(scheme, value): plan.lines[key]
        for (scheme, value), key in plan.ids.items()
    }
    for mark in forgotten(marks):
        plan.rejected.setdefault(marks[mark], str(BURIED))


def _taken(scheme: str, value: str, owner: str) -> str:
    return _("%(scheme)s “%(value)s” belongs to “%(owner)s”.") % {
        "scheme": scheme,
        "value": value,
        "owner": owner,
    }


def _cascade(plan: Plan) -> None:
    """Reject lines that name somebody neither on record nor on an accepted line."""
    naming: dict[str, list[int]] = defaultdict(list)
    for number, keys in plan.named.items():
        for key in keys:
            naming[key].append(number)
    lost = [
        key
        for key in naming
        if key not in plan.recorded
        and (key not in plan.lines or plan.lines[key] in plan.rejected)
    ]
    by_line = {number: key for key, number in plan.lines.items()}
    while lost:
        key = lost.pop()
        for number in naming[key]:
            if number in plan.rejected:
                continue
            plan.rejected[number] = _lost(
                key, plan.lines.get(key, plan.broken.get(key))
            )
            own = by_line[number]
            if own in naming and own not in plan.recorded:
                lost.append(own)


def _lost(key: str, line: int | None) -> str:
    if line is None:
        return _("“%(key)s” is neither in the file nor on record.") % {"key": key}
    return _("“%(key)s” is not on record, and its line %(line)s was rejected.") % {
        "key": key,
        "line": line,
    }


def refuse_loops(plan: Plan) -> None:
    """Reject each line that would make somebody their own forebear, in file order."""
    parents: dict[str, set[str]] = defaultdict(set)
    for above, below in _recorded_above(plan):
        parents[below].add(above)
    has_children = {above for found in parents.values() for above in found}

    def above(keys: set[str]) -> Iterator[Pair]:
        return ((up, key) for key in keys for up in parents.get(key, ()))

    for number in sorted(plan.children):
        if number in plan.rejected:
            continue
        added: list[Pair] = []
        for parent, child in plan.children[number]:
            # Only who is somebody's parent already can be above anybody.
            way = find_loop(parent, child, above) if child in has_children else []
            if way:
                for up, down in added:
                    parents[down].discard(up)
                told = _("Nobody can be their own forebear: %(way)s.")
                plan.reject(number, told % {"way": " → ".join(way)})
                break
            if parent not in parents[child]:
                parents[child].add(parent)
                added.append((parent, child))
            has_children.add(parent)


def _recorded_above(plan: Plan) -> Iterator[Pair]:
    """Every parenthood on record above the parents of the file, by generations."""
    frontier = {parent for edges in plan.children.values() for parent, _child in edges}
    seen = set(frontier)
    while frontier:
        above = set()
        for chunk in chunks(sorted(frontier)):
            rows = Parenthood.objects.filter(child__slug__in=chunk)
            for edge in rows.values_list("parent__slug", "child__slug"):
                yield edge
                above.add(edge[0])
        frontier = above - seen
        seen |= frontier


def chunks(keys: list[str]) -> Iterator[list[str]]:
    for at in range(0, len(keys), AT_ONCE):
        yield keys[at : at + AT_ONCE]
