from typing import Any

from django.contrib.auth.models import Group, Permission
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from apps.desk.roles import ROLES, permissions


class Command(BaseCommand):
    help = "Makes the five roles as groups, with exactly the permissions of the matrix."

    @transaction.atomic
    def handle(self, **options: Any) -> str:
        known = {
            (permission.content_type.app_label, permission.codename): permission
            for permission in Permission.objects.select_related("content_type")
        }
        for role in ROLES:
            group, _made = Group.objects.get_or_create(name=role)
            if unknown := set(permissions(role)) - known.keys():
                raise CommandError(f"{role}: no such permission: {sorted(unknown)}")
            group.permissions.set(known[which] for which in permissions(role))
        return f"{len(ROLES)} roles."
