"""Import of people from a table with a preview, and their export, in the admin.

A table that is too long for one request is handed over to who takes such in the
background: an app above says who that is.
"""

import io
import zipfile
from collections.abc import Callable
from typing import Any

from django.core.files import File
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from import_export.admin import ImportExportMixin
from import_export.formats.base_formats import CSV, XLSX
from import_export.resources import Diff

from apps.people.errors import Refused
from apps.people.resources import PersonResource
from apps.people.sheets import decoded, delimiter, named

LARGEST_SHEET = 64 * 1024 * 1024  # bytes, unpacked
MOST_ROWS = 2_000  # all come in within one request, some hundredths of a second each
LARGEST = 2 * 1024 * 1024  # bytes that a request reads
Taker = Callable[[HttpRequest, File], HttpResponse | None]


class TooLong(Refused):
    """More rows than come in within one request."""


class GuardedXLSX(XLSX):
    """A workbook is a packed folder: it is weighed before it is unpacked."""

    def create_dataset(self, in_stream: bytes) -> Any:
        try:
            with zipfile.ZipFile(io.BytesIO(in_stream)) as book:
                unpacked = sum(part.file_size for part in book.infolist())
        except zipfile.BadZipFile as error:
            raise Refused(_("This is no XLSX file.")) from error
        if unpacked > LARGEST_SHEET:
            raise Refused(
                _("Unpacked, this workbook would be larger than %(size)s MB.")
                % {"size": LARGEST_SHEET // 1024 // 1024}
            )
        return _bounded(super().create_dataset(in_stream))


class WrittenCSV(CSV):
    """A CSV as it comes: its encoding and what parts its columns are found out."""

    def is_binary(self) -> bool:
        return True

    def get_read_mode(self) -> str:
        return "rb"

    def create_dataset(self, in_stream: bytes, **options: Any) -> Any:
        text = decoded(in_stream)
        options["delimiter"] = delimiter(text)
        return _bounded(super().create_dataset(text, **options))


def _bounded(dataset: Any) -> Any:
    """With the record's own headings."""
    if len(dataset) > MOST_ROWS:
        raise TooLong(
            _("The table has more than %(rows)s rows. Send it in parts.")
            % {"rows": MOST_ROWS}
        )
    dataset.headers = named(dataset.headers or [])
    return dataset


class PlainDiff(Diff):
    """What a row changes, as del and ins; the library's own needs inline styles."""

    def as_html(self) -> list[str]:
        left = [""] * len(self.right) if self.new else self.left
        return [
            _told(str(before), str(after))
            for before, after in zip(left, self.right, strict=True)
        ]


def _told(before: str, after: str) -> str:
    if before == after:
        return format_html("{}", after)
    removed = format_html("<del>{}</del> ", before) if before else ""
    added = format_html("<ins>{}</ins>", after) if after else ""
    return format_html("{}{}", removed, added)


class PreviewedPeople(PersonResource):
    @classmethod
    def get_diff_class(cls) -> type[Diff]:
        return PlainDiff


class TableAdmin(ImportExportMixin):
    """Importing makes and changes people, so it needs both permissions."""

    resource_classes = [PreviewedPeople]
    formats = [CSV, GuardedXLSX]
    import_formats = [WrittenCSV, GuardedXLSX]
    import_template_name = "admin/people/import_people.html"
    # Answers None where this user may not; raises Refused.
    take_longer: Taker | None = None

    def is_skip_export_form_enabled(self) -> bool:
        return True  # its page has inline scripts, which our policy forbids

    def import_action(self, request: HttpRequest, **options: Any) -> HttpResponse:
        """Read it within the request, or hand it over."""
        file = request.FILES.get("import_file")
        is_large = file is not None and (file.size or 0) > LARGEST
        if is_large and (answer := self._hand_over(request, file)):
            return answer
        response = super().import_action(request, **options)
        form = getattr(response, "context_data", {}).get("form")
        if file is not None and getattr(form, "is_too_long", False):
            return self._hand_over(request, file) or response
        return response

    def _hand_over(self, request: HttpRequest, file: File) -> HttpResponse | None:
        """None where nobody takes it: then the form says why it stays out."""
        if not self.has_import_permission(request) or self.take_longer is None:
            return None
        file.seek(0)
        try:
            return self.take_longer(request, file)
        except Refused:
            return None

    def add_data_read_fail_error_to_form(self, form: Any, e: Exception) -> None:
        form.is_too_long = isinstance(e, TooLong)
        said = str(e) if isinstance(e, Refused) else ""
        unread = _("The file could not be read as a table of the chosen format.")
        form.add_error("import_file", said or unread)

    def has_import_permission(self, request: HttpRequest) -> bool:
        return self.has_add_permission(request) and self.has_change_permission(request)

    def has_export_permission(self, request: HttpRequest) -> bool:
        return self.has_change_permission(request)
