"""Who is meant by a pronoun, a surname that several bear, a word for somebody."""

import pytest

from apps.reading import read
from tests.reading.say import quotes, relations

# Whom the short form in the last sentence means: the mentions of the person named.
MENTIONS = {
    "called so before another came": (
        "de",
        "Mira Thal kam. Thal lachte. Jon Thal kam auch. Thal ging.",
        "Mira Thal",
        ["Mira Thal", "Thal", "Thal"],
    ),
    "opens the text": (
        "de",
        "Mira Thal kam. Dann rief Jon Thal an. Thals Hund bellte.",
        "Mira Thal",
        ["Mira Thal", "Thals"],
    ),
    "opens the text in English": (
        "en",
        "Mira Thal came. Then Jon Thal called. Thal laughed.",
        "Mira Thal",
        ["Mira Thal", "Thal"],
    ),
    "two beside each other": (
        "de",
        "Mira Thal und Jon Thal kamen. Thal lachte.",
        "Mira Thal",
        ["Mira Thal"],
    ),
    "somebody else opens the text": (
        "de",
        "Ada Keil kam. Mira Thal kam. Jon Thal kam. Thal lachte.",
        "Mira Thal",
        ["Mira Thal"],
    ),
    "behind a relative pronoun": (
        "de",
        "Mira Thal kam. Jon Aster, mit dem Thal lebt, kam auch.",
        "Mira Thal",
        ["Mira Thal", "Thal"],
    ),
    "behind an article": (
        "de",
        "Mira Thal kam. Jon Aster wohnt in dem Thal gegenüber.",
        "Mira Thal",
        ["Mira Thal"],
    ),
    "known as": (
        "en",
        "Sabrina Kuhn, better known as Nova Kestrel, laughed.",
        "Sabrina Kuhn",
        ["Sabrina Kuhn", "Nova Kestrel"],
    ),
    "has known somebody": (
        "en",
        "Mira Thal came. Ada Keil, who has known Mira since school, laughed.",
        "Mira Thal",
        ["Mira Thal", "Mira"],
    ),
    "an official is no singer": (
        "de",
        "Jon Aster kam. Der Richter schwieg. Der Kellner schwieg.",
        "Jon Aster",
        ["Jon Aster", "Kellner"],
    ),
}

# Relations told of whom an object means.
BOUND = {
    "ihm is not who acts": (
        "de",
        "Jon Aster kam. Max Keil holte ihn ab; mit ihm lebt Mira Thal zusammen.",
        [],
    ),
    "verb behind a comma goes on": (
        "de",
        "Mira Thal zog um, heiratete Jon Aster und bekam mit ihm Tochter Lia.",
        [
            "marriage: Jon Aster + Mira Thal current",
            "parent: Jon Aster + Lia current",
            "parent: Mira Thal + Lia current",
        ],
    ),
    "between her and him": (
        "en",
        "Mira Thal insists there is nothing going on between her and Jon Aster.",
        ["partnership: Jon Aster + Mira Thal denied"],
    ),
    "her 14-year-old": (
        "en",
        "Mira Thal came with her 14-year-old daughter Lia.",
        ["parent: Mira Thal + Lia current"],
    ),
    "him is not who was coached": (
        "en",
        "Her father, Max Keil, came. Radina Keilova was coached by him.",
        [],
    ),
}

# Relations told of whom a pronoun means that stands behind others.
BEHIND = {
    "who is fronted does not act": (
        "de",
        "Jon Aster kam. Den Sohn Max, heute Koch, und die Tochter Lia zog er allein"
        " groß. Später heiratete er Mira Thal.",
        [
            "marriage: Jon Aster + Mira Thal current",
            "parent: Jon Aster + Lia current",
            "parent: Jon Aster + Max current",
        ],
    ),
    "who is in a clause may act": (
        "de",
        "Als Jon Aster nach Ulm kam, heiratete er Mira Thal.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    "whose parents open the sentence": (
        "en",
        "Winston Lowe sang. Born to Ezekiel Lowe, a teacher, he married Mira Thal.",
        ["marriage: Mira Thal + Winston Lowe current"],
    ),
    "who opens the clause in English": (
        "en",
        "After Jon Aster left, he married Mira Thal.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    "a prince unnamed": (
        "en",
        "Ida Brandt and Max Keil came. Mira Thal met the prince, and they wed in 2016.",
        [],
    ),
    "a star unnamed": (
        "en",
        "Mira Thal and Ada Keil came. The star smiled. Her husband, Jon Aster, too.",
        [],
    ),
    "an article tells a woman": (
        "de",
        "Mira Thal kam. Die elfjährige Nino kam auch. Ihr Vater, der Dirigent Jon"
        " Aster, lachte.",
        ["parent: Jon Aster + Nino current"],
    ),
    "an article tells a man": (
        "de",
        "Mira Thal kam. Der elfjährige Nino kam auch. Ihr Vater, der Dirigent Jon"
        " Aster, lachte.",
        ["parent: Jon Aster + Mira Thal current"],
    ),
    "with whom he lives is another": (
        "de",
        "Jon Aster traf Max Keil, mit dem er eine Wohnung teilte. Später heiratete er"
        " Mira Thal.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    "he may be either, and stays so": (
        "de",
        "Jon Aster und Max Keil kamen. Er lachte. Später heiratete er Mira Thal.",
        [],
    ),
    "a paragraph turns back to whom all is about": (
        "de",
        "Mira Thal kam. Thal lachte. Sie sang, und sie ging. Thal lud Ada Keil"
        " ein.\n\nIm Mai heiratete sie Jon Aster.",
        ["marriage: Jon Aster + Mira Thal current"],
    ),
    "a paragraph may turn to either": (
        "de",
        "Mira Thal kam. Thal lachte. Thal ging. Dann kam Ada Keil. Keil sang.\n\n"
        "Im Mai heiratete sie Jon Aster.",
        [],
    ),
}

