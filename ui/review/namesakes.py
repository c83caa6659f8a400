"""What tells cards of one name apart: who each is, or the sentence in which each stands first."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from storyjournal.review import Item
from ui.review.snippets import as_written


def told_apart(text: str, items: Sequence[Item]) -> Mapping[str, str]:
    """Return words for each item that shares kind and label with another, by its entity's key.

    `text` is the source in which the items were found.
    """
    named: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in items:
        named[(item.entity.kind, item.entity.label.casefold())].append(item)
    return {key: words for same in named.values() if len(same) > 1 for key, words in _each(text, same)}


def _each(text: str, same: Sequence[Item]) -> list[tuple[str, str]]:
    roles = [item.entity.role for item in same]
    alone = {role for role in roles if role and roles.count(role) == 1}
    return [
        (i.entity.key, _upper(i) if i.entity.role in alone else as_written(text, i.entity.mentions[0])) for i in same
    ]


def _upper(item: Item) -> str:
    return item.entity.role[:1].upper() + item.entity.role[1:]
