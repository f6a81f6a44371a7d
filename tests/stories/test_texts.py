from apps.stories.texts import lay_out, mend

FIELDS = {
    "headline": "Ada (41) sagt Ja",
    "teaser": "Mit 41 noch einmal",
    "body": "<p>Ada &amp; Cem (38).</p><p>Schluss.</p>",
}


def whole(pictures=()):
    return lay_out(*FIELDS.values(), pictures)


def test_a_story_is_one_text_and_knows_its_parts():
    text = whole([(7, "Foto: dpa", "Ada und Cem")])
    assert text.text.split("\n\n") == [
        "Ada (41) sagt Ja",
        "Mit 41 noch einmal",
        "Ada & Cem (38).",
        "Schluss.",
        "Foto: dpa Ada und Cem",
    ]
    for part in text.parts:
        assert text.text[part.start : part.end].strip()
    assert [part.field for part in text.parts] == [
        "headline",
        "teaser",
        "body",
        "figure-7",
    ]


def test_empty_fields_leave_no_gap():
    assert lay_out("", "", "<p>a</p>").text == "a"
    assert lay_out("", " ", "").parts == ()


def test_a_passage_is_mended_in_its_own_field():
    text = whole()
    at = text.text.index("38")
    assert mend(FIELDS, text, at, at + 2, "37") == {
        "body": "<p>Ada &amp; Cem (37).</p><p>Schluss.</p>"
    }
    assert mend(FIELDS, text, 5, 7, "40") == {"headline": "Ada (40) sagt Ja"}


def test_a_passage_over_two_fields_is_not_mended():
    assert mend(FIELDS, whole(), 0, 30, "x") is None
