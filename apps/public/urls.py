from django.urls import path

from apps.public import converters, feeds, views  # noqa: F401

app_name = "public"

urlpatterns = [
    path("", views.front, name="front"),
    path(
        "news/<year:year>/<two:month>/<two:day>/<slug:slug>/", views.story, name="story"
    ),
    path("people/", views.people, name="people"),
    path("people/<slug:slug>/", views.person, name="person"),
    path("heute/", views.today, name="today"),
    path("heute/kalender.ics", views.calendar, name="calendar"),
    path("heute/<two:month>-<two:day>/", views.day, name="day"),
    path(
        "people/<slug:slug>/kalender.ics",
        views.person_calendar,
        name="person_calendar",
    ),
    path("people/<slug:slug>/feed/", feeds.person_feed, name="person_feed"),
    path("couples/<slug:pair>/", views.couple, name="couple"),
    path("ressort/<slug:slug>/", views.section, name="section"),
    path("ressort/<slug:slug>/feed/", feeds.section_feed, name="section_feed"),
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
    path("feed/", feeds.site_feed, name="feed"),
]
