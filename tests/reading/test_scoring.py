"""Scoring: what counts as the same, what as false and what as missed."""

import json
from dataclasses import replace

import pytest

from apps.reading import read
from apps.reading.scoring import (
    KINDS,
    AnnotationError,
    Score,
    annotation,
    compare,
    total,
)

TEXT = """date 2024-05-04

Mira Thal (34) und Jon Aster (41) sind seit 2019 verheiratet. Die beiden haben zwei
Kinder: Lotte (3) und Max (1). "Wir lachen viel", sagte Mira der "Revue".

Getty Images Mira Thal und Jon Aster bei der Gala
"""


@pytest.fixture
def wanted():
    """What a colleague wrote down: here, just what the reader finds."""
    return json.loads(json.dumps(read(TEXT).as_json("a.txt")))


def scored(wanted):
    return compare(read(TEXT), annotation(wanted))


def counts(score):
    return score.right, len(score.false), len(score.missed)


def test_a_reading_agrees_with_itself(wanted):
    scores = scored(wanted)
    assert set(scores) == set(KINDS)
    assert scores["people"].right == 4
    assert all(not score.false and not score.missed for score in scores.values())


def test_an_annotation_is_the_reading_that_it_was_made_of(wanted):
    again = json.dumps(annotation(wanted).as_json("a.txt"))
    assert json.loads(again) == wanted


@pytest.mark.parametrize(
    ("change", "differs"),
    [
        (lambda w: w["people"][0].update(name="Mira Tal"), {"people", "ages"}),
        (lambda w: w["people"][0]["ages"][0].update(low=33), {"ages"}),
        (lambda w: w["people"][0]["ages"][0].update(when="then"), {"ages"}),
        (lambda w: w["people"][0]["ages"].clear(), {"ages"}),
        (lambda w: w["people"][0]["ages"][0].update(high=34.0), set()),
        (lambda w: w["people"][0]["ages"][0].update(start=16, end=16, text=""), set()),
        (lambda w: w["people"][0]["mentions"].pop(), set()),
        (lambda w: w["relations"][0].update(a="p2", b="p1"), set()),
        (lambda w: w["relations"][0].update(kind="engagement"), {"relations"}),
        (lambda w: w["relations"][0].update(status="former"), {"relation_status"}),
        (lambda w: w["relations"][0].update(begin="2018"), {"relation_dates"}),
        (lambda w: w["relations"][0].update(begin=None), {"relation_dates"}),
        (lambda w: w["relations"][0].update(end="2020"), {"relation_dates"}),
        (lambda w: w["relations"][0].update(end_reason="death"), {"relation_dates"}),
        (lambda w: w["counts"][0].update(count=3), {"counts"}),
        (lambda w: w["quotes"][0].update(speaker="p2"), {"speakers"}),
        (lambda w: w["quotes"][0].update(speaker=None), {"speakers"}),
        (lambda w: w["quotes"][0].update(source=None), {"quote_sources"}),
        (lambda w: w["quotes"].clear(), {"quotes"}),
        (lambda w: w["titles"][0].update(kind="work"), {"title_kinds"}),
        (lambda w: w["titles"].clear(), {"titles"}),
        (lambda w: w["sources"][0].update(kind="other"), {"source_kinds"}),
        (lambda w: w["sources"][0].update(name="REVUE"), set()),
        (lambda w: w["sources"][0].update(name="der Revuen"), set()),
        (lambda w: w["sources"][0].update(name="Rev"), {"sources", "quote_sources"}),
        (lambda w: w["pictures"][0].update(people=["p1"]), {"shown"}),
        (lambda w: w["pictures"][0].update(credit="Getty"), {"credits"}),
        (lambda w: w["pictures"][0].update(credit=" Getty  Images:"), set()),
    ],
)
def test_each_difference_shows_in_its_kind_alone(wanted, change, differs):
    change(wanted)
    if "ages" in differs and wanted["people"][0]["name"] == "Mira Tal":
        differs = {*differs, "relations", "counts", "speakers", "shown"}
    scores = scored(wanted)
    assert {kind for kind, s in scores.items() if s.false or s.missed} == differs


def test_who_is_the_elder_matters_between_parent_and_child(wanted):
    parent = next(r for r in wanted["relations"] if r["kind"] == "parent")
    parent.update(a=parent["b"], b=parent["a"])
    assert counts(scored(wanted)["relations"])[1:] == (1, 1)


def test_a_death_without_its_date_is_found_all_the_same():
    text = "Jon Aster starb 2020."
    found = read(text)
    wanted = json.loads(json.dumps(found.as_json("a.txt")))
    wanted["people"][0]["death"]["date"] = "2020-05"
    scores = compare(found, annotation(wanted))
    assert counts(scores["deaths"]) == (1, 0, 0)
    assert counts(scores["death_dates"]) == (0, 1, 1)


