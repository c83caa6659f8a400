"""Linux: logind on the system bus, the screen's guard on the session bus. Both are sockets on this machine."""

import os
import pwd
from pathlib import Path
from typing import Any

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusUnixFileDescriptor, QDBusVariant

from ui.locking.outside import Outside

LOGIND, LOGIND_PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
MANAGER, SESSION = f"{LOGIND}.Manager", f"{LOGIND}.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"
SAVERS = tuple(f"org.{name}.ScreenSaver" for name in ("freedesktop", "gnome", "cinnamon", "mate", "xfce"))
ANSWER_MS = 2000
SYSTEM_SOCKET = Path("/run/dbus/system_bus_socket")


def _slot(name: str) -> Any:  # noqa: ANN401 - PySide 6.11 takes the text of SLOT(), and its stubs ask for bytes
    """A slot's name as QtDBus wants it."""
    return SLOT(name)


def _call(path: str, interface: str, method: str, words: list[str]) -> QDBusMessage:
    """A question to logind."""
    message = QDBusMessage.createMethodCall(LOGIND, path, interface, method)
    message.setArguments(words)
    return message


def system_bus() -> QDBusConnection | None:
    """Return the system bus where it is a socket of this machine."""
    address = os.environ.get("DBUS_SYSTEM_BUS_ADDRESS")
    here = address.startswith("unix:") if address else SYSTEM_SOCKET.exists()
    return _connected(QDBusConnection.systemBus()) if here else None


def session_bus() -> QDBusConnection | None:
    """Return the session bus where it is a socket of this machine; none is started when there is none."""
    address = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    usual = Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere")) / "bus"
    here = address.startswith("unix:") if address else usual.exists()
    return _connected(QDBusConnection.sessionBus()) if here else None


def _connected(bus: QDBusConnection) -> QDBusConnection | None:
    return bus if bus.isConnected() else None


class Logind(Outside):
    """Holds sleep back until the journal is locked (org.freedesktop.login1: Inhibit, PrepareForSleep, Lock)."""

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._delay: QDBusUnixFileDescriptor | None = None
        self._user = pwd.getpwuid(os.getuid()).pw_name
        bus.connect(LOGIND, LOGIND_PATH, MANAGER, "PrepareForSleep", self, _slot("prepare(bool)"))
        bus.connect(LOGIND, "", SESSION, "Lock", self, _slot("session_locked(QDBusMessage)"))
        self._hold_back()

    def _hold_back(self) -> None:
        """Ask for a moment before each sleep. Without an answer the journal still locks, at the latest on waking."""
        words = ["sleep", "StoryJournal", "Locks your journal first", "delay"]
        self._ask(_call(LOGIND_PATH, MANAGER, "Inhibit", words), "held_back(QDBusMessage)", "unanswered()")

    def _ask(self, question: QDBusMessage, then: str, otherwise: str) -> None:
        self._bus.callWithCallback(question, self, _slot(then), _slot(otherwise), ANSWER_MS)

    @Slot(QDBusMessage)
    def held_back(self, answer: QDBusMessage) -> None:
        """Keep what holds sleep back: it does so for as long as its file is open."""
        found = answer.arguments()
        self._delay = found[0] if found and isinstance(found[0], QDBusUnixFileDescriptor) else None

    @Slot()
    def unanswered(self) -> None:
        """There is no logind, or it would not answer: nothing to say to anybody."""

    @Slot(bool)
    def prepare(self, begins: bool) -> None:
        """Sleep begins, or is over."""
        if begins:
            self.sleeping.emit()
        else:
            self._hold_back()

    @Slot(QDBusMessage)
    def session_locked(self, told: QDBusMessage) -> None:
        """A session of somebody's was locked: find out whose."""
        question = _call(told.path(), PROPERTIES, "Get", [SESSION, "Name"])
        self._ask(question, "named(QDBusMessage)", "unnamed()")

    @Slot(QDBusMessage)
    def named(self, answer: QDBusMessage) -> None:
        """The session's user is known."""
        found = answer.arguments()
        name = found[0].variant() if found and isinstance(found[0], QDBusVariant) else self._user
        if name == self._user:
            self.screen_locked.emit()

    @Slot()
    def unnamed(self) -> None:
        """Nobody says whose session it was: rather once too often than not."""
        self.screen_locked.emit()

    def stayed_open(self) -> None:
        """Close the file that holds sleep back."""
        self._delay = None

    def rest(self) -> None:
        """Let sleep come and hear nothing more."""
        self._bus.disconnect(LOGIND, LOGIND_PATH, MANAGER, "PrepareForSleep", self, _slot("prepare(bool)"))
        self._bus.disconnect(LOGIND, "", SESSION, "Lock", self, _slot("session_locked(QDBusMessage)"))
        self._delay = None


class ScreenSavers(Outside):
    """Hears the guards of the screen that desktops have: each sends ActiveChanged(true) when it locks."""

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        for saver in SAVERS:
            bus.connect("", "", saver, "ActiveChanged", self, _slot("changed(bool)"))

    @Slot(bool)
    def changed(self, active: bool) -> None:
        """A guard came or went."""
        if active:
            self.screen_locked.emit()

    def rest(self) -> None:
        """Hear nothing more."""
        for saver in SAVERS:
            self._bus.disconnect("", "", saver, "ActiveChanged", self, _slot("changed(bool)"))


def sources(parent: QObject) -> list[Outside]:
    """Return the sources of this system that are there."""
    system, session = system_bus(), session_bus()
    found: list[Outside] = [] if system is None else [Logind(system, parent)]
    return found if session is None else [*found, ScreenSavers(session, parent)]
