"""The closed lists of the reading's JSON form."""

from enum import StrEnum


class Form(StrEnum):
    FULL = "full"
    GIVEN = "given"
    SURNAME = "surname"
    ALIAS = "alias"
    TITLE = "title"
    DESCRIPTION = "description"


class AgeWhen(StrEnum):
    NOW = "now"
    THEN = "then"
    AT_DEATH = "at_death"


class Kind(StrEnum):
    MARRIAGE = "marriage"
    ENGAGEMENT = "engagement"
    PARTNERSHIP = "partnership"
    PARENT = "parent"
    SIBLING = "sibling"
    GRANDPARENT = "grandparent"
    IN_LAW = "in_law"
    FRIEND = "friend"
    COLLEAGUE = "colleague"


class Parentage(StrEnum):
    BIRTH = "birth"
    ADOPTIVE = "adoptive"
    STEP = "step"
    FOSTER = "foster"
    UNKNOWN = "unknown"


class Status(StrEnum):
    CURRENT = "current"
    FORMER = "former"
    PLANNED = "planned"
    RUMOURED = "rumoured"
    DENIED = "denied"


class EndReason(StrEnum):
    DIVORCE = "divorce"
    SEPARATION = "separation"
    ANNULMENT = "annulment"
    DEATH = "death"


class CountOf(StrEnum):
    CHILDREN = "children"
    JOINT_CHILDREN = "joint_children"
    MARRIAGES = "marriages"
    SIBLINGS = "siblings"
    GRANDCHILDREN = "grandchildren"


class TitleKind(StrEnum):
    WORK = "work"
    OUTLET = "outlet"
    NICKNAME = "nickname"
    OTHER = "other"


class SourceKind(StrEnum):
    OUTLET = "outlet"
    AGENCY = "agency"
    BROADCAST = "broadcast"
    PODCAST = "podcast"
    SOCIAL = "social"
    DOCUMENT = "document"
    SPOKESPERSON = "spokesperson"
    UNNAMED = "unnamed"
    OTHER = "other"
