"""The model field: the text, and the bounds beside it."""

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import transaction

from apps.dates import Edtf, EdtfError, Precision
from apps.dates.fields import bounds, columns

from .lives import DAY, YEAR, Letter, Life, break_birth, row, stored


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


def test_fixtures_hold_the_text(lives):
    life = lives.objects.create(birth="1993~")
    text = serializers.serialize("json", [life])
    assert '"birth": "1993~"' in text
    assert Life._meta.get_field("birth").value_to_string(life) == "1993~"
    assert Life._meta.get_field("death").value_to_string(life) == ""
