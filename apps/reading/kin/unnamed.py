"""Kin who are told of before they are named: "hat einen Sohn", "mit ihren Töchtern"."""

from collections.abc import Iterator
from dataclasses import replace

from apps.reading.couples.topics import LATELY
from apps.reading.enums import Kind, Parentage, Status
from apps.reading.kin.asked import People
from apps.reading.kin.bearers import borne_before
from apps.reading.kin.family import in_family
from apps.reading.kin.owners import Asking
from apps.reading.kin.parts import NONE, OWN, SOME, THE, WHOSE, Names, Phrase
from apps.reading.languages.lexicon import Kin, Lexicon
from apps.reading.values import value

ELDERS = ("parent", "elder")
_CHILD = Kin("parent", "child", "birth", "x")
_TWO = 2  # twins
_FROM = 4  # words of "from their previous"
_MOST = 20  # more is a year, and no count of children


@value
class Unnamed:
    """These people have kin whom the words of a sentence count and do not name."""

    owners: People
    kin: Kin
    word: int  # the kinship word
    sentence: int
    count: int | None  # None: several, nobody says how many
    parentage: Parentage | None = None
    twins: bool = False
    anew: bool = False  # "eine Tochter": nobody the text told of before
    called: bool = False  # only by a name that a child is called: "die kleine Mia"


def unnamed_kin(asking: Asking, number: int) -> Unnamed | None:
    """Return whose kin a phrase tells that names nobody."""
    phrase, kin = asking.phrases[number], asking.phrases[number].kin
    if kin.role == "elder" and phrase.left.governed:
        return _made_elder(asking, number)
    awaited = kin.role in ("child", "younger") or in_family(kin)
    if not awaited or phrase.left.said == NONE or asking.fictional(phrase):
        return None
    if _says_who(asking, phrase) or _spoken_of(asking, phrase):
        return None
    wed = asking.scan.of_weds(phrase.word + 1)
    if kin.role in ELDERS and phrase.left.said != OWN and not (phrase.of or wed):
        return None
    owners = _of_parent(asking, phrase)
    owners = _with_owner(phrase, owners) if owners else _crowned(asking, phrase)
    owners = owners or _owners(asking, number)
    owners = owners if len(owners) != 1 else _with_partner(asking, owners)
    if not owners or len(owners) > _TWO:
        return None
    scan = asking.scan
    if len(owners) == _TWO and _of_others(asking, phrase):
        return None
    twins = scan.lower(phrase.word) in scan.lexicon.grammar["twins"]
    return Unnamed(
        owners, kin, phrase.word, asking.number,
        _TWO if twins else _count(asking, phrase),
        Parentage(kin.status) if kin.kind == Kind.PARENT else None,
        twins, phrase.left.said == SOME,
    )  # fmt: skip


def _made_elder(asking: Asking, number: int) -> Unnamed | None:
    """Return whose child is meant by "Tochter Lia machte ihn zum Opa"."""
    phrase, grammar = asking.phrases[number], asking.scan.lexicon.grammar
    before = asking.phrases[:number]
    children = [p for p in before if p.kin.role == "child" and not p.left.governed]
    if phrase.left.governed not in grammar["made_to"] or len(children) != 1:
        return None
    names = children[0].names
    here = asking.scan.words.lower[asking.scan.first : asking.scan.last]
    if names is None or len(names.people) != 1 or grammar["makes"].isdisjoint(here):
        return None
    return Unnamed(
        names.people[0].people, _CHILD, phrase.word, asking.number, None,
        Parentage.BIRTH, anew=True, called=True,
    )  # fmt: skip


def _crowned(asking: Asking, phrase: Phrase) -> People:
    """Return the couple told of right before "drei Kinder machen ihr Glück perfekt"."""
    scan, pair = asking.scan, asking.topic.pair
    behind = scan.words.lower[phrase.last : scan.last]
    grammar = scan.lexicon.grammar
    whole = not grammar["whole"].isdisjoint(behind)
    crowned = whole and not grammar["happiness"].isdisjoint(behind)
    near = 0 <= asking.number - asking.topic.pair_at <= _TWO and len(pair) == _TWO
    if not crowned or not near or phrase.kin.role != "child":
        return ()
    known = all({*ref.people} <= {*pair} for ref in asking.references)
    return pair if known and not phrase.left.governed else ()


