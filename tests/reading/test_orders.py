"""One bond told in all the orders of words that a language has for it."""

import pytest

from tests.reading import orders_de, orders_en
from tests.reading.say import relations

ORDERS = {"de": orders_de, "en": orders_en}


@pytest.mark.parametrize(
    ("code", "said", "text"),
    [
        (code, said, text)
        for code, orders in ORDERS.items()
        for said, texts in orders.SAID.items()
        for text in texts
    ],
)
def test_whatever_the_order_the_bond_is_the_same(code, said, text):
    assert relations(text, language=code) == [said]
