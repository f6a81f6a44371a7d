from dataclasses import replace

import pytest

from apps.stories.rules import (
    Candidate,
    Obstacle,
    Stage,
    changed_passage,
    edit_obstacles,
    obstacles,
)

READY = Candidate(
    stage=Stage.DRAFT,
    headline="Sie sagt Ja",
    body="Text",
    section=1,
    authors=1,
    people=1,
    blocking=0,
    warnings=0,
)


@pytest.mark.parametrize("stage", [Stage.DRAFT, Stage.REVIEW])
def test_a_ready_story_meets_no_obstacle(stage):
    assert list(obstacles(replace(READY, stage=stage))) == []


FAULTS = [
    ({"stage": Stage.LIVE}, Obstacle.NOT_READY),
    ({"stage": Stage.WITHDRAWN}, Obstacle.NOT_READY),
    ({"headline": "  "}, Obstacle.NO_HEADLINE),
    ({"body": " \n"}, Obstacle.NO_TEXT),
    ({"section": None}, Obstacle.NO_SECTION),
    ({"authors": 0}, Obstacle.NO_AUTHOR),
    ({"people": 0}, Obstacle.NO_PEOPLE),
    ({"blocking": 1}, Obstacle.FINDINGS_BLOCK),
    ({"warnings": 2}, Obstacle.WARNINGS_OPEN),
]


@pytest.mark.parametrize(("change", "obstacle"), FAULTS)
def test_each_fault_alone_is_one_obstacle(change, obstacle):
    assert list(obstacles(replace(READY, **change))) == [obstacle]


def test_every_fault_is_named_at_once():
    worst = Candidate(Stage.LIVE, "", "", None, 0, 0, blocking=1, warnings=1)
    assert set(obstacles(worst)) == {obstacle for _, obstacle in FAULTS}


@pytest.mark.parametrize(
    ("stage", "changed", "corrected", "found"),
    [
        (Stage.DRAFT, {"headline", "body"}, False, []),
        (Stage.REVIEW, {"teaser"}, False, []),
        (Stage.LIVE, {"kicker", "section"}, False, []),
        (Stage.LIVE, {"headline"}, False, [Obstacle.LIVE_NEEDS_CORRECTION]),
        (Stage.LIVE, {"teaser"}, False, [Obstacle.LIVE_NEEDS_CORRECTION]),
        (Stage.LIVE, {"body"}, False, [Obstacle.LIVE_NEEDS_CORRECTION]),
        (Stage.LIVE, {"body"}, True, []),
        (Stage.LIVE, set(), False, []),
        (Stage.WITHDRAWN, {"kicker"}, False, [Obstacle.WITHDRAWN_STAYS]),
        (Stage.WITHDRAWN, {"body"}, True, [Obstacle.WITHDRAWN_STAYS]),
    ],
)
def test_what_readers_were_told_changes_only_with_a_correction(
    stage, changed, corrected, found
):
    assert list(edit_obstacles(stage, frozenset(changed), corrected=corrected)) == found


@pytest.mark.parametrize(
    ("before", "after", "passage"),
    [
        ("Ada (41) kam an", "Ada (40) kam an", ("Ada (41) kam", "Ada (40) kam")),
        ("Ada kam", "Ada kam nicht", ("kam", "kam nicht")),
        ("Ada kam nie an", "Ada kam an", ("kam nie an", "kam an")),
        ("a", "b", ("a", "b")),
        ("gleich", "gleich", ("", "")),
        ("a a a", "a a", ("a a", "a")),
    ],
)
def test_a_change_is_cut_to_the_words_around_it(before, after, passage):
    assert changed_passage(before, after) == passage
