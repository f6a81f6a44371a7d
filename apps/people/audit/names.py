"""Names that do not go with the life, and facts that nobody vouches for."""

import re
import unicodedata
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from apps.people.audit.rule import Found, Rule, Scene, Severity
from apps.people.facts import UNIONS

TWO_SPACES = re.compile(r"\s{2,}|^\s|\s$")


def _married_name(scene: Scene) -> Iterator[Found]:
    if any(phase.kind in UNIONS for phase, _other in scene.phases()):
        return
    for name in scene.names:
        if name.kind == "married":
            yield Found((scene.slug,), (name.text,), {"name": name.text})


def _untidy(scene: Scene) -> Iterator[Found]:
    for name in scene.names:
        controls = any(unicodedata.category(char) == "Cc" for char in name.text)
        if controls or TWO_SPACES.search(name.text):
            yield Found((scene.slug,), (name.text,), {"name": repr(name.text)})


def _unsourced(scene: Scene) -> Iterator[Found]:
    for what in ("birth", "death"):
        day = getattr(scene.person, what)
        if day and what not in scene.sourced:
            yield Found((scene.slug,), (what, str(day)), {"fact": what})
    for phase, other in scene.own_phases():
        goes_on = phase.end is None and not phase.end_reason
        if goes_on and f"phase {phase.pk}" not in scene.sourced:
            facts = (phase.kind, str(phase.begin or ""), other)
            yield Found((scene.slug,), facts, {"fact": scene.name(other)})


RULES = [
    Rule(
        "name.married_without_marriage",
        Severity.INFO,
        _("%(p1)s has the married name %(name)s and no marriage."),
        _married_name,
    ),
    Rule(
        "name.untidy",
        Severity.WARNING,
        _("%(p1)s: the name %(name)s holds signs that are not seen."),
        _untidy,
    ),
    Rule(
        "source.missing",
        Severity.WARNING,
        _("%(p1)s: no source for %(fact)s."),
        _unsourced,
    ),
]
