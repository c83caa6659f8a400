"""How people are spoken of on the screen."""

from collections.abc import Sequence

from storyjournal.people import Person, Relation, Writer

RELATIONS: tuple[tuple[Relation, str], ...] = (
    (Relation.CHILD, "A child of mine"),
    (Relation.PARTNER, "My partner"),
    (Relation.PARENT, "A parent"),
    (Relation.SIBLING, "A brother or sister"),
    (Relation.RELATIVE, "Somebody else in my family"),
    (Relation.FRIEND, "A friend"),
    (Relation.CLINICIAN, "Somebody who treats me"),
    (Relation.PATIENT, "Another patient"),
    (Relation.OTHER, "Somebody else"),
)
YOU = "You"
NO_NAME = "A new person"
SEPARATOR = "  ·  "
NO_BREAK = "\u00a0"


def who(person: Person) -> str:
    """Return who somebody is, in the writer's own words where there are some."""
    return person.words or dict(RELATIONS)[person.relation]


def about(writer: Writer) -> str:
    """Return what is kept about the writer, in a line."""
    if writer.name:
        return writer.name
    return "Some things are kept" if writer != Writer() else "Your names, birth date, addresses"


def also_finds(forms: Sequence[str]) -> str:
    """Return the line that says in which other forms something is found; empty where there are none.

    A form is never broken at the end of a line.
    """
    return f"Also finds: {SEPARATOR.join(form.replace(' ', NO_BREAK) for form in forms)}" if forms else ""
