"""Addresses, places, organisations and protected words: phrases, and what kind of thing each of them is."""

import re
from collections.abc import Iterable, Iterator

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.people import Writer
from storyjournal.redaction.findings import Kind, Level
from storyjournal.redaction.known.atoms import Form, Shape, atoms_of, joined, short
from storyjournal.redaction.known.facts import WRITER, Fact
from storyjournal.redaction.reading.lexicon import Lexicons
from storyjournal.redaction.reading.page import is_ordinary

ADDRESS = "This is your address, which you keep under People."
PLACE = "This is one of your places, which you keep under People."
ORGANISATION = "You keep this name under People as a place where you work, learn or are treated."
PROTECTED = "This is one of the words you protect."
STREETS = voc.words(
    "st rd ave ln dr ct cres cl pl blvd ter sq gdns gr hwy pkwy pde way row mews hill walk rise trail loop quay"
)
UNITS = voc.words("flat apt unit suite ste no house floor room")
CODE = re.compile(
    r"(?<!\w)(?:[A-Za-z]{1,2}\d[A-Za-z\d]?\s?\d[A-Za-z]{2}|[A-Za-z]\d[A-Za-z][\s-]?\d[A-Za-z]\d|\d{5}(?:-\d{4})?"
    r"|\d{4}|\d{3}\s?\d{3}|[A-Za-z]\d[\dWw]\s?[A-Za-z\d]{4})(?!\w)"
)
"""Postcodes of the United Kingdom, Canada, the United States, Australia, India and Ireland, as they stand in a line."""
LEAST_CODE = 4  # characters of a postcode that points at few enough houses
EXACT_UP_TO = 2  # letters: a protected word this short is found only as it is written


def phrase(words: str, fact: Fact) -> Iterator[Form]:
    """The forms of kept words that count wherever they stand: apart and as one word."""
    atoms = atoms_of(words)
    owns = words.rstrip().lower().endswith(("'s", "’s"))
    if not atoms:
        return
    if len(atoms) == 1 and len(atoms[0]) <= EXACT_UP_TO:
        yield Form(atoms, Shape.EXACT, fact, written="".join(words.split()))
        return
    yield Form(atoms, Shape.PHRASE, fact, owns=owns)
    if len(atoms) > 1:
        yield Form((joined(atoms),), Shape.PHRASE, fact, owns=owns)
    if "&" in words or "+" in words:
        yield Form(atoms_of(re.sub(r"[&+]", " and ", words)), Shape.PHRASE, fact, owns=owns)
    rest = tuple(atom for atom in atoms if atom != "and")
    if 1 < len(rest) < len(atoms):
        yield Form(rest, Shape.PHRASE, fact, owns=owns)


def of_writer(writer: Writer, lexicons: Lexicons) -> Iterator[Form]:
    """The forms of the writer's addresses, places and organisations."""
    for address in writer.addresses:
        yield from _address(address, lexicons)
    for place in writer.places:
        yield from _town(place, lexicons)
    for organisation in writer.organisations:
        yield from _organisation(organisation, lexicons)


def of_protected(words: Iterable[str], lexicons: Lexicons) -> Iterator[Form]:
    """The forms of the protected words."""
    for word in words:
        yield from phrase(word, Fact(kind_of(word, lexicons), PROTECTED))


def kind_of(words: str, lexicons: Lexicons) -> Kind:
    """Return what kind of thing protected words most likely are; a name where nothing else shows."""
    atoms = atoms_of(words)
    digits = sum(c.isdigit() for c in words)
    if "@" in words or "://" in words or words.startswith("www."):
        return Kind.CONTACT
    if atoms and short(atoms[-1]) in STREETS and len(atoms) > 1:
        return Kind.CONTACT if digits else Kind.PLACE
    if digits >= LEAST_CODE and 2 * digits >= sum(map(len, atoms)):
        return Kind.ID
    if len(atoms) > 1 and any(atom in voc.HEADS for atom in atoms):
        return Kind.ORG
    named = any(atom in lexicons.first_names or atom in lexicons.surnames for atom in atoms)
    return Kind.PLACE if " ".join(atoms) in lexicons.places and not named else Kind.PERSON


def _address(address: str, lexicons: Lexicons) -> Iterator[Form]:
    """The whole address, then each part that says something by itself: house and street, street, town, postcode."""
    fact = Fact(Kind.CONTACT, ADDRESS, WRITER)
    street = Fact(Kind.PLACE, ADDRESS, WRITER)
    carried = ""
    for raw in re.split(r"[,\n]", address):
        part = f"{carried} {raw}".strip()
        carried = ""
        for code in CODE.findall(raw):
            if not _begins_street(raw, code):
                yield from phrase(code, street)
                part = part.replace(code, " ").strip()
        atoms = atoms_of(part)
        if atoms and all(atom in UNITS or len(atom) == 1 or atom[0].isdigit() for atom in atoms):
            carried = part
        elif any(c.isdigit() for c in part):
            for written in {part, raw.strip()}:
                yield from phrase(written, fact)
            named = tuple(atom for atom in atoms if not atom[0].isdigit() and atom not in UNITS and len(atom) > 1)
            if len(named) > 1:
                yield Form(named, Shape.PHRASE, street)
        elif len(atoms) > 1 and short(atoms[-1]) in STREETS:
            yield from phrase(part, street)
        elif atoms:
            yield from _town(part, lexicons)


def _begins_street(part: str, code: str) -> bool:
    """Whether these figures are a house number: "4410 Harbour Way"."""
    return code.isdigit() and part.strip().startswith(code) and len(atoms_of(part)) > 1


def _town(place: str, lexicons: Lexicons) -> Iterator[Form]:
    """A place; a state or country alone is advice, and an ordinary word counts only where it is written as a name."""
    atoms = atoms_of(place)
    if not atoms:
        return
    wide = lexicons.regions.longest(atoms, 0) == len(atoms)
    fact = Fact(Kind.PLACE, PLACE, WRITER, level=Level.ADVICE if wide else Level.IDENTIFIER)
    if len(atoms) == 1 and len(atoms[0]) > EXACT_UP_TO and is_ordinary(lexicons, atoms[0]):
        yield Form(atoms, Shape.PART, fact)
    else:
        yield from phrase(place, fact)


def _organisation(name: str, lexicons: Lexicons) -> Iterator[Form]:
    """An organisation, and what it is called for short: without "the", without the words of its kind."""
    fact = Fact(Kind.ORG, ORGANISATION, WRITER)
    words = name.split()
    if len(words) > 1 and words[0].lower() == "the":
        words = words[1:]
    yield from phrase(" ".join(words), fact)
    while len(words) > 1 and atoms_of(words[-1])[-1:] and atoms_of(words[-1])[-1] in voc.HEADS:
        words = words[:-1]
    kept = " ".join(words)
    atoms = atoms_of(kept)
    if atoms and any(len(atom) > EXACT_UP_TO and not is_ordinary(lexicons, atom) for atom in atoms):
        yield from phrase(kept, fact)
