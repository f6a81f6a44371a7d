"""Words that few rows hold, searched where they stand: without an index of their own.

For some ten thousand short texts; what is many or long is in apps.base.search.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import models
from django.db.models import Q

from apps.base.stems import asked_for, stem, terms_of


class TermsField(models.TextField):
    """The folded words and stems of other fields of the row, a space around each.

    Filled whenever the row is saved, not by QuerySet.update(); text to migrations.
    """

    def __init__(self, *args: Any, of: Sequence[str] = (), **options: Any) -> None:
        self.of = of
        options.setdefault("editable", False)
        options.setdefault("default", "")
        super().__init__(*args, **options)

    def deconstruct(self) -> tuple[str, str, Sequence[Any], dict[str, Any]]:
        name, _, args, options = super().deconstruct()
        return name, "django.db.models.TextField", args, options

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        told = stored_terms(getattr(model_instance, name) for name in self.of)
        setattr(model_instance, self.attname, told)
        return told


def stored_terms(texts: Iterable[str]) -> str:
    terms = " ".join(terms_of("\n".join(texts)))
    return f" {terms} "


def holding(field: str, words: str) -> Q | None:
    """Rows that hold every word, inflected or as the beginning of a longer one.

    None where no word is asked for.
    """
    asked = list(asked_for(words))
    if not asked:
        return None
    found = Q()
    for word in asked:
        begun = Q(**{f"{field}__contains": f" {word}"})
        found &= begun | Q(**{f"{field}__contains": f" {stem(word)} "})
    return found
