"""The real app with somebody at its keyboard:

    python -m tests.privacy.driver WALK [the app's own arguments]

Everything but the keys is the app: its arguments, its process, its windows, its folders. Whatever Python code does
with a socket is said on standard output, from the first import on.
"""

import importlib
import os
import sys

SOCKET = "socket heard:"


def listen_for_sockets() -> None:
    """Say every audit event of Python's socket module (docs.python.org/3/library/audit_events)."""

    def heard(event: str, _args: object) -> None:
        if event.startswith("socket."):
            os.write(1, f"{SOCKET} {event}\n".encode())

    sys.addaudithook(heard)


def main() -> int:
    """Run the app with a walk of `tests.privacy.walks`. Returns the app's exit status."""
    listen_for_sockets()
    seat = importlib.import_module("tests.privacy.seat")  # not before somebody listens
    status: int = seat.run(sys.argv[1], sys.argv[2:])
    return status


if __name__ == "__main__":
    sys.exit(main())
