"""Kinship words set behind who bears them: "Max, der ältere Bruder,"."""

from apps.reading.enums import Kind
from apps.reading.kin.behind import Rights
from apps.reading.kin.parts import THE, Left, Names
from apps.reading.languages.lexicon import Kin
from apps.reading.values import value

_BESIDE = (Kind.FRIEND, Kind.COLLEAGUE)


@value
class SetBehind(Rights):
    """Reads who stands before a comma and a kinship word."""

    def set_behind(self, k: int, kin: Kin, left: Left) -> bool:
        """Tell "Max, der Bruder," and "Max, ein Freund," from "Max, ein Sohn"."""
        friend = self.lower(left.first) in self.lexicon.grammar["indefinite"]
        either = self.lower(k) in self.lexicon.grammar["or_friend"]
        friend = friend and (kin.kind in _BESIDE or either)
        return friend or (left.said == THE and kin.kind == Kind.SIBLING)

    def _past_days(self, i: int) -> int:
        """Step over "aus Kindertagen" behind "ein Freund"."""
        days = self.lexicon.grammar["friend_since"]
        near = range(i + 1, min(i + 4, self.last))
        return next((at + 1 for at in near if self.lower(at) in days), i)

    def behind_name(self, left: Left, last: int) -> Names | None:
        """Return Max of "Max, der ältere Bruder, kam": he bears the word behind him."""
        comma = left.first - 1
        ref = self.ending.get(comma)
        if ref is None:
            near = (r for r in self.at.values() if self.aside(r.last) == comma)
            ref = next(near, None)
        closed = not self.form(self._past_days(last))[:1].isalnum()
        if ref is None or not closed or not ref.named or ref.own or ref.kin:
            return None
        if self.form(comma) != "," or len(ref.people) != 1:
            return None
        new = ref.people[0].first >= ref.first
        return Names((ref,), ref.first, last, ",") if new else None
