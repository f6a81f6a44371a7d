"""What a browser sends from the editor."""

from django.urls import reverse

from apps.stories.models import Story

MARGIN = {"HX-Request": "true", "HX-Target": "margin"}


def url(name: str, story: Story) -> str:
    return reverse(f"desk:{name}", args=[story.pk])


def form(story: Story, **changes) -> dict:
    """What the browser sends of the story as it is stored, with changes."""
    fields = {
        "version": story.version,
        "kicker": story.kicker,
        "headline": story.headline,
        "teaser": story.teaser,
        "body": story.body,
        "section": story.section_id or "",
        "language": story.language,
        "authors": [author.pk for author in story.authors.all()],
        "figures-TOTAL_FORMS": 0,
        "figures-INITIAL_FORMS": 0,
    }
    return fields | changes


def figure(number: int, **fields) -> dict:
    return {f"figures-{number}-{name}": value for name, value in fields.items()} | {
        "figures-TOTAL_FORMS": number + 1
    }
