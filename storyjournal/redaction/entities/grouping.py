"""Mentions grouped into entities, so that the writer decides once for each person, place or number."""

from collections.abc import Iterable, Sequence

from storyjournal.redaction.entities.entity import entity_of, keys_of, label_of
from storyjournal.redaction.entities.kinds import agreed_kinds
from storyjournal.redaction.entities.mentions import mention
from storyjournal.redaction.entities.parting import parted
from storyjournal.redaction.entities.people import Nicknames, People, Somebody
from storyjournal.redaction.entities.things import Thing, group_things, words_of
from storyjournal.redaction.findings import Candidate, Entity, Finding, Kind, Level


def no_nicknames(name: str) -> frozenset[str]:  # noqa: ARG001 - stands where a list of nicknames may stand
    """Nobody has another first name."""
    return frozenset()


def group(
    text: str, candidates: Iterable[Candidate], nicknames: Nicknames = no_nicknames
) -> tuple[tuple[Finding, ...], tuple[Entity, ...]]:
    """Return the findings with their entity, sorted, and the entities by first mention.

    `candidates` do not overlap; their order changes nothing, and there is one finding for each.
    `nicknames` says what a first name can be called too.
    """
    ordered = sorted(candidates, key=lambda c: (c.start, c.end))
    kinds = agreed_kinds(text, ordered)
    groups = _groups(text, ordered, kinds, nicknames)
    keys = keys_of((kind, label_of(text, kind, [ordered[i] for i in of]), detail) for kind, of, detail in groups)
    entities = []
    findings: dict[int, Finding] = {}
    for key, (kind, members, _) in zip(keys, groups, strict=True):
        entity = entity_of(text, key, kind, [ordered[i] for i in members])
        findings.update(zip(members, entity.mentions, strict=True))
        entities.append(entity)
    return tuple(findings[index] for index in sorted(findings)), tuple(entities)


def _groups(
    text: str, candidates: Sequence[Candidate], kinds: Sequence[Kind], nicknames: Nicknames
) -> list[tuple[Kind, list[int], str]]:
    """The kind and the members of each group, by first member, with what tells it from one of the same name."""
    people, things = [], []
    for index, (candidate, kind) in enumerate(zip(candidates, kinds, strict=True)):
        if kind is Kind.PERSON and candidate.level is Level.IDENTIFIER:
            people.append(mention(text, index, candidate))
        else:
            words = text[candidate.start : candidate.end]
            things.append(words_of(words, index, kind, candidate.level))
    found: list[Somebody | Thing] = [*People(nicknames).group(people), *group_things(things)]
    return sorted(
        (
            (each.kind if isinstance(each, Thing) else Kind.PERSON, sorted(each.members), _detail(each))
            for each in found
        ),
        key=lambda one: one[1][0],
    )


def _detail(each: Somebody | Thing) -> str:
    """What tells somebody from another person of the same name."""
    if isinstance(each, Thing):
        return "advice" if each.level is Level.ADVICE else ""
    if each.family:
        return "family"
    said = (each.generations, each.roles, each.titles)
    return each.subject or next((min(words) for words in said if words), "")


__all__ = ["group", "parted"]
