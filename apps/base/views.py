from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


@login_not_required
def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say what to do when a form was sent without its token."""
    return render(request, "errors/csrf.html", {"reason": reason}, status=403)
