"""A small family on record, and what a text about it owes: no hints, only faults."""

from apps.checks.dossier import load
from apps.checks.engine import Severity, check
from apps.dates import Edtf
from apps.people.lookup import lookup
from apps.people.models import Person
from apps.reading import read
from tests import make

DAY = "2025-08-20"
OWED = (Severity.WARN, Severity.BLOCK)


def lindentaus() -> tuple[Person, Person]:
    """Ada, who was married to Jonas, and Cem, with whom she is; return these two.

    Dora is hers and his, Emil her father. Gero Wiesengrund and his mother Frida are
    nobody's kin of these.
    """
    ada = make.person("Ada Lindentau", birth="1968-02-11", gender="female")
    jonas = make.person("Jonas Kranich", birth="1965-09-30", gender="male")
    cem = make.person("Cem Sternhagel", birth="1977-05-05", gender="male")
    dora = make.person("Dora Kranich", birth="1996-12-03", gender="female")
    emil = make.person(
        "Emil Lindentau", birth="1938-10-04", death="2021-03-19", gender="male"
    )
    frida = make.person("Frida Wiesengrund", birth="1943-07-08", gender="female")
    gero = make.person("Gero Wiesengrund", birth="1970-07-08", gender="male")
    make.phase(ada, jonas, begin="1994-05-14", end="2006-03-01", end_reason="divorce")
    make.phase(ada, jonas, kind="separation", begin="2004-10-01")
    make.phase(ada, cem, kind="dating", begin="2016-02-01")
    for parent, child in ((ada, dora), (jonas, dora), (emil, ada), (frida, gero)):
        make.parenthood(parent, child)
    return ada, cem


def owed(rule: str, text: str, language: str) -> list[str]:
    """The words of the text in which this rule finds a fault."""
    reading = read(text, language=language, date=DAY, lookup=lookup)
    day = Edtf.parse(DAY)
    found = check(reading, load(reading, day), day)
    return [f.text for f in found if f.rule == rule and f.severity in OWED]


def wolkensteins() -> tuple[Person, Person, Person]:
    """Make Otto, divorced from Mara and wed to Nele, and Veit, his father, who died."""
    otto = make.person("Otto Wolkenstein", birth="1960-02-02", gender="male")
    mara = make.person("Mara Seidelbast", birth="1963-05-05", gender="female")
    nele = make.person("Nele Haferkorn", birth="1970-06-06", gender="female")
    born, died = "1936-04-11", "2024-10-23"
    veit = make.person("Veit Wolkenstein", birth=born, death=died, gender="male")
    make.phase(otto, mara, begin="1988", end="1993", end_reason="divorce")
    make.phase(otto, nele, begin="1996-06-06")
    make.parenthood(veit, otto)
    return otto, mara, veit
