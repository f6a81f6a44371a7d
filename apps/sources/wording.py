"""What an import says otherwise than the record, as an editor reads it."""

import re
from collections.abc import Callable

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apps.dates import Edtf, EdtfError
from apps.dates.display import display, display_when
from apps.people.models import (
    EndReason,
    Gender,
    ParenthoodKind,
    PhaseKind,
    Publicity,
    Standing,
)

LABELS = dict(
    [
        *Gender.choices,
        *PhaseKind.choices,
        *EndReason.choices,
        *Standing.choices,
        *ParenthoodKind.choices,
        *Publicity.choices,
    ]
)
WORD = re.compile(r"[^\s,]+")
DATES = {"birth", "death"}
CODED = {"gender", *DATES, "phase", "parentage", "publicity"}
SENTENCES: dict[str, str | Promise] = {
    "name": _("%(who)s is called “%(theirs)s” in the file."),
    "gender": _("%(who)s is %(ours)s on record, %(theirs)s in the file."),
    "birth": _("%(who)s was born %(ours)s on record, %(theirs)s in the file."),
    "death": _("%(who)s died %(ours)s on record, %(theirs)s in the file."),
    "birth_place": _("%(who)s was born in %(ours)s on record, %(theirs)s in the file."),
    "children_count": _(
        "The number of children of %(who)s is %(ours)s on record, %(theirs)s in the "
        "file."
    ),
    "phase": _("%(who)s and %(beside)s: on record %(ours)s; in the file %(theirs)s."),
    "joint_children": _(
        "The number of joint children of %(who)s and %(beside)s is %(ours)s on record, "
        "%(theirs)s in the file."
    ),
    "parentage": _(
        "%(who)s and the child %(beside)s: on record %(ours)s, in the file %(theirs)s."
    ),
    "publicity": _("%(who)s is %(ours)s on record, %(theirs)s in the file."),
    "note": _("The note on %(who)s says “%(ours)s”; in the file it is “%(theirs)s”."),
    "id": _("The id of %(who)s at %(beside)s is %(ours)s on record, %(theirs)s in the "
            "file."),
}  # fmt: skip


def value_said(what: str, text: str) -> str:
    """In the words of whoever reads, where it is kept in the record's."""
    if what not in CODED:
        return text
    return WORD.sub(lambda found: _word(found[0]), text)


def _word(word: str) -> str:
    if word in LABELS:
        return str(LABELS[word])
    return _day(word, display)


def _day(text: str, say: Callable[[Edtf, str], str]) -> str:
    try:
        return say(Edtf.parse(text), get_language() or "de")
    except EdtfError:
        return text


def sentence(what: str, who: str, beside: str, ours: str, theirs: str) -> str:
    """Say who differs in what; `beside` is the other one of two, or the id's scheme."""
    if what in DATES:
        said = [_day(text, display_when) for text in (ours, theirs)]
    else:
        said = [value_said(what, text) for text in (ours, theirs)]
    told = {"who": who, "beside": beside, "ours": said[0], "theirs": said[1]}
    return str(SENTENCES[what]) % told
