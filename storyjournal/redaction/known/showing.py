"""A few of the other forms in which kept words are found, to be shown to the person who keeps them."""

from storyjournal.people import Person, Writer
from storyjournal.redaction.known.atoms import SHORTENED, atoms_of
from storyjournal.redaction.known.figures import is_number
from storyjournal.redaction.known.names import Name, Nicknames, read_name
from storyjournal.redaction.known.places import EXACT_UP_TO
from storyjournal.redaction.reading.lexicon import fold

NICKNAMES_AT_MOST = 2
WRITTEN_OUT = {"st": "Saint", "rd": "Road", "ave": "Avenue", "ln": "Lane", "mt": "Mount", "dr": "Drive"}


def is_exact(words: str) -> bool:
    """Whether protected words are so short that they are found only with the capitals they were kept with."""
    atoms = atoms_of(words)
    return len(atoms) == 1 and len(atoms[0]) <= EXACT_UP_TO


def forms_of_words(words: str) -> tuple[str, ...]:
    """Return forms in which protected words are found besides their own."""
    if is_exact(words):
        return (f"#{words}",) if len(words) > EXACT_UP_TO else ()
    if is_number(words):
        figures = "".join(c for c in words if c.isdecimal())
        return _others(words, (figures, f"{figures[:3]}-{figures[3:6]}-{figures[6:]}".rstrip("-")))
    parts = words.split()
    shown = [words.upper()]
    if len(parts) > 1:
        shown.append("-".join(parts))
    bare = fold(words)
    if bare != words.lower():
        shown.append(bare)
    shown += [other for place, part in enumerate(parts) if (other := _other_way(parts, place, part))]
    shown.append("#" + "".join(part[:1].upper() + part[1:] for part in parts if part.isalnum()))
    return _others(words, shown)


def _other_way(parts: list[str], place: int, part: str) -> str:
    """The words with one of them shortened or written out: "St Brannoc", "14 Marlow St"."""
    atom = fold(part).strip(".,")
    last = place == len(parts) - 1
    other = SHORTENED.get(atom, "").capitalize() or (WRITTEN_OUT.get(atom, "") if len(parts) > 1 else "")
    if atom == "st" and last:
        other = "Street"
    return " ".join([*parts[:place], other, *parts[place + 1 :]]) if other and len(parts) > 1 else ""


def forms_of_person(person: Person | Writer, nicknames: Nicknames) -> tuple[str, ...]:
    """Return forms in which somebody's name is found besides those that were kept."""
    shown = _forms_of_name(read_name(person.name), nicknames)
    return _others(person.name, [form for form in shown if form not in person.also])


def _forms_of_name(name: Name, nicknames: Nicknames) -> list[str]:
    first, family = " ".join(name.given[:1]), " ".join(name.family)
    shown = [first, family]
    if first and family:
        shown += [f"{first[0]}. {family}", f"{family}, {first}"]
    close = sorted(nicknames(fold(first)), key=lambda other: (len(other), other))
    shown += [nickname.title() for nickname in close[:NICKNAMES_AT_MOST]]
    if first and family and first.isalpha() and family.isalpha():
        shown.append(f"#{first}{family}")
    return [form for form in shown if form]


def _others(own: str, shown: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(form for form in dict.fromkeys(shown) if form not in (own, "#"))
