"""The network at work: opened from `resources/models/`, run by onnxruntime, one window at a time."""

import hashlib
import importlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from storyjournal.errors import JournalError
from storyjournal.redaction.tagger.labels import LABELS, Label
from storyjournal.redaction.tagger.shapes import shapes
from storyjournal.redaction.tagger.spans import Limits
from storyjournal.redaction.tagger.windows import windows
from storyjournal.redaction.tagger.wordpiece import Piece, WordPiece

INPUTS = ("numbers", "shapes", "mask")
THREADS = 1  # a window is too small to gain from more, and the app's other threads stay free


DAMAGED = "The files of the name reader are missing or damaged."
ABSENT = "The name reader could not start: onnxruntime is missing here."
REMEDY = "Everything else is still looked for. Installing StoryJournal anew usually mends it."


class TaggerMissingError(JournalError):
    """The tagger cannot be opened here: a file or the runtime is not there."""


class Session(Protocol):
    """What is used of onnxruntime's InferenceSession."""

    def run(self, outputs: list[str], feed: dict[str, NDArray[np.int64]]) -> list[NDArray[np.float32]]:
        """The outputs asked for."""
        ...


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands in `tagger.json`: the limits of each label, and the SHA-256 of `model.onnx` in hex."""

    limits: Mapping[Label, Limits]
    digest: str


class Model:
    """An opened model. Pure: the same text gives the same odds, whatever was read before."""

    def __init__(self, folder: Path) -> None:
        """Open what lies in `folder`. Raises TaggerMissingError."""
        try:
            self.wordpiece = WordPiece((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())
            self.sheet = read_sheet(folder / "tagger.json")
            weights = (folder / "model.onnx").read_bytes()
        except (OSError, ValueError, KeyError, TypeError) as problem:
            raise TaggerMissingError(DAMAGED, REMEDY) from problem
        if hashlib.sha256(weights).hexdigest() != self.sheet.digest:
            raise TaggerMissingError(DAMAGED, REMEDY)
        self._session = _open(weights, self.wordpiece.size)

    def odds(self, text: str, pieces: Sequence[Piece]) -> NDArray[np.float32]:
        """The odds of each label for each piece of `text`: shape (pieces, labels), rows adding up to 1.

        Each window is run by itself: the eight-bit arithmetic takes its scale from all that is run together, so
        that in a batch the odds of one paragraph would depend on its neighbours.
        """
        odds = np.empty((len(pieces), len(LABELS)), dtype=np.float32)
        numbers = [piece.number for piece in pieces]
        written = [int(shape) for shape in shapes(text, pieces)]
        for window in windows(len(pieces)):
            inside = slice(window.start, window.stop)
            answer = self._run(numbers[inside], written[inside])
            odds[window.first : window.last] = answer[window.first - window.start : window.last - window.start]
        return odds

    def _run(self, numbers: Sequence[int], written: Sequence[int]) -> NDArray[np.float32]:
        whole = np.array([[self.wordpiece.opens, *numbers, self.wordpiece.closes]], dtype=np.int64)
        feed = (whole, np.array([[0, *written, 0]], dtype=np.int64), np.ones_like(whole))
        (answer,) = self._session.run(["odds"], dict(zip(INPUTS, feed, strict=True)))
        inner: NDArray[np.float32] = answer[0, 1:-1]
        return inner


def read_sheet(path: Path) -> Sheet:
    """Read `tagger.json`. Raises OSError, ValueError or KeyError where it is not what this program was made for."""
    data = json.loads(path.read_text(encoding="utf-8"))
    labels = tuple(data["labels"])
    if labels != LABELS:
        raise ValueError("the model tells other labels apart")
    limits = {Label(name): Limits(**data["limits"][name]) for name in labels[1:]}
    if not all(0 <= limit.join <= limit.look <= limit.likely for limit in limits.values()):
        raise ValueError("the limits are out of order")
    return Sheet(limits, data["sha256"])


def _runtime() -> ModuleType:
    """Onnxruntime, imported at the first scan: at the start of the app it would cost 0.15 s for nothing."""
    try:
        runtime = importlib.import_module("onnxruntime")
    except (ImportError, OSError) as problem:
        raise TaggerMissingError(ABSENT, REMEDY) from problem
    runtime.disable_telemetry_events()
    return runtime


def _open(weights: bytes, size: int) -> Session:
    """A session that was tried on the last piece of a vocabulary of that size. Raises TaggerMissingError."""
    runtime = _runtime()
    refusals = _refusals(runtime)
    options = runtime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = THREADS
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 3
    try:
        session: Session = runtime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
        pieces = np.array([[size - 1]], dtype=np.int64)
        (answer,) = session.run(
            ["odds"], dict(zip(INPUTS, (pieces, np.zeros_like(pieces), np.ones_like(pieces)), strict=True))
        )
    except refusals as problem:
        raise TaggerMissingError(DAMAGED, REMEDY) from problem
    if answer.shape != (1, 1, len(LABELS)):
        raise TaggerMissingError(DAMAGED, REMEDY)
    return session


def _refusals(runtime: ModuleType) -> tuple[type[Exception], ...]:
    """What onnxruntime raises about a file that is no network of ours. Its own errors have no parent in common."""
    raised = vars(runtime.capi.onnxruntime_pybind11_state).values()
    return (ValueError, *(kind for kind in raised if isinstance(kind, type) and issubclass(kind, Exception)))
