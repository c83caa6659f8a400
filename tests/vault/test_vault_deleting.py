"""Deleting for good, shown on the decrypted pages, the free ones included: no word of the story is left anywhere."""

import random
import string
from pathlib import Path

import pytest

from storyjournal.redaction import Scanner
from storyjournal.review import Review, ReviewRepository
from storyjournal.story import Story
from storyjournal.vault import Vault
from storyjournal.vault.store import separators
from storyjournal.vault.store.cipher import DatabaseKey, read_salt
from storyjournal.vault.store.pages import Pages
from tests.vault.vault_bench import KIT, make, place


def invented(chance: random.Random, count: int) -> list[str]:
    """Words that stand in one story alone."""
    return ["".join(chance.choices(string.ascii_lowercase, k=14)) for _ in range(count)]


def pages(folder: Path) -> bytes:
    """Every page of a vault, decrypted, in small letters: tables, indexes, overflow, free pages."""
    path = place(folder) / "journal.db"
    with Pages(path, DatabaseKey.derive(KIT.key, read_salt(path))) as found:
        whole = list(found.whole())
        assert len(whole) == found.count
    return b"".join(page for _, page in whole).lower()


def left(data: bytes, words: list[str]) -> list[str]:
    """The words of which eight letters in a row can be read in the pages."""
    return [word for word in words if any(word[start : start + 8].encode() in data for start in (0, 6))]


def write(vault: Vault, chance: random.Random, count: int) -> tuple[Story, list[str]]:
    """Keep a story in several states, so that its words stand in tables, both indexes and documents."""
    words, more = invented(chance, count), invented(chance, 40)
    name, tag = invented(chance, 2)
    story = vault.stories.add(f"About {name}", " ".join(words), [tag])
    changed = " ".join(more)
    vault.stories.keep(story.id, title=story.title, text=changed, tags=[tag], cursor=0, milestone=True)
    vault.stories.keep(story.id, title=story.title, text=f"{changed} {words[0]}", tags=[tag], cursor=0)
    vault.documents.put("review", story.id, {"replacement": words[1], "why": more[1]}, words[2])
    vault.documents.put("another kind", story.id, {"note": more[2]})
    return story, [*words, *more, name, tag]


def fill(vault: Vault, chance: random.Random) -> None:
    """Other stories around it, and some of their pages free already."""
    for _ in range(25):
        vault.stories.add("Other", " ".join(invented(chance, 300)))
    for summary in vault.stories.list()[5:8]:
        vault.stories.trash(summary.id)
        vault.stories.delete(summary.id)


@pytest.mark.parametrize("count", [30, 400, 2_000])
def test_no_word_of_a_deleted_story_is_left_on_any_page(tmp_path: Path, count: int) -> None:
    chance = random.Random(count)  # noqa: S311 - words for a test
    with make(tmp_path) as vault:
        fill(vault, chance)
        story, words = write(vault, chance, count)
        vault.documents.put("review", vault.stories.list()[3].id, {"stays": "stays"})
        fill(vault, chance)
        vault.stories.trash(story.id)
        vault.stories.delete(story.id)
        assert vault.documents.get("review", story.id) is None
        assert vault.documents.get("another kind", story.id) is None
        assert len(vault.documents.list("review")) == 1
        vault.check()
    assert left(pages(tmp_path), words) == []
    assert not (place(tmp_path) / "journal.db-journal").exists()


def test_the_scan_sees_a_story_that_is_still_there_and_one_deleted_carelessly(tmp_path: Path) -> None:
    chance = random.Random(5)  # noqa: S311 - words for a test
    with make(tmp_path) as vault:
        fill(vault, chance)
        story, words = write(vault, chance, 400)
    assert len(left(pages(tmp_path), words)) == len(words)
    with Vault.open(place(tmp_path), KIT) as vault:
        with vault._database.reading() as connection:
            connection.pragma("secure_delete", False)
        vault.stories.trash(story.id)
        vault.stories.delete(story.id)
    assert left(pages(tmp_path), words)


def test_a_review_goes_with_its_story(tmp_path: Path) -> None:
    with make(tmp_path) as vault:
        story = vault.stories.add("Visit", "Mrs Quillfeather came by on Tuesday.")
        reviews = ReviewRepository(vault.documents)
        scan = Scanner.default().scan(story.source)
        reviews.save(Review.begin(story.id, scan))
        assert reviews.load(story.id, scan) is not None
        vault.stories.trash(story.id)
        assert reviews.load(story.id, scan) is not None
        vault.stories.delete(story.id)
        assert reviews.load(story.id, scan) is None


@pytest.mark.parametrize("mended", [True, False])
def test_the_index_keeps_no_beginning_of_a_word_and_still_finds_all_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mended: bool
) -> None:
    if not mended:
        monkeypatch.setattr(separators, "forget_removed_words", lambda _: None)
    chance = random.Random(7)  # noqa: S311 - words for a test
    with make(tmp_path) as vault:
        fill(vault, chance)
        story = vault.stories.add("x", " ".join(f"quillfeather{number:04}" for number in range(3000)))
        fill(vault, chance)
        vault.stories.trash(story.id)
        vault.stories.delete(story.id)
        vault.check()
        for summary in vault.stories.list()[::6]:
            for word in vault.stories.get(summary.id).text.split()[::15]:
                assert [hit.story.id for hit in vault.stories.search(word)] == [summary.id]
    assert (b"quillf" not in pages(tmp_path)) is mended
