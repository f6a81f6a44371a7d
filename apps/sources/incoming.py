"""What imports remember between one line and the next, and from one run to another."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apps.people.models import Person, Phase
from apps.sources.querysets import DifferenceQuerySet
from apps.sources.wording import sentence


class ImportRun(models.Model):
    """How far a long file has come in; written in the transaction of its rows."""

    kind = models.CharField(_("kind"), max_length=20)
    file = models.CharField(_("file"), max_length=240)
    fingerprint = models.CharField(max_length=64)
    started = models.DateTimeField(_("began"))
    finished = models.DateTimeField(_("done"), null=True, blank=True)
    line = models.PositiveBigIntegerField(_("lines"), default=0)
    end = models.PositiveBigIntegerField(default=0)  # bytes, unpacked
    created = models.PositiveBigIntegerField(_("created"), default=0)
    changed = models.PositiveBigIntegerField(_("changed"), default=0)
    unchanged = models.PositiveBigIntegerField(_("unchanged"), default=0)
    others = models.PositiveBigIntegerField(_("no people"), default=0)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "fingerprint"], name="importrun_one_a_file"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.file}"


class LeftOut(models.Model):
    """A line that could not come along, and why."""

    run = models.ForeignKey(ImportRun, models.CASCADE, related_name="left_out")
    line = models.PositiveBigIntegerField(_("line"))
    reason = models.TextField(_("reason"))

    class Meta:
        indexes = [models.Index(fields=["run", "line"], name="leftout_by_line")]

    def __str__(self) -> str:
        return f"{self.line}: {self.reason}"


class Awaited(models.Model):
    """What Wikidata says of two items of which one is not on record yet.

    It is bound as soon as the other one comes in, from this file or a later one.
    """

    kind = models.CharField(max_length=11)  # as apps.sources.wikidata.people.Tie
    subject = models.CharField(max_length=12)  # ids of items
    one = models.CharField(max_length=12)
    other = models.CharField(max_length=12)
    foreign = models.CharField(max_length=12)
    told = models.JSONField(default=dict)
    line = models.PositiveBigIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="awaited_of_two", condition=~Q(subject=F("foreign"))
            )
        ]
        indexes = [
            models.Index(fields=["foreign", "kind"], name="awaited_arrival"),
            models.Index(fields=["subject"], name="awaited_again"),
            models.Index(
                fields=["id"], condition=Q(kind="sibling"), name="awaited_siblings"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.one} {self.kind} {self.other}"


class Term(models.Model):
    """What an occupation or a place of Wikidata is called, for whoever has it."""

    item = models.CharField(max_length=12, unique=True)
    german = models.CharField(max_length=80, blank=True)
    english = models.CharField(max_length=80, blank=True)
    female = models.CharField(max_length=80, blank=True)
    male = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="term_has_words", condition=~Q(german="", english="")
            )
        ]

    def __str__(self) -> str:
        return self.german or self.english


class Difference(models.Model):
    """What an import says of somebody otherwise than the record: a proposal.

    Written by apps.sources.differences only. The same one is proposed once for good,
    so that what was refused does not come back with the next import.
    """

    class What(models.TextChoices):
        NAME = "name", _("name")
        GENDER = "gender", _("gender")
        BIRTH = "birth", _("birth")
        DEATH = "death", _("death")
        BIRTH_PLACE = "birth_place", _("birth place")
        CHILDREN_COUNT = "children_count", _("number of children")
        PHASE = "phase", _("phase")
        JOINT_CHILDREN = "joint_children", _("number of joint children")
        PARENTAGE = "parentage", _("parenthood")
        ID = "id", _("external id")
        PUBLICITY = "publicity", _("publicity")
        NOTE = "note", _("note")

    class Origin(models.TextChoices):
        GEDCOM = "gedcom", _("family tree")
        WIKIDATA = "wikidata", "Wikidata"
        PEOPLE = "people", _("people.jsonl")
        TABLE = "table", _("table")

    class State(models.TextChoices):
        OPEN = "open", _("still open")
        ACCEPTED = "accepted", _("accepted")
        REFUSED = "refused", _("refused")

    person = models.ForeignKey(
        Person, models.CASCADE, related_name="differences", verbose_name=_("person")
    )
    what = models.CharField(_("about"), max_length=14, choices=What)
    other = models.ForeignKey(
        Person,
        models.CASCADE,
        null=True,
        related_name="differences_beside",
        verbose_name=_("with"),
    )
    phase = models.ForeignKey(
        Phase, models.CASCADE, null=True, related_name="differences"
    )
    scheme = models.CharField(max_length=40, blank=True)  # of an id
    recorded = models.TextField(_("the record says"))
    told = models.TextField(_("the import says"))
    change = models.JSONField(default=dict)  # what accepting would write
    sources = models.JSONField(default=list)  # what it would cite
    origin = models.CharField(_("import"), max_length=8, choices=Origin)
    file = models.CharField(_("file"), max_length=240)
    line = models.PositiveBigIntegerField(_("line"), default=0)
    digest = models.CharField(max_length=64, unique=True)
    found = models.DateTimeField(_("found"))

    state = models.CharField(
        _("state"), max_length=8, choices=State, default=State.OPEN, editable=False
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        related_name="settled_differences",
        editable=False,
        verbose_name=_("decided by"),
    )
    at = models.DateTimeField(_("decided on"), null=True, editable=False)
    reason = models.TextField(_("reason"), blank=True)

    objects = DifferenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("difference from an import")
        verbose_name_plural = _("differences from imports")
        constraints = [
            models.CheckConstraint(
                name="difference_settled_by_somebody",
                condition=Q(state="open", by=None, at=None)
                | Q(state="accepted", by__isnull=False, at__isnull=False)
                | Q(state="refused", by__isnull=False, at__isnull=False)
                & ~Q(reason=""),
            )
        ]
        indexes = [
            models.Index(
                fields=["-id"], condition=Q(state="open"), name="difference_open_list"
            )
        ]

    def __str__(self) -> str:
        other = self.scheme or str(self.other or "")
        return sentence(self.what, str(self.person), other, self.recorded, self.told)