@pytest.mark.parametrize(
    ("cut", "same"),
    [
        ((-1, 1), True),  # with its marks
        ((0, -1), True),  # a letter less
        ((0, 7), True),  # the comma, a blank and a letter more
        ((4, 0), False),  # "lachen viel"
        ((0, 30), False),
    ],
)
def test_quotes_agree_but_for_their_edges(wanted, cut, same):
    quote = wanted["quotes"][0]
    start, end = quote["start"] + cut[0], quote["end"] + cut[1]
    quote.update(start=start, end=end, text=TEXT[start:end])
    if cut == (0, 7):
        wanted["quotes"][0].update(end=end - 5, text=TEXT[start : end - 5])
    assert counts(scored(wanted)["quotes"]) == ((1, 0, 0) if same else (0, 1, 1))


def test_details_of_what_was_not_found_are_not_missed_again(wanted):
    wanted["quotes"].append({**wanted["quotes"][0], "start": 0, "end": 4})
    wanted["quotes"][1].update(text=TEXT[:4])
    scores = scored(wanted)
    assert counts(scores["quotes"]) == (1, 0, 1)
    assert counts(scores["speakers"]) == (1, 0, 0)


def test_a_title_taken_for_speech_is_counted(wanted):
    quote = wanted["quotes"].pop()
    wanted["titles"].append({k: quote[k] for k in ("start", "end", "text")})
    wanted["titles"][1]["kind"] = "work"
    score = scored(wanted)["titles_as_speech"]
    assert (score.right, [fact.span.text for fact in score.false]) == (
        1,
        ["Wir lachen viel"],
    )


def test_the_same_picture_agency_twice_is_two_pictures(wanted):
    wanted["pictures"].append({**wanted["pictures"][0], "people": []})
    scores = scored(wanted)
    assert counts(scores["credits"]) == (1, 0, 1)
    assert counts(scores["shown"]) == (2, 0, 0)


def test_two_people_of_one_name_are_two(wanted):
    wanted["people"].append({**wanted["people"][0], "id": "p9"})
    assert counts(scored(wanted)["people"]) == (4, 0, 1)


def test_shares_of_nothing_are_none():
    assert (Score().precision, Score().recall, Score().f1) == (None, None, None)


def test_shares_are_of_what_was_found_and_of_what_was_wanted(wanted):
    wanted["people"][0]["ages"].clear()
    score = scored(wanted)["ages"]
    assert (score.precision, score.recall) == (3 / 4, 1)
    assert score.f1 == pytest.approx(6 / 7)


def test_a_total_has_every_kind_and_all_texts(wanted):
    scores = scored(wanted)
    both = total([scores, scores])
    assert both["people"].right == 8
    assert set(total([])) == set(KINDS)
    assert scores["people"].right == 4


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda w: w.pop("titles"), "has no “titles”"),
        (lambda w: w.update(language="fr"), "language is none of: de, en"),
        (lambda w: w.update(date="4.5.2024"), "date is not an EDTF date"),
        (lambda w: w.update(people={}), "people is not a list"),
        (lambda w: w["people"][0].update(mentions=[]), "people[0].mentions is empty"),
        (lambda w: w["people"].append(w["people"][0]), "a second time"),
        (lambda w: w["people"].append("p"), "people[4] is not an object"),
        (lambda w: w["people"][0].update(name=7), "people[0].name is not a text"),
        (lambda w: w["people"][0].update(name="\ud800"), "people[0].name is not"),
        (lambda w: w["people"][0]["mentions"][0].update(end=3), "has other words"),
        (lambda w: w["people"][0]["ages"][0].update(low="34"), "is not a number"),
        (lambda w: w["relations"][0].update(kind="love"), "kind is none of: marr"),
        (lambda w: w["relations"][0].update(a="p77"), "names “p77”"),
        (lambda w: w["relations"][0].update(evidence=[]), "evidence is empty"),
        (lambda w: w["counts"][0].update(count=1.5), "is not a whole number"),
        (lambda w: w["quotes"][0].update(source=5), "points at number 5"),
        (lambda w: w["quotes"][0].update(fragment="no"), "neither true nor false"),
        (lambda w: w["quotes"][0].update(start=True), "is not a number"),
    ],
)
def test_what_is_no_reading_is_refused_with_its_place(wanted, change, reason):
    change(wanted)
    with pytest.raises(AnnotationError) as refused:
        annotation(wanted)
    assert reason in str(refused.value)


@pytest.mark.parametrize("value", [None, [], "text", 1])
def test_what_is_no_object_is_refused(value):
    with pytest.raises(AnnotationError, match="is not an object"):
        annotation(value)


def test_what_the_contract_lets_one_leave_out_may_be_left_out(wanted):
    for relation in wanted["relations"]:
        relation.pop("end_reason")
        relation.pop("parentage", None)
    wanted["quotes"][0].pop("verb")
    for mention in wanted["people"][0]["mentions"]:
        mention.pop("form")
    wanted["extra"] = 1
    assert replace(annotation(wanted), text="").language == "de"
