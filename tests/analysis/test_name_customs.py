"""Names of many countries and customs: what is one name, what is not, and whom a surname alone means."""

from __future__ import annotations

import pytest

from tests.analysis.making import corpus
from tests.analysis.test_name_finder import meant, named
from wagner_tui.analysis.name_finder import find_names

ONE_NAME = [
    ("Colonel Muhammad al-Tarrad left.", "Mohammed Tarrad left.", "Muhammad al-Tarrad", "Mohammed Tarrad"),
    ("They met Serhiy Dovzhuk.", "Minister Sergii Dovzhuk left.", "Serhiy Dovzhuk", "Sergii Dovzhuk"),
    ("Mehmet Yıldar spoke.", "Mehmet Yildar spoke.", "Mehmet Yıldar", "Mehmet Yildar"),
    ("President Nasser Qaddari left.", "President Naser Gaddari left.", "Nasser Qaddari", "Naser Gaddari"),
    ("Founder Kim Jae-won left.", "They met Kim Jae Won.", "Kim Jae-won", "Kim Jae Won"),
    ("Envoy Xing Hailong spoke.", "Envoy Xing Hai-long spoke.", "Xing Hailong", "Xing Hai-long"),
    (
        "Mayor Ana María Sosa Vidal left.",
        "Mayor Ana Maria Sosa left.",
        "Ana María Sosa Vidal",
        "Ana Maria Sosa",
    ),
    ("Nobody slept in Kyiv.", "Nobody slept in Kiev.", "Kyiv", "Kiev"),
    ("The People's Reform Party (PRP) won.", "The PRP won.", "People's Reform Party", "PRP"),
    (
        "It is the Ministry of Work and Labour (MOWL).",
        "The MOWL left.",
        "Ministry of Work and Labour",
        "MOWL",
    ),
    ("Its rival KD Energy Systems (KDES) left.", "KDES left.", "KD Energy Systems", "KDES"),
    ("The Rural Rescue Unit (URR) came.", "They thanked URR.", "Rural Rescue Unit", "URR"),
    (
        "The Civil Watch, known as the Vigilia Civil, came.",
        "The Vigilia Civil left.",
        "Civil Watch",
        "Vigilia Civil",
    ),
    ("The destroyer HMS Tarnock sank.", "They saw the Tarnock sink.", "HMS Tarnock", "Tarnock"),
    ("Ostwind Steel Ltd fell.", "They asked Ostwind about it.", "Ostwind Steel Ltd", "Ostwind"),
    (
        "Poland's Tax Authority spoke.",
        "The Polish Tax Authority left.",
        "Tax Authority",
        "Polish Tax Authority",
    ),
    (
        "Commissioner Ursula von der Horst spoke.",
        "“No,” von der Horst said.",
        "Ursula von der Horst",
        "von der Horst",
    ),
    ("The Tax Fraud Agency (BWK) left.", "They asked the BWK.", "Tax Fraud Agency", "BWK"),
    ("The Federal Office for Forests (BAFO) left.", "BAFO left.", "Federal Office for Forests", "BAFO"),
    ("The World Water Organisation (WWO) met.", "The WWO left.", "World Water Organisation", "WWO"),
    ("The World Health Order (WHO) met.", "They asked the WHO.", "World Health Order", "WHO"),
    ("The US Department of Justice (DOJ) spoke.", "The DOJ left.", "Department of Justice", "DOJ"),
    (
        "The Department of Justice met.",
        "The Justice Department met.",
        "Department of Justice",
        "Justice Department",
    ),
    (
        "Its Centers for Flood Control and Rescue (CFCR) met.",
        "The CFCR left.",
        "CFCR",
        "Centers for Flood Control and Rescue",
    ),
    ("They met in Burma.", "They met in Myanmar, also known as Burma.", "Burma", "Myanmar"),
    (
        "General João Almeida Santos left.",
        "They asked Almeida Santos.",
        "João Almeida Santos",
        "Almeida Santos",
    ),
    ("Envoy Aung San Su Myi left.", "They asked Su Myi.", "Aung San Su Myi", "Su Myi"),
    ("Director H. Dale Hallam left.", "Director Dale Hallam left.", "H. Dale Hallam", "Dale Hallam"),
    ("Shares of Ostwind SE fell.", "They asked Ostwind about it.", "Ostwind SE", "Ostwind"),
    ("Redhill Rovers FC won.", "They saw Redhill Rovers win.", "Redhill Rovers FC", "Redhill Rovers"),
    ("The UK Fraud Office met.", "Britain’s Fraud Office met.", "UK Fraud Office", "Fraud Office"),
    ("The European Union voted.", "They asked the EU about it.", "European Union", "EU"),
    ("They left the U.S. at noon.", "They left the United States.", "U.S.", "United States"),
    ("The Coast Guard Agency (CGA) met.", "The C.G.A. left.", "CGA", "C.G.A."),
    (
        "Shares of the tanker Nordic Star fell.",
        "They saw the MT Nordic Star.",
        "Nordic Star",
        "MT Nordic Star",
    ),
    ("Its Committee to Protect Writers (CPW) met.", "The CPW left.", "Committee to Protect Writers", "CPW"),
    ("Coach Maurice Harlow left.", "They met Mo Harlow.", "Maurice Harlow", "Mo Harlow"),
    ("The USS Tom Harlow sailed.", "They saw the Tom Harlow.", "USS Tom Harlow", "Tom Harlow"),
    ("They met in Saint Harlow.", "They met in St. Harlow.", "Saint Harlow", "St. Harlow"),
    ("Premier Markus Söder spoke.", "Premier Markus Soeder spoke.", "Markus Söder", "Markus Soeder"),
    ("The University of Harlow (UNIHAR) met.", "They asked UNIHAR.", "University of Harlow", "UNIHAR"),
    (
        "The Food and Timber Administration met.",
        "The Food & Timber Administration met.",
        "Food and Timber Administration",
        "Food & Timber Administration",
    ),
    ("They sued Harlow Foods Inc. at noon.", "Harlow Foods fell.", "Harlow Foods Inc", "Harlow Foods"),
]


