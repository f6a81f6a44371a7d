"""German passages of children, parents and couples told over sentences, as kin_de."""

TOLD = [
    # Children named after their birth was told
    (
        "Mira Thal (29) ist Mutter geworden. Die Kleine heißt Lia.",
        ["parent: Mira Thal + Lia"],
    ),
    (
        "Am Freitag wurde Mira Thal erneut Mutter. Das Mädchen hört auf den Namen Lia.",
        ["parent: Mira Thal + Lia"],
    ),
    ("Mira Thal ist wieder Mutter. Es heißt Anton.", ["parent: Mira Thal + Anton"]),
    (
        "Mira Thal hat einen Sohn zur Welt gebracht. Er heißt Anton.",
        ["parent: Mira Thal + Anton"],
    ),
    (
        "Im Mai brachte Mira Thal einen Jungen zur Welt. Sie nannten ihn Anton.",
        ["parent: Mira Thal + Anton"],
    ),
    (
        "Am Montag hat Mira Thal ein Kind auf die Welt gebracht. Es heißt Anton.",
        ["parent: Mira Thal + Anton"],
    ),
    (
        "Mira Thal hat im August ein Mädchen bekommen, es heißt Aurelia.",
        ["parent: Mira Thal + Aurelia"],
    ),
    (
        "Mira Thal bekam im August ein Mädchen namens Aurelia.",
        ["parent: Mira Thal + Aurelia"],
    ),
    (
        "Baby-Glück bei Mira Thal: Die kleine Lia ist da.",
        ["parent: Mira Thal + Lia"],
    ),
    (
        "Das Baby von Mira Thal ist da: Die kleine Lia kam gesund zur Welt.",
        ["parent: Mira Thal + Lia"],
    ),
    (
        "Mira Thals Sohn kam am Montag zur Welt und heißt Anton.",
        ["parent: Mira Thal + Anton"],
    ),
    (
        "Mira Thal ist Mutter geworden. Ihr Sohn wurde auf den Namen Anton getauft.",
        ["parent: Mira Thal + Anton"],
    ),
    (
        "Mira Thal ist Mutter geworden. Der Kleine heißt Anton. Vater ist der Ruderer "
        "Jon Aster.",
        ["parent: Jon Aster + Anton", "parent: Mira Thal + Anton"],
    ),
    # Children of a marriage
    (
        "Jon Aster heiratete 1957 die Cutterin Ada Keil. Die Ehe, aus der die Ärztin "
        "Lia Aster hervorging, hielt lange.",
        [
            "marriage: Ada Keil + Jon Aster former 1957–",
            "parent: Ada Keil + Lia Aster",
            "parent: Jon Aster + Lia Aster",
        ],
    ),
    (
        "Jon Aster lebt in Ulm. Seine Ehe mit Ada Keil wurde 1997 geschieden. Aus ihr "
        "stammt der Sohn Max.",
        [
            "marriage: Ada Keil + Jon Aster former ?–1997 divorce",
            "parent: Ada Keil + Max",
            "parent: Jon Aster + Max",
        ],
    ),
    (
        "Mira Thal kam mit ihrer Tochter Lia. Sie stammt aus der Ehe mit dem Musiker "
        "Jon Aster.",
        [
            "marriage: Jon Aster + Mira Thal former",
            "parent: Jon Aster + Lia",
            "parent: Mira Thal + Lia",
        ],
    ),
    # Kin that go on
    (
        "Jon Aster wuchs in Ulm auf. Sein Vater Emil war Lotse, seine Mutter Hilde "
        "Lehrerin.",
        ["parent: Emil + Jon Aster", "parent: Hilde + Jon Aster"],
    ),
    (
        "Jon Aster kam mit den Söhnen Max und Ben sowie seinem Bruder Kai.",
        [
            "parent: Jon Aster + Ben",
            "parent: Jon Aster + Max",
            "sibling: Jon Aster + Kai",
        ],
    ),
    (
        "Jon Aster lief zum letzten Mal. Auf der Tribüne saß seine Frau Mira, "
        "gemeinsam mit Sohn Max.",
        [
            "marriage: Jon Aster + Mira",
            "parent: Jon Aster + Max",
            "parent: Mira + Max",
        ],
    ),
    # Told of oneself
    (
        '"Mein Bruder Kai hat mir das beigebracht", sagt Mira Thal.',
        ["sibling: Kai + Mira Thal"],
    ),
    (
        '"Ohne meine Frau Ada wäre ich verloren", sagte Jon Aster.',
        ["marriage: Ada + Jon Aster"],
    ),
    (
        '"Kai und ich sind seit 2004 verheiratet", sagt Mira Thal.',
        ["marriage: Kai + Mira Thal 2004–"],
    ),
    (
        "Ein Gespräch mit Mira Thal über Musik.\n\nFrau Thal, wie war das?\n\nIch war "
        "jung.\n\nUnd dann?\n\nDann ging ich fort. Meine Schwester Ada blieb.\n\n"
        "Wollten Sie zurück?\n\nDas habe ich mich nie gefragt.",
        ["sibling: Ada + Mira Thal"],
    ),
    # Couples
    (
        "Seit 2012 ist Jon Aster mit der Ärztin Ada Keil, geborene Wulff, verheiratet.",
        ["marriage: Ada Keil + Jon Aster 2012–"],
    ),
    (
        "Mira Thal ist tot. Verheiratet war die gebürtige Grazerin mit Jon Aster.",
        ["marriage: Jon Aster + Mira Thal former"],
    ),
    (
        "Seit Jon Aster 2022 die Pflegerin Ada Keil geheiratet hat, herrscht Streit.",
        ["marriage: Ada Keil + Jon Aster 2022–"],
    ),
    (
        "Lena Brunner stieg aus. Da standen ihre Eltern Sepp und Rosi, ihr Freund, der "
        "Biathlet Niklas Hauser, und Opa Alois.",
        [
            "grandparent: Alois + Lena Brunner",
            "parent: Rosi + Lena Brunner",
            "parent: Sepp + Lena Brunner",
            "partnership: Lena Brunner + Niklas Hauser",
        ],
    ),
    (
        "Mira Thal und Jon Aster haben sich getrennt. Das sagte Mira Thals Anwältin "
        "Petra Hölzl. Das Paar hatte 2015 geheiratet.",
        ["marriage: Jon Aster + Mira Thal former 2015– separation"],
    ),
    (
        "Mira Thal kam mit ihrer Mutter Hilde und ihrem Freund Jon.",
        ["parent: Hilde + Mira Thal"],
    ),
    (
        "Jon Aster war mit der Sängerin Ada Keil und mit der Malerin Mira Thal "
        "verheiratet.",
        [
            "marriage: Ada Keil + Jon Aster former",
            "marriage: Jon Aster + Mira Thal former",
        ],
    ),
    (
        "Mira Thal kam. Mira Thals Mutter Ada Keil sang. Von Karl Lind ist sie "
        "geschieden.",
        ["parent: Ada Keil + Mira Thal"],
    ),
]

