"""Whatever is kept and whatever is written: a kept name is found in each of its forms, and nothing breaks."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyjournal.people import Birth, Person, Writer
from storyjournal.redaction import Known, Scanner
from storyjournal.redaction.known.layer import KnownThings
from storyjournal.redaction.reading.lexicon import Lexicons
from storyjournal.redaction.reading.page import Page, is_ordinary
from storyjournal.redaction.reading.view import view

LEXICONS = Lexicons()
SCANNER = Scanner.default()
LETTERS = "abcdefghijklmnoprstuvwyzéöüñ"
WORD = st.text(LETTERS, min_size=4, max_size=9).filter(
    lambda w: not is_ordinary(LEXICONS, w) and w not in LEXICONS.places and not w.endswith("s")
)
NAME = st.tuples(WORD, WORD).map(lambda pair: f"{pair[0].title()} {pair[1].title()}")
SOME = settings(max_examples=120, deadline=None)
WAYS: dict[str, Callable[[str, str], str]] = {
    "as it is": lambda first, last: f"{first} {last}",
    "in capitals": lambda first, last: f"{first} {last}".upper(),
    "in small letters": lambda first, last: f"{first} {last}".lower(),
    "family name first": lambda first, last: f"{last}, {first}",
    "with an initial": lambda first, last: f"{first[0]}. {last}",
    "with a last initial": lambda first, last: f"{first} {last[0]}.",
    "with a middle name": lambda first, last: f"{first} Quentin {last}",
    "with a hyphen": lambda first, last: f"{first}-{last}",
    "over two lines": lambda first, last: f"{first}\n{last}",
    "the first alone": lambda first, _: first,
    "the last alone": lambda _, last: last,
}


def covered(known: Known, text: str, start: int, end: int) -> bool:
    """Whether every letter of [start, end) is found."""
    plain = view(text)
    assert plain.text == text
    things = KnownThings(known, LEXICONS)
    marked: set[int] = set()
    for candidate in things.detect(Page(text, LEXICONS)):
        assert 0 <= candidate.start < candidate.end <= len(text)
        marked.update(range(candidate.start, candidate.end))
    return all(at in marked for at in range(start, end) if text[at].isalnum())


@pytest.mark.parametrize("way", WAYS)
@SOME
@given(NAME, st.sampled_from(["", "'s", ".", ",", "!"]))
def test_a_person_in_every_form(way: str, name: str, after: str) -> None:
    first, last = name.split()
    written = WAYS[way](first, last)
    before = "Then we met "
    known = Known(people=(Person("p", name),))
    assert covered(known, f"{before}{written}{after} again", len(before), len(before) + len(written))


@SOME
@given(NAME, st.sampled_from(["#{}", "#Team{}", "@{}", "me@{}.example", "https://a.example/{}/b"]))
def test_a_full_name_written_as_one_word(name: str, frame: str) -> None:
    written = frame.format(name.replace(" ", ""))
    start = written.find(name.replace(" ", ""))
    assert covered(Known(people=(Person("p", name),)), written, start, start + len(name) - 1)


@SOME
@given(st.lists(st.text("abcdéXYZ 12-'.&#", max_size=12), max_size=4), st.data())
def test_a_protected_word_is_found_wherever_it_stands(words: list[str], data: st.DataObject) -> None:
    kept = [word for word in words if sum(c.isalnum() for c in word) > 2]
    for word in kept:
        text = f"( {view(' '.join(word.split())).text} )"
        shown = data.draw(st.sampled_from([text, text.upper(), text.lower(), text.replace(" ", "  ")]))
        if view(shown).text == shown:
            assert covered(Known(tuple(words)), shown, 0, len(shown))


@SOME
@given(st.text(max_size=60), st.text(max_size=12), st.text(max_size=12), st.text(max_size=20))
def test_anything_kept_and_anything_written(text: str, name: str, also: str, contact: str) -> None:
    writer = Writer(also, (name,), (also,), Birth(1984, 3, 12), (contact,), (contact,), (name,), (also,))
    known = Known((name, also), writer, (Person("p", name, (also,)),))
    for written in (text, name, f"{text} {also}, {name} {contact}"):
        found = SCANNER.scan(written, known)
        assert found == SCANNER.scan(written, known)
        assert all(f.text == written[f.start : f.end] and f.reason for f in found.findings)


@pytest.mark.parametrize("text", ["Lily " * 9_000, "lily_" * 9_000, "@lily" * 9_000, "1 2" * 15_000, "3 May " * 6_000])
def test_a_long_line_ends(text: str) -> None:
    known = Known(("lily", "12 34 56"), Writer("Lily May", birth=Birth(1984, 5, 3)), (Person("p", "May Lily"),))
    assert sum(1 for _ in KnownThings(known, LEXICONS).detect(Page(text, LEXICONS))) > 1_000 or "1 2" in text
