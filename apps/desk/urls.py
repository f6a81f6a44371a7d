from django.urls import path

from apps.desk.views import (
    board,
    editor,
    home,
    intakes,
    people,
    polls,
    reports,
    watch,
)

app_name = "desk"
urlpatterns = [
    path("", home.home, name="home"),
    path("intake/", intakes.intakes, name="intakes"),
    path("intake/<int:pk>/", intakes.intake, name="intake"),
    path("intake/<int:pk>/decide/", intakes.decide, name="decide"),
    path("intake/<int:pk>/accept/", intakes.accept_clear, name="accept_clear"),
    path("intake/<int:pk>/identify/", intakes.identify, name="identify"),
    path("intake/<int:pk>/mend/", intakes.mend, name="mend"),
    path("watch/", watch.watch, name="watch"),
    path("watch/<int:pk>/settle/", watch.settle_entry, name="settle"),
    path("people/", people.people, name="people"),
    path("ways/", people.ways, name="ways"),
    path("stories/", board.stories, name="stories"),
    path("stories/begin/", board.begin, name="begin"),
    path("story/<int:pk>/", editor.story, name="story"),
    path("story/<int:pk>/publish/", editor.publish, name="publish"),
    path("story/<int:pk>/review/", editor.review, name="review"),
    path("story/<int:pk>/return/", editor.send_back, name="send_back"),
    path("story/<int:pk>/withdraw/", editor.withdraw, name="withdraw"),
    path("story/<int:pk>/answer/", editor.answer, name="answer"),
    path("story/<int:pk>/poll/", polls.poll, name="poll"),
    path("story/<int:pk>/poll/close/", polls.close_poll, name="close_poll"),
    path("story/<int:pk>/poll/remove/", polls.remove_poll, name="remove_poll"),
    path("polls/", polls.polls, name="polls"),
    path("reports/", reports.reports, name="reports"),
    path("reports/<int:pk>/answer/", reports.answer, name="answer_report"),
]
