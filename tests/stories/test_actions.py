from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from apps.base.models import SearchEntry
from apps.people.models import Person
from apps.stories import actions, linking
from apps.stories.actions import NotReady, Remark, Stale
from apps.stories.models import Correction, Event, Story
from apps.stories.rules import Obstacle, Stage
from tests import make

pytestmark = pytest.mark.django_db

NOW = datetime(2025, 3, 3, 12, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.fixture
def editor(db):
    return make.user()


@pytest.fixture
def ready(editor):
    """A story that nothing keeps from going live."""
    return make.story(
        headline="Sie sagt Ja",
        teaser="Noch einmal",
        body="<p>Ada sagt Ja.</p>",
        section=make.section(),
        authors=[editor],
        people=[Person.objects.create(slug="ada")],
    )


@pytest.fixture(autouse=True)
def people_stay(monkeypatch):
    """These stories are about deeds: whom the reader finds is a test of its own."""
    monkeypatch.setattr(linking, "sync_people", lambda *_: None)


def publish(story, editor, **changes):
    given = {"version": story.version, "blocking": 0, "warnings": 0, "now": NOW}
    return actions.publish(story, by=editor, **given | changes)


def state(story):
    row = Story.objects.values().get(pk=story.pk)
    return row, story.events.count(), story.history.count(), SearchEntry.objects.count()


def test_a_draft_gets_an_address_from_its_headline(editor):
    first = actions.draft(headline="Größe & Ärger", by=editor, now=NOW)
    second = actions.draft(headline="Größe, Ärger!", by=editor, now=NOW)
    nameless = actions.draft(by=editor, now=NOW, authors=[editor])
    assert (first.slug, second.slug) == ("groesse-aerger", "groesse-aerger-2")
    assert nameless.slug.startswith("entwurf-")
    assert list(nameless.authors.all()) == [editor]
    assert list(nameless.events.values_list("verb", "by")) == [("draft", editor.pk)]


def test_a_draft_is_cleaned(editor):
    story = actions.draft(
        headline=" <b>x</b>\0 \n y ",
        body="<p>a</p><script>alert(1)</script>",
        by=editor,
        now=NOW,
    )
    assert story.headline == "<b>x</b> y"  # plain text: templates escape it
    assert story.body == "<p>a</p>"


def test_only_known_fields_can_be_written(editor):
    with pytest.raises(TypeError):
        actions.draft(stage="live", by=editor, now=NOW)
    assert not Story.objects.exists()


def test_saving_writes_fields_history_and_log(editor, ready):
    saved = actions.save(
        ready, version=1, body="<p>Neu<script>x</script></p>", by=editor, now=NOW
    )
    assert (saved.body, saved.version) == ("<p>Neu</p>", 2)
    event = ready.events.get()
    assert (event.verb, event.by, event.at, event.note) == ("save", editor, NOW, "body")
    line = saved.history.order_by("history_id").last()
    assert (line.body, line.history_user) == ("<p>Neu</p>", editor)


def test_who_saves_second_is_told_and_nothing_changes(editor, ready):
    actions.save(ready, version=1, kicker="Erste", by=editor, now=NOW)
    before = state(ready)
    with pytest.raises(Stale):
        actions.save(ready, version=1, kicker="Zweite", authors=[], by=editor, now=NOW)
    assert state(ready) == before
    assert list(ready.authors.all()) == [editor]


def test_the_address_follows_the_headline_until_the_story_was_live(editor, ready):
    saved = actions.save(ready, version=1, headline="Doch nicht", by=editor, now=NOW)
    assert saved.slug == "doch-nicht"
    saved = publish(saved, editor)
    remark = Remark("typo")
    saved = actions.save(
        saved, version=3, headline="Ja doch", correction=remark, by=editor, now=NOW
    )
    assert saved.slug == "doch-nicht"


def test_publishing_puts_a_story_live_and_into_the_search(editor, ready):
    saved = publish(ready, editor)
    assert (saved.stage, saved.went_live, saved.version) == (Stage.LIVE, NOW, 2)
    assert ready.events.get().verb == "publish"
    assert list(Story.objects.live(NOW)) == [saved]
    entry = SearchEntry.objects.get()
    assert (entry.kind, entry.key, entry.title) == ("story", ready.pk, "Sie sagt Ja")
    assert "Ada sagt Ja." in entry.words


def test_a_story_planned_for_later_is_not_shown_before(editor, ready):
    later = NOW + timedelta(hours=18)
    Story.objects.update(planned=later)
    saved = publish(ready, editor)
    assert saved.went_live == later
    assert not Story.objects.live(later - timedelta(seconds=1)).exists()
    assert Story.objects.live(later).exists()


def test_a_story_planned_for_the_past_goes_live_now(editor, ready):
    Story.objects.update(planned=NOW - timedelta(days=3))
    assert publish(ready, editor).went_live == NOW


def test_what_is_not_ready_stays_and_all_is_said(editor):
    story = make.story(headline="", body="")
    before = state(story)
    with pytest.raises(NotReady) as refused:
        publish(story, editor, blocking=1, warnings=1)
    assert set(refused.value.obstacles) == {
        Obstacle.NO_HEADLINE,
        Obstacle.NO_TEXT,
        Obstacle.NO_SECTION,
        Obstacle.NO_AUTHOR,
        Obstacle.NO_PEOPLE,
        Obstacle.FINDINGS_BLOCK,
        Obstacle.WARNINGS_OPEN,
    }
    assert state(story) == before


def test_what_an_editor_has_not_seen_is_not_published(editor, ready):
    actions.save(ready, version=1, kicker="Neu", by=editor, now=NOW)
    before = state(ready)
    with pytest.raises(Stale):
        publish(ready, editor, version=1)
    assert state(ready) == before


@pytest.mark.parametrize("field", ["headline", "teaser", "body"])
def test_a_live_story_changes_only_with_a_correction(editor, ready, field):
    live = publish(ready, editor)
    before = state(ready)
    with pytest.raises(NotReady) as refused:
        actions.save(
            live, version=2, kicker="x", by=editor, now=NOW, **{field: "anders"}
        )
    assert refused.value.obstacles == [Obstacle.LIVE_NEEDS_CORRECTION]
    assert state(ready) == before


def test_what_readers_were_not_told_may_change(editor, ready):
    live = publish(ready, editor)
    saved = actions.save(live, version=2, kicker="Exklusiv", by=editor, now=NOW)
    assert (saved.kicker, saved.updated) == ("Exklusiv", None)


def test_a_correction_keeps_what_stood_there(editor, ready):
    live = publish(ready, editor)
    saved = actions.save(
        live,
        version=2,
        body="<p>Ada sagt Nein.</p>",
        correction=Remark("correction", note="Wir hatten uns verhört."),
        by=editor,
        now=NOW,
    )
    correction = Correction.objects.get()
    assert (correction.before, correction.after) == ("sagt Ja.", "sagt Nein.")
    assert correction.note == "Wir hatten uns verhört."
    assert (correction.by, correction.at, saved.updated) == (editor, NOW, NOW)
    assert [e.verb for e in Event.objects.for_story(ready)] == ["correct", "publish"]
    assert "Nein" in SearchEntry.objects.get().words


def test_a_correction_without_words_changes_nothing(editor, ready):
    live = publish(ready, editor)
    before = state(ready)
    with pytest.raises(NotReady) as refused:
        actions.save(live, version=2, correction=Remark("typo"), by=editor, now=NOW)
    assert refused.value.obstacles == [Obstacle.CORRECTION_SAYS_NOTHING]
    assert state(ready) == before


def test_an_addendum_needs_no_change_of_the_text(editor, ready):
    publish(ready, editor)
    actions.correct(
        ready, kind="addendum", note="Sie hat es getan.", by=editor, now=NOW
    )
    assert Correction.objects.get().note == "Sie hat es getan."
    assert Story.objects.get().updated == NOW
    draft = make.story()
    with pytest.raises(NotReady) as refused:
        actions.correct(draft, kind="addendum", by=editor, now=NOW)
    assert refused.value.obstacles == [
        Obstacle.NOT_LIVE,
        Obstacle.CORRECTION_SAYS_NOTHING,
    ]
    assert draft.events.count() == 0


def test_a_withdrawn_story_is_gone_and_stays_gone(editor, ready):
    live = publish(ready, editor)
    gone = actions.withdraw(live, version=2, reason=" falsch ", by=editor, now=NOW)
    assert (gone.stage, gone.withdrawn) == (Stage.WITHDRAWN, NOW)
    assert ready.events.first().note == "falsch"
    assert not SearchEntry.objects.exists()
    assert not Story.objects.live(NOW).exists()
    before = state(ready)
    for deed in (
        lambda: actions.save(gone, version=3, kicker="x", by=editor, now=NOW),
        lambda: publish(gone, editor),
        lambda: actions.withdraw(gone, version=3, reason="x", by=editor, now=NOW),
    ):
        with pytest.raises(NotReady):
            deed()
    assert state(ready) == before


def test_a_withdrawal_needs_a_live_story_and_a_reason(editor, ready):
    before = state(ready)
    with pytest.raises(NotReady) as refused:
        actions.withdraw(ready, version=1, reason=" ", by=editor, now=NOW)
    assert refused.value.obstacles == [Obstacle.NOT_LIVE, Obstacle.NO_REASON]
    assert state(ready) == before


def test_to_review_and_back(editor, ready):
    story = actions.send_to_review(ready, version=1, by=editor, now=NOW)
    assert story.stage == Stage.REVIEW
    with pytest.raises(NotReady):
        actions.send_to_review(story, version=2, by=editor, now=NOW)
    story = actions.send_back(story, version=2, reason="Quelle?", by=editor, now=NOW)
    assert story.stage == Stage.DRAFT
    verbs = list(ready.events.values_list("verb", "note"))
    assert verbs == [("return", "Quelle?"), ("review", "")]
    with pytest.raises(NotReady) as refused:
        actions.send_back(story, version=3, reason="", by=editor, now=NOW)
    assert refused.value.obstacles == [Obstacle.NOT_IN_REVIEW, Obstacle.NO_REASON]
