"""Where we have it from: the outlets that stand under facts and quotes.

Single sources are told only beside what they support: a title may name somebody whom
readers may not meet.
"""

from django.db.models import Exists, OuterRef, Q, QuerySet

from apps.people.visibility import nameable
from apps.public import queries
from apps.public.pages import Moment
from apps.sources.models import Outlet


def outlets(when: Moment) -> QuerySet[Outlet]:
    """Those behind a quote or a fact of somebody who may be named: one query.

    `quoted` says whether words of theirs are in the archive of quotes.
    """
    quoted = queries.quotes(when).filter(source__outlet=OuterRef("pk")).order_by()
    cited = queries.published(when).supporting().order_by()
    cited = cited.filter(
        nameable(when.today, "person__"), source__outlet=OuterRef("pk")
    )
    told = Outlet.objects.annotate(quoted=Exists(quoted))
    return told.filter(Q(quoted=True) | Q(Exists(cited))).order_by("name")
