"""From a text to its reading: the order in which the rules work."""

from apps.dates import Edtf
from apps.reading.ageclauses import ages_in
from apps.reading.assembly import assembled
from apps.reading.couples.called import called_couples
from apps.reading.couples.deaths import ended_by_death, outlived
from apps.reading.couples.events import Telling, told_events
from apps.reading.couples.lone import told_apart
from apps.reading.couples.ofage import grown, of_age
from apps.reading.couples.relating import relations_of
from apps.reading.couples.relations import told_bonds
from apps.reading.couples.thecouple import of_bride, of_couple
from apps.reading.couples.topics import Topic, leads, mains
from apps.reading.couples.weddings import impersonal_weddings
from apps.reading.dates.dating import no_asides
from apps.reading.enums import Form
from apps.reading.findings import Findings
from apps.reading.kin.bornto import BornTo
from apps.reading.kin.counted import kin_counts
from apps.reading.kin.counts import counts_in
from apps.reading.kin.described import resolve
from apps.reading.kin.firstperson import said_bonds, with_answers
from apps.reading.kin.kinship import kin_told, tells_of_kin
from apps.reading.kin.newborns import newborn_bonds
from apps.reading.kin.refs import with_kin
from apps.reading.languages import Called
from apps.reading.lastings import durations_of
from apps.reading.lifeclauses import lives_in
from apps.reading.lives.agedones import AgedOne
from apps.reading.lives.asides import aside_ages
from apps.reading.lives.awaitedages import awaited_ages
from apps.reading.lives.births import aside_lives, of_ages
from apps.reading.lives.birthyears import bracket_births
from apps.reading.lives.cradles import births_told
from apps.reading.lives.descriptions import Described, described_ages
from apps.reading.lives.kinages import kin_ages
from apps.reading.lives.mine import Said, ages_said, own_ages
from apps.reading.model import Reading
from apps.reading.names.drafts import Cast, Named
from apps.reading.names.known import Lookup
from apps.reading.names.mentions import cast_of
from apps.reading.names.names import scan
from apps.reading.page import Page, page_of
from apps.reading.record.linking import keys_of, link, names_in, with_genders
from apps.reading.sentence.beside import Reference
from apps.reading.sentence.passage import Passage, outside
from apps.reading.sentence.skeleton import skeleton
from apps.reading.speech.quotes import quotes_of
from apps.reading.speech.sources import sources_in
from apps.reading.speech.talk import Talk, Tie
from apps.reading.text.items import item_at, item_starts
from apps.reading.text.marks import unsaid
from apps.reading.who.history import History
from apps.reading.who.references import references
from apps.reading.who.roles import called_by_role


def read(
    text: str,
    *,
    language: str | None = None,
    date: str | None = None,
    lookup: Lookup | None = None,
) -> Reading:
    """Return what the text says, each statement with its passage and rule.

    `date` is EDTF and beats the text's own date line; EdtfError where it is none.
    `lookup` is called once, with the folded keys of all that might be names. Raise
    ValueError for a language that the reader does not know.
    """
    page = page_of(text, language, str(Edtf.parse(date)) if date else None)
    capitals = scan(page.words, page.language.words, page.skipped)
    records = lookup(keys_of(capitals)) if lookup and page.ranges else {}
    items = item_starts(page.words, page.starts)
    cast = with_genders(cast_of(capitals, names_in(records), items), records)
    found = _findings(page, cast)
    link(cast, records, found.ages, page.date)
    return assembled(page, page.date, cast, found)


