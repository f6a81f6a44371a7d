"""Parents who would be their own forebears: the bond is left out, the people come."""

from collections import defaultdict
from collections.abc import Iterator

from django.utils.translation import gettext as _

from apps.people.loops import find_loop
from apps.sources.gedcom.conversion import Converted


def break_loops(found: Converted) -> None:
    """Take out, in place, each child that closes a loop, in the order of the file."""
    parents: dict[str, set[str]] = defaultdict(set)
    has_children: set[str] = set()

    def above(keys: set[str]) -> Iterator[tuple[str, str]]:
        return ((up, key) for key in keys for up in parents.get(key, ()))

    for xref, person in found.people.items():
        kept = []
        for entry in person.pop("children", ()):
            child = entry["key"]
            # Only who is somebody's parent already can be above anybody.
            way = find_loop(xref, child, above) if child in has_children else []
            if way:
                names = " → ".join(found.people[each]["name"] for each in way)
                told = _("Nobody can be their own forebear: %(way)s.") % {"way": names}
                found.leave_out(found.lines.get(xref, 0), told)
                continue
            parents[child].add(xref)
            has_children.add(xref)
            kept.append(entry)
        if kept:
            person["children"] = kept
