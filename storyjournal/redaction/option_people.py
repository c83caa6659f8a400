"""Words for a person: what they are to the writer, or another name."""

import hashlib
import re

from storyjournal.redaction.findings import Entity


def _names(line: str) -> tuple[str, ...]:
    return tuple(line.split())


# The titles that tell a role, as they are written with or without a full stop.
TITLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"dr|doctor|prof|professor", ("my doctor", "a doctor", "one of my doctors")),
    (r"nurse|sister|matron", ("my nurse", "a nurse", "one of the nurses")),
    (r"mr|mrs|ms|miss|mx|sir|madam", ("someone I know", "someone who helped me")),
    (r"aunt|auntie|aunty|uncle", ("a relative", "someone in my family")),
    (r"coach|teacher|principal", ("a teacher", "someone at school")),
    (r"rev|reverend|father|pastor|rabbi|imam", ("a minister", "someone from my community")),
)
FIRST = _names(
    "Robin Alex Sam Jamie Morgan Quinn Rowan Sage Ellis Marlow Wren Hollis Arden Blair Casey "
    "Dana Emery Finley Harper "
    "Indigo Jules Kit Lane Merle Noel Oakley Perry Reese Shay Tatum Avery Briar Corin Devon Ezra "
    "Frankie Gale Haven"
)
LAST = _names(
    "Hale Brook Lind Marsh Vale Thorne Ashby Carrow Denholm Elstone Farrow Greaves Harrow Ingram "
    "Kestle Larch Merrow "
    "Norbury Orme Penrose Quarry Rudge Selby Tarrant Underhill Verney Wexcombe Yarrow"
)
TITLE = re.compile(r"^(?P<title>[^\W\d_]+)\.?\s+(?=\S)")
OFFERED = 3


def people(entity: Entity, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return roles and other names for a person."""
    title = _title(entity.label)
    roles = [entity.role] if entity.role else []
    roles += _roles_of(title)
    roles += ["a friend", "someone I know"]
    return tuple(dict.fromkeys(roles)), _other_names(entity, text)


def _title(label: str) -> str:
    found = TITLE.match(label)
    return found["title"].casefold() if found else ""


def _roles_of(title: str) -> tuple[str, ...]:
    return next((roles for titles, roles in TITLES if re.fullmatch(titles, title)), ())


def _other_names(entity: Entity, text: str) -> tuple[str, ...]:
    """Names in the shape of the person's own: one word, two words, or a title kept before a last name."""
    title = _title(entity.label) if _roles_of(_title(entity.label)) else ""
    words = entity.label.split()
    shown = words[0] + " " if title else ""
    standing = set(re.findall(r"[^\W\d_]+", text.casefold()))
    first = [name for name in FIRST if name.casefold() not in standing]
    last = [name for name in LAST if name.casefold() not in standing]
    if not first or not last:
        return ()
    seed = int.from_bytes(hashlib.sha256(f"{entity.key}\0{text}".encode("utf-8", "surrogatepass")).digest()[:8], "big")
    names = []
    for step in range(OFFERED):
        one, other = first[(seed + step) % len(first)], last[(seed // 64 + step) % len(last)]
        rest = len(words) - bool(title)
        names.append(f"{shown}{other}" if title and rest == 1 else f"{shown}{one} {other}" if rest > 1 else one)
    return tuple(names)
