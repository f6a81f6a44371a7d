"""Tips, for those who may see them; nobody else learns that there are any."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from apps.base.htmx import HtmxRequest, render_page
from apps.desk.paging import before, key_page
from apps.readers import tip_files
from apps.readers.models import Tip
from apps.readers.tips import delete_tip, kept_until


@never_cache
@require_safe
@permission_required("readers.view_tip", raise_exception=True)
def tips(request: HtmxRequest) -> HttpResponse:
    """All that are still kept, the newest first."""
    page = key_page(Tip.objects.before(before(request)).order_by("-pk"))
    rows = [(tip, kept_until(tip.day)) for tip in page]
    return render_page(request, "desk/tips.html", {"page": page, "rows": rows})


@never_cache
@require_safe
@permission_required("readers.view_tip", raise_exception=True)
def tip_file(request: HtmxRequest, pk: int) -> FileResponse:
    """What came with it, made anew; no other address leads to it."""
    tip = get_object_or_404(Tip, pk=pk)
    path = tip_files.path_of(tip.file)
    if not tip.file or not path.is_file():
        raise Http404
    kind = "image/webp" if tip.is_picture else "text/plain; charset=utf-8"
    name = f"hinweis-{tip.pk}{path.suffix}"
    return FileResponse(
        path.open("rb"),
        as_attachment=not tip.is_picture,
        filename=name,
        content_type=kind,
    )


@require_POST
@permission_required("readers.delete_tip", raise_exception=True)
def delete(request: HtmxRequest, pk: int) -> HttpResponse:
    delete_tip(get_object_or_404(Tip, pk=pk))
    messages.success(request, _("The tip is deleted."))
    return redirect("desk:tips")
