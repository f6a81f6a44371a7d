"""Who stands where in the drawn family; Graphviz itself is asked once."""

import shutil

import pytest

from apps.public import graphviz
from apps.public.rules.family import Child, Couple, Node, Tie, Tree, draw, source

ADA, CEM, BO = Node("1", "Ada", "", own=True), Node("2", "Cem", ""), Node("3", "Bo", "")
KID = Node("4", "Kim", "")
SPOTS = {"n0": (0.0, 100.0), "n1": (300.0, 100.0), "n2": (600.0, 100.0)}


def tree(*couples, nodes=(ADA, CEM, BO), children=()):
    return Tree(tuple(nodes), tuple(couples), tuple(children))


def styles(drawing):
    return [line.style for line in drawing.lines]


def test_everybody_is_one_circle():
    drawing = draw(tree(Couple("1", "2", Tie.NOW)), SPOTS)
    assert [circle.node.name for circle in drawing.circles] == ["Ada", "Cem", "Bo"]
    assert drawing.circles[0].radius > drawing.circles[1].radius


@pytest.mark.parametrize(
    ("tie", "style"),
    [(Tie.NOW, "tie-now"), (Tie.EX, "tie-ex"), (Tie.WIDOW, "tie-widow")],
)
def test_ties_are_told_apart(tie, style):
    drawing = draw(tree(Couple("1", "2", tie)), SPOTS)
    assert styles(drawing) == [style]
    double = drawing.lines[0].path.count("M") == 2
    assert double == (tie is Tie.WIDOW)


def test_a_tie_goes_round_whoever_stands_between():
    straight = draw(tree(Couple("1", "2", Tie.NOW)), SPOTS).lines[0].path
    arch = draw(tree(Couple("1", "3", Tie.EX)), SPOTS).lines[0].path
    assert "C" not in straight
    assert "C" in arch


def test_a_child_hangs_between_its_parents():
    spots = SPOTS | {"n3": (150.0, -100.0)}
    couple, child = Couple("1", "2", Tie.NOW), Child(("1", "2"), "4")
    drawing = draw(tree(couple, nodes=(ADA, CEM, BO, KID), children=[child]), spots)
    kid = drawing.circles[3]
    start = drawing.lines[1].path.removeprefix("M").split("V")[0].split()
    ada, cem = drawing.circles[:2]
    assert ada.x < int(start[0]) < cem.x
    assert int(start[1]) == ada.y
    assert drawing.lines[1].path.endswith(f"V{kid.y - kid.radius}")


def test_the_drawing_holds_all_circles():
    spots = {"n0": (-500.0, 40.0), "n1": (900.0, 10.0), "n2": (0.0, -300.0)}
    drawing = draw(tree(), spots)
    for circle in drawing.circles:
        assert circle.radius <= circle.x <= drawing.width - circle.radius
        assert circle.radius <= circle.y <= drawing.height - circle.radius


def test_no_name_reaches_graphviz():
    evil = Node("9", 'a"; } system(', "")
    text = source(tree(nodes=(evil, CEM)))
    assert "system" not in text


@pytest.mark.skipif(shutil.which("dot") is None, reason="no Graphviz on this machine")
def test_graphviz_places_every_node():
    couple, child = Couple("1", "2", Tie.NOW), Child(("1", "2"), "4")
    family = tree(couple, nodes=(ADA, CEM, BO, KID), children=[child])
    places = graphviz.places(source(family))
    assert {"n0", "n1", "n2", "n3"} <= places.keys()
    assert places["n3"][1] < places["n0"][1] == places["n1"][1]


@pytest.mark.skipif(shutil.which("dot") is None, reason="no Graphviz on this machine")
def test_nobody_comes_between_the_two_of_a_couple():
    """The brother would stand there: he hangs from the same parents."""
    pair = (Node("1", "Ada", "", own=True), Node("2", "Cem", "", own=True))
    above = (Node("5", "Uta", ""), Node("6", "Uwe", ""))
    children = [Child(("5", "6"), key) for key in ("3", "2", "4")]
    couples = (Couple("1", "2", Tie.NOW, "married"), Couple("5", "6", Tie.EX))
    family = tree(*couples, nodes=(*pair, BO, KID, *above), children=children)
    drawing = draw(family, graphviz.places(source(family)) or {})
    one, other, *brothers = drawing.circles[:4]
    assert one.y == other.y
    assert not [each for each in brothers if one.x < each.x < other.x]
    assert "C" not in drawing.lines[0].path
    assert (drawing.lines[0].word, drawing.lines[1].word) == ("married", "")


def test_without_graphviz_there_are_no_places(monkeypatch):
    monkeypatch.setattr(graphviz, "which", lambda _name: None)
    graphviz.places.cache_clear()
    assert graphviz.places("graph {}") is None
    graphviz.places.cache_clear()


def test_a_graphviz_that_fails_is_none(monkeypatch):
    monkeypatch.setattr(graphviz, "which", lambda _name: "/bin/false")
    graphviz.places.cache_clear()
    assert graphviz.places("graph {a}") is None
    graphviz.places.cache_clear()
