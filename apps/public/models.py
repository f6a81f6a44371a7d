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
