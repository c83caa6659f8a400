"""What can go wrong with a vault, each in its own sentence with its own remedy. None holds story words."""

# ruff: noqa: N818 - they are named for what a person meets

from pathlib import Path

from storyjournal.errors import JournalError


class VaultError(JournalError):
    """Something is the matter with a vault."""


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
