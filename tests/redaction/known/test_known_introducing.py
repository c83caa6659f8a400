"""Somebody found in a story becomes a person to keep."""

import pytest

from storyjournal.people import Person, Relation
from storyjournal.redaction.known.introducing import person_of


@pytest.mark.parametrize(
    ("label", "role", "relation", "words"),
    [
        ("Lily", "my daughter", Relation.CHILD, "my daughter"),
        ("Dr Amara  Okoye", "my new consultant", Relation.CLINICIAN, "my new consultant"),
        ("Nurse Beth", "the nurse", Relation.CLINICIAN, ""),
        ("Sam", "", Relation.OTHER, ""),
        ("Sam", "her brother", Relation.OTHER, ""),
    ],
)
def test_a_person_as_the_story_tells_of_them(label: str, role: str, relation: Relation, words: str) -> None:
    name = " ".join(label.split())
    assert person_of("p", label, role) == Person("p", name, relation=relation, words=words)
