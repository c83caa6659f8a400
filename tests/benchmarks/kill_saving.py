"""Kill a process with SIGKILL while it keeps stories, again and again, and look for anything that was lost.

    python -m tests.benchmarks.kill_saving [KILLS]

A child keeps stories through the real vault and prints a line for each save that was acknowledged. The parent
kills it at a random moment, opens the vault, and compares. The words of the stories are looked for in every
file of the vault's folder and of the child's temporary folder, while it runs and after it was killed. Ends
with 1 when anything was lost, unreadable or readable by others.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from storyjournal.vault import KdfCost, RecoveryKit, Vault, VaultError

SENTINEL = "Quokkavale"
STORIES = 3
ROUNDS_OF_TEXT = 40


@dataclass(slots=True)
class Tally:
    """What happened over all kills."""

    kills: int = 0
    in_a_save: int = 0
    acknowledged: int = 0
    lost: int = 0
    unreadable: int = 0
    in_plain: int = 0

    @property
    def bad(self) -> int:
        """Everything that must never happen."""
        return self.lost + self.unreadable + self.in_plain


def text(save: int) -> str:
    """The text of a save: it begins with its number; sizes vary, and some saves take most of the text away."""
    return f"{save} " + f"{SENTINEL} wrote line {save} of many. " * (1 + save * 7 % ROUNDS_OF_TEXT)


def child(folder: Path) -> None:
    """Keep saves until killed. The kit comes through standard input, as it must not be an argument."""
    with Vault.open(folder, RecoveryKit.parse(sys.stdin.readline())) as vault:
        ids = sorted(summary.id for summary in vault.stories.list())
        save = max(int(vault.stories.get(story).text.split()[0]) for story in ids)
        while True:
            save += 1
            vault.stories.keep(
                ids[save % STORIES],
                title=f"{SENTINEL} {save}",
                text=text(save),
                tags=[SENTINEL],
                cursor=save,
                milestone=save % 5 == 0,
            )
            print(save, flush=True)


def acknowledged_until_killed(folder: Path, kit: RecoveryKit, chance: random.Random, tally: Tally) -> list[int]:
    """Run a child for a random while, kill it, and return the saves it had acknowledged."""
    temp = folder.parent / "temp"
    temp.mkdir(exist_ok=True)
    command = [sys.executable, __file__, "--child", str(folder)]
    environment = {**os.environ, "TMPDIR": str(temp), "SQLITE_TMPDIR": str(temp)}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True
    ) as process:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("no pipes")
        process.stdin.write(kit.text + "\n")
        process.stdin.close()
        saves = [int(process.stdout.readline())]
        time.sleep(chance.uniform(0, 0.2))
        tally.in_plain += sum(1 for _ in files_with_words(folder.parent))
        time.sleep(chance.uniform(0, 0.01))
        process.kill()
        saves += [int(line) for line in process.stdout.read().split("\n")[:-1]]
    tally.kills += 1
    tally.acknowledged += len(saves)
    tally.in_a_save += is_hot(folder / "journal.db-journal")
    tally.in_plain += sum(1 for _ in files_with_words(folder.parent))
    return saves


def is_hot(journal: Path) -> bool:
    """Whether a rollback journal was in use: at rest its beginning is zeroed, or it is gone."""
    return journal.exists() and any(journal.read_bytes()[:8])


def files_with_words(folder: Path) -> Iterator[Path]:
    """Files that hold words of the stories. No vault may be open in this process meanwhile."""
    wanted = [SENTINEL.lower().encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
    for path in folder.rglob("*"):
        try:
            data = path.read_bytes().lower() if path.is_file() else b""
        except FileNotFoundError:  # a rollback journal that has done its work
            continue
        if any(word in data for word in wanted):
            yield path


def look(folder: Path, kit: RecoveryKit, saves: list[int], tally: Tally) -> None:
    """Open the vault and hold it against what was acknowledged."""
    try:
        with Vault.open(folder, kit) as vault:
            vault.check()
            kept = [vault.stories.get(summary.id) for summary in vault.stories.list()]
            found = vault.stories.search(SENTINEL)
    except VaultError as error:
        tally.unreadable += 1
        print(f"unreadable: {type(error).__name__}: {error}")
        return
    numbers = {int(story.text.split()[0]) for story in kept}
    newest = max(saves)
    whole = all(story.text == text(int(story.text.split()[0])) for story in kept)
    # The save after the newest acknowledged one may have reached the disk; nothing older may stand in its place.
    expected = {newest - back for back in range(STORIES)}
    ahead = {newest + 1 - back for back in range(STORIES)}
    if not whole or numbers not in (expected, ahead) or len(found) != STORIES:
        tally.lost += 1
        print(f"lost: acknowledged {newest}, kept {sorted(numbers)}")


def torture(kills: int, folder: Path, seed: int) -> Tally:
    """Make a vault and kill its child `kills` times."""
    tally, chance, kit = Tally(), random.Random(seed), RecoveryKit.generate()  # noqa: S311 - moments
    seeds = list(range(1 - STORIES, 1))
    place = folder / "torture.storyjournal"
    with Vault.create(place, "torture", kit, cost=KdfCost.floor()) as vault:
        ids = sorted(vault.stories.add().id for _ in range(STORIES))
        for save in seeds:
            vault.stories.keep(ids[save % STORIES], title=SENTINEL, text=text(save), tags=(), cursor=0)
    for _ in range(kills):
        saves = acknowledged_until_killed(place, kit, chance, tally)
        look(place, kit, [*seeds, *saves], tally)
    return tally


def main() -> int:
    """Print the tally; 1 when anything bad happened."""
    if sys.argv[1:2] == ["--child"]:
        child(Path(sys.argv[2]))
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.SystemRandom().randrange(1_000_000)
    with tempfile.TemporaryDirectory() as folder:
        tally = torture(kills, Path(folder), seed)
    print(f"seed {seed}")
    print(f"kills                          {tally.kills:8}")
    print(f"of them in the midst of a save {tally.in_a_save:8}")
    print(f"saves acknowledged             {tally.acknowledged:8}")
    print(f"rounds with a save lost        {tally.lost:8}")
    print(f"rounds with vault unreadable   {tally.unreadable:8}")
    print(f"files with words in plain      {tally.in_plain:8}")
    return 1 if tally.bad else 0


if __name__ == "__main__":
    sys.exit(main())
