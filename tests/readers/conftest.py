import time

import pytest
from django.core.cache import cache

from apps.base.guarded_forms import stamp
from tests.public import world

OURS = {"Origin": "http://testserver"}


@pytest.fixture(autouse=True)
def unlimited():
    """Counts of one test are none of the next one's."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def story(db):
    star = world.person("Jorinde Falkenrast")
    body = "<p>Sie kam über den Steg.</p><h2>Am See</h2><p>Er war seit 2018 da.</p>"
    return world.story("Zweimal Ja am Steg", star, body=body, slug="ja")


def send(client, address, headers=None, **said):
    """As somebody does who read the page for a minute first."""
    said.setdefault("made", stamp(time.time() - 60))
    return client.post(address, said, headers=OURS if headers is None else headers)