@pytest.mark.parametrize(("here", "there", "one", "other"), ONE_NAME)
def test_one_name(here: str, there: str, one: str, other: str) -> None:
    filler = "They drove from Northford to Redhill for the Grey Inquiry."
    for pair in ((here, there), (there, here)):
        names = named(*((line, filler) for line in pair))
        assert names.same(one, other), [entity.spellings for entity in names.entities]


TWO_NAMES = [
    ("Oleksandr Hrybenko left. Viktor Hrybenko stayed.", "Oleksandr Hrybenko", "Viktor Hrybenko"),
    ("Oleksandr Hrybenko left. Aleksandr Hrybenko stayed.", "Oleksandr Hrybenko", "Aleksandr Hrybenko"),
    ("Mohammed bin Zahir met Mohammed bin Rashad.", "Mohammed bin Zahir", "Mohammed bin Rashad"),
    ("Kim Jae-won met Kim Jae-sun.", "Kim Jae-won", "Kim Jae-sun"),
    ("Nguyen Van Hai met Nguyen Thi Lan.", "Nguyen Van Hai", "Nguyen Thi Lan"),
    ("Al Harwick met Ben Harwick.", "Al Harwick", "Ben Harwick"),
    ("The Turkish Tax Ministry sat. The Tax Ministry in Cairo left.", "Turkish Tax Ministry", "Tax Ministry"),
    ("The Polish Tax Board spoke. Norway's Tax Board did not.", "Polish Tax Board", "Tax Board"),
    ("Mayor John Tarn Jr. met John Tarn Sr. at noon.", "John Tarn Jr", "John Tarn Sr"),
    ("Mayor Ann Ford met her at the Ann Ford Clinic.", "Ann Ford", "Ann Ford Clinic"),
    ("Mayor Taras Holub left on the ferry Oleg Holub.", "Taras Holub", "Oleg Holub"),
    ("The USS Tom Hill sank. Senator Tom Hill wept.", "USS Tom Hill", "Tom Hill"),
    ("They met Jan Kates and Jan Gates.", "Jan Kates", "Jan Gates"),
    ("They saw Northford City beat Northford.", "Northford City", "Northford"),
    ("The Tax Agency (PAP) left. They asked the PAP.", "Tax Agency", "PAP"),
    ("They met in Ceylon. They met in Burma.", "Ceylon", "Burma"),
    ("Senator George H. Lowe met Senator George W. Lowe.", "George H. Lowe", "George W. Lowe"),
    ("FC Barcelona won. They drove to Barcelona.", "FC Barcelona", "Barcelona"),
    ("Tom Harlow Sr. met Tom W. Harlow. Tom Harlow came.", "Tom Harlow Sr", "Tom Harlow"),
    ("Tom Harlow Sr. met Tom W. Harlow. Tom Harlow came.", "Tom W. Harlow", "Tom Harlow"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "one", "other"), TWO_NAMES)
