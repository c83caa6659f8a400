"""Unlocking on this device: half a key in the system's keyring, the other half in the app's own data.

The keyring holds 32 random bytes; LocalData holds the vault key sealed under them. Either alone opens nothing, and
neither lies in the vault's folder. The passphrase and the recovery kit open the vault as before, always.
"""

import hashlib
import re
import secrets
from dataclasses import dataclass
from pathlib import Path

from storyjournal.vault import rekey
from storyjournal.vault.faults import disk_told_plainly
from storyjournal.vault.keychain import Keychain
from storyjournal.vault.keys.canonical import canonical
from storyjournal.vault.keys.errors import DeviceUnlockFailed, KeychainUnavailable
from storyjournal.vault.keys.kit import RecoveryKit
from storyjournal.vault.keys.primitives import KEY_BYTES, Unsealable
from storyjournal.vault.keys.slots import DEVICE, SEALED_BYTES, Slot, device_slot, open_device_slot
from storyjournal.vault.local import LocalData

VAULT_ID = re.compile(r"[0-9a-f]{32}")
SEALED = re.compile(rf"[0-9a-f]{{{2 * SEALED_BYTES}}}")
SECRET = re.compile(rf"[0-9a-f]{{{2 * KEY_BYTES}}}")
MOST_GENERATIONS = 2**53

NOT_ENABLED = "This journal does not open by itself on this device."
DAMAGED = "What this device kept to open the journal was damaged, so it was removed."
GONE = "The keyring of this computer does not hold the key to this journal just now."
REPLACED = "The keyring of this computer holds something else than the key to this journal."
STALE = "The key of this journal was changed, so this device no longer opens it by itself."
OLDER = "This is an older copy of your journal, with a key from before. This device opens only the newer one."
HALF_LEFT = (
    "This device no longer opens the journal by itself. Its keyring did not answer, so a piece of an old key may "
    "stay there. Alone it opens nothing."
)


@dataclass(frozen=True, slots=True)
class DeviceKeys:
    """The vaults that open on this device without their passphrase."""

    local: LocalData
    keychain: Keychain

    def enabled(self, vault_id: str) -> bool:
        """Say whether this device has half a key for a vault. Asks no keyring."""
        return VAULT_ID.fullmatch(vault_id) is not None and self.local.path(_name(vault_id)).exists()

    def enrol(self, vault_id: str, kit: RecoveryKit, generation: int = 1) -> None:
        """Let this device open a vault from now on. `generation` is that of the vault's key files.

        Raises KeychainUnavailable, or VaultUnreachable when the app's own data cannot be written; then nothing changed
        that opens anything. Takes up to 2.5 s.
        """
        device_key = secrets.token_bytes(KEY_BYTES)
        slot = device_slot(vault_id, kit.key, device_key, generation)
        with disk_told_plainly():
            self.local.forget(_name(vault_id))  # the old half is of no use once the keyring holds a new one
            self.keychain.put(vault_id, device_key.hex())
            self.local.write(_name(vault_id), _as_json(slot, vault_id))

    def unlock(self, folder: Path) -> RecoveryKit:
        """Return the key of the vault in a folder, held against its key files. Takes up to 3 s.

        Raises DeviceUnlockFailed when the passphrase is needed, and as `KeyCopies.read` when no key file can be read.
        What can never open the vault again is removed; `enabled` of the error says whether anything is left.
        """
        with disk_told_plainly():
            copies = rekey.key_copies(folder)
        vault_id = copies[0].content.vault
        slot = self._slot(vault_id)
        kit = self._open(slot, vault_id)
        if any(copy.fits(kit.key) for copy in copies):
            return kit
        if copies[0].content.generation < int(slot.parameters["generation"]):
            raise DeviceUnlockFailed(OLDER, enabled=True)
        raise self._removed(vault_id, STALE)

    def forget(self, vault_id: str) -> str:
        """Undo `enrol`: remove both halves. Returns a sentence about what stayed behind, empty when nothing did.

        This device's own half goes first, and without it the keyring's is only noise. Raises VaultUnreachable when even
        that half cannot be removed. Takes up to 2.5 s.
        """
        with disk_told_plainly():
            self.local.forget(_name(vault_id))
        try:
            self.keychain.delete(vault_id)
        except KeychainUnavailable:
            return HALF_LEFT
        return ""

    def _slot(self, vault_id: str) -> Slot:
        """This device's half for a vault. Raises DeviceUnlockFailed."""
        if not self.enabled(vault_id):
            raise DeviceUnlockFailed(NOT_ENABLED, enabled=False)
        slot = _from_json(self.local.read(_name(vault_id)), vault_id)
        if slot is None:
            raise self._removed(vault_id, DAMAGED)
        return slot

    def _open(self, slot: Slot, vault_id: str) -> RecoveryKit:
        """Put both halves together. Raises DeviceUnlockFailed."""
        try:
            secret = self.keychain.get(vault_id)
        except KeychainUnavailable as error:
            raise DeviceUnlockFailed(error.sentence, enabled=True) from error
        if secret is None:  # it may be back tomorrow: another session, a keyring that was late
            raise DeviceUnlockFailed(GONE, enabled=True)
        if not SECRET.fullmatch(secret):
            raise self._removed(vault_id, REPLACED)
        try:
            return RecoveryKit(open_device_slot(slot, vault_id, bytes.fromhex(secret)))
        except Unsealable:
            raise self._removed(vault_id, REPLACED) from None

    def _removed(self, vault_id: str, sentence: str) -> DeviceUnlockFailed:
        """Remove the half that opens nothing any more, so that it is told once. The keyring's is left as it is:
        asking again could take long, and the next `enrol` writes over it."""
        with disk_told_plainly():
            self.local.forget(_name(vault_id))
        return DeviceUnlockFailed(sentence, enabled=False)


def _name(vault_id: str) -> str:
    return f"device-{vault_id}"


def _as_json(slot: Slot, vault_id: str) -> dict[str, object]:
    content = {
        "id": slot.id,
        "generation": slot.parameters["generation"],
        "sealed": slot.sealed.hex(),
        "vault": vault_id,
    }
    return {**content, "check": hashlib.sha256(canonical(content)).hexdigest()}


def _from_json(entry: dict[str, object], vault_id: str) -> Slot | None:
    """Read what `_as_json` made, to the letter; None for anything else."""
    slot_id, generation, sealed = entry.get("id"), entry.get("generation"), entry.get("sealed")
    if not isinstance(slot_id, str) or not VAULT_ID.fullmatch(slot_id):
        return None
    if not isinstance(sealed, str) or not SEALED.fullmatch(sealed):
        return None
    if type(generation) is not int or not 0 < generation < MOST_GENERATIONS:
        return None
    slot = Slot(DEVICE, slot_id, {"generation": generation}, bytes.fromhex(sealed))
    return slot if _as_json(slot, vault_id) == entry else None
