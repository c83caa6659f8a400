"""Kill the real app with SIGKILL while somebody types without a pause, again and again; hold the vault against it.

    python -m tests.benchmarks.kill_app [KILLS]

Each kill is a whole process with its window, two side by side, killed 1 to 12 s after the first word. Due is what
was typed more than 5 s before. Ends with 1 when anything due was lost, a vault was unreadable, or a word was found
outside of the vault.
"""

import random
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from storyjournal.vault import KdfCost, RecoveryKit, Vault, VaultError
from tests.privacy import words
from tests.privacy.kills import Kill, kill_while_typing

SIDE_BY_SIDE = 2
SHORTEST_S, LONGEST_S = 1.0, 12.0


def one(base: Path, after_s: float) -> Kill | None:
    """Make a journal, kill the app over it, and judge. None when the vault could not be read."""
    folder = base / "home" / "Documents" / "My journal.storyjournal"
    Vault.create(folder, words.PASSPHRASE, RecoveryKit.generate(), cost=KdfCost.floor()).close()
    try:
        return kill_while_typing(base, folder, after_s)
    except VaultError as error:
        print(f"unreadable: {type(error).__name__}: {error}")
        return None


def main() -> int:
    """Print the tally; 1 when anything bad happened."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    chance = random.SystemRandom()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(SIDE_BY_SIDE) as together:
        moments = [chance.uniform(SHORTEST_S, LONGEST_S) for _ in range(count)]
        kills = list(together.map(lambda n: one(Path(folder) / str(n), moments[n]), range(count)))
        in_plain = list(words.files_with_words(Path(folder)))
    readable = [kill for kill in kills if kill is not None]
    lost = [kill for kill in readable if kill.lost]
    gone = sorted(kill.oldest_lost_s for kill in readable)
    print(f"kills                                 {count:8}")
    print(f"words typed                           {sum(kill.typed for kill in readable):8}")
    print(f"words due                             {sum(kill.due for kill in readable):8}")
    print(f"kills with a due word lost            {len(lost):8}")
    print(f"vaults unreadable                     {count - len(readable):8}")
    print(f"files with words in plain             {len(in_plain):8}")
    print(f"age of the oldest word lost: median {gone[len(gone) // 2]:.2f} s, longest {gone[-1]:.2f} s")
    return 1 if lost or in_plain or len(readable) < count else 0


if __name__ == "__main__":
    sys.exit(main())
