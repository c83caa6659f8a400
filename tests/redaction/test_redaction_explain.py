"""The trace of a scan: who found it, what else was offered and why that lost, and how mentions came together."""

import pytest

from storyjournal.cli import main
from storyjournal.redaction import Layer, Level, Scanner
from storyjournal.redaction.explain import GUARDED, Explanation, Trace, explain

STORY = (
    "My sister Renée Okoye drove to Birch Landing Hospital. The **Am**ara ward was shut.\n\n"
    "Okoye laughed about the Gleason score. Write to okoye@mail.example by 3 March 2021."
)


@pytest.fixture(scope="module")
def explained() -> Explanation:
    return explain(Scanner.default().read(STORY))


def _of(explained: Explanation, words: str) -> Trace:
    return next(trace for trace in explained.traces if trace.finding.text == words)


def test_every_finding_has_its_trace(explained: Explanation) -> None:
    found = Scanner.default().scan(STORY).findings
    assert tuple(trace.finding for trace in explained.traces) == found
    for trace in explained.traces:
        assert trace.made_of.rule
        assert trace.made_of.how is trace.finding.how
        assert trace.made_of.reason == trace.finding.reason
        assert all(lost.words and lost.why for lost in trace.lost)


def test_what_lost_says_why(explained: Explanation) -> None:
    mail = _of(explained, "okoye@mail.example")
    assert any(lost.words == "okoye" for lost in mail.lost) or not mail.lost
    hospital = _of(explained, "Birch Landing Hospital")
    listed = next(lost for lost in hospital.lost if lost.candidate.how is Layer.LEXICON)
    assert listed.why == "the surer one wins"


def test_what_the_guard_list_explains_is_left_out(explained: Explanation) -> None:
    assert all(lost.candidate.level is Level.IDENTIFIER for lost in explained.left_out if lost.why == GUARDED)
    assert "Gleason" not in {trace.finding.text for trace in explained.traces}


def test_mentions_say_how_they_came_together(explained: Explanation) -> None:
    assert _of(explained, "Okoye").grouped.startswith("a part of “Renée Okoye”")
    assert _of(explained, "3 March 2021").grouped == "mentioned once"


def test_the_terminal_prints_the_trace(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    story = tmp_path_factory.mktemp("explain") / "story.md"
    story.write_text(STORY, encoding="utf-8")
    assert main(["scan", "--explain", str(story)]) == 0
    out = capsys.readouterr().out
    assert "10-21  Renée Okoye  person, identifier, sure" in out
    assert "found by cue (Cues)" in out
    assert "belongs to person:renee okoye" in out
