"""The journal without a screen: no Qt, no ui, runs anywhere."""

__version__ = "0.1.0"
