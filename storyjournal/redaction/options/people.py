"""Words for a person: what they are to the writer, or another name."""

import hashlib
import re
from collections.abc import Sequence

from storyjournal.redaction.findings import Entity
from storyjournal.redaction.options.relations import role_in


def _names(line: str) -> tuple[str, ...]:
    return tuple(line.split())


# The titles that tell a role, as they are written with or without a full stop.
TITLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"drs?|doctor|prof|professor|consultant", ("my doctor", "a doctor", "one of my doctors")),
    (r"nurse|sister|matron|midwife", ("a nurse", "my nurse", "one of the nurses")),
    (r"mr|mrs|ms|miss|mx|sir|madam|dame", ("someone I know", "someone who helped me")),
    (r"aunt|auntie|aunty|uncle|cousin|nan|nana|gran|grandma|grandpa", ("a relative", "someone in my family")),
    (r"coach|teacher|principal|headmaster|headmistress", ("a teacher", "someone at school")),
    (r"revd?|reverend|father|pastor|rabbi|imam|deacon|bishop|canon", ("a minister", "someone from my community")),
    (r"lieutenant|lt|captain|capt|sergeant|sgt|officer|constable|detective", ("an officer", "someone in uniform")),
    (
        r"senator|representative|congress(?:man|woman)|assembly ?member|councill?or|minister|mayor|governor|hon"
        r"|honou?rable|president|mp",
        ("a public official", "someone in office"),
    ),
    (r"judge|justice", ("a judge", "the court")),
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
TITLE_BEFORE = re.compile(r"(?<![^\W_])(?P<title>[^\W\d_]+)\.?[ \t]+[*_]*\Z")
SHOWN_TITLE = re.compile(r"[A-Z]|(?:drs?|doctor|prof|nurse|mrs?|ms|miss)\Z")  # a small "sister" is kin
# "I'm Ada", "my name is Ada", "they call me Ada": the writer's own name.
SELF_BEFORE = re.compile(
    r"(?:\b(?:i am|im|my name is|my name[’']s|(?:calls?|called|know|knows|named) me(?: as)?)|(?<!\w)i[’']m)[ \t]+\Z",
    re.IGNORECASE,
)
SIGNED_BEFORE = re.compile(
    r"(?:\b(?:love|regards|wishes|yours(?: \w+)?|thanks|sincerely|faithfully|hugs|cheers),?[ \t]*\n?[ \t]*"
    r"|\n[ \t]*[-–—][ \t]*)\Z",
    re.IGNORECASE,
)
SIGNED_AFTER = re.compile(r"[ \t]*[.!]?[ \t]*(?:\n[^\n]{0,60}){0,2}\s*\Z")  # at the end of the text
_LAST_AFTER = re.compile(r"family|mrs?|ms|mx|drs?|doctor|prof|professor|judge|senator|officer|captain|sergeant")
FAMILY_AFTER = re.compile(
    r"[ \t]+(?:are|were|have|had|[a-z]+ed|brought|came|took|gave|made|went|sent|kept|let)\b|[’'.,;!?]"
)
FAMILY = ("family",)
OFFERED = 3
NEAR = 80  # code points around a mention in which its role is looked for


def people(entity: Entity, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return roles and other names for a person: first what the text itself says they are."""
    around = [(text[max(0, m.start - NEAR) : m.start], text[m.end : m.end + NEAR]) for m in entity.mentions]
    titles = [_title(entity.label), *(_title_before(before) for before, _ in around)]
    if _is_family(entity, text):
        return ("a family I know", "our friends"), tuple(f"{name}s" for name in _other_names(entity, text, FAMILY))
    roles = [entity.role] if entity.role else []
    roles += [role for before, after in around if (role := role_in(before, after))][:2]
    roles += next((found for title in titles if (found := _roles_of(title))), ())
    if not roles and _is_writer(around):
        roles.append("the writer")
    roles += ["someone I know"] if roles else ["a friend", "someone I know"]
    return tuple(dict.fromkeys(roles)), _other_names(entity, text, titles[1:])


def _is_family(entity: Entity, text: str) -> bool:
    """ "the Okoyes": a last name in the plural."""
    first = entity.mentions[0]
    plural = re.fullmatch(r"[A-Z][^\W\d_]+(?<!s)s", first.text)
    return bool(
        plural
        and re.search(r"\b[Tt]he[ \t]+\Z", text[max(0, first.start - 6) : first.start])
        and FAMILY_AFTER.match(text[first.end : first.end + 12])
    )


def _is_writer(around: list[tuple[str, str]]) -> bool:
    return any(
        SELF_BEFORE.search(before) or (SIGNED_BEFORE.search(before) and SIGNED_AFTER.match(after))
        for before, after in around
    )


def _title(label: str) -> str:
    found = TITLE.match(label)
    return found["title"].casefold() if found else ""


def _title_before(before: str) -> str:
    found = TITLE_BEFORE.search(before)
    return found["title"].casefold() if found and SHOWN_TITLE.match(found["title"]) else ""


def _roles_of(title: str) -> tuple[str, ...]:
    return next((roles for titles, roles in TITLES if re.fullmatch(titles, title)), ())


def _other_names(entity: Entity, text: str, before: Sequence[str] = ()) -> tuple[str, ...]:
    """Names in the shape of the person's own: one word, two words, or a last name after a title (also one `before`)."""
    title = _title(entity.label) if _roles_of(_title(entity.label)) else ""
    words = entity.label.split()
    shown = words[0] + " " if title else ""
    standing = set(re.findall(r"[^\W\d_]+", text.casefold()))
    first = [name for name in FIRST if name.casefold() not in standing]
    last = [name for name in LAST if name.casefold() not in standing]
    if not first or not last:
        return ()
    last_alone = title or any(_LAST_AFTER.fullmatch(word) for word in before)
    seed = int.from_bytes(hashlib.sha256(f"{entity.key}\0{text}".encode("utf-8", "surrogatepass")).digest()[:8], "big")
    names = []
    for step in range(OFFERED):
        one, other = first[(seed + step) % len(first)], last[(seed // 64 + step) % len(last)]
        rest = len(words) - bool(title)
        names.append(f"{shown}{other}" if last_alone and rest == 1 else f"{shown}{one} {other}" if rest > 1 else one)
    return tuple(names)
