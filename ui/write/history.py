"""Undo and redo of what a person wrote. Qt's own history would hold every change of looks as a step."""

import re
from collections import deque

from ui.write.source import Edit

STEPS = 2000
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)]*\s$")


class History:
    """Steps back and forth. Typing on joins one step until a line or a sentence ends, or until `seal()`."""

    def __init__(self) -> None:
        self._done: deque[Edit] = deque(maxlen=STEPS)
        self._undone: list[Edit] = []
        self._open = False

    @property
    def can_undo(self) -> bool:
        """Whether there is a step back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step forth."""
        return bool(self._undone)

    def clear(self) -> None:
        """Forget everything: another story begins."""
        self._done.clear()
        self._undone.clear()
        self._open = False

    def seal(self) -> None:
        """End the present step: what comes next is undone by itself."""
        self._open = False

    def record(self, edit: Edit) -> None:
        """Take in a change, joined to the step before it where both are one run of typing or deleting."""
        self._undone.clear()
        joined = _join(self._done[-1], edit) if self._open and self._done else None
        if joined is not None:
            self._done[-1] = joined
        else:
            self._done.append(edit)
        self._open = True

    def back(self) -> Edit | None:
        """Return the change that takes the last step back."""
        if not self._done:
            return None
        edit = self._done.pop()
        self._undone.append(edit)
        self.seal()
        return Edit(edit.at, edit.added, edit.removed)

    def forth(self) -> Edit | None:
        """Return the change that was last taken back."""
        if not self._undone:
            return None
        edit = self._undone.pop()
        self._done.append(edit)
        self.seal()
        return edit


def _join(last: Edit, edit: Edit) -> Edit | None:
    """One change that does what both do, or None when they are two steps."""
    if "\n" in last.added + edit.added + last.removed + edit.removed:
        return None
    if edit.added and not edit.removed and edit.at == last.at + len(last.added) and last.added:
        return None if SENTENCE_END.search(last.added) else Edit(last.at, last.removed, last.added + edit.added)
    if edit.removed and not edit.added and not last.added:
        if edit.at + len(edit.removed) == last.at:
            return Edit(edit.at, edit.removed + last.removed, "")
        if edit.at == last.at:
            return Edit(last.at, last.removed + edit.removed, "")
    return None
