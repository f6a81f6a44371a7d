"""To what the checks listen; loaded once, when all models are there."""

from apps.base.announcing import subscribe
from apps.checks.hearing import story_told
from apps.checks.watch.watching import watch_record
from apps.people.changes import RecordChanged
from apps.stories.messages import StoryTold

subscribe(StoryTold, story_told)
subscribe(RecordChanged, watch_record)
