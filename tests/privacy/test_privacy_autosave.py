"""What was typed is in the vault within five seconds, and on each pause: kill -9 of the real app proves it.

More kills: python -m tests.benchmarks.kill_app 40
"""

import random
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from storyjournal.vault import KdfCost, RecoveryKit, Vault
from tests.privacy import words
from tests.privacy.kills import Kill, judged, kill_while_typing, typed_words
from tests.privacy.running import Running

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at the process through /proc")
KILLS = 3


def test_what_was_typed_five_seconds_before_a_kill_is_there(tmp_path: Path) -> None:
    chance = random.Random()  # noqa: S311  # a moment
    homes = []
    for number in range(KILLS):
        home = tmp_path / str(number)
        folder = home / "home" / "Documents" / "My journal.storyjournal"
        Vault.create(folder, words.PASSPHRASE, RecoveryKit.generate(), cost=KdfCost.floor()).close()
        homes.append((home, folder, chance.uniform(6.5, 9.0)))

    def kill(home: tuple[Path, Path, float]) -> Kill:
        return kill_while_typing(*home)

    with ThreadPoolExecutor(KILLS) as together:
        kills = list(together.map(kill, homes))
    for seen in kills:
        assert seen.due > 0
        assert not seen.lost, seen
    assert list(words.files_with_words(tmp_path)) == []


def test_a_pause_is_enough(tmp_path: Path, journal: Path) -> None:
    with Running(tmp_path, "type_and_pause") as app:
        app.until("pausing", look=False)
        time.sleep(2.5)
        app.end(signal.SIGKILL)
    kept = judged(app, journal, typed_words(app)[-1] + 0.001, 0.0)
    assert kept.typed == kept.due == kept.kept == 20
