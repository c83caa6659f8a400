"""What changed between two texts: exact both ways, by whole words, readable, and quick for a long story."""

import random
import time
from functools import cache
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyjournal.diff import Change, Diff, compare

WORDS = st.sampled_from(
    ["rain", "ward", "Pip", "and", "the", "don't", " ", "  ", "\n", "\n\n", ".", "—", "é", "e\u0301", "病", "😀"]
)
TEXT = st.one_of(st.lists(WORDS, max_size=60).map("".join), st.text(max_size=80))
LIMIT_S = 0.3


def marked(diff: Diff) -> str:
    signs = {Change.SAME: "{}", Change.REMOVED: "[-{}]", Change.ADDED: "[+{}]"}
    return "".join(signs[piece.change].format(piece.text) for piece in diff.pieces)


@given(TEXT, TEXT)
def test_the_pieces_give_both_texts_back(before: str, after: str) -> None:
    diff = compare(before, after)
    assert diff.before == before
    assert diff.after == after
    assert diff.changed == (before != after)
    assert all(piece.text for piece in diff.pieces)


@given(TEXT, TEXT)
def test_no_two_pieces_in_a_row_have_the_same_fate(before: str, after: str) -> None:
    fates = [piece.change for piece in compare(before, after).pieces]
    assert all(one is not other for one, other in pairwise(fates))


@given(TEXT)
def test_a_text_did_not_change_from_itself(text: str) -> None:
    assert not compare(text, text).changed


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("It was quiet.", "It was very quiet.", "It was [+very ]quiet."),
        ("I sat by the door.", "I sat by a door.", "I sat by [-the][+a] door."),
        ("She came.", "She came late.", "She came[+ late]."),
        ("the warden", "the wards", "the [-warden][+wards]"),
        ("don't", "do not", "[-don't][+do not]"),
        ("One.\n\nTwo.\n\nThree.", "One.\n\nThree.", "One.\n\n[-Two.\n\n]Three."),
        ("One.\n\nTwo is here.", "One.\n\nNew.\n\nTwo was here.", "One.\n\n[+New.\n\n]Two [-is][+was] here."),
        ("Old.\n\nWas here.", "New.\n\nIs there.", "[-Old][+New].\n\n[-Was here][+Is there]."),
        ("All day.\n\nShe", "All night.\n\nI sat.\n\nShe", "All [-day][+night].\n\n[+I sat.\n\n]She"),
        ("All night.\n\nI sat.\n\nShe", "All day.\n\nShe", "All [-night][+day].\n\n[-I sat.\n\n]She"),
        ("", "New.", "[+New.]"),
        ("Old.", "", "[-Old.]"),
        ("Cafe\u0301 au lait", "Cafe\u0301 noir", "Cafe\u0301 [-au lait][+noir]"),
    ],
)
def test_whole_words_and_paragraphs(before: str, after: str, shown: str) -> None:
    assert marked(compare(before, after)) == shown


def test_a_sentence_written_anew_stays_whole() -> None:
    diff = compare("One two three of four five six.", "Nothing here is of what it was before.")
    assert marked(diff) == "[-One two three of four five six][+Nothing here is of what it was before]."


def test_words_are_counted_as_a_person_would() -> None:
    diff = compare("Old words, two more.", "New — words.")
    assert (diff.words(Change.REMOVED), diff.words(Change.ADDED), diff.words(Change.SAME)) == (3, 1, 1)


@cache
def long_texts() -> dict[str, tuple[str, str]]:
    chance = random.Random(3)  # noqa: S311  # the same texts every time
    common = [f"word{n}" for n in range(4000)]

    weights = list(accumulate(1 / (n + 1) for n in range(len(common))))

    def story(paragraphs: int, words: int) -> list[str]:
        return [" ".join(chance.choices(common, cum_weights=weights, k=words)) + "." for _ in range(paragraphs)]

    old = story(100, 200)
    edited = [p if chance.random() > 0.2 else story(1, 200)[0] for p in old]
    shuffled = chance.sample(old, len(old))
    lines, others = story(20_000, 1), story(20_000, 1)
    return {
        "edited": ("\n\n".join(old), "\n\n".join(edited)),
        "written anew": ("\n\n".join(old), "\n\n".join(story(100, 200))),
        "shuffled": ("\n\n".join(old), "\n\n".join(shuffled)),
        "one long line": (" ".join(old), " ".join(story(100, 200))),
        "a word a line": ("\n".join(lines), "\n".join(others)),
        "the same word": ("and " * 20_000, "and " * 15_000 + "or " * 5_000),
    }


@pytest.mark.parametrize("kind", long_texts())
def test_twenty_thousand_words_are_compared_at_once(kind: str) -> None:
    before, after = long_texts()[kind]
    times = []
    for _ in range(3):
        start = time.perf_counter()
        diff = compare(before, after)
        times.append(time.perf_counter() - start)
    assert (diff.before, diff.after) == (before, after)
    assert min(times) < LIMIT_S
