"""Kill a process with SIGKILL while it keeps stories, again and again, and look for anything that was lost.

The words of the stories are looked for in every file of the vault's folder and of the child's temporary folder,
while it runs and after it was killed.
"""

from pathlib import Path

from storyjournal.vault import RecoveryKit, Vault, VaultError
from tests.torture.bench import KIT, NAME, SENTINEL, alarm, create, device
from tests.torture.killing import Killed, Say, files_with_words, kill_in_the_midst
from tests.torture.result import Result, chances, told

STORIES = 3
ROUNDS_OF_TEXT = 40
LONGEST_S = 0.15


def text(save: int) -> str:
    """The text of a save: it begins with its number; sizes vary, and some saves take most of the text away."""
    return f"{save} " + f"{SENTINEL} wrote line {save} of many. " * (1 + save * 7 % ROUNDS_OF_TEXT)


def work(say: Say, folder: Path, kit: RecoveryKit) -> None:
    """The child: keep saves until killed."""
    with Vault.open(folder, kit, local=device(folder)) as vault:
        ids = sorted(summary.id for summary in vault.stories.list())
        save = max(int(vault.stories.get(story).text.split()[0]) for story in ids)
        while True:
            save += 1
            say(f"begin {save}")
            vault.stories.keep(
                ids[save % STORIES],
                title=f"{SENTINEL} {save}",
                text=text(save),
                tags=[SENTINEL],
                cursor=save,
                milestone=save % 5 == 0,
            )
            say(f"done {save}")


def is_hot(journal: Path) -> bool:
    """Whether a rollback journal was in use: at rest its beginning is zeroed, or it is gone."""
    return journal.exists() and any(journal.read_bytes()[:8])


def look(folder: Path, killed: Killed, before: int) -> tuple[int, str]:
    """Open the vault; return the newest save it holds, and what is wrong with it ("" for nothing)."""
    try:
        with Vault.open(folder, KIT, local=device(folder)) as vault:
            vault.check()
            wrong = alarm(vault)
            kept = [vault.stories.get(summary.id) for summary in vault.stories.list()]
            found = vault.stories.search(SENTINEL)
    except VaultError as error:
        return before, f"unreadable: {type(error).__name__}"
    numbers = {int(story.text.split()[0]) for story in kept}
    whole = all(story.text == text(int(story.text.split()[0])) for story in kept)
    allowed = [{newest - back for back in range(STORIES)} for newest in killed.newest(before)]
    if not whole or numbers not in allowed or len(found) != STORIES:
        return max(numbers), f"lost: done {killed.done[-1:]}, kept {sorted(numbers)}"
    return max(numbers), killed.complaint or wrong


def run(count: int, seed: int, folder: Path) -> Result:
    """Make a vault and kill its child `count` times."""
    chance, place, temp = chances(seed), folder / NAME, folder / "temp"
    temp.mkdir()
    complaints: list[str] = []
    save, inside, hot, saves = _begin(folder), 0, 0, 0
    for _ in range(count):
        killed = kill_in_the_midst(work, (place, KIT), temp, chance, LONGEST_S)
        saves += len(killed.done)
        inside += killed.inside
        hot += is_hot(place / "journal.db-journal")
        complaints += [f"in plain: {path.name}" for path in files_with_words(folder)]
        save, wrong = look(place, killed, save)
        complaints += [wrong] if wrong else []
    note = f"{saves} saves acknowledged; dangerous: begun and not done; {hot} times a rollback journal was in use"
    return Result("kill -9 while saving", count, inside, len(complaints), told(complaints, note))


def _begin(folder: Path) -> int:
    """Make the vault with its stories; return the number of the newest save in it."""
    with create(folder) as vault:
        ids = sorted(vault.stories.add().id for _ in range(STORIES))
        for save in range(1 - STORIES, 1):
            vault.stories.keep(ids[save % STORIES], title=SENTINEL, text=text(save), tags=(), cursor=0)
    return 0
