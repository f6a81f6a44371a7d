"""Under what people are found as one types; kept by apps.people.entries.

Derived from names: whatever stands here can be made again (manage.py refresh_people).
"""

from django.db import models

from apps.people.keys import LONGEST_WORD


class FindKey(models.Model):
    """A name, folded and turned so that this word of it comes first.

    "alma hagebutt" and "hagebutt alma": whoever types the beginning of either, meets
    it. `fame` is how much is told of the person, from 0 to MOST_FAME; `open` says that
    readers may find somebody by it.
    """

    name = models.ForeignKey(
        "people.Name", models.CASCADE, related_name="find_keys", db_index=False
    )
    person = models.ForeignKey(
        "people.Person", models.CASCADE, related_name="find_keys"
    )
    key = models.CharField(max_length=160)
    fame = models.PositiveSmallIntegerField()
    open = models.BooleanField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["name", "key"], name="findkey_once_a_name")
        ]
        indexes = [
            # PostgreSQL compares letters as its locale does, unless told otherwise.
            models.Index(
                fields=["fame", "key", "person"],
                opclasses=["int2_ops", "varchar_pattern_ops", "int8_ops"],
                name="findkey_as_one_types",
            )
        ]

    def __str__(self) -> str:
        return self.key


class NameWord(models.Model):
    """A word of some name, with its sound (Kölner Phonetik). It stays when names go."""

    word = models.CharField(max_length=LONGEST_WORD, unique=True)
    sound = models.CharField(max_length=LONGEST_WORD * 2)

    class Meta:
        indexes = [models.Index(fields=["sound"], name="nameword_by_sound")]

    def __str__(self) -> str:
        return self.word


class WordSlip(models.Model):
    """The word with one letter left out, or none: what two near words share."""

    word = models.ForeignKey(
        NameWord, models.CASCADE, related_name="slips", db_index=False
    )
    key = models.CharField(max_length=LONGEST_WORD)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "word"], name="wordslip_once_a_word")
        ]

    def __str__(self) -> str:
        return self.key