def test_different_names_are_never_one(text: str, one: str, other: str) -> None:
    kept = text.rstrip(".").replace("Jr. ", "Jr_").replace("Sr. ", "Sr_").replace("W. ", "W_")
    lines = [line.replace("_", ". ") + "." for line in kept.split(". ")]
    names = named(tuple(lines))
    assert not names.same(one, other), [entity.spellings for entity in names.entities]


def test_a_ship_is_nobody() -> None:
    names = named(("The ferry Taras Holub burned.", "Divers found the Taras Holub on Monday."))
    assert {entity.kind for entity in names.entities} == {"other"}


MEANT = [
    # a relative is named later: who had the surname before is somebody else, and then both may be meant
    (("Commander Tarn left.", "Her father, Rob Tarn, wept.", "“No,” Tarn said."), "Tarn", [None, None]),
    (("Kemal Ardan left.", "Ardan’s wife, Emine Ardan, stayed."), "Ardan", ["Kemal Ardan"]),
    (("They asked Ardan.", "Ardan’s wife, Emine Ardan, stayed."), "Ardan", [None, None]),
    (("Eric Stone left.", "Nancy Hill and her husband Eric came."), "Eric", [None]),
    (("Tom Hill left.", "His brother Al Hill stayed.", "Later his brother Tom called."), "Tom", ["Tom Hill"]),
    # titles tell a couple apart
    (("Lord Harwick resigned.", "Lady Harwick wept.", "I saw Harwick go."), "Harwick", ["he", "she", None]),
    # the name stands first or in the middle
    (("Park Ji-won was arrested.", "“No,” Park said."), "Park", ["Park Ji-won"]),
    (("Nguyen Van Hai left.", "Mr. Hai wept."), "Hai", ["Nguyen Van Hai"]),
    (("Envoy Xing Hai-long left.", "Nguyen Van Hai left.", "Mr. Hai wept."), "Hai", ["Nguyen Van Hai"]),
    (("Mayor Ana María Sosa Vidal left.", "Deputy Luis Sosa Ruiz came.", "They asked Sosa."), "Sosa", [None]),
    (("Mayor Ana María Sosa Vidal left.", "They asked Sosa."), "Sosa", ["Ana María Sosa Vidal"]),
    (("Rose Park, a mother of two, wept.", "“No,” Park said."), "Park", ["Rose Park"]),
    (("They met in Rose Park.", "“No,” Park said."), "Park", []),
    (("Grant Foods Inc. fell.", "Its head, Ulysses Grant IV, left.", "They asked Grant."), "Grant", [None]),
    # others of the name
    (("Zdarine Le Harn left.", "Jean-Marie Le Harn came.", "They asked Le Harn."), "Le Harn", []),
    (("Mayor Ann Ford left.", "Ford Motor Company closed.", "Ford said it would pay."), "Ford", [None]),
    (("Tropical Storm Ida hit Oban.", "They met Ida Moreno.", "They feared Ida."), "Ida", [None]),
    (("Mr. and Mrs. Obama came.", "They met Mrs. Obama."), "Obama", [None, "Obama"]),
    (("UN chief Ban Ki-moon left.", "Ban on flights ended.", "Ban left."), "Ban", ["Ban Ki-moon"]),
    (("Her brother, the painter Tom Kaya, left.", "They asked Kaya."), "Kaya", ["Tom Kaya"]),
    (("They asked Kaya.", "Her brother, the painter Tom Kaya, left."), "Kaya", [None]),
    # months
    (("Prime Minister Theresa May left.", "May had won in May."), "May", ["Theresa May"]),
    (("They met in May.", "May was warm.", "In May 2019 it rained."), "May", []),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "words", "who"), MEANT)
