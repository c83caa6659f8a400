"""What a journal keeps, turned into the forms that are looked for."""

import re
from collections.abc import Iterator, Mapping, Sequence

from storyjournal.people import Person, Writer
from storyjournal.redaction.findings import Kind, Known
from storyjournal.redaction.known.atoms import Form, Shape, atoms_of, joined
from storyjournal.redaction.known.facts import WRITER, YOU, Fact, Owner, name_fact, owner_of
from storyjournal.redaction.known.figures import is_number
from storyjournal.redaction.known.inside import Edges
from storyjournal.redaction.known.names import Name, Nicknames, Spelling, read_name, spellings
from storyjournal.redaction.known.places import PROTECTED, of_protected, of_writer, phrase
from storyjournal.redaction.reading.lexicon import Lexicons
from storyjournal.redaction.reading.page import is_ordinary
from storyjournal.redaction.reading.vocabulary import is_stop

CONTACT = "This is one of your own addresses, numbers or profiles, which you keep under People."
LITERAL = Fact(Kind.PERSON, PROTECTED)
UNPARTED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Thai to Burmese, Khmer, Japanese and Chinese: scripts that part no words, so that a word is looked for as it is."""
SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
LEAST_HANDLE = 5  # letters before the @ that are likely to be somebody's handle too
OFFICES = frozenset({"hello", "contact", "admin", "office", "support", "enquiries", "inquiries", "mail", "email"})
Named = dict[tuple[tuple[str, ...], Shape], dict[Owner, bool]]


def names(known: Known, nicknames: Nicknames) -> Named:
    """Every spelling of every name, with all whose it is and whether they keep it so."""
    found: Named = {}
    for owner, spelling in _spelled(known, nicknames):
        owners = found.setdefault((spelling.atoms, spelling.shape), {})
        owners[owner] = owners.get(owner, False) or spelling.stated
    return found


def _spelled(known: Known, nicknames: Nicknames) -> Iterator[tuple[Owner, Spelling]]:
    writer = known.writer
    for text in (writer.name, *writer.also, *writer.pen_names):
        yield from ((YOU, spelling) for spelling in spellings(read_name(text), nicknames))
    for person in known.people:
        owner = owner_of(person)
        for name in names_of(person):
            yield from ((owner, spelling) for spelling in spellings(name, nicknames))


def names_of(person: Person | Writer) -> Iterator[Name]:
    """A person's names as they are kept; a nickname goes with the family name too."""
    full = read_name(person.name)
    yield full
    for text in person.also:
        name = read_name(text)
        yield name
        if len(name.given) == 1 and not name.family and full.family:
            yield Name(name.given, full.family)


class Facts:
    """What names tell, made once for each group of people that a name fits."""

    def __init__(self) -> None:
        self._made: dict[tuple[tuple[Owner, ...], bool], Fact] = {}

    def of(self, owners: Mapping[Owner, bool]) -> Fact:
        """Return what a name tells. Where somebody keeps it so, it is theirs before those who may be called so."""
        stated = tuple(owner for owner, kept in owners.items() if kept)
        group = (stated or tuple(owners), bool(stated))
        if group not in self._made:
            self._made[group] = name_fact(group[0], stated=group[1])
        return self._made[group]


def name_forms(named: Named, facts: Facts) -> Iterator[Form]:
    """The forms of all names."""
    return (Form(atoms, shape, facts.of(owners)) for (atoms, shape), owners in named.items())


def phrases(known: Known, lexicons: Lexicons) -> tuple[list[Form], list[Form]]:
    """The forms that count wherever they stand, and those of places that must be written as names are."""
    own = list(of_writer(known.writer, lexicons))
    sure = [form for form in own if form.shape is not Shape.PART]
    sure += of_protected(known.protected, lexicons)
    sure += _contacts(known.writer)
    return sure, [form for form in own if form.shape is Shape.PART]


def _contacts(writer: Writer) -> Iterator[Form]:
    """E-mail addresses as they are and spelled out, handles, pages."""
    fact = Fact(Kind.CONTACT, CONTACT, WRITER)
    for contact in writer.contacts:
        if is_number(contact):
            continue
        bare = SCHEME.sub("", contact.strip())
        yield from (form for form in phrase(bare, fact) if len(form.atoms) > 1 or "." not in bare)
        if "@" in bare[1:]:
            yield Form(atoms_of(bare.replace("@", " at ").replace(".", " dot ")), Shape.PHRASE, fact)


def names_inside(named: Named, facts: Facts, lexicons: Lexicons) -> Iterator[tuple[str, Fact, Edges]]:
    """Names that can stand inside a hashtag, a handle or a link, written as one word."""
    owners: dict[str, dict[Owner, bool]] = {}
    plain: set[str] = set()
    for (atoms, _), theirs in named.items():
        if len(atoms[-1]) > 1:
            owners.setdefault(joined(atoms), {}).update(theirs)
            if len(atoms) == 1 and is_ordinary(lexicons, atoms[0]):
                plain.add(atoms[0])
    for word, theirs in owners.items():
        edges = Edges.SIGNS if is_stop(word) else Edges.HUMPS if word in plain else Edges.NONE
        yield word, facts.of(theirs), edges


def words_inside(forms: Sequence[Form], known: Known, lexicons: Lexicons) -> Iterator[tuple[str, Fact, Edges]]:
    """What else can stand inside a hashtag, a handle or a link, written as one word."""
    for form in forms:
        ordinary = len(form.atoms) == 1 and is_ordinary(lexicons, form.atoms[0])
        yield joined(form.atoms), form.fact, Edges.HUMPS if ordinary else Edges.NONE
    for contact in known.writer.contacts:
        handle = joined(atoms_of(contact.partition("@")[0]))
        if len(handle) >= LEAST_HANDLE and handle not in OFFICES:
            yield handle, Fact(Kind.CONTACT, CONTACT, WRITER), Edges.HUMPS


def numbers(known: Known) -> Iterator[tuple[str, Fact]]:
    """The long numbers among contacts and protected words."""
    for contact in known.writer.contacts:
        if is_number(contact):
            yield contact, Fact(Kind.CONTACT, CONTACT, WRITER)
    for word in known.protected:
        if is_number(word):
            yield word, Fact(Kind.ID, PROTECTED)


def literal(known: Known) -> re.Pattern[str] | None:
    """What finds words and names of scripts that part no words."""
    people = (name for person in known.people for name in (person.name, *person.also))
    kept = {" ".join(word.split()) for word in (*known.protected, known.writer.name, *known.writer.also, *people)}
    words = [word for word in kept if UNPARTED.search(word)]
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE) if words else None
