from apps.public.views.age import age
from apps.public.views.archive import archive, author, authors, month
from apps.public.views.calendar import day, today
from apps.public.views.calendar import feed as calendar
from apps.public.views.calendar import person_feed as person_calendar
from apps.public.views.connection import connection
from apps.public.views.couple import couple
from apps.public.views.follow import follow, following, leave
from apps.public.views.front import front
from apps.public.views.lists import (
    corrections,
    imprint,
    people,
    section,
    sources,
    suggestions,
)
from apps.public.views.media import picture
from apps.public.views.person import person
from apps.public.views.poll import poll
from apps.public.views.posters import person_poster, poster
from apps.public.views.quotes import quotes
from apps.public.views.report import report, reported
from apps.public.views.search import search
from apps.public.views.story import story
from apps.public.views.tip import tip

__all__ = [
    "age",
    "archive",
    "author",
    "authors",
    "calendar",
    "connection",
    "corrections",
    "couple",
    "day",
    "follow",
    "following",
    "front",
    "imprint",
    "leave",
    "month",
    "people",
    "person",
    "person_calendar",
    "person_poster",
    "picture",
    "poll",
    "poster",
    "quotes",
    "report",
    "reported",
    "search",
    "section",
    "sources",
    "story",
    "suggestions",
    "tip",
    "today",
]