def test_whom_a_name_alone_means(lines: tuple[str, ...], words: str, who: list[str | None]) -> None:
    read = corpus(lines)
    names = find_names(read)
    found = meant(read, names, "s1", words)
    genders = {entity.id: entity.gender for entity in names.entities}
    assert [
        genders.get(each or "") if want in ("he", "she") else each
        for each, want in zip(found, who, strict=True)
    ] == who


def test_a_country_in_two_words_is_a_place_and_its_adjective_is_no_name() -> None:
    names = named(("South Korean troops left the United States for South Korea and Saudi Arabia.",))
    assert {entity.id: entity.kind for entity in names.entities} == {
        "Saudi Arabia": "place",
        "South Korea": "place",
        "United States": "place",
    }


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Survivor Nguyen Van Hai wept.", "Nguyen Van Hai"),
        ("They met Employment Minister Ann Lee.", "Ann Lee"),
        ("Senior Adviser Ann Lee left for home.", "Ann Lee"),
        ("Bank Governor Ann Lee left for home.", "Ann Lee"),
        ("They met Surgeon General Ann Lee at noon.", "Ann Lee"),
        ("Born Ann Lee, she worked as a teacher.", "Ann Lee"),
        ("They met Karim Ibrahim-Imam at noon.", "Karim Ibrahim-Imam"),
        ("They met Saudi Crown Prince Faisal bin Rashad.", "Faisal bin Rashad"),
    ],
)
def test_roles_are_no_part_of_the_name(line: str, name: str) -> None:
    assert [entity.id for entity in named((line,)).entities] == [name]


@pytest.mark.parametrize(
    "line",
    [
        "Its founder, Zdar Wemolk, left.",
        "Zdar Wemolk, the head of the tax office, left.",
        "Zdar Wemolk, a local pastor, left.",
        "Zdar Wemolk, who heads the bank, left.",
        "The ministry’s press secretary, Zdar Wemolk, left.",
    ],
)
def test_an_office_shows_a_person(line: str) -> None:
    kinds = {entity.id: entity.kind for entity in named((line,)).entities}
    assert kinds.get("Zdar Wemolk") == "person", kinds


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Its owner, Zdar Wemolk, closed the mine.", "Zdar Wemolk"),
        ("They met in Zdar Gardens, a farmer village.", "Zdar Gardens"),
        ("It was sold by Zdar Foods, a leader in cheese.", "Zdar Foods"),
        ("Zdar & Wemolk Ltd, the founder of the fund, left.", "Zdar & Wemolk Ltd"),
        ("They met in the house of West Zdar, the chairman of the board said.", "West Zdar"),
    ],
)
def test_what_may_be_no_person_is_none(line: str, name: str) -> None:
    kinds = {entity.id: entity.kind for entity in named((line,)).entities}
    assert kinds.get(name) != "person", kinds


def test_an_institution_without_a_country_is_that_of_its_source() -> None:
    read = corpus(
        ("Norway’s Tax Authority met.", "They asked the Tax Authority."),
        ("The Polish Tax Authority met.", "They asked the Tax Authority."),
        ("They met Norway’s Tax Authority and the Polish Tax Authority.", "They asked the Tax Authority."),
    )
    names = find_names(read)
    last = [meant(read, names, key, "Tax Authority")[-1] for key in ("s1", "s2", "s3")]
    assert last[1] == "Polish Tax Authority"
    assert len(set(last)) == 3
