"""German passages that tell kin, as the press words them, and what they say.

A row is a text and its relations, "current" left out; (kind, a, b) of parents and
grandparents with the elder first.
"""

TOLD = [
    (
        "Jon Aster ist der jüngste von drei Brüdern. Bruder Ben ist Arzt,"
        " Schwester Ada Richterin.",
        ["sibling: Ada + Jon Aster", "sibling: Ben + Jon Aster"],
    ),
    (
        "Jon Aster kam in Ulm zur Welt. Der Bruder, Tuan, wurde Arzt.",
        ["sibling: Jon Aster + Tuan"],
    ),
    ("Mira Thal kam mit ihrer Tochter Lia.", ["parent: Mira Thal + Lia"]),
    (
        "Jon Aster brachte seine Söhne Nikola (9) und Luka (6) mit.",
        ["parent: Jon Aster + Luka", "parent: Jon Aster + Nikola"],
    ),
    (
        "Mira Thal lachte. Ihre drei Kinder Lotte, Max und Ida auch.",
        [
            "parent: Mira Thal + Ida",
            "parent: Mira Thal + Lotte",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "Jon Aster (51) lebt in Bonn. Seine Mutter, die Tänzerin Ada Keil, ist stolz.",
        ["parent: Ada Keil + Jon Aster"],
    ),
    (
        "Jon Asters Vater, der frühere Bürgermeister Emil Aster (80), war Schreiner.",
        ["parent: Emil Aster + Jon Aster"],
    ),
    ("Mira Thals Schwester Ada ist Ärztin.", ["sibling: Ada + Mira Thal"]),
    (
        "Mira Thal feierte. Auch ihr Bruder, der Koch Ben Thal, war da.",
        ["sibling: Ben Thal + Mira Thal"],
    ),
    (
        "Jon Aster trauert um seine Großmutter Hedwig (92).",
        ["grandparent: Hedwig + Jon Aster"],
    ),
    ("Ada Keil (81) ist stolz auf ihre Enkelin Lia.", ["grandparent: Ada Keil + Lia"]),
    (
        "Jon Aster zog zu seiner Schwiegermutter Ada Keil.",
        ["in_law: Ada Keil + Jon Aster"],
    ),
    (
        "Jon Aster gründete die Firma mit seinem Schwager, dem Wirt Karl Keil.",
        ["in_law: Jon Aster + Karl Keil"],
    ),
    ("Mira Thal zog ihre Stieftochter Lia groß.", ["parent: Mira Thal + Lia step"]),
    (
        "Mira Thal dankte ihrer besten Freundin, der Autorin Ada Keil.",
        ["friend: Ada Keil + Mira Thal"],
    ),
    (
        "Jon Aster spielte mit seiner Kollegin Ada Keil.",
        ["colleague: Ada Keil + Jon Aster"],
    ),
    (
        "Mira Thal kam mit ihrem neuen Freund, dem Piloten Jon Aster.",
        ["partnership: Jon Aster + Mira Thal"],
    ),
    (
        "Jon Aster zeigte sich mit seiner Verlobten, der Ärztin Mira Thal (40).",
        ["engagement: Jon Aster + Mira Thal"],
    ),
    (
        "Mira Thal sprach über ihren Ex-Mann, den Sänger Jon Aster.",
        ["marriage: Jon Aster + Mira Thal former"],
    ),
    (
        "Jon Aster ist tot. Seine Witwe Mira teilte das mit.",
        ["marriage: Jon Aster + Mira former death"],
    ),
    (
        "Mira Thal hat zwei Kinder: Lia (9) und Max (6).",
        ["parent: Mira Thal + Lia", "parent: Mira Thal + Max"],
    ),
    (
        "Jon Aster ist Vater von zwei Kindern, Lia (9) und Max (6).",
        ["parent: Jon Aster + Lia", "parent: Jon Aster + Max"],
    ),
    ("Mira Thal hat einen Sohn namens Max.", ["parent: Mira Thal + Max"]),
    ("Mira Thal ist glücklich. Ihr Sohn heißt Max.", ["parent: Mira Thal + Max"]),
    (
        "Jon Aster hat zwei Töchter. Die Töchter, elf und acht, heißen Lia und Ida.",
        ["parent: Jon Aster + Ida", "parent: Jon Aster + Lia"],
    ),
    (
        "Mira Thal zeigte ihren Mann (Jon Aster) nicht.",
        ["marriage: Jon Aster + Mira Thal"],
    ),
    (
        "Mira Thal brachte ein Mädchen zur Welt. Ihre Tochter soll Lia heißen.",
        ["parent: Mira Thal + Lia"],
    ),
    ("Die Tochter von Mira Thal, Lia, studiert in Bonn.", ["parent: Mira Thal + Lia"]),
    ("Lia (19), Tochter von Mira Thal, modelt.", ["parent: Mira Thal + Lia"]),
    (
        "Max Aster, Sohn des Sängers Jon Aster, singt auch.",
        ["parent: Jon Aster + Max Aster"],
    ),
    (
        "Ben Aster ist der Bruder des Sängers Jon Aster.",
        ["sibling: Ben Aster + Jon Aster"],
    ),
    (
        "Ada Keil, die Großmutter von Mira Thal, wurde 90.",
        ["grandparent: Ada Keil + Mira Thal"],
    ),
    (
        "Die Mutter von Mira Thal, die Malerin Ada Keil, starb 2010.",
        ["parent: Ada Keil + Mira Thal"],
    ),
    (
        "Max ist der Sohn von Mira Thal und Jon Aster.",
        ["parent: Jon Aster + Max", "parent: Mira Thal + Max"],
    ),
    (
        "Max Aster wurde 1980 als Sohn des Malers Jon Aster und der "
        "Tänzerin Mira Thal geboren.",
        ["parent: Jon Aster + Max Aster", "parent: Mira Thal + Max Aster"],
    ),
    ("Lia, das jüngste Kind von Jon Aster, lacht.", ["parent: Jon Aster + Lia"]),
    ("Jon Aster, Vater des kleinen Ben, lacht.", ["parent: Jon Aster + Ben"]),
    (
        "Mira Thal, Mutter von Lia (9) und Max (6), lacht.",
        ["parent: Mira Thal + Lia", "parent: Mira Thal + Max"],
    ),
    ("Mira Thal ist die Mutter von Lia.", ["parent: Mira Thal + Lia"]),
    ("Ada Keil ist die Schwester von Mira Thal.", ["sibling: Ada Keil + Mira Thal"]),
    (
        "Ada Keil, eine Freundin der Sängerin Mira Thal, bestätigte das.",
        ["friend: Ada Keil + Mira Thal"],
    ),
    (
        "Karl Keil, der Schwiegervater von Jon Aster, schwieg.",
        ["in_law: Jon Aster + Karl Keil"],
    ),
    (
        "Mira Thal, die Witwe des Malers Jon Aster, schwieg.",
        ["marriage: Jon Aster + Mira Thal former death"],
    ),
    (
        "Mira Thal, die Ex-Frau von Jon Aster, schwieg.",
        ["marriage: Jon Aster + Mira Thal former"],
    ),
    ("Der Bruder von Mira Thal heißt Ben.", ["sibling: Ben + Mira Thal"]),
    (
        "Jon Aster lachte. Mira Thal, seine Frau, auch.",
        ["marriage: Jon Aster + Mira Thal"],
    ),
    ("Jon Aster kam. Ada Keil ist seine Mutter.", ["parent: Ada Keil + Jon Aster"]),
    (
        "Mira Thal weinte. Ben Thal (30), ihr jüngerer Bruder, tröstete sie.",
        ["sibling: Ben Thal + Mira Thal"],
    ),
    (
        "Mira Thal stritt mit Jon Aster. Er ist ihr Ex-Mann.",
        ["marriage: Jon Aster + Mira Thal former"],
    ),
    (
        "Mira Thal, deren Vater Karl Thal Wirt war, kocht gern.",
        ["parent: Karl Thal + Mira Thal"],
    ),
    (
        "Jon Aster, dessen Sohn Max Fußball spielt, jubelte.",
        ["parent: Jon Aster + Max"],
    ),
    (
        "Jon Aster, dessen Mutter die Sängerin Ada Keil ist, singt.",
        ["parent: Ada Keil + Jon Aster"],
    ),
    (
        "Mira Thal und Jon Aster sind verheiratet. Die gemeinsame Tochter"
        " Lia ist neun.",
        [
            "marriage: Jon Aster + Mira Thal",
            "parent: Jon Aster + Lia",
            "parent: Mira Thal + Lia",
        ],
    ),
    (
        "Mira Thal und Jon Aster haben zwei gemeinsame Kinder, Lia und Max.",
        [
            "parent: Jon Aster + Lia",
            "parent: Jon Aster + Max",
            "parent: Mira Thal + Lia",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "Mira Thal und Jon Aster kamen mit ihrer Tochter Lia.",
        ["parent: Jon Aster + Lia", "parent: Mira Thal + Lia"],
    ),
    (
        "Mira Thal und Jon Aster wurden 2003 Eltern der Zwillinge Ruben und Rahel.",
        [
            "parent: Jon Aster + Rahel",
            "parent: Jon Aster + Ruben",
            "parent: Mira Thal + Rahel",
            "parent: Mira Thal + Ruben",
            "sibling: Rahel + Ruben",
        ],
    ),
    (
        "Mira Thal und Jon Aster sind Eltern von Lia (4).",
        ["parent: Jon Aster + Lia", "parent: Mira Thal + Lia"],
    ),
    (
        "Mira Thal und Jon Aster lachten. Das Paar hat einen Sohn, Max (4).",
        ["parent: Jon Aster + Max", "parent: Mira Thal + Max"],
    ),
    (
        "Mira Thal und Jon Aster lachten. Die Tochter des Paares, Lia, schlief.",
        ["parent: Jon Aster + Lia", "parent: Mira Thal + Lia"],
    ),
    (
        "Mit dem Kameramann Jon Aster hat Mira Thal einen Sohn, Max, 14.",
        ["parent: Jon Aster + Max", "parent: Mira Thal + Max"],
    ),
    (
        "Mira Thal bekam mit Jon Aster Tochter Lia.",
        ["parent: Jon Aster + Lia", "parent: Mira Thal + Lia"],
    ),
    (
        "Jon Aster war zweimal verheiratet. Aus der Ehe mit der Tänzerin "
        "Mira Thal stammt Sohn Bernd.",
        [
            "marriage: Jon Aster + Mira Thal former",
            "parent: Jon Aster + Bernd",
            "parent: Mira Thal + Bernd",
        ],
    ),
    (
        "Mira Thal hat aus ihrer Ehe mit Jon Aster zwei Kinder: Lia und Max.",
        [
            "marriage: Jon Aster + Mira Thal former",
            "parent: Jon Aster + Lia",
            "parent: Jon Aster + Max",
            "parent: Mira Thal + Lia",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "Mira Thal kam mit Tochter Lia aus ihrer Beziehung mit Jon Aster.",
        [
            "parent: Jon Aster + Lia",
            "parent: Mira Thal + Lia",
            "partnership: Jon Aster + Mira Thal former",
        ],
    ),
    (
        "Mira Thal heiratete 2010 den Arzt Jon Aster. Aus der Ehe gingen "
        "die Söhne Max und Ben hervor.",
        [
            "marriage: Jon Aster + Mira Thal 2010–",
            "parent: Jon Aster + Ben",
            "parent: Jon Aster + Max",
            "parent: Mira Thal + Ben",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "Mira Thal und Jon Aster freuen sich über Nachwuchs: Söhnchen Max"
        " kam am Montag zur Welt.",
        ["parent: Jon Aster + Max", "parent: Mira Thal + Max"],
    ),
    (
        "Mira Thal und ihr Mann Jon Aster erziehen ihre Söhne Max und Ben in Bonn.",
        [
            "marriage: Jon Aster + Mira Thal",
            "parent: Jon Aster + Ben",
            "parent: Jon Aster + Max",
            "parent: Mira Thal + Ben",
            "parent: Mira Thal + Max",
        ],
    ),
    ("Mira Thal (40) spielte mit Sohn Max im Park.", ["parent: Mira Thal + Max"]),
    (
        "Mira Thal lebt mit Ehemann Jon und den Kindern Lia (4) und Max (2) in Bonn.",
        [
            "marriage: Jon + Mira Thal",
            "parent: Mira Thal + Lia",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "Mira Thal wuchs in Ulm auf. Vater Karl war Wirt, Mutter Ada nähte.",
        ["parent: Ada + Mira Thal", "parent: Karl + Mira Thal"],
    ),
    (
        "Jon Aster kam in Ulm zur Welt. Die Mutter, Ada, war Lehrerin.",
        ["parent: Ada + Jon Aster"],
    ),
    ("Jon Aster feierte. Auch Sohn Max (12) war dabei.", ["parent: Jon Aster + Max"]),
    (
        "Jon Aster wurde 80. Zur Feier kamen Ehefrau Ada und die Kinder Lia und Max.",
        [
            "marriage: Ada + Jon Aster",
            "parent: Jon Aster + Lia",
            "parent: Jon Aster + Max",
        ],
    ),
    (
        "Mira Thal heiratete neu. Sie brachte Tochter Lia mit in die Ehe.",
        ["parent: Mira Thal + Lia"],
    ),
    (
        "Mira Thal ist wieder Mutter. Am Sonntag kam Tochter Lia zur Welt.",
        ["parent: Mira Thal + Lia"],
    ),
    (
        "Mira Thal (33) hat ihr erstes Kind bekommen. Söhnchen Max ist gesund.",
        ["parent: Mira Thal + Max"],
    ),
    ("Neben Ehefrau Ada stand Jon Aster.", ["marriage: Ada + Jon Aster"]),
    (
        "Jon Aster hinterlässt seine Frau Ada sowie die Töchter Lia und Ida.",
        [
            "marriage: Ada + Jon Aster former death",
            "parent: Jon Aster + Ida",
            "parent: Jon Aster + Lia",
        ],
    ),
    (
        "Die Schauspielerin Mira Thal liebt Ulm. Hier leben Oma Hedwig und Opa Franz.",
        ["grandparent: Franz + Mira Thal", "grandparent: Hedwig + Mira Thal"],
    ),
    (
        "Mira Thal ist liiert: Freund Jon Aster ist Pilot.",
        ["partnership: Jon Aster + Mira Thal"],
    ),
    ("Mira Thal kam mit Kollege Jon Aster.", ["colleague: Jon Aster + Mira Thal"]),
    (
        "Sängerin Mira Thal zog mit Verlobtem Jon Aster nach Bonn.",
        ["engagement: Jon Aster + Mira Thal"],
    ),
    (
        "Mira Thal reiste mit ihrem Mann Jon, Tochter Lia und Sohn Max an.",
        [
            "marriage: Jon + Mira Thal",
            "parent: Mira Thal + Lia",
            "parent: Mira Thal + Max",
        ],
    ),
    (
        "Jon Aster dankte seinen Eltern Karl und Ada.",
        ["parent: Ada + Jon Aster", "parent: Karl + Jon Aster"],
    ),
    (
        "Jon Aster dankte seinen Eltern, Karl und Ada Aster, für alles.",
        ["parent: Ada Aster + Jon Aster", "parent: Karl Aster + Jon Aster"],
    ),
    (
        "Mira Thal hat drei Geschwister: Ada, Ben und Karl.",
        [
            "sibling: Ada + Mira Thal",
            "sibling: Ben + Mira Thal",
            "sibling: Karl + Mira Thal",
        ],
    ),
    ("Die Zwillinge Lia und Max kamen 2010 zur Welt.", ["sibling: Lia + Max"]),
    (
        "Die Brüder Jon und Ben Aster führen den Gasthof.",
        ["sibling: Ben Aster + Jon Aster"],
    ),
    ("Jon Aster und sein Bruder Ben führen den Gasthof.", ["sibling: Ben + Jon Aster"]),
    (
        "Lia Aster und ihre Zwillingsschwester Ida lachten.",
        ["sibling: Ida + Lia Aster"],
    ),
    ("Mira Thal kam mit ihrer 14-jährigen Tochter Lia.", ["parent: Mira Thal + Lia"]),
    (
        "Jon Aster kam mit seiner schwangeren Frau, Prinzessin Mira.",
        ["marriage: Jon Aster + Mira"],
    ),
    (
        "Jon Aster besuchte seine Tochter Lia Aster-Keil (40) in Ulm.",
        ["parent: Jon Aster + Lia Aster-Keil"],
    ),
    (
        "Jon Aster gratulierte. Sein ältester Sohn, Prinz Max, wird König.",
        ["parent: Jon Aster + Max"],
    ),
    (
        "Jon Aster, 45, Sohn der Schauspielerin Ada Keil, dreht wieder.",
        ["parent: Ada Keil + Jon Aster"],
    ),
    (
        "Mira Thal und Jon Aster sind keine Geschwister.",
        ["sibling: Jon Aster + Mira Thal denied"],
    ),
    ("Ada Keil zog ihren Enkel Max auf.", ["grandparent: Ada Keil + Max"]),
    ("Mira Thal verstand sich mit ihrer Schwägerin Ada.", ["in_law: Ada + Mira Thal"]),
    (
        "Mira Thal wuchs bei ihren Pflegeeltern Karl und Ada Keil auf.",
        ["parent: Ada Keil + Mira Thal foster", "parent: Karl Keil + Mira Thal foster"],
    ),
    (
        "Mira Thal nannte ihre Halbschwester Ada eine Diebin.",
        ["sibling: Ada + Mira Thal"],
    ),
    (
        "Mira Thal und Schulfreundin Ada Keil eröffneten ein Café.",
        ["friend: Ada Keil + Mira Thal"],
    ),
    (
        "Jon Aster wurde mit Bandkollege Ben Keil gesehen.",
        ["colleague: Ben Keil + Jon Aster"],
    ),
    (
        "Mira Thal ist Mutter geworden. Ihre Tochter Lia ist gesund. "
        "Vater ist der Sänger Jon Aster.",
        ["parent: Jon Aster + Lia", "parent: Mira Thal + Lia"],
    ),
    (
        "Mira Thal hat einen Sohn, Max. Der Vater ist Jon Aster.",
        ["parent: Jon Aster + Max", "parent: Mira Thal + Max"],
    ),
    (
        "Jon Aster sagte es selbst. Kind Nummer drei, Tochter Lia, ist da.",
        ["parent: Jon Aster + Lia"],
    ),
    (
        "Jon Aster lebt mit Lebensgefährtin Mira Thal in Ulm.",
        ["partnership: Jon Aster + Mira Thal"],
    ),
    (
        "Jon Aster (44, „Nordlicht“) und seine Ex Mira Thal (40) stritten.",
        ["partnership: Jon Aster + Mira Thal former"],
    ),
    (
        "Jon Aster und Noch-Ehefrau Mira Thal streiten vor Gericht.",
        ["marriage: Jon Aster + Mira Thal former separation"],
    ),
    ("Jon Aster ist nicht der Vater von Lia.", ["parent: Jon Aster + Lia denied"]),
    ("Jon Aster soll der Vater von Lia sein.", ["parent: Jon Aster + Lia rumoured"]),
    (
        "Jon Aster adoptierte 2010 seinen Stiefsohn. Mit Adoptivsohn Max spielt er.",
        ["parent: Jon Aster + Max adoptive"],
    ),
    (
        "Mit seiner ersten Frau Regina bekam Jon Aster 1990 Sohn Simon "
        "und 1993 Tochter Alma.",
        [
            "marriage: Jon Aster + Regina former",
            "parent: Jon Aster + Alma",
            "parent: Jon Aster + Simon",
            "parent: Regina + Alma",
            "parent: Regina + Simon",
        ],
    ),
    (
        "Mira Thals künftiger Mann, der Arzt Jon Aster, kommt aus Ulm.",
        ["marriage: Jon Aster + Mira Thal planned"],
    ),
]

TO_COME = [
    (
        "Mira Thal kam mit ihrer ältesten, erst 14 Jahre alten Tochter Lia.",
        ["parent: Mira Thal + Lia"],
    ),
    (
        "Mira Thals angeblicher neuer Freund Jon Aster schwieg.",
        ["partnership: Jon Aster + Mira Thal rumoured"],
    ),
    (
        "Mira Thals verstorbener Mann Jon Aster war Maler.",
        ["marriage: Jon Aster + Mira Thal former death"],
    ),
]

SILENT = [
    "Die Tochter lachte, und Mira Thal ging.",
    "Mira Thal sah Tochter und Sohn kommen.",
    "Der Vater traf Jon Aster.",
    "Eine Mutter klagte. Mira Thal half.",
    "Mira Thal spielt die Mutter von Jon Aster.",
    "Jon Aster verkörpert den Sohn von Ada Keil.",
    "In der Serie ist Jon Aster der Bruder von Ben Keil.",
    "Mira Thal kam mit ihrer Nichte Lia.",
    "Jon Aster lud seinen Onkel Karl ein.",
    "Jon Aster lud seine Tante, die Malerin Ada Keil, ein.",
    "Mira Thal ist die Patentante von Lia.",
    "Max ist ein Cousin von Jon Aster.",
    "Ada Keil ist die Urgroßmutter von Lia.",
    "Mira Thal war Trauzeugin von Ada Keil.",
    "Mutter Courage kam gut an. Mira Thal lachte.",
    "Vater Staat zahlt. Jon Aster freut sich.",
    "Frau Mira Thal und Herr Jon Aster kamen.",
    "Der Mann, Jon Aster, wurde verletzt.",
    "Ein Mann namens Jon Aster rief Mira Thal an.",
    "Die Frau heißt Mira Thal. Jon Aster kennt sie.",
    "Ein Kind namens Max schrieb an Mira Thal.",
    "Mira Thal las das Tagebuch der Tochter. Jon Aster nicht.",
    "Kinder lieben Mira Thal.",
    "Mira Thal liest Kindern vor, Jon Aster auch.",
    "Mira Thal liebt Kinder, Jon Aster Hunde.",
    "Die Eltern von Jon Aster kennen Mira Thal.",
    "Der Sohn von Jon Aster traf Mira Thal.",
    "Die Tochter der Nachbarin von Mira Thal heißt Lia.",
    "Der Freund des Bruders von Jon Aster ist Max Keil.",
    "Jon Aster ist der Vater des Erfolgs. Mira Thal weiß das.",
    "Mira Thal ist Mutter der Kompanie, sagt Jon Aster.",
    "Mira Thal ist kinderlos, Jon Aster Vater.",
    "Mira Thal traf die Söhne eines Freundes. Jon Aster kam.",
    "Partner der Gala ist die Bank von Jon Aster.",
    "Mira Thal ist Partnerin der Kanzlei Jon Aster.",
    "Mira Thal ist Freundin klarer Worte, Jon Aster nicht.",
    "Jon Aster ist kein Freund von Mira Thal.",
    "Mira Thal dankt allen Freunden. Jon Aster schweigt.",
    "Mira Thal moderiert mit Jon Aster „Bauer sucht Frau“.",
    "Die Brüder trafen Jon Aster.",
    "Jon Aster sah seine Brüder. Mira Thal lachte.",
    "Die Gebrüder Keil verklagten Jon Aster.",
    "Mira Thal sagte der Mutter ab. Jon Aster blieb.",
    "Jon Aster drehte mit Mira Thal „Der Sohn“.",
    "Jon Asters Film „Vater“ gefiel Mira Thal.",
    "Das Kind weinte, Mira Thal tröstete Jon Aster.",
    "Mira Thal, Jon Aster und ein Freund kamen.",
    "Mira Thal kam mit einer Freundin, Jon Aster mit einem Freund.",
    "Die Oma schwieg. Jon Aster rief Mira Thal.",
    "Die Witwe klagte gegen Jon Aster. Mira Thal half.",
    "Der Schwager klagte gegen Jon Aster.",
    "Mira Thal und Jon Aster sahen, wie Mütter und Söhne feierten.",
    "Mira Thal sprach mit dem Bruder. Jon Aster schwieg.",
    "Schwester Agnes gefiel Mira Thal.",
    "Bruder Leichtfuß nennen sie Jon Aster.",
    "Mira Thal wünscht sich ein Kind. Jon Aster auch.",
    "Ist Jon Aster Vater? Mira Thal schweigt.",
    "Mira Thal will Mutter werden, sagt Jon Aster.",
    "Mira Thal spricht über Eltern, Jon Aster hört zu.",
    "Der Kollege von Jon Aster kennt Mira Thal.",
    "Kollegen schätzen Mira Thal. Jon Aster auch.",
    "Mira Thal sucht einen Mann. Jon Aster sucht eine Frau.",
    "Jon Aster stand seinen Mann. Mira Thal lachte.",
    "Mira Thal war die Frau der Stunde. Jon Aster klatschte.",
    "Die Frau neben Jon Aster war Mira Thal.",
    "Ein Freund der Familie sprach mit Mira Thal und Jon Aster.",
    "Die Mutter eines Fans umarmte Mira Thal. Jon Aster lachte.",
    "Der Vater des Opfers dankte Mira Thal. Jon Aster lachte.",
    "Mira Thal und Jon Aster trafen Eltern und Kinder.",
    "Der Nachwuchs gefiel Mira Thal. Jon Aster auch.",
    "Nachwuchs-Star Mira Thal traf Jon Aster.",
    "Mira Thal ist ein Kind der Siebziger. Jon Aster auch.",
    "Mira Thal traf Jon Aster in Sankt Peter und die Familie Keil.",
    "Jon Aster ist der Urenkel von Karl Keil.",
    "Jon Aster half der Tochter seines Nachbarn. Mira Thal auch.",
    "Mira Thal gratulierte dem Bräutigam. Jon Aster schwieg.",
    "Die Enkel spielten, Jon Aster und Mira Thal sahen zu.",
    "Kind und Kegel kamen zu Mira Thal. Jon Aster auch.",
    "Mira Thal las „Die Brüder“ vor, Jon Aster lachte.",
    "Mira Thal feierte mit Freunden. Jon Aster fehlte.",
    "Der Partner des Senders lud Mira Thal und Jon Aster ein.",
    "Wer ist der Vater? Jon Aster weiß es, Mira Thal nicht.",
    "Mira Thal und Jon Aster spielen ein Paar mit Tochter.",
    "Jon Aster nahm Platz, Mira Thal neben der Schwester.",
    "Jon Aster ist Patenonkel von Max.",
    "Mira Thal ist seine Stiefschwester. Jon Aster schweigt.",
    "Mira Thal sah in Jon Aster nie einen Sohn.",
    "Mira Thal war wie eine Mutter für Jon Aster.",
    "Jon Aster ist für Mira Thal wie ein Bruder.",
    "Mira Thal nannte Jon Aster ihren Ersatzvater.",
    "Die Rolle der Tochter spielt Mira Thal. Jon Aster führt Regie.",
    "Mira Thal spielt an der Seite von Jon Aster dessen Ehefrau.",
    "Als Mutter überzeugt Mira Thal, als Vater Jon Aster.",
    "Im Film heiratet Vater Karl seine Ada. Mira Thal lacht.",
    "Alle Väter kamen, Jon Aster und Mira Thal auch.",
    "Jon Aster ist nicht Mira Thals Typ.",
    "Mira Thals Freunde kennen Jon Aster.",
    "Mira Thals Kollegen mögen Jon Aster.",
    "Jon Aster trifft den Mann von Mira Thal.",
    "Jon Aster kennt die Frau von Ben Keil.",
    "Die Schwester von Jon Aster half Mira Thal.",
    "Die Kinder von Jon Aster halfen Mira Thal.",
    "Mira Thal wollte keine Kinder. Jon Aster auch nicht.",
    "Die Ärztin der Tochter, Ada Keil, kennt Mira Thal.",
    "Der Trainer ihres Sohnes, Karl Keil, lobt Mira Thal.",
    "Der Anwalt seiner Frau, Karl Keil, schrieb Jon Aster.",
    "Mira Thal dankte dem Chef ihres Mannes, Karl Keil.",
    "Der Hund ihrer Mutter, Bello, biss Mira Thal und Jon Aster.",
    "Die Kita ihrer Tochter schloss. Mira Thal rief Jon Aster an.",
    "Das Haus der Eltern kaufte Jon Aster von Mira Thal.",
    "Jon Aster traf in der Kirche Pater Karl und Mira Thal.",
    "Mira Thal und Jon Aster hatten einen Freund verloren.",
    "Jon Aster und Mira Thal sprachen von Mann zu Frau.",
    "Die Mutter aller Partys feierte Jon Aster mit Mira Thal.",
    "Mira Thal ist Mutter, Jon Aster ist Vater.",
    "Mira Thal und Jon Aster lachten über Mütter.",
    "Mira Thal half einem Vater. Jon Aster einem Sohn.",
]
