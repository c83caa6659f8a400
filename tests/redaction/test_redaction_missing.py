"""Where the name reader cannot work: a sentence, never a crash, and everything else is still found."""

import hashlib
import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from storyjournal.cli import main
from storyjournal.redaction import Scanner
from storyjournal.redaction.layers import every_layer
from storyjournal.redaction.tagger.labels import LABELS
from storyjournal.redaction.tagger.tagger import Tagger

WEIGHTS = b"no network at all" * 99
LIMITS = {"join": 0.2, "look": 0.4, "likely": 0.6}
SHEET = {
    "labels": list(LABELS),
    "limits": dict.fromkeys(LABELS[1:], LIMITS),
    "sha256": hashlib.sha256(WEIGHTS).hexdigest(),
}
VOCABULARY = "[PAD]\n[UNK]\n[CLS]\n[SEP]\na\n"
STORY = "My sister Amara called me on 3 March 2021."
BROKEN_SHEETS = (
    "", "{", "[]", "null", "{}", json.dumps(SHEET | {"labels": ["outside"]}), json.dumps(SHEET | {"labels": 7}),
    json.dumps(SHEET | {"limits": {}}), json.dumps(SHEET | {"limits": []}), json.dumps(SHEET | {"sha256": "00"}),
    json.dumps(SHEET | {"limits": SHEET["limits"] | {"person": {"join": 0.1}}}),  # type: ignore[operator]
    json.dumps(SHEET | {"limits": SHEET["limits"] | {"person": LIMITS | {"more": 1}}}),  # type: ignore[operator]
    json.dumps(SHEET | {"limits": SHEET["limits"] | {"person": LIMITS | {"look": "high"}}}),  # type: ignore[operator]
)  # fmt: skip


def _folder(base: Path, *, sheet: str = json.dumps(SHEET), vocabulary: str = VOCABULARY) -> Path:
    (base / "model.onnx").write_bytes(WEIGHTS)
    (base / "tagger.json").write_text(sheet, encoding="utf-8")
    (base / "vocab.txt").write_text(vocabulary, encoding="utf-8")
    return base


def _scanner(folder: Path) -> Scanner:
    return Scanner(replace(every_layer(), tagger=Tagger(folder)))


def _goes_on(scanner: Scanner) -> str:
    """What is said to be missing, after a scan that found what the other layers find."""
    assert {f.text for f in scanner.scan(STORY).findings} == {"Amara", "3 March 2021"}
    (sentence,) = scanner.missing
    assert "Everything else is still looked for." in sentence
    return sentence


def test_no_folder(tmp_path: Path) -> None:
    assert "missing or damaged" in _goes_on(_scanner(tmp_path / "gone"))


def test_a_file_that_is_no_network(tmp_path: Path) -> None:
    assert "damaged" in _goes_on(_scanner(_folder(tmp_path)))


@pytest.mark.parametrize("sheet", BROKEN_SHEETS)
def test_an_illegal_sheet(tmp_path: Path, sheet: str) -> None:
    assert "damaged" in _goes_on(_scanner(_folder(tmp_path, sheet=sheet)))


def test_a_vocabulary_cut_short(tmp_path: Path) -> None:
    assert "damaged" in _goes_on(_scanner(_folder(tmp_path, vocabulary="[PAD]\n")))


def test_no_runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    assert "onnxruntime is missing" in _goes_on(_scanner(_folder(tmp_path)))


def test_the_terminal_says_so_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(Scanner, "default", lambda: _scanner(tmp_path / "gone"))
    stories = [tmp_path / "one.md", tmp_path / "two.md"]
    for story in stories:
        story.write_text(STORY, encoding="utf-8")
    assert main(["scan", *map(str, stories)]) == 0
    shown = capsys.readouterr()
    assert shown.err.count("name reader") == 1
    assert shown.out.count("name reader") == len(stories)
