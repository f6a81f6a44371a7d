from django.db import models
from django.db.models import Q

OPEN = 9_999_999  # a day number that no day reaches: not over, or of age at no time
DECIDING = ["shown", "youngest", "begins", "ends", "weight", "kind"]


class Edge(models.Model):
    """Two people and what binds them, as far as it is believed; nobody writes it.

    Each tie stands in it from both ends, so that whom somebody knows stands together.
    Numbers instead of foreign keys: it is no fact of its own, and falls with its facts.
    Derived by apps.people.edges.listing, which says what each column holds.
    """

    class Kind(models.TextChoices):
        PARENT = "parent"
        UNION = "union"  # was or is lawful at some time
        PARTNER = "partner"

    a = models.BigIntegerField()
    b = models.BigIntegerField()
    kind = models.CharField(max_length=7, choices=Kind)
    weight = models.SmallIntegerField()  # of two ways as long, the lighter is shorter
    begins = models.IntegerField()  # day number; 0: not known
    ends = models.IntegerField()  # the last it can be; OPEN: goes on as far as we know
    shown = models.BooleanField()  # both may be named once they are of age, and sourced
    youngest = models.IntegerField()  # birth of the younger, the latest it can be
    turned = models.BooleanField()  # the second: from the child, or the couple's `b`
    couple = models.BigIntegerField(null=True)
    parenthood = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["couple", "turned"], name="edge_once_an_end_of_a_couple"
            ),
            models.UniqueConstraint(
                fields=["parenthood", "turned"], name="edge_once_an_end_of_a_parenthood"
            ),
            models.CheckConstraint(
                name="edge_of_one_fact",
                condition=Q(couple__isnull=True, parenthood__isnull=False)
                | Q(couple__isnull=False, parenthood__isnull=True),
            ),
        ]
        # All that a search asks for stands in the index: the rows are not read.
        indexes = [models.Index(fields=["a", *DECIDING, "b"], name="edge_way_from_a")]

    def __str__(self) -> str:
        return f"{self.a} – {self.b}"
