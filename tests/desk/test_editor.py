import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import translation
from PIL import Image
from pytest_django.asserts import assertContains, assertNotContains, assertTemplateUsed

from apps.desk.templatetags.desk import noted
from apps.stories.models import Correction, Event
from tests import make
from tests.desk.sent import MARGIN, figure, form, url

pytestmark = pytest.mark.django_db


def test_the_editor_shows_the_story(desk, story):
    response = desk.get(url("story", story))
    assertTemplateUsed(response, "desk/story.html")
    assertContains(response, "Sie sagt Ja")
    assertContains(response, "&lt;p&gt;Ada Lindentau sagt Ja.&lt;/p&gt;")


def test_only_the_editor_lets_the_one_style_in_and_scripts_need_a_nonce(desk, story):
    policy = desk.get(url("story", story))["Content-Security-Policy"]
    assert "sha256-" in policy
    assert "unsafe" not in policy
    assert "'nonce-" in policy
    assert "sha256-" not in desk.get("/desk/")["Content-Security-Policy"]


def test_saving_keeps_what_was_typed(desk, story, editor):
    sent = form(story, headline="Doch nicht", body="<p>Neu<script>x</script></p>")
    response = desk.post(url("story", story), sent)
    assert response["Location"] == url("story", story)
    story.refresh_from_db()
    assert (story.headline, story.body, story.version) == (
        "Doch nicht",
        "<p>Neu</p>",
        2,
    )
    assert story.events.get().by == editor


SCRIPT = "<script>alert(1)</script>"


def test_what_was_saved_is_told_in_the_words_of_the_form(desk, story):
    sent = form(story, headline="Die Pauke bleibt", kicker="Jena")
    desk.post(url("story", story), sent)
    with translation.override("de"):
        assert noted(story.events.get()) == "Überschrift, Dachzeile"


def test_the_kind_of_a_correction_is_told_in_the_words_of_the_house():
    corrected = Event(verb="correct", note=Correction.Kind.TYPO)
    with translation.override("de"):
        assert noted(corrected) == "Tippfehler"


def test_scripts_in_every_field_come_out_as_text(desk, story):
    sent = form(story, kicker=SCRIPT, headline=SCRIPT, teaser=SCRIPT, body=SCRIPT)
    sent |= figure(0, caption=SCRIPT, credit=SCRIPT, permission=SCRIPT)
    desk.post(url("story", story), sent)
    assertNotContains(desk.get(url("story", story)), SCRIPT)
    story.refresh_from_db()
    assert story.body == ""


def test_who_saves_second_keeps_the_text_and_sees_both(desk, story):
    desk.post(url("story", story), form(story, teaser="Vom Ersten"))
    sent = form(story, teaser="Vom Zweiten")
    response = desk.post(url("story", story), sent)
    assertContains(response, "Somebody else", status_code=409)
    for words in ("Vom Ersten", "Vom Zweiten"):
        assertContains(response, words, status_code=409)
    story.refresh_from_db()
    assert story.teaser == "Vom Ersten"
    assertContains(response, '<input type="hidden" name="version" value="2">', 1, 409)
    desk.post(url("story", story), sent | {"version": 2})
    story.refresh_from_db()
    assert story.teaser == "Vom Zweiten"


def test_what_is_too_long_is_said_at_the_field(desk, story):
    sent = form(story, headline="x" * 161, teaser="Mein Vorspann")
    response = desk.post(url("story", story), sent)
    assertContains(response, "at most 160", status_code=422)
    assertContains(response, "Mein Vorspann", status_code=422)
    story.refresh_from_db()
    assert story.version == 1


def test_the_margin_reads_along_and_saves_nothing(desk, story):
    body = "<p>Ada Lindentau (12) sagt Ja.</p>"
    response = desk.post(url("story", story), form(story, body=body), headers=MARGIN)
    assertContains(response, "age.mismatch")
    assertNotContains(response, "<html")
    assert response.content.lstrip().startswith(b'<aside class="margin" id="margin"')
    story.refresh_from_db()
    assert story.version == 1
    assert "12" not in story.body


def test_a_margin_of_an_unfinished_form_is_no_error(desk, story):
    sent = form(
        story, headline="x" * 999, planned="morgen", section="99", authors=["x"]
    )
    assert desk.post(url("story", story), sent, headers=MARGIN).status_code == 200


def test_one_click_puts_the_right_age_in(desk, story):
    body = "<p>Ada Lindentau (12) sagt Ja.</p>"
    sent = form(story, body=body)
    rows = desk.post(url("story", story), sent, headers=MARGIN).context["margin"].rows
    row = next(row for row in rows if row.finding.rule == "age.mismatch")
    response = desk.post(url("story", story), sent | {"mend": row.fix})
    assert response.status_code == 302
    story.refresh_from_db()
    assert f"({row.finding.expected})" in story.body


