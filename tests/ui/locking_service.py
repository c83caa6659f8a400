"""Plays logind and a screen's guard on a private bus:

    python -m tests.ui.locking_service

Each line on its standard input is a command: "sleep", "wake", "lock USER", "saver INTERFACE on", "saver INTERFACE off".
It says "inhibited" when somebody holds sleep back, and "released" when nobody does any more.
"""

import os
import select
import sys

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

LOGIND, PATH = "org.freedesktop.login1", "/org/freedesktop/login1"
NOBODY = "org.freedesktop.DBus.Error.UnknownMethod"


class Service:
    """One connection, and what is held."""

    def __init__(self, bus: DBusConnection) -> None:
        self._bus = bus
        self._held: list[int] = []
        self._user = ""

    def run(self) -> None:
        """Serve until the standard input ends."""
        self._bus.send_and_get_reply(message_bus.RequestName(LOGIND))
        say("ready")
        while True:
            ready, _, _ = select.select([0, self._bus.sock, *self._held], [], [])
            if 0 in ready:
                line = sys.stdin.readline()
                if not line:
                    return
                self._obey(line.split())
            for held in [h for h in self._held if h in ready]:
                self._held.remove(held)
                os.close(held)
                say("released")
            if self._bus.sock in ready:
                self._answer_all()

    def _obey(self, words: list[str]) -> None:
        if words[0] in ("sleep", "wake"):
            self._tell(PATH, f"{LOGIND}.Manager", "PrepareForSleep", "b", (words[0] == "sleep",))
        elif words[0] == "lock":
            self._user = words[1]
            self._tell(f"{PATH}/session/_32", f"{LOGIND}.Session", "Lock", "", ())
        else:
            self._tell("/guard", words[1], "ActiveChanged", "b", (words[2] == "on",))

    def _tell(self, path: str, interface: str, name: str, signature: str, body: tuple[object, ...]) -> None:
        self._bus.send(new_signal(DBusAddress(path, interface=interface), name, signature or None, body))

    def _answer_all(self) -> None:
        while True:
            try:
                message = self._bus.receive(timeout=0.02)
            except TimeoutError:
                return
            if message.header.message_type is MessageType.method_call:
                self._answer(message)

    def _answer(self, call: Message) -> None:
        name = call.header.fields[HeaderFields.member]
        if name == "Inhibit" and call.body[0] == "sleep" and call.body[3] == "delay":
            reading, writing = os.pipe()
            self._bus.send(new_method_return(call, "h", (writing,)))
            os.close(writing)
            self._held.append(reading)
            say("inhibited")
        elif name == "Get" and call.body == (f"{LOGIND}.Session", "Name"):
            self._bus.send(new_method_return(call, "v", (("s", self._user),)))
        else:
            self._bus.send(new_error(call, NOBODY))


def say(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    bus = open_dbus_connection(bus="SESSION", enable_fds=True)
    Service(bus).run()
