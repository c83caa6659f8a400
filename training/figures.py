"""`python -m training.figures MODEL`: how a model does by itself on the passages that were held out."""

import argparse
import sys
from pathlib import Path

from storyjournal.redaction.tagger.model import Model, TaggerMissingError
from training.evaluate import measure
from training.passages import is_held_out, read_passages

HERE = Path(__file__).parent


def main() -> int:
    """Print one line for each label and threshold. Returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m training.figures", description=__doc__)
    parser.add_argument("model", type=Path, help="a folder with model.onnx, vocab.txt and tagger.json")
    parser.add_argument("--passages", type=Path, default=HERE / "passages")
    args = parser.parse_args()
    try:
        model = Model(args.model)
    except TaggerMissingError as missing:
        sys.exit(str(missing))
    documents = [document for document in read_passages(args.passages) if is_held_out(document)]
    print(f"{len(documents)} passages, {sum(len(d.text.split()) for d in documents)} words")
    for label, steps in measure(documents, model.wordpiece, model.odds).items():
        for step, figures in steps.items():
            print(f"{label:12} {step:4.2f}  {figures}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
