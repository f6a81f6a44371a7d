"""Jobs by the clock: once a due time, caught up once, taken up again after a kill."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from pytest_django.asserts import assertContains, assertNotContains

from apps.base import jobs, timetable, workers
from apps.base.models import JobRun, WorkerSign
from apps.base.timetable import Every, Job
from tests import make
from tests.working import work

pytestmark = pytest.mark.django_db
LIST = "admin:base_jobrun_changelist"
HOLD = """
import fcntl, sys, time
file = open(sys.argv[1], "r+")
fcntl.flock(file, fcntl.LOCK_EX)
print(flush=True)
time.sleep(60)
"""


@pytest.fixture(autouse=True)
def ran(monkeypatch, settings, tmp_path) -> list:
    """A timetable of one job of a minute's pace, and what it was run for."""
    settings.VAR_DIR = tmp_path
    done: list = []

    def run(now):
        done.append(now)
        return f"Lauf {len(done)}"

    job = Job("weather", "Wetterbericht", Every(1), run)
    monkeypatch.setattr(timetable, "JOBS", {"weather": job})
    monkeypatch.setattr(jobs, "JOBS", timetable.JOBS)
    monkeypatch.setattr("apps.base.models.JOBS", timetable.JOBS)
    monkeypatch.setattr("apps.base.jobs_admin.JOBS", timetable.JOBS)
    return done


def left_running(*workers_before: str) -> DBTaskResult:
    """A task as a killed worker leaves it."""
    jobs.enqueue_due(timezone.now())
    left = DBTaskResult.objects.get()
    for worker in workers_before:
        left.claim(worker)
    return left


def test_a_due_job_is_done_once_however_often_one_looks(ran):
    now = timezone.now()
    assert jobs.enqueue_due(now) == ["weather"]
    assert jobs.enqueue_due(now) == []
    work()
    assert len(ran) <= 2  # a second minute may have begun meanwhile
    runs = JobRun.objects.filter(due=Every(1).last(now))
    assert [run.task.return_value for run in runs] == ["Lauf 1"]


def test_whoever_is_slower_than_another_worker_queues_nothing(monkeypatch):
    now = timezone.now()
    assert jobs.enqueue_due(now) == ["weather"]
    monkeypatch.setattr(jobs, "_is_due", lambda job, now: True)  # both looked before
    assert jobs.enqueue_due(now) == []
    assert DBTaskResult.objects.count() == JobRun.objects.count() == 1


def test_missed_times_are_caught_up_by_one_run(ran):
    now = timezone.now()
    jobs.enqueue_due(now - timedelta(hours=5))
    DBTaskResult.objects.update(status=TaskResultStatus.SUCCESSFUL)
    assert jobs.enqueue_due(now) == ["weather"]
    assert JobRun.objects.count() == 2


def test_a_job_that_still_waits_is_not_queued_again():
    now = timezone.now()
    jobs.enqueue_due(now - timedelta(minutes=3))
    assert jobs.enqueue_due(now) == []


def test_what_a_dead_worker_left_is_done_by_the_next(ran):
    left_running("dead")
    work()
    assert len(ran) == 1
    assert JobRun.objects.first().task.status == TaskResultStatus.SUCCESSFUL


def test_after_three_dead_workers_a_task_has_failed():
    left = left_running("one", "two", "three")
    assert workers.sweep(timezone.now()) == (0, 1)
    left.refresh_from_db()
    assert left.status == TaskResultStatus.FAILED
    assert "3" in JobRun.objects.get().reason


def test_the_task_of_a_living_worker_is_left_to_it():
    with workers.at_work(giving_signs=False) as key:
        left_running(key)
        assert workers.sweep(timezone.now() + timedelta(days=1)) == (0, 0)
    assert workers.sweep(timezone.now()) == (1, 0)
    assert not WorkerSign.objects.exists()


