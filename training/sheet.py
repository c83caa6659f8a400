"""`tagger.json`: what the app must know of a model, beside its weights."""

import hashlib
import json
from pathlib import Path

from storyjournal.redaction.tagger.labels import LABELS, Label
from storyjournal.redaction.tagger.spans import Limits

# Chosen on the held-out passages (`python -m training.figures`) and on whole scans of texts that were not trained on.
# Dates, contacts and numbers have layers of their own: what only the tagger sees there is never more than worth a look.
LIMITS = {
    Label.PERSON: Limits(0.3, 0.45, 0.9),
    Label.PLACE: Limits(0.3, 0.4, 0.9),
    Label.REGION: Limits(0.4, 0.5, 0.5),
    Label.ORG: Limits(0.3, 0.4, 0.85),
    Label.DATE: Limits(0.3, 0.5, 1.0),
    Label.CONTACT: Limits(0.3, 0.3, 1.0),
    Label.ID: Limits(0.3, 0.4, 1.0),
    Label.AGE: Limits(0.5, 0.7, 0.7),
    Label.CONDITION: Limits(0.4, 0.7, 0.7),
    Label.OCCUPATION: Limits(0.3, 0.6, 0.6),
    Label.EVENT: Limits(0.3, 0.5, 0.5),
    Label.DEMOGRAPHIC: Limits(0.4, 0.6, 0.6),
    Label.FAMILY: Limits(0.3, 0.7, 0.7),
}


def write_sheet(folder: Path) -> None:
    """Write `tagger.json` beside the `model.onnx` in that folder."""
    sheet = {
        "sha256": hashlib.sha256((folder / "model.onnx").read_bytes()).hexdigest(),
        "labels": list(LABELS),
        "limits": {
            str(label): {"join": limits.join, "look": limits.look, "likely": limits.likely}
            for label, limits in LIMITS.items()
        },
    }
    (folder / "tagger.json").write_text(json.dumps(sheet, indent=1) + "\n", encoding="utf-8")
