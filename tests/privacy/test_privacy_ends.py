"""However the app ends, no word stays outside of the vault; and the search for words does find them."""

import signal
import sys
from pathlib import Path

import pytest

from storyjournal.vault import Vault
from tests.privacy import words
from tests.privacy.driver import SOCKET
from tests.privacy.running import Running, open_to_others

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at the process through /proc")


def kept(journal: Path) -> str:
    """The text of the one story in a journal."""
    with Vault.open(journal, words.PASSPHRASE) as vault:
        vault.check()
        return vault.stories.get(vault.stories.list()[0].id).text


def test_killed_in_the_middle(tmp_path: Path, journal: Path) -> None:
    with Running(tmp_path, "write_and_wait") as app:
        app.until("reviewing")
        app.end(signal.SIGKILL)
    assert app.found == set()
    assert list(words.files_with_words(tmp_path)) == []
    assert open_to_others(tmp_path) == []
    assert kept(journal) == words.STORY.replace("\n", "\n\n")


def test_closed(tmp_path: Path, journal: Path) -> None:
    with Running(tmp_path, "write_and_close") as app:
        app.until("written")
        assert app.ended() == 0
    assert app.complained == ""
    assert app.found == set()
    assert list(words.files_with_words(tmp_path)) == []
    assert kept(journal) == words.STORY.replace("\n", "\n\n")


def test_words_and_sockets_would_be_found(tmp_path: Path, journal: Path) -> None:
    with Running(tmp_path, "betray") as app:
        app.until(lambda: any(line.startswith("betrayed") for line in app.said))
        app.look()
        (tmp_path / "home" / f"{words.TAG.lower()}.txt").touch()
        app.look()
    found = "\n".join(app.found)
    assert str(tmp_path / "temp" / "leak") in found
    assert "(deleted)" in found
    assert words.TAG.lower() in found
    assert any(line.startswith(SOCKET) for line in app.said)
    assert [inode.split()[0] for inode in app.internet] == ["udp"]


@pytest.mark.parametrize("code", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("word", words.SENTINELS)
def test_each_word_is_known_in_each_encoding(word: str, code: str) -> None:
    assert words.count(b"\x00\xff" + word.title().encode(code) + b"\xff") == 1
    assert words.count(word[:-1].encode(code)) == 0
