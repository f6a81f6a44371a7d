"""Who is called by kin instead of a name: "Die Oma von Lia und Max strahlt"."""

from apps.reading.kin.owners import Asking
from apps.reading.kin.parts import THE, Phrase
from apps.reading.names.drafts import Draft

_NEAR = 2  # sentences from a couple to "Die Eltern von Lia"
_FAR = 4  # words of "seit der Schulzeit"


def the_parents(asking: Asking, phrase: Phrase) -> tuple[Draft, ...]:
    """Read "Die Eltern von Lia (9) und Max (7) streiten" of the couple told before."""
    scan, topic, of = asking.scan, asking.topic, phrase.of
    if phrase.kin.role != "parent" or phrase.kin.gender != "x" or of is None:
        return ()
    opens = phrase.left.first == scan.first and phrase.left.said == THE
    near = 0 < asking.number - topic.pair_at <= _NEAR and topic.pair == topic.couple
    others = any(ref.first >= of.last for ref in asking.references)
    new = all(
        draft.first >= scan.first and not draft.surname
        for ref in of.people
        for draft in ref.people
    )
    many = scan.lower(of.last) in scan.lexicon.plural_verbs
    told = opens and near and new and many and not others and not phrase.names
    return topic.pair if told else ()


def called_by_kin(asking: Asking, phrase: Phrase) -> tuple[Draft, ...]:
    """Read "Die Oma von Lia und Max strahlt" of whom alone the text spoke before.

    They have not been told of before: "Die Mutter von Max" is his, whoever she is.
    """
    scan, left, of = asking.scan, phrase.left, phrase.of
    if of is None or phrase.kin.role not in ("elder", "parent") or left.owner:
        return ()
    led = scan.lower(scan.first) in scan.lexicon.grammar["born_as"]
    opens = left.first == scan.first + led and (left.said == THE or led)
    if not opens or phrase.names is not None:
        return ()
    people = asking.topic.spoken_of or asking.topic.main
    told = {draft for ref in asking.before if not ref.kin for draft in ref.people}
    children = [draft for ref in of.people for draft in ref.people]
    new = all(d.first >= scan.first and len(d.words) == 1 for d in children)
    others = {draft for ref in asking.references for draft in ref.people}
    new = new and (led or others.isdisjoint(people))
    one = len(people) == 1 and people[0].gender == phrase.kin.gender
    return people if new and one and told == {*people} else ()


def past_since(asking: Asking, i: int) -> int:
    """Step back over "seit der Schulzeit" in "Ada Keil, seit 1990 seine Frau,"."""
    scan, since = asking.scan, asking.scan.lexicon.grammar["since"]
    for at in range(i - 2, max(i - 2 - _FAR, scan.first), -1):
        if at in scan.at or scan.form(at) == ",":
            return i
        if scan.lower(at) in since:
            return at if scan.form(at - 1) == "," else i
    return i
