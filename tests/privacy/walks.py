"""What somebody does at the keyboard of the running app, one function for each walk."""

import contextlib
import os
import socket
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from storyjournal import demo
from tests.privacy.hands import Hands, rest
from tests.privacy.words import LOOKED, PASSPHRASE, PERSON, PROTECTED, STORY, TAG, TEXT, TITLE
from ui.journal_view import SHARE
from ui.vault.unlock import Unlock

KEY_EVERY_MS = 20
PAUSE_MS = 60_000


class Chair(Protocol):
    """What a walk is given (see `seat.Seat`)."""

    def say(self, words: str) -> None:
        """Tell the parent where the walk is."""

    def stay(self, name: str) -> None:
        """Go on with another walk in the process that a lock leads to."""


Walk = Callable[[Chair], None]


def first_run(hands: Hands) -> None:
    """Make a journal."""
    hands.type(PASSPHRASE)
    hands.tab_to("Passphrase, once more")
    hands.type(PASSPHRASE)
    hands.tab_to("Your recovery kit")
    groups = hands.described.replace(" ", "").split(",")
    hands.tab_to("I copied it by hand")
    hands.press("Space")
    for _ in range(2):
        hands.tab_to("Group ")
        hands.type(groups[int(hands.heard.split()[1]) - 1])
        hands.press("Tab")
    hands.tab_to("Open my journal")
    hands.press("Space")
    hands.arrive()


def unlock(hands: Hands, passphrase: str = PASSPHRASE) -> None:
    """Open a journal."""
    hands.type(passphrase)
    hands.press("Return")
    hands.arrive()


def begin(hands: Hands) -> None:
    """Begin a story and give it its title."""
    hands.press("Ctrl+N")
    hands.wait(hands.view.write.title.hasFocus)
    hands.type(f"{TITLE}\n")


def write(hands: Hands) -> None:
    """Write a story with a title and a tag."""
    begin(hands)
    hands.type(STORY)
    hands.tab_to("Add a tag")
    hands.type(f"{TAG}\n")
    hands.wait(lambda: not hands.view.write.autosave.pending)


def tell(hands: Hands) -> None:
    """Tell of somebody under People."""
    page = hands.view.people_page
    hands.press("Ctrl+2")
    hands.tab_to("Add a person")
    hands.press("Space")
    hands.wait(page.person_form.name.line.hasFocus)
    hands.type(PERSON)
    hands.wait(lambda: not page.form.waits)


def review(hands: Hands) -> None:
    """Decide about everything with one key and sign off."""
    session = hands.view.review.session
    hands.press("F3")
    hands.wait(lambda: session.review is not None)
    for _ in range(60):
        if not session.progress.left:
            break
        hands.press("Return" if hands.heard.endswith("opens it.") else "1")
    hands.press("Ctrl+Return")
    hands.tab_to("Could a reader who knows you tell who this is? I don’t think so")
    hands.press("Space")
    hands.wait(lambda: hands.view.story_page.index == SHARE and hands.view.share.text.toPlainText() != "")


def copy_both(hands: Hands) -> None:
    """Copy the share version, then the private text."""
    clipboard = QGuiApplication.clipboard()
    hands.press("Ctrl+Shift+C")
    hands.wait(lambda: "corridor" in clipboard.text())
    hands.press("F2")
    hands.press("Ctrl+A")
    hands.press("Ctrl+C")
    hands.wait(lambda: TEXT in clipboard.text())


def day(chair: Chair) -> None:
    """From first run through everything to the lock."""
    hands = Hands()
    chair.say("started")
    first_run(hands)
    chair.say("made")
    write(hands)
    chair.say("written")
    tell(hands)
    chair.say("told")
    hands.press("Ctrl+3")
    hands.type(f"{PROTECTED}\n")
    chair.say("protected")
    hands.press("Ctrl+1")
    hands.press("Return")
    review(hands)
    chair.say("reviewed")
    copy_both(hands)
    chair.say("copied")
    hands.press("Ctrl+F")
    hands.type(TEXT[:5])
    hands.wait(lambda: hands.view.stories_page.pane.list.model().rowCount() == 1)
    chair.say("searched")
    rest(1500)  # so that the parent can look into the memory
    chair.say("locking")
    hands.press("Ctrl+Shift+L")


