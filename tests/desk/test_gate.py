import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains

from apps.base.models import SearchEntry
from apps.stories.models import Story
from tests import make
from tests.desk.sent import MARGIN, form, url

pytestmark = pytest.mark.django_db


def test_publishing_saves_and_puts_live(desk, story):
    response = desk.post(url("publish", story), form(story, kicker="Exklusiv"))
    assert response["Location"] == url("story", story)
    story.refresh_from_db()
    assert (story.stage, story.kicker) == ("live", "Exklusiv")
    assert SearchEntry.objects.filter(kind="story").exists()
    page = desk.get(url("story", story))
    assertContains(page, story.get_absolute_url())


def test_all_obstacles_are_said_at_once_and_the_text_is_saved(desk, story):
    sent = form(story, headline="", section="", body="<p>Ada Lindentau (12)</p>")
    response = desk.post(url("publish", story), sent)
    for words in ("no headline", "no section", "A finding blocks it"):
        assertContains(response, words, status_code=422)
    story.refresh_from_db()
    assert (story.stage, story.headline) == ("draft", "")


def test_a_live_story_changes_only_with_a_correction(desk, story):
    desk.post(url("publish", story), form(story))
    story.refresh_from_db()
    sent = form(story, body="<p>Ada Lindentau sagt Nein.</p>")
    response = desk.post(url("story", story), sent)
    assertContains(response, "only with a correction", status_code=422)
    assertContains(response, "sagt Nein", status_code=422)
    sent |= {"correction-kind": "correction", "correction-note": "Verhört."}
    assert desk.post(url("story", story), sent).status_code == 302
    story.refresh_from_db()
    assert "Nein" in story.body
    assert story.corrections.get().note == "Verhört."


def test_a_story_is_withdrawn_with_a_reason(desk, story):
    desk.post(url("publish", story), form(story))
    sent = {"version": 2, "reason": " "}
    assertContains(desk.post(url("withdraw", story), sent), "Say why", status_code=422)
    desk.post(url("withdraw", story), sent | {"reason": "Es stimmt nicht."})
    story.refresh_from_db()
    assert story.stage == "withdrawn"
    assertNotContains(desk.get(url("story", story)), "formaction")


def test_to_review_and_back(desk, story):
    desk.post(url("review", story), form(story))
    story.refresh_from_db()
    assert story.stage == "review"
    sent = {"version": story.version, "reason": "Quelle?"}
    desk.post(url("send_back", story), sent)
    story.refresh_from_db()
    assert story.stage == "draft"


def warned(story) -> Story:
    story.body = "<p>Nach Angaben von Insidern sagt Ada Lindentau (12) Ja.</p>"
    story.save(update_fields=["body"])
    return story


def finding(desk, story, severity):
    rows = desk.get(url("story", story)).context["margin"].rows
    return next(row.finding for row in rows if row.finding.severity == severity)


def test_a_warning_is_acknowledged(desk, story):
    found = finding(desk, warned(story), "warn")
    sent = {"digest": found.digest, "kind": "acknowledged"}
    response = desk.post(url("answer", story), sent, headers=MARGIN)
    assertContains(response, "acknowledged")
    assert story.answers.get().rule == found.rule


def test_a_block_is_overridden_by_a_second_person_with_a_reason(desk, story, editor):
    found = finding(desk, warned(story), "block")
    sent = {"digest": found.digest, "kind": "overridden"}
    response = desk.post(url("answer", story), sent)
    assertContains(response, "Write why", status_code=422)
    sent["reason"] = "Das ist ihr Rollenalter."
    assert desk.post(url("answer", story), sent).status_code == 302
    assert story.answers.get().by == editor
    story.answers.all().delete()
    story.authors.add(editor)
    response = desk.post(url("answer", story), sent)
    assertContains(response, "other than the authors", status_code=422)
    assert not story.answers.exists()


def test_what_is_not_saved_cannot_be_answered(desk, story):
    sent = {"digest": "0" * 64, "kind": "acknowledged"}
    response = desk.post(url("answer", story), sent)
    assertContains(response, "save first", status_code=409)


def test_an_author_is_told_that_somebody_else_may_override(desk, story, editor):
    page = url("story", warned(story))
    hint = "Somebody who did not write this story may override it."
    other = desk.get(page)
    assertContains(other, 'value="overridden"')
    assertNotContains(other, hint)
    story.authors.add(editor)
    own = desk.get(page)
    assertContains(own, hint)
    assertNotContains(own, 'value="overridden"')


def test_who_may_only_look_changes_nothing(client, story):
    client.force_login(make.user("stories.view_story"))
    page = client.get(url("story", story))
    assertNotContains(page, "formaction")
    for name in ("story", "publish", "review", "send_back", "withdraw", "answer"):
        response = client.post(url(name, story), form(story, headline="x", reason="x"))
        assert response.status_code == 403, name
    story.refresh_from_db()
    assert story.version == 1


def test_a_reporter_does_not_publish_or_override(client, story):
    client.force_login(make.user("stories.view_story", "stories.change_story"))
    assert client.post(url("publish", story), form(story)).status_code == 403
    sent = {"digest": "x", "kind": "overridden", "reason": "x"}
    assert client.post(url("answer", story), sent).status_code == 403


def test_what_is_not_there_is_not_found(desk, story):
    for name in ("story", "publish", "review", "send_back", "withdraw", "answer"):
        assert desk.post(reverse(f"desk:{name}", args=[999])).status_code == 404


def test_a_picture_without_a_licence_stops_publishing(desk, story):
    picture = make.picture(licence_until="2020-01-01")
    story.figures.create(caption="Am Steg", picture=picture)
    assert desk.post(url("publish", story), form(story)).status_code == 422
    story.refresh_from_db()
    assert story.stage != "live"
    picture.licence_until = None
    picture.save()
    found = desk.get(url("story", story)).context["margin"].rows
    assert "picture.licence" not in {row.finding.rule for row in found}
