"""Equal input, equal output: a set has no order that a reading may take over."""

from apps.reading.couples.bonds import Bond
from apps.reading.couples.relating import relations_of
from apps.reading.enums import Kind
from apps.reading.model import Span
from apps.reading.names.drafts import Draft


def test_passages_that_begin_at_one_place_stand_in_order_of_their_ends():
    mila, jon = (
        Draft((name,), "given", number=number)
        for number, name in enumerate(("Mila", "Jon"))
    )
    spans = [Span(5, end, "w" * (end - 5)) for end in range(40, 9, -1)]
    bonds = [Bond(Kind.MARRIAGE, mila, jon, span, "wedding") for span in spans]
    (relation,) = relations_of(bonds, {0: "p1", 1: "p2"})
    assert relation.evidence == tuple(reversed(spans))
