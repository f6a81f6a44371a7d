"""Whom a page that asks for names proposes: the people of the newest stories."""

from itertools import chain

from apps.public import queries
from apps.public.faces import Face, faces
from apps.public.pages import Moment
from apps.stories.models import Mention

STORIES, MOST = 12, 6


def people_of_late(when: Moment) -> list[Face]:
    """Those with a page and a birth that is told, the newest story's first."""
    known = chain.from_iterable(_by_story(when))
    return list({face.pk: face for face in known if face.birth}.values())[:MOST]


def pairs_of_late(when: Moment) -> list[tuple[Face, Face]]:
    """The first two of each story, nobody twice."""
    found: list[tuple[Face, Face]] = []
    seen: set[int] = set()
    for known in _by_story(when):
        fresh = [face for face in known if face.pk not in seen]
        if len(fresh) > 1:
            found.append((fresh[0], fresh[1]))
            seen |= {fresh[0].pk, fresh[1].pk}
    return found[:MOST]


def _by_story(when: Moment) -> list[list[Face]]:
    """People with pages, by the newest stories: five queries for any number."""
    stories = queries.teasers(when).values_list("pk", flat=True)[:STORIES]
    rows = Mention.objects.filter(story__in=list(stories)).order_by("position", "pk")
    named = list(rows.values_list("story_id", "person_id"))
    known = faces({person for _story, person in named}, when)
    shown = {pk: face for pk, face in known.items() if face.public}
    return [
        [shown[pk] for of, pk in named if of == story and pk in shown]
        for story in stories
    ]
