"""The model field: text, bounds beside it, and what migrations see of it."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import connection, models, transaction
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.state import ModelState, ProjectState
from django.db.migrations.writer import MigrationWriter
from django.test.utils import isolate_apps

from apps.dates import Edtf, EdtfError, Precision
from apps.dates.fields import EdtfField, bounds, columns
from apps.people.models import Person

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


@pytest.fixture(scope="module")
def table(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Outside of a transaction: SQLite makes no tables inside one."""
    with django_db_blocker.unblock():
        with connection.schema_editor() as editor:
            editor.create_model(Life)
        yield
        with connection.schema_editor() as editor:
            editor.delete_model(Life)


@pytest.fixture
def lives(table: None, db: None) -> type[models.Model]:
    return Life


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


# Values -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (YEAR, YEAR),
        ("1993", YEAR),
        ("1993?~", Edtf.parse("1993%")),
        ("../1993", Edtf.parse("../1993")),
        ("-0043", Edtf.parse("-0043")),
        (None, None),
        ("", None),
    ],
)
def test_a_date_is_stored_with_its_bounds_and_comes_back(lives, given, kept):
    life = lives.objects.create(birth=given)
    assert life.birth == kept
    assert stored(life) == row(kept)
    again = lives.objects.get(pk=life.pk)
    assert again.birth == kept
    assert again.death is None
    assert again.birth_earliest == (kept and kept.earliest)


def test_bounds_follow_the_date_before_it_is_saved():
    life = Life(birth="1993")
    assert (life.birth_earliest, life.birth_latest) == (YEAR.earliest, YEAR.latest)
    life.birth = DAY
    assert life.birth_earliest == life.birth_latest == DAY.earliest
    life.birth = None
    assert life.birth_earliest is life.birth_latest is None


def test_bounds_cannot_be_set_past_the_date():
    life = Life(birth="1993", birth_earliest=1)
    assert life.birth_earliest == YEAR.earliest


def test_constraints_on_bounds_are_checked_before_saving(lives):
    lives(birth="1993", death="1993").full_clean()
    with pytest.raises(ValidationError, match="life_ordered"):
        lives(birth="1994", death="1993").full_clean()


def test_many_rows_at_once_get_their_bounds(lives):
    made = lives.objects.bulk_create([lives(birth="1993"), lives(birth=DAY)])
    assert [stored(life) for life in made] == [row(YEAR), row(DAY)]
    made[0].birth = DAY
    lives.objects.bulk_update(made, columns("birth"))
    assert stored(made[0]) == row(DAY)


def test_update_sets_what_bounds_says(lives):
    life = lives.objects.create(birth="1950")
    for edtf in (YEAR, None):
        lives.objects.update(**bounds("birth", edtf))
        assert stored(life) == row(edtf)


def test_saving_some_fields_names_the_columns(lives):
    life = lives.objects.create(birth="1950")
    life.birth = YEAR
    life.save(update_fields=columns("birth"))
    assert stored(life) == row(YEAR)
    assert columns("birth", "death") == [
        *("birth", "birth_earliest", "birth_latest"),
        *("death", "death_earliest", "death_latest"),
    ]


def test_a_row_loaded_in_part_is_saved_with_its_bounds(
    lives, django_assert_num_queries
):
    lives.objects.create(birth="1950")
    life = lives.objects.only("birth").get()
    life.birth = YEAR
    life.save()
    assert stored(life) == row(YEAR)
    with django_assert_num_queries(1):
        assert lives.objects.only("birth_latest").get().birth_latest == YEAR.latest
    life = lives.objects.defer("birth").get()
    with django_assert_num_queries(1):
        assert life.birth == YEAR


def test_rows_are_found_by_text_and_by_bounds(lives):
    for text in ("1993", "1993-08-19", "1995~", ""):
        lives.objects.create(birth=text)
    count = lives.objects.filter
    assert count(birth=YEAR).count() == count(birth="1993").count() == 1
    assert count(birth__in=[YEAR, DAY]).count() == 2
    assert count(birth="").count() == 1
    assert count(birth__startswith="1993").count() == 2
    assert count(birth_latest__lt=DAY.earliest).count() == 0
    assert count(birth_earliest__lte=DAY.earliest).count() == 3
    found = lives.objects.order_by("birth_earliest", "pk").exclude(birth="")
    assert list(found.values_list("birth", flat=True)) == [
        *(YEAR, Edtf.parse("1995~"), DAY),
    ]


# Text that is no date ---------------------------------------------------------------


def test_broken_text_in_the_database_is_shown_and_reported(lives):
    life = lives.objects.create(birth="1990", name="Mia")
    break_birth(life, "31.2.1990")
    broken = lives.objects.get(pk=life.pk)
    assert str(broken.birth) == "31.2.1990"
    assert broken.birth.precision is Precision.UNREADABLE
    assert broken.birth_earliest is None
    with pytest.raises(ValidationError) as caught:
        broken.full_clean()
    assert list(caught.value.message_dict) == ["birth"]


