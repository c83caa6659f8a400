"""What was found in a stretch of text, kept for the next scan without the text itself."""

import hashlib
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


def digest(text: str, *numbers: int) -> bytes:
    """A key for what is read: BLAKE2b of a text (lone surrogates included) and of some numbers that go with it."""
    made = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16)
    made.update(repr(numbers).encode())
    return made.digest()


class Memory(Generic[Value]):
    """At most `limit` values by digest, in this process's memory alone. Of too many the older half is forgotten.

    Safe to use from several threads.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._values: dict[bytes, Value] = {}
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._values)

    def get(self, key: bytes) -> Value | None:
        """The value kept under a digest, which counts as new again; None where there is none."""
        with self._lock:
            value = self._values.pop(key, None)
            if value is not None:
                self._values[key] = value
            return value

    def put(self, key: bytes, value: Value) -> None:
        """Keep a value."""
        with self._lock:
            self._values[key] = value
            if len(self._values) > self._limit:
                for old in list(self._values)[: self._limit // 2]:
                    del self._values[old]

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._values.clear()
