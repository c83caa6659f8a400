"""`python -m storyjournal scan`: JSON lines, a table, --check, and a sentence for what cannot be read."""

import io
import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

from storyjournal.cli import main

STORY = "My sister Renée drove me to Birch Landing Hospital.\r\nI was 34 😷.\r\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.md"
    path.write_bytes(STORY.encode())
    return path


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "plain.txt"
    path.write_text("I slept badly and drank tea.\n", encoding="utf-8")
    return path


def test_json_lines_hold_offsets_in_code_points(story: Path, plain: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", "--jsonl", str(story), str(plain)]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["path"] for row in rows] == [str(story), str(plain)]
    assert rows[1]["findings"] == []
    assert [STORY[f["start"] : f["end"]] for f in rows[0]["findings"]] == ["Renée", "Birch Landing Hospital", "34"]
    assert set(rows[0]["findings"][0]) == {
        "start",
        "end",
        "kind",
        "level",
        "confidence",
        "text",
        "reason",
        "how",
        "entity",
    }


def test_check_tells_by_its_status_alone(story: Path, plain: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", "--check", str(story)]) == 1
    assert main(["scan", "--check", str(plain)]) == 0
    assert capsys.readouterr().out == ""


def test_the_table_reads_plainly(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", str(story)]) == 0
    out = capsys.readouterr().out
    assert "Birch Landing Hospital" in out
    assert "Not looked at" in out


def test_nothing_found_promises_nothing(plain: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", str(plain)]) == 0
    assert "does not mean" in capsys.readouterr().out


@pytest.mark.parametrize("data", [b"\xff\xfe\x00x", b"abc\x00def", b"\x89PNG\r\n\x1a\n"])
def test_binary_input_is_a_sentence(tmp_path: Path, data: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "picture"
    path.write_bytes(data)
    assert main(["scan", "--jsonl", str(path)]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "not a text" in shown.err


def test_a_missing_file_stops_no_other(tmp_path: Path, plain: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", "--jsonl", str(tmp_path / "gone.md"), str(plain)]) == 2
    shown = capsys.readouterr()
    assert "could not be read" in shown.err
    assert json.loads(shown.out)["path"] == str(plain)


def test_a_dash_reads_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode()), encoding="utf-8"))
    assert main(["scan", "--jsonl", "-"]) == 0
    assert len(json.loads(capsys.readouterr().out)["findings"]) == 3


def test_the_terminal_starts_quickly_and_without_a_screen(story: Path) -> None:
    code = (
        "import sys, storyjournal.cli as cli; status = cli.main(sys.argv[1:]); "
        "assert not [m for m in sys.modules if m.startswith(('PySide6', 'ui'))]; sys.exit(status)"
    )
    began = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code, "scan", "--check", str(story)], check=False, timeout=60)
    assert done.returncode == 1
    assert time.perf_counter() - began < 10  # seconds, on a busy machine; about half a second on a quiet one
