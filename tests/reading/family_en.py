"""English passages of children named after their birth was told; as in kin_en."""

TOLD = [
    (
        "Mira Thal has given birth to a boy. The baby is named Max.",
        ["parent: Mira Thal + Max"],
    ),
    (
        "Mira Thal has welcomed a baby girl. They named the girl Lia.",
        ["parent: Mira Thal + Lia"],
    ),
    (
        "Mira Thal is the daughter of Lia Thal of Brookline, Mass., and the late Karl"
        " Thal.",
        ["parent: Karl Thal + Mira Thal", "parent: Lia Thal + Mira Thal"],
    ),
    (
        "Mira Thal is the daughter of Lia Thal of Hull and Ben Keil, her son says.",
        ["parent: Ben Keil + Mira Thal", "parent: Lia Thal + Mira Thal"],
    ),
    (
        "Mira Thal, a daughter of Dr. Ida A. Thal and Colin T. Thal of Silver Spring,"
        " Md., was here.",
        ["parent: Colin T. Thal + Mira Thal", "parent: Ida A. Thal + Mira Thal"],
    ),
    (
        "Mira Thal is a granddaughter of Dr. Ida Thal and Dr. Colin Thal.",
        ["grandparent: Colin Thal + Mira Thal", "grandparent: Ida Thal + Mira Thal"],
    ),
    (
        "Jon Aster is 21. He is the son of the late character actor Stan Aster and"
        " casting director Mary Beth Keil.",
        ["parent: Mary Beth Keil + Jon Aster", "parent: Stan Aster + Jon Aster"],
    ),
    (
        "Mira Thal is the daughter of film producer Ben Thal.",
        ["parent: Ben Thal + Mira Thal"],
    ),
    (
        "Twins Ada and Bea Lindgren turn 50 in May.",
        ["sibling: Ada Lindgren + Bea Lindgren"],
    ),
    (
        "Jon Aster, who has a son, Max, and his wife, Ada, have split.",
        ["parent: Jon Aster + Max"],
    ),
    (
        "Jon Aster later wed the actress Ada Keil in 2002, with whom he has a son, "
        "20-year-old Max.",
        [
            "marriage: Ada Keil + Jon Aster 2002–",
            "parent: Ada Keil + Max",
            "parent: Jon Aster + Max",
        ],
    ),
    (
        "The dress is by Ada Keel, a friend of Mira Thal's since drama school.",
        ["friend: Ada Keel + Mira Thal"],
    ),
    (
        "Ada Keel, an old friend of Jon Aster's, spoke.",
        ["friend: Ada Keel + Jon Aster"],
    ),
    (
        "Mira Thal and Jon Aster met through a mutual friend, the cellist Ada Keel.",
        ["friend: Ada Keel + Jon Aster", "friend: Ada Keel + Mira Thal"],
    ),
    (
        "Mira Thal has two children with Jon Aster, Lia and Max.",
        [
            "parent: Jon Aster + Lia",
            "parent: Jon Aster + Max",
            "parent: Mira Thal + Lia",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "Mira Thal shares three children with her ex Jon Aster, Lia, 5, Ida and Max.",
        [
            "parent: Jon Aster + Ida",
            "parent: Jon Aster + Lia",
            "parent: Jon Aster + Max",
            "parent: Mira Thal + Ida",
            "parent: Mira Thal + Lia",
            "parent: Mira Thal + Max",
            "partnership: Jon Aster + Mira Thal former",
        ],
    ),
    (
        "Mira Thal thanked Ida Keel, who came with her son Max.",
        ["parent: Ida Keel + Max"],
    ),
    (
        "Jon Aster was married to Mira Thal until 2010."
        " He has a son, Max, from that marriage.",
        [
            "marriage: Jon Aster + Mira Thal former ?–2010",
            "parent: Jon Aster + Max",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "Jon Aster thanked Mira Thal and has two sons, Max and Ben.",
        ["parent: Jon Aster + Ben", "parent: Jon Aster + Max"],
    ),
    (
        "Jon Aster met Mira Thal, who sings, and has a son, Max.",
        ["parent: Jon Aster + Max"],
    ),
    (
        "Jon Aster met Mira Thal, who is divorced and has two sons, Max and Ben.",
        ["parent: Mira Thal + Ben", "parent: Mira Thal + Max"],
    ),
    (
        "Jon Aster counts Ben Keil among his closest friends.",
        ["friend: Ben Keil + Jon Aster"],
    ),
    (
        "Jon Aster died on Monday. He is survived by two daughters, Lia Hale and Ida"
        " Marsh; a son, Zorlo; and six grandchildren.",
        [
            "parent: Jon Aster + Ida Marsh",
            "parent: Jon Aster + Lia Hale",
            "parent: Jon Aster + Zorlo",
        ],
    ),
    ("The sister-duo Ada and Bea Keel won.", ["sibling: Ada Keel + Bea Keel"]),
    (
        "Ada Keel became a grandmother when her daughter, Mira Thal, had a boy, Max.",
        [
            "grandparent: Ada Keel + Max",
            "parent: Ada Keel + Mira Thal",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "Ada Keel said her daughter, Mira, has a son, Max.",
        ["parent: Ada Keel + Mira", "parent: Mira + Max"],
    ),
    (
        "Ada Keel's son, Jon, and his wife, Mira, have two daughters, Lia and Ida.",
        [
            "marriage: Jon + Mira",
            "parent: Ada Keel + Jon",
            "parent: Jon + Ida",
            "parent: Jon + Lia",
            "parent: Mira + Ida",
            "parent: Mira + Lia",
        ],
    ),
    (
        "Mira Thal grew up in Kent with two brothers, Max and Ben.",
        ["sibling: Ben + Mira Thal", "sibling: Max + Mira Thal"],
    ),
    (
        "Mira Thal's friend and neighbour Ada Keel wept.",
        ["friend: Ada Keel + Mira Thal"],
    ),
    (
        "Mira Thal's mother was Ben Keil's first wife, Ada.",
        ["marriage: Ada + Ben Keil former", "parent: Ada + Mira Thal"],
    ),
    (
        "Mira Thal's best friend is her cousin, Ada Keel.",
        ["friend: Ada Keel + Mira Thal"],
    ),
    (
        "Jon Aster has two daughters, Ida and Lia, with his first wif"
        "e, Ada Keel, and a son, Max, with his second, Mira Thal.",
        [
            "marriage: Ada Keel + Jon Aster former",
            "parent: Ada Keel + Ida",
            "parent: Ada Keel + Lia",
            "parent: Jon Aster + Ida",
            "parent: Jon Aster + Lia",
            "parent: Jon Aster + Max",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "Jon Aster has a son, Max, with Mira Thal and a daughter, Lia.",
        [
            "parent: Jon Aster + Lia",
            "parent: Jon Aster + Max",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "The bride, Mira Thal, is the daughter of Rob and Sue Thal of Bath.",
        ["parent: Rob Thal + Mira Thal", "parent: Sue Thal + Mira Thal"],
    ),
    (
        "Mira Thal came with Lia, her daughter.",
        ["parent: Mira Thal + Lia"],
    ),
    (
        "Mira Thal came with Ada Thal, 40, her sister, to Rome.",
        ["sibling: Ada Thal + Mira Thal"],
    ),
    (
        "Jon Aster is ill. With him was Ben Aster, his brother.",
        ["sibling: Ben Aster + Jon Aster"],
    ),
    (
        "Mira Thal is survived by Lia, her daughter with Jon Aster.",
        ["parent: Jon Aster + Lia", "parent: Mira Thal + Lia"],
    ),
    (
        "Max, Jon Aster's son by the dancer Mira Thal, was an usher.",
        ["parent: Jon Aster + Max", "parent: Mira Thal + Max"],
    ),
    (
        "Jon Aster has filed for divorce from his wife of nine years, songwriter"
        " Mira Thal. He asks for custody of their children, Lia, 8, and"
        " twins Max and Ben, who are 5.",
        [
            "marriage: Jon Aster + Mira Thal former separation",
            "parent: Jon Aster + Ben",
            "parent: Jon Aster + Lia",
            "parent: Jon Aster + Max",
            "parent: Mira Thal + Ben",
            "parent: Mira Thal + Lia",
            "parent: Mira Thal + Max",
            "sibling: Ben + Max",
        ],
    ),
]

SILENT = [
    "Mira Thal has given birth to an idea. The baby is named Max.",
    "Mira Thal saw the baby. They named her Lia.",
    "The baby is named Max. Mira Thal laughed.",
    "Mira Thal has welcomed a baby girl. They named the song Lia.",
    "Mira Thal has welcomed a boy. Is the baby called Max?",
    "Mira Thal, who is a daughter of Leeds, met Karl Thal and the late Ben Keil.",
    "In the film Mira Thal is the daughter of the actor Ben Keil.",
    "Mira Thal plays the daughter of soap star Ben Keil.",
    "Twins love Ada and Bea Lindgren.",
    "Jon Aster and Mira Thal smile. The star shares 20-year-old son Max with a friend.",
    "Both Jon Aster and Mira Thal have children from previous relationships. "
    "The Pretty Woman star brought 20-year-old Max.",
    "Ada Keel, an old friend of Jon Aster's mother, spoke.",
    "A friend of Jon Aster's told Ada Keel.",
    "Mira Thal made two films with Jon Aster, Lia Keel and Max Lund.",
    "Mira Thal had lunch with her children, with Jon Aster, Lia Keel and Max Lund.",
    "Mira Thal's friend and Ada Keel wept.",
    "Mira Thal grew up with two cousins, Max and Ben.",
    "Mira Thal played Ada Keel, her mother, in the play.",
    "The dog, says Mira Thal, is the daughter of Rob.",
    "Jon Aster counts the late Mira Thal as an influence.",
    "Mira Thal met Ada Keel, her daughter's teacher.",
    "Mira Thal met Ada Keel, her husband, Jon, and her son, Max.",
    "Mira Thal was raised by Ada Keel, who also fostered her brother, Max.",
    "Jon Aster went to drama school with the daughter of Mira Thal.",
]
