import pytest

from apps.dates import Edtf
from apps.people.facts import Deaths
from apps.people.stretches import together
from tests.people.facts import edtf, phase

# phases, day, "begin–end" of each time together; "–" alone: until nobody knows when
TABLE = [
    ([], "2010", []),
    (["dating 2001..2003"], "2010", ["2001–2003"]),
    (["dating 2001..2003"], "2000", []),
    (["dating 2001..2003"], "2002", ["2001–…"]),
    (["dating 2001.."], "2010", ["2001–…"]),
    (["dating ..2003"], "2010", ["?–2003"]),
    (["dating 2001..2003 marriage", "marriage 2003-05-06.."], "2010", ["2001–…"]),
    (["dating 2001..", "engagement 2002..", "marriage 2003..2008 divorce"], "2010",
     ["2001–2008"]),
    (["dating 2001..2003", "dating 2006.."], "2010", ["2001–2003", "2006–…"]),
    (["dating 2006..", "dating 2001..2003"], "2010", ["2001–2003", "2006–…"]),
    (["marriage 1990..1995 divorce", "marriage 1999.."], "2010",
     ["1990–1995", "1999–…"]),
    (["marriage 1990..1995 divorce", "marriage 1999.."], "1997", ["1990–1995"]),
    (["marriage 1990..", "separation 1998.."], "2010", ["1990–1998"]),
    (["marriage 1990..", "separation 1998.."], "1997", ["1990–…"]),
    (["marriage 1990..2001 divorce", "separation 1998..2001 divorce"], "2010",
     ["1990–1998"]),
    (["marriage 1990..", "separation 1998..2000"], "2010", ["1990–1998", "2000–…"]),
    (["dating 2001..2005 rumoured"], "2010", []),
    (["dating 2001..2005", "marriage 2003..2004"], "2010", ["2001–2005"]),
]  # fmt: skip


@pytest.mark.parametrize(("phases", "day", "wanted"), TABLE)
def test_the_times_together(phases, day, wanted):
    assert said(together(map(phase, phases), Edtf.parse(day))) == wanted


@pytest.mark.parametrize(
    ("text", "died", "wanted"),
    [
        ("marriage 1990..", "2005", ["1990–2005"]),
        ("marriage 1990..2001 divorce", "2005", ["1990–2001"]),
        ("marriage 1990..", "2015", ["1990–…"]),
    ],
)
def test_death_ends_it(text, died, wanted):
    deaths = Deaths(None, edtf(died))
    assert said(together([phase(text)], Edtf.parse("2010"), deaths)) == wanted


def said(stretches):
    return [f"{s.begin or '?'}–{s.end or ('' if s.over else '…')}" for s in stretches]
