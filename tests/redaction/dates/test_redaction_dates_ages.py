"""Layer 3: dates in written and spoken forms, ages, and the numbers that are neither."""

from collections.abc import Callable

import pytest

Found = Callable[[str], set[tuple[str, str]]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began on March 9, 2022.", "March 9, 2022"),
        ("It began on 9 March and stopped.", "9 March"),
        ("It began in March 2022, I think.", "March 2022"),
        ("Surgery was on 11/02/23 at last.", "11/02/23"),
        ("Logged 2023-07-14 by the nurse.", "2023-07-14"),
        ("Come back on the 9th of june please.", "the 9th of june"),
        ("She died on the second of October.", "the second of October"),
        ("Scan on Wed 5th, then we wait.", "Wed 5th"),
        ("We met at Christmas 2019 by the tree.", "Christmas 2019"),
        ("El 3 de marzo de 2020 me operaron.", "3 de marzo de 2020"),
        ("Am 4. Oktober 2021 war es soweit.", "4. Oktober 2021"),
        ("Next visit is on 10/19 at nine.", "10/19"),
        ("From 3 to 7 March I slept.", "3 to 7 March"),
    ],
)
def test_a_date_is_found_whole(found: Found, text: str, expected: str) -> None:
    dates = [part for kind, part in found(text) if kind == "date"]
    assert any(expected in date for date in dates), dates


@pytest.mark.parametrize(
    "text",
    ["In 2019 I was well.", "On Tuesday we rest.", "I may 3 times try.", "Pain was 9/10 all night.",
     "It runs 24/7 here.", "Half, 1/2, of it.", "It took three months."],
)  # fmt: skip
def test_years_weekdays_scores_and_spans_are_no_dates(found: Found, text: str) -> None:
    assert not [part for kind, part in found(text) if kind == "date"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I am 36 and tired.", "36"),
        ("She was forty-one when it came.", "forty-one"),
        ("My six-year-old asked why.", "six"),
        ("A 52 year old man sat there.", "52"),
        ("I have had it since I was 19, really.", "19"),
        ("He died aged 67 at home.", "67"),
        ("Ines, 44, waits with me.", "44"),
    ],
)
def test_an_age_is_advice(advice: Found, text: str, expected: str) -> None:
    assert ("age", expected) in advice(text)


@pytest.mark.parametrize("text", ["Gran is 94 now.", "She is ninety-one.", "He lived to 101 on lard."])
def test_ninety_and_above_is_an_identifier(found: Found, text: str) -> None:
    assert [kind for kind, _ in found(text)] == ["age"]


@pytest.mark.parametrize(
    "text",
    ["I was 20 minutes late.", "He is 180 cm tall.", "She weighs 63 kg.", "It was 39 degrees.",
     "We were 12 in the room of 12 beds.", "I am 3 weeks out.", "I was one of them.", "He was 4 out of 10."],
)  # fmt: skip
def test_other_numbers_are_no_ages(advice: Found, found: Found, text: str) -> None:
    assert not [part for kind, part in advice(text) | found(text) if kind == "age"]


def test_a_birth_year_is_advice(advice: Found) -> None:
    assert ("date", "1962") in advice("I was born in 1962, by the sea.")
