"""What migrations, heirs and histories see of a date and its columns."""

from django.db import models
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.state import ModelState, ProjectState
from django.db.migrations.writer import MigrationWriter
from django.test.utils import isolate_apps

from apps.dates.fields import EdtfField
from apps.people.models import Person

from .lives import DAY, LIFE, YEAR, Letter, Life, Report, names, row, stored
from .lives import Life as FullLife


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

    added = [one.name for one in changes([Life], [FullLife]) if hasattr(one, "field")]
    assert sorted(added) == ["death", "death_earliest", "death_latest"]
    removed = [
        each.name for each in changes([FullLife], [Life]) if "death" in each.name
    ]
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
