"""Every kind of page is HTML as the standard has it: html-validate finds nothing."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from apps.base.models import User
from apps.readers.models import Poll
from apps.stories.models import Story
from tests.browser.test_public import PAGES
from tests.browser.told import magazine_told
from tests.public import world
from tests.readers.test_polls import ask

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

TESTS = Path(__file__).parent.parent
PROGRAM = TESTS / "node_modules" / ".bin" / "html-validate"
DESK = [
    "/desk/",
    "/desk/intake/",
    "/desk/stories/",
    "/desk/watch/",
    "/desk/reports/",
    "/desk/tips/",
    "/desk/people/",
    "/desk/ways/",
    "/desk/polls/",
]


@pytest.fixture(scope="module")
def program() -> Path:
    if not PROGRAM.exists() and not os.environ.get("KLATSCHMOHN_ALL_PARTS"):
        pytest.skip("no html-validate on this machine (npm)")
    return PROGRAM


def faults(program: Path, folder: Path) -> list[str]:
    """What is wrong with the files of a folder; one start of Node for all of them."""
    report = folder / "report.json"  # a pipe would be cut off where Node exits
    options = (
        "--config",
        TESTS / ".htmlvalidate.json",
        "--formatter",
        f"json={report}",
    )
    command = [program, *options, folder / "*.html"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert report.exists(), done.stderr
    return [
        f"{Path(file['filePath']).stem} {found['line']}:{found['column']} "
        f"{found['ruleId']}: {found['message']}"
        for file in json.loads(report.read_text("utf-8"))
        for found in file["messages"]
    ]


def render(client: Client, addresses: list[str], folder: Path) -> None:
    for address in addresses:
        response = client.get(address)
        assert response["Content-Type"].startswith("text/html"), address
        assert response.status_code in (200, 404, 410), address
        name = address.strip("/").replace("/", "·").replace("?", "¿") or "front"
        (folder / f"{name}.html").write_bytes(response.content)


def addresses(story: Story) -> list[str]:
    """Each kind of page a reader may come to, and what is said where there is none."""
    when, poll = story.went_live, Poll.objects.get()
    gone = world.story("Fort", stage="withdrawn", withdrawn=timezone.now())
    return [
        *PAGES,
        story.get_absolute_url(),
        gone.get_absolute_url(),
        "/nirgends/",
        "/corrections/?ab=x",
        f"/archiv/{when:%Y/%m}/",
        f"/autoren/{world.author().pk}-wiebke-sandhafer/",
        f"/umfrage/{poll.pk}/",
        f"/fehler/{story.slug}/",
        "/folgen/",
        "/hinweis/",
        "/wie-alt/",
    ]


def test_every_page_for_readers_is_valid(program, client, tmp_path):
    story = magazine_told()
    ask(story, "Ja", "Nein")
    of_readers = addresses(story)
    render(client, [*of_readers, *(f"/en{way}" for way in of_readers)], tmp_path)
    assert faults(program, tmp_path) == []


def test_every_page_of_the_desk_is_valid(program, client, tmp_path):
    story = magazine_told()
    client.force_login(User.objects.create_superuser("chef", "c@klatschmohn.example"))
    render(
        client,
        [*DESK, *(f"/desk/story/{story.pk}/{part}" for part in ("", "poll/"))],
        tmp_path,
    )
    client.logout()
    render(client, ["/accounts/login/", "/accounts/password/reset/"], tmp_path)
    assert faults(program, tmp_path) == []


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("<p><div>x</div></p>", "close-order"),
        ("<img src='x.png'>", "wcag/h37"),
        ("<ul><p>x</p></ul>", "element-permitted-content"),
        ('<i id="a"></i><i id="a"></i>', "no-dup-id"),
    ],
    ids=["nesting", "no alt", "content", "double id"],
)
def test_the_examination_finds_what_is_wrong(program, tmp_path, body, rule):
    page = f'<!doctype html><html lang="de"><head><title>x</title></head><body>{body}'
    (tmp_path / "x.html").write_text(f"{page}</body></html>")
    assert any(f" {rule}: " in fault for fault in faults(program, tmp_path))