def write_and_wait(chair: Chair) -> None:
    """Open the journal, write, and leave everything as it lies."""
    hands = Hands()
    unlock(hands)
    write(hands)
    chair.say("written")
    hands.press("F3")
    hands.wait(lambda: hands.view.review.session.review is not None)
    chair.say("reviewing")


def write_and_close(chair: Chair) -> None:
    """Open the journal, write, and close the window."""
    hands = Hands()
    unlock(hands)
    write(hands)
    chair.say("written")
    hands.window.close()


def write_and_lock(chair: Chair) -> None:
    """Open the journal, write, let the parent look into the memory until it leaves a sign, and lock."""
    hands = Hands()
    unlock(hands)
    write(hands)
    chair.say("written")
    hands.wait(Path(LOOKED).exists)
    chair.say("locking")
    hands.press("Ctrl+Shift+L")


def type_on(chair: Chair) -> None:
    """Write word after word without a pause; say each with the time (seconds, monotonic) when it was typed."""
    hands = Hands()
    unlock(hands)
    begin(hands)
    number = 0
    while True:
        number += 1
        for letter in f"{TEXT}{number} ":
            hands.type(letter)
            rest(KEY_EVERY_MS)
        chair.say(f"typed {number} {time.monotonic()}")


def type_and_pause(chair: Chair) -> None:
    """Write some words, and pause."""
    hands = Hands()
    unlock(hands)
    begin(hands)
    for number in range(1, 21):
        hands.type(f"{TEXT}{number} ")
        chair.say(f"typed {number} {time.monotonic()}")
    chair.say("pausing")
    rest(PAUSE_MS)


def lock_demo(chair: Chair) -> None:
    """Lock the demo."""
    hands = Hands()
    hands.wait(lambda: hands.view.stories_page.pane.list.model().rowCount() > 0)
    hands.press("Return")
    hands.wait(lambda: hands.view.in_story)
    chair.say("locking")
    hands.press("Ctrl+Shift+L")


def lock_demo_and_stay(chair: Chair) -> None:
    """Lock the demo and sit in the process after it too."""
    chair.stay("see_gate")
    lock_demo(chair)


def leave_a_question_open(chair: Chair) -> None:
    """Write in the demo, open the commands, and go away from the keyboard until it locks by itself."""
    chair.stay("see_gate")
    hands = Hands()
    hands.wait(lambda: hands.view.stories_page.pane.list.model().rowCount() > 0)
    hands.press("Return")
    hands.wait(lambda: hands.view.in_story)
    hands.type(TEXT)
    watch = hands.window.locking
    if watch is None:
        raise AssertionError("nothing watches over the open journal")
    watch.idle.set_minutes(0.01)
    hands.press("Ctrl+K")  # comes back only if the lock does not start the process anew


def see_gate(chair: Chair) -> None:
    """Say every word on the screen after a lock; then open the demo again and close it."""
    hands = Hands()
    gate = hands.window.centralWidget()
    chair.say(f"gate {isinstance(gate, Unlock)} {hands.window.vault is None}")
    for shown in hands.window.findChildren(QLabel):
        if shown.isVisible():
            chair.say(f"shown {' '.join(shown.text().split())}")
    unlock(hands, demo.PASSPHRASE)
    chair.say(f"reopened {hands.view.in_story}")
    hands.window.close()


def betray(chair: Chair) -> None:
    """What no app should do: words in a file, and a socket (on this machine alone, connected to nothing)."""
    with contextlib.ExitStack() as kept:
        leak = kept.enter_context(tempfile.TemporaryFile())
        leak.write(TEXT.encode("utf-16-le"))
        leak.flush()
        Path(tempfile.gettempdir(), "leak").write_text(TITLE.upper(), encoding="utf-8")
        line = kept.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
        line.bind(("127.0.0.1", 0))
        chair.say(f"betrayed {os.getpid()}")
        rest(PAUSE_MS)


WALKS: dict[str, Walk] = {
    walk.__name__: walk
    for walk in (
        day,
        write_and_wait,
        write_and_close,
        write_and_lock,
        type_on,
        type_and_pause,
        lock_demo,
        lock_demo_and_stay,
        leave_a_question_open,
        see_gate,
        betray,
    )
}
