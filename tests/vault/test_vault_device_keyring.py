"""Unlocking on this device with a real gnome-keyring on a session bus of its own, and with each of its faults."""

import sys
from pathlib import Path

import pytest

from storyjournal.vault.keys.errors import KeychainTrouble
from tests.vault import keyring_bench
from tests.vault.vault_bench import KIT, make, place

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="gnome-keyring is Linux's")

START = """
import sys, time
from pathlib import Path
import secretstorage
from storyjournal.vault import LocalData, RecoveryKit, VaultError
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.keychain import USER, SystemKeychain

folder, local = Path(sys.argv[1]), LocalData(Path(sys.argv[2]))
kit, vault = RecoveryKit.parse(sys.argv[3]), sys.argv[4]
devices = DeviceKeys(local, SystemKeychain())

def item():
    bus = secretstorage.dbus_init()
    query = {"service": f"StoryJournal {vault}", "username": USER}
    return next(iter(secretstorage.Collection(bus).search_items(query)))

def unlock():
    began = time.monotonic()
    try:
        print("opened" if devices.unlock(folder) == kit else "another key")
    except VaultError as error:
        print(type(error).__name__, error.sentence)
    took = time.monotonic() - began
    print("in time" if took < 3 else f"took {took:.1f} s", devices.enabled(vault))
"""
ENROLLED = START + "devices.enrol(vault, kit)\n"


@pytest.fixture
def vault_id(tmp_path: Path) -> str:
    keyring_bench.require()
    with make(tmp_path) as vault:
        return vault.id


def run(folder: Path, vault_id: str, script: str, *, keyring: bool = True, **more: str) -> list[str]:
    home = folder / "home"
    home.mkdir(exist_ok=True)
    arguments = (str(place(folder)), str(folder / "local"), KIT.text, vault_id)
    return keyring_bench.in_session(home, script, *arguments, keyring=keyring, more=more).splitlines()


def test_the_real_keyring_opens_the_journal_until_it_is_told_to_forget(tmp_path: Path, vault_id: str) -> None:
    said = run(tmp_path, vault_id, ENROLLED + "unlock(); print(repr(devices.forget(vault))); unlock()")
    assert said[:3] == ["opened", "in time True", "''"]
    assert said[3].startswith("DeviceUnlockFailed This journal does not open by itself")
    assert "device-" not in "".join(path.name for path in (tmp_path / "local").iterdir())
    said = run(tmp_path, vault_id, START + "print(devices.keychain.get(vault))")
    assert said == ["None"]


def test_it_opens_the_next_day_and_neither_half_holds_the_key(tmp_path: Path, vault_id: str) -> None:
    run(tmp_path, vault_id, ENROLLED)
    assert run(tmp_path, vault_id, START + "unlock()") == ["opened", "in time True"]
    secret = run(tmp_path, vault_id, START + "print(devices.keychain.get(vault))")[0]
    held = "".join(path.read_text() for path in (tmp_path / "local").iterdir())
    assert len(bytes.fromhex(secret)) == 32
    assert secret != KIT.key.hex()
    assert secret not in held
    assert KIT.key.hex() not in held
    assert not any("device" in path.name for path in place(tmp_path).rglob("*"))


def test_the_environment_does_not_choose_the_keyring(tmp_path: Path, vault_id: str) -> None:
    said = run(
        tmp_path,
        vault_id,
        ENROLLED + "unlock(); print(item().get_label() != '')",
        PYTHON_KEYRING_BACKEND="keyring.backends.null.Keyring",
        KEYRING_PROPERTY_SCHEME="KeePassXC",
        KEYRING_PROPERTY_PREFERRED_COLLECTION="/org/freedesktop/secrets/collection/session",
    )
    assert said == ["opened", "in time True", "True"]


def test_without_a_keyring_on_the_bus(tmp_path: Path, vault_id: str) -> None:
    run(tmp_path, vault_id, ENROLLED)
    said = run(tmp_path, vault_id, START + "import os; del os.environ['DBUS_SESSION_BUS_ADDRESS']; unlock()")
    assert said == ["DeviceUnlockFailed No keyring answers on this computer just now.", "in time True"]


def test_before_anybody_unlocked_the_keyring(tmp_path: Path, vault_id: str) -> None:
    run(tmp_path, vault_id, ENROLLED)
    failed, timely = run(tmp_path, vault_id, START + "unlock()", keyring=False)
    assert failed.removeprefix("DeviceUnlockFailed ") in {KeychainTrouble.NONE.value, KeychainTrouble.LOCKED.value}
    assert timely == "in time True"


FAULTS = {
    "locked": (
        "secretstorage.Collection(secretstorage.dbus_init()).lock()",
        "The keyring of this computer is locked.",
        True,
    ),
    "removed": ("item().delete()", "The keyring of this computer does not hold the key", True),
    "replaced": ("item().set_secret(b'ab' * 32)", "The keyring of this computer holds something else", False),
    "nonsense": ("item().set_secret(b'hunter2')", "The keyring of this computer holds something else", False),
    "no text": ("item().set_secret(bytes(range(128, 255)))", "The keyring of this computer did not answer", True),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_said_calmly_and_in_time(tmp_path: Path, vault_id: str, fault: str) -> None:
    deed, sentence, enabled = FAULTS[fault]
    failed, timely = run(tmp_path, vault_id, f"{ENROLLED}{deed}; unlock()")
    assert failed.startswith(f"DeviceUnlockFailed {sentence}")
    assert timely == f"in time {enabled}"


def test_a_frozen_keyring_costs_less_than_three_seconds(tmp_path: Path, vault_id: str) -> None:
    freeze = """
import os, signal
from pathlib import Path
mine = os.environ["XDG_RUNTIME_DIR"]
for process in Path("/proc").glob("[0-9]*"):
    try:
        ours = mine.encode() in (process / "environ").read_bytes()
        frozen = ours and (process / "comm").read_text().startswith("gnome-keyring")
    except OSError:
        continue
    if frozen:
        pid = int(process.name)
        os.kill(pid, signal.SIGSTOP)
unlock()
os.kill(pid, signal.SIGCONT)
"""
    said = run(tmp_path, vault_id, ENROLLED + freeze)
    assert said == ["DeviceUnlockFailed The keyring of this computer did not answer in time.", "in time True"]


LISTEN = """
import sys
def heard(event, args):
    if event.startswith("socket."):
        print(event, *args[1:2] if event == "socket.connect" else args[1:3])
sys.addaudithook(heard)
"""


def test_the_only_socket_is_the_session_bus(tmp_path: Path, vault_id: str) -> None:
    said = run(
        tmp_path, vault_id, LISTEN + ENROLLED + "unlock(); import os; print(os.environ['DBUS_SESSION_BUS_ADDRESS'])"
    )
    bus = said[-1].removeprefix("unix:").split(",")[0].split("=")[1]
    sockets = [line for line in said if line.startswith("socket.")]
    assert {line for line in sockets if line.startswith("socket.connect")} == {f"socket.connect {bus}"}
    assert {line.split()[1] for line in sockets if line.startswith("socket.__new__")} <= {"1", "AddressFamily.AF_UNIX"}


def test_no_socket_is_opened_for_a_journal_that_does_not_open_by_itself(tmp_path: Path, vault_id: str) -> None:
    said = run(tmp_path, vault_id, LISTEN + START + "unlock()")
    assert [line for line in said if line.startswith("socket.")] == []
