"""English passages of newborns, weddings and obituaries; as in kin_en."""

_NEWBORN = (
    "Mira Thal and husband Jon Aster welcomed their third child, a boy named Max."
)
_BOTH = [
    "parent: Jon Aster + Max",
    "parent: Mira Thal + Max",
]
_WED = "marriage: Jon Aster + Mira Thal"

TOLD = [
    (
        f"{_NEWBORN} Baby Max joins siblings Lia, 4, and Ida, 2.",
        [
            _WED,
            "parent: Jon Aster + Ida",
            "parent: Jon Aster + Lia",
            "parent: Jon Aster + Max",
            "parent: Mira Thal + Ida",
            "parent: Mira Thal + Lia",
            "parent: Mira Thal + Max",
            "sibling: Ida + Lia",
            "sibling: Ida + Max",
            "sibling: Lia + Max",
        ],
    ),
    (
        "Mira Thal welcomed her second child, a boy named Max. He joins sister Lia.",
        ["parent: Mira Thal + Lia", "parent: Mira Thal + Max", "sibling: Lia + Max"],
    ),
    (
        "Mira Thal has given birth to her second child. She joins big brother Max, 6.",
        ["parent: Mira Thal + Max"],
    ),
    # Whose third child it is, does not tell whose the only one before is.
    (
        f"{_NEWBORN} The newborn joins big sister Lia.",
        [_WED, *_BOTH, "sibling: Lia + Max"],
    ),
    (
        f"{_NEWBORN} Max joins half-sisters Lia and Ida.",
        [_WED, *_BOTH, "sibling: Ida + Max", "sibling: Lia + Max"],
    ),
    # Nor do those whom somebody grown-up joins become the mother's.
    (f"{_NEWBORN} Jon Keil joins brother Karl.", [_WED, *_BOTH]),
    (
        "Mira Thal praised her husband Jon Aster, who has daughter Lia with an ex.",
        [_WED, "parent: Jon Aster + Lia"],
    ),
    (
        "Mira Thal praised her husband Jon Aster, 40, who has two sons, Max and Ben.",
        [_WED, "parent: Jon Aster + Ben", "parent: Jon Aster + Max"],
    ),
    (
        "Jon Aster was born in 1934 in Bradford, the son of Carl Keel and Ada Lind.",
        ["parent: Ada Lind + Jon Aster", "parent: Carl Keel + Jon Aster"],
    ),
    (
        "Mira Thal welcomed her second child, a boy named Max, with husband Jon Aster.",
        [_WED, *_BOTH],
    ),
    # Her death ended the second marriage, not the first.
    (
        "Mira Thal died on 25 April 2020. She had a son, Max, from her first husband,"
        " Jon Aster. After they divorced she married Karl Keil.",
        [
            f"{_WED} former",
            "marriage: Karl Keil + Mira Thal former ?–2020-04-25 death",
            *_BOTH,
        ],
    ),
    (
        "Baby Max is the first child for both Mira Thal and husband Jon Aster.",
        [_WED, *_BOTH],
    ),
    ("Max was the second child of Mira Thal and Jon Aster.", _BOTH),
    (
        "Mira Thal filed for divorce from Jon Aster. Thal sought custody of the"
        " couple’s two minor children, Max and Lia.",
        [
            f"{_WED} former separation",
            "parent: Jon Aster + Lia",
            "parent: Jon Aster + Max",
            "parent: Mira Thal + Lia",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "Carl Keel's daughter Mira Thal set to wed director Jon Aster today.",
        [f"{_WED} planned", "parent: Carl Keel + Mira Thal"],
    ),
    (
        "Mira Thal is all set to tie the knot with the director Jon Aster.",
        [f"{_WED} planned"],
    ),
    # What a hall is said to have cost, leaves the wedding sure.
    (
        "Jon Aster and Mira Thal got married in 2009 in a hall that reportedly sank.",
        [f"{_WED} 2009–"],
    ),
    (
        "Jon Aster, who reportedly married Mira Thal in 2009, sang.",
        [f"{_WED} rumoured 2009–"],
    ),
    # Whose husband he is, says who stands before him.
    (
        "Ada Keel sang. Ada danced. Ada laughed. Another clip was of him meeting his"
        " pal Mira Thal and her husband Jon Aster.",
        [_WED],
    ),
    # An obituary's parents, one of whom has no name.
    (
        "Ben Keil is the son of a docker and his wife, Ada Lund.",
        ["parent: Ada Lund + Ben Keil"],
    ),
    (
        "Ben Keil was born in Hull to a docker and his wife, Ada Lund.",
        ["parent: Ada Lund + Ben Keil"],
    ),
    (
        "Ben Keil was born in Hull, the son of a docker and England rugby captain,"
        " Carl Keil, and his wife, Ada.",
        ["parent: Ada + Ben Keil", "parent: Carl Keil + Ben Keil"],
    ),
    ("Jon Aster sang to a crowd and his wife, Mira Thal.", [_WED]),
    # Of whose marriage a child is, of several.
    (
        "Jon Aster is survived by a son, Max, from his first marriage, to Mira Thal,"
        " and by a daughter, Lia.",
        [
            f"{_WED} former",
            "parent: Jon Aster + Lia",
            "parent: Jon Aster + Max",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "Jon Aster spoke of the breakdown of his marriage to Mira Thal.",
        [f"{_WED} former"],
    ),
    (
        "Jon Aster wrote about his ill-fated marriage to Mira Thal.",
        [f"{_WED} former"],
    ),
    ("Jon Aster married, firstly, Mira Thal.", [f"{_WED} former"]),
    ("Jon Aster married first love Mira Thal.", [_WED]),
    (
        "Jon Aster and girlfriend, the artist Mira Thal, came.",
        ["partnership: Jon Aster + Mira Thal"],
    ),
    (
        "Jon Aster and Mira Thal’s three-year relationship continues to bloom.",
        ["partnership: Jon Aster + Mira Thal"],
    ),
    (
        "After proposing to Mira Thal in May, Jon Aster sang.",
        ["engagement: Jon Aster + Mira Thal"],
    ),
    (
        "Jon Aster sang after proposing to Mira Thal.",
        ["engagement: Jon Aster + Mira Thal"],
    ),
    # A wife of a man's first name is who bears it as a surname.
    (
        "Jon Aster came with his second wife Mira Bennett. His wife Bennett sang.",
        ["marriage: Jon Aster + Mira Bennett"],
    ),
    (
        "Mira Thal wed Jon Aster in 2010. Thal praised gay marriage and broke down.",
        [f"{_WED} 2010–"],
    ),
    (
        "Mira Thal left Jon Aster. The Grammy winner sang on Ada Keel's show, in which"
        " she praised Aster, with whom she shares two children: Lia, 8, and Max, 6.",
        ["parent: Jon Aster + Lia", "parent: Jon Aster + Max"],
    ),
    (
        "Jon Aster is 21. The wonderkid had a son, Max, with girlfriend Mira Thal.",
        ["partnership: Jon Aster + Mira Thal"],
    ),
    (
        "Jon Aster’s wife, Mira Thal, gave birth to the couple’s second child, a boy"
        " named Max.",
        [_WED, *_BOTH],
    ),
    # Who is left of the couple told of, by what they are.
    (
        "Mira Thal and her husband, Jon Aster, left. Thal and the former Leeds player,"
        " 38, tied the knot in July 2010.",
        [f"{_WED} 2010-07–"],
    ),
    (
        "Mira Thal and her husband, Jon Aster, left. The singer and Aster, 31, got"
        " married in 2016 and share three-year-old daughter Lia.",
        [f"{_WED} 2016–", "parent: Jon Aster + Lia", "parent: Mira Thal + Lia"],
    ),
    (
        "Mira Thal and her husband, Jon Aster, left. Thal and the band split in 2010.",
        [_WED],
    ),
    # Neither a month nor a town takes the name behind it.
    (
        "In March Mira and her husband, Jon, had a boy, Max.",
        [
            "marriage: Jon + Mira",
            "parent: Jon + Max",
            "parent: Mira + Max",
        ],
    ),
    ("In Hull Mira Thal and Jon Aster wed.", [_WED]),
    (
        "Mira Thal and Jon Aster wed. Prayers were said for the couple's eldest son,"
        " Max.",
        [_WED, *_BOTH],
    ),
    # A first name alone, of one whom a role has proven.
    (
        "Actress Zorla Vexx sang in Hull. Zorla is married to Jon Aster.",
        ["marriage: Jon Aster + Zorla Vexx"],
    ),
    (
        "Actress Zorla Vexx sang in Hull. Zorla's husband, Jon Aster, sang too.",
        ["marriage: Jon Aster + Zorla Vexx"],
    ),
]

SILENT = [
    "Mira Thal joins brother Karl's band. Jon Aster left it.",
    "Singer Mira Thal joins her friend, brother of the late Jon Aster, on stage.",
    "Mira Thal met Jon Aster, who has two sons.",
    "Mira Thal, known from a film, praised her husband, who has daughter Lia.",
    "Max is the first child for years to see Mira Thal and Jon Aster.",
    "Mira Thal is set to meet director Jon Aster.",
    "Mira Thal died. The mass was led by Father Carl Keil and Father Ben Lind.",
    "Mira Thal left. Father Keil met Jon Aster.",
    "Besides Max, the 39-year-old dotes on the girls Jon Aster has with Mira Thal.",
    "Carl Keil is the curate who married Mira and Jon Aster.",
    "The mass was attended by Jon Aster and led by the Keels' son Carl.",
    "After proposing to sell, Mira Thal met Jon Aster.",
    "Jon Aster left after proposing to Mira Thal that they should go.",
    "Jon Aster and Mira Thal’s working relationship with Hull continues.",
    "Jon Aster and friend, the artist Mira Thal’s manager, came.",
    "Jon Aster and Mira Thal’s business relationship continues.",
    "Mira Thal spoke of the end of her marriage plans to Jon Aster.",
    "Mira Thal was born during her mother's first marriage to Jon Aster.",
    "Actress Zorla Vexx sang in Hull. The Zorla is married to the sea, says Jon Aster.",
    "Actress Zorla Vexx sang in Hull. Zorla Street is home to Jon Aster's wife.",
]
