"""The form field: what people type goes in, how it was taken is said below."""

import pytest
from django import forms
from django.contrib.admin import ModelAdmin, site
from django.utils import translation

from apps.dates import Edtf
from apps.dates.forms import EdtfFormField, EdtfWidget
from apps.people.models import Person


class LifeForm(forms.Form):
    birth = EdtfFormField(required=False)


class PersonForm(forms.ModelForm):
    class Meta:
        model = Person
        fields = ["slug", "birth", "death"]


@pytest.fixture(params=["de", "en"])
def language(request) -> str:
    with translation.override(request.param):
        yield request.param


@pytest.mark.parametrize(
    ("typed", "text"),
    [("4.10.1995", "1995-10-04"), ("vor 2001", "../2000"), ("about 1993", "1993~")],
)
def test_a_form_cleans_what_people_type(language, typed, text):
    form = LifeForm({"birth": typed})
    assert form.is_valid()
    assert form.cleaned_data["birth"] == Edtf.parse(text)


@pytest.mark.parametrize("typed", ["", "   ", None])
def test_nothing_typed_is_no_date(typed):
    form = LifeForm({"birth": typed})
    assert form.is_valid()
    assert form.cleaned_data["birth"] is None


def test_a_required_date_is_missed():
    with pytest.raises(forms.ValidationError) as caught:
        EdtfFormField().clean("")
    assert caught.value.code == "required"


@pytest.mark.parametrize(
    ("typed", "language", "month"),
    [("31.2.1990", "de", "Februar 1990"), ("31.2.1990", "en", "February 1990")],
)
def test_a_wrong_date_gets_its_sentence_and_is_shown_again(typed, language, month):
    with translation.override(language):
        form = LifeForm({"birth": typed})
        assert month in form.errors["birth"][0]
        html = str(form["birth"])
    assert 'value="31.2.1990"' in html
    assert "understood" not in html


@pytest.mark.parametrize(
    ("code", "words"),
    [("de", "Oktober 1995"), ("en", "October 1995")],
)
def test_the_form_says_how_it_understood_what_was_typed(code, words):
    with translation.override(code):
        html = str(LifeForm({"birth": "10/1995"})["birth"])
    assert 'value="10/1995"' in html
    assert 'aria-describedby="id_birth_understood"' in html
    assert '<span class="understood" id="id_birth_understood">' in html
    assert words in html


def test_a_stored_date_is_shown_as_edtf_and_in_words():
    with translation.override("en"):
        html = str(LifeForm(initial={"birth": Edtf.parse("1993-08~")})["birth"])
    assert 'value="1993-08~"' in html
    assert "understood as: about August 1993" in html


def test_an_empty_field_says_nothing():
    html = str(LifeForm()["birth"])
    assert "understood" not in html
    assert "value=" not in html


def test_other_descriptions_are_kept():
    widget = EdtfWidget(attrs={"aria-describedby": "hint"})
    html = widget.render("birth", "1993", {"id": "id_birth"})
    assert 'aria-describedby="hint id_birth_understood"' in html
    assert "aria-describedby" not in EdtfWidget().render("birth", "1993", {})


def test_what_is_typed_is_escaped():
    typed = '"><script>alert(1)</script>'
    form = LifeForm({"birth": typed})
    assert not form.is_valid()
    assert "<script>" not in str(form["birth"]) + str(form.errors)
    broken = Edtf.unreadable("<b>soon</b>")
    assert "<b>" not in str(LifeForm(initial={"birth": broken})["birth"])


@pytest.mark.parametrize(
    ("initial", "typed", "changed"),
    [
        (Edtf.parse("1995-10"), "10/1995", False),
        (Edtf.parse("1995-10"), "1995-10", False),
        (Edtf.parse("1995-10"), "11/1995", True),
        (Edtf.parse("1995-10"), "", True),
        (Edtf.parse("1995-10"), "soon", True),
        (None, "", False),
        (None, None, False),
        (None, "1995", True),
    ],
)
def test_the_same_date_in_other_words_changes_nothing(initial, typed, changed):
    form = LifeForm({"birth": typed}, initial={"birth": initial})
    assert form.has_changed() is changed


def test_a_model_form_saves_the_date_with_its_bounds(db):
    form = PersonForm({"slug": "mia", "birth": "Oktober 1995", "death": ""})
    assert isinstance(form.fields["birth"].widget, EdtfWidget)
    person = form.save()
    person.refresh_from_db()
    edtf = Edtf.parse("1995-10")
    assert person.birth == edtf
    assert (person.birth_earliest, person.birth_latest) == (edtf.earliest, edtf.latest)
    assert person.death is None


def test_a_model_form_shows_broken_text_and_asks_to_mend_it(db):
    person = Person(slug="mia", birth="31.2.1990")
    html = str(PersonForm(instance=person)["birth"])
    assert 'value="31.2.1990"' in html
    form = PersonForm({"slug": "mia", "birth": "31.2.1990"}, instance=person)
    assert list(form.errors) == ["birth"]


def test_the_admin_uses_the_widget_too():
    admin = ModelAdmin(Person, site)
    field = admin.formfield_for_dbfield(Person._meta.get_field("birth"), request=None)
    assert isinstance(field, EdtfFormField)
    assert isinstance(field.widget, EdtfWidget)


def test_a_hidden_date_stays_hidden():
    field = Person._meta.get_field("birth").formfield(widget=forms.HiddenInput)
    assert isinstance(field.widget, forms.HiddenInput)
