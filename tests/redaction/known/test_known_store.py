"""What the writer told, kept in a vault: it comes back as it was, and what is taken away is gone."""

from dataclasses import replace
from pathlib import Path

import pytest

from storyjournal.people import NOTHING_TOLD, Birth, Person, Relation, Writer
from storyjournal.redaction.known.store import PERSON, WRITER, KnownStore, KnownTooNew, People, ProtectedWords
from storyjournal.vault import KdfCost, RecoveryKit, Vault
from tests.redaction.known.conftest import LILY, MAREN


@pytest.fixture
def people(vault: Vault) -> People:
    return People(vault.documents)


def test_everything_comes_back_after_the_journal_was_closed(tmp_path: Path, cost: KdfCost) -> None:
    folder, kit = tmp_path / "a.storyjournal", RecoveryKit.generate()
    with Vault.create(folder, "four quiet green words", kit, cost=cost) as vault:
        store = KnownStore(vault.documents)
        store.words.add("Okoye")
        store.people.keep(LILY)
        store.people.keep_writer(MAREN)
    with Vault.open(folder, kit) as vault:
        known = KnownStore(vault.documents).read()
    assert known.protected == ("Okoye",)
    assert known.people == (LILY,)
    assert known.writer == MAREN


def test_words_in_the_order_they_came_each_once(vault: Vault) -> None:
    words = ProtectedWords(vault.documents)
    for word in ("Okoye", " Saint   Brannoc ", "okoye", "", "Okoye", "…", "💚"):
        words.add(word)
    assert words.all() == ("Okoye", "Saint Brannoc")
    words.remove("OKOYE")
    words.remove("nobody")
    assert words.all() == ("Saint Brannoc",)
    words.add("Okoye", place=0)
    assert words.all() == ("Okoye", "Saint Brannoc")


def test_words_that_an_earlier_version_kept(vault: Vault) -> None:
    vault.documents.put("protected", "words", {"version": 1, "words": ["Okoye"]})
    assert ProtectedWords(vault.documents).all() == ("Okoye",)


def test_people_by_name_tidied(people: People) -> None:
    first = replace(people.new(), name="  zoe\tLind ", also=("Zo", " ", "Zo"), note=" a friend\n")
    people.keep(first)
    people.keep(LILY)
    assert [person.name for person in people.all()] == ["Lily Larsson", "zoe Lind"]
    assert people.all()[1] == Person(first.id, "zoe Lind", ("Zo",), Relation.OTHER, "", Birth(), "a friend")


def test_a_person_without_a_name_is_not_kept(people: People) -> None:
    with pytest.raises(ValueError, match="name"):
        people.keep(people.new())
    assert people.all() == ()


def test_nobody_stays_in_the_journal_who_was_let_go(vault: Vault, people: People) -> None:
    people.keep(LILY)
    people.keep_writer(MAREN)
    people.remove(LILY.id)
    people.remove("nobody")
    people.keep_writer(Writer(name="  "))
    assert people.all() == ()
    assert people.writer() == NOTHING_TOLD
    assert vault.documents.list(PERSON) == []
    assert vault.documents.list(WRITER) == []


def test_a_later_version_is_refused_untouched(vault: Vault, people: People) -> None:
    people.keep(LILY)
    content = vault.documents.list(PERSON)[0].content
    vault.documents.put(PERSON, LILY.id, {**content, "version": 2, "more": 1})
    with pytest.raises(KnownTooNew):
        people.all()
    assert vault.documents.list(PERSON)[0].content["more"] == 1
