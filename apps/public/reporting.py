"""Which passage a reader means: by its number, and by a mark of what it said then."""

import hashlib
from dataclasses import dataclass

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.public.layout import Link
from apps.public.rules.body import passages
from apps.stories.bodies import plain
from apps.stories.models import Story

PARAMETER = "absatz"


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as it reads now; the whole story without number and words."""

    number: int = 0
    words: str = ""

    @property
    def mark(self) -> str:
        return hashlib.sha256(self.words.encode()).hexdigest()[:16]


def report_link(story: Story) -> Link:
    """A function that makes the quiet link at the end of a passage."""
    address = reverse("public:report", args=[story.slug])
    language = get_language()

    def link(number: int) -> str:
        label = _("Report a mistake in passage %(number)s") % {"number": number}
        return format_html(
            '<a class="para noprint" href="{}?{}={}" rel="nofollow" lang="{}"'
            ' title="{}" aria-label="{}">¶</a>',
            *(address, PARAMETER, number, language, label, label),
        )

    return link


def passage_at(story: Story, asked: str) -> Passage:
    """The passage with this number; the whole story where there is none."""
    words = _words(story)
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 0
    return Passage(number, words[number - 1]) if 0 < number <= len(words) else Passage()


def passage_marked(story: Story, mark: str) -> Passage | None:
    """The passage that reads as it did when the form was shown; None: it changed."""
    now = (Passage(number, words) for number, words in enumerate(_words(story), 1))
    return next((each for each in (Passage(), *now) if each.mark == mark), None)


def _words(story: Story) -> list[str]:
    return [plain(block).strip() for block in passages(story.body)]