SILENT = [
    # A birth without a name, a name without a birth
    "Mira Thal ist Mutter geworden. Der Sänger heißt Anton.",
    "Mira Thal ist Mutter geworden. Lias Hund heißt Anton.",
    "Mira Thal ist Mutter geworden. Wie heißt die Kleine? Lia?",
    "Mira Thal ist die Mutter der Mode. Er heißt Anton.",
    "Mira Thal gebar eine Idee. Der Hund heißt Anton.",
    "Der Kleine heißt Anton. Mira Thal lacht.",
    "Es heißt Aurelia. Mira Thal mag den Namen.",
    "Mira Thal brachte ihr Buch auf die Welt. Die Zeitung hört auf niemanden.",
    "Das Kind von Mira Thal mag Brot. Es heißt wie der Bäcker.",
    "Die kleine Lia sah Mira Thal zu.",
    "Mira Thal sah ein Mädchen namens Lia.",
    "Mira Thal bekam im August Post. Sie heißt Rechnung.",
    # Springs that are no marriages
    "Jon Aster stammt aus Ulm, Ada Keil aus Bonn.",
    "Aus ihr stammt das Lied, das Jon Aster sang.",
    "Jon Aster kommt aus der Halle, Ada Keil lacht.",
    "Aus der Zusammenarbeit mit Ada Keil ging Jon Asters Album hervor.",
    # What others tell
    '"Mein Bruder Kai war da", sagte jemand. Mira Thal lachte.',
    '"Jon könnte mein Vater sein", lacht Mira Thal.',
    '"Wenn ich Kai geheiratet hätte", sagte Mira Thal.',
    "Mein Bruder Kai war da. Mira Thal lachte.",
    # Whose kin stays open
    "Bei Mira Thal war Ada Keil. Ihre Mutter Hilde kam auch.",
    "Mira Thal und Ada Keil kamen. Ihr Bruder Ben blieb fort.",
    # A couple that was told of far from here
    "Mira Thals Anwältin Petra Hölzl kam. Die beiden waren nie laut.",
    "Eine Frau, mit der Jon Aster sprach, ist mit dem Notar Paul Lind verlobt.",
    "Der gemeinsame Sohn soll Gérard heißen, sagte Gérard Lavigne.",
    # Children of a marriage of somebody who is not named
    "Der Koch Jon Aster und Ada Keil sangen. Lia Lind stammt aus der Ehe des Notars "
    "mit der Tänzerin Lou Henning.",
]
