"""Small models with dates, known to no app, and what their table holds."""

from django.db import connection, models
from django.test.utils import isolate_apps

from apps.dates import Edtf
from apps.dates.fields import EdtfField

YEAR = Edtf.parse("1993")
DAY = Edtf.parse("1993-08-19")

with isolate_apps("tests"):

    class Life(models.Model):
        birth = EdtfField("born", blank=True)
        death = EdtfField(blank=True)
        name = models.CharField(max_length=20, blank=True)

        class Meta:
            app_label = "tests"
            constraints = [
                models.CheckConstraint(
                    name="life_ordered",
                    condition=models.Q(death_latest__isnull=True)
                    | models.Q(birth_earliest__lte=models.F("death_latest")),
                )
            ]

        def __str__(self) -> str:
            return self.name

    class Dated(models.Model):
        day = EdtfField()

        class Meta:
            app_label = "tests"
            abstract = True

        def __str__(self) -> str:
            return str(self.day)

    class Letter(Dated):
        class Meta(Dated.Meta):
            abstract = False

    class Report(Dated):
        class Meta(Dated.Meta):
            abstract = False


def names(model: type[models.Model]) -> list[str]:
    return [field.name for field in model._meta.fields if field.name != "id"]


LIFE = [
    *("birth", "death", "name"),
    *("birth_earliest", "birth_latest", "death_earliest", "death_latest"),
]


def stored(life: Life) -> tuple:
    """What the columns themselves hold."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT birth, birth_earliest, birth_latest FROM tests_life WHERE id = %s",
            [life.pk],
        )
        return cursor.fetchone()


def break_birth(life: Life, text: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE tests_life SET birth = %s WHERE id = %s", [text, life.pk]
        )


def row(edtf: Edtf | None) -> tuple:
    return (edtf.text, edtf.earliest, edtf.latest) if edtf else ("", None, None)
