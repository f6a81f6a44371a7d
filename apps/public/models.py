"""What the public site keeps for itself."""

from django.db import models


class Edition(models.Model):
    """The one row that says in which state all that readers see is.

    Written by triggers only, see apps.public.editions.
    """

    mark = models.CharField(max_length=32)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="edition_is_one", condition=models.Q(id=1))
        ]

    def __str__(self) -> str:
        return self.mark


class Told(models.Model):
    """The one row that says up to when changes were noted for the hub."""

    until = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="told_is_one", condition=models.Q(id=1))
        ]

    def __str__(self) -> str:
        return str(self.until)


class Ping(models.Model):
    """A feed that has changed and of which the hub is still to be told."""

    feed = models.URLField(max_length=400, unique=True)
    noted = models.DateTimeField()
    due = models.DateTimeField(db_index=True)
    failures = models.PositiveSmallIntegerField(default=0)

    def __str__(self) -> str:
        return self.feed