SPEAKERS = {
    "one man of a couple": (
        "de",
        "Mira Thal und Jon Aster kamen. „Wir gehen“, sagte er.",
        ["Jon Aster: Wir gehen"],
    ),
    "two women of a couple": (
        "de",
        "Mira Thal und Ada Keil kamen. „Wir gehen“, sagte sie.",
        ["?: Wir gehen"],
    ),
    "who leads before her daughter": (
        "en",
        "Mira Thal and Jon Aster have a daughter, Lia. “We go,” she said.",
        ["Mira Thal: We go,"],
    ),
    "the friend, not whose he is": (
        "de",
        "Jons Freund Kai kam. „Wir gehen“, schrieb er.",
        ["Kai: Wir gehen"],
    ),
    "a husband nobody knows": (
        "de",
        "„Ich gehe“, sagte Mira Thal. Ihr Gatte schwieg. „Ich bleibe immer hier.“",
        ["Mira Thal: Ich gehe", "?: Ich bleibe immer hier."],
    ),
    "a witness nobody knows": (
        "en",
        "Jon Aster asked. The witness smiled. “I go,” he said.",
        ["?: I go,"],
    ),
    "in the same sentence as another's kin": (
        "de",
        "Im März hatte Mira Thals Mutter, die Sängerin Ada Keil, erzählt, sie sei „sehr"
        " müde gewesen“.",
        ["Ada Keil: sehr müde gewesen"],
    ),
    "has said": (
        "de",
        "„Er hört nie zu“, hat Mira Thal einmal der Revue erzählt.",
        ["Mira Thal: Er hört nie zu"],
    ),
    "has done something else": (
        "de",
        "„Haus am See“, hat Mira Thal einmal ihr Lied genannt.",
        [],
    ),
    "and who": (
        "de",
        "Mira Thal lachte. Und Jon Aster? „Ich gehe jetzt lieber.“",
        ["Jon Aster: Ich gehe jetzt lieber."],
    ),
    "and what of whom": (
        "de",
        "Mira Thal lachte. Und das Haus von Jon Aster? „Es steht noch immer leer.“",
        ["?: Es steht noch immer leer."],
    ),
    "with these words": (
        "de",
        "„Ich war nie so froh“: Mit diesen Worten hat Jon Aster die Ehe mit Ada Keil"
        " kommentiert.",
        ["Jon Aster: Ich war nie so froh"],
    ),
    "whose name is in the marks": (
        "de",
        "Mira Thal kam. Am Tisch saß Nina Keil. „Nina ist meine beste Freundin.“",
        ["?: Nina ist meine beste Freundin."],
    ),
    "called by what an ending tells": (
        "de",
        "Jon Aster gewann in Ulm. „Ich bin sehr froh“, sagte der Etappensieger.",
        ["Jon Aster: Ich bin sehr froh"],
    ),
    "called by where she was born": (
        "de",
        "Ada Keil tanzte lange. „Er kann Walzer“, lobte die gebürtige Chilenin.",
        ["Ada Keil: Er kann Walzer"],
    ),
    "an official": (
        "de",
        "Jon Aster gewann in Ulm. „Ich bin sehr froh“, sagte der Anwalt.",
        ["? (Anwalt): Ich bin sehr froh"],
    ),
    "called by an ending in English": (
        "en",
        "Jon Aster won. “I got the dog,” the retired shearer said.",
        ["Jon Aster: I got the dog,"],
    ),
    "a lawyer": (
        "en",
        "Jon Aster won. “I got the dog,” the retired lawyer said.",
        ["? (retired lawyer): I got the dog,"],
    ),
    "who told it behind a comma": (
        "en",
        "Jon Aster sang. He died at home, his agent, Ada Keil, said in a statement. “He"
        " was doing the crossword.”",
        ["Ada Keil: He was doing the crossword."],
    ),
    "one of two in a sentence": (
        "en",
        "Jon Aster pressed Max Keil about a mail in which he called Ada “my only"
        " friend”.",
        ["?: my only friend"],
    ),
    "said to somebody who is asked": (
        "de",
        "Frau Thal, warum jetzt?\n\n„Weil ich will.“\n\nIhr Bruder spielt bei Ihnen"
        " Bass.\n\n„Ja, genau, schon lange.“\n\nMira Thal lebt in Ulm.",
        ["Mira Thal: Weil ich will.", "Mira Thal: Ja, genau, schon lange."],
    ),
}


def _ids(rows):
    return [(pytest.param(*row, id=name)) for name, row in rows.items()]


@pytest.mark.parametrize(("language", "text", "name", "wanted"), _ids(MENTIONS))
def test_a_short_form_means_whom_it_can_mean(language, text, name, wanted):
    people = {p.name: p for p in read(text, language=language).people}
    assert [m.text for m in people[name].mentions] == wanted


@pytest.mark.parametrize(("language", "text", "wanted"), _ids(BOUND))
def test_an_object_is_not_who_acts(language, text, wanted):
    assert relations(text, language=language) == wanted


@pytest.mark.parametrize(("language", "text", "wanted"), _ids(BEHIND))
def test_a_pronoun_means_whom_the_text_is_about(language, text, wanted):
    assert relations(text, language=language) == wanted


@pytest.mark.parametrize(("language", "text", "wanted"), _ids(SPEAKERS))
def test_who_speaks(language, text, wanted):
    assert quotes(text, language=language) == wanted
