"""What the record says of people on a day, in the words of a page."""

from django.utils.translation import get_language, gettext_noop, ngettext
from django.utils.translation import gettext as _

from apps.dates import Certainty, Edtf
from apps.dates.ages import Span
from apps.dates.display import display, display_ages, display_period
from apps.people.rules import CoupleStatus, Status
from apps.stories.models import Section

WITH = {
    Status.DATING: gettext_noop("in a relationship with %(name)s"),
    Status.ENGAGED: gettext_noop("engaged to %(name)s"),
    Status.MARRIED: gettext_noop("married to %(name)s"),
    Status.CIVIL_UNION: gettext_noop("in a civil union with %(name)s"),
    Status.SEPARATED: gettext_noop("separated from %(name)s"),
    Status.DIVORCED: gettext_noop("divorced from %(name)s"),
    Status.WIDOWED: gettext_noop("widowed, was married to %(name)s"),
    Status.BEREAVED: gettext_noop("was with %(name)s until death"),
    Status.EX: gettext_noop("was with %(name)s"),
}


def status_with(status: CoupleStatus, name: str) -> str:
    """Say "verheiratet mit …"; hedged where the dates leave another answer open."""
    if status.status not in WITH:
        return ""
    words = _(WITH[status.status]) % {"name": name}
    if status.certainty is not Certainty.CERTAIN:
        return _("probably %(status)s") % {"status": words}
    return words


def status_alone(status: CoupleStatus) -> str:
    """Say "verheiratet seit 24. März 2023", for where the name already stands."""
    word = {
        Status.DATING: _("together"),
        Status.ENGAGED: _("engaged"),
        Status.MARRIED: _("married"),
        Status.CIVIL_UNION: _("civil union"),
        Status.SEPARATED: _("separated"),
        Status.DIVORCED: _("divorced"),
        Status.WIDOWED: _("ended by death"),
        Status.BEREAVED: _("ended by death"),
        Status.EX: _("formerly together"),
    }.get(status.status, "")
    if not status.since or not word:
        return word
    if status.together or status.status is Status.SEPARATED:
        return f"{word} {display_period(status.since, None, language())}"
    return f"{word} {display(status.since, language())}"


def tie_word(status: CoupleStatus) -> str:
    """A word that has room on a drawn line; "" where the two are nothing."""
    return {
        Status.DATING: _("together"),
        Status.ENGAGED: _("engaged"),
        Status.MARRIED: _("married"),
        Status.CIVIL_UNION: _("civil union"),
        Status.SEPARATED: _("separated"),
        Status.DIVORCED: _("divorced"),
        Status.WIDOWED: _("until death"),
        Status.BEREAVED: _("until death"),
        Status.EX: _("formerly"),
    }.get(status.status, "")


def years_old(ages: Span | None) -> str:
    """Say "41 Jahre", "29 oder 30 Jahre"; "" where there is no telling."""
    age = display_ages(ages, language())
    if ages is None or not age:
        return ""
    return ngettext("%(age)s year", "%(age)s years", ages.high) % {"age": age}


def lived(birth: Edtf | None, death: Edtf | None) -> str:
    """Say "1949–2019"; "" where not both are known to the year."""
    if not birth or not death or birth.year is None or death.year is None:
        return ""
    return f"{birth.year}–{death.year}"


def when_said(day: Edtf | None) -> str:
    return display(day, language()) if day else ""


def section_in(section: Section, language: str) -> str:
    return section.name_en if language == "en" else section.name_de


def language() -> str:
    return get_language() or "de"
