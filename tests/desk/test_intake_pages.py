import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains, assertTemplateUsed

from apps.desk.models import Intake, Ruling
from apps.people.models import Person
from apps.stories.models import Story
from tests import make
from tests.desk.conftest import NOW, TEXT

pytestmark = pytest.mark.django_db

LIST = "/desk/intake/"
ROWS = {"HX-Request": "true", "HX-Target": "intake-rows"}
STATEMENTS = {"HX-Request": "true", "HX-Target": "statements"}


def page(intake) -> str:
    return intake.get_absolute_url()


def decide(desk, intake, key, headers=None, **sent):
    url = reverse("desk:decide", args=[intake.pk])
    return desk.post(url, {"key": key} | sent, headers=headers or {})


def test_a_pasted_text_is_taken_in(desk):
    response = desk.post(LIST, {"text": TEXT})
    assert response.status_code == 302
    assert response["Location"] == page(Intake.objects.get())


def test_an_uploaded_text_is_taken_in_under_its_headline(desk):
    desk.post(LIST, {"file": SimpleUploadedFile("probe.txt", TEXT.encode())})
    assert Intake.objects.get().name == "Zweimal Ja am Steinbrech"


def test_the_same_text_again_leads_to_the_first(desk):
    for _ in range(2):
        response = desk.post(LIST, {"text": TEXT.replace("\n", "\r\n")}, follow=True)
    assertContains(response, "This text came in before.")
    assert Intake.objects.count() == 1


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b" \n\t", "is empty"),
        (b"x" * (2 * 1024 * 1024), "is larger than 1 MiB"),
        ("Müller".encode("latin-1"), "is not UTF-8"),
        (b"\xff\xd8\xff\xe0 JFIF", "is a JPEG file"),
    ],
)
def test_bad_files_get_their_sentence_and_what_was_typed_stays(desk, content, sentence):
    upload = SimpleUploadedFile("probe.txt", content)
    response = desk.post(LIST, {"file": upload, "name": "Mein Name"})
    assertContains(response, sentence, status_code=422)
    assertContains(response, "Mein Name", status_code=422)
    assert not Intake.objects.exists()
    assert not Story.objects.exists()


def test_nothing_pasted_is_said_at_the_field(desk):
    response = desk.post(LIST, {"text": "", "name": "Mein Name"})
    assertContains(response, "is empty", status_code=422)


def test_the_list_comes_in_pages_by_key(desk, editor):
    for number in range(21):
        story = make.story()
        Intake.objects.create(
            name=f"Eingang Nummer {number}.",
            text="x",
            digest=str(number),
            language="de",
            story=story,
            by=editor,
            at=NOW,
        )
    first = desk.get(LIST)
    assertContains(first, "Eingang Nummer 20.")
    assertNotContains(first, "Eingang Nummer 0.")
    older = re.search(r'href="(\?before=\d+)"', first.content.decode())[1]
    second = desk.get(LIST + older, headers=ROWS)
    assertContains(second, "Eingang Nummer 0.")
    assertNotContains(second, "<html")


@pytest.mark.parametrize("asked", ["x", "-1", "9" * 30, "٣"])
def test_an_odd_page_is_the_first(desk, asked):
    assert desk.get(LIST, {"before": asked}).status_code == 200


def test_the_page_shows_text_cards_and_findings(desk, intake):
    response = desk.get(page(intake))
    assertTemplateUsed(response, "desk/intake.html")
    assertContains(response, '<a class="mark mark--age" href="#k-age-p1')
    assertContains(response, "<h3>Zweimal Ja am Steinbrech</h3>")
    assertContains(response, "Not on record.")
    assertContains(response, "Findings")
    html = response.content.decode()
    for target in re.findall(r'class="mark[^"]*" href="#([^"]+)"', html):
        assert f'id="{target}"' in html, target


def test_htmx_gets_only_the_statements(desk, intake):
    response = desk.get(page(intake), headers=STATEMENTS)
    assertNotContains(response, "<html")
    assert response.content.lstrip().startswith(b'<div id="statements"')
    assert "HX-Target" in response["Vary"]


def test_a_person_is_recorded_from_the_card(desk, intake):
    sent = {
        "corrected": "1",
        "k-person-p1-name": "Ada Lindentau",
        "k-person-p1-gender": "female",
        "k-person-p1-publicity": "contextual",
    }
    response = decide(desk, intake, "person:p1", STATEMENTS, **sent)
    assertContains(response, "Known.")
    person = Person.objects.get()
    assert (person.gender, person.publicity) == ("female", "contextual")


def test_without_htmx_the_page_comes_again(desk, intake):
    response = decide(desk, intake, "person:p1")
    assert (response.status_code, response["Location"]) == (302, page(intake))
    assert Person.objects.exists()


def test_a_wrong_date_is_said_and_nothing_is_written(desk, intake):
    make.person("Ada Lindentau")
    key = next(
        j.key
        for j in desk.get(page(intake)).context["sight"].looked.judgements
        if j.kind == "age"
    )
    field = "k-" + key.replace(":", "-") + "-birth"
    sent = {"corrected": "1", field: "31.2.1990"}
    response = decide(desk, intake, key, STATEMENTS, **sent)
    assertContains(response, "February", status_code=422)
    assert Person.objects.get().birth is None
    assert not Ruling.objects.exists()


def test_what_was_decided_meanwhile_is_said(desk, intake):
    decide(desk, intake, "person:p1", do="reject")
    response = decide(desk, intake, "person:p1", STATEMENTS)
    assertContains(response, "decided already", status_code=409)
    assert not Person.objects.exists()


