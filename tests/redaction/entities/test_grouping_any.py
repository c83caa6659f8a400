"""Grouping of any mentions: a partition, always the same, whatever their order, and no matter what is written below."""

from collections.abc import Sequence
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from storyjournal.redaction.entities.grouping import group
from storyjournal.redaction.entities.regrouping import merged, split
from storyjournal.redaction.findings import Candidate, Confidence, Entity, Kind, Layer, Level, Scan

WORDS = ("Amara", "Okoye", "Dr", "Mr", "Mrs", "Anna", "K.", "the", "and", "Okoyes", "my", "daughter", "nurse", "old",
         "Liz", "Elizabeth", "Harrow", "Clinic", "A.O.", "Amarra", "O’Malley", "other", "Jr.", "*", "ubah", "."
         )  # fmt: skip
KINDS = (Kind.PERSON, Kind.PERSON, Kind.PERSON, Kind.PLACE, Kind.ORG, Kind.ID)


def nicknames(name: str) -> frozenset[str]:
    return {"liz": frozenset({"elizabeth"}), "elizabeth": frozenset({"liz"})}.get(name, frozenset())


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Candidate]]:
    """A text of these words and candidates that do not overlap."""
    text, found = "", []
    for _ in range(draw(st.integers(0, 24))):
        words = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3)))
        if draw(st.booleans()):
            kind = draw(st.sampled_from(KINDS))
            level = Level.ADVICE if draw(st.integers(0, 9)) == 0 else Level.IDENTIFIER
            trust, how = draw(st.sampled_from(Confidence)), draw(st.sampled_from(Layer))
            role, subject = (
                draw(st.sampled_from(("", "", "my aunt", "my son"))),
                draw(st.sampled_from(("", "", "a", "a b"))),
            )
            found.append(Candidate(len(text), len(text) + len(words), kind, level, trust, "Why.", how, role, subject))
        text += words + draw(st.sampled_from((" ", ". ", "\n\n", ", ")))
    return text, found


def shape(entities: Sequence[Entity]) -> list[tuple[str, list[int]]]:
    return [(e.key, [m.start for m in e.mentions]) for e in entities]


@given(marked())
def test_it_is_a_partition_with_a_key_for_each(case: tuple[str, list[Candidate]]) -> None:
    text, found = case
    findings, entities = group(text, found, nicknames)
    assert [(f.start, f.end) for f in findings] == [(c.start, c.end) for c in found]
    assert sorted(m.start for e in entities for m in e.mentions) == [c.start for c in found]
    assert len({e.key for e in entities}) == len(entities)
    assert all(m.entity == e.key and m in findings for e in entities for m in e.mentions)
    assert [e.mentions[0].start for e in entities] == sorted(e.mentions[0].start for e in entities)


@given(marked(), st.integers())
def test_the_order_of_candidates_changes_nothing(case: tuple[str, list[Candidate]], seed: int) -> None:
    text, found = case
    shuffled = list(found)
    Random(seed).shuffle(shuffled)  # noqa: S311 - an order, no secret
    assert group(text, shuffled, nicknames) == group(text, found, nicknames) == group(text, found, nicknames)


@given(marked())
def test_a_paragraph_without_names_changes_nothing(case: tuple[str, list[Candidate]]) -> None:
    text, found = case
    text = text.rstrip(" ,") + "."
    found = [c for c in found if c.end <= len(text)]
    below = group(f"{text}\n\nIt rained all day and the tea was cold.", found, nicknames)
    assert shape(below[1]) == shape(group(f"{text}\n\n", found, nicknames)[1])


@given(marked(), st.data())
def test_what_is_merged_or_split_by_hand_is_a_partition_still(
    case: tuple[str, list[Candidate]], data: st.DataObject
) -> None:
    text, found = case
    scan = Scan(text, *group(text, found, nicknames))
    if len(scan.entities) < 2:
        return
    one, two = data.draw(st.permutations(scan.entities))[:2]
    joined = merged(scan, one.key, two.key)
    assert [(f.start, f.end) for f in joined.findings] == [(f.start, f.end) for f in scan.findings]
    assert len(joined.entities) == len(scan.entities) - 1
    home = next(e for e in joined.entities if one.mentions[0].start in {m.start for m in e.mentions})
    assert {m.start for m in home.mentions} == {m.start for m in (*one.mentions, *two.mentions)}
    off = {i for i, m in enumerate(home.mentions) if m.start in {m.start for m in two.mentions}}
    parted = split(joined, home.key, off, "person:parted")
    assert sorted(tuple(m.start for m in e.mentions) for e in parted.entities) == sorted(
        tuple(m.start for m in e.mentions) for e in scan.entities
    )
    assert sorted(m.start for e in parted.entities for m in e.mentions) == [f.start for f in parted.findings]
