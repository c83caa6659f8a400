"""Every form of an age, made up by hypothesis, is found with exact offsets; numbers that count things are none."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyjournal.redaction.dates.ages import Ages
from storyjournal.redaction.dates.counting import counts
from storyjournal.redaction.findings import Level
from storyjournal.redaction.reading.lexicon import Lexicons
from storyjournal.redaction.reading.numbers import TENS, UNITS, value

AGES = Ages(Lexicons())
FORMS = (
    "I'm {} and tired.", "She's {}, still dancing.", "He was {} when it came.", "My aunt is {}.", "im {} lol",
    "Since I was {}, yes.", "My {}-year-old cried.", "A {} year old man sat there.", "He died aged {} at home.",
    "Age: {}", "He turned {} in bed.", "At the age of {} I fell.", "Fatima, {}, waits.", "My sister (Ana, {}) came.",
    "A widow of {} sat there.", "I fell ill at {}, in the rain.", "He is {} years old.", "Mum, {}, died.",
    "Pushing {} and proud.", "{} y/o here",
)  # fmt: skip
THINGS = ("tablets", "stairs", "seizures", "nurses", "letters", "miles", "boxes", "stitches", "kittens", "candles",
          "mg", "kg", "%", " percent", " weeks",
          " minutes", " people", " out of 100", "/100", ".5 mmol", " pounds")  # fmt: skip
COUNTS = (
    "I'm {} today.", "She was {} late.", "At {} I stopped.", "He is {} up.", "I turned {} today.", "My dad is {} in.",
    "We were {} then.", "Since {} I rest.",
)  # fmt: skip


def _words(number: int) -> str:
    if number < 20:
        return UNITS[number - 1]
    ten = next(word for word, worth in TENS.items() if worth == number // 10 * 10)
    return ten + (f"-{UNITS[number % 10 - 1]}" if number % 10 else "")


@given(st.sampled_from(FORMS), st.integers(16, 99), st.booleans(), st.sampled_from((str, str.lower)))
def test_each_form_is_found_with_exact_offsets(
    form: str, years: int, spelled: bool, case: Callable[[str], str]
) -> None:
    number = _words(years) if spelled else str(years)
    text = case(form.format(number))
    start = form.index("{}")
    found = [(c.start, c.end, c.level) for c in AGES.detect(text)]
    assert (start, start + len(number), Level.IDENTIFIER if years >= 90 else Level.ADVICE) in found, text


@given(st.sampled_from(COUNTS), st.integers(2, 99), st.sampled_from(THINGS), st.booleans())
def test_a_number_before_a_plural_or_a_unit_is_no_age(form: str, number: int, thing: str, spelled: bool) -> None:
    joined = thing if thing[0] in " /.%" or thing in ("mg", "kg") else f" {thing}"
    said = _words(number) if spelled and joined[0] not in "/.%mk" else str(number)
    text = form.format(said + joined)
    assert not list(AGES.detect(text)), text


@given(st.integers(1, 99))
def test_words_say_the_number_they_spell(number: int) -> None:
    assert value(_words(number)) == number
    assert value(_words(number).replace("-", " ")) == number


@given(st.text(alphabet="0123456789 ,.'()-/aIsmtfy\n½²", max_size=60))
def test_any_text_is_read_and_spans_stay_inside(text: str) -> None:
    assert all(0 <= c.start < c.end <= len(text) for c in AGES.detect(text))


@pytest.mark.parametrize("after", [" tablets", " small stones", "-hour shift", " weeks", "%", " kg", "/10", " of them"])
def test_what_makes_a_count(after: str) -> None:
    assert counts(after)


@pytest.mark.parametrize("after", [" and tired", ", tired", " years old", "", " was hard", " always", " unless"])
def test_what_makes_none(after: str) -> None:
    assert not counts(after)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("34F, newly here", {"34"}),
        ("F, 34, tired", {"34"}),
        ("Hi, I'm a mum (34/f).", {"34"}),
        ("34 and newly diagnosed", {"34"}),
        ("A girl of ten sat up.", {"ten"}),
        ("Our five-year-old twins ran.", {"five"}),
        ("The kids (12, 9 and 6) sleep.", {"12", "9", "6"}),
        ("Aged 4 and 7, they coped.", {"4", "7"}),
        ("I starved from the ages of fourteen to twenty-three.", {"fourteen", "twenty-three"}),
        ("On my 40th birthday it rained.", {"40th"}),
        ("On his sixtieth birthday he gave it.", {"sixtieth"}),
        ("He is seven months old.", {"seven"}),
        ("She is 7 and a half.", {"7 and a half"}),
        ("I'm Carys, forty six, from here.", {"forty six"}),
        ("He ran a mile. Thirty-four. He still runs.", {"Thirty-four"}),
        ("She has eight years.", {"eight"}),
        ("A retired lighterman, 90, lay there.", {"90"}),
        ("It's himself that's 91.", {"91"}),
        ("He lived to 101 on lard.", {"101"}),
    ],
)
def test_ages_as_people_say_them(found: Callable[[str], set[tuple[str, str]]],
                                 advice: Callable[[str], set[tuple[str, str]]],
                                 text: str, expected: set[str]) -> None:  # fmt: skip
    assert {part for kind, part in found(text) | advice(text) if kind == "age"} == expected


@pytest.mark.parametrize(
    "text",
    ["My A1c is 9 now.", "My MIDAS is 61.", "Her Cobb angle was 34.", "I'm 34 weeks along.", "Read Psalm 91.",
     "He lives at 21 Elm Street.", "We left at nine.", "It starts at 7.", "Look at 34 of them.", "A mother of three.",
     "Six-year-olds are the best.", "A 30 year old car.", "The tradition is 90 years old, it's said.", "Fever of 99F.",
     "I have been sober 12 years.", "He is 5'11 tall.", "Sats stuck at 88.", "I'm 12 pounds down.", "Chapter 34.",
     "She's about a hundred and tired.", "In line at gate 34, we sat."],
)  # fmt: skip
def test_numbers_that_are_no_ages(found: Callable[[str], set[tuple[str, str]]],
                                  advice: Callable[[str], set[tuple[str, str]]], text: str) -> None:  # fmt: skip
    assert not {part for kind, part in found(text) | advice(text) if kind == "age"}
