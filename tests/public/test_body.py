import pytest

from apps.public.rules.body import Named, blocks, link_people, marked, passages

ADA = Named(("Ada Lindentau", "Ada"), "/people/ada/")
CEM = Named(("Cem Sternhagel",), "/people/cem/")


def linked(body, *people):
    """Write links short: [Ada](/people/ada/)."""
    html = link_people(body, people or (ADA, CEM))
    html = html.replace('<a class="person-link" href="', "[").replace('">', "|")
    return html.replace("</a>", "]")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>Ada Lindentau kam.</p>", "<p>[/people/ada/|Ada Lindentau] kam.</p>"),
        # once, and the fullest name that stands there
        (
            "<p>Ada Lindentau und Ada Lindentau</p>",
            "<p>[/people/ada/|Ada Lindentau] und Ada Lindentau</p>",
        ),
        ("<p>Ada kam.</p>", "<p>[/people/ada/|Ada] kam.</p>"),
        # the genitive s stays outside, longer words are somebody else's
        ("<p>Adas Hut</p>", "<p>[/people/ada/|Ada]s Hut</p>"),
        ("<p>Adam kam.</p>", "<p>Adam kam.</p>"),
        ("<p>Nevada</p>", "<p>Nevada</p>"),
        # two people in one run of words
        (
            "<p>Cem Sternhagel und Ada</p>",
            "<p>[/people/cem/|Cem Sternhagel] und [/people/ada/|Ada]</p>",
        ),
        # not in headings, links, block quotes
        ("<h2>Ada</h2><p>Ada</p>", "<h2>Ada</h2><p>[/people/ada/|Ada]</p>"),
        ('<p><a href="/x">Ada</a></p>', '<p><a href="/x|Ada]</p>'),
        ("<blockquote><p>Ada</p></blockquote>", "<blockquote><p>Ada</p></blockquote>"),
        ("<p><strong>Ada</strong></p>", "<p><strong>[/people/ada/|Ada]</strong></p>"),
        # not in quotations, which end at the latest with the paragraph
        (
            "<p>„Ada ist da“, sagt Ada.</p>",
            "<p>„Ada ist da“, sagt [/people/ada/|Ada].</p>",
        ),
        ("<p>„Ada <em>und Ada</em>“</p>", "<p>„Ada <em>und Ada</em>“</p>"),
        ("<p>„Offen</p><p>Ada</p>", "<p>„Offen</p><p>[/people/ada/|Ada]</p>"),
        # what is written with references
        ("<p>Ada &amp; Co</p>", "<p>[/people/ada/|Ada] &amp; Co</p>"),
        ("", ""),
    ],
)
def test_people_are_linked_where_they_are_first_named(body, expected):
    assert linked(body) == expected


def test_names_with_signs_are_found_as_html_writes_them():
    band = Named(("Simon & Garfunkel",), "/people/s/")
    assert "[/people/s/|Simon &amp; Garfunkel]" in linked(
        "<p>Simon &amp; Garfunkel</p>", band
    )


def test_an_address_cannot_break_out():
    html = link_people("<p>Ada</p>", [Named(("Ada",), '"><script>')])
    assert "<script>" not in html


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", []),
        ("<p>a</p><p>b</p>", ["<p>a</p>", "<p>b</p>"]),
        ("<p>a</p>\n<h2>b</h2>", ["<p>a</p>", "<h2>b</h2>"]),
        (
            "<blockquote><p>a</p></blockquote><p>b</p>",
            ["<blockquote><p>a</p></blockquote>", "<p>b</p>"],
        ),
        ("<ul><li>a</li></ul>", ["<ul><li>a</li></ul>"]),
        ("lose Worte", ["<p>lose Worte</p>"]),
        ("<p>a</p>lose", ["<p>a</p>", "<p>lose</p>"]),
    ],
)
def test_a_body_is_cut_at_its_outermost_tags(body, expected):
    assert blocks(body) == expected


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("<p>a</p>", '<p id="p7">a ¶7</p>'),
        ("<h2>a</h2>", '<div class="headed"><h2 id="p7">a</h2> ¶7</div>'),
        (
            "<blockquote><p>a</p><p>b</p></blockquote>",
            '<blockquote id="p7"><p>a</p><p>b ¶7</p></blockquote>',
        ),
        (
            "<ol><li>a</li><li><p>b</p></li></ol>",
            '<ol><li id="p7">a ¶7</li><li id="p8"><p>b ¶8</p></li></ol>',
        ),
        (
            "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
            '<ul><li id="p7">a<ul><li>b</li></ul> ¶7</li><li id="p8">c ¶8</li></ul>',
        ),
        ('<p><a href="/x">a</a></p>', '<p id="p7"><a href="/x">a</a> ¶7</p>'),
        ("<ul></ul>", "<ul></ul>"),
    ],
    ids=["p", "heading", "block quote", "list", "list in a list", "link", "empty"],
)
def test_each_passage_is_marked_where_it_ends(block, expected):
    shown, after = marked(block, 7, lambda number: f"¶{number}")
    assert shown == expected
    assert after == 7 + expected.count("id=")
    assert len(passages(block)) == after - 7
