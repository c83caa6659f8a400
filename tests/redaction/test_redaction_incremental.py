"""A scanner that has read a text before finds in the edited one what a new scanner finds, and reads little anew."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyjournal.redaction import Candidate, Known, Scanner
from storyjournal.redaction.layers import every_layer
from storyjournal.redaction.unitwise import REMEMBERED

LAYERS = replace(every_layer(), tagger=None)
SENTENCES = (
    "My sister Amara Okoye drove me to Birch Landing Hospital.", "Okoye laughed, and AMARA cried.", "amara",
    "i told reem about it and she was kind.", "Dr. Hope saw the Gleason score on 3 March 2021.", "No.",
    "We live at 14 Kestrel Lane,\nDuluth, MN 55802.", "- tea\n- toast\n- 25 mg twice a day", "Warmly,\nTorquil",
    "I was 34, my daughter 7 and 9.", "Call 415-555-0132 or write to amara@mail.example.", "```\nAmara = 1\n```",
    "The long road " + "and the longer wait " * 60 + "led to Navan.", "## What Imani said", "**Am**ara Oko-\nye rang.",
    "HE SAID THAT WOJCIECH KNEW.", "#TeamAmara all the way.",
)  # fmt: skip
PARAGRAPHS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join)
STORIES = st.lists(PARAGRAPHS, max_size=25)
EDITS = st.lists(
    st.tuples(
        st.sampled_from(["change", "insert", "delete", "merge", "split", "type"]), st.integers(0, 99), PARAGRAPHS
    ),
    max_size=4,
)
SLOW = settings(max_examples=35, deadline=None)


def _edited(story: list[str], edit: tuple[str, int, str]) -> list[str]:
    what, where, words = edit
    if not story:
        return [words]
    at = where % len(story)
    before, here, after = story[:at], story[at], story[at + 1 :]
    return {
        "change": [*before, words, *after],
        "insert": [*before, words, here, *after],
        "delete": [*before, *after],
        "merge": [*before, " ".join((here, *after[:1])), *after[1:]],
        "split": [*before, here[: len(here) // 2], here[len(here) // 2 :], *after],
        "type": [*before, here + "x", *after],
    }[what]


@SLOW
@given(STORIES, EDITS, st.sampled_from(["\n\n", "\n \n", "\n\n\n", "\r\n\r\n"]))
def test_a_scan_after_edits_equals_a_new_one(story: list[str], edits: list[tuple[str, int, str]], gap: str) -> None:
    warm = Scanner(LAYERS)
    warm.scan(gap.join(story))
    for edit in edits:
        story = _edited(story, edit)
        text = gap.join(story)
        assert warm.scan(text) == Scanner(LAYERS).scan(text)


@SLOW
@given(STORIES, st.lists(st.sampled_from(["Amara", "Navan", "tea", "34", "laughed"]), max_size=3))
def test_a_scan_after_a_word_was_protected_equals_a_new_one(story: list[str], words: list[str]) -> None:
    warm, text = Scanner(LAYERS), "\n\n".join(story)
    for count in range(len(words) + 1):
        known = Known(tuple(words[:count]))
        assert warm.scan(text, known) == Scanner(LAYERS).scan(text, known)
    assert warm.scan(text) == Scanner(LAYERS).scan(text)


class Counting:
    """A detector that finds nothing and counts what it reads."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def detect(self, text: str) -> Iterable[Candidate]:
        self.read.append(text)
        return ()


@pytest.fixture
def counted() -> tuple[Scanner, Counting]:
    counting = Counting()
    return Scanner(replace(LAYERS, detectors=(*LAYERS.detectors, counting))), counting


def _long_story() -> str:
    return "\n\n".join(f"Paragraph {i}. " + " ".join(SENTENCES[(i * k) % 17] for k in range(1, 5)) for i in range(200))


def test_an_edit_reads_only_what_is_around_it(counted: tuple[Scanner, Counting]) -> None:
    scanner, counting = counted
    text = _long_story()
    scanner.scan(text)
    whole = sum(map(len, counting.read))
    counting.read.clear()
    scanner.scan(text.replace("Paragraph 100.", "Paragraph 100, Ngozi.", 1))
    assert 0 < sum(map(len, counting.read)) < whole / 10
    assert len(counting.read) <= 4


def test_a_word_that_is_protected_makes_only_the_first_layer_read_again(counted: tuple[Scanner, Counting]) -> None:
    scanner, counting = counted
    text = _long_story()
    scanner.scan(text)
    counting.read.clear()
    assert any(f.how == "known" for f in scanner.scan(text, Known(("toast",))).findings)
    assert counting.read == []


def test_a_text_that_grows_without_end_is_read_in_bounded_pieces(counted: tuple[Scanner, Counting]) -> None:
    scanner, counting = counted
    scanner.scan("Amara Okoye drove me to Navan " * 5_000)
    assert max(map(len, counting.read)) < 3_000
    assert sum(map(len, counting.read)) < 2 * 150_000


def _held(scanner: Scanner) -> Iterator[Candidate]:
    for found in scanner._memory._values.values():
        yield from found.candidates


def test_what_is_remembered_holds_no_word_of_the_text() -> None:
    scanner = Scanner(LAYERS)
    found = scanner.scan("My sister Quillonia met Dr. Zebradotti in Navan on 3 March 2021. Quillonia wept.")
    assert len(found.findings) > 3
    held = list(_held(scanner))
    assert held
    for candidate in held:
        said = f"{candidate.reason} {candidate.rule} {candidate.role} {candidate.subject}".lower()
        assert not any(word in said for word in ("quillonia", "zebradotti", "navan", "march"))


def test_what_is_remembered_is_bounded() -> None:
    scanner = Scanner(replace(LAYERS, detectors=(), rules=(), whole=()))
    for part in range(6):
        scanner.scan("\n\n".join(f"{part} {i} " + "x" * 1_590 for i in range(2_000)))
    assert len(scanner._memory) <= REMEMBERED