@pytest.mark.parametrize(
    "write",
    [
        lambda lives: lives.objects.create(birth="1990-02-31"),
        lambda lives: lives.objects.bulk_create([lives(birth="soon")]),
        lambda lives: lives.objects.update(birth="31.2.1990"),
    ],
)
def test_broken_text_is_never_stored(lives, write):
    life = lives.objects.create(birth="1990")
    with pytest.raises(EdtfError), transaction.atomic():
        write(lives)
    assert lives.objects.count() == 1
    assert stored(life)[0] == "1990"


def test_a_row_with_broken_text_can_be_saved_in_its_other_fields(lives):
    life = lives.objects.create(birth="1990")
    break_birth(life, "soon")
    broken = lives.objects.get(pk=life.pk)
    broken.name = "Mia"
    broken.save(update_fields=["name"])
    assert stored(life)[0] == "soon"


def test_a_date_that_must_be_given_is_missed():
    with pytest.raises(ValidationError) as caught:
        Letter().full_clean()
    assert caught.value.error_dict["day"][0].code == "blank"


def test_an_error_is_in_the_language_of_the_page():
    field = Life._meta.get_field("birth")
    with pytest.raises(ValidationError) as caught:
        field.to_python("1990-02-31")
    assert caught.value.code == "day"
    assert caught.value.message.startswith("Februar 1990")


# Migrations, copies -----------------------------------------------------------------


def test_a_model_gets_two_columns_a_date():
    assert names(Life) == LIFE
    bound = Life._meta.get_field("birth_earliest")
    assert (bound.null, bound.editable) == (True, False)


def test_heirs_of_an_abstract_model_have_each_column_once():
    assert names(Letter) == names(Report) == ["day", "day_earliest", "day_latest"]
    assert Report(day="1993").day_latest == YEAR.latest


def test_a_migration_sees_plain_columns_once():
    state = ModelState.from_model(Life)
    written = [MigrationWriter.serialize(field)[0] for field in state.fields.values()]
    assert sum("EdtfField" in text for text in written) == 2
    assert sum("models.IntegerField" in text for text in written) == 4
    assert all("BoundField" not in text for text in written)
    project = ProjectState()
    project.add_model(state)
    rendered = project.apps.get_model("tests", "life")
    assert names(rendered) == LIFE


def changes(before: list[type], after: list[type]) -> list:
    states = []
    for found in (before, after):
        state = ProjectState()
        for model in found:
            state.add_model(ModelState.from_model(model))
        states.append(state)
    detected = MigrationAutodetector(*states)._detect_changes()
    return [each for app in detected.values() for one in app for each in one.operations]


def test_migrations_are_stable():
    assert changes([Life, Letter], [Life, Letter]) == []
    created = changes([], [Letter])
    assert [name for name, _ in created[0].fields] == ["id", *names(Letter)]


def test_migrations_add_and_remove_a_date_with_its_columns():
    with isolate_apps("tests"):

        class Life(models.Model):
            birth = EdtfField("born", blank=True)
            name = models.CharField(max_length=20, blank=True)

            class Meta:
                app_label = "tests"

            def __str__(self) -> str:
                return self.name

    full = globals()["Life"]
    added = [one.name for one in changes([Life], [full]) if hasattr(one, "field")]
    assert sorted(added) == ["death", "death_earliest", "death_latest"]
    removed = [each.name for each in changes([full], [Life]) if "death" in each.name]
    assert sorted(removed) == ["death", "death_earliest", "death_latest"]


def test_the_models_of_a_migration_fill_the_columns_too(lives):
    project = ProjectState()
    project.add_model(ModelState.from_model(Life))
    past = project.apps.get_model("tests", "life")
    assert stored(past.objects.create(birth="1993")) == row(YEAR)


def test_a_clone_says_that_the_columns_are_there():
    field = Life._meta.get_field("birth")
    _, path, args, options = field.deconstruct()
    assert path == "apps.dates.fields.EdtfField"
    assert args == []
    assert options == {"verbose_name": "born", "blank": True, "bounds": False}
    assert field.clone().deconstruct()[1:] == field.deconstruct()[1:]


def test_history_keeps_text_and_columns_once(db):
    person = Person.objects.create(slug="mia", birth="1993")
    person.birth = DAY
    person.save()
    later, earlier = person.history.order_by("-history_id")
    assert [name for name in names(type(later)) if name.startswith("birth_")] == [
        *("birth_place", "birth_earliest", "birth_latest"),
    ]
    assert (earlier.birth, later.birth) == (YEAR, DAY)
    assert later.birth_earliest == DAY.earliest
    assert earlier.instance.birth_latest == YEAR.latest
    (change,) = later.diff_against(earlier).changes
    assert (change.field, change.old, change.new) == ("birth", YEAR, DAY)


def test_the_field_may_not_be_null():
    with isolate_apps("tests"):

        class Wrong(models.Model):
            birth = EdtfField(null=True)

            class Meta:
                app_label = "tests"

            def __str__(self) -> str:
                return ""

    assert [error.id for error in Wrong.check()] == ["dates.E001"]


def test_fixtures_hold_the_text(lives):
    life = lives.objects.create(birth="1993~")
    text = serializers.serialize("json", [life])
    assert '"birth": "1993~"' in text
    assert Life._meta.get_field("birth").value_to_string(life) == "1993~"
    assert Life._meta.get_field("death").value_to_string(life) == ""
