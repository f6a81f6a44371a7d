from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from apps.base.models import User
from apps.desk.demo.accounts import PASSWORD


class Command(BaseCommand):
    help = "Says where the site is and how to try it; passwords only with DEBUG=1."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", default="8000")

    def handle(self, *, port: str, **options: Any) -> None:
        site = f"http://127.0.0.1:{port}"
        lines = [
            "",
            f"  Klatschmohn      {site}/   (English: {site}/en/)",
            f"  The desk         {site}/desk/",
            f"  The record       {site}/admin/",
        ]
        if settings.DEBUG:
            lines += ["", f"  Demo accounts, password “{PASSWORD}”:"]
            accounts = User.objects.filter(is_active=True).prefetch_related("groups")
            for user in accounts.order_by("pk")[:8]:
                roles = ", ".join(group.name for group in user.groups.all())
                lines.append(f"    {user.username:<22} {roles}")
        self.stdout.write("\n".join([*lines, "", "  Stop with Ctrl-C.", ""]))
