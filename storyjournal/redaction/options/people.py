"""Words for a person: what they are to the writer, or another name."""

import re
from collections.abc import Sequence

from storyjournal.redaction.findings import Entity
from storyjournal.redaction.options.pseudonyms import other_names
from storyjournal.redaction.options.relations import role_in
from storyjournal.redaction.options.setting import Setting

RELATIVES = (
    r"aunt|auntie|aunty|uncle|cousin|nan|nana|nani|gran|granny|grandma|grandpa|grandad|granddad|mum|mom|dad"
    r"|teta|babcia?"
    r"|abuel[ao]|oma|opa|lol[ao]|yiayia|bubbe|zayde|nonn[ao]|tit[ao]|t[ií][ao]|khala|mamu|didi|dadi|mormor"
    r"|farmor|halmoni"
)
# The titles that tell a role, as they are written with or without a full stop.
TITLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"drs?|doctor|prof|professor|consultant", ("my doctor", "a doctor", "one of my doctors")),
    (r"nurse|sister|matron|midwife", ("a nurse", "my nurse", "one of the nurses")),
    (r"mr|mrs|ms|miss|mx|sir|madam|dame", ("someone I know", "someone who helped me")),
    (RELATIVES, ("a relative", "someone in my family")),
    (r"coach|teacher|principal|headmaster|headmistress", ("a teacher", "someone at school")),
    (
        r"revd?|reverend|father|fr|br|brother|pastor|rabbi|imam|deacon|bishop|canon",
        ("a minister", "someone from my community"),
    ),
    (
        r"corporal|cpl|major|colonel|lieutenant|lt|captain|capt|sergeant|sgt|officer|constable"
        r"|detective",
        ("an officer", "someone in uniform"),
    ),
    (
        r"senator|representative|congress(?:man|woman)|assembly ?member|councill?or|minister|mayor|governor|hon"
        r"|honou?rable|president|mp",
        ("a public official", "someone in office"),
    ),
    (r"sr", ("a nun", "someone from my community")),
    (r"judge|justice", ("a judge", "the court")),
)
TITLE = re.compile(r"^(?P<title>[^\W\d_]+)\.?\s+(?=\S)")
TITLE_BEFORE = re.compile(r"(?<![^\W_])(?P<title>[^\W\d_]+)\.?[ \t]+[*_]*\Z")
SHOWN_TITLE = re.compile(r"[A-Z]|(?:drs?|doctor|prof|nurse|mrs?|ms|miss)\Z")  # a small "sister" is kin
# "I'm Ada", "my name is Ada", "they call me Ada": the writer's own name.
SELF_BEFORE = re.compile(
    r"(?:\b(?:i am|im|my name is|my name[’']s|(?:calls?|called|know|knows|named) me(?: as)?)"
    r"|(?<!\w)i[’']m)[ \t]+\Z|(?<!\w)I,[ \t]+\Z",
    re.IGNORECASE,
)
SIGNED_BEFORE = re.compile(
    r"(?:\b(?:love|regards|wishes|yours(?: \w+)?|thanks|sincerely|faithfully|hugs|cheers),?[ \t]*\n?[ \t]*"
    r"|\n[ \t]*[-–—][ \t]*)\Z",
    re.IGNORECASE,
)
SIGNED_AFTER = re.compile(r"[ \t]*[.!]?[ \t]*(?:\n[^\n]{0,60}){0,2}\s*\Z")  # at the end of the text
_LAST_AFTER = re.compile(r"family|mrs?|ms|mx|drs?|doctor|prof|professor|judge|senator|officer|captain|sergeant")
_FIRST_AFTER = re.compile(
    r"aunt|auntie|aunty|uncle|cousin|nana?|gran|grandma|grandpa|sister|sr|brother|br|father|fr|midwife"
    r"|matron|coach|sir|dame"
)
_HOUSE_NEXT = re.compile(r"[ \t]+(?:family|household|clan|sisters|brothers|twins)\b")
FAMILY_AFTER = re.compile(
    r"[ \t]+(?:are|were|have|had|[a-z]+ed|brought|came|took|gave|made|went|sent|kept|let)\b|[’'.,;!?]"
)
NEAR = 80  # code points around a mention in which its role is looked for
# What the words beside a bare name show of who it is. A friend is only said to be one where nothing shows another.
BY_CUE: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(rf"\b(?:{cue})\b", re.IGNORECASE), offered)
    for cue, offered in (
        (
            r"next bed|bed (?:next to|beside|opposite|across)|other bed|same ward|roommate|other patients?|bay with me",
            ("another patient", "someone on my ward"),
        ),
        (
            r"took my (?:blood|temperature|vitals)|drew my blood|my (?:drip|iv|cannula|catheter|dressing|chart|notes)"
            r"|on shift|night shift|stethoscope|examined|prescribed|diagnosed|injection|infusion|cannula",
            ("someone who looked after me", "one of the staff"),
        ),
        (r"support group|our group|the group|peer group|meetings?", ("someone from my group", "a fellow member")),
        (
            r"at work|my office|my boss|the office|my shift|payroll|hr|meeting room",
            ("someone from work", "a colleague"),
        ),
        (r"in class|at school|classmates?|homework|detention", ("someone from school", "a schoolfriend")),
    )
)
_HAS_CLAUSE = re.compile(r" (?:I|who|of|in|on|from)\b")
_OWNS = re.compile(r"[*_]*[’'](?:s\b|(?!\w))")


def people(setting: Setting) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return roles and other names for a person: first what the vault or the text itself says they are."""
    entity, text = setting.entity, setting.text
    around = [(text[max(0, m.start - NEAR) : m.start], text[m.end : m.end + NEAR]) for m in entity.mentions]
    if re.fullmatch(RELATIVES, setting.label.casefold()):
        return ("a relative", "someone in my family"), ()
    titles = [_title(setting.label), *(_title_before(before) for before, _ in around)]
    if _is_family(entity, text):
        named = other_names(setting, [setting.label], last_alone=True)
        return ("a family I know", "our friends"), tuple(f"{name}s" for name in named)
    roles = [entity.role] if entity.role else []
    told = [role_in(before, after) for before, after in around if not SELF_BEFORE.search(before)]
    roles += [role for role in told if role][:2]
    roles += next((found for title in titles if (found := _roles_of(title))), ())
    if not roles and not setting.quoted and _is_writer(around):
        roles.append("the writer")
    roles += ["someone I know"] if roles else [*_by_cue(setting), "a friend", "someone I know"]
    if any(_OWNS.match(after) for _, after in around):
        roles = [role for role in roles if not _HAS_CLAUSE.search(role)] or ["someone"]  # "someone I know's phone"
    return tuple(dict.fromkeys(roles)), _named(setting, titles)


def _by_cue(setting: Setting) -> tuple[str, ...]:
    near = f"{setting.sentence_before()} \0 {setting.sentence_after()}"
    return next((offered for cue, offered in BY_CUE if cue.search(near)), ())


def _named(setting: Setting, titles: Sequence[str]) -> tuple[str, ...]:
    """Other names, with the title that belongs to the name; a last name alone after any title."""
    words = setting.label.split()
    own = titles[0] if _roles_of(titles[0]) else ""
    names = words[1:] if own else words
    last_alone = (bool(own) and not _FIRST_AFTER.fullmatch(own)) or any(_LAST_AFTER.fullmatch(t) for t in titles[1:])
    last_alone = last_alone or bool(_HOUSE_NEXT.match(setting.after()))
    return other_names(setting, names, last_alone=last_alone, title=words[0] if own else "")


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
