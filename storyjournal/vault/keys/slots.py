"""Slots: ways to the vault key. Each wraps it under its own key and is bound to its vault and settings."""

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass

from storyjournal.vault.keys.canonical import canonical
from storyjournal.vault.keys.errors import KeyFileRefused, PassphraseEmpty, WrongPassphrase
from storyjournal.vault.keys.primitives import KEY_BYTES, NONCE_BYTES, SALT_BYTES, KdfCost, Unsealable, seal, unseal

PASSPHRASE = "passphrase"  # noqa: S105 - the kind of a slot
DEVICE = "device"
KINDS = (PASSPHRASE,)  # what a key file may hold: a device's slot stays on its device
SEALED_BYTES = NONCE_BYTES + KEY_BYTES + 16
HEX = re.compile(r"(?:[0-9a-f]{2})+")

Parameters = Mapping[str, int | str]


@dataclass(frozen=True, slots=True)
class Slot:
    """A wrapped vault key. `id` is 16 random bytes in hex; `parameters` are what its key is derived with."""

    kind: str
    id: str
    parameters: Parameters
    sealed: bytes

    def associated(self, vault: str) -> bytes:
        """What the wrapping is bound to: the slot's kind, id and parameters, and the id of its vault."""
        return _associated(self.kind, self.id, self.parameters, vault)

    def as_json(self) -> dict[str, object]:
        """The slot as it stands in the key file."""
        return {
            "id": self.id,
            "kind": self.kind,
            "parameters": dict(self.parameters),
            "sealed": self.sealed.hex(),
        }

    @classmethod
    def from_json(cls, entry: object) -> "Slot":
        """Read a slot. Raises KeyFileRefused when anything is unknown, missing or of another type."""
        if not isinstance(entry, dict) or set(entry) != {"id", "kind", "parameters", "sealed"}:
            raise KeyFileRefused
        kind, parameters = entry["kind"], entry["parameters"]
        if kind not in KINDS or not isinstance(parameters, dict):
            raise KeyFileRefused
        slot = cls(kind, _hex(entry["id"]).hex(), parameters, _hex(entry["sealed"]))
        if len(slot.sealed) != SEALED_BYTES:
            raise KeyFileRefused
        _cost_and_salt(slot)
        return slot


def passphrase_slot(vault: str, key: bytes, passphrase: str, cost: KdfCost) -> Slot:
    """Wrap the vault key under a passphrase. Takes a moment by design. Raises PassphraseEmpty."""
    if not passphrase.strip():
        raise PassphraseEmpty
    salt = secrets.token_bytes(SALT_BYTES)
    parameters: Parameters = {
        "kdf": "argon2id",
        "lanes": cost.lanes,
        "memory_kib": cost.memory_kib,
        "passes": cost.passes,
        "salt": salt.hex(),
    }
    slot_id = secrets.token_hex(16)
    associated = _associated(PASSPHRASE, slot_id, parameters, vault)
    return Slot(PASSPHRASE, slot_id, parameters, seal(cost.derive(passphrase, salt), key, associated))


def open_passphrase_slot(slot: Slot, vault: str, passphrase: str) -> bytes:
    """Return the vault key. Takes a moment by design. Raises WrongPassphrase."""
    cost, salt = _cost_and_salt(slot)
    try:
        return unseal(cost.derive(passphrase, salt), slot.sealed, slot.associated(vault))
    except Unsealable:
        raise WrongPassphrase from None


def device_slot(vault: str, key: bytes, device_key: bytes, generation: int) -> Slot:
    """Wrap the vault key under the 32 random bytes in a device's keyring, when its key files were at `generation`."""
    parameters: Parameters = {"generation": generation}
    slot_id = secrets.token_hex(16)
    return Slot(DEVICE, slot_id, parameters, seal(device_key, key, _associated(DEVICE, slot_id, parameters, vault)))


def open_device_slot(slot: Slot, vault: str, device_key: bytes) -> bytes:
    """Return the vault key. Raises Unsealable."""
    return unseal(device_key, slot.sealed, slot.associated(vault))


def _associated(kind: str, slot_id: str, parameters: Parameters, vault: str) -> bytes:
    bound = {"id": slot_id, "kind": kind, "parameters": dict(parameters), "vault": vault}
    return b"StoryJournal slot 1\0" + canonical(bound)


def _cost_and_salt(slot: Slot) -> tuple[KdfCost, bytes]:
    """The Argon2id settings of a slot, held against policy before anything is allocated."""
    if set(slot.parameters) != {"kdf", "lanes", "memory_kib", "passes", "salt"}:
        raise KeyFileRefused
    lanes, memory, passes = (slot.parameters[name] for name in ("lanes", "memory_kib", "passes"))
    if type(lanes) is not int or type(memory) is not int or type(passes) is not int:
        raise KeyFileRefused
    salt = _hex(slot.parameters["salt"])
    if slot.parameters["kdf"] != "argon2id" or len(salt) != SALT_BYTES:
        raise KeyFileRefused
    return KdfCost(memory, passes, lanes), salt


def _hex(value: object) -> bytes:
    if not isinstance(value, str) or not HEX.fullmatch(value):
        raise KeyFileRefused
    return bytes.fromhex(value)
