"""Decisions about entities; the only maker of a Redacted."""
