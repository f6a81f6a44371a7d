from django.utils import timezone

from apps.stories.models import Correction, Story
from tests.public import world


def magazine_told() -> Story:
    """A magazine with something of everything that its pages can show."""
    star = world.person(
        "Jorinde Falkenrast", birth="1984-06-09", gender="female", birth_place="Jena"
    )
    spouse = world.person("Tilman Raureif", birth="1978-11", gender="male")
    next_one = world.person("Cem Sternhagel", birth="1988~", gender="male")
    son = world.person("Mats Sternhagel", birth=world.years_ago(27), gender="male")
    dead = world.person("Konrad Abendschein", birth="1931", death="2020-05")
    world.phase(star, spouse, begin="2007", end="2015", end_reason="divorce")
    world.phase(star, next_one, begin="2019-06-01")
    world.child(next_one, son)
    world.child(dead, star)
    portrait = world.picture(star, drawing="jorinde-falkenrast", portrait_of=star)
    body = (
        "<p>Jorinde Falkenrast kam über den Steg.</p><h2>Am See</h2>"
        "<p>Tilman Raureif <strong>winkte</strong>.</p>"
        "<blockquote>Es war kalt.</blockquote><ul><li>Wind</li><li>Regen</li></ul>"
    )
    story = world.story("Zweimal Ja am Steg", star, spouse, body=body, slug="ja")
    world.figure(story, world.picture(star, spouse))
    world.figure(story, portrait, "Sie selbst.")
    world.quote(star, "Wir haben nicht gestritten, wir haben geprobt.", story)
    for kind in ("correction", "clarification"):
        Correction.objects.create(
            story=story,
            kind=kind,
            before="seit 2018 verheiratet",
            after="seit 2019 verheiratet",
            note="Wir bitten um Nachsicht.",
            at=timezone.now(),
            by=world.author(),
        )
    for number in range(9):
        world.story(f"Geschichte {number} vom See", star, son)
    return story
