"""What the harnesses share: a vault with words that stand nowhere else, changes to it, and all that it can tell."""

import contextlib
import hashlib
import random
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from storyjournal.vault import KdfCost, LocalData, RecoveryKit, Vault
from storyjournal.vault.origin import OriginState
from storyjournal.vault.store import ballast

KIT = RecoveryKit(bytes(range(32)))
PASSPHRASE = "lantern gravel otter ninety"
SENTINEL = "Quokkavale"
WORDS = ("alpha", "beta", "gamma", "hope", "knee", SENTINEL)
KINDS = ("review", "word")
NAME = "torture.storyjournal"
CALM = (OriginState.SAME, OriginState.FIRST_TIME)


def passphrase(number: int) -> str:
    """The passphrase after `number` changes of it."""
    return f"{PASSPHRASE} {number}" if number else PASSPHRASE


def kit(number: int) -> RecoveryKit:
    """The recovery kit after `number` changes of the vault key."""
    return RecoveryKit(hashlib.sha256(str(number).encode()).digest()) if number else KIT


def create(folder: Path) -> Vault:
    """A new vault, open, at its place in `folder`, remembered by the device."""
    return Vault.create(folder / NAME, PASSPHRASE, KIT, cost=KdfCost.floor(), local=device(folder / NAME))


def device(place: Path) -> LocalData:
    """What the device remembers of the vault at `place`: beside it, on the same disk."""
    return LocalData(place.parent / "local")


def alarm(vault: Vault) -> str:
    """ "" when the vault is taken for the newest one of this device, as it is: anything else would be a false alarm."""
    return "" if vault.origin.state in CALM else f"false alarm: {vault.origin.state.value}"


def text(chance: random.Random, most: int = 300) -> str:
    """Words, with the sentinel among them."""
    return " ".join([SENTINEL, *chance.choices(WORDS, k=chance.randrange(1, most))])


def fill(vault: Vault, chance: random.Random, stories: int) -> None:
    """Stories with revisions, some in the trash, and documents."""
    for number in range(stories):
        story = vault.stories.add(f"{SENTINEL} {number}", text(chance), ["x", f"tag {number % 3}"])
        vault.stories.keep(story.id, title=f"T {number}", text=text(chance), tags=["y"], cursor=3, milestone=True)
        vault.documents.put(chance.choice(KINDS), str(number), {"text": text(chance)}, "facet")
        if number % 5 == 4:
            vault.stories.trash(story.id)


def change(vault: Vault, chance: random.Random) -> None:
    """One change, which is one transaction, of any kind that a person can make."""
    here, trash = vault.stories.list(), vault.stories.list(trashed=True)
    kind = chance.randrange(12)
    if kind == 0 or len(here) < 3:
        vault.stories.add(f"{SENTINEL} new", text(chance), ["new"])
    elif kind == 1:
        vault.stories.trash(chance.choice(here).id)
    elif kind == 2 and trash:
        vault.stories.restore(chance.choice(trash).id)
    elif kind == 3 and trash:
        vault.stories.delete(chance.choice(trash).id)
    elif kind == 4:
        vault.stories.keep_cursor(chance.choice(here).id, chance.randrange(50))
    elif kind in (5, 6):
        vault.documents.put(chance.choice(KINDS), str(chance.randrange(5)), {"text": text(chance, 2000)})
    else:
        chosen = chance.choice(here).id
        more = text(chance, chance.choice((5, 300, 3000)))
        vault.stories.keep(chosen, title=more[:20], text=more, tags=["kept"], cursor=1, milestone=kind == 7)


def everything(vault: Vault) -> list[object]:
    """All that a vault can tell."""
    listed = [*vault.stories.list(), *vault.stories.list(trashed=True)]
    return [
        vault.id,
        listed,
        [vault.stories.get(summary.id) for summary in listed],
        [vault.stories.revisions(summary.id) for summary in listed],
        [vault.stories.search(word) for word in (*WORDS, "a", "alp", "nothing")],
        vault.stories.tags(),
        [vault.documents.list(kind) for kind in KINDS],
        [vault.documents.facets(kind) for kind in KINDS],
    ]


def fingerprint(vault: Vault) -> str:
    """A short word for all that a vault can tell."""
    return hashlib.sha256(repr(everything(vault)).encode()).hexdigest()[:16]


@contextlib.contextmanager
def derivations_remembered() -> Iterator[None]:
    """Derive each key of this process only once: the same keys, at the cost of one. For those who look afterwards."""
    known: dict[tuple[KdfCost, str, bytes], bytes] = {}
    derive = KdfCost.derive

    def remembered(cost: KdfCost, typed: str, salt: bytes) -> bytes:
        if (cost, typed, salt) not in known:
            known[cost, typed, salt] = derive(cost, typed, salt)
        return known[cost, typed, salt]

    with mock.patch.object(KdfCost, "derive", remembered):
        yield


def quick_derivation(_cost: KdfCost, typed: str, salt: bytes) -> bytes:
    """A hash in the place of Argon2id, so that a kill falls into the writing and not always into the derivation."""
    return hashlib.sha256(typed.encode() + salt).digest()


@contextlib.contextmanager
def derivations_quick() -> Iterator[None]:
    """Let `quick_derivation` stand in for Argon2id in this process."""
    with mock.patch.object(KdfCost, "derive", quick_derivation):
        yield


@contextlib.contextmanager
def light() -> Iterator[None]:
    """Quick derivation, and a ballast of 64 KiB in the place of some MiB: for what has to be opened thousands of times
    and is about neither."""
    with derivations_quick(), mock.patch.object(ballast, "SIZE", 64 * 1024):
        yield
