"""Whom the pages that ask for names propose: nobody whom readers may not see."""

import pytest

from tests.public import world

pytestmark = pytest.mark.django_db


def main(client, address: str) -> str:
    page = client.get(address).content.decode()
    return page.split("<main")[1].split("</main")[0]


def test_the_people_of_the_newest_stories_are_proposed(client):
    ida, ben = (world.person(name, birth="1980-02-03") for name in ("Ida", "Ben"))
    world.story("", ida, ben)
    page = main(client, "/wie-alt/")
    assert page.index(f"?wer={ida.slug}") < page.index(f"?wer={ben.slug}")
    assert f"?von={ida.slug}&amp;zu={ben.slug}" in main(client, "/verbindung/")


def test_who_has_been_asked_for_is_enough(client):
    ida, ben = (world.person(name, birth="1980-02-03") for name in ("Ida", "Ben"))
    world.story("", ida, ben)
    assert f"?wer={ben.slug}" not in main(client, f"/wie-alt/?wer={ida.slug}")
    asked = f"/verbindung/?von={ida.slug}&zu={ben.slug}"
    assert "&amp;zu=" not in main(client, asked)


def test_nobody_hidden_and_no_draft_is_proposed(client):
    ida = world.person("Ida", birth="1980-02-03")
    for hidden in (
        world.person("Verborgen Privat", publicity="private", birth="1980-02-03"),
        world.person("Verborgen Klein", birth=world.years_ago(9)),
    ):
        world.story("", ida, hidden)
    drafted = world.person("Verborgen Entwurf", birth="1980-02-03")
    world.story("", ida, drafted, stage="draft")
    for address in ("/wie-alt/", "/verbindung/"):
        page = main(client, address)
        assert "erborgen" not in page
        assert "&amp;zu=" not in page


def test_who_has_no_birth_told_has_no_age(client):
    world.story("", world.person("Ida"), world.person("Ben", birth="1980"))
    page = main(client, "/wie-alt/")
    assert "Ida" not in page
    assert "Ben" in page


def test_nobody_is_in_two_pairs(client):
    ida, ben, eva = (world.person(name) for name in ("Ida", "Ben", "Eva"))
    world.story("", ida, eva)
    world.story("", ida, ben)
    assert main(client, "/verbindung/").count("&amp;zu=") == 1


@pytest.mark.parametrize("rows", [1, 20])
@pytest.mark.parametrize("address", ["/wie-alt/", "/verbindung/"])
def test_costs(client, django_assert_num_queries, address, rows):
    for _ in range(rows):
        world.story("", *(world.person(birth="1980-02-03") for _ in range(rows + 1)))
    # the newest stories; mentions; people, sources, who is in portraits; sections
    with django_assert_num_queries(COST):
        client.get(address)


COST = 6
