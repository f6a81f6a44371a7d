"""relation.date, relation.duration and relation.status."""

import pytest

from apps.checks.facts import CoupleFacts
from tests.checks.sample import Text, couple, known, phase, record

KIM, ALEC, MAX = "juno", "tilman", "max"


def pair(text: str, language: str = "de") -> Text:
    made = Text(text, language)
    return made.person("Juno", record=KIM).person("Tilman", record=ALEC)


def together(*phases, deaths: dict[str, str] | None = None, **more):
    deaths = deaths or {}
    people = (known(slug, death=deaths.get(slug)) for slug in (ALEC, KIM, MAX))
    couples: tuple[CoupleFacts, ...] = (couple(KIM, ALEC, *phases),)
    return record(*people, couples=(*couples, *more.get("couples", ())))


MARRIED = phase("marriage", "1993-08-19", "2002", "divorce", sources=("Variety",))
AGAIN = phase("marriage", "2010-05-01")


@pytest.mark.parametrize(
    ("language", "text", "dates", "phases", "found"),
    [
        ("de", "Juno und Tilman heirateten 1993.", ("1993", None), [MARRIED], []),
        ("de", "Juno und Tilman heirateten 1993.", ("1993-08", None), [MARRIED], []),
        ("de", "Juno und Tilman heirateten 1994.", ("1994", None), [MARRIED],
         [("warn", "1994", "1993")]),
        ("en", "Juno and Tilman wed in 1994.", ("1994", None), [MARRIED],
         [("warn", "1994", "1993")]),
        ("de", "Juno, Tilman: Scheidung 2002.", (None, "2002", "divorce"), [MARRIED],
         []),
        ("de", "Juno, Tilman: Scheidung 2003.", (None, "2003", "divorce"), [MARRIED],
         [("warn", "2003", "2002")]),
        ("en", "Juno, Tilman divorced in 2003.", (None, "2003", "divorce"), [MARRIED],
         [("warn", "2003", "2002")]),
        # they parted before they were divorced
        ("de", "Juno und Tilman trennten sich 2000.", (None, "2000", "separation"),
         [MARRIED], []),
        ("de", "Juno und Tilman trennten sich 1999.", (None, "1999", "separation"),
         [MARRIED, phase("separation", "2000-12")], [("warn", "1999", "2000")]),
        ("en", "Juno and Tilman split in 2000.", (None, "2000", "separation"),
         [MARRIED, phase("separation", "2000-12")], []),
        # they married each other twice
        ("de", "Juno und Tilman heirateten 2010.", ("2010", None), [MARRIED, AGAIN],
         []),
        ("en", "Juno and Tilman wed in 1993.", ("1993", None), [MARRIED, AGAIN], []),
        # the record knows just about when, or does not stand by it
        ("de", "Juno und Tilman heirateten 1994.", ("1994", None),
         [phase("marriage", "1993~")], []),
        ("de", "Juno und Tilman heirateten 1994.", ("1994", None),
         [phase("marriage", "1993", standing="rumoured")], []),
        ("en", "Juno and Tilman wed in 1994.", ("1994", None), [], []),
    ],
)  # fmt: skip
def test_a_stated_date_is_held_against_the_phase(language, text, dates, phases, found):
    made = pair(text, language)
    begin, end, *reason = dates
    made.relation("marriage", text, "former" if end else "current", begin, end, *reason)
    assert made.found("relation.date", together(*phases)) == found


def test_when_they_became_a_couple_is_no_wedding_date():
    made = pair("Juno und Tilman, seit 1990 ein Paar, sind verheiratet.")
    made.relation("marriage", "seit 1990 ein Paar", "current", "1990")
    dossier = together(phase("dating", "1990-05", "1993"), MARRIED)
    assert made.found("relation.date", dossier) == []
    assert made.found("relation.date", together(MARRIED)) != []


def test_a_planned_wedding_has_no_date_to_be_wrong():
    made = pair("Juno und Tilman wollen 2026 heiraten.")
    made.relation("marriage", "2026", "planned", "2026")
    assert made.found("relation.date", together(AGAIN)) == []


def test_the_message_names_both_dates_and_the_source():
    made = pair("Juno und Tilman heirateten 1994.")
    made.relation("marriage", "heirateten 1994", "former", "1994")
    [finding] = made.check(together(MARRIED))
    assert finding.message == (
        "Nach dem Text begann die Ehe von Juno und Tilman 1994, laut Gedächtnis "
        "19. August 1993 (Quelle: Variety)."
    )


TEN = ("nach knapp zehn Jahren", 9, 10)
EIGHT = ("nach gut acht Jahren", 8, 9)


