"""What the writer told about themselves, their people and their words, kept as documents in the vault.

A document has no history: what is taken away is gone with the next save, but for backups made before.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any, Protocol
from uuid import uuid4

from storyjournal.errors import JournalError
from storyjournal.people import NOTHING_TOLD, Birth, Person, Relation, Writer
from storyjournal.redaction.findings import Known

VERSION = 1
PROTECTED, PERSON, WRITER = "protected", "person", "writer"
WORDS, ONESELF = "words", "writer"


class KnownTooNew(JournalError):  # noqa: N818 - named for what a person meets
    """What is kept about somebody was written by a later version; it is left as it is."""

    def __init__(self, version: int) -> None:
        super().__init__("Your people were kept with a newer StoryJournal.", "Update StoryJournal to go on with them.")
        self.version = version


class Kept(Protocol):
    """A document as the vault gives it back."""

    @property
    def id(self) -> str:
        """Its id within its kind."""
        ...

    @property
    def content(self) -> Mapping[str, Any]:
        """What was put, as JSON reads it."""
        ...


class Documents(Protocol):
    """What this room needs of the vault's documents."""

    def put(self, kind: str, id: str, content: dict[str, Any], facet: str = "") -> object:  # noqa: A002
        """Keep a document, in place of the one before."""
        ...

    def get(self, kind: str, id: str) -> Kept | None:  # noqa: A002
        """Return a document, or None."""
        ...

    def list(self, kind: str) -> Sequence[Kept]:
        """Return all documents of a kind, by id."""
        ...

    def delete(self, kind: str, id: str) -> None:  # noqa: A002
        """Delete a document for good."""
        ...


class ProtectedWords:
    """The words the writer always wants pointed out, in the order they were added."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents

    def all(self) -> tuple[str, ...]:
        """Return every protected word."""
        kept = self._documents.get(PROTECTED, WORDS)
        return tuple(kept.content["words"]) if kept else ()

    def add(self, word: str, place: int | None = None) -> None:
        """Protect a word or phrase, at a place among the others or after them.

        One that is there already, in any case, or that has no letter or figure, changes nothing.
        """
        clean = tidy(word)
        words = self.all()
        if any(c.isalnum() for c in clean) and clean.casefold() not in {w.casefold() for w in words}:
            at = len(words) if place is None else place
            self._put((*words[:at], clean, *words[at:]))

    def remove(self, word: str) -> None:
        """Stop protecting a word; one that is not there changes nothing."""
        clean = tidy(word).casefold()
        self._put(tuple(w for w in self.all() if w.casefold() != clean))

    def _put(self, words: tuple[str, ...]) -> None:
        self._documents.put(PROTECTED, WORDS, {"version": VERSION, "words": list(words)})


class People:
    """The people the writer keeps, and the writer. Raises KnownTooNew, and what the vault raises."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents

    def all(self) -> tuple[Person, ...]:
        """Return everybody but the writer, by name."""
        people = (_person(kept.id, kept.content) for kept in self._documents.list(PERSON))
        return tuple(sorted(people, key=lambda person: (person.name.casefold(), person.id)))

    def new(self) -> Person:
        """Return a person without a name. Nothing is kept before `keep`."""
        return Person(uuid4().hex, "")

    def keep(self, person: Person) -> None:
        """Keep a person, new or changed. Raises ValueError without a name."""
        clean = replace(
            person,
            name=tidy(person.name),
            also=_each(person.also),
            words=tidy(person.words),
            note=unicodedata.normalize("NFC", person.note).strip(),
        )
        if not clean.name:
            raise ValueError("a person has a name")
        content = asdict(clean)
        del content["id"]
        self._documents.put(PERSON, clean.id, {"version": VERSION, **content})

    def remove(self, person_id: str) -> None:
        """Let a person go; one who is not there changes nothing."""
        self._documents.delete(PERSON, person_id)

    def writer(self) -> Writer:
        """Return what the writer told about themselves."""
        kept = self._documents.get(WRITER, ONESELF)
        return _writer(kept.content) if kept else NOTHING_TOLD

    def keep_writer(self, writer: Writer) -> None:
        """Keep what the writer told about themselves; when all of it is empty, forget it."""
        clean = Writer(
            tidy(writer.name),
            _each(writer.also),
            _each(writer.pen_names),
            writer.birth,
            _each(writer.addresses),
            _each(writer.contacts),
            _each(writer.places),
            _each(writer.organisations),
        )
        if clean == NOTHING_TOLD:
            self._documents.delete(WRITER, ONESELF)
        else:
            self._documents.put(WRITER, ONESELF, {"version": VERSION, **asdict(clean)})


class KnownStore:
    """Everything the vault knows beforehand, in one place."""

    def __init__(self, documents: Documents) -> None:
        self.words = ProtectedWords(documents)
        self.people = People(documents)

    def read(self) -> Known:
        """Return it as a scan takes it. Raises KnownTooNew, and what the vault raises."""
        return Known(self.words.all(), self.people.writer(), self.people.all())


def tidy(words: str) -> str:
    """Return words composed (NFC), with single spaces."""
    return " ".join(unicodedata.normalize("NFC", words).split())


def _each(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(clean for clean in map(tidy, words) if clean))


def _person(person_id: str, content: Mapping[str, Any]) -> Person:
    _check(content)
    return Person(
        person_id,
        content["name"],
        tuple(content["also"]),
        Relation(content["relation"]),
        content["words"],
        Birth(**content["birth"]),
        content["note"],
    )


def _writer(content: Mapping[str, Any]) -> Writer:
    _check(content)
    lists = ("also", "pen_names", "addresses", "contacts", "places", "organisations")
    return Writer(
        name=content["name"], birth=Birth(**content["birth"]), **{name: tuple(content[name]) for name in lists}
    )


def _check(content: Mapping[str, Any]) -> None:
    if content["version"] > VERSION:
        raise KnownTooNew(content["version"])
