from collections.abc import Callable

from django.http import HttpResponse
from django.urls import URLPattern, path

from apps.public import converters, feeds, ninjs, views  # noqa: F401
from apps.public.sharing import POSTER

app_name = "public"
STORY = "news/<year:year>/<two:month>/<two:day>/<slug:slug>/"


def followed(
    page: str, view: Callable[..., HttpResponse], name: str
) -> list[URLPattern]:
    """A page's feed: RSS at feed/, the other forms below it."""
    return [
        path(f"{page}feed/", view, name=name),
        path(f"{page}feed/<form:form>/", view, name=name),
    ]


urlpatterns = [
    path("", views.front, name="front"),
    path(STORY, views.story, name="story"),
    path(f"{STORY}{POSTER}", views.poster, name="story_poster"),
    path(f"{STORY}{ninjs.FILE}", ninjs.ninjs, name="story_ninjs"),
    path("people/", views.people, name="people"),
    path("people/<slug:slug>/", views.person, name="person"),
    path(f"people/<slug:slug>/{POSTER}", views.person_poster, name="person_poster"),
    path("heute/", views.today, name="today"),
    path("heute/kalender.ics", views.calendar, name="calendar"),
    path("heute/<two:month>-<two:day>/", views.day, name="day"),
    path(
        "people/<slug:slug>/kalender.ics",
        views.person_calendar,
        name="person_calendar",
    ),
    *followed("people/<slug:slug>/", feeds.person_feed, "person_feed"),
    path("couples/<slug:pair>/", views.couple, name="couple"),
    path("ressort/<slug:slug>/", views.section, name="section"),
    *followed("ressort/<slug:slug>/", feeds.section_feed, "section_feed"),
    path("suche/", views.search, name="search"),
    path("suche/vorschlaege/", views.suggestions, name="suggestions"),
    path("wie-alt/", views.age, name="age"),
    path("verbindung/", views.connection, name="connection"),
    path("archiv/", views.archive, name="archive"),
    path("archiv/<year:year>/", views.archive, name="archive_year"),
    path("archiv/<year:year>/<two:month>/", views.month, name="archive_month"),
    path("autoren/", views.authors, name="authors"),
    path("autoren/<key:key>-<slug:name>/", views.author, name="author"),
    path("zitate/", views.quotes, name="quotes"),
    path("corrections/", views.corrections, name="corrections"),
    path("quellen/", views.sources, name="sources"),
    path("impressum/", views.imprint, name="imprint"),
    path("fehler/<slug:slug>/", views.report, name="report"),
    path("meldung/<str:code>/", views.reported, name="reported"),
    path("folgen/", views.follow, name="follow"),
    path("folgen/<str:code>/", views.following, name="following"),
    path("folgen/<str:code>/ende/", views.leave, name="leave"),
    path("hinweis/", views.tip, name="tip"),
    path("umfrage/<int:pk>/", views.poll, name="poll"),
    *followed("corrections/", feeds.corrections_feed, "corrections_feed"),
    *followed("", feeds.site_feed, "feed"),
]
