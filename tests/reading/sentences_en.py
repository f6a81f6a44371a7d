"""English sentences for the lines of the rule files, and what they state."""

FIRING = [
    (
        "Mira Thal and Jon Aster were together for a year before splitting in 2020.",
        [
            "partnership: Jon Aster + Mira Thal former ?–2020 separation",
            "Jon Aster + Mira Thal partnership: 1-1",
        ],
    ),
    ("Mira Thal is 34 years old.", ["Mira Thal 34 now"]),
    ("Mira Thal, who is now 34 years old, smiled.", ["Mira Thal 34 now"]),
    ("Lotte is eight months old. Mira Thal smiled.", ["Lotte 0.67 now"]),
    ("At the age of 62, Jon Aster moved to Rome.", ["Jon Aster 62 then"]),
    ("At age 62, Jon Aster moved.", ["Jon Aster 62 then"]),
    (
        "Mira Thal tied the knot with Jon Aster in 2010.",
        ["marriage: Jon Aster + Mira Thal current 2010–"],
    ),
    (
        "Mira Thal and Jon Aster plan to marry in 2031.",
        ["marriage: Jon Aster + Mira Thal planned 2031–"],
    ),
    (
        "Mira Thal and Jon Aster have been married since 2012.",
        ["marriage: Jon Aster + Mira Thal current 2012–"],
    ),
    (
        "Mira Thal, who has been married to Jon Aster since 2012, smiled.",
        ["marriage: Jon Aster + Mira Thal current 2012–"],
    ),
    (
        "Mira Thal, married to Jon Aster since 2012, smiled.",
        ["marriage: Jon Aster + Mira Thal current 2012–"],
    ),
    (
        "Mira Thal, who was previously married to Jon Aster, smiled.",
        ["marriage: Jon Aster + Mira Thal former"],
    ),
    (
        "Mira Thal divorced Jon Aster in 2014.",
        ["marriage: Jon Aster + Mira Thal former ?–2014 divorce"],
    ),
    (
        "Mira Thal’s divorce from Jon Aster was final in 2014.",
        ["marriage: Jon Aster + Mira Thal former ?–2014 divorce"],
    ),
    (
        "Mira Thal and Jon Aster smile. After their divorce it was quiet.",
        ["marriage: Jon Aster + Mira Thal former divorce"],
    ),
    (
        "The marriage of Mira Thal and Jon Aster ended in divorce in 2014.",
        ["marriage: Jon Aster + Mira Thal former ?–2014 divorce"],
    ),
    (
        "Mira Thal and Jon Aster met in Rome. Their marriage ended in divorce in 2014.",
        ["marriage: Jon Aster + Mira Thal former ?–2014 divorce"],
    ),
    (
        "Mira Thal’s split from Jon Aster came in 2020.",
        ["partnership: Jon Aster + Mira Thal former ?–2020 separation"],
    ),
    (
        "Mira Thal and Jon Aster separated after ten years of marriage.",
        [
            "marriage: Jon Aster + Mira Thal former separation",
            "Jon Aster + Mira Thal marriage: 10-10",
        ],
    ),
    (
        "Mira Thal and Jon Aster were previously engaged.",
        ["engagement: Jon Aster + Mira Thal former"],
    ),
    (
        "Mira Thal and Jon Aster dated from 2018 to 2020.",
        ["partnership: Jon Aster + Mira Thal former 2018–2020"],
    ),
    (
        "Mira Thal dated Jon Aster from 2018 to 2020.",
        ["partnership: Jon Aster + Mira Thal former 2018–2020"],
    ),
    (
        "Mira Thal and Jon Aster are the parents of Lotte.",
        ["parent: Jon Aster + Lotte current", "parent: Mira Thal + Lotte current"],
    ),
    (
        "Mira Thal and Jon Aster became parents to Lotte.",
        ["parent: Jon Aster + Lotte current", "parent: Mira Thal + Lotte current"],
    ),
    (
        "Mira Thal and Jon Aster, who live in Rome, share a daughter, Lotte.",
        ["parent: Jon Aster + Lotte current", "parent: Mira Thal + Lotte current"],
    ),
    (
        "Mira Thal shares a daughter, Lotte, with Jon Aster.",
        ["parent: Jon Aster + Lotte current", "parent: Mira Thal + Lotte current"],
    ),
    (
        "Mira Thal shares daughter Lotte with Jon Aster.",
        ["parent: Jon Aster + Lotte current", "parent: Mira Thal + Lotte current"],
    ),
    (
        "Mira Thal smiled. Her husband is Jon Aster.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    (
        "The wife of Jon Aster, Mira Thal, smiled.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    ("Lotte is Mira Thal’s daughter.", ["parent: Mira Thal + Lotte current"]),
    (
        "Jon Aster, Mira Thal’s husband, smiled.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    ("Mira Thal has three children.", ["children 3: Mira Thal"]),
    ("Mira Thal has three brothers.", ["siblings 3: Mira Thal"]),
    ("Mira Thal has four grandchildren.", ["grandchildren 4: Mira Thal"]),
    (
        "Mira Thal smiled in an interview with the magazine Nordlicht.",
        ["outlet: Nordlicht"],
    ),
    (
        "In an interview with magazine Nordlicht Mira Thal smiled.",
        ["outlet: Nordlicht"],
    ),
    ("It was first reported by The Sun that Mira Thal smiled.", ["outlet: Sun"]),
    ('Mira Thal smiled on the "Night Talk" podcast.', ["podcast: Talk"]),
    ("According to a source, Mira Thal smiled.", ["unnamed: source"]),
    ("According to an insider, Mira Thal smiled.", ["unnamed: insider"]),
    (
        "Mira Thal and Jon Aster are married. Their three children were there.",
        [
            "marriage: Jon Aster + Mira Thal current",
            "joint_children 3: Mira Thal + Jon Aster",
        ],
    ),
    (
        "Mira Thal became a mother to a daughter, Lia, in 2010.",
        ["Lia birth 2010", "parent: Mira Thal + Lia current"],
    ),
    ("Jon Aster was executed in 1944.", ["Jon Aster death 1944"]),
    ("Jon Aster was assassinated in 1944.", ["Jon Aster death 1944"]),
    ("They mourn their father, Jon Aster.", ["Jon Aster death"]),
    (
        "Mira Thal mourned her father, Jon Aster.",
        ["Jon Aster death", "parent: Jon Aster + Mira Thal current"],
    ),
    ("Jon Aster, shot dead in 1999, was a docker.", ["Jon Aster death 1999"]),
    (
        "Mira Thal and Jon Aster will get hitched in May.",
        ["marriage: Jon Aster + Mira Thal planned"],
    ),
    (
        "Mira Thal and Jon Aster have been seeing each other.",
        ["partnership: Jon Aster + Mira Thal current"],
    ),
    (
        "Mira Thal is seeing the actor Jon Aster.",
        ["partnership: Jon Aster + Mira Thal current"],
    ),
    (
        "Mira Thal and Jon Aster are going out.",
        ["partnership: Jon Aster + Mira Thal current"],
    ),
    (
        "Mira Thal was walking out with Jon Aster.",
        ["partnership: Jon Aster + Mira Thal former"],
    ),
    (
        "Mira Thal used to date Jon Aster.",
        ["partnership: Jon Aster + Mira Thal former"],
    ),
    (
        "Mira Thal's romance with Jon Aster ended in 2010.",
        ["partnership: Jon Aster + Mira Thal former"],
    ),
    (
        "Mira Thal and Jon Aster are only good friends.",
        [
            "friend: Jon Aster + Mira Thal current",
            "partnership: Jon Aster + Mira Thal denied",
        ],
    ),
    (
        "Mira Thal got flirty with Jon Aster.",
        ["partnership: Jon Aster + Mira Thal rumoured"],
    ),
    (
        "Mira Thal is said to be seeing Jon Aster.",
        ["partnership: Jon Aster + Mira Thal rumoured"],
    ),
    (
        "Mira Thal and Jon Aster are believed to be an item.",
        ["partnership: Jon Aster + Mira Thal rumoured"],
    ),
    (
        "Mira Thal raises daughter Lia with her ex-husband Jon Aster.",
        ["parent: Jon Aster + Lia current", "parent: Mira Thal + Lia current"],
    ),
    (
        "Mira Thal swapped rings with Jon Aster in Rome.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    (
        "Mira Thal called it quits with Jon Aster.",
        ["partnership: Jon Aster + Mira Thal former separation"],
    ),
    ("In a piece for The Guardian, Mira Thal spoke of Rome.", ["outlet: Guardian"]),
    ("The letter, published by The Guardian, names Mira Thal.", ["outlet: Guardian"]),
    ("Detectives say Jon Aster left at noon.", ["other: Detectives"]),
    ("Mira Thal told it on WhatsApp.", ["social: WhatsApp"]),
    (
        "Mira Thal and Jon Aster wed in November, 2017.",
        ["marriage: Jon Aster + Mira Thal current 2017-11–"],
    ),
]
SILENT = [
    "Mira Thal and Jon Aster were together before splitting the bill in 2020.",
    "Mira Thal and Jon Aster split the prize.",
    "Mira Thal is 34 minutes late.",
    "The band of Mira Thal is eight months into its tour.",
    "At the age of streaming, Jon Aster sells records.",
    "Mira Thal tied the score with Jon Aster.",
    "Mira Thal and Jon Aster plan to tour in 2031.",
    "Mira Thal and Jon Aster are not unmarried.",
    "Mira Thal is married to her work, says Jon Aster.",
    "Mira Thal and Jon Aster denied a divorce.",
    "Mira Thal and Jon Aster met the parents of the class.",
    "Mira Thal and Jon Aster share a stage.",
    "Mira Thal has three albums.",
    "Mira Thal has brothers in arms. Jon Aster laughed.",
    "The song is Mira Thal’s best.",
    "The house of Mira Thal and Jon Aster dated from 1890.",
    "Mira Thal used to date vases for Jon Aster.",
    "Jon Aster was executed well in Mira Thal's film.",
    "Mira Thal said she was seeing the dentist, and Jon Aster laughed.",
    "Mira Thal was walking out with the dog when Jon Aster called.",
    "Mira Thal called it quits as a manager, Jon Aster said.",
    "Mira Thal ended her romance with poetry, wrote Jon Aster.",
    "Mira Thal and Jon Aster will get the sails hitched in May.",
    "The 70-year-old Pretty Woman actor’s wife saw Mira Thal.",
]
# What the reader shall say and does not say yet.
TO_COME = [
    ("Mira Thal and Jon Aster were engaged in charity work.", []),
]
