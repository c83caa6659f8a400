"""The keyring as a port: every way it can fail becomes one sentence, in time, and only trusted keyrings are asked."""

import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from keyring.backends import Windows
from keyring.backends.null import Keyring as NullKeyring
from keyring.errors import KeyringError, PasswordDeleteError

from storyjournal.vault.keychain import (
    LARGEST_BYTES,
    USER,
    Keychain,
    MemoryKeychain,
    Ring,
    SystemKeychain,
    check_size,
    system_ring,
)
from storyjournal.vault.keychain_system import WindowsCredentials
from storyjournal.vault.keys.errors import KeychainTrouble, KeychainUnavailable

VAULT, OTHER = "0f" * 16, "f0" * 16
SECRET = "5a" * 32


@dataclass
class DictRing:
    """A keyring that works, as the package `keyring` would hand it over; it may keep several texts under a name."""

    kept: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def get_password(self, service: str, username: str, /) -> str | None:
        found = self.kept.get((service, username), [])
        return found[0] if found else None

    def set_password(self, service: str, username: str, password: str, /) -> None:
        self.kept.setdefault((service, username), []).append(password)

    def delete_password(self, service: str, username: str, /) -> None:
        if not self.kept.get((service, username)):
            raise PasswordDeleteError("No such password!")
        self.kept[service, username].pop(0)


def system(ring: Ring) -> SystemKeychain:
    return SystemKeychain(lambda: ring)


@pytest.fixture(params=[MemoryKeychain, lambda: system(DictRing())], ids=["memory", "system"])
def keychain(request: pytest.FixtureRequest) -> Keychain:
    """The fake and the real thing keep the same promises."""
    made: Callable[[], Keychain] = request.param
    return made()


def test_a_keychain_keeps_one_text_for_each_vault(keychain: Keychain) -> None:
    assert keychain.get(VAULT) is None
    keychain.delete(VAULT)
    keychain.put(VAULT, "first")
    keychain.put(VAULT, SECRET)
    keychain.put(OTHER, "other")
    assert (keychain.get(VAULT), keychain.get(OTHER)) == (SECRET, "other")
    keychain.delete(VAULT)
    assert (keychain.get(VAULT), keychain.get(OTHER)) == (None, "other")
    assert keychain.name


def test_every_vault_has_a_name_of_its_own_and_no_old_text_stays_behind() -> None:
    ring = DictRing({(f"StoryJournal {VAULT}", USER): ["old", "older"]})
    system(ring).put(VAULT, SECRET)
    assert ring.kept == {(f"StoryJournal {VAULT}", USER): [SECRET]}


class Failing(DictRing):
    """A keyring whose every call raises the same thing."""

    def __init__(self, error: BaseException) -> None:
        super().__init__()
        self.error = error

    def get_password(self, _service: str, _username: str, /) -> str | None:
        raise self.error


class Forgetful(DictRing):
    """A keyring that takes everything and keeps something else."""

    def set_password(self, service: str, username: str, password: str, /) -> None:
        super().set_password(service, username, password[:8])


class Clinging(DictRing):
    """A keyring that never lets go of anything."""

    def delete_password(self, _service: str, _username: str, /) -> None:
        pass


class Strange(DictRing):
    """A keyring that answers with something that is no text."""

    def get_password(self, _service: str, _username: str, /) -> str | None:
        return 5  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("ring", "trouble"),
    [
        (NullKeyring(), KeychainTrouble.NOT_KEPT),  # type: ignore[no-untyped-call]
        (Forgetful(), KeychainTrouble.NOT_KEPT),
        (Strange(), KeychainTrouble.STRANGE),
        (Failing(KeychainUnavailable(KeychainTrouble.LOCKED)), KeychainTrouble.LOCKED),
        (Failing(KeyringError("x")), KeychainTrouble.STRANGE),
        (Failing(OSError("x")), KeychainTrouble.STRANGE),
        (Failing(AssertionError()), KeychainTrouble.STRANGE),
        (Failing(SystemExit(1)), KeychainTrouble.STRANGE),
    ],
    ids=lambda value: value.name if isinstance(value, KeychainTrouble) else type(value).__name__,
)
def test_whatever_a_keyring_does_is_told_in_one_sentence(ring: Ring, trouble: KeychainTrouble) -> None:
    with pytest.raises(KeychainUnavailable) as told:
        system(ring).put(VAULT, SECRET)
    assert told.value.trouble is trouble
    assert told.value.sentence == trouble.value
    assert "passphrase" in told.value.remedy
    assert SECRET not in str(told.value)


