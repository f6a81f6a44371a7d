"""Whether two births of one name may be one birth. Plain values: no Django here."""

from apps.dates import Certainty, Edtf
from apps.dates.compare import same, within

NEAR = 365  # days between two births of which a slip of the pen may make one


def agree(one: Edtf | None, other: Edtf | None) -> bool:
    """Both are known, and one says no more than what the other says more exactly."""
    if one is None or other is None:
        return False
    each = (within(one, other), within(other, one))
    return one == other or Certainty.CERTAIN in each


def apart(one: Edtf | None, other: Edtf | None) -> bool:
    if one is None or other is None:
        return False
    return same(one, other) is Certainty.IMPOSSIBLE


def may_be_one(one: Edtf | None, other: Edtf | None) -> bool:
    """They are not apart, or by a year at most."""
    if one is None or other is None or not apart(one, other):
        return True
    return _starts_near(one, other) and _starts_near(other, one)


def _starts_near(one: Edtf, other: Edtf) -> bool:
    if one.earliest is None or other.latest is None:
        return True
    return one.earliest - other.latest <= NEAR
