"""What holds for every option whatever the words: it gives nothing away, and its sentence stays a sentence."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyjournal.redaction.findings import Entity, Kind, Scan
from storyjournal.redaction.options import options
from storyjournal.review import Decision, Review, Verb
from storyjournal.review.variants import occurrences
from tests.marked_scan import scan_of
from tests.redaction.options.broken_english import FORBIDDEN, broken, elements
from tests.redaction.options.frames import frames

FRAMES = frames()
NAMED = (Kind.PERSON, Kind.PLACE, Kind.ORG, Kind.CONTACT, Kind.ID)


@st.composite
def marked(draw: st.DrawFn) -> str:
    """One to three sentences, each with one marked mention."""
    sentences = []
    for _ in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from(sorted(FRAMES)))
        labels, frames = FRAMES[kind]
        label = draw(st.sampled_from(labels))
        sentences.append(draw(st.sampled_from(frames)).replace("{}", f"[[{kind}:{label}|{label}]]"))
    return "\n\n".join(sentences)


def every_decision(scan: Scan) -> list[tuple[Entity, Decision]]:
    """Every option of every entity as a decision."""
    found = []
    for entity in scan.entities:
        offered = options(entity, scan)
        found += [(entity, Decision(Verb.VAGUER, words)) for words in offered.vaguer]
        found += [(entity, Decision(Verb.CHANGE, words)) for words in offered.change]
    return found


@settings(max_examples=50, deadline=None)
@given(marked())
def test_an_option_gives_nothing_away(text: str) -> None:
    scan = scan_of(text)
    for entity, decision in every_decision(scan):
        words = decision.replacement
        assert words == words.strip()
        assert not FORBIDDEN.search(words)
        assert not set("[]{}<>█*_#") & set(words)
        for finding in scan.findings:
            if finding.entity == entity.key or finding.kind in NAMED:
                assert occurrences(finding.text, words) == 0, (finding.text, words)


@settings(max_examples=50, deadline=None)
@given(marked())
def test_options_are_the_same_each_time(text: str) -> None:
    scan, again = scan_of(text), scan_of(text)
    for entity, twin in zip(scan.entities, again.entities, strict=True):
        assert options(entity, scan) == options(twin, again)
        assert len(set(options(entity, scan).vaguer)) == len(options(entity, scan).vaguer)


@settings(max_examples=75, deadline=None)
@given(marked())
def test_every_option_leaves_english_and_markdown(text: str) -> None:
    scan = scan_of(text)
    for entity, decision in every_decision(scan):
        shown = Review.begin("s", scan).decide(entity.key, decision).preview().text
        assert broken(shown, scan.text) == [], shown
        if "Dear" not in shown:
            assert elements(shown) == elements(scan.text), shown


@settings(max_examples=50, deadline=None)
@given(marked())
def test_the_best_of_all_together_leaves_english(text: str) -> None:
    review = Review.begin("s", scan_of(text))
    for entity in review.scan.entities:
        offered = options(entity, review.scan).vaguer
        decision = Decision(Verb.VAGUER, offered[0]) if offered else Decision(Verb.REMOVE)
        review = review.decide(entity.key, decision)
    shown = review.preview().text
    assert broken(shown, review.scan.text) == [], shown


@pytest.mark.parametrize(
    "words", ["Rose|Hope|Will|Summer|Grace", "Robin|Sam|Kiran|Wei|Alex", "Dr May|Nurse Friend|Nan"]
)
def test_names_that_are_words_or_pseudonyms_are_never_offered(words: str) -> None:
    names = words.split("|")
    scan = scan_of("On [[date|4 July 2021]] I met " + ", ".join(f"[[person|{n}]]" for n in names) + " and a friend.")
    for entity in scan.entities:
        offered = options(entity, scan)
        for option in (*offered.vaguer, *offered.change):
            assert not {n.split()[-1].lower() for n in names} & set(option.lower().split()), option


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(("Ada", "Bea", "Cleo", "Dot", "Eve", "Flo", "Gus")), min_size=2, unique=True))
def test_two_people_get_two_pseudonyms(names: list[str]) -> None:
    scan = scan_of(" and ".join(f"[[person|{name}]]" for name in names) + " sang.")
    best = [options(entity, scan).change[0] for entity in scan.entities]
    assert len(set(best)) == len(names)
