"""Who is in a picture, and whether the caption tells the same."""

from collections.abc import Iterator

from apps.checks.findings import Severity
from apps.checks.languages import pattern
from apps.checks.rule import Check, Find, Rule
from apps.checks.rules.privacy import minority
from apps.checks.story_context import PictureContext
from apps.checks.wording import Pair, listed
from apps.dates import Certainty
from apps.reading.enums import Form
from apps.reading.model import Mention, Picture

NOT_SHOWN = Pair(
    "Die Unterschrift nennt {name}; im Bild sind laut Bildarchiv {shown}.",
    "The caption names {name}; by the picture archive it shows {shown}.",
)
NOT_NAMED = Pair(
    "Im Bild ist laut Bildarchiv auch {name}; die Unterschrift nennt {named}.",
    "By the picture archive {name} is in the picture too; the caption names {named}.",
)
ONLY_HERE = Pair(
    "{name} steht nur in der Bildunterschrift, sonst nirgends im Text. Stimmt der "
    "Name?",
    "{name} stands only in the caption and nowhere else in the text. Is it the right "
    "name?",
)
GRAVE = ("death", "crime")


def _other_people(check: Check) -> Iterator[Find]:
    for picture in check.story.pictures:
        if picture.shown:
            yield from _differing(check, picture)
    if not check.story.is_stored:
        for read in check.reading.pictures:
            yield from _unheard_of(check, read)


def _differing(check: Check, picture: PictureContext) -> Iterator[Find]:
    named = _named_in(check, picture)
    severity = Severity.BLOCK if _is_grave(check) else None
    shown = [_name(check, slug) for slug in picture.shown]
    for slug, mention in named.items():
        if slug not in picture.shown:
            message = NOT_SHOWN.say(
                check.language,
                name=_name(check, slug),
                shown=listed(shown, check.language),
            )
            yield Find.at(mention, message, people=(slug,), severity=severity)
    missing = [slug for slug in picture.shown if slug not in named]
    if named and missing and all(slug in picture.shown for slug in named):
        message = NOT_NAMED.say(
            check.language,
            name=listed([_name(check, slug) for slug in missing], check.language),
            named=listed([_name(check, slug) for slug in named], check.language),
        )
        yield Find(*picture.place, message, people=tuple(missing), severity=severity)


def _named_in(check: Check, picture: PictureContext) -> dict[str, Mention]:
    """Slugs of those on record whom the caption names, with where."""
    found: dict[str, Mention] = {}
    for mention in _mentions_in(check, *picture.place):
        facts = check.facts(mention.person)
        if facts:
            found.setdefault(facts.slug, mention)
    return found


def _mentions_in(check: Check, start: int, end: int) -> list[Mention]:
    found = [
        mention
        for person in check.reading.people
        for mention in person.mentions
        if start <= mention.start and mention.end <= end
    ]
    return sorted(found, key=lambda one: one.start)


def _name(check: Check, slug: str) -> str:
    facts = check.case.dossier.people.get(slug)
    return facts.name if facts else slug


def _is_grave(check: Check) -> bool:
    """The headline or teaser is of crime or death, or a minor is in the story."""
    parts = [part for part in (check.story.headline, check.story.teaser) if part]
    topics = pattern(check.language, "topics", *GRAVE)
    if any(topics.search(check.text, *part) for part in parts):
        return True
    people = check.reading.people
    return any(minority(check, one) is Certainty.CERTAIN for one in people)


def _unheard_of(check: Check, read: Picture) -> Iterator[Find]:
    """A bare text has no archive: who is named in a caption alone is worth a look."""
    captions = [(one.start, one.end) for one in check.reading.pictures]
    for person in check.reading.people:
        inside = [
            one
            for one in person.mentions
            if any(a <= one.start and one.end <= b for a, b in captions)
        ]
        if len(inside) < len(person.mentions) or inside[0].form is not Form.FULL:
            continue
        if read.start <= inside[0].start < read.end:
            yield Find.at(
                inside[0],
                ONLY_HERE.say(check.language, name=check.case.name(person.id)),
                people=check.case.slugs(person.id),
                severity=Severity.INFO,
            )


PICTURE_PEOPLE = Rule(
    code="picture.people",
    severity=Severity.WARN,
    needs="picture",
    sentence=Pair(
        "Die Unterschrift nennt andere, als laut Bildarchiv im Bild sind.",
        "The caption names others than the picture archive has in the picture.",
    ),
    reference="Pressekodex 2; KUG § 22",
    find=_other_people,
    spares_quotes=False,
)

UNINVOLVED = Pair(
    "Das erste Bild steht auf Teaser und Vorschaukarte und zeigt auch, wer in der "
    "Geschichte nicht vorkommt: {names}.",
    "The first picture goes onto teaser and social card and shows somebody who is not "
    "in the story: {names}.",
)


def _uninvolved(check: Check) -> Iterator[Find]:
    people = check.reading.people
    named = {slug for one in people for slug in (one.record, *one.candidates)}
    for picture in check.story.pictures:
        strangers = [slug for slug in picture.shown if slug not in named]
        if not picture.is_first or not strangers:
            continue
        names = listed([_name(check, slug) for slug in strangers], check.language)
        message = UNINVOLVED.say(check.language, names=names)
        yield Find(*picture.place, message, people=tuple(strangers))


PICTURE_UNINVOLVED = Rule(
    code="picture.uninvolved",
    severity=Severity.BLOCK,
    needs="picture",
    sentence=Pair(
        "Teaser oder Vorschaukarte zeigen jemanden, von dem die Geschichte nicht "
        "handelt.",
        "Teaser or social card shows somebody who is not in the story.",
    ),
    reference="BGH I ZR 120/19",
    find=_uninvolved,
    spares_quotes=False,
)
