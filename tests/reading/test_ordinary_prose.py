"""Ordinary prose of papers, weather, markets, courts, sport: nobody is told of in it.

Words of love and family stand there for firms, laws and beasts; nothing may be stated.
"""

import pytest

from tests.reading.say import people, statements_of

NOTHING = [
    (
        "de",
        "Der Deutsche Wetterdienst warnt vor Sturm. In der Nacht zum Dienstag ziehen "
        "Gewitter über Bayern und Sachsen hinweg, örtlich fallen bis zu 40 Liter "
        "Regen pro Quadratmeter. Die Temperaturen sinken auf 12 Grad. Am Mittwoch "
        "setzt sich von Westen her die Sonne durch.",
    ),
    (
        "de",
        "Die Inflationsrate ist im Mai auf 2,4 Prozent gestiegen. Nach Angaben des "
        "Statistischen Bundesamts (Destatis) verteuerten sich vor allem Lebensmittel. "
        "Die Europäische Zentralbank (EZB) hatte im April die Zinsen gesenkt. Der Dax "
        "(minus 0,3 Prozent) schloss bei 18.400 Punkten.",
    ),
    (
        "de",
        "Im Bundestag haben Union und SPD am Donnerstag über den Haushalt gestritten. "
        "Die Ehe für alle war kein Thema. Nach dem Ende der Ampel trennten sich die "
        "Wege der Koalitionspartner. „Das ist ein Scheidungskrieg auf offener Bühne“, "
        "sagte ein Abgeordneter der Grünen.",
    ),
    (
        "de",
        "Der FC St. Pauli hat sich von seinem Trainer getrennt. Nach 14 Spielen ohne "
        "Sieg zog der Verein die Konsequenzen. Die Mannschaft steht mit 9 Punkten auf "
        "Platz 17. Am Samstag (15.30 Uhr) kommt der VfL Bochum ans Millerntor.",
    ),
    (
        "de",
        "Auf der A 7 bei Göttingen ist am Montag ein Lastwagen umgekippt. Der 54 "
        "Jahre alte Fahrer und seine 23-jährige Beifahrerin wurden leicht verletzt. "
        "Die Autobahn blieb bis 18 Uhr gesperrt. Die Polizei schätzt den Schaden auf "
        "100.000 Euro.",
    ),
    (
        "de",
        "Eine 34-Jährige ist in Köln von ihrem Ex-Mann bedroht worden. Der 41-Jährige "
        "wurde festgenommen. Die beiden haben zwei Kinder im Alter von acht und fünf "
        "Jahren. Nachbarn hatten die Polizei gerufen.",
    ),
    (
        "de",
        "Das Schloss wurde 1742 erbaut und war 200 Jahre im Besitz der Familie. 1945 "
        "starb die Linie aus. Heute gehört das Anwesen dem Land Hessen. Besucher "
        "können die Kapelle besichtigen, in der sich jedes Jahr 50 Paare das Jawort "
        "geben.",
    ),
    (
        "de",
        "Rezept für vier Personen: 500 Gramm Mehl, drei Eier und eine Prise Salz "
        "verkneten. Den Teig 30 Minuten ruhen lassen. Die Mutter aller Saucen, die "
        "Béchamel, gelingt mit kalter Milch. Dazu passt ein junger Riesling.",
    ),
    (
        "de",
        "Die Witwenrente steigt im Juli um 4,57 Prozent. Wer nach der Scheidung "
        "wieder heiratet, verliert den Anspruch. Für Paare, die 40 Jahre verheiratet "
        "waren, gilt eine Ausnahme. Jeder 65-Jährige kann sich beraten lassen.",
    ),
    (
        "de",
        "Bei den Oscars gewann „Anora“ fünf Preise. Der Film über eine Stripperin, "
        "die den Sohn eines Oligarchen heiratet, kostete sechs Millionen Dollar. "
        "„Emilia Pérez“ ging mit 13 Nominierungen ins Rennen und bekam zwei Statuen.",
    ),
    (
        "de",
        "Am Amtsgericht München werden jedes Jahr 4000 Ehen geschieden. Richter "
        "beklagen die Dauer der Verfahren. Eltern streiten immer häufiger um das "
        "Sorgerecht, Großeltern klagen auf Umgang. Ein Paar ließ sich nach nur drei "
        "Tagen scheiden.",
    ),
    (
        "en",
        "A band of rain will move in from the west on Tuesday, with up to 40mm "
        "expected over high ground. The Met Office issued a yellow warning for Wales. "
        "Temperatures will fall to 7C overnight before a brighter Wednesday.",
    ),
    (
        "en",
        "A 34-year-old man was arrested on Monday after a crash on the M6. His "
        "passenger, a woman aged 29, died at the scene. The couple had two children, "
        "aged four and two. Police appealed for witnesses.",
    ),
    (
        "en",
        "The museum was founded in 1852 and is home to 12,000 objects. The oldest, a "
        "Roman ring, is 1,900 years old. It was given to a bride by her husband on "
        "their wedding day. Admission is free for children under 12.",
    ),
    (
        "en",
        "Leeds parted company with their head coach after nine games. The 52-year-old "
        "had been in charge since May. The club is married to the idea of promotion, "
        "one director said, and wants a younger man.",
    ),
    (
        "en",
        "Parliament will vote on the divorce bill on Thursday. Under the plan, "
        "couples who have been married for 40 years keep their pension. Critics say "
        "that it widows the law of its purpose. Ministers are engaged in talks.",
    ),
    (
        "de",
        "Die Partnerschaft zwischen Siemens und Alstom ist geplatzt. Beide Konzerne "
        "hatten 2017 ihre Verlobung bekannt gegeben, die EU-Kommission lehnte die "
        "Heirat 2019 ab. Nun gehen die Töchter Siemens Mobility und Alstom Transport "
        "wieder getrennte Wege.",
    ),
    (
        "en",
        "Shares in the bank fell 4 per cent after it said profits had halved. The two "
        "lenders, which agreed to marry in 2019, have now gone their separate ways. "
        "Analysts at Morgan Stanley called it “an expensive divorce”.",
    ),
]
# In these the reader still sees somebody: beasts and people of novels.
TO_COME = [
    (
        "de",
        "Der Zoo trauert um Eisbärin Flocke. Sie wurde 28 Jahre alt und hinterlässt "
        "drei Junge. Ihr Partner Rasputin starb 2019. Flocke war 2008 in Nürnberg "
        "geboren und von Hand aufgezogen worden.",
    ),
    (
        "de",
        "Der Roman „Die Trennung“ erzählt von einem Paar, das nach 20 Ehejahren "
        "auseinandergeht. Die Heldin Anna (45) verlässt ihren Mann Georg, der eine "
        "Affäre mit der Nachbarin hat. Die Tochter Lena zieht aus. Das Buch ist 2023 "
        "bei Suhrkamp erschienen.",
    ),
    (
        "en",
        "The novel follows a married couple, Anna and Tom, who separate after 20 "
        "years. Their daughter, Ella, 17, runs away with a musician. It was first "
        "published by Faber in 2019 and has been translated into 30 languages.",
    ),
    (
        "en",
        "The golden retriever, Max, 11, was rescued from the river by firefighters. "
        "His brother Buddy, 9, had raised the alarm. Their owner thanked the crew. "
        "Max was named after a racing driver.",
    ),
]


@pytest.mark.parametrize(("code", "text"), NOTHING)
def test_nothing_is_stated_where_nobody_is_told_of(code, text):
    assert statements_of(text, language=code) == []
    assert people(text, language=code) == []


@pytest.mark.xfail(reason="known gaps of the reader", strict=True)
@pytest.mark.parametrize(("code", "text"), TO_COME)
def test_beasts_and_novels_are_still_to_come(code, text):
    assert statements_of(text, language=code) == []
    assert people(text, language=code) == []
