"""What can go wrong with backups, each in its own sentence with its own remedy. None holds story words."""

# ruff: noqa: N818 - they are named for what a person meets

from storyjournal.vault.errors import VaultError


class BackupChosen(VaultError):
    """The folder is a backup: opening it as the journal would change it."""

    def __init__(self) -> None:
        super().__init__(
            "This is a backup of a journal, and it stays as it is.",
            "Bring it back as a copy, then open the copy.",
        )


class BackupMissing(VaultError):
    """There is no backup where one was looked for: it was moved or removed, or its drive is not there."""

    def __init__(self) -> None:
        super().__init__(
            "There is no backup in this folder.",
            "If it is on a drive, plug the drive in. Otherwise choose another backup.",
        )


class BackupNotWhole(VaultError):
    """A copy was read back and is not what was copied. It was removed; the journal and other backups are untouched."""

    def __init__(self) -> None:
        super().__init__(
            "The copy that was just made could not be read back, so it was not kept.",
            "Your journal is as it was. Try again. If it happens again, use another disk.",
        )


class BackupDiskFull(VaultError):
    """There is no room for a backup or a copy. The journal and other backups are untouched."""

    def __init__(self) -> None:
        super().__init__(
            "There is no room left on the disk for this copy.",
            "Your journal is as it was. Make some room, then try again.",
        )


class SecondFolderMissing(VaultError):
    """The folder for second copies is not there just now."""

    def __init__(self) -> None:
        super().__init__(
            "The folder for the second copy is not there.",
            "If it is on a drive, plug the drive in. Otherwise choose another folder.",
        )


class SecondFolderInside(VaultError):
    """A folder for second copies was chosen inside of the vault's own folder, where it would protect nothing."""

    def __init__(self) -> None:
        super().__init__(
            "This folder lies inside the journal itself.",
            "Choose a folder in another place, best on another drive.",
        )
