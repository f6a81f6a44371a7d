"""How severe each rule is in this house: set with a reason, kept as a history."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from apps.base.models import User
from apps.checks.engine import RULES
from apps.checks.models import Switch
from apps.people.errors import Refused, Stale


def switches() -> Mapping[str, str]:
    """Which rules are set otherwise than they say themselves: one query."""
    rows = Switch.objects.order_by("pk").values_list("rule", "severity")
    last = dict(rows)  # the last one of a rule holds
    return {rule: set_to for rule, set_to in last.items() if set_to != "own"}


@transaction.atomic
def switch(
    rule: str, severity: str, *, seen: int, reason: str, by: User, now: datetime
) -> Switch:
    """Set a rule's severity, "off" or "own"; `seen`: the last setting one looked at.

    Raise Stale where somebody else has set it since.
    """
    if rule not in RULES:
        raise Refused(_("There is no such rule."))
    if severity not in Switch.Severity.values:
        raise Refused(_("There is no such severity."))
    if not reason.strip():
        raise Refused(_("Write why the rule is set otherwise."))
    rows = Switch.objects.select_for_update().filter(rule=rule).order_by("-pk")
    last = rows.first()
    if (last.pk if last else 0) != seen:
        raise Stale
    return Switch.objects.create(
        rule=rule, severity=severity, reason=reason.strip(), by=by, at=now
    )
