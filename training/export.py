"""From a network to `model.onnx`: weights of eight bits, and the odds of each label as the answer."""

import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.network import Network

OPSET = 17


class _Odds(nn.Module):
    """The network with its answer as odds that add up to 1."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, numbers: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Of shape (texts, pieces, labels)."""
        return torch.softmax(self.network(numbers, shapes, mask), dim=-1)


def export(network: Network, target: Path) -> None:
    """Write the quantised model: dynamic int8 for each channel, the embeddings too."""
    example = (torch.ones((2, 8), dtype=torch.long),) * 3
    sides = {0: "texts", 1: "pieces"}
    names = ["numbers", "shapes", "mask"]
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(
            _Odds(network.eval()), example, str(whole), input_names=names, output_names=["odds"],
            dynamic_axes=dict.fromkeys([*names, "odds"], sides), opset_version=OPSET, dynamo=False,
        )  # fmt: skip
        quantize_dynamic(whole, target, per_channel=True, weight_type=QuantType.QInt8)
