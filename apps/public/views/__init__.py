from apps.public.views.front import front
from apps.public.views.lists import (
    corrections,
    imprint,
    people,
    search,
    section,
    suggestions,
)
from apps.public.views.media import picture
from apps.public.views.person import person
from apps.public.views.story import story

__all__ = [
    "corrections",
    "front",
    "imprint",
    "people",
    "person",
    "picture",
    "search",
    "section",
    "story",
    "suggestions",
]
