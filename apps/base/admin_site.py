from django.contrib.admin import AdminSite
from django.utils.translation import gettext_lazy as _


class NewsroomAdmin(AdminSite):
    """The stock admin in our colours; its first page starts with work to do."""

    site_header = "Klatschmohn"
    site_title = "Klatschmohn"
    index_title = _("The record")
    index_template = "admin/dashboard.html"
