"""link.dead: tried by night, told in the margin, never asked for on a page."""

import threading
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from apps.checks import jobs
from apps.checks.dossier import load
from apps.checks.engine import check
from apps.checks.links import calling
from apps.checks.links.trying import try_links
from apps.checks.models import CheckedLink
from apps.checks.surroundings import context_of
from apps.dates import Edtf
from apps.reading import read
from apps.stories.linking import whole_text
from apps.stories.models import Story
from apps.stories.texts import lay_out
from tests import make

NOW = datetime(2026, 3, 20, 3, tzinfo=UTC)
NIGHT = timedelta(days=1)
HERE = "https://revue.example/a"
GONE = "https://revue.example/gone"
BODY = f'<p>Laut <a href="{HERE}">Revue</a> und <a href="{GONE}">Echo</a>.</p>'


def answers(address):
    return "404" if address == GONE else ""


def found(story):
    context = context_of(story, whole_text(story), [], NOW)
    reading = read(whole_text(story).text, language="de", date="2026-03-22")
    day = Edtf.parse("2026-03-22")
    findings = check(reading, load(reading, day), day, context)
    return [(f.text, f.message) for f in findings if f.rule == "link.dead"]


@pytest.mark.django_db
def test_a_link_in_vain_for_two_nights_is_dead():
    story = make.story(body=BODY)
    assert try_links(now=NOW, ask=answers) == (2, 1)
    assert found(story) == []  # a passing trouble
    try_links(now=NOW + NIGHT, ask=answers)
    [(words, message)] = found(story)
    assert words == "Echo"
    assert "20. März 2026" in message


@pytest.mark.django_db
def test_a_link_that_answers_again_is_alive():
    story = make.story(body=BODY)
    for night in range(3):
        try_links(now=NOW + night * NIGHT, ask=answers)
    try_links(now=NOW + 3 * NIGHT, ask=lambda address: "")
    assert found(story) == []
    assert set(CheckedLink.objects.values_list("failures", "since")) == {(0, None)}


@pytest.mark.django_db
def test_a_network_that_is_down_kills_no_link():
    links = "".join(f'<a href="https://e{n}.example/">e</a> ' for n in range(6))
    make.story(body=f"<p>{links}</p>")
    for night in range(3):
        assert try_links(now=NOW + night * NIGHT, ask=lambda _: "no answer") == (0, 0)
    assert not CheckedLink.objects.dead().exists()


@pytest.mark.django_db
def test_links_that_no_story_has_any_more_go():
    story = make.story(body=BODY)
    try_links(now=NOW, ask=answers)
    Story.objects.filter(pk=story.pk).update(body="<p>Nichts.</p>")
    try_links(now=NOW + NIGHT, ask=answers)
    assert not CheckedLink.objects.exists()


@pytest.mark.django_db
def test_own_pages_and_mail_are_not_tried():
    make.story(body='<p><a href="/x">x</a> <a href="mailto:a@b.example">m</a></p>')
    assert try_links(now=NOW, ask=answers) == (0, 0)


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 20])
def test_the_links_of_a_story_cost_one_query_for_any_number(
    rows, django_assert_num_queries
):
    links = "".join(f'<a href="https://e{n}.example/">e</a> ' for n in range(rows))
    story = make.story(body=f"<p>{links}</p>")
    story = Story.objects.prefetch_related("authors").get(pk=story.pk)
    # sources, dead links
    with django_assert_num_queries(2):
        context_of(
            story, lay_out(story.headline, story.teaser, story.body, []), [], NOW
        )


@pytest.mark.django_db
def test_the_job_is_off_unless_the_house_switches_it_on(settings, monkeypatch):
    called = []
    monkeypatch.setattr(jobs, "try_links", lambda now: called.append(now) or (3, 1))
    job = next(one for one in jobs.JOBS if one.name == "try_links")
    settings.CHECK_LINKS = False
    assert "CHECK_LINKS" in job.run(NOW)
    assert called == []
    settings.CHECK_LINKS = True
    assert "3" in job.run(NOW)
    assert called == [NOW]


class Server(BaseHTTPRequestHandler):
    def do_HEAD(self):
        codes = {"/gone": 404, "/login": 401, "/broken": 503, "/no-head": 405}
        self.send_response(codes.get(self.path, 200))
        self.end_headers()

    def do_GET(self):
        self.send_response(404 if self.path == "/gone" else 200)
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    made = HTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()
    made.server_close()


@pytest.mark.parametrize(
    ("path", "failure"),
    [
        ("/", ""),
        ("/gone", "404"),
        ("/login", ""),
        ("/broken", ""),
        ("/no-head", ""),
    ],
)
def test_what_an_answer_means(server, monkeypatch, path, failure):
    monkeypatch.setattr(calling, "_refuse_inside", lambda address: None)
    assert calling.failure_of(server + path) == failure


def test_nobody_answers(server, monkeypatch):
    monkeypatch.setattr(calling, "_refuse_inside", lambda address: None)
    assert calling.failure_of("http://127.0.0.1:9/") == "no answer"


@pytest.mark.parametrize(
    "address",
    ["http://127.0.0.1/", "http://10.1.2.3/", "http://[::1]/", "ftp://example.org/"],
)
def test_nobody_makes_us_look_into_our_own_network(address):
    with pytest.raises(calling.NotOurs):
        calling.failure_of(address)
