"""Mentions grouped into entities: what belongs together, what stays apart, and what the writer reads about it."""

import re
from collections.abc import Callable

import pytest

from storyjournal.redaction import Entity, Scan

Scans = Callable[..., Scan]


def entities(scan: Scan, kind: str) -> list[Entity]:
    return [e for e in scan.entities if e.kind == kind]


def test_a_label_is_the_fullest_name_with_its_title(scan: Scans) -> None:
    (person,) = entities(scan("Saw Okoye. Then Dr. Amara Okoye rang; Amara was kind."), "person")
    assert (person.label, person.key) == ("Dr. Amara Okoye", "person:amara okoye")
    assert [f.text for f in person.mentions] == ["Okoye", "Amara Okoye", "Amara"]


def test_two_people_with_one_first_name_stay_two(scan: Scans) -> None:
    people = entities(scan("Sarah Lindqvist cried. Sarah Okafor laughed. Sarah Lindqvist left."), "person")
    assert [(p.label, len(p.mentions)) for p in people] == [("Sarah Lindqvist", 2), ("Sarah Okafor", 1)]


def test_a_bare_first_name_goes_to_the_one_named_last(scan: Scans) -> None:
    people = entities(scan("Sarah Lindqvist cried. Sarah Okafor laughed. Then Sarah slept."), "person")
    assert [len(p.mentions) for p in people] == [1, 2]


def test_the_key_stays_while_the_words_stay(scan: Scans) -> None:
    first = scan("My daughter Lily slept. It was the 3rd of June.")
    second = scan("It rained a lot.\n\nMy daughter Lily slept. It was the 3rd of June.")
    assert [e.key for e in first.entities] == [e.key for e in second.entities]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("My cardiologist, Dr. Abiodun, called.", "my cardiologist"),
        ("My daughter Lily slept.", "my daughter"),
        ("I asked our neighbour Ngozi for salt.", "our neighbour"),
        ("Dr. Abiodun called.", "my doctor"),
        ("Then nurse Imani came.", "my nurse"),
        ("Then Wojciechowski came.", ""),
    ],
)
def test_a_role_is_what_the_text_says(scan: Scans, text: str, role: str) -> None:
    (person,) = entities(scan(text), "person")
    assert person.role == role


def test_the_same_date_or_place_twice_is_one_entity(scan: Scans) -> None:
    result = scan("We left Chillicothe on May 3, 2021. On May 3, 2021 chillicothe froze.")
    assert [(str(e.kind), len(e.mentions)) for e in result.entities] == [("place", 2), ("date", 2)]


def test_findings_point_at_their_entities(scan: Scans) -> None:
    result = scan("Dr. Amara Okoye of Birch Landing Hospital rang me on 415-555-0132 in March 2022. Amara is kind.")
    assert {f.entity for f in result.findings} == {e.key for e in result.entities}
    assert sum(len(e.mentions) for e in result.entities) == len(result.findings)


def test_a_state_is_advice_and_a_town_an_identifier(scan: Scans) -> None:
    result = scan("We live in Duluth, in Minnesota.")
    assert [(f.text, str(f.level)) for f in result.findings] == [("Duluth", "identifier"), ("Minnesota", "advice")]


def test_a_rare_condition_a_people_and_a_job_are_advice(advice: Callable[[str], set[tuple[str, str]]]) -> None:
    text = "I am a Korean American lighthouse keeper with Erdheim-Chester disease, one of eleven children."
    assert {kind for kind, _ in advice(text)} == {"demographic", "occupation", "condition", "family"}


def test_food_and_language_are_no_people(advice: Callable[[str], set[tuple[str, str]]]) -> None:
    assert advice("I like Greek food, Indian tea, Danish pastry and my French lessons.") == set()


def test_reasons_are_one_plain_sentence(scan: Scans) -> None:
    text = (
        "Dr. Amara Okoye of Birch Landing Hospital, 14 Kestrel Lane, Duluth, Minnesota, ines@posteo.example, @ines_w, "
        "415-555-0132, MRN 00482913, March 3, 2022, I was 34, a Korean woman with Erdheim-Chester disease. Florbix."
    )
    for finding in scan(text).findings:
        assert finding.reason.endswith(".")
        assert len(finding.reason.split()) <= 24, finding.reason
        assert not re.search(r"anonym|safe|pii|hipaa|sensitive|100|score", finding.reason, re.IGNORECASE)


def test_emphasis_is_never_cut_in_half(scan: Scans) -> None:
    text = "My sister **Jo Lindqvist** and *Dr.* **Amara** Okoye came."
    for finding in scan(text).findings:
        assert finding.text.count("**") % 2 == 0
    assert {f.text for f in scan(text).findings} == {"Jo Lindqvist", "**Amara** Okoye"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My sister Rene\u0301e rang.", "Rene\u0301e"),
        ("My sister\u00a0Renée rang.", "Renée"),
        ("I saw Dr.\u202fO\u2019Malley today.", "O\u2019Malley"),
        ("My sister Re\u00adnée rang.", "Re\u00adnée"),
        ("My brother Jean\u2011Luc rang.", "Jean\u2011Luc"),
        ("😷 My sister Renée rang.", "Renée"),
    ],
)
def test_offsets_are_those_of_the_source(scan: Scans, text: str, expected: str) -> None:
    (finding,) = scan(text).findings
    assert finding.text == expected == text[finding.start : finding.end]
