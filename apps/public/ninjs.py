"""A story as agencies pass it on: IPTC ninjs 2.1, no more than the page says."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import override

from apps.public import queries
from apps.public.faces import Face, faces
from apps.public.pages import absolute, moment, public_page
from apps.public.sharing import media_type, travelling
from apps.public.views.story import at_address, canonical
from apps.public.wording import section_in
from apps.stories.bodies import plain
from apps.stories.models import Correction, Figure, Story

FILE = "ninjs.json"
SCHEMA = "https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json"


@public_page
def ninjs(
    request: HttpRequest, year: str, month: str, day: str, slug: str
) -> HttpResponse:
    """Nine queries: story, corrections, authors, figures, who is in them; who is
    mentioned, and of them names, sources, portraits."""
    when = moment()
    found = at_address(request, slug, when, FILE)
    if not isinstance(found, Story):
        return found
    queries.furnish([found], when)
    mentioned = found.mentions.order_by("position", "pk")
    keys = list(mentioned.values_list("person_id", flat=True))
    known = faces(keys, when)
    with override(found.language):
        made = item(found, [known[key] for key in keys if key in known])
    return JsonResponse(made, json_dumps_params={"ensure_ascii": False})


def item(story: Story, people: Iterable[Face]) -> dict[str, Any]:
    text = plain(story.body)
    made = {
        "uri": canonical(story),
        "standard": {"name": "ninjs", "version": "2.1", "schema": SCHEMA},
        "type": "text",
        "representationtype": "full",
        "version": str(story.version),
        "firstcreated": story.went_live.isoformat(),
        "versioncreated": (story.updated or story.went_live).isoformat(),
        "pubstatus": "usable",
        "language": story.language,
        "title": story.headline,
        "headlines": [
            _with_role("main", story.headline),
            _with_role("kicker", story.kicker),
        ],
        "descriptions": [
            _with_role("teaser", story.teaser),
            *map(_correction, story.corrections.all()),
        ],
        "bodies": [
            _with_role("main", story.body)
            | {"contenttype": "text/html"}
            | {"charcount": len(text), "wordcount": len(text.split())}
        ],
        "by": ", ".join(map(str, story.writers)),
        "copyrightholder": "Klatschmohn",
        "people": [_person(face) for face in people],
        "subjects": _section(story),
        "associations": [_picture(figure) for figure in travelling(story)],
        "trustindicators": [
            {"title": "Corrections", "href": absolute(reverse("public:corrections"))},
            {"title": "Sources", "href": absolute(reverse("public:sources"))},
        ],
    }
    for key in ("headlines", "descriptions", "bodies"):
        made[key] = [part for part in made[key] if part.get("value")]
    return {key: value for key, value in made.items() if value}


def _with_role(role: str, value: str) -> dict[str, Any]:
    return {"role": role, "value": value}


def _correction(made: Correction) -> dict[str, Any]:
    if made.kind == Correction.Kind.TYPO:
        return {}
    said = " → ".join(part for part in (made.before, made.after) if part)
    value = f"{said}. {made.note}" if said and made.note else said or made.note
    return _with_role(str(made.kind), value)


def _person(face: Face) -> dict[str, Any]:
    known = {"name": face.name, "rel": "about"}
    return known | ({"uri": absolute(face.address)} if face.address else {})


def _section(story: Story) -> list[dict[str, Any]]:
    if not story.section:
        return []
    name = section_in(story.section, story.language)
    return [{"name": name, "uri": absolute(story.section.get_absolute_url())}]


def _picture(figure: Figure) -> dict[str, Any]:
    shown = figure.picture
    address = absolute(shown.url)
    described = [_with_role("alt", shown.alt), _with_role("caption", figure.caption)]
    return {
        "name": f"picture-{figure.pk}",
        "uri": address,
        "type": "picture",
        "by": shown.credit,
        "descriptions": [part for part in described if part["value"]],
        "renditions": [
            {
                "name": "shown",
                "href": address,
                "contenttype": media_type(shown),
                "width": shown.width,
                "height": shown.height,
            }
        ],
    }
