"""What can go wrong with what opens a vault, each in its own sentence with its own remedy."""

# ruff: noqa: N818 - they are named for what a person meets

from enum import Enum

from storyjournal.vault.errors import VaultError


class WrongPassphrase(VaultError):
    """The key file is whole, and the passphrase does not open it."""

    def __init__(self) -> None:
        super().__init__(
            "That passphrase does not open this journal.",
            "Look for Caps Lock and try again, or use your recovery kit.",
        )


class PassphraseEmpty(VaultError):
    """A new passphrase holds nothing but white space."""

    def __init__(self) -> None:
        super().__init__("The passphrase is still empty.", "Choose a few words that only you would think of.")


class RecoveryKitInvalid(VaultError):
    """The text is no recovery kit: a letter is missing or mistyped."""

    def __init__(self) -> None:
        super().__init__(
            "This does not look like a whole recovery kit.",
            "It has 14 groups of 4 letters. Compare it with your copy, group by group.",
        )


class WrongRecoveryKit(VaultError):
    """The recovery kit is whole, and belongs to another vault."""

    def __init__(self) -> None:
        super().__init__(
            "This recovery kit does not fit this journal.",
            "It may belong to another journal of yours. Look for the kit made with this one.",
        )


class KeyFileDamaged(VaultError):
    """Neither copy of the key file is whole. Known before any key is derived."""

    def __init__(self) -> None:
        super().__init__(
            "Both key files of this journal are damaged. Your stories are still there.",
            "Open the journal with your recovery kit.",
        )


class KeyFileRefused(VaultError):
    """A key file asks for something outside of policy: too weak, too costly or unknown."""

    def __init__(self) -> None:
        super().__init__(
            "The key file of this journal holds settings that StoryJournal does not accept.",
            "Open the journal with your recovery kit, or bring back a backup.",
        )


class LastPassphrase(VaultError):
    """The last passphrase of a vault is never removed: the recovery kit alone would be left."""

    def __init__(self) -> None:
        super().__init__(
            "This is the only passphrase that opens this journal, so it stays.",
            "Add another one first.",
        )


class PassphraseMissing(VaultError):
    """No passphrase has this id: it was removed before."""

    def __init__(self) -> None:
        super().__init__("This passphrase was already removed.")


class TooManyPassphrases(VaultError):
    """A key file holds a handful of passphrases, and this one would be one too many."""

    def __init__(self) -> None:
        super().__init__("This journal has as many passphrases as it can hold.", "Remove one you no longer need first.")


class KeyChangeUnfinished(VaultError):
    """The vault key was being changed, and not all of the new files are in this folder. Nothing was touched."""

    def __init__(self) -> None:
        super().__init__(
            "The key of this journal was being changed, and some of the new files are not here yet.",
            "If another computer sends this folder, let it finish first. If not, bring back a backup.",
        )


class KeyChangeBlocked(VaultError):
    """Something of another program has the name that a change of the vault key needs. Nothing was changed."""

    def __init__(self) -> None:
        super().__init__(
            "The key was not changed: something in the folder of this journal has the name rekey.",
            "Move it to another place, then try again.",
        )


class KeychainTrouble(Enum):
    """What can be the matter with the system's keyring, each in its own sentence."""

    NONE = "No keyring answers on this computer just now."
    LOCKED = "The keyring of this computer is locked."
    SLOW = "The keyring of this computer did not answer in time."
    NOT_KEPT = "The keyring of this computer did not keep the key."
    STRANGE = "The keyring of this computer did not answer as it should."


class KeychainUnavailable(VaultError):
    """The system's keyring did not do what it was asked; `trouble` says which way."""

    def __init__(self, trouble: KeychainTrouble) -> None:
        self.trouble = trouble
        super().__init__(trouble.value, "Your passphrase opens the journal as before.")


class DeviceUnlockFailed(VaultError):
    """This device cannot open the vault by itself; `enabled` says whether it may try again the next time."""

    def __init__(self, sentence: str, *, enabled: bool) -> None:
        self.enabled = enabled
        again = "" if enabled else " You can turn opening on this device on again in Settings."
        super().__init__(sentence, f"Type your passphrase to open it.{again}")
