"""What the review says: kinds, states, groups, verbs and how a thing was found, in plain words."""

from storyjournal.redaction.findings import Confidence, Entity, Kind, Layer
from storyjournal.review import Decision, Group, Item, ItemState, Verb

KINDS: dict[Kind, str] = {
    Kind.PERSON: "Name",
    Kind.CONTACT: "Contact",
    Kind.ID: "Number",
    Kind.PLACE: "Place",
    Kind.ORG: "Group or hospital",
    Kind.DATE: "Date",
    Kind.AGE: "Age",
    Kind.CONDITION: "Condition",
    Kind.OCCUPATION: "Work",
    Kind.EVENT: "Event",
    Kind.DEMOGRAPHIC: "About you",
    Kind.FAMILY: "Family",
}
CLINICIANS = ("dr", "dr.", "doctor", "nurse", "prof", "prof.", "professor", "sister")

# the four groups of marks: the first half of the token names in ui/tokens.py
INKS: dict[Kind, str] = {
    Kind.PERSON: "people",
    Kind.CONTACT: "people",
    Kind.ID: "people",
    Kind.DATE: "dates",
    Kind.PLACE: "places",
    Kind.ORG: "places",
}

HEADINGS: dict[Group, str] = {
    Group.PEOPLE: "People",
    Group.IDENTIFIERS: "Dates, places and numbers",
    Group.COMBINATIONS: "What adds up",
    Group.LOOK: "Perhaps nothing",
}
EXPLAINED: dict[Group, str] = {
    Group.COMBINATIONS: "Each of these says little. Together they can point to one person. You need not change them.",
    Group.LOOK: "These may be ordinary words. Have a look before you leave them as they are.",
}

VERBS: dict[Verb, str] = {
    Verb.REMOVE: "Remove",
    Verb.VAGUER: "Make vaguer",
    Verb.CHANGE: "Change",
    Verb.KEEP: "Keep",
}
DONE: dict[Verb, str] = {
    Verb.REMOVE: "Removed",
    Verb.VAGUER: "Made vaguer",
    Verb.CHANGE: "Changed",
    Verb.KEEP: "Kept",
}
STALE = "Changed since: please look again"
UNDECIDED = "Undecided"

FOUND: dict[Layer, str] = {
    Layer.KNOWN: "You told the journal about it, under People or Words I protect.",
    Layer.PATTERN: "It is written like an address, a phone number or a record number.",
    Layer.DATE: "It is written like a date or an age.",
    Layer.TAGGER: "The words around it read as they do around a name.",
    Layer.CUE: "A word beside it gave it away, as “Dr” or “my husband” would.",
    Layer.LEXICON: "It stands in a list of names and places.",
    Layer.PROPAGATION: "It belongs to something found elsewhere in this story.",
}
CERTAIN: dict[Confidence, str] = {
    Confidence.SURE: "There is little doubt about it.",
    Confidence.LIKELY: "It is likely, though not certain.",
    Confidence.LOOK: "It may well be nothing.",
}
REASONS = ("They agreed", "It is public", "It is mine to tell")
NOT_CHECKED = "Photos, your way of writing, and posts you made elsewhere."


def kind_of(entity: Entity) -> str:
    """Return the word on an entity's chip."""
    first = entity.label.split(maxsplit=1)[0].lower() if entity.label.split() else ""
    if entity.kind is Kind.PERSON and first in CLINICIANS:
        return "Clinician’s name"
    return KINDS[entity.kind]


def ink_of(entity: Entity) -> str:
    """Return the mark group an entity is painted in: people, dates, places or together."""
    if entity.level == "advice":
        return "together"
    return INKS.get(entity.kind, "dates" if entity.kind is Kind.AGE else "together")


def state_of(item: Item) -> str:
    """Return where an item stands, in words."""
    if item.state is ItemState.STALE:
        return STALE
    if item.state is ItemState.UNDECIDED:
        some = sum(decision is not None for decision in item.effective)
        return f"{some} of {len(item.effective)} decided" if some else UNDECIDED
    done = {DONE[decision.verb] for decision in item.effective if decision}
    return done.pop() if len(done) == 1 else "Decided one by one"


def title_of(item: Item) -> str:
    """Return an item's name and how often it stands in the story."""
    count = len(item.entity.mentions)
    return f"{item.entity.label} · {count} mentions" if count > 1 else item.entity.label


def spoken(item: Item) -> str:
    """Return a card's name for a screen reader: kind, label and state."""
    return f"{kind_of(item.entity)}: {title_of(item)}. {state_of(item)}."


def left(count: int) -> str:
    """Return how much is left to decide."""
    return "Nothing left." if count == 0 else f"{count} left."


def announced(decision: Decision, count: int) -> str:
    """Return what a screen reader hears after a decision: "Removed. 4 left."."""
    return f"{DONE[decision.verb]}. {left(count)}"


def is_stranger(entity: Entity) -> bool:
    """Whether an entity is a person whom the journal does not know yet."""
    return entity.kind is Kind.PERSON and all(mention.how is not Layer.KNOWN for mention in entity.mentions)


def found_how(entity: Entity) -> str:
    """Return how an entity was found and how certain that is, in two sentences."""
    return f"{FOUND[entity.mentions[0].how]} {CERTAIN[entity.confidence]}"
