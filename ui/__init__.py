"""The screen: PySide6 widgets, one folder for each place a person is in."""
