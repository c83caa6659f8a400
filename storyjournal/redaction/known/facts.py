"""What a known thing is, and what is said when it is found."""

from collections.abc import Sequence
from dataclasses import dataclass

from storyjournal.people import Person, Relation
from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level

WRITER = "writer"  # the subject of whatever belongs to the person who writes
NAMED_AT_MOST = 3
PLAIN_ROLES = {
    Relation.CHILD: "my child",
    Relation.PARTNER: "my partner",
    Relation.PARENT: "my parent",
    Relation.SIBLING: "my sibling",
    Relation.RELATIVE: "a relative",
    Relation.FRIEND: "my friend",
    Relation.CLINICIAN: "someone who treats me",
    Relation.PATIENT: "another patient",
    Relation.OTHER: "",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """What a mention tells: everything of a candidate but its place."""

    kind: Kind
    reason: str
    subject: str = ""
    role: str = ""
    confidence: Confidence = Confidence.SURE
    level: Level = Level.IDENTIFIER

    def at(self, start: int, end: int) -> Candidate:
        """Return the candidate for a mention, [start, end) in code points."""
        return Candidate(
            start, end, self.kind, self.level, self.confidence, self.reason, Layer.KNOWN, self.role, self.subject
        )


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a name is: `subject` is the person's id, `called` reads after "This is" ("your daughter Lily")."""

    subject: str
    called: str
    role: str


YOU = Owner(WRITER, "you", "the writer")


def owner_of(person: Person) -> Owner:
    """Return whose name a kept person's is, in the writer's own words where there are some."""
    own, name = " ".join(person.words.split()), " ".join(person.name.split())
    lower = own.lower()
    if lower.startswith(("my ", "our ")):
        called = f"your {own.split(' ', 1)[1]} {name}"
    elif own:
        called = f"{name} ({own})"
    else:
        plain = PLAIN_ROLES[person.relation]
        called = f"your {plain[3:]} {name}" if plain.startswith("my ") else name
    return Owner(person.id, called, role_of(person))


def role_of(person: Person) -> str:
    """Return what can stand in place of the name: the writer's own words, unless they would give somebody away."""
    own = " ".join(person.words.split())
    if not own or any(c.isdigit() for c in own) or any(word[0].isupper() for word in own.split()[1:]):
        return PLAIN_ROLES[person.relation]
    own = own[0].lower() + own[1:]
    return own if own.split()[0] in ("my", "our", "the", "a", "an", "another", "one", "someone") else f"my {own}"


def name_fact(owners: Sequence[Owner], *, stated: bool) -> Fact:
    """Return what a name tells that belongs to one or several; `stated` is whether it was kept in these words."""
    confidence = Confidence.SURE if stated else Confidence.LIKELY
    subject = " ".join(owner.subject for owner in owners)
    if len(owners) > 1:
        shown = [owner.called for owner in owners[:NAMED_AT_MOST]]
        others = " and others" if len(owners) > NAMED_AT_MOST else ""
        reason = f"This name fits more than one person you keep under People: {', '.join(shown)}{others}."
        return Fact(Kind.PERSON, reason, subject, confidence=confidence)
    (owner,) = owners
    if owner is YOU:
        reason = "This is your own name." if stated else "This can be a form of your own name."
    else:
        how = "is" if stated else "can be a short form for"
        reason = f"This {how} {owner.called}, whom you keep under People."
    return Fact(Kind.PERSON, reason, subject, owner.role, confidence)


def inside_fact(fact: Fact) -> Fact:
    """Return what an address or handle tells that holds a name."""
    held = fact.reason.removeprefix("This is ").partition(", whom")[0]
    if fact.subject == WRITER:
        reason = "Your own name stands in this address or profile."
    elif fact.reason.startswith("This is ") and fact.subject:
        reason = f"The name of {held} stands in this address or profile."
    else:
        reason = "A name or word that you keep stands in this address or profile."
    return Fact(Kind.CONTACT, reason, fact.subject)
