"""source.single: grave news that all goes back to one source."""

import pytest

from tests.checks.sample import Text

TEXTS = [
    ("de", "Ada ist tot, meldet die Revue unter Berufung auf den Talboten.",
     ["Revue", "Talboten"], ["Revue"]),
    ("de", "Ada ist erkrankt, so die Revue. Die Revue weiß mehr.",
     ["Revue", "Revue#2"], ["Revue"]),
    ("en", "Ada has died, says the Revue, citing the Herald.",
     ["Revue", "Herald"], ["Revue"]),
    ("en", "Ada is ill, says the Revue. The Revue knows more.",
     ["Revue", "Revue#2"], ["Revue"]),
    # right all the same
    ("de", "Ada ist tot, melden die Revue und der Talbote.",
     ["Revue", "Talbote"], []),
    ("de", "Ada tanzt, meldet die Revue unter Berufung auf den Talboten.",
     ["Revue", "Talboten"], []),
    ("de", "Ada ist tot, meldet die Revue.", ["Revue"], []),
    ("en", "Ada has died, say the Revue and the Herald.", ["Revue", "Herald"], []),
    ("en", "Ada dances, says the Revue, citing the Herald.",
     ["Revue", "Herald"], []),
    ("en", "Ada has died, says the Revue.", ["Revue"], []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "sources", "found"), TEXTS)
def test_grave_news_needs_a_second_source(language, text, sources, found):
    made = Text(text, language)
    for words in sources:
        made.source(words)
    rows = made.found("source.single")
    assert rows == [("info", one, None) for one in found]


@pytest.mark.parametrize("kind", ["spokesperson", "document", "social"])
def test_somebody_who_may_know_is_a_source_of_their_own(kind):
    text = "Ada ist tot, meldet die Revue unter Berufung auf den Talboten und das Amt."
    made = Text(text).source("Revue").source("Talboten").source("Amt", kind)
    assert made.found("source.single") == []
