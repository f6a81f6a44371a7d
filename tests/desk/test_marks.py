import re
from html.parser import HTMLParser

from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from apps.desk.marks import Mark, anchor, paragraphs

TEXT = "Ada Lindentau (41) sagt <Ja>.\n\nCem\nauch.\n \n\nEnde"


def mark(words: str, kind: str, to: str = "k-1", text: str = TEXT) -> Mark:
    start = text.index(words)
    return Mark(start, start + len(words), kind, to, "rule.name")


def test_paragraphs_are_parted_at_blank_lines_and_escaped():
    assert paragraphs(TEXT, []) == [
        "Ada Lindentau (41) sagt &lt;Ja&gt;.",
        "Cem\nauch.",
        "Ende",
    ]


def test_a_passage_leads_to_its_statement_and_says_what_it_is():
    with translation.override("en"):
        first = paragraphs(TEXT, [mark("41", "age", "k-age")])[0]
    link = '(<a class="mark mark--age" href="#k-age" title="Rule: rule.name">41'
    assert link + '<span class="vh"> (Age)</span></a>)' in first


def test_the_rule_is_told_in_german_too():
    with translation.override("de"):
        assert 'title="Regel: rule.name"' in paragraphs(TEXT, [mark("41", "age")])[0]


def test_a_frame_around_other_passages_tells_its_rule_as_well():
    found = [Mark(0, 18, "relation", "k-r", "outer"), mark("41", "age")]
    with translation.override("en"):
        first = paragraphs(TEXT, found)[0]
    assert re.findall('title="Rule: ([a-z.]+)"', first) == ["outer", "rule.name"]


def test_a_passage_in_a_passage_is_nested_without_a_link_in_a_link():
    found = [
        mark("Ada Lindentau (41) sagt", "relation", "k-r"),
        mark("Ada Lindentau", "person", "k-p"),
        mark("41", "age", "k-a"),
    ]
    first = paragraphs(TEXT, found)[0]
    assert first.startswith('<span class="mark mark--relation mark--around"')
    assert re.findall(r'href="#(k-\w)"', first) == ["k-p", "k-a", "k-r"]


def test_one_and_the_same_passage_can_mean_two_things():
    found = [mark("41", "age", "k-a"), mark("41", "relation", "k-r")]
    first = paragraphs(TEXT, found)[0]
    assert first.count("41") == 1
    assert "mark--age" in first
    assert "mark--relation" in first


def test_passages_that_cross_are_cut():
    found = [mark("Ada Lindentau", "person"), mark("Lindentau (41)", "age", "k-a")]
    assert paragraphs(TEXT, found)[0].count("mark--age") == 2


def test_a_passage_over_a_blank_line_is_marked_on_both_sides():
    found = [Mark(0, len(TEXT), "quote", "k-q", "r")]
    assert all("mark--quote" in part for part in paragraphs(TEXT, found))


def test_keys_become_ids():
    assert anchor("age:p1:14-16") == "k-age-p1-14-16"
    assert anchor("count:p1+p2:3-9") == "k-count-p1-p2-3-9"


class Nesting(HTMLParser):
    """Fails where tags cross or a link stands in a link; collects the seen text."""

    def __init__(self):
        super().__init__()
        self.open, self.seen = [], ""

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            assert "a" not in [name for name, _ in self.open]
        self.open.append((tag, dict(attrs).get("class")))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        if ("span", "vh") not in self.open:
            self.seen += data


SPANS = st.lists(
    st.tuples(
        st.integers(0, 40),
        st.integers(1, 20),
        st.sampled_from(["person", "age", "relation", "quote"]),
        st.sampled_from(["k-1", "k-2", "k-3"]),
    ),
    max_size=12,
)


@settings(max_examples=200, deadline=None)
@given(text=st.text("ab <&\n", min_size=1, max_size=50), spans=SPANS)
def test_whatever_is_marked_the_text_stays_and_the_tags_are_sound(text, spans):
    found = [Mark(s, min(s + n, len(text)), k, to, "r") for s, n, k, to in spans]
    found = [m for m in found if m.start < m.end]
    shown = paragraphs(text, found)
    for part, plain in zip(shown, paragraphs(text, []), strict=True):
        marked, bare = Nesting(), Nesting()
        marked.feed(part)
        marked.close()
        bare.feed(plain)
        bare.close()
        assert marked.open == []
        assert marked.seen == bare.seen
