"""Random changes to the database and to the key file: none may pass in silence.

A database that opens and tells everything as before was changed where nothing lies: harmless. One that tells
anything else without an error is silent damage. The key file is always called damaged, never the passphrase wrong,
and before any key is derived; where the other copy is whole it opens, and the damaged one is as before.
"""

import contextlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

import apsw

from storyjournal.vault import KdfCost, KeyFileDamaged, Vault, VaultDamaged, VaultError
from tests.torture.bench import KIT, NAME, PASSPHRASE, create, derivations_remembered, everything, fill, light
from tests.torture.changing import changed
from tests.torture.result import Result, chances, told

DAMAGED, HARMLESS, SILENT = "damaged", "harmless", "SILENT"
STRAYS = (apsw.Error, ValueError, TypeError, LookupError, OSError, AttributeError)


def run_database(count: int, seed: int, folder: Path) -> Result:
    """Change journal.db `count` times, each time from the whole one."""
    chance, path = chances(seed), folder / NAME / "journal.db"
    verdicts: Counter[str] = Counter()
    with light():
        with create(folder) as vault:
            fill(vault, chance, 15)
            for number in range(40):
                vault.stories.add(f"gone {number}", "gone " * 300)
            for story in vault.stories.list():
                if story.title.startswith("gone"):
                    vault.stories.trash(story.id)
                    vault.stories.delete(story.id)
            before = repr(everything(vault))
        whole = path.read_bytes()
        for _ in range(count):
            path.write_bytes(changed(whole, chance))
            verdicts[_verdict(folder / NAME, before)] += 1
    bad = [f"{number} x {verdict}" for verdict, number in verdicts.items() if verdict not in (DAMAGED, HARMLESS)]
    note = f"{verdicts[DAMAGED]} told as damaged, {verdicts[HARMLESS]} changed nothing that is read"
    wrong = count - verdicts[DAMAGED] - verdicts[HARMLESS]
    return Result("random changes, database", count, verdicts[DAMAGED], wrong, told(bad, note))


def _verdict(place: Path, before: str) -> str:
    try:
        with Vault.open(place, KIT) as vault:
            return HARMLESS if repr(everything(vault)) == before else SILENT
    except VaultDamaged:
        return DAMAGED
    except VaultError as error:
        return f"told as {type(error).__name__}"
    except STRAYS as error:
        return f"fell with {type(error).__name__}: {error}"


def run_keys(count: int, seed: int, folder: Path) -> Result:
    """Change the key files `count` times: mostly with one copy there, at times both copies, at times one of two."""
    chance, place = chances(seed), folder / NAME
    with create(folder):
        pass
    one, other = place / "keys.a", place / "keys.b"
    whole = one.read_bytes()
    counts: Counter[str] = Counter()
    complaints = []
    with derivations_remembered():
        for _ in range(count):
            case = chance.choices(("alone", "both", "one of two"), (80, 10, 10))[0]
            counts[case] += 1
            one.write_bytes(changed(whole, chance))
            other.unlink(missing_ok=True)
            if case != "alone":
                other.write_bytes(whole if case == "one of two" else changed(whole, chance))
            wrong = _mended(place, whole) if case == "one of two" else _told_before_deriving(place)
            complaints += [f"{case}: {wrong}"] if wrong else []
    note = told(complaints, f"told before any derivation; {counts['one of two']} mended from the other copy")
    return Result("random changes, key file", count, count, len(complaints), note)


def _told_before_deriving(place: Path) -> str:
    with no_derivation():
        try:
            Vault.open(place, PASSPHRASE).close()
        except KeyFileDamaged:
            return ""
        except (VaultError, AssertionError) as error:
            return f"told as {type(error).__name__}"
        except STRAYS as error:
            return f"fell with {type(error).__name__}: {error}"
    return "opened"


def _mended(place: Path, whole: bytes) -> str:
    try:
        with Vault.open(place, PASSPHRASE) as vault:
            if not vault.notices:
                return "mended in silence"
    except VaultError as error:
        return f"told as {type(error).__name__}"
    return "" if all((place / name).read_bytes() == whole for name in ("keys.a", "keys.b")) else "not mended"


@contextlib.contextmanager
def no_derivation() -> Iterator[None]:
    """Whoever derives a key meanwhile falls."""
    with mock.patch.object(KdfCost, "derive", side_effect=AssertionError("a key was derived")):
        yield