@pytest.mark.parametrize(
    ("end", "said", "found"),
    [
        ("2002", TEN, [("info", "nach knapp zehn Jahren", None)]),
        ("2002-02", TEN, [("warn", "nach knapp zehn Jahren", "nach gut acht Jahren")]),
        ("2002-02", EIGHT, []),
        ("2003-02", TEN, []),
        ("2003", TEN, []),  # most of that year makes it right
    ],
)
def test_a_duration_is_held_against_the_marriage(end, said, found):
    words, low, high = said
    made = pair(f"Juno und Tilman trennten sich {words}.")
    made.relation("marriage", words, "former").duration(
        words, low, high, high_open=True
    )
    dossier = together(phase("marriage", "1993-08-19", end, "divorce"))
    assert made.found("relation.duration", dossier) == found
    certain = [
        one.certainty for one in made.check(dossier) if one.rule == "relation.duration"
    ]
    assert certain == (["possible"] if end == "2002" else ["certain"][: len(found)])


@pytest.mark.parametrize(
    ("words", "low", "high", "phases", "found"),
    [
        # the relationship counts too, and so does the time until they parted
        ("after 12 years", 11.5, 13, [phase("dating", "1990"), MARRIED], []),
        ("after seven years", 6.5, 8, [MARRIED, phase("separation", "2000-12")], []),
        ("after 15 years", 14.5, 16, [phase("dating", "1990"), MARRIED],
         [("warn", "after 15 years", None)]),
        ("after four years", 3.5, 5, [phase("marriage", "1993-01-02", "2001-02-03")],
         [("warn", "after four years", "after just over eight years")]),
        ("married for 12 years", 11.5, 13, [phase("marriage", "2013-01-01")], []),
        ("married for 20 years", 19.5, 21, [phase("marriage", "2013-01-01")],
         [("warn", "married for 20 years", "married for just over twelve years")]),
        ("after 12 years", 11.5, 13, [], []),
    ],
)  # fmt: skip
def test_a_duration_may_mean_the_marriage_or_the_relationship(
    words, low, high, phases, found
):
    made = pair(f"Juno and Tilman, {words}.", "en")
    made.relation("marriage", words, "former").duration(
        words, low, high, high_open=True
    )
    assert made.found("relation.duration", together(*phases)) == found


SEPARATED = phase("separation", "2024-01")
OPEN = phase("marriage", "2010-05-01")
ENGAGED = phase("engagement", "2024-01-05")
DATING = phase("dating", "2020", "2023", "separation")
EX = ("marriage", "former")
NOW = ("marriage", "current")
FIANCEE = ("engagement", "current")
COUPLE = ("partnership", "current")
EX_COUPLE = ("partnership", "former")


@pytest.mark.parametrize(
    ("language", "words", "said", "phases", "found"),
    [
        # wife, husband
        ("de", "Ehefrau", NOW, [OPEN], []),
        ("de", "Ehefrau", NOW, [OPEN, SEPARATED], []),
        ("de", "Ehefrau", NOW, [MARRIED, AGAIN], []),
        ("de", "Ehefrau", NOW, [], []),
        ("de", "Ehefrau", NOW, [MARRIED], [("warn", "Ehefrau", "Ex-Frau")]),
        ("de", "Ehemannes", NOW, [MARRIED], [("warn", "Ehemannes", "Ex-Mannes")]),
        ("de", "aktuelle Frau", NOW, [MARRIED],
         [("warn", "aktuelle Frau", "Ex-Frau")]),
        ("de", "seit 1993 verheiratet", NOW, [MARRIED],
         [("warn", "seit 1993 verheiratet", None)]),
        ("en", "wife", NOW, [MARRIED], [("warn", "wife", "ex-wife")]),
        ("en", "husband", NOW, [OPEN], []),
        ("en", "wife", NOW, [ENGAGED], [("warn", "wife", None)]),
        # the ex
        ("de", "Ex-Mann", EX, [MARRIED], []),
        ("de", "Ex-Mann", EX, [OPEN], [("warn", "Ex-Mann", "Mann")]),
        ("de", "Exfrau", EX, [OPEN], [("warn", "Exfrau", "Frau")]),
        ("de", "Ex-Mann", EX, [MARRIED, AGAIN], [("warn", "Ex-Mann", "Mann")]),
        ("de", "Ex-Mann", EX, [OPEN, SEPARATED],
         [("warn", "Ex-Mann", "Noch-Ehemann")]),
        ("en", "ex-wife", EX, [MARRIED], []),
        ("en", "ex-wife", EX, [OPEN], [("warn", "ex-wife", "wife")]),
        ("en", "ex-husband", EX, [OPEN, SEPARATED],
         [("warn", "ex-husband", "estranged husband")]),
        # engaged, a couple
        ("de", "Verlobte", FIANCEE, [ENGAGED], []),
        ("de", "Verlobte", FIANCEE, [OPEN], [("warn", "Verlobte", None)]),
        ("en", "engaged", FIANCEE, [MARRIED], [("warn", "engaged", None)]),
        ("en", "engaged", FIANCEE, [MARRIED, ENGAGED], []),
        ("de", "ein Paar", COUPLE, [DATING], [("warn", "ein Paar", None)]),
        ("de", "ein Paar", COUPLE, [OPEN], []),
        ("en", "dating", COUPLE, [phase("dating", "2020")], []),
        ("en", "exes", EX_COUPLE, [DATING], []),
        ("en", "exes", EX_COUPLE, [OPEN], [("warn", "exes", None)]),
        # whose end is only possible by the day
        ("de", "Ehefrau", NOW, [phase("marriage", "2010", "2025", "divorce")], []),
        ("de", "Ex-Frau", EX, [phase("marriage", "2010", "2025", "divorce")], []),
        # what the record does not stand by
        ("de", "Ehefrau", NOW,
         [phase("marriage", "1993", "2002", "divorce", standing="disputed")], []),
    ],
)  # fmt: skip
def test_the_word_for_a_partner_fits_the_day(language, words, said, phases, found):
    made = pair(f"Juno, {words}, Tilman", language).relation(said[0], words, said[1])
    assert made.found("relation.status", together(*phases)) == found


