"""Equal input, equal output: a set has no order that a reading may take over."""

from apps.reading.couples.bonds import Bond
from apps.reading.couples.relating import relations_of
from apps.reading.enums import Kind
from apps.reading.model import Span
from apps.reading.names.drafts import Draft


def _married(*spans):
    mila, jon = (
        Draft((name,), "given", number=number)
        for number, name in enumerate(("Mila", "Jon"))
    )
    bonds = [Bond(Kind.MARRIAGE, mila, jon, span, "wedding") for span in spans]
    (relation,) = relations_of(bonds, {0: "p1", 1: "p2"})
    return relation.evidence


def test_passages_stand_in_the_order_of_the_text():
    spans = [Span(at, at + 7, "w" * 7) for at in range(40, 9, -5)]
    assert _married(*spans) == tuple(reversed(spans))


def test_a_passage_within_another_tells_nothing_more():
    spans = [Span(5, end, "w" * (end - 5)) for end in range(40, 9, -1)]
    inside = Span(20, 30, "w" * 10)
    assert _married(*reversed(spans), inside) == (spans[0],)
