"""English press passages of children, couples and second surnames; as in kin_en."""

_BOTH = ["parent: Jon Aster + Max", "parent: Mira Thal + Max"]
_TWO = [
    "parent: Jon Aster + Lia",
    "parent: Jon Aster + Max",
    "parent: Mira Thal + Lia",
    "parent: Mira Thal + Max",
]

TOLD = [
    (
        "Mira Thal smiled. She has six children—Max, Zuvia, Pax and Knoxo.",
        [
            "parent: Mira Thal + Knoxo",
            "parent: Mira Thal + Max",
            "parent: Mira Thal + Pax",
            "parent: Mira Thal + Zuvia",
        ],
    ),
    (
        "Mira Thal came with her three sons, Kelvo (age 9), Zumo (age 6) and Max.",
        [
            "parent: Mira Thal + Kelvo",
            "parent: Mira Thal + Max",
            "parent: Mira Thal + Zumo",
        ],
    ),
    (
        "Mira Thal gave birth to Jon Aster's two children, twin toddlers Lia and Max.",
        [*_TWO, "sibling: Lia + Max"],
    ),
    ("Mira Thal gave birth to a boy, named Max.", ["parent: Mira Thal + Max"]),
    (
        "Mira Thal wed Jon Aster. They have a 9-year-old named Max and a 6-year-old"
        " named Lia.",
        ["marriage: Jon Aster + Mira Thal", *_TWO],
    ),
    (
        "Jon Aster, 35, and Mira Thal, 33, have two children — daughter, Lia, and son,"
        " Max — and live in Rome.",
        _TWO,
    ),
    ("Mira Thal already has a son with Jon Aster: three-year-old Max.", _BOTH),
    (
        "Mira Thal has a son, Max, from her first husband, banker Jon Aster.",
        ["marriage: Jon Aster + Mira Thal former", *_BOTH],
    ),
    (
        "Mira Thal and Jon Aster met in Rome. The couple has a son, Max.",
        _BOTH,
    ),
    (
        "Mira Thal has welcomed a second child with husband, Jon Aster.",
        ["marriage: Jon Aster + Mira Thal"],
    ),
    (
        "Jon Aster, Mira Thal’s husband and manager, confirmed it.",
        ["marriage: Jon Aster + Mira Thal"],
    ),
    (
        "They met through Mira Thal - the wife of Jon Aster.",
        ["marriage: Jon Aster + Mira Thal"],
    ),
    (
        "Actor Jon Aster and his wife-at-the-time, Mira Thal, sang.",
        ["marriage: Jon Aster + Mira Thal former"],
    ),
    (
        "Mira Thal, who dated actors Jon Aster and Ben Keil, smiled.",
        [
            "partnership: Ben Keil + Mira Thal former",
            "partnership: Jon Aster + Mira Thal former",
        ],
    ),
    (
        'Jon Aster and "Lagoon" actress Mira Thal called off their engagement.',
        ["engagement: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Mira Thal had begun dating a trainer named Jon Aster.",
        ["partnership: Jon Aster + Mira Thal"],
    ),
    (
        "Mira Thal and Jon Aster have decided to call it quits.",
        ["partnership: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Mira Thal and Jon Aster announced their decision to divorce.",
        ["marriage: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Mira Thal ended her marriage with Jon Aster.",
        ["marriage: Jon Aster + Mira Thal former separation"],
    ),
    (
        "A judge finalized Mira Thal and Jon Aster's divorce on May 9, 2016.",
        ["marriage: Jon Aster + Mira Thal former ?–2016-05-09 divorce"],
    ),
    (
        "Mira Thal sang in Rome before marrying Jon Aster in 2004.",
        ["marriage: Jon Aster + Mira Thal 2004–"],
    ),
    (
        "After marrying Jon Aster in 2004, Mira Thal moved.",
        ["marriage: Jon Aster + Mira Thal 2004–"],
    ),
    (
        "Mira Thal was briefly married to the writer and producer Ben Keil, and then to"
        " the actor Jon Aster.",
        [
            "marriage: Ben Keil + Mira Thal former",
            "marriage: Jon Aster + Mira Thal former",
        ],
    ),
    (
        "Mira Thal and Jon Aster, old neighbours in Hull, were married in 2008.",
        ["marriage: Jon Aster + Mira Thal 2008–"],
    ),
    (
        "Mira Thal and Jon Aster were engaged just four months later.",
        ["engagement: Jon Aster + Mira Thal"],
    ),
    (
        "Jon Aster is back. The singer has split from girlfriend Mira Thal.",
        ["partnership: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Mira Keil Thal left. Keil, who has a son, Max, smiled.",
        ["parent: Mira Keil Thal + Max"],
    ),
    (
        "Mira Keil Thal left. Mira Keil has a son, Max.",
        ["parent: Mira Keil Thal + Max"],
    ),
    (
        "Mira Thal married lawyer Jon Aster.",
        ["marriage: Jon Aster + Mira Thal"],
    ),
    (
        "Max, the son of a schoolmaster, Jon Aster, and his wife, Mira Thal, sang.",
        _BOTH,
    ),
    (
        "Max Aster, son of Ada Keil and her first husband, Carl Aster, will marry Mira"
        " Thal in Rome.",
        [
            "marriage: Ada Keil + Carl Aster former",
            "marriage: Max Aster + Mira Thal planned",
            "parent: Ada Keil + Max Aster",
            "parent: Carl Aster + Max Aster",
        ],
    ),
    (
        "Ada Keil left. Following her divorce from Jon Aster, Mira Thal moved.",
        ["marriage: Jon Aster + Mira Thal former divorce"],
    ),
    (
        "Mira Thal was previously married to Ben Keil, Carl Lind and Jon Aster.",
        [
            "marriage: Ben Keil + Mira Thal former",
            "marriage: Carl Lind + Mira Thal former",
            "marriage: Jon Aster + Mira Thal former",
        ],
    ),
    (
        "Max was born in 1930, the only child of Jon Aster, a salesman, and the former"
        " Mira Thal.",
        _BOTH,
    ),
    (
        "Mira Thal came with her sons, Zorlan Max Thal and Ben Thal.",
        ["parent: Mira Thal + Ben Thal", "parent: Mira Thal + Zorlan Max Thal"],
    ),
    (
        "Mira Thal came with director-husband Jon Aster.",
        ["marriage: Jon Aster + Mira Thal"],
    ),
    (
        "Mira Thal left her soon-to-be ex-husband Jon Aster.",
        ["marriage: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Max Aster praised Lia, daughter of Carl Lind. In 2022 he married Ada.",
        ["marriage: Ada + Max Aster 2022–", "parent: Carl Lind + Lia"],
    ),
    (
        "Mira Thal and director Jon Aster are engaged to be married.",
        ["engagement: Jon Aster + Mira Thal"],
    ),
    (
        "Mira Thal has led a tame life since breaking up with bad boy Jon Aster.",
        ["partnership: Jon Aster + Mira Thal former separation"],
    ),
    (
        "After splitting from singer Jon Aster, Mira Thal moved.",
        ["partnership: Jon Aster + Mira Thal former separation"],
    ),
    (
        "The wedding of Mira Thal and Jon Aster took place in 2005.",
        ["marriage: Jon Aster + Mira Thal 2005–"],
    ),
    (
        "Mira Thal married first, in 1950, Major Jon Aster.",
        ["marriage: Jon Aster + Mira Thal"],
    ),
    (
        "Jon Aster and his wife Mira Thal, who have two children together – Max, 8, and"
        " Lia, 3 – smiled.",
        ["marriage: Jon Aster + Mira Thal", *_TWO],
    ),
    (
        "Mira Thal, the eldest, has a brother, Max born in 1966.",
        ["sibling: Max + Mira Thal"],
    ),
    (
        "Jon Aster and wife Mira Thal welcomed a son, Max.",
        ["marriage: Jon Aster + Mira Thal", *_BOTH],
    ),
    (
        "Ben Keil praised Mira Thal and husband Jon Aster.",
        ["marriage: Jon Aster + Mira Thal"],
    ),
    (
        "Mira Thal and boyfriend Jon Aster have gotten engaged.",
        ["engagement: Jon Aster + Mira Thal"],
    ),
    (
        "Mira Thal divorced Ben Keil in 1992 and married musician Jon Aster in 1997.",
        [
            "marriage: Ben Keil + Mira Thal former ?–1992 divorce",
            "marriage: Jon Aster + Mira Thal 1997–",
        ],
    ),
    (
        "Mira Thal also has a son from a previous marriage, Max.",
        ["parent: Mira Thal + Max"],
    ),
    (
        "Jon Aster came. Aster and Mira Thal wed in 2005.",
        ["marriage: Jon Aster + Mira Thal 2005–"],
    ),
    (
        "Mira Thal met Jon Aster. The couple had a boy named Wardo Jon Aster.",
        [
            "parent: Jon Aster + Wardo Jon Aster",
            "parent: Mira Thal + Wardo Jon Aster",
        ],
    ),
]

SILENT = [
    "The star, who has a daughter, and her husband Jon Aster met Mira Thal.",
    "Children, Mira Thal said, love Rome. Jon Aster agreed.",
    "The actors met Mira Thal. They saw Jon Aster.",
    "Jon Aster came. The singers have split, and Mira Thal laughed.",
    "Mira Thal's kids moved from Rome to Hull, where Jon Aster lives.",
    "Mira Thal has decided to split the prize with Jon Aster.",
    "Mira Thal and Jon Aster announced their plans to build a house.",
    "Mira Thal ended her contract with Jon Aster.",
    "A judge finalized the plan that Mira Thal and Jon Aster made.",
    "Mira Thal wrote about marrying late. Jon Aster read it.",
    "Mira Thal dated the letter and gave it to Jon Aster.",
    "Mira Thal moved on with a song by Jon Aster.",
    "Mira Thal had been updating the files that Jon Aster found.",
    "Mira Thal was married to the stage and then to the screen, says Jon Aster.",
    "Mira Thal and Jon Aster were engaged in talks two years later.",
    "Mira Thal has a car named Max, Jon Aster says.",
    "Mira Thal has a 9-year-old dog named Max.",
    "Mira Thal and Jon Aster play parents with a 9-year-old named Max.",
    "Mira Thal - the voice of Hull - met Jon Aster.",
    "Mira Thal, Jon Aster’s manager and friend of the house, confirmed it.",
    "Mira Thal wrote a book about marriage to please Jon Aster.",
    "Ten sons of Hull, Mira Thal and Jon Aster among them, came.",
    "He was the youngest, born to Mira and Jon and a help to his sister Betty.",
    "Mira Thal split from lawyer Jon Aster.",
    "The star met Jon Aster, welcoming Max. She and the musician say they split.",
    "Mira Thal and husbands of Hull met Jon Aster.",
    "Mira Thal and wife-to-be questions bored Jon Aster.",
    "Mira Thal and manager Jon Aster welcomed a guest.",
    "His father, Jon Aster, owned a ship and his mother, Mira Thal, sang.",
    "The wedding of the year took place in Rome, Mira Thal told Jon Aster.",
    "After breaking up the fight with Jon Aster, Mira Thal moved.",
    "Mira Thal married first and sang later, says Jon Aster.",
    "After her divorce, Mira Thal and Jon Aster sang.",
    "Mira Thal was married in Rome, Hull and Leeds, says Jon Aster.",
    "Mira Thal is the only child in town, a star, and Jon Aster agrees.",
    "Mira Thal sang with the director-producer Jon Aster.",
    "The sons of Hull, Zorlan Street and Mira Thal Road, where Jon Aster lives.",
    "Mira Thal has a dog from a previous marriage, Jon Aster says.",
    "Mira Thal laughed about divorce lawyers. Jon Aster did, too.",
]
