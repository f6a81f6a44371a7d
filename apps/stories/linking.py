"""Which people of the record a story speaks of, found by reading it."""

from collections.abc import Callable
from datetime import date, datetime

from django.utils import timezone

from apps.base.announcing import announce
from apps.base.models import User
from apps.people.lookup import lookup
from apps.people.models import Person
from apps.reading import read
from apps.reading.model import Reading
from apps.reading.names.known import Lookup
from apps.stories.messages import StoryTold
from apps.stories.models import Mention, Story
from apps.stories.texts import StoryText, lay_out

Reader = Callable[[Story, datetime], Reading]


def whole_text(story: Story) -> StoryText:
    """The story as it is read and checked; costs its figures unless prefetched."""
    pictures = [(f.pk, f.credit, f.caption) for f in story.figures.all()]
    return lay_out(story.headline, story.teaser, story.body, pictures)


def day_of(story: Story, now: datetime) -> date:
    return timezone.localdate(story.went_live or story.planned or now)


def reading_of(story: Story, now: datetime, lookup: Lookup = lookup) -> Reading:
    """Read the story as of its day: the one it went live, is planned for, or today."""
    return read(
        whole_text(story).text,
        language=story.language,
        date=day_of(story, now).isoformat(),
        lookup=lookup,
    )


def tell(story: Story, reading: Reading, by: User, now: datetime) -> None:
    """Link the people of a story that was just written, and say that it was."""
    sync_people(story, reading)
    announce(StoryTold(story, reading, by, now))


def sync_people(story: Story, reading: Reading) -> None:
    """Make the story's Mentions those people of the reading whom the record knows."""
    named = {p.record: p.name for p in reading.people if p.record}
    people = dict(Person.objects.filter(slug__in=named).values_list("slug", "pk"))
    places = {slug: place for place, slug in enumerate(named)}
    story.mentions.exclude(person__in=people.values()).delete()
    Mention.objects.bulk_create(
        [
            Mention(
                story=story,
                person_id=pk,
                name=named[slug][:160],
                position=places[slug],
            )
            for slug, pk in people.items()
        ],
        update_conflicts=True,
        unique_fields=["story", "person"],
        update_fields=["name", "position"],
    )