def _findings(page: Page, cast: Cast) -> Findings:
    words, lexicon = page.words, page.language.words
    found = Findings(cast.ids, page.date or "")
    meant = called_by_role(words, lexicon, cast, page.quoted, page.starts)
    cast.named = sorted([*cast.named, *meant.named], key=lambda n: n.first)
    found.ages = list(aside_ages(words, lexicon, cast, page.quoted, page.language.code))
    found.lives = list(aside_lives(words, lexicon, cast, page.whens))
    found.lives += bracket_births(words, lexicon, cast, page.whens)
    refs = _references(page, cast, found, meant.unknown)
    passages = _passages(page, refs)
    firsts = [first for first, _ in page.ranges]
    year = int(page.date[:4]) if page.date and page.date[:4].isdecimal() else None
    telling = Telling(History(cast, refs, firsts, meant.unknown), found.bonds, year)
    items = [item_at(cast.items, first) for first in firsts]
    topic = Topic(leads(words, lexicon, refs, items), mains(refs, items))
    for passage, called in passages:
        topic.turn_to(passage.number, items[passage.number])
        told = of_couple(passage, topic)
        _read_sentence(page, told, called, found, telling, topic)
    found.lives += of_ages(found.ages, page.text)
    told_of = [passage for passage, _ in passages]
    found.lives += births_told(told_of, cast, page.ranges)
    waiting = BornTo(page, cast, refs, found.bonds, found.years())
    found.bonds[:] = waiting.told_later(found.unnamed)
    found.bonds += told_apart(page.words, cast, telling, found.spouses())
    _relate(found)
    kin = _by_kinship(page, cast, found)
    _take(cast, found, kin)
    _count(passages, found, telling)
    found.counts = kin_counts(found.counted, found.counts, found.ids, words)
    talk = _talk(page, cast, with_kin(refs, kin.named, page.ranges), found)
    found.quotes = quotes_of(talk, found.ids)
    _tell_of_themselves(page, cast, found, refs, telling)
    found.durations = durations_of(page, told_of, telling, found)
    return found


def _talk(page: Page, cast: Cast, refs: list[list[Reference]], found: Findings) -> Talk:
    return Talk(
        page.words, page.language, page.ranges, refs, page.said, found.sources,
        page.starts, _ties(cast, found),
    )  # fmt: skip


def _references(
    page: Page, cast: Cast, found: Findings, unknown: dict[int, str]
) -> list[list[Reference]]:
    """Return who is spoken of in each sentence, with those called by an age."""
    words, lexicon = page.words, page.language.words
    waiting = _by_age(page, cast, found)
    refs = references(words, lexicon, cast, page.ranges, unknown, page.quoted)
    if waiting:
        late = awaited_ages(
            words, lexicon, cast, waiting, page.ranges, refs, found.ages, page.quoted
        )
        if late.named:
            _take(cast, found, late)
            refs = references(words, lexicon, cast, page.ranges, unknown, page.quoted)
    return with_answers(page, cast, refs)


def _ties(cast: Cast, found: Findings) -> list[Tie]:
    """Return the relations found so far with the people they join."""
    people = {found.ids[draft.number]: draft for draft in cast.drafts}
    return [Tie(r.kind, people[r.a], people[r.b]) for r in found.relations]


def _tell_of_themselves(
    page: Page,
    cast: Cast,
    found: Findings,
    refs: list[list[Reference]],
    telling: Telling,
) -> None:
    """Add the ages and kin that people tell of in their own words."""
    said = _said(cast, found)
    found.ages += own_ages(page.words, page.language, said)
    found.ages += ages_said(page.words, page.language, cast, page.quoted)
    bonds = list(said_bonds(page, refs, said, telling))
    if bonds:
        found.bonds += bonds
        _relate(found)


def _relate(found: Findings) -> None:
    """Join what was found of each two; where one of a couple died, it has ended."""
    deaths = found.deaths()
    dead = frozenset(number for number, one in found.ids.items() if one in deaths)
    relations = relations_of(found.bonds, found.ids, found.parted(), dead, found.day)
    over = outlived(found.bonds, found.ids)
    relations = ended_by_death(relations, deaths, over)
    found.relations = of_age(relations, grown(found.ages, found.ids))


def _said(cast: Cast, found: Findings) -> list[Said]:
    """Return what is said by somebody the text names."""
    people = {found.ids[draft.number]: draft for draft in cast.drafts}
    return [
        (quote.start, quote.end, people[quote.speaker])
        for quote in found.quotes
        if quote.speaker is not None
    ]


def _by_age(page: Page, cast: Cast, found: Findings) -> list[AgedOne]:
    """Find who is called by an age; such mentions can be spoken of like names."""
    words, lexicon = page.words, page.language.words
    described = described_ages(
        words, lexicon, cast, found.ages, page.quoted, page.starts, page.language.code
    )
    _take(cast, found, described)
    return described.waiting