def _of_others(asking: Asking, phrase: Phrase) -> bool:
    """Tell "Both have children from previous relationships": each has others."""
    scan = asking.scan
    behind = scan.words.lower[phrase.last : min(phrase.last + _FROM, scan.last)]
    return not scan.lexicon.grammar["earlier_unions"].isdisjoint(behind)


def _with_owner(phrase: Phrase, parents: People) -> People:
    """Add Jon to Ada of "Jon Aster traf Ada, die Mutter seines Sohnes"."""
    owner = phrase.left.owner if phrase.left.said == OWN else None
    if owner is None or len(owner.people) != 1 or len(parents) != 1:
        return parents
    return tuple(dict.fromkeys((*owner.people, *parents)))


def _with_partner(asking: Asking, owners: People) -> People:
    """Add the other of "ihre Ehe, aus der zwei Söhne hervorgingen"."""
    scan, couple = asking.scan, asking.topic.couple
    words = scan.words.lower[scan.first : scan.last]
    springs = not scan.lexicon.grammar["springs"].isdisjoint(words)
    if not springs or owners[0] not in couple:
        return owners
    near = asking.number - asking.topic.couple_at <= LATELY
    return couple if near and len(asking.unions()) < _TWO else owners


def _says_who(asking: Asking, phrase: Phrase) -> bool:
    """Tell "Die Braut, Tochter von Jon Aster" and "Sie ist die Tochter von Jon"."""
    scan, grammar = asking.scan, asking.scan.lexicon.grammar
    before = scan.lower(phrase.left.first - 1)
    if phrase.left.said in (OWN, SOME, WHOSE):
        return False
    beside = before == "," and not (
        phrase.kin.role in ELDERS and phrase.left.first - 1 not in scan.ending
    )
    says = beside or before in grammar["born_as"] or before in grammar["be"]
    one = scan.form(phrase.word) not in grammar["plural_kin"]
    one = one and phrase.kin.role not in ELDERS
    return says or (phrase.of is not None and one)


def _spoken_of(asking: Asking, phrase: Phrase) -> bool:
    """Tell "Ada Keil und Ben Keil: Die Zwillinge kamen 2011", who are named already."""
    before = asking.scan.lower(phrase.left.first - 1)
    return phrase.left.said == THE and phrase.of is None and before == ":"


def _owners(asking: Asking, number: int) -> People:
    """Return whose the kin would be if somebody were named right behind the word."""
    phrase = asking.phrases[number]
    behind = Names((), phrase.word + 1, phrase.word + 1, "")
    asking.phrases[number] = replace(phrase, names=behind)
    told = asking.owners(number, None)
    asking.phrases[number] = phrase
    return told.people if told else ()


def _of_parent(asking: Asking, phrase: Phrase) -> People:
    """Return who is "Vater von Zwillingen" or "Mutter eines Sohnes"."""
    scan, grammar = asking.scan, asking.scan.lexicon.grammar
    at = phrase.left.first - 1
    at -= scan.lower(at) in grammar["now"]  # "Vater von mittlerweile drei Kindern"
    if scan.lower(at) in grammar["of"]:
        at -= 1
    elif scan.lower(at + 1) not in grammar["genitive_article", "of_several"]:
        return ()  # but "Vater zweier Söhne"
    parent = next((p for p in asking.phrases if p.word == at), None)
    if parent is None or parent.kin.role not in ("parent", "elder"):
        return ()
    if parent.left.said in (OWN, WHOSE):
        return ()
    behind = Names((), phrase.word + 1, phrase.word + 1, "of")
    borne = borne_before(asking, replace(parent, of=behind))
    if borne is not None:
        return borne.people if borne.status is not Status.DENIED else ()
    return asking.subject(parent)


def _count(asking: Asking, phrase: Phrase) -> int | None:
    if not asking.scan.plural(phrase.word, phrase.left):
        return 1
    told = list(_numbers(phrase, asking.scan.lexicon))
    return told[0] if len(told) == 1 else None


def _numbers(phrase: Phrase, lexicon: Lexicon) -> Iterator[int]:
    for word in phrase.left.adjectives:
        number = lexicon.number(word)
        if word in lexicon.grammar["both"]:
            yield _TWO
        elif number is not None and number < _MOST:
            yield number
