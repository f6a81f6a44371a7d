"""Shortest ways, held against a search that cannot be wrong because it tries all."""

from collections import defaultdict
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.people.chains import Search, several, shortest

# A ring of six, a short cut of heavy links, and two who know only each other.
RING = {(1, 2): 1, (2, 3): 1, (3, 4): 1, (4, 5): 1, (5, 6): 1, (1, 6): 1}
APART = {(20, 21): 1}


def neighbours(links):
    known = defaultdict(list)
    for (one, other), weight in links.items():
        known[one].append((other, weight))
        known[other].append((one, weight))

    def ask(people):
        return [(p, other, weight) for p in people for other, weight in known[p]]

    return ask


def test_the_shortest_way_is_found():
    assert shortest(1, 3, neighbours(RING)).way == (1, 2, 3)
    assert shortest(3, 1, neighbours(RING)).way == (3, 2, 1)
    assert shortest(1, 2, neighbours(RING)) == Search((1, 2), 1)


def test_fewer_links_beat_lighter_ones():
    links = RING | {(1, 4): 9}
    assert shortest(1, 4, neighbours(links)).way == (1, 4)


def test_of_two_ways_as_long_the_lighter_is_shorter():
    links = {(1, 2): 2, (2, 4): 1, (1, 3): 1, (3, 4): 1}
    assert shortest(1, 4, neighbours(links)).way == (1, 3, 4)
    assert shortest(1, 4, neighbours(links | {(3, 4): 3})).way == (1, 2, 4)


def test_the_order_of_rows_decides_nothing():
    links = {(1, 2): 1, (2, 4): 1, (1, 3): 1, (3, 4): 1}
    turned = dict(reversed(links.items()))
    assert shortest(1, 4, neighbours(links)) == shortest(1, 4, neighbours(turned))
    assert shortest(1, 4, neighbours(links)).way == (1, 2, 4)


def test_somebody_is_no_link_away_from_themselves():
    assert shortest(1, 1, neighbours(RING)).way == (1,)
    assert several(1, 1, neighbours(RING))[0] == []


def test_without_a_way_it_says_how_far_it_looked():
    found = shortest(1, 20, neighbours(RING | APART))
    assert found.way == ()
    assert found.everybody  # 20 and 21 know nobody else
    line = {(n, n + 1): 1 for n in range(30)}
    assert shortest(0, 20, neighbours(line), deepest=8) == Search(looked=8)
    assert shortest(0, 8, neighbours(line), deepest=8).way == tuple(range(9))
    star = {(0, n): 1 for n in range(1, 500)} | {(-1, n): 1 for n in range(500, 900)}
    stopped = shortest(0, -1, neighbours(star), most_seen=300)
    assert stopped.way == ()
    assert 0 < stopped.looked < 10


def test_each_step_asks_once():
    asked = []

    def ask(people):
        asked.append(set(people))
        return neighbours(RING)(people)

    shortest(1, 4, ask)
    assert len(asked) == 3  # as many as the way has links


def between(links):
    ask = neighbours(links)

    def ask_between(people, others):
        return [row for row in ask(people) if row[1] in others]

    return ask_between


def test_for_the_last_link_only_those_between_the_two_sides_are_asked():
    """Two who each know 200, of whom one pair knows each other: three links."""
    links = {(0, n): 1 for n in range(1, 201)} | {(999, n): 1 for n in range(201, 401)}
    links |= {(77, 301): 1}
    asked = []

    def ask(people, others):
        asked.append((len(people), len(others)))
        return between(links)(people, others)

    assert shortest(0, 999, neighbours(links), ask, deepest=3).way == (0, 77, 301, 999)
    assert asked == [(200, 200)]
    del links[77, 301]
    assert shortest(0, 999, neighbours(links), ask, deepest=3) == Search(looked=3)


def test_a_refused_link_is_not_the_last_one_either():
    links = {(0, n): 1 for n in range(1, 51)} | {(999, n): 1 for n in range(51, 101)}
    links |= {(7, 60): 1, (8, 61): 1}
    ways, _last = several(
        0, 999, neighbours(links), {frozenset((7, 60))}, between(links), deepest=3
    )
    assert ways == [(0, 8, 61, 999)]


def test_further_ways_share_nobody_in_between():
    ways, last = several(1, 4, neighbours(RING))
    assert ways == [(1, 2, 3, 4), (1, 6, 5, 4)]
    assert last.way == ()
    ways, _last = several(1, 2, neighbours(RING))
    assert ways == [(1, 2), (1, 6, 5, 4, 3, 2)]


def test_there_are_no_more_ways_than_asked_for():
    links = {(0, n): 1 for n in range(1, 9)} | {(n, 9): 1 for n in range(1, 9)}
    ways, _last = several(0, 9, neighbours(links), most=3)
    assert ways == [(0, 1, 9), (0, 2, 9), (0, 3, 9)]


def test_no_way_leads_over_a_refused_link():
    ways, _last = several(1, 4, neighbours(RING), {frozenset((2, 3))})
    assert ways == [(1, 6, 5, 4)]


def by_trying_all(links, one, other):
    """Every way without a circle, as (links, weight); the best of them."""
    known = neighbours(links)
    best, waiting = None, [((one,), 0)]
    while waiting:
        way, weight = waiting.pop()
        if way[-1] == other:
            best = min(filter(None, [best, (len(way), weight)]))
            continue
        for _, who, more in known([way[-1]]):
            if who not in way:
                waiting.append(((*way, who), weight + more))
    return best


@given(
    st.dictionaries(
        st.sampled_from(list(combinations(range(7), 2))), st.integers(1, 3), max_size=14
    )
)
def test_no_way_is_shorter(links):
    found = shortest(0, 6, neighbours(links))
    by_pairs = shortest(0, 6, neighbours(links), between(links))
    assert by_pairs == found
    best = by_trying_all(links, 0, 6)
    if best is None:
        assert found.way == ()
        assert found.everybody
        return
    weights = [links[min(pair), max(pair)] for pair in pairwise(found.way)]
    assert (len(found.way), sum(weights)) == best


@pytest.mark.parametrize("people", [2_000])
def test_the_ways_of_many_are_found_from_the_middle(people):
    """A tree of three children each: two leaves meet at its root, seeing few."""
    links = {(n // 3, n): 1 for n in range(1, people)}
    seen = set()

    def ask(who):
        seen.update(who)
        return neighbours(links)(who)

    way = shortest(1_000, 1_900, ask, deepest=20).way
    assert len(way) > 10
    assert len(seen) < people / 2
