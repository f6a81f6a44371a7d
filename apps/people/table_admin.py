"""Import of people from a table with a preview, and their export, in the admin."""

from django.http import HttpRequest
from django.utils.html import format_html
from import_export.admin import ImportExportMixin
from import_export.formats.base_formats import CSV, XLSX
from import_export.resources import Diff

from apps.people.resources import PersonResource


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
    formats = [CSV, XLSX]
    import_template_name = "admin/people/import_people.html"

    def is_skip_export_form_enabled(self) -> bool:
        return True  # its page has inline scripts, which our policy forbids

    def has_import_permission(self, request: HttpRequest) -> bool:
        return self.has_add_permission(request) and self.has_change_permission(request)

    def has_export_permission(self, request: HttpRequest) -> bool:
        return self.has_change_permission(request)
