"""What is said to be found as well is found."""

import pytest

from storyjournal.people import Person
from storyjournal.redaction import Known
from storyjournal.redaction.known.layer import KnownThings
from storyjournal.redaction.known.showing import forms_of_person, forms_of_words, is_exact
from storyjournal.redaction.reading.lexicon import Lexicons
from storyjournal.redaction.reading.page import Page


def finds(known: Known, lexicons: Lexicons, form: str) -> bool:
    text = f"we saw {form} there"
    found = KnownThings(known, lexicons).detect(Page(text, lexicons))
    return any(text[c.start : c.end].strip(".") == form.strip("#.") for c in found)


@pytest.mark.parametrize(
    ("words", "some"),
    [
        ("Biscuit", {"BISCUIT", "#Biscuit"}),
        ("Saint Brannoc", {"SAINT BRANNOC", "Saint-Brannoc", "St Brannoc", "#SaintBrannoc"}),
        ("Marlow St", {"Marlow Street"}),
        ("Zoë", {"zoe"}),
        ("485 777 3456", {"4857773456", "485-777-3456"}),
        ("Al", set()),
        ("Ward 7B", {"WARD 7B", "#Ward7B"}),
    ],
)
def test_forms_of_protected_words(lexicons: Lexicons, words: str, some: set[str]) -> None:
    shown = forms_of_words(words)
    assert some <= set(shown)
    assert words not in shown
    assert [form for form in shown if not finds(Known((words,)), lexicons, form)] == []


@pytest.mark.parametrize(
    ("name", "some"),
    [
        ("Lily Larsson", {"Lily", "Larsson", "L. Larsson", "Larsson, Lily", "#LilyLarsson"}),
        ("Dr Okoye", {"Okoye"}),
        ("Elizabeth van der Berg", {"Liz", "E. van der Berg"}),
        ("Lily", set()),
    ],
)
def test_forms_of_a_person(lexicons: Lexicons, name: str, some: set[str]) -> None:
    person = Person("p", name, ("Bear",))
    shown = forms_of_person(person, lexicons.nicknames)
    assert some <= set(shown)
    assert not {name, "Bear"} & set(shown)
    assert [form for form in shown if not finds(Known(people=(person,)), lexicons, form)] == []


def test_what_is_found_only_as_it_is_written() -> None:
    assert is_exact("Al")
    assert not is_exact("Ali")
