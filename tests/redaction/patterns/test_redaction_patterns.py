"""Layer 2: what proves itself by its shape, its checksum or its label."""

from collections.abc import Callable

import pytest

Found = Callable[[str], set[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Write to ines.moreau@posteo.example any time.", "contact", "ines.moreau@posteo.example"),
        ("Mail: ines dot moreau at posteo dot example.", "contact", "ines dot moreau at posteo dot example"),
        ("I post as @slow_heart_club now.", "contact", "@slow_heart_club"),
        ("My page is https://slowheart.example/ines and free.", "contact", "https://slowheart.example/ines"),
        ("More on facebook.com/slowheartines tonight.", "contact", "facebook.com/slowheartines"),
        ("The pump talks to 192.168.7.24 all night.", "contact", "192.168.7.24"),
        ("Call (415) 555-0132 before noon.", "contact", "(415) 555-0132"),
        ("Ring 020 7946 0921 and ask.", "contact", "020 7946 0921"),
        ("Text me on +44 7700 900123 please.", "contact", "+44 7700 900123"),
        ("Office: 415-555-0132, ext. 7", "contact", "415-555-0132, ext. 7"),
        ("The number is four one five, five five five, oh one three two.", "contact",
         "four one five, five five five, oh one three two"),
        ("We live at 14 Kestrel Lane now.", "contact", "14 Kestrel Lane"),
        ("Parcels go to P.O. Box 118 as ever.", "contact", "P.O. Box 118"),
        ("Sheffield S11 8TZ is home.", "place", "S11 8TZ"),
        ("Ottawa, ON K1A 0B1 is where it went.", "place", "K1A 0B1"),
        ("Fresno, CA 93701 is hot.", "place", "93701"),
        ("My NHS number is 943 476 5919, she read.", "id", "943 476 5919"),
        ("MRN: 00482913 stood on the band.", "id", "00482913"),
        ("Member ID QXW9920481 was refused.", "id", "QXW9920481"),
        ("They want claim number HB-22-00917 again.", "id", "HB-22-00917"),
        ("My social is 219-09-9999 and they printed it.", "id", "219-09-9999"),
        ("Paid to GB82 WEST 1234 5698 7654 32 in May.", "id", "GB82 WEST 1234 5698 7654 32"),
        ("Her card, 4111 1111 1111 1111, was charged.", "id", "4111 1111 1111 1111"),
        ("The NPI 1234567893 is on the form.", "id", "1234567893"),
        ("Medicare says 1EG4-TE5-MK73 on the card.", "id", "1EG4-TE5-MK73"),
        ("The car, plate KX19 ZTR, was towed.", "id", "KX19 ZTR"),
        ("Serial number PZK604118H is under the pump.", "id", "PZK604118H"),
    ],
)  # fmt: skip
def test_an_identifier_is_found_whole(found: Found, text: str, kind: str, expected: str) -> None:
    assert (kind, expected) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "My pressure was 148/92 and my weight 63.5 kg.",
        "Creatinine 1.6, hemoglobin 7.1, calprotectin 2,900, INR 2.4.",
        "I take 50/12.5 four times a day and 250 mg at bedtime.",
        "It costs $214,880, or about 1,200 a month.",
        "The train leaves at 7:15 and the scan is at 10.40 a.m.",
        "They billed it as CPT 43775 with E10.65 on top.",
        "Read more at nih.gov or on medlineplus.gov.",
        "Version 2.1 of the leaflet came out, page 118.",
        "It took 5000 steps, 12 weeks and 3 tries out of 10.",
        "Call 911 or 988 when it gets bad.",
    ],
)
def test_measures_prices_and_times_are_left_alone(found: Found, text: str) -> None:
    assert found(text) == set()


def test_a_number_that_fails_its_checksum_needs_its_label(found: Found) -> None:
    assert found("The code 943 476 5918 is printed there.") <= {("contact", "943 476 5918")}
    assert ("id", "943 476 5918") in found("NHS number 943 476 5918.")