def test_a_story_older_than_the_divorce_was_right():
    made = pair("Ehefrau Juno, Tilman").relation("marriage", "Ehefrau")
    assert made.found("relation.status", together(MARRIED), "2001-06") == []
    assert made.found("relation.status", together(MARRIED), "2003-06") != []


def test_an_ex_who_married_somebody_else_stays_an_ex():
    new = couple(ALEC, MAX, phase("marriage", "2012-06-30"))
    made = pair("Ex-Mann Juno, Tilman").relation("marriage", "Ex-Mann", "former")
    assert made.found("relation.status", together(MARRIED, couples=(new,))) == []


def test_a_first_marriage_is_over_though_they_married_again():
    made = pair("Juno und Tilman waren bis 2002 verheiratet.")
    made.relation("marriage", "bis 2002", "former", None, "2002")
    assert made.found("relation.status", together(MARRIED, AGAIN)) == []


def test_separated_is_said_of_the_separated():
    made = pair("Juno und Tilman sind getrennt.")
    made.relation("marriage", "getrennt", "former", reason="separation")
    assert made.found("relation.status", together(OPEN, SEPARATED)) == []
    assert made.found("relation.status", together(OPEN)) == [("warn", "getrennt", None)]


def test_the_widowed_are_left_to_other_rules():
    made = pair("Ehefrau Juno, Tilman").relation("marriage", "Ehefrau")
    assert made.found("relation.status", together(OPEN, deaths={ALEC: "2020"})) == []


@pytest.mark.parametrize("status", ["planned", "rumoured", "denied"])
def test_doubt_states_no_status(status):
    made = pair("Juno und Tilman verheiratet?")
    made.relation("marriage", "verheiratet", status)
    assert made.found("relation.status", together(MARRIED)) == []


def test_what_somebody_calls_a_partner_is_only_told():
    made = pair('Juno: "Mein Mann Tilman"').relation("marriage", "Mein Mann")
    made.quote("Mein Mann Tilman", "p1")
    assert made.found("relation.status", together(MARRIED)) == [("info", "Mann", None)]


def test_the_message_says_what_the_two_are_and_since_when():
    made = pair("Ehefrau Juno, Tilman").relation("marriage", "Ehefrau")
    [finding] = made.check(together(MARRIED))
    assert finding.message == (
        "Im Text sind Juno und Tilman verheiratet, laut Gedächtnis geschieden seit "
        "2002 (Quelle: Variety)."
    )


@pytest.mark.parametrize(
    ("end", "found"), [("2021", [("warn", "2021", "2023")]), ("2023", [])]
)
def test_where_nobody_married_the_separation_is_the_end(end, found):
    made = pair(f"Juno und Tilman waren bis {end} ein Paar.")
    made.relation("partnership", f"bis {end} ein Paar", "former", None, end)
    parted = phase("dating", "2020", "2023", "separation")
    assert made.found("relation.date", together(parted)) == found
