"""The admin's import page: choose a file, see what it would do, take it in."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.files import File
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    StreamingHttpResponse,
)
from django.shortcuts import get_object_or_404, redirect
from django.template.defaultfilters import filesizeformat
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from apps.base.htmx import HtmxRequest, render_page
from apps.people.errors import Refused, Stale
from apps.sources.gedcom.exporting import export_gedcom
from apps.sources.models import Upload
from apps.sources.people_file.exporting import export_lines
from apps.sources.upload_files import progress_of, table_of
from apps.sources.upload_kinds import KINDS
from apps.sources.uploads import begin_import, discard, take_file, try_again

SHOWN = 50
FRAME = 16 * 1024  # what a browser sends around the file
# name of the file, what it is, its lines
OUT: dict[str, tuple[str, str, Callable[[], Iterator[str]]]] = {
    "gedcom": (
        "klatschmohn.ged",
        "text/vnd.familysearch.gedcom; charset=utf-8",
        lambda: export_gedcom(today=timezone.localdate()),
    ),
    "people": ("people.jsonl", "application/jsonl; charset=utf-8", export_lines),
}
STEPS: dict[str, Callable[[UUID], None]] = {
    "import": begin_import,
    "again": try_again,
    "discard": discard,
}


def take_table(request: HttpRequest, file: File) -> HttpResponse | None:
    """A table that is too long for one request, sent where people are kept."""
    if not request.user.has_perm("sources.add_upload"):
        return None
    upload = take_file(file, by=request.user, now=timezone.now())  # type: ignore[arg-type]
    told = _("The table is long: it is looked at in the background.")
    messages.info(request, told)
    return redirect("admin:sources_upload_page", upload.key)


class UploadForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("File"),
        allow_empty_file=True,  # its own sentence comes from its content
        error_messages={"required": gettext_lazy("Choose a file.")},
    )

    def __init__(self, *args: Any, length: int = 0, **options: Any) -> None:
        super().__init__(*args, **options)
        if length > settings.LARGEST_UPLOAD + FRAME:
            largest = filesizeformat(settings.LARGEST_UPLOAD)
            said = _("The file is too large; at most %(size)s can be sent.")
            self.fields["file"].error_messages["required"] = said % {"size": largest}


class UploadAdmin(admin.ModelAdmin):
    """Its list is the import page; what was sent is neither changed nor shown raw."""

    def get_urls(self) -> list[URLPattern]:
        site = self.admin_site.admin_view
        own = [
            path("<uuid:key>/", site(self.upload_view), name="sources_upload_page"),
            path("out/<str:form>/", site(self.out_view), name="sources_upload_out"),
            path(
                "<uuid:key>/left-out/",
                site(self.table_view),
                name="sources_upload_table",
            ),
            path(
                "<uuid:key>/<str:step>/",
                site(require_POST(self.step_view)),
                name="sources_upload_step",
            ),
        ]
        return [*own, *super().get_urls()]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # by the form on the list, for those whom may_import() names

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def may_import(self, request: HttpRequest) -> None:
        if not request.user.has_perm("sources.add_upload"):
            raise PermissionDenied

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """One query for the list; a file sent leads to its own page."""
        self.may_import(request)
        if request.method != "POST":
            return self._page(request, UploadForm())
        length = int(request.headers.get("Content-Length") or 0)
        form = UploadForm(request.POST, request.FILES, length=length)
        if not form.is_valid():
            return self._page(request, form, 422)
        try:
            upload = take_file(
                form.cleaned_data["file"],
                by=request.user,  # type: ignore[arg-type]
                now=timezone.now(),
            )
        except Refused as error:
            form.add_error("file", str(error))
            return self._page(request, form, 422)
        return redirect("admin:sources_upload_page", upload.key)

    def _page(
        self, request: HttpRequest, form: UploadForm, status: int = 200
    ) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "title": _("Import"),
            "opts": self.opts,
            "form": form,
            "kinds": KINDS.values(),
            "largest": settings.LARGEST_UPLOAD,
            "uploads": Upload.objects.for_list().newest_first()[:SHOWN],
        }
        return render_page(
            request,  # type: ignore[arg-type]
            "admin/sources/imports.html",
            context,
            status=status,
        )

    def upload_view(self, request: HtmxRequest, key: UUID) -> HttpResponse:
        """One query; while somebody works at it, the page asks again each second."""
        self.may_import(request)
        upload = get_object_or_404(Upload.objects.for_list(), key=key)
        context = {
            **self.admin_site.each_context(request),
            "title": upload.name,
            "opts": self.opts,
            "upload": upload,
            "kind": KINDS.get(upload.kind),
            "progress": progress_of(key) if upload.is_busy else None,
            "has_table": table_of(key).exists(),
            "proposals": self._proposals(request, upload),
        }
        return render_page(
            request, "admin/sources/import.html", context, partials=["import-state"]
        )

    def _proposals(self, request: HttpRequest, upload: Upload) -> str:
        """Where what the file says otherwise is decided; "" if there is nothing to."""
        may = request.user.has_perm("sources.view_difference")
        taken = upload.stage == Upload.Stage.DONE and upload.report.get("differences")
        if not may or not taken or upload.kind not in KINDS:
            return ""
        file = KINDS[upload.kind].cited_as(upload.name)
        query = urlencode({"origin": upload.kind, "file": file})
        return f"{reverse('admin:sources_difference_changelist')}?{query}"

    def step_view(self, request: HttpRequest, key: UUID, step: str) -> HttpResponse:
        self.may_import(request)
        if step not in STEPS:
            raise Http404
        get_object_or_404(Upload, key=key)
        try:
            STEPS[step](key)
        except Stale:
            messages.warning(request, _("Somebody else was faster: see below."))
        else:
            if step == "discard":
                messages.success(request, _("The file is removed."))
                return redirect("admin:sources_upload_changelist")
        return redirect("admin:sources_upload_page", key)

    def out_view(self, request: HttpRequest, form: str) -> StreamingHttpResponse:
        """The whole record, written while it is read."""
        self.may_import(request)
        if form not in OUT:
            raise Http404
        name, content_type, rows = OUT[form]
        return StreamingHttpResponse(
            (f"{row}\n" for row in rows()),
            content_type=content_type,
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )

    def table_view(self, request: HttpRequest, key: UUID) -> HttpResponse:
        self.may_import(request)
        get_object_or_404(Upload, key=key)
        try:
            file = table_of(key).open("rb")
        except FileNotFoundError as error:
            raise Http404 from error
        return FileResponse(
            file, as_attachment=True, filename="left-out.csv", content_type="text/csv"
        )
