from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.base.models import User
from apps.checks.actions import Refused, answer
from apps.checks.engine import Severity
from apps.desk.looking import story_reading
from apps.desk.management.people import somebody
from apps.desk.margin import stored_margin
from apps.desk.mending import mending
from apps.desk.publishing import publish
from apps.stories import actions
from apps.stories.actions import NotReady, Stale
from apps.stories.models import Section, Story


class Command(BaseCommand):
    help = "Publishes a story, or says everything that stands in the way."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("story", type=int)
        parser.add_argument("--by", metavar="USERNAME")
        parser.add_argument("--headline")
        parser.add_argument("--section", metavar="ADDRESS")
        parser.add_argument("--author", action="append", metavar="USERNAME")
        parser.add_argument(
            "--fix", action="store_true", help="put right what the record knows"
        )
        parser.add_argument(
            "--acknowledge", action="store_true", help="acknowledge what only warns"
        )
        parser.add_argument(
            "--override", metavar="REASON", help="override what blocks, as --by"
        )

    def handle(self, *, story: int, by: str | None, **options: Any) -> str:
        user = somebody(by, "stories.publish_story")
        try:
            found = Story.objects.for_editor().get(pk=story)
        except Story.DoesNotExist as error:
            raise CommandError(
                _("There is no story %(number)s.") % {"number": story}
            ) from error
        try:
            with transaction.atomic():
                found = self._prepared(found, user, options)
                live = publish(
                    found, version=found.version, by=user, now=timezone.now()
                )
        except NotReady as error:
            raise CommandError(self._obstacles(found, user, error)) from error
        except Stale as error:
            raise CommandError(_("Somebody else has just changed this.")) from error
        except Refused as error:
            raise CommandError(str(error)) from error
        address = f"{settings.SITE_ADDRESS}{live.get_absolute_url()}"
        return _("Published: %(address)s") % {"address": address}

    def _prepared(self, story: Story, user: User, options: dict[str, Any]) -> Story:
        fields: dict[str, Any] = {}
        if options["headline"]:
            fields["headline"] = options["headline"]
        if options["section"]:
            fields["section"] = self._section(options["section"])
        authors = [somebody(name) for name in options["author"] or []] or None
        if fields or authors:
            self._allowed(user, "stories.change_story")
            story = self._saved(story, user, authors=authors, **fields)
        if options["fix"]:
            self._allowed(user, "stories.change_story")
            story = self._mended(story, user)
        self._answer(story, user, options)
        return story

    def _mended(self, story: Story, user: User) -> Story:
        """One fix at a time: each moves the places of the others."""
        for _round in range(100):
            margin = stored_margin(story, timezone.now())
            fix = next((row.fix for row in margin.rows if row.fix and row.open), "")
            typed = {n: getattr(story, n) for n in ("headline", "teaser", "body")}
            figures = story.figures.all()
            made = mending(story, typed, fix, timezone.now(), figures)
            if not fix or not made:
                break
            story = self._saved(story, user, **made.fields)
            made.count(story, by=user, now=timezone.now())
        return story

    def _answer(self, story: Story, user: User, options: dict[str, Any]) -> None:
        for row in stored_margin(story, timezone.now(), user).rows:
            if not row.open:
                continue
            blocks = row.finding.severity is Severity.BLOCK
            if blocks and options["override"]:
                self._allowed(user, "stories.override_finding")
                kind, reason = "overridden", options["override"]
            elif not blocks and options["acknowledge"]:
                kind, reason = "acknowledged", ""
            else:
                continue
            answer(story, row.finding, kind, reason=reason, by=user, now=timezone.now())

    def _saved(self, story: Story, user: User, **fields: Any) -> Story:
        now = timezone.now()
        actions.save(
            story,
            version=story.version,
            by=user,
            now=now,
            reader=story_reading,
            **fields,
        )
        return Story.objects.for_editor().get(pk=story.pk)

    def _section(self, address: str) -> Section:
        section = Section.objects.filter(slug=address).first()
        if section is None:
            known = ", ".join(Section.objects.values_list("slug", flat=True))
            words = {"address": address, "known": known}
            raise CommandError(
                _("There is no section “%(address)s”; there are: %(known)s.") % words
            )
        return section

    def _allowed(self, user: User, permission: str) -> None:
        somebody(user.username, permission)

    def _obstacles(self, story: Story, user: User, error: NotReady) -> str:
        lines = [_("The story is not published:")]
        lines += [f"  – {_(obstacle.value)}" for obstacle in error.obstacles]
        for row in stored_margin(story, timezone.now(), user).rows:
            if row.open:
                lines.append(f"    {row.finding.rule}: {row.finding.message}")
        return "\n".join(lines)
