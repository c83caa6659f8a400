"""What can go wrong with a vault, each in its own sentence with its own remedy. None holds story words."""

# ruff: noqa: N818 - they are named for what a person meets

from enum import Enum
from pathlib import Path

from storyjournal.errors import JournalError


class VaultError(JournalError):
    """Something is the matter with a vault."""


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


class VaultMissing(VaultError):
    """`folder` holds no vault, or lacks the parts named in `missing` (file names; empty: no vault at all)."""

    def __init__(self, folder: Path, missing: tuple[str, ...] = ()) -> None:
        self.folder = folder
        self.missing = missing
        if not missing:
            super().__init__(
                "There is no journal in this folder.",
                "If it is on a drive, plug the drive in. Otherwise choose another folder.",
            )
        elif "journal.db" in missing:
            super().__init__(
                "The file journal.db is missing from this journal.",
                "Look for it in the trash of your computer, or bring back a backup.",
            )
        else:
            super().__init__(
                f"The key files are missing from this journal: {' and '.join(missing)}.",
                "Your stories are still there. Open the journal with your recovery kit.",
            )


class VaultTooNew(VaultError):
    """A newer StoryJournal made this vault; it was left untouched."""

    def __init__(self) -> None:
        super().__init__(
            "A newer StoryJournal made this journal. Nothing in it was changed.",
            "Update StoryJournal, then open it again.",
        )


class VaultInUse(VaultError):
    """Another window or process has this vault open."""

    def __init__(self) -> None:
        super().__init__(
            "This journal is already open in another window.",
            "Go on there, or close that window first.",
        )


class VaultExists(VaultError):
    """There is a vault already where a new one should be made. It was left untouched."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(
            "There is already a journal in this folder.",
            "Open it, or choose another folder for the new one.",
        )


class FolderOccupied(VaultError):
    """A new vault needs a folder of its own, and this one holds other files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__("This folder already holds other files.", "Choose an empty folder or type a new name.")


class VaultDamaged(VaultError):
    """journal.db cannot be read as it was written. Nothing was changed by finding out."""

    def __init__(self) -> None:
        super().__init__(
            "A part of this journal cannot be read. The file was damaged.",
            "Do not write in it now. Make a copy of the folder, then bring back a backup.",
        )


class SearchDamaged(VaultDamaged):
    """A page of the search tables is broken. Stories are read and kept as before; looking for words is refused."""

    def __init__(self) -> None:
        VaultError.__init__(
            self,
            "The search of this journal was damaged. Your stories are read and kept as before.",
            "Save what can be read into a new journal. The search works again there.",
        )


class VaultReadOnly(VaultError):
    """The medium, the folder or a file in it may only be read. Nothing was changed."""

    def __init__(self) -> None:
        super().__init__(
            "This journal lies where nothing can be written.",
            "Nothing was changed. Copy its folder to a place where you may write, and open it there.",
        )


class LockRefused(VaultError):
    """The lock file can neither be opened nor made, so nobody could be kept from writing at the same time."""

    def __init__(self) -> None:
        super().__init__(
            "StoryJournal cannot use its lock file in the folder of this journal.",
            "If something else there has the name journal.lock, move it away. Then try again.",
        )


class VaultUnplugged(VaultError):
    """The drive went away while the vault on it was open."""

    def __init__(self) -> None:
        super().__init__(
            "The drive with this journal is gone. The last change is not kept yet.",
            "Plug it in again, then try again. Leave this window open until then.",
        )


class NothingToRescue(VaultError):
    """The secret is right, and not one page of journal.db can be read."""

    def __init__(self) -> None:
        super().__init__(
            "Nothing in this journal could be read, not even in part.",
            "Nothing was changed. Look for a backup or another copy of the folder.",
        )


class VaultMoved(VaultError):
    """journal.db was moved, replaced or removed while it was open. The change was not kept there."""

    def __init__(self) -> None:
        super().__init__(
            "The journal was moved, replaced or removed while it was open. The last change is not kept yet.",
            "Put the folder back where it was and try again. Leave this window open until then.",
        )


class VaultUnreachable(VaultError):
    """The disk did not do what it was asked: unplugged, failing, or its rights do not allow it."""

    def __init__(self) -> None:
        super().__init__(
            "The disk that holds this journal does not answer.",
            "If it is a drive, plug it in again. If the folder may only be read, change that.",
        )


class DiskFull(VaultError):
    """There is no room left for the change. Everything kept before is still there."""

    def __init__(self) -> None:
        super().__init__(
            "The disk is full, so the last change is not kept yet.",
            "Make some room, then try again. Everything before it is kept.",
        )


class VaultClosed(VaultError):
    """The vault was locked or closed meanwhile."""

    def __init__(self) -> None:
        super().__init__("The journal is locked.", "Unlock it to go on.")


class StoryMissing(VaultError):
    """No story has this id: it was deleted for good."""

    def __init__(self) -> None:
        super().__init__("This story is no longer in the journal.")


class StoryNotInTrash(VaultError):
    """Only a story in the trash may be deleted for good."""

    def __init__(self) -> None:
        super().__init__("This story is not in the trash, so it was not deleted.", "Move it to the trash first.")


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
