"""What the tests of the rescue share, and its measurement: python -m tests.vault.rescue_bench [TRIALS]

Pages of a vault with 300 stories are destroyed at random; then it is counted what the rescue brings back.
"""

import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from storyjournal.story import Story
from storyjournal.vault import Vault
from storyjournal.vault.rescue import SalvageReport, salvage
from storyjournal.vault.rescue.cells import rows
from storyjournal.vault.store.cipher import DatabaseKey, read_salt
from storyjournal.vault.store.pages import Pages
from tests.vault.vault_bench import KIT, make, place

PAGE = 4096
WORDS = "alpha beta gamma hope knee stairs ward tea window letter morning bread garden lamp".split()  # noqa: SIM905


def fill(folder: Path, count: int, seed: int = 1, longest: int = 900) -> dict[str, Story]:
    """Make a vault with stories of every length, some with earlier states, each with a review; return them by id."""
    chance = random.Random(seed)  # noqa: S311 - words for a test
    with make(folder) as vault:
        for number in range(count):
            text = " ".join(chance.choices(WORDS, k=chance.randint(1, longest)))
            story = vault.stories.add(f"Story {number}", text, ["x"])
            if number % 3 == 0:
                changed = text[: len(text) // 2] + " changed"
                vault.stories.keep(
                    story.id, title=story.title, text=changed, tags=["y"], cursor=3, milestone=number % 2 == 0
                )
            vault.documents.put("review", story.id, {"words": text[:50]})
        for summary in vault.stories.list()[: count // 20]:
            vault.stories.trash(summary.id)
        return everything(vault)


def everything(vault: Vault) -> dict[str, Story]:
    """Every story of a vault, the trash included, by id."""
    summaries = [*vault.stories.list(), *vault.stories.list(trashed=True)]
    return {summary.id: vault.stories.get(summary.id) for summary in summaries}


def destroy(path: Path, pages: list[int], seed: int = 0) -> None:
    """Put noise in the place of pages (from 1)."""
    chance = random.Random(seed)  # noqa: S311 - noise
    with path.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE)
            file.write(chance.randbytes(PAGE))


def hold(folder: Path, told: dict[str, Story], report: SalvageReport) -> None:
    """Hold a rescued vault against its report: nothing made up, and what is called saved is just as it was."""
    with Vault.open(folder, KIT) as vault:
        vault.check()
        found = everything(vault)
        same = [story.title for name, story in found.items() if told.get(name) == story]
        assert len(same) == len(report.saved)
        assert set(filter(None, same)) <= set(report.saved)
        assert len(told) >= len(report.saved) + len(report.partly)
        assert len(told) == len(found) or report.lost


class Noting(Pages):
    """Notes which pages were asked for."""

    asked: list[int]

    def get(self, number: int) -> bytes | None:
        self.asked.append(number)
        return super().get(number)


def homes(path: Path) -> dict[int, set[int]]:
    """The pages that hold each story of a whole vault: its row, and its text with what overflows, by number."""
    found: dict[int, set[int]] = {}
    with Noting(path, DatabaseKey.derive(KIT.key, read_salt(path))) as pages:
        pages.asked = []
        for number, page in list(pages.whole()):
            pages.asked.clear()
            for row in rows(page, number, pages):
                is_text = isinstance(row.values[1], str) and len(row.values) in (2, 13)
                if not row.is_index and row.values[0] is None and is_text:
                    found.setdefault(row.number, set()).update((number, *pages.asked))
                pages.asked.clear()
    return found


def main(trials: int) -> None:
    """Print how much is brought back, in the middle and at worst."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        told = fill(folder, 300)
        path = place(folder) / "journal.db"
        whole = path.read_bytes()
        lived = homes(path)
        assert len(lived) == len(told)
        print(f"300 stories, {len(whole) // PAGE} pages, {trials} trials each")
        for damaged in (1, 3, 10, 30, 100):
            counts = []
            chance = random.Random(damaged)  # noqa: S311 - places to damage
            seconds = []
            for trial in range(trials):
                path.write_bytes(whole)
                broken = chance.sample(range(1, len(whole) // PAGE + 1), damaged)
                destroy(path, broken, trial)
                untouched = sum(not pages & set(broken) for pages in lived.values())
                target = folder / f"new {damaged} {trial}.storyjournal"
                start = time.perf_counter()
                report = salvage(place(folder), KIT, target)
                seconds.append(time.perf_counter() - start)
                hold(target, told, report)
                assert len(report.saved) >= untouched
                counts.append((len(report.saved), len(report.partly), len(report.lost), untouched))
            means = [statistics.mean(count) for count in zip(*counts, strict=True)]
            print(
                f"{damaged:4} pages: untouched {means[3]:6.1f}, "
                f"whole {means[0]:6.1f} (least {min(c[0] for c in counts)}), "
                f"in part {means[1]:5.1f}, lost {means[2]:5.1f} (most {max(c[2] for c in counts)}), "
                f"{statistics.mean(seconds):.2f} s"
            )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
