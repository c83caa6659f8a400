"""Other names for people: alike all through a story, fresh in the next, never one that stands in the text."""

import re
from collections.abc import Sequence

from storyjournal.redaction.findings import Kind
from storyjournal.redaction.options.setting import Setting
from storyjournal.redaction.options.stock import ENGLISH, stock_of
from storyjournal.redaction.reading.lexicon import fold

OFFERED = 3  # names offered for one person
_WORD = re.compile(r"[^\W\d_]+")


def other_names(setting: Setting, names: Sequence[str], *, last_alone: bool, title: str = "") -> tuple[str, ...]:
    """Return other names for a person, best first, in the shape of their own `names` (without a title).

    One word for one word (a last name if `last_alone`), first and last name for several; `title` stands before each.
    Two people of one scan are offered different names as long as there are enough of them. Empty where the text
    holds every name there is.
    """
    people = [e.key for e in setting.scan.entities if e.kind is Kind.PERSON]
    rank = people.index(setting.entity.key) if setting.entity.key in people else 0
    first_like = stock_of(fold(names[0]) if names else "", last=False)
    last_like = stock_of(fold(names[-1]) if names else "", last=True)
    firsts = _shuffled(first_like.first, ENGLISH.first, setting)
    lasts = _shuffled(last_like.last, ENGLISH.last, setting)
    if not firsts or not lasts:
        return ()
    found = []
    for turn in range(OFFERED):
        at = rank + turn * max(1, len(people))
        first, last = firsts[at % len(firsts)], lasts[at % len(lasts)]
        name = f"{first} {last}" if len(names) > 1 else last if last_alone else first
        found.append(f"{title} {name}" if title else name)
    return tuple(dict.fromkeys(found))


def _shuffled(names: Sequence[str], more: Sequence[str], setting: Setting) -> Sequence[str]:
    """The names in an order that each story has for itself, then `more`, without those that stand in the text."""
    standing = {fold(word) for word in _WORD.findall(setting.text)}
    ordered = dict.fromkeys([*setting.shuffled(names), *setting.shuffled(more)])
    return [name for name in ordered if fold(name) not in standing]
