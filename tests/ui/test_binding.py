"""The Qt binding itself: PySide6 6.12.0 lost a reference to None with each void call on Python 3.11, until it fell."""

import sys

from PySide6.QtCore import QObject


def test_a_void_call_does_not_consume_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - 500
