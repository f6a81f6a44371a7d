"""What stories announce to the floors above."""

from dataclasses import dataclass
from datetime import datetime

from apps.base.models import User
from apps.reading.model import Reading
from apps.stories.models import Story


@dataclass(frozen=True, slots=True)
class StoryTold:
    """A story is stored as it now is, begun, saved or published; and what it says."""

    story: Story
    reading: Reading
    by: User
    now: datetime
