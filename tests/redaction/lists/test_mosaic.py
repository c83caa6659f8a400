"""Advice: what narrows a person down is pointed out where it is about somebody, and not elsewhere."""

from collections.abc import Callable

import pytest

from storyjournal.redaction.lists.mosaic import Mosaic
from storyjournal.redaction.reading.lexicon import Lexicons
from storyjournal.redaction.reading.page import Page

Advice = Callable[[str], set[tuple[str, str]]]


@pytest.fixture(scope="module")
def told() -> Advice:
    """(kind, text) of what layer 6 alone advises."""
    lexicons, mosaic = Lexicons(), Mosaic()

    def run(text: str) -> set[tuple[str, str]]:
        return {(str(c.kind), text[c.start : c.end]) for c in mosaic.detect(Page(text, lexicons))}

    return run


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("I have Erdheim-Chester disease.", "condition", "Erdheim-Chester disease"),
        ("He has sporadic inclusion body myositis.", "condition", "sporadic inclusion body myositis"),
        ("We both have Wilson's, it turns out.", "condition", "Wilson's"),
        ("My boy was born with oesophageal atresia.", "condition", "oesophageal atresia"),
        ("i've had pnh for years", "condition", "pnh"),
        ("I was a foghorn restorer once.", "occupation", "foghorn restorer"),
        ("He worked as an eel farmer.", "occupation", "eel farmer"),
        ("She is the county's last thatcher.", "occupation", "county's last thatcher"),
        ("I repair accordions for a living.", "occupation", "repair accordions"),
        ("I'm Nigerian-American and tired.", "demographic", "Nigerian-American"),
        ("My aunt is a lapsed Zoroastrian.", "demographic", "lapsed Zoroastrian"),
        ("I was in the Ballymore ferry fire.", "event", "Ballymore ferry fire"),
        ("I am the youngest of eleven.", "family", "youngest of eleven"),
        ("We live in Saskatchewan.", "place", "Saskatchewan"),
    ],
)
def test_what_narrows_somebody_down_is_pointed_out(told: Advice, text: str, kind: str, expected: str) -> None:
    assert any(expected in part for found, part in told(text) if found == kind), told(text)


@pytest.mark.parametrize(
    "text",
    [
        "I have asthma, diabetes, a bad knee and Crohn's.",
        "It was not leprosy, they said.",
        "Ask the Cystic Fibrosis Trust.",
        "I'm a teacher and he is a bus driver.",
        "I was a worrier, a smoker and a good listener.",
        "She worked as a support worker for years.",
        "We had Chinese food, Danish pastry and a German shepherd.",
        "I speak Spanish with the cashier.",
        "My blood pressure fell in the cytokine storm.",
        "Sleeps like a lighthouse keeper's cat.",
        "Two twin beds and a mirror.",
    ],
)
def test_what_many_share_is_left_alone(told: Advice, text: str) -> None:
    assert told(text) == set()
