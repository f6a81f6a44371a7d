"""The admin site: our look, and a dashboard that starts with work to do."""

from django.contrib.admin.apps import AdminConfig


class NewsroomAdminConfig(AdminConfig):
    default_site = "apps.base.admin_site.NewsroomAdmin"
