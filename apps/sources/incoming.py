"""What imports remember between one line and the next, and from one run to another."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


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
    """What an occupation of Wikidata is called, for whoever has it."""

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
