"""Layers 5 to 8: names by cue and by list, what the guard list demotes, and a name found everywhere."""

from collections.abc import Callable

import pytest

from storyjournal.redaction import Scan

Found = Callable[[str], set[tuple[str, str]]]
Scans = Callable[..., Scan]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Today Dr. Abiodun-Price called back.", "Abiodun-Price"),
        ("saw dr kowalczyk today, nice man", "kowalczyk"),
        ("My husband Torquil made the soup.", "Torquil"),
        ("my sister jess drove me home", "jess"),
        ("Thanks to nurse Imani I slept.", "Imani"),
        ("She is called Siobhan and she is kind.", "Siobhan"),
        ("Mr van der Meulen waved from bed four.", "van der Meulen"),
        ("I phoned Curt, my brother, at once.", "Curt"),
        ("The night man, Ondřej, hummed to us.", "Ondřej"),
        ("Yours,\nDelphine Achterberg", "Delphine Achterberg"),
        ("Dear Mrs. Hope, I hope you are well.", "Hope"),
        ("My partner Will will drive me.", "Will"),
        ("The badge said T. Arkwright in blue.", "T. Arkwright"),
        ("Patient: LINDQVIST, MARGARET", "LINDQVIST, MARGARET"),
        ('Our founder, Agnieszka "Aga" Rutherglen, spoke.', 'Agnieszka "Aga" Rutherglen'),
        ("Then Wojciechowski took my hand.", "Wojciechowski"),
        ("He is my uncle. Dr. Rosenthal said so.", "Rosenthal"),
        ("saw dr hope again, she was late", "hope"),
    ],
)
def test_a_person_is_found(found: Found, text: str, expected: str) -> None:
    assert ("person", expected) in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They took me to Birch Landing Hospital at dawn.", "Birch Landing Hospital"),
        ("I teach at Alder Brook Elementary.", "Alder Brook Elementary"),
        ("The biopsy was at Mercy Falls last week.", "Mercy Falls"),
        ("We pray at St. Brendan's on Sundays.", "St. Brendan's"),
        ("I fill it at the Walgreens on Dunmore.", "Walgreens on Dunmore"),
        ("He lay in the Hocken wing for days.", "Hocken wing"),
        ("I start at Kettle & Crane soon.", "Kettle & Crane"),
        ("back at halden street medical again\nthey know me\ni hate it", "halden street medical"),
    ],
)
def test_an_organisation_is_found(found: Found, text: str, expected: str) -> None:
    assert any(expected in part for kind, part in found(text) if kind == "org"), found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She drove up from Chillicothe.", "Chillicothe"),
        ("We moved to Las Cruces for the air.", "Las Cruces"),
        ("I was born near Reading, in the rain.", "Reading"),
        ("he drove me home from lubbock\nno sleep\nno food", "lubbock"),
    ],
)
def test_a_place_is_found(found: Found, text: str, expected: str) -> None:
    assert ("place", expected) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "I have Crohn's, she has Hashimoto's, and the cat has Addison's.",
        "They put in a Foley and two Jackson-Pratt drains.",
        "Her Gleason score was 7 and my Wells score nought.",
        "I failed Remicade, then Stelara, then 40 mg of Humira.",
        "Give to the American Stroke Association or the Crohn's & Colitis Foundation.",
        "Grace period, they said. I hope, I will, I may.",
        "The NHS and Medicare both said no; Aetna said maybe.",
        "I wore a Boston brace and ate Brussels sprouts with Nutella.",
        "On Monday the MRI, on Friday the CT, then home for Christmas.",
        "Mum and Dad sat with Grandma in the ICU.",
        "## How My Kidneys Ruined A Perfectly Good Picnic",
        "I speak English at work and French at home.",
        "Ask the MS Society, or a podiatrist, HCPC registered.",
        "Tell the dentist. Citalopram takes a month, and a Granny Smith keeps.",
        "Who was St Anthony's Fire? Nobody. The Wellcome Trust paid.",
        "Olaparib came first, then a drug that ends in tinib: Nintedanib.",
    ],
)
def test_medicine_brands_and_kin_are_no_names(scan: Scans, text: str) -> None:
    sure = [f.text for f in scan(text).findings if f.level == "identifier" and f.confidence != "look"]
    assert sure == []


def test_a_cue_beats_the_guard_list(found: Found) -> None:
    text = "My Parkinson's nurse Gleason came. Gleason smiled at my Gleason score."
    assert {part for _, part in found(text)} == {"Gleason"}


def test_the_eponym_beside_the_nurse_stays(scan: Scans) -> None:
    text = "My nurse Gleason smiled at my Gleason score."
    assert [f.start for f in scan(text).findings] == [9]


def test_a_name_is_found_everywhere(scan: Scans) -> None:
    text = (
        "My cardiologist, Dr. Amara Okoye, called. AMARA again! amara's notes, Okoye's list, A. Okoye signed.\n"
        "#AmaraStrong #teamokoye\n"
    )
    people = [e for e in scan(text).entities if e.kind == "person"]
    assert len(people) == 1
    assert [f.text for f in people[0].mentions] == [
        "Amara Okoye",
        "AMARA",
        "amara",
        "Okoye",
        "A. Okoye",
        "Amara",
        "okoye",
    ]


def test_an_ordinary_word_spreads_only_as_a_name(scan: Scans) -> None:
    text = "My sister Joy sings. The joy of it! Joy laughed. I was full of joy, and told Joy so. Joy to the world."
    assert [text[: f.end].count("Joy") for f in scan(text).findings] == [1, 2, 3]


def test_a_month_is_not_the_sister(scan: Scans) -> None:
    text = "My sister May rang. It was in May that she left. I told May."
    assert [text[f.start - 4 : f.end] for f in scan(text).findings] == ["ter May", "old May"]


def test_protected_words_are_always_found(scan: Scans) -> None:
    text = "The blue kite club met. BLUE  KITE CLUB! #bluekite"
    assert [f.text for f in scan(text, "blue kite club", "bluekite").findings] == [
        "blue kite club", "BLUE  KITE CLUB", "bluekite",
    ]  # fmt: skip
    assert all(f.how == "known" and f.confidence == "sure" for f in scan(text, "blue kite club").findings)
