"""What may not be published is found, and leaves by no way."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError
from django.urls import reverse
from django.utils import timezone

from apps.checks.bans.banning import apply_bans
from apps.checks.bans.rules import BanFact, forbidden_places
from apps.checks.models import Ban, Proceeding
from apps.public.sitemaps import PART
from apps.sources.models import Source
from apps.stories.models import Quote, Story
from tests import make

NOW = timezone.now()


def ban(words: str, kind: str = "claim") -> BanFact:
    day = date(2025, 1, 1)
    return BanFact(1, kind, words, "", None, "injunction", "27 O 1/25", day, None)


def found(words: str, text: str, kind: str = "claim") -> list[str]:
    return [text[a:b] for a, b in forbidden_places(ban(words, kind), text)]


@pytest.mark.parametrize(
    ("words", "text", "places"),
    [
        (
            "Steg verkauft",
            "Ada hat den Steg verkauft. Sie lacht.",
            ["Steg verkauft"],
        ),
        ("Steg verkauft", "Verkauft hat Ada den Steg.", ["Verkauft hat Ada den Steg"]),
        ("Steg verkauf*", "Ada will den Steg verkaufen.", ["Steg verkaufen"]),
        ("Steg verkauft", "Ada will den Steg verkaufen.", []),
        ("Steg verkauft", "Ada mag den Steg. Er wird nicht verkauft.", []),
        ("Steg verkauft\nsold jetty", "Ada sold the jetty.", ["sold the jetty"]),
        ("STRASSE gesperrt", "Die Straße ist gesperrt.", ["Straße ist gesperrt"]),
        ("", "Ada hat den Steg verkauft.", []),
        (" * ", "Ada hat den Steg verkauft.", []),
    ],
)
def test_a_claim_is_found_in_one_sentence(words, text, places):
    assert found(words, text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Mila Weiß-Halm singt.", ["Mila Weiß-Halm"]),
        ("Die Ehe von MILA WEISS-HALM.", ["MILA WEISS-HALM"]),
        ("Mila Weiß-Halms Haus.", ["Mila Weiß-Halms"]),
        ("Mila Halm singt.", []),
        ("Mila Weiß-Halmer singt.", []),
    ],
)
def test_a_name_is_found_as_it_stands(text, places):
    assert found("Mila Weiß-Halm", text, "name") == places


@pytest.mark.django_db
@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "rumour"},
        {"basis": "feeling"},
        {"words": ""},
        {"kind": "picture"},
        {"reference": ""},
        {"end": date(2024, 12, 31)},
    ],
)
def test_the_database_keeps_bans_whole(fields):
    with pytest.raises(IntegrityError):
        make.ban(**fields)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "fields",
    [
        {"matter": ""},
        {"stage": "rumour"},
        {"outcome": "who knows"},
        {"stage": "closed"},
        {"answer": "Nein."},
        {"asked": date(2025, 1, 2), "answered": date(2025, 1, 3)},
        {"asked": date(2025, 1, 2), "answered": date(2025, 1, 1), "answer": "Nein."},
    ],
)
def test_the_database_keeps_proceedings_whole(fields):
    with pytest.raises(IntegrityError):
        make.proceeding(**fields)


@pytest.mark.django_db
def test_an_answer_without_its_day_may_stand():
    made = make.proceeding(asked=date(2025, 1, 2), answer="Keine Antwort.")
    assert made in Proceeding.objects.all()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "fields",
    [
        {"licence_from": date(2025, 2, 1), "licence_until": date(2025, 1, 1)},
        {"provenance": "dream"},
        {"channels": "radio"},
        {"embargo_zone": "Moon/Tranquility"},
    ],
)
def test_the_database_keeps_rights_of_pictures_whole(fields):
    with pytest.raises(IntegrityError):
        make.picture(**fields)


@pytest.mark.django_db
def test_the_database_keeps_who_translated():
    quote = make.quote(translation="So it was.", translated_by="Runa Eichelhäher")
    with pytest.raises(IntegrityError):
        Quote.objects.filter(pk=quote.pk).update(translated_by="")


@pytest.mark.django_db
@pytest.mark.parametrize("model", [Story, Source])
def test_the_database_knows_the_zones(model):
    row = make.story() if model is Story else make.source()
    with pytest.raises(IntegrityError):
        model.objects.filter(pk=row.pk).update(embargo_zone="Moon")


@pytest.fixture
def sold(db):
    person = make.person("Ada Lindentau")
    return make.story(
        stage="live",
        people=[person],
        section=make.section(),
        headline="Ada lacht",
        body="<p>Ada Lindentau hat den <b>Steg</b> verkauft.</p>",
        went_live=NOW - timedelta(days=1),
    )


def doors(story: Story) -> list[str]:
    return [
        reverse("public:front"),
        reverse("public:section", args=[story.section.slug]),
        reverse("public:person", args=["ada-lindentau"]),
        reverse("public:feed"),
        reverse("sitemap_part", args=["stories", story.pk // PART]),
    ]


def is_seen(client, story: Story, door: str) -> bool:
    return story.slug in client.get(door).content.decode()


def test_what_a_ban_forbids_is_gone_from_every_page(client, sold):
    assert all(is_seen(client, sold, door) for door in doors(sold))
    forbidden = make.ban()
    assert apply_bans(now=NOW) == 1
    assert client.get(sold.get_absolute_url()).status_code == 404
    assert not any(is_seen(client, sold, door) for door in doors(sold))
    found = reverse("public:search") + "?q=Steg"
    assert not is_seen(client, sold, found)
    forbidden.delete()
    assert apply_bans(now=NOW) == 0
    assert client.get(sold.get_absolute_url()).status_code == 200
    assert is_seen(client, sold, found)


@pytest.mark.parametrize(
    "fields",
    [
        {"end": NOW.date() - timedelta(days=2)},
        {"begin": NOW.date() + timedelta(days=2)},
        {"words": "Boot verkauft"},
        {"person": "somebody else"},
    ],
)
def test_what_no_ban_forbids_stays(client, sold, fields):
    if fields.get("person"):
        fields = {"person": make.person()}
    make.ban(**fields)
    assert apply_bans(now=NOW) == 0
    assert client.get(sold.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("where", ["slug", "teaser", "kicker"])
def test_a_ban_looks_at_all_that_a_page_gives_away(sold, where):
    words = {"slug": "moewe-gestohlen"}.get(where, "Möwe gestohlen")
    Story.objects.filter(pk=sold.pk).update(**{where: words})
    make.ban(words="Moewe gestohlen")
    assert apply_bans(now=NOW) == 1


def test_a_forbidden_picture_and_quote_are_shown_nowhere(sold, db):
    picture = make.picture()
    quote = make.quote(words="Ich habe den Steg verkauft.")
    make.ban(picture=picture)
    make.ban(words="Steg verkauft", person=quote.speaker)
    assert apply_bans(now=NOW) == 2
    picture.refresh_from_db()
    quote.refresh_from_db()
    assert picture.barred
    assert quote.barred
    assert not picture.released(NOW)
    assert not type(picture).objects.released(NOW).filter(pk=picture.pk).exists()
    Ban.objects.all().delete()
    assert apply_bans(now=NOW) == 0


def test_an_embargo_holds_on_every_page(client, sold):
    Story.objects.filter(pk=sold.pk).update(embargo=NOW + timedelta(hours=1))
    assert client.get(sold.get_absolute_url()).status_code == 404
    assert not any(is_seen(client, sold, door) for door in doors(sold))
    Story.objects.filter(pk=sold.pk).update(embargo=NOW - timedelta(hours=1))
    assert client.get(sold.get_absolute_url()).status_code == 200


def status(client, address: str) -> int:
    response = client.get(address)
    response.getvalue()  # to its end: closing it by hand would close the database
    return response.status_code


def test_the_file_of_a_picture_that_is_held_is_sent_to_nobody_outside(
    client, db, settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "shown").mkdir()
    (tmp_path / "shown" / "a.webp").write_bytes(b"RIFF")
    picture = make.picture(drawing="", file="shown/a.webp")
    address = "/media/shown/a.webp"
    assert status(client, address) == 200
    for fields in (
        {"barred": NOW},
        {"embargo": NOW + timedelta(hours=1)},
        {"licence_until": NOW.date() - timedelta(days=1)},
    ):
        free = dict.fromkeys(fields)
        type(picture).objects.filter(pk=picture.pk).update(**fields)
        assert status(client, address) == 404
        client.force_login(make.user("pictures.view_picture"))
        assert status(client, address) == 200  # the desk goes on seeing it
        client.logout()
        type(picture).objects.filter(pk=picture.pk).update(**free)
    assert status(client, "/media/shown/other.webp") == 404


def test_a_picture_under_embargo_or_for_print_only_is_not_released(db):
    held = make.picture(embargo=NOW + timedelta(hours=1))
    printed = make.picture(channels="print")
    later = make.picture(licence_from=NOW.date() + timedelta(days=1))
    assert not held.released(NOW)
    assert not printed.licensed(NOW.date())
    assert not later.licensed(NOW.date())
    pictures = type(held).objects
    assert list(pictures.licensed(NOW.date()).released(NOW)) == []