def test_what_the_record_refuses_is_said(desk, intake):
    looked = desk.get(page(intake)).context["sight"].looked
    key = next(j.key for j in looked.judgements if j.kind == "marriage")
    response = decide(desk, intake, key, STATEMENTS)
    assertContains(response, "not on record yet", status_code=422)


def test_all_that_is_clear_by_one_button(desk, intake):
    url = reverse("desk:accept_clear", args=[intake.pk])
    assertContains(desk.get(page(intake)), url)
    response = desk.post(url, headers=STATEMENTS)
    assertNotContains(response, url)
    assert Person.objects.count() == 2


def test_a_child_without_an_age_is_private_unless_an_editor_says_otherwise(
    desk, editor
):
    text = "Ada Lindentau (41) und ihre Tochter Smilla kamen zu spät."
    child = make_intake(text, editor)
    chosen = '<option value="private" selected>'
    assertContains(desk.get(page(child)), chosen, count=1)
    desk.post(reverse("desk:accept_clear", args=[child.pk]))
    people = dict(Person.objects.values_list("slug", "publicity"))
    assert people == {"ada-lindentau": "public", "smilla": "private"}


def test_somebody_on_record_is_named_by_hand(desk, intake):
    url = reverse("desk:identify", args=[intake.pk])
    for name, status in (("Wer Auchimmer", 422), ("", 422), ("Adelheid Stern", 200)):
        make.person("Adelheid Stern") if status == 200 else None
        sent = {"key": "person:p1", "name": name}
        assert desk.post(url, sent, headers=STATEMENTS).status_code == status
    assert Ruling.objects.get().person.slug == "adelheid-stern"


def test_the_text_is_corrected_in_the_draft(desk, intake):
    make.person("Ada Lindentau", birth="1980-01-01")
    looked = desk.get(page(intake)).context["sight"].looked
    key = next(j.key for j in looked.judgements if j.verdict == "contradicts")
    response = desk.post(reverse("desk:mend", args=[intake.pk]), {"key": key})
    assert response["Location"] == reverse("desk:story", args=[intake.story_id])
    intake.story.refresh_from_db()
    assert "Ada Lindentau (46)" in intake.story.body
    assert intake.story.version == 2


def test_where_no_right_words_are_known_the_draft_is_just_opened(desk, intake):
    response = desk.post(reverse("desk:mend", args=[intake.pk]), {"key": "?"})
    assert response.status_code == 302
    intake.story.refresh_from_db()
    assert intake.story.version == 1


@pytest.mark.parametrize("people", [1, 20])
def test_the_page_costs_the_same_for_any_number_of_people(
    desk, editor, people, django_assert_num_queries
):
    names = [f"{given} Lindentau" for given in GIVEN[:people]]
    text = "\n\n".join(f"{name} (41) kam zur Feier." for name in names)
    for name in names:
        make.person(name, birth="1985")
    intake = make_intake(text, editor)
    # session, user; permissions (own and by group); the intake, its rulings;
    # names, relatives, who; the dossier's people, couples, parenthoods, decisions,
    # citations, quotes, namesakes, proceedings, bans, what other stories of ours
    # say; how the rules are set; the people, their portraits; the bar's count
    with django_assert_num_queries(24):
        assert desk.get(page(intake)).status_code == 200


GIVEN = ["Anna", "Berta", "Clara", "Dora", "Emma", "Frieda", "Greta", "Hanna"]
GIVEN += ["Ida", "Julia", "Klara", "Lena", "Maria", "Nora", "Olga", "Paula"]
GIVEN += ["Rosa", "Sofia", "Thea", "Vera"]


def make_intake(text, user) -> Intake:
    return Intake.objects.create(
        name="x",
        text=text,
        digest="x",
        language="de",
        date="2026-03-25",
        story=make.story(),
        by=user,
        at=NOW,
    )


@pytest.mark.parametrize("rows", [1, 20])
def test_the_list_costs_the_same_for_any_number_of_rows(
    desk, editor, rows, django_assert_num_queries
):
    for number in range(rows):
        Intake.objects.create(
            name="x",
            text="x",
            digest=str(number),
            language="de",
            story=make.story(),
            by=editor,
            at=NOW,
        )
    # session, user; permissions (own and by group); the rows; the bar's count
    with django_assert_num_queries(6):
        desk.get(LIST)


@pytest.mark.parametrize("name", ["decide", "accept_clear", "identify", "mend"])
def test_nobody_decides_without_the_right_to(client, intake, name):
    client.force_login(make.user("desk.view_intake", "stories.view_story"))
    response = client.post(
        reverse(f"desk:{name}", args=[intake.pk]), {"key": "person:p1"}
    )
    assert response.status_code == 403
    assert not Ruling.objects.exists()


def test_a_reader_of_intakes_brings_none(client, intake):
    client.force_login(make.user("desk.view_intake"))
    assert client.get(LIST).status_code == 200
    assert client.post(LIST, {"text": "Neu."}).status_code == 403
    assert Intake.objects.count() == 1


def test_strangers_are_asked_to_sign_in(client, intake):
    for url in ("/desk/", LIST, page(intake), "/desk/stories/"):
        assert client.get(url)["Location"].startswith("/accounts/login/")


def test_what_is_not_there_is_not_found(desk):
    assert desk.get("/desk/intake/999/").status_code == 404
    assert desk.post("/desk/intake/999/accept/").status_code == 404
