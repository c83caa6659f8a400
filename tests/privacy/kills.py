"""Kill the app while somebody types, and hold what the vault has against what was typed."""

import signal
import time
from dataclasses import dataclass
from pathlib import Path

from storyjournal.vault import Vault
from tests.privacy import words
from tests.privacy.running import Running

PROMISE_S = 5.0


@dataclass(frozen=True)
class Kill:
    """One kill: how many words were typed, how many of them more than 5 s before, and how many were kept."""

    typed: int
    due: int
    kept: int
    whole: bool
    oldest_lost_s: float

    @property
    def lost(self) -> bool:
        """Whether anything is gone that was promised."""
        return not self.whole or self.kept < self.due


def typed_words(app: Running) -> list[float]:
    """When each word was typed (seconds, monotonic), in order."""
    return [float(line.split("\t")[0].split()[2]) for line in app.said if line.startswith("typed ")]


def kill_while_typing(base: Path, journal: Path, after_s: float) -> Kill:
    """Let somebody type on and on in a new story, and kill the app `after_s` seconds after the first word."""
    with Running(base, "type_on") as app:
        app.until(lambda: bool(typed_words(app)), look=False)
        time.sleep(after_s)
        killed = time.monotonic()
        app.end(signal.SIGKILL)
    return judged(app, journal, killed, PROMISE_S)


def judged(app: Running, journal: Path, killed: float, promise_s: float) -> Kill:
    """Open the vault after a kill at `killed` (seconds, monotonic). Words typed `promise_s` before it are due."""
    times = typed_words(app)
    with Vault.open(journal, words.PASSPHRASE) as vault:
        vault.check()
        text = vault.stories.get(vault.stories.list()[0].id).text
    kept = text.split()
    expected = [f"{words.TEXT}{number}" for number in range(1, len(times) + 2)]
    complete = [word for word, right in zip(kept, expected, strict=False) if word == right]
    cut_short = len(kept) - len(complete)  # a save in the middle of a word
    whole = kept[: len(complete)] == complete and cut_short <= 1
    oldest = killed - times[len(complete)] if len(complete) < len(times) else 0.0
    return Kill(len(times), sum(moment < killed - promise_s for moment in times), len(complete), whole, oldest)
