"""What the vault knows of people goes before what the words alone would say."""

from dataclasses import replace

import pytest

from storyjournal.redaction.entities.grouping import group, parted
from storyjournal.redaction.findings import Candidate, Layer
from storyjournal.redaction.reading.lexicon import Lexicons
from tests.redaction.entities.gold import candidates, groups, read

LEXICONS = Lexicons()


def known(marked: str, *subjects: str) -> tuple[str, list[Candidate]]:
    """The mentions of a marked text, each with the known persons it can be ("" where nobody is known)."""
    text, mentions = read(marked)
    given = candidates(mentions)
    return text, [
        replace(c, subject=subject, how=Layer.KNOWN if subject else c.how)
        for c, subject in zip(given, subjects, strict=True)
    ]


@pytest.mark.parametrize(
    ("marked", "subjects"),
    [
        ("[[1|Bear]] slept. [[1|Lily]] woke. [[1|Miss L.]] sang.", ("lily", "lily", "lily")),
        ("[[1|Sarah]] came. [[2|Sarah]] left. [[1|Sarah]] slept.", ("s1", "s2", "s1")),
        ("[[1|Sarah Moore]] came. [[1|Sarah]] left. [[2|Sarah Bell]] slept.", ("s1", "s1 s2", "s2")),
        ("[[1|Sarah Moore]] came. [[2|Sarah Bell]] slept. [[2|Sarah]] left.", ("s1", "s2", "s1 s2")),
        ("[[1|Amara Okoye]] came. [[1|Okoyo]] left.", ("a", "")),
        ("[[1|Amara Okoye]] came. [[2|Amara Bell]] left.", ("a", "")),
        ("[[1|Maren Larsson]] is me. My aunt [[2|Maren]] is not.", ("writer", "")),
    ],
)  # fmt: skip
def test_mentions_of_one_known_person_are_one(marked: str, subjects: tuple[str, ...]) -> None:
    text, given = known(marked, *subjects)
    if subjects[0] == "writer":
        given = [replace(c, role=role) for c, role in zip(given, ("my mother", "my aunt"), strict=True)]
    _, entities = group(text, given, LEXICONS.nicknames)
    assert [[m.text for m in e.mentions] for e in entities] == groups(marked)


def test_a_key_stays_when_words_are_written_around_it() -> None:
    marked = "My nurse [[1|Anna]] came. My sister [[2|Anna]] stayed."
    text, mentions = read(marked)
    before = [e.key for e in group(text, candidates(mentions), LEXICONS.nicknames)[1]]
    text, mentions = read(f"It rained.\n\n{marked} It rained on.\n\nThen [[2|Anna]] left.")
    assert [e.key for e in group(text, candidates(mentions), LEXICONS.nicknames)[1]] == before


def test_two_of_one_name_keep_their_keys_when_they_change_places() -> None:
    one, two = "My nurse [[1|Anna]] came. ", "My sister [[2|Anna]] stayed. "
    keys = []
    for marked in (one + two, two + one):
        text, mentions = read(marked)
        entities = group(text, candidates(mentions), LEXICONS.nicknames)[1]
        keys.append({text[e.mentions[0].start - 8 : e.mentions[0].start]: e.key for e in entities})
    assert keys[0] == keys[1]


@pytest.mark.parametrize(
    ("found", "parts"),
    [
        ("Amara and David Okoye", ["Amara", "David Okoye"]),
        ("Chelsea. Chelsea", ["Chelsea", "Chelsea"]),
        ("Anna B. bakes. Anna Krause", ["Anna B. bakes", "Anna Krause"]),
        ("St. Olave", ["St. Olave"]),
        ("Dr. Amara Okoye", ["Dr. Amara Okoye"]),
        ("A. Okoye", ["A. Okoye"]),
        ("Amara\nOkoye", ["Amara\nOkoye"]),
        ("Amara\n\nOkoye", ["Amara", "Okoye"]),
    ],
)
def test_what_was_found_as_one_and_is_two_is_parted(found: str, parts: list[str]) -> None:
    text, mentions = read(f"I saw [[1|{found}]] then.")
    assert [text[c.start : c.end] for c in parted(text, candidates(mentions))] == parts
