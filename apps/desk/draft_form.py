"""The forms of the editor taken together: the story, its pictures, a correction."""

from collections.abc import Iterator
from copy import copy
from datetime import datetime
from typing import Any

from django.db import transaction
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from apps.base.models import User
from apps.checks.bans.banning import bar_stories
from apps.checks.faring.tallying import take_back
from apps.checks.models import Fix
from apps.desk.forms import CorrectionForm, FigureFormSet, StoryForm
from apps.desk.looking import story_reading
from apps.desk.mending import Mending, mending, unmended
from apps.people.errors import Refused
from apps.pictures.actions import add_picture
from apps.pictures.models import Picture
from apps.stories import actions
from apps.stories.actions import Remark
from apps.stories.bodies import clean, plain
from apps.stories.figures import set_figures
from apps.stories.models import Figure, Story

READ = ("headline", "teaser", "body")
MOST_CHOICES = 200
KEPT = ("picture", "credit", "caption", "permission")


class DraftForms:
    """Bound to what was sent, or filled with the story as it is stored."""

    def __init__(
        self,
        story: Story,
        sent: QueryDict | None = None,
        files: MultiValueDict | None = None,
    ) -> None:
        self.instance = story
        self.sent = sent
        self.story = StoryForm(
            sent, files, instance=story, initial={"version": story.version}
        )
        self.figures = FigureFormSet(
            sent,
            files,
            prefix="figures",
            form_kwargs={"pictures": _choosable(story)},
            initial=[
                {name: getattr(figure, name) for name in ("pk", *KEPT)}
                for figure in story.figures.all()
            ],
        )
        self.correction = CorrectionForm(sent, prefix="correction")

    def is_valid(self) -> bool:
        forms = [self.story, self.figures]
        if self.instance.stage == "live":
            forms.append(self.correction)
        return not [form for form in forms if not form.is_valid()]  # asks every one

    @property
    def typed(self) -> dict[str, str]:
        """What is to be read, cleaned as saving would clean it."""
        fields = {name: str(self.story[name].value() or "") for name in READ}
        return fields | {"body": clean(fields["body"])}

    @property
    def typed_story(self) -> Story:
        """A copy of the story with what was typed that can be read; never saved."""
        story = copy(self.instance)
        story.body = self.typed["body"]
        if self.story.is_bound:
            self.story.is_valid()
            for name in ("planned", "embargo", "embargo_zone"):
                if name in self.story.cleaned_data:
                    setattr(story, name, self.story.cleaned_data[name])
        return story

    def typed_figures(self) -> list[Figure]:
        """The pictures as they stand in the form, as rows that are never saved."""
        stored = {figure.pk: figure for figure in self.instance.figures.all()}
        rows = []
        for form in self.figures.forms:
            if not form.is_valid() or form.cleaned_data.get("DELETE") or form.is_blank:
                continue
            values = {name: form.cleaned_data.get(name) for name in KEPT}
            pk = form.cleaned_data.get("pk")
            rows.append(Figure(pk=pk if pk in stored else 0, **values))
        return rows

    @property
    def remark(self) -> Remark | None:
        said = getattr(self.correction, "cleaned_data", {})
        if self.instance.stage != "live" or not said.get("kind"):
            return None
        return Remark(said["kind"], note=said["note"])

    @property
    def has_changed(self) -> bool:
        names = [name for name in self.story.changed_data if name != "version"]
        return bool(names) or self.figures.has_changed() or self.remark is not None

    @property
    def is_old(self) -> bool:
        """Somebody saved since this form was opened."""
        return self.story.cleaned_data["version"] != self.instance.version

    def differences(self, stored: Story) -> list[tuple[str, str, str]]:
        """Label, what is stored by now, what was typed: where the two differ."""
        found = []
        for name in ("kicker", *READ):
            theirs = str(getattr(stored, name))
            mine = self.typed.get(name, str(self.story[name].value() or ""))
            if " ".join(theirs.split()) != " ".join(mine.split()):
                label = str(self.story.fields[name].label)
                found.append((label, plain(theirs), plain(mine)))
        return found

    @transaction.atomic
    def save(
        self, *, by: User, now: datetime, fix: str = "", undo: Fix | None = None
    ) -> Story:
        """Write it all or nothing, with a fix applied or taken back on the way.

        The forms must be valid. Raise Stale, NotReady, Refused where the fixed words
        are gone, or what apps.pictures.actions.add_picture raises.
        """
        said = dict(self.story.cleaned_data)
        version, authors = said.pop("version"), said.pop("authors")
        made = self._mending(fix, now) if fix else None
        if made:
            said |= made.fields
        if undo:
            said |= self._unmended(undo)
        if self.figures.has_changed():
            set_figures(self.instance, list(self._figure_rows()), by=by, now=now)
        saved = actions.save(
            self.instance,
            version=version,
            authors=authors,
            correction=self.remark,
            reader=story_reading,
            by=by,
            now=now,
            **said,
        )
        if made:
            made.count(saved, by=by, now=now)
        if undo:
            take_back(undo, saved, by=by, now=now)
        bar_stories(Story.objects.filter(pk=saved.pk), now=now)
        return saved

    def _mending(self, fix: str, now: datetime) -> Mending | None:
        figures = self.typed_figures()
        return mending(self.instance, self.typed, fix, now, figures)

    def _unmended(self, undo: Fix) -> dict[str, str]:
        changed = unmended(self.instance, undo, self.typed, self.typed_figures())
        if not changed:
            raise Refused(
                _("“%(words)s” does not stand there any more.") % {"words": undo.after}
            )
        return changed

    def _figure_rows(self) -> Iterator[dict[str, Any]]:
        for form in self.figures.forms:
            said = form.cleaned_data
            if not said or said.get("DELETE") or form.is_blank:
                continue
            picture = said["picture"]
            if said["upload"]:
                picture = add_picture(
                    said["upload"],
                    credit=said["credit"],
                    alt=said["alt"],
                    title=said["caption"],
                    permission=said["permission"],
                    rights=_rights(said["permission"]),
                )
            yield (
                {"pk": said["pk"]}
                | {name: said[name] for name in KEPT if name != "picture"}
                | {"picture": picture}
            )


def _choosable(story: Story) -> list[Picture]:
    """The newest pictures and those the story has; all others go by the admin."""
    own = {f.picture_id: f.picture for f in story.figures.all() if f.picture}
    newest = Picture.objects.for_choice()[:MOST_CHOICES]
    return [*own.values(), *(one for one in newest if one.pk not in own)]


def _rights(permission: str) -> str:
    """Who sends a picture with a permission has it from somebody else."""
    return Picture.Rights.SINGLE if permission.strip() else Picture.Rights.OWN
