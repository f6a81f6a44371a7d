"""What the reader gave to somebody whom the record shows not to be meant."""

import pytest

from tests.checks.sample import Text, couple, known, phase, record

ADA = known("ada-lindentau", "1968-02-11", gender="female")
CEM = known("cem-sternhagel", "1977-05-05", gender="male")
EMIL = known("emil-lindentau", "1938-10-04", death="2021-03-19", gender="male")
DEAD = "life.dead_alive"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Emil Lindentau war Bäcker. Er ist 2021 gestorben.", False),
        ("Emil Lindentau war Bäcker. Er ist 2019 gestorben.", True),  # not then
        ("Ada Lindentau ist 2021 gestorben. Emil Lindentau war Bäcker.", True),
    ],
    ids=["his death", "another day", "her own name"],
)
def test_a_death_is_his_who_died_then(words, found):
    year = "2021" if "2021" in words else "2019"
    text = Text(f"Hier singt Ada Lindentau. {words}")
    own = "Ada Lindentau#2" if words.startswith("Ada") else "Ada Lindentau"
    told = (year, f"ist {year} gestorben")
    text.person("Ada Lindentau", own, record="ada-lindentau", death=told)
    text.person("Emil Lindentau", record="emil-lindentau")
    on_record = record(ADA, EMIL, parents=(("emil-lindentau", "ada-lindentau"),))
    assert bool(text.found(DEAD, on_record)) is found


def two(words: str) -> Text:
    text = Text(words)
    text.person("Ada Lindentau", record="ada-lindentau")
    return text.person("Cem Sternhagel", record="cem-sternhagel")


WED = couple("ada-lindentau", "cem-sternhagel", phase("marriage", "2019-06-01"))
DATING = couple("ada-lindentau", "cem-sternhagel", phase("dating", "2016"))


@pytest.mark.parametrize(
    ("couples", "found"), [((WED,), False), ((), True)], ids=["hers", "a stranger"]
)
def test_a_husband_is_nobodys_father(couples, found):
    text = two("Ada Lindentau lacht. Der stolze Papa heißt Cem Sternhagel.")
    text.relation("parent", "Papa heißt Cem Sternhagel", a="p2", b="p1")
    on_record = record(
        *(ADA, CEM, EMIL),
        couples=couples,
        parents=(("emil-lindentau", "ada-lindentau"),),
    )
    assert bool(text.found("relation.wrong_person", on_record)) is found


def test_the_widow_of_another_was_never_his_wife():
    text = two("Cem Sternhagel kam mit der Witwe Ada Lindentau.")
    text.relation("marriage", "Witwe Ada Lindentau", "former", reason="death")
    assert not text.found("relation.kind", record(ADA, CEM, couples=(DATING,)))


def test_who_parted_before_a_wedding_parted_from_another():
    words = "Ada Lindentau heiratete Cem Sternhagel 2019. Getrennt hatte sie sich 2008."
    text = two(words)
    text.relation("marriage", "heiratete Cem Sternhagel 2019", "former", "2019", "2008")
    on_record = record(ADA, CEM, couples=(WED,))
    assert not text.found("relation.status", on_record)
    assert not text.found("relation.date", on_record)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("2018 folgte für Ada Lindentau und Cem Sternhagel der Antrag", False),
        ("Ada Lindentau und Cem Sternhagel sind seit 2018 verlobt", True),
    ],
    ids=["then", "still"],
)
def test_a_proposal_of_then_is_true_of_the_married(words, found):
    text = two(f"{words}.")
    text.relation("engagement", words, begin="2018")
    both = couple(
        *("ada-lindentau", "cem-sternhagel"),
        phase("engagement", "2018"),
        phase("marriage", "2019-06-01"),
    )
    assert (
        bool(text.found("relation.status", record(ADA, CEM, couples=(both,)))) is found
    )
