"""Birth dates, addresses, numbers, places and protected words in every form."""

import pytest

from storyjournal.redaction import Confidence, Kind, Level
from tests.redaction.known.conftest import Detect, Found


@pytest.mark.parametrize(
    "written",
    [
        "12 March 1984", "12th March 1984", "March 12, 1984", "March 12th, ’84", "12.03.84", "12/03/1984", "03/12/84",
        "1984-03-12", "12 Mar 1984", "12-Mar-1984", "March 1984", "12 March", "twelfth of March 1984", "Mar. 12",
        "March the twelfth", "12th day of March", "12. 3. 1984",
    ],
)  # fmt: skip
def test_a_birth_date(detect: Detect, written: str) -> None:
    candidates = detect(f"I was born on {written} at noon.")
    assert [c.kind for c in candidates] == [Kind.DATE]
    assert candidates[0].end - candidates[0].start == len(written)
    assert "birth" in candidates[0].reason
    assert candidates[0].subject == "writer"


@pytest.mark.parametrize(
    "written", ["12 March 1985", "13 March", "March 1985", "12/04/1984", "12 April", "march 12 km"]
)
def test_another_date(found: Found, written: str) -> None:
    assert found(f"It was on {written} at noon.") == (["march 12"] if "km" in written else [])


def test_somebody_else_s_birthday(detect: Detect) -> None:
    (candidate,) = detect("Cake on the 3rd of May for all.")
    assert candidate.reason == "This is the birthday of your daughter Lily Larsson, which you keep under People."
    assert (candidate.subject, candidate.confidence) == ("lily", Confidence.LIKELY)


@pytest.mark.parametrize(
    "written",
    [
        "14 Marlow Street", "14 Marlow St", "14 marlow st", "Flat 2, 14 Marlow Street", "Marlow Street", "Marlow St",
        "EX31 1AA", "EX311AA", "ex31 1aa", "Barnstaple", "BARNSTAPLE", "Reading", "St Brannoc's Primary School",
        "Saint Brannoc's primary school", "St. Brannoc's", "Holt and Sons", "Holt & Sons", "HOLT & SONS",
        "07700 900123", "+44 7700 900123", "0044 7700 900 123", "+44 (0)7700-900-123", "07700.900.123",
        "maren.larsson@example.org", "maren dot larsson at example dot org", "MAREN.LARSSON@EXAMPLE.ORG",
        "@marenwrites", "#marenwrites", "photos.example/@marenwrites", "www.wrenhale.example/about",
    ],
)  # fmt: skip
def test_what_is_the_writer_s(found: Found, written: str) -> None:
    assert found(f"so write to {written} soon") == [written.removeprefix("#")]


@pytest.mark.parametrize("text", ["reading it", "street 14", "flat 2", "07700 900124", "a primary school", "sons"])
def test_what_is_not(found: Found, text: str) -> None:
    assert found(f"there was {text} there") == []


def test_a_country_alone_is_advice(detect: Detect) -> None:
    (candidate,) = detect("We live in Scotland now.")
    assert (candidate.kind, candidate.level) == (Kind.PLACE, Level.ADVICE)


@pytest.mark.parametrize(
    "written",
    [
        "blue kite club", "BLUE  KITE CLUB", "Blue-Kite-Club", "bluekiteclub", "#BlueKiteClub", "blue\nkite club",
        "biscuit", "Biscuit", "bíscuit", "ward 7b", "Ward7B", "ward-7B", "4857773456", "485-777-3456", "Al",
    ],
)  # fmt: skip
def test_a_protected_word(found: Found, written: str) -> None:
    assert found(f"and {written} again") == [written.removeprefix("#")]


@pytest.mark.parametrize("text", ["biscuits", "al", "AL", "also", "485 777 3457", "blue kite"])
def test_a_word_near_a_protected_one(found: Found, text: str) -> None:
    assert found(f"and {text} again") == []


def test_a_word_of_a_script_that_parts_none(found: Found) -> None:
    assert found("私は明美です") == ["明美"]


@pytest.mark.parametrize(
    ("words", "kind"), [("blue kite club", Kind.ORG), ("biscuit", Kind.PERSON), ("4857773456", Kind.ID)]
)
def test_the_kind_of_a_protected_word(detect: Detect, words: str, kind: Kind) -> None:
    assert {c.kind for c in detect(f"and {words} again")} == {kind}
