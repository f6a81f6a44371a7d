"""Pictures, whose they are, and who is in them."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from apps.base.admin_site import Task
from apps.base.embargo import ONE_CLOCK, EmbargoFields
from apps.pictures.actions import Refused, prepare, store
from apps.pictures.models import Picture, Shown


class PictureForm(EmbargoFields, forms.ModelForm):
    """A photograph comes in here; drawings are files of the project."""

    upload = forms.FileField(
        label=_("photograph"),
        required=False,
        help_text=_("JPEG, PNG, WebP or AVIF, up to 50 MB."),
    )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        drawing, upload = values.get("drawing", ""), values.get("upload")
        if upload and not drawing:
            self._prepare(upload, values.get("credit", ""))
        elif bool(drawing) == bool(upload or self.instance.file):
            raise forms.ValidationError(
                _("Choose a photograph or name a drawing: one of the two.")
            )
        social = values.get("rights") == Picture.Rights.SOCIAL
        if social and not values.get("permission"):
            self.add_error("permission", _("Say who allowed it, when and how."))
        return values

    def _prepare(self, upload: Any, credit: str) -> None:
        try:
            self.served = prepare(upload, credit)
        except Refused as error:
            sentences = [gettext(fault) for fault in error.faults]
            self.add_error("upload", sentences)

    def save(self, commit: bool = True) -> Picture:
        if upload := self.cleaned_data.get("upload"):
            store(self.instance, upload, self.served)
        return super().save(commit)


class ShownInline(admin.TabularInline):
    model = Shown
    autocomplete_fields = ["person"]
    extra = 0


@admin.register(Picture)
class PictureAdmin(admin.ModelAdmin):
    form = PictureForm
    formfield_overrides = ONE_CLOCK
    list_display = ["thumbnail", "title", "credit", "rights", "licence_until"]
    list_display_links = ["thumbnail", "title"]
    list_filter = ["rights", "provenance"]
    search_fields = ["title", "credit", "alt"]
    show_full_result_count = False
    fieldsets = [
        (None, {"fields": ["title", "upload", "drawing", "alt", "provenance"]}),
        (
            _("Rights"),
            {
                "fields": [
                    "credit",
                    "rights",
                    ("licence_from", "licence_until"),
                    "channels",
                    "permission",
                    ("embargo", "embargo_zone"),
                ]
            },
        ),
        (_("People"), {"fields": ["portrait_of"]}),
    ]
    autocomplete_fields = ["portrait_of"]
    inlines = [ShownInline]

    def tasks(self, request: HttpRequest) -> Iterator[Task]:
        today = timezone.localdate()
        ended = Picture.objects.filter(licence_until__lt=today).count()
        address = reverse("admin:pictures_picture_changelist")
        yield Task(
            _("pictures whose licence has ended"),
            ended,
            f"{address}?licence_until__lt={today}",
            urgent=True,
        )

    def lookup_allowed(self, lookup: str, value: str, request: Any = None) -> bool:
        return lookup == "licence_until__lt" or super().lookup_allowed(
            lookup, value, request
        )

    @admin.display(description=_("picture"))
    def thumbnail(self, picture: Picture) -> str:
        return format_html(
            '<img class="thumbnail" src="{}" alt="" width="64" height="64">',
            picture.url,
        )