def test_a_text_that_cannot_be_removed_is_told() -> None:
    ring = Clinging({(f"StoryJournal {VAULT}", USER): ["old"]})
    with pytest.raises(KeychainUnavailable) as told:
        system(ring).delete(VAULT)
    assert told.value.trouble is KeychainTrouble.STRANGE


def test_nobody_waits_for_a_keyring_that_hangs() -> None:
    go_on = threading.Event()

    class Hanging(DictRing):
        def get_password(self, _service: str, _username: str, /) -> str | None:
            go_on.wait(20)
            return None

    began = time.monotonic()
    with pytest.raises(KeychainUnavailable) as told:
        system(Hanging()).get(VAULT)
    took = time.monotonic() - began
    asking = [thread for thread in threading.enumerate() if thread.name == "keychain"]
    assert asking
    assert all(thread.daemon for thread in asking)  # so the end of the app does not wait either
    go_on.set()
    for thread in asking:
        thread.join(5)
    assert told.value.trouble is KeychainTrouble.SLOW
    assert took < 3


def test_no_system_is_asked_for_more_than_windows_takes(keychain: Keychain) -> None:
    check_size("x" * (LARGEST_BYTES // 2))
    for long in ("x" * (LARGEST_BYTES // 2 + 1), "\U0001f33f" * (LARGEST_BYTES // 4 + 1)):
        with pytest.raises(ValueError, match="too long"):
            keychain.put(VAULT, long)
    assert keychain.get(VAULT) is None


class Credentials:
    """The Credential Manager of Windows, as far as `keyring` uses it."""

    CRED_TYPE_GENERIC = 1
    CRED_PERSIST_LOCAL_MACHINE = 2
    CRED_PERSIST_ENTERPRISE = 3

    def __init__(self) -> None:
        self.kept: dict[str, dict[str, object]] = {}
        self.written: list[dict[str, object]] = []

    def CredRead(self, Type: int, TargetName: str) -> dict[str, object]:  # noqa: ARG002, N802, N803
        if TargetName not in self.kept:
            raise NotFound
        return self.kept[TargetName]

    def CredWrite(self, credential: dict[str, object], flags: int) -> None:  # noqa: ARG002, N802
        self.written.append(credential)
        blob = str(credential["CredentialBlob"]).encode("utf-16-le")
        self.kept[str(credential["TargetName"])] = {**credential, "CredentialBlob": blob}

    def CredDelete(self, Type: int, TargetName: str) -> None:  # noqa: ARG002, N802, N803
        del self.kept[TargetName]


class NotFound(Exception):  # noqa: N818
    """pywintypes.error, when there is no such credential."""

    winerror = 1168
    funcname = "CredRead"


@pytest.mark.skipif(sys.platform == "win32", reason="has the real one")
def test_on_windows_the_key_stays_on_the_computer_and_no_second_copy_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    credentials = Credentials()
    monkeypatch.setattr(Windows, "win32cred", credentials, raising=False)
    monkeypatch.setattr(Windows, "pywintypes", type("pywintypes", (), {"error": NotFound}), raising=False)
    monkeypatch.setenv("KEYRING_PROPERTY_PERSIST", "enterprise")
    keychain = SystemKeychain(WindowsCredentials)
    keychain.put(VAULT, "first")
    keychain.put(VAULT, SECRET)
    assert keychain.get(VAULT) == SECRET
    assert list(credentials.kept) == [f"StoryJournal {VAULT}"]
    assert {entry["Persist"] for entry in credentials.written} == {Credentials.CRED_PERSIST_LOCAL_MACHINE}
    keychain.delete(VAULT)
    assert credentials.kept == {}


@pytest.mark.skipif(sys.platform != "linux", reason="there is no session bus elsewhere")
@pytest.mark.parametrize(
    "address", [None, "", "tcp:host=127.0.0.1,port=9", "unix:path=/tmp/x;tcp:host=127.0.0.1", "unix:path=/nowhere/bus"]
)
def test_without_a_session_bus_of_this_computer_nobody_is_asked(
    address: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    if address is not None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    with pytest.raises(KeychainUnavailable) as told:
        SystemKeychain(system_ring).put(VAULT, SECRET)
    assert told.value.trouble is KeychainTrouble.NONE
