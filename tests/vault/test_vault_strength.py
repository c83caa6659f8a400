"""The strength hint speaks in words, judges what a stolen file would withstand, and is quick."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyjournal.vault.keys.strength import HINTS, NOTHING, hint


@pytest.mark.parametrize(
    ("passphrase", "word"),
    [
        ("", ""),
        ("   ", ""),
        ("password1", "Easy to guess"),
        ("Sommer2024!", "Easy to guess"),
        ("MaryAnn1987!!", "Easy to guess"),
        ("lantern gravel", "Could be stronger"),
        ("otter lantern ninety gravel", "Very strong"),
    ],
)
def test_judgements(passphrase: str, word: str) -> None:
    assert hint(passphrase).word == word
    assert hint(passphrase).enough == (word in ("Strong", "Very strong"))


@settings(max_examples=50)
@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=40))
def test_anything_typed_gets_a_hint(passphrase: str) -> None:
    assert hint(passphrase) in (NOTHING, *HINTS)


def test_a_pasted_page_is_judged_at_once() -> None:
    start = time.perf_counter()
    hint("the quick brown fox 12345678 qwertyuiop " * 500)
    assert time.perf_counter() - start < 1


def test_there_is_no_number_in_what_is_said() -> None:
    assert not any(letter.isdigit() for said in (NOTHING, *HINTS) for letter in said.word + said.sentence)
