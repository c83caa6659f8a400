"""The recovery kit on a page: the words around it, saved as a small text file or printed."""

from pathlib import Path

from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from storyjournal.errors import JournalError
from storyjournal.files import write_atomically

FILE_NAME = "StoryJournal recovery kit.txt"
A_ROW = 7


def page(kit: str) -> str:
    """Return the page as plain text. `kit` is 14 groups separated by spaces."""
    groups = kit.split()
    rows = [(start, groups[start : start + A_ROW]) for start in range(0, len(groups), A_ROW)]
    lines = [(f"Groups {start + 1} to {start + len(row)}", f"    {' '.join(row)}") for start, row in rows]
    return "\n".join(
        [
            "StoryJournal recovery kit",
            "",
            *(line for pair in lines for line in pair),
            "",
            "These 56 characters open your journal if you forget your passphrase",
            "or lose its key files. Anyone who holds them can read your journal,",
            "so keep this page where only you will find it. Keep it apart from",
            "the computer that holds the journal.",
            "",
            "To use it: start StoryJournal, choose “I forgot my passphrase”, and",
            "type the characters. Spaces, hyphens and small letters do not matter.",
            "",
            "Nobody can send you a new kit. StoryJournal never goes online.",
            "",
        ]
    )


def save_page(kit: str, path: Path) -> None:
    """Write the page whole or not at all, for the person's own eyes (mode 0600). Raises JournalError."""
    try:
        write_atomically(path, page(kit).encode())
    except OSError as error:
        raise JournalError("The kit could not be saved there.", "Choose another place for it.") from error


def printer_at_hand() -> bool:
    """Whether this computer knows any printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def print_page(kit: str, printer: QPrinter) -> None:
    """Print the page on one sheet."""
    document = QTextDocument()
    font = QFont("monospace")
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPointSize(11)
    document.setDefaultFont(font)
    document.setPlainText(page(kit))
    document.print_(printer)
