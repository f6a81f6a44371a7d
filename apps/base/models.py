from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class User(AbstractUser):
    """Somebody who works here; what they may do comes from their groups (roles)."""

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    @property
    def initials(self) -> str:
        """Two letters for the petal that stands for the account."""
        names = [self.first_name, self.last_name] if self.last_name else [str(self)]
        return "".join(name[:1] for name in names).upper()


class SearchEntry(models.Model):
    """What readers may find: one row a public story or person.

    Written only through apps.base.search, which keeps the engine's full-text index
    beside it. It holds nothing that the public may not see.
    """

    kind = models.CharField(max_length=10)
    key = models.PositiveBigIntegerField()
    language = models.CharField(max_length=2, blank=True)
    title = models.CharField(max_length=300)
    words = models.TextField(blank=True)
    reasons = models.TextField(blank=True)
    rank_day = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "key"], name="searchentry_one_a_thing"
            )
        ]

    def __str__(self) -> str:
        return self.title
