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
]