def test_a_fix_that_fits_no_more_saves_what_was_typed(desk, story):
    sent = form(story, teaser="Neu", mend="0-3-gone")
    assert desk.post(url("story", story), sent).status_code == 302
    story.refresh_from_db()
    assert story.teaser == "Neu"


def test_saving_links_the_people(desk, story):
    other = make.person("Cem Sternhagel")
    body = "<p>Cem Sternhagel sagt Ja.</p>"
    desk.post(url("story", story), form(story, body=body))
    assert list(story.people.all()) == [other]


def upload(content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("ada.jpg", content)


def jpeg() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "#d7263d").save(out, "JPEG")
    return out.getvalue()


def test_a_picture_is_sent_with_the_story(desk, story):
    sent = form(story) | figure(
        0, upload=upload(jpeg()), alt="Ada winkt", credit="Foto: Mohn", caption="Ada"
    )
    assert desk.post(url("story", story), sent).status_code == 302
    row = story.figures.get()
    assert (row.caption, row.picture.alt) == ("Ada", "Ada winkt")


def test_a_picture_that_is_refused_changes_nothing(desk, story):
    sent = form(story, headline="Neu") | figure(
        0, upload=upload(b"<svg/>"), alt="Ada winkt", credit="Foto: Mohn"
    )
    response = desk.post(url("story", story), sent)
    assertContains(response, "SVG files are not taken", status_code=422)
    story.refresh_from_db()
    assert (story.headline, story.figures.count()) == ("Sie sagt Ja", 0)


def test_a_wanted_picture_is_chosen_or_taken_out(desk, story):
    row = story.figures.create(credit="Instagram / ada", caption="Ada")
    picture = make.picture()
    changed = figure(0, pk=row.pk, caption="Ada", credit="x", picture=picture.pk)
    changed["figures-INITIAL_FORMS"] = 1
    desk.post(url("story", story), form(story) | changed)
    assert story.figures.get().picture == picture
    story.refresh_from_db()
    changed["figures-0-DELETE"] = "on"
    desk.post(url("story", story), form(story) | changed)
    assert not story.figures.exists()


@pytest.mark.parametrize("rows", [1, 20])
def test_the_editor_costs_the_same_for_any_number_of_pictures(
    desk, story, rows, django_assert_num_queries
):
    picture = make.picture()
    for number in range(rows):
        story.figures.create(caption=f"Bild {number}", picture=picture)
        story.events.create(verb="save", by=story.authors.get(), at="2026-01-01T00:00Z")
    # session, user; permissions (own and by group); the story, its authors, figures
    # and their pictures; pictures to choose from; names, relatives, who; whom people
    # chose; the dossier's people, couples, parenthoods, citations, decisions, quotes,
    # namesakes; answers; the people found and their names; the intake; the bar;
    # sections, accounts; corrections, events; how the rules
    # are set; fixes; proceedings, bans, who is shown
    with django_assert_num_queries(35):
        desk.get(url("story", story))


def test_who_saves_second_changes_no_pictures_either(desk, story):
    desk.post(url("story", story), form(story, teaser="Vom Ersten"))
    sent = form(story, teaser="Vom Zweiten") | figure(0, credit="dpa", caption="Ada")
    response = desk.post(url("story", story), sent)
    assertContains(response, "dpa", status_code=409)
    assert not story.figures.exists()


def test_an_embargo_counts_as_typed(desk, story):
    sent = form(story, embargo="2099-01-01T12:00", embargo_zone="Europe/Berlin")
    rows = desk.post(url("story", story), sent, headers=MARGIN).context["margin"].rows
    assert "embargo" in {row.finding.rule for row in rows}
    rows = desk.get(url("story", story)).context["margin"].rows
    assert "embargo" not in {row.finding.rule for row in rows}


def test_a_picture_is_checked_as_chosen(desk, story):
    picture = make.picture(provenance="ai")
    sent = form(story) | figure(0, caption="Ada", picture=picture.pk)
    rows = desk.post(url("story", story), sent, headers=MARGIN).context["margin"].rows
    assert "picture.unlabelled" in {row.finding.rule for row in rows}
    sent |= figure(0, caption="Ada (KI-generiert)", picture=picture.pk)
    rows = desk.post(url("story", story), sent, headers=MARGIN).context["margin"].rows
    assert "picture.unlabelled" not in {row.finding.rule for row in rows}
