"""What somebody may ask of the watch list, and say to an entry of it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.checks.models import Watched


class WatchForm(forms.Form):
    q = forms.CharField(label=_("Words"), required=False, max_length=100)
    rule = forms.ChoiceField(
        label=_("Why"),
        required=False,
        choices=[("", _("all")), *Watched.Rule.choices],
    )
    mine = forms.BooleanField(label=_("only my stories"), required=False)


class SettleForm(forms.Form):
    version = forms.IntegerField(min_value=1)
    how = forms.ChoiceField(
        choices=[choice for choice in Watched.How.choices if choice[0] != "fallen"]
    )
    note = forms.CharField(required=False, max_length=2000)
    after = forms.CharField(required=False, max_length=400)
