"""What could identify somebody: detectors, entities and the options to replace them."""

from storyjournal.redaction.findings import (
    Candidate,
    Confidence,
    Detector,
    Entity,
    Finding,
    Kind,
    Known,
    Layer,
    Level,
    Scan,
)
from storyjournal.redaction.scanner import Reading, Scanner

__all__ = [
    "Candidate",
    "Confidence",
    "Detector",
    "Entity",
    "Finding",
    "Kind",
    "Known",
    "Layer",
    "Level",
    "Reading",
    "Scan",
    "Scanner",
]
