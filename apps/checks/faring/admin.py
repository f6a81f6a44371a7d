"""The admin's page of rules: what each is for, how it fares, how the house sets it."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count
from django.db.models.functions import TruncMonth
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from apps.checks.engine import RULES
from apps.checks.faring.months import (
    ENOUGH,
    GOOD_SHARE,
    MONTHS,
    Fare,
    fares,
    last_months,
)
from apps.checks.faring.switching import switch, switches
from apps.checks.models import Firing, Switch
from apps.people.errors import Refused, Stale
from apps.stories.admin import ReadOnly

HISTORY_SHOWN = 40


class SwitchForm(forms.Form):
    severity = forms.ChoiceField(
        label=gettext_lazy("Severity"), choices=Switch.Severity.choices
    )
    reason = forms.CharField(
        label=gettext_lazy("Why"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)


@admin.register(Switch)
class SwitchAdmin(ReadOnly, admin.ModelAdmin):
    """Its list is the page of rules; a setting is made on the page of its rule."""

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.rule_view)
        own = [path("rule/<str:code>/", page, name="checks_switch_rule")]
        return [*own, *super().get_urls()]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False  # only on the page of a rule, by those whom may_set() names

    def may_set(self, request: HttpRequest) -> bool:
        return request.user.has_perm("checks.add_switch")

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Two queries: what fired, how the rules are set."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        found = fares_of(timezone.now())
        context = {
            **self.admin_site.each_context(request),
            "title": _("Rules of the checks"),
            "opts": self.opts,
            "fares": [(fare, fare.rule.sentence.say(_language())) for fare in found],
            "months": MONTHS,
            "enough": ENOUGH,
            "good": GOOD_SHARE,
        }
        return TemplateResponse(request, "admin/checks/rules.html", context)

    def rule_view(self, request: HttpRequest, code: str) -> HttpResponse:
        if not self.has_view_permission(request):
            raise PermissionDenied
        if code not in RULES:
            raise Http404
        if request.method == "POST":
            return self._set(request, code)
        return self._rule(request, code)

    def _set(self, request: HttpRequest, code: str) -> HttpResponse:
        if not self.may_set(request):
            raise PermissionDenied
        form = SwitchForm(request.POST)
        if not form.is_valid():
            return self._rule(request, code, form, status=422)
        try:
            switch(code, **form.cleaned_data, by=request.user, now=timezone.now())
        except Refused as error:
            form.add_error(None, str(error))
            return self._rule(request, code, form, status=422)
        except Stale:
            form.add_error(
                None, _("Somebody else has set this rule meanwhile: see below.")
            )
            return self._rule(request, code, form, status=409)
        messages.success(request, _("The rule is set."))
        return redirect("admin:checks_switch_rule", code)

    def _rule(
        self,
        request: HttpRequest,
        code: str,
        form: SwitchForm | None = None,
        status: int = 200,
    ) -> HttpResponse:
        history = Switch.objects.filter(rule=code).select_related("by")
        rows = list(history.order_by("-pk")[:HISTORY_SHOWN])
        fare = next(one for one in fares_of(timezone.now()) if one.rule.code == code)
        opened = {
            "severity": fare.proposed or fare.set_to or "own",
            "seen": rows[0].pk if rows else 0,
        }
        context = {
            **self.admin_site.each_context(request),
            "title": code,
            "opts": self.opts,
            "fare": fare,
            "sentence": fare.rule.sentence.say(_language()),
            "history": rows,
            "form": form or SwitchForm(initial=opened),
            "may_set": self.may_set(request),
        }
        return TemplateResponse(
            request, "admin/checks/rule.html", context, status=status
        )


def fares_of(now: datetime) -> list[Fare]:
    today = timezone.localdate(now)
    first = next(last_months(today))
    rows = Firing.objects.filter(at__gte=_begin(first))
    counted = (
        rows.annotate(month=TruncMonth("at"))
        .values_list("month", "rule", "outcome")
        .annotate(number=Count("pk"))
        .order_by()
    )
    months = ((month.date(), *rest) for month, *rest in counted)
    return fares(months, switches(), today)


def _begin(first: date) -> datetime:
    return timezone.make_aware(datetime(first.year, first.month, first.day))


def _language() -> str:
    return (get_language() or "de")[:2]
