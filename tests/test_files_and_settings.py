"""Files land whole or not at all; settings survive anything that may stand in their file."""

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyjournal import settings
from storyjournal.files import write_atomically
from storyjournal.settings import Settings


def test_a_file_lands_whole_and_private(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a", b"one")
    write_atomically(tmp_path / "a", b"two")
    assert (tmp_path / "a").read_bytes() == b"two"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


def test_a_failed_write_leaves_the_old_file_and_no_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_atomically(tmp_path / "a", b"old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_atomically(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_settings_come_back(tmp_path: Path) -> None:
    chosen = replace(Settings(), theme="dusk", text_size=1.5, vault="/somewhere/mine.storyjournal")
    settings.save(tmp_path / "deep" / "folder", chosen)
    assert settings.load(tmp_path / "deep" / "folder") == chosen


@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_any_settings_file_gives_settings(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("settings")
    (folder / settings.FILE).write_bytes(content)
    assert settings.load(folder) == Settings()


def test_what_is_wrong_in_a_settings_file_takes_its_default(tmp_path: Path) -> None:
    (tmp_path / settings.FILE).write_text('{"theme": 3, "text_size": 2, "vault": null, "more": 1}')
    assert settings.load(tmp_path) == Settings(text_size=2.0)
