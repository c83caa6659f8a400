"""Numbers made by the rules of each scheme: found whole, and no longer sure with one wrong digit and no label."""

import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum import iban, luhn, verhoeff
from stdnum.es import dni
from stdnum.gb import nhs
from stdnum.in_ import aadhaar
from stdnum.iso7064 import mod_97_10

from storyjournal.redaction.findings import Candidate, Confidence, Kind
from storyjournal.redaction.patterns import pattern_detectors
from storyjournal.redaction.patterns.checksums import Checksums
from storyjournal.redaction.patterns.schemes_english import chi, dea, medicare_au, nhi, npi, ramq
from storyjournal.redaction.patterns.schemes_things import card, vin
from storyjournal.redaction.patterns.schemes_world import hkid, nric_sg
from storyjournal.redaction.resolve import resolve

MANY = settings(max_examples=60, deadline=None)
DETECTORS = pattern_detectors()
SCHEMES = Checksums()
FRAMES = ("It says {} on the slip.", "{}", "They read out {}, twice.", "| {} |", "({})")


def digits(size: int, first: str = "0123456789") -> st.SearchStrategy[str]:
    return st.tuples(st.sampled_from(first), st.text("0123456789", min_size=size - 1, max_size=size - 1)).map("".join)


def with_luhn(body: str, before: str = "") -> str:
    return body + str(luhn.calc_check_digit(before + body))


def nhs_number(body: str) -> str | None:
    check = next((d for d in "0123456789" if nhs.is_valid(body + d)), None)
    return None if check is None else f"{body[:3]} {body[3:6]} {body[6:]}{check}"


def bank_account(body: str) -> str:
    country, account = "GB", "WEST" + body
    check = 98 - int(mod_97_10.checksum(account + country + "00"))
    return f"{country}{check:02d}{account}"


def grouped(number: str, size: int = 4) -> str:
    return " ".join(number[i : i + size] for i in range(0, len(number), size))


VALID: dict[str, st.SearchStrategy[str]] = {
    "nhs": digits(9, "46789").map(nhs_number).filter(bool).map(str),
    "card": digits(15, "4").map(with_luhn).map(grouped),
    "aadhaar": digits(11, "23456789").map(lambda b: grouped(b + verhoeff.calc_check_digit(b))).filter(aadhaar.is_valid),
    "iban": digits(14).map(bank_account).filter(iban.is_valid).map(grouped),
}


def found(text: str) -> list[Candidate]:
    return resolve(text, [c for detector in DETECTORS for c in detector.detect(text)])


@pytest.mark.parametrize("name", sorted(VALID))
@pytest.mark.parametrize("frame", FRAMES)
@MANY
@given(data=st.data())
def test_a_valid_number_is_found_whole_and_surely(name: str, frame: str, data: st.DataObject) -> None:
    number = data.draw(VALID[name])
    text = ("My NHS number: " if name == "nhs" else "") + frame.format(number)
    start = text.index(number)
    assert any(
        (c.start, c.end, c.kind, c.confidence) == (start, start + len(number), Kind.ID, Confidence.SURE)
        for c in found(text)
    )


@pytest.mark.parametrize("name", sorted(VALID))
@MANY
@given(data=st.data())
def test_one_wrong_digit_is_not_sure_without_a_label(name: str, data: st.DataObject) -> None:
    number = data.draw(VALID[name])
    place = max(i for i, c in enumerate(number) if c.isdigit())
    wrong = number[:place] + str((int(number[place]) + data.draw(st.integers(1, 9))) % 10) + number[place + 1 :]
    sure = [c for c in SCHEMES.detect(f"It says {wrong} on the slip.") if c.confidence is Confidence.SURE]
    assert [c for c in sure if c.end - c.start == len(wrong)] == []


@pytest.mark.parametrize(
    ("rule", "number"),
    [
        (npi, "1234567893"), (dea, "AB1234563"), (medicare_au, "2123456701"), (nhi, "ZZZ0016"), (nhi, "ZVB97XQ"),
        (ramq, "GOSM 6803 1217"), (chi, "0101900007"), (card, "4111 1111 1111 1111"), (vin, "1HGCM82633A004352"),
        (vin, "1M8GDM9AXKP042788"), (nric_sg, "S1234567D"), (nric_sg, "G1234567X"), (hkid, "A123456(3)"),
        (dni.is_valid, "54362315K"),
    ],
)  # fmt: skip
def test_a_published_example_fits_its_rule(rule: Callable[[str], bool], number: str) -> None:
    assert rule(number)


@pytest.mark.parametrize(
    ("rule", "number"),
    [
        (npi, "1234567894"), (dea, "AB1234564"), (medicare_au, "2123456711"), (nhi, "ZZZ0017"),
        (ramq, "GOSM 6899 1217"),
        (card, "4111 1111 1111 1112"), (vin, "1HGCM82633A004353"), (nric_sg, "S1234567E"), (hkid, "A123456(4)"),
    ],
)  # fmt: skip
def test_a_wrong_digit_breaks_its_rule(rule: Callable[[str], bool], number: str) -> None:
    assert not rule(number)


MEASURES = (
    "I took {a} mg at {h}:{m:02d} and {b} ml at night.",
    "The score was {s} out of {b}.",
    "It cost ${a},{c:03d}.{m:02d} in all.",
    "My count was {a}.{s}, then {b}.{s} a week later.",
    "We drove {a} miles in {s} hours.",
    "Version {s}.{h}.{s} came out.",
    "Pressure {p}/{d}, pulse {a}, oxygen {o}%.",
    "There were {a},{c:03d} people and {b} chairs.",
    "It was {h}:{m:02d} when {s} of us left.",
    "On page {a} he says {s} of {b}.",
    "We waited {b} days, {s} weeks and {h} hours.",
    "Creatinine {s}.{b}, sodium {a}, potassium {s}.{s}.",
)


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(MEASURES), st.randoms(use_true_random=False))
def test_doses_values_times_prices_and_scores_are_left_alone(frame: str, dice: random.Random) -> None:
    text = frame.format(
        a=dice.randint(10, 400),
        b=dice.randint(10, 99),
        c=dice.randint(0, 999),
        d=dice.randint(50, 110),
        h=dice.randint(1, 12),
        m=dice.randint(0, 59),
        o=dice.randint(70, 100),
        p=dice.randint(90, 200),
        s=dice.randint(1, 9),
    )
    assert [text[c.start : c.end] for c in found(text)] == []


PIECES = st.sampled_from(
    [
        "MRN ", "mrn: ", "claim no. ", "is my claim number", "4471 ", "00482913", " LSD 882 XQ", "-", "/", ".", ", ",
        "\n", "\n\n", "call ", "@", "dot ", "at ", "12 ", "Kestrel ", "Lane ", "kestrel lane ", "plate ", "#", "five ",
        "oh ", "double ", "(", ")", "+44 ", "7700 ", "900123 ", "::", "1:", "0x", "é", "😷", "▪", "*", "password is ",
        "S11 8TZ ", "Flat 3, ", "https://", "www.",
    ]
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_candidates_lie_inside_any_text_and_are_the_same_each_time(text: str) -> None:
    candidates = [c for detector in DETECTORS for c in detector.detect(text)]
    assert all(0 <= c.start < c.end <= len(text) and c.reason.endswith(".") for c in candidates)
    assert candidates == [c for detector in DETECTORS for c in detector.detect(text)]
