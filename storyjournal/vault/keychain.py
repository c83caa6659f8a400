"""The system's keyring as a port: it holds half a key for each vault that is opened on this device without asking."""

import importlib
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Generic, Protocol, TypeVar, cast

from storyjournal.vault.keys.errors import KeychainTrouble, KeychainUnavailable

USER = "device key"
LIMIT_S = 2.5  # with the rest of unlocking, 3 s in all
LARGEST_BYTES = 2560  # CRED_MAX_CREDENTIAL_BLOB_SIZE of Windows, which counts UTF-16; held on every system
MOST_COPIES = 4
NAMES = {"darwin": "the macOS keychain", "win32": "the Windows Credential Manager"}

Answer = TypeVar("Answer")


class Keychain(Protocol):
    """Keeps one short text for each vault. Every method raises KeychainUnavailable, within 3 s, and nothing else."""

    @property
    def name(self) -> str:
        """What a person calls it, for the middle of a sentence."""
        ...

    def get(self, vault_id: str) -> str | None:
        """Return what is kept for a vault; None when nothing is."""
        ...

    def put(self, vault_id: str, secret: str) -> None:
        """Keep a text for a vault in place of any other. It is read back before this returns."""
        ...

    def delete(self, vault_id: str) -> None:
        """Remove what is kept for a vault. Removing what is not there does no harm."""
        ...


@dataclass(slots=True)
class MemoryKeychain:
    """A keychain that lives as long as this object; `trouble`, when set, is what every call meets."""

    name: str = "the keyring of this computer"
    kept: dict[str, str] = field(default_factory=dict, repr=False)
    trouble: KeychainTrouble | None = None

    def get(self, vault_id: str) -> str | None:
        """Return what is kept for a vault. Raises KeychainUnavailable."""
        self._meet()
        return self.kept.get(vault_id)

    def put(self, vault_id: str, secret: str) -> None:
        """Keep a text for a vault. Raises KeychainUnavailable."""
        self._meet()
        check_size(secret)
        self.kept[vault_id] = secret

    def delete(self, vault_id: str) -> None:
        """Remove what is kept for a vault. Raises KeychainUnavailable."""
        self._meet()
        self.kept.pop(vault_id, None)

    def _meet(self) -> None:
        if self.trouble is not None:
            raise KeychainUnavailable(self.trouble)


class Ring(Protocol):
    """What the package `keyring` makes of one system's keyring. Its methods may raise anything, or never return."""

    def get_password(self, service: str, username: str, /) -> str | None:
        """Return what is kept, or None."""
        ...

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Keep a text."""
        ...

    def delete_password(self, service: str, username: str, /) -> None:
        """Remove a text that is there."""
        ...


def system_ring() -> Ring:
    """Return the keyring of this system. Raises KeychainUnavailable when none is there that we trust.

    Imported when it is first needed, by the thread that waits for it: the start of the app does without.
    """
    module = importlib.import_module("storyjournal.vault.keychain_system")
    return cast("Ring", module.trusted_ring())


class SystemKeychain:
    """The keyring of this computer. `find` returns it; each call takes at most `limit_s` seconds."""

    def __init__(self, find: Callable[[], Ring] = system_ring, limit_s: float = LIMIT_S) -> None:
        self._find = find
        self._limit_s = limit_s
        self.name = NAMES.get(sys.platform, "the keyring of this computer")

    def get(self, vault_id: str) -> str | None:
        """Return what is kept for a vault. Raises KeychainUnavailable."""
        return self._ask(lambda ring: _read(ring, vault_id))

    def put(self, vault_id: str, secret: str) -> None:
        """Keep a text for a vault and read it back: some keyrings take everything and keep nothing.

        Raises KeychainUnavailable; ValueError for a text longer than any system's keyring takes.
        """
        check_size(secret)
        self._ask(lambda ring: _replace(ring, vault_id, secret))

    def delete(self, vault_id: str) -> None:
        """Remove what is kept for a vault, and look that it is gone. Raises KeychainUnavailable."""
        self._ask(lambda ring: _remove(ring, vault_id))

    def _ask(self, question: Callable[[Ring], Answer]) -> Answer:
        """Ask in a thread that nobody waits for longer than the limit, nor at the end of the process."""
        asking = _Asking[Answer](lambda: question(self._find()))
        threading.Thread(target=asking.ask, name="keychain", daemon=True).start()
        return asking.answer(self._limit_s)


class _Asking(Generic[Answer]):
    """One question to a keyring, and what came of it: an answer or anything that was raised."""

    def __init__(self, question: Callable[[], Answer]) -> None:
        self._question = question
        self._answers: list[Answer] = []
        self._error: BaseException | None = None
        self._done = threading.Event()

    def ask(self) -> None:
        """Put the question; whatever is raised is handed to who waits for the answer."""
        with self:
            self._answers.append(self._question())

    def answer(self, limit_s: float) -> Answer:
        """Wait for the answer. Raises KeychainUnavailable."""
        if not self._done.wait(limit_s):
            raise KeychainUnavailable(KeychainTrouble.SLOW)
        if isinstance(self._error, KeychainUnavailable):
            raise self._error
        if self._error is not None:
            raise KeychainUnavailable(KeychainTrouble.STRANGE) from self._error
        return self._answers[0]

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        self._error = error
        self._done.set()
        return True


def check_size(secret: str) -> None:
    """Raise ValueError for a text longer than any system's keyring takes (it would be cut, or refused, on Windows)."""
    if len(secret.encode("utf-16-le")) > LARGEST_BYTES:
        raise ValueError("too long for a keyring")


def _service(vault_id: str) -> str:
    return f"StoryJournal {vault_id}"


def _read(ring: Ring, vault_id: str) -> str | None:
    """Return what a keyring has for a vault; anything but a text or None is no answer."""
    found: object = ring.get_password(_service(vault_id), USER)
    if found is not None and not isinstance(found, str):
        raise KeychainUnavailable(KeychainTrouble.STRANGE)
    return found


def _replace(ring: Ring, vault_id: str, secret: str) -> None:
    """Write in place of all there is: Windows would keep the old text beside the new one."""
    _remove(ring, vault_id)
    ring.set_password(_service(vault_id), USER, secret)
    if _read(ring, vault_id) != secret:
        raise KeychainUnavailable(KeychainTrouble.NOT_KEPT)


def _remove(ring: Ring, vault_id: str) -> None:
    """Remove until nothing is left: a keyring may hold several texts under one name."""
    for _ in range(MOST_COPIES):
        if _read(ring, vault_id) is None:
            return
        ring.delete_password(_service(vault_id), USER)
    if _read(ring, vault_id) is not None:
        raise KeychainUnavailable(KeychainTrouble.STRANGE)
