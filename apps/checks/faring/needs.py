"""What of the record and the story a rule needs, in words for the page of rules."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.checks.rule import Rule

WORDS: dict[str, str | Promise] = {
    "bans": _("bans"),
    "birth": pgettext_lazy("what a rule needs", "date of birth"),
    "death": pgettext_lazy("what a rule needs", "date of death"),
    "decisions": _("decisions"),
    "embargo": pgettext_lazy("what a rule needs", "embargoes"),
    "event date": _("date of the event"),
    "evidence": _("a source or a disclosure of one's own"),
    "headline": pgettext_lazy("what a rule needs", "headline"),
    "licence": pgettext_lazy("what a rule needs", "licence of the picture"),
    "links": pgettext_lazy("what a rule needs", "links of the story"),
    "links tried by night": _("links tried by night"),
    "names": _("names"),
    "parenthoods": _("parents and children"),
    "phases": _("phases of couples"),
    "picture": pgettext_lazy("what a rule needs", "picture"),
    "proceedings": pgettext_lazy("what a rule needs", "proceedings"),
    "provenance": _("provenance of the picture"),
    "publicity": _("how public the person is"),
    "quotes": _("quotes"),
    "relations": pgettext_lazy("what a rule needs", "relations"),
    "review date": _("date of the review"),
    "sources": _("sources"),
    "standing": _("standing of the relation"),
    "stated number": _("stated number of children"),
    "statements of published stories": _("statements of published stories"),
    "two sources": _("two sources"),
    "workflow": _("author and second reader"),
}


def needs_of(rule: Rule) -> str:
    """All of them, "" for a rule that needs nothing but the text. KeyError if new."""
    return ", ".join(str(WORDS[one]) for one in rule.needs.split(", ") if one)
