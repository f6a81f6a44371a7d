"""The files of pictures: only those that may be shown now, to everybody."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve

from apps.pictures.models import Picture
from apps.public.pages import moment


@login_not_required
@require_safe
def picture(request: HttpRequest, path: str) -> HttpResponseBase:
    """Send one file; what is held back goes to those at the desk alone."""
    when = moment()
    known = Picture.objects.filter(file=path)
    if known.licensed(when.today).released(when.now).exists():
        return serve(request, path, document_root=settings.MEDIA_ROOT)
    if not known.exists() or not request.user.has_perm("pictures.view_picture"):
        raise Http404
    response = serve(request, path, document_root=settings.MEDIA_ROOT)
    response.headers["Cache-Control"] = "private, no-store"
    return response
