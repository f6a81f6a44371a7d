"""RSS: of the site, of a section, of a person."""

from typing import Any

from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.people.models import Person
from apps.public import queries
from apps.public.pages import absolute, moment, public_page
from apps.public.templatetags.public import section_name
from apps.public.views.story import canonical
from apps.stories.models import Section, Story

LENGTH = 30


def _credited(stories: QuerySet[Story]) -> QuerySet[Story]:
    """Two queries: the newest, and their authors; feeds show no pictures."""
    return stories.prefetch_related(queries.writers())[:LENGTH]


class CreditedFeed(Rss201rev2Feed):
    """RSS 2.0 with the author's name as Dublin Core has it; an e-mail is not needed."""

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        creators = item.pop("creators", [])
        super().add_item_elements(handler, item)
        for creator in creators:
            handler.addQuickElement("dc:creator", creator)


class StoryFeed(Feed):
    feed_type = CreditedFeed
    title: Any = "Klatschmohn"

    def language(self) -> str:
        return get_language() or "de"

    def get_feed(self, obj: Any, request: HttpRequest) -> Rss201rev2Feed:
        feed = super().get_feed(obj, request)
        feed.feed["link"] = absolute(self.page(obj))
        feed.feed["feed_url"] = absolute(request.path)
        feed.feed["language"] = get_language()
        return feed

    def page(self, obj: Any) -> str:
        return reverse("public:front")

    def link(self, obj: Any) -> str:
        return self.page(obj)

    def description(self, obj: Any) -> str:
        return _("We only pass on what is true.")

    def item_title(self, item: Story) -> str:
        return item.headline

    def item_description(self, item: Story) -> str:
        return item.teaser

    def item_link(self, item: Story) -> str:
        return canonical(item)

    def item_guid(self, item: Story) -> str:
        return canonical(item)

    def item_pubdate(self, item: Story) -> Any:
        return item.went_live

    def item_updateddate(self, item: Story) -> Any:
        return item.updated or item.went_live

    def item_categories(self, item: Story) -> list[str]:
        return [section_name(item.section)] if item.section else []

    def item_extra_kwargs(self, item: Story) -> dict[str, Any]:
        return {"creators": [str(author) for author in item.writers]}


class SiteFeed(StoryFeed):
    """The newest stories in the language of the address."""

    def items(self) -> Any:
        teasers = queries.teasers(moment())
        return _credited(teasers.in_language(get_language() or "de"))

    def page(self, obj: Any) -> str:
        return reverse("public:front")


class SectionFeed(StoryFeed):
    def get_object(self, request: HttpRequest, slug: str) -> Section:
        found = Section.objects.filter(slug=slug).first()
        if found is None:
            raise Http404
        return found

    def title(self, obj: Section) -> str:  # type: ignore[override]
        return f"Klatschmohn – {section_name(obj)}"

    def page(self, obj: Section) -> str:
        return obj.get_absolute_url()

    def items(self, obj: Section) -> Any:
        return _credited(queries.teasers(moment()).in_section(obj))


class PersonFeed(StoryFeed):
    def get_object(self, request: HttpRequest, slug: str) -> Person:
        public = Person.objects.public(moment().today).for_names()
        found = public.filter(slug=slug).first()
        if found is None:
            raise Http404
        return found

    def title(self, obj: Person) -> str:  # type: ignore[override]
        return f"Klatschmohn – {obj.display_name}"

    def page(self, obj: Person) -> str:
        return obj.get_absolute_url()

    def items(self, obj: Person) -> Any:
        return _credited(queries.teasers(moment()).about(obj))


_site, _section, _person = SiteFeed(), SectionFeed(), PersonFeed()


@public_page
def site_feed(request: HttpRequest) -> HttpResponse:
    return _site(request)


@public_page
def section_feed(request: HttpRequest, slug: str) -> HttpResponse:
    return _section(request, slug=slug)


@public_page
def person_feed(request: HttpRequest, slug: str) -> HttpResponse:
    return _person(request, slug=slug)
