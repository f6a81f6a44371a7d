"""What machines are told, in the words of schema.org: only what the page says."""

import json
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from apps.base.models import User
from apps.dates import Edtf, Precision
from apps.people.rules import UNIONS
from apps.pictures.models import Picture
from apps.public.biography import Biography
from apps.public.faces import Face
from apps.public.pages import absolute
from apps.public.sharing import poster_of
from apps.public.wording import section_in
from apps.public.writers import author_address
from apps.stories.models import Correction, Story

Node = dict[str, Any]
PUBLIC_DOMAIN = "https://creativecommons.org/publicdomain/mark/1.0/"
ESCAPES = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


def script(*nodes: Node) -> SafeString:
    """Write the nodes as one graph; no tag can end it, as "<" is escaped."""
    graph = {"@context": "https://schema.org", "@graph": list(nodes)}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(text.translate(ESCAPES))  # noqa: S308, escaped just now


def organization() -> Node:
    return {
        "@type": "NewsMediaOrganization",
        "@id": f"{settings.SITE_ADDRESS}/#organization",
        "name": "Klatschmohn",
        "url": absolute(reverse("public:front")),
        "logo": {"@type": "ImageObject", "url": absolute(static("marks/poppy.svg"))},
        "correctionsPolicy": absolute(reverse("public:corrections")),
        "ethicsPolicy": absolute(reverse("public:sources")),
        "verificationFactCheckingPolicy": absolute(reverse("public:sources")),
    }


def breadcrumbs(trail: Iterable[tuple[str, str]]) -> Node:
    """Name the way to a page, the front page first."""
    steps = [("Klatschmohn", absolute(reverse("public:front"))), *trail]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": at,
                "name": name,
                "item": absolute(address),
            }
            for at, (name, address) in enumerate(steps, 1)
        ],
    }


def picture(shown: Picture, caption: str = "") -> Node:
    """Say whose it is; a licence only where our record knows which one it is."""
    node: Node = {
        "@type": "ImageObject",
        "url": absolute(shown.url),
        "contentUrl": absolute(shown.url),
        "width": shown.width,
        "height": shown.height,
        "description": shown.alt,
        "creditText": shown.credit,
    }
    if shown.rights == Picture.Rights.OWN:
        node["copyrightHolder"] = {"@id": organization()["@id"]}
    if shown.rights == Picture.Rights.PUBLIC_DOMAIN:
        node["license"] = PUBLIC_DOMAIN
    return node | ({"caption": caption} if caption else {})


def correction(made: Correction, address: str) -> Node:
    said = f"{made.before} → {made.after}" if made.before else made.after
    return {
        "@type": "CorrectionComment",
        "text": " ".join(
            part for part in (said if made.after else "", made.note) if part
        ),
        "datePublished": made.at.isoformat(),
        "url": f"{address}#correction-{made.pk}",
    }


def article(story: Story, address: str, people: Iterable[Face]) -> Node:
    node: Node = {
        "@type": "NewsArticle",
        "@id": address,
        "mainEntityOfPage": address,
        "headline": story.headline,
        "description": story.teaser,
        "inLanguage": story.language,
        "datePublished": story.went_live.isoformat(),
        "dateModified": (story.updated or story.went_live).isoformat(),
        "author": [author(writer) for writer in story.writers],
        "publisher": {"@id": organization()["@id"]},
        "isAccessibleForFree": True,
    }
    if story.section:
        node["articleSection"] = section_in(story.section, story.language)
    if figures := getattr(story, "shown_figures", []):
        node["image"] = [picture(each.picture, each.caption) for each in figures]
    else:
        node["image"] = poster_of(story, address).address
    if about := [_reference(face) for face in people]:
        node["about"] = about
    told = [each for each in story.corrections.all() if each.kind != "typo"]
    if told:
        node["correction"] = [correction(each, address) for each in told]
    return node


def author(writer: User) -> Node:
    address = absolute(author_address(writer))
    return {"@type": "Person", "name": str(writer), "url": address}


def author_page(writer: User) -> Node:
    return {"@type": "ProfilePage", "name": str(writer), "mainEntity": author(writer)}


def person(life: Biography, address: str) -> Node:
    node = _reference(life.face) | {"@id": address, "url": address}
    if life.face.birth:
        node["birthDate"] = iso(life.face.birth)
        if life.person.birth_place:
            node["birthPlace"] = {"@type": "Place", "name": life.person.birth_place}
    if life.face.death:
        node["deathDate"] = iso(life.face.death)
    if life.person.gender in ("female", "male"):
        node["gender"] = f"https://schema.org/{life.person.gender.title()}"
    if life.occupations:
        node["jobTitle"] = life.occupations
    if life.face.portrait:
        node["image"] = picture(life.face.portrait)
    if spouses := list(_spouses(life)):
        node["spouse"] = spouses
    if life.children:
        node["children"] = [_reference(child) for child in life.children]
    return {key: value for key, value in node.items() if value}


def profile(life: Biography, address: str) -> Node:
    return {
        "@type": "ProfilePage",
        "@id": f"{address}#page",
        "name": _("%(name)s: what we know") % {"name": life.face.name},
        "mainEntity": {"@id": address},
    }


def _spouses(life: Biography) -> Iterable[Node]:
    """A marriage has a time: schema.org says so with a Role around the spouse."""
    for tie in life.ties:
        for phase in tie.phases:
            if phase.kind in UNIONS:
                role = {
                    "@type": "Role",
                    "spouse": _reference(tie.other),
                    "startDate": iso(phase.begin),
                    "endDate": iso(phase.end),
                }
                yield {key: value for key, value in role.items() if value}


def _reference(face: Face) -> Node:
    node = {"@type": "Person", "name": face.name}
    return node | ({"url": absolute(face.address)} if face.address else {})


def iso(day: Edtf | None) -> str:
    """A date as ISO 8601 has it, to the day, month or year; "" for anything vaguer."""
    exact = (Precision.DAY, Precision.MONTH, Precision.YEAR)
    if day is None or day.approximate or day.uncertain or day.precision not in exact:
        return ""
    return day.text
