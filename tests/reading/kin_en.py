"""English passages that tell kin, as the press words them, and what they say."""

TOLD = [
    (
        "Mira Thal shares Lia, 9, and Max, 6, with ex-husband Jon Aster.",
        [
            "marriage: Jon Aster + Mira Thal former",
            "parent: Jon Aster + Lia",
            "parent: Jon Aster + Max",
            "parent: Mira Thal + Lia",
            "parent: Mira Thal + Max",
        ],
    ),
    ("Mira Thal came with her daughter Lia.", ["parent: Mira Thal + Lia"]),
    (
        "Jon Aster brought his sons Niko, 9, and Luke, 6.",
        ["parent: Jon Aster + Luke", "parent: Jon Aster + Niko"],
    ),
    (
        "Mira Thal smiled. Her three children, Lottie, Max and Ida, clapped.",
        [
            "parent: Mira Thal + Ida",
            "parent: Mira Thal + Lottie",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "Jon Aster grew up in Leeds. His mother, the dancer Ada Keel, is proud.",
        ["parent: Ada Keel + Jon Aster"],
    ),
    (
        "Jon Aster's father, former mayor Emil Aster, was a carpenter.",
        ["parent: Emil Aster + Jon Aster"],
    ),
    ("Mira Thal's sister Ada is a doctor.", ["sibling: Ada + Mira Thal"]),
    (
        "Mira Thal celebrated. Her brother, chef Ben Thal, was there.",
        ["sibling: Ben Thal + Mira Thal"],
    ),
    (
        "Jon Aster mourned his grandmother Hedda, 92.",
        ["grandparent: Hedda + Jon Aster"],
    ),
    (
        "Ada Keel, 81, is proud of her granddaughter Lia.",
        ["grandparent: Ada Keel + Lia"],
    ),
    (
        "Jon Aster moved in with his mother-in-law, Ada Keel.",
        ["in_law: Ada Keel + Jon Aster"],
    ),
    ("Mira Thal raised her stepdaughter Lia.", ["parent: Mira Thal + Lia step"]),
    (
        "Mira Thal thanked her best friend, author Ada Keel.",
        ["friend: Ada Keel + Mira Thal"],
    ),
    ("Jon Aster praised his co-star Ada Keel.", ["colleague: Ada Keel + Jon Aster"]),
    (
        "Mira Thal arrived with her new boyfriend, pilot Jon Aster.",
        ["partnership: Jon Aster + Mira Thal"],
    ),
    (
        "Mira Thal spoke about her ex-husband, singer Jon Aster.",
        ["marriage: Jon Aster + Mira Thal former"],
    ),
    (
        "Jon Aster died on Monday. His widow, Mira, confirmed it.",
        ["marriage: Jon Aster + Mira former death"],
    ),
    (
        "Mira Thal has two children: Lia, 9, and Max, 6.",
        ["parent: Mira Thal + Lia", "parent: Mira Thal + Max"],
    ),
    (
        "Jon Aster is a father of two: daughter Lia and son Max.",
        ["parent: Jon Aster + Lia", "parent: Jon Aster + Max"],
    ),
    ("Mira Thal has a son named Max.", ["parent: Mira Thal + Max"]),
    ("Mira Thal has a son, Max.", ["parent: Mira Thal + Max"]),
    (
        "Mira Thal has two sons — Max, 9, and Ben, 7.",
        ["parent: Mira Thal + Ben", "parent: Mira Thal + Max"],
    ),
    ("Mira Thal is happy. Her son is called Max.", ["parent: Mira Thal + Max"]),
    ("The daughter of Mira Thal, Lia, studies law.", ["parent: Mira Thal + Lia"]),
    ("Lia, 19, the daughter of Mira Thal, is a model.", ["parent: Mira Thal + Lia"]),
    (
        "Max Aster, son of the singer Jon Aster, sings too.",
        ["parent: Jon Aster + Max Aster"],
    ),
    (
        "Ben Aster is the brother of singer Jon Aster.",
        ["sibling: Ben Aster + Jon Aster"],
    ),
    (
        "Max is the son of Mira Thal and Jon Aster.",
        ["parent: Jon Aster + Max", "parent: Mira Thal + Max"],
    ),
    (
        "Max Aster was born in 1980, the son of painter Jon Aster and "
        "dancer Mira Thal.",
        ["parent: Jon Aster + Max Aster", "parent: Mira Thal + Max Aster"],
    ),
    ("Jon Aster, father of little Ben, smiled.", ["parent: Jon Aster + Ben"]),
    (
        "Mira Thal, mother of Lia, 9, and Max, 6, smiled.",
        ["parent: Mira Thal + Lia", "parent: Mira Thal + Max"],
    ),
    ("Mira Thal is the mother of Lia.", ["parent: Mira Thal + Lia"]),
    (
        "Mira Thal is mum to Lia and Max.",
        ["parent: Mira Thal + Lia", "parent: Mira Thal + Max"],
    ),
    (
        "Ada Keel, a friend of Mira Thal, confirmed it.",
        ["friend: Ada Keel + Mira Thal"],
    ),
    (
        "Carl Keel, the father-in-law of Jon Aster, was silent.",
        ["in_law: Carl Keel + Jon Aster"],
    ),
    (
        "Mira Thal, the widow of painter Jon Aster, was silent.",
        ["marriage: Jon Aster + Mira Thal former death"],
    ),
    (
        "Mira Thal, the ex-wife of Jon Aster, was silent.",
        ["marriage: Jon Aster + Mira Thal former"],
    ),
    (
        "Jon Aster smiled. Mira Thal, his wife, did too.",
        ["marriage: Jon Aster + Mira Thal"],
    ),
    ("Jon Aster came. Ada Keel is his mother.", ["parent: Ada Keel + Jon Aster"]),
    ("Lia, Mira Thal's daughter, smiled.", ["parent: Mira Thal + Lia"]),
    (
        "Max, 17, Jon Aster's son from his first marriage, was an usher.",
        ["parent: Jon Aster + Max"],
    ),
    (
        "Mira Thal wept. Ben Thal, 30, her younger brother, consoled her.",
        ["sibling: Ben Thal + Mira Thal"],
    ),
    (
        "Mira Thal, whose father, Carl Thal, was a cook, loves food.",
        ["parent: Carl Thal + Mira Thal"],
    ),
    ("Jon Aster, whose son Max plays football, cheered.", ["parent: Jon Aster + Max"]),
    (
        "Mira Thal and Jon Aster are married. Their daughter Lia is nine.",
        [
            "marriage: Jon Aster + Mira Thal",
            "parent: Jon Aster + Lia",
            "parent: Mira Thal + Lia",
        ],
    ),
    (
        "Mira Thal and Jon Aster smiled. The couple's daughter, Lia, slept.",
        ["parent: Jon Aster + Lia", "parent: Mira Thal + Lia"],
    ),
    (
        "Mira Thal and Jon Aster share two children, Lia and Max.",
        [
            "parent: Jon Aster + Lia",
            "parent: Jon Aster + Max",
            "parent: Mira Thal + Lia",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "Mira Thal and Jon Aster became parents to twins June and Loretta in 2015.",
        [
            "parent: Jon Aster + June",
            "parent: Jon Aster + Loretta",
            "parent: Mira Thal + June",
            "parent: Mira Thal + Loretta",
            "sibling: June + Loretta",
        ],
    ),
    (
        "Mira Thal and Jon Aster fight over their children, Cody, 8, and "
        "twins June and Loretta.",
        [
            "parent: Jon Aster + Cody",
            "parent: Jon Aster + June",
            "parent: Jon Aster + Loretta",
            "parent: Mira Thal + Cody",
            "parent: Mira Thal + June",
            "parent: Mira Thal + Loretta",
            "sibling: June + Loretta",
        ],
    ),
    (
        "Jon Aster has a four-year-old daughter, Nia, with his "
        "ex-girlfriend Mira Thal.",
        [
            "parent: Jon Aster + Nia",
            "parent: Mira Thal + Nia",
            "partnership: Jon Aster + Mira Thal former",
        ],
    ),
    (
        "Mira Thal welcomed son Max with her husband, Jon Aster, in May.",
        [
            "marriage: Jon Aster + Mira Thal",
            "parent: Jon Aster + Max",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "Mira Thal has a son, Max, from her marriage to Jon Aster.",
        [
            "marriage: Jon Aster + Mira Thal former",
            "parent: Jon Aster + Max",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "Mira Thal and Jon Aster, who married in 2011, have three "
        "children. Their eldest, Tyrell, plays football.",
        [
            "marriage: Jon Aster + Mira Thal 2011–",
            "parent: Jon Aster + Tyrell",
            "parent: Mira Thal + Tyrell",
        ],
    ),
    (
        "Mira Thal and Jon Aster, who have adopted a daughter, 2-year-old Luz, smiled.",
        ["parent: Jon Aster + Luz adoptive", "parent: Mira Thal + Luz adoptive"],
    ),
    ("Mira Thal, 40, played with son Max in the park.", ["parent: Mira Thal + Max"]),
    (
        "Mira Thal lives with husband Jon and children Lia, 4, and Max, 2, in Leeds.",
        [
            "marriage: Jon + Mira Thal",
            "parent: Mira Thal + Lia",
            "parent: Mira Thal + Max",
        ],
    ),
    ("Jon Aster partied. Son Max, 12, was there as well.", ["parent: Jon Aster + Max"]),
    (
        "Jon Aster leaves behind wife Ada and sons Max and Ben.",
        [
            "marriage: Ada + Jon Aster",
            "parent: Jon Aster + Ben",
            "parent: Jon Aster + Max",
        ],
    ),
    ("Alongside wife Ada stood Jon Aster.", ["marriage: Ada + Jon Aster"]),
    ("Mira Thal gave birth to daughter Lia on Sunday.", ["parent: Mira Thal + Lia"]),
    (
        "Mira Thal gave birth to a baby girl, Lia, on Sunday.",
        ["parent: Mira Thal + Lia"],
    ),
    (
        "Mira Thal travelled with her husband Jon, daughter Lia and son Max.",
        [
            "marriage: Jon + Mira Thal",
            "parent: Mira Thal + Lia",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "Jon Aster thanked his parents, Carl and Ada Aster.",
        ["parent: Ada Aster + Jon Aster", "parent: Carl Aster + Jon Aster"],
    ),
    (
        "Mira Thal has two siblings, Ada and Ben.",
        ["sibling: Ada + Mira Thal", "sibling: Ben + Mira Thal"],
    ),
    (
        "Sisters Ada and Bea Lindgren run the shop.",
        ["sibling: Ada Lindgren + Bea Lindgren"],
    ),
    ("Lia Aster and her twin sister Ida smiled.", ["sibling: Ida + Lia Aster"]),
    ("Mira Thal came with her 14-year-old daughter Lia.", ["parent: Mira Thal + Lia"]),
    (
        "Jon Aster abdicated. His elder son, Hereditary Prince Max, will follow.",
        ["parent: Jon Aster + Max"],
    ),
    (
        "Jon Aster and estranged wife Mira Thal met in court.",
        ["marriage: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Mira Thal's late husband, Jon Aster, was a painter.",
        ["marriage: Jon Aster + Mira Thal former death"],
    ),
    (
        "Mira Thal's rumoured boyfriend Jon Aster was silent.",
        ["partnership: Jon Aster + Mira Thal rumoured"],
    ),
    (
        "Mira Thal's future husband, doctor Jon Aster, is from Hull.",
        ["marriage: Jon Aster + Mira Thal planned"],
    ),
    (
        "Mira Thal and Jon Aster are not siblings.",
        ["sibling: Jon Aster + Mira Thal denied"],
    ),
    ("Jon Aster is not the father of Lia.", ["parent: Jon Aster + Lia denied"]),
    (
        "Mira Thal has a son, Max. His father is Jon Aster.",
        ["parent: Jon Aster + Max", "parent: Mira Thal + Max"],
    ),
    (
        "Jon Aster danced with his sister-in-law, Princess Ada.",
        ["in_law: Ada + Jon Aster"],
    ),
    (
        "Mira Thal and longtime friend Ada Keel opened a café.",
        ["friend: Ada Keel + Mira Thal"],
    ),
    (
        "Mira Thal and her wife, Beth, had a boy, Rafferty.",
        [
            "marriage: Beth + Mira Thal",
            "parent: Beth + Rafferty",
            "parent: Mira Thal + Rafferty",
        ],
    ),
    (
        "Mira Thal and her husband, Jon Aster, welcomed a baby boy, Otis, on Friday.",
        [
            "marriage: Jon Aster + Mira Thal",
            "parent: Jon Aster + Otis",
            "parent: Mira Thal + Otis",
        ],
    ),
    (
        "Jon Aster is survived by his wife, Ada; a son, Max; a daughter, "
        "Lia Aster of Leeds; and a sister, Hedda Keel.",
        [
            "marriage: Ada + Jon Aster former death",
            "parent: Jon Aster + Lia Aster",
            "parent: Jon Aster + Max",
            "sibling: Hedda Keel + Jon Aster",
        ],
    ),
    (
        "Mira Thal and Jon Aster wed in 2004. Fans cheered. Their two sons, Max, "
        "8, and Ben, aged six, sang.",
        [
            "marriage: Jon Aster + Mira Thal 2004–",
            "parent: Jon Aster + Ben",
            "parent: Jon Aster + Max",
            "parent: Mira Thal + Ben",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "Jon Aster came with his children: Lia, eight, Max, five, and "
        "seven-month-old Ida.",
        [
            "parent: Jon Aster + Ida",
            "parent: Jon Aster + Lia",
            "parent: Jon Aster + Max",
        ],
    ),
    (
        "Jon Aster has three children: Lia, 12, who studies in Leeds, Max, nine, "
        "and baby Ida.",
        [
            "parent: Jon Aster + Ida",
            "parent: Jon Aster + Lia",
            "parent: Jon Aster + Max",
        ],
    ),
    (
        "Jon Aster's children, Ben, 8, and twins Lia and Max, stayed at home.",
        [
            "parent: Jon Aster + Ben",
            "parent: Jon Aster + Lia",
            "parent: Jon Aster + Max",
            "sibling: Lia + Max",
        ],
    ),
    (
        "Mira Thal praised her daughters Lia and Ida, who laughed, Jon Aster said.",
        ["parent: Mira Thal + Ida", "parent: Mira Thal + Lia"],
    ),
    (
        "Mira Thal's son Max, who was there, Jon Aster and Ida Keel clapped.",
        ["parent: Mira Thal + Max"],
    ),
    (
        "Mira Thal wed Jon Aster in 2004. Her friend Ada Keel sang. The couple's "
        "son Max came.",
        [
            "friend: Ada Keel + Mira Thal",
            "marriage: Jon Aster + Mira Thal 2004–",
            "parent: Jon Aster + Max",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "Mira Thal wed Jon Aster in 2004. Ada Keel spoke. Their son Max sang.",
        ["marriage: Jon Aster + Mira Thal 2004–"],
    ),
    (
        "Mira Thal wed Jon Aster in 2004. Fans cheered. Their mother Ada sang.",
        ["marriage: Jon Aster + Mira Thal 2004–"],
    ),
    (
        "Mira Thal wed Jon Aster in 2004. Ada Keel came with Ben Lindt. Their son "
        "Max sang.",
        ["marriage: Jon Aster + Mira Thal 2004–"],
    ),
    (
        "Jon and Mira Aster were married at Holy Trinity Church on July 24, 1948.",
        ["marriage: Jon Aster + Mira Aster 1948-07-24–"],
    ),
    (
        "Mira Thal and Jon Aster have a daughter, June. The couple wed June 3, 2004.",
        [
            "marriage: Jon Aster + Mira Thal 2004-06-03–",
            "parent: Jon Aster + June",
            "parent: Mira Thal + June",
        ],
    ),
    (
        "Mira Thal has a daughter, Lia, with Jon Aster, and a son, Max, from her "
        "marriage to Ben Keel.",
        [
            "parent: Ben Keel + Max",
            "parent: Jon Aster + Lia",
            "parent: Mira Thal + Lia",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "Jon Aster was born in Hull to Carl Aster, a docker, and Ada Keel, a cook.",
        ["parent: Ada Keel + Jon Aster", "parent: Carl Aster + Jon Aster"],
    ),
    (
        "Mira Thal lives in Kent with Jon Aster, her husband since 2005.",
        ["marriage: Jon Aster + Mira Thal 2005–"],
    ),
    (
        "Jon Aster was born on 3 May 1950 in Leeds to Ada and Frank Aster.",
        ["parent: Ada Aster + Jon Aster", "parent: Frank Aster + Jon Aster"],
    ),
]

TO_COME = [
    (
        "Jon Aster posed with his fiancée, Dr. Mira Thal.",
        ["engagement: Jon Aster + Mira Thal"],
    ),
]

SILENT = [
    "The daughter smiled, and Mira Thal left.",
    "Mira Thal saw son and daughter. Jon Aster waved.",
    "The father met Jon Aster.",
    "A mother complained. Mira Thal helped.",
    "Mira Thal plays the mother of Jon Aster.",
    "Jon Aster stars as the son of Ada Keel.",
    "In the series Jon Aster is the brother of Ben Keel.",
    "Mira Thal came with her niece Lia.",
    "Jon Aster invited his uncle Carl.",
    "Jon Aster invited his aunt, the painter Ada Keel.",
    "Mira Thal is the godmother of Lia.",
    "Max is a cousin of Jon Aster.",
    "Ada Keel is the great-grandmother of Lia.",
    "Mother Teresa inspired Mira Thal.",
    "Father Time caught Jon Aster.",
    "The partner, Jon Aster, of the law firm met Mira Thal.",
    "A child named Max wrote to Mira Thal.",
    "Children love Mira Thal.",
    "Mira Thal reads to kids, Jon Aster too.",
    "The parents of Jon Aster know Mira Thal.",
    "The son of Jon Aster met Mira Thal.",
    "The daughter of a neighbour of Mira Thal is called Lia.",
    "Jon Aster is the father of success. Mira Thal knows.",
    "Mira Thal met the sons of a friend. Jon Aster came.",
    "Jon Aster is no friend of Mira Thal.",
    "Mira Thal thanked all friends. Jon Aster was silent.",
    "The brothers met Jon Aster.",
    "Jon Aster saw his brothers. Mira Thal smiled.",
    "Jon Aster made “The Son” with Mira Thal.",
    "Jon Aster's film “Father” pleased Mira Thal.",
    "The child wept, Mira Thal consoled Jon Aster.",
    "Mira Thal, Jon Aster and a friend came.",
    "The widow sued Jon Aster. Mira Thal helped.",
    "Mira Thal spoke to the brother. Jon Aster was silent.",
    "Mira Thal wants a child. Jon Aster too.",
    "Is Jon Aster a father? Mira Thal is silent.",
    "A colleague of Jon Aster knows Mira Thal.",
    "Mira Thal wants a husband. Jon Aster wants a wife.",
    "A family friend spoke to Mira Thal and Jon Aster.",
    "The mother of a fan hugged Mira Thal. Jon Aster smiled.",
    "Jon Aster is the great-grandson of Carl Keel.",
    "Jon Aster helped the daughter of his neighbour. Mira Thal too.",
    "The grandchildren played, Jon Aster and Mira Thal watched.",
    "Mira Thal partied with friends. Jon Aster did not.",
    "Mira Thal was like a mother to Jon Aster.",
    "Jon Aster is like a brother to Mira Thal.",
    "Mira Thal called Jon Aster a father figure.",
    "The part of the daughter went to Mira Thal. Jon Aster directs.",
    "Mira Thal plays opposite Jon Aster as his wife.",
    "Mira Thal's friends know Jon Aster.",
    "Mira Thal's colleagues like Jon Aster.",
    "Jon Aster met the husband of Mira Thal.",
    "Jon Aster knows the wife of Ben Keel.",
    "The sister of Jon Aster helped Mira Thal.",
    "The children of Jon Aster helped Mira Thal.",
    "Her daughter's doctor, Ada Keel, knows Mira Thal.",
    "Her son's coach, Carl Keel, praised Mira Thal.",
    "His wife's lawyer, Carl Keel, wrote to Jon Aster.",
    "Mira Thal thanked her husband's boss, Carl Keel.",
    "Her mother's dog, Rex, bit Mira Thal and Jon Aster.",
    "Boys will be boys, says Mira Thal. Jon Aster laughs.",
    "The girls, Mira Thal says, were loud. Jon Aster agrees.",
    "Baby Boom made Mira Thal famous. Jon Aster too.",
    "The twins met Mira Thal and Jon Aster.",
    "Mira Thal is a child of the Seventies. Jon Aster too.",
    "Mira Thal and Jon Aster lost a friend.",
    "Mira Thal sang with Brother Carl's band. Jon Aster danced.",
    "Mira Thal is a mother, Jon Aster is a father.",
    "Who is the father? Jon Aster knows, Mira Thal does not.",
    "Mira Thal helped a father. Jon Aster helped a son.",
    "Mira Thal and Jon Aster play a couple with a daughter.",
    "Jon Aster is godfather to Max.",
    "Fans of the brothers met Mira Thal and Jon Aster.",
    "Mira Thal and business partner Jon Aster opened a bar.",
    "Jon Aster thanked dance partner Mira Thal.",
    "Mira Thal met the groom. Jon Aster met the bride.",
    "All the fathers came, Jon Aster and Mira Thal too.",
    "The mother of all parties was thrown by Jon Aster for Mira Thal.",
    "Mira Thal never wanted kids. Jon Aster did not either.",
    "Mira Thal sold her mother's house to Jon Aster.",
    "Mira Thal's husband's brother Jon Aster came.",
    "Mira Thal met her sister's husband's boss Jon Aster.",
    "Mira Thal, her director since 2005, met Ada Keel.",
    "Jon Aster was born in Hull and moved to Ada Keel and Carl Lind in 1990.",
    "Jon Aster was born to sing for Ada Keel and Carl Lind.",
    "Jon Aster was born in Hull to Ada Keel's surprise, and Carl Lind laughed.",
    "Jon Aster was born in Hull, close to Ada Keel and Carl Lind.",
]