def test_a_killed_process_is_dead_at_once(settings):
    with workers.at_work(giving_signs=False) as key:
        sign = WorkerSign.objects.get()
    sign.pk = None
    sign.save()
    path = Path(settings.VAR_DIR, "workers", f"{key}.lock")
    path.touch()
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, path], stdout=subprocess.PIPE
    )
    process.stdout.readline()
    left_running(key)
    assert workers.sweep(timezone.now()) == (0, 0)
    process.kill()
    process.wait()
    process.stdout.close()
    assert workers.sweep(timezone.now()) == (1, 0)


def test_on_another_machine_silence_counts():
    now = timezone.now()
    WorkerSign.objects.create(worker="far", host="elsewhere", seen=now)
    left_running("far")
    assert workers.sweep(now + timedelta(minutes=4)) == (0, 0)
    assert workers.sweep(now + timedelta(minutes=6)) == (1, 0)


def test_two_sweepers_give_a_task_back_once():
    left = left_running("dead")
    seen = DBTaskResult.objects.get()
    workers.sweep(timezone.now())
    assert workers._put_back(seen, status=TaskResultStatus.READY) == 0
    left.refresh_from_db()
    assert left.status == TaskResultStatus.READY


def test_a_job_that_breaks_says_why_and_waits_for_its_next_time(client, monkeypatch):
    def fail(now):
        raise ValueError("Kein Wetter heute.")

    job = Job("weather", "Wetterbericht", Every(60 * 24), fail)
    monkeypatch.setitem(timetable.JOBS, "weather", job)
    work()
    assert JobRun.objects.get().reason == "ValueError: Kein Wetter heute."
    work()
    assert JobRun.objects.count() == 1
    client.force_login(make.user(is_staff=True, is_superuser=True))
    assertContains(client.get(reverse("admin:index")), "Aufträge, die zuletzt")


def see(client, *permissions: str):
    client.force_login(make.user(*permissions, is_staff=True))
    return client.get(reverse(LIST))


def test_the_page_shows_last_and_next_run(client, ran):
    work()
    page = see(client, "base.view_jobrun")
    assertContains(page, "Wetterbericht")
    assertContains(page, "Lauf 1")
    assertContains(page, "Kein Hintergrunddienst läuft")
    assertNotContains(page, "Jetzt ausführen")


def test_run_now_queues_the_job_once_and_says_by_whom(client, ran):
    work()
    see(client, "base.view_jobrun", "base.add_jobrun")
    address = reverse("admin:base_jobrun_run", args=["weather"])
    assertContains(client.post(address, follow=True), "ist eingereiht")
    assertContains(client.post(address, follow=True), "wartet oder läuft schon")
    work()
    assert JobRun.objects.exclude(by=None).get().task.status == "SUCCESSFUL"


@pytest.mark.parametrize("permissions", [[], ["base.view_jobrun"]])
def test_run_now_is_closed_to_others(client, permissions):
    see(client, *permissions)
    address = reverse("admin:base_jobrun_run", args=["weather"])
    assert client.post(address).status_code == 403
    assert client.get(address).status_code == 405
    assert not JobRun.objects.exists()


def test_no_such_job(client):
    see(client, "base.add_jobrun", "base.view_jobrun")
    address = reverse("admin:base_jobrun_run", args=["rain"])
    assert client.post(address).status_code == 404


@pytest.mark.parametrize("rows", [1, 20])
def test_the_page_costs_the_same_for_any_number_of_runs(
    client, rows, django_assert_num_queries
):
    for minutes in range(rows):
        jobs._enqueue("weather", timezone.now() - timedelta(minutes=minutes), None)
    see(client, "base.view_jobrun")
    # session, user, permissions (own and by group), the job's last, the runs, workers
    with django_assert_num_queries(7):
        client.get(reverse(LIST))


def test_a_worker_leaves_no_sign_behind(settings):
    work()
    assert not WorkerSign.objects.exists()
    assert list(Path(settings.VAR_DIR, "workers").iterdir()) == []
    assert connection.in_atomic_block  # the tests' own