def _take(cast: Cast, found: Findings, described: Described) -> None:
    found.ages += described.ages
    cast.named = sorted([*cast.named, *described.named], key=lambda n: n.first)


def _passages(page: Page, refs: list[list[Reference]]) -> list[tuple[Passage, Called]]:
    """Return the sentences that may state something, with their words."""
    words, lexicon = page.words, page.language.words
    marks = unsaid(page.marks, page.text, lexicon.grammar["yes"])
    out, at = [], 0
    openings, whens, when_at = set(page.starts), page.whens, 0
    for number, (first, last) in enumerate(page.ranges):
        end = words.ends[last - 1]
        inside = []
        while at < len(marks) and marks[at].start <= end:
            inside.append(marks[at])
            at += 1
        dated = []
        while when_at < len(whens) and whens[when_at].start < end:
            dated.append(whens[when_at])
            when_at += 1
        called = page.language.called_by(words.lower[first:last])
        if not called.words:
            continue
        outer = outside(words, refs[number], inside)
        bones = skeleton(words, lexicon, (first, last), outer, inside)
        if bones is None:
            continue
        unmarked = [
            w for w in dated if not any(m.start <= w.start < m.end for m in inside)
        ]
        dated = no_asides(words, unmarked)
        asks = words.forms[last - 1] == "?"
        before = refs[number - 1] if number and first not in openings else []
        passage = Passage(
            number, first, last, bones, words, page.language,
            [when for when in dated if not when.alone], asks, outer, inside, before,
            [when for when in dated if when.alone],
        )  # fmt: skip
        out.append((passage, called))
    return out


def _read_sentence(
    page: Page,
    passage: Passage,
    called: Called,
    found: Findings,
    telling: Telling,
    topic: Topic,
) -> None:
    language, plain = page.language, passage
    here, rules = called
    told = rules["relations"]
    if told and passage.crowded():
        bonds = list(told_bonds(passage.coupled(), told))
        found.bonds += bonds
        topic.hear(bonds)
    grammar = language.words.grammar
    if not here.isdisjoint(grammar["brides"]):
        passage = of_bride(passage, topic)
    if not here.isdisjoint(grammar["ranks", "wed_pairs", "marriage_nouns"]):
        found.bonds += called_couples(passage, topic)
    if events := rules["events"]:
        bonds = list(told_events(passage, events, telling))
        found.bonds += bonds
        topic.hear(bonds)
    if tells_of_kin(language.words, here):
        kin = kin_told(passage, topic, telling.history)
        found.bonds += kin.bonds
        found.described += kin.described
        found.unnamed += kin.unnamed
        found.counted += kin.counted
    if not here.isdisjoint(grammar["wedded"]):
        found.bonds += impersonal_weddings(passage, topic)
    if births := rules["newborns"]:
        bonds = list(newborn_bonds(passage, births, topic, telling))
        found.bonds += bonds
        topic.hear(bonds)
    found.lives += lives_in(passage, rules, found.lives, telling)
    found.ages += ages_in(passage, rules, found.ages, telling, found.lives)
    found.sources += sources_in(plain, rules["sources"], page.said_at)


def _count(
    passages: list[tuple[Passage, Called]], found: Findings, telling: Telling
) -> None:
    for passage, called in passages:
        if rules := called.rules["counts"]:
            found.counts += counts_in(passage, rules, telling, found.ids)


def _by_kinship(page: Page, cast: Cast, found: Findings) -> Described:
    """Find who is meant by "ihren Ex-Mann" from what the text tells of the two."""
    language, named = page.language, []
    by_id = {found.ids[draft.number]: draft for draft in cast.drafts}
    for described in found.described:
        i, person = described.first, resolve(described, found.relations, found.ids)
        if person is not None:
            named.append(
                Named(i, i + 1, by_id[person], Form.DESCRIPTION, "kinship-word")
            )
    ages = kin_ages(page.words, language.words, named, found.ages, language.code)
    return Described(list(ages), named, [])
