"""Every written and spoken form of a date, made up by hypothesis, is found with exact offsets."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyjournal.redaction.dates.dates import Dates
from storyjournal.redaction.findings import Candidate, Level
from storyjournal.redaction.reading.numbers import ORDINALS, TENS, UNITS

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec")
DATES = Dates()
PROSE = ("It began on {}, I think.", "The scan ({}) was clear.", "{}: no sleep at all", "Dated {}\nand signed.")


def _ordinal(day: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day % 10 if day not in (11, 12, 13) else 0, "th")
    return f"{day}{ending}"


def _spoken(day: int) -> str:
    if day <= 20 or day == 30:
        return ORDINALS[day - 1] if day <= 20 else ORDINALS[-1]
    return f"{'twenty' if day < 30 else 'thirty'}-{ORDINALS[day % 10 - 1]}"


def _year_in_words(year: int) -> str:
    tens = {value: word for word, value in TENS.items() if word not in ("fourty", "ninty")}
    rest = year % 100
    if 2000 <= year < 2010:
        return "two thousand" + (f" and {UNITS[rest - 1]}" if rest else "")
    low = (
        UNITS[rest - 1] if 0 < rest < 20 else tens[rest // 10 * 10] + (f"-{UNITS[rest % 10 - 1]}" if rest % 10 else "")
    )
    return f"{'nineteen' if year < 2000 else 'twenty'} {'oh ' if rest < 10 else ''}{low}"


# Fields: d and dd the day, th with its ending, word as spoken; m and mm the month, full and short its names; y and yy
# the year, said as spoken; next the month after.
FORMS = (
    "{full} {d}, {y}", "{full} {th}", "{d} {full} {y}", "the {th} of {full}", "the {word} of {full}, {said}",
    "{full} the {word}", "{full} {word} {said}", "{short}. {th}, {y}", "{d}-{short}-{yy}", "{full} {y}", "{full} '{yy}",
    "{y}-{mm}-{dd}", "{y}-{mm}-{dd}T09:30:00Z", "{m}/{d}/{y}", "{dd}/{mm}/{yy}", "{d}.{m}.{y}", "{dd}-{mm}-{y}",
    "{mm}/{y}", "{full} {d} to {next} {d}, {y}", "Christmas {y}",
)  # fmt: skip


def _written(form: str, day: int, month: int, year: int) -> str:
    return form.format(
        d=day, dd=f"{day:02}", th=_ordinal(day), word=_spoken(day), m=month + 1, mm=f"{month + 1:02}",
        full=MONTHS[month], short=SHORT[month], next=MONTHS[(month + 1) % 12], y=year, yy=f"{year % 100:02}",
        said=_year_in_words(year),
    )  # fmt: skip


DAYS = st.tuples(st.integers(1, 28), st.integers(0, 11), st.integers(1930, 2029))


@settings(max_examples=200)
@given(st.sampled_from(FORMS), DAYS, st.sampled_from(PROSE), st.sampled_from((str, str.lower, str.upper)))
def test_each_form_is_found_with_exact_offsets(
    form: str, day: tuple[int, int, int], prose: str, case: Callable[[str], str]
) -> None:
    date = _written(form, *day)
    text = prose.format(case(date))
    start = prose.index("{}")
    spans = [(c.start, c.end) for c in DATES.detect(text) if c.level is Level.IDENTIFIER]
    assert (start, start + len(date)) in spans, (text, [text[a:b] for a, b in spans])


@given(st.text(alphabet="0123456789/.-:, '\nMaymarch3rdthof\ue000\ufffd", max_size=60))
def test_any_text_is_read_and_spans_stay_inside(text: str) -> None:
    found = list(DATES.detect(text))
    assert all(0 <= c.start < c.end <= len(text) for c in found)
    assert found == list(DATES.detect(text))


def _texts(found: Callable[[str], set[tuple[str, str]]], text: str) -> set[str]:
    return {part for kind, part in found(text) if kind == "date"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We stayed 3-5 May by the sea.", "3-5 May"),
        ("From March 3 to April 9, 2021 I slept.", "March 3 to April 9, 2021"),
        ("Somewhere between the 2nd and 4th of June.", "the 2nd and 4th of June"),
        ("Chemo on March 3, 9 and 12 then.", "March 3, 9 and 12"),
        ("From March to June 2020 nobody came.", "March to June 2020"),
        ("It was mid-October 2018 by then.", "mid-October 2018"),
        ("She said march the third I think.", "march the third"),
        ("Febuary 3rd was the day.", "Febuary 3rd"),
        ("It was the 3rd of feburary.", "the 3rd of feburary"),
        ("Booked for 14 Ocotber 2022 now.", "14 Ocotber 2022"),
        ("See scan_2019-03-14.pdf for it.", "2019-03-14"),
        ("See IMG_20190314_1422.jpg for it.", "20190314"),
        ("Since May 24th last year I rest.", "May 24th last year"),
        ("Le 4 octobre 2020 there was rain.", "Le 4 octobre 2020"),
        ("Am 3. Mai war es soweit.", "Am 3. Mai"),
        ("Opereret 3. marts 2011 i Odense.", "3. marts 2011"),
        ("Until 30 Kasım I must wait.", "30 Kasım"),
        ("On the 3rd of Cheshvan 5783 we buried her.", "the 3rd of Cheshvan 5783"),
        ("Noong ika-14 ng Hunyo 2019 po.", "ika-14 ng Hunyo 2019"),
        ("In 2019年3月14日 it was cold.", "2019年3月14日"),
        ("Letter of 3.xi.16 from him.", "3.xi.16"),
        ("The op is on 8/10, bed 4.", "8/10"),
        ("Seen Fri 6/9 by her.", "Fri 6/9"),
        ("Good Friday 2023 was quiet.", "Good Friday 2023"),
        ("Since Madaraka Day 2022 nothing.", "Madaraka Day 2022"),
        ("On Koningsdag 2021 it rained.", "Koningsdag 2021"),
        ("By the feast of San Gennaro, 2015, I walked.", "the feast of San Gennaro, 2015"),
        ("Born the eleventh of the eleventh thirty nine.", "the eleventh of the eleventh thirty nine"),
    ],
)
def test_forms_of_speech_and_of_other_places(
    found: Callable[[str], set[tuple[str, str]]], text: str, expected: str
) -> None:
    assert expected in _texts(found, text)


@pytest.mark.parametrize(
    "text",
    ["My vision is 20/200 now.", "Pain 3/10 today.", "We chat 24/7 here.", "Since 9/11 I worry.", "It is 50/50.",
     "BP was 120/80 lying.", "Open 9.30 to 5.15 daily.", "Version 1.2.19 is out.", "I may 3 times try.",
     "They march 5 miles.", "In May 20 people came.", "Take 1/2 a tablet.", "In 2019 I was well.",
     "H.R. 3162 passed.", "From 2009-10 I taught.", "My second March here.", "Julie 24 and Mark.",
     "1. March was cold.", "It took 3 months and 2 days.", "At 20+3 weeks we knew.", "Gleason 3+4 it is.",
     "He paid $12.05 for it.", "A 5-7 day course."],
)  # fmt: skip
def test_numbers_that_are_no_dates(found: Callable[[str], set[tuple[str, str]]], text: str) -> None:
    assert not _texts(found, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was two days before Diwali.", "two days before Diwali"),
        ("On the Tuesday after Thanksgiving.", "the Tuesday after Thanksgiving"),
        ("Home for Christmas at last.", "Christmas"),
        ("It began in the spring of 1979.", "spring of 1979"),
        ("I was born in '71 by the sea.", "'71"),
        ("We are the class of 2003 here.", "2003"),
        ("In 1988, the year that I was born, she died.", "1988"),
    ],
)
def test_vaguer_times_are_advice(advice: Callable[[str], set[tuple[str, str]]], text: str, expected: str) -> None:
    assert ("date", expected) in advice(text)


@pytest.mark.parametrize("text", ["Father Christmas came.", "A Christmas card.", "Michaelmas daisies."])
def test_things_named_after_a_holiday_are_none(read: Callable[[str], list[Candidate]], text: str) -> None:
    assert read(text) == []
