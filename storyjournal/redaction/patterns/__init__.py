"""Layer 2: what has a shape of its own: contacts, addresses and the numbers of records."""

from storyjournal.redaction.findings import Detector
from storyjournal.redaction.patterns.addresses import Addresses
from storyjournal.redaction.patterns.checksums import Checksums
from storyjournal.redaction.patterns.contact import Contact
from storyjournal.redaction.patterns.coordinates import Coordinates
from storyjournal.redaction.patterns.passwords import Secrets
from storyjournal.redaction.patterns.phones import Phones
from storyjournal.redaction.patterns.records import Records
from storyjournal.redaction.patterns.spoken import Spoken
from storyjournal.redaction.patterns.vehicles import Vehicles


def pattern_detectors() -> tuple[Detector, ...]:
    """Every detector of this layer."""
    return (
        Contact(), Phones(), Spoken(), Addresses(), Coordinates(), Checksums(), Records(), Vehicles(), Secrets(),
    )  # fmt: skip
