"""The cut into word pieces: the same as the published one, and exact about places."""

import hashlib
import itertools
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from storyjournal.redaction.tagger.wordpiece import Piece, WordPiece

HERE = Path(__file__).parent
ROOT = HERE.parent.parent.parent


@pytest.fixture(scope="module")
def wordpiece() -> WordPiece:
    return WordPiece(resources.path("models", "tagger", "vocab.txt").read_text(encoding="utf-8").splitlines())


@pytest.fixture(scope="module")
def vocabulary() -> list[str]:
    return resources.path("models", "tagger", "vocab.txt").read_text(encoding="utf-8").splitlines()


def digest(pieces: list[Piece]) -> str:
    rows = [[piece.number, piece.start, piece.end] for piece in pieces]
    return hashlib.sha256(json.dumps(rows).encode()).hexdigest()


def test_a_large_text_is_cut_as_the_tokenizers_library_cuts_it(wordpiece: WordPiece) -> None:
    """`python -m training.pieces` made the digests with that library: it brings a network client and stays out."""
    expected = json.loads((HERE / "pieces.json").read_text(encoding="utf-8"))
    found = {
        name: digest(wordpiece.cut((ROOT / "training" / "passages" / name).read_text(encoding="utf-8")))
        for name in expected
    }
    assert len(expected) > 40
    assert found == expected


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Okoye", ["ok", "##oy", "##e"]),
        ("Zoë's", ["zoe", "'", "s"]),
        ("Łódź!", ["łodz", "!"]),
        ("co\u00adoperate", ["cooperate"]),
        ("東京 tower", ["東", "京", "tower"]),
        ("snake_case", ["snake", "_", "case"]),
        ("🩵", ["[UNK]"]),
        ("", []),
        (" \n\t\u00a0", []),
        ("x" * 101, ["[UNK]"]),
    ],
)
def test_pieces_by_name(wordpiece: WordPiece, vocabulary: list[str], text: str, pieces: list[str]) -> None:
    assert [vocabulary[piece.number] for piece in wordpiece.cut(text)] == pieces


def test_a_piece_knows_its_place_behind_an_invisible_character(wordpiece: WordPiece) -> None:
    (piece,) = wordpiece.cut("\u200bAda\u0301")
    assert (piece.start, piece.end) == (1, 4)


@given(st.text())
def test_places_are_in_order_and_inside_the_text(wordpiece: WordPiece, text: str) -> None:
    pieces = wordpiece.cut(text)
    assert all(0 <= piece.start < piece.end <= len(text) for piece in pieces)
    assert all(before.start <= after.start for before, after in itertools.pairwise(pieces))


@given(st.text(alphabet="abcdefgh xyz.,'-\n"), st.text(alphabet="abcdefgh xyz.,'-\n"))
def test_two_texts_apart_are_cut_as_each_alone(wordpiece: WordPiece, first: str, second: str) -> None:
    shift = len(first) + 1
    moved = [Piece(p.number, p.start + shift, p.end + shift) for p in wordpiece.cut(second)]
    assert wordpiece.cut(f"{first} {second}") == [*wordpiece.cut(first), *moved]
