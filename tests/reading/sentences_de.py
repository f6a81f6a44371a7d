"""German sentences for the lines of the rule files, and what they state."""

FIRING = [
    ("Jon Aster freut sich über sein viertes Kind.", ["children 4: Jon Aster"]),
    ("Jon Aster ist Vater von nun zwei Töchtern.", ["children 2: Jon Aster"]),
    (
        "Mira Thal und Jon Aster planen ihre Hochzeit.",
        ["marriage: Jon Aster + Mira Thal planned"],
    ),
    (
        "Mira Thal und Jon Aster sind seit 2010 verheiratet. Drei Kinder bekamen sie.",
        [
            "marriage: Jon Aster + Mira Thal current 2010–",
            "joint_children 3: Mira Thal + Jon Aster",
        ],
    ),
    (
        "Mira Thal und Jon Aster sind Eltern zweier Töchter: Lotte und Frieda.",
        [
            "parent: Jon Aster + Frieda current",
            "parent: Jon Aster + Lotte current",
            "parent: Mira Thal + Frieda current",
            "parent: Mira Thal + Lotte current",
            "joint_children 2: Mira Thal + Jon Aster",
        ],
    ),
    (
        "Aus der Ehe von Mira Thal und Jon Aster gingen drei Kinder hervor.",
        ["joint_children 3: Mira Thal + Jon Aster"],
    ),
    ("Mira Thal freut sich über drei Kinder.", ["children 3: Mira Thal"]),
    ("Drei Kinder hat Mira Thal.", ["children 3: Mira Thal"]),
    ("Mira Thal hat aus erster Ehe drei Kinder.", ["children 3: Mira Thal"]),
    ("Dreimal war Jon Aster verheiratet.", ["marriages 3: Jon Aster"]),
    ("Dreimal heiratete Jon Aster.", ["marriages 3: Jon Aster"]),
    ("Jon Aster, der dreimal verheiratet war, lacht.", ["marriages 3: Jon Aster"]),
    (
        "Mira Thal und Jon Aster haben zusammen Lotte und Frieda.",
        [
            "parent: Jon Aster + Frieda current",
            "parent: Jon Aster + Lotte current",
            "parent: Mira Thal + Frieda current",
            "parent: Mira Thal + Lotte current",
        ],
    ),
    (
        "Paul Thal und Jon Aster sind Brüder.",
        ["sibling: Jon Aster + Paul Thal current"],
    ),
    (
        "Mira Thal und Ida Thal sind Schwestern.",
        ["sibling: Ida Thal + Mira Thal current"],
    ),
    ("Jon Aster wurde am Montag in Köln beigesetzt.", ["Jon Aster death"]),
    ("Jon Aster schloss seine dritte Ehe.", ["marriages 3: Jon Aster"]),
    ("Seine dritte Ehe schloss Jon Aster in Rom.", ["marriages 3: Jon Aster"]),
    ("Mira Thal bekam im Mai ihr drittes Kind.", ["children 3: Mira Thal"]),
    ("Für Mira Thal ist es die zweite Ehe.", ["marriages 2: Mira Thal"]),
    (
        "Die Eltern der kleinen Lotte, Mira Thal und Jon Aster, lachen.",
        ["parent: Jon Aster + Lotte current", "parent: Mira Thal + Lotte current"],
    ),
    ("Mira Thal lacht im „Gala“-Interview.", ["outlet: Gala"]),
    ("Mira Thal wird im Mai 40 Jahre alt.", ["Mira Thal 40 then"]),
    ("2020 ist Jon Aster gestorben.", ["Jon Aster death 2020"]),
    ("Jon Aster feierte den 50. Geburtstag.", ["Jon Aster 50 then"]),
    ("Mira Thal wird 40.", ["Mira Thal 40 then"]),
    ("Mira Thal wird heute 40 Jahre alt.", ["Mira Thal 40 now"]),
    ("Heute feiert Mira Thal ihren 40. Geburtstag.", ["Mira Thal 40 now"]),
    (
        "Jon Aster ist im 80. Lebensjahr gestorben.",
        ["Jon Aster 79 at_death", "Jon Aster death"],
    ),
    ("Jon Aster feierte seinen 50. Geburtstag auf Sylt.", ["Jon Aster 50 then"]),
    ("Jon Aster beging am Sonntag seinen 50. Geburtstag.", ["Jon Aster 50 then"]),
    (
        "Im Alter von 97 Jahren ist Jon Aster gestorben.",
        ["Jon Aster 97 at_death", "Jon Aster death"],
    ),
    ("Mit 97 Jahren starb Jon Aster.", ["Jon Aster 97 at_death", "Jon Aster death"]),
    ("Am 3. Mai 1990 wurde Mira Thal in Bonn geboren.", ["Mira Thal birth 1990-05-03"]),
    (
        "Ihre Tochter Lotte, die 2019 zur Welt kam, lacht. Mira Thal auch.",
        ["Lotte birth 2019"],
    ),
    ("Mira Thal, die 1990 zur Welt kam, lacht.", ["Mira Thal birth 1990"]),
    ("Hier kam Mira Thal 1990 zur Welt.", ["Mira Thal birth 1990"]),
    ("Jon Aster ist 2020 gestorben.", ["Jon Aster death 2020"]),
    (
        "Mira Thal und Jon Aster strahlten. Das Paar gab sich 2010 das Jawort.",
        ["marriage: Jon Aster + Mira Thal current 2010–"],
    ),
    (
        "2010 haben Mira Thal und Jon Aster geheiratet.",
        ["marriage: Jon Aster + Mira Thal current 2010–"],
    ),
    (
        "2010 hat Mira Thal den Sänger Jon Aster geheiratet.",
        ["marriage: Jon Aster + Mira Thal current 2010–"],
    ),
    (
        "2010 hatte Mira Thal ihren Freund Jon Aster geheiratet.",
        ["marriage: Jon Aster + Mira Thal current 2010–"],
    ),
    (
        "Mira Thal und Jon Aster heiraten 2031.",
        ["marriage: Jon Aster + Mira Thal planned 2031–"],
    ),
    (
        "Mira Thal will im Sommer Jon Aster heiraten.",
        ["marriage: Jon Aster + Mira Thal planned"],
    ),
    (
        "Mira Thal ist seit 2012 mit Jon Aster verheiratet.",
        ["marriage: Jon Aster + Mira Thal current 2012–"],
    ),
    (
        "Mira Thal, die seit 2012 mit Jon Aster verheiratet ist, lacht.",
        ["marriage: Jon Aster + Mira Thal current 2012–"],
    ),
    (
        "Mira Thal ist seit 2012 verheiratet mit Jon Aster.",
        ["marriage: Jon Aster + Mira Thal current 2012–"],
    ),
    (
        "Ina Keil sagt, dass Mira Thal mit Jon Aster verheiratet ist.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    (
        "Von 2005 bis 2014 waren Mira Thal und Jon Aster verheiratet.",
        ["marriage: Jon Aster + Mira Thal former 2005–2014"],
    ),
    (
        "Mira Thal traf Jon Aster, mit dem sie von 2005 bis 2014 verheiratet war.",
        ["marriage: Jon Aster + Mira Thal former 2005–2014"],
    ),
    (
        "Mira Thal, die von 2005 bis 2014 mit Jon Aster verheiratet war, lacht.",
        ["marriage: Jon Aster + Mira Thal former 2005–2014"],
    ),
    (
        "Mira Thal und Jon Aster lachen. Ihre Ehe wurde 2014 geschieden.",
        ["marriage: Jon Aster + Mira Thal former ?–2014 divorce"],
    ),
    (
        "Mira Thal und Jon Aster heirateten 2005. Ihre Ehe hielt bis 2014.",
        ["marriage: Jon Aster + Mira Thal former 2005–2014"],
    ),
    (
        "Die Ehe von Mira Thal und Jon Aster hielt bis 2014.",
        ["marriage: Jon Aster + Mira Thal former ?–2014"],
    ),
    (
        "Die Ehe zwischen Mira Thal und Jon Aster scheiterte 2014.",
        ["marriage: Jon Aster + Mira Thal former ?–2014"],
    ),
    (
        "2014 ließen sich Mira Thal und Jon Aster scheiden.",
        ["marriage: Jon Aster + Mira Thal former ?–2014 divorce"],
    ),
    (
        "Mira Thal und Jon Aster haben sich 2014 scheiden lassen.",
        ["marriage: Jon Aster + Mira Thal former ?–2014 divorce"],
    ),
    (
        "Mira Thal ließ sich 2014 von Jon Aster scheiden.",
        ["marriage: Jon Aster + Mira Thal former ?–2014 divorce"],
    ),
    (
        "Mira Thal und Jon Aster wurden 2014 geschieden.",
        ["marriage: Jon Aster + Mira Thal former ?–2014 divorce"],
    ),
    (
        "2014 wurden Mira Thal und Jon Aster geschieden.",
        ["marriage: Jon Aster + Mira Thal former ?–2014 divorce"],
    ),
    (
        "Mira Thal wurde 2014 von Jon Aster geschieden.",
        ["marriage: Jon Aster + Mira Thal former ?–2014 divorce"],
    ),
    (
        "Seit der Scheidung von Mira Thal und Jon Aster ist es still.",
        ["marriage: Jon Aster + Mira Thal former divorce"],
    ),
    (
        "Nach der Scheidung von Mira Thal und Jon Aster wurde es still.",
        ["marriage: Jon Aster + Mira Thal former divorce"],
    ),
    (
        "Mira Thal und Jon Aster schweigen. Seit ihrer Scheidung ist es still.",
        ["marriage: Jon Aster + Mira Thal former divorce"],
    ),
    (
        "Mira Thal lebt in Bonn. Seit ihrer Scheidung von Jon Aster ist sie froh.",
        ["marriage: Jon Aster + Mira Thal former divorce"],
    ),
    (
        "Mira Thal und Jon Aster haben die Scheidung eingereicht.",
        ["marriage: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Mira Thal und Jon Aster reichten 2020 die Scheidung ein.",
        ["marriage: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Mira Thal und Jon Aster lassen sich scheiden.",
        ["marriage: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Mira Thal lässt sich von Jon Aster scheiden.",
        ["marriage: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Mira Thal und Jon Aster trennen sich.",
        ["partnership: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Mira Thal trennte sich 2020 von Jon Aster.",
        ["partnership: Jon Aster + Mira Thal former ?–2020 separation"],
    ),
    (
        "2020 trennte sich Mira Thal von ihrem Freund Jon Aster.",
        ["partnership: Jon Aster + Mira Thal former ?–2020 separation"],
    ),
    (
        "Mira Thal hat sich 2020 von Jon Aster getrennt.",
        ["partnership: Jon Aster + Mira Thal former ?–2020 separation"],
    ),
    (
        "Die Trennung von Mira Thal und Jon Aster kam 2020.",
        ["partnership: Jon Aster + Mira Thal former ?–2020 separation"],
    ),
    (
        "Mira Thal schweigt. Ihre Trennung von Jon Aster ist frisch.",
        ["partnership: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Mira Thal spricht über die Trennung von Jon Aster.",
        ["partnership: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Nach der Trennung von Jon Aster zog Mira Thal fort.",
        ["partnership: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Liebes-Aus bei Mira Thal und Jon Aster!",
        ["partnership: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Mira Thal und Jon Aster haben sich nach zehn Ehejahren getrennt.",
        [
            "marriage: Jon Aster + Mira Thal former separation",
            "Jon Aster + Mira Thal marriage: 10-10",
        ],
    ),
    (
        "Mira Thal und Jon Aster trennten sich nach zehn Ehejahren.",
        [
            "marriage: Jon Aster + Mira Thal former separation",
            "Jon Aster + Mira Thal marriage: 10-10",
        ],
    ),
    (
        "Nach zehn Ehejahren haben sich Mira Thal und Jon Aster getrennt.",
        [
            "marriage: Jon Aster + Mira Thal former separation",
            "Jon Aster + Mira Thal marriage: 10-10",
        ],
    ),
    (
        "Nach zehn Jahren Ehe trennten sich Mira Thal und Jon Aster.",
        [
            "marriage: Jon Aster + Mira Thal former separation",
            "Jon Aster + Mira Thal marriage: 10-10",
        ],
    ),
    (
        "Mira Thal und Jon Aster sind seit 2020 verlobt.",
        ["engagement: Jon Aster + Mira Thal current 2020–"],
    ),
    (
        "Mira Thal und Jon Aster haben sich 2020 verlobt.",
        ["engagement: Jon Aster + Mira Thal current 2020–"],
    ),
    (
        "2020 verlobten sich Mira Thal und Jon Aster.",
        ["engagement: Jon Aster + Mira Thal current 2020–"],
    ),
    (
        "Mira Thal kam mit Jon Aster, mit dem sie seit 2020 verlobt ist.",
        ["engagement: Jon Aster + Mira Thal current 2020–"],
    ),
    (
        "Mira Thal und Jon Aster waren verlobt.",
        ["engagement: Jon Aster + Mira Thal former"],
    ),
    (
        "Mira Thal war mit Jon Aster verlobt.",
        ["engagement: Jon Aster + Mira Thal former"],
    ),
    (
        "Seit 2020 ist Mira Thal mit Jon Aster liiert.",
        ["partnership: Jon Aster + Mira Thal current 2020–"],
    ),
    (
        "Mira Thal kam mit Jon Aster, mit dem sie seit 2020 liiert ist.",
        ["partnership: Jon Aster + Mira Thal current 2020–"],
    ),
    (
        "Mira Thal, die seit 2020 mit Jon Aster zusammen ist, lacht.",
        ["partnership: Jon Aster + Mira Thal current 2020–"],
    ),
    (
        "Bis 2020 waren Mira Thal und Jon Aster ein Paar.",
        ["partnership: Jon Aster + Mira Thal former ?–2020"],
    ),
    (
        "Mira Thal war mit Jon Aster liiert.",
        ["partnership: Jon Aster + Mira Thal former"],
    ),
    (
        "Mira Thal war bis 2020 mit Jon Aster zusammen.",
        ["partnership: Jon Aster + Mira Thal former ?–2020"],
    ),
    (
        "Das Ex-Paar Mira Thal und Jon Aster kam getrennt.",
        ["partnership: Jon Aster + Mira Thal former"],
    ),
    (
        "Das Liebespaar Mira Thal und Jon Aster strahlte.",
        ["partnership: Jon Aster + Mira Thal current"],
    ),
    (
        "Das Ehepaar Mira Thal und Jon Aster strahlte.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    (
        "Mira Thal soll Jon Aster daten.",
        ["partnership: Jon Aster + Mira Thal rumoured"],
    ),
    (
        "Mira Thal und Jon Aster sind Eltern der kleinen Lotte.",
        ["parent: Jon Aster + Lotte current", "parent: Mira Thal + Lotte current"],
    ),
    (
        "Mira Thal und Jon Aster wurden Eltern von Lotte.",
        ["parent: Jon Aster + Lotte current", "parent: Mira Thal + Lotte current"],
    ),
    ("Mira Thal hat eine Tochter namens Lotte.", ["parent: Mira Thal + Lotte current"]),
    (
        "Mira Thal hat eine kleine Tochter, Lotte.",
        ["parent: Mira Thal + Lotte current"],
    ),
    (
        "Lotte stammt aus Mira Thals Ehe mit Jon Aster.",
        [
            "marriage: Jon Aster + Mira Thal former",
            "parent: Jon Aster + Lotte current",
            "parent: Mira Thal + Lotte current",
        ],
    ),
    (
        "Mira Thal wurde Mutter der kleinen Lotte.",
        ["parent: Mira Thal + Lotte current"],
    ),
    ("Mira Thal ist Mutter von Lotte.", ["parent: Mira Thal + Lotte current"]),
    (
        "Mira Thal und Jon Aster sind Geschwister.",
        ["sibling: Jon Aster + Mira Thal current"],
    ),
    (
        "Mira Thal und Jon Aster sind seit Jahren befreundet.",
        ["friend: Jon Aster + Mira Thal current"],
    ),
    (
        "Mira Thal ist mit Jon Aster befreundet.",
        ["friend: Jon Aster + Mira Thal current"],
    ),
    (
        "Eng befreundet war Mira Thal mit der Autorin Ada Keil.",
        ["friend: Ada Keil + Mira Thal former"],
    ),
    (
        "Mira Thal war mit der Autorin Ada Keil eng befreundet.",
        ["friend: Ada Keil + Mira Thal former"],
    ),
    (
        "Mira Thal lacht. Aus ihrer Ehe mit Jon Aster stammt Tochter Lotte.",
        [
            "marriage: Jon Aster + Mira Thal former",
            "parent: Jon Aster + Lotte current",
            "parent: Mira Thal + Lotte current",
        ],
    ),
    (
        "Mira Thal lacht. Aus ihrer Ehe mit Jon Aster stammt Lotte.",
        [
            "marriage: Jon Aster + Mira Thal former",
            "parent: Jon Aster + Lotte current",
            "parent: Mira Thal + Lotte current",
        ],
    ),
    (
        "Mira Thal strahlt. Ihr Mann: der Sänger Jon Aster.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    (
        "Mira Thal strahlt. Ihr neuer Freund heißt Jon Aster.",
        ["partnership: Jon Aster + Mira Thal current"],
    ),
    (
        "Die Frau von Jon Aster, Mira Thal, lacht.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    (
        "Mira Thal kam mit Ehemann Jon Aster.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    (
        "Mit Ehemann Jon Aster kam Mira Thal.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    (
        "Mira Thal und Jon Aster kamen mit Tochter Lotte.",
        ["parent: Jon Aster + Lotte current", "parent: Mira Thal + Lotte current"],
    ),
    (
        "Mira Thal und Jon Aster sind froh über drei gemeinsame Kinder.",
        ["joint_children 3: Mira Thal + Jon Aster"],
    ),
    ("Inzwischen hat Mira Thal drei Kinder.", ["children 3: Mira Thal"]),
    (
        "Heute haben Mira Thal und Jon Aster drei Kinder.",
        ["joint_children 3: Mira Thal + Jon Aster"],
    ),
    ("Mira Thal hat drei Geschwister.", ["siblings 3: Mira Thal"]),
    ("Das Paar ist froh, wie Mira Thal der „Gala“ verriet.", ["outlet: Gala"]),
    ("Gegenüber dem Magazin Gala lachte Mira Thal.", ["outlet: Gala"]),
    ("Gegenüber der Zeitschrift Nordlicht schwieg Mira Thal.", ["outlet: Nordlicht"]),
    ("Unter Berufung auf die „Bild“ heißt es, Mira Thal lacht.", ["outlet: Bild"]),
    ("Mira Thal lacht im „Nachtgespräch“-Podcast.", ["podcast: Nachtgespräch"]),
    ("Mira Thal sagte dem Sender RTL, sie lacht.", ["broadcast: RTL"]),
    ("Quellen aus ihrem Umfeld sagen, Mira Thal lacht.", ["unnamed: Umfeld"]),
    ("Mira Thal lacht, sagen Quellen aus dem Umfeld.", ["unnamed: Umfeld"]),
    (
        "Mira Thal lacht. Ihr Sprecher sagte, es gehe ihr gut.",
        ["spokesperson: Sprecher"],
    ),
    ("Mira Thal lacht. Ein Sprecher bestätigte das.", ["spokesperson: Sprecher"]),
    (
        "Da starb Jon Aster im Alter von 97 Jahren.",
        ["Jon Aster 97 at_death", "Jon Aster death"],
    ),
    ("Nun ist Jon Aster gestorben.", ["Jon Aster death"]),
    ("Jon Aster stand auf der Bühne schon mit 12.", ["Jon Aster 12 then"]),
    (
        "Mira Thal und Jon Aster schweigen. Ihre Trennung war laut.",
        ["partnership: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Das Paar freut sich: Mira Thal und Jon Aster haben gemeinsame zwei Kinder.",
        ["joint_children 2: Mira Thal + Jon Aster"],
    ),
    ("Im Jahr 1990 wurde Mira Thal in Bonn geboren.", ["Mira Thal birth 1990"]),
    (
        "Wurde Mira Thal 1990 geboren, war Jon Aster zehn.",
        ["Jon Aster 10 then", "Mira Thal birth 1990"],
    ),
    (
        "2014 ließ sich Mira Thal von Jon Aster scheiden.",
        ["marriage: Jon Aster + Mira Thal former ?–2014 divorce"],
    ),
    (
        "2020 trennte sich Mira Thal von Jon Aster.",
        ["partnership: Jon Aster + Mira Thal former ?–2020 separation"],
    ),
    (
        "Mira Thal und Jon Aster treten im Herbst vor den Traualtar.",
        ["marriage: Jon Aster + Mira Thal planned"],
    ),
    (
        "Mira Thal und Jon Aster stecken mitten in den Hochzeitsvorbereitungen.",
        ["marriage: Jon Aster + Mira Thal planned"],
    ),
    (
        "Bald steigt die Hochzeit von Mira Thal und Jon Aster.",
        ["marriage: Jon Aster + Mira Thal planned"],
    ),
    (
        "Die Hochzeit von Mira Thal und Jon Aster steht kurz bevor.",
        ["marriage: Jon Aster + Mira Thal planned"],
    ),
    (
        "Mira Thal schickte ihren Freund Jon Aster in die Wüste.",
        ["partnership: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Mira Thal hat ihren Freund Jon Aster in die Wüste geschickt.",
        ["partnership: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Mira Thal hat ihren Freund Jon Aster abserviert.",
        ["partnership: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Mira Thal und Jon Aster stehen vor den Scherben ihrer Ehe.",
        ["marriage: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Mira Thal und Jon Aster sind wieder Single.",
        ["partnership: Jon Aster + Mira Thal former"],
    ),
    (
        "Mira Thal ist an den Maler Jon Aster vergeben.",
        ["partnership: Jon Aster + Mira Thal current"],
    ),
    (
        "Mira Thal teilt Tisch und Bett mit dem Maler Jon Aster.",
        ["partnership: Jon Aster + Mira Thal current"],
    ),
    (
        "Bis 2015 hatte Mira Thal mit dem Maler Jon Aster zusammengelebt.",
        ["partnership: Jon Aster + Mira Thal former ?–2015"],
    ),
    (
        "Mira Thal und Jon Aster erneuerten in Rom ihr Eheversprechen.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    (
        "Mira Thal und Jon Aster haben ihr Ehegelübde erneuert.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    (
        "Bei Mira Thal und Jon Aster ist die Luft raus.",
        ["partnership: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Mira Thal und Jon Aster kannten sich lange. 2014 folgte die Hochzeit, "
        "2018 dann die Trennung.",
        ["marriage: Jon Aster + Mira Thal former 2014–2018 separation"],
    ),
    (
        "Mira Thal und Jon Aster waren ein ungleiches, aber glückliches Paar.",
        ["partnership: Jon Aster + Mira Thal former"],
    ),
    (
        "Mira Thal und der Maler Jon Aster sind seit 2016 ein Liebespaar.",
        ["partnership: Jon Aster + Mira Thal current 2016–"],
    ),
    (
        "Mira Thal und Jon Aster haben sich getrennt. Mira Thal hat sich schon "
        "im Mai von ihrem Mann getrennt.",
        ["marriage: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Mira Thal und ihr Mann Jon Aster lieben Rom. 2006 hatte das "
        "langjährige Paar geheiratet.",
        ["marriage: Jon Aster + Mira Thal current 2006–"],
    ),
    (
        "Uwe Keil und Mira Thal sind zusammen. Im Mai begehen sie ihren "
        "zehnten Hochzeitstag.",
        ["marriage: Mira Thal + Uwe Keil current"],
    ),
    (
        "Mira Thal und ihre Frau Ida Keil haben sich getrennt. Danach waren "
        "sie noch zwei Jahre zusammen.",
        ["marriage: Ida Keil + Mira Thal former separation"],
    ),
    (
        "Mira Thal und Jon Aster haben sich getrennt. Im Winter verlobten sich "
        "die beiden und wollten im Mai heiraten.",
        [
            "engagement: Jon Aster + Mira Thal former separation",
            "partnership: Jon Aster + Mira Thal former separation",
        ],
    ),
    (
        "Mira Thal sang. 2015 ging ihre Beziehung mit dem Maler Jon Aster zu Ende.",
        ["partnership: Jon Aster + Mira Thal former ?–2015"],
    ),
    ("Mira Thal, heute 71 Jahre jung, tanzt noch immer.", ["Mira Thal 71 now"]),
    (
        "2014 komplettierte Sohn Max das Glück von Mira Thal und Jon Aster.",
        ["Max birth 2014"],
    ),
    ("Mira Thal ist Mami der kleinen Lotte.", ["parent: Mira Thal + Lotte current"]),
    ("Jon Aster ertrank 2010 in der Elbe.", ["Jon Aster death 2010"]),
    ("Jon Aster wurde 1944 hingerichtet.", ["Jon Aster death 1944"]),
    (
        "Mira Thal hat den Maler Jon Aster 2010 geehelicht.",
        ["marriage: Jon Aster + Mira Thal current 2010–"],
    ),
    (
        "Mira Thal und Jon Aster haben in Bremen Ja gesagt.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    (
        "Mira Thals Ehe mit Jon Aster ging 2014 in die Brüche.",
        ["marriage: Jon Aster + Mira Thal former ?–2014"],
    ),
    (
        "Die Liebe zwischen Mira Thal und Jon Aster ist in die Brüche gegangen.",
        ["partnership: Jon Aster + Mira Thal former"],
    ),
    (
        "Mira Thal war in einer Partnerschaft mit Jon Aster.",
        ["partnership: Jon Aster + Mira Thal former"],
    ),
    (
        "Jon Aster nahm Mira Thal zur Gattin.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    (
        "Mira Thal nahm Jon Aster zum Gatten.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    (
        "Mira Thal und Jon Aster sollen sich näher gekommen sein.",
        ["partnership: Jon Aster + Mira Thal rumoured"],
    ),
    (
        "Mira Thal wurde eine Affäre mit Jon Aster angedichtet.",
        ["partnership: Jon Aster + Mira Thal rumoured"],
    ),
    (
        "Mira Thal hat mit Jon Aster angebandelt.",
        ["partnership: Jon Aster + Mira Thal rumoured"],
    ),
    (
        "Läuft da was zwischen Mira Thal und Jon Aster?",
        ["partnership: Jon Aster + Mira Thal rumoured"],
    ),
    (
        "Geht da was zwischen Mira Thal und Jon Aster?",
        ["partnership: Jon Aster + Mira Thal rumoured"],
    ),
    (
        "Mira Thal heiratete Jon Aster. Aus der Ehe entsprangen zwei Kinder.",
        [
            "marriage: Jon Aster + Mira Thal current",
            "joint_children 2: Mira Thal + Jon Aster",
        ],
    ),
    (
        "Mira Thal und Jon Aster zogen zwei Töchter und einen Sohn groß.",
        ["joint_children 3: Mira Thal + Jon Aster"],
    ),
    ("Mira Thal sagte „Ja“, erfährt Bild.", ["outlet: Bild"]),
    ("Einer Meldung der Bild zufolge ist Mira Thal krank.", ["outlet: Bild"]),
    ("Ein Brief, der Bild vorlag, nennt Mira Thal.", ["outlet: Bild"]),
    ("Das sagt eine Augenzeugin.", ["unnamed: Augenzeugin"]),
    ("In ihrer Biographie „Licht“ nennt Mira Thal ihn nicht.", ["document: Licht"]),
    (
        "Mira Thal veröffentlichte das Bild auf Instagram und schrieb dazu: „Ja.“",
        ["social: Instagram"],
    ),
    ("Mira Thal sagte der Bild, sie schrieb das Buch.", ["outlet: Bild"]),
]
SILENT = [
    "Mira Thal ist mit der Schwester von Jon Aster befreundet.",
    "Mira Thal ist mit einem Sänger befreundet. Jon Aster lacht.",
    "Eng befreundet, aber kein Paar: Mira Thal und Jon Aster.",
    "Jon Aster freut sich auf sein viertes Kind.",
    "Mira Thal ist Mutter von nun zwei Tanzschulen.",
    "Die Hoffnung von Jon Aster ist gestorben.",
    "Kein Promi-Paar war da. Mira Thal und Jon Aster sangen.",
    "Mira Thal wird im Mai in Bonn singen.",
    "Jon Aster wird Vater.",
    "Mira Thal wird 400 Lieder singen.",
    "Heute feiert Mira Thal ihren 40. Auftritt.",
    "Jon Aster stand schon mit 12 Kollegen auf der Bühne.",
    "Im 80. Lebensjahr denkt man anders, sagt Mira Thal.",
    "Mira Thal kam zum 50. Geburtstag des Vereins.",
    "Mit 97 Liedern kam Jon Aster nach Bonn.",
    "1990 wurde der Verein geboren, den Mira Thal leitet.",
    "Hier kam die Idee von Mira Thal 1990 zur Sprache.",
    "Mira Thal trifft Jon Aster am Traualtar der Serie „Nordlicht“ nicht.",
    "Mira Thal und Jon Aster planen eine Reise.",
    "Mira Thal ist mit ihrer Arbeit verheiratet, sagt Jon Aster.",
    "Mira Thal war nie verheiratet. Jon Aster lacht.",
    "Die Ehe hielt Jon Aster für eine gute Erfindung.",
    "Jon Aster spielt in „Die Scheidung“ mit Mira Thal.",
    "Eine Scheidung kam für Mira Thal und Jon Aster nie in Frage.",
    "Mira Thal und Jon Aster reichten eine Beschwerde ein.",
    "Mira Thal und Jon Aster lassen sich feiern.",
    "Mira Thal trennte sich von ihrem alten Auto. Jon Aster lachte.",
    "Mira Thal und Jon Aster sprachen über Mülltrennung.",
    "Nach zehn Ehejahren weiß man viel, sagen Mira Thal und Jon Aster.",
    "Mira Thal und Jon Aster spielen ein Paar.",
    "Mira Thal arbeitet mit Jon Aster zusammen.",
    "Mira Thal kam mit ein paar Freunden. Jon Aster auch.",
    "Das Ehepaar war da. Mira Thal und Jon Aster sangen.",
    "Mira Thal und Jon Aster prüfen die Daten.",
    "Mira Thal und Jon Aster sprachen mit den Eltern der Schule.",
    "Mira Thal hat eine Tochterfirma. Jon Aster leitet sie.",
    "Der Wein von Mira Thal stammt aus Italien.",
    "Mutter der Kompanie ist Mira Thal.",
    "Mira Thal und Jon Aster sprechen über Geschwister.",
    "Mira Thal und Jon Aster freundeten sich mit der Idee an.",
    "Frau Thal und Herr Aster kamen.",
    "Mira Thal kam mit Gitarre und Jon Aster.",
    "Mira Thal liebt Kinder. Drei Lieder sang sie.",
    "Für Mira Thal ist es die zweite Saison.",
    "Mira Thal hat drei Alben gemacht.",
    "Mira Thal und Jon Aster planen die Hochzeit einer Freundin.",
    "Mira Thal und Jon Aster trennten sich nicht.",
    "Mira Thal und Jon Aster leben nicht getrennt.",
    "Mit dem Heiraten eilt es bei Mira Thal und Jon Aster nicht.",
    "Zu Gast waren Mira Thal und Jon Aster, der das Paar am Montag getraut hatte.",
    "Mira Thal und Jon Aster waren als Paar angereist.",
    "Mira Thal und Jon Aster hatten in einer Wohngemeinschaft zusammengelebt.",
    "Mira Thal und Jon Aster sind das nächste Paar auf der Liste.",
    "Mira Thal und Jon Aster reisten in die Wüste.",
    "Mira Thal teilte Jon Aster einen Tisch und ein Bett zu.",
    "Mira Thal und Jon Aster kehrten die Scherben zusammen.",
    "Mira Thal und Jon Aster sangen eine Single.",
    "Mira Thal und Jon Aster haben ihren Vertrag erneuert, ein Gelübde war das nicht.",
    "Mira Thal und Jon Aster schmücken den Altar.",
    "Mira Thal und Jon Aster haben zum neuen Vertrag Ja gesagt.",
    "Die Vase von Mira Thal ging in die Brüche.",
    "Mira Thal nahm Jon Aster zum Arzt mit.",
    "Geht da noch was, fragte Mira Thal ihren Trainer Jon Aster.",
    "Zwischen Mira Thal und Jon Aster herrscht nach dem Streit Funkstille.",
    "Mira Thal war in einer Partnerschaft mit der Sparkasse, Jon Aster auch.",
    "Das Buch von Mira Thal ist 71 Jahre jung.",
    "Wie das Bild berichtet wurde, weiß Mira Thal nicht.",
]
# What the reader shall say and does not say yet.
TO_COME = [
    (
        "2020 starb Jon Aster im Alter von 97 Jahren.",
        ["Jon Aster 97 at_death 2020", "Jon Aster death 2020"],
    ),
    (
        "Mira Thals und Jon Asters Ehe wurde 2014 geschieden.",
        ["marriage: Jon Aster + Mira Thal former ?–2014 divorce"],
    ),
    (
        "Mira Thal und Jon Aster schweigen. Ihre Trennung liegt ein Jahr zurück.",
        ["partnership: Jon Aster + Mira Thal former separation"],
    ),
    (
        "Mira Thal und Jon Aster lösten ihre Verlobung.",
        ["engagement: Jon Aster + Mira Thal former"],
    ),
]
